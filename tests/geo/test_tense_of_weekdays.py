"""Which Monday is meant, where the word nearest to it is not the verb that tells: an infinitive, or what “and” adds."""

from __future__ import annotations

from datetime import date

import pytest

from geo.clauses import structures
from geo.dates import find_dates
from geo.languages import load
from geo.pipeline import Tools, extract
from geo.sentences import split
from tests.builders import a_document

THURSDAY = "2026-03-12"
LAST, NEXT = date(2026, 3, 9), date(2026, 3, 16)


def days_in(text: str, language: str) -> list[date]:
    """The first days that the words about time of a text mean, in their order."""
    document = a_document(text, language=language, published=THURSDAY)
    pack = load(language)
    found = find_dates(document, structures(split(document), pack))
    return [mention.interval.start for mention in found if mention.interval is not None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Des habitants ont bloqué la route lundi pour réclamer de l'eau."),
        ("es", "Los vecinos cortaron la carretera el lunes para exigir agua."),
        ("it", "I residenti hanno bloccato la strada lunedì per chiedere acqua."),
        ("pt", "Os moradores cortaram a estrada na segunda-feira para exigir água."),
        ("en", "Residents blocked the only road to the mine on Monday to demand water."),
    ],
)
def test_what_for_is_told_behind_a_day_says_nothing_of_when(language: str, text: str) -> None:
    assert days_in(text, language) == [LAST]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("fr", "Le préfet compte rouvrir la route lundi.", NEXT),
        ("es", "El alcalde quiere lunes y martes cerrar el mercado.", NEXT),
        ("it", "Il sindaco vuole chiudere il mercato lunedì.", NEXT),
        ("ru", "Власти обязали владельцев до понедельника очистить крыши.", NEXT),
        ("en", "The unions plan to strike on Monday.", NEXT),
    ],
)
def test_an_infinitive_is_to_come_where_no_past_verb_has_the_day(language: str, text: str, day: date) -> None:
    assert days_in(text, language)[0] == day


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("pt", "Os técnicos chegaram à vila na segunda-feira e devem colher amostras.", LAST),
        ("en", "Two wards were shut on Monday and some patients will be sent home.", LAST),
        ("es", "La lluvia tarda en llegar, y el lunes un centenar de vecinos ocupó la sede.", LAST),
        ("fr", "La direction, qui en a informé le syndicat lundi, invoque la crise.", LAST),
        ("pt", "O presidente telefonou à autarca e recebe as famílias na segunda-feira, em Belém.", NEXT),
        ("ru", "Хозяева уступили и с понедельника поднимут оклады.", NEXT),
    ],
)
def test_and_or_a_comma_behind_a_day_leaves_it_to_what_stands_before(language: str, text: str, day: date) -> None:
    assert days_in(text, language) == [day]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("es", "El alcalde acusó a los rebeldes de matar a tres personas el lunes.", LAST),
        ("pt", "O autarca acusou os rebeldes de matar três pessoas na segunda-feira.", LAST),
        ("it", "Il sindaco ha accusato i ribelli di uccidere tre persone lunedì.", LAST),
        ("pl", "Burmistrz oskarżył rebeliantów o zabicie trzech osób w poniedziałek.", LAST),
        ("es", "El hospital dejó de admitir el lunes pacientes leves.", LAST),
        ("en", "Two men tried to rob a bank on Monday.", LAST),
        ("es", "El hospital prometió admitir el lunes pacientes leves.", NEXT),
        ("fr", "Le maire cherche à ouvrir un centre lundi.", NEXT),
    ],
)
def test_an_infinitive_behind_some_verbs_is_of_their_day(language: str, text: str, day: date) -> None:
    assert days_in(text, language) == [day]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "The mayor, who spoke to reporters in Leeds on Monday, had no answer.", LAST),
        ("fr", "Le ministre, attendu lundi sur place, a demandé des renforts.", NEXT),
        ("it", "Dal porto è salpata una nave di medicinali, attesa lunedì nella capitale.", NEXT),
        ("pl", "Na stacji ruch ma zostać wznowiony w poniedziałek.", NEXT),
        ("ru", "Пропустит игру тренер: в понедельник его дисквалифицировали.", LAST),
        ("pt", "A chuva que cai sem parar desde segunda-feira derrubou uma encosta.", LAST),
        ("es", "El consejero visitará mañana los juzgados, cuyos funcionarios están en huelga desde el lunes.", LAST),
    ],
)
def test_the_verb_of_a_day_is_known_by_its_form(language: str, text: str, day: date) -> None:
    assert days_in(text, language)[-1] == day


def test_the_night_to_a_day_is_that_before_it() -> None:
    assert days_in("З лікарні вночі на середу евакуювали пацієнтів.", "uk") == [date(2026, 3, 10)]
    assert days_in("Ночью на среду из больницы эвакуировали пациентов.", "ru") == [date(2026, 3, 10)]


@pytest.mark.parametrize(
    ("text", "deed", "said"),
    [
        ("Kyiv accused Russian forces of shelling a market in Kherson on Monday.", LAST, date(2026, 3, 12)),
        ("Kyiv on Monday accused Russian forces of shelling a market in Kherson.", None, LAST),
    ],
)
def test_a_day_behind_what_somebody_is_accused_of_is_that_of_the_deed(
    text: str, deed: date | None, said: date, tools: Tools
) -> None:
    found = extract(a_document(text, language="en", published=THURSDAY), tools).events
    days = {event.event_type: event.interval.start if event.interval else None for event in found}
    assert (days["ASSAULT"], days["ACCUSE"]) == (deed, said)
