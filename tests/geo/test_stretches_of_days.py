"""Words that count days and years: “for a third day”, “in the past 24 hours”, “winter 2016/17”, “last year in autumn”."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document

from geo import clauses, languages, sentences
from geo.dates import find_dates
from geo.model import DateMention
from geo.pipeline import Tools, extract

PUBLISHED = date(2024, 11, 26)
"""A Tuesday."""
SUNDAY = date(2024, 11, 24)

THIRD_DAYS = [
    ("en", "Drivers in Leeds are on strike for a third day."),
    ("en", "The strike in Leeds entered its third day."),
    ("de", "Die Busfahrer in Kassel streiken den dritten Tag in Folge."),
    ("fr", "Les chauffeurs sont en grève à Lyon pour le troisième jour consécutif."),
    ("es", "Los choferes están en huelga en Lima por tercer día."),
    ("it", "Gli autisti sono in sciopero a Bari per il terzo giorno di fila."),
    ("pt", "Os motoristas estão em greve em Braga pelo terceiro dia."),
    ("ro", "Șoferii sunt în grevă la Cluj pentru a treia zi la rând."),
    ("pl", "Kierowcy w Łodzi strajkują już trzeci dzień."),
    ("ru", "В Казани третий день бастуют водители."),
    ("uk", "У Львові водії страйкують уже третій день поспіль."),
]
SECOND_WEEKS = [
    ("en", "Drivers in Leeds are on strike for a second week."),
    ("de", "Die Busfahrer in Kassel streiken die zweite Woche in Folge."),
    ("fr", "Les chauffeurs sont en grève à Lyon pour la deuxième semaine consécutive."),
    ("es", "Los choferes están en huelga en Lima por segunda semana."),
    ("it", "Gli autisti sono in sciopero a Bari per la seconda settimana."),
    ("pt", "Os motoristas estão em greve em Braga pela segunda semana consecutiva."),
    ("ro", "Șoferii sunt în grevă la Cluj pentru a doua săptămână."),
    ("pl", "Kierowcy w Łodzi strajkują już drugi tydzień."),
    ("ru", "В Казани вторую неделю бастуют водители."),
    ("uk", "У Львові водії страйкують уже другий тиждень поспіль."),
]
UNTIL_FRIDAY = [
    ("fr", "À Lyon, les cours sont suspendus jusqu'à vendredi."),
    ("es", "En Lima las clases están suspendidas hasta el viernes."),
    ("it", "A Bari le lezioni sono sospese fino a venerdì."),
    ("pt", "Em Braga, as aulas estão suspensas até sexta-feira."),
    ("ro", "La Cluj, cursurile sunt suspendate până vineri."),
    ("ru", "В школах Казани занятия отменены до пятницы."),
    ("uk", "У школах Львова заняття скасовано до п'ятниці."),
]
NO_THIRD_DAYS = [
    ("en", "On the third day the drivers went home."),
    ("en", "Drivers will strike for a third day."),
    ("ru", "В третий день забастовки водители разошлись."),
    ("pl", "W trzeci dzień strajku kierowcy rozeszli się."),
]
HOURS = [
    ("en", "In the past 24 hours three people died in crashes in Leeds."),
    ("de", "In den vergangenen 24 Stunden starben in Kassel drei Menschen bei Unfällen."),
    ("pt", "Nas últimas 24 horas morreram três pessoas em acidentes em Braga."),
    ("ru", "За последние сутки в Казани в авариях погибли 3 человека."),
    ("uk", "За останні 24 години у Львові в аваріях загинули 3 людини."),
]
AUTUMN, WINTER = (date(2023, 9, 1), date(2023, 11, 30)), (date(2009, 12, 1), date(2010, 2, 28))
SEASONS = [
    ("en", "Last year in autumn 100 people died of flu in Leeds.", AUTUMN),
    ("de", "Im vergangenen Jahr im Herbst starben in Kassel 100 Menschen an Grippe.", AUTUMN),
    ("fr", "L'an dernier en automne, 100 personnes sont mortes de la grippe à Lille.", AUTUMN),
    ("es", "El año pasado en otoño murieron 100 personas de gripe en Lima.", AUTUMN),
    ("pl", "W ubiegłym roku jesienią w Łodzi na grypę zmarło 100 osób.", AUTUMN),
    ("ru", "В прошлом году осенью в Казани от гриппа умерли 100 человек.", AUTUMN),
    ("uk", "Торік восени у Львові від грипу померли 100 людей.", AUTUMN),
    ("en", "In the winter of 2009/10, 100 people died of flu in Leeds.", WINTER),
    ("de", "Im Winter 2009/10 starben in Kassel 100 Menschen an Grippe.", WINTER),
    ("fr", "L'hiver 2009-2010, la grippe avait tué 18 personnes à Lille.", WINTER),
    ("es", "En el invierno de 2009/10 murieron 100 personas de gripe en Lima.", WINTER),
    ("pl", "Zimą 2009/10 w Łodzi na grypę zmarło 100 osób.", WINTER),
    ("ru", "Зимой 2009/10 года в Казани от гриппа умерли 100 человек.", WINTER),
    ("uk", "Взимку 2009/10 року у Львові від грипу померли 100 людей.", WINTER),
]
SINCE_BEHIND = [
    ("ro", "De la 1 noiembrie încoace au murit 12 oameni în accidente la Cluj."),
    ("it", "Dal 1 novembre a questa parte sono morte 12 persone in incidenti a Bari."),
    ("es", "Del 1 de noviembre a esta parte han muerto 12 personas en accidentes en Lima."),
]


def _dates(language: str, text: str) -> tuple[DateMention, ...]:
    document = a_document(text, published=PUBLISHED, language=language)
    return find_dates(document, clauses.structures(sentences.split(document), languages.load(language)))


def _days(language: str, text: str) -> tuple[date, date] | None:
    interval = _dates(language, text)[-1].interval
    return interval and (interval.start, interval.end)


@pytest.mark.parametrize(("language", "text"), THIRD_DAYS)
def test_what_goes_on_for_a_third_day_began_two_days_ago(language: str, text: str) -> None:
    """Up to the publication."""
    assert _days(language, text) == (SUNDAY, PUBLISHED)


@pytest.mark.parametrize(("language", "text"), SECOND_WEEKS)
def test_what_goes_on_for_a_second_week_began_two_weeks_ago(language: str, text: str) -> None:
    """At most: the first day may have been any of the first week."""
    assert _days(language, text) == (date(2024, 11, 13), PUBLISHED)


@pytest.mark.parametrize(("language", "text"), UNTIL_FRIDAY)
def test_what_is_called_off_until_friday_is_so_up_to_the_one_to_come(language: str, text: str, tools: Tools) -> None:
    """Whatever the form of the verb: it was not done last Friday."""
    events = extract(a_document(text, language=language, published=PUBLISHED), tools).events
    (event,) = [e for e in events if e.event_type == "COERCE"]
    assert event.interval
    assert (event.interval.start, event.interval.end) == (PUBLISHED, date(2024, 11, 29))


@pytest.mark.parametrize(
    ("language", "text"),
    [("ru", "За неделю до выборов в Казани задержали мэра."), ("uk", "За тиждень до виборів у Львові затримали мера.")],
)
def test_a_week_before_something_is_not_the_last_one(language: str, text: str) -> None:
    """“За неделю” alone is the week up to the news; before something else it says how long before."""
    assert all(mention.interval is None for mention in _dates(language, text))


@pytest.mark.parametrize(("language", "text"), NO_THIRD_DAYS)
def test_on_the_third_day_is_no_stretch_up_to_the_news(language: str, text: str) -> None:
    """Nor is a third day that is still to come."""
    assert all(mention.interval is None for mention in _dates(language, text))


@pytest.mark.parametrize(("language", "text"), HOURS)
def test_a_day_of_hours_reaches_into_the_day_before(language: str, text: str) -> None:
    """The last 24 hours are of two days."""
    assert _days(language, text) == (date(2024, 11, 25), PUBLISHED)


@pytest.mark.parametrize(("language", "text", "days"), SEASONS)
def test_a_season_is_of_the_years_beside_it(language: str, text: str, days: tuple[date, date]) -> None:
    """A winter of two years begins in the first; “last year” right before a season is its year."""
    assert _days(language, text) == days


def test_summer_is_of_one_year() -> None:
    """So that two years beside it are no winter."""
    assert _days("en", "The club played in the summer of 2009/10.") != WINTER


@pytest.mark.parametrize(("language", "text"), SINCE_BEHIND)
def test_words_behind_a_date_say_since(language: str, text: str, tools: Tools) -> None:
    """Where the word before it also means “of”."""
    events = extract(a_document(text, published=PUBLISHED, language=language), tools).events
    assert {e.interval and (e.interval.start, e.interval.end) for e in events} == {(date(2024, 11, 1), PUBLISHED)}


@pytest.mark.parametrize("days", ["segunda para terça-feira", "segunda-feira para terça-feira", "segunda para terça"])
def test_a_portuguese_night_without_feira(days: str) -> None:
    """“Segunda” alone is “second” as well."""
    assert _days("pt", f"Trinta pessoas foram mortas na noite de {days} em Braga.") == (
        date(2024, 11, 25),
        PUBLISHED,
    )


def test_portuguese_por_is_no_infinitive() -> None:
    """So that the past verb tells which Saturday is meant."""
    day = date(2024, 11, 23)
    assert _days("pt", "O FC Porto bateu o Benfica por 2-1 no sábado à noite.") == (day, day)
