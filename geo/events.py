"""Triggers + places + dates + actors -> events, and what was left out with the reason.

sentence -> tellings      each trigger with its status, place, day and people       (`_tellings`)
tellings -> happenings    what the article tells twice is one event                 (`geo.event_merging`)
happening -> event        what one telling leaves out, another one, or the deed that caused it, supplies
event     -> event        with its figures: how many dead, hurt, arrested ...       (`geo.figures`)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from babel import Locale, UnknownLocaleError

from geo import event_dates, event_places, event_words, languages, possible_scenes
from geo.acts_of_state import Body
from geo.assertion import judge
from geo.attacks_by_words import without_governments, words_against
from geo.causes import words_of_cause
from geo.clauses import Structure
from geo.countrywide import Countries
from geo.event_completion import completed
from geo.event_merging import Happening, group, stands_for_a_speaker
from geo.event_types import load as load_type
from geo.fiction import label_of, lies_outside
from geo.figure_owners import with_figures
from geo.figures import find_figures
from geo.habits import habit
from geo.harm_done import as_told_of_deeds, deeds_of_harm
from geo.judgements import Judgement
from geo.languages import listed
from geo.model import (
    Actor,
    DateInterval,
    DateMention,
    Document,
    Event,
    PassedOver,
    Rejected,
    Sense,
    Span,
    Status,
    Toponym,
    Trigger,
)
from geo.named import Named, function_words
from geo.participants import participants
from geo.postponements import set_for
from geo.stretches import on_stretches
from geo.struck_towns import as_targets, with_the_struck, without_the_doers
from geo.tellings import Telling, is_definite, is_separate, is_told_after, stands_right_behind
from geo.told_ahead import places_ahead
from geo.triggers import triggers_of
from geo.verbs import reading
from geo.victims import doers

Item = TypeVar("Item")
_BODIES = frozenset({"government", "organisation", "armed_force"})  # kinds of actors that are called by several words

_OFFICIAL = frozenset({"sue", "investigate"})  # modes of blame that are deeds of an office
_OPENS = 3  # tokens of a sentence among which “after the attack” opens it
_TOLD = 100  # tellings before it that one may speak of again; a longer article has moved on
_NO_SPEAKER = "nobody is named who says so"
_ATTRIBUTE = 3  # tokens between a noun and its attribute
_IN_A_NAME = 2  # index of the first word that can be the third of a name
_BY_PEOPLE = "PROTEST"
_MISHAPS = frozenset({"ACCIDENT", "DISASTER", "FIRE"})
_STRUCK = (*_MISHAPS, "ASSAULT")
_MERE_SPEECH = "STATEMENT"  # what is only said is nothing without its speaker


@dataclass(frozen=True, slots=True)
class _Here:
    """A sentence with what was found in it."""

    structure: Structure
    triggers: Sequence[Trigger]
    toponyms: Sequence[Toponym]
    dates: Sequence[DateMention]
    named: Sequence[Named]
    unsure: Sequence[Toponym]
    """Names that are a place only where the sentence of a deed has no other."""
    text: str
    """Of the document."""


def find_events(
    document: Document,
    structures: Sequence[Structure],
    toponyms: Sequence[Toponym],
    dates: Sequence[DateMention],
    named: Sequence[Named],
    *,
    unsure: Sequence[Toponym] = (),
    bodies: Sequence[Body] = (),
    countries: Countries | None = None,
) -> tuple[tuple[Event, ...], tuple[Rejected, ...], tuple[Rejected, ...]]:
    """The events of a document in the order of their triggers, and what is none, with the reason.

    The triggers that tell of no happening come first, then the words that can name a deed and are no trigger. Of a
    document in a language that has no words for deeds, the one reason that there are none.
    """
    if not event_words.load(languages.load(document.language).code):
        return (), (_unserved(document),), ()
    tellings: list[Telling] = []
    rejected: list[Rejected] = []
    unread: list[Rejected] = []
    places_in = _by_sentence(toponyms, lambda toponym: toponym.mention.sentence)
    dates_in = _by_sentence(dates, lambda mention: mention.sentence)
    named_in = _by_sentence(named, lambda actor: actor.sentence)
    unsure_in = _by_sentence(unsure, lambda toponym: toponym.mention.sentence)
    label = label_of(structures)
    for structure, words in zip(structures, triggers_of(structures), strict=True):
        index = structure.sentence.index
        unread += [_unread(span, sense, document) for span, sense in words.unread]
        found = places_in.get(index, ()), dates_in.get(index, ()), named_in.get(index, ()), unsure_in.get(index, ())
        here = _Here(structure, words.triggers, *found, document.text)
        told, untold = _tellings(here, document)
        if label:
            told, made_up = _under(label, told, document)
            rejected += made_up
        tellings += [_without_the_verb_s_place(telling, tellings, words.triggers) for telling in told]
        rejected += untold
    kept, idle = _worth_telling(tellings, document)
    deeds = deeds_of_harm(kept)
    news, in_passing = _news(group(as_told_of_deeds(kept, deeds), deeds), document)
    counted, untrue = find_figures(structures, named, dates, document)
    ahead = places_ahead(news, structures, toponyms, document.text)
    happened = completed(news, toponyms, dates, document, bodies=bodies, ahead=ahead, countries=countries)
    events, loose = with_figures(happened, counted, toponyms, dates, document)
    left_out = (*rejected, *idle, *in_passing, *untrue, *loose)
    return tuple(sorted(events, key=lambda event: event.trigger)), left_out, tuple(unread)


def _under(label: str, told: Sequence[Telling], document: Document) -> tuple[list[Telling], list[Rejected]]:
    """What is news all the same in an article that is headed as none, and the deeds that it only plays with."""
    kept = [telling for telling in told if lies_outside(telling.trigger)]
    made_up = [telling.trigger for telling in told if not lies_outside(telling.trigger)]
    return kept, [_rejected(t, document, f"no news: the article is headed “{label}”") for t in made_up]


def _tellings(here: _Here, document: Document) -> tuple[list[Telling], list[Rejected]]:
    """What one sentence tells, and its triggers that tell of no happening."""
    told: list[Telling] = []
    untold: list[Rejected] = []
    triggers = [t for t in here.triggers if _may_be_a_deed(t, here)]
    verdicts = {trigger.span: judge(trigger, here.structure) for trigger in triggers}
    for trigger in triggers:
        judged, reason = verdicts[trigger.span].status, verdicts[trigger.span].reason
        named_by = _named_by(trigger, document)
        weekly = habit(trigger, here.structure, here.dates) if judged == "reported" else ""
        verbal = words_against(trigger, here.structure, with_the_struck(here.toponyms, trigger, here.structure))
        settled = set_for(trigger, here.structure, triggers, here.dates, document.published_day)
        if settled is not None and not verbal:
            when, reason = event_dates.When(settled[0], "clause"), settled[1]
            told.append(_telling(trigger, here, judged="planned", status="planned", when=when, why=(named_by, reason)))
        elif verbal:
            untold.append(_rejected(trigger, document, f"an attack by words: “{verbal}”"))
        elif judged is None or weekly:
            untold.append(_rejected(trigger, document, f"a habit: “{weekly}”" if weekly else reason))
        elif _known_beside_a_plan(trigger, here.structure, verdicts, triggers):
            known = (named_by, "known before, beside what is planned")
            told.append(_telling(trigger, here, judged="reported", status="reported", why=known, mention=True))
        else:
            when = _when(trigger, here, triggers, judged, document)
            if when.earlier is not None and when.earlier.old and judged == "reported":
                judged, reason = "background", when.earlier.reason
            elif judged == "background" and when.rule == "clause" and event_dates.is_recent(when.interval, document):
                judged, reason = "reported", "earlier than other news, and of a day just gone"
            elif judged == "reported" and event_dates.is_due(when.interval, trigger, here.structure, document):
                judged, reason = "planned", "to be done by a day ahead"
            elif judged == "reported" and event_dates.began_long_ago(when.interval, trigger, here.structure, document):
                judged, reason = "background", "it has gone on for half a year and more"
            status = event_dates.status_by(when.interval, judged, document, trigger.event_type)
            told.append(_telling(trigger, here, judged=judged, status=status, when=when, why=(named_by, reason)))
    return _with_background(told, document), untold


def _with_background(told: Sequence[Telling], document: Document) -> list[Telling]:
    """The tellings of a sentence; as background such nouns of a day long past as stand behind newer deeds of verbs.

    “Thousands protested on Saturday against the result of the vote of 9 February.”
    """
    newer: dict[str, int] = {}  # type of deed -> its first verb
    for telling in told:
        trigger = telling.trigger
        if (
            trigger.form == "verb"
            and telling.status == "reported"
            and not event_dates.is_old(telling.interval, document)
        ):
            newer.setdefault(trigger.event_type, trigger.tokens[0])
    return [_as_background(told, number, newer, document) for number in range(len(told))]


def _as_background(told: Sequence[Telling], number: int, newer: Mapping[str, int], document: Document) -> Telling:
    telling, trigger = told[number], told[number].trigger
    dated = next((other for other in told[number : number + 2] if _names_the_same(telling, other, document)), None)
    if trigger.form == "verb" or telling.status != "reported" or dated is None:
        return telling
    if not any(kind != trigger.event_type and first < trigger.tokens[0] for kind, first in newer.items()):
        return telling
    why = (*telling.why, "named beside newer deeds")
    return replace(telling, status="background", interval=dated.interval, why=why)


def _names_the_same(telling: Telling, other: Telling, document: Document) -> bool:
    """Whether a telling with a day long past is the same one, or its noun follows at once: “the result of the vote”."""
    gap = other.trigger.tokens[0] - telling.trigger.tokens[1]
    alike = other.trigger.event_type == telling.trigger.event_type and 0 <= gap <= _ATTRIBUTE
    return event_dates.is_old(other.interval, document) and (other is telling or alike)


def _without_the_verb_s_place(telling: Telling, before: Sequence[Telling], triggers: Sequence[Trigger]) -> Telling:
    """The telling, without place and day where it only says again over which deed, told before, something else was done there."""
    trigger, structure = telling.trigger, telling.structure
    told = [t for t in before[-_TOLD:] if t.trigger.event_type == trigger.event_type]
    if not told:
        return telling
    word = structure.tokens[trigger.tokens[0]].lemma
    any_word = (
        telling.definite and trigger.event_type in _STRUCK
    )  # “raided a camp. Since the attack, many have fled to”
    known = any_word or any(t.structure.tokens[t.trigger.tokens[0]].lemma == word for t in told)
    points_back = telling.earlier or telling.definite
    if points_back and known and event_places.is_of_the_verb(telling.places, trigger, structure, triggers):
        return replace(telling, places=(), place_by=None, interval=_days_of_its_own(telling))
    if _only_says_since_when(telling, told):
        return replace(telling, places=(), place_by=None, interval=_days_of_its_own(telling), definite=True)
    return telling


def _only_says_since_when(telling: Telling, told: Sequence[Telling]) -> bool:
    """Whether a noun names a deed told before as that after which something else was done, and no place beside it is its own."""
    trigger, structure = telling.trigger, telling.structure
    if trigger.event_type not in _STRUCK or telling.status == "background":
        return False
    if not (telling.definite or _goes_on_from(telling, told)) or not is_told_after(trigger, structure):
        return False
    return not stands_right_behind(trigger, structure, [t.mention.span for t in telling.places])


def _days_of_its_own(telling: Telling) -> DateInterval | None:
    """The days of a telling, but for such as its sentence tells before it, of another deed."""
    said = telling.interval.span if telling.interval is not None else None
    return None if said is not None and said.start < telling.trigger.span.start else telling.interval


def _goes_on_from(telling: Telling, told: Sequence[Telling]) -> bool:
    """Whether a noun without articles opens a sentence behind what told of its deed: “После атаки бежали тысячи”."""
    has_articles = listed(telling.structure.pack.code, "cues", "definite_articles")
    if has_articles or telling.trigger.tokens[0] > _OPENS:
        return False
    here, last = telling.structure.sentence, told[-1].structure.sentence
    return last.paragraph == here.paragraph and last.index < here.index


def _when(
    trigger: Trigger, here: _Here, triggers: Sequence[Trigger], judged: Status, document: Document
) -> event_dates.When:
    """When the deed took place by its sentence, as far as that goes with what the words say of it."""
    when = event_dates.interval_of(trigger, here.structure, here.dates, triggers, document.published_day)
    if when.interval is not None and event_dates.belies(when.interval, judged, document):
        belied = [PassedOver(span=when.interval.span, reason="ahead")] if when.interval.span else []
        return event_dates.When(passed=(*belied, *when.passed), earlier=when.earlier)
    interval = event_dates.lasting(when.interval, trigger, here.structure, here.dates, document)
    return replace(when, interval=event_dates.so_far(interval, judged, document))


def _telling(
    trigger: Trigger,
    here: _Here,
    *,
    judged: Status,
    status: Status,
    when: event_dates.When | None = None,
    why: tuple[str, ...],
    mention: bool = False,
) -> Telling:
    """The trigger with its place and people as its sentence tells them."""
    when = when or event_dates.When()
    toponyms = with_the_struck(here.toponyms, trigger, here.structure)
    toponyms = without_the_doers(toponyms, trigger, here.structure, here.triggers)
    toponyms = without_governments(toponyms, trigger, here.structure, here.named)
    where = event_places.places_of(trigger, here.structure, toponyms, here.triggers, here.unsure)
    return Telling(
        trigger=trigger,
        structure=here.structure,
        status=status,
        places=on_stretches(where.places, trigger, here.structure, toponyms, here.text),
        interval=when.interval,
        actors=as_targets(_with_parts(trigger, here), toponyms),
        definite=is_definite(trigger, here.structure),
        separate=is_separate(trigger, here.structure),
        mention=mention,
        earlier=when.earlier is not None,
        why=why,
        judged=judged,
        place_by=where.rule,
        date_by=when.rule,
        passed_places=where.passed,
        passed_dates=when.passed,
    )


def _with_parts(trigger: Trigger, here: _Here) -> tuple[Actor, ...]:
    """Everybody who has a part in a deed; who suffered it, or did something to it, has not done it."""
    named = participants(trigger, here.structure, here.named)
    return doers(named, trigger, here.structure, here.named, here.triggers)


def _known_beside_a_plan(
    trigger: Trigger, structure: Structure, verdicts: Mapping[Span, Judgement], triggers: Sequence[Trigger]
) -> bool:
    """Whether a noun only says what a planned deed is about: “will visit the site of the crash on Thursday”."""
    if trigger.form == "verb" or not is_definite(trigger, structure):
        return False
    clause = structure.clause_at(trigger.tokens[0])
    return any(
        other.form == "verb"
        and other.event_type != trigger.event_type
        and verdicts[other.span].status == "planned"
        and structure.clause_at(other.tokens[0]) == clause
        for other in triggers
    )


def _news(happenings: Sequence[Happening], document: Document) -> tuple[list[Happening], list[Rejected]]:
    """The happenings of which one telling at least is more than a mention, and the triggers of the others."""
    told: list[Happening] = []
    idle: list[Rejected] = []
    for happening in happenings:
        if any(map(_stands_alone, happening.tellings)):
            told.append(happening)
        else:
            speech = load_type(happening.event_type).speech
            reason = _NO_SPEAKER if speech else "named in passing"
            idle += [_rejected(telling.trigger, document, reason) for telling in happening.tellings]
    return told, idle


def _by_sentence(items: Iterable[Item], index: Callable[[Item], int]) -> dict[int, list[Item]]:
    """What belongs to each sentence, so that a long article is not searched through for every trigger."""
    found: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        found[index(item)].append(item)
    return found


def _may_be_a_deed(trigger: Trigger, here: _Here) -> bool:
    """Whether a trigger is no part of a date (“March”), a place (“Derby”), or what people are called (“rescue workers”)."""
    if any(date.span.covers(trigger.span) for date in here.dates) or _names_a_place(trigger, here):
        return False
    if _names_a_body(trigger, here) or _is_in_a_name(trigger, here):
        return False
    if trigger.form == "verb":
        return not _is_done_by_a_mishap(trigger, here)
    first, last = trigger.tokens
    nouns = [n for n in here.named if not n.proper]
    if here.structure.pack.section("verbs").get(
        "ambiguous_base"
    ):  # a noun qualifies the next one by standing before it
        return not any(n.first <= last == n.tokens[1] - 1 for n in nouns)
    inside = (n for n in nouns if n.tokens[0] < first and last <= n.tokens[1])
    small = function_words(here.structure.pack.code)
    # “curtea de apel” is a court; “un exercițiu militar” is an exercise, though soldiers are called so, too.
    return all(token.text.lower() in small for n in inside for token in here.structure.tokens[n.tokens[0] : first])


def _unserved(document: Document) -> Rejected:
    """That nothing tells what happened in the language of a document, so that silence is not taken for no news."""
    try:  # CLDR takes an unknown language for English
        is_known = document.language.partition("-")[0] != "und"
        language = Locale.parse(document.language, sep="-").get_language_name("en") if is_known else None
    except (UnknownLocaleError, ValueError):
        language = None
    where = f"in {language}" if language else "in an article whose language cannot be told"
    return Rejected(
        what=document.path or document.title or document.id,
        stage="events",
        reason=f"No events are read {where} yet, only names of places and dates.",
        document_id=document.id,
    )


def _names_a_place(trigger: Trigger, here: _Here) -> bool:
    """Whether the words are the name of a place here (“Derby in Kansas”); capitals of German nouns tell too little."""
    if here.structure.pack.section("actors").get("nouns_capitalised"):
        return False
    return any(toponym.mention.span.covers(trigger.span) for toponym in here.toponyms)


def _is_done_by_a_mishap(trigger: Trigger, here: _Here) -> bool:
    """Whether what blocks a road is no protest but a crash or a slide: the subject right before the verb.

    “Residents angry over a crash blocked the road” are people, for all that.
    """
    if trigger.event_type != _BY_PEOPLE:
        return False
    structure, tokens = here.structure, here.structure.tokens
    start = structure.clauses[structure.clause_at(trigger.tokens[0])].start
    begins = reading(tokens, trigger.tokens[0], start, structure.pack).start
    small = languages.listed(structure.pack.code, "cues", "prepositions")
    return any(
        other.form == "noun"
        and other.event_type in _MISHAPS
        and start <= other.tokens[0]
        and other.tokens[1] == begins
        and small.isdisjoint(token.text.lower() for token in tokens[start : other.tokens[0]])
        for other in here.triggers
    )


def _names_a_body(trigger: Trigger, here: _Here) -> bool:
    """Whether the word for a sudden deed is one of several capitalised ones: “Komisja Badania Wypadków Lotniczych”.

    English headlines write all words so, German all nouns.
    """
    first, tokens, pack = trigger.tokens[0], here.structure.tokens, here.structure.pack
    names_large = pack.section("actors").get("nouns_capitalised") or pack.section("verbs").get("ambiguous_base")
    if trigger.form == "verb" or names_large or first < _IN_A_NAME or not load_type(trigger.event_type).sudden:
        return False
    word, before = tokens[first], tokens[first - 1]
    return word.is_capitalised and not word.text.isupper() and before.is_word and before.is_capitalised


def _is_in_a_name(trigger: Trigger, here: _Here) -> bool:
    """Whether the word is one of the name of a body, however it begins the sentence: “Met Office forecasters warned”."""
    first, last = trigger.tokens
    bodies = (n.tokens for n in here.named if n.proper and n.actor.kind in _BODIES)
    return any(start <= first and last <= end and last - first < end - start for start, end in bodies)


def _rejected(trigger: Trigger, document: Document, reason: str) -> Rejected:
    words = trigger.span.of(document.text)
    return Rejected(
        what=words, stage="events", reason=f"{trigger.event_type}: {reason}", document_id=document.id, span=trigger.span
    )


_UNREAD = {
    "form": "the words name it as a {words} only, which they are not here",
    "unless": "“{words}” in the clause shows another sense",
    "needs": "the words name it only beside others, such as: {words}",
}


def _unread(span: Span, sense: Sense, document: Document) -> Rejected:
    """Words that can name a deed and do not where they stand."""
    reason = _UNREAD[sense.reason].format(words=sense.words)
    return Rejected(
        what=span.of(document.text),
        stage="events",
        reason=f"{sense.event_type}: {reason}",
        document_id=document.id,
        span=span,
    )


def _named_by(trigger: Trigger, document: Document) -> str:
    names = f"“{trigger.span.of(document.text)}” names the deed ({load_type(trigger.event_type).label})"
    if trigger.likelihood is None:
        return names
    likely = f"all in all that is likely ({trigger.likelihood:.0%})"
    return f"{names}: none of the words that it needs is beside it, but {likely}"


def _worth_telling(tellings: Sequence[Telling], document: Document) -> tuple[list[Telling], list[Rejected]]:
    """The tellings with something to tell: a statement has a speaker, a weak word has a place, a day or an actor."""
    kept: list[Telling] = []
    idle: list[Rejected] = []
    for telling in tellings:
        reason = _idle(telling)
        if reason is None:
            kept.append(telling)
        else:
            idle.append(_rejected(telling.trigger, document, reason))
    return kept, idle


def _idle(telling: Telling) -> str | None:
    if load_type(telling.trigger.event_type).speech:
        speaks = _has_speaker(telling) or stands_for_a_speaker(telling)
        return None if speaks else _NO_SPEAKER
    goes_on = telling.trigger.form == "verb" and possible_scenes.goes_on(telling.trigger, telling.structure)
    only_tells_which = telling.clause.opener == "relative" and not goes_on and not _happened_there(telling)
    if only_tells_which and not telling.places and not telling.interval:
        return "told only to say which is meant"
    if not telling.trigger.strong and not _shown(telling):
        return "a word of many meanings without place, date or actor"
    words = event_words.words_of(telling.trigger.event_type, telling.structure.pack.code)
    if telling.trigger.entry in words.placed and all(toponym.place is None for toponym in telling.places):
        return "a word of many meanings without a place"
    return None


def _happened_there(telling: Telling) -> bool:
    """Whether a clause tells what somebody did at the place before it: “... at the ministry, where she met the unions”."""
    structure, (first, _) = telling.structure, telling.trigger.tokens
    opener = structure.tokens[telling.clause.start].text.lower()
    if telling.trigger.form != "verb" or opener not in languages.listed(structure.pack.code, "cues", "relative_place"):
        return False
    verb = reading(structure.tokens, first, telling.clause.start, structure.pack)
    return verb.tense == "past" and any(actor.role == "actor" for actor in telling.actors)


def _shown(telling: Telling) -> bool:
    """Whether the sentence shows that a word of many meanings names a deed.

    A verb does by its actor, a noun by place or day, or by what is said to have caused it (“led to a fire”). A place of
    its clause shows it also where another deed was there (“the release of two boys kidnapped in Jambaló”).
    """
    if telling.trigger.form == "verb":
        return telling.own_evidence
    if _is_consequence(telling):
        return True
    return bool(telling.places or (telling.interval and telling.interval.span) or _passes_over_a_place(telling))


def _passes_over_a_place(telling: Telling) -> bool:
    """Whether a place of its own clause is not where the deed was."""
    structure, own = telling.structure, telling.clause
    starts = (structure.tokens_of(p.span)[0] for p in telling.passed_places if p.reason == "clause")
    return any(own.start <= start < own.end for start in starts)


def _has_speaker(telling: Telling) -> bool:
    """Whether somebody says it; a sure verb of refusal, demand, blame or threat tells of a deed also of “the neighbour”."""
    if any(actor.role == "speaker" for actor in telling.actors):
        return True
    trigger = telling.trigger
    if trigger.event_type == _MERE_SPEECH or not trigger.strong:
        return False
    if trigger.form == "noun":  # “an inquiry opened”: those whose office it is need no name
        tells = telling.asserted or telling.status == "planned"
        return trigger.mode in _OFFICIAL and tells and not telling.definite
    verb = reading(telling.structure.tokens, trigger.tokens[0], telling.clause.start, telling.structure.pack)
    return verb.asserted or (verb.passive and trigger.mode in _OFFICIAL)  # “wszczęto śledztwo”, “возбуждено дело”


def _stands_alone(telling: Telling) -> bool:
    """Whether a telling is news by itself and not a mere mention (“the end of the war”)."""
    if load_type(telling.trigger.event_type).speech:
        return _has_speaker(telling)
    if telling.trigger.form == "verb":
        return True
    beside_another = telling.asserted and _passes_over_a_place(telling)
    if telling.mention or (telling.definite and not telling.places and not telling.interval and not beside_another):
        return False
    sure = telling.trigger.strong and telling.asserted
    return telling.own_evidence or sure or beside_another or _is_consequence(telling)


def _is_consequence(telling: Telling) -> bool:
    """Whether words for a cause tell a deed as news, though they say neither where nor when."""
    follows = bool(load_type(telling.trigger.event_type).follows_from)
    return follows and not telling.definite and telling.asserted and words_of_cause(telling) is not None
