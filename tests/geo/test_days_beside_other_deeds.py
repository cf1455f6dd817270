"""Days that are another's: of what came of a deed, of its length, of a source, of what was held, and of the same day."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document

from geo.model import Event
from geo.pipeline import Tools, extract

PUBLISHED = date(2026, 3, 12)
"""A Thursday."""

AGREED = [
    ("en", "After the meeting in Oslo, the two governments signed a treaty on a bridge that is due to open in 2029."),
    (
        "ro",
        "După întrevedere, guvernele au semnat un acord pentru un pod peste Prut, care ar urma să fie gata în 2029.",
    ),
    ("es", "Tras la reunión, los dos gobiernos firmaron un acuerdo sobre un puente que estará listo en 2029."),
    ("fr", "Après la rencontre, les deux gouvernements ont signé un accord sur un pont qui sera prêt en 2029."),
    ("it", "Dopo l'incontro i due governi hanno firmato un accordo su un ponte che sarà pronto nel 2029."),
    ("pl", "Po spotkaniu rządy podpisały umowę o moście, który ma być gotowy w 2029 roku."),
    ("ru", "После встречи правительства подписали соглашение о мосте, который будет готов в 2029 году."),
]
LENGTHS = [
    ("en", "After two days of talks in Geneva, Iran and Russia signed an agreement on Tuesday."),
    ("en", "Iran and Russia signed an agreement on Tuesday after two days of talks in Geneva."),
    ("de", "Nach zwei Tagen Gesprächen in Genf unterzeichneten Iran und Russland am Dienstag ein Abkommen."),
    ("es", "Tras dos días de conversaciones en Ginebra, Irán y Rusia firmaron el martes un acuerdo."),
    ("fr", "Après deux jours de pourparlers à Genève, l'Iran et la Russie ont signé mardi un accord."),
    ("it", "Dopo due giorni di colloqui a Ginevra, Iran e Russia hanno firmato martedì un accordo."),
    ("pt", "Depois de dois dias de conversações em Genebra, o Irão e a Rússia assinaram na terça-feira um acordo."),
    ("ro", "După două zile de discuții la Geneva, Iranul și Rusia au semnat marți un acord."),
    ("pl", "Po dwóch dniach rozmów w Genewie Iran i Rosja podpisały we wtorek umowę."),
    ("ru", "После двух дней переговоров в Женеве Иран и Россия подписали во вторник соглашение."),
    ("uk", "Після двох днів переговорів у Женеві Іран і Росія підписали у вівторок угоду."),
]
HELD = [
    ("en", "The match between Leeds and Hull, played on Sunday, ended in clashes between fans."),
    (
        "es",
        "El partido entre el Sevilla y el Betis, disputado el domingo, terminó con enfrentamientos entre aficionados.",
    ),
    ("pt", "O jogo entre o Porto e o Benfica, disputado no domingo, terminou com confrontos entre adeptos."),
    ("it", "L'esplosione, avvenuta domenica a Bari, ha causato tre morti."),
    ("fr", "L'accident, survenu dimanche à Lyon, a fait trois morts."),
    ("ro", "Meciul dintre Rapid și Dinamo, disputat duminică la București, s-a încheiat cu incidente între suporteri."),
]
SOURCES = [
    ("en", "Floods have killed 18 people in Kerala since Saturday, according to figures published on Wednesday."),
    ("es", "Las lluvias que azotan Piura desde el sábado dejaron 18 muertos, según un balance difundido el miércoles."),
    (
        "pt",
        "As chuvas que atingem Minas Gerais desde sábado deixaram 18 mortos, segundo balanço divulgado nesta quarta-feira.",
    ),
]
SAME_DAY = [
    (
        "en",
        "A storm hit Hull on Tuesday. The minister will go there on Friday. The same day a hotel burned down in York.",
    ),
    (
        "de",
        "Am Dienstag traf ein Sturm Kassel. Der Minister wird am Freitag kommen. Am selben Tag brannte ein Hotel ab.",
    ),
    ("ro", "Marți, o furtună a lovit Clujul. Ministrul va merge acolo vineri. În aceeași zi, un hotel din Iași a ars."),
    ("pl", "We wtorek burza uderzyła w Łódź. Minister przyjedzie w piątek. Tego samego dnia spłonął hotel w Gdyni."),
    ("ru", "Во вторник на Казань обрушилась буря. Министр приедет в пятницу. В тот же день сгорела гостиница в Уфе."),
]
NEXT_MORNING = [
    ("en", "Gunmen raided a village on Saturday. The next morning, residents protested in Maiduguri."),
    ("de", "Bewaffnete überfielen am Samstag ein Dorf. Am nächsten Morgen demonstrierten Bewohner in Maiduguri."),
    (
        "fr",
        "Des hommes armés ont attaqué samedi un village. Le lendemain matin, des habitants ont manifesté à Maiduguri.",
    ),
    ("es", "Hombres armados atacaron el sábado una aldea. A la mañana siguiente, vecinos protestaron en Maiduguri."),
    (
        "it",
        "Uomini armati hanno attaccato sabato un villaggio. La mattina dopo gli abitanti hanno protestato a Maiduguri.",
    ),
    ("pt", "Homens armados atacaram no sábado uma aldeia. Na manhã seguinte, moradores protestaram em Maiduguri."),
    ("ro", "Bărbați înarmați au atacat sâmbătă un sat. A doua zi dimineață, locuitorii au protestat la Maiduguri."),
    ("pl", "W sobotę napastnicy zaatakowali wieś. Następnego ranka mieszkańcy protestowali w Maiduguri."),
    ("ru", "В субботу боевики напали на деревню. На следующее утро жители вышли на митинг в Майдугури."),
    ("uk", "У суботу бойовики напали на село. Наступного ранку мешканці протестували в Майдугурі."),
]


def _events(language: str, text: str, tools: Tools) -> list[Event]:
    return list(extract(a_document(text, language=language, published=PUBLISHED.isoformat()), tools).events)


def _days(event: Event) -> tuple[date, date] | None:
    return event.interval and (event.interval.start, event.interval.end)


@pytest.mark.parametrize(("language", "text"), AGREED)
def test_what_is_to_be_ready_in_years_dates_no_talks(language: str, text: str, tools: Tools) -> None:
    """Neither the meeting before the treaty nor the treaty."""
    events = [e for e in _events(language, text, tools) if e.event_type in ("CONSULT", "AGREE")]
    assert events
    assert {(e.status, _days(e)) for e in events} == {("reported", (PUBLISHED, PUBLISHED))}


@pytest.mark.parametrize(("language", "text"), LENGTHS)
def test_days_of_talks_end_on_the_day_of_what_came_of_them(language: str, text: str, tools: Tools) -> None:
    """They are counted from that, not from the publication, and the treaty is of its day alone."""
    days = {event.event_type: _days(event) for event in _events(language, text, tools)}
    assert days == {
        "CONSULT": (date(2026, 3, 9), date(2026, 3, 10)),
        "AGREE": (date(2026, 3, 10), date(2026, 3, 10)),
    }


def test_a_headline_with_a_length_has_the_day_of_the_lead(tools: Tools) -> None:
    """The sentences below it tell when the talks ended."""
    text = (
        "Chad and Sudan reopen border after two days of talks in Abeche\n\n"
        "Chad and Sudan announced on Tuesday that the border was open again."
    )
    ends = [e.interval.end for e in _events("en", text, tools)[:2] if e.interval]
    assert ends
    assert date(2026, 3, 12) not in ends


@pytest.mark.parametrize(("language", "text"), HELD)
def test_a_participle_between_commas_dates_its_noun(language: str, text: str, tools: Tools) -> None:
    """And what else was done there takes the day over."""
    events = _events(language, text, tools)
    assert events
    assert {_days(event) for event in events} == {(date(2026, 3, 8), date(2026, 3, 8))}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La protesta contra el alcalde, detenido el domingo, reunió a mil personas en Cali."),
        ("it", "La protesta contro il sindaco, arrestato domenica, ha riunito mille persone a Bari."),
    ],
)
def test_a_participle_of_somebody_dates_no_noun_before_it(language: str, text: str, tools: Tools) -> None:
    """Who was arrested on Sunday is the mayor."""
    days = {e.event_type: _days(e) for e in _events(language, text, tools)}
    assert days["PROTEST"] != (date(2026, 3, 8), date(2026, 3, 8))


@pytest.mark.parametrize(("language", "text"), SOURCES)
def test_the_day_of_a_source_is_not_that_of_the_deed(language: str, text: str, tools: Tools) -> None:
    """It has gone on since Saturday, whenever somebody counted."""
    events = [e for e in _events(language, text, tools) if e.event_type == "DISASTER"]
    assert {_days(event) for event in events} == {(date(2026, 3, 7), PUBLISHED)}


@pytest.mark.parametrize(("language", "text"), SAME_DAY)
def test_the_same_day_of_something_done_is_no_day_ahead(language: str, text: str, tools: Tools) -> None:
    """Though the day named last is still to come."""
    fires = [e for e in _events(language, text, tools) if e.event_type == "FIRE"]
    assert {_days(event) for event in fires} == {(date(2026, 3, 10), date(2026, 3, 10))}


@pytest.mark.parametrize(("language", "text"), NEXT_MORNING)
def test_the_next_morning_is_that_of_the_day_after(language: str, text: str, tools: Tools) -> None:
    """Counted from the day told before."""
    last = max(_events(language, text, tools), key=lambda event: event.trigger)
    assert _days(last) == (date(2026, 3, 8), date(2026, 3, 8))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("A Venezia si vota il 24 e 25 maggio.", (date(2026, 5, 24), date(2026, 5, 25))),
        ("A Bari si vota il 24 maggio.", (date(2026, 5, 24), date(2026, 5, 24))),
        ("Il sindaco di Bari si è dimesso il 24 gennaio.", (date(2026, 1, 24), date(2026, 1, 24))),
    ],
)
def test_an_impersonal_present_tells_of_a_day_to_come(text: str, days: tuple[date, date], tools: Tools) -> None:
    """“Si vota” is no past, “si è dimesso” is."""
    (event,) = _events("it", text, tools)
    assert _days(event) == days


def test_years_in_prison_before_a_day_are_a_sentence(tools: Tools) -> None:
    """Who is sentenced to years in prison on a day has not been there since."""
    text = "A court in Glasgow sentenced a manager to four years in prison on Wednesday for falsifying records between 2019 and 2022."
    days = {e.event_type: _days(e) for e in _events("en", text, tools)}
    assert days["CRIME"] == (date(2026, 3, 11), date(2026, 3, 11))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A court in Leeds has sentenced a manager to four years for falsifying records between 2014 and 2018."),
        ("es", "La Audiencia de Sevilla ha condenado a nueve años de cárcel a un gerente por desviar fondos en 2014."),
        ("fr", "La cour de Lyon a condamné un patron pour avoir falsifié des registres en 2014."),
        ("it", "Il tribunale di Bari ha condannato un imprenditore per aver falsificato i registri nel 2014."),
        ("pt", "O tribunal de Braga condenou um gerente por desviar dinheiro em 2014."),
    ],
)
def test_a_verdict_is_not_of_the_years_of_the_crime(language: str, text: str, tools: Tools) -> None:
    """They are those of what somebody is sentenced for."""
    verdict, *_ = _events(language, text, tools)
    assert (verdict.mode, _days(verdict)) == ("trial", (PUBLISHED, PUBLISHED))


@pytest.mark.parametrize(
    "text",
    ["A court in Leeds sentenced him in 2014 for falsifying records.", "He was jailed for life in 2014 in Leeds."],
)
def test_a_year_beside_a_verdict_is_its_own(text: str, tools: Tools) -> None:
    """Before “for”, or behind “for life”."""
    (verdict,) = _events("en", text, tools)
    assert _days(verdict) == (date(2014, 1, 1), date(2014, 12, 31))
