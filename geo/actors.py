"""Sentence -> who is named: persons, offices, authorities, armed forces, groups, countries, and things that are hit.

Which of them did it and to whom is told by `geo.participants`, once there is a deed. No name lists: a person is a run of
capitalised words that is no place and no organisation; the words around it (office, nationality, "the envoy of") tell
the country. A surname alone is the person whose full name stands elsewhere in the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

import simplemma

from geo.clauses import Structure
from geo.languages import load
from geo.model import Actor, ActorKind, Span, Token, Toponym
from geo.organisations import Organisation, all_organisations, is_written_so, spellings
from geo.phrases import PhraseBook, book_of
from geo.verbs import is_verb_form

_KINDS: dict[str, ActorKind] = {
    "person": "person",
    "government": "government",
    "armed_force": "armed_force",
    "organisation": "organisation",
    "media": "organisation",
    "group": "group",
    "object": "object",
    "state": "state",
}
_MODIFIERS = 3  # words on either side of a head noun that may belong to it
_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An actor in its sentence, before it has a role in a deed."""

    actor: Actor
    sentence: int
    tokens: tuple[int, int]
    dependent: bool = False
    """Whether it only qualifies another noun: Trump in “the envoy of Donald Trump”."""
    proper: bool = True
    """Whether it is a name, not a noun phrase."""
    phrase: int = -1
    """Index of the first token of the whole phrase, an office before the name included; -1: the name's own."""

    @property
    def first(self) -> int:
        """Index of the first token of the whole phrase."""
        return self.tokens[0] if self.phrase < 0 else self.phrase


def find_actors(structures: Sequence[Structure], toponyms: Sequence[Toponym], text: str) -> tuple[Named, ...]:
    """Everybody who is named, sentence by sentence; persons carry the country that the article gives them."""
    found: list[Named] = []
    for structure in structures:
        here = [t for t in toponyms if t.mention.sentence == structure.sentence.index]
        found += _in_sentence(structure, here, text)
    unsure = [n for n in found if _may_be_no_name(n, structures)]
    words = {word for n in found if n.actor.kind == "person" and n not in unsure for word in n.actor.name.split()}
    return _known_by_surname([n for n in found if n not in unsure or n.actor.name in words], text)


def _in_sentence(structure: Structure, toponyms: Sequence[Toponym], text: str) -> list[Named]:
    """The finders run from the surest to the least sure; a later one leaves alone what an earlier one took."""
    taken: list[Named] = []
    for finder in (_countries, _organisations, _persons, _heads):
        for named in finder(structure, toponyms, text, taken):
            if not any(_overlap(named, other) for other in taken):
                taken.append(named)
    named = [_with_country(named, structure, taken) for named in taken]
    named += list(_coordinated_demonyms(structure, named, text))  # a list: the names are walked while they grow
    return sorted(_with_offices(named, structure), key=lambda n: n.actor.span.start)


def _overlap(one: Named, other: Named) -> bool:
    return one.actor.span.overlaps(other.actor.span)


def _named(
    structure: Structure,
    start: int,
    end: int,
    text: str,
    *,
    kind: ActorKind,
    country: str | None = None,
    name: str | None = None,
) -> Named:
    tokens = structure.tokens
    span = Span(start=tokens[start].span.start, end=tokens[end - 1].span.end)
    actor = Actor(span=span, name=name or span.of(text), role="actor", kind=kind, country_code=country)
    return Named(actor=actor, sentence=structure.sentence.index, tokens=(start, end))


def _countries(structure: Structure, toponyms: Sequence[Toponym], text: str, taken: Sequence[Named]) -> Iterable[Named]:
    """Countries and capitals that act: “Ukraine and Russia agreed”, “Moscow demands”."""
    for toponym in toponyms:
        if toponym.mention.role != "actor" or toponym.place is None:
            continue
        start, end = structure.tokens_of(toponym.mention.span)
        country = toponym.place.country_code
        yield _named(structure, start, end, text, kind="state", country=country, name=toponym.place.name)


def _organisations(
    structure: Structure, toponyms: Sequence[Toponym], text: str, taken: Sequence[Named]
) -> Iterable[Named]:
    for match in _organisation_book().find(structure.tokens):
        organisation, known = match.value
        words = [token.text for token in structure.tokens[match.start : match.end]]
        if not is_written_so(words, known) or (known.isupper() and not _mixed_case(structure)):
            continue
        if organisation.kind == "person" and match.end - match.start == 1 and _other_first_name(structure, match.start):
            continue
        kind, country = _KINDS[organisation.kind], organisation.country
        yield _named(structure, match.start, match.end, text, kind=kind, country=country, name=organisation.name)


