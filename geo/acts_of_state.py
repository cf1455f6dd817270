"""“The government banned”, “parliament passed a budget”: what is decided for a whole country is drawn on the country.

An article says “the government” where its readers know which. The country stands beside the word (“the Kenyan
government”), is that of a body with a name (“the Sejm”), or is the one in which most places of the article lie. It is
only inferred: the score is low and the reason says so. What a governor or a provincial government decides is in the same
way that of the division; what a town or a firm decides, and what is only said, is left alone. `[places]` of a language's
pack lists the words, in the syntax of `geo.event_words`:

    national = ["government"]       # bodies of a country, and offices that only a country has
    heads = ["president"]           # offices that clubs and firms have as well
    authorities = ["authority"]     # those of a town or a country, as what stands beside them says
    regional = ["municipal"]        # what makes of a body that of a part of the country, or of Europe
    provincial = ["provincial"]     # those of them that make it that of a division
    governors = ["governor"]        # offices and bodies that only a division has
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, get_args

from geo.capitals import areas_with_a_capital
from geo.clauses import Structure
from geo.event_types import load as load_type
from geo.gazetteer.index import Gazetteer
from geo.languages import LanguagePack, listed, load
from geo.model import Event, Place, PlaceMention, Span, Token, Toponym
from geo.named import Named, function_words
from geo.phrases import Match, PhraseBook
from geo.verbs import is_auxiliary, is_past_form, is_verb_form

_Words = Literal["body", "head", "authority", "governor"]
_Level = Literal["country", "division"]

_SAID = 0.6  # how sure the country is where it stands beside the word
_MEANT = 0.45  # and where it is the one that the article is about
_FEW = 2  # places of an article that must lie in the country that it is about
_GOVERNS = "GOVERN"
_BESIDE = 2  # code points between a body and the verb of what it does
_NAME = 4  # tokens between the word for a body and its country
_NEAR = 3  # tokens beside a body within which a word says that it is not that of the whole country


@dataclass(frozen=True, slots=True)
class Body:
    """Somebody who decides for a country."""

    toponym: Toponym
    """The word or name, with the country as the place."""
    by_name: bool
    """Whether it is called by its name, as agencies are that only fine and forbid (“the FAA”)."""


def bodies_in(
    structures: Sequence[Structure], named: Sequence[Named], toponyms: Sequence[Toponym], gazetteer: Gazetteer
) -> tuple[Body, ...]:
    """The bodies and heads of state that act in a document, each with its country.

    Args:
        structures: Its sentences, in order.
        named: Everybody who is named in it.
        toponyms: The places of the document, those in names of bodies as well.
        gazetteer: Where countries are looked up by their codes.
    """
    by_index = {structure.sentence.index: structure for structure in structures}
    by_sentence: dict[int, list[Toponym]] = {}
    for toponym in toponyms:
        by_sentence.setdefault(toponym.mention.sentence, []).append(toponym)
    meant: dict[_Level, str | None] = {level: most_named(toponyms, level) for level in get_args(_Level)}
    found = []
    for one in named:
        structure, here = by_index[one.sentence], by_sentence.get(one.sentence, [])
        level = _level(structure, one, here)
        if level is None:
            continue
        said = _division_beside(structure, one, here) if level == "division" else one.actor.country_code
        if level == "country" and not said:
            said = _country_behind(structure, one, here)
        code = said or meant[level]
        place = gazetteer.by_code(code) if code else None
        if place is not None:
            found.append(Body(_toponym(one, place, said=bool(said)), by_name=_has_a_name(one)))
    return tuple(found)


def most_named(toponyms: Sequence[Toponym], level: _Level) -> str | None:
    """The code of the country or division that most places of a document lie in, at least two; None where two lead."""
    places = [t.place for t in toponyms if t.place is not None]
    codes = Counter(code for p in places if (code := p.country_code if level == "country" else p.admin1_code))
    most = max(codes.values(), default=0)
    leaders = [code for code, count in codes.items() if count == most]
    return leaders[0] if len(leaders) == 1 and codes[leaders[0]] >= _FEW else None


def _division_beside(structure: Structure, one: Named, here: Sequence[Toponym]) -> str | None:
    """The code of the division that stands beside the word for who governs it (“the governor of Texas”)."""
    first, last = max(0, one.first - _NEAR), one.tokens[1] + _NEAR
    for toponym in here:
        if toponym.place is None or toponym.place.kind != "admin1":
            continue
        if first <= structure.tokens_of(toponym.mention.span)[0] < last:
            return toponym.place.admin1_code
    return None


def _country_behind(structure: Structure, one: Named, here: Sequence[Toponym]) -> str | None:
    """The code of the country in the name of a body, behind what it is for (“Secretaría de Salud de Honduras”)."""
    tokens, pack = structure.tokens, structure.pack
    small = function_words(pack.code)
    for toponym in here:
        first = structure.tokens_of(toponym.mention.span)[0]
        if toponym.place is None or toponym.place.kind != "country" or toponym.mention.role == "location":
            continue
        between = [token for token in tokens[one.tokens[1] : first] if token.text.lower() not in small]
        if 0 < first - one.tokens[1] <= _NAME and all(t.is_word and not _is_verb(t, pack) for t in between):
            return toponym.place.country_code
    return None


def where_they_decide(event: Event, bodies: Sequence[Body]) -> tuple[Toponym, ...]:
    """The country of those who decide, as the place of a decision for all of it; empty for other events."""
    if event.mode not in load_type(event.event_type).countrywide:
        return ()
    doers = [actor.span for actor in event.actors if actor.role == "actor"]
    acting = (body for body in bodies if event.event_type == _GOVERNS or not body.by_name)
    if not doers:  # “Der Nationalrat stimmt ab”, “российские власти выслали”
        return tuple(b.toponym for b in acting if _leads_to(b.toponym.mention.span, event))[:1]
    return tuple(b.toponym for b in acting if any(map(b.toponym.mention.span.overlaps, doers)))[:1]


def _leads_to(body: Span, event: Event) -> bool:
    """Whether a body stands right before the verb of a deed, in the sentence that tells it."""
    near = 0 <= event.trigger.start - body.end <= _BESIDE
    return near and any(excerpt.covers(body) and excerpt.covers(event.trigger) for excerpt in event.excerpts)


def _toponym(one: Named, place: Place, *, said: bool) -> Toponym:
    score = _SAID if said else _MEANT
    which = "whose they are" if said else "which most places of the article lie in"
    why = f"decided by “{one.actor.name}” for {place.name}, {which}; no place is named"
    mention = PlaceMention(
        span=one.actor.span,
        surface=one.actor.name,
        lemma=place.name,
        role="actor",
        score=score,
        sentence=one.sentence,
        why=(why,),
    )
    return Toponym(mention=mention, place=replace(place, score=score, alternatives=(), why=(why,)))


def _level(structure: Structure, one: Named, here: Sequence[Toponym]) -> _Level | None:
    """Whether somebody who is named is a body or a head of a country or of a division; None for those of a firm."""
    if _has_a_name(one):
        return "country"
    code, tokens = structure.pack.code, structure.tokens
    end = min(one.tokens[1] + _NEAR, len(tokens))  # “Consiglio dei ministri” is named by its first word
    for match in _book(code).find(tokens, one.first, end):
        if match.start >= one.tokens[1]:
            return None
        if match.value == "governor":
            return "division"
        if _is_narrowed(structure, match, here):
            return "division" if match.value == "body" and _is_regional(structure, match) else None
        said = match.value == "body" or bool(one.actor.country_code)
        alone = said or (match.value == "head" and _stands_alone(structure, match.end))
        return "country" if alone else None
    return None


def _is_regional(structure: Structure, match: Match[_Words]) -> bool:
    """Whether an adjective beside a body says that it is that of a division, and not of Europe or a town."""
    tokens, code = structure.tokens, structure.pack.code
    words = frozenset(load(code).section("places").get("provincial", ()))
    around = (*range(max(0, match.start - 1), match.start), *range(match.end, min(match.end + 1, len(tokens))))
    return any(tokens[i].lemma in words or tokens[i].text.lower() in words for i in around)


def _has_a_name(one: Named) -> bool:
    """Whether a body is called by a name that only it has: “the Sejm”."""
    return one.proper and one.actor.kind == "government" and bool(one.actor.country_code)


def _is_narrowed(structure: Structure, match: Match[_Words], here: Sequence[Toponym]) -> bool:
    """Whether a word, or a place of the sentence, beside a body says that it is that of a part of a country, or of Europe."""
    tokens, code = structure.tokens, structure.pack.code
    beside = (*range(max(0, match.start - 2), match.start), *range(match.end, min(match.end + _NEAR, len(tokens))))
    words = _regional(code) | areas_with_a_capital(code)
    around = [tokens[i] for i in _unbroken(structure, match, beside)]
    if any(token.lemma in words or token.text.lower() in words for token in around):
        return True
    spans = [Span(start=token.span.start, end=token.span.end) for token in around]
    parts = (t for t in here if t.place is not None and t.place.kind not in ("country", "continent"))
    return any(t.mention.span.overlaps(span) for t in parts for span in spans)


def _unbroken(structure: Structure, match: Match[_Words], beside: Sequence[int]) -> list[int]:
    """Those of the tokens beside a body that belong to its noun phrase: no mark and no verb stands between."""
    found = []
    for i in (i for i in reversed(beside) if i < match.start):
        if not structure.tokens[i].is_word:
            break
        found.append(i)
    for i in (i for i in beside if i >= match.end):
        if not structure.tokens[i].is_word or _is_verb(structure.tokens[i], structure.pack):
            break
        found.append(i)
    return found


def _stands_alone(structure: Structure, end: int) -> bool:
    """Whether nothing says of what somebody is the head: “the president signed”, not “the president of the bank”."""
    if end >= len(structure.tokens):
        return True
    token, code = structure.tokens[end], structure.pack.code
    joins = listed(code, "cues", "prepositions") - listed(code, "actors", "genitive_before")
    by_itself = not token.is_word or token.is_capitalised or token.text.lower() in joins
    return by_itself or _is_verb(token, structure.pack)


def _is_verb(token: Token, pack: LanguagePack) -> bool:
    """Whether a word is an auxiliary or the past form of a verb that the dictionary has (not “miasta”, of the city)."""
    ends = token.lemma.endswith(tuple(pack.section("verbs").get("infinitive_endings", ("",))))
    return is_auxiliary(token.text.lower(), pack) or (ends and is_past_form(token, pack)) or is_verb_form(token, pack)


@cache
def _book(code: str) -> PhraseBook[_Words]:
    places = load(code).section("places")
    meanings: tuple[tuple[str, _Words], ...] = (
        ("national", "body"),
        ("heads", "head"),
        ("authorities", "authority"),
        ("governors", "governor"),
    )
    return PhraseBook((entry, meaning) for key, meaning in meanings for entry in places.get(key, ()))


@cache
def _regional(code: str) -> frozenset[str]:
    return frozenset(load(code).section("places").get("regional", ()))
