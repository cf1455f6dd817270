"""Where a clause opens in a sentence: punctuation, conjunctions, infinitives, verbs of saying.

What can open a clause is data of the language: `boundaries`, `relative`, `condition`, `coordinating` and `temporal` of
its cues, `subjunctive`, `infinitive` and `bare_complement` of its verbs, `speech_verbs` of its actors.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import takewhile

from geo import figure_words
from geo.languages import LanguagePack, listed, load
from geo.model import Token
from geo.named import coordinators
from geo.participles import endings_of_participles, participle_forms
from geo.phrases import Match, PhraseBook, book_of
from geo.token_index import IndexedTokens

_BREAKS = frozenset(";:—–")
_COMPLEMENT_REACH = 8  # words behind "said" among which the verb of what was said stands
_SUBJECT_REACH = 14  # words of a subject with the name set beside it
_SPEAKER = 6  # tokens of somebody who says something behind a comma
_SPEAKERS = 14  # of several, before a verb that ends the sentence
_WHEN_SAID = 3  # tokens behind that verb: “said on Tuesday”
_APOSTROPHES = frozenset({"'", "’"})
_PLAIN = frozenset({"main", "coordinate", "relative"})
_NEW_SUBJECT = 7  # words behind “and” and its subject among which the verb of that stands
_TEMPORAL_REACH = 6  # words behind "after" among which the verb of its clause stands


def clause_openers(tokens: IndexedTokens, quoted: frozenset[int], pack: LanguagePack) -> dict[int, str]:
    """Token index -> what opens a clause there; `quoted` are the tokens inside a quotation."""
    openers = {0: "main", **_breaks(tokens, quoted)}
    about = {index for match in _about_book(pack.code).find(tokens) for index in range(match.start + 1, match.end)}
    for match in _boundary_book(pack.code).find(tokens):
        if match.start in about or _is_reflexive(match, tokens, pack):
            continue
        if openers.get(match.start, "main") in ("main", "quote"):
            openers[match.start] = match.value
    found = (
        *((index, "infinitive") for index in _infinitives(tokens, pack)),
        *((index, "coordinate") for index in _temporals(tokens, pack)),
        *((index, "conjunction") for index in _bare_complements(tokens, pack)),
        *((index, "speech") for index in _speeches(tokens, pack)),
    )
    for index, opener in found:
        openers.setdefault(index, opener)
    for index in _new_subjects(tokens, openers, pack):
        openers.setdefault(index, "coordinate")
    return openers


def _is_reflexive(match: Match[str], tokens: tuple[Token, ...], pack: LanguagePack) -> bool:
    """Whether a word for “if” is a pronoun here (`reflexive` of the cues): “o governador se reúne com”, “vai se reunir”.

    It stands between its subject and a verb in no form of a condition, or between an auxiliary or a preposition and an
    infinitive; not behind a mark, nor behind a verb (“não disse se houve feridos”).
    """
    first, last = match.start, match.end
    if _has_a_clitic(match, tokens, pack):
        return True
    if tokens[first].text.lower() not in _words(pack.code, "cues", "reflexive") or not 0 < first < last < len(tokens):
        return False
    before, verb = tokens[first - 1], tokens[last]
    written = verb.text.lower()
    future = written.endswith(tuple(pack.section("verbs").get("future_endings", ())))
    if not before.is_word or not (future or looks_infinitive(verb.lemma, pack)):
        return False
    if written.endswith(tuple(pack.section("verbs").get("of_conditions", ()))):
        leads = listed(pack.code, "cues", "prepositions", "hypothesis_modal") | listed(
            pack.code, "verbs", "future", "due"
        )
        return written == verb.lemma and before.text.lower() in leads
    articles = listed(pack.code, "cues", "definite", "indefinite")
    names_somebody = first > 1 and tokens[first - 2].text.lower() in articles  # “o enviado se reunirá”
    return (future or written != verb.lemma) and (names_somebody or not _is_past(before, pack))


def _has_a_clitic(match: Match[str], tokens: tuple[Token, ...], pack: LanguagePack) -> bool:
    """Whether a clitic (`reflexive_before` of the cues) and a verb in the future follow: “se ne discuterà”."""
    clitics = _words(pack.code, "cues", "reflexive_before")
    if match.end + 1 >= len(tokens) or tokens[match.end].text.lower() not in clitics:
        return False
    written = tokens[match.end + 1].text.lower()
    return match.end - match.start == 1 and written.endswith(tuple(pack.section("verbs").get("future_endings", ())))


def _breaks(tokens: tuple[Token, ...], quoted: frozenset[int]) -> dict[int, str]:
    """Where punctuation or a quotation opens a clause."""
    found = {}
    for index, token in enumerate(tokens[1:], start=1):
        if (token.text in _BREAKS or _is_dash(tokens, index)) and index + 1 < len(tokens):
            found[index + 1] = "main"
        elif (index in quoted) != (index - 1 in quoted):
            found[index] = "quote" if index in quoted else "main"
    return found


def _speeches(tokens: tuple[Token, ...], pack: LanguagePack) -> list[int]:
    """Where, behind a comma, somebody is said to say it: “..., au declarat oficiali ruși”."""
    found: list[int] = []
    commas = [index for index, token in enumerate(tokens[:-1]) if token.text == ","]
    for number, comma in enumerate(commas):
        verb = _speech_soon(tokens, comma + 1, pack)
        if verb is None:
            continue
        own_subject = not set(_written(tokens[comma + 1 : verb])) <= _words(pack.code, "verbs", "perfect")
        start = None if own_subject else _appositive_start(tokens, commas[:number], comma, pack)
        if start is None:
            found.append(comma + 1)
        elif start > 0 and start not in found:
            found.append(start)
    return found


def _appositive_start(tokens: tuple[Token, ...], commas: list[int], comma: int, pack: LanguagePack) -> int | None:
    """Where the subject begins whose name a comma closes: “the mayor, Ann Lee, said”; None where the comma closes none.

    Nothing but nouns stands in such a subject: a verb before the name is that of what was said.
    """
    if not commas or not any(token.is_capitalised for token in tokens[commas[-1] + 1 : comma]):
        return None
    start = commas[-2] + 1 if len(commas) > 1 else 0
    subject = tokens[start:comma]
    verbal = any(_is_past(token, pack) or _is_future(token, pack) for token in subject)
    governed = subject[0].text.lower() in _words(pack.code, "cues", "prepositions")
    return None if verbal or governed or len(subject) > _SUBJECT_REACH else start


def _written(tokens: tuple[Token, ...]) -> list[str]:
    return [token.text.lower() for token in tokens]


@cache
def _words(code: str, section: str, key: str) -> frozenset[str]:
    return frozenset(entry.lstrip("=") for entry in load(code).section(section).get(key, ()))


@cache
def _boundary_book(code: str) -> PhraseBook[str]:
    pack = load(code)
    cues, verbs = pack.section("cues"), pack.section("verbs")
    conditions = set(cues.get("condition", ()))
    relatives = set(cues.get("relative", ()))
    coordinate = set(cues.get("coordinating", ()))
    subordinate = [e for e in cues.get("boundaries", ()) if e not in conditions | relatives | coordinate]
    entries = [(entry, "conjunction") for entry in subordinate]
    entries += [(entry, "coordinate") for entry in coordinate]
    entries += [(entry, "relative") for entry in relatives]
    entries += [(entry, "condition") for entry in conditions]
    entries += [(entry, "subjunctive") for entry in verbs.get("subjunctive", ())]
    return PhraseBook(entries)


@cache
def _about_book(code: str) -> PhraseBook[str]:
    """What stands before a number in several words: “mehr als 30 Verletzte”, of which the second opens clauses elsewhere."""
    entries = (entry for key in ("at_least", "at_most", "about") for entry in figure_words.load(code).get(key, ()))
    return book_of(entry for entry in entries if " " in entry)


def _infinitives(tokens: IndexedTokens, pack: LanguagePack) -> list[int]:
    """Where an infinitive marker stands before an infinitive: written as its own lemma."""
    markers = frozenset(pack.section("verbs").get("infinitive", ()))
    nouns = frozenset(pack.section("verbs").get("no_infinitives", ()))
    compelled = _words(pack.code, "verbs", "compelled")  # “had to be closed” is one verb
    return [
        index
        for index, written in enumerate(tokens.written[:-1])
        if written in markers
        and not (index and tokens.written[index - 1] in compelled)
        and tokens[index + 1].is_word
        and tokens[index + 1].text == tokens[index + 1].lemma
        and tokens[index + 1].text not in nouns
        and looks_infinitive(tokens[index + 1].text, pack)
    ]


def looks_infinitive(word: str, pack: LanguagePack) -> bool:
    """Whether the ending of a word allows an infinitive; languages without such endings allow every word."""
    endings = tuple(pack.section("verbs").get("infinitive_endings", ()))
    return not endings or word.endswith(endings)


def _is_dash(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a hyphen stands alone, as after a dateline: “KYIV (Reuters) - Missiles struck ...”."""
    if tokens[index].text != "-" or not 0 < index < len(tokens) - 1:
        return False
    return (
        tokens[index - 1].span.end < tokens[index].span.start and tokens[index].span.end < tokens[index + 1].span.start
    )


