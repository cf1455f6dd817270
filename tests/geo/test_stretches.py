"""“Between Lviv and Stryi”, “a train from Lviv to Stryi”: somewhere between two places, or at neither."""

from __future__ import annotations

import pytest
from builders import a_document
from geopy.distance import geodesic

from geo.model import Toponym
from geo.pipeline import Tools, extract

# Language, text, latitude and longitude halfway, half the distance in kilometres.
BETWEEN = [
    ("en", "A bus crashed on the road between Lviv and Stryi on Sunday.", (49.55, 23.94), 33),
    ("en", "Rebels attacked a convoy between Goma and Rutshuru.", (-1.43, 29.34), 29),
    ("ro", "Un autobuz s-a răsturnat pe drumul dintre Cluj-Napoca și Turda.", (46.67, 23.69), 13),
    ("ro", "Un tren a deraiat între Craiova și Filiași.", (44.44, 23.66), 17),
    ("uk", "Вантажівка перекинулася на трасі між Львовом і Тернополем.", (49.70, 24.81), 59),
    ("uk", "Автобус перекинувся між Полтавою та Харковом.", (49.80, 35.40), 65),
    ("ru", "Автобус перевернулся на дороге между Курском и Белгородом.", (51.17, 36.39), 63),
    ("ru", "Поезд сошёл с рельсов между Саратовом и Камышином.", (50.81, 45.71), 83),
    ("de", "Ein Bus verunglückte zwischen Leipzig und Dresden.", (51.20, 13.06), 50),
    ("de", "Zwischen Rostock und Wismar ist am Sonntag ein Feuer ausgebrochen.", (53.99, 11.80), 25),
    ("fr", "Un train a déraillé entre Bordeaux et Toulouse.", (44.22, 0.43), 106),
    ("fr", "Un autocar s'est renversé dimanche entre Lyon et Grenoble.", (45.47, 5.28), 47),
    ("es", "Un autobús volcó en la carretera entre Sevilla y Huelva.", (37.32, -6.47), 43),
    ("es", "Un tren descarriló entre Zaragoza y Huesca.", (41.89, -0.64), 34),
    ("it", "Un treno è deragliato tra Bologna e Imola.", (44.42, 11.53), 16),
    ("it", "Un incendio è scoppiato fra Torino e Vercelli.", (45.20, 8.06), 32),
    ("pl", "Autobus rozbił się między Lublinem a Chełmem.", (51.19, 23.02), 32),
    ("pl", "Pociąg wykoleił się między Krakowem i Tarnowem.", (50.04, 20.47), 37),
    ("pt", "Um comboio descarrilou entre Coimbra e Leiria.", (39.98, -8.62), 31),
    ("pt", "Um autocarro despistou-se entre Évora e Estremoz.", (38.71, -7.75), 20),
]

# Language, text, names of the places of the event, the first one first.
ON_THE_WAY = [
    ("en", "A train from Lviv to Kyiv derailed near Brody.", ["Brody"]),
    ("en", "A bus travelling from Mosul to Basra crashed on Sunday.", ["Mosul", "Basrah"]),
    ("ro", "Un tren de la București la Constanța a deraiat lângă Fetești.", ["Feteşti"]),
    ("ro", "Un autobuz care mergea de la Craiova la Filiași s-a răsturnat.", ["Craiova – Filiaşi"]),
    ("uk", "Автобус зі Львова до Києва перекинувся біля Бродів.", ["Brody"]),
    ("uk", "Автобус із Полтави до Харкова перекинувся в неділю.", ["Poltava – Kharkiv"]),
    ("ru", "Автобус из Курска в Белгород перевернулся в воскресенье.", ["Kursk – Belgorod"]),
    ("ru", "Поезд из Саратова в Волгоград сошёл с рельсов под Камышином.", ["Kamyshin"]),
    ("de", "Ein Bus von Leipzig nach Dresden verunglückte bei Riesa.", ["Riesa"]),
    ("de", "Ein Bus auf der Fahrt von Rostock nach Wismar verunglückte.", ["Rostock – Wismar"]),
    ("fr", "Un train de Bordeaux à Toulouse a déraillé près d'Agen.", ["Agen"]),
    ("fr", "Un autocar de Lyon à Grenoble s'est renversé dimanche.", ["Lyon – Grenoble"]),
    ("es", "Un tren de Zaragoza a Huesca descarriló cerca de Zuera.", ["Zuera"]),
    ("es", "Un autobús de Sevilla a Huelva volcó el domingo.", ["Sevilla – Huelva"]),
    ("it", "Un treno da Bologna a Rimini è deragliato a Imola.", ["Imola"]),
    ("it", "Un autobus da Torino ad Alessandria si è ribaltato domenica.", ["Turin – Alessandria"]),
    ("pl", "Pociąg z Krakowa do Rzeszowa wykoleił się pod Tarnowem.", ["Tarnów"]),
    ("pl", "Autobus z Lublina do Chełma rozbił się w niedzielę.", ["Lublin – Chełm"]),
    ("pt", "Um comboio de Lisboa para Coimbra descarrilou em Pombal.", ["Pombal"]),
    ("pt", "Um autocarro de Évora para Estremoz despistou-se no domingo.", ["Évora – Estremoz"]),
]


