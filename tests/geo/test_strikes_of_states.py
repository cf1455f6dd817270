"""A state that hits a town by name has struck it, and the subject of the next clause was not struck."""

from __future__ import annotations

import pytest
from builders import a_document
from told import last_told, place_name

from geo.pipeline import Tools, extract


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Israel struck Damascus on Tuesday.", "Damascus"),
        ("en", "Israel on Tuesday hit Beirut.", "Beirut"),
        ("fr", "La Russie a attaqué Kharkiv mardi.", "Kharkiv"),
        ("it", "Israele ha colpito Damasco martedì.", "Damascus"),
        ("es", "Israel golpeó Damasco el martes.", "Damascus"),
        ("pt", "Israel atingiu Damasco na terça-feira.", "Damascus"),
        ("ro", "Israelul a lovit Damascul marți.", "Damascus"),
        ("pl", "Izrael uderzył we wtorek w Damaszek.", "Damascus"),
        ("uk", "Ізраїль ударив по Дамаску у вівторок.", "Damascus"),
        ("ru", "Израиль ударил по Дамаску во вторник.", "Damascus"),
    ],
)
def test_a_state_strikes_a_town(language: str, text: str, name: str, tools: Tools) -> None:
    """No weapon needs to stand beside it."""
    assert place_name(last_told(language, text, "ASSAULT", tools)) == name


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Spain hit a record on Tuesday."),
        ("en", "Spain hit Portugal with a tariff on Tuesday."),
        ("en", "Unemployment in Spain hit Madrid on Tuesday."),
        ("en", "England struck twice in Paris on Tuesday."),
        ("fr", "La grève en France a frappé Paris."),
    ],
)
def test_what_else_a_state_hits_is_no_attack(language: str, text: str, tools: Tools) -> None:
    """A record, another state, or a town in it that something else hits."""
    assert "ASSAULT" not in {event.event_type for event in extract(a_document(text, language=language), tools).events}


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Israel struck Damascus and Beirut, Iran threatened to respond.", "Iran"),
        ("fr", "Israël a frappé Damas et Beyrouth, l'Iran a menacé de riposter.", "Iran"),
        ("ru", "Израиль нанес удары по Дамаску и Бейруту, Иран пригрозил ответом.", "Иран"),
        ("uk", "Ізраїль завдав ударів по Дамаску та Бейруту, Іран пригрозив відповіддю.", "Іран"),
        ("pl", "Izrael zaatakował Damaszek i Bejrut, Iran zagroził odwetem.", "Iran"),
    ],
)
def test_who_acts_behind_a_comma_was_not_struck(language: str, text: str, words: str, tools: Tools) -> None:
    """A name with a verb of its own is no object of the verb before."""
    extraction = extract(a_document(text, language=language), tools)
    event = next(one for one in extraction.events if one.event_type == "ASSAULT")
    assert words not in {actor.span.of(extraction.document.text) for actor in event.actors}
