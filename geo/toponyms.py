"""Sentence -> the words that name a place, and what they do there.

A scan of a gazetteer is no recogniser: "Ion", "Liga" and "Cel" are towns. A match counts as a place only with evidence
beside it: the kind and size of what it may be, a preposition of place, a generic word ("region", "port"), a part
("southern"), a country named next to it; and against it speak a person's name around it, an office before it, a common
word that is only capitalised because it opens the sentence. The weights below were set by hand; each mention keeps the
evidence that was found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from geo.clauses import Structure
from geo.gazetteer.forms import citation_forms
from geo.gazetteer.index import Candidate, Gazetteer
from geo.languages import load
from geo.model import Document, PlaceMention, PlaceRole, Rejected, Span, Token
from geo.nationalities import nationality
from geo.place_roles import is_capital, role_of
from geo.place_words import Frame, frame_of
from geo.sentences import is_common
from geo.unknown_names import unknown_names

_LONGEST = 6  # words of a name
_THRESHOLD = 0.5
_LAST_LATIN = "\u024f"
_KIND_WEIGHTS = {
    "country": 0.75, "admin1": 0.5, "continent": 0.6, "region": 0.45, "sea": 0.5, "strait": 0.5, "river": 0.35,
    "lake": 0.4, "island": 0.45, "mountain": 0.4, "facility": 0.55, "admin2": 0.2,
}  # fmt: skip
_TOWN_WEIGHTS = ((1_000_000, 0.55), (100_000, 0.5), (15_000, 0.35), (0, 0.2))


@dataclass(frozen=True, slots=True)
class _Match:
    """Tokens [start, end) of a sentence that are a name of the gazetteer."""

    start: int
    end: int
    name: str
    candidates: tuple[Candidate, ...]


def find_toponyms(
    document: Document, structures: Sequence[Structure], taken: Sequence[Span], gazetteer: Gazetteer
) -> tuple[tuple[PlaceMention, ...], tuple[Rejected, ...]]:
    """The place mentions of a document, and the gazetteer names in it that are none, with the reason.

    `taken` are spans that are known to be something else, such as dates.
    """
    mentions: list[PlaceMention] = []
    rejected: list[Rejected] = []
    for structure in structures:
        here = [span for span in taken if span.overlaps(structure.sentence.span)]
        known, left_out = _in_sentence(document, structure, here, gazetteer)
        rejected += left_out
        mentions += known
        mentions += unknown_names(structure, document.text, [*here, *(mention.span for mention in known)])
    return tuple(sorted(mentions, key=lambda mention: mention.span)), tuple(rejected)


def _in_sentence(
    document: Document, structure: Structure, taken: Sequence[Span], gazetteer: Gazetteer
) -> tuple[list[PlaceMention], list[Rejected]]:
    """The names of one sentence that the gazetteer has: those that mean a place here, and those that do not."""
    mentions: list[PlaceMention] = []
    rejected: list[Rejected] = []
    lies_in: frozenset[str] = frozenset()
    for match in _matches(structure, document.text, taken, gazetteer):
        frame = frame_of(structure, match.start, match.end)
        score, why = _evidence(match, frame, structure)
        if score < _THRESHOLD:
            rejected.append(_rejected(document, _span(structure, match.start, match.end), why))
            continue
        role, role_why = role_of(
            structure,
            match.start,
            frame,
            match.candidates[0].place,
            before=mentions[-1] if mentions else None,
            countries=lies_in,
        )
        mentions.append(_mention(document, structure, match, frame, role=role, score=score, why=(*why, role_why)))
        lies_in = frozenset(c.place.country_code for c in match.candidates if c.place.country_code)
    return mentions, rejected


def _mention(
    document: Document,
    structure: Structure,
    match: _Match,
    frame: Frame,
    *,
    role: PlaceRole,
    score: float,
    why: tuple[str, ...],
) -> PlaceMention:
    span = _span(structure, match.start, match.end)
    return PlaceMention(
        span=span,
        surface=span.of(document.text),
        lemma=match.name,
        role=role,
        score=round(min(score, 1.0), 2),
        sentence=structure.sentence.index,
        kind_hint=frame.kind,
        direction=frame.direction,
        why=why,
    )


def _rejected(document: Document, span: Span, why: Sequence[str]) -> Rejected:
    words = span.of(document.text)
    return Rejected(what=words, stage="toponyms", reason="; ".join(why), document_id=document.id, span=span)


def given_toponyms(
    document: Document, structures: Sequence[Structure], gazetteer: Gazetteer
) -> tuple[PlaceMention, ...]:
    """The mentions at the spans that the user gave, whatever speaks for or against them."""
    mentions = []
    for span in document.spans or ():
        structure = next((s for s in structures if s.sentence.span.start <= span.start < s.sentence.span.end), None)
        surface = span.of(document.text)
        frame = frame_of(structure, *structure.tokens_of(span)) if structure else Frame()
        country = _country_of_people(structure, span, gazetteer) if structure else None
        known = country or next(
            (form for form in citation_forms(surface, document.language) if gazetteer.lookup(form, limit=1)), surface
        )
        mentions.append(
            PlaceMention(
                span=span,
                surface=surface,
                lemma=known,
                role="origin" if country else "location",
                score=1.0,
                sentence=structure.sentence.index if structure else 0,
                kind_hint="country" if country else frame.kind,
                direction=None if country else frame.direction,
                why=("given with the document", *(("a people's name stands for its country",) if country else ())),
            )
        )
    return tuple(mentions)


def _country_of_people(structure: Structure, span: Span, gazetteer: Gazetteer) -> str | None:
    """The name of the country where the span is a people or what belongs to it (“Russian”, “ucraineni”); else None."""
    start, end = structure.tokens_of(span)
    found = nationality(structure, end - 1) if start < end else None
    if found is None or found[0] != start or not found[1]:
        return None
    country = gazetteer.by_code(found[1])
    return country.name if country else None


def _span(structure: Structure, start: int, end: int) -> Span:
    return Span(start=structure.tokens[start].span.start, end=structure.tokens[end - 1].span.end)


def _matches(structure: Structure, text: str, taken: Sequence[Span], gazetteer: Gazetteer) -> Iterator[_Match]:
    """The longest gazetteer name at each capitalised word, from left to right."""
    tokens = structure.tokens
    at = 0
    while at < len(tokens):
        match = None
        if _may_begin(structure, at) and not any(tokens[at].span.overlaps(span) for span in taken):
            match = _longest_match(structure, at, text, gazetteer)
        if match is not None:
            yield match
        at = match.end if match else at + 1


def _may_begin(structure: Structure, at: int) -> bool:
    token = structure.tokens[at]
    if not token.is_word or len(token.text) < 2:
        return False
    caseless = not token.text[0].isupper() and not token.text[0].islower()
    return token.is_capitalised or caseless


def _longest_match(structure: Structure, at: int, text: str, gazetteer: Gazetteer) -> _Match | None:
    tokens = structure.tokens
    small = tokens[at].text.lower() in _never(structure.pack.code)  # as in “The Hague”, “La Paz”, “El Salvador”
    for end in range(min(at + _LONGEST, len(tokens)), at + small, -1):
        ends = tokens[end - 1].is_capitalised or end == at + 1 or _is_generic(structure, end - 1)
        if not ends or any(t.text in ",;:()" for t in tokens[at:end]):
            continue
        for form in _forms(structure, at, end, text):
            candidates = gazetteer.lookup(form, language=structure.pack.code)
            if candidates and (not small or _opens_with(candidates[0], tokens[at])):
                return _Match(at, end, form, candidates)
    return None


def _forms(structure: Structure, at: int, end: int, text: str) -> tuple[str, ...]:
    """The names that words may stand for; a small word at their end must be part of the name, or else it says the kind."""
    tokens = structure.tokens
    surface = _span(structure, at, end).of(text)
    forms = citation_forms(surface, structure.pack.code)
    if tokens[end - 1].is_capitalised or end == at + 1:
        return forms
    return tuple(form for form in forms if len(form.split()) == len(surface.split()))


def _opens_with(candidate: Candidate, token: Token) -> bool:
    """Whether the place is written with the small word (“The Hague”), which is else no part of its name (“The Kremlin”)."""
    return candidate.place.name.lower().startswith(token.text.lower())


def _is_generic(structure: Structure, index: int) -> bool:
    """Whether a small word is the kind that ends a name: “Краснодарского края”, “Black sea”."""
    places = structure.pack.section("places")
    token = structure.tokens[index]
    return any(
        word in places.get(key, {})
        for key in ("generic", "generic_after")
        for word in (token.text.lower(), token.lemma)
    )


def _evidence(match: _Match, frame: Frame, structure: Structure) -> tuple[float, list[str]]:
    """How much speaks for a place, and what it is."""
    best = match.candidates[0]
    why = [f"named like {best.place.name} ({best.place.kind})"]
    score = _weight(best, match.name)
    if match.end - match.start > 1:
        score += 0.15
    for holds, weight, reason in (
        (is_capital(best.place), 0.1, "a capital"),
        (frame.preposition, 0.3, f"after “{frame.preposition}”"),
        (frame.kind, 0.3, f"called a {frame.kind}"),
        (frame.direction, 0.3, f"a part of it is named ({frame.direction})"),
        (frame.container, 0.25, "followed by the country or region that it lies in"),
        (frame.in_name, -0.7, "part of a longer name"),
        (frame.after_office and best.place.kind != "country", -0.5, "follows an office or a title"),
        (
            frame.opens_sentence and _common_word(match, structure),
            -0.2 if best.place.kind == "country" else -0.5,
            "a common word that opens the sentence",
        ),
        (not frame.opens_sentence and _common_word(match, structure), -0.15, "also a common word"),
        (frame.upper_case and match.end - match.start == 1 and best.place.kind != "country", -0.2, "an abbreviation"),
    ):  # fmt: skip
        if holds:
            score += weight
            why.append(reason)
    return score, why


def _weight(candidate: Candidate, name: str) -> float:
    """What the kind and the size of a feature say for its name being used.

    A second name says less; but a primary name is in Latin letters, so that in other scripts every name is a second one.
    """
    place = candidate.place
    if place.kind in _KIND_WEIGHTS:
        base = _KIND_WEIGHTS[place.kind]
    else:
        base = next(weight for people, weight in _TOWN_WEIGHTS if place.population >= people)
    return base if candidate.primary or name[:1] > _LAST_LATIN else base - 0.1


def _common_word(match: _Match, structure: Structure) -> bool:
    """Whether the only word of the name is a word of the language when written small."""
    if match.end - match.start != 1:
        return False
    return is_common(structure.tokens[match.start].text.lower(), structure.pack.code)


@cache
def _never(code: str) -> frozenset[str]:
    """Small words, which begin a place name only where it is written so with them."""
    cues = load(code).section("cues")
    keys = ("prepositions", "function_words", "coordinators", "indefinite", "pronouns", "negation")
    return frozenset(entry.lstrip("=") for key in keys for entry in cues.get(key, ()))
