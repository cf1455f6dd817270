"""What novels and films tell is no news, and what happens to them may be."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

STORIES = [
    ("en", "Her novel, set in Naples, opens with a shipwreck and ends with a kidnapping."),
    ("en", "In the film, robbers storm a bank in Chicago and kill two officers."),
    ("de", "Der Film, gedreht in Prag, erzählt von einem Banküberfall in Chicago."),
    ("es", "La novela arranca con un naufragio frente a Creta y termina con un asesinato en Atenas."),
    ("fr", "Le roman s'ouvre sur un naufrage au large de la Crète et se clôt par un meurtre à Athènes."),
    ("it", "Il film racconta la rapina a una banca di Chicago e un poliziotto che arresta l'uomo sbagliato."),
    ("pl", "Film opowiada o napadzie na bank w Chicago i o detektywie, który aresztuje niewłaściwego człowieka."),
    ("pt", "O romance abre com um naufrágio ao largo de Creta e fecha com um homicídio em Atenas."),
    ("ro", "Romanul începe cu un accident de tren la Predeal și se încheie cu o răpire."),
    ("ru", "Роман начинается с кораблекрушения у Крита и кончается убийством в Афинах."),
    ("uk", "Фільм розповідає про пограбування банку в Чикаго."),
    ("en", "The film, which was shot in Prague, tells of robbers who stormed a bank in Leeds."),
    ("it", "Il film racconta come dei rapinatori hanno assaltato una banca a Bari."),
    ("en", "In the play, three workers are shot dead in Leeds."),
    ("de", "Im Theaterstück „Der Hof“, das in Marburg läuft, werden drei Arbeiter erschossen."),
    ("es", "En la obra de teatro, tres obreros mueren tiroteados en Oviedo."),
    ("it", "Nello spettacolo teatrale tre operai vengono uccisi a Foggia."),
    ("ro", "În piesa de teatru, trei muncitori sunt împușcați la Bacău."),
    ("ru", "В спектакле троих рабочих расстреливают в Казани."),
    ("uk", "У виставі трьох робітників розстрілюють у Полтаві."),
    ("pl", "W spektaklu trzech robotników zostaje zastrzelonych w Gdyni."),
]
NEWS = [
    ("en", "The film festival opened with a protest in Venice on Saturday.", "PROTEST"),
    ("en", "The novel was burned by a mob that stormed a library in Lahore on Saturday.", "ASSAULT"),
    ("ro", "La Roman, protestul a început cu un miting al profesorilor.", "PROTEST"),
    ("ru", "Роман Иванов рассказывает, что в субботу обстреляли Белгород.", "ASSAULT"),
    ("en", "The author of the novel that begins with a murder was arrested in Minsk on Saturday.", "COERCE"),
    ("en", "In the film, released on Friday, he plays a cop; in Leeds, a fan was stabbed outside a cinema.", "ASSAULT"),
    ("de", "Vom Tatort in Essen zeigt die Polizei Bilder: Ein Mann wurde am Samstag erschossen.", "ASSAULT"),
    ("de", "Auf den Film folgt am Freitag in Köln ein Streik.", "PROTEST"),
    ("en", "The author of a book about birds was killed in an attack in Leeds on Saturday.", "ASSAULT"),
    ("de", "Nach der Ausstellung über Wölfe wurde in Essen ein Mann bei einem Überfall erschossen.", "CRIME"),
    ("fr", "La nouvelle année commence par une grève à Lyon.", "PROTEST"),
]


@pytest.mark.parametrize(("language", "text"), STORIES)
def test_what_a_story_tells_is_no_event(language: str, text: str, tools: Tools) -> None:
    """It is left out, with the work and its verb as the reason."""
    found = extract(a_document(text, published="2024-05-06", language=language), tools)
    assert [event.event_type for event in found.events] == []
    assert any("work of fiction" in rejected.reason for rejected in found.rejected)


SUBJECTS = [
    ("en", "The film about the kidnapping of the mayor will be shot in Seville this summer."),
    ("en", "A documentary on the 1937 bombing of Guernica will be shown in Madrid."),
    ("ro", "Filmul despre răpirea primarului va fi turnat vara aceasta la Sibiu."),
    ("de", "Der Film über die Entführung des Bürgermeisters wird im Sommer in Sevilla gedreht."),
    ("fr", "Un documentaire sur l'enlèvement du maire sera tourné cet été à Séville."),
    ("es", "La película sobre el secuestro del alcalde se rodará este verano en Sevilla."),
    ("it", "Il film sull'omicidio del sindaco sarà girato a Siviglia quest'estate."),
    ("pt", "O filme sobre o assassinato do prefeito será rodado em julho em Sevilha."),
    ("pl", "Film o zamachu na burmistrza będzie kręcony latem w Sewilli."),
    ("ru", "В Казани открылась выставка о бомбардировках Дрездена."),
    ("uk", "У Києві відкрилася виставка про обстріл Харкова."),
]


@pytest.mark.parametrize(("language", "text"), SUBJECTS)
def test_what_a_work_is_about_is_no_event(language: str, text: str, tools: Tools) -> None:
    """It is neither planned nor done where the work is made or shown, and the work is the reason."""
    found = extract(a_document(text, published="2024-05-06", language=language), tools)
    assert not {"ASSAULT", "CRIME"} & {event.event_type for event in found.events}
    assert any("what a work is about" in rejected.reason for rejected in found.rejected)


@pytest.mark.parametrize(("language", "text", "kind"), NEWS)
def test_what_happens_beside_a_story_is_an_event(language: str, text: str, kind: str, tools: Tools) -> None:
    """A festival is no film, a town and a man called Roman no novel, and a film that does not tell of a deed had no part in it."""
    events = extract(a_document(text, published="2024-05-06", language=language), tools).events
    assert kind in {event.event_type for event in events}


LABELLED = [
    (
        "en",
        "Review: a loud, hollow war film\n\nThe bombs start falling on Odesa in the first minute. He robs a bank in Sochi.",
    ),
    (
        "en",
        "Your stars for the week\n\nYou will be arrested by somebody's charm in Paris. A fight in Rome passes on Tuesday.",
    ),
    ("de", "TV-Tipp: Tatort aus Dresden\n\nIn Dresden wird eine Studentin erschossen. In Leipzig explodiert ein Auto."),
    ("fr", "Recette : la bombe glacée\n\nUne explosion a secoué Lyon dimanche. Un ami a été arrêté à Nice lundi."),
    ("es", "Horóscopo semanal\n\nEl martes un incendio en Vigo le cambia la vida. Un amigo será detenido en Lugo."),
    (
        "it",
        "Oroscopo della settimana\n\nMartedì un incendio a Bari vi cambia la vita. Un amico è stato arrestato a Lecce.",
    ),
    ("pl", "Recenzja: film o wojnie\n\nW piątek w Łodzi wybuchła bomba. Bohater został aresztowany w Gdańsku."),
    ("pt", "Receita da semana\n\nNo domingo uma explosão em Braga. O cozinheiro foi detido em Faro."),
    ("ro", "Horoscopul zilei\n\nMarți, un incendiu la Iași vă schimbă viața. Un prieten a fost arestat la Cluj."),
    ("ru", "Гороскоп на неделю\n\nВо вторник пожар в Казани изменит вашу жизнь. Друга арестовали в Омске."),
    ("uk", "Рецензія: фільм про війну\n\nУ п'ятницю в Луцьку вибухнула бомба. Героя заарештували у Львові."),
]


@pytest.mark.parametrize(("language", "text"), LABELLED)
def test_an_article_that_is_headed_as_none_tells_no_news(language: str, text: str, tools: Tools) -> None:
    """A review, a recipe or the stars name real towns and no real deeds; the headline says which they are."""
    found = extract(a_document(text, published="2024-05-06", language=language), tools)
    assert [event.event_type for event in found.events if event.event_type != "CULTURE_SPORT"] == []
    assert any("is headed" in rejected.reason for rejected in found.rejected)


@pytest.mark.parametrize(
    "text",
    [
        "Recipe for disaster: rebels attacked Goma\n\nRebels attacked Goma on Monday.",
        "Review of the week. Rebels attacked Goma on Monday.",
        "Court orders review: rebels attacked Goma on Monday",
    ],
)
def test_a_headline_that_only_has_such_a_word_is_of_news(text: str, tools: Tools) -> None:
    """The label is all that stands before the colon."""
    found = extract(a_document(text, published="2024-05-07", language="en"), tools)
    assert "ASSAULT" in {event.event_type for event in found.events}
