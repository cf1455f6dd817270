"""Links to the very words of an article where it stands on the web: text fragments (`#:~:text=...`). Pure functions.

A browser that knows them scrolls to the words and marks them; any other opens the article. What is looked for must
begin and end with whole words, a short quote must stand within one paragraph, and the first place that fits wins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

from geo.exports.characters import is_web_address
from geo.model import Document, Event, Span

_SHORT = 120  # characters that are quoted whole; longer ones may have been changed here or there since
_EDGE = 5  # words of a longer quote's beginning and end
_LONGEST_WORD = 16  # characters; where words are longer on average, the script writes no spaces between them
_MOST_BEFORE = 8  # words that tell a repeated quote from the ones before it
_MOST = 300  # characters of one part; addresses must stay short enough to paste
_SPACE = re.compile(r"\s+")
_BETWEEN = r"\s、。，．！？；：…「」『』（）"
_NO_SPACES = re.compile(f"[{_BETWEEN}]+")
_PIECE = re.compile(f"[^{_BETWEEN}]+")


def to_words(event: Event, document: Document) -> str | None:
    """The article's address with its first telling words; None where it has no address on the web."""
    if not document.url or not is_web_address(document.url):
        return None
    address = document.url.split(":~:", 1)[0].removesuffix("#")
    found = fragment(document, telling(event))
    if not found:
        return address
    return f"{address}{'' if '#' in address else '#'}:~:text={found}"


def telling(event: Event) -> Span:
    """The sentence that holds the trigger, else the first one."""
    return next((span for span in event.excerpts if span.covers(event.trigger)), (*event.excerpts, event.trigger)[0])


def fragment(document: Document, span: Span) -> str:
    """`[prefix-,]start[,end]` in the encoding of text fragments; empty where no words would do."""
    text = document.text
    words = _words(span.of(text))
    start, end = _ends(span.of(text), words)
    if not start or max(len(start), len(end)) > _MOST:
        return ""
    before = _before(document, span, start)
    parts = ([f"{_encoded(before)}-"] if before else []) + [_encoded(part) for part in (start, end) if part]
    return ",".join(parts)


def _words(text: str) -> list[str]:
    """The words, or the clauses where the script writes words without spaces between them."""
    words = text.split()
    if sum(map(len, words)) <= _LONGEST_WORD * len(words):
        return words
    return [part for part in _NO_SPACES.split(text) if part]


def _ends(text: str, words: Sequence[str]) -> tuple[str, str]:
    """A short quote and nothing, or the words that a long one begins and ends with, as they stand in the text."""
    whole = " ".join(text.split())
    in_one_paragraph = "\n" not in text.strip()
    if (len(whole) <= _SHORT and in_one_paragraph) or len(words) < 2:
        return whole, ""
    spaced = len(text.split()) >= len(words)
    size = min(_EDGE, len(words) // 2) if spaced else 1
    return " ".join(words[:size]), " ".join(words[-size:])


def _before(document: Document, span: Span, start: str) -> str:
    """As many words before the span as tell it from the same words further up; empty where there are none."""
    above = document.text[document.body_start : span.start]
    higher = _folded(above)
    if _folded(start) not in higher:
        return ""
    line = above[above.rstrip().rfind("\n") + 1 :]  # a browser looks for them within one paragraph
    begins = [hit.start() for hit in _PIECE.finditer(line)][-_MOST_BEFORE:]
    unique = (begin for begin in reversed(begins) if _folded(line[begin:] + start) not in higher)
    begin = next(unique, begins[0] if begins else len(line))
    return " ".join(line[begin:].split())


def _folded(text: str) -> str:
    """As browsers compare: any run of spaces is one, and case does not count."""
    return _SPACE.sub(" ", text).strip().casefold()


def _encoded(text: str) -> str:
    """Percent-encoded, also the three signs that part a text fragment: `-`, `,` and `&`."""
    return quote(text, safe="", errors="replace").replace("-", "%2D")
