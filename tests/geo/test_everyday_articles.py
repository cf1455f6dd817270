"""Two or three sentences of everyday articles, in which what stands beside a word decides over what the article names most."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document
from told import last_told, place_name

from geo.pipeline import Tools, extract


@pytest.mark.parametrize(
    ("language", "text", "event_type", "name"),
    [
        ("pl", "W Odessie dron uderzył w środę w blok. USA zapowiedziały w Waszyngtonie pomoc.", "ASSAULT", "Odesa"),
        ("de", "In Odessa schlug am Montag eine Drohne ein. Die USA kündigten Hilfe an.", "ASSAULT", "Odesa"),
        ("en", "A man was shot in Odessa on Monday, Texas police said.", "ASSAULT", "Odessa"),
        ("ru", "В Тбилиси полиция разогнала протест у здания парламента. Россия недовольна. В России молчат.", "PROTEST", "Tbilisi"),
        ("pl", "Stany Zjednoczone i USA poparły Orbána. W Budapeszcie manifestowano. Wybory parlamentarne odbędą się 12 kwietnia.", "ELECTION", "Hungary"),
    ],
)  # fmt: skip
def test_what_is_told_beside_it_decides(language: str, text: str, event_type: str, name: str, tools: Tools) -> None:
    """And no country that the article names more often."""
    assert place_name(last_told(language, text, event_type, tools)) == name


def test_a_comma_behind_and_ends_a_list(tools: Tools) -> None:
    """“Struck Damascus and Beirut, Iran threatened”: Iran was not struck."""
    text = "Израиль нанес удары по Дамаску и Бейруту, Иран пригрозил ответом."
    event = last_told("ru", text, "ASSAULT", tools)
    assert event is not None
    assert {t.place.name for t in event.places if t.place} == {"Damascus", "Beirut"}


@pytest.mark.parametrize(
    ("language", "text", "day", "status"),
    [
        ("es", "El accidente ocurrió el miércoles a las 7.50 de la mañana cerca de Jaén y dejó dos muertos.", "2026-03-11", "reported"),
        ("es", "El congreso se reunirá mañana en Jaén.", "2026-03-13", "planned"),
        ("pl", "W piątek w Brukseli zbierze się szczyt Unii Europejskiej.", "2026-03-13", "planned"),
    ],
)  # fmt: skip
def test_the_morning_is_not_tomorrow_and_a_town_no_verb(
    language: str, text: str, day: str, status: str, tools: Tools
) -> None:
    """“De la mañana” says when on the day, and “Brukseli” only ends like a past."""
    events = extract(a_document(text, language=language, published=date(2026, 3, 12)), tools).events
    assert [(str(event.interval.start) if event.interval else "", event.status) for event in events] == [(day, status)]


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("en", "Parliament passed a law against corruption on Tuesday.", "CRIME"),
        ("fr", "Le Parlement sénégalais a adopté mardi une loi contre la corruption.", "CRIME"),
        ("de", "Der Bundestag hat am Dienstag ein Gesetz gegen Menschenhandel beschlossen.", "CRIME"),
        ("pl", "Sejm uchwalił we wtorek ustawę przeciwko korupcji.", "CRIME"),
        ("en", "Firefighters fought the blaze in Elgin on Tuesday.", "ASSAULT"),
        ("ro", "Pompierii s-au luptat marți cu flăcările la Vaslui.", "ASSAULT"),
        ("pl", "W Kłodzku trwa walka z powodzią.", "ASSAULT"),
    ],
)
def test_what_is_fought_is_not_done(language: str, text: str, event_type: str, tools: Tools) -> None:
    """A law against a crime commits none, and who fights a fire attacks nobody."""
    assert event_type not in {e.event_type for e in extract(a_document(text, language=language), tools).events}


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("en", "Farmers protested in Leeds on Tuesday against the trade agreement.", "AGREE"),
        ("fr", "Les agriculteurs ont manifesté mardi à Lyon contre l'accord avec le Mercosur.", "AGREE"),
        ("de", "Bauern protestierten am Dienstag in Kassel gegen das Abkommen mit dem Mercosur.", "AGREE"),
        ("es", "Los agricultores protestaron el martes en Sevilla contra el acuerdo con Mercosur.", "AGREE"),
        ("it", "Gli agricoltori hanno protestato martedì a Torino contro l'accordo con il Mercosur.", "AGREE"),
        ("pt", "Agricultores protestaram na terça-feira em Braga contra o acordo com o Mercosul.", "AGREE"),
        ("ro", "Fermierii au protestat marți la Sibiu împotriva acordului cu Mercosur.", "AGREE"),
        ("pl", "Rolnicy protestowali we wtorek w Radomiu przeciwko umowie z Mercosurem.", "AGREE"),
        ("ru", "Фермеры протестовали во вторник в Омске против соглашения с Меркосуром.", "AGREE"),
        ("it", "La procura di Torino ha aperto martedì un'inchiesta per omicidio colposo.", "CRIME"),
        ("ro", "Procurorii din Sibiu au deschis marți un dosar pentru ucidere din culpă.", "CRIME"),
        ("pt", "O motorista foi acusado na terça-feira em Braga de homicídio por negligência.", "CRIME"),
        ("it", "Uomini armati hanno attaccato martedì un villaggio vicino a Gao.", "MOBILIZE"),
        ("ro", "Bărbați înarmați au atacat marți un sat lângă Gao.", "MOBILIZE"),
    ],
)
def test_what_is_only_named_beside_a_deed_is_none(language: str, text: str, event_type: str, tools: Tools) -> None:
    """An agreement is protested against, manslaughter is mostly an accident, and armed men do not arm themselves."""
    assert event_type not in {e.event_type for e in extract(a_document(text, language=language), tools).events}


@pytest.mark.parametrize(
    ("language", "text", "types"),
    [
        ("ru", "Под Тулой во вторник трактор убил женщину.", {"ACCIDENT"}),
        ("uk", "На Полтавщині у вівторок трактор убив жінку.", {"ACCIDENT"}),
        ("pl", "Pociąg zabił we wtorek mężczyznę koło Radomia.", {"ACCIDENT"}),
        ("ru", "Водитель трактора убил жену в Туле.", {"CRIME"}),
        ("uk", "Блискавка вбила жінку на Полтавщині.", {"DISASTER"}),
        ("en", "A falling tree killed a man in Leeds on Tuesday.", {"DISASTER"}),
        ("it", "Un bambino è stato investito martedì a Torino.", {"ACCIDENT"}),
        ("it", "Un milione di euro è stato investito a Torino.", {"ECONOMY"}),
        ("uk", "У Львові у вівторок збили дитину.", {"ACCIDENT"}),
        ("en", "An emergency session of parliament was held in Rome.", {"CONSULT"}),
        ("en", "A protest leader was held in Minsk on Tuesday.", {"COERCE"}),
        ("pl", "W wypadku w Łodzi zginęły dwie osoby.", {"ACCIDENT"}),
        ("fr", "Des supporters se sont battus mardi à la gare de Lyon.", {"ASSAULT"}),
        ("fr", "Les ouvriers se sont battus mardi pour leurs droits à Lyon.", set()),
        ("es", "Aficionados se pelearon el martes en la estación de Sevilla.", {"ASSAULT"}),
        ("pt", "Torcedores brigaram na terça-feira na estação de Braga.", {"ASSAULT"}),
    ],
)
def test_plain_words_of_mishaps_and_brawls(language: str, text: str, types: set[str], tools: Tools) -> None:
    """A tractor murders nobody, a session is not arrested, and “w Łodzi” is no boat."""
    assert {e.event_type for e in extract(a_document(text, language=language), tools).events} == types


def test_a_town_called_like_a_boat_makes_no_accident_at_sea(tools: Tools) -> None:
    """Behind a preposition a word in capitals is a name."""
    events = extract(a_document("W wypadku w Łodzi zginęły dwie osoby.", language="pl"), tools).events
    assert {event.mode for event in events} != {"sea"}
