"""“The bus fell into a gorge, an official told reporters in Kathmandu”: the town of who speaks is not where the deed was.

Words are spoken in capitals and at news conferences, of what happened somewhere else. Where nothing but a day, those who
listen and the occasion stand between a verb of saying and a town, the town is that of the words. The police or the mayor
of a town speak of their own: “police in Leeds said” leaves the deed there. `[places.said_there]` of a language's pack
lists the words, in the syntax of `geo.event_words`:

    saying = ["say", "tell"]        # verbs that do nothing but tell; not those by which something is done (“declare war”)
    speaking = ["=speaking"]        # participles before the town of who says what follows: “Speaking in Davos, he said”
    at_scene = ["scene"]            # what says that it was told where it was: “Speaking at the scene in Leeds, he said”
    occasions = ["briefing"]        # where it was told, and by what: “by phone from”
    audiences = ["reporter"]        # to whom it was told
    offices = ["ministry"]          # bodies of a state, which speak in its capital of all the country
    nobody = ["es"]                 # who says it where nobody does: “wie es in Kiew hieß”, “dit-on à Kiev”
    reflexive = ["se"]              # what makes another verb of one (“s'est déclaré à Lyon”)
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from geo.asides import verb_groups
from geo.clauses import Structure
from geo.event_types import load as load_type
from geo.insertions import is_day
from geo.languages import listed, load
from geo.model import Toponym, Trigger
from geo.offices import ACTS
from geo.participles import participle_forms
from geo.phrases import PhraseBook, book_of
from geo.place_roles import is_capital
from geo.place_words import frame_of
from geo.token_index import IndexedTokens, once_a_sentence
from geo.verbs import is_attribute, reading

_TOWNS = frozenset({"town", "village", "admin1"})  # a capital may be a division of its own
_DAY = 6  # tokens of “on Thursday, 5 May”, before a place
_SUBJECT = 9  # tokens between a verb of saying and the day or the occasion behind it: who says it to whom
_BEHIND = 7  # tokens between an occasion that opens the sentence and the verb of saying
_BODY = 4  # tokens of the words for an office before the preposition of its town
_NEAR = 2  # tokens between those and the verb of saying


def is_where_it_was_said(toponym: Toponym, trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]) -> bool:
    """Whether a town is only where somebody says it that a deed took place.

    What is done by words is done where they are spoken: “announced in Leeds that he resigns”.
    """
    kind = load_type(trigger.event_type)
    if kind.speech or trigger.mode in kind.at_distance or toponym.place is None or toponym.place.kind not in _TOWNS:
        return False
    first, last = structure.tokens_of(toponym.mention.span)
    verb = _verb_of(toponym, structure)
    if verb is None or trigger.tokens[0] <= verb < trigger.tokens[1]:
        return False
    if (kind.at_desk or trigger.mode in ACTS) and trigger.tokens[0] > verb:  # “announced in Lille the arrest of”
        return False
    start, end = min(verb, last), max(verb, first)
    deeds = (t for t in triggers if not load_type(t.event_type).speech)
    return not any(t.tokens[0] < end and t.tokens[1] > start for t in deeds)


def is_told_from_there(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a verb of saying stands between a town that opens the sentence and a deed: “In Davos, the minister said gunmen”."""
    if toponym.place is None or toponym.place.kind not in _TOWNS or load_type(trigger.event_type).speech:
        return False
    end = structure.tokens_of(toponym.mention.span)[1]
    first = _first_saying(structure, end)
    return first is not None and first < trigger.tokens[0]


@once_a_sentence
def _first_saying(structure: Structure, start: int) -> int | None:
    """The first verb of saying from a token on."""
    return next((index for index in range(start, len(structure.tokens)) if _says(structure, index)), None)


def _verb_of(toponym: Toponym, structure: Structure) -> int | None:
    """The verb of saying to which a town belongs; None without one. Kept with the sentence, as every deed asks for it."""
    tokens, kept = structure.tokens_of(toponym.mention.span), structure.tokens.kept
    if ("said", *tokens) not in kept:
        found = _verb_before(structure, *tokens)
        found = _verb_behind(structure, *tokens) if found is None else found
        found = _verb_of_who_speaks(structure, *tokens) if found is None else found
        if found is None and toponym.place is not None and is_capital(toponym.place):
            found = _verb_of_an_office(structure, *tokens)
        kept["said", *tokens] = found
    verb: int | None = kept["said", *tokens]
    return verb


