"""Towns that are called like words, money that is called like a capital, areas that are called like towns."""

from __future__ import annotations

import pytest
from told import last_told, place_name

from geo.pipeline import Tools

COMMON = [
    ("en", "A fire destroyed a warehouse in Brent, London.", "FIRE", "Brent"),
    ("pl", "W Krośnie wybuchł w poniedziałek pożar hali.", "FIRE", "Krosno"),
    (
        "pl",
        "Na przejeździe w Pelplinie pociąg relacji Gdynia–Katowice uderzył we wtorek w tira.",
        "ACCIDENT",
        "Pelplin",
    ),
    ("es", "Un incendio destruyó una nave en un polígono de Paterna.", "FIRE", "Paterna"),
    ("es", "En Baza ardió un vertedero y hubo un incendio.", "FIRE", "Baza"),
    ("it", "A Gela è scoppiato un incendio in un deposito.", "FIRE", "Gela"),
    ("fr", "Un incendie a ravagé un entrepôt à Aigle.", "FIRE", "Aigle"),
    ("en", "A fire destroyed a warehouse near Diss.", "FIRE", "Diss"),
    ("pl", "W Pile wybuchł pożar hali targowej.", "FIRE", "Piła"),
]
FILED = [
    ("it", "COMO – La polizia ha arrestato un uomo.", "Como"),
    ("de", "Essen. Die Polizei hat einen Mann festgenommen.", "Essen"),
    ("es", "Vigo. La policía detuvo a un hombre.", "Vigo"),
    ("pl", "Brzeg. Policja zatrzymała mężczyznę.", "Brzeg"),
    ("uk", "Суми. Поліція затримала чоловіка.", "Sumy"),
    ("ru", "Орёл. Полиция задержала мужчину.", "Orël"),
]
ORDINARY = [
    ("fr", "Un incendie a détruit un entrepôt au Xqwurbin.", "FIRE"),
    ("en", "The price of Brent crude rose by 2 per cent on Friday.", "ECONOMY"),
    ("ru", "Цена нефти Brent поднялась в пятницу на 2 процента.", "ECONOMY"),
    ("it", "Le trattative sono arrivate in porto. La polizia ha arrestato un uomo.", "COERCE"),
    ("de", "Sport. Die Polizei hat einen Mann festgenommen.", "COERCE"),
    ("de", "Exklusiv – Die Polizei hat einen Mann festgenommen.", "COERCE"),
    ("en", "Breaking – Police arrested a man.", "COERCE"),
    ("it", "La Sirmec, gruppo a capitale turco, ha licenziato 200 operai.", "ECONOMY"),
    ("es", "La empresa, de capital turco, despidió a 200 obreros.", "ECONOMY"),
    ("pt", "A empresa, de capital turco, despediu 200 operários.", "ECONOMY"),
]
AREAS = [
    ("fr", "La tempête a balayé le Québec et a fait un mort.", "DISASTER", "Quebec"),
    ("fr", "Un incendie a fait un mort à Québec.", "FIRE", "Québec"),
    ("fr", "Un incendie a fait un mort au Luxembourg.", "FIRE", "Luxembourg"),
    ("fr", "Un incendie a fait un mort au Mans.", "FIRE", "Le Mans"),
    ("de", "Truppen haben den Kurort Dschermuk mit Artillerie beschossen.", "ASSAULT", "Jermuk"),
]


@pytest.mark.parametrize(("language", "text", "event_type", "place"), COMMON)
def test_behind_a_preposition_a_capital_tells_that_a_word_is_a_town(
    language: str, text: str, event_type: str, place: str, tools: Tools
) -> None:
    """Where its language is spoken, and where capitals tell anything."""
    assert place_name(last_told(language, text, event_type, tools)) == place


@pytest.mark.parametrize(("language", "text", "place"), FILED)
def test_a_town_that_opens_a_dateline_is_one_whatever_the_word_means(
    language: str, text: str, place: str, tools: Tools
) -> None:
    """It is all of the name there."""
    assert place_name(last_told(language, text, "COERCE", tools)) == place


@pytest.mark.parametrize(("language", "text", "event_type"), ORDINARY)
def test_a_word_is_no_town(language: str, text: str, event_type: str, tools: Tools) -> None:
    """Neither a word that opens the news like a dateline, nor capital that comes from a country."""
    assert place_name(last_told(language, text, event_type, tools)) is None


