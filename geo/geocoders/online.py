"""Online geocoders through geopy: Nominatim, Photon, Pelias. Off by default, asked only for what the gazetteer lacks.

The rules of the public services are kept for the whole installation, not for one process: a queue in a file of the
cache folder lets one request a second pass, and hits and misses are kept there, so that no name is asked twice.
What comes back is © OpenStreetMap contributors, ODbL: `Place.gazetteer` says so by naming the service.
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Mapping
from typing import Any

from geopy.adapters import URLLibAdapter
from geopy.exc import ConfigurationError as GeopyConfigurationError
from geopy.exc import GeocoderRateLimited, GeocoderTimedOut, GeocoderUnavailable, GeopyError
from geopy.geocoders import Nominatim, Pelias, Photon
from geopy.location import Location

from geo.errors import ConfigurationError, GeocodingError
from geo.gazetteer.normalise import normalise
from geo.geocoders.answers import place_of
from geo.geocoders.queue import AnswerCache
from geo.model import Place
from geo.settings import Settings

ATTRIBUTION = "© OpenStreetMap contributors"
_BACK_OFF_S = 60.0  # how long a service is left alone that refuses without saying for how long
_LONGEST = 200  # code points of a name


class OnlinePlaces:
    """Finds places at the service that the settings name."""

    def __init__(self, settings: Settings) -> None:
        """Take the service, its host and its key from the settings; nothing is asked yet.

        Raises:
            ConfigurationError: no online geocoder is chosen, or it is not told who asks.
        """
        self._service = settings.geocoder
        self._geocoder, self._options = _geocoder(settings)
        host = settings.online_domain.rstrip("/") or "public"
        self._cache = AnswerCache(settings.cache_dir / "online.sqlite", f"{self._service}@{host}")

    def find(self, name: str, language: str = "") -> Place | None:
        """The likeliest place of a name, from the cache where it was asked before; None where there is no such place.

        Raises:
            GeocodingError: the service is down, refuses, or answers nonsense; or the cache folder cannot be written.
        """
        name = " ".join(name.split())
        key = normalise(name)
        if not key or len(name) > _LONGEST:
            return None
        code = language.partition("-")[0].lower()
        known = self._cache.get(key, code)
        if known is None:
            self._cache.wait_for_turn()
            known = self._cache.get(key, code)  # another process may have asked meanwhile
        if known is None:
            known = (self._ask(name, code),)
            self._cache.put(key, code, known[0])
        return known[0]

    def _ask(self, name: str, language: str) -> Place | None:
        """One request.

        Raises:
            GeocodingError: as `find`.
        """
        asked = {**self._options, "language": language} if language else self._options
        try:
            with warnings.catch_warnings():  # geopy warns of a point off the globe before it refuses it
                warnings.simplefilter("ignore")
                location = self._geocoder.geocode(name, **asked)
            return _checked(location, self._service)
        except GeocoderRateLimited as error:
            wait = float(error.retry_after or _BACK_OFF_S)
            self._cache.leave_alone(wait)
            raise GeocodingError(
                f"{self._service} has had too many questions; ask again in {wait:.0f} seconds.", retry_after=wait
            ) from error
        except (GeocoderTimedOut, GeocoderUnavailable) as error:
            raise GeocodingError(f"{self._service} does not answer; try later, or set geocoder to offline.") from error
        except GeopyError as error:
            raise GeocodingError(
                f"{self._service} refuses to answer ({type(error).__name__}); check online_domain and online_api_key."
            ) from error
        except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
            raise GeocodingError(f"{self._service} answers what is no answer; check online_domain.") from error


def _geocoder(settings: Settings) -> tuple[Any, Mapping[str, Any]]:
    """The geopy geocoder of the settings, and what it is asked beside the name."""
    if settings.geocoder == "offline":
        raise ConfigurationError("No online geocoder is chosen; set geocoder to nominatim, photon or pelias.")
    scheme, separator, domain = settings.online_domain.rpartition("://")
    common: dict[str, Any] = {"timeout": settings.online_timeout, "user_agent": settings.online_user_agent}
    # The other adapters of geopy ask again by themselves, which would pass by the queue.
    common |= {"scheme": scheme if separator else "https", "adapter_factory": URLLibAdapter}
    at = {"domain": domain.rstrip("/")} if domain else {}
    try:
        if settings.geocoder == "nominatim":
            return Nominatim(**at, **common), {"addressdetails": True}
        if settings.geocoder == "photon":
            return Photon(**at, **common), {}
        return Pelias(at["domain"], settings.online_api_key or None, **common), {}
    except (GeopyConfigurationError, KeyError) as error:
        raise ConfigurationError(f"{settings.geocoder} cannot be set up; check the settings online_*.") from error


def _checked(location: Location | None, service: str) -> Place | None:
    """The place of an answer.

    Raises:
        ValueError: its point is not on the globe.
    """
    if location is None:
        return None
    if not (math.isfinite(location.latitude) and abs(location.latitude) <= 90 and abs(location.longitude) <= 180):
        raise ValueError
    return place_of(location, service)
