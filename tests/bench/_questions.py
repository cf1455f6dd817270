"""What a page asks of its server after it has been opened, in the page's own words."""

from __future__ import annotations

import json
import random
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from copy import copy
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx

_SAMPLE = 2000
_WORD = re.compile(r"\w{3,}")


@dataclass(frozen=True, slots=True)
class Question:
    """One request."""

    route: str
    """What it is called in tables."""
    path: str
    json: Any = None
    """The body of a POST; a GET where there is none."""


class Questions:
    """Questions about the events of one store, each time other ones; equal stores give equal questions."""

    def __init__(self, address: str, store: Path) -> None:
        self._random = random.Random(1)
        header = _columns_header(address)
        self._version, self._count = header["version"], header["count"]
        self._callbacks = httpx.get(f"{address}/_dash-dependencies").json()
        with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as opened:
            most = opened.execute("select max(fid) from events").fetchone()[0]
            fids = [self._random.randint(1, most) for _ in range(_SAMPLE)]
            marks = ",".join("?" * len(fids))
            asked = f"select event_id, excerpt, start_date from events where fid in ({marks})"
            rows = opened.execute(asked, fids).fetchall()
        self._random.shuffle(rows)
        self._ids = [row[0] for row in rows]
        self._days = [row[2] for row in rows if row[2]]
        self._texts = _texts([row[1] for row in rows])

    def of(self, seed: int) -> Questions:
        """The questions of somebody else."""
        others = copy(self)
        others._random = random.Random(seed)
        return others

    def detail(self) -> Question:
        """The panel of some event."""
        return self._callback(
            "detail.children", {"selection.data": {"event": self._random.choice(self._ids)}}, "detail"
        )

    def search(self) -> Question:
        """Some word or two, rare ones and common ones in turn."""
        return self._api("search", q=self._random.choice(self._texts))

    def summaries(self) -> Question:
        """Fifty lines of the list."""
        first = self._random.randrange(max(1, self._count - 50))
        return self._api("summaries", rows=",".join(map(str, range(first, min(self._count, first + 50)))))

    def view(self) -> Question:
        """What an address with a filter means."""
        day = self._random.choice(self._days)
        return Question("/api/view", f"/api/view?{urlencode({'from': day, 'type': 'ASSAULT'})}")

    def export(self) -> Question:
        """The events of one day and one country as GeoJSON."""
        day = self._random.choice(self._days)
        asked = urlencode({"from": day, "to": day, "undated": "no", "place": "UA"})
        return Question("/api/export/geojson", f"/api/export/geojson?{asked}")

    def _api(self, name: str, **asked: str) -> Question:
        return Question(f"/api/{name}", f"/api/{name}?{urlencode({**asked, 'v': self._version})}")

    def _callback(self, output: str, values: dict[str, Any], name: str) -> Question:
        """What Dash's renderer sends when those inputs have those values."""
        (callback,) = (one for one in self._callbacks if one["output"].split("@")[0].strip(".").startswith(output))
        target = callback["output"].rpartition(".")

        def given(parts: list[dict[str, str]]) -> list[dict[str, Any]]:
            return [{**part, "value": values.get(f"{part['id']}.{part['property']}")} for part in parts]

        body = {
            "output": callback["output"],
            "outputs": {"id": target[0], "property": target[2]},
            "inputs": given(callback["inputs"]),
            "state": given(callback["state"]),
            "changedPropIds": list(values),
        }
        return Question(f"{name} (Dash callback)", "/_dash-update-component", body)


def asked(client: httpx.Client, questions: Iterator[Question]) -> list[float]:
    """Milliseconds until each question was answered in full.

    Raises:
        httpx.HTTPStatusError: it was refused.
    """
    took = []
    for question in questions:
        answer = client.request("POST" if question.json else "GET", question.path, json=question.json)
        answer.raise_for_status()
        took.append(answer.elapsed.total_seconds() * 1000)
    return took


def _columns_header(address: str) -> dict[str, Any]:
    body = httpx.get(f"{address}/api/columns", timeout=60).content
    return json.loads(body[4 : 4 + int.from_bytes(body[:4], "little")])


def _texts(excerpts: list[str]) -> list[str]:
    """Words to look for: those that are in most excerpts, those that are in one, and two that stand together."""
    words = [[word.lower() for word in _WORD.findall(excerpt)] for excerpt in excerpts]
    held = Counter(word for line in words for word in set(line))
    common = [word for word, _ in held.most_common(50)]
    rare = [word for word, count in held.items() if count == 1][:50]
    pairs = [" ".join(pair) for line in words[:50] for pair in list(pairwise(line))[:1]]
    return common + rare + pairs
