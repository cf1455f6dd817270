"""How a verb is used, by auxiliaries and by endings, in languages of each kind."""

from __future__ import annotations

import pytest
from builders import sentences_of

from geo.languages import load
from geo.verbs import reading

TENSES = [
    ("uk", "Війська атакували місто", "атакували", "past"),
    ("uk", "Війська можуть атакувати місто", "атакувати", "infinitive"),
    ("uk", "Війська будуть атакувати місто", "атакувати", "future"),
    ("uk", "Президенти підпишуть угоду", "підпишуть", "future"),
    ("uk", "Рада розгляне бюджет", "розгляне", "future"),
    ("uk", "Рада розглядає бюджет", "розглядає", "present"),
    ("uk", "Прокурори оскаржать вирок", "оскаржать", "future"),
    ("ru", "Совет назначит мэра", "назначит", "future"),
    ("pl", "Sąd przesłucha świadków", "przesłucha", "future"),
    ("uk", "Страйк триватиме до суботи", "триватиме", "future"),
    ("ru", "Матч покажут в прямом эфире", "покажут", "future"),
    ("ru", "Сенат рассматривает бюджет", "рассматривает", "present"),
    ("ru", "Завод принадлежит банку", "принадлежит", "present"),
    ("ru", "Премьер приходит в парламент", "приходит", "present"),
    ("pl", "Sejm rozpatrzy budżet", "rozpatrzy", "future"),
    ("pl", "Strajk wygasł po podpisaniu umowy", "podpisaniu", "present"),
    ("pl", "Kwota wynosi milion", "wynosi", "present"),
    ("pt", "Um comboio terá caído numa emboscada", "caído", "hearsay"),
    ("ro", "Din februarie nu a mai plouat", "mai", "present"),
    ("uk", "Війська атакували б місто", "атакували", "conditional"),
    ("ru", "Полиция задержала мужчину", "задержала", "past"),
    ("ru", "Они бы напали на город", "напали", "conditional"),
    ("pl", "Wojsko ostrzelało miasto", "ostrzelało", "past"),
    ("pl", "Policja będzie zatrzymywać ludzi", "zatrzymywać", "future"),
    ("es", "El ejército bombardeó la ciudad", "bombardeó", "past"),
    ("es", "El ejército ha bombardeado la ciudad", "bombardeado", "past"),
    ("es", "El ejército bombardeará la ciudad", "bombardeará", "future"),
    ("es", "El ejército va a bombardear la ciudad", "bombardear", "future"),
    ("es", "El ejército habría bombardeado la ciudad", "bombardeado", "hearsay"),
    ("fr", "Ils ont attaqué la ville", "attaqué", "past"),
    ("fr", "Ils vont attaquer la ville", "attaquer", "future"),
    ("fr", "Ils auraient attaqué la ville", "attaqué", "hearsay"),
    ("it", "Le truppe attaccarono la città", "attaccarono", "past"),
    ("it", "Il premier incontrerà il papa", "incontrerà", "future"),
    ("fr", "Le gouvernement a repoussé la rentrée", "repoussé", "past"),
    ("pt", "A polícia prendeu um homem", "prendeu", "past"),
    ("pt", "O exército teria atacado a cidade", "atacado", "hearsay"),
    ("de", "Die Armee hat am Montag die Stadt angegriffen", "angegriffen", "past"),
    ("de", "Die Armee wird die Stadt angreifen", "angreifen", "future"),
    ("de", "Die Armee könnte die Stadt angreifen", "angreifen", "conditional"),
    ("de", "Die Armee soll die Stadt angegriffen haben", "angegriffen", "hearsay"),
    ("pt", "O sindicato acusa o governo", "acusa", "present"),
    ("pt", "A proposta foi aceita no partido", "aceita", "past"),
    ("fr", "Le ministre nie les faits", "nie", "present"),
    ("ro", "Ministrul invită părțile la calm", "invită", "present"),
    ("pt", "O texto deve ser votado em setembro", "votado", "future"),
    ("fr", "Le texte doit être voté en septembre", "voté", "future"),
    ("it", "Il testo dovrà essere votato a settembre", "votato", "future"),
    ("es", "La ley debe ser votada", "votada", "conditional"),
    ("fr", "Le procès s'ouvrait à Metz", "ouvrait", "past"),
    ("fr", "Les députés entraient en grève", "entraient", "past"),
    ("fr", "Le roi rencontra le pape", "rencontra", "past"),
    ("fr", "Le procès ouvrirait à Metz", "ouvrirait", "conditional"),
    ("fr", "Le roi rencontrera le pape", "rencontrera", "future"),
    ("es", "La ciudad sufría un apagón", "sufría", "past"),
    ("es", "La ciudad sufriría un apagón", "sufriría", "conditional"),
    ("ro", "Activiștii protestaseră sâmbătă", "protestaseră", "past"),
    ("ro", "Șeful plecase din oraș", "plecase", "past"),
    ("ro", "Un ciclist a fost acroșat", "acroșat", "past"),
    ("pt", "A cidade sofria um apagão", "sofria", "past"),
    ("pt", "A cidade sofreria um apagão", "sofreria", "conditional"),
    ("es", "La ley fue votada", "votada", "past"),
]
VOICES = [
    ("uk", "У місті поранено двох людей", "поранено", True),
    ("ru", "Мужчина был задержан", "задержан", True),
    ("ru", "Полиция задержала мужчину", "задержала", False),
    ("pl", "Zatrzymano dwóch mężczyzn", "Zatrzymano", True),
    ("es", "Los vecinos fueron evacuados", "evacuados", True),
    ("fr", "Les habitants ont été évacués", "évacués", True),
    ("de", "In der Stadt wurden zwölf Menschen festgenommen", "festgenommen", True),
    ("de", "Die Polizei hat zwölf Menschen festgenommen", "festgenommen", False),
]


def tokens_and_place(text: str, word: str, code: str) -> tuple[tuple, int]:  # type: ignore[type-arg]
    (sentence,) = sentences_of(text, code)
    return sentence.tokens, next(i for i, token in enumerate(sentence.tokens) if token.text == word)


@pytest.mark.parametrize(("code", "text", "word", "tense"), TENSES, ids=[f"{c}-{w}-{t}" for c, _, w, t in TENSES])
def test_the_form_and_its_auxiliaries_tell_the_tense(code: str, text: str, word: str, tense: str) -> None:
    """Endings tell where the language has no auxiliary, auxiliaries where it has."""
    tokens, at = tokens_and_place(text, word, code)
    assert reading(tokens, at, 0, load(code)).tense == tense


@pytest.mark.parametrize(("code", "text", "word", "passive"), VOICES, ids=[f"{c}-{w}" for c, _, w, _ in VOICES])
def test_who_stands_before_a_passive_is_not_who_did_it(code: str, text: str, word: str, passive: bool) -> None:
    """A passive is known by its auxiliary or its ending."""
    tokens, at = tokens_and_place(text, word, code)
    assert reading(tokens, at, 0, load(code)).passive is passive
