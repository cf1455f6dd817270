"""“A man in his 30s” is of an age, and “the 30s” are years."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

AGES = [
    "A man in his 30s was stabbed in Leeds on Saturday.",
    "Two women in their mid-20s were arrested in Leeds on Saturday.",
    "Police in Leeds arrested a man in his late 40s on Saturday.",
    "A man thought to be in his early 50s was killed by a bus in Leeds on Saturday.",
    "A cyclist in her 80s was killed in a crash in Leeds on Saturday with temperatures in the low 20s.",
]


@pytest.mark.parametrize("text", AGES)
def test_an_age_is_no_decade(text: str, tools: Tools) -> None:
    """The deed is of the day that the sentence names, and reported."""
    event = extract(a_document(text, published="2024-05-07", language="en"), tools).events[0]
    assert event.interval is not None
    assert (str(event.interval.start), event.status) == ("2024-05-04", "reported")


def test_a_decade_stays_one(tools: Tools) -> None:
    """Behind the article it is years."""
    event = extract(a_document("A mill burned down in Leeds in the 80s.", published="2024-05-07", language="en"), tools)
    assert [str(found.interval.start) for found in event.events if found.interval] == ["1980-01-01"]
