"""“80 km north of Horlivka”: a point reckoned from a distance and a direction, and never a mark on the town itself."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from builders import a_document
from geopy.distance import geodesic

from geo.model import Place, Toponym
from geo.pipeline import Tools, extract

# Latitude and longitude of the towns, as an atlas gives them.
TOWNS = {
    "Horlivka": (48.33, 38.05),
    "Mosul": (36.34, 43.13),
    "Benghazi": (32.12, 20.07),
    "Aleppo": (36.20, 37.16),
    "Goma": (-1.67, 29.23),
    "Aden": (12.79, 45.03),
    "Kandahar": (31.61, 65.71),
    "Cluj": (46.77, 23.60),
    "Iași": (47.16, 27.59),
    "Constanța": (44.18, 28.65),
    "Craiova": (44.32, 23.80),
    "Brașov": (45.65, 25.61),
    "Kharkiv": (49.99, 36.23),
    "Bakhmut": (48.59, 38.00),
    "Poltava": (49.59, 34.55),
    "Odesa": (46.48, 30.73),
    "Lviv": (49.84, 24.03),
    "Belgorod": (50.60, 36.59),
    "Kursk": (51.73, 36.19),
    "Voronezh": (51.67, 39.18),
    "Saratov": (51.53, 46.03),
    "Smolensk": (54.78, 32.05),
    "Leipzig": (51.34, 12.37),
    "Dresden": (51.05, 13.74),
    "Hamburg": (53.55, 9.99),
    "Nürnberg": (49.45, 11.08),
    "Rostock": (54.09, 12.14),
    "Gao": (16.27, -0.04),
    "Toulouse": (43.60, 1.44),
    "Bordeaux": (44.84, -0.58),
    "Lyon": (45.75, 4.85),
    "Nice": (43.70, 7.27),
    "Zaragoza": (41.65, -0.88),
    "Sevilla": (37.39, -5.99),
    "Málaga": (36.72, -4.42),
    "Medellín": (6.25, -75.56),
    "Oviedo": (43.36, -5.85),
    "Torino": (45.07, 7.69),
    "Bari": (41.12, 16.87),
    "Catania": (37.50, 15.09),
    "Bologna": (44.49, 11.34),
    "Perugia": (43.11, 12.39),
    "Lublin": (51.25, 22.57),
    "Poznań": (52.41, 16.93),
    "Gdańsk": (54.35, 18.65),
    "Kraków": (50.06, 19.94),
    "Łódź": (51.75, 19.46),
    "Coimbra": (40.21, -8.43),
    "Recife": (-8.05, -34.88),
    "Manaus": (-3.12, -60.02),
    "Curitiba": (-25.43, -49.27),
    "Évora": (38.57, -7.91),
}
N, NE, E, SE, S, SW, W, NW = (45.0 * number for number in range(8))
MILE, NAUTICAL_MILE = 1.609, 1.852

# Language, text, words of the place, town, kilometres, bearing in degrees (None: nothing but a distance is told).
TOLD = [
    ("en", "Rebels attacked a convoy 80 km north of Horlivka on Sunday.", "80 km north of Horlivka", "Horlivka", 80, N),
    (
        "en",
        "A fire broke out in a depot about twenty-five miles southeast of Mosul.",
        "about twenty-five miles southeast of Mosul",
        "Mosul",
        25 * MILE,
        SE,
    ),
    (
        "en",
        "The tanker exploded 12 miles off the coast of Benghazi on Sunday.",
        "12 miles off the coast of Benghazi",
        "Benghazi",
        12 * MILE,
        None,
    ),
    (
        "en",
        "A bus crashed some 60 kilometres (37 miles) to the west of the city of Aleppo.",
        "some 60 kilometres (37 miles) to the west of the city of Aleppo",
        "Aleppo",
        60,
        W,
    ),
    ("en", "An earthquake struck 33km SSW of Goma on Sunday.", "33km SSW of Goma", "Goma", 33, 202.5),
    ("ro", "Un autobuz s-a răsturnat la 15 km est de Craiova.", "la 15 km est de Craiova", "Craiova", 15, E),
    (
        "ro",
        "Un incendiu a izbucnit duminică la circa 30 de kilometri la nord-vest de Cluj-Napoca.",
        "la circa 30 de kilometri la nord-vest de Cluj-Napoca",
        "Cluj",
        30,
        NW,
    ),
    (
        "ro",
        "O navă a luat foc la 12 mile marine de Constanța.",
        "la 12 mile marine de Constanța",
        "Constanța",
        12 * NAUTICAL_MILE,
        None,
    ),
    (
        "ro",
        "Poliția a reținut doi traficanți la douăzeci de kilometri sud de Iași.",
        "la douăzeci de kilometri sud de Iași",
        "Iași",
        20,
        S,
    ),
    (
        "ro",
        "Un elicopter s-a prăbușit duminică la 25 km distanță de Brașov.",
        "la 25 km distanță de Brașov",
        "Brașov",
        25,
        None,
    ),
    (
        "uk",
        "Дрон атакував склад за 20 км на схід від Бахмута.",
        "за 20 км на схід від Бахмута",
        "Bakhmut",
        20,
        E,
    ),
    (
        "uk",
        "Пожежа спалахнула приблизно за тридцять кілометрів на південний захід від Харкова.",
        "приблизно за тридцять кілометрів на південний захід від Харкова",
        "Kharkiv",
        30,
        SW,
    ),
    ("uk", "Вантажівка перекинулася за 25 км північніше Полтави.", "за 25 км північніше Полтави", "Poltava", 25, N),
    ("uk", "Вантажівка перекинулася за 40 км від Львова.", "за 40 км від Львова", "Lviv", 40, None),
    (
        "uk",
        "Росіяни атакували судно за 12 морських миль від узбережжя Одеси.",
        "за 12 морських миль від узбережжя Одеси",
        "Odesa",
        12 * NAUTICAL_MILE,
        None,
    ),
    (
        "ru",
        "Беспилотник атаковал склад в 30 км к северу от Белгорода.",
        "в 30 км к северу от Белгорода",
        "Belgorod",
        30,
        N,
    ),
    (
        "ru",
        "Пожар вспыхнул примерно в сорока километрах юго-западнее Курска.",
        "примерно в сорока километрах юго-западнее Курска",
        "Kursk",
        40,
        SW,
    ),
    ("ru", "Поезд сошёл с рельсов в 60 км от Саратова.", "в 60 км от Саратова", "Saratov", 60, None),
    (
        "ru",
        "Автобус перевернулся в двадцати пяти километрах восточнее города Воронеж.",
        "в двадцати пяти километрах восточнее города Воронеж",
        "Voronezh",
        25,
        E,
    ),
    (
        "ru",
        "Самолёт разбился в 15-20 километрах к северо-востоку от Смоленска.",
        "в 15-20 километрах к северо-востоку от Смоленска",
        "Smolensk",
        17.5,
        NE,
    ),
    (
        "de",
        "Ein Bus verunglückte 30 Kilometer nördlich von Leipzig.",
        "30 Kilometer nördlich von Leipzig",
        "Leipzig",
        30,
        N,
    ),
    (
        "de",
        "Rund 25 km südöstlich von Dresden ist am Sonntag ein Feuer ausgebrochen.",
        "Rund 25 km südöstlich von Dresden",
        "Dresden",
        25,
        SE,
    ),
    (
        "de",
        "Ein Hubschrauber stürzte etwa vierzig Kilometer westlich der Stadt Nürnberg ab.",
        "etwa vierzig Kilometer westlich der Stadt Nürnberg",
        "Nürnberg",
        40,
        W,
    ),
    (
        "de",
        "Ein Frachter brannte zwölf Seemeilen vor der Küste von Rostock.",
        "zwölf Seemeilen vor der Küste von Rostock",
        "Rostock",
        12 * NAUTICAL_MILE,
        None,
    ),
    (
        "de",
        "Ein Zug entgleiste 35 Kilometer von Hamburg entfernt.",
        "35 Kilometer von Hamburg",
        "Hamburg",
        35,
        None,
    ),
    (
        "fr",
        "Un attentat a fait trois morts à 40 km au sud de Gao.",
        "à 40 km au sud de Gao",
        "Gao",
        40,
        S,
    ),
    (
        "fr",
        "Un incendie s'est déclaré à une vingtaine de kilomètres au nord-est de Toulouse.",
        "à une vingtaine de kilomètres au nord-est de Toulouse",
        "Toulouse",
        20,
        NE,
    ),
    (
        "fr",
        "Un train a déraillé à environ trente kilomètres de Bordeaux.",
        "à environ trente kilomètres de Bordeaux",
        "Bordeaux",
        30,
        None,
    ),
    (
        "fr",
        "Un avion s'est écrasé dimanche à 25 km à l'ouest de Lyon.",
        "à 25 km à l'ouest de Lyon",
        "Lyon",
        25,
        W,
    ),
    (
        "fr",
        "Un incendie a éclaté sur un voilier à 15 milles au large de Nice.",
        "à 15 milles au large de Nice",
        "Nice",
        15 * NAUTICAL_MILE,
        None,
    ),
    (
        "es",
        "Un autobús volcó a 20 km al norte de Zaragoza.",
        "a 20 km al norte de Zaragoza",
        "Zaragoza",
        20,
        N,
    ),
    (
        "es",
        "Un incendio se declaró a unos treinta kilómetros al suroeste de Sevilla.",
        "a unos treinta kilómetros al suroeste de Sevilla",
        "Sevilla",
        30,
        SW,
    ),
    (
        "es",
        "Un barco se hundió a 12 millas de la costa de Málaga.",
        "a 12 millas de la costa de Málaga",
        "Málaga",
        12 * NAUTICAL_MILE,
        None,
    ),
    (
        "es",
        "Hombres armados atacaron un puesto a 45 kilómetros de Medellín.",
        "a 45 kilómetros de Medellín",
        "Medellín",
        45,
        None,
    ),
    (
        "es",
        "Un tren descarriló a 18 km al este de la ciudad de Oviedo.",
        "a 18 km al este de la ciudad de Oviedo",
        "Oviedo",
        18,
        E,
    ),
    (
        "it",
        "Un incendio è scoppiato a 40 km a nord di Torino.",
        "a 40 km a nord di Torino",
        "Torino",
        40,
        N,
    ),
    (
        "it",
        "Un incendio è scoppiato su un peschereccio a 12 miglia al largo di Bari.",
        "a 12 miglia al largo di Bari",
        "Bari",
        12 * NAUTICAL_MILE,
        None,
    ),
    (
        "it",
        "Un treno è deragliato a circa trenta chilometri a sud-ovest di Bologna.",
        "a circa trenta chilometri a sud-ovest di Bologna",
        "Bologna",
        30,
        SW,
    ),
    (
        "it",
        "Un terremoto ha colpito la zona a 25 chilometri da Perugia.",
        "a 25 chilometri da Perugia",
        "Perugia",
        25,
        None,
    ),
    (
        "it",
        "Un elicottero è precipitato una ventina di chilometri a ovest di Catania.",
        "una ventina di chilometri a ovest di Catania",
        "Catania",
        20,
        W,
    ),
    (
        "pl",
        "Autobus rozbił się 30 km na północ od Lublina.",
        "30 km na północ od Lublina",
        "Lublin",
        30,
        N,
    ),
    (
        "pl",
        "Pożar wybuchł około dwudziestu kilometrów na południowy wschód od Poznania.",
        "około dwudziestu kilometrów na południowy wschód od Poznania",
        "Poznań",
        20,
        SE,
    ),
    (
        "pl",
        "Statek zatonął 12 mil morskich od wybrzeża Gdańska.",
        "12 mil morskich od wybrzeża Gdańska",
        "Gdańsk",
        12 * NAUTICAL_MILE,
        None,
    ),
    (
        "pl",
        "Pociąg wykoleił się 25 kilometrów na zachód od miasta Łódź.",
        "25 kilometrów na zachód od miasta Łódź",
        "Łódź",
        25,
        W,
    ),
    ("pl", "Do pożaru doszło w niedzielę 40 km od Krakowa.", "40 km od Krakowa", "Kraków", 40, None),
    (
        "pt",
        "Um autocarro despistou-se a 25 km ao norte de Coimbra.",
        "a 25 km ao norte de Coimbra",
        "Coimbra",
        25,
        N,
    ),
    (
        "pt",
        "Um incêndio deflagrou a cerca de trinta quilómetros a sudoeste de Évora.",
        "a cerca de trinta quilómetros a sudoeste de Évora",
        "Évora",
        30,
        SW,
    ),
    (
        "pt",
        "Um barco naufragou a 12 milhas da costa do Recife.",
        "a 12 milhas da costa do Recife",
        "Recife",
        12 * NAUTICAL_MILE,
        None,
    ),
    (
        "pt",
        "Homens armados atacaram um posto a 80 quilômetros de Manaus.",
        "a 80 quilômetros de Manaus",
        "Manaus",
        80,
        None,
    ),
    (
        "pt",
        "Um ônibus capotou a 35 km a oeste da cidade de Curitiba.",
        "a 35 km a oeste da cidade de Curitiba",
        "Curitiba",
        35,
        W,
    ),
]


def located(text: str, language: str, tools: Tools) -> list[Toponym]:
    """Where the events of a text are drawn, each place once."""
    events = extract(a_document(text, language=language), tools).events
    found = {event.located.mention.span: event.located for event in events if event.located}
    return list(found.values())


def place_of(toponym: Toponym) -> Place:
    """Its place, which must be known."""
    assert toponym.place is not None
    return toponym.place


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with the words of a place that is measured from a town."""

    language: str
    text: str
    words: str
    town: str
    km: float
    bearing: float | None


