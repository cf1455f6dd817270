"""The message files of the page and the code that they belong to: `make messages` brings the files up to date.

    python tests/message_files.py          every file of dashboard/locale has the messages that the code has now
    python tests/message_files.py de       the same, with a file for German, which is made where there is none

New messages come in empty, for somebody to translate; what the code no longer says goes.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po

from dashboard import messages
from dashboard.basemap import assets_folder
from geo import exports

ROOT = Path(__file__).parents[1]
WIDTH = 120
# What the functions of dashboard/messages.py and of assets/i18n.js take: texts, a text and its plural, a word in context.
PYTHON = {
    "tr": None,
    "parts": None,
    "later": None,
    "trn": (1, 2),
    "label": ((1, "c"), 2),
    "term": ((1, "c"), 2),
}
SCRIPT = {
    name: what
    for plain, what in {"t": None, "tp": None, "tn": (1, 2), "label": ((1, "c"), 2)}.items()
    for name in (plain, f"dateline.{plain}")
}

# Babel tells the last two of the six forms the other way round than CLDR and the manual of gettext.
RULES = {
    "ar": (6, "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)"),
}

Found = tuple[str, str | tuple[str, ...], str | None]
"""File, text or its forms, context."""


def template() -> Catalog:
    """Everything that the page says, as the code has it now."""
    catalog = Catalog(charset="utf-8")
    for file, text, context in sorted([*_spoken(), *_named()], key=lambda found: found[0]):
        catalog.add(text, locations=[(file, 0)], context=context)
    return catalog


def read(tag: str) -> Catalog:
    """The file of a language; an empty one where there is none."""
    path = messages.FOLDER / f"{tag}.po"
    if not path.exists():
        return Catalog(locale=tag)
    with path.open("rb") as file:
        return read_po(file, locale=tag)


def write(tag: str, catalog: Catalog) -> None:
    """Writes the file of a language; equal messages give equal files."""
    body = BytesIO()
    write_po(
        body, catalog, width=WIDTH, omit_header=True, sort_by_file=True, ignore_obsolete=True, include_lineno=False
    )
    number, rule = RULES.get(tag) or get_plural(tag)[:2]
    header = (
        'msgid ""\nmsgstr ""\n'
        f'"Language: {tag}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        f'"Plural-Forms: nplurals={number}; plural={rule};\\n"\n\n'
    )
    (messages.FOLDER / f"{tag}.po").write_bytes(header.encode() + body.getvalue())


def updated(tag: str) -> Catalog:
    """The file of a language with exactly the messages of the code."""
    catalog = read(tag)
    catalog.update(template(), no_fuzzy_matching=True)
    return catalog


def _spoken() -> Iterator[Found]:
    """What panels and scripts say."""
    sources = [
        *((path, "python", PYTHON) for path in (ROOT / "dashboard").rglob("*.py")),
        *((path, "javascript", SCRIPT) for path in assets_folder().glob("*.js")),
    ]
    for path, method, keywords in sorted(sources, key=lambda source: source[0]):
        for _, text, _, context in extract_from_file(method, path, keywords=keywords):
            yield path.relative_to(ROOT).as_posix(), text, context


def _named() -> Iterator[Found]:
    """What formats are for; the names of event types, and of their modes in the context of the type."""
    for name in exports.names():
        yield f"geo/exports/{name}.py", exports.load(name).PURPOSE, "format"
    for path in sorted((ROOT / "geo" / "event_types").glob("*.toml")):
        kind = tomllib.loads(path.read_text(encoding="utf-8"))
        where = path.relative_to(ROOT).as_posix()
        yield where, kind["label"], "type"
        for mode in kind.get("modes", ()):
            yield where, mode.replace("-", " ").replace("_", " "), kind["name"]


def main() -> None:
    """Writes every file anew, and tells what is left to translate."""
    for tag in sorted({*messages.languages(), *sys.argv[1:]} - {messages.SOURCE}):
        catalog = updated(tag)
        write(tag, catalog)
        empty = sum(1 for message in catalog if message.id and not all(_forms(message.string)))
        sys.stdout.write(f"{tag}: {len(catalog)} messages, {empty} to translate\n")


def _forms(text: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [text] if isinstance(text, str) else list(text or [""])


if __name__ == "__main__":
    main()
