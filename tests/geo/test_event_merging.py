"""Which sentences tell of the same deed, and which of another one."""

from __future__ import annotations

import pytest
from builders import a_document, a_place
from growth import growth

from geo.event_merging import compatible
from geo.model import Event
from geo.pipeline import Tools, extract


def events(text: str, language: str, tools: Tools, event_type: str) -> list[Event]:
    """The events of one type in a text that was published on Monday, 22 December 2025."""
    found = extract(a_document(text, language=language), tools).events
    return [event for event in found if event.event_type == event_type]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A drone attack hit the port of Novorossiysk on Sunday. The attack damaged two ships.", "en"),
        ("Un atac cu drone a lovit duminică portul Novorossiysk. Atacul a avariat două nave.", "ro"),
    ],
)
def test_two_tellings_of_one_strike_are_one_event_with_two_excerpts(text: str, language: str, tools: Tools) -> None:
    """“The attack” speaks of the strike told before."""
    (strike,) = events(text, language, tools, "ASSAULT")
    assert len(strike.excerpts) == 2
    assert len(strike.triggers) >= 2


@pytest.mark.parametrize(
    ("text", "language", "event_type"),
    [
        ("A fire broke out in Volos on Sunday. A second fire broke out in Larissa.", "en", "FIRE"),
        ("Un incendiu a izbucnit duminică la Tulcea. Al doilea incendiu a izbucnit la Brăila.", "ro", "FIRE"),
        ("Gunmen attacked a bus near Maiduguri. Another attack killed four people.", "en", "ASSAULT"),
        ("Rebelii au atacat un autobuz lângă Maiduguri. Un alt atac a ucis patru oameni.", "ro", "ASSAULT"),
    ],
)
def test_another_one_of_its_kind_is_another_event(text: str, language: str, event_type: str, tools: Tools) -> None:
    """“A second fire” and “another attack” are events of their own."""
    assert len(events(text, language, tools, event_type)) == 2


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("À Lille, le maire a fermé les écoles lundi.\n\nLa Belgique a fermé un poste-frontière.", "fr", 2),
        ("In Leeds, the mayor closed the schools on Monday.\n\nSouth Africa closed a border crossing.", "en", 2),
        ("In Leeds, police arrested three men on Monday. Officers arrested them after a chase.", "en", 1),
    ],
)
def test_what_others_do_is_another_deed(text: str, language: str, count: int, tools: Tools) -> None:
    """A mayor and a state do not act as one; police and officers may."""
    assert len(events(text, language, tools, "COERCE")) == count


def test_strikes_on_two_towns_are_two_events(tools: Tools) -> None:
    """Different places keep two tellings apart."""
    text = "Missiles struck Kharkiv on Sunday, killing two people. Drones attacked Odesa on Sunday."
    assert len(events(text, "en", tools, "ASSAULT")) == 2


def test_strikes_on_two_days_are_two_events(tools: Tools) -> None:
    """Different days keep two tellings apart."""
    text = "Un atac cu drone a lovit Odesa vineri. Un atac cu drone a lovit Odesa duminică."
    assert len(events(text, "ro", tools, "ASSAULT")) == 2


def test_talks_of_other_countries_are_other_talks(tools: Tools) -> None:
    """Two meetings that name different parties are two."""
    text = "Armenia and Azerbaijan held talks in Geneva on Sunday. Serbia and Kosovo held talks in Brussels on Sunday."
    assert len(events(text, "en", tools, "CONSULT")) == 2


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Former mayor sentenced to four years\n\nA court in Leeds sentenced an ex-mayor on Friday.", "en"),
        ("Fostul primar, condamnat la opt ani\n\nTribunalul Iași l-a condamnat vineri pe fostul primar.", "ro"),
        ("Condenado a doce años\n\nUn tribunal condenó el viernes a un alcalde a doce años de cárcel.", "es"),
        ("Condannato a sei anni\n\nIl tribunale di Bari ha condannato venerdì un sindaco a sei anni.", "it"),
        ("Condenado a nove anos\n\nA Justiça condenou na sexta-feira um prefeito a nove anos de prisão.", "pt"),
        ("Суддю засудили до дев'яти років\n\nСуд у п'ятницю засудив суддю до дев'яти років за хабар.", "uk"),
    ],
)
def test_a_headline_and_the_sentence_below_it_tell_of_one_deed(text: str, language: str, tools: Tools) -> None:
    """What the headline names without a day, the lead tells with it."""
    (verdict,) = (e for e in events(text, language, tools, "CRIME") if e.mode == "trial")
    assert verdict.interval is not None
    assert verdict.interval.start.isoformat() == "2025-12-19"
    assert len(verdict.excerpts) == 2


