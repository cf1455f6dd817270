"""Names that the learned weights turn down though the words beside them leave no doubt that they are places.

A dictionary has “Krosna” as a form of the word for a loom and “Biel” is a given name, and where all nouns have capitals
those tell nothing; but a burmistrz of Krosno is one of a town, and nothing but a place is “tschechisch” behind “im”. Such
words are

- the adjective of the country in which a place of that name lies: “im tschechischen Karviná”, “do rumuńskiej Krajowej”;
- the word for a mayor or a town hall: “burmistrz Krosna”, “el alcalde de Palenque” (`town_hall` of `[places]`, and `mayors`,
  which are also of what is larger: “prezydent Krosna”);
- the word for a border post or an airport, which is called after a town: “пункт пропуску «Рава-Руська»” (`posts`);
- the word for a town, or for what stands in one place, with “of”: “the town of Hardy”, “la planta de Ribeira” (`of_sites`);
- an article with a capital, behind a preposition: “l'usine de La Tuque”;
- “in” with an article before what is an area where the language is spoken: “dans la Creuse”, “nel Cuneese” (`in_areas`);
- the area behind it: “a Quincy, Illinois, hospital”;
- what it says itself: “województwo podlaskie”;
- where all nouns have capitals, a preposition of place without an article before what no dictionary has: “in Biel”.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from geo.clauses import Structure
from geo.gazetteer.index import Candidate
from geo.gazetteer.normalise import normalise
from geo.gazetteer.romanised import sound_of
from geo.gazetteer.sphere import distance_km
from geo.languages import listed, load
from geo.lemmas import is_common, is_known
from geo.model import Place
from geo.nationalities import nationality
from geo.phrases import PhraseBook, book_of
from geo.place_candidates import PlaceCandidate, kind_named, stands_behind_a_post
from geo.place_evidence import given_names
from geo.place_words import has_noun_capitals
from geo.tongues import countries_of

_KINDS = frozenset({"town", "village", "admin1", "admin2", "island"})
_TOWNS = frozenset({"town", "village"})
_AREAS = frozenset({"admin1", "admin2", "region"})
_CALLED = 0.9  # score of the names of a place but for those that one list alone has
_CITY = 50_000  # people
_TOWN = 5_000  # people, of one whose mayor is told of
_SMALL_TOWN = 1_000  # and of one behind “in”
_KNOWN = 15_000  # and of one that is told of with what stands there alone
_TOLD = frozenset({"town", "village", "island"})  # kinds that say of a name that it is one
_FEW = 1_000  # people; hamlets abroad are called like anything
_QUOTES = frozenset("\"'“”„«»‘’")
_CONTAINED = "|contained"  # see `place_evidence`: the area behind the comma holds it
_GIVEN = ">i"  # a given name behind: “o ex-prefeito de Tabatinga Raimundo Sales”
_PERSON = frozenset({"<C", "<i", "<t"})  # a name, a given name or an office right before
_PHRASE = 3  # words of what stands before a name


def is_certain(candidate: PlaceCandidate, features: Sequence[str], structure: Structure) -> bool:
    """Whether a name of the gazetteer is surely one of a place.

    Args:
        candidate: The name.
        features: Those of `place_evidence` that hold for it.
        structure: Its sentence.
    """
    if candidate.told:
        return True
    if not candidate.places or not structure.tokens[candidate.start].is_capitalised:
        return False
    if _is_inside_the_area(candidate, features):
        return True
    if not candidate.start or (_goes_on(candidate, structure) and _GIVEN not in features):
        return False
    rules = (
        _is_of_a_country,
        _is_called_a_town,
        _is_of_a_site,
        _has_a_mayor,
        _is_a_post,
        _stands_in_a_town,
        _has_an_article_of_its_own,
        _is_an_area_at_home,
    )
    return any(rule(candidate, structure) for rule in rules)


def _goes_on(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether a word with a hyphen or a name goes on behind it, as part of a longer name, in a language that marks names with capitals."""
    if candidate.end >= len(structure.tokens) or has_noun_capitals(structure):
        return False
    after = structure.tokens[candidate.end]
    is_longer = after.is_word and after.is_capitalised
    return is_longer and (_is_given_name(candidate) or not _is_case(candidate, structure))


def _is_given_name(candidate: PlaceCandidate) -> bool:
    """Whether people are called so as well: a surname behind it goes on in its case, “главу Владимира Иванова”."""
    return normalise(candidate.name) in given_names()