@pytest.mark.parametrize(("language", "text", "event_type", "place"), AREAS)
def test_an_article_or_a_noun_tells_which_of_two_is_meant(
    language: str, text: str, event_type: str, place: str, tools: Tools
) -> None:
    """French towns have no article; a German noun before a name says what it is and is no part of it."""
    assert place_name(last_told(language, text, event_type, tools)) == place


NAMESAKES = [
    ("uk", "У Рені пролунали вибухи.", "ASSAULT", "Reni"),
    ("uk", "Київський суд Одеси арештував чиновника.", "COERCE", "Odesa"),
    ("fr", "Un incendie s'est déclaré au Frioul, à Marseille.", "FIRE", "Frioul archipelago"),
    ("fr", "Un incendie a ravagé une forêt dans le Frioul, en Italie.", "FIRE", "Friuli"),
    ("it", "A Lesina un uomo è stato arrestato.", "COERCE", "Lesina"),
    ("it", "A Veglia centinaia di persone hanno protestato.", "PROTEST", None),
    ("it", "Un uomo è stato arrestato sull'isola di Veglia.", "COERCE", "Krk"),
    ("de", "In Königstein wurde ein Mann festgenommen.", "COERCE", "Königstein"),
    ("pl", "Moldoveanu został zatrzymany w poniedziałek.", "COERCE", None),
    ("uk", "У понеділок фермери пікетували консульство в Берегові.", "PROTEST", "Berehove"),
    ("uk", "У Техасі сталася пожежа.", "FIRE", "Texas"),
    ("ru", "В Тоскане произошёл пожар.", "FIRE", "Tuscany"),
]


@pytest.mark.parametrize(("language", "text", "event_type", "place"), NAMESAKES)
def test_the_nearer_of_two_namesakes_is_meant(
    language: str, text: str, event_type: str, place: str | None, tools: Tools
) -> None:
    """A town at home before a city abroad, a court's city before its adjective; islands and mountains as others have them."""
    assert place_name(last_told(language, text, event_type, tools)) == place


@pytest.mark.parametrize(
    ("language", "text", "event_type", "place"),
    [
        ("de", "Die Stadt verlangte am Montag vom Freistaat mehr Lehrer.", "REQUEST", None),
        ("de", "Im Kanton gab es 2005 eine schwere Überschwemmung.", "DISASTER", None),
        ("de", "Am Montag brach ein Feuer in Kanton aus.", "FIRE", "Guangzhou"),
        ("de", "Die Regierung bewilligte am Montag 1,5 Millionen Franken für die Opfer.", "AID", None),
        ("de", "Eine Überschwemmung verwüstete am Montag Dörfer in Franken.", "DISASTER", "Franken"),
        ("en", "Soldiers fought street battles with Fano militiamen in Gondar on Tuesday.", "ASSAULT", "Gonder"),
        ("en", "Soldiers fought street battles in Fano on Tuesday.", "ASSAULT", "Fano"),
    ],
)
def test_kinds_money_and_fighters_are_no_places(
    language: str, text: str, event_type: str, place: str | None, tools: Tools
) -> None:
    """A division behind an article is that of the article, Franken behind a number are money, and fighters have names."""
    assert place_name(last_told(language, text, event_type, tools)) == place


@pytest.mark.parametrize(
    ("language", "text", "event_type", "place"),
    [
        ("es", "El presidente recibió el lunes a los alcaldes en Palacio de Gobierno.", "CONSULT", None),
        ("es", "El consejero andaluz de Justicia visitará mañana los juzgados.", "CONSULT", None),
        ("es", "La consejera de Justicia visitará mañana Toledo.", "CONSULT", "Toledo"),
        ("pt", "Três homens foram feridos a tiro pela Guarda Municipal.", "ASSAULT", None),
        ("pt", "Um operário foi atingido por bala de borracha da Guarda Portuária.", "ASSAULT", None),
        ("pt", "Um incêndio destruiu na segunda-feira um armazém na Guarda.", "FIRE", "Guarda"),
        ("es", "Un incendio arrasó el lunes un almacén en Palencia.", "FIRE", "Palencia"),
        ("pt", "Incêndio Em Braga Destrói Três Armazéns", "FIRE", "Braga"),
        ("it", "La ministra della Giustizia ha visitato ieri il carcere.", "CONSULT", None),
    ],
)
def test_bodies_and_matters_of_office_are_no_places(
    language: str, text: str, event_type: str, place: str | None, tools: Tools
) -> None:
    """Common words that make the name of a body are no town of that name, nor is what a minister is for."""
    assert place_name(last_told(language, text, event_type, tools)) == place


