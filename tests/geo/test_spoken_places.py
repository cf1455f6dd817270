"""Where words were spoken, and where that is what they are about."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.model import Event
from geo.pipeline import Tools, extract


def places(text: str, language: str, tools: Tools) -> dict[str, str]:
    """Event type -> name of the place; empty where it is unlocated."""
    return {event.event_type: _name(event) for event in extract(a_document(text, language=language), tools).events}


def _name(event: Event) -> str:
    return event.located.place.name if event.located and event.located.place else ""


@pytest.mark.parametrize(
    ("language", "text", "spoken", "done"),
    [
        ("en", "Kenya's president, in Geneva, condemned the attack in Mogadishu.", "Geneva", "Mogadishu"),
        (
            "fr",
            "Le président, en visite à Berlin, a condamné l'attaque de mardi à Ouagadougou.",
            "Berlin",
            "Ouagadougou",
        ),
        ("ro", "Președintele, aflat la Bruxelles, a condamnat atacul de joi de la Odesa.", "", "Odesa"),
        ("ru", "Президент, находящийся в Пекине, осудил теракт в Кабуле.", "Beijing", "Kabul"),
    ],
)
def test_who_condemns_is_not_where_the_deed_was(language: str, text: str, spoken: str, done: str, tools: Tools) -> None:
    """Before the verb stands where somebody speaks, if anything, behind it where that happened which is spoken of."""
    found = places(text, language, tools)
    assert found["ACCUSE"] == spoken
    assert found["ASSAULT"] == done


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("es", "La Conferencia Episcopal denunció la desaparición de un sacerdote en Matagalpa.", "ACCUSE"),
        ("ru", "Министр опровергла во вторник слухи о смерти ребёнка в Каспийске.", "REJECT"),
        ("en", "The opposition demanded on Monday the release of 40 teachers held in Gondar.", "REQUEST"),
    ],
)
def test_what_is_blamed_denied_or_demanded_is_elsewhere(
    language: str, text: str, event_type: str, tools: Tools
) -> None:
    """A place inside what a verb of blame, refusal or demand is about says nothing of where it was spoken."""
    assert places(text, language, tools)[event_type] == ""


@pytest.mark.parametrize(
    ("language", "text", "event_type", "place"),
    [
        ("de", "Der Verband forderte die Regierung am Dienstag in Kiel zu schnellem Handeln auf.", "REQUEST", "Kiel"),
        ("fr", "Le syndicat a exhorté le gouvernement mardi à Lille à revoir sa copie.", "REQUEST", "Lille"),
        ("it", "Il sindacato ha chiesto al governo martedì a Torino di ritirare il decreto.", "REQUEST", "Turin"),
        ("pt", "O sindicato exigiu ao Governo na terça-feira em Braga a retirada da lei.", "REQUEST", "Braga"),
        ("en", "The union urged the government on Tuesday in Leeds to drop the bill.", "REQUEST", "Leeds"),
        ("en", "The union urged the government to send more doctors to hospitals in Leeds.", "REQUEST", ""),
        ("es", "La familia presentó una denuncia en Lugo contra la empresa.", "ACCUSE", "Lugo"),
        ("fr", "La famille a porté plainte à Nantes contre la société.", "ACCUSE", "Nantes"),
        ("en", "The family filed a lawsuit in Denver against the firm.", "ACCUSE", "Denver"),
        ("es", "El presidente condenó el atentado en Lugo.", "ACCUSE", ""),
    ],
)
def test_behind_a_day_a_place_is_the_verbs(language: str, text: str, event_type: str, place: str, tools: Tools) -> None:
    """However far that stands; and a charge is brought somewhere, though it is no more than words."""
    assert places(text, language, tools)[event_type] == place


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("en", "The government in Bamako accused Paris on Monday of backing rebels.", "ACCUSE"),
        ("de", "Die Regierung in Bamako warf Paris am Montag vor, Rebellen zu unterstützen.", "ACCUSE"),
        ("pl", "Rząd w Bamako zarzucił w poniedziałek Paryżowi wspieranie rebeliantów.", "ACCUSE"),
        ("ru", "Правительство в Бамако обвинило в понедельник Париж в поддержке повстанцев.", "ACCUSE"),
        ("fr", "La junte reproche à Alger d'abriter des rebelles.", "ACCUSE"),
        ("es", "La junta acusó el lunes a París de apoyar a los rebeldes.", "ACCUSE"),
        ("it", "La giunta rimprovera ad Algeri di ospitare ribelli.", "ACCUSE"),
        ("ro", "Junta i-a cerut Algerului să predea rebelii.", "REQUEST"),
    ],
)
def test_governments_that_speak_and_are_spoken_to_are_no_places(
    language: str, text: str, event_type: str, tools: Tools
) -> None:
    """The seat of a government stands for it, with a preposition as without."""
    assert places(text, language, tools)[event_type] == ""


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "Le préfet a reproché à Rennes aux agriculteurs leur silence.", "Rennes"),
        ("es", "El alcalde acusó el lunes en Lugo a la ministra.", "Lugo"),
        ("en", "The minister in Bamako accused Paris on Monday of backing rebels.", "Bamako"),
    ],
)
def test_where_somebody_accuses_is_a_place(language: str, text: str, place: str, tools: Tools) -> None:
    """A preposition that says where still does."""
    assert places(text, language, tools)["ACCUSE"] == place


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("en", "President Tran, who held talks in Hanoi on Saturday with envoys, ruled out a treaty.", "REJECT"),
        (
            "uk",
            "Президент Тарас Гай, який напередодні приймав у Миколаєві прем'єра Данії, закликав до допомоги.",
            "REQUEST",
        ),
    ],
)
def test_a_visit_mentioned_of_the_speaker_is_not_where_he_speaks_later(
    language: str, text: str, event_type: str, tools: Tools
) -> None:
    """What an aside tells of an earlier day was before."""
    assert places(text, language, tools)[event_type] == ""


@pytest.mark.parametrize(
    ("language", "text", "event_type", "place"),
    [
        ("de", "Bei einem Besuch in Kassel versprach die Ministerin am Dienstag mehr Geld.", "AGREE", "Kassel"),
        ("ro", "Aflat în vizită la Iași, ministrul a promis luni noi ajutoare.", "AGREE", "Iaşi"),
        (
            "uk",
            "Виступаючи у вівторок у Давосі, він закликав європейців більше витрачати на оборону.",
            "REQUEST",
            "Davos",
        ),
        ("en", "The minister, who cut short a visit to Bradford, promised more money.", "AGREE", ""),
    ],
)
def test_who_is_on_a_visit_speaks_there(language: str, text: str, event_type: str, place: str, tools: Tools) -> None:
    """Whoever has left, or never came, does not."""
    assert places(text, language, tools)[event_type] == place


@pytest.mark.parametrize(
    ("language", "text", "event_type", "place"),
    [
        ("it", "Il Governo ticinese chiede a Berna venti guardie di confine in più.", "REQUEST", ""),
        ("ro", "Ministrul grec al migrației a învinuit Ankara că închide ochii.", "ACCUSE", ""),
        ("fr", "Elle reproche à Alger d'abriter des rebelles.", "ACCUSE", ""),
        ("fr", "Le préfet a reproché mardi à Lille un manque de moyens.", "ACCUSE", "Lille"),
        ("pl", "Rząd w Bamako zarzucił Paryżowi wspieranie rebeliantów.", "ACCUSE", ""),
        ("de", "Das Verteidigungsministerium in Moskau bestritt, zivile Ziele angegriffen zu haben.", "REJECT", ""),
        ("ru", "Слухи о смерти ребёнка в Каспийске министр здравоохранения опровергла.", "REJECT", ""),
        ("de", "Die Ärztekammer von Hessen lobte am Montag das Urteil.", "SUPPORT", ""),
        ("en", "On a visit to Leeds, the minister praised the rescuers.", "SUPPORT", "Leeds"),
        ("en", "The union in Leeds rejected the offer.", "REJECT", "Leeds"),
        ("en", "About 200 people in Leeds rejected the offer.", "REJECT", "Leeds"),
        ("de", "Über 200 Menschen in Leipzig forderten am Montag den Rücktritt der Regierung.", "REQUEST", "Leipzig"),
        ("pl", "W poniedziałek o godzinie 10 minister w Krakowie potępił atak.", "ACCUSE", "Kraków"),
    ],
)
def test_nothing_is_said_where_a_government_sits_or_is_spoken_to(
    language: str, text: str, event_type: str, place: str, tools: Tools
) -> None:
    """Nor where that is which is denied; a town that is no capital is where it was said."""
    assert places(text, language, tools)[event_type] == place


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("it", "Da Bruxelles la Commissione europea ha chiesto calma.", "Brussels"),
        ("en", "From Leeds the union urged the firm to give way.", "Leeds"),
        ("es", "Desde Bruselas la Comisión pidió calma.", "Brussels"),
        ("de", "Aus Brüssel rief die Kommission zur Ruhe auf.", "Brussels"),
        ("de", "Aus Kassel angereiste Aktivisten forderten am Dienstag mehr Geld.", ""),
        ("de", "Aus Syrien geflohene Familien forderten am Dienstag mehr Geld.", ""),
    ],
)
def test_words_come_from_the_town_that_opens_the_sentence(language: str, text: str, place: str, tools: Tools) -> None:
    """Without a comma as well; who has come from a town speaks elsewhere."""
    assert places(text, language, tools)["REQUEST"] == place


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Papst verurteilt die Gewalt im Kongo"),
        ("en", "Pope condemns violence in Congo"),
        ("fr", "Le pape condamne les violences au Congo"),
        ("pl", "Papież potępił przemoc w Kongu"),
    ],
)
def test_a_name_may_end_what_is_said(language: str, text: str, tools: Tools) -> None:
    """A headline has no full stop behind it."""
    assert "ACCUSE" in places(text, language, tools)