def test_what_is_planned_is_no_part_of_what_was_done(tools: Tools) -> None:
    """The next round of talks is another event than the one that ended."""
    text = "Envoys of Iran and Oman held talks in Muscat on Sunday. New talks are scheduled for 5 January 2026 in Rome."
    statuses = sorted(event.status for event in events(text, "en", tools, "CONSULT"))
    assert statuses == ["planned", "reported"]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        (
            "President Maia Sandu said on Sunday that gas will come. She added that prices will fall.",
            "en",
            "Maia Sandu",
        ),
        ("Premierul Donald Tusk a declarat că granița rămâne închisă. El a adăugat că va reveni.", "ro", "Donald Tusk"),
    ],
)
def test_a_pronoun_speaks_for_the_speaker_before(text: str, language: str, name: str, tools: Tools) -> None:
    """“She added” goes on with what the person named before said."""
    (said,) = events(text, language, tools, "STATEMENT")
    assert [actor.name for actor in said.actors if actor.role == "speaker"] == [name]
    assert len(said.excerpts) == 2


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Emmanuel Macron and Friedrich Merz said that aid will go on. The two added that talks continue.", "en"),
        (
            "Emmanuel Macron și Friedrich Merz au declarat că ajutorul continuă. Cei doi au adăugat că negociază.",
            "ro",
        ),
    ],
)
def test_the_two_stand_for_both_speakers_before(text: str, language: str, tools: Tools) -> None:
    """A collective word goes on with what several speakers said together."""
    (said,) = events(text, language, tools, "STATEMENT")
    assert len([actor for actor in said.actors if actor.role == "speaker"]) == 2
    assert len(said.excerpts) == 2


def test_two_towns_are_never_one_place() -> None:
    """A town is compatible with itself, its region and its country, not with another town."""
    krasnodar, sochi = a_place("Krasnodar"), a_place("Sochi", 39.72, 43.59)
    krai = a_place("Krasnodar Krai", kind="admin1", geo_precision="admin1", radius_m=200_000)
    russia = a_place("Russia", kind="country", geo_precision="country", admin1_code=None)
    assert compatible(krasnodar, krasnodar)
    assert compatible(krasnodar, krai)
    assert compatible(russia, sochi)
    assert not compatible(krasnodar, sochi)


@pytest.mark.parametrize(("piece", "language"), [("attack ", "en"), ("l'attentat de lundi ", "fr")])
def test_thousands_of_tellings_of_one_deed_grow_no_faster_than_the_text(
    piece: str, language: str, tools: Tools
) -> None:
    """No new one is held against all those before it, nor is each day looked up from the start of its sentence."""

    def read(pieces: int) -> None:
        extract(a_document(piece * pieces, language=language), tools)

    assert growth(read, 100, 3) < 3 * 2.6  # 200 are as long as a sentence gets


def test_a_match_to_come_and_a_prize_that_was_awarded_are_two(tools: Tools) -> None:
    """Both are culture or sport, and what was awarded is no plan."""
    text = "Il Verona ha battuto 2-1 l'Atalanta domenica a Bergamo nella partita di campionato.\n\n"
    text += "Sabato gli scaligeri ospiteranno il Bari. "
    text += "A Roma, intanto, il premio Strega è stato assegnato alla scrittrice Giulia Marin."
    events = [e for e in extract(a_document(text, language="it"), tools).events if e.event_type == "CULTURE_SPORT"]
    assert sorted(event.status for event in events) == ["planned", "reported", "reported"]


