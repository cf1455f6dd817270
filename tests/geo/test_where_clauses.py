"""“Back from Kigali, where he signed a deal”: what a clause tells of a place happened there, whatever else the place is."""

from __future__ import annotations

import pytest
from told import last_told, place_name

from geo.pipeline import Tools

THERE = [
    ("en", "The minister is back from Kigali, where he signed a deal on Thursday."),
    ("pt", "O ministro chegou de Kigali, onde na quinta-feira assinara um acordo."),
    ("es", "El ministro venía de Kigali, donde el jueves había firmado un convenio."),
    ("fr", "Le ministre revient de Kigali, où il a signé jeudi un accord."),
    ("it", "Il ministro è appena tornato da Kigali, dove giovedì ha firmato un accordo."),
    ("de", "Der Minister ist gerade aus Kigali zurück, wo er am Donnerstag ein Abkommen unterzeichnete."),
    ("pl", "Minister wrócił z Kigali, gdzie w czwartek podpisał umowę."),
    ("ru", "Министр вернулся из Кигали, где в четверг подписал соглашение."),
    ("uk", "Міністр повернувся з Кігалі, де в четвер підписав угоду."),
]
TOWN_FIRST = [
    (
        "es",
        "Los drones alcanzaron Izmail, en el sur de Ucrania, donde ardieron el lunes dos almacenes.",
        "FIRE",
        "Izmayil",
    ),
    (
        "fr",
        "Les drones ont touché Izmaïl, dans le sud de l'Ukraine, où deux entrepôts ont brûlé lundi.",
        "FIRE",
        "Izmayil",
    ),
]
GOES_ON = [
    ("en", "Two residents of Leeds, who were queueing for water, were killed by a rocket on Monday.", "ASSAULT", "Leeds"),
    ("fr", "Deux habitants de Dijon, qui faisaient la queue, ont été tués lundi par une roquette.", "ASSAULT", "Dijon"),
    ("ru", "Двое жителей Курска, которые стояли в очереди за водой, погибли в понедельник от осколков ракеты.", "ASSAULT", "Kursk"),
    ("uk", "Двоє мешканців Полтави, які стояли в черзі по воду, загинули в понеділок від уламків ракети.", "ASSAULT", "Poltava"),
]  # fmt: skip
AND = [
    ("es", "El acusado huyó a Ceuta y fue detenido cinco meses después en un piso de Marbella.", "Marbella"),
    ("fr", "Le suspect a fui à Dijon et a été arrêté cinq mois plus tard dans un appartement de Metz.", "Metz"),
    (
        "it",
        "Il sospettato è fuggito a Bari ed è stato arrestato cinque mesi dopo in un appartamento di Lecce.",
        "Lecce",
    ),
    ("pt", "O suspeito fugiu para Braga e foi detido cinco meses depois num apartamento de Viseu.", "Viseu"),
    ("en", "The suspect fled to Hull and was arrested five months later in a flat in York.", "York"),
]


@pytest.mark.parametrize(("language", "text"), THERE)
def test_what_a_clause_tells_of_a_place_happened_there(language: str, text: str, tools: Tools) -> None:
    """Though somebody only comes from it."""
    assert place_name(last_told(language, text, "AGREE", tools)) == "Kigali"


@pytest.mark.parametrize(("language", "text", "event_type", "name"), TOWN_FIRST)
def test_the_town_is_meant_before_the_area_in_which_it_lies(
    language: str, text: str, event_type: str, name: str, tools: Tools
) -> None:
    """The clause stands right behind the area."""
    assert place_name(last_told(language, text, event_type, tools)) == name


def test_what_the_sentence_goes_on_to_tell_was_elsewhere(tools: Tools) -> None:
    """Its own place stands beside it, or none does."""
    back = "The minister, back from Kigali, where he signed a deal on Thursday, refused to talk to the rebels."
    assert place_name(last_told("en", back, "REJECT", tools)) is None
    text = (
        "Abia întoarsă de la Odesa, unde a avut o întrevedere cu guvernatorul, ministra a protestat luni la București."
    )
    assert place_name(last_told("ro", text, "PROTEST", tools)) == "Bucharest"


@pytest.mark.parametrize(("language", "text", "event_type", "name"), GOES_ON)
def test_a_relative_clause_does_not_part_people_from_their_home(
    language: str, text: str, event_type: str, name: str, tools: Tools
) -> None:
    """Where no place but their home is named, they were there."""
    assert place_name(last_told(language, text, event_type, tools)) == name


@pytest.mark.parametrize(("language", "text", "name"), AND)
def test_a_deed_behind_and_has_the_place_behind_it(language: str, text: str, name: str, tools: Tools) -> None:
    """And not that of the deed before, however near that stands."""
    assert place_name(last_told(language, text, "COERCE", tools)) == name


def test_the_place_where_somebody_dies_is_not_that_of_the_accident(tools: Tools) -> None:
    """A hospital behind “and” is none."""
    text = "Un uomo è rimasto ustionato sabato nello scoppio di una bombola in una cava a Massa ed è morto domenica all'ospedale di Pisa."
    assert place_name(last_told("it", text, "ACCIDENT", tools)) == "Massa"


@pytest.mark.parametrize(
    ("language", "text", "event_type", "name"),
    [
        ("pl", "W Nysie zawaliła się kamienica. Rannych przewieziono do Wrocławia. W środę lokatorzy spotkają się z burmistrzem w ratuszu.", "CONSULT", "Nysa"),
        ("fr", "Une usine a brûlé lundi à Vierzon. Deux blessés ont été transportés à Orléans. Les ouvriers ont manifesté mardi dans la ville.", "PROTEST", "Vierzon"),
    ],
)  # fmt: skip
def test_what_points_back_means_where_something_was_done(
    language: str, text: str, event_type: str, name: str, tools: Tools
) -> None:
    """Not where the injured were taken, though that was named last."""
    assert place_name(last_told(language, text, event_type, tools)) == name


def test_who_fled_goes_on_from_where_he_fled_to(tools: Tools) -> None:
    """And not from where something was done before."""
    text = "Police arrested a man in Leeds. He fled to York. There he robbed a bank in the city."
    assert place_name(last_told("en", text, "CRIME", tools)) == "York"
