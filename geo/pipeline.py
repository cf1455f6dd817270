"""Document -> Extraction: the chain of stages, from top to bottom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from geo import clauses, languages, sentences
from geo.actors import find_actors
from geo.acts_of_state import bodies_in
from geo.capitals import capitals_in
from geo.countrywide import countries_of
from geo.dates import find_dates
from geo.doubtful_names import doubted
from geo.events import find_events
from geo.gazetteer import build
from geo.gazetteer.index import Gazetteer
from geo.likely_places import likely_placed
from geo.lying_in import lying_in
from geo.measured import measured
from geo.model import Document, Extraction, Toponym
from geo.places import places_in
from geo.settings import Settings
from geo.sites import sites_told_again
from geo.told_abroad import without_namesakes_abroad
from geo.town_adjectives import adjectives_of_towns

if TYPE_CHECKING:
    from geo.geocoders.online import OnlinePlaces

Progress = Callable[[str, float], None]
"""Takes what is being done and the share that is done, 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What the stages need beside the document; made once a process, from the picklable settings."""

    gazetteer: Gazetteer
    online: OnlinePlaces | None = None
    """Asked for what the gazetteer does not know, where the settings switch it on."""


def build_tools(settings: Settings, progress: Progress | None = None) -> Tools:
    """The tools that the settings ask for; the gazetteer is built first where it is not there yet.

    Raises:
        GazetteerError: the gazetteer cannot be built or opened.
    """
    gazetteer = Gazetteer.open(build.ensure(settings.cache_dir, progress))
    if settings.geocoder == "offline":
        return Tools(gazetteer=gazetteer)
    from geo.geocoders.online import OnlinePlaces  # noqa: PLC0415, most runs never ask the network

    return Tools(gazetteer=gazetteer, online=OnlinePlaces(settings))


def extract(document: Document, tools: Tools) -> Extraction:
    """Everything that was seen in one document.

    Raises:
        GeocodingError: an online geocoder is switched on and cannot be reached.
    """
    pack = languages.load(document.language)
    structures = clauses.structures(sentences.split(document), pack)
    dates = find_dates(document, structures)
    places = places_in(document, structures, [date.span for date in dates], tools.gazetteer)
    toponyms = places.toponyms
    if tools.online is not None:
        toponyms = tuple(_looked_up(toponym, document.language, tools.online) for toponym in toponyms)
    named = find_actors(structures, toponyms, document.text)
    capitals = capitals_in(document, structures, toponyms, tools.gazetteer)
    bodies = bodies_in(structures, named, (*toponyms, *places.seats), tools.gazetteer)
    countries = countries_of(toponyms, tools.gazetteer)
    if document.spans is None:  # spans that were given stay what they are
        toponyms = without_namesakes_abroad(toponyms, structures, document, tools.gazetteer)
        toponyms = lying_in(measured(toponyms, structures, document, tools.gazetteer), structures)
        toponyms = doubted(toponyms, structures)
    adjectives = adjectives_of_towns(structures, (*toponyms, *places.seats), tools.gazetteer)
    again = sites_told_again(structures, (*toponyms, *adjectives), document)
    told = sorted((*toponyms, *places.seats, *capitals, *adjectives, *again), key=lambda toponym: toponym.mention.span)
    events, no_events, unread = find_events(
        document, structures, told, dates, named, unsure=places.unsure, bodies=bodies, countries=countries
    )
    events = likely_placed(events, toponyms, structures)
    rejected = (*document.notes, *places.rejected, *no_events)
    return Extraction(
        document=document, toponyms=toponyms, dates=dates, events=events, rejected=rejected, unread=unread
    )


def _looked_up(toponym: Toponym, language: str, online: OnlinePlaces) -> Toponym:
    """The toponym with a place of the online geocoder where the gazetteer had none."""
    if toponym.place is not None or toponym.mention.role == "actor":
        return toponym
    return replace(toponym, place=online.find(toponym.mention.lemma, language))
