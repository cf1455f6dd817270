"""Month and weekday names and date patterns of any language, from the Unicode CLDR through Babel.

Patterns come out in the template language of `geo.timex.grammar`: the CLDR pattern `d 'de' MMMM` of Spanish becomes
`{day} de {month}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from babel import Locale, UnknownLocaleError

Words = Mapping[str, list[str]]
"""Value -> the words that carry it."""

_FIELD = re.compile(r"'((?:[^']|'')*)'|([a-zA-Z])\2*")
_SLOTS = {"d": "{day}", "MMMM": "{month}", "LLLL": "{month}", "MMM": "{month}", "LLL": "{month}", "y": "{year}"}
_NUMERIC = {"d": "{day}", "M": "{monthnum}", "L": "{monthnum}", "y": "{year}"}
_SKELETONS_OF_DAYS = ("MMMMd", "MMMd", "yMMMMd", "yMMMd")
_SKELETONS_OF_MONTHS = ("yMMMM", "yMMM")
_MARKS = str.maketrans("", "", "\u200e\u200f\u061c")


def locale_of(tag: str) -> Locale | None:
    """The locale of a BCP 47 tag, or of its language alone; None where the CLDR has neither."""
    for candidate in (tag, tag.split("-", maxsplit=1)[0]):
        try:
            return Locale.parse(candidate, sep="-")
        except (UnknownLocaleError, ValueError, TypeError):
            continue
    return None


def month_names(locale: Locale, *widths: str) -> Words:
    """Names of the months in all grammatical forms that the CLDR has, value `1` to `12`."""
    return _names(locale.months, widths, {number: number for number in range(1, 13)})


def weekday_names(locale: Locale, *widths: str) -> Words:
    """Names of the weekdays, value `1` (Monday) to `7`."""
    return _names(locale.days, widths, {number: number + 1 for number in range(7)})


def _names(
    table: Mapping[str, Mapping[str, Mapping[int, str]]], widths: tuple[str, ...], keys: dict[int, int]
) -> Words:
    found: dict[str, list[str]] = {}
    for form in ("format", "stand-alone"):
        for width in widths:
            for key, value in keys.items():
                name = table[form][width].get(key, "").translate(_MARKS)
                if any(map(str.isalpha, name)):
                    found.setdefault(str(value), []).extend({name, name.rstrip(".")})
    return found


def day_templates(locale: Locale) -> list[str]:
    """Templates of a day with a named month, with and without a year, a weekday allowed before them."""
    patterns = [locale.date_formats[width].pattern for width in ("medium", "long")]
    patterns += _skeletons(locale, _SKELETONS_OF_DAYS)
    return [f"({{weekday}} ( , |، )?)?{template}" for template in _templates(patterns) if "{day}" in template]


def month_templates(locale: Locale) -> list[str]:
    """Templates of a named month with a year."""
    return list(_templates(_skeletons(locale, _SKELETONS_OF_MONTHS)))


def numeric_order(locale: Locale | None) -> str:
    """The order of day, month and year in dates of figures alone: `dmy`, `mdy` or `ymd`."""
    pattern = locale.date_formats["short"].pattern if locale else "d.M.y"
    order = "".join(dict.fromkeys(letter for letter in pattern if letter in "dMy")).lower()
    return order if order in ("dmy", "mdy", "ymd") else "dmy"


def _skeletons(locale: Locale, names: tuple[str, ...]) -> list[str]:
    return [locale.datetime_skeletons[name].pattern for name in names if name in locale.datetime_skeletons]


def _templates(patterns: list[str]) -> Iterator[str]:
    for pattern in dict.fromkeys(patterns):
        template = _template(pattern.translate(_MARKS))
        if template:
            yield template


def _template(pattern: str) -> str | None:
    """The template of a CLDR pattern; None where it has a field that news dates do not need."""
    pieces, at = [], 0
    for match in _FIELD.finditer(pattern):
        quoted, letter = match.groups()
        field = match.group()
        slot = quoted if letter is None else _SLOTS.get(field) or _NUMERIC.get(letter) if len(field) != 5 else None
        if slot is None:
            return None
        pieces += [pattern[at : match.start()], slot]
        at = match.end()
    body, tail = "".join(pieces), pattern[at:]
    last = body.rfind("}") + 1
    head, tail = body[:last], (body[last:] + tail).strip()
    return f"{head}( {tail})?" if tail and "(" not in tail else head
