"""Sentence -> who is named: persons, offices, authorities, armed forces, groups, countries, and things that are hit.

Which of them did it and to whom is told by `geo.participants`, once there is a deed. No name lists: a person is a run of
capitalised words that is no place and no organisation; the words around it (office, nationality, "the envoy of") tell
the country. A surname alone is the person whose full name stands elsewhere in the article.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from geo.clauses import Structure
from geo.compounds import head_of
from geo.inflected_names import somebody_known
from geo.languages import listed, load
from geo.lemmas import is_known
from geo.model import Actor, ActorKind, Span, Toponym
from geo.named import Named, coordinators, demonyms, function_words
from geo.nationalities import country_behind, in_nationality, number_words, phrase_of
from geo.officeholders import is_verb, known_by_office, words_of_office
from geo.organisations import Organisation, all_organisations, called_by_seat, is_written_so, spellings
from geo.outlet_names import is_called_like_one, outlets_in
from geo.people import known_by_surname, may_be_no_name, with_country, with_offices
from geo.phrases import Match, PhraseBook, book_of
from geo.token_index import once_a_sentence
from geo.verbs import is_third_person, is_verb_form

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
_QUALIFIED = 2  # tokens behind a name among which the noun begins that it qualifies
_FULL_NAME = 2  # words
_LONGEST_HEAD = 4  # words of a noun for an office or a body
_LONGEST_NAME = 5  # and of a name in quotation marks
_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")


def find_actors(structures: Sequence[Structure], toponyms: Sequence[Toponym], text: str) -> tuple[Named, ...]:
    """Everybody who is named, sentence by sentence; persons carry the country that the article gives them."""
    found: list[Named] = []
    toponyms_in: dict[int, list[Toponym]] = defaultdict(list)
    for toponym in toponyms:
        toponyms_in[toponym.mention.sentence].append(toponym)
    for structure in structures:
        found += _in_sentence(structure, toponyms_in[structure.sentence.index], text)
    by_index = {structure.sentence.index: structure for structure in structures}
    unsure = {n for n in found if may_be_no_name(n, by_index[n.sentence])}
    words = {word for n in found if n.actor.kind == "person" and n not in unsure for word in n.actor.name.split()}
    code = structures[0].pack.code if structures else ""
    known = known_by_surname([n for n in found if n not in unsure or n.actor.name in words], code)
    return known_by_office(known, by_index)


def _in_sentence(structure: Structure, toponyms: Sequence[Toponym], text: str) -> list[Named]:
    """The finders run from the surest to the least sure; a later one leaves alone what an earlier one took."""
    taken: list[Named] = []
    heads = list(_heads(structure, toponyms, text))
    _take(taken, (head for head in heads if _is_a_force_of(head, toponyms, structure)))
    owners = _owners(heads, structure)
    _take(taken, (state for state in _countries(structure, toponyms, text) if state.tokens[0] not in owners))
    _take(taken, _outlets(structure, text))
    _take(taken, _organisations(structure, text))
    _take(taken, _quoted_bodies(structure, text))
    _take(taken, _persons(structure, toponyms, text, taken))
    _take(taken, (head for head in heads if not _follows_a_name(head, taken, structure)))
    found = [with_country(named, structure, taken) for named in taken]
    found += list(_coordinated_demonyms(structure, found, text))  # a list: the names are walked while they grow
    return sorted(with_offices(found, structure), key=lambda n: n.actor.span.start)


def _take(taken: list[Named], found: Iterable[Named]) -> None:
    """Adds what does not overlap anything that was taken before."""
    spans = sorted(named.actor.span for named in taken)
    for named in list(found):
        span = named.actor.span
        at = bisect_left(spans, span)
        if not any(map(span.overlaps, spans[max(at - 1, 0) : at + 1])):  # of disjoint spans only neighbours can overlap
            spans.insert(at, span)
            taken.append(named)


def _owners(heads: Sequence[Named], structure: Structure) -> frozenset[int]:
    """The tokens of countries that only say whose minister or ministry is meant: “der Minister der Türkei”, “МИД Дании”."""
    inside = {index for head in heads for index in range(*head.tokens)}
    behind = (country_behind(structure, head.tokens[1]) for head in heads)
    return frozenset(inside.union(index for match in behind if match for index in range(match.start, match.end)))


def _is_a_force_of(head: Named, toponyms: Sequence[Toponym], structure: Structure) -> bool:
    """Whether a noun for a force has its country beside it, which does nothing by itself: “the Saudi air force”, “авиация Ирана”."""
    if head.actor.kind != "armed_force" or not head.actor.country_code:
        return False
    start, end = head.tokens
    inside = [t for t in toponyms if start <= structure.tokens_of(t.mention.span)[0] < end]
    joined = any(token.text.lower() in coordinators(structure.pack.code) for token in structure.tokens[start:end])
    return not joined and any(t.mention.role == "actor" for t in inside)


def _follows_a_name(head: Named, taken: Sequence[Named], structure: Structure) -> bool:
    """“The Interfax news agency”: a noun right behind the name of a body says what the body is."""
    return any(
        n.actor.kind == "organisation"
        and n.proper
        and 0 <= head.tokens[0] - n.tokens[1] <= 1
        and all(token.is_word for token in structure.tokens[n.tokens[1] : head.tokens[0]])
        for n in taken
    )


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


def _countries(structure: Structure, toponyms: Sequence[Toponym], text: str) -> Iterable[Named]:
    """Countries and capitals that act: “Ukraine and Russia agreed”, “Moscow demands”; of Brussels the Union."""
    for toponym in toponyms:
        if toponym.mention.role != "actor" or toponym.place is None:
            continue
        start, end = structure.tokens_of(toponym.mention.span)
        place = toponym.place
        body = called_by_seat().get((place.name, place.country_code or ""))
        if body and _qualifies(structure, end):
            continue
        if body:
            yield _named(structure, start, end, text, kind=_KINDS[body.kind], country=body.country, name=body.name)
        else:
            yield _named(structure, start, end, text, kind="state", country=place.country_code, name=place.name)


def _qualifies(structure: Structure, end: int) -> bool:
    """Whether a name stands before the noun for those who do something: “Brussels taxi drivers”."""
    starts = {match.start for match in _head_nouns(structure)}
    noun = next((at for at in range(end, end + _QUALIFIED) if at in starts), None)
    return noun is not None and not any(is_verb(structure, at) for at in range(end, noun))


def _organisations(structure: Structure, text: str) -> Iterable[Named]:
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


def _quoted_bodies(structure: Structure, text: str) -> Iterable[Named]:
    """Papers, firms and bodies whose names stand in quotation marks behind what they are: “газета «Монд»”."""
    tokens = structure.tokens
    pairs: dict[str, str] = dict(structure.pack.section("cues").get("quotes", ()))
    for match in _bodies(structure.pack.code).find(tokens):
        first = match.end + 1
        if first >= len(tokens) or tokens[match.end].text not in pairs or not tokens[first].is_capitalised:
            continue
        closing, inside = pairs[tokens[match.end].text], tokens[first : first + _LONGEST_NAME + 1]
        length = next((n for n, token in enumerate(inside) if token.text == closing), 0)
        if length:
            name = Span(start=tokens[first].span.start, end=tokens[first + length - 1].span.end).of(text)
            yield _named(structure, match.start, first + length + 1, text, kind="organisation", name=name)


@cache
def _bodies(code: str) -> PhraseBook[str]:
    actors = load(code).section("actors")
    return book_of(dict.fromkeys([*actors.get("kinds", {}).get("organisation", ()), *actors.get("media", ())]))


def _outlets(structure: Structure, text: str) -> Iterable[Named]:
    """Papers and agencies beside what they are, under their names: “the daily Le Monde”, “the Ansa news agency”."""
    tokens = structure.tokens
    for outlet in outlets_in(structure):
        if _is_noun(structure, outlet.first, outlet.last):
            continue
        known = _organisation_book().all_at(tokens, outlet.first, outlet.last)
        body = next((match.value[0] for match in known if match.end == outlet.last), None)
        name = body.name if body else Span(start=tokens.starts[outlet.first], end=tokens.ends[outlet.last - 1]).of(text)
        country = body.country if body else None
        yield _named(structure, outlet.start, outlet.end, text, kind="organisation", name=name, country=country)


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
    opener = starts and is_known(word, structure.pack.code)  # its place alone may give it the capital
    return not opener and before not in _office_words(structure)


def _persons(structure: Structure, toponyms: Sequence[Toponym], text: str, taken: Sequence[Named]) -> Iterable[Named]:
    """Runs of capitalised words that are no place, no organisation and no first word of a sentence alone."""
    tokens = structure.tokens
    blocked = {i for t in toponyms for i in range(*structure.tokens_of(t.mention.span))}
    blocked |= {i for named in taken for i in range(*named.tokens)}
    blocked |= _office_words(structure)
    blocked |= {i for match in _head_nouns(structure) for i in _country_of(structure, match.end)}
    at = 0
    while at < len(tokens):
        at += _portfolio(structure, at)
        end = at
        while end < len(tokens) and end not in blocked and _name_like(structure, end):
            end += 1
        is_noun = _is_noun(structure, at, end) and not _behind_an_office(structure, at)
        if end > at and not is_noun and not _names_a_thing(structure, at, end):
            acronym = end - at == 1 and tokens[at].text.isupper() and len(tokens[at].text) > 1
            known = None if acronym else somebody_known(" ".join(t.text for t in tokens[at:end]), structure.pack.code)
            name, country = (known.name, known.country) if known else (None, None)
            is_body = acronym or (
                known is None and (is_called_like_one(structure, at, end) or _has_an_article(structure, at, end))
            )
            kind: ActorKind = "organisation" if is_body else "person"
            yield _named(structure, at, end, text, kind=kind, name=name, country=country)
        at = max(end, at + 1)


def _has_an_article(structure: Structure, start: int, end: int) -> bool:
    """Whether a single name stands behind an article that people's names do not have: “selon l'Ansa”."""
    articles = listed(structure.pack.code, "actors", "no_articles_of_people")
    return end - start == 1 and start > 0 and structure.tokens[start - 1].text in articles


def _country_of(structure: Structure, end: int) -> range:
    """The tokens of the country of the noun for an office or a body that ends at a token."""
    behind = country_behind(structure, end)
    return range(behind.start, behind.end) if behind else range(0)


def _portfolio(structure: Structure, at: int) -> int:
    """How many capitalised words from a token on say what an office is for, before a name: “ministro della Difesa Emre Aydin”.

    Of many words that may be such, the last two are the name.
    """
    tokens, code, end = structure.tokens, structure.pack.code, at
    if not _is_office_of(structure, at):
        return 0
    while end < len(tokens) and _name_like(structure, end) and is_known(tokens.written[end], code):
        end += 1
    goes_on = end < len(tokens) and _name_like(structure, end)
    return end - at if goes_on or end - at < _FULL_NAME else end - at - _FULL_NAME


def _is_office_of(structure: Structure, at: int) -> bool:
    """Whether a noun for an office stands before a word, with a word for the genitive between, or the word is in that case."""
    tokens, code = structure.tokens, structure.pack.code
    ends = {match.end for match in _head_nouns(structure)}
    if not listed(code, "actors", "genitive_before"):  # there a name in another case looks the same: “министра Олега”
        return False
    if at in ends:
        return tokens.written[at : at + 1] != (tokens[at].lemma,) if at < len(tokens) else False
    if at > 1 and tokens.written[at - 1] in listed(code, "cues", "definite"):  # “de l'Intérieur”
        at -= 1
    if at < 2 or tokens.written[at - 1] not in listed(code, "actors", "genitive_before"):
        return False
    people = tokens[at - 2].lemma in demonyms(code)  # “ministro turco della Difesa”
    return at - 1 - people in ends


def _is_noun(structure: Structure, start: int, end: int) -> bool:
    """Whether a single word may be a common noun of a language that writes all nouns with a capital."""
    capitals = structure.pack.section("actors").get("nouns_capitalised", False)
    return bool(capitals) and end - start == 1 and is_known(structure.tokens[start].text, structure.pack.code)


def _behind_an_office(structure: Structure, start: int) -> bool:
    """Whether a word stands right behind an office in the singular, so that it is a name: “General Müller”, “Minister Koch”."""
    return any(
        match.end == start and match.value == "person" and structure.tokens.written[start - 1].endswith(match.entry)
        for match in _head_nouns(structure)
    )


def _names_a_thing(structure: Structure, start: int, end: int) -> bool:
    """Whether capitalised words go on with a body's name (“Curtea de Apel Cluj”) or say which weapon (“Patriot missiles”)."""
    tokens, code = structure.tokens, structure.pack.code
    goes_on = any(
        match.end == start and match.value in ("government", "organisation", "object")
        for begin in range(max(0, start - _LONGEST_HEAD), start)
        if tokens[begin].is_capitalised
        for match in _head_book(code).all_at(tokens, begin, start)
    )
    before_noun = not structure.pack.section("actors").get("nationality_follows", True) and end < len(tokens)
    return goes_on or (before_noun and bool(_book(code, "instruments").all_at(tokens, end, len(tokens))))