@pytest.fixture(params=TOLD, ids=lambda row: f"{row[0]}-{row[3]}")
def told(request: pytest.FixtureRequest) -> Told:
    """Each of the sentences."""
    return Told(*request.param)


def test_a_distance_and_a_direction_give_a_point(told: Told, tools: Tools) -> None:
    """The point lies that far in that direction, by geodesics of the ellipsoid; the words of it all are marked."""
    (toponym,) = located(told.text, told.language, tools)
    place, town = place_of(toponym), TOWNS[told.town]
    expected = town if told.bearing is None else geodesic(kilometers=told.km).destination(town, told.bearing)[:2]
    assert toponym.mention.surface == told.words
    assert geodesic(expected, (place.lat, place.lon)).km < 6
    assert place.geo_precision == "region"


def test_the_circle_holds_what_the_words_may_mean(told: Told, tools: Tools) -> None:
    """Its radius reaches an eighth of a turn at that distance, or all around the town; and not absurdly far."""
    (toponym,) = located(told.text, told.language, tools)
    radius = place_of(toponym).radius_m / 1000
    if told.bearing is None:
        assert told.km <= radius <= 1.5 * told.km + 15
    else:
        assert 0.19 * told.km <= radius <= 0.6 * told.km + 20


def test_it_says_how_it_was_reckoned_and_is_less_sure_than_the_town(tools: Tools) -> None:
    """Name and id tell town, distance and direction; the score is below the town's; the reasons tell the reckoning."""
    (far,) = located("A bus crashed 80 km north-east of Mosul on Sunday.", "en", tools)
    (town,) = located("A bus crashed in Mosul on Sunday.", "en", tools)
    place = place_of(far)
    assert place.name == "80 km NE of Mosul"
    assert (place.gazetteer, place.gazetteer_id) == (
        "reckoned",
        f"{place_of(town).gazetteer}:{place_of(town).gazetteer_id}/80km/NE",
    )
    assert place.score < place_of(town).score
    assert far.mention.direction == "northeast"
    assert any("reckoned on the globe" in reason for reason in place.why)


