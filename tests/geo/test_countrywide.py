"""What is of a whole country though nobody says of which: prices and interest rates, a nationwide strike, a vote."""

from __future__ import annotations

import pytest
from builders import a_document
from told import last_told, place_name

from geo.likely_places import is_guess
from geo.model import Place
from geo.pipeline import Tools, extract


def place_of(event_type: str, text: str, language: str, tools: Tools) -> Place | None:
    """Where the last event of a type stands by a rule: what is only likely is told in test_likely_places."""
    events = extract(a_document(text, language=language), tools).events
    located = next(event.located for event in reversed(events) if event.event_type == event_type)
    return located.place if located and not is_guess(located) else None


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("en", "The Reserve Bank of Australia cut interest rates on Tuesday.", "Australia"),
        ("pl", "NBP obniżył w środę stopy procentowe.", "Poland"),
        ("uk", "За даними Держстату, ціни зросли на 5 відсотків.", "Ukraine"),
        ("de", "Die polnische Inflation stieg im Mai auf 5 Prozent.", "Poland"),
        ("pt", "As exportações angolanas caíram 6% em 2025.", "Angola"),
    ],
)
def test_prices_are_of_the_country_that_the_sentence_names(
    language: str, text: str, country: str, tools: Tools
) -> None:
    """A body of only one country, or a people beside the word, says whose economy it is."""
    place = place_of("ECONOMY", text, language, tools)
    assert place is not None
    assert place.name == country
    assert place.score <= 0.6
    assert "no place is named" in place.why[-1]


NIGERIA = "Protesters marched in Lagos and Abuja on Monday.\n\n"
TUNISIA = "Des heurts ont éclaté lundi à Tunis et à Sfax. "


def test_without_one_they_are_of_the_country_of_the_article(tools: Tools) -> None:
    """The country in which most places lie is meant, and the score says that nobody said so."""
    place = place_of("ECONOMY", NIGERIA + "Inflation climbed to 30 per cent in May.", "en", tools)
    assert place is not None
    assert (place.name, place.score) == ("Nigeria", 0.45)


def test_oil_has_no_country(tools: Tools) -> None:
    """What is traded everywhere is put nowhere."""
    assert place_of("ECONOMY", NIGERIA + "Oil prices rose 3 per cent on Tuesday.", "en", tools) is None


@pytest.mark.parametrize(("strike", "country"), [("une grève générale", "Tunisia"), ("une grève", None)])
def test_a_nationwide_strike_is_of_the_country(strike: str, country: str | None, tools: Tools) -> None:
    """Any other strike that is yet to be may be of one works."""
    place = place_of("PROTEST", TUNISIA + f"Le syndicat a appelé à {strike} jeudi.", "fr", tools)
    assert (place.name if place else None) == country


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        (
            "en",
            "In Munich, thousands held a vigil. Germans voted on Sunday. A hoax emptied a hall in Erfurt.",
            "Germany",
        ),
        ("ro", "La Brașov și la Iași a nins. Consiliul local își va alege săptămâna viitoare președintele.", None),
    ],
)
def test_a_people_votes_in_its_country(language: str, text: str, country: str | None, tools: Tools) -> None:
    """What a body votes on is no election."""
    place = place_of("ELECTION", text, language, tools)
    assert (place.name if place else None) == country


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("fr", "Les Moldaves ont voté dimanche pour élire leur président.", "Moldova"),
        ("es", "Los chilenos votaron el domingo en las elecciones regionales.", "Chile"),
        ("it", "I lituani votano domenica per il ballottaggio.", "Lithuania"),
        ("en", "Georgian voters go to the polls on Saturday.", "Georgia"),
        ("en", "The ruling party won Lithuania's parliamentary election on Sunday.", "Lithuania"),
        ("ro", "Moldovenii au votat duminică la referendum.", "Moldova"),
        ("pl", "Mołdawianie głosowali w niedzielę w referendum.", "Moldova"),
        ("ru", "Молдаване в воскресенье голосовали на референдуме.", "Moldova"),
        ("en", "The Georgian prime minister resigned on Monday.", "Georgia"),
        ("de", "Der litauische Verteidigungsminister ist am Montag zurückgetreten.", "Lithuania"),
    ],
)
def test_a_people_votes_in_its_country_and_a_minister_resigns_in_his(
    language: str, text: str, country: str, tools: Tools
) -> None:
    """The only words that say where are those for the people."""
    read = extract(a_document(text, published="2024-10-21", language=language), tools)
    places = [event.located.place for event in read.events if event.located]
    assert [place.name for place in places if place is not None] == [country]
    assert all(place is None or place.score <= 0.6 for place in places)


