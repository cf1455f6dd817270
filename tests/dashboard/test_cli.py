"""The command line, as a shell sees it: what it prints where, and how it ends."""

from __future__ import annotations

import io
import json
import os
import pty
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import httpx
import pytest
from builders import (
    a_country_file,
    a_document,
    a_geonames_line,
    a_place,
    a_span,
    a_toponym,
    an_event,
    an_imported_event,
    keep_dataset,
)
from click.testing import CliRunner

from dashboard import cli, commands
from dashboard.commands import gazetteer, serve
from dashboard.terminal import safe, store_name
from geo import exports, language_files, languages
from geo.gazetteer import build
from geo.model import Extraction
from geo.settings import Settings
from geo.stores import open_store

DATELINE = Path(sys.executable).with_name("dateline")
ROOT = Path(__file__).parents[2]
SEED = next((ROOT / "seeds").glob("*.txt"))
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def environment(cache_dir: Path) -> dict[str, str]:
    """That of a user whose gazetteer is built."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("DATELINE_")}
    return {**plain, "DATELINE_CACHE_DIR": str(cache_dir)}


@pytest.fixture
def dateline(tmp_path: Path, environment: dict[str, str]) -> Run:
    """`dateline("read", "x.txt")` in an empty folder, in a process of its own."""

    def run(*arguments: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [DATELINE, *arguments],
            input=stdin,
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env=environment,
            timeout=120,
            check=False,
        )

    return run


@pytest.fixture
def here(
    tmp_path: Path, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """The same in the process of the tests, which has most of what a command needs in memory already."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATELINE_CACHE_DIR", environment["DATELINE_CACHE_DIR"])

    def run(*arguments: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), "utf-8"))
        status = cli.run([str(argument) for argument in arguments])
        return subprocess.CompletedProcess(arguments, status, *capsys.readouterr())

    return run


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with an attack in Krasnodar on one day, talks in Miami on another, and an event without place and date."""
    text = "Atac la Krasnodar. Discuții la Miami. Un incendiu."
    document = a_document(text)
    events = (
        an_event(
            "attack", document=document, trigger="Atac", places=[a_toponym("Krasnodar", place=a_place(admin1=None))]
        ),
        an_event(
            "talks",
            document=document,
            trigger="Discuții",
            date="2025-12-20",
            event_type="CONSULT",
            mode=None,
            excerpts=[a_span(text, "Discuții la Miami.")],
            places=[
                a_toponym(
                    "Miami",
                    place=a_place("Miami", -80.19, 25.77, country_code="US", admin1="Florida", gazetteer_id="miami"),
                )
            ],
        ),
        an_event(
            "fire",
            document=document,
            trigger="incendiu",
            date=None,
            event_type="FIRE",
            mode=None,
            excerpts=[a_span(text, "Un incendiu.")],
            places=(),
        ),
    )
    path = tmp_path / "dateline.gpkg"
    with open_store(path) as opened:
        opened.write([Extraction(document=document, events=events)])
    return path


@contextmanager
def serving(
    command: list[str | Path], folder: Path, environment: dict[str, str]
) -> Iterator[tuple[subprocess.Popen, str]]:
    """The running server and its address."""
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=folder, env=environment
    ) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert line.startswith("Dateline is ready at http://127.0.0.1:"), process.stderr and process.stderr.read()
            yield process, line.split()[-1]
        finally:
            process.kill()


def ids(answer: str | bytes) -> set[str]:
    return {feature["id"] for feature in json.loads(answer)["features"]}


def one_sentence(text: str) -> bool:
    return text.startswith("Error: ") and text.endswith(".\n") and text.count("\n") == 1


# Help and usage


@pytest.mark.parametrize("name", commands.names())
def test_every_command_explains_itself_with_examples(name: str) -> None:
    """`dateline COMMAND --help` ends well and shows lines to copy."""
    result = CliRunner().invoke(cli.dateline, [name, "--help"])
    assert result.exit_code == 0
    assert f"  dateline {name}" in result.output.partition("Examples:")[2]


def test_help_lists_every_command_and_the_exit_status() -> None:
    """The first help text leads on to all others."""
    output = CliRunner().invoke(cli.dateline, ["--help"]).output
    assert all(f"\n  {name} " in output for name in commands.names())
    assert "Exit status" in output


def test_the_version_is_that_of_the_distribution(dateline: Run) -> None:
    """`dateline --version` is what a bug report needs."""
    assert re.fullmatch(r"dateline \d+\.\d+\.\d+\n", dateline("--version").stdout)


@pytest.mark.parametrize(
    "arguments",
    [
        ("nothing",),
        ("read",),
        ("read", "--colour", "x"),
        ("read", "--published", "20255-01-01", "x"),
        ("read", "--format", "pdf", "x"),
        ("read", "--event", "1", "x"),
        ("read", "--explain", "--event", "0", "x"),
        ("read", "--explain", "--event", " ", "x"),
        ("read", "--brief", "x"),
        ("export", "--bbox", "1,2,3"),
        ("export", "--bbox", "22,53,41,44"),
        ("export", "--type", "PARTY"),
        ("export", "--from", "2025-12-23", "--to", "2025-12-22"),
        ("export", "--mode", "drone"),
        ("export", "--mode", "ASSAULT.kindness"),
        ("export", "--place", "ZZ"),
        ("export", "-o", "events.shp"),
        ("export", "--format", "geojson", "--bom"),
        ("geocode", "Paris", "--country", "ZZ9"),
        ("gazetteer", "import"),
        ("gazetteer", "import", "missing.zip"),
        ("gazetteer", "import", "."),
        ("gazetteer", "remove"),
        ("demo",),
        ("demo", "--events", "0"),
        ("demo", "--events", "5", "--from", "2025-02-01", "--to", "2025-01-01"),
        ("demo", "--events", "5", "--to", "9999-12-31"),
        ("serve", "--port", "70000"),
        ("serve", "--host", "no such host"),
        ("read", "--config", "missing.toml", "x"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_is_wrong(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    """Nothing is done, nothing goes to standard output, and there is no traceback."""
    assert cli.run(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Error: " in printed.err
    assert "Traceback" not in printed.err


def test_an_unknown_key_in_the_configuration_file_is_named(here: Run, tmp_path: Path) -> None:
    """A slip in dateline.toml is not passed over."""
    (tmp_path / "dateline.toml").write_text("prot = 8051\n", encoding="utf-8")
    result = here("read", SEED)
    assert result.returncode == 2
    assert one_sentence(result.stderr)
    assert "prot" in result.stderr


def test_a_fault_of_ours_is_shown_whole_and_ends_with_3(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug is not taken for "something was left out", which is 1."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(cli.dateline, "main", broken)
    assert cli.run(["read"]) == 3
    assert "ZeroDivisionError" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="there is no device that is always full")
def test_a_full_disk_behind_standard_output_is_told_in_a_sentence(store: Path, environment: dict[str, str]) -> None:
    """What the system says is told without its number, and the status is 3."""
    command = [DATELINE, "export", "--store", store]
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment, check=False, text=True)
    assert ended.returncode == 3
    assert ended.stderr == "Error: No space left on device; put that right and run the same command again.\n"


# read


def test_read_keeps_the_order_and_has_a_line_for_what_is_left_out(here: Run, tmp_path: Path) -> None:
    """A document that cannot be read stands in its place with the reason, and the status is 1."""
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.md").write_text("---\ntitle: Third\n---\nNothing happened.\n", encoding="utf-8")
    result = here("read", SEED, "b.txt", "c.md")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.returncode == 1
    assert [line["document"]["path"].rpartition("/")[2] for line in lines] == [SEED.name, "b.txt", "c.md"]
    assert lines[1]["document"]["text"] is None
    assert lines[1]["rejected"][0]["reason"]
    assert "b.txt: " in result.stderr
    assert "2 documents read, 1 left out." in result.stderr


def test_read_prints_the_seed_article_with_events_and_offsets(dateline: Run) -> None:
    """One line, whose offsets count code points of the text in it; nothing on standard error."""
    result = dateline("read", SEED)
    (line,) = result.stdout.splitlines()
    reading = json.loads(line)
    text = reading["document"]["text"]
    assert result.returncode == 0
    assert result.stderr == ""
    assert reading["document"]["published"] == "2025-12-22"
    assert reading["events"]
    assert all(
        text[span["start"] : span["end"]] == span["text"] for event in reading["events"] for span in event["excerpts"]
    )


def test_read_takes_json_lines_from_standard_input(here: Run) -> None:
    """A broken line is left out in its place, the others are read."""
    good = json.dumps({"id": "a", "text": "Explosie la Kiev.", "published": "2025-12-22", "language": "ro"})
    result = here(
        "read", "--format", "jsonl", "-", stdin=f'{good}\n{{broken\n{good.replace("Kiev", "Odesa")[:-1]}, "x": 1}}\n'
    )
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line["document"]["text"] for line in lines] == ["Explosie la Kiev.", None, lines[2]["document"]["text"]]
    assert result.returncode == 1


def test_names_of_files_cannot_steer_the_terminal(here: Run, tmp_path: Path) -> None:
    """Control characters in a name are written out."""
    (tmp_path / 'a\x1b[31m\n"><img>.txt').write_bytes(b"")
    result = here("read", tmp_path)
    assert result.returncode == 1
    assert "\x1b" not in result.stderr
    assert '"><img>.txt: ' in result.stderr


def test_a_reader_that_goes_away_ends_read_quietly(tmp_path: Path, environment: dict[str, str]) -> None:
    """`dateline read ... | head` prints no complaint."""
    article = json.dumps({"text": "Nothing happened. " * 200})
    (tmp_path / "many.jsonl").write_text(
        "".join(f'{{"id": "{n}", {article[1:]}\n' for n in range(60)), encoding="utf-8"
    )
    with subprocess.Popen(
        [DATELINE, "read", "--workers", "1", "many.jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == cli.BROKEN_PIPE


def test_read_explains_the_seed_article_in_words(here: Run) -> None:
    """Each event has its sentence, rule, place with rivals, date and what was not taken; left-out words come last."""
    result = here("read", "--explain", SEED)
    events = len(json.loads(here("read", SEED).stdout)["events"])
    assert result.returncode == 0
    assert result.stderr == ""
    assert len(re.findall(r"(?m)^[0-9]+\. ", result.stdout)) == events
    for words in ("names it: Attack", "The word list has", "Krasnodar Krai", "Other places of that name", "date rule"):
        assert words in result.stdout
    assert "Named beside it, but not where it happened" in result.stdout
    assert result.stdout.index("Words that became no event") > result.stdout.rindex("Deed")
    assert all(len(line) <= 80 for line in result.stdout.splitlines())


def test_read_explains_what_is_asked_for_alone(here: Run) -> None:
    """A number or a word picks events; what nothing has to do with is said, and the status is 1."""
    second = here("read", "--explain", "--event", "2", SEED).stdout
    assert re.findall(r"(?m)^([0-9]+)\. ", second) == ["2"]
    assert "Words that became no event" not in second
    fires = here("read", "--explain", "--event", "incendiu", SEED).stdout
    assert "Fire" in fires
    nothing = here("read", "--explain", "--event", "zebra", SEED)
    assert (nothing.returncode, nothing.stdout) == (1, "")
    assert "Nothing that was read has to do with zebra" in nothing.stderr


def test_read_tells_the_events_alone_in_brief(here: Run) -> None:
    """Under its line each event has its words and no reasons."""
    brief, full = (here("read", "--explain", *short, SEED).stdout for short in (["--brief"], []))
    heads = [line for line in full.splitlines() if re.match(r"\d+\. ", line)]
    assert heads
    assert [line for line in brief.splitlines() if re.match(r"\d+\. ", line)] == heads
    assert "Deed" not in brief
    assert "Words that became no event" not in brief
    assert brief.count("“") >= len(heads)


def test_an_explained_article_cannot_steer_the_terminal(here: Run) -> None:
    """Control characters of a hostile text are written out, and what cannot be read is told on standard error alone."""
    hostile = json.dumps(
        {"text": "Rebels attacked Goma \x1b[2J\u202e on Friday.", "published": "2025-12-22", "language": "en"}
    )
    result = here("read", "--explain", "--format", "jsonl", "-", stdin=f"{hostile}\n{{broken\n")
    assert result.returncode == 1
    assert "Attack" in result.stdout
    assert all(char.isprintable() or char == "\n" for char in result.stdout)
    assert "1 document read, 1 left out." in result.stderr


# ingest and export


def test_ingest_reads_an_article_once(here: Run, tmp_path: Path) -> None:
    """The second run finds it unchanged, and the store holds the same."""
    first, second = here("ingest", SEED), here("ingest", SEED)
    assert (first.returncode, second.returncode) == (0, 0)
    assert re.match(r"1 article read; \d+ events in it, \d+ on the map\. ", first.stderr)
    assert "Kept in dateline.gpkg." in first.stderr
    assert second.stderr == "0 articles read, 1 unchanged; no new events. Kept in dateline.gpkg.\n"
    assert (tmp_path / "dateline.gpkg").exists()


def test_ingest_of_a_folder_without_articles_says_so(here: Run, tmp_path: Path) -> None:
    """Nothing is found, the reason is told, and the status is 1."""
    (tmp_path / "empty").mkdir()
    result = here("ingest", "empty")
    assert result.returncode == 1
    assert "Left out empty: There are no articles in this folder" in result.stderr


def test_export_writes_the_same_to_a_file_and_to_standard_output(dateline: Run, store: Path, tmp_path: Path) -> None:
    """Only the file is told of on standard error."""
    to_file, to_output = dateline("export", "-o", "events.geojson"), dateline("export", "--store", store)
    assert (to_file.returncode, to_output.returncode) == (0, 0)
    assert to_file.stderr == "3 events written to events.geojson.\n"
    assert to_output.stderr == ""
    assert (tmp_path / "events.geojson").read_text(encoding="utf-8") == to_output.stdout
    assert ids(to_output.stdout) == {"attack", "talks", "fire"}


@pytest.mark.parametrize("name", exports.names())
def test_the_ending_of_the_file_names_the_format(here: Run, store: Path, tmp_path: Path, name: str) -> None:
    """Without --format the file is what its ending says, the same as with it."""
    suffix = exports.load(name).SUFFIX
    by_ending = here("export", "--store", store, "-o", f"a{suffix.upper()}")
    by_name = here("export", "--store", store, "--format", name, "-o", "b")
    assert (by_ending.returncode, by_name.returncode) == (0, 0), by_ending.stderr + by_name.stderr
    assert (tmp_path / f"a{suffix.upper()}").read_bytes() == (tmp_path / "b").read_bytes()
    left_out = " 1 event without a date left out, for which the format has no place." if name == "icalendar" else ""
    assert " ".join(by_name.stderr.split()) == f"{2 if left_out else 3} events written to b.{left_out}"


def test_a_store_is_never_written_over(here: Run, store: Path) -> None:
    """An export may be a GeoPackage, and so is the store: that one stays as it is."""
    before = store.read_bytes()
    result = here("export", "--store", store, "-o", store)
    assert result.returncode == 2
    assert "give the export another name" in result.stderr
    assert store.read_bytes() == before


def test_an_export_with_areas(here: Run, store: Path) -> None:
    """Towns stay points, and a file of a format without areas is refused with those that have them."""
    assert here("export", "--store", store, "--areas").stdout == here("export", "--store", store).stdout
    refused = here("export", "--store", store, "--bom", "-o", "a.geojson")
    assert refused.returncode == 2
    assert "csv" in refused.stderr


@pytest.mark.parametrize(
    ("conditions", "found"),
    [
        (("--type", "assault"), {"attack"}),
        (("--type", "ASSAULT", "--type", "FIRE"), {"attack", "fire"}),
        (("--from", "2025-12-21"), {"attack", "fire"}),
        (("--dated",), {"attack", "talks"}),
        (("--from", "2025-12-21", "--dated"), {"attack"}),
        (("--to", "2025-12-20", "--dated"), {"talks"}),
        (("--bbox", "-90,20,-70,30"), {"talks"}),
        (("--place", "US"), {"talks"}),
        (("--lang", "en"), set()),
        (("--status", "planned"), set()),
        (("--text", "krasnodar"), {"attack"}),
        (("--mode", "assault.drone"), {"attack"}),
        (("--precision", "none"), {"fire"}),
        (("--place", "UA-30"), set()),
        (("--actor", "Nobody"), set()),
        (("--source", "Nobody"), set()),
    ],
)
def test_export_keeps_what_meets_every_condition(
    store: Path, capsysbinary: pytest.CaptureFixture[bytes], conditions: tuple[str, ...], found: set[str]
) -> None:
    """The conditions are those of the page."""
    assert cli.run(["export", "--store", str(store), *conditions]) == 0
    printed = capsysbinary.readouterr()
    assert ids(printed.out) == found
    assert printed.err == (b"" if found else b"No event of the store meets these conditions.\n")


@pytest.mark.parametrize(
    ("conditions", "named"),
    [
        ((), {"made-up"}),
        (("--layer", "made-up"), {"made-up"}),
        (("--layer", "articles"), set()),
        (("--layer", "other"), set()),
        (("--type", "FIRE"), set()),
        (("--bbox", "0,0,1,1"), set()),
    ],
)
def test_export_names_the_datasets_that_it_holds_events_of(
    store: Path, capsysbinary: pytest.CaptureFixture[bytes], conditions: tuple[str, ...], named: set[str]
) -> None:
    """Their terms stand in the file, and those of no others."""
    with open_store(store) as opened:
        keep_dataset(opened, an_imported_event("1", place=a_place()))
        keep_dataset(opened, name="other")
    assert cli.run(["export", "--store", str(store), *conditions]) == 0
    sources = [one["what"] for one in json.loads(capsysbinary.readouterr().out)["sources"]]
    assert {name for name in ("made-up", "other") if f"dataset {name}," in " ".join(sources)} == named


def test_export_of_a_layer_that_there_is_not_lists_those_there_are(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name that is not right writes no empty file over a good one."""
    kept = tmp_path / "kept.geojson"
    kept.write_text("kept", encoding="utf-8")
    assert cli.run(["export", "--store", str(store), "--layer", "nope", "-o", str(kept)]) == 2
    assert "There is no layer “nope”; there are: articles." in " ".join(capsys.readouterr().err.split())
    assert kept.read_text(encoding="utf-8") == "kept"


