"""How many of whom, what became of them, who says so, and to which event a figure belongs."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document

from geo import clauses, event_types, figure_words, languages, sentences
from geo.actors import find_actors
from geo.dates import find_dates
from geo.figures import Told, find_figures
from geo.frames import bounds
from geo.model import Document, Event, Extraction, FigureKind, Rejected
from geo.pipeline import Tools, extract

KINDS = frozenset(FigureKind.__args__)


def seen(text: str, code: str = "en") -> tuple[list[Told], list[Rejected]]:
    document = Document(id="x", text=text, language=code)
    structures = clauses.structures(sentences.split(document), languages.load(code))
    named = find_actors(structures, (), text)
    return find_figures(structures, named, find_dates(document, structures), document)


def told(text: str, code: str = "en") -> list[str]:
    """`dead 3`, `injured 12..` ... of a text."""
    return [f"{one.figure.kind} {bounds(one.figure)}" for one in seen(text, code)[0]]


def read(text: str, tools: Tools, language: str = "en") -> Extraction:
    return extract(Document(id="x", text=text, language=language, published=date(2025, 12, 22)), tools)


def figures(extraction: Extraction) -> dict[str, list[str]]:
    """Trigger -> its event's figures, with who says so."""
    text = extraction.document.text
    return {
        event.trigger.of(text): [
            f"{f.kind} {bounds(f)}" + (f" @ {f.source}" if f.source else "") for f in event.figures
        ]
        for event in extraction.events
        if event.figures
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three people were killed.", ["dead 3"]),
        ("The blast killed three people.", ["dead 3"]),
        ("Three gunmen killed five people.", ["dead 5"]),
        ("Two men and three women were killed.", ["dead 5"]),
        ("Three people, all of them tourists, were killed.", ["dead 3"]),
        ("A 45-year-old man was killed.", ["dead 1"]),
        ("One of the three soldiers was killed.", ["dead 1"]),
        ("The blast killed some 40 people.", ["dead ~40"]),
        ("A group of people was killed.", []),
        ("A family was killed.", []),
        ("Police evacuated 60 families.", ["evacuated 60"]),
        ("The blast killed five members of a family.", ["dead 5"]),
        ("The earthquake of magnitude 7 killed 4.", ["dead 4"]),
        ("The blast killed two of the five hostages.", ["dead 2"]),
        ("A blast on 12 May killed 40 people.", ["dead 40"]),
        ("No one was hurt on 12 May.", ["injured 0"]),
        ("Three people were killed and 12 wounded.", ["dead 3", "injured 12"]),
        ("Five people died, including two children.", ["dead 5"]),
        ("Police arrested 12 protesters.", ["arrested 12"]),
        ("The rally drew 300 protesters.", ["participants 300"]),
        ("The death toll rose to 14.", ["dead 14"]),
        ("The storm forced 200 residents to leave their homes.", ["evacuated 200"]),
        ("The army shot down 31 of 40 drones.", ["weapons 31"]),
        ("There were no casualties.", ["casualties 0"]),
        ("No one was killed or injured.", ["dead 0", "injured 0"]),
        ("The driver was not injured.", []),
        ("The driver, 45, was not among the wounded.", []),
        ("The flood could kill 900 people.", []),
        ("If the dam breaks, 900 people will die.", []),
        ("Police will evacuate 300 people on Monday.", []),
        ("Two protests were held in 3 towns.", []),
        ("The virus killed several hundred ducks.", []),
        ("None of the injured were British.", []),
        ("Some 40 miners are killed every year.", []),
        ("He was held at the No. 2 Detention Centre.", []),
        ("In a town of 900 people, the mayor was killed.", []),
    ],
)
def test_a_number_belongs_to_the_fate_beside_it(text: str, expected: list[str]) -> None:
    """As its subject, its object or in its noun phrase, and never where it is not said to have come about."""
    assert told(text) == expected


def test_what_did_not_happen_is_rejected_with_the_reason() -> None:
    """A feared figure is not lost without a word."""
    assert [(one.what, one.reason) for one in seen("The flood could kill 900 people.")[1]] == [
        ("kill 900 people", "dead: only possible: “could”")
    ]


def test_the_words_run_from_the_number_to_the_fate() -> None:
    """They prove the figure."""
    text = "On Monday at least three people were killed in Kyiv."
    ((one,), _) = seen(text)
    assert one.figure.span.of(text) == "at least three people were killed"


