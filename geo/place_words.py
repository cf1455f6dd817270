"""What stands around a name: the words that make it a place, say what kind, or show that it is a person's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from geo.clauses import Structure
from geo.distances import measure_before
from geo.languages import listed, load
from geo.lemmas import is_known
from geo.model import Token, Toponym
from geo.phrases import PhraseBook, book_of

ADJECTIVE_OF = "is the adjective of"
"""What is said of a toponym that is no name but the adjective of one (see `geo.town_adjectives`)."""
TOLD_BEFORE = "is the one told of before, with"
"""What is said of one that is a word for what stands in one place (see `geo.sites`)."""
_INNER_CAPITAL = re.compile(r"^[^\W\d_]+[-’'][A-ZÀ-ÞŞȘ]")  # "al-Hawa" goes on with the name before it
_APOSTROPHES = frozenset({"'", "’"})
_LONGEST_PREPOSITION = 6  # words
_BEFORE = 4  # words before a name among which its preposition, generic word and direction stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The surroundings of a name in its sentence."""

    preposition: str | None = None
    """The preposition of place that governs it, as written."""
    preposition_role: str | None = None
    """`location` or `origin`."""
    kind: str | None = None
    """What a generic word calls it: `admin1` for "region"."""
    direction: str | None = None
    start: int = -1
    """Index of the first token of the whole phrase, generic word and direction included; -1 without a sentence."""
    container: bool = False
    """Whether a comma and a further name, or a bracket, follow at once."""
    in_name: bool = False
    """Whether capitalised words beside it make a longer name of it."""
    after_office: bool = False
    opens_sentence: bool = False
    upper_case: bool = False
    genitive: bool = False
    """Whether it depends on a noun: “the request of Moscow”."""

    @property
    def preposition_start(self) -> int:
        """Index of the first token of the preposition; of the phrase where it has none."""
        return self.start - len((self.preposition or "").split())


@cache
def owner_signs(code: str) -> frozenset[str]:
    """What stands behind an owner: its mark, where a language has one, or an apostrophe alone (“the rebels' capital”)."""
    return listed(code, "cues", "owner_marks") | _APOSTROPHES


def frame_of(structure: Structure, start: int, end: int) -> Frame:
    """The frame of the name in tokens [start, end); kept with the sentence, since every deed asks for those around it."""
    kept = structure.tokens.kept
    if (start, end) not in kept:
        kept[start, end] = _frame(structure, start, end)
    found: Frame = kept[start, end]
    return found


def _frame(structure: Structure, start: int, end: int) -> Frame:
    tokens, code = structure.tokens, structure.pack.code
    kind, direction, first = _generic_and_direction(structure, start)
    kind_after, last = _generic_after(structure, end)
    preposition, role = _preposition(structure, first)
    if role != "location" and measure_before(structure, start) is not None:
        preposition, role = tokens[start - 1].text.lower(), "location"  # “12 miles off the coast of”
    surface = " ".join(token.text for token in tokens[start:end])
    return Frame(
        preposition=preposition,
        preposition_role=role,
        kind=kind or kind_after,
        direction=direction,
        start=first,
        container=_container(structure, last),
        in_name=_in_name(structure, first, start, last),
        after_office=first > 0 and _ends_office(structure, first),
        opens_sentence=not any(token.is_word for token in tokens[:start]),
        upper_case=surface.isupper() and len(surface) <= 4,
        genitive=first > 0 and tokens[first - 1].text.lower() in _words(code, "actors", "genitive_before"),
    )


def _generic_and_direction(structure: Structure, start: int) -> tuple[str | None, str | None, int]:
    """Kind and direction named just before, and the index where the whole phrase begins."""
    tokens, code = structure.tokens, structure.pack.code
    places = structure.pack.section("places")
    generic, directions = places.get("generic", {}), places.get("directions", {})
    capitals = _words(code, "places", "capital")
    kind = direction = None
    first = index = start
    while index > 0 and start - index < _BEFORE:
        token = tokens[index - 1]
        written = token.text.lower()
        if kind is None and (written in generic or token.lemma in generic):
            # What stands beside “capital” is more often the country (“capital of Peru”) than the town.
            kind = None if token.lemma in capitals else generic.get(written) or generic[token.lemma]
        elif direction is None and (written in directions or token.lemma in directions):
            direction = directions.get(written) or directions[token.lemma]
        elif written not in _joiners(code) and token.lemma not in _demonyms(code):
            break
        index -= 1
        if written not in _joiners(code) and token.lemma not in _demonyms(code):
            first = index
    return kind, direction, first


