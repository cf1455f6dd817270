"""Document -> sentences with their tokens and dictionary forms.

A document falls into paragraphs (blank lines, and line breaks made by hand), a paragraph into sentences (sentencex,
mended where it cuts after an abbreviation or inside a sentence), a sentence into tokens (one regular expression for
every script), and a token gets its lemma (simplemma). Nothing here reads beyond `Document.body_start`.

A language pack may carry a section `[sentences]`:

    abbreviations = ["dl.", "Col."]         # never end a sentence; one with a capital counts with that alone
    abbreviations_before_numbers = ["sept."]  # never end one where a number follows
    proclitics = { "n-" = "nu" }            # split off the front of a word, with the word that they stand for
    enclitics = { "-ul" = "ul" }            # split off the end of a word, likewise
    linking = ["s", "es"]                   # sounds between the parts of a compound noun (see `geo.compounds`)
    spellings = [["ss", "ß"]]               # how some write what the dictionary has otherwise (see `geo.lemmas`)
    mistaken_for = { "strass" = "straße" }  # what the dictionary takes further words for, and what those are
    particles = ["ein", "fest"]             # parts of verbs that stand apart at the end (see `geo.particles`)
    unspaced = true                         # no blanks between words: a run is cut at the words that the pack has

and in `[actors]` what a word begins with that names what somebody was once: `former = ["ex-", "ex"]`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import sentencex
from babel import Locale, UnknownLocaleError

from geo import languages
from geo.compounds import head_of
from geo.lemmas import lemma
from geo.model import Document, Sentence, Span, Token
from geo.particles import with_particles
from geo.token_index import IndexedTokens

_LONGEST_SENTENCE = 4000  # code points; text without any full stop is cut here, so that no stage meets a megabyte
_NARROWEST_WRAPPING = 40  # columns; shorter lines are headings, lists and verse
_WIDEST_WRAPPING = 120  # columns; a longer line was not broken by a text editor

_HAN_KANA = r"\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# Vowel signs and other marks are part of a word, but Python's \w leaves them out; joiners and soft hyphens stay inside.
_MARKS = "".join(
    chr(code)
    for block in (range(0x300, 0x1E00), range(0xA600, 0xAC00), range(0xFB1E, 0xFB1F), range(0xFE20, 0xFE30))
    for code in block
    if unicodedata.category(chr(code)) in ("Mn", "Mc")
)
_LETTER = rf"[^\W\d_{_HAN_KANA}]"
_INNER = rf"[{_MARKS}\u00ad\u200c\u200d]"
_WORD = rf"{_LETTER}(?:[^\W_{_HAN_KANA}]|{_INNER})*"
_TOKEN = re.compile(
    rf"""
      https?://\S+ | www\.\S+ | [\w.+-]+@[\w-]+\.[\w.]+       # addresses stay whole: no place is read out of them
    | (?<!\w)(?:{_LETTER}\.){{2,}}(?:{_LETTER}(?!\w))?        # U.S.  S.U.A.  p.m.
    | {_WORD}(?:['’ʼ\-‐‑](?:{_WORD}|\d+(?!\w)))*              # s-au  Cluj-Napoca  O'Brien  п'ять  F-16
    | \d+(?:[.,:]\d+)*(?:{_LETTER}|{_INNER})*                 # 20  1.234,5  10:30  22nd
    | [{_HAN_KANA}]+                                          # scripts without spaces: a run is one token
    | \S                                                      # one mark of punctuation
    """,
    re.VERBOSE,
)
_RUN = re.compile(rf"[{_HAN_KANA}]+")
_LINE = re.compile(r"[^\n]*\n?")
_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_STOPS = (".", "!", "?", "…", ":", ";", "。", "！", "？", "।", "؟", "۔")
_JOINT = re.compile(r"['’ʼ\-‐‑]")
_HYPHEN = re.compile(r"[\-‐‑]")
_PART = re.compile(r"[\-‐‑]|[^\-‐‑]+")
_LONGEST_WORD = 8  # letters of a word without blanks around it
_SHORT = 4  # letters of what a country may be shortened to, and from which a run without blanks is cut
_PLAIN_JOINTS = str.maketrans({"’": "'", "ʼ": "'", "‐": "-", "‑": "-"})
_JOINTS = ("'", "’", "-")  # “l'on.” and “Univ.-Prof.” are abbreviations, “-o.” is a word
_LAST_WORD = re.compile(r"(^|[\s(„“\"«'’\-])((?:[^\W\d_]+\.)+)\s*$")
_INITIAL = re.compile(r"[^\W\d_]\.")
# A full stop before a number, which sentencex takes for part of a date or of an abbreviation, whatever stands before.
_BEFORE_NUMBER = re.compile(r"(?<=[^\W\d_]{5}[.!?])\s+(?=\d+ [^\W\d_])")
_LONGEST_ENDING = 12  # letters of `shortened_endings`

# What stands before names of France and Italy in any language (“l'Aquila”, “d'Orsay”), split off where a language does
# not say what is. A language that writes its own words so lists them all.
_ELIDED = ("l", "d", "dell", "all", "dall", "nell", "sull")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Rules:
    """What one language adds: abbreviations (in small letters in any case, else as they are written), and the clitics to split off, longest first, with their lemmas."""

    abbreviations: frozenset[str]
    before_numbers: frozenset[str]
    """Those that end no sentence where a number follows: “le 5 sept. 2020”, but “ils étaient sept. Puis”."""
    shortened_endings: tuple[str, ...]
    """Ends of further words that are shortened before a number: “Hauptstr. 5”."""
    before: Mapping[str, str]
    after: Mapping[str, str]
    words: frozenset[str]
    """The words at which a run is cut in a language without blanks; empty in all others."""
    countries: frozenset[str]
    """Names of countries in one word, with which a hyphen joins others: “the Russia-Ukraine war”."""
    former: tuple[str, ...]
    """What a word begins with that names what somebody was once, longest first."""
    offices: frozenset[str]
    """What one may have been, if the language says so with such a beginning."""


def split(document: Document) -> tuple[Sentence, ...]:
    """The sentences of the body in their order, each trimmed of white space, with tokens and lemmas.

    No sentence reaches over a paragraph break, and every letter and digit of the body lies in a token.
    """
    code = document.language.split("-")[0].lower()
    rules = _rules(code)
    found: list[Sentence] = []
    for number, paragraph in enumerate(_paragraphs(document.text, document.body_start)):
        for span in _sentence_spans(document.text, paragraph, code, rules):
            tokens = with_particles(tuple(_tokens(document.text, span, code, rules)), code)
            indexed = IndexedTokens(tokens)
            found.append(Sentence(span=span, index=len(found), paragraph=number, tokens=indexed))
    return tuple(found)


@cache
def _rules(code: str) -> _Rules:
    pack = languages.load(code)
    section, actors = pack.section("sentences"), pack.section("actors")
    elided = {f"{word}'": word for word in _ELIDED}
    return _Rules(
        abbreviations=frozenset(section.get("abbreviations", ())),
        before_numbers=frozenset(section.get("abbreviations_before_numbers", ())),
        shortened_endings=tuple(section.get("shortened_endings", ())),
        before=_lemmas(section.get("proclitics", elided), code),
        after=_lemmas(section.get("enclitics", {}), code),
        words=pack.unspaced_words,
        countries=_countries(code),
        former=tuple(sorted(actors.get("former", ()), key=len, reverse=True)),
        offices=frozenset((*actors.get("titles", ()), *actors.get("kinds", {}).get("person", ()))),
    )


def _cut(run: str, words: frozenset[str]) -> Iterator[str]:
    """A run without blanks, cut into words, the longest that stands at each place, and single letters between them.

    What is as short as a word is one.
    """
    if len(run) < _SHORT:
        yield run
        return
    at = 0
    while at < len(run):
        widths = range(min(_LONGEST_WORD, len(run) - at), 1, -1)
        width = next((width for width in widths if run[at : at + width] in words), 1)
        yield run[at : at + width]
        at += width


def _countries(code: str) -> frozenset[str]:
    """The one-word names of countries in a language (CLDR); none where it does not know the language."""
    try:
        names = Locale.parse(code).territories.items()
    except (UnknownLocaleError, ValueError):
        return frozenset()
    return frozenset(name for area, name in names if area.isalpha() and name.isalpha())


def _lemmas(clitics: Mapping[str, str], code: str) -> Mapping[str, str]:
    """Clitic -> lemma of the word that it stands for, the longest clitic first."""
    return {key.lower(): lemma(clitics[key], code) for key in sorted(clitics, key=len, reverse=True)}


def _paragraphs(text: str, start: int) -> Iterator[Span]:
    """Stretches between blank lines, and between line breaks that a person made."""
    width = _wrapping_width(text[start:])
    for block in _between(_BLANK, text, start, len(text)):
        begin = block.start
        for line in _LINE.finditer(text, block.start, block.end):
            if line.end() < block.end and not _wrapped(line.group(), text[line.end() : block.end], width):
                yield Span(start=begin, end=line.end())
                begin = line.end()
        yield Span(start=begin, end=block.end)


def _between(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Span]:
    """The stretches of text[start:end] between the matches, those without a word of white space only left out."""
    for match in pattern.finditer(text, start, end):
        if text[start : match.start()].strip():
            yield Span(start=start, end=match.start())
        start = match.end()
    if text[start:end].strip():
        yield Span(start=start, end=end)


def _wrapping_width(body: str) -> int:
    """The width that an editor wrapped the text at; 0 where its lines were broken by hand alone.

    The width is the longest line but for one in twenty, which may hold a word that could not be broken. An editor
    breaks a line only where the next word does not fit, so most of the breaks inside paragraphs must be such.
    """
    lines = body.split("\n")
    lengths = sorted(len(line) for line in lines if line.strip())
    if len(lengths) < 2:
        return 0
    width = lengths[-1 - len(lengths) // 20]
    breaks = [(line, after) for line, after in pairwise(lines) if line.strip() and after.strip()]
    full = sum(_is_full(line, after, width) for line, after in breaks)
    return width if _NARROWEST_WRAPPING <= width <= _WIDEST_WRAPPING and full * 3 >= len(breaks) * 2 else 0


def _wrapped(line: str, rest: str, width: int) -> bool:
    """Whether a line break stands inside a paragraph: the next word did not fit, or goes on in lower case."""
    following = rest[:200].split(maxsplit=1)
    if not following:
        return True
    if _goes_on(following[0]) and not line.rstrip().endswith(_STOPS):
        return True
    return width > 0 and _is_full(line, rest[:200], width)


def _is_full(line: str, after: str, width: int) -> bool:
    """Whether the first word of what comes after would not have fitted into the line."""
    word = after.split(maxsplit=1)[0]
    return len(line.rstrip()) + 1 + min(len(word), 20) > width


def _goes_on(piece: str) -> bool:
    """Whether it starts in lower case, in a script that has case (Georgian has lower-case letters only)."""
    return piece[:1].islower() and piece[:1].title() != piece[:1]


def _sentence_spans(text: str, paragraph: Span, code: str, rules: _Rules) -> Iterator[Span]:
    """Pieces of sentencex, joined where the cut was wrong, trimmed and of bearable length."""
    start = end = paragraph.start
    for piece in _pieces(paragraph.of(text), code, rules):
        if end > start and not _ends_before(text[start:end], piece, rules):
            end += len(piece)
            continue
        yield from _trimmed(text, start, end)
        start, end = end, end + len(piece)
    yield from _trimmed(text, start, paragraph.end)


def _pieces(paragraph: str, code: str, rules: _Rules) -> Iterator[str]:
    """Those of sentencex, and cut before a number where a whole word stands before the full stop: “wurden verlegt. 2021 war”."""
    for piece in sentencex.segment(code, paragraph):
        start = 0
        for stop in _BEFORE_NUMBER.finditer(piece):
            last = piece[max(0, stop.start() - _LONGEST_ENDING) : stop.start()].lower()
            if last.endswith(rules.shortened_endings):
                continue
            yield piece[start : stop.end()]
            start = stop.end()
        yield piece[start:]


def _ends_before(sentence: str, piece: str, rules: _Rules) -> bool:
    """Whether a sentence ends before `piece`: not after an abbreviation or initial, not before a lower-case letter."""
    if _goes_on(piece) or not any(map(str.isalnum, piece)):
        return False
    last = _LAST_WORD.search(sentence)
    if last is None or (last[1] not in _JOINTS and _INITIAL.fullmatch(last[2])):
        return last is None
    known = rules.abbreviations | rules.before_numbers if piece[0].isdigit() else rules.abbreviations
    is_in_capitals = (
        last[2].isupper() and not piece.split(maxsplit=1)[0].isupper()
    )  # “studiował na ASP. Potem”, but “ST. PETERSBURG”
    return known.isdisjoint({last[2], last[2] if is_in_capitals else last[2].lower()})


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch without white space at its ends, cut into bearable lengths, at white space where there is any."""
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    while end - start > _LONGEST_SENTENCE:
        limit = start + _LONGEST_SENTENCE
        gap = max(text.rfind(" ", start, limit), text.rfind("\n", start, limit))
        cut = gap if gap > start else limit
        yield from _trimmed(text, start, cut)
        start = cut
        while text[start].isspace():
            start += 1
    if end > start:
        yield Span(start=start, end=end)


def _is_pair(words: list[str], countries: frozenset[str]) -> bool:
    """Whether a hyphen joins a country to another, or to one in capitals: “Iraq-Iran”, “US-China”, “EU-Ukraine-Gipfel”."""
    named = [word in countries or (word.isupper() and 1 < len(word) <= _SHORT) for word in words[:2]]
    return len(words) > 1 and all(named) and not countries.isdisjoint(words[:2]) and all(words)


def _parts(word: str, start: int, code: str) -> Iterator[Token]:
    """What hyphens join, and the hyphens."""
    for match in _PART.finditer(word):
        part = match.group()
        yield _token(part, start + match.start(), lemma(part, code) if part[0].isalpha() else part)


def _tokens(text: str, span: Span, code: str, rules: _Rules) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, span.start, span.end):
        word, start = match.group(), match.start()
        joined = len(word) > 2 and word[0].isalpha() and _JOINT.search(word)
        if joined and _is_pair(_HYPHEN.split(word), rules.countries):
            yield from _parts(word, start, code)
        elif joined:
            yield from _clitics(word, start, code, rules)
        elif rules.words and _RUN.fullmatch(word):
            for part in _cut(word, rules.words):
                yield _token(part, start, part)
                start += len(part)
        else:
            yield _token(word, start, _lemma(word, code, rules), head_of(word, code))


def _lemma(word: str, code: str, rules: _Rules) -> str:
    """The dictionary form; of one who was something once, that of what he was: “exalcalde”, “экс-мэр”."""
    plain = word.lower().translate(_PLAIN_JOINTS) if rules.former else ""
    for first in rules.former if plain.startswith(rules.former) else ():
        office = lemma(word[len(first) :].lower(), code) if plain.startswith(first) else ""
        if office in rules.offices:
            return office
    return lemma(word, code)


def _clitics(word: str, start: int, code: str, rules: _Rules) -> Iterator[Token]:
    """The parts of a word with its clitics split off: "s-au" -> "s-", "au"; "NATO-ul" -> "NATO", "-ul"."""
    plain = word.lower().translate(_PLAIN_JOINTS)
    head = next((key for key in rules.before if plain.startswith(key) and len(key) < len(plain)), "")
    tail = next((key for key in rules.after if plain.endswith(key) and len(key) < len(plain) - len(head)), "")
    middle = word[len(head) : len(word) - len(tail)]
    if head:
        yield _token(word[: len(head)], start, rules.before[head])
    yield _token(middle, start + len(head), _lemma(middle, code, rules), head_of(middle, code))
    if tail:
        yield _token(word[len(word) - len(tail) :], start + len(head) + len(middle), rules.after[tail])


def _token(word: str, start: int, dictionary_form: str, second: str = "") -> Token:
    span = Span(start=start, end=start + len(word))
    return Token(span=span, text=word, lemma=dictionary_form or word, second_lemma=second)