@cache
def _organisation_book() -> PhraseBook[tuple[Organisation, str]]:
    return PhraseBook(
        (" ".join(f"={word}" for word in words), (organisation, name))
        for organisation in all_organisations()
        for name in organisation.names
        for words in spellings(name)
    )


def _mixed_case(structure: Structure) -> bool:
    """Whether the sentence is no headline in capitals, in which every word looks like an abbreviation."""
    return any(token.text[:1].islower() for token in structure.tokens)


def _other_first_name(structure: Structure, index: int) -> bool:
    """Whether a surname of somebody well known stands behind another first name: “Melania Trump”."""
    before = index - 1
    if before < 0 or not _name_like(structure, before):
        return False
    word = structure.tokens[before].text.lower()
    starts = not any(token.is_word for token in structure.tokens[:before])
    opener = starts and _is_common(word, structure.pack.code)
    return not opener and before not in _office_words(structure)


@cache
def _is_common(word: str, code: str) -> bool:
    """Whether a word written small is one of the language, so that a capital may be due to its place alone."""
    try:
        return bool(simplemma.is_known(word, lang=code))
    except ValueError:  # a language that the lemmatiser does not have
        return False


def _persons(structure: Structure, toponyms: Sequence[Toponym], text: str, taken: Sequence[Named]) -> Iterable[Named]:
    """Runs of capitalised words that are no place, no organisation and no first word of a sentence alone."""
    tokens = structure.tokens
    blocked = {i for t in toponyms for i in range(*structure.tokens_of(t.mention.span))}
    blocked |= {i for named in taken for i in range(*named.tokens)}
    blocked |= _office_words(structure)
    at = 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and end not in blocked and _name_like(structure, end):
            end += 1
        if end > at:
            acronym = end - at == 1 and tokens[at].text.isupper() and len(tokens[at].text) > 1
            yield _named(structure, at, end, text, kind="organisation" if acronym else "person")
        at = max(end, at + 1)


def _name_like(structure: Structure, index: int) -> bool:
    token = structure.tokens[index]
    return (
        token.is_capitalised
        and bool(_WORD.fullmatch(token.text))
        and not _in_nationality(structure, index)
        and token.text.lower() not in _function_words(structure.pack.code)
    )


def _may_be_no_name(named: Named, structures: Sequence[Structure]) -> bool:
    """Whether a single word has a capital only because a sentence or a quotation begins with it."""
    structure = next(s for s in structures if s.sentence.index == named.sentence)
    start, end = named.tokens
    before = structure.tokens[start - 1].text if start else "."
    opens = not any(token.is_word for token in structure.tokens[:start]) or before in '„“«":–—'
    unknown = named.actor.name == structure.tokens[start].text  # a table or another sentence would have the full name
    return named.actor.kind == "person" and named.proper and end - start == 1 and opens and unknown


def _office_words(structure: Structure) -> set[int]:
    """Tokens that name an office or a thing, so that a capital letter does not make them a person."""
    matches = _head_book(structure.pack.code).find(structure.tokens)
    titles = _book(structure.pack.code, "titles").find(structure.tokens)
    return {i for match in (*matches, *titles) for i in range(match.start, match.end)}


def _heads(structure: Structure, toponyms: Sequence[Toponym], text: str, taken: Sequence[Named]) -> Iterable[Named]:
    """Noun phrases about an office, a body, a group or a thing: “Russian officials”, “two ships”."""
    for match in _head_book(structure.pack.code).find(structure.tokens):
        start, end, country = _phrase(structure, match.start, match.end, toponyms)
        if match.value == "state" and country is None:
            continue  # a weapon stands for a state only where its nationality is told
        if match.end - match.start == 1 and is_verb_form(structure.tokens[match.start], structure.pack):
            continue  # "docked", "landed", "forcing"
        yield replace(_named(structure, start, end, text, kind=match.value, country=country), proper=False)