def _name_like(structure: Structure, index: int) -> bool:
    token = structure.tokens[index]
    return (
        token.is_capitalised
        and bool(_WORD.fullmatch(token.text))
        and not in_nationality(structure, index)
        and token.text.lower() not in function_words(structure.pack.code)
        and not (index == 0 and token.text.lower() in number_words(structure.pack.code))
    )


def _office_words(structure: Structure) -> set[int]:
    """Tokens that name an office or a thing, so that a capital letter does not make them a person."""
    heads = ((match.start, match.end) for match in _head_nouns(structure))
    titles = ((match.start, match.end) for match in _book(structure.pack.code, "titles").find(structure.tokens))
    return {i for found in (*heads, *titles) for i in range(*found)}


def _heads(structure: Structure, toponyms: Sequence[Toponym], text: str) -> Iterable[Named]:
    """Noun phrases about an office, a body, a group or a thing: “Russian officials”, “two ships”."""
    for match in _head_nouns(structure):
        if _is_adjective(structure, match):
            continue
        start, end, country = phrase_of(structure, match.start, match.end, toponyms)
        behind = None if country else country_behind(structure, end)
        country = behind.value if behind else country
        if match.value == "state" and country is None:
            continue  # a weapon stands for a state only where its nationality is told
        if match.end - match.start == 1 and is_verb_form(structure.tokens[match.start], structure.pack):
            continue  # "docked", "landed", "forcing"
        named = _named(structure, start, end, text, kind=match.value, country=country)
        entry = [word.lstrip("=") for word in match.entry.split()]
        office = words_of_office(structure, match.start, match.end)
        office = office.union(entry) if match.value == "person" else frozenset()
        yield replace(named, proper=False, noun=match.start, office=office)


