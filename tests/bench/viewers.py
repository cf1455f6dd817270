"""Fifty people look at a hundred thousand events on one `dateline serve` over loopback, all at once for a minute.

A browser opens the page once, and what it asked for is what every viewer asks for on arrival, six requests at a time,
keeping what may be kept. From then on each does something about once a second: reads an event, scrolls the list,
searches, takes a download, loads the page again. The one who asks and the one who answers share the machine.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx
from _browser import browser, tab
from _frame import Figure
from _questions import Question, Questions
from _servers import dateline
from _stores import events_store

EVENTS = 100_000
VIEWERS = 50
SECONDS = 60
ARRIVAL_S = 20
"""They come one after the other within this time, and then stay."""
THINKING_S = 1.0
BUDGET_MS = 300
CONNECTIONS = 6
"""As many as a browser opens to one host."""


def measure() -> Iterator[Figure]:
    """Errors, the 95th of a hundred answers by route, and requests a second."""
    store = events_store(EVENTS)
    with dateline(store) as server:
        server.columns_s()
        first, rest = _arrival(server.address)
        questions = Questions(server.address, store)
        log = Log()
        began = time.perf_counter()
        asyncio.run(_all(server.address, first, rest, [questions.of(seed) for seed in range(VIEWERS)], log))
        took = time.perf_counter() - began
        yield Figure("viewers, errors", len(log.errors), "", budget=0, note="; ".join(sorted(set(log.errors))[:3]))
        for route, times in sorted(log.answers.items()):
            middle = statistics.median(times)
            note = f"{len(times)} answers, median {middle:.0f} ms"
            yield Figure(f"viewers, 95th of 100, {route}", _p95(times), "ms", budget=BUDGET_MS, note=note)
        yield Figure("viewers, answers", sum(map(len, log.answers.values())) / took, "1/s")
        yield Figure("viewers, server memory", server.memory_mb, "MB")


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]


@dataclass(slots=True)
class Log:
    """What was answered when."""

    answers: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    """Route -> milliseconds."""
    errors: list[str] = field(default_factory=list)


def _arrival(address: str) -> tuple[Question, list[Question]]:
    """What a page asks for while it is being opened: the page itself, and everything after it."""
    with browser() as started, tab(started) as opened:
        opened.page.goto(address, wait_until="commit", timeout=120_000)
        opened.page.wait_for_selector("html[data-ready]", state="attached", timeout=120_000)
        opened.page.wait_for_timeout(3000)  # the list, the basemap's finer files
        seen = {
            (request.url, request.post_data): Question(
                _route(request.url), request.url.removeprefix(address), request.post_data_json
            )
            for request in opened.asked
            if request.url.startswith(address)
        }
    page = next(question for question in seen.values() if question.path == "/")
    return page, [question for question in seen.values() if question is not page]


def _route(url: str) -> str:
    """The path, without what tells one file or one deed from another."""
    path = urlsplit(url).path
    folders = ("/assets/basemap", "/assets", "/_dash-component-suites")
    return next((f"{folder}/…" for folder in folders if path.startswith(f"{folder}/")), path)


async def _all(address: str, first: Question, rest: list[Question], questions: list[Questions], log: Log) -> None:
    until = time.perf_counter() + ARRIVAL_S + SECONDS
    async with asyncio.TaskGroup() as group:
        for number, own in enumerate(questions):
            viewer = Viewer(address, first, rest, own, log)
            group.create_task(viewer.stays(until, ARRIVAL_S * number / VIEWERS))


class Viewer:
    """One who opens the page, looks about, and leaves."""

    def __init__(self, address: str, first: Question, rest: list[Question], questions: Questions, log: Log) -> None:
        self._client = httpx.AsyncClient(
            base_url=address,
            timeout=60,
            limits=httpx.Limits(keepalive_expiry=2),  # sooner than the server closes a connection that lies idle
            headers={"Accept-Encoding": "gzip"},
        )
        self._first, self._rest, self._log = first, rest, log
        self._lines = asyncio.Semaphore(CONNECTIONS)
        self._tags: dict[str, str] = {}
        self._kept: set[str] = set()
        self._random = random.Random(questions.detail().path)
        self._deeds: dict[Callable[[], Question], int] = {
            questions.detail: 40,
            questions.summaries: 30,
            questions.search: 15,
            questions.view: 8,
            questions.export: 2,
        }
        self._reloads = 5

    async def stays(self, until: float, arrives: float) -> None:
        """Comes after so many seconds, and stays until then."""
        await asyncio.sleep(arrives)
        async with self._client:
            await self._opens()
            while time.perf_counter() < until:
                await asyncio.sleep(self._random.expovariate(1 / THINKING_S))
                await self._does()

    async def _does(self) -> None:
        choices: list[Callable[[], Question] | None] = [*self._deeds, None]
        (deed,) = self._random.choices(choices, [*self._deeds.values(), self._reloads])
        await (self._opens() if deed is None else self._asks(deed()))

    async def _opens(self) -> None:
        """Loads the page with everything that it needs and that is not kept from before."""
        await self._asks(self._first)
        wanted = (question for question in self._rest if question.path not in self._kept)
        await asyncio.gather(*map(self._asks, wanted))

    async def _asks(self, question: Question) -> None:
        """One request, timed from when there is a connection for it until its last byte; what was wrong is noted."""
        tag = self._tags.get(question.path)
        headers = {"If-None-Match": tag} if tag else {}
        method = "GET" if question.json is None else "POST"
        async with self._lines:
            began = time.perf_counter()
            try:
                answer = await self._answered(method, question, headers)
            except httpx.HTTPError as error:
                self._log.errors.append(f"{question.route}: {type(error).__name__}")
                return
            self._log.answers[question.route].append((time.perf_counter() - began) * 1000)
        if answer.status_code >= httpx.codes.BAD_REQUEST:
            self._log.errors.append(f"{question.route}: {answer.status_code}")
        self._keeps(question, answer)

    async def _answered(self, method: str, question: Question, headers: dict[str, str]) -> httpx.Response:
        """The answer, read to its end; asked again once where the kept connection had been closed, as browsers do."""
        try:
            return await self._read(method, question, headers)
        except (httpx.RemoteProtocolError, httpx.ReadError):
            return await self._read(method, question, headers)

    async def _read(self, method: str, question: Question, headers: dict[str, str]) -> httpx.Response:
        async with self._client.stream(method, question.path, json=question.json, headers=headers) as answer:
            async for _ in answer.aiter_raw():
                pass
        return answer

    def _keeps(self, question: Question, answer: httpx.Response) -> None:
        """What a browser's cache does with an answer."""
        if question.json is None and "max-age" in answer.headers.get("cache-control", ""):
            self._kept.add(question.path)
        elif tag := answer.headers.get("etag"):
            self._tags[question.path] = tag
