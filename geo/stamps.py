"""What an extraction was made from, as one short word: article, program, data files, gazetteer and geocoder.

A store keeps it with the article. Where it is the same, reading again would find the same, and is left out.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable

from geo.gazetteer import build
from geo.model import Document
from geo.records import to_dict
from geo.settings import Settings

_LENGTH = 20  # hexadecimal digits
# What cannot change what is found in an article: where events are kept and shown, and what the gazetteer is made from,
# which has a key of its own.
_NO_PART = frozenset({"stores", "exports", "tables", "derive", "seeds", "ingest.py", "workers.py", "__pycache__"})
_PARTS = (".py", ".toml", ".tsv")
_UNTOLD = frozenset({"id", "path", "notes"})  # the same article in another folder reads the same


def stamp(document: Document, settings: Settings, gazetteer: str = "") -> str:
    """The word for this article, read by this program with these settings.

    Args:
        document: The article.
        settings: Those that it is read with.
        gazetteer: The key of the gazetteer that it is read with, where that is known; else of the present one.
    """
    told = {name: value for name, value in to_dict(document).items() if name not in _UNTOLD}
    asked = {one.name: str(getattr(settings, one.name)) for one in fields(settings) if one.name.startswith("geocoder")}
    asked |= {"online_domain": settings.online_domain}
    made_from = [told, asked, extractor_version(), gazetteer or build.key(settings.cache_dir)]
    return _hashed(json.dumps(made_from, sort_keys=True).encode())


@cache
def extractor_version() -> str:
    """The version of Dateline and a hash of its program and data, so that every change to either reads anew."""
    digest = hashlib.sha256()
    for name, entry in _files(resources.files("geo"), ""):
        content = entry.read_bytes()
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return f"{metadata.version('dateline')}+{digest.hexdigest()[:_LENGTH]}"


def _files(folder: Traversable, name: str) -> Iterator[tuple[str, Traversable]]:
    """The parts of the program with their names, sorted."""
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.name in _NO_PART:
            continue
        if entry.is_dir():
            yield from _files(entry, f"{name}{entry.name}/")
        elif entry.name.endswith(_PARTS):
            yield f"{name}{entry.name}", entry


def _hashed(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()[:_LENGTH]
