"""What one telling leaves out, another one, the deed that caused it, or the publication supplies."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document

from geo.likely_places import is_guess
from geo.model import Event, Extraction
from geo.pipeline import Tools, extract

MONDAY = date(2025, 12, 22)


def read(
    text: str, language: str, tools: Tools, *, published: str | None = "2025-12-22", key: str = "one"
) -> Extraction:
    """Everything that was seen in a text."""
    return extract(a_document(text, published=published, language=language, id=key), tools)


def one(text: str, language: str, tools: Tools, event_type: str, published: str | None = "2025-12-22") -> Event:
    """The only event of a type."""
    (found,) = [e for e in read(text, language, tools, published=published).events if e.event_type == event_type]
    return found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A drone strike hit a depot in Saratov on Saturday. The strike caused a large fire.", "en"),
        ("Un atac cu drone a lovit sâmbătă un depozit din Saratov. Atacul a provocat un incendiu puternic.", "ro"),
    ],
)
def test_a_fire_takes_place_and_date_from_the_strike_that_caused_it(text: str, language: str, tools: Tools) -> None:
    """The consequence is where and when its cause was, names it, and says so."""
    strike, fire = one(text, language, tools, "ASSAULT"), one(text, language, tools, "FIRE")
    assert fire.caused_by == strike.id
    assert fire.located is not None
    assert fire.located.place is not None
    assert fire.located.place.name == "Saratov"
    assert fire.interval is not None
    assert (fire.interval.start, fire.interval.basis) == (date(2025, 12, 20), "carried")
    assert any("follows from" in reason for reason in fire.why)


def test_a_place_taken_over_is_less_sure_than_one_of_its_own(tools: Tools) -> None:
    """The score of a carried place is lower than at the deed that lent it."""
    text = "A drone strike hit a depot in Saratov on Saturday. The strike caused a large fire."
    strike, fire = one(text, "en", tools, "ASSAULT").located, one(text, "en", tools, "FIRE").located
    assert strike
    assert fire
    assert strike.place
    assert fire.place
    assert fire.place.score < strike.place.score


def test_without_a_date_in_the_text_news_is_of_the_day_of_publication(tools: Tools) -> None:
    """The interval says that it rests on the publication alone."""
    interval = one("Rebels attacked the town of Goma.", "en", tools, "ASSAULT").interval
    assert interval is not None
    assert (interval.start, interval.end, interval.basis) == (MONDAY, MONDAY, "publication")
    assert interval.span is None


def test_without_any_date_an_event_is_undated_and_not_dropped(tools: Tools) -> None:
    """Neither the text nor the document has a date: the event is there, without an interval."""
    assert one("Rebels attacked the town of Goma.", "en", tools, "ASSAULT", published=None).interval is None


def test_an_event_without_a_place_is_kept(tools: Tools) -> None:
    """Unlocated news is listed, never put anywhere."""
    arrest = one("Poliția a arestat duminică doi bărbați.", "ro", tools, "COERCE")
    assert arrest.places == ()
    assert arrest.located is None


def test_an_id_rests_on_its_document_alone(tools: Tools) -> None:
    """Reading it again, or after another document, gives the same ids; another document gives others."""
    text = "Rebels attacked Goma on Sunday. A flood hit Derna. Officials said that help was sent."
    first = [event.id for event in read(text, "en", tools).events]
    read("Un incendiu a izbucnit la Tulcea.", "ro", tools, key="two")
    assert [event.id for event in read(text, "en", tools).events] == first
    assert len(set(first)) == len(first) > 1
    assert set(first).isdisjoint(event.id for event in read(text, "en", tools, key="two").events)


def test_an_id_does_not_move_with_text_added_behind(tools: Tools) -> None:
    """A correction holds on to its event when the article grows."""
    text = "Rebels attacked Goma on Sunday."
    longer = text + " A flood hit Derna on Saturday."
    assert read(text, "en", tools).events[0].id in {event.id for event in read(longer, "en", tools).events}


def test_the_place_of_an_earthquake_is_where_it_was_not_where_it_was_felt(tools: Tools) -> None:
    """A smaller place further on in the sentence does not push aside the one that was named first."""
    quake = one(
        "Un cutremur s-a produs duminică în județul Vrancea și a fost resimțit la Focșani.", "ro", tools, "DISASTER"
    )
    assert quake.located is not None
    assert quake.located.place is not None
    assert quake.located.place.kind == "admin1"


def test_a_score_lies_between_nothing_and_certainty(tools: Tools) -> None:
    """More evidence gives a higher score, never 1."""
    bare = one("Rebels attacked soldiers.", "en", tools, "ASSAULT")
    rich = one("Rebels attacked the town of Goma on Sunday. The attack killed two people.", "en", tools, "ASSAULT")
    assert 0 < bare.score < rich.score < 1


def test_what_is_done_on_the_spot_stays_where_the_article_was(tools: Tools) -> None:
    """A rescue of the next paragraph that names no place is where the accident was, less sure and saying so."""
    text = "A ferry capsized off Larnaca on Sunday.\n\nForty people were rescued from the water."
    accident, rescue = one(text, "en", tools, "ACCIDENT"), one(text, "en", tools, "AID")
    assert accident.located is not None
    assert rescue.located is not None
    assert accident.located.place is not None
    assert rescue.located.place is not None
    assert rescue.located.place.gazetteer_id == accident.located.place.gazetteer_id
    assert rescue.located.place.score < accident.located.place.score
    assert "the article was at" in rescue.located.place.why[-1]


def test_what_is_decided_stays_without_a_place(tools: Tools) -> None:
    """A resignation told after an accident is not put where the accident was, unless as a guess."""
    text = "A ferry capsized off Larnaca on Sunday.\n\nThe transport minister resigned on Monday."
    located = one(text, "en", tools, "CONCEDE").located
    assert located is None or is_guess(located)


def test_a_place_in_the_sentence_keeps_the_article_from_staying_where_it_was(tools: Tools) -> None:
    """A rescue of people from elsewhere is not put where the accident was."""
    text = "A ferry capsized off Larnaca on Sunday.\n\nForty people from Haifa were rescued."
    rescue = one(text, "en", tools, "AID")
    assert rescue.located is None or rescue.located.mention.surface != "Larnaca"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Dockers walked out in Toamasina on Friday. Organisers have called another march for Monday."),
        ("es", "Cientos de personas protestaron el viernes en Machalí. Otra protesta está prevista para el lunes."),
    ],
)
def test_the_next_one_is_not_where_the_last_one_was(language: str, text: str, tools: Tools) -> None:
    """What is planned, or is said to be another one, takes no place from what happened before, unless as a guess."""
    events = extract(a_document(text, language=language), tools).events
    first, other = (event.located for event in events if event.event_type == "PROTEST")
    assert first is not None
    assert other is None or is_guess(other)


def test_what_is_decided_at_a_desk_is_not_where_its_cause_was(tools: Tools) -> None:
    """A concession follows from a protest, and is made elsewhere."""
    text = "Thousands marched in Munich on Friday. The government withdrew the tax on Sunday after the protest."
    events = extract(a_document(text), tools).events
    assert not [e for e in events if e.event_type in ("CONCEDE", "GOVERN") and e.located]


BRIEFS = [
    (
        "en",
        "A bus overturned near Leicester on Friday. In Cork, customs officers seized 200 kilograms of cocaine.",
        "seized",
    ),
    (
        "ro",
        "Un autobuz s-a răsturnat vineri lângă Deva. La Constanța, vameșii au confiscat 200 de kilograme de cocaină.",
        "confiscat",
    ),
    (
        "de",
        "Ein Bus ist am Freitag bei Gera umgekippt. In Bremen beschlagnahmte der Zoll 200 Kilogramm Kokain.",
        "beschlagnahmte",
    ),
    ("es", "Un autobús volcó el viernes cerca de Soria. En Vigo, la policía incautó 200 kilos de cocaína.", "incautó"),
    (
        "it",
        "Un autobus si è ribaltato venerdì vicino a Rieti. A Livorno la finanza ha sequestrato 200 chili di cocaina.",
        "sequestrato",
    ),
    (
        "pt",
        "Um autocarro capotou na sexta-feira perto de Évora. No Porto, a polícia apreendeu 200 quilos de cocaína.",
        "apreendeu",
    ),
    (
        "ru",
        "Автобус перевернулся в пятницу под Тулой. В Петербурге таможенники изъяли 200 килограммов кокаина.",
        "изъяли",
    ),
]


@pytest.mark.parametrize(("language", "text", "words"), BRIEFS)
def test_the_next_item_of_news_in_brief_does_not_take_the_day_of_the_one_before(
    language: str, text: str, words: str, tools: Tools
) -> None:
    """Another deed in another town is of the day of publication."""
    (event,) = [e for e in read(text, language, tools).events if words in e.trigger.of(text)]
    assert event.interval is not None
    assert (event.interval.start, event.interval.basis) == (MONDAY, "publication")


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        (
            "en",
            "Students marched through Leeds on Friday. In York, meanwhile, students marched to the town hall.",
            "York",
        ),
        (
            "it",
            "Gli studenti hanno sfilato venerdì a Bari. A Lecce, intanto, gli studenti hanno sfilato in centro.",
            "Lecce",
        ),
        (
            "pl",
            "Studenci demonstrowali w piątek w Gdyni. W Opolu tymczasem studenci demonstrowali przed ratuszem.",
            "Opolu",
        ),
    ],
)
def test_a_word_that_turns_to_another_matter_ends_the_day_told_before(
    language: str, text: str, words: str, tools: Tools
) -> None:
    """“Meanwhile”, in another town, even what is alike is told without the day."""
    found = [e for e in read(text, language, tools).events if any(words in p.mention.surface for p in e.places)]
    assert [e.interval.basis for e in found if e.interval] == ["publication"]


def test_a_protest_in_the_next_town_is_still_of_that_day(tools: Tools) -> None:
    """What spreads over a region takes its day along."""
    text = "Protesters blocked a road in Leeds on Friday. In York, protesters blocked the railway station."
    assert {e.interval.start for e in read(text, "en", tools).events if e.interval} == {date(2025, 12, 19)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Gunmen attacked a village near Gao on 5 December. Hundreds of families fled their homes."),
        (
            "es",
            "Hombres armados atacaron un pueblo cerca de Gao el 5 de diciembre. Cientos de familias fueron evacuadas.",
        ),
        ("de", "Bewaffnete griffen am 5. Dezember ein Dorf bei Gao an. Hunderte Familien sind geflohen."),
    ],
)
def test_a_date_of_weeks_ago_is_not_carried_on(language: str, text: str, tools: Tools) -> None:
    """What is told as news beside it is not as old."""
    event = one(text, language, tools, "EVACUATE")
    assert event.interval is not None
    assert (event.interval.start, event.interval.basis) == (MONDAY, "publication")


def test_a_day_of_hours_is_how_long_and_not_how_long_after(tools: Tools) -> None:
    """“Held for 24 hours” puts nothing on the day of the deed before."""
    text = "A coach overturned near Brașov on Friday.\n\nThe driver was detained in Cluj for 24 hours."
    assert all(
        "hours from" not in reason for e in read(text, "en", tools).events if e.interval for reason in e.interval.why
    )


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        (
            "de",
            "Ein Gewitter hat am Samstag das Festival in Lindau beendet. Zuvor war ein Lautsprecherturm umgekippt.",
            "ACCIDENT",
        ),
        (
            "it",
            "Sicilia in fiamme\n\nTre anziani sono morti negli incendi divampati lunedì alle porte di Palermo.",
            "FIRE",
        ),
    ],
)
def test_what_led_up_to_it_was_there_and_a_finer_place_counts(
    language: str, text: str, event_type: str, tools: Tools
) -> None:
    """An earlier deed without a date is of the same scene; a telling's own town says more than the headline's region."""
    events = [e for e in read(text, language, tools).events if e.event_type == event_type]
    names = {e.located.place.name for e in events if e.located and e.located.place}
    assert names <= {"Lindau", "Palermo"}
    assert names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A bus overturned near Leeds on Saturday. The mayor demanded an inquiry."),
        ("ro", "Un autobuz s-a răsturnat sâmbătă lângă Iași. Primarul a cerut demisia directorului."),
        (
            "de",
            "Zwei Busse sind am Samstag bei Kassel zusammengestoßen. Der Bürgermeister forderte schärfere Kontrollen.",
        ),
        ("fr", "Un bus s'est renversé samedi près de Lyon. Le maire a réclamé une enquête."),
        ("es", "Un autobús volcó el sábado cerca de Oruro. El alcalde exigió una investigación."),
        ("it", "Un autobus si è ribaltato sabato vicino a Bari. Il sindaco ha chiesto maggiori controlli."),
        ("pl", "W sobotę pod Rzeszowem wywrócił się autobus. Burmistrz zażądał kontroli."),
        ("pt", "Um ônibus capotou no sábado perto de Recife. O prefeito exigiu uma investigação."),
        ("ru", "В субботу под Омском перевернулся автобус. Мэр потребовал проверки."),
        ("uk", "У суботу під Полтавою перекинувся автобус. Мер зажадав перевірки."),
    ],
)
def test_what_names_no_day_beside_older_news_lies_between_that_and_the_publication(
    language: str, text: str, tools: Tools
) -> None:
    """A demand told after Saturday's crash, in an article of Monday, was made on one of the three days."""
    event = one(text, language, tools, "REQUEST")
    assert event.interval is not None
    assert (event.interval.start, event.interval.end) == (date(2025, 12, 20), MONDAY)
    assert event.interval.basis == "publication"


