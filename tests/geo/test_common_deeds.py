"""What is said to be common, or to be done regularly, is no deed of the day of the article."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

COMMON = [
    ("en", "Robberies are common in Kinshasa."),
    ("en", "Stabbings in Hull have become more common."),
    ("en", "Floods regularly hit Dhaka."),
    ("de", "Überfälle mit Waffen sind in Kinshasa an der Tagesordnung."),
    ("de", "Regelmäßig treffen Überschwemmungen Dhaka."),
    ("fr", "Les attaques à main armée sont fréquentes à Kinshasa."),
    ("fr", "Des inondations frappent régulièrement Dacca."),
    ("es", "Los atracos son habituales en Kinshasa."),
    ("it", "A Kinshasa le rapine a mano armata sono all'ordine del giorno."),
    ("pt", "Os assaltos são comuns em Kinshasa."),
    ("ro", "Atacurile armate sunt obișnuite la Kinshasa."),
    ("pl", "Napady są w Kinszasie częste."),
    ("ru", "Вооружённые нападения в Киншасе — обычное дело."),
    ("ru", "Нападения в Киншасе стали обычным делом."),
    ("uk", "Збройні напади в Кіншасі — звична справа."),
]
TOLD = [
    ("en", "Armed men robbed a bank in Kinshasa on Tuesday; such robberies are common there."),
    ("en", "Floods hit Dhaka on Tuesday."),
    ("de", "Am Dienstag wurde in Kinshasa ein Laden überfallen, Überfälle sind dort an der Tagesordnung."),
    ("it", "La rapina a mano armata di martedì a Torino ha fatto due morti."),
    ("ru", "Во вторник в Киншасе вооружённые люди напали на банк, такие нападения здесь не редкость."),
    ("pl", "Powodzie często nawiedzają Dhakę, ale we wtorek powódź zalała też Delhi."),
    ("fr", "Une fusillade a éclaté mardi à Marseille, les fusillades y sont fréquentes."),
]


@pytest.mark.parametrize(("language", "text"), COMMON)
def test_what_is_common_is_no_deed_of_a_day(language: str, text: str, tools: Tools) -> None:
    """Nothing happened that the sentence tells of."""
    assert not extract(a_document(text, language=language), tools).events


@pytest.mark.parametrize(("language", "text"), TOLD)
def test_one_that_was_done_stays_beside_what_is_common(language: str, text: str, tools: Tools) -> None:
    """The habit is told of other ones."""
    assert extract(a_document(text, language=language), tools).events