def _is_case(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether a name stands in another case than that of its citation form: “burmistrz Nysy Jan Kowal”."""
    return candidate.end - candidate.start == 1 and candidate.name != structure.tokens[candidate.start].text


def _is_inside_the_area(candidate: PlaceCandidate, features: Sequence[str]) -> bool:
    is_own = any(o.primary and o.place.kind in _TOWNS for o in candidate.places)  # “Guadalupe, Nuevo León”
    return is_own and _PERSON.isdisjoint(features) and any(feature.endswith(_CONTAINED) for feature in features)


def _is_of_a_country(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether the adjective of the country stands right before a name of a place in it, behind a preposition of place."""
    tokens, code = structure.tokens, structure.pack.code
    found = nationality(structure, candidate.start - 1)
    if found is None or not found[1] or not tokens[candidate.start - 1].text.islower():
        return False
    before = found[0] - 1
    if before > 0 and kind_named(tokens[before], code) in _TOLD:  # “în orașul nigerian Jos”
        before -= 1
    governed = before >= 0 and tokens[before].text.lower() in listed(code, "places", "locative", "toward", "origin")
    options = [o for o in candidate.places if o.place.country_code == found[1] and o.name_score >= _CALLED]
    best = max((o.place.population for o in options if o.place.kind in _KINDS), default=0)
    return governed and best >= (_CITY if _is_a_word(candidate, structure) else _FEW)


def _is_a_word(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether a name of one word is one of the language's own as well."""
    if candidate.end - candidate.start > 1:
        return False
    word, code = structure.tokens[candidate.start].text, structure.pack.code
    return is_common(word.lower(), code) or (has_noun_capitals(structure) and is_known(word, code))


def _has_a_mayor(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether what only towns have stands right before a name, in the genitive or with the word for “of” between."""
    code, tokens, end = structure.pack.code, structure.tokens, candidate.start
    of = listed(code, "actors", "genitive_before")
    has_of = tokens[end - 1].text.lower() in of
    if not has_of and not _is_case(candidate, structure):
        return False
    if not _is_town_of_readers(candidate, code, _TOWN):
        return False
    is_area = candidate.places[0].place.kind not in _TOWNS  # “prezydent Litwy”
    return _ends_with(_halls(code), structure, end - has_of) or (
        not is_area and _ends_with(_mayors(code), structure, end - has_of)
    )


def _is_town_of_readers(candidate: PlaceCandidate, code: str, least: int) -> bool:
    """Whether a name is that of a town where the language is spoken, or of a city."""
    home = countries_of(code)
    return any(
        _is_own(o, candidate.name) and o.place.population >= (least if o.place.country_code in home else _CITY)
        for o in candidate.places
        if o.place.kind in _TOWNS
    )


def _is_own(option: Candidate, name: str) -> bool:
    """Whether a name is the place's own, if in other letters, or one of the two that it has: “Biel/Bienne”."""
    own = (option.place.name, *option.place.name.split("/"))
    return option.primary or sound_of(name) in map(sound_of, own)


def _is_a_post(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether a word for what bears the name of the town beside it stands right before, the name in quotation marks or not."""
    if not stands_behind_a_post(structure, candidate.start) or _is_of_a_family(candidate, structure):
        return False
    if candidate.places[0].place.kind == "facility":
        return True
    if not any(o.place.kind in _KINDS and _is_own(o, candidate.name) for o in candidate.places):
        return False
    code = structure.pack.code
    best = candidate.places[0].place
    if structure.tokens[candidate.start - 1].text in _QUOTES:  # «Заря» is a name of anything
        return best.country_code in countries_of(code) and best.population >= _TOWN
    if not _is_a_word(candidate, structure):
        return True  # a noun without an article behind one is a name: “Spital Sitten”
    return has_noun_capitals(structure) and _is_town_of_readers(candidate, code, _KNOWN)


def _is_of_a_family(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether a given name goes on with the “da” or “von” of a surname: “l'aeroporto Leonardo da Vinci”."""
    behind = structure.tokens[candidate.end : candidate.end + 2]
    links = listed("en", "actors", "family_links") | listed(structure.pack.code, "actors", "family_links")
    has_surname = len(behind) > 1 and behind[0].text in links and behind[1].is_capitalised
    return has_surname and _is_given_name(candidate)


def _stands_in_a_town(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether “in” or “from” stands right before a name that no dictionary has, in a language that gives all nouns capitals."""
    code, tokens = structure.pack.code, structure.tokens
    if not has_noun_capitals(structure) or _is_a_word(candidate, structure):
        return False
    before = tokens[candidate.start - 1].text.lower()
    end = candidate.end
    alone = end >= len(tokens) or not tokens[end].is_capitalised or is_known(tokens[end].text, code)
    return alone and before in listed(code, "places", "in_towns") and _is_town_of_readers(candidate, code, _SMALL_TOWN)


def _is_called_a_town(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether a word for a kind of place and “of” stand right before: “the town of Hardy”, “la localidad de Palenque”."""
    code, tokens, end = structure.pack.code, structure.tokens, candidate.start - 1
    if end < 1 or tokens[end].text.lower() not in listed(code, "actors", "genitive_before"):
        return False
    kind = kind_named(tokens[end - 1], code)
    if kind not in _TOLD or tokens[end - 1].is_capitalised:
        return False
    return any(o.place.is_of_kind(kind) and o.name_score >= _CALLED for o in candidate.places)


def _is_of_a_site(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether what stands in one place is told to be of a town of some size: “un capannone di Andria”, “im Hafen von Emden”.

    Where all nouns have capitals nothing tells who else it may be of (“im Stadion von Union Berlin”), unless no name follows.
    """
    code, tokens, end = structure.pack.code, structure.tokens, candidate.start - 1
    if end < 1 or tokens[end].text.lower() not in listed(code, "places", "of_sites"):
        return False
    if has_noun_capitals(structure) and candidate.end < len(tokens) and tokens[candidate.end].is_capitalised:
        return False
    site, sites = tokens[end - 1], listed(code, "places", "sites")
    is_noun = site.text.islower() or has_noun_capitals(structure)
    is_site = is_noun and not sites.isdisjoint((site.lemma, site.second_lemma, site.text))
    return is_site and candidate.places[0].primary and _is_town_of_readers(candidate, code, _KNOWN)


def _has_an_article_of_its_own(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether an article with a capital begins the name of a town behind a preposition: “l'usine de La Tuque”, “en El Ejido”."""
    code, tokens, start = structure.pack.code, structure.tokens, candidate.start
    article = tokens[start].text.lower() in listed(code, "cues", "definite_articles")
    if not article or candidate.end - start == 1 or has_noun_capitals(structure):
        return False
    before = tokens[start - 1].text
    governed = before.islower() and before in listed(code, "places", "locative", "origin")
    return governed and candidate.places[0].primary and _is_town_of_readers(candidate, code, _TOWN)


def _is_an_area_at_home(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether “in” with an article stands before an area where the language is spoken: “dans le Var”.

    “Dans le Nord” is a direction, and what is written in capitals alone an abbreviation (“la VAR”).
    """
    tokens, pack = structure.tokens, structure.pack
    first = tokens[candidate.start]
    if len(first.text) > 1 and first.text.isupper():
        return False
    directions = pack.section("places").get("directions", {})
    is_direction = first.text.lower() in directions or first.lemma in directions
    return (
        not is_direction
        and stands_in_an_area(structure, candidate.start)
        and area_at_home(candidate, pack.code) is not None
    )


def area_at_home(candidate: PlaceCandidate, code: str) -> Place | None:
    """The division or region of a name that lies where the language is spoken, and is not called after a town in it.

    In the towns of Brazil that are divisions too things happen “em” and “no” alike.
    """
    home = countries_of(code)
    named = [o.place for o in candidate.places if o.primary and o.place.country_code in home]
    towns = [place for place in named if place.kind in _TOWNS]
    areas = (place for place in named if place.kind in _AREAS)
    return next((area for area in areas if not any(_is_in_it(town, area) for town in towns)), None)


def _is_in_it(town: Place, area: Place) -> bool:
    return distance_km(town.lon, town.lat, area.lon, area.lat) * 1000 <= area.radius_m


def stands_in_an_area(structure: Structure, start: int) -> bool:
    """Whether “in” with an article ends right before a token: “dans le”, “nel”, “en el” (`in_areas` of `[places]`)."""
    return not has_noun_capitals(structure) and _ends_with(_in_areas(structure.pack.code), structure, start)


@cache
def _in_areas(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get("in_areas", ()))


def _ends_with(book: PhraseBook[str], structure: Structure, end: int) -> bool:
    """Whether an entry ends right before a token."""
    starts = range(max(0, end - _PHRASE), end)
    return any(match.end == end for start in starts for match in book.all_at(structure.tokens, start, end))


@cache
def _mayors(code: str) -> PhraseBook[str]:
    """Words for who leads a town, or a country."""
    return book_of(load(code).section("places").get("mayors", ()))


@cache
def _halls(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get("town_hall", ()))
