"""A text with its title, date and so on in YAML between two lines `---` above it.

The YAML is hostile until shown otherwise: no tags, no aliases (a few of them can stand for gigabytes), at most 32,768
characters. Real front matter is often not quite YAML (`title: Talks: day two`); it is then read line by line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from geo import publication
from geo.decoding import read_text
from geo.readers import Draft, Source, metadata
from geo.settings import Settings

_LONGEST = 32_768
_OPENING = re.compile(r"\s*^---[ \t]*\n", re.MULTILINE)
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n\s*|\Z)", re.MULTILINE)
_LINE = re.compile(r"^(?P<key>\w[\w -]{0,40}?)[ \t]*:[ \t]+(?P<value>[^\n]*?)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Header:
    end: int = 0
    fields: Mapping[str, Any] = field(default_factory=dict)
    remark: str | None = None


class _Loader(yaml.BaseLoader):
    """YAML in which every value is text, without aliases."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """The node, unless it is an alias."""
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases are not read")
        node: yaml.Node | None = super().compose_node(parent, index)
        return node


def begins(head: str) -> bool:
    """Whether the text begins like front matter."""
    return _OPENING.match(head) is not None


def draft(source: Source, settings: Settings) -> Draft:
    """The whole file as one article; its date from the front matter, else from the name of the file."""
    decoded = read_text(source.stream, settings.max_document_bytes, source.size)
    header = _header(decoded.text)
    fields = {"published": publication.in_name(source.name), **header.fields}
    remarks = tuple(remark for remark in (decoded.guess, header.remark) if remark)
    return Draft(path=source.name, text=decoded.text, body_start=header.end, remarks=remarks, **fields)


def _header(text: str) -> _Header:
    """What stands above the article; two lines `---` with something else between them are a part of it."""
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end(), opening.end() + _LONGEST) if opening else None
    if opening is None or closing is None:
        return _Header()
    block = text[opening.end() : closing.start()]
    try:
        values = yaml.load(block, Loader=_Loader)  # noqa: S506, _Loader makes nothing but text, lists and dicts
    except (yaml.YAMLError, RecursionError, ValueError):
        return _line_by_line(block, closing.end())
    if block.strip() and not isinstance(values, dict):
        return _Header()
    return _Header(closing.end(), metadata.known(values or {}))


def _line_by_line(block: str, end: int) -> _Header:
    values = metadata.known({line["key"]: line["value"].strip("\"'") for line in _LINE.finditer(block)})
    if not values:
        return _Header()
    return _Header(end, values, "Its front matter is not plain YAML and was read line by line; see that it is right.")
