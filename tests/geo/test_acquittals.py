"""Of what a court clears somebody is no deed that is told; the acquittal is one, and of the court."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

CLEARED = [
    ("en", "A jury in Newark on Wednesday acquitted the former mayor of taking bribes."),
    ("en", "A nurse was cleared on Tuesday in Leeds of murdering two patients."),
    ("de", "Das Landgericht Kassel sprach am Dienstag einen Arzt vom Vorwurf des Mordes frei."),
    ("de", "Ein Lehrer ist am Montag in Kassel vom Vorwurf der Vergewaltigung freigesprochen worden."),
    ("es", "La Audiencia de Sevilla absolvió el martes al alcalde de un delito de soborno."),
    ("fr", "La cour d'assises de Lyon a acquitté mardi un médecin accusé de meurtre."),
    ("it", "Il tribunale di Bari ha assolto martedì il sindaco dall'accusa di corruzione."),
    ("pl", "Sąd w Łodzi uniewinnił we wtorek lekarza od zarzutu zabójstwa."),
    ("pt", "O tribunal de Braga absolveu na terça-feira o autarca do crime de corrupção."),
    ("ro", "Fostul deputat a fost achitat luni la Iași de acuzația de omor."),
    ("ru", "Суд в Казани во вторник оправдал врача по делу об убийстве."),
    ("uk", "Суд у Луцьку у вівторок виправдав лікаря у справі про вбивство."),
]


@pytest.mark.parametrize(("language", "text"), CLEARED)
def test_only_the_acquittal_is_told(language: str, text: str, tools: Tools) -> None:
    """No bribe, murder or accusation is left beside the trial, and the trial is none of a murder."""
    found = extract(a_document(text, published="2026-03-12", language=language), tools)
    assert {(event.event_type, event.mode) for event in found.events} == {("CRIME", "trial")}


def test_a_conviction_is_of_a_deed(tools: Tools) -> None:
    """Who is acquitted of one deed may be convicted of another in the same breath."""
    text = "A court in Leeds acquitted him of fraud on Monday but jailed him for a robbery."
    found = extract(a_document(text, published="2026-03-12", language="en"), tools)
    modes = {event.mode for event in found.events}
    assert "fraud" not in modes
    assert "robbery" in modes


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A court in Paris on Monday acquitted three men over the attack on a museum in Tunis."),
        ("en", "A court in Lahore acquitted five suspects on Friday over the bombing of a market in Quetta."),
    ],
)
def test_an_attack_happened_whoever_is_cleared(language: str, text: str, tools: Tools) -> None:
    """The article points back to it as to what everybody knows."""
    found = extract(a_document(text, published="2026-03-12", language=language), tools)
    assert {"ASSAULT", "CRIME"} == {event.event_type for event in found.events}


TAKEN_BACK = [
    ("en", "A court in Istanbul quashed the arrest warrant against the journalist on Tuesday."),
    ("ro", "Tribunalul din Sibiu a revocat marți arestul la domiciliu al primarului."),
    ("de", "Ein Gericht in Istanbul hat am Dienstag den Haftbefehl gegen den Journalisten aufgehoben."),
    ("de", "Ein Gericht hob am Dienstag in Istanbul den Haftbefehl gegen den Journalisten auf."),
    ("fr", "Un tribunal d'Istanbul a annulé mardi le mandat d'arrêt contre le journaliste."),
    ("es", "El juez revocó el martes en Lugo la orden de detención contra el periodista."),
    ("it", "Un tribunale di Istanbul ha revocato martedì il mandato d'arresto contro il giornalista."),
    ("pt", "O tribunal de Braga revogou na terça-feira a prisão preventiva do autarca."),
    ("pl", "Sąd w Radomiu uchylił we wtorek areszt wobec burmistrza."),
    ("ru", "Суд в Казани отменил во вторник ордер на арест журналиста."),
    ("uk", "Суд у Львові скасував у вівторок домашній арешт депутата."),
    ("en", "The arrest warrant for the mayor was lifted in Leeds on Tuesday."),
    ("fr", "La garde à vue du maire a été levée mardi à Lyon."),
]


@pytest.mark.parametrize(("language", "text"), TAKEN_BACK)
def test_a_measure_that_is_taken_back_was_not_taken(language: str, text: str, tools: Tools) -> None:
    """Who quashes a warrant arrests nobody."""
    found = extract(a_document(text, language=language), tools)
    assert "COERCE" not in {event.event_type for event in found.events}


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "Police lifted a cordon in Leeds after the arrest of a man on Tuesday.", "COERCE"),
        ("en", "A lorry overturned during a robbery in Leeds on Tuesday.", "CRIME"),
        ("es", "La Policía levantó el martes en Soria acta por el robo de un coche.", "CRIME"),
    ],
)
def test_what_stands_behind_a_preposition_is_not_taken_back(language: str, text: str, kind: str, tools: Tools) -> None:
    """A cordon is lifted, and not the arrest after which it was."""
    found = extract(a_document(text, language=language), tools)
    assert kind in {event.event_type for event in found.events}


ACCUSED_AND_CLEARED = [
    ("en", "A court in Leeds acquitted a nurse accused of having poisoned two patients in Hull in 2021."),
    ("en", "A nurse who had been accused of murdering two patients in Hull was acquitted on Tuesday."),
    ("en", "Prosecutors dropped charges against a teacher accused of attacking a pupil in Hull."),
    (
        "fr",
        "La cour d'assises de Lille a acquitté la gardienne accusée d'avoir empoisonné deux enfants à Arras en 2021.",
    ),
    ("fr", "L'ancien maire, accusé d'avoir tué un chasseur à Lens, a été relaxé mardi."),
    ("fr", "Un professeur soupçonné d'avoir agressé un élève à Lens a été mis hors de cause."),
    (
        "de",
        "Das Landgericht Kiel hat eine Pflegerin vom Vorwurf freigesprochen, zwei Patienten in Lübeck vergiftet zu haben.",
    ),
    ("de", "Ein wegen Mordes in Lübeck angeklagter Arzt wurde am Dienstag freigesprochen."),
    ("es", "La Audiencia de Lugo absolvió a la enfermera acusada de envenenar a dos pacientes en Vigo en 2021."),
    ("es", "El exalcalde, acusado de haber matado a un cazador en Vigo, fue absuelto el martes."),
    ("it", "Il medico, accusato di aver ucciso la moglie a Bari, è stato assolto martedì."),
    ("pt", "O médico, acusado de ter matado a mulher no Porto, foi absolvido na terça-feira."),
    ("ro", "Medicul, acuzat că și-a ucis soția la Bacău, a fost achitat marți."),
    ("ro", "Polițistul acuzat că a bătut un protestatar la Bacău a fost achitat."),
    ("pl", "Lekarz, oskarżony o to, że zabił żonę w Radomiu, został uniewinniony we wtorek."),
    ("uk", "Суд у Луцьку виправдав лікаря, якого звинувачували в убивстві двох пацієнтів у Рівному 2021 року."),
    ("uk", "Суд виправдав поліцейського, обвинуваченого в тому, що він побив активіста в Рівному."),
    ("ru", "Суд в Омске оправдал врача, которого обвиняли в убийстве двух пациентов в Томске в 2021 году."),
    ("ru", "Медсестра, обвинявшаяся в отравлении двух пациентов в Томске, была оправдана."),
]


@pytest.mark.parametrize(("language", "text"), ACCUSED_AND_CLEARED)
def test_what_somebody_is_cleared_of_is_told_at_length(language: str, text: str, tools: Tools) -> None:
    """Neither poison nor murder is an event; at most the trial is, and that there was an accusation."""
    found = extract(a_document(text, published="2026-03-12", language=language), tools)
    assert {(event.event_type, event.mode) for event in found.events if event.event_type != "ACCUSE"} <= {
        ("CRIME", "trial"),
        ("CRIME", None),
    }


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        (
            "en",
            "A court in Lyon acquitted two men over the attack on a market in Hull that killed three people.",
            "ASSAULT",
        ),
        ("it", "L'uomo accusato di aver ucciso il vicino a Bari è stato arrestato martedì.", "CRIME"),
        ("uk", "Поліція затримала чоловіка, якого звинувачували у вбивстві сусіда в Рівному.", "CRIME"),
        ("de", "Ein wegen Mordes in Lübeck angeklagter Arzt wurde verurteilt, ein anderer freigesprochen.", "CRIME"),
    ],
)
def test_nobody_is_cleared_by_another_verdict(language: str, text: str, kind: str, tools: Tools) -> None:
    """An arrest or a conviction clears nobody, and an attack happened whoever did it."""
    found = extract(a_document(text, published="2026-03-12", language=language), tools)
    assert kind in {event.event_type for event in found.events if event.mode != "trial"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A court in Leeds sentenced the mayor on Tuesday. Two managers accused of fraud were acquitted."),
        (
            "pt",
            "O tribunal de Braga condenou na terça-feira o autarca. Dois empresários acusados de fraude foram absolvidos.",
        ),
        (
            "es",
            "El tribunal de Lugo condenó el martes al alcalde. Dos empresarios acusados de fraude fueron absueltos.",
        ),
    ],
)
def test_a_conviction_and_an_acquittal_are_two(language: str, text: str, tools: Tools) -> None:
    """The court judged otherwise of the one than of the others."""
    found = extract(a_document(text, published="2026-03-12", language=language), tools)
    assert sum(event.event_type == "CRIME" for event in found.events) == 2
