"""The date grammar of a language: its pack's `[dates]` over the month names, weekdays and patterns of the CLDR."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from babel import Locale

from geo.errors import ConfigurationError
from geo.languages import LanguagePack, load
from geo.timex import cldr
from geo.timex.grammar import Grammar
from geo.timex.meanings import KINDS
from geo.timex.vocabulary import Vocabulary

_MACRO = re.compile(r"<(\w+)>")
_NUMERIC = {
    "dmy": ("{day}@{monthnum}@{year}", "{day}@{monthnum}@{yy}"),
    "mdy": ("{monthnum}@{day}@{year}", "{monthnum}@{day}@{yy}"),
    "ymd": ("{year}@{monthnum}@{day}",),
}
_SEPARATORS = {"dmy": "./-", "mdy": "/-", "ymd": "-/."}


@lru_cache(maxsize=64)
def grammar_of(tag: str) -> Grammar:
    """The date patterns of a language by its BCP 47 tag, compiled once; dates in figures where nothing is known of it.

    Raises:
        ConfigurationError: the language pack holds a template that is not well formed or of an unknown kind.
    """
    pack, locale = load(tag), cldr.locale_of(tag)
    section = pack.section("dates")
    templates = templates_of(tag)
    for kind, lines in _calendar_templates(locale, plain=not section).items():
        templates.setdefault(kind, []).extend(lines)
    return Grammar(_vocabulary(pack, locale), templates, f"languages/{pack.code}.toml")


def _vocabulary(pack: LanguagePack, locale: Locale | None) -> Vocabulary:
    section = pack.section("dates")
    common = (section.get("words", {}).get(name, {}).values() for name in section.get("common", ()))
    vocabulary = Vocabulary(
        glued=tuple(section.get("glued", ())),
        proper=set(section.get("proper", ())),
        common={word for lists in common for words in lists for word in words},
    )
    for slot, entries in section.get("words", {}).items():
        _add(vocabulary, slot, entries)
    vocabulary.slots.setdefault("number", {})
    if locale is not None:
        _add(vocabulary, "month", cldr.month_names(locale, "wide", "abbreviated"))
        _add(vocabulary, "fullmonth", cldr.month_names(locale, "wide"))
        _add(vocabulary, "weekday", cldr.weekday_names(locale, "wide"))
    _add(vocabulary, "month", section.get("words", {}).get("fullmonth", {}))
    return vocabulary


def _add(vocabulary: Vocabulary, slot: str, entries: Mapping[str, Iterable[str]]) -> None:
    for value, phrases in entries.items():
        number = int(value) if re.fullmatch(r"-?\d+", value) else value
        vocabulary.add(slot, number, phrases)


def templates_of(tag: str) -> dict[str, list[str]]:
    """The templates of a language pack by kind, their macros written out."""
    pack = load(tag)
    section, where = pack.section("dates"), f"languages/{pack.code}.toml"
    macros: dict[str, str] = dict(section.get("macros", {}))
    found = {}
    for kind, lines in section.get("templates", {}).items():
        if kind not in KINDS:
            raise ConfigurationError(f"{where}: '{kind}' is no kind of date; the kinds are {', '.join(KINDS)}.")
        found[kind] = [_expanded(line, macros, where) for line in lines]
    return found


def _expanded(template: str, macros: Mapping[str, str], where: str) -> str:
    """The template with `<name>` replaced by the macro of that name, also inside macros."""
    for _ in range(8):
        names = set(_MACRO.findall(template))
        if not names:
            return template
        if not names <= macros.keys():
            break
        template = _MACRO.sub(lambda match: f"({macros[match[1]]})", template)
    raise ConfigurationError(f"{where}: the date template '{template}' names a macro that is missing or without end.")


def _calendar_templates(locale: Locale | None, *, plain: bool) -> dict[str, list[str]]:
    """Templates that need no pack: named days and months of the CLDR, dates in figures; weekdays where no pack has them."""
    order = cldr.numeric_order(locale)
    orders = dict.fromkeys(("ymd", order, *(("dmy", "mdy") if order == "mdy" else ("dmy",))))
    numeric = [
        pattern.replace("@", mark) for form in orders for mark in _SEPARATORS[form] for pattern in _NUMERIC[form]
    ]
    if locale is None:
        return {"day": numeric}
    found = {"day": [*numeric, *cldr.day_templates(locale)], "month": cldr.month_templates(locale)}
    if plain:
        found["weekday"] = ["{weekday}"]
    return found
