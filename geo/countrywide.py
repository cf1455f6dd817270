"""What is of a whole country though nobody says of which: its prices and interest rates, a nationwide strike, a vote.

“Inflation climbed in November”: readers know where. The country is that of a body in the sentence (“the Bank of
England”), the one beside the word (“British inflation”, “exports of Ukraine”), or the one in which most places of the
article lie; a strike and a government put out of office are of the country of those who strike or govern, where it is
told. It is only inferred: the score is low and the reason says so. Shares and oil have markets and no country.
`[places]` of a language's pack lists the words, in the syntax of `geo.event_words`:

    worldwide = ["oil", "share"]        # what is traded everywhere
    nationwide = ["nationwide"]         # what makes a strike or a march that of the whole country; coups are always
    imports = ["import"]                # what comes from another country (see `geo.place_words`)
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache

from geo.acts_of_state import Body, most_named
from geo.carried_places import is_countrywide
from geo.clauses import Structure
from geo.event_merging import Happening
from geo.event_types import load as load_type
from geo.gazetteer.index import Gazetteer
from geo.languages import listed, load
from geo.model import ActorRole, Document, Event, Place, PlaceMention, Toponym
from geo.nationalities import nationality, phrase_of
from geo.phrases import PhraseBook, book_of
from geo.place_words import frame_of, is_imported
from geo.pointing import says_the_country
from geo.tellings import Telling

_SAID = 0.6  # how sure the country is where it stands beside the word or has the body
_MEANT = 0.45  # and where it is the one that the article is about
_POINTED = "which “the country” means, as most places of the article lie in it"
_ECONOMY, _FIRMS, _MARKETS = "ECONOMY", "business", ("market", "trade")
_BY_ALL, _OUSTED = ("PROTEST", "GOVERN"), "dismissal"
_VOTE, _CAST = "ELECTION", ("vote", "result")


@dataclass(frozen=True, slots=True)
class Countries:
    """What a document is about, and where countries are looked up."""

    by_code: Callable[[str], Place | None]
    town: Callable[[str, str], Place | None]
    """A town by its English name and the code of its country."""
    main: Place | None = None
    """The country in which most places of the document lie; None where none leads."""
    only: Place | None = None
    """The country in which all of them lie, if there is one."""


def countries_of(toponyms: Sequence[Toponym], gazetteer: Gazetteer) -> Countries:
    """The countries that a document with these places may be about."""
    code = most_named(toponyms, "country")

    def town(name: str, country: str) -> Place | None:
        found = (c.place for c in gazetteer.lookup(name) if c.place.country_code == country)
        return next((place for place in found if place.kind == "town"), None)

    codes = {t.place.country_code for t in toponyms if t.place is not None and t.place.country_code}
    main = gazetteer.by_code(code) if code else None
    return Countries(by_code=gazetteer.by_code, town=town, main=main, only=_only(codes, gazetteer))


def _only(codes: AbstractSet[str], gazetteer: Gazetteer) -> Place | None:
    return gazetteer.by_code(next(iter(codes))) if len(codes) == 1 else None


@dataclass(frozen=True, slots=True)
class _Country:
    place: Place | None
    which: str = "which most places of the article lie in"
    score: float = _MEANT


def country_of(
    event: Event,
    happening: Happening,
    toponyms: Sequence[Toponym],
    document: Document,
    *,
    bodies: Sequence[Body],
    countries: Countries,
) -> tuple[Toponym, ...]:
    """The country whose economy, strike or vote it is, where its sentences name no place; empty for other events."""
    tellings = happening.tellings
    if event.event_type == _ECONOMY and event.mode != _FIRMS and not any(map(_is_worldwide, tellings)):
        country = _of_the_economy(tellings, toponyms, bodies, countries.by_code)
        if country is None and event.mode in _MARKETS:  # an investment may be of any firm
            country = _Country(countries.main)
        return _as_place(tellings[0], country, document) if country else ()
    if _is_a_vote_of_all(event, tellings):
        voters = _of_the_voters(tellings, toponyms, countries.by_code)
        return _as_place(tellings[0], voters or _told_beside(tellings[0], toponyms, countries), document)
    if _is_of_the_government(event):
        return _as_place(tellings[0], _of_those("target", event, (), countries), document)
    speech = load_type(event.event_type).speech
    meant = _Country(countries.main or countries.only, _POINTED, _SAID)
    if not speech and any(says_the_country(t.trigger, t.structure) for t in tellings):
        return _as_place(tellings[0], meant, document)
    if event.event_type in _BY_ALL and any(map(_is_nationwide, tellings)):
        strikers = [code for telling in tellings for code in _codes_in(telling, telling.trigger.tokens[0])]
        return _as_place(tellings[0], _of_those("actor", event, strikers, countries), document)
    is_of_all = not speech and not event.places and any(map(is_countrywide, tellings))
    return _as_place(tellings[0], meant, document) if is_of_all else ()


def _is_of_the_government(event: Event) -> bool:
    """Whether a government is put out of office: “the military ousted the elected government”."""
    if event.mode != _OUSTED:
        return False
    return any(actor.role == "target" and actor.kind == "government" for actor in event.actors)


def _of_those(role: ActorRole, event: Event, told: Sequence[str], countries: Countries) -> _Country:
    """The country of those who do a deed or whom it concerns, else one `told`, else that of the article."""
    codes = {a.country_code for a in event.actors if a.role == role and a.country_code} or set(told)
    if not codes:
        return _Country(countries.main)
    place = countries.by_code(codes.pop()) if len(codes) == 1 else None
    return _Country(place, "whose people or government it is", _SAID)


def _is_a_vote_of_all(event: Event, tellings: Sequence[Telling]) -> bool:
    """Whether people vote, and no parliament, council or court does."""
    if event.event_type != _VOTE or event.mode not in _CAST or event.places:
        return False
    by_a_body = any(actor.kind == "government" for actor in event.actors)
    return not by_a_body and not any(_has(telling, "national") for telling in tellings)


def _of_the_voters(
    tellings: Sequence[Telling], toponyms: Sequence[Toponym], by_code: Callable[[str], Place | None]
) -> _Country | None:
    """The country whose people vote, or whose vote it is: “Moldovans voted”, “Lithuania's election”; None without one."""
    codes = {code for telling in tellings for code in _peoples(telling, toponyms)}
    place = by_code(codes.pop()) if len(codes) == 1 else None
    return _Country(place, "whose people vote", _SAID) if place is not None else None


