"""The words of the page in the language that a person reads.

English text stands in the code and is the key; `locale/xx.po` holds the same in another language. A language is one
such file, found by its name. What a file does not tell stays English.

    tr("Within about {distance} km", distance=12)
    trn("{n} event", "{n} events", 3)            the form that the language has for this number
    label("status", "Planned")                   a word whose meaning, and so its translation, hangs on where it stands
    parts("The words are {words}.", words=...)   for what is no text: a list of pieces, in the order of the language
    later("Zoom in"), term("status", "Planned")  mark what is translated when it is shown, with `tr` and `label`

The language belongs to the request: `dashboard/negotiation.py` sets it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

SOURCE = "en"
FOLDER = Path(__file__).parent / "locale"
# In the order in which gettext numbers a language's plural forms, as far as it has them for whole numbers.
_CATEGORIES = ("zero", "one", "two", "few", "many", "other")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")

_language: ContextVar[str] = ContextVar("language", default=SOURCE)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The messages of one language. A message with a context is kept under `context`, U+0004 and its text."""

    texts: Mapping[str, str]
    plurals: Mapping[str, Mapping[str, str]]
    """English singular -> plural category of CLDR -> text."""
    for_scripts: frozenset[str]
    """The keys that the page's scripts ask for."""


# --- the language of now ----------------------------------------------------------------------------------------------


def language() -> str:
    """The language that words are asked for in, a BCP 47 tag."""
    return _language.get()


def direction() -> str:
    """`rtl` where that language is written from right to left, else `ltr`."""
    return "rtl" if Locale.parse(language(), sep="-").text_direction == "rtl" else "ltr"


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """The language within a block; English where there is no such file."""
    token = _language.set(offered(tag) or SOURCE)
    try:
        yield
    finally:
        _language.reset(token)


@cache
def languages() -> tuple[str, ...]:
    """The languages that the page can be read in, English first."""
    return (SOURCE, *sorted(path.stem for path in FOLDER.glob("*.po")))


def offered(tag: str) -> str | None:
    """The language of ours that a tag means: `ro` for `ro-MD`."""
    wanted = tag.strip().lower()
    while wanted:
        if wanted in languages():
            return wanted
        wanted = wanted.rpartition("-")[0]
    return None


# --- words ------------------------------------------------------------------------------------------------------------


def tr(text: str, **values: object) -> str:
    """The text in the language of now, with values where their names stand in braces."""
    return _filled(_catalogue(language()).texts.get(text, text), values)


def label(context: str, text: str) -> str:
    """The word in the language of now, as it is said in that context."""
    return _catalogue(language()).texts.get(_key(text, context), text)


def trn(one: str, many: str, n: int, **values: object) -> str:
    """The text in the form that the language of now has for `n`, which is itself a value."""
    forms = _catalogue(language()).plurals.get(one)
    message = (one if n == 1 else many) if forms is None else forms[category(n)]
    return _filled(message, {"n": n, **values})


def parts(text: str, **values: object) -> list[Any]:
    """The text in pieces: strings, and the values as they are, in the order of the language."""
    pieces = _PLACEHOLDER.split(tr(text))
    found = [values[piece] if index % 2 else piece for index, piece in enumerate(pieces)]
    return [piece for piece in found if piece != ""]


def later(text: str) -> str:
    """The text as it is: marked for the message files, translated where it is shown."""
    return text


def term(_context: str, text: str) -> str:
    """The same for a word with a context."""
    return text


def number(value: float, *, decimals: int | None = None) -> str:
    """A number as the language of now writes it; `decimals` are as many as there shall be after its sign."""
    pattern = None if decimals is None else f"#,##0.{'0' * decimals}"
    return format_decimal(value, format=pattern, locale=language())


def script_messages() -> str:
    """The messages of the page's scripts as JSON that can stand in a page."""
    tag = language()
    found = _catalogue(tag)
    told = {
        "texts": {key: text for key, text in found.texts.items() if key in found.for_scripts},
        "plurals": {key: forms for key, forms in found.plurals.items() if key in found.for_scripts},
        **({} if tag == SOURCE else {"countries": _countries(tag), "languages": _languages(tag)}),
    }
    # A “<” could end the element that holds them.
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _key(text: str, context: str) -> str:
    return f"{context}\x04{text}" if context else text


def _filled(message: str, values: Mapping[str, object]) -> str:
    """The message with its values; whole numbers are written as the language does."""
    return _PLACEHOLDER.sub(lambda name: _told(values.get(name[1], name[0])), message)


def _told(value: object) -> str:
    return number(value) if isinstance(value, int | float) and not isinstance(value, bool) else str(value)


def _countries(tag: str) -> dict[str, str]:
    return {code: str(name) for code, name in Locale.parse(tag, sep="-").territories.items() if len(code) == 2}


def _languages(tag: str) -> dict[str, str]:
    return {code: str(name) for code, name in Locale.parse(tag, sep="-").languages.items() if len(code) == 2}


# --- files ------------------------------------------------------------------------------------------------------------


@cache
def _catalogue(tag: str) -> Catalogue:
    """The messages of a language, read when they are first asked for."""
    path = FOLDER / f"{tag}.po"
    if tag == SOURCE or not path.is_file():
        return Catalogue({}, {}, frozenset())
    with path.open("rb") as file:
        messages = [message for message in read_po(file, locale=tag) if message.id and not message.fuzzy]
    texts: dict[str, str] = {}
    plurals: dict[str, dict[str, str]] = {}
    for_scripts = set()
    for message in messages:
        one = message.id[0] if isinstance(message.id, tuple) else str(message.id)
        key = _key(one, message.context or "")
        if isinstance(message.id, tuple):
            plurals[key] = dict(zip(categories(tag), message.string or (), strict=True))
        elif message.string:
            texts[key] = str(message.string)
        # What has a context names the values of columns, which the scripts show.
        if message.context or any(str(place).startswith("assets/") for place, _ in message.locations):
            for_scripts.add(key)
    return Catalogue(
        texts, {key: forms for key, forms in plurals.items() if all(forms.values())}, frozenset(for_scripts)
    )


def category(n: int) -> str:
    """The plural category of a whole number in the language of now."""
    return str(Locale.parse(language(), sep="-").plural_form(n))


@cache
def categories(tag: str) -> Sequence[str]:
    """The plural categories that a language has for whole numbers, in gettext's order."""
    locale = Locale.parse(tag, sep="-")
    used = {locale.plural_form(n) for n in (*range(201), 1_000_000)}
    return tuple(name for name in _CATEGORIES if name in used)
