"""A text -> the events that it tells: what, where, when, how sure, who, and what is left out with its reason."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.model import Event, Extraction
from geo.pipeline import Tools, extract

MONDAY = "2025-12-22"


def read(text: str, language: str, tools: Tools, published: str | None = MONDAY) -> Extraction:
    """Everything that was seen in a text."""
    return extract(a_document(text, published=published, language=language), tools)


def events(text: str, language: str, tools: Tools, event_type: str, published: str | None = MONDAY) -> list[Event]:
    """The events of one type in a text."""
    return [event for event in read(text, language, tools, published).events if event.event_type == event_type]


def reasons(extraction: Extraction) -> dict[str, str]:
    """The triggers that are no event -> why."""
    return {rejected.what: rejected.reason for rejected in extraction.rejected if rejected.stage == "events"}


@pytest.mark.parametrize(
    ("text", "language", "word", "reason"),
    [
        ("Police denied that officers had attacked the camp near Tyre.", "en", "attacked", "denied"),
        ("There was no attack on Odesa on Sunday.", "en", "attack", "negated"),
        ("If rebels attack Goma, aid will stop.", "en", "attack", "condition"),
        ("The army could bombard Rafah on Friday.", "en", "bombard", "could happen"),
        ("Ministers want to evacuate Pokrovsk.", "en", "evacuate", "wished"),
        ("“Rebels bombarded the port of Sirte for two whole days,” he said.", "en", "bombarded", "quotation"),
        ("The president cancelled a trip to Paraguay.", "en", "trip", "denied"),
        ("Președintele și-a amânat vizita în Spania, programată pentru marți.", "ro", "vizita", "only thought of"),
        ("Armata a negat că ar fi bombardat orașul Nyala.", "ro", "bombardat", "denied"),
        ("Duminică nu a fost niciun atac asupra Odesei.", "ro", "atac", "negated"),
        ("Dacă rebelii atacă Goma, ajutoarele se opresc.", "ro", "atacă", "condition"),
        ("Armata ar putea bombarda Rafah.", "ro", "bombarda", "only possible"),
        ("Autoritățile vor să evacueze orașul Slatina.", "ro", "evacueze", "wished"),
        ("„Rebelii au bombardat portul Sirte două zile întregi”, a spus el.", "ro", "bombardat", "quotation"),
    ],
)
def test_what_did_not_happen_is_left_out_with_the_reason(
    text: str, language: str, word: str, reason: str, tools: Tools
) -> None:
    """Denied, negated, conditional, possible, wished and quoted deeds are no events, and the reader is told why."""
    extraction = read(text, language, tools)
    told = {span.of(text) for event in extraction.events for span in event.triggers}
    assert not any(word in words for words in told)
    assert any(word in what and reason in why for what, why in reasons(extraction).items()), reasons(extraction)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wszczęto śledztwo w sprawie awarii.", "pl"),
        ("Возбуждено уголовное дело о халатности.", "ru"),
        ("Відкрито кримінальне провадження.", "uk"),
    ],
)
def test_an_inquiry_needs_nobody_who_is_named(text: str, language: str, tools: Tools) -> None:
    """Those whose office it is stand behind an impersonal verb."""
    assert "ACCUSE" in {event.event_type for event in read(text, language, tools).events}


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [("It was announced that rain is expected.", "en", "announced"), ("S-a anunțat că va ploua.", "ro", "anunțat")],
)
def test_speech_without_a_speaker_is_no_event_and_is_counted(text: str, language: str, word: str, tools: Tools) -> None:
    """A statement that nobody makes is rejected with that reason."""
    extraction = read(text, language, tools)
    assert [event for event in extraction.events if event.event_type == "STATEMENT"] == []
    assert "nobody is named who says so" in reasons(extraction)[word]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Fighters attacked Goma. The attack lasted an hour.", "en"),
        ("Rebelii au atacat orașul Goma. Atacul a durat o oră.", "ro"),
    ],
)
def test_a_rejected_trigger_names_its_document_and_its_words(text: str, language: str, tools: Tools) -> None:
    """Whatever is left out can be found again: every rejection has the document's id and its span."""
    extraction = read(text + " No fire broke out. Nu a izbucnit niciun incendiu.", language, tools)
    left_out = [rejected for rejected in extraction.rejected if rejected.stage == "events"]
    assert left_out
    for rejected in left_out:
        assert rejected.document_id == extraction.document.id
        assert rejected.span is not None
        assert rejected.span.of(extraction.document.text) == rejected.what