def test_what_names_no_day_in_another_paragraph_is_of_the_publication(tools: Tools) -> None:
    """News of another matter is not as old as the one above."""
    text = "A bus overturned near Leeds on Saturday.\n\nUnions demanded higher wages for nurses."
    event = one(text, "en", tools, "REQUEST")
    assert event.interval is not None
    assert (event.interval.start, event.interval.end) == (MONDAY, MONDAY)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Talks resume in Doha\n\nNegotiators sat down again in Doha on Friday."),
        ("ru", "Забастовка горняков в Карагандинской области\n\nВ пятницу горняки шахты не поднялись на поверхность."),
        ("fr", "Grève des mineurs à Lens\n\nLes mineurs de deux puits ne sont pas remontés vendredi."),
        ("de", "Streik der Lotsen in Hamburg\n\nDie Lotsen blieben am Freitag dem Tower fern."),
    ],
)
def test_a_headline_is_of_the_day_of_the_sentence_below_it(language: str, text: str, tools: Tools) -> None:
    """It names no day, and what it names is told below in other words."""
    (event,) = (e for e in read(text, language, tools).events if e.trigger.start < text.index("\n"))
    assert event.interval is not None
    assert (event.interval.start, event.interval.basis) == (date(2025, 12, 19), "carried")


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("en", ("Voters in Moldova went to the polls on Sunday.\n\n"
               "Police arrested a man at a polling station in Balti."), "COERCE"),
        ("pl", ("W niedzielnych wyborach koalicja GERB zdobyła w Bułgarii 26 proc. głosów.\n\n"
               "W Płowdiwie zatrzymano trzy osoby podejrzane o kupowanie głosów."), "COERCE"),
        ("uk", ("На виборах мера Бєльців у неділю здобув перемогу підприємець.\n\n"
               "Одного чоловіка затримано на дільниці з пачками грошей."), "COERCE"),
        ("pl", "W niedzielę w Sofii spłonął hotel.\n\nNacjonaliści demonstrowali wieczorem w Płowdiwie.", "PROTEST"),
        ("fr", "Un hôtel a brûlé dimanche à Lyon.\n\nDans la soirée, des centaines de personnes ont manifesté.",
         "PROTEST"),
    ],
)  # fmt: skip
def test_what_happened_at_the_polls_or_in_the_evening_was_on_the_day_of_the_news(
    language: str, text: str, event_type: str, tools: Tools
) -> None:
    """News of Monday tells of Sunday; the other paragraph names no day."""
    event = one(text, language, tools, event_type)
    assert event.interval is not None
    assert (event.interval.start, event.interval.end) == (date(2025, 12, 21), date(2025, 12, 21))
    assert event.interval.basis == "carried"


