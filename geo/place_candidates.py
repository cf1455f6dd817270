"""Sentence -> the runs of words that may name a place, before anything is said about whether they do.

A run is a name of the gazetteer, the longest at its first word, or a stretch of capitalised words that no gazetteer
has as a whole. Runs overlap: “Tatra” and “Munții Tatra” are both offered, and the evidence decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile

from geo.clauses import Structure
from geo.gazetteer.forms import citation_forms, kind_of_word, openings, split_direction, towns_of
from geo.gazetteer.index import Candidate, Gazetteer
from geo.gazetteer.normalise import normalise
from geo.gazetteer.romanised import sound_of
from geo.languages import listed, load
from geo.lemmas import is_common, is_known
from geo.model import Place, Span, Token
from geo.named import coordinators
from geo.phrases import PhraseBook, book_of
from geo.small_divisions import joint_divisions, small_divisions
from geo.tongues import countries_of

NAMESAKES = 40
"""Places of one name that are weighed: there are 31 Washington Counties."""
_LONGEST = 6  # words of a name
_LONGEST_RUN = 12  # words of a name in a language without blanks, most of them single letters
_LONGEST_INNER = 5  # letters of a small word inside a name (“Kirchheim unter Teck”)
_SHORTEST_ADJECTIVE = 3  # letters of one in small letters: “ceca”
_CITY = 50_000  # people; smaller towns lend their names to fewer things than there are surnames in “-er”
_KNOWN, _MORE = 15_000, 10  # people of a town that a case is of rather than of a place with fewer people by this factor
_LATIN = "\u0250"  # names in other scripts begin behind it
_CALLED = 0.9  # score of the names of a place but for those that one list alone has
_DIVISIONS = ("admin1", "admin2")
_TOWNS = ("town", "village")
_HAS_PARTS = frozenset({"country", "continent", "admin1", "region", "island"})
_NATURAL = frozenset({"island", "lake", "mountain", "region", "river", "sea"})
_BREAKS = frozenset(",;:()")
_APART = frozenset("(/")  # before the river of a town
_INNER_CAPITAL = re.compile(r"[a-zà-ÿ]{1,4}['’][A-ZÀ-ÞŞȘ]")
_QUOTES = frozenset("\"'“”„«»‘’")
_LONGEST_POST = 3  # words of what stands before the name of a border crossing


@dataclass(frozen=True, slots=True)
class PlaceCandidate:
    """Tokens [start, end) of a sentence that may name a place."""

    start: int
    end: int
    name: str
    """The citation form that the gazetteer has, else the words as written."""
    places: tuple[Candidate, ...]
    """What the gazetteer has under the name, likeliest first; empty where it does not know it."""
    direction: str | None = None
    """`north`, `centre` ... where the word is written together with it: “Ostukraine”."""
    told: bool = False
    """Whether its own words say that it is a place, whatever stands around: “województwo podlaskie”."""


def candidates_in(
    structure: Structure, text: str, taken: Sequence[Span], gazetteer: Gazetteer, *, cased: bool = True
) -> list[PlaceCandidate]:
    """The candidates of a sentence, from left to right, none of them in `taken` (dates, addresses).

    `cased` is False for texts whose capital letters tell nothing: all upper case, all lower case.
    """
    openers = [i for i, token in enumerate(structure.tokens) if not (cased and token.text[0].islower())]
    found = [*_known(structure, openers, text, taken, gazetteer, cased=cased)]
    if cased:
        found += [PlaceCandidate(*one, told=True) for one in small_divisions(structure, gazetteer)]
        found = _without_parts(
            found, [PlaceCandidate(*one, told=True) for one in joint_divisions(structure, gazetteer)]
        )
        known = {name.start: name.end for name in found}
        runs = [run for run in _runs(structure, openers, text, taken) if not _is_known(run, known)]
        found += [
            run for run in runs if not _calls_a_kind(run, known, structure) and not _is_of_a_town(run, known, structure)
        ]
    found = [_called_with_kind(candidate, structure, text, gazetteer) for candidate in found]
    found = [_as_a_post(candidate, structure, gazetteer) for candidate in found]
    found = [_told_apart(candidate, structure, gazetteer) for candidate in found]
    return sorted(found, key=lambda candidate: (candidate.start, candidate.end))


def _without_parts(found: Sequence[PlaceCandidate], joint: Sequence[PlaceCandidate]) -> list[PlaceCandidate]:
    """The candidates with those of several divisions, in the place of what else their adjectives may name."""
    within = {at for one in joint for at in range(one.start, one.end)}
    return [*(one for one in found if within.isdisjoint(range(one.start, one.end))), *joint]


def _called_with_kind(
    candidate: PlaceCandidate, structure: Structure, text: str, gazetteer: Gazetteer
) -> PlaceCandidate:
    """The same, or what is called so with the word for its kind alone: “ilha das Flores”, “на острове Фогу”.

    Flores by itself is a town and a word, so the table has that island under its longer name only.
    """
    tokens, code = structure.tokens, structure.pack.code
    first = candidate.start - 1
    while first >= 0 and tokens[first].text in _links(code):
        first -= 1
    kind = kind_named(tokens[first], code) if first >= 0 else None
    if kind not in _NATURAL or any(option.place.kind == kind for option in candidate.places):
        return candidate
    surface = span_of(structure, first, candidate.end).of(text)
    for form in citation_forms(surface, code):
        whole = form.count(" ") == surface.count(" ")  # without its word it is the name that was looked up already
        places = gazetteer.lookup(form, language=code, limit=NAMESAKES) if whole else ()
        if places and places[0].place.kind == kind:
            return PlaceCandidate(candidate.start, candidate.end, form, places)
    return candidate


def _told_apart(candidate: PlaceCandidate, structure: Structure, gazetteer: Gazetteer) -> PlaceCandidate:
    """The same, or the town that has its river behind its name, in brackets or a slash: “Frankfurt (Oder)”, “Halle/Saale”."""
    tokens, end = structure.tokens, candidate.end
    if end + 1 >= len(tokens) or tokens[end].text not in _APART or not tokens[end + 1].is_capitalised:
        return candidate
    closes = tokens[end].text == "/" or (end + 2 < len(tokens) and tokens[end + 2].text == ")")
    whole = f"{candidate.name} ({tokens[end + 1].text})"
    places = gazetteer.lookup(whole, language=structure.pack.code, limit=NAMESAKES) if closes else ()
    own = tuple(place for place in places if normalise(place.place.name) == normalise(whole))
    return replace(candidate, name=whole, places=own) if own else candidate


def _as_a_post(candidate: PlaceCandidate, structure: Structure, gazetteer: Gazetteer) -> PlaceCandidate:
    """The same, or the border crossing that is called after a town: “пункт пропуску «Ягодин»”, “na przejściu w Dorohusku”.

    The table has those under the word for one and the name, as `post_name` of `[places]` puts them together.
    """
    code = structure.pack.code
    model = load(code).section("places").get("post_name")
    if not model or not stands_behind_a_post(structure, candidate.start):
        return candidate
    written = " ".join(token.text for token in structure.tokens[candidate.start : candidate.end])
    for form in dict.fromkeys((candidate.name, *citation_forms(written, code))):
        places = gazetteer.lookup(model.format(form), language=code, limit=1)
        if places and places[0].place.kind == "facility":
            return PlaceCandidate(candidate.start, candidate.end, model.format(form), places)
    return candidate


def stands_behind_a_post(structure: Structure, start: int) -> bool:
    """Whether a word for what bears the name of the town beside it ends right before a name (`posts` of `[places]`).

    A quotation mark, “of” or “in” may stand between.
    """
    tokens, code, end = structure.tokens, structure.pack.code, start
    book = _posts(code)
    if (end and tokens[end - 1].text in _QUOTES) or (end and tokens[end - 1].text.lower() in _before_posts(code)):
        end -= 1
    starts = range(max(0, end - _LONGEST_POST), end)
    return any(match.end == end for at in starts for match in book.all_at(tokens, at, end))


@cache
def _posts(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get("posts", ()))


@cache
def _before_posts(code: str) -> frozenset[str]:
    """What stands between a word for a post and its name, of one word."""
    return listed(code, "places", "locative") | listed(code, "actors", "genitive_before")


def _is_known(run: PlaceCandidate, known: Mapping[int, int]) -> bool:
    """Whether a run is a known name, or ends inside one, as “Сызрань Самарской” does in “Сызрань Самарской области”.

    `known` are the names by their first token, with the token behind their last; none overlap.
    """
    inside = range(run.start + 1, run.end)
    return known.get(run.start) == run.end or any(known.get(start, 0) > run.end for start in inside)


def _calls_a_kind(run: PlaceCandidate, known: Mapping[int, int], structure: Structure) -> bool:
    """Whether a run is a noun that says what the known name behind it is, in a language that capitalises both: “Kurort Dschermuk”."""
    if not structure.pack.section("actors").get("nouns_capitalised") or run.start + 1 not in known:
        return False
    return is_generic(structure.tokens[run.start], structure.pack.code)


def _is_of_a_town(run: PlaceCandidate, known: Mapping[int, int], structure: Structure) -> bool:
    """Whether a run is a common noun and “of” before a known name, in such a language: “Hafen von Emden”, “Stadtrand von Celle”."""
    tokens, code = structure.tokens, structure.pack.code
    if not structure.pack.section("actors").get("nouns_capitalised") or known.get(run.start + 2) != run.end:
        return False
    noun, small = tokens[run.start], tokens[run.start + 1].text.lower()
    return small in listed(code, "actors", "genitive_before") and (bool(noun.second_lemma) or is_known(noun.text, code))


def span_of(structure: Structure, start: int, end: int) -> Span:
    """The span of tokens [start, end)."""
    return Span(start=structure.tokens[start].span.start, end=structure.tokens[end - 1].span.end)


def _known(
    structure: Structure, openers: Sequence[int], text: str, taken: Sequence[Span], gazetteer: Gazetteer, *, cased: bool
) -> Iterator[PlaceCandidate]:
    """The longest name of the gazetteer at each of the words that may begin one."""
    at = 0
    unspaced = structure.pack.unspaced_words
    for index in openers:
        token = structure.tokens[index]
        if index < at or not token.is_word or any(map(token.span.overlaps, taken)):
            continue
        if unspaced and has_no_case(token.text):
            match = _longest_in_run(structure, index, text, gazetteer)
        elif len(token.text) > 1:
            match = _longest_match(structure, index, text, gazetteer, cased=cased)
        else:
            continue
        if match is not None:
            yield match
            at = match.end


def _longest_in_run(structure: Structure, at: int, text: str, gazetteer: Gazetteer) -> PlaceCandidate | None:
    """The longest name that begins at a word of a text without blanks; a word of the language pack alone is none."""
    words, code = structure.pack.unspaced_words, structure.pack.code
    run = takewhile(lambda token: token.is_word and has_no_case(token.text), structure.tokens[at : at + _LONGEST_RUN])
    start, ends = structure.tokens[at].span.start, [token.span.end for token in run]
    for count in range(len(ends), 0, -1):
        name = text[start : ends[count - 1]]
        if len(name) > 1 and name not in words and (places := gazetteer.lookup(name, language=code, limit=NAMESAKES)):
            return PlaceCandidate(at, at + count, name, places)
    return None


def has_no_case(word: str) -> bool:
    """Whether a word is of a script that has no capital letters."""
    return word.lower() == word.upper()


def _longest_match(
    structure: Structure, at: int, text: str, gazetteer: Gazetteer, *, cased: bool
) -> PlaceCandidate | None:
    tokens, code = structure.tokens, structure.pack.code
    if is_front(structure, at + 1) and (front := _lent(structure, at, gazetteer)) is not None:
        return front
    small = tokens[at].text.lower() in small_words(code)  # as in “The Hague”, “La Paz”, “El Salvador”
    least = 2 if small or (has_no_case(tokens[at].text) and is_generic(tokens[at], code)) else 1  # “مدينة”, a town
    reach = _end_of_reach(structure, at, cased=cased)
    if reach > at + 1 and not _may_go_on(tokens[at].text, tokens[at + 1].text, code, gazetteer):
        with_kind = kind_of_word(tokens[at + 1].text, code) is not None  # “Odesa region” is in no gazetteer, Odesa is
        reach = at + 2 if with_kind else at + 1
    for end in range(reach, at + least - 1, -1):
        by_adjective = end > at + 1 and not _may_end(tokens[end - 1], code, cased=cased)
        if by_adjective and not _may_be_adjective(tokens[end - 1]):
            continue
        look_up = _called_first if end == at + 1 and _is_a_mere_word(structure, at) else _called
        found = look_up(_forms(tokens[at:end], code, text), code, gazetteer)
        if found is None or (by_adjective and not _is_of_an_area(found[1][0])):
            continue
        if cased and end > at + 1 and _is_an_odd_name(found[1][0], tokens[end - 1], code):
            continue
        if not small or _opens_with(found[1][0], tokens[at]):
            return PlaceCandidate(at, end, *found)
    if small:
        return None
    return _part(tokens[at], at, code, gazetteer) or _lent(structure, at, gazetteer)


def _is_a_mere_word(structure: Structure, at: int) -> bool:
    """Whether a word is a common one, and its capital letter tells nothing: “Sama”, herself, opens a sentence in Polish."""
    tokens, pack = structure.tokens, structure.pack
    tells_nothing = pack.section("actors").get("nouns_capitalised") or not any(token.is_word for token in tokens[:at])
    return bool(tells_nothing) and is_common(tokens[at].text.lower(), pack.code)


def _called_first(forms: Sequence[str], code: str, gazetteer: Gazetteer) -> tuple[str, tuple[Candidate, ...]] | None:
    """The first form that is a name, with its places."""
    found = ((form, gazetteer.lookup(form, language=code, limit=NAMESAKES)) for form in forms)
    return next(((form, places) for form, places in found if places), None)


def _called(forms: Sequence[str], code: str, gazetteer: Gazetteer) -> tuple[str, tuple[Candidate, ...]] | None:
    """The first form that is a name, with its places; of a little place's name, the one after it that is a city's.

    “w Policach” is a case of Policy as well, a village of Ukraine, and not only of Police, which people know. A form that
    is the own name of the same place comes before an odd one: “w Pelplinie” is in Pelplin, though Pelplina is found first.
    """
    found: tuple[str, tuple[Candidate, ...]] | None = None
    for form in forms:
        places = gazetteer.lookup(form, language=code, limit=NAMESAKES)
        if not places:
            continue
        if found is None:
            found = form, places
            if _is_surely_meant(found, forms[0], code):
                return found
        elif places[0].place.gazetteer_id == found[1][0].place.gazetteer_id:
            is_own = form < _LATIN and places[0].primary and not found[1][0].primary
            found = (form, places) if is_own and found[1][0].place.kind not in _DIVISIONS else found
        elif _is_rather_meant(places[0], form, found, forms[0], code):
            return form, places
    return found


def _is_surely_meant(found: tuple[str, tuple[Candidate, ...]], written: str, code: str) -> bool:
    """Whether the first form that is a name leaves no doubt: it is that of an area, or of a city as it is written."""
    form, place = found[0], found[1][0].place
    if place.kind in _DIVISIONS and form != written and place.country_code not in countries_of(code):
        return False  # “в Берегові” is in Berehove, and not in a region of Tanzania
    is_great = place.kind not in _TOWNS or place.population >= _CITY
    return is_great and (form == written or form >= _LATIN or place.name == form)


def _is_rather_meant(
    option: Candidate, form: str, found: tuple[str, tuple[Candidate, ...]], written: str, code: str
) -> bool:
    """Whether a further form names a place that is likelier than that of the first one."""
    first = found[1][0].place
    if first.kind in _DIVISIONS:
        return _is_a_town_at_home(option, code)
    is_own = option.place.name == form and option.primary and option.place.country_code in countries_of(code)
    if is_own and _is_abroad_and_written_otherwise(found, written, code):
        return True
    known = not _is_home(found, written, option, code) and _is_better_known(option, form, first)
    return known or (found[0] == written and _comes_home(option, form, first, code))


def _is_abroad_and_written_otherwise(found: tuple[str, tuple[Candidate, ...]], written: str, code: str) -> bool:
    """Whether what a case may be of is a town of another country that has other letters: “pod Kolnem” is near Kolno, not Köln."""
    place = found[1][0].place
    abroad = place.kind in _TOWNS and place.country_code not in countries_of(code)
    return abroad and found[0] not in (written, place.name) and found[0] < _LATIN


def _is_a_town_at_home(option: Candidate, code: str) -> bool:
    """Whether a form is the name of a town of some size where the language is spoken."""
    place, called = option.place, option.name_score >= _CALLED
    return place.kind == "town" and called and place.country_code in countries_of(code) and place.population >= _KNOWN


def _comes_home(option: Candidate, form: str, written: Place, code: str) -> bool:
    """Whether a form is a town where the language is spoken, and what is written is a smaller one abroad.

    “w Żarach” is in Żary, and not in Zārach of Iran.
    """
    home = countries_of(code)
    is_town = option.place.kind == written.kind == "town" and option.primary and option.name_score >= _CALLED
    abroad = option.place.country_code in home and written.country_code not in home
    return is_town and abroad and option.place.name == form and option.place.population >= written.population


def _is_home(found: tuple[str, tuple[Candidate, ...]], written: str, option: Candidate, code: str) -> bool:
    """Whether what is written is itself a town where the language is spoken, and the other one is not: “у Рені” is not in Reno."""
    home = countries_of(code)
    return found[0] == written and found[1][0].place.country_code in home and option.place.country_code not in home


def _is_better_known(option: Candidate, form: str, place: Place) -> bool:
    """Whether a town that is called so, and not by one of its odd names, has many times the people of a place.

    Where many languages share the letters, a name in another one is odd enough: “w Lechu” is in Lech, and not in Lecce.
    """
    people = max(_KNOWN, _MORE * place.population)
    if form < _LATIN and not option.primary and sound_of(option.place.name) != sound_of(form):
        return False
    return option.name_score >= _CALLED and option.place.kind == "town" and option.place.population >= people


def _part(token: Token, at: int, code: str, gazetteer: Gazetteer) -> PlaceCandidate | None:
    """The area in a word that is written together with a direction; towns have no such parts."""
    split = split_direction(token.text, code) if token.is_capitalised else None
    if split is None:
        return None
    for form in citation_forms(split[0], code):
        places = gazetteer.lookup(form, language=code, limit=NAMESAKES)
        if places and places[0].place.kind in _HAS_PARTS:
            return PlaceCandidate(at, at + 1, form, places, split[1])
    return None


def _lent(structure: Structure, at: int, gazetteer: Gazetteer) -> PlaceCandidate | None:
    """The city that an adjective is of (“Leipziger Polizei”), with the word for a part of it (“Leipziger Innenstadt”).

    Before a word for a stretch of the front a smaller town lends its name as well: “на Лиманському напрямку”.
    """
    tokens, code = structure.tokens, structure.pack.code
    if at + 1 >= len(tokens) or not tokens[at].is_capitalised:
        return None
    of_front = is_front(structure, at + 1)
    if not of_front and not tokens[at + 1].is_capitalised:
        return None
    for form in towns_of(tokens[at].text, code):
        places = gazetteer.lookup(form, language=code, limit=NAMESAKES)
        if places and places[0].place.kind == "town" and (of_front or places[0].place.population >= _CITY):
            part = tokens[at + 1].lemma in structure.pack.section("places").get("directions", {})
            return PlaceCandidate(at, at + 1 + part, form, places)
    return None


def is_front(structure: Structure, at: int) -> bool:
    """Whether a word is one for a stretch of the front, which is called after a town."""
    tokens = structure.tokens
    return at < len(tokens) and tokens[at].lemma in structure.pack.section("places").get("fronts", ())


def _may_end(token: Token, code: str, *, cased: bool) -> bool:
    """Whether a name of several words may end with a word; none does with a mark, which Arabic names stand before.

    “St. John's” does, so that what is told of it is not told of some Saint John, and so does “Coeur d'Alene”.
    """
    if token.text in listed(code, "cues", "owner_marks") or (cased and _INNER_CAPITAL.match(token.text)):
        return True
    return token.is_capitalised or is_generic(token, code) if cased else any(map(str.isalnum, token.text))


def _may_be_adjective(token: Token) -> bool:
    """Whether a name of an area may end with a word in small letters: “Guinée équatoriale”, “Paesi baschi”."""
    return token.is_word and token.text.islower() and len(token.text) > _SHORTEST_ADJECTIVE


def _is_an_odd_name(option: Candidate, last: Token, code: str) -> bool:
    """Whether a name ends with the word for a town in small letters, and only sources call a town so: “Derby city”, of Festus."""
    is_seldom = not option.primary and option.place.kind in _TOWNS
    return is_seldom and last.text.islower() and kind_of_word(last.text, code) in _TOWNS


def _is_of_an_area(option: Candidate) -> bool:
    return option.primary and (option.place.kind in _HAS_PARTS or option.place.kind in _DIVISIONS)


def _may_go_on(first: str, second: str, code: str, gazetteer: Gazetteer) -> bool:
    """Whether a name of the gazetteer may begin with two words."""
    found = openings(first, second, code)
    return found is None or any(map(gazetteer.may_begin, found))


def _end_of_reach(structure: Structure, at: int, *, cased: bool) -> int:
    """Where a name from `at` on must end at the latest: no name goes on behind a comma, a bracket or a second long small word.

    The first may be an adjective of it (“Guinée équatoriale”, “Еврейская автономная область”), a generic one ends it.
    """
    tokens = structure.tokens
    last = min(at + _LONGEST, len(tokens))
    has_adjective = False
    for index in range(at + 1, last):
        word = tokens[index].text
        if word in _BREAKS:
            return index
        longest = _SHORTEST_ADJECTIVE if has_adjective else _LONGEST_INNER
        if cased and len(word) > longest and word[0].islower() and not _INNER_CAPITAL.match(word):
            if has_adjective or is_generic(tokens[index], structure.pack.code):
                return index + 1
            has_adjective = True
    return last


def _forms(tokens: Sequence[Token], code: str, text: str) -> tuple[str, ...]:
    """The names that words may stand for; a small word at their end must be part of the name, or else it says the kind."""
    surface = text[tokens[0].span.start : tokens[-1].span.end]
    forms = citation_forms(surface, code)
    if tokens[-1].text in listed(code, "cues", "owner_marks"):
        return tuple(form for form in forms if form.endswith(tokens[-1].text))
    if len(tokens) == 1 or tokens[-1].is_capitalised:
        return forms
    return tuple(form for form in forms if len(form.split()) == len(surface.split()))


def _opens_with(candidate: Candidate, token: Token) -> bool:
    """Whether the place is written with the small word (“The Hague”), which is else no part of its name (“The Kremlin”)."""
    return candidate.place.name.lower().startswith(token.text.lower())


def kind_named(token: Token, code: str) -> str | None:
    """The kind of place that a word before a name says it is, if any: “isla” says `island`."""
    generic: Mapping[str, str] = load(code).section("places").get("generic", {})
    return generic.get(token.text.lower()) or generic.get(token.lemma)


def is_generic(token: Token, code: str) -> bool:
    """Whether a word is the kind of a place: “Краснодарского края”, “Black sea”."""
    words = _generic_words(code)
    return token.lemma in words or token.text.lower() in words


@cache
def _generic_words(code: str) -> frozenset[str]:
    places = load(code).section("places")
    return frozenset(places.get("generic", {})) | frozenset(places.get("generic_after", {}))


def _runs(structure: Structure, openers: Sequence[int], text: str, taken: Sequence[Span]) -> Iterator[PlaceCandidate]:
    """Stretches of capitalised words that are as long as can be."""
    at = 0
    for index in openers:
        end = _run_end(structure, index) if index >= at else index
        if end > index:
            span = span_of(structure, index, end)
            if not any(map(span.overlaps, taken)):
                yield PlaceCandidate(index, end, span.of(text), ())
            at = end


def _run_end(structure: Structure, start: int) -> int:
    """Where a run of capitalised words ends; small words may stand inside it (“Bab al-Hawa”, “Gara de Nord”)."""
    tokens = structure.tokens
    if not _is_named(tokens[start]) or _is_small(structure, start):
        return start
    end = start + 1
    for index in range(start + 1, min(start + _LONGEST, len(tokens))):
        token = tokens[index]
        if _is_named(token) or ("-" in token.text and token.is_word and any(map(str.isupper, token.text))):
            end = index + 1
        elif not _joins(structure, index):
            break
    return end


def _is_named(token: Token) -> bool:
    """Whether a word has a capital as names have."""
    return token.text[0].isupper() and token.is_word


def _is_small(structure: Structure, index: int) -> bool:
    """Whether a word is a small one that is capitalised because it opens the sentence (“In”, “The”)."""
    return structure.tokens[index].text.lower() in small_words(structure.pack.code)


def _joins(structure: Structure, index: int) -> bool:
    """Whether a small word that joins no two names stands between two capitalised ones (“of”, not “and”)."""
    tokens = structure.tokens
    joins = tokens[index].text.lower() in _joiners(structure.pack.code)
    return joins and index + 1 < len(tokens) and tokens[index + 1].is_capitalised


@cache
def _joiners(code: str) -> frozenset[str]:
    return frozenset(filter(str.isalpha, _links(code)))


@cache
def _links(code: str) -> frozenset[str]:
    """What may stand between a word for a kind and the name: “de”, “d'”."""
    return frozenset(load(code).section("places").get("joiners", ())) - coordinators(code)


@cache
def small_words(code: str) -> frozenset[str]:
    """Small words, which begin a place name only where it is written so with them."""
    cues = load(code).section("cues")
    keys = ("prepositions", "function_words", "coordinators", "definite", "indefinite", "pronouns", "negation")
    return frozenset(entry.lstrip("=") for key in keys for entry in cues.get(key, ()))
