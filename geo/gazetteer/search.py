"""From words to places: the whole order of attempts, for people who ask and for geocoders.

As written; with case endings, articles and generic words off; a part of an area; one slip of the pen. The toponym
stage walks the same forms itself, since it has the sentence around the name as evidence.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from geo.gazetteer import forms
from geo.gazetteer.index import Candidate, Gazetteer
from geo.gazetteer.parts import part_of

FormsOf = Callable[[str, str], tuple[str, ...]]
"""Surface and language to citation forms."""

_TOWNS = frozenset({"town", "village"})
_FORM_SCORE = 0.95
"""What each step away from the words as written leaves of the score."""


def search(
    gazetteer: Gazetteer, name: str, *, language: str = "", limit: int = 10, fuzzy: bool = False
) -> tuple[Candidate, ...]:
    """The places that the words may mean, likeliest first; empty where there is none.

    Args:
        gazetteer: Where to look.
        name: A name as a text or a person writes it: "Moscovei", "regiunea Krasnodar", "sudul Floridei".
        language: Of the words, BCP 47; empty: the rules of every language are tried.
        limit: The most that are returned.
        fuzzy: Whether names one edit away count where nothing else is found.
    """
    name = " ".join(name.split())
    languages = (language,) if language else ("", *forms.languages())
    forms_of = forms.citation_forms if language else forms.forms_by_rule
    for code in languages:
        found = _by_forms(gazetteer, name, code, limit, forms_of) or _by_part(gazetteer, name, code, limit, forms_of)
        if found:
            return found[:limit]
    return gazetteer.lookup(name, language=language, limit=limit, fuzzy=True) if fuzzy else ()


def _by_forms(gazetteer: Gazetteer, name: str, language: str, limit: int, forms_of: FormsOf) -> tuple[Candidate, ...]:
    """The candidates of the first form that has any, those of the kind that a generic word asks for first."""
    split = forms.split_generic(name, language)
    bare = set(forms_of(split[0], language)) if split else set()
    score = 1.0
    for form in forms_of(name, language):
        candidates = gazetteer.lookup(form, language=language, limit=max(limit, 20))
        if split is not None and form in bare:
            candidates = tuple(sorted(candidates, key=lambda candidate: not _is_kind(candidate, split[1])))
        if candidates:
            return tuple(
                replace(candidate, name_score=round(score * candidate.name_score, 3)) for candidate in candidates
            )
        score = max(0.5, score * _FORM_SCORE)
    return ()


def _is_kind(candidate: Candidate, kind: str) -> bool:
    return candidate.place.kind == kind or (candidate.place.kind in _TOWNS and kind in _TOWNS)


def _by_part(gazetteer: Gazetteer, name: str, language: str, limit: int, forms_of: FormsOf) -> tuple[Candidate, ...]:
    """The parts of areas that the words name: "southern Florida"."""
    split = forms.split_direction(name, language)
    if split is None:
        return ()
    found = _by_forms(gazetteer, split[0], language, limit, forms_of)
    areas = [candidate for candidate in found if candidate.place.kind not in _TOWNS]
    return tuple(_part(gazetteer, candidate, split[1]) for candidate in areas)


def _part(gazetteer: Gazetteer, candidate: Candidate, direction: str) -> Candidate:
    return replace(candidate, place=part_of(candidate.place, direction, gazetteer.bbox(candidate.place)))