@cache
def _head_book(code: str) -> PhraseBook[ActorKind]:
    actors = load(code).section("actors")
    kinds = {**actors.get("kinds", {}), "state": actors.get("instruments", ())}
    return PhraseBook((entry, _KINDS[kind]) for kind, entries in kinds.items() for entry in entries)


def _phrase(structure: Structure, start: int, end: int, toponyms: Sequence[Toponym]) -> tuple[int, int, str | None]:
    """The head noun with the nationality, number and country beside it: its token range and country."""
    tokens, code = structure.tokens, structure.pack.code
    country = None
    for index in range(start - 1, max(start - 1 - _MODIFIERS, -1), -1):
        found = _nationality(structure, index)
        if found is not None:
            start, country = found
        elif not _number_or_adjective(structure, index):
            break
        elif tokens[index].text[:1].isdigit() or tokens[index].lemma in _numbers(code):
            start = index
    follow = structure.pack.section("actors").get("nationality_follows", True)
    for index in range(end, min(end + _MODIFIERS, len(tokens)) if follow else end):
        if tokens[index].lemma in _demonyms(code):
            end, country = index + 1, country or _demonyms(code)[tokens[index].lemma]
        elif not tokens[index].is_word or tokens[index].text.lower() in _function_words(code):
            break
    place = _country_after(structure, end, toponyms)
    if place is not None and country is None:
        end, country = place
    return start, end, country or None


def _nationality(structure: Structure, index: int) -> tuple[int, str] | None:
    """First token and country of the nationality that ends at a token; “North Korean” comes before “Korean”."""
    token, table = structure.tokens[index], _demonyms(structure.pack.code)
    if index:
        pair = f"{structure.tokens[index - 1].text} {token.text}".lower()
        country = table.get(pair, table.get(f"{structure.tokens[index - 1].text} {token.lemma}".lower()))
        if country is not None:
            return index - 1, country
    return (index, table[token.lemma]) if token.lemma in table else None


def _in_nationality(structure: Structure, index: int) -> bool:
    """Whether a token is a nationality, or the first word of one."""
    if _nationality(structure, index) is not None:
        return True
    following = _nationality(structure, index + 1) if index + 1 < len(structure.tokens) else None
    return following is not None and following[0] == index


def _number_or_adjective(structure: Structure, index: int) -> bool:
    token = structure.tokens[index]
    return (token.is_word or token.text[:1].isdigit()) and token.text.lower() not in _function_words(
        structure.pack.code
    )


def _country_after(structure: Structure, end: int, toponyms: Sequence[Toponym]) -> tuple[int, str | None] | None:
    """“representatives of Russia”, “reprezentanții SUA”: the country next to the noun, a preposition allowed."""
    for toponym in toponyms:
        first, last = structure.tokens_of(toponym.mention.span)
        between = structure.tokens[end:first]
        if end <= first <= end + 2 and all(t.text.lower() in _function_words(structure.pack.code) for t in between):
            if toponym.place is not None and toponym.place.kind == "country":
                return last, toponym.place.country_code
    return None


def _with_country(named: Named, structure: Structure, taken: Sequence[Named]) -> Named:
    """A person gets the country of the office before the name, or of the person whose envoy or kin it is."""
    if named.actor.kind != "person" or named.actor.country_code:
        return replace(named, dependent=_is_dependent(named, structure))
    start = named.tokens[0]
    before = [
        other
        for other in taken
        if other is not named and other.tokens[1] <= start and _only_joins(structure, other.tokens[1], start)
    ]
    country = next((other.actor.country_code for other in reversed(before) if other.actor.country_code), None)
    actor = replace(named.actor, country_code=country)
    return replace(named, actor=actor, dependent=_is_dependent(named, structure))


def _only_joins(structure: Structure, start: int, end: int) -> bool:
    """Whether a name is set beside a noun: nothing between but a comma, or adjectives and a genitive person."""
    between = structure.tokens[start:end]
    return len(between) <= 1 and all(token.text in ",(" or not token.is_word for token in between)


def _is_dependent(named: Named, structure: Structure) -> bool:
    markers = {entry.lstrip("=") for entry in structure.pack.section("actors").get("genitive_before", ())}
    start, end = named.tokens
    if start > 0 and structure.tokens[start - 1].text.lower() in markers:
        return True
    after = structure.tokens[end].text.lower() if end < len(structure.tokens) else ""
    return after in structure.pack.section("actors").get("genitive_after", ())


