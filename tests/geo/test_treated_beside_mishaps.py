"""Who breathes smoke or comes to a hospital is hurt by the mishap told beside it; a vote for a strike is no election."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def _types(language: str, text: str, tools: Tools) -> set[str]:
    found = extract(a_document(text, published="2026-03-12", language=language), tools)
    return {event.event_type for event in found.events}


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("de", "Bei einem Brand in Lübeck erlitten am Dienstag drei Menschen Rauchvergiftungen.", "FIRE"),
        ("es", "En un incendio en Vigo tres personas resultaron intoxicadas por el humo el martes.", "FIRE"),
        ("it", "In un incendio a Bari martedì tre persone sono rimaste intossicate.", "FIRE"),
        ("it", "Un operaio è caduto da un'impalcatura martedì a Bari ed è stato portato in ospedale.", "ACCIDENT"),
        ("pt", "Um ciclista foi atropelado na terça-feira no Porto e levado para o hospital.", "ACCIDENT"),
        ("ro", "Doi muncitori au căzut de pe o schelă marți la Bacău și au fost duși la spital.", "ACCIDENT"),
        ("ru", "При пожаре в Томске во вторник трое рабочих отравились дымом.", "FIRE"),
        ("uk", "Четверо рятувальників отруїлися димом під час пожежі в Луцьку у вівторок.", "FIRE"),
    ],
)
def test_the_mishap_did_it(language: str, text: str, kind: str, tools: Tools) -> None:
    """There is no outbreak and no help beside the fire or the fall."""
    assert _types(language, text, tools) == {kind}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Двадцать детей отравились во вторник в школьной столовой в Томске."),
        ("de", "In Lübeck sind am Dienstag nach einem Essen 20 Schüler mit Vergiftungen ins Krankenhaus gekommen."),
        ("fr", "Une fillette a été hospitalisée mardi à Lille pour une rougeole, après un incendie à Lens."),
    ],
)
def test_who_is_ill_elsewhere_is_news(language: str, text: str, tools: Tools) -> None:
    """Where nothing burns, or it burns in another town, the illness stays."""
    assert "HEALTH" in _types(language, text, tools)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les dockers ont voté mardi à Lens la reconduction de leur grève."),
        ("fr", "Les salariés ont voté mardi la grève à Lens."),
        ("es", "Los trabajadores votaron el martes la huelga en Vigo."),
        ("it", "I lavoratori hanno votato martedì lo sciopero a Bari."),
        ("pt", "Os trabalhadores votaram na terça-feira a greve no Porto."),
        ("ro", "Angajații au votat marți greva la Bacău."),
        ("pl", "Pracownicy zagłosowali we wtorek za strajkiem w Radomiu."),
        ("uk", "Працівники проголосували у вівторок за страйк у Луцьку."),
        ("ru", "Рабочие проголосовали во вторник за забастовку в Томске."),
    ],
)
def test_a_vote_for_a_strike_is_no_election(language: str, text: str, tools: Tools) -> None:
    """The strike is what is told."""
    assert _types(language, text, tools) == {"PROTEST"}


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("fr", "Les électeurs ont voté dimanche à Lens malgré la grève des transports.", "ELECTION"),
        ("es", "Los vecinos votaron el domingo en Vigo pese a la huelga de autobuses.", "ELECTION"),
        ("uk", "Рятувальники дістали з-під завалів у Луцьку двох поранених.", "AID"),
    ],
)
def test_votes_and_rescues_stay(language: str, text: str, kind: str, tools: Tools) -> None:
    """A strike beside an election takes nothing from it."""
    assert kind in _types(language, text, tools)


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("uk", "Одинадцятеро людей дістали поранень унаслідок удару по Луцьку в четвер.", "AID"),
        ("fr", "Deux bureaux de vote ont été vandalisés dans la nuit de mardi à Lens.", "ELECTION"),
        ("pt", "Duas mesas de voto foram vandalizadas na terça-feira no Porto.", "ELECTION"),
    ],
)
def test_words_beside_them_tell_another_deed(language: str, text: str, kind: str, tools: Tools) -> None:
    """Who “gets” wounds is not got out, and polling stations that are wrecked are no vote."""
    assert kind not in _types(language, text, tools)


def test_who_hires_drivers_stops_nothing(tools: Tools) -> None:
    """German has one verb for both; what is stopped stays."""
    assert "COERCE" not in _types("de", "Der Landkreis Biberach stellt im Mai 30 neue Busfahrer ein.", tools)
    assert "COERCE" in _types("de", "Die Stadt Lübeck stellte am Dienstag den Fährverkehr ein.", tools)
