"""Adjectives of towns: “Kieler Landtag”, “саратовский завод”, “los mercados arequipeños”, “krakowski sąd”.

Such a word is no name, so it is no toponym of the document. Of towns that the article names elsewhere it is known by its
beginning and an ending that the language's pack lists; German ones, which have a capital and stand before a noun, are looked
up as well, and so are others beside a body, a quarter or a building of a town (“gdański sąd”, “краснодарский суд”). What they
stand beside belongs to the town, as those who come from it do, so that a deed is placed by them only where nothing else
places it. What a newspaper tells is not of its town (“Kieler Nachrichten”, “un journal lyonnais”). `[places]` of a
language's pack:

    adjective_endings = ["ский", "ская"]    # what stands behind the beginning of the name
    adjectives_with_capital = true          # whether they are written like names, and stand before a noun
    adjective_towns = ["", "ск", "а"]       # what stands behind that beginning in the name of a city, which is looked up
    districts_alike = ["киров"]             # beginnings of adjectives that districts of many cities are called by
    exchanges = ["börse"]                   # where shares are traded: “an der Frankfurter Börse”
    papers = ["abendblatt"]                 # words in names of newspapers, besides the `media` of [actors]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from geo.clauses import Structure
from geo.gazetteer.forms import towns_of
from geo.gazetteer.index import Candidate, Gazetteer
from geo.gazetteer.normalise import normalise
from geo.languages import LanguagePack, listed, load
from geo.lemmas import is_known
from geo.model import Place, PlaceMention, Span, Token, Toponym
from geo.phrases import PhraseBook, book_of
from geo.place_words import ADJECTIVE_OF
from geo.tongues import countries_of

_SURE = 0.8  # how sure the town is that the article names elsewhere
_LOOKED_UP = 0.7  # and the one that only the gazetteer knows
_STEM = 4  # letters
_CUT = 2  # letters at the end of a name that its adjective may lack: “Arequipa”, “arequipeño”
_CITY = 100_000  # people: of smaller towns a German word in -er may be anything
_AT_HOME = 20_000  # people, where a body stands beside the adjective
_ABROAD = 500_000  # “morska policja” has nothing to do with Moro, of 100,000
_OPTIONS = 3  # places of one name
_TOWNS = ("town", "village")
_Names = Mapping[str, Mapping[str, Place]]
"""First letters of a name -> what the towns of a document are called there -> the town."""
_BODY = 2  # words behind an adjective among which the one for a body stands
_PAPER = 2  # tokens between an adjective and the word for a paper: “Frankfurter Allgemeine Zeitung”


def adjectives_of_towns(
    structures: Sequence[Structure], toponyms: Sequence[Toponym], gazetteer: Gazetteer
) -> tuple[Toponym, ...]:
    """The adjectives of towns with these as their places, in the order of the text.

    Args:
        structures: The sentences.
        toponyms: Of the document; what they cover is no adjective.
        gazetteer: Where German adjectives are looked up.
    """
    named = _names(toponyms)
    covered = defaultdict[int, list[Span]](list)
    for toponym in toponyms:
        covered[toponym.mention.sentence].append(toponym.mention.span)
    return tuple(
        _toponym(token, place, score, structure)
        for structure in structures
        for token, place, score in _found(structure, named, gazetteer)
        if not any(span.overlaps(token.span) for span in covered[structure.sentence.index])
    )


def _names(toponyms: Sequence[Toponym]) -> _Names:
    towns = ((t.mention.lemma, t.place) for t in toponyms if t.place is not None and t.place.kind in _TOWNS)
    found = defaultdict[str, dict[str, Place]](dict)
    for text, place in towns:
        if len(name := normalise(text)) >= _STEM:
            found[name[:_STEM]][name] = place
    return found


def _found(structure: Structure, named: _Names, gazetteer: Gazetteer) -> Iterator[tuple[Token, Place, float]]:
    pack = structure.pack
    endings = _endings(pack.code)
    if not endings:
        return
    capital = bool(pack.section("places").get("adjectives_with_capital"))
    tokens = structure.tokens
    for index, token in enumerate(tokens):
        if not token.text.endswith(endings) or not _may_be_adjective(index, structure, capital=capital):
            continue
        if capital and not (index + 1 < len(tokens) and tokens[index + 1].is_capitalised):
            continue
        if _is_of_a_paper(index, structure):
            continue
        whole = capital and is_known(token.text, pack.code)  # “Sieger” is a word, and nobody from Siegen
        place = _of_a_named_town(token.text, endings, named, whole=whole)
        if place is not None:
            yield token, place, _SURE
        elif (capital or _is_beside_a_body(structure, index)) and (
            place := _looked_up(token.text, pack, gazetteer)
        ) is not None:
            yield token, place, _LOOKED_UP


def _may_be_adjective(index: int, structure: Structure, *, capital: bool) -> bool:
    """Whether a word is written as adjectives of towns are: small, but for one that opens a sentence or a body's name."""
    if structure.tokens[index].is_capitalised == capital:
        return True
    return not capital and (index == 0 or _is_beside_a_body(structure, index))