def _coordinated_demonyms(structure: Structure, named: Sequence[Named], text: str) -> Iterable[Named]:
    """“American and Ukrainian envoys”: a second nationality of the same noun is a second actor."""
    tokens, code = structure.tokens, structure.pack.code
    coordinators = {entry.lstrip("=") for entry in structure.pack.section("cues").get("coordinators", ())}
    for head in named:
        start, end = head.tokens
        if head.actor.kind in ("person", "object", "state") and head.actor.name[:1].isupper() and end - start == 1:
            continue
        for index, joined in ((end + 1, end), (start - 2, start - 1)):
            if not (0 <= joined < len(tokens) and 0 <= index < len(tokens)):
                continue
            if tokens[joined].text.lower() in coordinators and tokens[index].lemma in _demonyms(code):
                country = _demonyms(code)[tokens[index].lemma] or None
                yield _named(structure, index, index + 1, text, kind=head.actor.kind, country=country)


def _with_offices(named: Sequence[Named], structure: Structure) -> list[Named]:
    """“The Russian envoy, Kirill Dmitriev” is one person, not an office and a person."""
    persons = [n for n in named if n.actor.kind == "person" and n.proper and not n.dependent]
    office_of: dict[int, int] = {}
    for n in named:
        holder = next((p for p in persons if _holds(n, p, structure, named)), None)
        if holder is not None:
            office_of[holder.tokens[0]] = min(n.tokens[0], office_of.get(holder.tokens[0], n.tokens[0]))
    offices = [n for n in named if any(_holds(n, p, structure, named) for p in persons)]
    return [replace(n, phrase=office_of.get(n.tokens[0], -1)) for n in named if n not in offices]


def _holds(office: Named, person: Named, structure: Structure, named: Sequence[Named]) -> bool:
    """Whether a noun phrase is the office of the person whose name follows it."""
    before = not office.proper and office.tokens[1] <= person.tokens[0]
    return before and _apposed(structure, office.tokens[1], person.tokens[0], named)


def _apposed(structure: Structure, start: int, end: int, named: Sequence[Named]) -> bool:
    """Whether only a comma, an adjective or a dependent name stands between a noun and a person's name."""
    inside = {i for n in named if n.dependent for i in range(*n.tokens)}
    rest = [i for i in range(start, end) if i not in inside and structure.tokens[i].is_word]
    markers = {entry.lstrip("=") for entry in structure.pack.section("actors").get("genitive_before", ())}
    return end - start <= 8 and all(structure.tokens[i].text.lower() in markers or i == start for i in rest)


def _known_by_surname(found: Sequence[Named], text: str) -> tuple[Named, ...]:
    """Surnames become the full name, and every mention of a person the country that one of them has."""
    full = {}
    for named in found:
        words = named.actor.name.split()
        if named.actor.kind == "person" and len(words) > 1:
            full.setdefault(words[-1], named.actor.name)
    named_in_full = [
        replace(n, actor=replace(n.actor, name=full.get(n.actor.name, n.actor.name))) if n.actor.kind == "person" else n
        for n in found
    ]
    countries = {n.actor.name: n.actor.country_code for n in named_in_full if n.actor.country_code}
    return tuple(
        replace(n, actor=replace(n.actor, country_code=n.actor.country_code or countries.get(n.actor.name)))
        for n in named_in_full
    )


def demonym_country(token: Token, code: str) -> str | None:
    """The country of a nationality, empty for a people of no single country; None where the word is none."""
    table = _demonyms(code)
    return table.get(token.lemma, table.get(token.text.lower()))


@cache
def _book(code: str, key: str) -> PhraseBook[str]:
    return book_of(load(code).section("actors").get(key, ()))


@cache
def _demonyms(code: str) -> dict[str, str]:
    """Lemma -> ISO country code; an empty text for a people of no single country."""
    table = load(code).section("demonyms")
    return {lemma: "" if country in ("EU", "ZZ") else country for country, lemmas in table.items() for lemma in lemmas}


@cache
def _function_words(code: str) -> frozenset[str]:
    cues = load(code).section("cues")
    keys = ("prepositions", "function_words", "coordinators", "definite", "indefinite", "pronouns")
    return frozenset(entry.lstrip("=") for key in keys for entry in cues.get(key, ()))


@cache
def _numbers(code: str) -> frozenset[str]:
    return frozenset(load(code).section("dates").get("numbers", ()))
