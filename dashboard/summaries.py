"""Events in a line of words each, for lists: made from columns of the store alone, so that fifty take milliseconds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dashboard import wording
from dashboard.messages import direction, tr
from geo import languages
from geo.model import DateInterval
from geo.stores import EventStore

_SNIPPET = 180
_GAP = " […] "  # what geo.frames puts between excerpts that do not follow each other
_COLUMNS = (
    *("event_id", "event_type", "mode", "start_date", "end_date", "date_precision", "date_basis"),
    *(
        "excerpt",
        "trigger",
        "language",
        "publisher",
        "title",
        "place_name",
        "admin1",
        "country_code",
        "dataset",
        "score",
    ),
)


def of(store: EventStore, rows: Mapping[int, int]) -> list[dict[str, Any]]:
    """The lines of these rows, row number -> fid; one that was taken away a moment ago is left out."""
    found = store.tuples_of(rows.values(), _COLUMNS)
    titles = {dataset.name: dataset.title for dataset in store.datasets()}
    return [
        _line(row, dict(zip(_COLUMNS, found[fid], strict=True)), titles) for row, fid in rows.items() if fid in found
    ]


def _line(row: int, event: Mapping[str, Any], titles: Mapping[str, str]) -> dict[str, Any]:
    language = event["language"] or "und"
    where = (event["place_name"], event["admin1"], wording.country(event["country_code"]))
    return {
        "row": row,
        "id": event["event_id"],
        "headline": wording.kind(event["event_type"], event["mode"]),
        "dates": wording.told_dates(interval(event)),
        "doubt": wording.doubt(event["score"]),
        "excerpt": _snippet(event["excerpt"], event["trigger"]),
        "language": language,
        "direction": languages.load(language).direction,
        "place": _joined(where) if event["place_name"] else None,
        "source": ", ".join(
            part for part in (titles.get(event["dataset"]), event["publisher"], event["title"]) if part
        ),
    }


def _joined(names: Sequence[str | None]) -> str:
    """The names in a row; where the page runs from right to left each is set apart, or the row would run as they do."""
    known = dict.fromkeys(name for name in names if name)
    return tr(", ").join(f"\u2068{name}\u2069" if direction() == "rtl" else name for name in known)


def interval(event: Mapping[str, Any]) -> DateInterval | None:
    """The days of a row whose dates are ISO text; None where it has none."""
    if event["start_date"] is None:
        return None
    start, end = (date.fromisoformat(str(event[name])) for name in ("start_date", "end_date"))
    return DateInterval(
        start=start, end=end, precision=event["date_precision"], basis=event["date_basis"] or "explicit"
    )


def _snippet(excerpt: str | None, trigger: str | None) -> str:
    """The part of the excerpt that holds the trigger, cut at a word's end."""
    parts = (excerpt or trigger or "").split(_GAP)
    words = " ".join(next((part for part in parts if trigger and trigger in part), parts[0]).split())
    return words if len(words) <= _SNIPPET else words[:_SNIPPET].rsplit(" ", 1)[0] + " …"
