"""Where the readers of an article live: the countries whose official language it is written in."""

from __future__ import annotations

from functools import cache

from babel.core import get_global
from babel.languages import get_official_languages

_MOST = 60  # English is official in more; for it the places of its countries were right as often as others


@cache
def countries_of(language: str) -> frozenset[str]:
    """ISO 3166-1 alpha-2 codes of the countries where a language (BCP 47) is official, by law or in fact (CLDR).

    Empty for a language of the whole world, which says nothing of where its readers live.
    """
    code = language.partition("-")[0].lower()
    found = frozenset(
        territory
        for territory in get_global("territory_languages")
        if territory.isalpha()
        and code in {tag.partition("_")[0] for tag in get_official_languages(territory, de_facto=True)}
    )
    return found if len(found) <= _MOST else frozenset()
