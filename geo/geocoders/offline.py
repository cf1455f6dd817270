"""The gazetteer as a geocoder of geopy: no network, no key, no limit.

    with Gazetteer.open(path) as gazetteer:
        OfflineGeocoder(gazetteer).geocode("Moscovei", language="ro")

It takes geopy's arguments and gives geopy's answers, sync and async, so that it works under `RateLimiter` and in
programs that were written for Nominatim. `raw` holds what geopy has no field for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NoReturn

from geopy.adapters import BaseAsyncAdapter, BaseSyncAdapter
from geopy.exc import GeocoderQueryError, GeocoderServiceError
from geopy.geocoders import SERVICE_TO_GEOCODER
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point

from geo.gazetteer.index import Candidate, Gazetteer
from geo.gazetteer.search import search
from geo.gazetteer.sphere import distance_km
from geo.model import Place

_LIMIT = 10
_READ_AHEAD = 100  # candidates that are looked at before countries are filtered
_REVERSE_KM = 50.0


class NoNetwork(BaseSyncAdapter):  # type: ignore[misc]
    """An adapter that refuses every request, so that no call can leave the machine."""

    def get_text(self, *_: object, **__: object) -> NoReturn:
        """Nothing, ever."""
        raise GeocoderServiceError("The offline geocoder makes no requests; ask the gazetteer instead.")

    get_json = get_text


class AsyncNoNetwork(BaseAsyncAdapter):  # type: ignore[misc]
    """The same for asyncio; handing it in makes `geocode` and `reverse` awaitable."""

    async def get_text(self, *_: object, **__: object) -> NoReturn:
        """Nothing, ever."""
        raise GeocoderServiceError("The offline geocoder makes no requests; ask the gazetteer instead.")

    get_json = get_text


class OfflineGeocoder(Geocoder):  # type: ignore[misc]
    """A geopy geocoder over an open gazetteer, which stays the caller's to close."""

    def __init__(
        self,
        gazetteer: Gazetteer,
        *,
        adapter_factory: Callable[..., BaseSyncAdapter | BaseAsyncAdapter] = NoNetwork,
        **options: Any,  # noqa: ANN401 -- geopy's own options, handed on
    ) -> None:
        """Keep the gazetteer; the adapter only decides between sync and async."""
        super().__init__(adapter_factory=adapter_factory, **options)
        self._gazetteer = gazetteer

    def find(self, name: str, language: str = "") -> Place | None:
        """The likeliest place of a name; None where there is no such place."""
        found = search(self._gazetteer, name, language=language, limit=1)
        return found[0].place if found else None

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        timeout: object = DEFAULT_SENTINEL,  # noqa: ARG002 -- geopy's interface; there is nothing to wait for
        limit: int | None = None,
        language: str | None = None,
        country_codes: str | Sequence[str] | None = None,
        fuzzy: bool = True,
    ) -> Any:  # noqa: ANN401 -- a Location, a list, None, or an awaitable of one, as geopy has it
        """The place of a name: a `Location`, a list of them, or None; with an async adapter, an awaitable of that.

        Args:
            query: A name in any case form, with its division or country behind commas if wanted ("Paris, Texas").
            exactly_one: Whether the best one is wanted, or a list.
            timeout: Ignored.
            limit: The most that a list may hold.
            language: Of the query, BCP 47; None: the rules of every language are tried.
            country_codes: ISO 3166-1 codes; only places there.
            fuzzy: Whether names one edit away count where nothing else is found.

        Raises:
            GeocoderQueryError: the query is no text or is empty, or the limit is below 1.
        """
        if not isinstance(query, str) or not query.strip():
            raise GeocoderQueryError("The query must be a name; give a text that is not empty.")
        if limit is not None and limit < 1:
            raise GeocoderQueryError("The limit must be at least 1.")
        found = self._search(query, language or "", _codes(country_codes), fuzzy=fuzzy)
        return self._answer([_location(self._gazetteer, c, found) for c in found[: limit or _LIMIT]], exactly_one)

    def reverse(
        self,
        query: Point | str | Sequence[float],
        *,
        exactly_one: bool = True,
        timeout: object = DEFAULT_SENTINEL,  # noqa: ARG002 -- as above
        limit: int | None = None,
    ) -> Any:  # noqa: ANN401 -- as above
        """The nearest town or village within 50 km of a point (latitude first, as geopy has it), or None far from all.

        Raises:
            GeocoderQueryError: the query is no point, or the limit is below 1.
        """
        if limit is not None and limit < 1:
            raise GeocoderQueryError("The limit must be at least 1.")
        try:
            point = _point(query)
        except (ValueError, TypeError) as error:
            raise GeocoderQueryError("The query must be a point; give latitude and longitude in degrees.") from error
        near = self._gazetteer.nearest(
            point.longitude, point.latitude, max_km=_REVERSE_KM, limit=1 if exactly_one else limit or _LIMIT
        )
        found = [Candidate(place, primary=True, name_score=1.0) for place in near]
        locations = [_location(self._gazetteer, candidate, found) for candidate in found]
        for location, place in zip(locations, near, strict=True):
            away = distance_km(point.longitude, point.latitude, place.lon, place.lat)
            location.raw["distance_m"] = round(away * 1000)
        return self._answer(locations, exactly_one)

    def _search(self, query: str, language: str, countries: frozenset[str], *, fuzzy: bool) -> list[Candidate]:
        """The candidates of the whole query, else of what stands before its first comma, inside what stands behind."""
        found: Iterable[Candidate] = self._named(query, language, fuzzy=fuzzy and "," not in query)
        head, comma, rest = query.partition(",")
        if not found and comma:
            found = self._named(head, language, fuzzy=fuzzy)
            for part in filter(None, map(str.strip, rest.split(","))):
                inside = self._insider(part, language)
                found = [candidate for candidate in found if inside(candidate.place)]
        return [c for c in found if not countries or (c.place.country_code or "").upper() in countries]

    def _named(self, name: str, language: str, *, fuzzy: bool) -> tuple[Candidate, ...]:
        found = search(self._gazetteer, name, language=language, limit=_READ_AHEAD)
        return found or search(self._gazetteer, name, limit=_READ_AHEAD, fuzzy=fuzzy)

    def _insider(self, container: str, language: str) -> Callable[[Place], bool]:
        """Whether a place lies in the country or division of a name or a code ("Texas", "TX", "SUA")."""
        areas = [c.place for c in self._named(container, language, fuzzy=False)]
        countries = {area.country_code for area in areas if area.kind == "country"} - {None}
        divisions = {area.admin1_code for area in areas if area.kind == "admin1"} - {None}
        code = container.upper()

        def inside(place: Place) -> bool:
            known = place.admin1_code or ""
            return place.country_code in countries or known in divisions or known.partition("-")[2] == code

        return inside

    def _answer(self, locations: list[Location], exactly_one: bool) -> Any:  # noqa: ANN401 -- as above
        """The locations in geopy's manner."""
        result = (locations[0] if exactly_one else locations) if locations else None
        if not isinstance(self.adapter, BaseAsyncAdapter):
            return result

        async def later() -> Location | list[Location] | None:
            return result

        return later()