def _told_beside(telling: Telling, toponyms: Sequence[Toponym], countries: Countries) -> _Country:
    """The one country of the places that its sentence names, or the sentence before; else that of the article."""
    index = telling.structure.sentence.index
    for sentence in (index, index - 1):
        here = {t.place.country_code for t in toponyms if t.mention.sentence == sentence and t.place is not None}
        place = countries.by_code(code) if len(here) == 1 and (code := here.pop()) else None
        if place is not None:
            return _Country(place, "where the places beside the word are")
    return _Country(countries.main)


def _peoples(telling: Telling, toponyms: Sequence[Toponym]) -> set[str]:
    """The codes of the countries that the clause of a deed names, by themselves or by their people."""
    structure, clause = telling.structure, telling.clause
    codes = _codes_in(telling, clause.end)
    start, end = (structure.tokens[at].span.start for at in (clause.start, clause.end - 1))
    countries = (t.place for t in toponyms if start <= t.mention.span.start <= end)
    return codes | {p.country_code for p in countries if p is not None and p.kind == "country" and p.country_code}


def _codes_in(telling: Telling, end: int) -> set[str]:
    """The codes of the countries whose people the clause of a deed names before a token."""
    found = (nationality(telling.structure, index) for index in range(telling.clause.start, end))
    return {one[1] for one in found if one is not None and one[1]}


