"""Names of people in another case than the first: “с президентом Эмманюэлем Макроном” names Эмманюэль Макрон.

`name_endings` of `[actors]` of a language's pack are the endings that the cases of names have, the first one
included. Two names are one if word for word they are the same but for such endings. So “Иванова” may be a woman or
what is Иванов's: single words are only compared with full names of the article, and with people whom everybody knows.
`feminine_names` are the endings that a woman's name has beside a man's, in place of one of `masculine_names` if his
ends so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache

from geo.languages import load
from geo.organisations import Organisation, all_organisations

_SHORTEST = 3  # letters of a stem
_REMEMBERED = 1 << 14


def is_inflected(code: str) -> bool:
    """Whether names have cases in a language, as far as its pack tells."""
    return bool(_endings(code))


def is_one_name(one: str, other: str, code: str) -> bool:
    """Whether two names are the same but for their case.

    Where all that differs may as well tell a woman from a man (“Александр Петров”, “Александра Петрова”), it does.
    """
    if one == other:
        return True
    ours, theirs = one.split(), other.split()
    if len(ours) != len(theirs) or not all(_meet(a, b, code) for a, b in zip(ours, theirs, strict=True)):
        return False
    return any(a != b and not _may_be_hers(code, *sorted((a, b), key=len)) for a, b in zip(ours, theirs, strict=True))


def _may_be_hers(code: str, short: str, long: str) -> bool:
    """Whether the longer of two words may be the feminine of the other: “Иванов”, “Иванова”; “Stanisław”, “Stanisława”."""
    hers, his = (_listed(code, key) for key in ("feminine_names", "masculine_names"))
    return long.endswith(hers) and (long[:-1] == short or (short.endswith(his) and long[:-1] == short[:-1]))


def _meet(one: str, other: str, code: str) -> bool:
    return one == other or not stems(one, code).isdisjoint(stems(other, code))


@lru_cache(maxsize=_REMEMBERED)
def somebody_known(name: str, code: str) -> Organisation | None:
    """Who is so well known that a table has the name, in whatever case it is written; None for others."""
    last = name.rpartition(" ")[2]
    table = _known(code)
    found = {
        person.id: person
        for stem in stems(last, code)
        for known, person in table[stem]
        if is_one_name(name, known, code)
    }
    return next(iter(found.values())) if len(found) == 1 else None


@cache
def _known(code: str) -> defaultdict[str, list[tuple[str, Organisation]]]:
    """Stem of a surname -> the names of people that end with it."""
    table: defaultdict[str, list[tuple[str, Organisation]]] = defaultdict(list)
    for person in all_organisations() if is_inflected(code) else ():
        if person.kind == "person":
            _add(table, person, code)
    return table


def _add(table: defaultdict[str, list[tuple[str, Organisation]]], person: Organisation, code: str) -> None:
    for name in person.names:
        for stem in stems(name.rpartition(" ")[2], code):
            table[stem].append((name, person))


@lru_cache(maxsize=_REMEMBERED)
def stems(word: str, code: str) -> frozenset[str]:
    """What is left of a word without each of the endings that it may have; without any where it would be too short."""
    bare = (word.removesuffix(ending) for ending in _endings(code))
    return frozenset(stem for stem in (*bare, word) if len(stem) >= _SHORTEST and len(word) - len(stem) < len(stem))


def _endings(code: str) -> tuple[str, ...]:
    return _listed(code, "name_endings")


@cache
def _listed(code: str, key: str) -> tuple[str, ...]:
    return tuple(load(code).section("actors").get(key, ()))


def first_case(names: Iterable[str], code: str) -> str:
    """Of the forms of one name the one that is likely its first case: the shortest, and of these that with the first endings.

    A pack lists the endings of the first case (“о”, “а”) before those of others.
    """
    return min(names, key=lambda name: (len(name), sum(_rank(word, code) for word in name.split())))


def _rank(word: str, code: str) -> int:
    endings = _endings(code)
    return next((number for number, ending in enumerate(endings) if word.endswith(ending)), len(endings))