def _generic_after(structure: Structure, end: int) -> tuple[str | None, int]:
    """Kind named just after (“Kharkiv region”), where the language puts it there, and the end of the phrase."""
    generic = structure.pack.section("places").get("generic_after", {})
    if end < len(structure.tokens):
        token = structure.tokens[end]
        kind = generic.get(token.text.lower()) or generic.get(token.lemma)
        if kind:
            return kind, end + 1
    return None, end


def _preposition(structure: Structure, first: int) -> tuple[str | None, str | None]:
    """The preposition before the phrase, articles and nationalities skipped (“in the Russian port of ...”)."""
    code = structure.pack.code
    roles = _preposition_roles(code)
    index = first - 1
    if is_attribute(structure, index):
        index -= 1
    while index >= 0 and _is_skipped(structure.tokens[index], code, roles):
        index -= 1
    if index < 0:
        return None, None
    for width in range(_LONGEST_PREPOSITION, 0, -1):  # the longest first: “de la” says whence, “la” where
        begin = index - width + 1
        entry = " ".join(token.text.lower() for token in structure.tokens[max(begin, 0) : index + 1]).replace("’", "'")
        if begin >= 0 and entry in roles:
            return entry, roles[entry]
    return None, None


@cache
def _preposition_roles(code: str) -> dict[str, str]:
    """Preposition of place -> what it makes of the name behind it.

    Of several words the last may be written together with an article or lose its vowel: “à la sortie d'”, “nei pressi del”.
    """
    places = load(code).section("places")
    roles = dict.fromkeys(places.get("origin", ()), "origin")
    written = dict.fromkeys(places.get("locative", ()), "location")
    contracted: Mapping[str, list[str]] = places.get("contracted", {})
    for entry in tuple(written):
        start, _, last = entry.rpartition(" ")
        if start:
            written |= {f"{start} {form}": "location" for form in contracted.get(last, ())}
    return roles | written


def _is_skipped(token: Token, code: str, roles: Mapping[str, str]) -> bool:
    """Whether a word is an article or a nationality; one that holds a preposition as well is none (“no Chile”)."""
    written = token.text.lower()
    return written in _skipped(code) or (token.lemma in _skipped(code) and written not in roles)


def is_attribute(structure: Structure, index: int) -> bool:
    """Whether a word is an adjective that says of the name behind it whose or where it is: “w czeskiej Ostrawie”, “в соседнем Клину”.

    Known of languages without articles that list the endings of such adjectives; `beside_names` of `[places]` are further
    ones, and `not_beside_names` those that say what a body is: “w miejskim Domu Kultury”.
    """
    code = structure.pack.code
    endings = _attribute_endings(code)
    if not endings or not 0 < index < len(structure.tokens) or not structure.tokens[index].text.islower():
        return False
    token = structure.tokens[index]
    if {token.lemma, token.text} & listed(code, "places", "beside_names"):
        return True
    return token.text.endswith(endings) and token.lemma not in listed(code, "places", "not_beside_names")


@cache
def _attribute_endings(code: str) -> tuple[str, ...]:
    """The endings of adjectives of places; none where the language has articles."""
    cues = load(code).section("cues")
    if cues.get("definite_articles") or cues.get("definite_endings"):
        return ()
    return tuple(load(code).section("places").get("adjective_endings", ()))


@cache
def _skipped(code: str) -> frozenset[str]:
    return _words(code, "cues", "definite") | _demonyms(code)


def _container(structure: Structure, end: int) -> bool:
    tokens = structure.tokens
    return end + 1 < len(tokens) and tokens[end].text in ",(" and tokens[end + 1].is_capitalised


