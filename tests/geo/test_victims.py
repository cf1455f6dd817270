"""Who suffered a deed, or only did something to it, is not told to have done it."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def parts(text: str, language: str, tools: Tools, event_type: str) -> dict[str, list[str]]:
    """Role -> the words for those who have it in the first event of a type."""
    extraction = extract(a_document(text, language=language), tools)
    event = next(one for one in extraction.events if one.event_type == event_type)
    found: dict[str, list[str]] = {}
    for actor in event.actors:
        found.setdefault(actor.role, []).append(actor.span.of(extraction.document.text))
    return found


VICTIMS = [
    ("en", "Two women died in a crash near Leeds on Tuesday.", "ACCIDENT", "Two women"),
    ("en", "Three women were wounded in a shooting in Leeds.", "ASSAULT", "Three women"),
    ("fr", "Deux femmes sont mortes mardi dans un accident près de Lyon.", "ACCIDENT", "Deux femmes"),
    ("fr", "Des hommes armés ont tué un gendarme dans une attaque à Lyon.", "ASSAULT", "un gendarme"),
    ("de", "Zwei Frauen sind bei einem Unfall nahe Kassel gestorben.", "ACCIDENT", "Zwei Frauen"),
    ("es", "Dos mujeres murieron el martes en un accidente cerca de Sevilla.", "ACCIDENT", "Dos mujeres"),
    ("it", "Due donne sono morte martedì in un incidente vicino a Torino.", "ACCIDENT", "Due donne"),
    ("pt", "Duas mulheres morreram na terça-feira num acidente perto de Braga.", "ACCIDENT", "Duas mulheres"),
    ("ro", "Două femei au murit marți într-un accident lângă Sibiu.", "ACCIDENT", "Două femei"),
    ("pl", "Dwie kobiety zginęły we wtorek w wypadku koło Łodzi.", "ACCIDENT", "Dwie kobiety"),
    ("uk", "Дві жінки загинули у вівторок в аварії біля Львова.", "ACCIDENT", "Дві жінки"),
    ("ru", "Две женщины погибли во вторник в аварии под Омском.", "ACCIDENT", "Две женщины"),
    ("en", "A coach carrying pensioners crashed near Leeds on Tuesday.", "ACCIDENT", "pensioners"),
]


@pytest.mark.parametrize(("language", "text", "event_type", "words"), VICTIMS)
def test_who_died_in_a_deed_did_not_do_it(language: str, text: str, event_type: str, words: str, tools: Tools) -> None:
    """The verb beside a noun tells what became of its subject."""
    told = parts(text, language, tools, event_type)
    assert words in told.get("target", [])
    assert words not in told.get("actor", [])


BREAKERS = [
    ("en", "Police dispersed a march in Leeds on Monday.", "PROTEST"),
    ("fr", "La police a dispersé lundi une manifestation à Lyon.", "PROTEST"),
    ("de", "Die Polizei löste am Montag in Kassel eine Demonstration auf.", "PROTEST"),
    ("es", "La policía dispersó el lunes una manifestación en Sevilla.", "PROTEST"),
    ("it", "La polizia ha disperso lunedì una manifestazione a Torino.", "PROTEST"),
    ("pt", "A polícia dispersou na segunda-feira uma manifestação em Braga.", "PROTEST"),
    ("ro", "Poliția a dispersat luni o manifestație la Sibiu.", "PROTEST"),
    ("pl", "Policja rozpędziła w poniedziałek manifestację w Łodzi.", "PROTEST"),
    ("uk", "Поліція розігнала в понеділок мітинг у Львові.", "PROTEST"),
    ("ru", "Полиция разогнала в понедельник митинг в Омске.", "PROTEST"),
    ("it", "La procura ha aperto un'inchiesta per omicidio a Torino.", "CRIME"),
    ("en", "Prosecutors are investigating a murder in Leeds.", "CRIME"),
]


@pytest.mark.parametrize(("language", "text", "event_type"), BREAKERS)
def test_who_breaks_a_march_up_does_not_march(language: str, text: str, event_type: str, tools: Tools) -> None:
    """Nor did who investigates a murder commit it."""
    assert "actor" not in parts(text, language, tools, event_type)


DOERS = [
    ("en", "Teachers held a protest in Leeds on Tuesday.", "PROTEST", "Teachers"),
    ("en", "Police officers staged a protest in Leeds on Tuesday.", "PROTEST", "Police officers"),
    ("fr", "Les policiers ont manifesté mardi à Lyon.", "PROTEST", "policiers"),
    ("en", "Gunmen killed two women in an attack in Leeds.", "ASSAULT", "Gunmen"),
    ("es", "Yihadistas mataron a diez aldeanos cerca de Gao.", "ASSAULT", "Yihadistas"),
    ("ru", "Джихадисты убили десять жителей возле Гао.", "ASSAULT", "Джихадисты"),
]


@pytest.mark.parametrize(("language", "text", "event_type", "words"), DOERS)
def test_who_does_a_deed_has_done_it(language: str, text: str, event_type: str, words: str, tools: Tools) -> None:
    """Officers march, too, and who kills somebody else is no victim."""
    assert parts(text, language, tools, event_type)["actor"] == [words]


@pytest.mark.parametrize(
    ("language", "text", "event_type", "words"),
    [
        ("pt", "O motorista foi acusado de fraude em Braga.", "ACCUSE", "motorista"),
        ("pt", "Três homens foram presos na terça-feira em Curitiba.", "COERCE", "Três homens"),
        ("es", "Tres hombres fueron detenidos el martes en Sevilla.", "COERCE", "Tres hombres"),
        ("en", "The driver was charged with fraud in Leeds.", "CRIME", "driver"),
    ],
)
def test_a_helper_in_the_words_of_a_deed_makes_a_passive(
    language: str, text: str, event_type: str, words: str, tools: Tools
) -> None:
    """“Foi acusado”: the subject is accused, and accuses nobody."""
    assert parts(text, language, tools, event_type) == {"target": [words]}


@pytest.mark.parametrize(
    ("language", "text", "event_type", "words"),
    [
        ("pl", "Burmistrz usłyszał zarzuty w Radomiu.", "ACCUSE", "Burmistrz"),
        ("uk", "Мер отримав підозру у Львові.", "ACCUSE", "Мер"),
        ("ru", "Мэр получил восемь лет колонии в Омске.", "CRIME", "Мэр"),
        ("fr", "Le maire a écopé de dix ans de prison à Lyon.", "CRIME", "maire"),
        ("es", "El alcalde recibió una condena de diez años en Sevilla.", "CRIME", "alcalde"),
        ("ro", "Primarul a primit zece ani de închisoare la Sibiu.", "CRIME", "Primarul"),
        ("en", "The suspect appeared in court in Leeds.", "CRIME", "suspect"),
        ("it", "L'uomo è finito in carcere a Torino.", "COERCE", "uomo"),
    ],
)
def test_an_active_verb_may_tell_what_befalls_its_subject(
    language: str, text: str, event_type: str, words: str, tools: Tools
) -> None:
    """“Usłyszał zarzuty”: he is charged, and charges nobody."""
    told = parts(text, language, tools, event_type)
    assert told.get("target") == [words]
    assert "speaker" not in told
    assert "actor" not in told


def test_who_receives_a_bribe_does_it(tools: Tools) -> None:
    """The subject of a crime of one's own did it, whatever the verb."""
    told = parts("Ministrul a primit mită la Sibiu.", "ro", tools, "CRIME")
    assert "target" not in told