def test_a_future_date_makes_an_event_planned(tools: Tools) -> None:
    """What is dated after the publication has not happened yet."""
    (visit,) = events("The French president is due to visit Kyiv on 15 January 2026.", "en", tools, "CONSULT")
    assert visit.status == "planned"
    (election,) = events("Alegerile vor avea loc pe 8 februarie 2026 în Cipru.", "ro", tools, "ELECTION")
    assert election.status == "planned"


def test_a_date_long_before_the_publication_makes_an_event_background(tools: Tools) -> None:
    """What lies years back is told to explain the news."""
    (flood,) = events("A flood killed 40 people in Derna in September 2019.", "en", tools, "DISASTER")
    assert flood.status == "background"
    (quake,) = events("Un cutremur a distrus orașul Amatrice în august 2016.", "ro", tools, "DISASTER")
    assert quake.status == "background"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister will visit the site of the crash in Larissa on Thursday.", "en"),
        ("Ministrul va vizita joi locul deraierii de la Larissa.", "ro"),
    ],
)
def test_nobody_plans_the_accident_whose_site_is_to_be_visited(text: str, language: str, tools: Tools) -> None:
    """A noun that only says what a planned deed is about is not planned itself."""
    assert [event.status for event in events(text, language, tools, "CONSULT")] == ["planned"]
    assert [event for event in events(text, language, tools, "ACCIDENT") if event.status == "planned"] == []


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Curtea de Apel Cluj l-a condamnat miercuri pe un medic la șase ani de închisoare.", "ro", "Apel"),
        ("Rescue workers reached the village of Derna on Monday.", "en", "Rescue"),
        ("The president left for Cairo in March.", "en", "March"),
    ],
)
def test_part_of_a_name_or_of_a_date_is_no_deed(text: str, language: str, name: str, tools: Tools) -> None:
    """“Appeal” in a court's name, “rescue” in “rescue workers” and “March” in a date name no deed."""
    told = {span.of(text) for event in read(text, language, tools).events for span in event.triggers}
    assert name not in told


def test_every_event_says_why_it_has_its_date_and_its_place(tools: Tools) -> None:
    """Events, dates and places keep the rule by which they came about."""
    text = (
        "A drone strike hit a refinery in Saratov on Saturday. It sparked a fire.\n\nLocals were evacuated from the "
        "city. Officials said that more strikes are expected."
    )
    found = read(text, "en", tools).events
    assert found
    for event in found:
        assert all(event.why)
        assert event.interval is None or all(event.interval.why)
        assert event.interval is None or event.interval.why
        assert all(toponym.place.why for toponym in event.places if toponym.place)


def test_events_stand_in_the_order_of_the_text(tools: Tools) -> None:
    """The list of events follows the triggers."""
    text = "Rebels attacked Goma. A flood hit Derna. Workers marched through Athens on Sunday."
    found = read(text, "en", tools).events
    assert [event.trigger.start for event in found] == sorted(event.trigger.start for event in found)
    assert len(found) >= 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "de",
            "Ein Erdbeben tötete am Sonntag neun Menschen. In Ankara protestierten am Montag Hunderte nach dem Erdbeben.",
        ),
        ("en", "An earthquake killed nine on Sunday. In Ankara, hundreds protested on Monday over the earthquake."),
        ("es", "Un terremoto mató a nueve el domingo. En Ambato, cientos protestaron el lunes por el terremoto."),
        ("fr", "Un séisme a fait neuf morts dimanche. À Ankara, des centaines ont manifesté lundi après le séisme."),
    ],
)
def test_a_protest_does_not_move_the_earthquake_it_is_about(language: str, text: str, tools: Tools) -> None:
    """Place and day beside the verb are those of the protest; the noun speaks again of what was told before."""
    events = extract(a_document(text, language=language), tools).events
    assert {e.event_type: bool(e.located) for e in events} == {"DISASTER": False, "PROTEST": True}
    assert len(events) == 2