@pytest.mark.parametrize(("form", "told"), [("csv", True), ("geojsonl", True), ("geojson", False)])
def test_export_tells_terms_that_the_file_has_no_room_for(
    store: Path, capsysbinary: pytest.CaptureFixture[bytes], *, form: str, told: bool
) -> None:
    """Whoever passes a table on knows whom to name for the datasets in it."""
    with open_store(store) as opened:
        keep_dataset(opened, an_imported_event("1", place=a_place()))
    assert cli.run(["export", "--store", str(store), "--format", form]) == 0
    said = " ".join(capsysbinary.readouterr().err.decode().split())
    assert ("Nobody, Made-up events. Anybody may use them. https://made-up.example" in said) == told


def test_serving_nothing_that_can_be_read_ends_at_once(dateline: Run) -> None:
    """A mistyped path is told, where an empty map would be shown for ever."""
    result = dateline("serve", "nowhere.txt", "--port", "0")
    assert (result.returncode, result.stdout) == (2, "")
    assert "nowhere.txt" in result.stderr
    assert result.stderr.endswith("give files or folders to read.\n")


def test_demo_fills_a_store_that_says_what_it_is(here: Run, store: Path) -> None:
    """The same command twice is one, and a store with real articles is left alone."""
    for _ in range(2):
        made = here("demo", "--events", "40", "--store", "demo.gpkg")
        assert made.returncode == 0
        assert made.stderr.endswith("40 synthetic events in demo.gpkg; not one of them happened.\n")
    exported = here("export", "--store", "demo.gpkg", "--text", "synthetic").stdout
    assert len(ids(exported)) == 40
    refused = here("demo", "--events", "40", "--store", store, "--quiet")
    assert refused.returncode == 3
    assert one_sentence(refused.stderr)


