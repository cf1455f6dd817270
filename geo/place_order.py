"""Which of a clause's places is where the deed took place, when the clause names several.

what is placed comes before what no gazetteer has
what stands on the same side of “, and” as the words for the deed comes before what does not
where comes before whence: “A bus from Lyon overturned near Dijon”, “a delivery from Belgium arrived in Goma”
what is hit comes before whence it was fired at: “rockets fired from Gaza hit a school in Ashkelon”
in a match, a vote or talks, where comes before who takes part: “Lens beat Nantes in Bordeaux”
what is not gone to comes before what is (“fled to”)
of the rest the nearest to the words for the deed comes first, and of two beside it what follows
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache

from geo.asides import part_of, verb_groups
from geo.clause_openers import looks_infinitive
from geo.clauses import Structure
from geo.containment import lies_in
from geo.cue_words import cue_book
from geo.day_names import names_of_days
from geo.event_types import load as load_type
from geo.figure_words import numbers_of
from geo.gazetteer.sphere import distance_km
from geo.insertions import is_day
from geo.languages import listed, load
from geo.model import Place, Span, Toponym, Trigger
from geo.named import coordinators
from geo.phrases import PhraseBook, book_of
from geo.place_roles import OBJECT
from geo.place_words import Frame, frame_of
from geo.verbs import reading

_OPENING = 6  # tokens before a place that opens its sentence, punctuation included
_DASHES = frozenset("-–—")
_FRONTED = 3  # tokens from a comma to the preposition of a place that opens what is told behind it
_SHELLED = "ASSAULT"  # “shelled the road to Bakhmut” was near it
_ROAD = 3  # tokens before the word for a road among which its preposition stands
_VEHICLE = 2  # tokens before the first name of a way among which the word for a train or a road stands
_HARMS = ("ACCIDENT", "ASSAULT", "DISASTER", "FIRE")  # those who came to harm are treated, and die, elsewhere
_AGREED = "AGREE"  # “agreed to reopen the customs office of Melilla” was not there
_JOINED = "joined"  # under which the commas of `_parted` are kept with their sentence
_CLAIMED = 6  # tokens between a deed and a place that belongs to it, a day included
_CLAIMED_BY_VERB = 14  # and where the verb of another deed stands between
_PHRASE = 3  # words of a phrase for living somewhere
_DAY = 3  # words of a day behind it
_TOPIC = 3  # tokens before “about” among which the word for a show stands (“an exhibition of paintings about”)
_JOINS = 3  # tokens before a verb among which “and” and its helpers stand, and of what a verb of saying has beside it
_LINKED = 6  # tokens from “linking” to the second of the two places that it joins
_TOUCHES = 1  # tokens between a deed and the preposition of the place that belongs to it (“the explosion of Beirut”)


def ranked(toponyms: Sequence[Toponym], trigger: Trigger, structure: Structure) -> tuple[Toponym, ...]:
    """The places of a clause, the likeliest first."""
    frames = {t.mention.span: frame_of(structure, *structure.tokens_of(t.mention.span)) for t in toponyms}
    says_where = any(frame.preposition_role == "location" for frame in frames.values())
    flown = {t.mention.span for t in toponyms if _is_launched_from(t, structure)}
    lands = any(t.place is not None and t.mention.span not in flown for t in toponyms)
    further = _done_further(toponyms, trigger, structure) | _done_before(toponyms, trigger, structure)

    def rank(toponym: Toponym) -> tuple[bool, bool, bool, bool, int, bool]:
        frame = frames[toponym.mention.span]
        aside = says_where and (
            _is_whence(frame, trigger, structure)
            or _takes_part(toponym, frame, trigger, structure)
            or (_says_whose(toponym, frame, trigger, structure) and not _lies_in_another(toponym, toponyms))
        )
        before = structure.tokens_of(toponym.mention.span)[0] < trigger.tokens[0]
        across = _is_across(toponym, trigger, structure) or _is_aside(toponym, trigger, structure)
        across = across or toponym.mention.span in further
        aside = aside or (lands and toponym.mention.span in flown)
        way = on_the_way(toponym, structure) or _is_linked(toponym, structure)
        return toponym.place is None, across, aside, way, _gap(toponym, trigger, structure), before

    return tuple(sorted(toponyms, key=rank))


def _is_across(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a comma and an “and” that starts a further statement part a place from the deed.

    “In Sejny farmers went on strike, and near Augustów a tank hit a lorry”: no clause need open there.
    """
    first, last = structure.tokens_of(toponym.mention.span)
    if last <= trigger.tokens[0]:
        return _parted(structure, last, trigger.tokens[0]) is not None
    return _parted(structure, trigger.tokens[1], first) is not None


