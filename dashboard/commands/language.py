"""`dateline language`: what is wrong with the files of a language, what they lack, and all that they may hold."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from dashboard.commands.options import Command, Common, common
from dashboard.terminal import counted, safe

if TYPE_CHECKING:
    from geo.language_files import Remark

_READ = {
    "places": "places are to be read",
    "dates": "places and dates are to be read",
    "events": "places, dates and events are to be read",
}
_NEEDED = {
    "places": " (every language)",
    "dates": " (where dates are read)",
    "events": " (where events are read)",
    "": "",
}
_NO_FILES = (
    "There are no files of “{code}”. Copy geo/languages/xx.toml of a near relative to geo/languages/{code}.toml, replace the "
    "words by your own, and ask again."
)

_CODE = re.compile(r"[a-z]{2,8}(-[a-z0-9]{1,8}){0,4}")  # a code becomes the name of a file: no path, nor one too long
_SHOWN = 40  # characters of what is no code


@click.command(
    cls=Command,
    short_help="Check the files of a language that Dateline is taught.",
    examples=(
        "dateline language nl             what is wrong in the files of Dutch, and missing",
        "dateline language --keys         all that the files of a language may hold",
        "dateline language --keys cues    one table of it",
    ),
)
@click.argument("names", nargs=-1, metavar="CODE...")
@click.option(
    "--keys", is_flag=True, help="Print the tables and keys that there are; CODE is then a table, such as cues."
)
@common
def command(*, common: Common, names: tuple[str, ...], keys: bool) -> int:
    """Checks the files of the languages CODE, which are named by their BCP 47 codes.

    Mistakes that would pass unnoticed while articles are read are told with their remedy, then the lists that are
    missing, with what they are for and with what English has in them.
    """
    common.settings()
    lines = list(_keys(names)) if keys else []
    wrong = False
    if not keys:
        if not names:
            raise click.UsageError("Name a language by its code, such as nl, or ask for --keys.")
        for code in [_code(name) for name in names]:
            remarks, told = _checked(code)
            wrong = wrong or remarks
            lines += told
    sys.stdout.buffer.write("".join(f"{safe(line)}\n" for line in lines).encode())
    sys.stdout.buffer.flush()
    return 1 if wrong else 0


def _code(name: str) -> str:
    """The code whose files are read: `pt` for `pt-BR`, as while articles are read.

    Raises:
        click.UsageError: it cannot be one of a language.
    """
    code = name.lower()
    if _CODE.fullmatch(code):
        return code.partition("-")[0]
    shown = name if len(name) <= _SHOWN else f"{name[:_SHOWN]}…"
    raise click.UsageError(f"“{safe(shown)}” is no code of a language; write its BCP 47 code, such as nl.")


def _checked(code: str) -> tuple[bool, list[str]]:
    """Whether anything is to be mended in the files of a language, and what is said of them."""
    from geo import language_files  # noqa: PLC0415, takes its time to import

    files = language_files.files_of(code)
    if not files:
        return True, [_NO_FILES.format(code=code)]
    faults, missing = language_files.faults(code), language_files.missing(code)
    copied, further = language_files.copied(code), language_files.optional(code)
    reach = language_files.reach_of(files)
    lines = [f"{code}  {files.get('languages', {}).get('name', '')}: {_READ.get(reach, 'nothing can be read')}"]
    lines += _there(code, files)
    lines += _part(f"{counted(len(faults), 'mistake')}, with which less is read, or nothing:", faults)
    lines += _part(f"{counted(len(missing), 'thing')} missing, without which less is read:", missing)
    lines += _part("To be looked at:", copied)
    if further:
        lines += [
            "",
            "Most languages whose events are read have these lists too (`dateline language --keys` explains them):",
        ]
        lines += [f"  [{table}] {', '.join(found)}" for table, found in _by_table(further).items()]
    if not faults and not missing:
        lines += ["", "Nothing is wrong, and nothing that is needed is missing."]
    return bool(faults or missing), lines


def _there(code: str, files: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """A line for each file that a language may have: how much is in it, or what its lack means."""
    from geo.language_files import FOLDERS, size_of  # noqa: PLC0415, as above

    without = {
        "languages": "nothing is read",
        "event_words": "no events are read",
        "figure_words": "events have no figures",
    }
    for folder in FOLDERS:
        name = f"  {f'{folder}/{code}.toml':24}"
        if folder in files:
            lists, entries = size_of(files[folder])
            yield f"{name}{counted(lists, 'list')}, {counted(entries, 'entry', 'entries')}"
        else:
            yield f"{name}not there: {without[folder]}"


def _part(head: str, remarks: Sequence[Remark]) -> list[str]:
    return ["", head, *(f"  {remark}" for remark in remarks)] if remarks else []


def _by_table(remarks: Sequence[Remark]) -> dict[str, list[str]]:
    tables: dict[str, list[str]] = defaultdict(list)
    for remark in remarks:
        tables[remark.table].append(remark.key)
    return dict(tables)


def _keys(asked: tuple[str, ...]) -> Iterator[str]:
    """Every key of the tables that are asked for, or of all: what kind of value, who needs it, what it is, what English has."""
    from geo.language_files import FOLDERS, examples_of  # noqa: PLC0415, as above
    from geo.language_keys import listed, meanings  # noqa: PLC0415

    found = [
        (folder, table, key, rule)
        for folder in FOLDERS
        for table, key, rule in listed(folder)
        if not asked or any(f"{folder}.{table}.".find(f".{name}.") >= 0 or name == folder for name in asked)
    ]
    if not found:
        raise click.UsageError(f"There is no table {', '.join(asked)}; --keys alone prints all.")
    last = ""
    for folder, table, key, rule in found:
        if last != f"{folder}.{table}":
            last = f"{folder}.{table}"
            yield ""
            yield f"{folder}/xx.toml{f' [{table}]' if table else ''}"
        example = examples_of(folder, table, key)
        yield f"  {key}: {rule.kind}{_NEEDED[rule.need]}. {rule.says}{f' In English: {example}' if example else ''}"
    yield ""
    yield from meanings(rule.kind for *_, rule in found)
