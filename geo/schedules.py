"""Whether a verb in the present tells what is on the calendar: “the Senate votes on Tuesday” means the Tuesday to come.

A language pack lists the endings of the present (`present_endings` of its verbs, pairs of infinitive and present ones)
and, where endings do not tell, the forms themselves (`scheduled` of its dates; those that are never nouns also among
`scheduled_verbs`). Verbs of saying, and those of deeds that
nobody plans, tell in the present what has been (“Explosion tötet drei Menschen am Dienstag”).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

from geo.event_types import all_types
from geo.event_words import words_of
from geo.languages import LanguagePack, load
from geo.model import Token
from geo.verbs import is_auxiliary, is_verbal, only_ends_like_a_past, reading

_REACH_OF_PLACE = 9  # tokens behind “comes” among which the place stands
_CHANGED = 1  # letters by which the stem of a verb may grow: “puede” of poder
Present = Literal["scheduled", "told", "none"]


def present(tokens: Sequence[Token], at: int, lowest: int, pack: LanguagePack) -> Present:
    """What the present tense of the word at index `at` tells of; `none` where it is no verb in the present."""
    token = tokens[at]
    if not token.is_word or not _looks_present(tokens, at, lowest, pack):
        return "none"
    listed, _ = _forms(pack.code)
    if token.text.lower() in pack.section("dates").get("scheduled_to", ()):
        return "scheduled" if _leads_to_a_name(tokens, at, pack) else "told"
    return "told" if token.lemma in _told(pack.code) and token.text.lower() not in listed else "scheduled"


def _leads_to_a_name(tokens: Sequence[Token], at: int, pack: LanguagePack) -> bool:
    """Whether somebody comes to a place: “kommt am Freitag nach Kiel”, and not “kommt ums Leben”, “kommt es zu”."""
    behind = tokens[at + 1 : at + 1 + _REACH_OF_PLACE]
    toward = pack.section("dates").get("comes_to", ())
    return any(to.text in toward and place.is_capitalised for to, place in pairwise(behind))


def goes_on_since(tokens: Sequence[Token], at: int, pack: LanguagePack) -> bool:
    """Whether the word before a date makes it the start of what still goes on (“streiken seit Montag”)."""
    return at > 0 and tokens[at - 1].text.lower() in _since(pack.code)


def follows_article(tokens: Sequence[Token], at: int, pack: LanguagePack) -> bool:
    """Whether an article stands before a word, so that it is a noun that only looks like an infinitive (“o senador”)."""
    return at > 0 and tokens[at - 1].text.lower() in _articles(pack.code)


def _looks_present(tokens: Sequence[Token], at: int, lowest: int, pack: LanguagePack) -> bool:
    written, lemma = tokens[at].text.lower(), tokens[at].lemma
    form = _present_form(written, lemma, pack.code)
    if form is None or (at and tokens[at - 1].text.lower() in before_nouns(pack.code)):
        return False
    plain, pairs = form
    tense = reading(tokens, at, lowest, pack).tense
    if any(lemma[: len(lemma) - len(base)] + end == plain for base, end in pairs):
        return tense in ("present", "participle")  # “vota”: the ending is that of a participle too
    return tense == "present" and (written in _only_verbs(pack.code) or is_verbal(tokens, at, lowest, pack))


@lru_cache(maxsize=4096)
def _present_form(written: str, lemma: str, code: str) -> tuple[str, tuple[tuple[str, str], ...]] | None:
    """A form that may be in the present, without its clitic, with the endings that say so; None for any other word."""
    pack = load(code)
    listed, endings = _forms(code)
    plain = without_clitic(written, pack)  # “reúnem-se”
    is_past = plain.endswith(_past_endings(code)) and not only_ends_like_a_past(plain, lemma, code)
    if is_past or plain in _past_words(code) or written in before_nouns(code) or is_auxiliary(written, pack):
        return None
    pairs = tuple(pair for pair in endings if _is_of_a_verb(plain, lemma, pair))
    inflected = pairs and plain != lemma and plain[:2] == lemma[:2]
    return (plain, pairs) if written in listed or inflected else None


def _is_of_a_verb(plain: str, lemma: str, pair: tuple[str, str]) -> bool:
    """Whether a form has the ending for that of the infinitive and no more, as a noun with its article has (“inundațiile”)."""
    infinitive, present_ending = pair
    longer = len(plain) - len(present_ending) - (len(lemma) - len(infinitive))
    return plain.endswith(present_ending) and lemma.endswith(infinitive) and abs(longer) <= _CHANGED


def without_clitic(written: str, pack: LanguagePack) -> str:
    """A verb without the pronoun that a hyphen joins to it: “concentraram” of “concentraram-se”."""
    plain, hyphen, clitic = written.partition("-")
    return plain if hyphen and clitic in pack.section("verbs").get("clitics", ()) else written


@cache
def _forms(code: str) -> tuple[frozenset[str], tuple[tuple[str, str], ...]]:
    pack = load(code)
    endings = pack.section("verbs").get("present_endings", ())
    return frozenset(pack.section("dates").get("scheduled", ())), tuple((base, end) for base, end in endings)


@cache
def _past_endings(code: str) -> tuple[str, ...]:
    """Endings that tell a past, so that a form with one is no present (“concentraram-se”)."""
    return tuple(cue[1:] for cue in load(code).section("dates").get("past", ()) if cue.startswith("-"))


@cache
def _past_words(code: str) -> frozenset[str]:
    """Forms of a present that tell what has been, as words for a past do (“fait trois morts”)."""
    return frozenset(load(code).section("dates").get("past", ()))


@cache
def _only_verbs(code: str) -> frozenset[str]:
    """Forms of the present that are no nouns, whatever stands before them (“the summit opens”)."""
    return frozenset(load(code).section("dates").get("scheduled_verbs", ()))


@cache
def before_nouns(code: str) -> frozenset[str]:
    """Articles and prepositions: the word behind one is no verb in the present (“a fadista”, “le vote”)."""
    prepositions = load(code).section("cues").get("prepositions", ())
    return _articles(code) | {entry.lstrip("=") for entry in prepositions}


@cache
def _articles(code: str) -> frozenset[str]:
    cues = load(code).section("cues")
    keys = ("definite", "indefinite", "definite_articles")
    return frozenset(entry.lstrip("=") for key in keys for entry in cues.get(key, ()))


@cache
def _told(code: str) -> frozenset[str]:
    """Dictionary forms of verbs that tell in the present what has been.

    Everyday verbs that tell such a deed only with certain words beside them are not among them: what opens, closes or
    sets out on Monday is on a calendar, though a ward that closes is news.
    """
    sudden = [words_of(kind.name, code) for kind in all_types() if kind.sudden or kind.speech]
    verbs = [verb for words in sudden for verb in (*words.verb, *words.weak_verb) if verb not in words.strict]
    return frozenset(
        verb for verb in (*verbs, *load(code).section("actors").get("speech_verbs", ())) if " " not in verb
    )


@cache
def _since(code: str) -> frozenset[str]:
    dates = load(code).section("dates")
    return frozenset((*dates.get("since", ()), *dates.get("since_present", ())))