def places(text: str, language: str, tools: Tools) -> list[Toponym]:
    """The places of the first event of a text."""
    return list(extract(a_document(text, language=language), tools).events[0].places)


def names(text: str, language: str, tools: Tools) -> list[str]:
    """Their names."""
    return [toponym.place.name for toponym in places(text, language, tools) if toponym.place]


@pytest.mark.parametrize(("language", "text", "halfway", "half"), BETWEEN)
def test_between_two_near_towns_is_halfway(
    language: str, text: str, halfway: tuple[float, float], half: float, tools: Tools
) -> None:
    """The point lies halfway, the circle reaches both towns, and the words from the preposition on are marked."""
    (toponym,) = places(text, language, tools)
    place = toponym.place
    assert place is not None
    assert geodesic(halfway, (place.lat, place.lon)).km < 6
    assert half <= place.radius_m / 1000 <= half + 25
    assert place.geo_precision == "region"
    assert len(toponym.mention.surface.split()) >= 4


@pytest.mark.parametrize(("language", "text", "expected"), ON_THE_WAY)
def test_where_a_way_leads_is_not_where_it_happened(
    language: str, text: str, expected: list[str], tools: Tools
) -> None:
    """A further place is where; without one, near ends give the middle, and far ones are both told."""
    assert names(text, language, tools) == expected


def test_the_ends_of_a_long_way_are_worth_less(tools: Tools) -> None:
    """Neither end is sure: each scores about half of what it would alone, and says why."""
    (alone,) = places("A bus crashed in Mosul on Sunday.", "en", tools)
    first, _ = places("A bus travelling from Mosul to Basra crashed on Sunday.", "en", tools)
    assert first.place is not None
    assert alone.place is not None
    assert first.place.score <= 0.6 * alone.place.score
    assert first.place.why[-1] == "one of two ends; where between them is not said"


@pytest.mark.parametrize(
    ("text", "language", "event_type", "name"),
    [
        ("Troops withdrew from Kherson to Henichesk on Sunday.", "en", "RETREAT", "Kherson"),
        ("Рятувальники евакуювали людей із Бахмута до Полтави.", "uk", "EVACUATE", "Bakhmut"),
        ("Locuitorii au fost evacuați din Craiova la Filiași.", "ro", "EVACUATE", "Craiova"),
    ],
)
def test_who_leaves_is_where_the_way_begins(text: str, language: str, event_type: str, name: str, tools: Tools) -> None:
    """A retreat and an evacuation take place where people leave, not where they go."""
    found = [e for e in extract(a_document(text, language=language), tools).events if e.event_type == event_type]
    assert [[t.place.name for t in event.places if t.place] for event in found] == [[name]]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Talks between Russia and Ukraine began on Sunday in Geneva.", "en"),
        ("Fighting between Kinshasa and Kigali went on, officials said.", "en"),
        ("The football match between Leeds and Sheffield ended 2-1 on Sunday.", "en"),
        ("The mayor of Lviv flew from Geneva; from 3 to 5 people were killed in a blast in Stryi.", "en"),
        ("Meciul de fotbal dintre Craiova și Filiași s-a jucat duminică.", "ro"),
        ("Переговори між Києвом і Варшавою відбулися в неділю у Львові.", "uk"),
        ("Переговоры между Курском и Белгородом прошли в воскресенье.", "ru"),
        ("Das Fußballspiel zwischen Leipzig und Dresden wurde am Sonntag im Stadion gespielt.", "de"),
        ("Le maire de Lyon à Grenoble a annoncé dimanche un incendie.", "fr"),
        ("El partido de fútbol entre Sevilla y Huelva se jugó el domingo.", "es"),
        ("La partita di calcio tra Bologna e Imola si è giocata domenica.", "it"),
        ("Piłkarze rozegrali w niedzielę mecz między Lublinem a Chełmem.", "pl"),
        ("O jogo de futebol entre Coimbra e Leiria realizou-se no domingo.", "pt"),
    ],
)
def test_between_parties_and_from_a_number_is_no_place(text: str, language: str, tools: Tools) -> None:
    """Talks and matches are between parties, capitals fight as states, numbers and mayors go no way."""
    events = extract(a_document(text, language=language), tools).events
    assert events
    placed = [t.place.gazetteer for event in events for t in event.places if t.place]
    assert "reckoned" not in placed
