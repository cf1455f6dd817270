"""The chain as a whole: hostile text, the same bytes every time, and work that grows with the text."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import a_document
from growth import growth, times_as_much

from geo.model import Extraction, Rejected
from geo.pipeline import Tools, extract
from geo.records import to_reading
from geo.settings import Settings

ROOT = Path(__file__).parents[2]
ARTICLE = (
    "A drone strike hit a refinery in Saratov on Saturday, killing two people, the governor, Roman Busargin, said. "
    "The strike caused a large fire, and residents were evacuated from the city.\n\n"
    "Moscow denied that rebels had attacked Goma. In Geneva, Armenia and Azerbaijan held talks on Sunday. "
    "The two sides said that they will meet on 5 January 2026 in Tbilisi. A second fire broke out near Xyrqelbar."
)

HOSTILE = {
    "html": "<script>alert('attack in Goma')</script><img src=x onerror=1> Rebels attacked <b>Goma</b> &amp; fled. </p>",
    "no spaces": "a" * 100_000,
    "no spaces, capitals": "Goma" * 25_000,
    "only punctuation": "“”„«»…—–-,;:!?().[]{}'\"" * 500,
    "only quotes that open": "„" * 5_000,
    "emoji": "🔥🚒 Rebels attacked Goma 👩‍👩‍👧‍👦🇺🇦 on Sunday 💥💥. 🙂" * 20,
    "right to left": "هاجم المتمردون مدينة غوما يوم الأحد. \u202eRebels attacked Goma\u202c. המורדים תקפו.",
    "mixed scripts": "Rebels атаковали Goma 在 日曜日 στην Αθήνα και Київ, ἀ\u0301\u0323 ｆｕｌｌ.",
    "empty": "",
    "blanks": " \n\n\t\u00a0\u200b\ufeff ",
    "control characters": "Rebels\x00 attacked\x07 Goma\x1b[31m on Sunday.",
    "one word": "Goma",
    "numbers": "1 2 3 45678 20255-99-99 31.02.2025 " * 300,
    "commas": "Goma, " * 3_000,
    "that": "officials said that " * 1_500,
    "formula": '=HYPERLINK("http://x") Rebels attacked Goma; ../../etc/passwd %s {0} $(id)',
}


@pytest.mark.parametrize("kind", sorted(HOSTILE))
@pytest.mark.parametrize("language", ["en", "ro", "und", pytest.param("xx-invalid", marks=pytest.mark.sweep)])
def test_hostile_text_never_raises(kind: str, language: str, tools: Tools) -> None:
    """Whatever the text is, an extraction comes back, and every span lies inside the text."""
    text = HOSTILE[kind]
    extraction = extract(a_document(text, language=language, id="hostile"), tools)
    spans = [
        *(toponym.mention.span for toponym in extraction.toponyms),
        *(mention.span for mention in extraction.dates),
        *(span for event in extraction.events for span in (*event.excerpts, *event.triggers)),
    ]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_markup_is_text_and_no_event_is_made_of_it(tools: Tools) -> None:
    """A tag is shown as it stands, and the sentence beside it is still read."""
    events = extract(a_document(HOSTILE["html"], language="en"), tools).events
    assert [event.event_type for event in events if event.located] == ["ASSAULT"]


def test_what_stands_before_the_body_is_no_part_of_an_excerpt(tools: Tools) -> None:
    """A header is metadata: no event and no date is read from it."""
    header = "date 2025-12-22 Rebels attacked Bukavu. "
    extraction = extract(a_document(header + ARTICLE, language="en", body_start=len(header)), tools)
    assert extraction.events
    assert all(excerpt.start >= len(header) for event in extraction.events for excerpt in event.excerpts)


def read(text: str, tools: Tools) -> Extraction:
    """Everything that was seen in a text, of a document with a fixed id."""
    return extract(a_document(text, language="en", id="fixed"), tools)


def test_reading_twice_gives_the_same_bytes(tools: Tools) -> None:
    """Nothing is random and nothing is kept from one document to the next."""
    first = json.dumps(to_reading(read(ARTICLE, tools)))
    read("Un incendiu a izbucnit la Paris, Texas.", tools)
    assert json.dumps(to_reading(read(ARTICLE, tools))) == first


@pytest.mark.parametrize("seed", ["0", "4242"])
def test_another_process_gives_the_same_bytes(seed: str, tools: Tools, settings: Settings) -> None:
    """The order of sets and dictionaries, which differs from process to process, shows nowhere."""
    program = (
        "import json, sys; sys.path.insert(0, 'tests'); from pathlib import Path; from builders import a_document\n"
        "from geo.pipeline import build_tools, extract; from geo.records import to_reading\n"
        "from geo.settings import Settings\n"
        "tools = build_tools(Settings(cache_dir=Path(sys.argv[1])))\n"
        "print(json.dumps(to_reading(extract(a_document(sys.argv[2], language='en', id='fixed'), tools))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(settings.cache_dir), ARTICLE],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout) == json.loads(json.dumps(to_reading(read(ARTICLE, tools))))
    assert done.stdout.strip() == json.dumps(to_reading(read(ARTICLE, tools)))


def test_nothing_that_was_seen_disappears(tools: Tools) -> None:
    """What was left out is counted with stage and reason, and every event has words, an excerpt and a document."""
    extraction = read(ARTICLE, tools)
    assert {rejected.stage for rejected in extraction.rejected} >= {"events"}
    assert all(rejected.reason for rejected in extraction.rejected)
    for event in extraction.events:
        assert event.document_id == "fixed"
        assert event.excerpts
        assert any(excerpt.covers(event.trigger) for excerpt in event.excerpts)
        assert event.trigger in event.triggers


def test_notes_of_the_reader_are_kept(tools: Tools) -> None:
    """What was left out while a document was read is among what was left out of it."""
    note = Rejected(what="20255", stage="documents", reason="no such year")
    document = replace(a_document(ARTICLE, language="en"), notes=(note,))
    assert note in extract(document, tools).rejected


def test_a_language_without_a_pack_gives_no_events_and_no_error(tools: Tools) -> None:
    """An unknown language does less."""
    extraction = extract(a_document("Xqwz brtk Goma plok.", language="qq"), tools)
    assert extraction.events == ()


def test_an_undated_document_has_events_without_a_date_or_with_one_of_the_text(tools: Tools) -> None:
    """Without a publication date nothing rests on one."""
    text = "Rebels attacked Goma on Sunday. A flood hit Derna on 3 May 2024."
    events = extract(a_document(text, published=None, language="en"), tools).events
    assert {event.interval.start if event.interval else None for event in events} == {None, date(2024, 5, 3)}


def test_work_grows_with_the_length_of_the_text(tools: Tools) -> None:
    """Eight times the text is about eight times the work."""

    def read(times: int) -> None:
        extract(a_document("\n\n".join([ARTICLE] * times), language="en"), tools)

    assert growth(read, 2, 8) < 10


def test_a_sentence_of_any_length_is_read_in_about_linear_time(tools: Tools) -> None:
    """A text without a full stop is one sentence; it may not take a square of its length."""

    def read(times: int) -> None:
        extract(a_document("Rebels attacked Goma, officials said that " * times, language="en"), tools)

    assert growth(read, 50, 8) < 20


def test_a_sentence_of_nothing_but_deeds_is_read_in_about_linear_time(tools: Tools) -> None:
    """What each deed asks of its clause is found once for all of them."""

    def read(times: int) -> None:
        extract(a_document("attack " * times, language="en"), tools)

    assert growth(read, 70, 8) < 16  # 560 are as long as a sentence gets


@pytest.mark.parametrize(
    "words",
    [
        "Attack in Paris",
        "They attacked Paris",
        "Some 12 killed and 13 wounded",
        "St Paul",
        "Kyiv was bombed by Moscow",
        "Orban attacked Brussels in a speech",
        "The daily Le Monde said it killed two",
        "Fans were stabbed after the match",
        "Police investigated a murder",
    ],
)
def test_one_long_sentence_takes_no_square_of_its_length(words: str, tools: Tools) -> None:
    """Four thousand characters in one sentence are at most some times the work of many, deeds and figures included."""
    times = 3900 // (len(words) + 2)

    def read(joint: str) -> None:
        extract(a_document(joint.join([words] * times), language="en"), tools)

    assert times_as_much(lambda: read(", "), lambda: read(". ")) < 20