def _point(query: object) -> Point:
    """The point of a query.

    Raises:
        ValueError, TypeError: it is none. geopy itself takes nothing at all for the Gulf of Guinea, and anything behind.
    """
    if isinstance(query, Point):
        return query
    if not query or not isinstance(query, str | Sequence) or (not isinstance(query, str) and len(query) not in {2, 3}):
        raise ValueError
    return Point(query)


def _codes(country_codes: str | Sequence[str] | None) -> frozenset[str]:
    """ISO codes in upper case from a text with commas or a sequence."""
    codes = country_codes.split(",") if isinstance(country_codes, str) else country_codes or ()
    return frozenset(code.strip().upper() for code in codes)


def _location(gazetteer: Gazetteer, candidate: Candidate, others: Sequence[Candidate]) -> Location:
    """A candidate as geopy's record, with what it has no field for in `raw`."""
    place = candidate.place
    raw = {**_facts(place), "bbox": gazetteer.bbox(place), "score": candidate.name_score, "source": "dateline"}
    raw["alternatives"] = [_facts(other.place) for other in others if other is not candidate][:5]
    return Location(_address(gazetteer, place), (place.lat, place.lon, 0.0), raw)


def _facts(place: Place) -> dict[str, Any]:
    keys = ("name", "lon", "lat", "kind", "geo_precision", "radius_m", "country_code", "admin1", "admin1_code")
    return {key: getattr(place, key) for key in (*keys, "gazetteer", "gazetteer_id", "population")}


def _address(gazetteer: Gazetteer, place: Place) -> str:
    """`Miami, Florida, United States`, without repeats."""
    country = gazetteer.by_code(place.country_code) if place.country_code else None
    parts = (place.name, place.admin1, country.name if country else None)
    return ", ".join(dict.fromkeys(part for part in parts if part))


SERVICE_TO_GEOCODER.setdefault("offline", OfflineGeocoder)
