"""A meeting that is announced, or agreed on, is still to be, and of its own day: not of the one on which that was said."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document

from geo.model import Event
from geo.pipeline import Tools, extract

PUBLISHED = date(2026, 3, 12)
ANNOUNCED = [
    ("en", "The foreign ministry announced on Tuesday a summit in Nairobi in June."),
    ("fr", "Le ministère a annoncé mardi un sommet à Nairobi en juin."),
    ("es", "El ministerio anunció el martes una cumbre en Nairobi en junio."),
    ("it", "Il ministero ha annunciato martedì un vertice a Nairobi a giugno."),
    ("pt", "O ministério anunciou na terça-feira uma cimeira em Nairóbi em junho."),
    ("ro", "Ministerul a anunțat marți un summit la Nairobi în iunie."),
    ("de", "Das Ministerium kündigte am Dienstag einen Gipfel in Nairobi im Juni an."),
    ("de", "Das Ministerium hat am Dienstag Friedensgespräche für Juni in Nairobi angekündigt."),
    ("pl", "Ministerstwo ogłosiło we wtorek szczyt w Nairobi w czerwcu."),
    ("ru", "Министерство объявило во вторник о саммите в Найроби в июне."),
    ("uk", "Міністерство оголосило у вівторок про саміт у Найробі в червні."),
    ("en", "A summit in Nairobi in June was announced on Tuesday."),
    ("ru", "Стороны объявили во вторник о новом раунде мирных переговоров в Найроби в июне."),
]
AGREED = [
    ("en", "Kenya and Sudan agreed on Tuesday to hold peace talks in Nairobi in June."),
    ("en", "The two presidents agreed on Tuesday to meet in Nairobi in June."),
    ("fr", "Le Kenya et le Soudan sont convenus mardi de tenir des pourparlers à Nairobi en juin."),
    ("es", "Kenia y Sudán acordaron el martes celebrar conversaciones en Nairobi en junio."),
    ("it", "Kenya e Sudan hanno concordato martedì di tenere colloqui a Nairobi a giugno."),
    ("pt", "O Quénia e o Sudão acordaram na terça-feira realizar negociações em Nairóbi em junho."),
    ("ro", "Kenya și Sudan au convenit marți să poarte negocieri la Nairobi în iunie."),
    ("de", "Kenia und der Sudan einigten sich am Dienstag darauf, im Juni in Nairobi Friedensgespräche abzuhalten."),
    ("pl", "Kenia i Sudan uzgodniły we wtorek, że w czerwcu przeprowadzą rozmowy w Nairobi."),
    ("ru", "Кения и Судан договорились во вторник провести переговоры в Найроби в июне."),
    ("uk", "Кенія і Судан домовилися у вівторок провести переговори в Найробі в червні."),
]
HELD = [
    ("en", "The minister announced a ceasefire after talks in Nairobi on Tuesday."),
    ("fr", "Le ministre a annoncé mardi une trêve après des négociations à Nairobi."),
    ("de", "Bei den Gesprächen in Nairobi kündigte der Minister am Dienstag einen Rücktritt an."),
    ("ru", "Министр объявил во вторник итоги переговоров в Найроби."),
    ("uk", "Міністр оголосив у вівторок результати переговорів у Найробі."),
    ("pl", "Minister ogłosił we wtorek wyniki rozmów w Nairobi."),
    ("ro", "Ministrul a anunțat marți rezultatele negocierilor de la Nairobi."),
    ("en", "The two sides agreed on a map and held talks in Nairobi on Tuesday."),
]
OTHERS = [
    ("en", "The union announced on Tuesday a strike in Nairobi in June.", "PROTEST"),
    ("fr", "Le groupe a annoncé mardi un concert à Nairobi en juin.", "CULTURE_SPORT"),
]


def _only(language: str, text: str, kind: str, tools: Tools) -> Event:
    found = extract(a_document(text, language=language, published=PUBLISHED), tools).events
    (event,) = [event for event in found if event.event_type == kind]
    return event


@pytest.mark.parametrize(("language", "text"), [*ANNOUNCED, *AGREED])
def test_what_is_announced_is_of_its_own_month_and_still_to_be(language: str, text: str, tools: Tools) -> None:
    """The month without a year is the one to come, and the Tuesday is that of the words."""
    event = _only(language, text, "CONSULT", tools)
    assert event.status == "planned"
    assert event.interval is not None
    assert (event.interval.start, event.interval.end) == (date(2026, 6, 1), date(2026, 6, 30))
    assert event.located is not None
    assert event.located.place.name == "Nairobi"


@pytest.mark.parametrize(("language", "text"), HELD)
def test_what_is_announced_of_a_meeting_leaves_it_held(language: str, text: str, tools: Tools) -> None:
    """Its results, and what is announced after it or at it, come from talks that were."""
    assert _only(language, text, "CONSULT", tools).status == "reported"


@pytest.mark.parametrize(("language", "text", "kind"), OTHERS)
def test_so_are_strikes_and_concerts(language: str, text: str, kind: str, tools: Tools) -> None:
    """All that people call for a day."""
    event = _only(language, text, kind, tools)
    assert event.status == "planned"
    assert event.interval is not None
    assert event.interval.start == date(2026, 6, 1)


def test_a_meeting_that_is_announced_without_a_day_has_none(tools: Tools) -> None:
    """The day of the words is not taken for it."""
    bare = _only("en", "On Tuesday the king announced a summit in Nairobi.", "CONSULT", tools)
    assert bare.status == "planned"
    assert bare.interval is None


def test_what_was_agreed_before_and_leaves_talks_held(tools: Tools) -> None:
    """“And” opens another deed."""
    event = _only("en", "They agreed to open a bridge and held talks in Nairobi on Tuesday.", "CONSULT", tools)
    assert event.status == "reported"


def test_who_decides_against_talks_plans_none(tools: Tools) -> None:
    """“Not to hold talks”."""
    text = "They decided on Tuesday not to hold talks in Nairobi in June."
    found = extract(a_document(text, language="en", published=PUBLISHED), tools).events
    assert not [event for event in found if event.event_type == "CONSULT"]