def test_clashes_stay_where_the_march_was(tools: Tools) -> None:
    """What is told without a place belongs to a deed of its paragraph, not to a calm march elsewhere in the next."""
    text = (
        "Plusieurs milliers de personnes ont défilé mardi à Nantes contre la réforme. Des heurts ont éclaté place "
        "Royale en fin de cortège ; la police a fait usage de gaz lacrymogène.\n\n"
        "À Rennes, la manifestation s'est déroulée dans le calme."
    )
    found = events(text, "fr", tools, "PROTEST")
    assert {(e.located.mention.surface, e.mode) for e in found if e.located} >= {("Nantes", "riot"), ("Rennes", "demo")}
    assert ("Rennes", "riot") not in {(e.located.mention.surface, e.mode) for e in found if e.located}


ROUND_UPS = [
    (
        "fr",
        "L'armée a bombardé dimanche Alep.",
        "À Beyrouth, la police a dispersé une manifestation. Deux manifestants ont été tués par balles, dit une ONG.",
    ),
    (
        "uk",
        "У Львові суд відправив під варту начальника митниці.",
        "В Одесі підприємці вийшли на мітинг. За даними поліції, двох затримали.",
    ),
    (
        "uk",
        "У Харкові загорівся склад.",
        "Того ж дня в Одесі дрони атакували порт. Губернатор підтвердив пожежу.",
    ),
    (
        "es",
        "En Cali, una explosión causó el martes dos muertos.",
        "En Cúcuta, hombres armados mataron el lunes a tres policías. El ataque causó alarma.",
    ),
    (
        "pl",
        "We wtorek w Gdańsku spłonęła hala. Pożar gasiło 20 zastępów.",
        "W Łodzi w pożarze kamienicy zginął mężczyzna. Pożar wybuchł na parterze.",
    ),
    (
        "de",
        "Bei einem Brand in Wels starben am Mittwoch zwei Frauen.",
        "In Graz brannte am Donnerstag eine Lagerhalle. Der Brand griff auf ein Wohnhaus über.",
    ),
]


@pytest.mark.parametrize(("language", "first", "second"), ROUND_UPS)
def test_what_is_told_behind_another_scene_is_no_part_of_the_deed_before_it(
    language: str, first: str, second: str, tools: Tools
) -> None:
    """A round-up goes on from one town to the next, and what it tells there without a place was not in the first one."""
    found = extract(a_document(f"{first}\n\n{second}", language=language), tools).events
    before = [event for event in found if event.trigger.start < len(first)]
    assert all(trigger.start < len(first) for event in before for trigger in event.triggers)
    places = {event.located.place.name for event in before if event.located and event.located.place}
    behind = [event for event in found if event.trigger.start > len(first)]
    assert places.isdisjoint(event.located.place.name for event in behind if event.located and event.located.place)


POINTING_BACK = [
    (
        "en",
        "Gunmen attacked a market in Jos on Sunday.",
        "In Abuja, thousands marched for peace. The attack was the third this year.",
    ),
    (
        "es",
        "Hombres armados atacaron el domingo un mercado en Cali.",
        "En Bogotá, miles de personas marcharon por la paz. El ataque fue el tercero del año.",
    ),
]


@pytest.mark.parametrize(("language", "first", "second"), POINTING_BACK)
def test_what_points_back_to_a_deed_does_so_from_another_scene(
    language: str, first: str, second: str, tools: Tools
) -> None:
    """“The attack” is the one of before, though people marched somewhere else meanwhile."""
    (attack,) = events(f"{first}\n\n{second}", language, tools, "ASSAULT")
    assert len(attack.triggers) > 1