@pytest.mark.parametrize(
    ("text", "language", "least", "most"),
    [
        ("A bus crashed a few kilometres outside Mosul.", "en", 9, 30),
        ("Un tren a deraiat la câțiva kilometri de Craiova.", "ro", 9, 25),
        ("Пожежа спалахнула за кілька кілометрів від Полтави.", "uk", 9, 25),
        ("Пожар вспыхнул в нескольких десятках километров от Курска.", "ru", 90, 110),
        ("Wenige Kilometer vor Rostock brannte ein Frachter.", "de", 9, 25),
        ("Un train a déraillé à quelques kilomètres de Bordeaux.", "fr", 9, 30),
        ("Un tren descarriló a pocos kilómetros de Oviedo.", "es", 9, 25),
        ("Un treno è deragliato a pochi chilometri da Perugia.", "it", 9, 25),
        ("Pociąg wykoleił się kilkanaście kilometrów od Lublina.", "pl", 19, 35),
        ("Um comboio descarrilou a poucos quilómetros de Évora.", "pt", 9, 25),
    ],
)
def test_few_kilometres_make_a_wide_circle(text: str, language: str, least: int, most: int, tools: Tools) -> None:
    """What “a few” leaves open is inside the circle, or it is the town itself that reaches as far."""
    (toponym,) = located(text, language, tools)
    place = place_of(toponym)
    assert least <= place.radius_m / 1000 <= most or place.geo_precision == "settlement"


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("A bus crashed in Sarmin, 15 km east of Idlib.", "en", "Sarmīn"),
        ("Un autobuz s-a răsturnat la Filiași, la 35 km vest de Craiova.", "ro", "Filiaşi"),
        ("Вантажівка перекинулася у Дергачах, за 12 км на північний захід від Харкова.", "uk", "Derhachi"),
        ("Пожар вспыхнул в Энгельсе, в 10 км от Саратова.", "ru", "Engels"),
        ("Ein Bus verunglückte in Wurzen, 25 Kilometer östlich von Leipzig.", "de", "Wurzen"),
        ("Un train a déraillé à Libourne, à 30 km à l'est de Bordeaux.", "fr", "Libourne"),
        ("Un tren descarriló en Alagón, a 25 km de Zaragoza.", "es", "Alagón"),
        ("Un incendio è scoppiato a Imola, 35 km a sud-est di Bologna.", "it", "Imola"),
        ("Pożar wybuchł w Wieliczce, 13 km od Krakowa.", "pl", "Wieliczka"),
        ("Um comboio descarrilou em Pombal, a 40 km de Coimbra.", "pt", "Pombal"),
    ],
)
def test_a_distance_behind_a_place_only_says_where_it_lies(text: str, language: str, name: str, tools: Tools) -> None:
    """The place before it is where it happened, as finely as it is known; nothing is reckoned."""
    (toponym,) = located(text, language, tools)
    assert place_of(toponym).name == name
    assert place_of(toponym).geo_precision == "settlement"


