"""Pieces of articles, cut anywhere, are read without a fault: what a rule looks at beside a word may not be there."""

from __future__ import annotations

import random
from datetime import date

import pytest
from builders import a_document
from readings import articles, languages

from geo.pipeline import Tools, extract

_PIECES = 250  # a language; some 10 s in all
_LONGEST = 40  # words


@pytest.mark.parametrize("language", languages())
def test_a_piece_of_an_article_is_read(language: str, tools: Tools) -> None:
    """It begins and ends with any word, with the mark behind it or without."""
    chance = random.Random(language)
    bodies = [article["body"] for article in articles(language)]
    for _ in range(_PIECES):
        words = chance.choice(bodies).split(" ")
        first = chance.randrange(len(words))
        piece = " ".join(words[first : first + chance.randint(1, _LONGEST)])
        text = piece.rstrip(".,;:") if chance.random() < 0.5 else piece
        if text.strip():
            extract(a_document(text, language=language, published=date(2026, 3, 12)), tools)
