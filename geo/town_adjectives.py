"""Adjectives of towns: “Kieler Landtag”, “саратовский завод”, “los mercados arequipeños”, “krakowski sąd”.

Such a word is no name, so it is no toponym of the document. Of towns that the article names elsewhere it is known by its
beginning and an ending that the language's pack lists; German ones, which have a capital and stand before a noun, are looked
up as well, and so are others beside a body, a quarter or a building of a town (“gdański sąd”, “краснодарский суд”). What they
stand beside belongs to the town, as those who come from it do, so that a deed is placed by them only where nothing else
places it; but a house or ground behind a preposition of place is where things happen (“в рижском аэропорту”, “pod murami
krakowskiego sądu”). What a newspaper tells is not of its town (“Kieler Nachrichten”, “un journal lyonnais”). `[places]` of a
language's pack:

    adjective_endings = ["ский", "ская"]    # what stands behind the beginning of the name
    adjectives_with_capital = true          # whether they are written like names, and stand before a noun
    adjective_towns = ["", "ск", "а"]       # what stands behind that beginning in the name of a city, which is looked up
    adjective_sounds = [["жск", "гск"]]     # what the beginning of an ending makes of the end of a name: “рижский”, Рига
    adjective_stems = {"lubel" = "Lublin"}  # beginnings that no rule leads to a name
    districts_alike = ["киров"]             # beginnings of adjectives that districts of many cities are called by
    grounds = ["рынок"]                     # further words for what a town has of its own, where things happen
    walls = ["стена"]                       # words for what stands around a house: “у стен Рижской мэрии”
    exchanges = ["börse"]                   # where shares are traded: “an der Frankfurter Börse”
    papers = ["abendblatt"]                 # words in names of newspapers, besides the `media` of [actors]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from geo.clauses import Structure
from geo.gazetteer.forms import towns_of
from geo.gazetteer.index import Candidate, Gazetteer
from geo.gazetteer.normalise import normalise
from geo.languages import LanguagePack, listed, load
from geo.lemmas import is_known
from geo.model import Place, PlaceMention, Span, Toponym
from geo.phrases import PhraseBook, book_of
from geo.place_words import ADJECTIVE_OF, frame_of
from geo.tongues import countries_of

_SURE = 0.8  # how sure the town is that the article names elsewhere
_LOOKED_UP = 0.7  # and the one that only the gazetteer knows
_SCENE = 0.9  # what either is worth where it stands for the scene: a house may be called after a town elsewhere
_STEM = 4  # letters
_CUT = 2  # letters at the end of a name that its adjective may lack: “Arequipa”, “arequipeño”
_CITY = 75_000  # people: of smaller towns a German word in -er may be anything
_AT_HOME = 20_000  # people, where a body stands beside the adjective
_ABROAD = 500_000  # “morska policja” has nothing to do with Moro, of 100,000
_OPTIONS = 3  # places of one name
_TOWNS = ("town", "village")
_Names = Mapping[str, Mapping[str, Place]]
"""First letters of a name -> what the towns of a document are called there -> the town."""
_CASE = 3  # letters of a case ending of an adjective
_BODY = 2  # words behind an adjective among which the one for a body stands
_PAPER = 2  # tokens between an adjective and the word for a paper: “Frankfurter Allgemeine Zeitung”


def adjectives_of_towns(
    structures: Sequence[Structure], toponyms: Sequence[Toponym], gazetteer: Gazetteer
) -> tuple[Toponym, ...]:
    """The adjectives of towns with these as their places, in the order of the text.

    Args:
        structures: The sentences.
        toponyms: Of the document; what those with a place cover is no adjective.
        gazetteer: Where German adjectives are looked up.
    """
    named = _names(toponyms)
    covered = defaultdict[int, list[Span]](list)
    for toponym in toponyms:
        if toponym.place is not None:  # “Атырауский НПЗ” is in no gazetteer, but Атырау is
            covered[toponym.mention.sentence].append(toponym.mention.span)
    return tuple(
        _toponym(index, place, score, structure)
        for structure in structures
        for index, place, score in _found(structure, named, gazetteer)
        if not any(span.overlaps(structure.tokens[index].span) for span in covered[structure.sentence.index])
    )


def _names(toponyms: Sequence[Toponym]) -> _Names:
    towns = ((t.mention.lemma, t.place) for t in toponyms if t.place is not None and t.place.kind in _TOWNS)
    found = defaultdict[str, dict[str, Place]](dict)
    for text, place in towns:
        if len(name := normalise(text)) >= _STEM:
            found[name[:_STEM]][name] = place
    return found


def _found(structure: Structure, named: _Names, gazetteer: Gazetteer) -> Iterator[tuple[int, Place, float]]:
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
        place = _of_a_named_town(token.text, pack, named, whole=whole)
        if place is not None:
            yield index, place, _SURE
        elif (capital or _is_beside_a_body(structure, index)) and (
            place := _looked_up(token.text, pack, gazetteer)
        ) is not None:
            yield index, place, _LOOKED_UP


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


def _of_a_named_town(word: str, pack: LanguagePack, named: _Names, *, whole: bool) -> Place | None:
    """The town of which a word is the adjective, by its `whole` name or most of it; None where it is that of none, or of two."""
    ending = next(ending for ending in _endings(pack.code) if word.endswith(ending))
    stem = normalise(word[: len(word) - len(ending)])
    near = named.get(stem[:_STEM], {}) if len(stem) >= _STEM else {}
    alike = ((name == stem if whole else _begins_alike(stem, name), place) for name, place in near.items())
    found = {place.gazetteer_id: place for is_alike, place in alike if is_alike}
    if not found and not whole and named:
        exact = (named.get(name[:_STEM], {}).get(name) for name in map(normalise, _names_of(word, pack.code)))
        found = {place.gazetteer_id: place for place in exact if place is not None}
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
    after = structure.tokens[index + 1 : index + 1 + _BODY]
    if after and after[0].lemma in listed(code, "places", "of_districts"):
        return False
    named = structure.tokens[index].is_capitalised and len(after) == _BODY
    if named and after[1].is_capitalised:  # “Київський суд Одеси” is a court of Odesa
        return False
    return _noun_beside(structure, index, _bodies(code)) is not None


def _noun_beside(structure: Structure, index: int, nouns: PhraseBook[str]) -> int | None:
    """Where the phrase of an adjective and a noun begins that stands behind it, or before it; None where none does."""
    tokens = structure.tokens
    if index and any(match.end == index for match in nouns.all_at(tokens, index - 1, index)):
        return index - 1
    goes_on = index + 1 < len(tokens) and tokens[index + 1].text.islower()
    behind = range(index + 1, min(len(tokens), index + 1 + (_BODY if goes_on else 1)))
    return index if any(nouns.all_at(tokens, at, len(tokens)) for at in behind) else None


@cache
def _bodies(code: str) -> PhraseBook[str]:
    """The words for what a town has of its own."""
    places = load(code).section("places")
    named = (
        entry for key in ("law", "town_hall", "quarters", "hospitals", "exchanges") for entry in places.get(key, ())
    )
    return book_of((*named, *_scenes(code)))


@cache
def _scenes(code: str) -> frozenset[str]:
    """The words for houses and grounds of a town, where things happen."""
    places = load(code).section("places")
    named = (entry for key in ("sites", "of_a_town", "streets", "grounds") for entry in places.get(key, ()))
    generic = (word for word, kind in places.get("generic", {}).items() if kind == "facility")
    return frozenset((*named, *generic)) - listed(
        code, "places", "hospitals"
    )  # who is treated there was hurt elsewhere


@cache
def _scene_book(code: str) -> PhraseBook[str]:
    return book_of(_scenes(code))


def _is_a_scene(index: int, structure: Structure) -> bool:
    """Whether an adjective says of which town a house or ground is that a preposition of place stands before, or its walls."""
    code = structure.pack.code
    start = _noun_beside(structure, index, _scene_book(code))
    if start is not None and frame_of(structure, start, index + 1).preposition_role == "location":
        return True
    start = _noun_beside(structure, index, _bodies(code))
    return start is not None and _is_before_walls(start, structure)


def _is_before_walls(start: int, structure: Structure) -> bool:
    """Whether a preposition of place and a word for what stands around a house precede the name of one."""
    code, tokens = structure.pack.code, structure.tokens
    passed = listed(code, "cues", "definite_articles") | listed(code, "actors", "genitive_before")
    before = start - 1
    while before > 0 and tokens[before].text.lower() in passed:
        before -= 1
    walls = listed(code, "places", "walls")
    is_wall = before > 0 and (tokens[before].lemma in walls or tokens[before].text.lower() in walls)
    return is_wall and frame_of(structure, before, before + 1).preposition_role == "location"


def _looked_up(word: str, pack: LanguagePack, gazetteer: Gazetteer) -> Place | None:
    """The city of an adjective: “Kieler”, “Dresdner” of Dresden, “gdański” of Gdańsk; none of a word such as “Sieger”.

    Where a body stands beside it, a town where the language is spoken comes before a city elsewhere: “kaliski” is of
    Kalisz, not of Cali.
    """
    if not pack.section("places").get("adjectives_with_capital"):
        options = [
            c for form in _names_of(word, pack.code) for c in gazetteer.lookup(form, language=pack.code, limit=_OPTIONS)
        ]
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


@lru_cache(maxsize=10_000)
def _names_of(word: str, code: str) -> tuple[str, ...]:
    """The names that an adjective in -ский may be of, but for those too short to say anything."""
    return tuple(dict.fromkeys(form for form in _of_stem(word, load(code)) if len(form) >= _STEM))


def _of_stem(word: str, pack: LanguagePack) -> Iterator[str]:
    """The names that an adjective may be of, the whole beginning first: “kharkiv”, “moskva”."""
    places = pack.section("places")
    for written in (word, *_with_other_sounds(word, places.get("adjective_sounds", ()))):
        ending = next((ending for ending in _endings(pack.code) if written.endswith(ending)), None)
        if ending is None:
            continue
        stem = written[: len(written) - len(ending)]
        if stem.lower() in listed(pack.code, "places", "districts_alike"):  # “Кировский суд” sits in twenty cities
            return
        if stem.lower() in places.get("adjective_stems", {}):
            yield places["adjective_stems"][stem.lower()]
        yield from (stem + end for end in places.get("adjective_towns", ()))


def _with_other_sounds(word: str, sounds: Sequence[Sequence[str]]) -> Iterator[str]:
    """An adjective with the letters before its ending that its town has: “ригский” of “рижский”."""
    for changed, own in sounds:
        at = word.rfind(changed)
        if at > 0 and len(word) - at <= len(changed) + _CASE:
            yield word[:at] + own + word[at + len(changed) :]


def _toponym(index: int, place: Place, score: float, structure: Structure) -> Toponym:
    token = structure.tokens[index]
    is_scene = _is_a_scene(index, structure)
    score *= _SCENE if is_scene else 1.0
    why = f"“{token.text}” {ADJECTIVE_OF} {place.name}"
    mention = PlaceMention(
        span=token.span,
        surface=token.text,
        lemma=place.name,
        role="location" if is_scene else "origin",
        score=score,
        sentence=structure.sentence.index,
        why=(why,),
    )
    sure = round(min(place.score, score), 2)
    return Toponym(mention=mention, place=replace(place, score=sure, alternatives=(), why=(*place.why, why)))
