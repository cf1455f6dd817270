"""Names that are common words as well (“w Dorohusku”, “à Aigle”, “en León”): too doubtful for the list of places.

Of all words with a capital behind a preposition of place that the recogniser turns down, one in ten is a place. Where
the sentence tells a deed that was done on the spot, and names no other place, most of them are: something must have
said where. So must one right before the word for what stands in one place, in a language that puts it there (“its Sligo
factory”, `before_sites` of `[places]`). Such a name is offered to the events alone; it is no place of the document. Nor is one that may be the
object of a verb, where it counts if that verb strikes or visits a place (“обстріляли Покровськ”, “odwiedzi Darłowo”),
nor the name of a town that opens a sentence, where it counts if it is struck there (“Amatrice fu distrutta”).
"""

from __future__ import annotations

from functools import cache

from geo.clauses import Structure
from geo.languages import listed, load
from geo.lemmas import is_common
from geo.phrases import PhraseBook, book_of
from geo.place_candidates import PlaceCandidate, is_front
from geo.place_words import frame_of, owner_signs

_LEAST = -2.5  # log-odds: below, the evidence speaks against any place
_LEAST_SITED = (
    -3.3
)  # the same of what stands before a site, where evidence from other languages speaks against any name
_KNOWN = 15_000  # people of a town from which on one is told of without its country
_KINDS = frozenset({"town", "village", "admin1", "admin2"})
_OPENING, _GOES_ON = "<^", frozenset({">w", ">f"})
"""Classes beside a name that opens the sentence, and before a word in small letters."""
_GIVEN = "|given1"  # see `place_evidence`: “Lourdes was attacked” tells of a person
_TOWN = 1_000  # people
_NO_OBJECT = frozenset({"<^", "<C", "<i", "<t", "<O", "<a", "<.", "<,", ">C", ">i"})
"""What stands beside a name that is no bare object: a name, an office, a preposition of origin, a mark."""
_SMALL = "V"  # a place of less than 15,000 people: a further name of one is no word of the language
_PREPOSITION = "<L"  # see `place_evidence`: a preposition of place stands right before


COMMON = "a common word as well"
BARE = "may be the object of a verb"
OPENS = "opens the sentence before a verb"
SITED = "stands before the word for what stands there"


def why_unsure(
    candidate: PlaceCandidate, features: tuple[str, ...], log_odds: float, structure: Structure
) -> str | None:
    """Why a name that is no place by its evidence may yet be where something happened, by one of the reasons of this module, or None.

    Args:
        candidate: The name; the gazetteer has it as that of a town or a division.
        features: Those that hold for it.
        log_odds: Of its being a place.
        structure: Its sentence.
    """
    if _is_sited(candidate, features, log_odds, structure):
        return SITED
    word = structure.tokens[candidate.start]
    capitals_tell = not structure.pack.section("actors").get("nouns_capitalised")
    if log_odds < _LEAST or not capitals_tell or word.text.isupper() or not word.is_capitalised:
        return None
    if not candidate.places or candidate.places[0].place.kind not in _KINDS:
        return None
    is_word = any(feature.endswith("|common") for feature in features)
    is_small_word = is_word and _SMALL in features
    well_named = candidate.places[0].primary or (len(candidate.places) == 1 and not is_small_word)
    governed = _PREPOSITION in features or _is_governed(candidate, structure)
    if (governed and (well_named or is_front(structure, candidate.end))) or _of_inhabitants(candidate.start, structure):
        return COMMON
    if not is_word and _OPENING in features:
        return OPENS if _is_a_town_before_a_verb(candidate, features) else None
    return BARE if well_named and not is_word and not _NO_OBJECT.intersection(features) else None


def _is_sited(candidate: PlaceCandidate, features: tuple[str, ...], log_odds: float, structure: Structure) -> bool:
    """Whether a name stands between an article, or whose it is, and what stands in one place: “a Sligo courtroom”."""
    pack, tokens, best = structure.pack, structure.tokens, next(iter(candidate.places), None)
    sites = pack.section("places").get("before_sites", ())
    if not sites or best is None or not best.primary or best.place.population < _KNOWN or log_odds < _LEAST_SITED:
        return False
    if not 0 < candidate.start <= candidate.end < len(tokens):
        return False
    if (
        is_common(candidate.name.lower(), pack.code)
        or best.place.name != candidate.name
        or any(f.endswith(_GIVEN) for f in features)
    ):
        return False  # “the Enterprise hospital”, “a Male ward”, “the Victoria hospital”
    noun, before = tokens[candidate.end], tokens[candidate.start - 1]
    opened = listed(pack.code, "cues", "definite", "indefinite") | owner_signs(pack.code)
    return noun.text.islower() and (noun.lemma in sites or noun.text in sites) and before.text.lower() in opened


def _is_a_town_before_a_verb(candidate: PlaceCandidate, features: tuple[str, ...]) -> bool:
    """Whether a name in front of a word in small letters is that of a town, and no given name."""
    is_town = candidate.places[0].place.population >= _TOWN
    return is_town and not _GOES_ON.isdisjoint(features) and not any(f.endswith(_GIVEN) for f in features)


def _is_governed(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether a preposition of place of several words stands right before (“w pobliżu Białowieży”)."""
    frame = frame_of(structure, candidate.start, candidate.end)
    return frame.preposition_role == "location" and " " in (frame.preposition or "")


def _of_inhabitants(start: int, structure: Structure) -> bool:
    """Whether people are told to be of it in a language without a word for “of”: “мешканців Тячева”."""
    if structure.pack.section("actors").get("genitive_before"):
        return False
    return any(match.end == start for match in _groups(structure.pack.code).all_at(structure.tokens, start - 1, start))


@cache
def _groups(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("actors").get("kinds", {}).get("group", ()))
