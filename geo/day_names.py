"""“Santo Domingo”, “Środa Wielkopolska”, “April Jones”: words for days and months that are part of a name.

Where a language writes its days and months small, one with a capital inside a sentence belongs to the name beside it. In
English, which writes them with a capital, only a month that nothing leads to and a name follows is one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from geo.clauses import Structure
from geo.languages import listed, load
from geo.model import Span, Token
from geo.place_candidates import small_words
from geo.timex import cldr

_MOST = 0.7  # of the words with a capital: a line in which nearly all have one tells nothing
_DAY = 2  # figures of the number of a day


def is_part_of_a_name(span: Span, kind: str, structure: Structure) -> bool:
    """Whether the words of a date are no date, but stand in the name of a place or a person.

    Args:
        span: Of the date.
        kind: The kind of template that it matched.
        structure: Its sentence.
    """
    tokens, code = structure.tokens, structure.pack.code
    first, last = structure.tokens_of(span)
    word = tokens[first].text
    if first < last and word.lower() in _adjectives(code) and _is_a_body(tokens[last : last + 2], code):
        return word[0].isupper()  # “Октябрьский суд Ставрополя” sits in any month
    if first == last or not word[0].isupper() or word.lower() not in names_of_days(code) or _is_a_title(tokens):
        return False
    if any(token.text.isdigit() and len(token.text) <= _DAY for token in tokens[first:last]):
        return False  # “Bogotá, Domingo 21 de Diciembre”
    opens = not any(token.is_word for token in tokens[:first])
    follows = last - first == 1 and last < len(tokens) and _is_a_name(tokens[last], code)
    if not _writes_days_small(code):
        return kind == "month" and follows and (opens or not _leads_to(tokens[first - 1], code))
    if opens:
        return False
    return follows or _is_a_name(tokens[first - 1], code)


def is_day_or_month(token: Token, code: str) -> bool:
    """Whether a word is the name of a weekday or a month in a language."""
    return token.text.lower() in names_of_days(code)


def _is_a_name(token: Token, code: str) -> bool:
    """Whether a word has a capital as names have, and is neither a small word nor a day or month."""
    written = token.text.lower()
    return (
        token.is_word
        and token.is_capitalised
        and written not in small_words(code)
        and written not in names_of_days(code)
    )


def _leads_to(token: Token, code: str) -> bool:
    """Whether a word before a month may tell when: “in August”, not “met August Weber”, nor “and August Weber”."""
    written = token.text.lower()
    return written in small_words(code) - listed(code, "cues", "coordinators") or not token.text[0].islower()


def _is_a_body(tokens: Sequence[Token], code: str) -> bool:
    """Whether one of two words is a court, a district or a street, which are called after months."""
    words = listed(code, "places", "law", "town_hall", "quarters", "streets") | {
        *load(code).section("places").get("generic", {})
    }
    return any(token.lemma in words for token in tokens)


def _is_a_title(tokens: Sequence[Token]) -> bool:
    words = [token for token in tokens if token.is_word]
    return sum(token.is_capitalised for token in words) >= _MOST * len(words)


@cache
def _writes_days_small(code: str) -> bool:
    locale = cldr.locale_of(code)
    names = cldr.month_names(locale, "wide") if locale else {}
    return all(name[0].islower() for forms in names.values() for name in forms)


@cache
def names_of_days(code: str) -> frozenset[str]:
    """The days of the week and the months of a language, in small letters and in all forms."""
    locale, words = cldr.locale_of(code), load(code).section("dates").get("words", {})
    tables = [words.get(slot, {}) for slot in ("weekday", "month", "fullmonth")]
    if locale is not None:
        tables += [cldr.weekday_names(locale, "wide"), cldr.month_names(locale, "wide")]
    return frozenset(name.lower() for table in tables for forms in table.values() for name in forms)


@cache
def days_from_today(code: str) -> frozenset[str]:
    """The single words of a language for today and the days behind it: “сегодня”, “jutro”, “domani”."""
    words = load(code).section("dates").get("words", {}).get("day_word", {})
    counted = {key: forms for key, forms in words.items() if not str(key).startswith("-")}
    return frozenset(form for forms in counted.values() for form in forms if " " not in form)


@cache
def _adjectives(code: str) -> frozenset[str]:
    """The adjectives of months, which names of districts are: those word lists of the pack that count in small letters only."""
    dates = load(code).section("dates")
    slots = (dates.get("words", {}).get(slot, {}) for slot in dates.get("common", ()))
    return frozenset(word.lower() for slot in slots for words in slot.values() for word in words)