def test_a_night_without_a_day_runs_into_the_morning(tools: Tools) -> None:
    """It began on the day of the news and ended on the next."""
    text = "A hotel burned down in Leeds on Saturday.\n\nHundreds protested at night in York."
    event = one(text, "en", tools, "PROTEST")
    assert event.interval is not None
    assert (event.interval.start, event.interval.end) == (date(2025, 12, 20), date(2025, 12, 21))


def test_hours_are_counted_from_what_was_said_as_well(tools: Tools) -> None:
    """“A few hours later” follows the refusal of Monday, not the demand of Saturday."""
    text = "Die Gewerkschaft verlangte am Samstag mehr Geld. Das lehnte Minister Jörg Wendt am Montag ab. "
    text += "In Chemnitz legten wenige Stunden später Hunderte Pflegekräfte die Arbeit nieder."
    event = one(text, "de", tools, "PROTEST")
    assert event.interval is not None
    assert (event.interval.start, event.interval.end) == (MONDAY, MONDAY)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A truck overturned in Leeds on Friday. In Qwurbly police arrested two men.", ["Leeds", None]),
        ("A truck overturned in Leeds on Friday. In March police arrested two men.", ["Leeds", "Leeds"]),
        ("A truck overturned in Leeds on Friday. Police arrested two men.", ["Leeds", "Leeds"]),
    ],
)
def test_what_opens_with_a_name_that_nobody_knows_is_not_where_the_last_deed_was(
    text: str, places: list[str | None], tools: Tools
) -> None:
    """It was somewhere, and that is not told."""
    events = extract(a_document(text, language="en", published="2026-03-30"), tools).events
    assert [e.located.place.name if e.located and e.located.place else None for e in events] == places


def test_what_follows_from_undated_news_rests_on_the_publication_as_well(tools: Tools) -> None:
    """The day of the fire is that of the publication, and so its consequence has no surer one."""
    text = "A drone strike hit a depot in Saratov. The strike caused a large fire."
    fire = one(text, "en", tools, "FIRE")
    assert fire.interval is not None
    assert fire.interval.basis == "publication"


def test_what_goes_on_since_a_month_lends_no_day(tools: Tools) -> None:
    """What is told next, without a day, is of today and not of all the months."""
    text = "Some 400 people have died in floods in Leeds since October. Police in York arrested a man."
    event = one(text, "en", tools, "COERCE")
    assert event.interval is not None
    assert (event.interval.start, event.interval.basis) == (MONDAY, "publication")
