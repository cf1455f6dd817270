"""What speaks for a place of a name: what it is by itself, what the words ask for, and what the article says besides.

Points add up; every reason that gave some is told.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from geo.containment import any_lies_in, lies_in
from geo.gazetteer.edits import within_one
from geo.gazetteer.index import Candidate
from geo.gazetteer.normalise import normalise
from geo.gazetteer.romanised import sound_of
from geo.gazetteer.sphere import distance_km
from geo.model import Place, PlaceMention
from geo.place_context import A_BODY, CITY, METROPOLIS, Beside, Context, Settled
from geo.place_roles import is_capital

TOWNS = frozenset({"town", "village"})
SEAT = 50_000
_SEAT_OF_DIVISION = 20_000
"""People of a town that is meant by a name which its division bears as well."""
WELL_KNOWN = 100_000
"""People of a town that is meant without any support."""
_HAMLET = 15_000  # people of a town too small for that: the division is meant
_BOTH = " / "  # between the names of a place that has one in each of its languages
_NEAR_KM = 300.0  # closeness to the article's other places halves about every 200 km
_LEAST_DIVISION_M = 50_000
_AFTER_BETTER_KNOWN = -0.4  # for a division that a town in it, or a hamlet that a division, shares its name with
_AFTER_COUNTRY = -0.4  # for a town that bears the name of a country (China, Maine)
_AFTER_CITY = -0.3  # for a little town that bears what a great city is called as well (Roma in Lesotho)
_AFTER_TOWN = -0.4  # the same abroad of what a much larger town is called: in Polish “Opawa” is Opava
_AFTER_CAPITAL = -0.7  # for a little town that is called so for short in its own region (Brasília de Minas)
_BESIDE_CITY = -0.3  # for a river or lake that a city is called like (Dnipro), where no word asks for water
_BY_ANOTHER_NAME = 0.5  # of what the name lacks to be the place's own: Venezia is Venice before it is Veneto
_OTHER_NAME = -0.6
_LITTLE = 10_000
_GREAT = 300_000
_AMONG_OTHERS = 0.9  # score of names that a source lists besides the own one
_TIMES_GREATER = 40
_IN_MOST_NEWS = "US"
_METROPOLIS, _TIMES_A_CITY = 500_000, 5
"""People of a city, and by how many times a town has fewer that is called so: Odessa in Texas."""
_KNOWN_TOWN, _TIMES_LARGER = 10_000, 10
_LONG = 5  # letters; in shorter names one letter makes another name
_AFTER_EXONYM = -0.4  # for a little town that is called like a city in the language of the article: “Ginebra” is Geneva
_TIMES_AN_EXONYM = 4
_SPOKEN_WIDELY = 5  # countries of a language of which none is at home; in Italian “Alessandria” is in Italy
_AFTER_HOME_TOWN = -0.6
_NO_CONTAINER = -0.4  # for a town where the words say in what the place before lies
_WRITTEN = 0.25  # for a place that was written into our own table because news speaks of it
_LITTLE_COUNTRY, _NATION = 0.6, 50_000  # “davanti a Palau”: countries of fewer people are no better known than towns
_OTHER_LETTERS = 0.1  # for having other accents than what is written, where a namesake has the same
_FULLY_NAMED = 30_000  # people of a town that is called for short by others than its neighbours
_IN_FULL = 0.35  # for being what is called so for short, which is as good as the name itself
_SHORT = re.compile(r" \([^()]+\)|[ -][a-zà-ž]{1,4}[ -]\w.*")
_OWN_NAME = 0.1  # for bearing the very name, where another place has it as a second one
_ITS_COUNTRY = 0.2  # for lying in a country that is named
_ITS_PEOPLE = 0.15  # for lying in a country whose people are named, who may be anywhere
_IN_THE_SHADE = (
    0.05  # for either, where a great city abroad is called so as well and nothing is said to be in that country
)
_TIMES_A_NAMESAKE = 3  # people of such a city by those of the town, at least
_SAID_OF = 0.6  # for lying in the country whose adjective stands right before the name
_LOCAL = 0.4  # for lying in the division that holds all other places of the article
_AT_HOME = 0.1  # for lying in the country of the outlet, which decides between towns of about one size
_AMONG_READERS = 0.1  # for lying where the article's language is official: Cádiz is in Spain for a Spanish one
_TOLD = 0.2  # a smaller share explains nothing
_AMONG_CITIES = 0.3  # for being a city where one of a million people is told with it
_ENUMERATED = 0.6  # for being what the other names of an enumeration are
_DIVISION_SCALE = 9.2  # a division of ten million people weighs as much as a town of half a million
_LARGEST_DIVISION = 0.8
_OTHER_DIVISION = 0.45  # points for one, a little less than where the order is right
_LATIN = "\u0250"  # names in other scripts begin behind it
_ABBREVIATION = 3  # letters; longer words in capitals are headlines
_ABBREVIATED = -0.5
_PRIORS = {
    "country": 1.0, "continent": 0.9, "admin1": 0.62, "region": 0.6, "sea": 0.7, "strait": 0.7, "river": 0.5,
    "lake": 0.5, "island": 0.5, "mountain": 0.5, "facility": 0.65, "admin2": 0.3,
}  # fmt: skip


_AGAINST = (
    "shares its name with a better known place",
    "bears the name of a country",
    "a city is called so, too",
    "a great city is called so, too",
    "a much larger town is called so, too",
    "called so for short, and a capital by its own name",
    "a little country that is called otherwise",
    "the name of a city in the language of the article",
    "a larger town where the language is spoken is called so, too",
    "no town can be what the place before it lies in",
    "no town is written in capitals",
    "not of the kind that the words ask for",
)


@dataclass(frozen=True, slots=True)
class Points:
    """What speaks for one candidate."""

    option: Candidate
    total: float
    context: float
    """The part of the total that the article's other places give."""
    reasons: tuple[str, ...]
    """The first tells its kind and size."""
    against: tuple[float, ...]
    """Points that were taken off, in the order of `_AGAINST`; 0 where none were."""

    @property
    def told(self) -> tuple[str, ...]:
        """What spoke for it and against it, but for its size, which everybody can see."""
        lost = [words for value, words in zip(self.against, _AGAINST, strict=True) if value]
        lost += [] if self.option.primary else ["a seldom name of it"]
        lost += ["written otherwise"] if self.option.name_score < 1 else []
        return (*self.reasons[1:], *lost)