@pytest.mark.parametrize(("language", "name"), [("en", "Katari"), ("de", "Albanya")])
def test_what_no_known_language_calls_a_country_is_no_sure_one(language: str, name: str, tools: Tools) -> None:
    """Sources list the forms of all languages; the own name and those of the language of the text are sure."""
    country = "Qatar" if language == "en" else "Albanien"
    (odd, *_), (known, *_) = (tools.gazetteer.lookup(word, language=language) for word in (name, country))
    assert odd.place.name == known.place.name
    assert odd.name_score < 0.4 < known.name_score


@pytest.mark.parametrize(
    ("language", "text", "event_type", "name"),
    [
        ("de", "Truppen haben am Sonntag den Kurort Dschermuk mit Artillerie beschossen.", "ASSAULT", "Jermuk"),
        ("de", "Das Dorf Jamlitz wurde in der Nacht zum Sonntag geräumt.", "EVACUATE", "Jamlitz"),
        ("de", "Auf der Ostseeinsel Riems brach am Sonntag ein Feuer aus.", "FIRE", "Riems"),
        ("ro", "Rușii au atacat duminică portul ucrainean Ismail.", "ASSAULT", "Izmayil"),
        ("ro", "Atac cu drone asupra portului Ismail", "ASSAULT", "Izmayil"),
    ],
)
def test_the_word_for_a_town_beside_a_name_makes_a_place_of_it(
    language: str, text: str, event_type: str, name: str, tools: Tools
) -> None:
    """Where a language puts the two beside each other, whatever else the name is."""
    assert place_name(last_told(language, text, event_type, tools)) == name


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Am Sonntag teilte die Stadt Kinder in Gruppen ein, und ein Feuer brach aus."),
        ("en", "A fire broke out on Sunday in the city Hall had left."),
    ],
)
def test_a_noun_or_another_name_behind_such_a_word_is_no_place(language: str, text: str, tools: Tools) -> None:
    """“Die Stadt Kinder” is no Kinder, and English has “of” before the name of a city."""
    assert place_name(last_told(language, text, "FIRE", tools)) not in ("Kinder", "Hall")


@pytest.mark.parametrize(
    ("text", "event_type", "name"),
    [
        ("Am Sonntag versammelten sich vor den Toren Hunderte und protestierten.", "PROTEST", None),
        ("Am Sonntag protestierten Hunderte in Toren.", "PROTEST", "Slovyansk"),
        ("Am Sonntag protestierten Hunderte in Essen.", "PROTEST", "Essen"),
    ],
)
def test_behind_an_article_a_form_of_a_common_noun_is_no_town(
    text: str, event_type: str, name: str | None, tools: Tools
) -> None:
    """“Vor den Toren” is at the gates; Тор near Slovyansk is called so as well."""
    assert place_name(last_told("de", text, event_type, tools)) == name


@pytest.mark.parametrize(
    ("language", "text", "event_type", "name"),
    [
        ("de", "Ausschreitungen nach Derby in Rostock: 34 Verletzte.", "PROTEST", "Rostock"),
        ("de", "Nach dem Derby kam es am Mittwoch zu Ausschreitungen.", "PROTEST", None),
        ("it", "Scontri tra tifosi dopo il Derby a Roma: dieci feriti.", "PROTEST", "Rome"),
        ("en", "Police arrested 20 fans after the Derby in Milan.", "COERCE", "Milan"),
        ("de", "Bei einem Brand in Derby kamen zwei Menschen ums Leben.", "FIRE", "Derby"),
        ("en", "A man was killed in a fire in Derby on Sunday.", "FIRE", "Derby"),
    ],
)
def test_a_derby_is_no_town(language: str, text: str, event_type: str, name: str | None, tools: Tools) -> None:
    """Behind an article it is a match, and in German but for “in Derby”; no further place stands beside the first."""
    event = last_told(language, text, event_type, tools)
    assert [t.place.name for t in event.places if t.place] == ([name] if name else [])