def test_export_without_a_store_says_how_to_make_one(here: Run, tmp_path: Path) -> None:
    """Nothing is made in passing, and the status is 3."""
    result = here("export", "-o", "events.geojson")
    assert result.returncode == 3
    assert one_sentence(result.stderr)
    assert "dateline ingest" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_store_is_left_alone(here: Run, tmp_path: Path) -> None:
    """Another file under the store's name is an error, not a victim."""
    (tmp_path / "notes.gpkg").write_text("my notes\n", encoding="utf-8")
    result = here("ingest", SEED, "--store", "notes.gpkg")
    assert result.returncode == 3
    assert one_sentence(result.stderr)
    assert (tmp_path / "notes.gpkg").read_text(encoding="utf-8") == "my notes\n"


def test_an_export_that_cannot_be_written_says_where(dateline: Run, store: Path) -> None:
    """A folder that is not there is named."""
    result = dateline("export", "--store", store, "-o", "missing/events.geojson")
    assert result.returncode == 2
    assert one_sentence(result.stderr)
    assert "missing/events.geojson" in result.stderr


# serve


def test_serve_reads_shows_and_ends_quietly(tmp_path: Path, environment: dict[str, str]) -> None:
    """When it says that it is ready, the page answers; Ctrl-C ends it with 130 and no traceback."""
    with serving([DATELINE, "serve", SEED, "--port", "0"], tmp_path, environment) as (process, address):
        assert httpx.get(address).status_code == 200
        assert httpx.get(f"{address}/api/columns").status_code == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == cli.INTERRUPTED
        assert process.stderr is not None
        told = process.stderr.read()
    assert "Traceback" not in told
    assert "Kept in dateline.gpkg." in told