def points(
    option: Candidate, mention: PlaceMention, options: Sequence[Candidate], beside: Beside, context: Context
) -> Points:
    """The points of one of the candidates of a mention, and the reasons that gave them."""
    place = option.place
    total = 0.8 * _prior(place) + (0.2 if option.primary else 0.0)
    total -= _BY_ANOTHER_NAME * (1 - option.name_score)
    total += _OWN_NAME if _is_the_own(option, mention.lemma) else 0.0
    total -= _OTHER_LETTERS if _has_other_letters(place, mention.lemma) else 0.0
    in_full = not option.primary and place.country_code in context.readers and _is_short_for(place, mention.lemma)
    total += _IN_FULL if in_full else 0.0
    total += _WRITTEN if place.gazetteer == "dateline" else 0.0
    asked, asked_why = _asked_kind(place, mention.kind_hint)
    against = (*_taken_off(option, mention, options, context), min(asked, 0.0))
    found = (
        _named_beside(place, beside),
        _said_of(place, beside),
        _enumerated(place, beside),
        _named_country(option, mention.lemma, context, options),
        _closeness(place, mention.lemma, context),
    )
    home, home_why = _at_home(place, context)
    around = sum(value for value, _ in found)
    reasons = tuple(reason for reason in (_size(place), asked_why, *(why for _, why in found), home_why) if reason)
    total += sum(against[:-1]) + asked + around + home
    return Points(option, total, around, reasons, against)


def _has_other_letters(place: Place, name: str) -> bool:
    """Whether a town's own name is the same but for accents: in Romanian “Crișan” is no Crisan."""
    return place.kind in TOWNS and place.name != name and _key(place.name) == _key(name)


def _is_short_for(place: Place, name: str) -> bool:
    """Whether a town is called so for short, as those do who live near: “Halle (Saale)”, “Frankfurt am Main”."""
    if place.kind not in TOWNS or place.population < _FULLY_NAMED or not place.name.startswith(name):
        return False
    return _SHORT.fullmatch(place.name[len(name) :]) is not None


