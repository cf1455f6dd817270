"""What would have happened if something else had not kept it away did not; what others say happened is not confirmed."""

from __future__ import annotations

import pytest

from geo.pipeline import Tools, extract
from tests.builders import a_document

KEPT_AWAY = [
    ("fr", "Sans la pluie, l'incendie aurait détruit l'hôpital de Bastia."),
    ("fr", "Sans l'intervention des gardes, la foule aurait pris d'assaut l'ambassade de Lima."),
    ("fr", "S'il n'avait pas plu, le feu aurait ravagé l'hôpital de Bastia."),
    ("fr", "Sinon, les rebelles auraient attaqué Goma."),
    ("es", "Sin la lluvia, el incendio habría destruido el hospital de Lugo."),
    ("es", "De no haber llovido, el fuego habría arrasado el hospital de Lugo."),
    ("it", "Senza la pioggia, l'incendio avrebbe distrutto l'ospedale di Sassari."),
    ("it", "Altrimenti i ribelli avrebbero attaccato Goma."),
    ("pt", "Sem a chuva, o incêndio teria destruído o hospital de Braga."),
    ("pt", "Não fosse a polícia, a multidão teria atacado a embaixada em Lima."),
    ("ro", "Fără ploaie, incendiul ar fi distrus spitalul din Tulcea."),
    ("ro", "Fără intervenția jandarmilor, mulțimea ar fi atacat ambasada din Lima."),
    ("de", "Ohne den Regen hätte das Feuer das Krankenhaus von Kassel zerstört."),
    ("de", "Ohne die Feuerwehr wäre das Krankenhaus in Kassel abgebrannt."),
    ("de", "Sonst hätten die Rebellen Goma angegriffen."),
    ("de", "Die Menge hätte die Botschaft in Lima gestürmt, wenn die Wachen nicht geschossen hätten."),
    ("en", "Without the rain, the fire would have destroyed the hospital in Lugo."),
    ("pl", "Bez deszczu pożar zniszczyłby szpital w Radomiu."),
    ("pl", "Inaczej rebelianci zaatakowaliby Gomę."),
    ("ru", "Без дождя пожар уничтожил бы больницу в Туле."),
    ("uk", "Якби не охорона, натовп напав би на посольство в Лімі."),
]


@pytest.mark.parametrize(("language", "text"), KEPT_AWAY)
def test_what_was_kept_away_did_not_happen(language: str, text: str, tools: Tools) -> None:
    assert extract(a_document(text, language=language, published="2026-03-12"), tools).events == ()


UNCONFIRMED = [
    ("fr", "Selon un élu, l'armée aurait bombardé Goma sans avertissement."),
    ("fr", "Sans la moindre sommation, l'armée aurait bombardé Goma."),
    ("fr", "Deux hommes auraient incendié l'église de Bastia sans l'accord de leur chef."),
    ("es", "El ejército habría atacado Goma sin previo aviso, según un testigo."),
    ("it", "L'esercito avrebbe attaccato Goma senza preavviso."),
    ("pt", "Sem os documentos, dois homens teriam atacado o posto em Braga, segundo a polícia."),
    ("ro", "Fără mască, un bărbat ar fi jefuit o bancă din Cluj."),
]


@pytest.mark.parametrize(("language", "text"), UNCONFIRMED)
def test_how_something_is_done_without_leaves_it_hearsay(language: str, text: str, tools: Tools) -> None:
    found = extract(a_document(text, language=language, published="2026-03-12"), tools).events
    assert [event.status for event in found] == ["unconfirmed"]


def test_german_forms_in_what_somebody_says_still_tell(tools: Tools) -> None:
    text = "Ohne Vorwarnung hätten die Rebellen Goma angegriffen, sagte ein Sprecher."
    found = extract(a_document(text, language="de", published="2026-03-12"), tools).events
    assert "ASSAULT" in [event.event_type for event in found]
