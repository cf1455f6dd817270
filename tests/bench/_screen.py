"""When something is really on the screen: by the pictures that the browser shows while a page is being opened."""

from __future__ import annotations

import base64
import io
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image
from playwright.sync_api import Page

Picture = npt.NDArray[np.int16]
_WIDTH, _HEIGHT = 600, 400
_DIFFERS = 40
"""How far one of red, green and blue must be away for a pixel to count as another one."""
_STRONG = 100
"""The same for what tells a page with its events from one without: thin colour over land would tell of the land."""
_ENOUGH = 0.5
_STILL_S = 0.7
_LONGEST_S = 30.0


@dataclass(slots=True)
class Film:
    """Pictures of a page, each with the second since the beginning of 1970 at which it was shown."""

    page: Page
    frames: list[tuple[float, bytes]] = field(default_factory=list)

    def when_still(self) -> None:
        """Waits until nothing has moved on the screen for a while; what never stands still is not waited for."""
        until = time.monotonic() + _LONGEST_S
        seen, since = -1, time.monotonic()
        while time.monotonic() < min(until, since + _STILL_S):
            if len(self.frames) != seen:
                seen, since = len(self.frames), time.monotonic()
            self.page.wait_for_timeout(50)

    def part(self, selector: str) -> tuple[slice, slice]:
        """Where the pictures show this element."""
        box, size = self.page.locator(selector).bounding_box(), self.page.viewport_size
        assert box is not None
        assert size is not None
        scale = min(_WIDTH / size["width"], _HEIGHT / size["height"])
        top, left, bottom, right = (
            round(edge * scale) for edge in (box["y"], box["x"], box["y"] + box["height"], box["x"] + box["width"])
        )
        return slice(top, bottom), slice(left, right)


@contextmanager
def filmed(page: Page) -> Iterator[Film]:
    """Films the page; a picture is taken whenever what is seen changes."""
    film = Film(page)
    cdp = page.context.new_cdp_session(page)

    def shown(frame: dict[str, Any]) -> None:
        film.frames.append((frame["metadata"]["timestamp"], base64.b64decode(frame["data"])))
        cdp.send("Page.screencastFrameAck", {"sessionId": frame["sessionId"]})

    cdp.on("Page.screencastFrame", shown)
    cdp.send("Page.startScreencast", {"format": "jpeg", "quality": 80, "maxWidth": _WIDTH, "maxHeight": _HEIGHT})
    try:
        yield film
    finally:
        cdp.send("Page.stopScreencast")
        cdp.detach()


def shown_at(frames: list[tuple[float, bytes]], part: tuple[slice, slice], empty: bytes) -> float:
    """The second from which on what tells the last picture from the empty one was seen, at least half of it, for good.

    Raises:
        RuntimeError: the last picture is the empty one.
    """
    full = _decoded(frames[-1][1])[part]
    mask = _apart(full, _decoded(empty)[part], _STRONG)
    if not mask.any():
        raise RuntimeError("nothing on the screen tells the page with its events from the page without")
    since = frames[-1][0]
    for moment, data in reversed(frames):
        if (~_apart(_decoded(data)[part], full)[mask]).mean() < _ENOUGH:
            break
        since = moment
    return since


def _apart(one: Picture, other: Picture, least: int = _DIFFERS) -> npt.NDArray[np.bool_]:
    return np.asarray(np.abs(one - other).max(axis=2) > least)


def _decoded(data: bytes) -> Picture:
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB")).astype(np.int16)