def test_serve_shows_an_empty_folder_and_says_why_it_is_empty(tmp_path: Path, environment: dict[str, str]) -> None:
    """A page without events is a page."""
    (tmp_path / "empty").mkdir()
    with serving([DATELINE, "serve", "empty", "--port", "0"], tmp_path, environment) as (process, address):
        assert httpx.get(address).status_code == 200
        process.send_signal(signal.SIGINT)
        process.wait(20)
        assert process.stderr is not None
        assert "There are no articles in this folder" in process.stderr.read()


def test_serve_without_paths_and_without_a_store_says_how_to_make_one(dateline: Run) -> None:
    """Nothing is served that was never read."""
    result = dateline("serve", "--port", "0")
    assert result.returncode == 3
    assert one_sentence(result.stderr)


def test_a_port_in_use_is_known_before_anything_is_read(dateline: Run, tmp_path: Path) -> None:
    """The sentence names the port and how to choose another; no store is begun."""
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        result = dateline("serve", SEED, "--port", str(port))
    assert result.returncode == 3
    assert one_sentence(result.stderr)
    assert f"Port {port} is in use" in result.stderr
    assert "--port" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        ("127.0.0.1", "http://127.0.0.1:8050"),
        ("0.0.0.0", "http://127.0.0.1:8050"),
        ("::", "http://[::1]:8050"),
        ("::1", "http://[::1]:8050"),
        ("localhost", "http://localhost:8050"),
    ],
)
def test_the_address_is_one_that_a_browser_takes(host: str, shown: str) -> None:
    """Addresses that mean "all" are shown as this machine's own."""
    assert serve.address(host, 8050) == shown