def _bare_complements(tokens: tuple[Token, ...], pack: LanguagePack) -> list[int]:
    """Where what is said begins without a “that”: “said the attack showed ...”, but not “said on Monday”."""
    closed = listed(pack.code, "cues", "prepositions", "complements")
    found = []
    for match in _complement_book(pack.code).find(tokens):
        ahead = tokens[match.end : match.end + _COMPLEMENT_REACH]
        stop = next((n for n, other in enumerate(ahead) if not other.is_word), len(ahead))
        if stop > 1 and ahead[0].text.lower() not in closed and any(_is_past(other, pack) for other in ahead[1:stop]):
            found.append(match.end)
    return found


@cache
def _complement_book(code: str) -> PhraseBook[str]:
    return PhraseBook((entry, entry) for entry in load(code).section("verbs").get("bare_complement", ()))


def _is_past(token: Token, pack: LanguagePack) -> bool:
    """Whether a word looks like a past form, an auxiliary included; `geo.verbs` knows better, and rests on clauses."""
    verbs = pack.section("verbs")
    written = token.text.lower()
    endings = tuple(verbs.get("past_endings", ()))
    ends = bool(endings) and written.endswith(endings) and written != token.lemma
    return _is_helper(written, pack) or written in verbs.get("past", {}) or ends