def _done_further(toponyms: Sequence[Toponym], trigger: Trigger, structure: Structure) -> frozenset[Span]:
    """The places of what is done next, behind an “and” with its verb, where one stands before it that belongs to the deed.

    “Va închide fabrica din Caransebeș și va muta liniile la Sousse”: what closes is in the first of them.
    """
    if trigger.form != "verb":
        return frozenset()
    joins, start = coordinators(structure.pack.code), trigger.tokens[1]
    firsts = {t.mention.span: structure.tokens_of(t.mention.span)[0] for t in toponyms}
    end = structure.clauses[structure.clause_at(trigger.tokens[0])].end
    verbs = (group[0] for group in verb_groups(start, end, structure))
    joined = next((at for at in verbs if at > start and structure.tokens[at - 1].text.lower() in joins), None)
    if joined is None or not any(start <= first < joined for first in firsts.values()):
        return frozenset()
    return frozenset(span for span, first in firsts.items() if first > joined)


def _done_before(toponyms: Sequence[Toponym], trigger: Trigger, structure: Structure) -> frozenset[Span]:
    """The places of what was done before, where an “and” stands before the verb, and a place behind it.

    “Huyó a Ceuta y fue detenido en un piso de Marbella”: he was arrested in the second of them.
    """
    if trigger.form != "verb" or trigger.event_type in _HARMS:
        return frozenset()
    joins, first = coordinators(structure.pack.code), trigger.tokens[0]
    clause = structure.clauses[structure.clause_at(first)].start
    start = next(
        (start for start, end in verb_groups(clause, trigger.tokens[1], structure) if start <= first <= end), first
    )
    near = range(max(clause, start - _JOINS), start)
    joined = next((at for at in reversed(near) if structure.tokens[at].text.lower() in joins), None)
    if joined is None or any(token.text == "," for token in structure.tokens[joined:start]):
        return frozenset()
    spans = {t.mention.span: structure.tokens_of(t.mention.span) for t in toponyms}
    told_before = any(verb_groups(clause, joined, structure))
    if not (told_before and any(begin >= trigger.tokens[1] for begin, _ in spans.values())):
        return frozenset()
    return frozenset(span for span, (_, end) in spans.items() if end <= joined)


def _is_linked(toponym: Toponym, structure: Structure) -> bool:
    """Whether a place is only one that a way or a train links with another: “a train linking Leeds with York hit a car”.

    `linking` of `[places.stretch]` are the words, which stand right before the first of the two.
    """
    code, (first, _) = structure.pack.code, structure.tokens_of(toponym.mention.span)
    start = max(0, first - _LINKED)
    links = _linking(code).find(structure.tokens, start, first)
    between = structure.tokens[links[-1].end : first] if links else ()
    return bool(links) and all(token.is_word for token in between)


def _is_linked_by_a_vehicle(structure: Structure, first: int, last: int) -> bool:
    """Whether a place is an end of what rides or flies between two: “un avion reliant Paris à Dakar s'est posé à Casablanca”.

    A road or a bridge that links two towns is near both.
    """
    start, code = max(0, first - _LINKED), structure.pack.code
    links = _linking(code).find(structure.tokens, start, first)
    if not links or not all(token.is_word for token in structure.tokens[links[-1].end : first]):
        return False
    vehicles = frozenset(_stretch(code).get("vehicles", ()))
    before = structure.tokens[max(0, links[-1].start - 1 - _VEHICLE) : links[-1].start]
    joins = sum(structure.clause_at(at) != structure.clause_at(first) for at in (links[-1].start, last - 1))
    return not joins and any(token.lemma in vehicles or token.text.lower() in vehicles for token in before)