def test_a_sum_that_is_open_to_both_sides_is_no_figure() -> None:
    """“Up to” of some and “at least” of others bound nothing together."""
    found, rejected = seen("Up to three men and at least two women were killed.")
    assert found == []
    assert [one.reason for one in rejected] == ["dead: its parts leave the sum open to both sides"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Three people were killed, the governor said.", "governor"),
        ("According to police, three people were killed.", "police"),
        ("Police said three people were killed.", "Police"),
        ("“Three people were killed in the market this morning,” the governor said.", "governor"),
        ("Three people were killed.", None),
    ],
)
def test_who_says_so(text: str, source: str | None) -> None:
    """A speaker or a source; nobody where the article says it itself."""
    assert [one.figure.source for one in seen(text)[0]] == [source]


def test_two_sources_that_differ_stay_two_figures(tools: Tools) -> None:
    """And a later, higher toll is one more of the same event."""
    text = (
        "A bus overturned near Cluj on Monday. Three people were killed, the governor said. The opposition said 20 "
        "people had died. Hours later the death toll rose to 21."
    )
    assert figures(read(text, tools)) == {"overturned": ["dead 3 @ governor", "dead 20 @ opposition", "dead 21"]}


def test_the_same_figure_twice_is_one_with_the_source_that_is_named(tools: Tools) -> None:
    """Headline and text tell one figure."""
    text = "A bus overturned near Cluj on Monday, killing three people. Three people were killed, police said."
    assert figures(read(text, tools)) == {"overturned": ["dead 3 @ police"]}


def test_one_of_those_counted_is_no_figure_of_its_own(tools: Tools) -> None:
    """“A boy died” beside five dead; it is rejected with that reason."""
    extraction = read("A bus overturned near Cluj on Monday. Five people died. A boy died in hospital.", tools)
    assert figures(extraction) == {"overturned": ["dead 5"]}
    assert [one.reason for one in extraction.rejected if one.stage == "figures"] == [
        "dead: one of those whom another figure counts"
    ]


def test_a_figure_belongs_to_the_event_of_its_own_words(tools: Tools) -> None:
    """Those arrested at a protest are the arrest's, those who marched the protest's."""
    found = figures(read("About 5,000 people protested in Berlin on Saturday. Police arrested 30 people.", tools))
    assert found == {"protested": ["participants ~5000"], "arrested": ["arrested 30"]}


def test_a_figure_of_another_place_or_an_earlier_year_is_none_of_the_event(tools: Tools) -> None:
    """Nobody hurt in Sumy says nothing of Kharkiv, and 30 dead of 2014 nothing of today."""
    for more in ("No one was hurt in Sumy.", "In 2014, 30 people were killed."):
        extraction = read(f"Russia attacked Kharkiv on Sunday. {more}", tools)
        (attack,) = (event for event in extraction.events if event.status == "reported")
        assert attack.located
        assert attack.located.mention.surface == "Kharkiv"
        assert attack.figures == ()


def test_a_headline_that_only_tells_the_toll_belongs_to_the_event_below(tools: Tools) -> None:
    """The figure stands before its event."""
    text = "Three dead near Cluj\n\nA bus overturned near Cluj on Monday."
    assert figures(read(text, tools)) == {"overturned": ["dead 3"]}


@pytest.mark.parametrize(
    ("language", "text", "dead"),
    [
        ("en", "A market burned in Leeds. Firefighters rescued 30 people, one person died.", [1]),
        ("de", "In Kassel brannte ein Markt. Die Feuerwehr rettete 30 Menschen, ein Mensch starb.", [1]),
        ("ru", "В Казани сгорел рынок. Пожарные вывели из огня 30 человек, один человек погиб.", [1]),
        ("uk", "У Києві згорів ринок. Пожежники вивели з вогню 30 людей, одна людина загинула.", [1]),
        ("en", "Two men, one woman killed in a fire in Leeds.", [3]),
        ("de", "Bei einem Brand in Kassel starben zwei Männer, eine Frau und ein Kind.", [4]),
    ],
)
def test_who_is_saved_is_not_counted_with_the_dead(language: str, text: str, dead: list[int], tools: Tools) -> None:
    """A comma adds up those of one subject, and not what was done to some and befell others."""
    events = extract(a_document(text, language=language), tools).events
    assert [f.lower for event in events for f in event.figures if f.kind == "dead"] == dead


def test_an_event_without_figures_has_none(tools: Tools) -> None:
    """Nothing told is never zero."""
    events: tuple[Event, ...] = read("A bus overturned near Cluj on Monday.", tools).events
    assert [event.figures for event in events] == [()]


