"""“Orban attacked Brussels in a speech”: an attack by words is on the government, and was in no town.

Words for attacks that may be such (`may_be_words`), with no weapon and nobody hurt beside them, are of a government where
their clause has words for speech and policy (`of_words`): they tell no assault at all. Where only a politician, another
capital or a country with a grudge is told to have done it, it may have been bombs, so that there is no place but the deed
stays; what is done by night or by soldiers (`by_force`) is no speech, what is done by critics or members of parliament
(`by_speakers`) may be one. `[places.struck]` of a language's pack lists the words, in the syntax of `geo.event_words`:

    may_be_words = ["attack"]
    of_words = ["=in =a =speech", "=over ~ sanction"]
    by_force = ["overnight", "troop"]
    by_speakers = ["=by ~ critic"]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from geo.clauses import Structure
from geo.event_types import load as load_type
from geo.fates import cues_in
from geo.languages import load
from geo.model import Toponym, Trigger
from geo.named import Named, coordinators
from geo.participants import participants
from geo.participles import participle_forms
from geo.phrases import PhraseBook, book_of
from geo.place_roles import OBJECT, is_capital
from geo.place_words import Frame, frame_of
from geo.struck_towns import STRUCK
from geo.token_index import once_a_sentence

_ATTACK = "ASSAULT"
_HARM = ("dead", "injured", "casualties")
_NEAR = 30  # tokens between the words for an attack and a name that may be a part of it
_REACH = 8  # tokens between the words for an attack and whom it is on
_BESIDE = 2  # tokens beside a noun for an attack among which it is told that it is one by words: “a verbal attack”
_JOIN = 2  # tokens between names that are told together: “, and”
_OWNER = 2  # and among which stands whose it is: “Orban's attack”, “l'attaque d'Orban”
GOVERNED = "attacked, maybe by words"
"""The reason of a capital that is no scene, since nothing says that more than words were used."""


def words_against(trigger: Trigger, structure: Structure, toponyms: Sequence[Toponym]) -> str:
    """The words by which an attack on a government is one by words; empty where nothing says so."""
    if trigger.event_type != _ATTACK or not toponyms:
        return ""
    if not _may_be_words(trigger, structure) or not _governments(trigger, structure, toponyms):
        return ""
    clause, (at, end) = structure.clauses[structure.clause_at(trigger.tokens[0])], trigger.tokens
    start, stop = clause.start, clause.end
    if trigger.form == "noun":  # not “condemned in a speech the attack on Kyiv”
        start, stop = max(start, at - _BESIDE), min(stop, end + _BESIDE)
    found = _book(structure.pack.code, "of_words").first(structure.tokens, start, stop)
    return "" if found is None else " ".join(t.text for t in structure.tokens[found.start : found.end])


def without_governments(
    toponyms: Sequence[Toponym], trigger: Trigger, structure: Structure, named: Sequence[Named]
) -> Sequence[Toponym]:
    """The toponyms of a sentence, without the scenes that are but governments which politicians or other ones attack."""
    if not toponyms:
        return toponyms
    if load_type(trigger.event_type).parties:
        return [_as_party(t) if _is_hit(t, structure) else t for t in toponyms]
    if not _may_be_words(trigger, structure):
        return toponyms
    scenes = [t for t in _governments(trigger, structure, toponyms) if t.mention.role == "location" and _is_capital(t)]
    if not scenes or _is_by_force(structure):
        return toponyms
    if not (_is_by_speakers(trigger, structure) or _is_by_a_politician(trigger, structure, toponyms, named)):
        return toponyms
    governed = _with_the_joined(scenes, toponyms, structure)
    return [_as_party(t) if t in governed else t for t in toponyms]


def _with_the_joined(scenes: Sequence[Toponym], toponyms: Sequence[Toponym], structure: Structure) -> list[Toponym]:
    """Governments with the towns that are named together with them: “attacked Berlin, Paris and Brussels”."""
    joins, found = coordinators(structure.pack.code) | {","}, list(scenes)
    here = [t for t in toponyms if t.mention.sentence == structure.sentence.index]
    for one, other in pairwise(sorted(here, key=lambda t: t.mention.span.start)):
        words = structure.tokens[structure.tokens_of(one.mention.span)[1] : structure.tokens_of(other.mention.span)[0]]
        joined = 0 < len(words) <= _JOIN and all(word.text.lower() in joins for word in words)
        if joined and one in found and other not in found and other.mention.role == "location":
            found.append(other)
    return found


def _is_by_speakers(trigger: Trigger, structure: Structure) -> bool:
    """Whether critics or members of parliament are told to have attacked: “was attacked by opposition politicians”."""
    clause = structure.clauses[structure.clause_at(trigger.tokens[0])]
    return _book(structure.pack.code, "by_speakers").first(structure.tokens, clause.start, clause.end) is not None


def _as_party(toponym: Toponym) -> Toponym:
    mention = toponym.mention
    return replace(toponym, mention=replace(mention, role="actor", why=(*mention.why, GOVERNED)))


def _is_hit(toponym: Toponym, structure: Structure) -> bool:
    """Whether a capital is only hit by a measure, behind the verb and its preposition: “санкции ударили по Москве”."""
    if not _is_capital(toponym) or toponym.mention.sentence != structure.sentence.index:
        return False
    frame = frame_of(structure, *structure.tokens_of(toponym.mention.span))
    if not _is_aimed_at(frame, structure):
        return False
    end = max(0, frame.start - 1)
    verbs = _attacks(structure.pack.code).find(structure.tokens, max(0, end - _REACH), end)
    return any(match.end in (end, frame.preposition_start) for match in verbs)


def _may_be_words(trigger: Trigger, structure: Structure) -> bool:
    """Whether the words for an attack may mean mere words, as no weapon and nobody hurt is told with them."""
    if trigger.event_type != _ATTACK or trigger.mode is not None:
        return False
    book = _attacks(structure.pack.code)
    return book.first(structure.tokens, *trigger.tokens) is not None and not _tells_of_harm(structure)


@once_a_sentence
def _tells_of_harm(structure: Structure) -> bool:
    return any(cue.kind in _HARM for cue in cues_in(structure))


def _governments(trigger: Trigger, structure: Structure, toponyms: Sequence[Toponym]) -> list[Toponym]:
    """The capitals and countries of a clause that are attacked, with no preposition that says where."""
    at = trigger.tokens[0]
    near = (t for t in toponyms if t.mention.sentence == structure.sentence.index)
    near = (t for t in near if abs(structure.tokens_of(t.mention.span)[0] - at) <= _NEAR)
    return [t for t in near if _is_attacked(t, trigger, structure)]


def _is_attacked(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    is_country = toponym.place is not None and toponym.place.kind == "country"
    if toponym.mention.sentence != structure.sentence.index or not (is_country or _is_capital(toponym)):
        return False
    first, last = structure.tokens_of(toponym.mention.span)
    frame, why = frame_of(structure, first, last), toponym.mention.why[-1:]
    own = structure.clause_at(first) == structure.clause_at(trigger.tokens[0])
    if not own or frame.kind is not None or frame.direction is not None:
        return False
    near = 0 <= frame.start - trigger.tokens[1] <= _REACH
    if _is_aimed_at(frame, structure):
        return near
    is_object = why in ((OBJECT,), (STRUCK,)) or (near and is_country)
    return is_object and frame.preposition is None


def _is_aimed_at(frame: Frame, structure: Structure) -> bool:
    """Whether a word for whom something is aimed at stands before a name, as its preposition of place or not."""
    aims = structure.pack.section("verbs")["aim"]
    before = structure.tokens.written[frame.start - 1] if frame.start else ""
    return f"={before}" in aims or f"={frame.preposition}" in aims


def _is_capital(toponym: Toponym) -> bool:
    return toponym.place is not None and is_capital(toponym.place)


def _is_by_force(structure: Structure) -> bool:
    return _book(structure.pack.code, "by_force").first(structure.tokens) is not None


def _is_by_a_politician(
    trigger: Trigger, structure: Structure, toponyms: Sequence[Toponym], named: Sequence[Named]
) -> bool:
    """Whether who attacks is a person by name, who holds an office, or another capital."""
    at, end = trigger.tokens
    people = [n for n in named if n.sentence == structure.sentence.index and _is_politician(n, structure)]
    if trigger.form == "noun":
        return any(_owns(n, at, end) for n in people)
    doers = {actor.span for actor in participants(trigger, structure, named) if actor.role == "actor"}
    if any(n.actor.span in doers for n in people):
        return True
    clause = structure.clauses[structure.clause_at(at)]
    here = (t for t in toponyms if t.mention.sentence == structure.sentence.index and _is_capital(t))
    acting = (structure.tokens_of(t.mention.span) for t in here if t.mention.role == "actor")
    return any(clause.start <= first and last <= at for first, last in acting)


def _owns(n: Named, at: int, end: int) -> bool:
    """Whether an attack is somebody's: right before it, right behind it, or in one name with it (“Атака Орбана”)."""
    first, last = n.tokens
    return (0 <= at - last <= 1) or 0 <= n.first - end < _OWNER or (first <= at and end <= last)


def _is_politician(n: Named, structure: Structure) -> bool:
    if n.actor.kind != "person":
        return False
    titles = _titles(structure.pack.code)
    return n.proper or any(match.end <= n.tokens[1] for match in titles.find(structure.tokens, *n.tokens))


@cache
def _book(code: str, key: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get("struck", {}).get(key, ()))


@cache
def _attacks(code: str) -> PhraseBook[str]:
    """The words for attacks that may be mere words, with their participles: “foi atacada”."""
    entries = tuple(load(code).section("places").get("struck", {}).get("may_be_words", ()))
    return PhraseBook(((entry, entry) for entry in entries), participle_forms(code, entries))


@cache
def _titles(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("actors").get("titles", ()))