def _taken_off(
    option: Candidate, mention: PlaceMention, options: Sequence[Candidate], context: Context
) -> tuple[float, ...]:
    """The points that are taken off, in the order of `_AGAINST`, whatever kind the words ask for."""
    place, is_town = option.place, option.place.kind in TOWNS
    after_city = _named_like_city(place, options)
    abroad = not after_city and place.country_code not in context.readers
    return (
        _named_after_town(option, options, mention.kind_hint),
        _AFTER_COUNTRY if _named_like_country(place, mention.lemma, options) else 0.0,
        _BESIDE_CITY if mention.kind_hint is None and _is_water_of_city(place, options) else 0.0,
        _AFTER_CITY if after_city else 0.0,
        _AFTER_TOWN if abroad and _named_like_town(place, mention.lemma, options) else 0.0,
        _AFTER_CAPITAL if _shortened_like_capital(option, mention, options) else 0.0,
        _OTHER_NAME if _is_called_otherwise(option, mention, options) else 0.0,
        _AFTER_EXONYM if _named_like_exonym(option, mention.lemma, options, context) else 0.0,
        _AFTER_HOME_TOWN if _named_like_home_town(place, options, context) else 0.0,
        _NO_CONTAINER if mention.role == "qualifier" and is_town else 0.0,
        _ABBREVIATED if is_abbreviation(mention) and is_town else 0.0,
    )


def _shortened_like_capital(option: Candidate, mention: PlaceMention, options: Sequence[Candidate]) -> bool:
    """Whether a town's own name is longer than what a capital of its country is called in full."""
    place, key = option.place, _key(mention.lemma)
    if place.kind not in TOWNS or _key(place.name) == key or not _key(place.name).startswith(f"{key} "):
        return False
    others = (o.place for o in options if o.place.country_code == place.country_code and o.place is not place)
    return any(is_capital(other) and _key(other.name) == key for other in others)


def _is_called_otherwise(option: Candidate, mention: PlaceMention, options: Sequence[Candidate]) -> bool:
    """Whether a country of hardly any people has another name, and something else the very one: “Norfolk” is no island."""
    place = option.place
    if place.kind != "country" or place.population >= _LITTLE or _is_called(place, mention.lemma):
        return False
    return any(o.primary and _is_called(o.place, mention.lemma) for o in options)


def _is_the_own(option: Candidate, name: str) -> bool:
    """Whether a name is the place's own in the language of the text; “Тунис” is that of a country as well as of its capital."""
    in_other_letters = name > _LATIN and option.primary and option.place.kind == "country"
    return in_other_letters or _is_called(option.place, name)


def _is_called(place: Place, name: str) -> bool:
    """Whether a name is the place's own, if in other letters, and not one among those that it has or had besides."""
    own = (place.name, *place.name.split(_BOTH))  # “Donostia / San Sebastián”
    return _key(name) in map(_key, own) or (name > _LATIN and sound_of(place.name) == sound_of(name))


@lru_cache(maxsize=10_000)
def _key(name: str) -> str:
    return normalise(name)


def with_the_others(one: Points, name: str, others: Settled) -> Points:
    """The points with those for lying where a first round placed the article's other names."""
    place = one.option.place
    area = place.country_code if place.kind == "country" else place.admin1_code if place.kind != "admin1" else None
    share = others.share_in(area, name) if area else 0.0
    if not share:
        return one
    where = "it" if place.kind == "country" else "its region"
    told = (f"{share:.0%} of the article's other places lie in {where}",) if share > _TOLD else ()
    local = _LOCAL * share
    return Points(one.option, one.total + local, one.context + local, (*one.reasons, *told), one.against)


def _prior(place: Place) -> float:
    if place.kind == "admin1":  # a large one is as well known as a town (Florida)
        return min(max(_PRIORS["admin1"], math.log10(place.population + 10) / _DIVISION_SCALE), _LARGEST_DIVISION)
    if place.kind == "country" and place.population < _NATION:
        return _LITTLE_COUNTRY
    if place.kind in _PRIORS:
        return _PRIORS[place.kind]
    return min(1.0, math.log10(place.population + 10) / 7.5)


def _size(place: Place) -> str:
    people = f" of {place.population:,} people" if place.population else ""
    return f"{place.kind}{people}"


def is_abbreviation(mention: PlaceMention) -> bool:
    """Whether the words are letters that stand for longer ones (“US”, “EU”): no town is written so."""
    return len(mention.surface) <= _ABBREVIATION and mention.surface.isupper()


def _asked_kind(place: Place, kind: str | None) -> tuple[float, str]:
    if kind is None:
        return 0.0, ""
    if place.is_of_kind(kind):
        return 0.5, f"the words ask for a {kind}"
    if is_other_division(place, kind):
        return _OTHER_DIVISION, "the words ask for a division"
    return -0.3, ""


def is_other_division(place: Place, kind: str) -> bool:
    """Whether a place is of the second order, where the words ask for one of the first: a “provincia” is that in Argentina alone."""
    return kind == "admin1" and place.kind == "admin2"