def test_a_deed_in_the_name_of_a_body_is_none(tools: Tools) -> None:
    """A commission that looks into accidents is no accident."""
    text = "Sprawą zajęła się w piątek w Giżycku Państwowa Komisja Badania Wypadków Lotniczych."
    assert "ACCIDENT" not in {event.event_type for event in read(text, "pl", tools).events}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Dwie osoby zginęły w wypadku autobusu, który w piątek wypadł z drogi w pobliżu Giżycka.", "pl"),
        ("Двоє людей загинули в аварії автобуса, який у п'ятницю впав у річку поблизу Галича.", "uk"),
        ("Doi oameni au murit în accidentul unui autocar care s-a răsturnat vineri lângă Cluj.", "ro"),
    ],
)
def test_what_is_told_of_the_bus_is_told_of_its_crash(text: str, language: str, tools: Tools) -> None:
    """“The crash of a bus that left the road on Friday” is one deed, with its day and place."""
    (event,) = [event for event in read(text, language, tools).events if event.event_type == "ACCIDENT"]
    assert event.located
    assert event.interval
    assert event.interval.basis == "weekday"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Poliția a închis piața din Iași luni și a reținut acolo doi studenți.", "ro"),
        ("La policía cerró la frontera en Lugo el lunes y detuvo a dos estudiantes.", "es"),
        ("La police a fermé la frontière à Menton lundi et arrêté deux étudiants.", "fr"),
        ("Die Polizei sperrte am Montag in Kiel die Grenze und nahm zwei Studenten fest.", "de"),
    ],
)
def test_two_verbs_with_two_manners_tell_two_deeds(text: str, language: str, tools: Tools) -> None:
    """Who closes a border and detains two people does two things, though both are coercion on one day in one place."""
    assert [event.mode for event in events(text, language, tools, "COERCE")] == ["restrict", "arrest"]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("El acto fue en la sede de la patronal, donde la ministra se reunió con los sindicatos.", "es", True),
        ("El acto fue en la sede de la patronal, donde se reúnen los sindicatos.", "es", False),
        ("L'annuncio è arrivato nella sede della Cisl, dove l'azienda ha incontrato i sindacati.", "it", True),
        ("La ministre a quitté la préfecture, où elle a rencontré les syndicats.", "fr", True),
        ("The envoy left the ministry, where she met the unions.", "en", True),
        ("The envoy left the ministry, which met the unions.", "en", False),
    ],
)
def test_what_somebody_did_at_the_place_before_is_news(text: str, language: str, found: bool, tools: Tools) -> None:
    """A clause with “where” and a deed of the past tells more than which place is meant."""
    assert bool(events(text, language, tools, "CONSULT")) is found


def test_a_verb_of_every_day_is_no_crime_in_news_of_crimes(tools: Tools) -> None:
    """“Mussten” names none alone, however many verdicts the article tells of."""
    text = (
        "Tausende Pendler mussten am Montag in Köln auf Bus und Bahn verzichten.\n\n"
        "Das Landgericht Essen verurteilte einen Mann wegen Totschlags zu neun Jahren Haft. "
        "Er hatte im Juli 2025 in Gelsenkirchen seinen Nachbarn erstochen."
    )
    assert "mussten" not in {e.trigger.of(text) for e in events(text, "de", tools, "CRIME")}


@pytest.mark.parametrize(
    "text",
    [
        "Met Éireann warned of flooding in Cork.",
        "Met Office forecasters warned of snow in Leeds.",
        "Met Police officers were attacked in Croydon on Sunday.",
    ],
)
def test_a_word_of_the_name_of_a_body_names_no_deed(text: str, tools: Tools) -> None:
    """Nobody meets where the sentence begins with the name of an office."""
    assert events(text, "en", tools, "CONSULT") == []
    assert events("The president met police chiefs in Leeds on Sunday.", "en", tools, "CONSULT") != []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Snow blocked roads near Leeds on Friday."),
        ("de", "Ein Unfall blockierte am Freitag die Autobahn bei Köln."),
        ("fr", "Un éboulement bloque la route près de Gap."),
        ("es", "Un accidente bloqueó la carretera cerca de Lima el viernes."),
        ("pl", "Wypadek zablokował w piątek drogę w Łodzi."),
        ("ru", "ДТП заблокировало в пятницу дорогу в Омске."),
    ],
)
def test_a_crash_that_blocks_a_road_is_no_protest(language: str, text: str, tools: Tools) -> None:
    """Only people bar a road to be heard."""
    assert not events(text, language, tools, "PROTEST")


def test_who_blocks_a_road_over_a_crash_protests(tools: Tools) -> None:
    """The crash is not what stands in the way."""
    assert events("Residents angry over a crash blocked the road near Leeds on Friday.", "en", tools, "PROTEST")