def _verb_before(structure: Structure, first: int, last: int) -> int | None:
    """The verb of saying before a place, with no more between than who says it to whom, on which day and where."""
    frame = frame_of(structure, first, last)
    end = frame.preposition_start
    listens = _behind_who_listens(structure, end)
    if frame.preposition is None or (frame.preposition_role != "location" and listens == end):  # “by phone from”
        return None
    at = _behind_who_listens(structure, _behind_a_day(structure, listens))
    at -= at > 0 and structure.tokens.written[at - 1] in _words(structure.pack.code, "nobody")
    complements = listed(structure.pack.code, "cues", "complements")
    for index in range(at - 1, max(-1, at - 1 - (_SUBJECT if at < end else 1)), -1):
        if _says(structure, index):
            return None if verb_groups(index + 1, at, structure) else index
        if listens == end and structure.tokens.written[index] in complements:
            return None  # “said that on Tuesday in Leeds a man was shot”
        if not (structure.tokens[index].is_word or structure.tokens[index].text == ","):
            return None
    return None


def _behind_who_listens(structure: Structure, end: int) -> int:
    """Where the words for an audience or an occasion begin that end at a token; the token itself without any."""
    book = _book(structure.pack.code, "occasions", "audiences")
    found = (m.start for m in book.find(structure.tokens, max(0, end - _DAY), end) if m.end == end)
    return min(found, default=end)


def _behind_a_day(structure: Structure, end: int) -> int:
    starts = range(max(0, end - _DAY), end)
    return next((at for at in starts if is_day(structure.tokens, at, end, structure.pack.code)), end)


def _verb_behind(structure: Structure, first: int, last: int) -> int | None:
    """The verb of saying behind a town: of an occasion told before it, or the verb that ends its clause (“wie es in Kiew hieß”)."""
    end = frame_of(structure, first, last).preposition_start
    occasions = _book(structure.pack.code, "occasions").find(structure.tokens, max(0, end - _DAY), end)
    if any(match.end == end for match in occasions):
        behind = range(last, min(len(structure.tokens), last + _BEHIND))
        return next((index for index in behind if _says(structure, index)), None)
    nobody = _words(structure.pack.code, "nobody")
    before = structure.tokens.written[end - 1] if end > 0 else ""
    return last if before in nobody and _says(structure, last) else None


def _verb_of_who_speaks(structure: Structure, first: int, last: int) -> int | None:
    """The participle before a town of somebody who speaks there and says so behind it: “Speaking in Davos, the minister said”."""
    frame, code = frame_of(structure, first, last), structure.pack.code
    words = _book(code, "speaking").find(structure.tokens, max(0, frame.start - _SUBJECT), frame.start)
    if not words or frame.preposition_role != "location":
        return None
    at = words[-1].start
    between = structure.tokens[at:first]
    if _book(code, "at_scene").first(structure.tokens, at, first) is not None:
        return None
    is_aside = at == 0 or structure.tokens[at - 1].text == "," or _opens(structure, at)
    if not is_aside or any(not token.is_word for token in between):
        return None
    behind = range(last, min(len(structure.tokens), last + _SUBJECT))
    return next((index for index in behind if _says(structure, index)), None)


def _opens(structure: Structure, at: int) -> bool:
    """Whether no more than a small word stands before a token: “S'exprimant”."""
    return sum(token.is_word for token in structure.tokens[:at]) <= 1


def _verb_of_an_office(structure: Structure, first: int, last: int) -> int | None:
    """The verb beside the office of a state in its capital: “officials in Kyiv said”, “spun oficialii de la Kiev”."""
    end = frame_of(structure, first, last).preposition_start
    offices = _book(structure.pack.code, "offices").find(structure.tokens, max(0, end - _BODY), end)
    start = min((match.start for match in offices if match.end == end), default=None)
    if start is None:
        return None
    near = (*range(last, last + 1 + _NEAR), *range(start - 1, start - 2 - _NEAR, -1))
    return next((index for index in near if _says(structure, index)), None)


def _says(structure: Structure, index: int) -> bool:
    """Whether a word is a verb of saying, used by somebody who says: not “it was announced in”, nor “s'est déclaré à”."""
    tokens: IndexedTokens = structure.tokens
    if not 0 <= index < len(tokens) or not _saying(structure.pack.code).all_at(tokens, index, index + 1):
        return False
    clause = structure.clauses[structure.clause_at(index)]
    # “a reunião anunciada por Lisboa realizou-se em Braga”
    if is_attribute(tokens, index, clause.start, structure.pack):
        return False
    verb = reading(tokens, index, clause.start, structure.pack)
    reflexive = _words(structure.pack.code, "reflexive")
    beside = {tokens.written[at] for at in (verb.start - 1, verb.start, index - 1) if at >= clause.start}
    return not verb.passive and beside.isdisjoint(reflexive)


@cache
def _saying(code: str) -> PhraseBook[str]:
    verbs = tuple(load(code).section("places").get("said_there", {}).get("saying", ()))
    return PhraseBook(((verb, verb) for verb in verbs), participle_forms(code, verbs))


@cache
def _words(code: str, key: str) -> frozenset[str]:
    return frozenset(load(code).section("places").get("said_there", {}).get(key, ()))


@cache
def _book(code: str, *keys: str) -> PhraseBook[str]:
    words = load(code).section("places").get("said_there", {})
    return book_of(tuple(entry for key in keys for entry in words.get(key, ())))