def _is_of_a_paper(index: int, structure: Structure) -> bool:
    """Whether an adjective stands beside a word for what tells news: with it, or behind it as in Romance languages."""
    before = 0 if structure.pack.section("places").get("adjectives_with_capital") else 1
    near = max(0, index - before), min(len(structure.tokens), index + 1 + _PAPER)
    return _papers(structure.pack.code).first(structure.tokens, *near) is not None


@cache
def _papers(code: str) -> PhraseBook[str]:
    pack = load(code)
    return book_of((*pack.section("actors").get("media", ()), *pack.section("places").get("papers", ())))


@cache
def _endings(code: str) -> tuple[str, ...]:
    """The endings of a language, the longest first."""
    return tuple(sorted(load(code).section("places").get("adjective_endings", ()), key=len, reverse=True))


def _of_a_named_town(word: str, endings: tuple[str, ...], named: _Names, *, whole: bool) -> Place | None:
    """The town of which a word is the adjective, by its `whole` name or most of it; None where it is that of none, or of two."""
    ending = next(ending for ending in endings if word.endswith(ending))
    stem = normalise(word[: len(word) - len(ending)])
    if len(stem) < _STEM:
        return None
    near = named.get(stem[:_STEM], {})
    alike = ((name == stem if whole else _begins_alike(stem, name), place) for name, place in near.items())
    found = {place.gazetteer_id: place for is_alike, place in alike if is_alike}
    return next(iter(found.values())) if len(found) == 1 else None


def _begins_alike(stem: str, name: str) -> bool:
    """Whether a stem and a name differ in their last letters only: “моско(в)” and “Москва”, “lill” and “Lille”."""
    least = max(_STEM, len(name) - _CUT, len(stem) - _CUT)
    return len(stem) <= len(name) + 1 and stem[:least] == name[:least]


def _is_beside_a_body(structure: Structure, index: int) -> bool:
    """Whether a word stands before or behind one for a body, a quarter or a building of a town: “sąd krakowski”.

    An adjective may stand between: “Бердичівський міськрайонний суд”, “kaliski okręgowy sąd”. A court of a district is
    called after that: there is a “Кировский районный суд” in many cities, none of them Kirov.
    """
    code = structure.pack.code
    before, after = structure.tokens[max(0, index - 1) : index], structure.tokens[index + 1 : index + 1 + _BODY]
    if after and after[0].lemma in listed(code, "places", "of_districts"):
        return False
    named = structure.tokens[index].is_capitalised and len(after) == _BODY
    if named and after[1].is_capitalised:  # “Київський суд Одеси” is a court of Odesa
        return False
    tokens = (*before, *(after if after and after[0].text.islower() else after[:1]))
    return any(token.lemma in _bodies(code) or token.text.lower() in _bodies(code) for token in tokens)


@cache
def _bodies(code: str) -> frozenset[str]:
    """The single words for what a town has of its own."""
    generic = load(code).section("places").get("generic", {})
    named = listed(code, "places", "law", "town_hall", "quarters", "hospitals", "streets", "exchanges")
    return named | {word for word, kind in generic.items() if kind == "facility"}


def _looked_up(word: str, pack: LanguagePack, gazetteer: Gazetteer) -> Place | None:
    """The city of an adjective: “Kieler”, “Dresdner” of Dresden, “gdański” of Gdańsk; none of a word such as “Sieger”.

    Where a body stands beside it, a town where the language is spoken comes before a city elsewhere: “kaliski” is of
    Kalisz, not of Cali.
    """
    if not pack.section("places").get("adjectives_with_capital"):
        forms = [form for form in _of_stem(word, pack) if len(form) >= _STEM]
        options = [c for form in forms for c in gazetteer.lookup(form, language=pack.code, limit=_OPTIONS)]
        at_home = [c for c in options if c.place.country_code in countries_of(pack.code)]
        return _town(at_home, _AT_HOME) or _town(options, _ABROAD)
    known = is_known(word, pack.code)
    for form in towns_of(word, pack.code):
        if len(form) < _STEM or (known and not word.startswith(form)):
            continue
        city = _town([c for c in gazetteer.lookup(form, language=pack.code, limit=1) if c.primary], _CITY)
        if city is not None:
            return city
    return None


def _town(options: Sequence[Candidate], people: int) -> Place | None:
    """The first town of so many people."""
    return next((c.place for c in options if c.place.kind == "town" and c.place.population >= people), None)


def _of_stem(word: str, pack: LanguagePack) -> Iterator[str]:
    """The names that an adjective in small letters may be of, the whole beginning first: “kharkiv”, “moskva”."""
    ending = next(ending for ending in _endings(pack.code) if word.endswith(ending))
    stem = word[: len(word) - len(ending)]
    if stem.lower() in listed(pack.code, "places", "districts_alike"):  # “Кировский суд” sits in twenty cities
        return
    yield from (stem + end for end in pack.section("places").get("adjective_towns", ()))


def _toponym(token: Token, place: Place, score: float, structure: Structure) -> Toponym:
    why = f"“{token.text}” {ADJECTIVE_OF} {place.name}"
    mention = PlaceMention(
        span=token.span,
        surface=token.text,
        lemma=place.name,
        role="origin",
        score=score,
        sentence=structure.sentence.index,
        why=(why,),
    )
    sure = round(min(place.score, score), 2)
    return Toponym(mention=mention, place=replace(place, score=sure, alternatives=(), why=(*place.why, why)))
