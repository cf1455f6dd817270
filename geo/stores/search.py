"""What an event can be found by, and the question that a person asks, as conditions on the tables."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, get_args

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.sql import ColumnElement

from geo.frames import Row
from geo.model import ARTICLES, ActorRole, Event, EventQuery, ImportedEvent, Place

if TYPE_CHECKING:
    from sqlalchemy import Table


class _Folding(dict[int, int | str | None]):
    """What becomes of a letter: marks go, and so do the strokes that people do not type; worked out once a letter."""

    def __missing__(self, code: int) -> int | None:
        """The letter itself, or nothing for a mark."""
        self[code] = kept = None if unicodedata.combining(chr(code)) else code
        return kept


# Letters that Unicode does not take apart into a letter and a mark, but that people type without theirs.
_PLAIN = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
_FOLDING = _Folding({ord(letter): plain for letter, plain in _PLAIN.items()})


def folded(text: str) -> str:
    """The text without regard to case, diacritics and width: `Łódź` and `LODZ` are both `lodz`."""
    apart = unicodedata.normalize("NFKD", text).casefold()
    return unicodedata.normalize("NFKD", apart).translate(_FOLDING)


# Scripts that set no blank between words: Thai, Lao, Burmese, Khmer, kana, and Chinese characters.
_RUN_ON = re.compile(
    r"([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"
)


def parted(text: str) -> str:
    """The text with each letter of such a script as a word of its own."""
    return _RUN_ON.sub(r" \1 ", text)


def words_of(event: Event, row: Row) -> str:
    """All words of the event that a text search looks at, folded and parted: excerpt, place and actor names."""
    places = (
        name for toponym in event.places for name in (toponym.mention.surface, toponym.place and toponym.place.name)
    )
    actors = (actor.name for actor in event.actors)
    named = (row["admin1"], *places, *actors)
    return parted(folded("\n".join((row["excerpt"], *(name for name in named if name)))))


def words_of_imported(event: ImportedEvent) -> str:
    """The same of an imported event: its notes, title, place and actor names."""
    place = event.place
    named = (event.title, event.place_text, place and place.name, place and place.admin1)
    actors = (name for name, _ in event.actors)
    return parted(folded("\n".join((event.notes, *(name for name in named if name), *actors))))


def place_keys(event: Event) -> str:
    """The keys of the place that the event is drawn at, each between bars: `|geonames:4164138|US|US-FL|`.

    The map, the list and an export so agree on what a filter by place leaves; other places of the event are found by
    their names, in a search for words.
    """
    return keys_of(event.located.place if event.located else None)


def keys_of(place: Place | None) -> str:
    """The keys of a place, each between bars; one bar where there is none."""
    if place is None:
        return "|"
    keys = (f"{place.gazetteer}:{place.gazetteer_id}", place.country_code, place.admin1_code)
    return "".join(f"|{key}" for key in keys if key) + "|"


def conditions(
    query: EventQuery, events: Table, search: Table, dataset: ColumnElement[str]
) -> list[ColumnElement[bool]]:
    """What must hold of a row of `events`, but for the words of `query.text`; nothing for an empty query.

    `dataset` is the column of that name, or NULL in a store that has none.
    """
    kinds: tuple[tuple[ColumnElement[str], frozenset[str]], ...] = (
        (events.c.event_type, query.event_types),
        (events.c.event_type + "." + events.c.mode, query.modes),
        (events.c.status, query.statuses),
        (events.c.language, query.languages),
        (events.c.publisher, query.publishers),
        (func.coalesce(events.c.geo_precision, "none"), query.precisions),
        (func.coalesce(dataset, ARTICLES), query.layers),
    )
    found: list[ColumnElement[bool]] = [column.in_(sorted(values)) for column, values in kinds if values]
    if query.actors:
        found.append(or_(*(does(name, events) for name in sorted(query.actors))))
    found += _in_window(query, events)
    if query.bbox:
        found += in_box(query.bbox, events.c.lon, events.c.lat)
    if query.places:
        keyed = (func.instr(search.c.places, f"|{key}|") > 0 for key in sorted(query.places))
        found.append(events.c.fid.in_(select(search.c.fid).where(or_(*keyed))))
    return found


def looked_through(text: str, search: Table) -> Select[int]:
    """The keys of the rows whose words hold each word of the text anywhere, where a store keeps no index of words."""
    return select(search.c.fid).where(
        *(search.c.words.contains(word, autoescape=True) for word in folded(text).split())
    )


def does(actor: str, events: Table) -> ColumnElement[bool]:
    """Whether the actor of that name is among those of the row, which stand there as `name (role); ...`."""
    among = "; " + events.c.actors + ";"
    return or_(*(func.instr(among, f"; {actor} ({role});") > 0 for role in get_args(ActorRole)))


def _in_window(query: EventQuery, events: Table) -> list[ColumnElement[bool]]:
    """Both ends of the window and of the interval are included, so two that share one day meet."""
    meets: list[ColumnElement[bool]] = []
    if query.date_from:
        meets.append(events.c.end_date >= query.date_from)
    if query.date_to:
        meets.append(events.c.start_date <= query.date_to)
    if not meets:
        return []
    return [or_(and_(*meets), events.c.start_date.is_(None))] if query.include_undated else meets


def in_box(
    box: tuple[float, float, float, float], lon: ColumnElement[float], lat: ColumnElement[float]
) -> list[ColumnElement[bool]]:
    """What holds of a point in the box. One whose west is greater than its east goes over the antimeridian."""
    west, south, east, north = box
    across = lon.between(west, east) if west <= east else or_(lon >= west, lon <= east)
    return [across, lat.between(south, north)]
