"""What a verb of harm names where its subject is a pronoun, left out, or a person."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

CARRIED = [
    ("en", "Shelling is common in Kherson. On Tuesday it killed two people.", "ASSAULT"),
    ("en", "Shelling is common in Kherson. On Tuesday it claimed two lives.", "ASSAULT"),
    ("de", "Beschuss ist in Cherson alltäglich. Am Dienstag tötete er zwei Menschen.", "ASSAULT"),
    ("fr", "Les bombardements sont fréquents à Kherson. Mardi, ils ont tué deux personnes.", "ASSAULT"),
    ("es", "Las inundaciones son frecuentes en Daca. El martes mataron a doce personas.", "DISASTER"),
    ("it", "Le alluvioni sono frequenti a Dacca. Martedì hanno ucciso dodici persone.", "DISASTER"),
    ("pt", "Os bombardeamentos são frequentes em Kherson. Na terça-feira mataram duas pessoas.", "ASSAULT"),
    ("ro", "Bombardamentele sunt frecvente în Herson. Marți, ele au ucis doi oameni.", "ASSAULT"),
    ("pl", "Powodzie są częste w Dhace. We wtorek zabiły dwanaście osób.", "DISASTER"),
    ("ru", "Обстрелы в Херсоне стали обычным делом. Во вторник они унесли жизни двух человек.", "ASSAULT"),
    ("ru", "Наводнения в Дакке часты. Во вторник они убили 12 человек.", "DISASTER"),
    ("ru", "Наводнение накрыло Казань в понедельник. Оно убило трёх человек.", "DISASTER"),
    ("uk", "Цунамі накрило Одесу в понеділок. Воно вбило трьох людей.", "DISASTER"),
    ("uk", "Обстріли в Херсоні стали буденністю. У вівторок вони вбили двох людей.", "ASSAULT"),
]
BY_PERSONS = [
    ("en", "A man killed two people in Leeds on Tuesday."),
    ("de", "Am Dienstag tötete er in Graz zwei Menschen."),
    ("de", "In Graz ist ein Mann festgenommen worden. Am Dienstag tötete er zwei Menschen."),
    ("de", "Eine Frau hat am Montag in Ulm ihren Mann getötet."),
    ("fr", "L'homme vivait à Lyon. Mardi, il a tué deux personnes à Nice."),
    ("es", "El hombre vivía en Málaga. El martes mató a dos personas en Sevilla."),
    ("it", "Un uomo ha ucciso due persone a Milano martedì."),
    ("pt", "O homem vivia em Braga. Na terça-feira matou duas pessoas no Porto."),
    ("ro", "Marți, el a ucis doi oameni la Cluj-Napoca."),
    ("pl", "We wtorek zabił on dwie osoby w Gdyni."),
    ("ru", "Мужчина жил в Твери. Во вторник он убил двух человек в Казани."),
    ("uk", "У вівторок він убив двох людей у Львові."),
]
NOTHING = [
    ("en", "The novel is set in Kherson. It killed two hours on Tuesday."),
    ("en", "The man killed in Leeds on Monday was 34."),
    ("en", "The bill is unpopular in Leeds. It was killed on Tuesday."),
    ("en", "The plan is for Leeds. He killed two birds with one stone on Sunday."),
    ("de", "Der Film spielt in Graz. Am Dienstag tötete er den letzten Nerv."),
    ("de", "Beschuss ist in Cherson alltäglich."),
    ("es", "La oficina abrió en Callao. El martes mataron a dos personas."),
    ("it", "Il film è ambientato a Bari. Ha ucciso due personaggi domenica."),
    ("pl", "Dwie osoby zostały zabite we wtorek w Gdyni."),
]


@pytest.mark.parametrize(("language", "text", "name"), CARRIED)
def test_a_pronoun_does_what_the_subject_before_does(language: str, text: str, name: str, tools: Tools) -> None:
    """Of a sentence about what is frequent and one of what happened there is one event, with its place and day."""
    events = extract(a_document(text, language=language), tools).events
    assert [event.event_type for event in events] == [name]
    assert events[0].located is not None
    assert events[0].interval is not None
    assert events[0].interval.basis == "weekday"


@pytest.mark.parametrize(("language", "text"), BY_PERSONS)
def test_a_person_who_kills_commits_a_crime(language: str, text: str, tools: Tools) -> None:
    """Whether named, or by a pronoun."""
    crimes = [e for e in extract(a_document(text, language=language), tools).events if e.event_type == "CRIME"]
    assert [event.mode for event in crimes] == ["murder"]
    assert crimes[0].located is not None


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_nobody_is_killed_where_nobody_is_the_object(language: str, text: str, tools: Tools) -> None:
    """Nor where nothing tells who did it."""
    assert not extract(a_document(text, language=language), tools).events


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Am Dienstag tötete er in Graz zwei Menschen.", "zwei Menschen"),
        ("Am Montag griff er in Ulm zwei Rentner an.", "zwei Rentner"),
        ("Am Montag warf er Macron in Ulm Versagen vor.", "Emmanuel Macron"),
    ],
)
def test_whoever_is_named_beside_a_pronoun_as_subject_does_nothing(text: str, name: str, tools: Tools) -> None:
    """“Er” is the subject, wherever it stands."""
    event = extract(a_document(text, language="de"), tools).events[0]
    assert [(actor.role, actor.name) for actor in event.actors] == [("target", name)]
