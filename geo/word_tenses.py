"""A word of a sentence -> whether it tells of the past or of what is to come: what weekdays and months without a year ask.

Verbs are read by `geo.verbs`; beside them, or in their place where a language has no data of verbs, stand the words and
endings of `past` and `future` in the section `[dates]` of its pack. An infinitive is ahead, unless a verb before it
makes it happen and stands in the past.
"""

from __future__ import annotations

from functools import cache

from geo.clauses import Structure
from geo.cue_words import cue_book
from geo.infinitives import may_be_infinitive
from geo.languages import load
from geo.phrases import PhraseBook, book_of
from geo.schedules import follows_article, without_clitic
from geo.verbs import only_ends_like_a_past, reading

TENSES = {"past": -1, "hearsay": -1, "future": 1, "subjunctive": 1, "infinitive": 1}
"""The tenses that tell on which side of the publication a day lies: -1 before it, 1 after it."""
_REACH_OF_FORCE = 12  # tokens before an infinitive among which the verb stands that makes it happen
_SURE = 5  # letters of an ending that tells a tense also of a word that no dictionary has (“дисквалифицировали”)


def tense_of_token(structure: Structure, index: int, lowest: int) -> int:
    """The tense that the word at a token tells: -1 past, 1 ahead, 0 none; `lowest` is where its clause begins."""
    token = structure.tokens[index]
    if not token.is_word:
        return 0
    words, endings = tense_cues(structure.pack.code)
    written = without_clitic(token.text.lower(), structure.pack)
    has_verbs = bool(structure.pack.section("verbs"))
    inflected = not has_verbs or written != token.lemma  # “seu” only looks like a past in -eu
    inflected = inflected and not only_ends_like_a_past(written, token.lemma, structure.pack.code)
    is_name = index > 0 and token.is_capitalised and structure.tokens[index - 1].is_word  # “w Brukseli”
    if cue_book(structure.pack.code, "perhaps").first(structure.tokens, max(0, index - 1), index + 2) is not None:
        return 0  # “być może”
    cue = 0 if _is_part_of_day(structure, index) else words.get(written, 0)
    told = (value for ending, value in endings if (inflected or len(ending) >= _SURE) and written.endswith(ending))
    cue = cue or (0 if is_name else next(told, 0))
    if cue > 0 and has_verbs and _is_hearsay(structure, index + 1, lowest):
        return TENSES["hearsay"]  # “terá caído”
    if cue or not has_verbs or (is_name and not structure.pack.section("verbs").get("ambiguous_base")):
        return cue
    tense = reading(structure.tokens, index, lowest, structure.pack).tense
    return _tense_of_infinitive(structure, index) if tense == "infinitive" else TENSES.get(tense, 0)


def _is_part_of_day(structure: Structure, index: int) -> bool:
    """Whether a word that says when is one for a part of the day behind its article: “de la mañana” is not tomorrow."""
    code = structure.pack.code
    return follows_article(structure.tokens, index, structure.pack) and structure.tokens[index].text.lower() in _parts(
        code
    )


@cache
def _parts(code: str) -> frozenset[str]:
    listed = load(code).section("dates").get("words", {}).get("part", {}).values()
    return frozenset(word for words in listed for word in words)


def _tense_of_infinitive(structure: Structure, index: int) -> int:
    """Ahead, unless a verb before it makes it happen and stands in the past (“forced two clinics to close on Sunday”)."""
    is_name = index > 0 and structure.tokens[index].is_capitalised  # “Agadir”
    if not may_be_infinitive(structure.tokens[index].text.lower(), structure.pack.code):
        return 0
    if is_name or follows_article(structure.tokens, index, structure.pack) or is_number(structure, index):
        return 0
    lowest = max(index - _REACH_OF_FORCE, 0)
    code, tokens = structure.pack.code, structure.tokens
    with_it = next(reversed(_same_day(code).find(tokens, lowest, index)), None)
    if with_it is not None and reading(tokens, with_it.start, lowest, structure.pack).tense == "past":
        return TENSES["past"]
    found = _implicatives(code).find(tokens, lowest, index)
    start = max((match.start for match in found), default=None)
    if start is None:
        return TENSES["infinitive"]
    return TENSES.get(reading(structure.tokens, start, lowest, structure.pack).tense, 0)


def is_number(structure: Structure, index: int) -> bool:
    """Whether a word or figure tells how many: “zu sechs Jahren” is no infinitive."""
    written = structure.tokens[index].text.lower()
    return written[0].isdigit() or written in _numbers(structure.pack.code)


@cache
def _numbers(code: str) -> frozenset[str]:
    listed = load(code).section("dates").get("words", {}).get("number", {}).values()
    return frozenset(word for words in listed for word in words)


def _is_hearsay(structure: Structure, index: int, lowest: int) -> bool:
    tokens = structure.tokens
    return index < len(tokens) and reading(tokens, index, lowest, structure.pack).tense == "hearsay"


@cache
def _implicatives(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("verbs").get("implicative", ()))


@cache
def _same_day(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("dates").get("same_day", ()))


@cache
def tense_cues(code: str) -> tuple[dict[str, int], tuple[tuple[str, int], ...]]:
    """Words, and endings, that tell the tense beside the verb data of a language, or in place of them."""
    section = load(code).section("dates")
    cues = [(cue, value) for key, value in (("past", -1), ("future", 1)) for cue in section.get(key, ())]
    words = {cue: value for cue, value in cues if not cue.startswith("-")}
    endings = sorted(((cue[1:], value) for cue, value in cues if cue.startswith("-")), key=lambda pair: -len(pair[0]))
    return words, tuple(endings)  # the longest first: “-rait” is ahead, “-ait” past