ONE_DEED = [
    ("en", "A coach crashed near Leicester on Sunday. The crash happened near the village of Shepshed.", "ACCIDENT"),
    (
        "pt",
        "Colisão no distrito de Beja faz cinco mortos\n\nCinco pessoas morreram numa colisão de dois carros em Ourique.",
        "ACCIDENT",
    ),
    (
        "es",
        "Un choque de trenes en Jaén deja cuatro muertos\n\nCuatro personas murieron al chocar dos trenes en Espeluy.",
        "ACCIDENT",
    ),
    (
        "ru",
        "Израиль нанес удары по Дамаску и Бейруту\n\nИзраиль нанес удары по целям в Дамаске и пригородах Бейрута.",
        "ASSAULT",
    ),
    ("fr", "Des hommes ont attaqué Mopti vendredi. Depuis l'attaque, 2 000 personnes ont fui vers Ségou.", "ASSAULT"),
    ("en", "Gunmen raided a village near Jos on Friday. Since the attack, many have fled to Abuja.", "ASSAULT"),
    ("pt", "Homens armados atacaram Pemba na sexta-feira. Desde o ataque, muitos fugiram para Maputo.", "ASSAULT"),
    ("de", "Bewaffnete griffen am Freitag Jos an. Seit dem Angriff flohen Tausende nach Abuja.", "ASSAULT"),
    ("ru", "Боевики в пятницу атаковали Джос. После атаки тысячи жителей бежали в Абуджу.", "ASSAULT"),
]


@pytest.mark.parametrize(("language", "text", "event_type"), ONE_DEED)
def test_one_deed_told_of_two_places_is_one_event(language: str, text: str, event_type: str, tools: Tools) -> None:
    """A village near the town, a town of the district in the headline, or where people went since the attack."""
    assert len(events(text, language, tools, event_type)) == 1


TWO_DEEDS = [
    ("en", "A coach crashed near Leicester on Sunday. A lorry crashed near the village of Shepshed.", "ACCIDENT"),
    ("en", "A coach crashed near Leicester on Sunday. The crash near Plymouth killed two.", "ACCIDENT"),
    ("es", "Un incendio quemó el domingo una nave en Jaén. En Linares, otro incendio destruyó una casa.", "FIRE"),
    ("de", "In Köln brannte am Sonntag eine Halle. In Bonn brannte am Sonntag ein Wohnhaus.", "FIRE"),
]


@pytest.mark.parametrize(("language", "text", "event_type"), TWO_DEEDS)
def test_two_deeds_close_to_each_other_are_two_events(language: str, text: str, event_type: str, tools: Tools) -> None:
    """Another one in the next town is another one."""
    assert len(events(text, language, tools, event_type)) == 2


TOLD_ON = [
    ("en", "The bomb exploded outside a police station in Cali. It killed three people on Sunday.", "ASSAULT"),
    ("de", "Die Bombe explodierte vor einer Wache in Cali. Sie tötete am Sonntag drei Menschen.", "ASSAULT"),
    ("ru", "Бомба взорвалась у участка в Кабуле. Она убила в воскресенье троих человек.", "ASSAULT"),
    ("ru", "В Омске при пожаре в доме погибли двое детей. Пожар произошел в воскресенье.", "FIRE"),
    ("uk", "У Черкасах у пожежі загинула жінка. Пожежа виникла в неділю.", "FIRE"),
]


@pytest.mark.parametrize(("language", "text", "event_type"), TOLD_ON)
def test_the_next_sentence_tells_on_of_one_deed(language: str, text: str, event_type: str, tools: Tools) -> None:
    """“It killed three on Sunday”, and a noun without articles."""
    assert len(events(text, language, tools, event_type)) == 1


TOLD_ANEW = [
    ("en", "Police shot a man in Leeds. He killed three people on Sunday.", ("ASSAULT", "CRIME")),
    ("ru", "В Омске при пожаре в доме погибли двое детей. Пожар в Туле потушили в воскресенье.", ("FIRE",)),
]


@pytest.mark.parametrize(("language", "text", "types"), TOLD_ANEW)
def test_the_next_sentence_may_tell_of_another_deed(
    language: str, text: str, types: tuple[str, ...], tools: Tools
) -> None:
    """He who was shot killed before; a fire in another town is another one."""
    assert sum(len(events(text, language, tools, name)) for name in types) > 1