def _is_adjective(structure: Structure, match: Match[ActorKind]) -> bool:
    """Whether a word for an office only says which one a thing is: “the general strike”, “el fiscal general”."""
    code, tokens, written = structure.pack.code, structure.tokens, structure.tokens.written
    adjectives = listed(code, "actors", "office_adjectives")
    if match.end - match.start > 1 or adjectives.isdisjoint((written[match.start], tokens[match.start].lemma)):
        return False
    if not structure.pack.section("actors").get("nationality_follows", True):
        at = match.end
        # No noun is “the general visits”.
        is_noun = at < len(tokens) and not is_verb(structure, at) and not is_third_person(tokens[at], structure.pack)
    else:
        at = match.start - 1
        is_noun = at >= 0 and tokens[at].lemma not in demonyms(code) and not is_verb(structure, at)
    return is_noun and (tokens[at].text.islower() or not at) and written[at] not in function_words(code)


@once_a_sentence
def _head_nouns(structure: Structure) -> Sequence[Match[ActorKind]]:
    """The nouns for offices, bodies, groups and things; those at the end of a compound of three as well."""
    book, tokens, code = _head_book(structure.pack.code), structure.tokens, structure.pack.code
    found = book.find(tokens)
    known = {index for match in found for index in range(match.start, match.end)}
    inner = {
        index: head_of(token.second_lemma.capitalize(), code)
        for index, token in enumerate(tokens)
        if token.second_lemma and index not in known
    }  # “Landwirtschaftsminister”: first “Wirtschaftsminister”, and of this “Minister”
    kinds = {index: kind for index, word in inner.items() if word for kind in book.values_from(word, word)}
    return [*found, *(Match(index, index + 1, inner[index], kind) for index, kind in kinds.items())]


@cache
def _head_book(code: str) -> PhraseBook[ActorKind]:
    actors = load(code).section("actors")
    kinds = {**actors.get("kinds", {}), "state": actors.get("instruments", ())}
    return PhraseBook((entry, _KINDS[kind]) for kind, entries in kinds.items() for entry in entries)


def _coordinated_demonyms(structure: Structure, named: Sequence[Named], text: str) -> Iterable[Named]:
    """“American and Ukrainian envoys”: a second nationality of the same noun is a second actor."""
    tokens, code = structure.tokens, structure.pack.code
    for head in named:
        start, end = head.tokens
        if head.actor.kind in ("person", "object", "state") and head.actor.name[:1].isupper() and end - start == 1:
            continue
        for index, joined in ((end + 1, end), (start - 2, start - 1)):
            if not (0 <= joined < len(tokens) and 0 <= index < len(tokens)):
                continue
            if tokens[joined].text.lower() in coordinators(code) and tokens[index].lemma in demonyms(code):
                country = demonyms(code)[tokens[index].lemma] or None
                yield _named(structure, index, index + 1, text, kind=head.actor.kind, country=country)


@cache
def _book(code: str, key: str) -> PhraseBook[str]:
    return book_of(load(code).section("actors").get(key, ()))
