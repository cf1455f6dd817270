"""Organisations, media and office holders by name: `organisations.tsv`, one a row, names in several languages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A body, or a person so well known that articles do not say whose president it is."""

    id: str
    kind: str
    """`organisation`, `government`, `armed_force`, `media`, `person`."""
    country: str | None
    """ISO 3166-1 alpha-2; None for international bodies."""
    names: tuple[str, ...]

    @property
    def name(self) -> str:
        """The first name, which stands for all."""
        return self.names[0]


@cache
def all_organisations() -> tuple[Organisation, ...]:
    """Every row of the table, in its order."""
    text = (resources.files("geo") / "organisations.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(
        Organisation(id=key, kind=kind, country=country or None, names=tuple(names.split("|")))
        for key, kind, country, names in rows
        if key != "id"
    )
