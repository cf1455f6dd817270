"""Many articles through the chain: order, skipping, pools, kills and counts."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import a_country_file, a_document, a_geonames_line

from geo import ingest as module
from geo import stamps, workers
from geo.documents import read
from geo.errors import GeocodingError, StoreError
from geo.gazetteer import imports
from geo.ingest import Report, extract_all, ingest
from geo.model import Document, Extraction, Rejected
from geo.pipeline import Tools, extract
from geo.settings import Settings
from geo.stores import EventStore, open_store

ROOT = Path(__file__).parents[2]
TEXT = "Un atac cu drone a avariat două nave la Krasnodar luni, au declarat oficiali ruși."
BAD = Rejected(what="bad.txt", stage="documents", reason="Bad.")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[EventStore]:
    with open_store(tmp_path / "store.gpkg") as opened:
        yield opened


def many(count: int, start: int = 0) -> list[Document]:
    """Articles that differ in one number."""
    return [
        a_document(f"{TEXT} Ediția {number}.", id=f"d{number}", path=f"{number}.txt")
        for number in range(start, start + count)
    ]


class Breaking(Tools):
    """Tools that fail as soon as anything asks for the gazetteer."""

    def __init__(self, error: BaseException) -> None:
        object.__setattr__(self, "error", error)

    @property
    def gazetteer(self) -> object:  # type: ignore[override]
        raise self.error  # type: ignore[attr-defined]


def test_extractions_come_in_input_order(settings: Settings, tools: Tools) -> None:
    """What is rejected keeps its place among the articles."""
    items = [*many(2), BAD, *many(2, 2), BAD]
    found = list(extract_all(items, settings, tools=tools))
    assert [one.document.id if isinstance(one, Extraction) else one.what for one in found] == [
        "d0",
        "d1",
        "bad.txt",
        "d2",
        "d3",
        "bad.txt",
    ]
    assert found[0] == extract(items[0], tools)  # type: ignore[arg-type]


def test_tools_are_not_made_for_nothing(tmp_path: Path) -> None:
    """Where every input is rejected, no gazetteer is built."""
    settings = Settings(cache_dir=tmp_path / "cache")
    assert list(extract_all([BAD, BAD], settings)) == [BAD, BAD]
    assert not (tmp_path / "cache").exists()


def test_extracting_is_lazy(settings: Settings, tools: Tools) -> None:
    """The first article is done before the second is asked for, so a slow stream is read as it comes."""
    seen: list[int] = []

    def slowly() -> Iterator[Document]:
        for number, document in enumerate(many(3)):
            seen.append(number)
            yield document

    next(extract_all(slowly(), settings, tools=tools))
    assert seen == [0]


def test_an_article_that_breaks_the_chain_is_rejected(settings: Settings) -> None:
    """An error in one article is a rejection with stage and reason in one line, and the run goes on."""
    tools = Breaking(ValueError("first line\nsecond line" + "x" * 5000))
    found = list(extract_all([*many(1), BAD], settings, tools=tools))
    assert found[1] == BAD
    (rejected, _) = found
    assert isinstance(rejected, Rejected)
    assert (rejected.what, rejected.stage) == ("0.txt", "extract")
    assert rejected.reason.startswith("It could not be read (ValueError: first line second line")
    assert len(rejected.reason) < 300


def test_a_geocoder_that_is_down_ends_the_run(settings: Settings, store: EventStore) -> None:
    """An error that is not of the article is raised; what was finished before is kept."""

    def items() -> Iterator[Document | Rejected]:
        yield BAD
        yield from many(1)

    with pytest.raises(GeocodingError):
        ingest(items(), store, settings, tools=Breaking(GeocodingError("The geocoder is down: try again later.")))
    assert list(store.rejected()) == [BAD]


def test_a_report_counts_what_became_of_the_articles(settings: Settings, tools: Tools, store: EventStore) -> None:
    """Events are located or not, and dated or not; the store says the same."""
    report = ingest([*many(3), BAD], store, settings, tools=tools)
    counts = store.counts()
    assert (report.documents, report.rejected, report.unchanged) == (3, 1, 0)
    assert report.events == report.located + report.unlocated == counts.events
    assert (report.located, report.undated) == (counts.located, counts.undated)
    assert counts.documents == 3


def test_the_seed_goes_into_a_store(settings: Settings, tools: Tools, store: EventStore) -> None:
    """The first article is read, and some of its events are on the map."""
    report = ingest(read([ROOT / "seeds"], settings), store, settings, tools=tools)
    assert report.documents == 1
    assert report.located > 0
    assert report.rejected == 0


def test_a_second_run_reads_nothing(settings: Settings, store: EventStore, tools: Tools) -> None:
    """Articles that are kept unchanged are counted and not read again, and the store does not change."""
    ingest(many(70), store, settings, tools=tools)
    before = store.version
    broken = Breaking(AssertionError("read again"))
    assert ingest(many(70), store, settings, tools=broken) == Report(unchanged=70)
    assert store.version == before


@pytest.mark.parametrize(
    "change",
    [{"text": f"{TEXT} Altfel."}, {"published": date(2025, 12, 23)}, {"language": "en"}, {"title": "x"}, {"spans": ()}],
)
def test_a_changed_article_is_read_again(
    settings: Settings, store: EventStore, tools: Tools, change: dict[str, object]
) -> None:
    """Text, date, language, title and names given make another stamp."""
    ingest(many(2), store, settings, tools=tools)
    changed = [replace(many(1)[0], **change), many(2)[1]]  # type: ignore[arg-type]
    report = ingest(changed, store, settings, tools=tools)
    assert (report.documents, report.unchanged) == (1, 1)


def test_an_article_in_another_folder_is_not_read_again(settings: Settings, store: EventStore, tools: Tools) -> None:
    """Where an article lies says nothing about its events."""
    ingest(many(1), store, settings, tools=tools)
    assert ingest([replace(many(1)[0], path="elsewhere.txt")], store, settings, tools=tools).unchanged == 1


def test_places_imported_while_articles_are_read_make_these_read_again(
    settings: Settings, store: EventStore, tools: Tools, tmp_path: Path
) -> None:
    """A run counts as made with the gazetteer that it began with."""
    elsewhere = replace(settings, cache_dir=tmp_path)

    def with_an_import() -> Iterator[Document]:
        yield from many(1)
        imports.add(a_country_file(tmp_path / "RU.zip", [a_geonames_line()]), tmp_path)
        yield from many(2)[1:]

    ingest(with_an_import(), store, elsewhere, tools=tools)
    assert ingest(many(2), store, elsewhere, tools=tools).documents == 2
    assert ingest(many(2), store, elsewhere, tools=tools).unchanged == 2


def test_a_stamp_changes_with_what_reads_the_article(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program, gazetteer or geocoder reads anew; another port, store or number of workers does not."""
    document = many(1)[0]
    plain = stamps.stamp(document, settings)
    assert stamps.stamp(document, replace(settings, port=1, store="x", workers=3)) == plain
    assert stamps.stamp(document, replace(settings, geocoder="photon", online_user_agent="x")) != plain
    with monkeypatch.context() as patched:
        patched.setattr(stamps, "extractor_version", lambda: "9.9.9+0")
        assert stamps.stamp(document, settings) != plain
    monkeypatch.setattr(stamps.build, "key", lambda _: "0" * 16)
    assert stamps.stamp(document, settings) != plain


