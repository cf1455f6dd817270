"""The page's language: which one a request gets, what stands in its file, and that server and browser say the same."""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable, Sequence
from datetime import date

import httpx
import message_files
import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from conftest import a_few
from playwright.sync_api import Page

from dashboard import messages, wording
from dashboard.basemap import assets_folder
from dashboard.negotiation import negotiate
from geo.stores import EventStore

TRANSLATED = [tag for tag in messages.languages() if tag != messages.SOURCE]


def file_of(tag: str) -> list[Message]:
    """The messages of a language's file, without its header."""
    with (messages.FOLDER / f"{tag}.po").open("rb") as file:
        return [message for message in read_po(file, locale=tag) if message.id]


@pytest.mark.parametrize(
    ("asked", "accepted", "language"),
    [
        (None, "", "en"),
        (None, "uk", "uk"),
        (None, "de,uk;q=0.4,ro-MD;q=0.8", "ro"),
        (None, "ro;q=0,uk;q=x,*", "en"),
        ("ro", "uk", "ro"),
        ("ro-MD", "", "ro"),
        ("xx", "uk", "uk"),
        ("../../etc/passwd", "", "en"),
    ],
)
def test_a_request_is_answered_in_the_language_that_it_asks_for(
    asked: str | None, accepted: str, language: str
) -> None:
    """The address decides, then the browser's languages by their weight, then English."""
    assert negotiate(asked, accepted) == language


def test_what_is_not_translated_stays_english() -> None:
    """A message that no file knows is told as it stands in the program, with its values."""
    with messages.speaking("ro"):
        assert messages.tr("No such message about {what}", what="bread") == "No such message about bread"
        assert messages.trn("{n} loaf", "{n} loaves", 2000) == "2.000 loaves"


def test_values_are_never_read_as_messages() -> None:
    """Braces and fields in a value stay text, and a value that is missing leaves its name to be seen."""
    assert messages.tr("About {name}", name="{0.__class__} {other}") == "About {0.__class__} {other}"
    assert messages.tr("About {name}") == "About {name}"
    assert messages.parts("The words are {words}.", words=("a", "b")) == ["The words are ", ("a", "b"), "."]


@pytest.mark.parametrize("tag", TRANSLATED)
def test_plural_forms_are_those_of_the_language(tag: str) -> None:
    """The forms of the file stand in the order in which gettext and CLDR alike count them."""
    header = (messages.FOLDER / f"{tag}.po").read_text(encoding="utf-8")
    rule = re.search(r"nplurals=(\d+); plural=(.+?);", header)
    assert rule, "the file names no plural rule"
    index = gettext.c2py(rule[2])
    names = messages.categories(tag)
    assert len(names) == int(rule[1])
    with messages.speaking(tag):
        assert [names[index(n)] for n in range(201)] == [messages.category(n) for n in range(201)]


@pytest.mark.parametrize("tag", TRANSLATED)
def test_every_message_is_translated(tag: str) -> None:
    """The file has exactly what the code says, with no message empty, unsure, or with other values than in English."""
    held = {(message.context, str(message.id)): message for message in file_of(tag)}
    wanted = {(message.context, str(message.id)) for message in message_files.template() if message.id}
    assert wanted ^ set(held) == set(), "run `make messages`"
    lacking = [name for name, message in held.items() if message.fuzzy or not all(forms(message.string))]
    assert lacking == []
    strange = [message.id for message in held.values() if not same_values(message, messages.categories(tag))]
    assert strange == []


def forms(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """A text, or the text of each plural form."""
    return (text,) if isinstance(text, str) else tuple(text)


def same_values(message: Message, categories: Sequence[str]) -> bool:
    """Whether each form has the values of the English text; a form for one number alone may say it in words."""
    values = [set(re.findall(r"\{(\w+)\}", text)) for text in forms(message.string)]
    wanted = set(re.findall(r"\{(\w+)\}", forms(message.id)[-1]))
    if isinstance(message.id, str):
        return values == [wanted]
    in_words = {"zero", "one", "two"} if "two" in categories else {"one"} if "few" not in categories else set()
    return all(
        found == wanted or (category in in_words and found == wanted - {"n"})
        for category, found in zip(categories, values, strict=True)
    )


def test_a_request_keeps_to_its_language(
    a_store: Callable[..., EventStore], serve: Callable[[EventStore], str]
) -> None:
    """Document, answers and notices come in the language asked for, and say so; the columns are the same for all."""
    address = serve(a_store(a_few()))
    page = httpx.get(f"{address}/?hl=ar", headers={"Accept-Language": "ro"})
    assert '<html lang="ar" dir="rtl">' in page.text
    assert (page.headers["Content-Language"], page.headers["Vary"]) == ("ar", "Accept-Language")
    assert page.text.count("<script") == page.text.count("</script>")
    view = httpx.get(f"{address}/api/view?from=yesterday", headers={"Accept-Language": "ro"}).json()
    assert view["notices"] == ["„from” a fost lăsat deoparte: o dată se scrie ca 2025-12-22."]
    columns = httpx.get(f"{address}/api/columns", headers={"Accept-Language": "uk", "Accept-Encoding": "identity"})
    assert '"label":"Attack"' in columns.content.decode(errors="replace")


# --- in the browser ---------------------------------------------------------------------------------------------------


def test_the_browser_says_what_the_server_says(page: Page) -> None:
    """Dates, numbers and plural forms come out alike on both sides, in every language, for values of all kinds."""
    script = (assets_folder() / "i18n.js").read_text(encoding="utf-8")
    days = [(-719162, -719162), (20000, 20000), (20440, 20443), (20420, 20440), (20300, 20440), (-5, 4), (0, 300)]
    counts = [0, 1, 2, 3, 5, 11, 19, 20, 21, 22, 25, 100, 101, 111, 1000, 1234567]
    for tag in messages.languages():
        with messages.speaking(tag):
            told = messages.script_messages()
            spans = [wording.days(*(date.fromordinal(719163 + day) for day in span)) for span in days]
            numbers = [messages.number(n) for n in (*counts, 0.5)]
            events = [messages.trn("{n} event", "{n} events", n) for n in counts]
            direction = messages.direction()
        page.set_content(
            f'<html lang="{tag}" dir="{direction}"><script type="application/json" id="messages">{told}</script></html>'
        )
        page.evaluate("delete window.dateline")
        page.add_script_tag(content=script)
        found = page.evaluate(
            """([days, counts]) => [
                days.map(([first, last]) => dateline.spanOf(first, last)),
                [...counts, 0.5].map(dateline.number),
                counts.map((n) => dateline.tn("{n} event", "{n} events", n)),
            ]""",
            [days, counts],
        )
        assert found == [spans, numbers, events], tag