def test_serving_to_others_is_told(
    capsys: pytest.CaptureFixture[str], store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence says that there is no password; on this machine alone there is none."""
    monkeypatch.setattr(serve, "_serve", lambda *_, **__: None)
    assert cli.run(["serve", "--store", str(store), "--port", "0", "--host", "0.0.0.0"]) == 0
    assert "password" in capsys.readouterr().err
    assert cli.run(["serve", "--store", str(store), "--port", "0"]) == 0
    assert "password" not in capsys.readouterr().err


def test_a_store_of_another_program_that_is_writing_is_named(
    capsys: pytest.CaptureFixture[str], store: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A lock that does not go away is told in one sentence."""
    monkeypatch.setattr("geo.stores.geopackage._BUSY_S", 0.2)
    with closing(sqlite3.connect(store, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        status = cli.run(["ingest", str(SEED), "--store", str(store), "--cache-dir", str(settings.cache_dir)])
    assert status == 3
    assert "try again" in capsys.readouterr().err


# language


def test_language_says_that_nothing_is_wrong_in_the_files_of_a_language(capsys: pytest.CaptureFixture[str]) -> None:
    """What is read of it stands first, and what that takes."""
    assert cli.run(["language", "cs"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("cs  čeština: places are to be read\n  languages/cs.toml ")
    assert "event_words/cs.toml     not there: no events are read" in printed
    assert "Nothing is wrong" in printed


def test_language_tells_mistakes_and_what_is_missing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each on a line, with file, table, key and remedy."""
    files = {"languages": {"name": "Nederlands", "cues": {"negaton": ["=niet"]}}}
    monkeypatch.setattr("geo.language_files.files_of", lambda _: files)
    assert cli.run(["language", "NL"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert "1 mistake, with which less is read, or nothing:" in lines
    assert "  languages/nl.toml [cues] negaton: there is no such key; “negation” is the nearest" in lines
    assert any(line.startswith("  languages/nl.toml [cues] negation: is missing: Words that deny") for line in lines)


def test_language_of_no_file_says_how_to_begin(capsys: pytest.CaptureFixture[str]) -> None:
    """The first that somebody runs who means to add one."""
    assert cli.run(["language", "xx"]) == 1
    assert "Copy geo/languages/xx.toml of a near relative" in capsys.readouterr().out


def test_language_tells_that_a_pack_has_no_name(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pack cannot be loaded without, and yet all is told of it and of the others."""
    nameless = {"demonyms": {"FR": ["frans"]}}
    read, codes = language_files._file, (*languages.codes(), "xx")
    monkeypatch.setattr(
        language_files,
        "_file",
        lambda folder, code: nameless if (folder, code) == ("languages", "xx") else read(folder, code),
    )
    monkeypatch.setattr(languages, "codes", lambda: codes)
    language_files._peoples.cache_clear()
    for code in ("xx", "cs"):
        cli.run(["language", code])
    printed = capsys.readouterr().out
    language_files._peoples.cache_clear()
    assert "languages/xx.toml name: is missing; write at the head" in printed
    assert "1 of the 60 countries that are needed have a people" in printed
    assert "Nothing is wrong, and nothing that is needed is missing." in printed


@pytest.mark.parametrize(
    "code", ["", ".", "en/", "../../pyproject", "en\x00", "e", "a" * 5000, "-".join(["en"] * 5000), "en\n", "en_us"]
)
def test_language_reads_no_file_that_is_none_of_a_language(capsys: pytest.CaptureFixture[str], code: str) -> None:
    """A code is no path: what cannot be one is told, and nothing else of the disk is read."""
    assert cli.run(["language", "cs", code]) == 2
    printed = capsys.readouterr()
    assert not printed.out
    assert "is no code of a language; write its BCP 47 code, such as nl." in printed.err
    assert len(printed.err) < 400


def test_language_checks_the_files_that_a_tag_is_read_with(capsys: pytest.CaptureFixture[str]) -> None:
    """Those of `cs` for `cs-CZ`, of which nobody should write a file of its own."""
    assert cli.run(["language", "cs-CZ"]) == 0
    assert capsys.readouterr().out.startswith("cs  čeština: ")


def test_language_explains_the_keys_of_the_tables_that_are_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """Kind, who needs it, meaning, an example; then the codes that stand in them."""
    assert cli.run(["language", "--keys", "places"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("  generic: word -> place (every language). Word before a name") for line in lines)
    assert any(line.startswith("place: country, admin1 first division") for line in lines)
    assert not any("[cues]" in line for line in lines)


@pytest.mark.parametrize("arguments", [(), ("--keys", "nosuchtable")])
def test_language_asks_for_what_it_can_answer(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    """Neither nothing nor a table that there is not."""
    assert cli.run(["language", *arguments]) == 2
    assert "Error" in capsys.readouterr().err


# geocode


def test_geocode_prints_the_places_of_a_name_likeliest_first(
    capsys: pytest.CaptureFixture[str], settings: Settings
) -> None:
    """A line a place, with its point, kind, key and score."""
    assert cli.run(["geocode", "Krasnodar", "--limit", "3", "--cache-dir", str(settings.cache_dir)]) == 0
    first, *others = capsys.readouterr().out.splitlines()
    assert first.startswith("Krasnodar, ")
    assert "45.04" in first
    assert "geonames:542420" in first
    assert len(others) <= 2


def test_geocode_prints_json_lines_for_programs(capsys: pytest.CaptureFixture[str], settings: Settings) -> None:
    """Longitude and latitude have names, so that nobody confuses them."""
    command = ["geocode", "Miami", "--country", "US", "--limit", "2", "--json", "--cache-dir", str(settings.cache_dir)]
    assert cli.run(command) == 0
    places = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (round(places[0]["lon"]), round(places[0]["lat"])) == (-80, 26)
    assert {place["country_code"] for place in places} == {"US"}


def test_geocode_names_what_lies_near_a_point(capsys: pytest.CaptureFixture[str], settings: Settings) -> None:
    """Latitude first, as people say it; a negative longitude is no option."""
    assert cli.run(["geocode", "--reverse", "25.77", "-80.19", "--cache-dir", str(settings.cache_dir)]) == 0
    assert "Miami" in capsys.readouterr().out


def test_geocode_of_no_place_says_so(capsys: pytest.CaptureFixture[str], settings: Settings) -> None:
    """Nothing on standard output, one sentence on standard error, status 1."""
    assert cli.run(["geocode", "Xyzzyqwpt", "--cache-dir", str(settings.cache_dir)]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Xyzzyqwpt" in printed.err
    assert cli.run(["geocode", "--reverse", "-50", "-120", "--cache-dir", str(settings.cache_dir)]) == 1
    assert capsys.readouterr().err == "No place is found near this point.\n"


@pytest.mark.parametrize("arguments", [(), ("Miami", "--reverse", "1", "2"), ("--reverse", "91", "0")])
def test_geocode_asks_for_a_name_or_a_point(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    """Neither, both, or a point off the earth is wrong usage."""
    assert cli.run(["geocode", *arguments]) == 2
    assert "Error: " in capsys.readouterr().err


# gazetteer and terminal


def test_the_gazetteers_path_is_told_before_it_is_built(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The status tells whether it is there."""
    assert cli.run(["gazetteer", "path", "--cache-dir", str(tmp_path)]) == 1
    assert capsys.readouterr().out.startswith(str(tmp_path / "gazetteer-"))


@pytest.mark.usefixtures("small_world")
def test_a_country_file_is_imported_found_listed_and_removed(
    tmp_path: Path, cache_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its villages are found from then on; the same file again builds nothing, and without it all is as before."""
    plain = build.default_path(cache_dir)
    (tmp_path / plain.name).symlink_to(plain)
    source = a_country_file(
        tmp_path / "RU (1).zip",
        [a_geonames_line("Malye Bystry", alternates="Малые Быстры"), a_geonames_line(number=2, sort="T.HLL")],
    )
    here = ["--cache-dir", str(tmp_path)]
    assert cli.run(["geocode", "Malye Bystry", *here]) == 1
    capsys.readouterr()

    assert cli.run(["gazetteer", "import", str(source), *here]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "RU: 1 place of 2 rows taken over, new; 1 of kinds that are not looked up.\n" in printed.err
    assert cli.run(["geocode", "Малые Быстры", *here]) == 0
    assert capsys.readouterr().out.startswith("Malye Bystry, Krasnodar Krai, Russia  village  45.5000 N, 38.5000 E")

    assert cli.run(["gazetteer", "import", str(source), *here]) == 0
    assert capsys.readouterr().err.startswith("Reading RU (1).zip ...\nRU: 1 place of 2 rows taken over, as they were;")
    assert cli.run(["gazetteer", "list", *here]) == 0
    line = r"RU  1 place  changed 2025-06-01  imported \d{4}-\d\d-\d\d \d\d:\d\d\n"
    assert re.fullmatch(line, capsys.readouterr().out)
    assert cli.run(["gazetteer", "remove", "UA", *here]) == 1
    assert capsys.readouterr().err == "Nothing is imported as UA; dateline gazetteer list prints what is.\n"

    assert cli.run(["gazetteer", "remove", "ru", *here]) == 0
    assert capsys.readouterr().err == f"The gazetteer is {tmp_path / plain.name}.\n"
    assert cli.run(["geocode", "Malye Bystry", *here]) == 1
    assert [path.name for path in tmp_path.glob("*.sqlite")] == [plain.name]
    capsys.readouterr()
    assert cli.run(["gazetteer", "list", *here]) == 0
    assert capsys.readouterr().out == ""


def test_rows_that_are_left_out_of_an_import_are_told_with_their_reasons(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one sentence for all of a kind; the status is 1."""
    monkeypatch.setattr(gazetteer, "_renew", lambda *_, **__: None)
    lines = [
        a_geonames_line(),
        a_geonames_line(lat=91),
        a_geonames_line(lon=181),
        "x",
        a_geonames_line(alternates="\x07"),
    ]
    source = a_country_file(tmp_path / "RU.zip", lines)
    assert cli.run(["gazetteer", "import", str(source), "--cache-dir", str(tmp_path)]) == 1
    told = capsys.readouterr().err.splitlines()
    assert "3 rows were left out: 2 with coordinates out of range, 1 without the 19 columns." in told
    assert "1 further name was left out: too long, or with control characters." in told
    assert cli.run(["gazetteer", "import", str(source), "--cache-dir", str(tmp_path), "--quiet"]) == 1
    assert capsys.readouterr().err == ""


def test_a_file_that_is_none_of_geonames_is_told_in_a_sentence(here: Run, tmp_path: Path) -> None:
    """The status is that of other wrong arguments, nothing is kept, and its name cannot steer the terminal."""
    (tmp_path / "RU\x1b[31m.zip").write_text("An article.\n", encoding="utf-8")
    (tmp_path / "RU.zip").write_text("An article.\n", encoding="utf-8")
    for name in ("RU\x1b[31m.zip", "RU.zip"):
        result = here("gazetteer", "import", name, "--quiet", "--cache-dir", tmp_path / "cache")
        assert (result.returncode, result.stdout) == (2, "")
        assert one_sentence(result.stderr)
        assert "\x1b" not in result.stderr
    assert list((tmp_path / "cache").rglob("*.gz")) == []


def test_an_import_that_is_interrupted_ends_with_130_and_keeps_nothing(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    """Ctrl-C while a large file is read leaves no half import, and no traceback."""
    lines = (a_geonames_line(f"Selo {number}", number) for number in range(1, 150_000))
    source = a_country_file(tmp_path / "RU.txt", lines)
    command = [DATELINE, "gazetteer", "import", source, "--cache-dir", tmp_path / "cache"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == "Reading RU.txt ...\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == cli.INTERRUPTED
        assert process.stderr.read().strip() == ""
    assert [path.name for path in (tmp_path / "cache" / "imports").iterdir()] == ["imports.lock"]


def test_what_memory_very_many_imported_places_take_is_said_before_the_build(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """From three million on."""
    monkeypatch.setattr(gazetteer, "_MANY", 0)
    monkeypatch.setattr(gazetteer, "_BYTES_A_PLACE", 7e9)
    monkeypatch.setattr(gazetteer, "ready_gazetteer", lambda *_: tmp_path)
    source = a_country_file(tmp_path / "RU.zip", [a_geonames_line()])
    assert cli.run(["gazetteer", "import", str(source), "--cache-dir", str(tmp_path)]) == 0
    assert "With 1 imported place, building takes some 8 GB of memory.\n" in capsys.readouterr().err


def test_a_cache_folder_that_cannot_be_made_is_told_in_a_sentence(here: Run, tmp_path: Path) -> None:
    """The gazetteer has nowhere to go."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = here("read", SEED, "--cache-dir", tmp_path / "file" / "cache")
    assert result.returncode == 3
    assert one_sentence(result.stderr)


def test_progress_is_a_bar_on_a_terminal_and_lines_elsewhere() -> None:
    """The bar is drawn with terminal codes, the lines have none; results never mix with it."""
    program = "from dashboard.terminal import Bar\nwith Bar() as bar:\n  bar('Reading [red]towns', 0.5)\n  bar.articles(3, None)\n"
    ours, theirs = pty.openpty()
    drawn = subprocess.run(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=theirs, check=True, timeout=60
    )
    os.close(theirs)
    time.sleep(0.05)
    screen = os.read(ours, 100_000).decode()
    os.close(ours)
    lines = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, timeout=60)
    assert "\x1b[" in screen
    assert (drawn.stdout, lines.stdout) == (b"", b"")
    assert lines.stderr == b"Reading [red]towns ...\n"


@pytest.mark.parametrize(
    ("store", "shown"),
    [
        ("news.gpkg", "news.gpkg"),
        ("postgresql://me:secret@host:5432/events?password=secret", "postgresql://host:5432/events"),
    ],
)
def test_a_store_is_shown_without_its_password(store: str, shown: str) -> None:
    """An address on the screen or in a log gives nothing away."""
    assert store_name(store) == shown


def test_text_from_outside_is_one_printable_line() -> None:
    """Line ends, terminal codes and marks that turn the direction of writing are written out."""
    assert safe("a\x1b[0m\r\n\u202eb ț 北京 \ud800") == "a\\x1b[0m\\r\\n\\u202eb ț 北京 \\ud800"


@pytest.mark.parametrize("name", ["", "   ", "\t"])
def test_a_name_of_blanks_is_wrong_usage(name: str) -> None:
    """There is nothing to look up, and no traceback."""
    done = subprocess.run(
        [sys.executable, "-m", "dashboard", "geocode", name], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "Give either a name" in done.stderr


# dateline import

MADE_UP = "id,when,lat,lon,what\n1,2025-12-20,46.6,32.6,Attack\n2,2025-12-21,46.6,32.6,Fire\n3,soon,46.6,32.6,Fire\n"


def test_import_shows_how_a_table_is_read_before_anything_is_kept(here: Run, tmp_path: Path) -> None:
    """A dry run prints the mapping, the first events and the reasons, and makes no store."""
    (tmp_path / "a.csv").write_text(MADE_UP)
    done = here("import", "a.csv", "--dry-run", "--map", "type=what")
    assert done.returncode == 1
    for words in ("date = when", "type = what", "ASSAULT", "1 row, its date cannot be read", "Nothing was kept"):
        assert words in done.stderr
    assert not list(tmp_path.glob("*.gpkg"))


def test_import_says_which_heading_it_did_not_believe(here: Run, tmp_path: Path) -> None:
    """A column of numbers that are none is told with one of its cells, before it is read as nothing."""
    (tmp_path / "a.csv").write_text("date,lat,lon,fatalities\n2025-12-20,46.6,32.6,few\n")
    done = here("import", "a.csv", "--dry-run")
    assert done.returncode == 0
    assert "The column 'fatalities' is not read as dead, since 'few' is no number" in " ".join(done.stderr.split())


def test_import_keeps_lists_and_removes_a_dataset(here: Run, tmp_path: Path) -> None:
    """The dataset is named by its file, listed with its counts and licence, and goes as a whole."""
    (tmp_path / "Made up.csv").write_text(MADE_UP)
    assert here("import", "Made up.csv", "--licence", "CC0.").returncode == 1
    listed = here("import", "--list")
    assert listed.returncode == 0
    assert listed.stdout.startswith("made-up  2 events, 1 left out  csv  imported ")
    assert "CC0." in listed.stdout
    assert here("import", "--remove", "made-up").returncode == 0
    gone = here("import", "--remove", "made-up")
    assert (gone.returncode, "no dataset" in gone.stderr) == (1, True)


def test_import_says_which_file_lost_its_place(here: Run, tmp_path: Path) -> None:
    """Another file of the same dataset's name takes its place, and that is told; the same file again is nothing new."""
    for name in ("a.csv", "A.txt"):
        (tmp_path / name).write_text(MADE_UP)
    first, again, other = (here("import", name).stderr for name in ("a.csv", "a.csv", "A.txt"))
    assert ["took the place of a.csv" in " ".join(told.split()) for told in (first, again, other)] == [
        False,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("content", "options", "told"),
    [
        (MADE_UP, ["--map", "date"], (2, "write it as date=EventDate")),
        (MADE_UP, ["--map", "date=nix"], (2, "There is no column")),
        (MADE_UP, ["--name", "articles"], (2, "cannot be called")),
        (MADE_UP, ["--format", "xls"], (2, "xls")),
        (MADE_UP, ["--list"], (2, "one of them")),
        ("a,b\n1,2\n", [], (2, "the columns are a, b")),
        ("Nothing.", [], (1, "in no format")),
    ],
)
def test_import_says_what_is_wrong_in_a_sentence(
    here: Run, tmp_path: Path, content: str, options: list[str], told: tuple[int, str]
) -> None:
    """A wrong option or file never ends in a traceback."""
    (tmp_path / "a.csv").write_text(content)
    done = here("import", "a.csv", *options)
    assert (done.returncode, "Traceback" in done.stderr) == (told[0], False)
    assert told[1] in done.stderr
