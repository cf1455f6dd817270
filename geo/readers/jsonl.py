"""JSON Lines: `{"id", "text", "title"?, "published"?, "language"?, "url"?, "publisher"?, "spans"?}` an article.

A broken line is left out by its number, the others are read. `spans` are the place names of the text as pairs
`[start, end]` of code points. A text that is in order comes out exactly as it went in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from geo.decoding import clean, decode, not_binary, too_large, transcoded
from geo.errors import DocumentError
from geo.model import Rejected, Span
from geo.readers import STAGE, Draft, Source, metadata
from geo.settings import Settings

SUFFIXES = frozenset({".jsonl", ".ndjson"})

_BEGINS = re.compile(r"\s*\{\s*(?:\"|$)")
_CHUNK = 1 << 16  # bytes of an overlong line that are held at a time while it is passed over


def likeness(head: str) -> float:
    """Sure, where an object begins."""
    return 1.0 if _BEGINS.match(head) else 0.0


def read(source: Source, settings: Settings) -> Iterator[Draft | Rejected]:
    """The articles line by line, and each broken line in its place; blank lines are nothing."""
    not_binary(source.head)
    limit = settings.max_document_bytes
    empty = True
    for number, line in enumerate(_lines(transcoded(source.stream, source.head, limit), limit), 1):
        name = f"{source.name}:{number}"
        if line is not None and not line.strip():
            continue
        empty = False
        try:
            yield _draft(line, name, settings)
        except DocumentError as error:
            yield Rejected(what=name, stage=STAGE, reason=str(error))
    if empty:
        raise DocumentError("It is empty; give it one JSON object a line.")


def _lines(stream: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """The lines; None for one above the limit, which is passed over without being held."""
    while line := stream.readline(limit + 1):
        if len(line) <= limit or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_CHUNK)
        yield None


def _draft(line: bytes | None, name: str, settings: Settings) -> Draft:
    """The article of one line.

    Raises:
        DocumentError: the line is too long, no JSON object, or has no text.
    """
    if line is None:
        raise DocumentError(too_large(settings.max_document_bytes))
    text, guess = _text_of(line)
    fields = _object(text)
    written = fields.get("text")
    if not isinstance(written, str) or not written.strip():
        raise DocumentError('It has no text; give the article as a string under "text".')
    cleaned = clean(written)
    own_id = fields.get("id")
    return Draft(
        path=name,
        text=cleaned,
        own_id=str(own_id) if isinstance(own_id, str | int) and not isinstance(own_id, bool) else None,
        spans=_spans(fields.get("spans"), written, cleaned),
        remarks=(guess,) if guess else (),
        **metadata.known(fields),
    )


def _text_of(line: bytes) -> tuple[str, str | None]:
    """The line as text, untouched where it is UTF-8, and what had to be guessed."""
    try:
        return line.decode("utf-8-sig"), None
    except UnicodeDecodeError:
        decoded = decode(line)
        return decoded.text, decoded.guess


def _object(line: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        raise DocumentError(f"It is not JSON ({error.msg} at character {error.pos + 1}); mend the line.") from error
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits; brackets 100,000 deep
        raise DocumentError("It is no JSON that can be read; mend the line.") from error
    if not isinstance(value, dict):
        raise DocumentError('It is not a JSON object; write {"text": ...}.')
    return value


def _spans(given: object, written: str, cleaned: str) -> tuple[Span, ...] | None:
    """The place names handed in, moved along with the text where cleaning it changed its length.

    Raises:
        DocumentError: they are not pairs of code points inside the text.
    """
    if given is None:
        return None
    if not isinstance(given, list) or not all(_is_pair(pair, len(written)) for pair in given):
        raise DocumentError('Its "spans" are not pairs [start, end] of code points inside the text; mend them.')
    if written == cleaned:
        return tuple(Span(start=start, end=end) for start, end in given)
    moved = (tuple(len(clean(written[:end])) for end in pair) for pair in given)
    return tuple(Span(start=start, end=end) for start, end in moved if start < end)


def _is_pair(pair: object, length: int) -> bool:
    if not isinstance(pair, list) or len(pair) != 2 or any(type(end) is not int for end in pair):
        return False
    return bool(0 <= pair[0] < pair[1] <= length)