@pytest.mark.parametrize(
    ("event_type", "text", "country"),
    [
        ("PROTEST", "Nigerian doctors began a nationwide strike on Tuesday.", "Nigeria"),
        ("PROTEST", "French railway workers began a nationwide strike on Tuesday.", "France"),
        ("PROTEST", "Thousands of Argentines joined a general strike on Tuesday.", "Argentina"),
        ("PROTEST", "Unions began a nationwide strike against Israeli attacks on Tuesday.", "Nigeria"),
        ("GOVERN", "The military ousted the government of Mali on Tuesday.", "Mali"),
    ],
)
def test_whose_strike_and_government_it_is_comes_before_the_article(
    event_type: str, text: str, country: str, tools: Tools
) -> None:
    """Workers strike in their own country; whom it is aimed at stands behind the words for it."""
    place = place_of(event_type, NIGERIA + text, "en", tools)
    assert place is not None
    assert place.name == country


@pytest.mark.parametrize(
    ("what", "kind"), [("un protest național", "country"), ("un protest pe un drum național", None)]
)
def test_a_national_road_makes_no_strike_nationwide(what: str, kind: str | None, tools: Tools) -> None:
    """Nor does a national company; the strike itself must be called so."""
    romania = "Un balcon s-a prăbușit duminică la Iași. Un autobuz a ars la Cluj-Napoca.\n\n"
    place = place_of("PROTEST", f"{romania}Sindicatul a anunțat {what} luni.", "ro", tools)
    assert (place.kind if place else None) == kind


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ro", "Producția industrială a României a scăzut în august cu 5 la sută."),
        ("en", "The industrial output of Romania fell 5 percent in August."),
        ("fr", "La production industrielle de la Roumanie a reculé de 5 % en août."),
        ("de", "Die Industrieproduktion Rumäniens ist im August um 5 Prozent gesunken."),
        ("es", "La producción industrial de Rumanía cayó un 5 % en agosto."),
        ("it", "La produzione industriale della Romania è scesa del 5 per cento in agosto."),
        ("pt", "A produção industrial da Roménia caiu 5% em agosto."),
        ("ru", "Промышленное производство Румынии сократилось в августе на 5 процентов."),
        ("uk", "Промислове виробництво Румунії скоротилося в серпні на 5 відсотків."),
        ("pl", "Produkcja przemysłowa Rumunii spadła w sierpniu o 5 proc."),
    ],
)
def test_what_rose_or_fell_is_of_the_country_that_it_is_said_to_be_of(language: str, text: str, tools: Tools) -> None:
    """Also where words stand between the country and the verb, and whether a case or a word says “of”."""
    place = place_of("ECONOMY", text, language, tools)
    assert place is not None
    assert (place.name, place.score) == ("Romania", 0.6)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les importations de Chine ont reculé de 5 % en août."),
        ("es", "Las importaciones de China cayeron un 5 % en agosto."),
        ("en", "Imports from China fell 5 percent in August."),
        ("en", "Exports of Chile to China fell less than those of Peru in August."),
    ],
)
def test_what_comes_from_a_country_or_is_of_two_is_not_of_it(language: str, text: str, tools: Tools) -> None:
    """Where “of” and “from” are one word, the noun before it tells."""
    place = place_of("ECONOMY", text, language, tools)
    assert place is None or place.name not in ("China", "Peru")


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("en", "Cholera was found in Beira on Monday. The country had last seen an epidemic in 2018.", "HEALTH"),
        (
            "fr",
            "Deux villages ont été inondés lundi près de Beira. En 2019, un cyclone fit 600 morts dans le pays.",
            "DISASTER",
        ),
        (
            "pt",
            "Uma epidemia de cólera foi declarada na Beira. Em 2006, outra epidemia matara no país duas mil pessoas.",
            "HEALTH",
        ),
        ("ru", "В Бейре в понедельник затопило 40 домов. В 2000 году страна пережила наводнение.", "DISASTER"),
        ("uk", "У Бейрі в понеділок затопило 40 будинків. У 2000 році країна пережила повінь.", "DISASTER"),
        ("pl", "W Beirze w poniedziałek woda zalała 40 domów. W 2000 roku powódź zabiła w kraju 700 osób.", "DISASTER"),
    ],
)
def test_the_country_is_the_one_in_which_the_places_lie(
    language: str, text: str, event_type: str, tools: Tools
) -> None:
    """Nobody has to name it: what befell “the country” befell more than the town that is told of before."""
    place = place_of(event_type, text, language, tools)
    assert place is not None
    assert (place.name, place.score) == ("Mozambique", 0.6)


