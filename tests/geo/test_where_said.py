"""The town of who speaks is not where the deed was that he tells of."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.event_types import load as load_type
from geo.pipeline import Tools, extract


def scenes(language: str, text: str, tools: Tools) -> set[str]:
    """The names of the places of all deeds that are no words."""
    events = extract(a_document(text, language=language), tools).events
    deeds = (event for event in events if not load_type(event.event_type).speech and event.located)
    return {event.located.place.name for event in deeds if event.located and event.located.place}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A dam burst on Sunday, drowning nine farmers, the minister told reporters in Lima."),
        ("en", "A ferry capsized on Monday, killing thirty people, an officer told AFP by telephone from Dhaka."),
        ("en", "At a press conference in Rabat, the minister said that ten soldiers had been killed in an ambush."),
        ("en", "Ten soldiers were killed in an ambush, government sources in Bamako said."),
        ("de", "Bei dem Erdrutsch sind neun Menschen gestorben, sagte eine Sprecherin am Dienstag in Lima."),
        ("de", "Beim Absturz eines Hubschraubers sind drei Menschen gestorben, wie es in Madrid hieß."),
        ("fr", "Un avion s'est écrasé dimanche, tuant neuf personnes, a annoncé lundi à Lima le ministre."),
        ("es", "Nueve personas murieron en un alud, dijo el ministro en una rueda de prensa en Lima."),
        ("it", "Nove persone sono morte in un incendio, ha detto lunedì a Roma il ministro."),
        ("pt", "Nove pessoas morreram num incêndio, disse o ministro aos jornalistas em Maputo."),
        ("ro", "Nouă oameni au murit într-o explozie, a declarat ministrul luni la București."),
        ("pl", "Dziewięć osób zginęło w wybuchu, poinformował w poniedziałek w Warszawie minister."),
        ("ru", "Девять человек погибли при взрыве, сказал журналистам в Минске министр."),
        ("uk", "Дев'ятеро людей загинули від вибуху, сказав журналістам у Києві міністр."),
    ],
)
def test_where_it_was_said_is_no_scene(language: str, text: str, tools: Tools) -> None:
    """A day, those who listen and the occasion may stand between the verb of saying and its town."""
    assert scenes(language, text, tools) == set()


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "Three people were killed when a factory exploded, police in Pune said.", "Pune"),
        ("en", "The minister said a bomb exploded on Monday in Kabul and killed two.", "Kabul"),
        ("en", "He was arrested at a news conference in Kabul on Monday.", "Kabul"),
        ("en", "A factory exploded in Pune, killing three, the minister told reporters in New Delhi.", "Pune"),
        ("en", "Two people died of the disease, it was announced in Leeds.", "Leeds"),
        ("fr", "Trois personnes sont mortes dans un incendie qui s'est déclaré lundi à Lyon.", "Lyon"),
        ("es", "Tres personas murieron en un incendio que se declaró el lunes en Cádiz.", "Cadiz"),
        ("de", "Bei einem Brand sind drei Menschen gestorben, teilte die Polizei in Kassel mit.", "Kassel"),
        ("it", "Tre persone sono morte in un incendio a Bari, ha detto lunedì a Roma il ministro.", "Bari"),
        ("ro", "S-a declarat stare de alertă la Iași după inundații.", "Iaşi"),
        ("ru", "Трое погибли при взрыве в Казани, сообщили в Москве.", "Kazan"),
        ("pl", "Trzy osoby zginęły w wybuchu, poinformowała policja w Radomiu.", "Radom"),
        ("fr", "La police a annoncé mardi à Lille l'arrestation de douze trafiquants.", "Lille"),
        ("es", "La fiscalía anunció el martes en Bilbao la detención de tres hombres.", "Bilbao"),
        ("pt", "A manifestação anunciada por Lisboa realizou-se no sábado em Braga.", "Braga"),
    ],
)
def test_who_speaks_of_his_own_town_leaves_the_deed_there(language: str, text: str, place: str, tools: Tools) -> None:
    """The police of a town, what broke out there and what is told behind the verb of saying are where the words say."""
    assert scenes(language, text, tools) == {place}


FROM_THERE = [
    ("en", "Speaking in Davos, the minister said four people were killed by gunmen near Mandera on Monday.", "Mandera"),
    (
        "en",
        "Speaking to reporters in Nairobi on Tuesday, the minister said gunmen had killed four people near Mandera.",
        "Mandera",
    ),
    (
        "en",
        "Speaking at a summit in Brussels, Zelensky said Russian drones had killed four people in Kharkiv.",
        "Kharkiv",
    ),
    ("en", "Speaking during a visit to Berlin, the president said 20 soldiers were killed near Goma.", "Goma"),
    (
        "en",
        "Addressing parliament in Abuja, the minister said gunmen had killed 12 villagers near Maiduguri.",
        "Maiduguri",
    ),
    ("en", "In Davos, the minister told reporters that gunmen killed four people near Mandera.", "Mandera"),
    ("en", "Speaking in Davos, the minister said four people were killed by gunmen on Monday.", None),
    (
        "en",
        "Talking to journalists in Geneva on Monday, the envoy said a bomb had killed ten people in Idlib.",
        "Idlib",
    ),
    ("en", "On a visit to Warsaw, the president said a missile killed ten people in Dnipro.", "Dnipro"),
    ("en", "The minister, speaking in Davos, said four people were killed by gunmen near Mandera.", "Mandera"),
    ("en", "In Mandera, gunmen killed four people on Monday, the minister said.", "Mandera"),
    ("en", "In Lagos, police said four people were killed in a fire on Monday.", "Lagos"),
    ("en", "Walking in Leeds, two students were stabbed on Monday.", "Leeds"),
    ("en", "Speaking in Leeds, where two people were killed by gunmen on Monday, the minister promised help.", "Leeds"),
    ("en", "Speaking after the bombing in Kabul on Monday, the envoy called for calm.", "Kabul"),
    ("en", "Speaking from hospital in Lviv, she said a missile hit her house in Kharkiv.", "Kharkiv"),
    ("en", "Speaking in Davos, the minister resigned on Monday.", "Davos"),
    ("en", "Speaking in Dover, he was shot on Monday by a gunman.", "Dover"),
    ("en", "The bishop was stabbed on Monday while speaking in Sydney.", "Sydney"),
    ("en", "In Leeds, police said a man was shot on Monday in Bradford.", "Bradford"),
    ("en", "In Leeds, police said a man was shot on Monday and taken to hospital in Bradford.", "Leeds"),
    ("en", "In Leeds, the mayor said a man was shot on Monday before fleeing to York.", "Leeds"),
    ("en", "In Lagos, officials said a fire killed four people on Monday.", "Lagos"),
    (
        "de",
        "In Davos sagte der Minister, vier Menschen seien am Montag in Goma von Bewaffneten getötet worden.",
        "Goma",
    ),
    ("de", "Der Minister sagte in Davos, dass bei einem Angriff in Goma vier Menschen getötet wurden.", "Goma"),
    (
        "de",
        "Auf einer Pressekonferenz in Berlin sagte der Präsident, Drohnen hätten in Charkiw vier Menschen getötet.",
        "Kharkiv",
    ),
    (
        "de",
        "Bei einer Rede in Davos sagte der Minister, vier Menschen seien am Montag von Bewaffneten getötet worden.",
        None,
    ),
    (
        "fr",
        "S'exprimant à Davos, le ministre a déclaré que quatre personnes avaient été tuées par des hommes armés à Goma.",
        "Goma",
    ),
    (
        "fr",
        "S'adressant aux journalistes à Genève mardi, l'émissaire a indiqué qu'une bombe avait tué dix personnes à Idleb.",
        "Idlib",
    ),
    (
        "fr",
        "Lors d'un discours à Davos, le ministre a déclaré que des hommes armés avaient tué quatre personnes à Goma.",
        "Goma",
    ),
    ("fr", "S'exprimant à Davos, le ministre a déclaré que quatre personnes avaient été tuées lundi.", None),
    ("fr", "S'exprimant après l'attentat à Kaboul lundi, l'émissaire a appelé au calme.", "Kabul"),
    ("fr", "À Davos, le ministre a dit que des hommes armés avaient tué quatre personnes à Goma.", "Goma"),
    ("es", "Hablando en Davos, el ministro dijo que cuatro personas murieron en un ataque en Goma.", "Goma"),
    ("es", "Hablando en Davos, el ministro dijo que cuatro personas murieron el lunes en un ataque.", None),
    ("es", "Hablando en Davos, el ministro anunció el lunes la detención de tres hombres en Bilbao.", "Bilbao"),
    ("es", "En Davos, el ministro dijo que hombres armados mataron a cuatro personas en Goma.", "Goma"),
    (
        "it",
        "Parlando a Davos, il ministro ha detto che quattro persone sono state uccise da uomini armati a Goma.",
        "Goma",
    ),
    ("it", "Parlando a Davos, il ministro ha detto che quattro persone sono state uccise lunedì.", None),
    ("it", "A Davos, il ministro ha detto che uomini armati hanno ucciso quattro persone a Goma.", "Goma"),
    ("pt", "Falando em Davos, o ministro disse que quatro pessoas foram mortas por homens armados em Goma.", "Goma"),
    (
        "pt",
        "Em declarações aos jornalistas em Genebra, o enviado disse que uma bomba matou dez pessoas em Idlib.",
        "Idlib",
    ),
    ("pt", "Falando em Davos, o ministro disse que quatro pessoas foram mortas na segunda-feira.", None),
    ("en", "Speaking at the scene in Leeds, an officer said two men were stabbed on Monday.", "Leeds"),
    ("ro", "Vorbind la Davos, ministrul a spus că patru oameni au fost uciși de oameni înarmați la Goma.", "Goma"),
    ("ro", "Vorbind la Davos, ministrul a spus că patru oameni au fost uciși luni.", None),
    ("pl", "Przemawiając w Davos, minister powiedział, że w Gomie uzbrojeni napastnicy zabili cztery osoby.", "Goma"),
    ("pl", "Przemawiając w Davos, minister powiedział, że w poniedziałek zginęły cztery osoby w wybuchu.", None),
    ("ru", "Выступая в Давосе, министр заявил, что боевики убили четырёх человек в Гоме.", "Goma"),
    ("ru", "На пресс-конференции в Женеве посланник сообщил, что бомба убила десять человек в Идлибе.", "Idlib"),
    ("ru", "Выступая в Давосе, министр сообщил о гибели четырёх человек в результате взрыва в Гоме.", "Goma"),
    ("ru", "Выступая в Давосе, министр заявил, что в понедельник боевики убили четырёх человек.", None),
    ("ru", "Выступая после взрыва в Кабуле в понедельник, посланник призвал к спокойствию.", "Kabul"),
    ("ru", "В Давосе министр сказал, что боевики убили четырёх человек в Гоме.", "Goma"),
    ("uk", "Виступаючи в Давосі, міністр заявив, що бойовики вбили чотирьох людей у Гомі.", "Goma"),
    ("uk", "На пресконференції в Женеві посланець повідомив, що бомба вбила десятьох людей в Ідлібі.", "Idlib"),
    ("uk", "Виступаючи в Давосі, міністр заявив, що бойовики вбили чотирьох людей у понеділок.", None),
]


@pytest.mark.parametrize(("language", "text", "place"), FROM_THERE)
def test_where_somebody_speaks_is_not_where_it_was(language: str, text: str, place: str | None, tools: Tools) -> None:
    """Who speaks somewhere may tell of a deed in another town; what is done to them while they speak is done there."""
    assert scenes(language, text, tools) == ({place} if place else set())