def _is_future(token: Token, pack: LanguagePack) -> bool:
    """Whether the ending of a verb tells a future: “arrivera”."""
    endings = tuple(pack.section("verbs").get("future_endings", ()))
    written = token.text.lower()
    return (
        bool(endings) and written.endswith(endings) and written != token.lemma and looks_infinitive(token.lemma, pack)
    )


def _is_helper(written: str, pack: LanguagePack) -> bool:
    verbs = pack.section("verbs")
    keys = ("perfect", "passive", "future")
    return any(f"={written}" in verbs.get(key, ()) or written in verbs.get(key, ()) for key in keys)


def _new_subjects(tokens: IndexedTokens, openers: Mapping[int, str], pack: LanguagePack) -> list[int]:
    """Where a word for “and” opens a clause of its own: “shot two men, and the army evacuated residents on Monday”.

    Both sides have a verb in the past. Without a comma before it, what follows must look like a subject: an article, a
    capital. What is asked for or said goes on behind “and”: “demanded that he leave and the army withdraw”.
    """
    joins = coordinators(pack.code) - listed(pack.code, "cues", "prepositions")
    articles = listed(pack.code, "cues", "definite", "indefinite", "definite_articles")
    found: list[int] = []
    for index, written in enumerate(tokens.written[:-1]):
        subject = tokens[index + 1]
        if not index or written not in joins or _is_past(subject, pack):
            continue
        if tokens[index - 1].text != "," and not (subject.is_capitalised or subject.text.lower() in articles):
            continue
        start = max(at for at in openers if at <= index)
        plain = openers[start] in _PLAIN or not _told(tokens[:start], pack)  # “A storm that hit Leeds killed two”
        apart = tokens[index - 1].text == ","
        if plain and _told(tokens[:index], pack) and _is_told_soon(tokens, index + 2, pack, apart=apart):
            found.append(index)
    return found


def _told(tokens: Sequence[Token], pack: LanguagePack) -> bool:
    return any(_tells(token, pack) for token in tokens)


def _is_told_soon(tokens: IndexedTokens, start: int, pack: LanguagePack, *, apart: bool) -> bool:
    """Whether a verb in the past stands soon behind a subject, before any mark or another “and”.

    Where participles look like pasts, one before a preposition or a mark may tell of a noun that no comma sets `apart`:
    “two men and a woman suspected of robbery”, “two were killed and a woman injured in Leeds”.
    """
    joins = coordinators(pack.code)
    ahead = tokens[start : start + _NEW_SUBJECT]
    whole = tuple(
        token if token.is_word or not _is_of_a_plural(tokens, at, pack) else tokens[at - 1]
        for at, token in enumerate(ahead, start)
    )
    own = tuple(takewhile(lambda token: token.is_word and token.text.lower() not in joins, whole))
    if apart or not pack.section("verbs").get("ambiguous_base"):
        return _told(own, pack)
    return any(_tells(token, pack) and not _may_tell_of_a_noun(tokens, at, pack) for at, token in enumerate(own, start))


