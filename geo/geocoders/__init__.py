"""Geocoders: a name, and perhaps its language, to a place. One file a geocoder; `offline` is the default.

`geo.geocoders.offline.OfflineGeocoder` is also a full geopy geocoder. `geo.geocoders.online.OnlinePlaces` asks a
service over the network, and only for what the gazetteer does not have.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from geo.model import Place


@runtime_checkable
class PlaceFinder(Protocol):
    """What every geocoder can do."""

    def find(self, name: str, language: str = "") -> Place | None:
        """The likeliest place of a name; None where there is no such place.

        Raises:
            GeocodingError: the geocoder is down or refuses, so nobody knows whether there is such a place.
        """
        ...