def _in_name(structure: Structure, first: int, start: int, end: int) -> bool:
    """Whether a capitalised word that is no generic word, title or opener touches the name on either side."""
    goes_on = end < len(structure.tokens) and bool(_INNER_CAPITAL.search(structure.tokens[end].text))
    longer = _name_part(structure, end) and _generic_after(structure, end + 1)[0] is None  # “Сызрань Самарской области”
    return (first == start and _name_part(structure, start - 1)) or longer or goes_on


def _name_part(structure: Structure, index: int) -> bool:
    if not 0 <= index < len(structure.tokens):
        return False
    token = structure.tokens[index]
    if not (token.is_word and token.is_capitalised):
        return False
    if not any(other.is_word for other in structure.tokens[:index]) and _opener_word(structure, index):
        return False
    code = structure.pack.code
    if structure.pack.section("actors").get("nouns_capitalised") and is_known(token.text, code):
        return False
    known = token.lemma in _demonyms(code) or _head_book(code).all_at(structure.tokens, index, index + 1)
    return not known


def _opener_word(structure: Structure, index: int) -> bool:
    """Whether the first word of a sentence is capitalised for that reason only."""
    word = structure.tokens[index]
    return word.text.lower() in _closed_class(structure.pack.code) or word.lemma != word.text.lower()


def _ends_office(structure: Structure, first: int) -> bool:
    """Whether the words before are a title or an office of one person (“President”, “mayor”)."""
    code = structure.pack.code
    book = _titles(code)
    return any(book.all_at(structure.tokens, begin, first) for begin in range(max(0, first - 3), first)
               if any(match.end == first for match in book.all_at(structure.tokens, begin, first)))  # fmt: skip


@cache
def _joiners(code: str) -> frozenset[str]:
    return frozenset(load(code).section("places").get("joiners", ()))


@cache
def _words(code: str, section: str, key: str) -> frozenset[str]:
    return frozenset(entry.lstrip("=") for entry in load(code).section(section).get(key, ()))


@cache
def _closed_class(code: str) -> frozenset[str]:
    keys = (
        "prepositions",
        "function_words",
        "coordinators",
        "definite",
        "indefinite",
        "pronouns",
        "negation",
        "boundaries",
    )
    return frozenset().union(*(_words(code, "cues", key) for key in keys))


@cache
def _titles(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("actors").get("titles", ()))


@cache
def _head_book(code: str) -> PhraseBook[str]:
    kinds = load(code).section("actors").get("kinds", {})
    titles = load(code).section("actors").get("titles", ())
    return book_of([*titles, *(entry for entries in kinds.values() for entry in entries)])


@cache
def _demonyms(code: str) -> frozenset[str]:
    return frozenset(lemma for lemmas in load(code).section("demonyms").values() for lemma in lemmas)


def has_noun_capitals(structure: Structure) -> bool:
    """Whether every noun is written with a capital, so that it tells no name."""
    return bool(structure.pack.section("actors").get("nouns_capitalised"))


def is_told_before(toponym: Toponym) -> bool:
    """Whether a toponym is a word for a plant or a school whose place an earlier sentence told."""
    place = toponym.place
    return place is not None and bool(place.why) and TOLD_BEFORE in place.why[-1]


def is_imported(frame: Frame, structure: Structure) -> bool:
    """Whether a word for what is brought from elsewhere stands before a name: “les importations de Chine”."""
    near = structure.tokens[max(0, frame.start - _BEFORE) : max(0, frame.start)]
    imports = listed(structure.pack.code, "places", "imports")
    return frame.preposition_role == "origin" and any(t.lemma in imports or t.text.lower() in imports for t in near)


def is_adjective(toponym: Toponym) -> bool:
    """Whether the words are the adjective of a town and no name: “gdański”."""
    return any(ADJECTIVE_OF in why for why in toponym.mention.why)


def stands_alone(structure: Structure, end: int) -> bool:
    """Whether a name is no attribute of a noun behind it: “attacked Iran”, not “attacked Iran ally Syria”."""
    if end >= len(structure.tokens) or not structure.tokens[end].is_word:
        return True
    keys = ("prepositions", "coordinators", "function_words", "complements", "temporal")
    return structure.tokens[end].text.lower() in listed(structure.pack.code, "cues", *keys)