@pytest.mark.parametrize(
    ("language", "text", "event_type", "words"),
    [
        ("uk", "Трьох чоловіків затримали у вівторок у Львові.", "COERCE", "Трьох чоловіків"),
        ("ru", "Двух чиновников задержали во вторник в Омске.", "COERCE", "Двух чиновников"),
        ("de", "Drei Männer in Kassel festgenommen", "COERCE", "Drei Männer"),
        ("en", "Two men arrested in Leeds", "COERCE", "Two men"),
        ("pt", "Homem detido em Braga", "COERCE", "Homem"),
    ],
)
def test_an_oblique_case_and_a_headline_have_no_doer(
    language: str, text: str, event_type: str, words: str, tools: Tools
) -> None:
    """“Двух чиновников” is no subject, and a participle that ends a headline is a passive."""
    assert parts(text, language, tools, event_type) == {"target": [words]}


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("de", "Die Polizei hat am Dienstag drei Männer festgenommen.", "COERCE"),
        ("de", "Minister zurückgetreten", "CONCEDE"),
        ("en", "Police arrested on Tuesday three men in Leeds.", "COERCE"),
        ("ru", "Полиция задержала во вторник троих мужчин в Омске.", "COERCE"),
    ],
)
def test_a_subject_acts_all_the_same(language: str, text: str, event_type: str, tools: Tools) -> None:
    """With a helper, alone, or before counted objects."""
    assert "actor" in parts(text, language, tools, event_type)


ACTING = [  # language, text, type, role, words
    ("en", "Paper maker Corrane is to shut its factory in Leeds.", "ECONOMY", "actor", "Corrane"),
    ("en", "Israel is opposed to mediation in Leeds.", "REJECT", "speaker", "Israel"),
    ("en", "The Army was sent to the flooded villages near Leeds on Monday.", "MOBILIZE", "actor", "Army"),
    ("de", "Polizisten aus Kassel holten 31 Schiffbrüchige aus dem Wasser.", "AID", "actor", "Polizisten"),
    ("ru", "В Омске обрушился склад; шестерых спасатели вытащили живыми.", "AID", "actor", "спасатели"),
    ("pt", "Uma operação policial em Braga terminou com seis mortos.", "ASSAULT", "actor", "Uma operação policial"),
    ("ro", "Reunit la Iași, Consiliul Județean a adoptat luni bugetul.", "CONSULT", "actor", "Consiliul Județean"),
]


@pytest.mark.parametrize("case", ACTING)
def test_who_acts_is_no_target(case: tuple[str, str, str, str, str], tools: Tools) -> None:
    """An infinitive behind a helper, a plural past and a count of the dead tell nothing that befell the subject."""
    language, text, event_type, role, words = case
    assert words in parts(text, language, tools, event_type).get(role, [])


BEHIND_A_COMMA = [
    (
        "es",
        "Catorce jóvenes fueron detenidos en Morelia y horas después quedaron libres.",
        "RETREAT",
        "Catorce jóvenes",
    ),
    ("it", "Arrestato a Torino, il pensionato aveva ottenuto i domiciliari a luglio.", "COERCE", "pensionato"),
    ("en", "Arrested in Leeds on Monday, the former minister was released on bail.", "COERCE", "minister"),
    ("pl", "W Łodzi zderzyły się dwa trolejbusy, jedenaście osób zostało rannych.", "ACCIDENT", "jedenaście osób"),
]


@pytest.mark.parametrize(("language", "text", "event_type", "words"), BEHIND_A_COMMA)
def test_whom_it_befell_may_stand_behind_a_comma(
    language: str, text: str, event_type: str, words: str, tools: Tools
) -> None:
    """A participle at the head of a sentence has its subject there, and so may those who were hurt."""
    assert words in parts(text, language, tools, event_type)["target"]
