"""Links to the words of an article on the web, in the form that browsers know as text fragments."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest
from builders import a_document, a_span, an_event
from hypothesis import assume, given
from hypothesis import strategies as st
from playwright.sync_api import Page

from dashboard import source_link
from geo.model import Document, Span

URL = "https://news.example/a?b=c&d=e"
SENTENCES = [f"Sentence number {number} tells of a well-known, long & winding matter." for number in range(80)]


def linked(text: str, words: str, *, url: str | None = URL, language: str = "en", after: int = 0) -> str | None:
    """The link to the words of such an article."""
    document = replace(a_document(text, language=language), url=url)
    span = a_span(text, words, after=after)
    event = replace(an_event(document=document, places=(), trigger=words), excerpts=(span,))
    return source_link.to_words(event, document)


def parts(fragment: str) -> list[str]:
    """The parts of a text fragment as a browser reads them."""
    return [unquote(part) for part in fragment.split(",")]


def test_a_short_sentence_is_quoted_whole() -> None:
    """The link holds the sentence, its signs escaped, behind the address as it was."""
    assert linked("Un co-autor, A&B. Altul.", "Un co-autor, A&B.") == f"{URL}#:~:text=Un%20co%2Dautor%2C%20A%26B."


def test_a_fragment_of_the_address_is_kept() -> None:
    """A place within the page stays; words that an address already asks for give way."""
    assert linked("Un atac.", "Un atac.", url="https://n.example/a#top") == "https://n.example/a#top:~:text=Un%20atac."
    assert linked("Un atac.", "Un atac.", url="https://n.example/#:~:text=x") == "https://n.example/#:~:text=Un%20atac."


def test_a_long_sentence_is_told_by_its_ends() -> None:
    """More than a line of words is looked for by its first and last five words."""
    text = "One two three four five six " + "and so on " * 20 + "until seven eight nine ten."
    assert parts((linked(text, text) or "").split("=")[-1]) == [
        "One two three four five",
        "until seven eight nine ten.",
    ]


def test_an_excerpt_over_a_line_break_is_told_by_its_ends() -> None:
    """A quote that is looked for whole must stand in one paragraph, so one over two is told by its two ends."""
    text = "Un atac\nla Krasnodar."
    assert (linked(text, text) or "").endswith("#:~:text=Un%20atac,la%20Krasnodar.")


def test_repeated_words_are_told_by_those_before() -> None:
    """Where the same words stand further up, as many words before them as it takes say which ones are meant."""
    text = "First he said: no comment. Then she said: no comment."
    link = linked(text, "no comment.", after=30) or ""
    assert parts(link.split("text=")[-1]) == ["she said:-", "no comment."]
    assert (linked(text, "no comment.") or "").endswith("text=no%20comment.")


def test_scripts_without_spaces_are_cut_at_their_signs() -> None:
    """A long Chinese sentence is told by its first and last clause, never cut within a word."""
    clauses = [f"第{number}個句子說明了一件重要的事情" for number in range(12)]
    text = "，".join(clauses) + "。"
    assert parts((linked(text, text, language="zh") or "").split("text=")[-1]) == [clauses[0], clauses[-1]]


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "//news.example/",
        "http://[bad",
        "http://:80/",
        "https://a.example/\n\u202eb",
    ],
)
def test_only_the_web_is_linked(url: str | None) -> None:
    """What is no http or https address is no link at all."""
    assert linked("Un atac.", "Un atac.", url=url) is None


def test_a_word_without_end_is_not_looked_for() -> None:
    """Five thousand letters in a row would make an address that nobody can paste."""
    text = "x" * 5000
    assert linked(text, text) == URL


@given(st.text(min_size=1, max_size=400), st.integers(0, 300), st.integers(1, 300))
def test_whatever_the_text_is_the_link_can_be_read(text: str, start: int, size: int) -> None:
    """A link is ASCII without a space; no part holds a bare sign, and each stands in the text as a browser reads it."""
    span = Span(start=start, end=min(start + size, len(text)))
    assume(start < len(text) and span.of(text).strip())
    document: Document = a_document(text)
    found = source_link.fragment(document, span)
    assert re.fullmatch(r"([\w.~%]+-,)?[\w.~%]+(,[\w.~%]+)?", found, re.ASCII) or found == ""
    told = " ".join(text.encode(errors="replace").decode().split())
    for part in parts(found):
        assert part.removesuffix("-") in told or not found


@pytest.mark.browser
def test_a_browser_finds_the_words(page: Page, tmp_path: Path) -> None:
    """Chromium scrolls a long article to the linked sentence, also to one told by its ends."""
    document = a_document("\n".join(SENTENCES), language="en")
    span = Span(start=document.text.index(SENTENCES[60]), end=document.text.index(SENTENCES[70]) + len(SENTENCES[70]))
    file = tmp_path / "article.html"
    file.write_text("".join(f"<p id=p{n}>{line.replace('&', '&amp;')}</p>" for n, line in enumerate(SENTENCES)))
    page.goto(f"{file.as_uri()}#:~:text={source_link.fragment(document, span)}")
    page.wait_for_function("() => scrollY > 500")
    assert page.evaluate("document.getElementById('p60').getBoundingClientRect().top") > 0