def test_an_army_of_the_country_is_not_the_country(tools: Tools) -> None:
    """What the country's army does is where it does it."""
    place = place_of("ASSAULT", "Beira was flooded on Monday. The country's army shelled rebels in Pemba.", "en", tools)
    assert place is not None
    assert place.name == "Pemba"


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("en", "Students marched in Chicago on Tuesday. Police said 146 people had been arrested nationwide.", "US"),
        ("en", "Students marched in Leeds on Tuesday. 146 people were arrested across the country.", "GB"),
        ("de", "In Kassel demonstrierten am Dienstag Studenten. Landesweit wurden 146 Menschen festgenommen.", "DE"),
        ("fr", "À Lyon, des étudiants ont manifesté mardi. 146 personnes ont été arrêtées dans tout le pays.", "FR"),
        ("es", "En Sevilla protestaron estudiantes el martes. La policía detuvo a 146 personas en todo el país.", "ES"),
        (
            "it",
            "A Bari martedì hanno protestato gli studenti. In tutto il paese sono state arrestate 146 persone.",
            "IT",
        ),
        ("pl", "W Łodzi we wtorek protestowali studenci. W całym kraju zatrzymano 146 osób.", "PL"),
        ("pt", "Em Braga, estudantes protestaram na terça-feira. Em todo o país foram detidas 146 pessoas.", "PT"),
        ("ro", "La Iași au protestat marți studenții. În toată țara au fost arestate 146 de persoane.", "RO"),
        ("ru", "В Казани во вторник прошёл митинг. По всей стране задержаны 146 человек.", "RU"),
        ("uk", "У Львові у вівторок пройшов мітинг. По всій країні затримали 146 осіб.", "UA"),
    ],
)
def test_what_was_all_over_the_country_takes_no_town(language: str, text: str, country: str, tools: Tools) -> None:
    """The town of the sentence before is one of many; the country is inferred."""
    event = last_told(language, text, "COERCE", tools)
    place = event.located.place if event is not None and event.located is not None else None
    assert place is not None
    assert (place.kind, place.country_code) == ("country", country)


def test_a_town_beside_the_country_stays(tools: Tools) -> None:
    """“In Chicago and across the country” names one of the places."""
    text = "Protesters marched in Chicago and across the country on Tuesday."
    assert place_name(last_told("en", text, "PROTEST", tools)) == "Chicago"


def test_what_follows_from_a_strike_is_a_guess(tools: Tools) -> None:
    """Those who strike do so in many towns."""
    text = "Teachers went on strike in Kakamega on Wednesday. Police arrested 12 people."
    event = last_told("en", text, "COERCE", tools)
    place = event.located.place if event is not None and event.located is not None else None
    assert place is not None
    assert place.score < 0.7
