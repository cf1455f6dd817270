"""Which of the places of one name is meant, and that the choice is explained."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.model import Place
from geo.pipeline import Tools, extract
from geo.places import locate


def places(text: str, language: str, tools: Tools) -> dict[str, Place | None]:
    """Surface -> place, the last one of equal surfaces."""
    return {t.mention.surface: t.place for t in extract(a_document(text, language=language), tools).toponyms}


def place(text: str, language: str, tools: Tools, surface: str) -> Place:
    """The place of one mention."""
    found = places(text, language, tools)[surface]
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "language", "surface", "expected"),
    [
        ("A storm hit Paris on Sunday.", "en", "Paris", ("FR", "town")),
        ("A storm hit Paris, Texas, on Sunday.", "en", "Paris", ("US", "town")),
        ("A storm hit Krasnodar on Sunday.", "en", "Krasnodar", ("RU", "town")),
        ("O furtună a lovit regiunea Krasnodar.", "ro", "Krasnodar", ("RU", "admin1")),
        ("O furtună a lovit orașul Suceava.", "ro", "Suceava", ("RO", "town")),
        ("La Suceava, o furtună a rupt copaci.", "ro", "Suceava", ("RO", "town")),
        ("O furtună a lovit zona Vrancea.", "ro", "Vrancea", ("RO", "admin1")),
        ("A storm hit Tbilisi and Batumi in Georgia.", "en", "Georgia", ("GE", "country")),
        ("Três pessoas morreram num acidente em Viana do Castelo.", "pt", "Viana do Castelo", ("PT", "town")),
        ("Una tormenta golpeó San Sebastián el domingo.", "es", "San Sebastián", ("ES", "town")),
        ("A man was shot in Norfolk on Monday.", "en", "Norfolk", ("US", "town")),
        ("La police a interpellé un homme au lac d'Annecy.", "fr", "Annecy", ("FR", "lake")),
        ("En Yeda retomaron las conversaciones.", "es", "Yeda", ("SA", "town")),
    ],
)
def test_the_words_beside_a_name_decide_which_place_is_meant(
    text: str, language: str, surface: str, expected: tuple[str, str], tools: Tools
) -> None:
    """Kind, container and company choose; without them the better known place is meant."""
    found = place(text, language, tools, surface)
    assert (found.country_code, found.kind) == expected


def test_a_name_means_one_place_in_an_article(tools: Tools) -> None:
    """“Paris, Texas” in the first sentence makes every later “Paris” the one in Texas."""
    text = "A storm hit Paris, Texas, on Sunday. Schools in Paris were closed."
    found = [t for t in extract(a_document(text, language="en"), tools).toponyms if t.mention.surface == "Paris"]
    assert len(found) == 2
    assert {t.place.country_code for t in found if t.place} == {"US"}


def test_another_article_is_not_touched_by_it(tools: Tools) -> None:
    """What one document says of Paris is forgotten in the next."""
    places("A storm hit Paris, Texas, on Sunday.", "en", tools)
    assert place("A storm hit Paris on Sunday.", "en", tools, "Paris").country_code == "FR"


@pytest.mark.parametrize(
    ("text", "language", "surface"),
    [
        ("Viitura a măturat satele de pe valea Izei.", "ro", "Izei"),
        ("Floods swept villages in the Kitale valley.", "en", "Kitale"),
    ],
)
def test_a_valley_is_no_town_of_the_same_name(text: str, language: str, surface: str, tools: Tools) -> None:
    """Where only towns bear the name of a natural feature, it stays without coordinates."""
    assert places(text, language, tools)[surface] is None


def test_a_part_of_an_area_is_drawn_as_that_part(tools: Tools) -> None:
    """“Southern Florida” lies south of the middle of Florida, and is a region."""
    whole = place("Storms hit Florida on Sunday.", "en", tools, "Florida")
    part = place("Storms hit southern Florida on Sunday.", "en", tools, "Florida")
    assert part.lat < whole.lat
    assert part.geo_precision == "region"


def test_the_choice_is_explained_and_the_others_are_ranked(tools: Tools) -> None:
    """A place keeps why it won, and the other candidates with falling scores."""
    found = place("A storm hit Paris on Sunday.", "en", tools, "Paris")
    assert found.why
    assert found.alternatives
    scores = [other.score for other in found.alternatives]
    assert scores == sorted(scores, reverse=True)
    assert all(other.alternatives == () for other in found.alternatives)
    assert found.score > scores[0]


@pytest.mark.parametrize(
    ("text", "language"), [("Un uomo è stato arrestato a Roma.", "it"), ("Incendio a Genova.", "it")]
)
def test_a_great_city_comes_before_its_little_namesake(text: str, language: str, tools: Tools) -> None:
    """There is a Roma in Lesotho and a Génova in Colombia, whose own names these are."""
    (toponym,) = locate(text, language=language, gazetteer=tools.gazetteer)
    assert toponym.place is not None
    assert toponym.place.country_code == "IT"


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("es", "Un incendio destruyó el lunes un almacén en Cádiz.", "ES"),
        ("es", "La policía detuvo a tres hombres en Toledo.", "ES"),
        ("fr", "Un incendie a détruit lundi un entrepôt à Brest.", "FR"),
        ("it", "Un incendio ha distrutto un magazzino a Lodi.", "IT"),
        ("ru", "В Бресте сгорел склад.", "BY"),
    ],
)
def test_of_namesakes_the_one_where_the_language_is_spoken_is_meant(
    language: str, text: str, country: str, tools: Tools
) -> None:
    """Where an article says nothing else, it is about a place of its readers."""
    (toponym,) = locate(text, language=language, gazetteer=tools.gazetteer)
    assert toponym.place is not None
    assert toponym.place.country_code == country


@pytest.mark.parametrize(
    ("language", "text", "name", "kind"),
    [
        ("uk", "Поліцейські затримали у п’ятницю в Дніпрі підозрюваного.", "Dnipro", "town"),
        ("it", "Un funzionario è stato sorpreso venerdì a Venezia.", "Venice", "town"),
        ("uk", "Човен перекинувся на річці Дніпро.", "Dnipro", "river"),
    ],
)
def test_a_city_comes_before_what_is_called_after_it(
    language: str, text: str, name: str, kind: str, tools: Tools
) -> None:
    """Its river or region is meant where a word says so."""
    (toponym,) = locate(text, language=language, gazetteer=tools.gazetteer)
    assert toponym.place is not None
    assert (toponym.place.name, toponym.place.kind) == (name, kind)


def test_of_two_countries_of_one_name_the_one_of_the_other_places_is_meant(tools: Tools) -> None:
    """Goma and Kinshasa lie in the one Congo."""
    text = "GOMA, Sept 3 - Health workers in Congo began vaccinating. Doses were flown into Kinshasa."
    found = place(text, "en", tools, "Congo")
    assert (found.kind, found.country_code) == ("country", "CD")


def test_a_capital_is_meant_before_a_town_that_is_called_so_for_short(tools: Tools) -> None:
    """Though the article is about the region of the little town, which is Brasília de Minas in full."""
    text = (
        "Uma barragem desabou em Itabira, Minas Gerais. Em Brasília, deputados protestaram. Outra caiu em Brumadinho."
    )
    assert place(text, "pt", tools, "Brasília").name == "Brasília"


@pytest.mark.parametrize(
    ("text", "language", "bare", "expected"),
    [
        ("Um sismo abalou a ilha de São Jorge. O fogo em São Jorge foi controlado.", "pt", "São Jorge", "PT"),
        ("Um voo para a ilha do Sal foi desviado. O avião aterrou no Sal.", "pt", "Sal", "CV"),
        ("Una erupción sacude la isla de La Palma. Los vecinos de La Palma huyeron.", "es", "La Palma", "ES"),
        ("Un homme est mort sur l'île d'Yeu, en Vendée.", "fr", "Yeu", "FR"),
        ("La nave affondò all'isola del Giglio.", "it", "Giglio", "IT"),
        ("На острове Фогу началось извержение вулкана.", "ru", "Фогу", "CV"),
        ("Auf der Insel Poel kenterte ein Boot.", "de", "Insel Poel", "DE"),
    ],
)
def test_an_island_is_meant_behind_the_word_for_it_and_from_there_on(
    text: str, language: str, bare: str, expected: str, tools: Tools
) -> None:
    """Most of these names are a town or a word by themselves."""
    found = place(text, language, tools, bare)
    assert (found.country_code, found.kind) == (expected, "island")
    assert found.score > 0.6


@pytest.mark.parametrize(
    ("text", "language", "surface", "expected"),
    [
        ("O acidente ocorreu em São Jorge, no Brasil.", "pt", "São Jorge", ("BR", "town")),
        ("Protestos em Flores, Guatemala.", "pt", "Flores", ("GT", "town")),
        ("W mieście Hvar spłonął dom.", "pl", "Hvar", ("HR", "town")),
        ("Elba, Alabama, was hit by a tornado.", "en", "Elba", ("US", "town")),
    ],
)
def test_a_town_keeps_the_name_that_an_island_bears_too(
    text: str, language: str, surface: str, expected: tuple[str, str], tools: Tools
) -> None:
    """The words around it say that no island is meant."""
    found = place(text, language, tools, surface)
    assert (found.country_code, found.kind) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("O pico da pandemia passou. Pico de casos foi em maio.", "pt"),
        ("Comino, sal y pimienta al gusto.", "es"),
        ("Re Carlo è arrivato.", "it"),
        ("Spis powszechny trwa.", "pl"),
        ("В поэмах Гомера есть это слово.", "ru"),
        ("Риси обличчя змінилися.", "uk"),
        ("Mull it over before you vote.", "en"),
    ],
)
def test_a_word_that_an_island_or_a_peak_is_called_like_is_no_place(text: str, language: str, tools: Tools) -> None:
    """The table has such names with the word for the kind alone."""
    assert not places(text, language, tools)


@pytest.mark.parametrize(
    ("text", "language", "surface", "expected"),
    [
        ("У Полтаві згорів склад. У Лохвиці стався вибух. У Хоролі зіткнулися два автобуси.", "uk", "Хоролі", "UA-53"),
        ("Во Владивостоке прошёл митинг. В Хороле Приморского края сгорел склад.", "ru", "Хороле", "RU-PRI"),
        ("В Южно-Сахалинске прошёл митинг. Под Долинском сошёл с рельсов поезд.", "ru", "Долинском", "RU-SAK"),
        ("В Кропивницком прошёл митинг. Под Долинской сошёл с рельсов поезд.", "ru", "Долинской", "UA-35"),
        ("W Katowicach spłonął magazyn. W Ustroniu wybuchł gaz.", "pl", "Ustroniu", "PL-24"),
        ("В Москве прошёл митинг. Под Москвой сошёл с рельсов поезд.", "ru", "Москвой", "RU-MOW"),
        ("В Туве в пятницу объявили карантин.", "ru", "Туве", "RU-TY"),
        ("W Żarach policja znalazła złoty krzyż.", "pl", "Żarach", "PL-08"),
    ],
)
def test_a_case_that_two_towns_share_is_of_the_one_near_the_others(
    text: str, language: str, surface: str, expected: str, tools: Tools
) -> None:
    """“Хоролі” is of Хорол in Poltava and of Хороль at the Pacific; what is well known stays what it is."""
    assert place(text, language, tools, surface).admin1_code == expected


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Incendio en Teruel\n\nUn incendio se declaró el lunes en Mora de Rubielos (Teruel).", "es", "admin2"),
        ("Frana a Cuneo\n\nUna frana ha ucciso lunedì due persone a Limone Piemonte (Cuneo).", "it", "admin2"),
        ("Incendio en Teruel\n\nUn incendio se declaró el lunes en Teruel, y otro en Alcañiz (Teruel).", "es", "town"),
    ],
)
def test_a_headline_names_the_division_that_the_text_has_in_brackets(
    text: str, language: str, kind: str, tools: Tools
) -> None:
    """Unless the text speaks of the town as well."""
    mentions = extract(a_document(text, language=language), tools).toponyms
    assert mentions[0].place is not None
    assert mentions[0].place.kind == kind


@pytest.mark.parametrize(
    ("text", "language", "surface", "expected"),
    [
        ("Во вторник в Ленинском районе Омска сгорел склад.", "ru", "Ленинском районе", "Omsk"),
        ("У ніч на середу обстріляли Дніпровський район Херсона.", "uk", "Дніпровський район", "Kherson"),
        ("У середу в Дніпровському районі Києва згорів склад.", "uk", "Дніпровському районі", "Dnipro Raion"),
        ("В среду в Сузакском районе Джалал-Абадской области сошёл сель.", "ru", "Сузакском районе", "Suzak"),
    ],
)
def test_a_district_is_part_of_the_town_right_behind_its_name(
    text: str, language: str, surface: str, expected: str, tools: Tools
) -> None:
    """And not the one of that name elsewhere; the one that lies in the town, or in a region, stays."""
    assert place(text, language, tools, surface).name == expected


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("ro", "Motorina s-a scurs luni în râul Timiș.", None),
        ("en", "A boat capsized on Monday on the river Timiș.", None),
        ("ro", "O furtună a lovit luni județul Timiș.", "admin1"),
    ],
)
def test_a_county_does_not_stand_for_the_river_that_it_is_called_after(
    language: str, text: str, kind: str | None, tools: Tools
) -> None:
    """Where the gazetteer has no such river, its place is not known."""
    (toponym,) = locate(text, language=language, gazetteer=tools.gazetteer)
    assert (toponym.place and toponym.place.kind) == kind


@pytest.mark.parametrize(
    ("language", "text", "division"),
    [
        ("pt", "Uma greve começou ontem nos Campos Gerais do Paraná.", None),
        ("pt", "Uma greve começou ontem em Campos Gerais.", "BR-MG"),
        ("es", "Una huelga empezó ayer en Lugones de Andalucía.", None),
        ("es", "Una huelga empezó ayer en Lugones de Asturias.", "ES-AS"),
    ],
)
def test_a_town_lies_in_the_division_right_behind_of(
    language: str, text: str, division: str | None, tools: Tools
) -> None:
    """Of a namesake in another division nothing is meant."""
    first, *_ = locate(text, language=language, gazetteer=tools.gazetteer)
    assert (first.place and first.place.admin1_code) == division


@pytest.mark.parametrize(
    ("language", "text", "short", "name"),
    [
        (
            "it",
            "Il sindaco di Casale Monferrato ha chiuso le scuole. Domenica un corteo sfilerà nel centro di Casale.",
            "Casale",
            "Casale Monferrato",
        ),
        (
            "es",
            "Ardió un almacén en Santa Cruz del Norte. En Santa Cruz hubo una marcha.",
            "Santa Cruz",
            "Santa Cruz de la Sierra",
        ),
        ("en", "A fire broke out in Essex Junction. In Essex a mill burned.", "Essex", "Essex"),
    ],
)
def test_the_first_word_of_a_name_means_the_longer_one_that_more_people_know(
    language: str, text: str, short: str, name: str, tools: Tools
) -> None:
    """“Casale” is “Casale Monferrato” where the article has that one; a place that is greater itself stays what it is."""
    found = extract(a_document(text, language=language), tools)
    last = [t for t in found.toponyms if t.mention.surface == short][-1]
    assert last.place is not None
    assert last.place.name == name


@pytest.mark.parametrize(
    ("text", "language", "surface", "country"),
    [
        ("Прокуратура США предъявила обвинение. В Риме министр встретился с коллегой.", "ru", "Риме", "IT"),
        ("Конгрес США відклав голосування. У Римі міністр зустрівся з колегою.", "uk", "Римі", "IT"),
        ("Estados Unidos envió ayuda. En Roma los ministros se reunieron el lunes.", "es", "Roma", "IT"),
        ("The United States sent help. A bomb went off in Moscow on Monday.", "en", "Moscow", "RU"),
        ("A man was arrested in Rome, Georgia, on Monday.", "en", "Rome", "US"),
        ("In Idaho, a man was arrested in Moscow on Monday.", "en", "Moscow", "US"),
    ],
)
def test_a_country_in_the_news_moves_no_capital_there(
    text: str, language: str, surface: str, country: str, tools: Tools
) -> None:
    """The United States are in most news; only a name beside it, or its region, makes Rome one of their towns."""
    assert place(text, language, tools, surface).country_code == country


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("en", "Militants retreated on Monday to the mountains of northern Iraq.", "IQ"),
        ("en", "A bus fell into a gorge on Monday in the mountains of Guangxi.", "CN"),
        ("ru", "Боевики скрылись в горах Пакистана.", "PK"),
        ("fr", "Les rebelles se sont repliés dans les montagnes du Yémen.", "YE"),
    ],
)
def test_mountains_of_an_area_are_in_it(language: str, text: str, country: str, tools: Tools) -> None:
    """As a river need not be in the county that is called like it."""
    (toponym,) = locate(text, language=language, gazetteer=tools.gazetteer)
    assert toponym.place
    assert toponym.place.country_code == country


@pytest.mark.parametrize(
    ("language", "text", "name", "score"),
    [
        ("ru", "Выборы президента в Тунисе состоятся в мае.", "Tunisia", 0.6),
        ("uk", "Вибори президента в Тунісі відбудуться у травні.", "Tunisia", 0.6),
        ("en", "Floods in northern Bohemia closed roads on Monday.", "northern Bohemia", 0.6),
        ("es", "Las inundaciones afectaron el lunes a Bohemia.", "Bohemia", 0.5),
        ("en", "Floods in Bohemia, New York, closed roads on Monday.", "Bohemia", 0.8),
    ],
)
def test_a_country_and_a_region_of_europe_come_before_their_namesakes(
    language: str, text: str, name: str, score: float, tools: Tools
) -> None:
    """Тунис is the name of a country and of its capital; few people know a Bohemia but the one of Prague."""
    first = locate(text, language=language, gazetteer=tools.gazetteer)[0]
    assert first.place
    assert first.place.name == name
    assert first.place.score >= score