def test_a_distance_tells_namesakes_apart(tools: Tools) -> None:
    """Of two towns called Alexandria the one that lies so far from Washington is meant."""
    (toponym,) = located("A bus crashed in Alexandria, 10 km south of Washington.", "en", tools)
    assert place_of(toponym).country_code == "US"


def test_what_no_gazetteer_has_lies_where_the_distance_says(tools: Tools) -> None:
    """An unknown village is put at the reckoned point, under its own name's words, with the circle."""
    (toponym,) = located("A bus crashed in the village of Xyrqelbar, 40 km north of Mosul.", "en", tools)
    assert toponym.mention.surface == "Xyrqelbar"
    assert place_of(toponym).name == "40 km N of Mosul"


@pytest.mark.parametrize(
    ("number", "language"),
    [
        ("9" * 400, "en"),
        ("9" * 400 + ".5", "en"),
        ("² 200", "en"),
        ("③ 200", "en"),
        ("two-" * 900 + "two", "en"),
        ("zwei" * 900, "de"),
    ],
)
def test_numbers_that_are_none_break_nothing(number: str, language: str, tools: Tools) -> None:
    """Endless figures and words, and signs that only look like figures, leave the town a place."""
    told = {"en": f"A bus crashed {number} km north of Mosul.", "de": f"Unfall {number} Kilometer nördlich von Mossul."}
    (toponym,) = located(told[language], language, tools)
    assert "Mos" in place_of(toponym).name


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A train on the 30 km line from Leipzig to Dresden derailed near Riesa.", "en"),
        ("A bus crashed after driving 30 km, police in Mosul said.", "en"),
        ("Rebels advanced 5 km and attacked Goma.", "en"),
        ("The tanker exploded 12 miles off the coast of Libya on Sunday.", "en"),
        ("Un incendiu a distrus 30 km de pădure la Craiova.", "ro"),
        ("Пожежа охопила 20 км траси біля Полтави.", "uk"),
        ("Пожар уничтожил 20 км леса под Курском.", "ru"),
        ("Ein Feuer zerstörte 30 Kilometer Wald bei Leipzig.", "de"),
        ("Un incendie a ravagé 40 km de forêt près de Toulouse.", "fr"),
        ("Un incendio arrasó 20 km de bosque en Zaragoza.", "es"),
        ("Un incendio ha distrutto 20 km di bosco a Torino.", "it"),
        ("Pożar zniszczył 20 km lasu pod Lublinem.", "pl"),
        ("Um incêndio destruiu 20 km de floresta em Coimbra.", "pt"),
    ],
)
def test_a_length_that_is_not_measured_from_a_place_reckons_nothing(text: str, language: str, tools: Tools) -> None:
    """A length of road or forest, an advance, and a distance from a whole country leave places as they are."""
    found = extract(a_document(text, language=language), tools).toponyms
    assert found
    assert [t.mention.surface for t in found if t.place and t.place.gazetteer == "reckoned"] == []


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("A bus crashed in Derby in Kansas on Sunday.", "en", "Derby"),
        ("Автобус перекинувся в місті Умань Черкаської області.", "uk", "Uman"),
        ("Автобус перевернулся в Энгельсе Саратовской области.", "ru", "Engels"),
        ("Пожар вспыхнул в городе Шахты в Ростовской области.", "ru", "Shakhty"),
        ("Ein Feuer brach in Wurzen in Sachsen aus.", "de", "Wurzen"),
    ],
)
def test_a_division_behind_a_town_is_no_mark_of_its_own(text: str, language: str, name: str, tools: Tools) -> None:
    """It says where the town lies, with a preposition or in the genitive, and the event has one place."""
    found = [event.places for event in extract(a_document(text, language=language), tools).events]
    assert [[place_of(toponym).name for toponym in places] for places in found] == [[name]]