def _is_of_a_plural(tokens: IndexedTokens, at: int, pack: LanguagePack) -> bool:
    """Whether an apostrophe is written to a plural, and no mark: “a residents' group is urging”, “the teachers’ union called”."""
    if tokens.written[at] not in _APOSTROPHES:
        return False
    before = tokens[at - 1] if at else None
    glued = before is not None and before.is_word and tokens.ends[at - 1] == tokens.starts[at]
    return glued and tokens.written[at - 1].endswith(tuple(pack.section("verbs").get("plural_noun_endings", ())))


def _may_tell_of_a_noun(tokens: IndexedTokens, at: int, pack: LanguagePack) -> bool:
    """Whether a past form without an auxiliary stands before a preposition, a mark or a “to”, as a participle behind its noun does."""
    if _is_helper(tokens.written[at], pack) or _is_helper(tokens.written[at - 1], pack):
        return False
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    small = listed(pack.code, "cues", "prepositions") | listed(pack.code, "verbs", "infinitive")
    return follows is None or not follows.is_word or follows.text.lower() in small


def _tells(token: Token, pack: LanguagePack) -> bool:
    """Whether a word is a past tense by itself or an auxiliary; a participle only where nothing else tells a past."""
    verbs, written = pack.section("verbs"), token.text.lower()
    endings = tuple(verbs.get("finite_past_endings", ()))
    if not endings:
        return _is_past(token, pack)
    inflected = written.endswith(endings) and written != token.lemma and looks_infinitive(token.lemma, pack)
    participles = endings_of_participles(pack.code)
    is_no_participle = bool(participles) and not written.endswith(participles) and _is_past(token, pack)
    return inflected or is_no_participle or _is_helper(written, pack) or written in verbs.get("past", {})


def _temporals(tokens: IndexedTokens, pack: LanguagePack) -> list[int]:
    """Where a word that is preposition or conjunction opens a clause: a verb in the past follows (“after he fled”)."""
    markers = listed(pack.code, "cues", "temporal")
    found = []
    for index in (index for index, written in enumerate(tokens.written) if written in markers):
        ahead = tokens[index + 1 : index + 1 + _TEMPORAL_REACH]
        stop = next((n for n, other in enumerate(ahead) if not other.is_word), len(ahead))
        # The word right behind it is a participle or a noun: "after reported clashes".
        if any(_is_past(other, pack) for other in ahead[1:stop]):
            found.append(index)
    return found


@cache
def _speech_book(code: str) -> PhraseBook[str]:
    verbs = load(code).section("actors").get("speech_verbs", ())
    forms = participle_forms(code, tuple(verbs))
    return PhraseBook(((verb, verb) for verb in verbs), forms)


def _speech_soon(tokens: tuple[Token, ...], start: int, pack: LanguagePack) -> int | None:
    """Index of the verb of saying that opens a segment: ", au declarat oficiali", ", officials said on Monday"."""
    end = next((i for i in range(start, len(tokens)) if tokens[i].text in ",;"), len(tokens))
    found = _speech_book(pack.code).first(tokens, start, min(end, start + _SPEAKER))
    if found is None and end - start > _SPEAKER:
        found = _said_by_several(tokens, start, min(end, start + _SPEAKERS), pack)
        if found is not None and end - found.end > _WHEN_SAID:
            return None
    return found.start if found is not None else None


def _said_by_several(tokens: tuple[Token, ...], start: int, end: int, pack: LanguagePack) -> Match[str] | None:
    """The verb of saying at the end of a sentence whose speakers are listed: “, a hospital official and a rights group said”.

    It is the first verb behind the comma, and an “and” stands among them.
    """
    found = _speech_book(pack.code).first(tokens, start, end)
    if found is None or not _is_past(tokens[found.start], pack):
        return None
    before = tokens[start : found.start]
    joined = any(token.text.lower() in coordinators(pack.code) for token in before[1:])
    governed = before[0].text.lower() in listed(pack.code, "cues", "prepositions")
    return None if not joined or governed or any(_is_past(token, pack) for token in before) else found