def test_the_extractor_version_covers_program_and_data() -> None:
    """Every stage, language pack and event type is in it; stores, exports and tables of the gazetteer are not."""
    names = {name for name, _ in stamps._files(stamps.resources.files("geo"), "")}
    assert {"pipeline.py", "dates.py", "languages/ro.toml", "event_types/assault.toml", "timex/grammar.py"} <= names
    assert not any(name.startswith(("stores/", "exports/", "gazetteer/tables/", "seeds/")) for name in names)
    assert stamps.extractor_version().startswith("0.")


def test_progress_is_told_of_every_article(settings: Settings, store: EventStore, tools: Tools) -> None:
    """Done counts up to the total where it is known, also over what is skipped."""
    told: list[tuple[int, int | None]] = []
    for _ in range(2):
        ingest([*many(3), BAD], store, settings, tools=tools, progress=lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == [1, 2, 3, 4] * 2
    assert {total for _, total in told} == {4}


def test_batches_are_written_on_the_way(
    settings: Settings, store: EventStore, tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A screen shows what is read so far, and a kill loses no more than a batch."""
    monkeypatch.setattr(module, "_BATCH", 5)
    kept: list[int] = []
    ingest(many(12), store, settings, tools=tools, progress=lambda _done, _total: kept.append(store.counts().documents))
    assert kept == [0] * 4 + [5] * 5 + [10] * 3
    assert store.counts().documents == 12


def test_a_store_that_fails_ends_the_run_once(settings: Settings, tools: Tools, tmp_path: Path) -> None:
    """The error of the store is raised as it is, and not tried a second time."""
    with open_store(tmp_path / "s.gpkg") as writable:
        writable.write([])
    with open_store(tmp_path / "s.gpkg", read_only=True) as store, pytest.raises(StoreError, match="may only be read"):
        ingest(many(1), store, settings, tools=tools)


# The pool


@pytest.fixture
def pooled(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings with which the second article already goes to two processes."""
    monkeypatch.setattr(module, "_FEW", 1)
    return replace(settings, workers=2)


def test_a_pool_gives_what_one_process_gives(pooled: Settings, settings: Settings, tools: Tools) -> None:
    """Order and content do not depend on how many processes read."""
    items = [*many(6), BAD, *many(3, 6)]
    alone = list(extract_all(items, replace(settings, workers=1), tools=tools))
    assert list(extract_all(items, pooled, tools=tools)) == alone


def test_a_pool_looks_only_a_little_ahead_and_ends(pooled: Settings, tools: Tools) -> None:
    """However many articles there are, a few are held at a time; who stops asking leaves no process behind."""
    asked: list[int] = []

    def endless() -> Iterator[Document]:
        for number in range(10_000):
            asked.append(number)
            yield many(1, number)[0]

    found = extract_all(endless(), pooled, tools=tools)
    for _ in range(20):
        next(found)
    found.close()  # type: ignore[attr-defined]
    assert len(asked) <= 20 + 2 * workers._AHEAD + 2
    assert multiprocessing.active_children() == []


def test_a_process_that_dies_costs_one_article(pooled: Settings) -> None:
    """Where a worker is killed, the articles beside the deadly one are read, and the run goes on."""
    pool = workers._Pool(pooled)
    try:
        promises = [(document, pool.submit(document)) for document in many(2)]
        promises[0][1].result()
        for process in list(pool._executor._processes.values()):
            os.kill(process.pid, signal.SIGKILL)
        found = [pool.result(promise) for promise in promises]
        found.append(pool.result((many(1, 5)[0], pool.submit(many(1, 5)[0]))))
    finally:
        pool.close()
    assert [one.document.id for one in found if isinstance(one, Extraction)] == ["d0", "d1", "d5"]


KILLED = """
import sys
from dataclasses import replace
from pathlib import Path
sys.path.insert(0, {tests!r})
from test_ingest import many
from geo import ingest as module
from geo.settings import Settings
from geo.stores import open_store

if __name__ == "__main__":
    module._BATCH, module._BATCH_S, module._FEW = 4, 1e9, 1
    settings = Settings(cache_dir=Path(sys.argv[2]), workers=2)
    with open_store(sys.argv[1]) as store:
        module.ingest(many(10_000), store, settings, progress=lambda done, _: print(done, flush=True))
"""


def test_a_kill_loses_one_batch_and_leaves_no_worker(tmp_path: Path, settings: Settings, tools: Tools) -> None:
    """After a kill the store holds whole batches, its workers end, and the next run skips what was kept."""
    script, path = tmp_path / "run.py", tmp_path / "store.gpkg"
    script.write_text(KILLED.format(tests=str(Path(__file__).parent)))
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))}
    command = [sys.executable, str(script), str(path), str(settings.cache_dir)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=environment, start_new_session=True
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if int(line) >= 22:
                break
        process.kill()
    with open_store(path) as store:
        kept = store.counts().documents
        assert kept >= 20 - 4
        assert kept % 4 == 0
        assert ingest(many(kept), store, settings, tools=tools) == Report(unchanged=kept)
    _wait_until_gone(process.pid)


def _wait_until_gone(group: int) -> None:
    """Until no process of the killed one's group is left."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    os.killpg(group, signal.SIGKILL)
    pytest.fail("workers outlived the process that was killed")


def test_as_many_processes_as_there_are_processors(settings: Settings) -> None:
    """Zero asks for all that this process may use; a number is a number."""
    assert workers.count(replace(settings, workers=3)) == 3
    assert 1 <= workers.count(settings) <= (os.cpu_count() or 1)


@pytest.mark.parametrize("fails", [False, True])
def test_garbage_is_sought_seldom_while_an_article_is_read_and_then_as_before(
    fails: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading in the process of the caller is as fast as in workers, and leaves that process as it was."""
    seen: list[tuple[int, int, int]] = []

    def read_one(document: Document, _: object) -> Extraction:
        seen.append(gc.get_threshold())
        if fails:
            raise ValueError
        return Extraction(document=document)

    monkeypatch.setattr(workers, "extract", read_one)
    before = gc.get_threshold()
    workers.attempt(a_document(TEXT), None)  # type: ignore[arg-type]
    assert (seen, gc.get_threshold()) == ([workers.GARBAGE], before)
