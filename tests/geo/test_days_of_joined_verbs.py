"""Of two verbs that “and” joins each has its own day; a day by which something is asked for is not that of the asking."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document

from geo.model import Event
from geo.pipeline import Tools, extract

ON_WEDNESDAY = "2025-09-17"
MONDAY, TUESDAY, FRIDAY_GONE = date(2025, 9, 15), date(2025, 9, 16), date(2025, 9, 12)
EACH_ITS_OWN = [
    ("en", "Police searched a house in Leeds on Monday and arrested two men on Tuesday.", "arrested", TUESDAY),
    ("en", "Police searched a house in Leeds on Monday and arrested two men on Tuesday.", "searched", MONDAY),
    (
        "de",
        "Die Polizei hat am Montag in Kiel ein Schiff beschlagnahmt und am Tag darauf versteigert.",
        "beschlagnahmt",
        MONDAY,
    ),
    ("es", "La policía detuvo el lunes a un joven en Vigo y lo liberó el martes.", "liberó", TUESDAY),
    ("fr", "La police a arrêté lundi un homme à Lyon et fouillé sa maison mardi.", "arrêté", MONDAY),
    ("it", "La polizia ha arrestato lunedì un uomo a Parma e lo ha rilasciato martedì.", "arrestato", MONDAY),
    ("pl", "Policja zatrzymała w poniedziałek dwóch mężczyzn w Łodzi i wypuściła ich we wtorek.", "wypuściła", TUESDAY),
    ("en", "On Monday police searched a house in Leeds and arrested two men.", "arrested", MONDAY),  # that of both
]
BY_FRIDAY = [
    ("en", "The union demanded a written offer by Friday.", "demanded"),
    ("de", "Die Gewerkschaft verlangte bis Freitag ein Angebot.", "verlangte"),
    ("fr", "Le syndicat a exigé une réponse avant vendredi.", "exigé"),
    ("es", "El sindicato exigió una respuesta antes del viernes.", "exigió"),
    ("it", "Il Comune ha preteso una relazione entro venerdì.", "preteso"),
    ("pt", "O sindicato exigiu uma resposta até sexta-feira.", "exigiu"),
    ("pl", "Związek zażądał odpowiedzi do piątku.", "zażądał"),
    ("ro", "Sindicatul a cerut un răspuns până vineri.", "cerut"),
    ("ru", "Профсоюз потребовал ответа до пятницы.", "потребовал"),
    ("uk", "Профспілка зажадала відповіді до п'ятниці.", "зажадала"),
]
UP_TO_FRIDAY = [
    ("en", "The court in Leeds on Monday extended the curfew until Friday.", "extended the curfew"),
    ("en", "The mayor of Leeds closed the schools on Monday until Friday.", "closed"),
    ("es", "El alcalde de Vigo prohibió el lunes las visitas hasta el viernes.", "prohibió"),
    ("it", "Lunedì il sindaco di Parma ha vietato le visite fino a venerdì.", "vietato"),
    ("de", "Der Bürgermeister von Kiel hat am Montag die Straße bis Freitag gesperrt.", "gesperrt"),
]


@pytest.mark.parametrize(("language", "text", "words", "day"), EACH_ITS_OWN)
def test_each_verb_has_its_own_day(tools: Tools, language: str, text: str, words: str, day: date) -> None:
    """A day that only one of them has may be that of both."""
    assert _days(_event(tools, language, text, words)) == (day, day)


@pytest.mark.parametrize(("language", "text", "words"), BY_FRIDAY)
def test_a_deadline_is_not_when_it_was_set(tools: Tools, language: str, text: str, words: str) -> None:
    """Nobody asked on the Friday before."""
    event = _event(tools, language, text, words)
    assert event.status == "reported"
    assert event.interval is not None
    assert event.interval.basis == "publication"


@pytest.mark.parametrize(("language", "text", "words"), UP_TO_FRIDAY)
def test_what_was_done_on_a_day_up_to_another_one_was_done_then(
    tools: Tools, language: str, text: str, words: str
) -> None:
    """The curfew was extended on Monday."""
    assert _days(_event(tools, language, text, words)) == (MONDAY, MONDAY)


def test_what_went_on_up_to_a_day_is_of_that_day(tools: Tools) -> None:
    """Also what was said until something else was done."""
    denied = _event(tools, "en", "The mayor denied the charges until Friday, when he resigned.", "denied")
    assert _days(denied) == (FRIDAY_GONE, FRIDAY_GONE)


def _event(tools: Tools, language: str, text: str, words: str) -> Event:
    events = extract(a_document(text, published=ON_WEDNESDAY, language=language), tools).events
    return next(event for event in events if words in event.trigger.of(text))


def _days(event: Event) -> tuple[date, date] | None:
    return event.interval and (event.interval.start, event.interval.end)


TAKEN_LONG_AGO = [
    ("Five carvings taken by the crew of a warship in 1894 were handed back in Leeds on Tuesday.", "handed back"),
    ("Two men arrested by police in Leeds in May were freed on Tuesday.", "freed"),
]


@pytest.mark.parametrize(("text", "words"), TAKEN_LONG_AGO)
def test_a_date_behind_a_participle_is_its_own(tools: Tools, text: str, words: str) -> None:
    """However many words stand between the two."""
    assert _days(_event(tools, "en", text, words)) == (TUESDAY, TUESDAY)


HEADLINES = [
    ("en", "Sunday 21: Election in Cuba.", "Election", 21),
    ("es", "Viernes 19: huelga en Vigo.", "huelga", 19),
    ("fr", "Vendredi 19 : manifestation à Lyon.", "manifestation", 19),
    ("it", "Venerdì 19: sciopero a Parma.", "sciopero", 19),
    ("fr", "Tempête attendue vendredi à Brest.", "Tempête", 19),
]


@pytest.mark.parametrize(("language", "text", "words", "day"), HEADLINES)
def test_a_weekday_with_its_number_or_expected_is_ahead(
    tools: Tools, language: str, text: str, words: str, day: int
) -> None:
    """The number says which one; what is expected on a day is still to come."""
    interval = _event(tools, language, text, words).interval
    assert interval is not None
    assert interval.start == date(2025, 9, day)


def test_a_deadline_is_not_the_day_of_the_verb_behind_and(tools: Tools) -> None:
    """Who closes a road until Friday and arrests somebody did not arrest him on that day."""
    event = _event(tools, "de", "Die Polizei sperrte bis Freitag die Straße und nahm in Kiel zwei Männer fest.", "nahm")
    assert event.interval is None or event.interval.basis == "publication"
