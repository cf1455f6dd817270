"""The list of given names: from persons in the annotated texts, and from Faker (MIT), which knows 70 countries' names."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from faker.providers import person

from geo.gazetteer.index import Gazetteer
from geo.gazetteer.normalise import normalise
from geo.training.corpora import Annotated

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 3
_CITY = 200_000
_SLACK = 2  # uses for something else that a name of Faker may have more than for persons


def given_names(sentences: Iterable[Annotated], gazetteer: Gazetteer) -> list[str]:
    """Keys of given names, sorted; those that are better known as places are left out."""
    persons, others = _counts(sentences)
    listed = set(_of_faker())
    found = []
    for name in sorted(persons.keys() | listed):
        seen, else_seen = persons[name], others[name]
        often = seen >= _SLACK and seen > else_seen
        fits = often or (name in listed and seen + _SLACK >= else_seen)
        if fits and not (seen <= else_seen and _is_place(name, gazetteer)):
            found.append(name)
    return found


def _counts(sentences: Iterable[Annotated]) -> tuple[Counter[str], Counter[str]]:
    """How often a word begins a person's name of several words, and how often it is capitalised elsewhere."""
    persons: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for sentence in sentences:
        for span in sentence.persons:
            words = _WORD.findall(span.of(sentence.text))
            if len(words) > 1 and words[0][0].isupper() and len(words[0]) >= _SHORTEST:
                persons[normalise(words[0])] += 1
        for match in _WORD.finditer(sentence.text):
            inside = any(span.start <= match.start() < span.end for span in sentence.persons)
            if match.group()[0].isupper() and not inside:
                others[normalise(match.group())] += 1
    return persons, others


def _of_faker() -> Iterator[str]:
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for attribute in vars(provider):
            value = getattr(provider, attribute)
            if attribute.startswith("first_names") and isinstance(value, (list, tuple, dict, set)):
                yield from (normalise(name) for name in value if _is_name(name))


def _is_name(text: object) -> bool:
    return isinstance(text, str) and len(text) >= _SHORTEST and bool(_WORD.fullmatch(text)) and not text[0].islower()


def _is_place(name: str, gazetteer: Gazetteer) -> bool:
    return any(
        c.primary and (c.place.kind in ("country", "admin1") or c.place.population > _CITY)
        for c in gazetteer.lookup(name)
    )