@pytest.mark.parametrize("code", figure_words.languages())
def test_the_words_of_a_language_cover_every_kind(code: str) -> None:
    """Each kind of figure has words but for those that a language does not tell apart, and no other kind has any."""
    kinds = figure_words.load(code)["kinds"]
    assert KINDS - {"casualties"} <= set(kinds) <= KINDS
    assert all(any(lists.values()) for lists in kinds.values())
    for key in (
        "people",
        "units",
        "at_least",
        "at_most",
        "about",
        "part",
        "nobody",
        "none",
        "none_exist",
        "one",
        "light",
    ):
        assert figure_words.load(code)[key], key


def test_every_kind_can_be_told_of_some_type() -> None:
    """And no type names a kind that there is not."""
    counts = {kind for one in event_types.all_types() for kind in one.counts}
    assert counts == KINDS


NOT_QUITE = [
    ("en", "A falling crane nearly killed three workers."),
    ("en", "Three workers were almost killed."),
    ("ro", "O macara aproape că a ucis trei muncitori."),
    ("fr", "Une grue a failli tuer trois ouvriers."),
    ("es", "Una grúa casi mató a tres obreros."),
    ("it", "Una gru ha quasi ucciso tre operai."),
    ("pt", "Uma grua quase matou três operários."),
    ("ru", "Кран едва не убил троих рабочих."),
]


@pytest.mark.parametrize(("code", "text"), NOT_QUITE)
def test_whom_something_nearly_killed_is_not_dead(code: str, text: str) -> None:
    """A word before the verb takes it back."""
    assert told(text, code) == []


def test_nearly_before_a_number_is_about_how_many() -> None:
    """“Nearly 40 were killed”: about 40 are dead."""
    assert told("Nearly 40 people were killed.") == ["dead ~40"]


OPEN_BEHIND = [
    ("en", "Four or more people were injured.", "injured 4.."),
    ("en", "The blast killed 12 people or more.", "dead 12.."),
    ("ro", "Patru sau mai mulți oameni au fost răniți.", "injured 4.."),
    ("uk", "Постраждали четверо або більше людей.", "injured 4.."),
    ("ru", "Пострадали четыре или более человек.", "injured 4.."),
    ("de", "Vier oder mehr Menschen wurden verletzt.", "injured 4.."),
    ("fr", "L'explosion a fait quatre blessés au moins.", "injured 4.."),
    ("es", "La explosión hirió a cuatro o más personas.", "injured 4.."),
    ("it", "L'esplosione ha ferito quattro o più persone.", "injured 4.."),
    ("pl", "Zginęły cztery lub więcej osób.", "dead 4.."),
    ("pt", "A explosão feriu quatro ou mais pessoas.", "injured 4.."),
]


@pytest.mark.parametrize(("code", "text", "expected"), OPEN_BEHIND)
def test_words_behind_a_number_open_it(code: str, text: str, expected: str) -> None:
    """“Four or more” is not exactly four, wherever the words for it stand."""
    assert told(text, code) == [expected]


def test_the_words_that_open_a_number_are_part_of_its_proof() -> None:
    """The excerpt of a figure holds “or more”."""
    text = "The blast killed 12 people or more."
    (one,) = seen(text)[0]
    assert one.figure.span.of(text) == "killed 12 people or more"


def test_some_of_those_who_met_a_fate_are_told_of_and_all_are_counted() -> None:
    """“Three of the five wounded were children”: five are wounded."""
    assert told("Three of the five wounded were children.") == ["injured 5"]


@pytest.mark.parametrize(
    ("language", "text", "counted"),
    [
        (
            "de",
            "Bei dem Feuer in Essen gab es am Montag vier Verletzte und einen Toten.",
            {("injured", 4), ("dead", 1)},
        ),
        ("de", "Bei dem Feuer in Essen gab es am Montag einen Toten.", {("dead", 1)}),
        ("de", "Ein Brand in Essen forderte am Montag einen Toten und vier Verletzte.", {("injured", 4), ("dead", 1)}),
        ("de", "Ein Brand hat am Montag in Essen drei Tote gefordert.", {("dead", 3)}),
        (
            "de",
            "In Kiew gab es am Montag nach Angriffen zwei Tote, in Odessa fünf Verletzte.",
            {("dead", 2), ("injured", 5)},
        ),
        ("en", "A fire in Leeds left four injured and one dead on Monday.", {("injured", 4), ("dead", 1)}),
        ("fr", "Un incendie à Lille a fait un mort lundi.", {("dead", 1)}),
        ("fr", "Un incendie à Lille a fait un mort et quatre blessés lundi.", {("injured", 4), ("dead", 1)}),
        ("es", "Un incendio en Cádiz dejó cuatro heridos y un muerto el lunes.", {("injured", 4), ("dead", 1)}),
        ("it", "Un incendio a Bari ha causato un morto e quattro feriti lunedì.", {("injured", 4), ("dead", 1)}),
        ("pt", "Um incêndio em Faro fez quatro feridos e um morto na segunda-feira.", {("injured", 4), ("dead", 1)}),
        ("ro", "Un incendiu la Iași s-a soldat luni cu patru răniți și un mort.", {("injured", 4), ("dead", 1)}),
        ("pl", "W pożarze w Gdyni w poniedziałek był jeden zabity i czterech rannych.", {("injured", 4), ("dead", 1)}),
        ("ru", "При пожаре в Твери в понедельник один погибший и четверо пострадавших.", {("injured", 4), ("dead", 1)}),
        ("de", "Nach dem Brand in Essen wurden am Montag vier Verletzte und ein Hund gerettet.", {("injured", 4)}),
        ("de", "Der Brand in Essen könnte am Montag zwei Tote fordern.", set()),
    ],
)
def test_one_dead_beside_others_is_counted(language: str, text: str, counted: set[object], tools: Tools) -> None:
    """An article counts who is told of with others, or whom a deed left behind; what demands lives is no wish."""
    events = extract(a_document(text, language=language), tools).events
    assert {(figure.kind, figure.lower) for event in events for figure in event.figures} == counted
    assert not any(event.event_type == "REQUEST" for event in events)