def _named_after_town(option: Candidate, options: Sequence[Candidate], kind: str | None) -> float:
    """Against a division that bears the bare name of a town in it, or a hamlet that bears that of a division of its country.

    Without a word for the kind, the better known one is meant.
    """
    place = option.place
    if kind is not None:
        return 0.0
    if place.kind in TOWNS and place.population < _HAMLET:
        rivals = any(o.place.kind == "admin1" and o.place.country_code == place.country_code for o in options)
    else:
        rivals = place.kind in ("admin1", "admin2") and any(
            _names_the_town(o, place) and _is_seat(o.place, place) for o in options
        )
    return _AFTER_BETTER_KNOWN if rivals else 0.0


def _names_the_town(option: Candidate, division: Place) -> bool:
    """Whether a town is called so; of seats and great ones, sources list the own name among many (“Venezia”, “Warszawa”).

    Not that of a first-order division: “Bahia” is what Salvador was called for short.
    """
    town = option.place
    is_known = town.name == division.name or (town.population >= _GREAT and division.kind == "admin2")
    return option.primary or (is_known and option.name_score >= _AMONG_OTHERS)


def _is_seat(town: Place, division: Place) -> bool:
    """Whether a town of some size lies in a division."""
    if town.kind != "town" or town.country_code != division.country_code or town.population <= _SEAT_OF_DIVISION:
        return False
    distance = distance_km(division.lon, division.lat, town.lon, town.lat) * 1000
    return distance <= max(division.radius_m, _LEAST_DIVISION_M)


def _named_like_country(place: Place, name: str, options: Sequence[Candidate]) -> bool:
    """Whether a town that the world does not know has the usual name of a country, or any town in other letters: “França”, Franca."""
    is_little = place.kind in TOWNS and (place.population < WELL_KNOWN or _has_other_letters(place, name))
    return is_little and any(o.primary and o.place.kind == "country" for o in options)


def _named_like_city(place: Place, options: Sequence[Candidate]) -> bool:
    """Whether a city of many times the people has the name of a little town as a second one, in its own language mostly."""
    if place.kind not in TOWNS or place.population >= _HAMLET:
        return False
    least = max(_GREAT, _TIMES_GREATER * place.population)
    return any(o.place.kind == "town" and not o.primary and o.place.population >= least for o in options)


def _named_like_town(place: Place, name: str, options: Sequence[Candidate]) -> bool:
    """Whether a much larger town is called like a little one, by much the same name as its own: “Opawa” for Opava, “Havre”."""
    if place.kind not in TOWNS or place.population >= _HAMLET:
        return False
    least = max(_KNOWN_TOWN, _TIMES_LARGER * place.population)
    larger = (o.place for o in options if o.place.kind == "town" and not o.primary and o.place.population >= least)
    return any(is_much_the_same(name, one.name) for one in larger)


def _named_like_exonym(option: Candidate, name: str, options: Sequence[Candidate], context: Context) -> bool:
    """Whether a little town, of whose country nothing is told, has the name that the language gives to a city abroad."""
    place, code = option.place, option.place.country_code or ""
    if place.kind not in TOWNS or place.population >= WELL_KNOWN or not _is_called(place, name):
        return False
    at_home = code == context.home or (code in context.readers and len(context.readers) < _SPOKEN_WIDELY)
    if at_home or code in context.countries or code in context.peoples:
        return False
    least = max(SEAT, _TIMES_AN_EXONYM * place.population)
    cities = (o.place for o in options if o.place.kind == "town" and o.primary and o.place.population >= least)
    foreign = (city for city in cities if city.country_code != code)
    return any(not _is_called(city, name) or _has_other_letters(city, name) for city in foreign)


@lru_cache(maxsize=10_000)
def is_much_the_same(name: str, own: str) -> bool:
    """Whether a name is one of the words of a place's own, or this of it, or they differ by a letter: “Opawa” and “Opava”, “Havre” and “Le Havre”."""
    one, other = _key(name), _key(own)
    if one in other.split() or other in one.split():
        return True
    is_near = len(one) >= _LONG and abs(len(one) - len(other)) <= 1 and one[0] == other[0]
    return is_near and other in within_one(one)


def _named_like_home_town(place: Place, options: Sequence[Candidate], context: Context) -> bool:
    """Whether a little country has the name of a town with more people where the language is spoken: in Spanish “Granada” is that."""
    if place.kind != "country":
        return False
    return any(
        o.primary
        and o.place.kind == "town"
        and o.place.country_code in context.readers
        and o.place.population > place.population
        for o in options
    )


def _is_water_of_city(place: Place, options: Sequence[Candidate]) -> bool:
    if place.kind not in ("river", "lake"):
        return False
    return any(o.primary and o.place.kind == "town" and o.place.population >= WELL_KNOWN for o in options)