def _of_the_economy(
    tellings: Sequence[Telling],
    toponyms: Sequence[Toponym],
    bodies: Sequence[Body],
    by_code: Callable[[str], Place | None],
) -> _Country | None:
    """The country of the words beside the deed or of a body in the sentence; None without."""
    for telling in tellings:
        code = _beside(telling, toponyms) or _in_the_subject(telling, toponyms)
        place = by_code(code) if code else None
        if place is not None:
            return _Country(place, "which stands beside the words", _SAID)
    for telling in tellings:
        index = telling.structure.sentence.index
        at = bisect_left(bodies, index, key=lambda body: body.toponym.mention.sentence)  # they are in its order
        body = bodies[at].toponym if at < len(bodies) and bodies[at].toponym.mention.sentence == index else None
        if body is not None and body.place is not None and body.place.kind == "country":
            return _Country(body.place, f"whose body is “{body.mention.surface}”", body.place.score)
    return None


def _beside(telling: Telling, toponyms: Sequence[Toponym]) -> str | None:
    """The code of the country beside the words for the deed (“British inflation”, “exports of Ukraine”)."""
    span = telling.structure.sentence.span
    start, end = (bisect_left(toponyms, at, key=lambda t: t.mention.span.start) for at in (span.start, span.end))
    first, last = telling.trigger.tokens
    here = () if _are_imports(telling) else toponyms[start:end]  # “imports from China” are of who takes them in
    inside = (nationality(telling.structure, i) for i in range(first, last))  # “exportações angolanas caíram”
    code = next((found[1] for found in inside if found is not None), None)
    return code or phrase_of(telling.structure, first, last, here)[2]


def _are_imports(telling: Telling) -> bool:
    tokens, imports = telling.structure.tokens, listed(telling.structure.pack.code, "places", "imports")
    return any(t.lemma in imports or t.text.lower() in imports for t in tokens[slice(*telling.trigger.tokens)])


def _in_the_subject(telling: Telling, toponyms: Sequence[Toponym]) -> str | None:
    """The code of the one country that what rose or fell is of: “la production de la Roumanie a reculé”; None without one.

    What comes from a country or goes to it is not said to be its own: “imports from China fell”.
    """
    structure, trigger = telling.structure, telling.trigger
    if trigger.form != "verb":
        return None
    start, end = telling.clause.start, trigger.tokens[0]
    here = (t for t in toponyms if t.mention.sentence == structure.sentence.index)
    named = ((t.place, *structure.tokens_of(t.mention.span)) for t in here if t.place is not None)
    codes = {
        place.country_code
        for place, first, last in named
        if place.kind == "country" and start <= first < end and _is_owner(structure, first, last)
    }
    codes |= {found[1] for index in range(start, end) if (found := nationality(structure, index)) is not None}
    return codes.pop() if len(codes) == 1 else None


def _is_owner(structure: Structure, first: int, last: int) -> bool:
    """Whether a name stands bare, in a case or with “'s”, or behind a word for “of”."""
    frame = frame_of(structure, first, last)
    code = structure.pack.code
    if is_imported(frame, structure):  # “les importations de Chine” come from there
        return False
    return frame.preposition_role is None or frame.preposition in listed(code, "actors", "genitive_before")


def _as_place(telling: Telling, country: _Country, document: Document) -> tuple[Toponym, ...]:
    """A country as the place of a deed, under the words for it."""
    place = country.place
    if place is None:
        return ()
    why = f"of all {place.name}, {country.which}; no place is named"
    words = telling.trigger.span
    mention = PlaceMention(
        span=words,
        surface=words.of(document.text),
        lemma=place.name,
        role="actor",
        score=country.score,
        sentence=telling.structure.sentence.index,
        why=(why,),
    )
    return (Toponym(mention=mention, place=replace(place, score=country.score, alternatives=(), why=(why,))),)


def _is_worldwide(telling: Telling) -> bool:
    return _has(telling, "worldwide")


def _is_nationwide(telling: Telling) -> bool:
    return _has(telling, "nationwide")


def _has(telling: Telling, key: str) -> bool:
    """Whether words of a list of the language's pack stand in the clause."""
    clause = telling.clause
    return _book(telling.structure.pack.code, key).first(telling.structure.tokens, clause.start, clause.end) is not None


@cache
def _book(code: str, key: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get(key, ()))