@pytest.mark.parametrize(
    ("language", "text", "lower", "upper"),
    [
        ("en", "The attack in Gao killed a woman and her two children on Monday.", 3, 3),
        ("en", "The attack in Gao killed a woman and her children on Monday.", 1, None),
        ("de", "Bei dem Angriff in Gao kamen am Montag eine Frau und ihre zwei Kinder ums Leben.", 3, 3),
        ("fr", "L'attaque à Gao a coûté la vie à une femme et à ses deux enfants lundi.", 3, 3),
        ("es", "El ataque en Gao mató a una mujer y a sus dos hijos el lunes.", 1, None),
        ("it", "L'attacco a Gao ha ucciso una donna e i suoi figli lunedì.", 1, None),
        ("pt", "O ataque em Gao matou uma mulher e os seus filhos na segunda-feira.", 1, None),
        ("ro", "Atacul de la Gao a ucis o femeie și cei doi copii ai ei luni.", 1, None),
        ("en", "The attack in Gao killed two soldiers and the attackers fled on Monday.", 2, 2),
    ],
)
def test_who_is_told_with_a_person_is_not_left_out(
    language: str, text: str, lower: int, upper: int | None, tools: Tools
) -> None:
    """“A woman and her children” are more than one: as many as are told, or at least one."""
    events = extract(a_document(text, language=language), tools).events
    dead = [figure for event in events for figure in event.figures if figure.kind == "dead"]
    assert [(figure.lower, figure.upper) for figure in dead] == [(lower, upper)]


@pytest.mark.parametrize(
    ("language", "text", "kind", "lower"),
    [
        ("de", "Das Erdbeben in Gao forderte laut Ministerium mehr als 1.200 Tote.", "dead", 1200),
        ("de", "Der Unfall bei Essen kostete drei Menschen das Leben.", "dead", 3),
        ("pl", "W trzęsieniu ziemi w Gao zginęło ponad 1200 osób.", "dead", 1200),
        ("es", "Una treintena resultaron heridas en un ataque en Gao el lunes.", "injured", 30),
        ("es", "El accidente en Vigo se cobró la vida de tres personas.", "dead", 3),
        ("it", "Una trentina sono rimaste ferite in un attacco a Gao lunedì.", "injured", 30),
        ("ro", "Incendiul de la Arad nu a făcut victime luni.", "casualties", 0),
        ("ro", "Accidentul de la Arad a curmat viața a trei oameni.", "dead", 3),
        ("en", "The death toll of Monday's fire in Leeds rose to 14 from 11.", "dead", 14),
    ],
)
def test_tolls_are_told_in_many_words(language: str, text: str, kind: str, lower: int, tools: Tools) -> None:
    """“More than” opens no clause, and an earthquake in a place is no figure of speech."""
    events = extract(a_document(text, language=language), tools).events
    assert [(f.kind, f.lower) for event in events for f in event.figures] == [(kind, lower)]
    assert not any(event.event_type == "REQUEST" for event in events)


def test_a_number_of_others_is_theirs_alone(tools: Tools) -> None:
    """What the army says is not what the group says as well."""
    text = "The group said it killed 20 soldiers in an attack in Gao, while the army put the toll at four."
    figures = [f for event in extract(a_document(text, language="en"), tools).events for f in event.figures]
    assert [(f.lower, f.source) for f in figures] == [(20, "group"), (4, "army")]