def _named_beside(place: Place, beside: Beside) -> tuple[float, str]:
    for option in beside.container:
        if lies_in(place, option.place):
            return 0.6, f"{option.place.name} is named beside it"
    if any_lies_in(beside.contained, place):
        return 0.6, "what is named before it lies in it"
    return 0.0, ""


def _said_of(place: Place, beside: Beside) -> tuple[float, str]:
    is_so = place.kind != "country" and beside.country is not None and place.country_code == beside.country
    return (_SAID_OF, "the words before say of which country it is") if is_so else (0.0, "")


def _enumerated(place: Place, beside: Beside) -> tuple[float, str]:
    """For being of the kind, and a division of the country, that the others of an enumeration are of."""
    if place.kind == "country":
        return (_ENUMERATED, "told among countries") if ("country", None) in beside.sorts else (0.0, "")
    if place.kind == "town" and place.population >= WELL_KNOWN and (CITY, None) in beside.sorts:
        return _AMONG_CITIES, "told among cities"
    if (place.kind, place.country_code) in beside.sorts:
        return _ENUMERATED, "told among divisions of its country"
    return 0.0, ""


def _named_country(option: Candidate, name: str, context: Context, options: Sequence[Candidate]) -> tuple[float, str]:
    place = option.place
    if place.kind == "country":
        return 0.0, ""
    if place.kind != "admin1" and context.divisions.get(place.admin1_code or "", set()) - {name}:
        return 0.3, "its region is named in the article"
    if _is_called_like_a_capital(place, options) or _is_called_like_a_city(place, context, options):
        return 0.0, ""
    names = context.countries.get(place.country_code or "", frozenset())
    itself = any(o.place.kind == "country" and o.place.country_code == place.country_code for o in options)
    is_named = bool(names - {name, A_BODY if itself else ""})
    if not is_named and (itself or place.country_code not in context.peoples):
        return 0.0, ""  # where “Mexican” stands, “Mexico” is the country
    reason = "its country is named in the article" if is_named else "people of its country are named in the article"
    plays_there = place.country_code in context.lands or place.country_code == context.home or A_BODY in names
    if not plays_there and _is_in_the_shade(option, options):
        return _IN_THE_SHADE, reason
    return _ITS_COUNTRY if is_named else _ITS_PEOPLE, reason


def _is_called_like_a_capital(place: Place, options: Sequence[Candidate]) -> bool:
    """Whether a little town has the name of a capital of many times the people: the USA are in most news, and Rome is Rome."""
    if place.kind not in TOWNS or place.population >= SEAT:
        return False
    least = max(_GREAT, _TIMES_GREATER * place.population)
    return any(is_capital(o.place) and o.place.population >= least for o in options)


def _is_called_like_a_city(place: Place, context: Context, options: Sequence[Candidate]) -> bool:
    """The same of a great city in news of other countries, which name the USA every day: for a Polish reader Odessa is not in Texas."""
    if place.kind not in TOWNS or place.country_code != _IN_MOST_NEWS or not context.readers:
        return False
    least = max(_METROPOLIS, _TIMES_A_CITY * place.population)
    return any(o.primary and o.place.kind == "town" and o.place.population >= least for o in options)


def _is_in_the_shade(option: Candidate, options: Sequence[Candidate]) -> bool:
    """Whether a great city abroad has the name no less: what Canadians say of a fire in London puts none in Ontario."""
    place = option.place
    if place.kind not in TOWNS or place.population >= METROPOLIS:
        return False
    least = max(_METROPOLIS, _TIMES_A_NAMESAKE * place.population)
    others = (o for o in options if o.place.kind == "town" and o.place.population >= least)
    return any(o.place.country_code != place.country_code and (o.primary or not option.primary) for o in others)


def _at_home(place: Place, context: Context) -> tuple[float, str]:
    if place.kind in ("country", "continent"):
        return 0.0, ""
    if context.home is not None and place.country_code == context.home:
        return _AT_HOME, "the outlet is of its country"
    if place.country_code in context.readers:
        return _AMONG_READERS, "the article is in a language of its country"
    return 0.0, ""


def _closeness(place: Place, name: str, context: Context) -> tuple[float, str]:
    others = [p for other, p in context.anchors if other != name and p.gazetteer_id != place.gazetteer_id]
    if not others or place.kind in ("country", "continent"):
        return 0.0, ""
    distance = min(distance_km(place.lon, place.lat, other.lon, other.lat) for other in others)
    points = 0.2 * math.exp(-distance / _NEAR_KM)
    return points, "near another place of the article" if points > 0.05 else ""
