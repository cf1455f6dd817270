"""“The same day” is that of a day told before, however many months and years were named since."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document

from geo import clauses, languages, sentences
from geo.dates import find_dates
from geo.model import DateInterval

ON_SATURDAY = date(2024, 6, 29)


def _last_date(language: str, text: str) -> DateInterval | None:
    document = a_document(text, published="2024-06-30", language=language)
    structures = clauses.structures(sentences.split(document), languages.load(language))
    return find_dates(document, structures)[-1].interval


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "У суботу звільнено оборонців, захоплених навесні 2022 року. Того ж дня безпілотник влучив у зупинку."),
        ("de", "Am Samstag kamen Männer frei, die seit März 2022 in Haft waren. Am selben Tag brannte ein Lager."),
        (
            "en",
            "Men held since March 2022 were freed on Saturday, a year after talks in 2023. The same day a depot burned.",
        ),
        ("es", "El sábado fueron liberados los detenidos en marzo de 2022. El mismo día ardió un depósito."),
    ],
)
def test_the_day_is_the_last_one_that_was_named(language: str, text: str) -> None:
    """A season or a month is no day."""
    interval = _last_date(language, text)
    assert interval is not None
    assert (interval.start, interval.end) == (ON_SATURDAY, ON_SATURDAY)


def test_without_a_day_there_is_none() -> None:
    """The first of the month was not spoken of."""
    assert _last_date("en", "The parties met in March 2022. The same day a depot burned.") is None


def test_a_week_behind_a_month_is_behind_any_day_of_it() -> None:
    """As wide as what it is counted from."""
    interval = _last_date("en", "The shop burned in August 2023. Two days later a man was held.")
    assert interval is not None
    assert (interval.start, interval.end, interval.precision) == (date(2023, 8, 3), date(2023, 9, 2), "month")


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("es", "Un terremoto sacudió este domingo la costa.", date(2024, 6, 23)),
        ("es", "El presidente visitará este domingo Lima.", date(2024, 6, 30)),
        ("fr", "Un incendie a détruit ce dimanche une usine.", date(2024, 6, 23)),
        ("pt", "Um homem foi detido este domingo.", date(2024, 6, 23)),
        ("it", "Un incendio ha distrutto questa domenica una fabbrica.", date(2024, 6, 23)),
        ("en", "The trial opens this Thursday.", date(2024, 6, 27)),
        ("en", "Officials said the march this Sunday would be large.", date(2024, 6, 30)),
        ("es", "El sindicato convocó una huelga para este viernes.", date(2024, 6, 28)),
        ("fr", "Le syndicat a appelé à la grève pour ce vendredi.", date(2024, 6, 28)),
        ("it", "Il sindacato ha proclamato uno sciopero per questo venerdì.", date(2024, 6, 28)),
        ("pt", "O sindicato convocou uma greve para esta sexta-feira.", date(2024, 6, 28)),
        ("de", "Die Gewerkschaft rief für diesen Freitag zum Streik auf.", date(2024, 6, 28)),
        ("ro", "Sindicatul a anunțat un protest pentru vinerea aceasta.", date(2024, 6, 28)),
        ("pl", "Związek zapowiedział strajk na ten piątek.", date(2024, 6, 28)),
        ("ru", "Профсоюз назначил забастовку на эту пятницу.", date(2024, 6, 28)),
        ("uk", "Профспілка призначила страйк на цю неділю.", date(2024, 6, 30)),
    ],
)
def test_this_sunday_asks_the_verb(language: str, text: str, day: date) -> None:
    """On a Monday, what hit a coast “este domingo” did so the day before."""
    document = a_document(text, published="2024-06-24", language=language)
    (found,) = find_dates(document, clauses.structures(sentences.split(document), languages.load(language)))
    assert found.interval is not None
    assert found.interval.start == day


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ro", "O sută de oameni au protestat în weekend la Cluj."),
        ("uk", "Чоловік загинув на вихідних."),
        ("it", "Un uomo è morto nel fine settimana."),
        ("es", "Un hombre murió el fin de semana."),
    ],
)
def test_the_weekend_is_two_days(language: str, text: str) -> None:
    """Not the whole week whose end it is."""
    document = a_document(text, published="2024-06-24", language=language)
    (found,) = find_dates(document, clauses.structures(sentences.split(document), languages.load(language)))
    assert found.interval is not None
    assert (found.interval.start, found.interval.end) == (date(2024, 6, 22), date(2024, 6, 23))


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("fr", "Des pompiers cherchaient samedi un homme.", date(2024, 6, 22)),
        ("fr", "Le ministre devrait se rendre mercredi à Lyon.", date(2024, 6, 26)),
        ("es", "La policía buscaba el sábado a dos hombres.", date(2024, 6, 22)),
        ("es", "El presidente viajaría el miércoles a Lima.", date(2024, 6, 26)),
        ("it", "I soccorritori cercavano sabato due uomini.", date(2024, 6, 22)),
        ("pt", "Os bombeiros procuravam no sábado dois homens.", date(2024, 6, 22)),
        ("en", "The hearing was adjourned until Thursday.", date(2024, 6, 27)),
        ("en", "Schools will stay shut until Thursday.", date(2024, 6, 27)),
        ("es", "La audiencia fue aplazada hasta el jueves.", date(2024, 6, 27)),
        ("it", "L'udienza è stata rinviata a giovedì.", date(2024, 6, 27)),
        ("pl", "Rozprawę odroczono do czwartku.", date(2024, 6, 27)),
    ],
)
def test_which_weekday_the_verb_means(language: str, text: str, day: date) -> None:
    """An imperfect tells of the past, and what is put off is ahead."""
    document = a_document(text, published="2024-06-24", language=language)
    (found,) = find_dates(document, clauses.structures(sentences.split(document), languages.load(language)))
    assert found.interval is not None
    assert found.interval.start == day