def _is_aside(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a place stands in what a participle or relative word adds to a noun, and the deed does not."""
    own, other = (
        part_of(index, structure) for index in (trigger.tokens[0], structure.tokens_of(toponym.mention.span)[0])
    )
    return other[1] >= 0 and other != own


def opens_another_statement(
    toponym: Toponym, trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]
) -> bool:
    """Whether a place opens what is told behind a comma and an “and”: “..., and in Mombasa police used tear gas”."""
    frame = frame_of(structure, *structure.tokens_of(toponym.mention.span))
    if frame.preposition is None or frame.start <= trigger.tokens[1]:
        return False
    comma = _parted(structure, trigger.tokens[1], frame.start)
    opens = comma is not None and frame.preposition_start - comma <= _FRONTED
    return opens and any(other.tokens[0] > frame.start for other in triggers[-1:])


def is_said_next(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a place stands behind a semicolon that ends what is told of a deed: “Senate passes bill; dockers walk out in Santos”."""
    first, _ = structure.tokens_of(toponym.mention.span)
    return any(token.text == ";" for token in structure.tokens[trigger.tokens[1] : first])


def is_taken_there(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a place is where people are brought behind an “and”: “were arrested and taken to Itaituba”."""
    if not on_the_way(toponym, structure):
        return False
    between = structure.tokens[trigger.tokens[1] : structure.tokens_of(toponym.mention.span)[0]]
    return any(token.text.lower() in coordinators(structure.pack.code) for token in between)


def is_of_another_deed(toponym: Toponym, trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]) -> bool:
    """Whether a place belongs to another deed of the clause that has nothing to do with one done at no spot.

    “The accord concluded in Algiers was denounced by Bamako”, “the minister resigned after police arrested his aide in Leeds”.
    """
    kind, number = load_type(trigger.event_type), structure.clause_at(trigger.tokens[0])
    if kind.on_site or kind.speech:
        return False
    first, last = structure.tokens_of(toponym.mention.span)
    there = structure.clause_at(first)
    for other in triggers:
        clause = structure.clause_at(other.tokens[0])
        between = trigger.tokens[1] <= other.tokens[0] and other.form == trigger.form == "verb"
        told_next = between and clause == there > number
        behind = first - other.tokens[1]
        ends = told_next and _is_verb_last(
            structure
        )  # “nachdem die Polizei in Kassel seinen Referenten festgenommen hatte”
        if not (ends or 0 <= behind <= (_CLAIMED_BY_VERB if between else _CLAIMED)):
            continue
        is_foreign = other.event_type not in (trigger.event_type, *kind.follows_from)
        same = is_foreign and (clause == number or told_next) and not load_type(other.event_type).speech
        if not same or trigger.event_type in load_type(other.event_type).follows_from:
            continue
        if between or told_next or (kind.at_desk and last <= trigger.tokens[0]):
            return True
    return False


def _is_verb_last(structure: Structure) -> bool:
    """Whether verbs end the clauses that others depend on, as in German."""
    return bool(structure.pack.section("verbs").get("bracket"))


def is_told_aside(toponym: Toponym, trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]) -> bool:
    """Whether a place is that of another deed that a participle tells of the subject: “the mayor, extradited from Bern, was freed”.

    What follows from the other deed may have been there: “a fire, set in Leeds, drove people out”.
    """
    part = part_of(structure.tokens_of(toponym.mention.span)[0], structure)
    if part[1] < 0 or part == part_of(trigger.tokens[0], structure):
        return False
    told = [t for t in triggers if part_of(t.tokens[0], structure) == part and not load_type(t.event_type).speech]
    kin = {trigger.event_type, *load_type(trigger.event_type).follows_from}
    return bool(told) and all(t.event_type not in kin for t in told)


def without_the_asides(
    here: Sequence[Toponym], trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]
) -> Sequence[Toponym]:
    """The places without those that a participle tells of a noun: “a picture stolen in Tallinn was returned in Riga”.

    A single one stays, unless it says whence (“residents brought from Kursk held a rally”). What the participle itself
    tells was where the words behind it say.
    """
    told = [t for t in here if _participle_of(t, structure, triggers) == trigger.tokens[0]]
    own = [t for t in told if not _is_launched_from(t, structure)]  # it came down somewhere else
    if own:
        return own
    apart = [t for t in here if _is_of_another_participle(t, trigger, structure, triggers)]
    rest = [t for t in here if t not in apart]
    clause = structure.clause_at(trigger.tokens[0])
    if any(structure.clause_at(structure.tokens_of(t.mention.span)[0]) == clause for t in rest):
        return rest
    return [t for t in here if t not in apart or _frame(t, structure).preposition_role != "origin"]


def _is_of_another_participle(
    toponym: Toponym, trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]
) -> bool:
    """Whether a participle's place is not the deed's; of the noun right before the participle it is: “a blast caused in Leeds”."""
    at = _participle_of(toponym, structure, triggers)
    if at is None or trigger.tokens[0] <= at < trigger.tokens[1]:
        return False
    within = at < trigger.tokens[0] < structure.tokens_of(toponym.mention.span)[0]
    return not within and not (trigger.form == "noun" and 0 <= at - trigger.tokens[1] <= 1)


def _participle_of(toponym: Toponym, structure: Structure, triggers: Sequence[Trigger]) -> int | None:
    """The participle that tells of a noun what was done in a place, nothing but phrases between; None where none does.

    Known only of languages that list the endings of such participles (`attribute_endings`). Adjectives have them too
    (“военной”), so that it must be the word for a deed, or have an infinitive as its dictionary form.
    """
    endings, frame = _attribute_endings(structure.pack.code), _frame(toponym, structure)
    if not endings or frame.preposition is None:
        return None
    tokens, lowest = structure.tokens, structure.clauses[structure.clause_at(frame.start)].start
    for at in range(frame.start - 1, max(lowest, frame.start - _CLAIMED) - 1, -1):
        if not (tokens[at].is_word or tokens[at].text.isdigit()):  # “skradzione w 1990 roku w Krakowie”
            return None
        is_verb = looks_infinitive(tokens[at].lemma, structure.pack) or any(t.tokens[0] == at for t in triggers)
        if tokens[at].text.lower().endswith(endings) and is_verb:
            return at if reading(tokens, at, lowest, structure.pack).start == at else None
    return None


def _frame(toponym: Toponym, structure: Structure) -> Frame:
    return frame_of(structure, *structure.tokens_of(toponym.mention.span))


@cache
def _attribute_endings(code: str) -> tuple[str, ...]:
    return tuple(load(code).section("verbs").get("attribute_endings", ()))


def is_spoken_of(toponym: Toponym, trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]) -> bool:
    """Whether a place is of what is said behind an “and”: “travelled to the city and announced a new barracks in Kent”."""
    first, _ = structure.tokens_of(toponym.mention.span)
    joins, (_, end) = coordinators(structure.pack.code), trigger.tokens
    if trigger.form != "verb" or load_type(trigger.event_type).speech:
        return False
    for other in triggers:
        said = other.form == "verb" and load_type(other.event_type).speech and end < other.tokens[0] < first
        if said and any(
            t.text.lower() in joins for t in structure.tokens[max(end, other.tokens[0] - _JOINS) : other.tokens[0]]
        ):
            return True
    return False


def is_of_what_is_said(toponym: Toponym, trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]) -> bool:
    """Whether a place is of what somebody only says before he calls others: “accuses the firm of moving to Fez and called a strike”.

    “The drivers met in Leeds and called a strike” may well mean Leeds.
    """
    code, (first, last) = structure.pack.code, structure.tokens_of(toponym.mention.span)
    calls = cue_book(code, "convened").find(structure.tokens, last, trigger.tokens[1])
    joined = any(
        token.text.lower() in coordinators(code)
        for call in calls
        for token in structure.tokens[max(last, call.start - _JOINS) : call.start]
    )
    own = structure.clause_at(first)
    said = (t for t in triggers if joined and t.form == "verb" and load_type(t.event_type).speech)
    return any(
        first - t.tokens[1] >= 0 and (structure.clause_at(t.tokens[0]) != own or first - t.tokens[1] > _JOINS)
        for t in said
    )


def is_ridden_to(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a place is only where a vehicle goes to which something happens on its way: “passengers of a bus to Leeds”.

    So is one that a road leads to which something befalls (“a landslide cut the highway to Leeds”); what is done on that
    road, and where a road is shelled, may well be near. Where a preposition says in or into, the case tells which
    (`accusative_endings`: “автобус в Москву”).
    """
    if not load_type(trigger.event_type).befalls:
        return False
    frame, stretch = frame_of(structure, *structure.tokens_of(toponym.mention.span)), _stretch(structure.pack.code)
    small = frame.preposition or structure.tokens[max(frame.start - 1, 0)].text.lower()  # “per Bologna”
    into = small in stretch.get("vehicle_into", ()) and toponym.mention.surface.lower().endswith(
        tuple(stretch.get("accusative_endings", ()))
    )
    before = frame.start - len(small.split()) - 1
    if before < 0:
        return False
    named = {structure.tokens[before].lemma, structure.tokens[before].text.lower()}
    if (into or small in stretch.get("vehicle_to", ())) and not named.isdisjoint(stretch.get("vehicles", ())):
        return True
    leads = (into or small in stretch.get("road_to", ())) and not named.isdisjoint(stretch.get("roads", ()))
    return leads and trigger.event_type != _SHELLED and not _is_where(before, structure)


def _is_where(road: int, structure: Structure) -> bool:
    """Whether a preposition of place, with an article and an adjective at most, stands before a word: “on the coastal road”.

    “On Sunday the road” is no such one.
    """
    code, index = structure.pack.code, road - 1
    articles = listed(code, "cues", "definite", "indefinite")
    for _ in range(_ROAD):
        written = structure.tokens[index].text.lower() if index >= 0 else ""
        if written in listed(code, "places", "locative") - articles:  # “a” is both in Portuguese
            return True
        if written not in articles and (index < road - 2 or written in names_of_days(code)):
            return False
        index -= 1
    return False


@cache
def _stretch(code: str) -> Mapping[str, Sequence[str]]:
    found: Mapping[str, Sequence[str]] = load(code).section("places").get("stretch", {})
    return found


def _parted(structure: Structure, start: int, end: int) -> int | None:
    """The last comma in tokens [start, end) behind which a word joins a further statement."""
    kept = structure.tokens.kept
    if _JOINED not in kept:
        words, joins = structure.tokens, _joins(structure.pack.code)
        commas = (i for i in range(len(words) - 1) if words[i].text == ",")
        kept[_JOINED] = [i for i in commas if words[i + 1].text.lower() in joins]
    found: list[int] = kept[_JOINED]
    last = bisect_left(found, end) - 1
    return found[last] if last >= 0 and found[last] >= start else None


@cache
def _joins(code: str) -> frozenset[str]:
    return coordinators(code) | listed(code, "cues", "boundaries")


def _is_whence(frame: Frame, trigger: Trigger, structure: Structure) -> bool:
    """Whether a preposition of origin ties the place to something else than the deed itself (“stolen in 1990 from Leeds”)."""
    if frame.preposition_role != "origin" or frame.preposition is None:
        return False
    starts, end = frame.preposition_start, trigger.tokens[1]
    behind_a_day = end < starts and is_day(structure.tokens, end, starts, structure.pack.code)
    return not (0 <= starts - end <= _TOUCHES or behind_a_day)


def is_fired_from(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether what strikes only came from a place, and the words for the deed tell of no launch: “missiles fired from Gaza hit”."""
    words = structure.tokens.written[trigger.tokens[0] : trigger.tokens[1]]
    return _launched(structure.pack.code).isdisjoint(words) and _is_launched_from(toponym, structure)


def _is_launched_from(toponym: Toponym, structure: Structure) -> bool:
    """Whether a word for launching stands right before “from”: “drones launched from Odesa”, “aus dem Gazastreifen abgefeuerte”."""
    kept, at = structure.tokens.kept, structure.tokens_of(toponym.mention.span)
    if ("launched", *at) not in kept:
        kept["launched", *at] = _stands_behind_a_launch(toponym, structure)
    found: bool = kept["launched", *at]
    return found


def _stands_behind_a_launch(toponym: Toponym, structure: Structure) -> bool:
    frame, tokens = _frame(toponym, structure), structure.tokens
    if frame.preposition_role != "origin" or frame.preposition is None:
        return False
    end, code = frame.preposition_start, structure.pack.code
    while end > 0 and tokens.written[end] != frame.preposition.split()[0]:  # “desde la Franja de Gaza”
        end -= 1
    beside = {end - 1, *(at - 1 for at in range(max(1, end - _DAY), end) if is_day(tokens, at, end, code))}
    if structure.pack.section("verbs").get("bracket"):
        beside.add(structure.tokens_of(toponym.mention.span)[1])
    near = {tokens.written[at] for at in beside if 0 <= at < len(tokens)}
    return not near.isdisjoint(_launched(code))


@cache
def _launched(code: str) -> frozenset[str]:
    return frozenset(entry.lstrip("=") for entry in load(code).section("places").get("launched", ()))


def _takes_part(toponym: Toponym, frame: Frame, trigger: Trigger, structure: Structure) -> bool:
    """Whether a bare name is rather that of who takes part: a team, a government, whose people they are."""
    if frame.preposition is not None or frame.kind or frame.direction:
        return False
    kind = load_type(trigger.event_type)
    acts = structure.tokens_of(toponym.mention.span)[0] < trigger.tokens[0] and not kind.befalls
    return acts or kind.parties


def _says_whose(toponym: Toponym, frame: Frame, trigger: Trigger, structure: Structure) -> bool:
    """Whether a bare name stands before a noun and says whose it is or of what kind: “rammed a Penang trawler off Belawan”.

    So it is in English. “The Leeds explosion” was there, and so is what a word for a kind of place follows (“a Leeds suburb”).
    """
    first, last = structure.tokens_of(toponym.mention.span)
    if frame.preposition is not None or frame.kind or frame.direction or last >= len(structure.tokens):
        return False
    small = listed(structure.pack.code, "cues", "indefinite") | numbers_of(structure.pack.code)
    before, noun = structure.tokens.written[first - 1] if first else "", structure.tokens[last]
    governed = first > 1 and structure.tokens.written[first - 2] in listed(structure.pack.code, "cues", "prepositions")
    is_one = not governed and (before in small or before.isdigit())  # “by a Calgary court” is where it sits
    is_noun = noun.is_word and noun.text.islower() and not trigger.tokens[0] <= last < trigger.tokens[1]
    may_stand = bool(structure.pack.section("verbs").get("ambiguous_base"))
    return may_stand and is_one and (is_noun or _holds_all(trigger, first, last))


def _lies_in_another(toponym: Toponym, toponyms: Sequence[Toponym]) -> bool:
    """Whether a further name only says where all is that the first is beside: “a Chamonix resort in the French Alps”."""
    inner = toponym.place
    others = [t.place for t in toponyms if t.place is not None]
    return inner is not None and any(lies_in(inner, outer) or _is_in_mountains(inner, outer) for outer in others)


def _is_in_mountains(inner: Place, outer: Place) -> bool:
    distance = distance_km(inner.lon, inner.lat, outer.lon, outer.lat) * 1000
    return outer.kind == "mountain" and inner.kind != outer.kind and distance <= outer.radius_m


def _holds_all(trigger: Trigger, first: int, last: int) -> bool:
    """Whether the words for a deed begin before a name and end behind it: “rammed a Penang trawler”."""
    return trigger.tokens[0] < first and last < trigger.tokens[1]


def is_a_party(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a place belongs to those who take part, or to what they deal with, and is not where they do it.

    “Sanctions against leaders of Nicaragua”, “погодилася передати Києву”: a country behind “of”, and a capital that another
    verb has as its object.
    """
    kind = load_type(trigger.event_type)
    if not kind.parties:
        return False
    first, last = structure.tokens_of(toponym.mention.span)
    frame = frame_of(structure, first, last)
    if _is_whence(frame, trigger, structure):
        return trigger.event_type == _AGREED or (toponym.place is not None and toponym.place.kind == "country")
    is_object = toponym.mention.why[-1:] == (OBJECT,)
    return is_object and frame.start != trigger.tokens[1]


def leading(toponyms: Sequence[Toponym], structure: Structure) -> list[Toponym]:
    """“In Washington, an official said”: a place that opens the sentence before a comma is where it was said."""
    found = []
    for toponym in toponyms:
        first, last = structure.tokens_of(toponym.mention.span)
        opens = first <= _OPENING and sum(token.is_word for token in structure.tokens[:first]) <= 2
        if opens and last < len(structure.tokens) and structure.tokens[last].text == ",":
            found.append(toponym)
    return found


def on_the_way(toponym: Toponym, structure: Structure) -> bool:
    """Whether the place is where somebody goes, rather than where something is done."""
    first, last = structure.tokens_of(toponym.mention.span)
    return frame_of(structure, first, last).preposition in _ways(structure.pack.code) and first > 0


def is_no_scene(toponym: Toponym, structure: Structure) -> bool:
    """Whether nothing of the sentence was done at a place: an end of a way, a home, or what a show is about.

    Kept with the sentence, since every deed asks for those around it.
    """
    tokens, kept = structure.tokens_of(toponym.mention.span), structure.tokens.kept
    if ("scene", *tokens) not in kept:
        kept["scene", *tokens] = any(
            rule(structure, *tokens) for rule in (_is_bound_for, _is_linked_by_a_vehicle, _is_a_home, _is_a_topic)
        )
    found: bool = kept["scene", *tokens]
    return found


def _is_bound_for(structure: Structure, first: int, last: int) -> bool:
    """Whether the place is only where a vehicle was going (“bound for Naples”), or an end of its way (“train Kyiv – Lviv”)."""
    if _is_end_of_a_way(structure, first, last):
        return True
    entries = _bound(structure.pack.code)
    start = frame_of(structure, first, last).start
    reach = max(map(len, entries), default=0)
    words = tuple(token.text.lower() for token in structure.tokens[max(0, start - reach) : start])
    return any(words[-len(entry) :] == entry for entry in entries)


def _is_a_home(structure: Structure, first: int, last: int) -> bool:
    """Whether the place only says where somebody lives or a firm sits: “a carrier based in Rotterdam”, or comes from."""
    frame = frame_of(structure, first, last)
    if frame.preposition is None:
        return False
    if structure.pack.section("verbs").get("bracket") and frame.preposition_role == "location":
        behind = _dwelling(structure.pack.code).all_at(structure.tokens, last, min(last + 1, len(structure.tokens)))
        if any(behind):  # “ein in Bochum wohnender Mann”
            return True
    end = frame.preposition_start
    books = [_dwelling(structure.pack.code)]
    if frame.preposition_role == "origin":
        books += [_coming(structure.pack.code), _carriers(structure.pack.code)]
    code = structure.pack.code
    starts = range(max(0, end - _PHRASE - _DAY), end)
    found = (m for book in books for start in starts for m in book.all_at(structure.tokens, start, end))
    return any(m.end == end or is_day(structure.tokens, m.end, end, code) for m in found)  # “parti lundi de”


def _is_a_topic(structure: Structure, first: int, last: int) -> bool:
    """Whether the place is what a show, a film or a book is about: “an exhibition on Gaza opened in Leeds”."""
    code, end = structure.pack.code, frame_of(structure, first, last).start - 1
    if end < 0 or structure.tokens[end].text.lower() not in listed(code, "places", "topic"):
        return False
    start = max(0, end - _TOPIC)
    found = (
        *_shows(code).find(structure.tokens, start, end),
        *cue_book(code, "works").find(structure.tokens, start, end),
    )
    return bool(found)


def _is_end_of_a_way(structure: Structure, first: int, last: int) -> bool:
    """Whether a dash joins a name with another one, behind a word for a train or a road."""
    tokens = structure.tokens
    start = first
    if first > 1 and tokens[first - 1].text in _DASHES:
        start = first - 2
        while start > 0 and tokens[start].is_capitalised and tokens[start - 1].is_capitalised:
            start -= 1
    elif not (last + 1 < len(tokens) and tokens[last].text in _DASHES and tokens[last + 1].is_capitalised):
        return False
    movers = _movers(structure.pack.code)
    return any(
        token.lemma in movers or token.text.lower() in movers for token in tokens[max(0, start - _VEHICLE) : start]
    )


def _gap(toponym: Toponym, trigger: Trigger, structure: Structure) -> int:
    """Tokens between a place and the words for the deed."""
    first, last = structure.tokens_of(toponym.mention.span)
    return max(first - trigger.tokens[1], trigger.tokens[0] - last, 0)


@cache
def _bound(code: str) -> tuple[tuple[str, ...], ...]:
    entries = load(code).section("places").get("stretch", {}).get("bound", ())
    return tuple(tuple(entry.split()) for entry in entries)


@cache
def _linking(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get("stretch", {}).get("linking", ()))


@cache
def _ways(code: str) -> frozenset[str]:
    """Prepositions before where somebody goes (“do”), not those that say little else (“pod Krotoszynem”)."""
    places = load(code).section("places")
    return frozenset(places.get("ways", places.get("toward", ())))


@cache
def _dwelling(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get("dwelling", ()))


@cache
def _shows(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get("shows", ()))


@cache
def _carriers(code: str) -> PhraseBook[str]:
    """Vehicles and crews: “helped by a helicopter from Bavaria”."""
    return book_of(load(code).section("places").get("carriers", ()))


@cache
def _coming(code: str) -> PhraseBook[str]:
    """“a car that came”, “native”: what stands before “from”."""
    return book_of(load(code).section("places").get("coming", ()))


@cache
def _movers(code: str) -> frozenset[str]:
    return frozenset(load(code).section("places").get("stretch", {}).get("movers", ()))
