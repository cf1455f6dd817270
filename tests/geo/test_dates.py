"""Words about time in articles: where they stand, their TIMEX3 value, the days that they mean, and why."""

from __future__ import annotations

import time
from datetime import date

import pytest
from builders import a_document
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.clauses import structures
from geo.dates import find_dates
from geo.languages import load
from geo.model import DateMention
from geo.sentences import split

MONDAY = "2025-12-22"


def mentions(
    text: str, language: str = "ro", published: str | None = MONDAY, body_start: int = 0
) -> tuple[DateMention, ...]:
    document = a_document(text, published, language, body_start=body_start)
    return find_dates(document, structures(split(document), load(language)))


def read(text: str, language: str = "ro", published: str | None = MONDAY) -> list[tuple[str, str]]:
    return [(mention.span.of(text), mention.value) for mention in mentions(text, language, published)]


def days_of(text: str, language: str = "ro", published: str | None = MONDAY) -> tuple[str, str]:
    """The only interval of a text."""
    (interval,) = [mention.interval for mention in mentions(text, language, published) if mention.interval]
    return interval.start.isoformat(), interval.end.isoformat()


ROMANIAN = [
    ("Au declarat oficiali ruși luni.", "luni", "2025-12-22"),
    ("Președintele va sosi luni la București.", "luni", "2025-12-22"),
    ("Președintele va sosi marți la București.", "marți", "2025-12-23"),
    ("Podul a fost bombardat marți.", "marți", "2025-12-16"),
    ("Au trecut două luni de la atac.", "două luni", "P2M"),
    ("A durat luni de zile.", "luni de zile", "PXM"),
    ("După trei zile de întâlniri, au plecat.", "trei zile", "P3D"),
    ("În ultimele săptămâni s-a luptat mult.", "ultimele săptămâni", "PXW"),
    ("Nu există progres până acum.", "până acum", "PRESENT_REF"),
    ("Săptămâna trecută a nins.", "Săptămâna trecută", "2025-W51"),
    ("A fost arestat acum trei ani.", "acum trei ani", "2022"),
    ("A murit pe 18 mai.", "18 mai", "2025-05-18"),
    ("Legea din mai 2024 a fost respinsă.", "mai 2024", "2024-05"),
    ("A plecat ieri.", "ieri", "2025-12-21"),
    ("A căzut în noaptea de duminică spre luni.", "noaptea de duminică spre luni", "2025-12-21TNI"),
    ("Ploua în fiecare miercuri.", "în fiecare miercuri", "XXXX-WXX-3"),
    ("S-a născut la 28.02.1985.", "28.02.1985", "1985-02-28"),
    ("Vara trecută a fost secetă.", "Vara trecută", "2025-SU"),
    ("În primul trimestru din 2024 a crescut.", "primul trimestru din 2024", "2024-Q1"),
    ("Secolul al XX-lea a fost greu.", "Secolul al XX-lea", "19"),
    ("În anii '90 era altfel.", "anii '90", "199"),
]

ENGLISH = [
    ("Talks took place on Monday.", "Monday", "2025-12-22"),
    ("They met between 3 and 5 March.", "3 and 5 March", "2025-03-03/2025-03-05"),
    ("The bridge was hit on the night from Sunday to Monday.", "night from Sunday to Monday", "2025-12-21TNI"),
    ("It began two days ago.", "two days ago", "2025-12-20"),
    ("He was jailed last year.", "last year", "2024"),
    ("It rained in the summer of 2021.", "the summer of 2021", "2021-SU"),
    ("The 1990s were hard.", "The 1990s", "199"),
    ("He came on December 3, 2025.", "December 3, 2025", "2025-12-03"),
    ("March 06 , 2008 The firm said so.", "March 06 , 2008", "2008-03-06"),
    ("Dozens have fled so far.", "so far", "PRESENT_REF"),
    ("Elections are held every two years.", "every two years", "P2Y"),
    ("The two sides fought for ten days.", "ten days", "P10D"),
    ("Troops arrived on Sunday evening.", "Sunday evening", "2025-12-21TEV"),
]

OTHERS = [
    ("uk", "Обстріл стався у ніч на 22 грудня.", "ніч на 22 грудня", "2025-12-21TNI"),
    ("uk", "Це сталося минулого тижня.", "минулого тижня", "2025-W51"),
    ("ru", "Взрыв произошел в понедельник.", "понедельник", "2025-12-22"),
    ("de", "Die Straße wurde Freitagfrüh gesperrt.", "Freitagfrüh", "2025-12-19TMO"),
    ("de", "Am vergangenen Sonntagmittag brannte es.", "vergangenen Sonntagmittag", "2025-12-21TMI"),
    ("pt", "Atearam fogo na noite de terça a duas casas.", "noite de terça", "2025-12-16TNI"),
    ("pt", "O prédio ruiu sexta à noite.", "sexta à noite", "2025-12-19TNI"),
    ("ru", "Встреча состоится в четверг.", "четверг", "2025-12-25"),
    ("de", "Am 3. März 2025 kam es zu Protesten.", "3. März 2025", "2025-03-03"),
    ("de", "Vor zwei Jahren war alles anders.", "Vor zwei Jahren", "2023"),
    ("fr", "Le 14 juillet 2024, il a plu.", "Le 14 juillet 2024", "2024-07-14"),
    ("fr", "En 1755, un séisme a détruit Lisbonne.", "1755", "1755"),
    ("fr", "Il est parti il y a trois jours.", "il y a trois jours", "2025-12-19"),
    ("es", "Ocurrió el 11 de marzo de 2004.", "el 11 de marzo de 2004", "2004-03-11"),
    ("it", "È successo la settimana scorsa.", "la settimana scorsa", "2025-W51"),
    ("pl", "Spotkali się w poniedziałek.", "poniedziałek", "2025-12-22"),
    ("pl", "Umowa obowiązuje do 1934 roku.", "1934 roku", "1934"),
    ("pt", "Ocorreu na semana passada.", "semana passada", "2025-W51"),
    ("pt", "Foi em 25 de abril de 1974.", "25 de abril de 1974", "1974-04-25"),
    ("fr", "C'est le premier point du 1er mai 2024.", "1er mai 2024", "2024-05-01"),
    ("tr", "Toplantı 3 Mart 2025 tarihinde yapıldı.", "3 Mart 2025", "2025-03-03"),
    ("el", "Στις 3 Μαρτίου 2025 έγινε σεισμός.", "3 Μαρτίου 2025", "2025-03-03"),
    ("hu", "A találkozó 2025. március 3. volt.", "2025. március 3.", "2025-03-03"),
    ("ja", "会談は2025年3月3日に行われた。", "2025年3月3日", "2025-03-03"),
    ("ar", "وقع الهجوم في 3 مارس 2025 في المدينة.", "3 مارس 2025", "2025-03-03"),
]


@pytest.mark.parametrize(("text", "words", "value"), ROMANIAN)
def test_romanian(text: str, words: str, value: str) -> None:
    """Romanian words about time have these spans and values on Monday, 22 December 2025."""
    assert (words, value) in read(text)


@pytest.mark.parametrize(("text", "words", "value"), ENGLISH)
def test_english(text: str, words: str, value: str) -> None:
    """English words about time have these spans and values on Monday, 22 December 2025."""
    assert (words, value) in read(text, "en")


@pytest.mark.parametrize(("language", "text", "words", "value"), OTHERS)
def test_further_languages(language: str, text: str, words: str, value: str) -> None:
    """Other languages read their dates from a pack, or from the CLDR alone."""
    assert (words, value) in read(text, language)


@pytest.mark.parametrize("text", ["Nu mai vrea pace.", "Mai mulți oameni au murit.", "Era mai 20 de metri."])
def test_mai_is_a_month_only_beside_a_day_or_a_year(text: str) -> None:
    """'mai' is 'more' unless a day or a year stands beside it."""
    assert not [value for _, value in read(text) if value.endswith("-05")]


def test_a_duration_with_days_ends_with_the_article() -> None:
    """'după trei zile de întâlniri' are the three days up to the publication."""
    assert days_of("După trei zile de întâlniri au semnat.") == ("2025-12-20", "2025-12-22")


AHEAD = [
    ("fr", "Le Sénat examine mardi un projet de loi.", 23),
    ("fr", "Les ministres se réunissent jeudi à Bruxelles.", 25),
    ("ru", "Сенат рассматривает во вторник законопроект о бюджете.", 23),
    ("ru", "Премьер посещает Минск в среду.", 24),
    ("ru", "Сенат рассмотрит во вторник законопроект.", 23),
    ("uk", "Рада розгляне у вівторок бюджет.", 23),
    ("uk", "Рада розглядає у вівторок бюджет.", 23),
    ("uk", "Уряд підписує договір у середу.", 24),
    ("pl", "Sejm zajmie się we wtorek budżetem.", 23),
    ("pl", "Sejm rozpatruje we wtorek budżet.", 23),
    ("pl", "Rada rozpatrzy wniosek w środę.", 24),
    ("de", "Der Bundestag berät am Dienstag über den Haushalt.", 23),
    ("de", "Die Minister treffen sich am Mittwoch in Wien.", 24),
    ("de", "Die Regierung setzte für Mittwoch eine Sondersitzung an.", 24),
    ("es", "El Senado debate el martes los presupuestos.", 23),
    ("es", "El papa visita Toledo el miércoles.", 24),
    ("it", "Il Senato esamina martedì la legge.", 23),
    ("it", "I ministri si riuniscono mercoledì a Roma.", 24),
    ("pt", "O Senado vota na terça-feira o orçamento.", 23),
    ("pt", "Os ministros reúnem-se na quarta-feira em Lisboa.", 24),
    ("ro", "Senatul examinează marți bugetul.", 23),
    ("ro", "Procesul începe miercuri la Cluj.", 24),
    ("en", "The Senate votes on Tuesday on the budget.", 23),
    ("en", "Ministers meet on Wednesday in Vienna.", 24),
    ("en", "The union called a strike for Wednesday.", 24),
    ("en", "The summit opens in Riga on Tuesday.", 23),
    ("en", "Voters in Moldova go to the polls on Sunday.", 28),
    ("en", "Nurses in Cardiff strike from Tuesday.", 23),
    ("de", "Der Prozess gegen den früheren Bürgermeister beginnt am Dienstag.", 23),
    ("de", "Die Slowaken wählen am Sonntag.", 28),
    ("fr", "Le procès s'ouvre mardi à Bordeaux.", 23),
    ("es", "El juicio arranca el martes en Murcia.", 23),
    ("it", "Il vertice si apre martedì a Riga.", 23),
    ("it", "I medici scioperano martedì.", 23),
    ("ro", "Profesorii intră marți în grevă.", 23),
    ("ro", "Summitul se deschide marți la Riga.", 23),
    ("ru", "Саммит открывается во вторник в Риге.", 23),
    ("uk", "Суд починається у вівторок у Харкові.", 23),
    ("pl", "Proces rusza we wtorek w Kielcach.", 23),
    ("pt", "O Conselho reúne-se na terça-feira.", 23),
]

BEHIND = [
    ("fr", "Une bombe tue trois soldats samedi à Gao.", 20),
    ("fr", "Le ministre assure samedi que tout va bien.", 20),
    ("ru", "Взрыв убивает трёх солдат в субботу.", 20),
    ("pl", "Górnicy strajkują od soboty.", 20),
    ("de", "Explosion tötet drei Menschen am Samstag in Köln.", 20),
    ("de", "Die Lokführer streiken seit Samstag.", 20),
    ("es", "Un atentado mata a tres soldados el sábado.", 20),
    ("it", "Un'esplosione uccide tre operai sabato a Bari.", 20),
    ("pt", "Explosão mata três operários no sábado.", 20),
    ("ro", "Profesorii protestează de sâmbătă.", 20),
    ("ro", "O explozie ucide trei oameni sâmbătă la Bacău.", 20),
    ("en", "Fighting forced two clinics to close on Sunday.", 21),
    ("en", "Police apologised for Friday's error.", 19),
    ("pt", "Centenas de pessoas concentraram-se na sexta-feira.", 19),
    ("pt", "Os rebeldes ameaçaram na sexta-feira atacar o porto.", 19),
    ("ru", "Повстанцы пригрозили в пятницу атаковать порт.", 19),
    ("de", "Rebellen drohten am Freitag damit, den Hafen anzugreifen.", 19),
    ("de", "Das Feuer war am Samstagmittag in Gera ausgebrochen.", 20),
    ("de", "In der Halle brannte es Samstagnacht.", 20),
    ("de", "Am Freitagfrüh stieß in Gera eine Bahn mit einem Bus zusammen.", 19),
    ("en", "They counted the votes on Friday.", 19),
]

ADJECTIVES = [
    ("pl", "Niedzielne wybory wygrała opozycja.", 21),
    ("pl", "Wczorajsze wybory wygrała opozycja.", 21),
    ("ru", "Воскресные выборы выиграла оппозиция.", 21),
    ("ru", "Вчерашние выборы выиграла оппозиция.", 21),
    ("uk", "Недільні вибори виграла опозиція.", 21),
    ("uk", "Учорашні вибори виграла опозиція.", 21),
    ("de", "Die gestrige Wahl gewann die Opposition.", 21),
    ("de", "Bei der heutigen Sitzung kam es zum Streit.", 22),
    ("fr", "L'opposition a gagné les élections d'hier.", 21),
    ("fr", "L'opposition a gagné les élections de dimanche.", 21),
    ("es", "La oposición ganó las elecciones de ayer.", 21),
    ("it", "L'opposizione ha vinto le elezioni di ieri.", 21),
    ("it", "La seduta odierna è stata sospesa.", 22),
    ("pt", "A oposição venceu as eleições de ontem.", 21),
    ("ro", "Opoziția a câștigat alegerile de ieri.", 21),
    ("en", "The opposition won yesterday's election.", 21),
    ("en", "The opposition won Sunday's election.", 21),
]

RANGES = [
    ("ro", "Ploile au căzut între sâmbătă și luni."),
    ("en", "It rained between Saturday and Monday."),
    ("uk", "Дощі йшли між суботою і понеділком."),
    ("ru", "Дожди шли с субботы по понедельник."),
    ("ru", "Дожди шли между субботой и понедельником."),
    ("de", "Zwischen Samstag und Montag regnete es."),
    ("de", "Von Samstag bis Montag regnete es."),
    ("fr", "Il a plu entre samedi et lundi."),
    ("fr", "Il a plu de samedi à lundi."),
    ("es", "Llovió entre el sábado y el lunes."),
    ("es", "Llovió del sábado al lunes."),
    ("it", "Ha piovuto tra sabato e lunedì."),
    ("it", "Ha piovuto da sabato a lunedì."),
    ("pl", "Padało od soboty do poniedziałku."),
    ("pl", "Padało między sobotą a poniedziałkiem."),
    ("pt", "Choveu entre sábado e segunda-feira."),
    ("pt", "Choveu de sábado a segunda-feira."),
]


@pytest.mark.parametrize(("language", "text", "number"), AHEAD)
def test_what_is_on_the_calendar_lies_ahead(language: str, text: str, number: int) -> None:
    """Under a present or future of what is planned a weekday is the coming one, on Monday, 22 December 2025."""
    assert days_of(text, language) == (f"2025-12-{number}",) * 2


@pytest.mark.parametrize(("language", "text", "number"), BEHIND)
def test_a_present_that_tells_what_has_been_lies_behind(language: str, text: str, number: int) -> None:
    """Nobody plans an explosion, what is said is said, and what goes on since a day began then."""
    assert days_of(text, language) == (f"2025-12-{number}",) * 2


@pytest.mark.parametrize(("language", "text", "number"), ADJECTIVES)
def test_adjectives_and_genitives_of_days(language: str, text: str, number: int) -> None:
    """“Sunday's election”, “воскресные выборы”, “les élections d'hier” name their day."""
    assert days_of(text, language) == (f"2025-12-{number}",) * 2


@pytest.mark.parametrize(("language", "text"), RANGES)
def test_a_range_of_weekdays_is_one_interval(language: str, text: str) -> None:
    """From Saturday to Monday are three days."""
    assert days_of(text, language) == ("2025-12-20", "2025-12-22")


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("ru", "Ноябрьский удар разрушил мост.", ("2025-11-01", "2025-11-30")),
        ("uk", "Листопадовий удар зруйнував міст.", ("2025-11-01", "2025-11-30")),
        ("pl", "Listopadowy atak zniszczył most.", ("2025-11-01", "2025-11-30")),
    ],
)
def test_adjectives_of_months(language: str, text: str, days: tuple[str, str]) -> None:
    """“Листопадовий удар” was in November."""
    assert days_of(text, language) == days


def test_the_name_of_a_place_is_no_month() -> None:
    """In capitals “Октябрьский” is a town or a street."""
    assert not mentions("Взрыв прогремел в посёлке Октябрьский под Москвой.", "ru")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "В следующую пятницу президент отправится в Душанбе."),
        ("uk", "Наступної п'ятниці президент поїде до Варшави."),
        ("pl", "W przyszły piątek prezydent pojedzie do Kijowa."),
        ("ro", "Vinerea viitoare președintele va merge la Chișinău."),
    ],
)
def test_the_next_friday_of_these_languages_is_that_of_the_next_week(language: str, text: str) -> None:
    """On a Monday it is eleven days ahead, not four."""
    assert days_of(text, language) == ("2026-01-02", "2026-01-02")


def test_under_a_past_verb_days_later_count_from_what_was_spoken_of() -> None:
    """“Через два дня” after a date of the past is two days after that date."""
    found = mentions("3 декабря прорвало дамбу. Через два дня вода дошла до города.", "ru")
    assert [mention.value for mention in found] == ["2025-12-03", "2025-12-05"]


def test_without_a_publication_date_relative_words_name_no_days() -> None:
    """Value only: nothing is guessed."""
    for text in ("A plecat ieri.", "A plecat luni.", "A plecat acum trei zile.", "A murit pe 18 mai."):
        (mention,) = mentions(text, published=None)
        assert mention.interval is None
        assert mention.value


def test_explicit_dates_need_no_publication_date() -> None:
    """A full date names its day."""
    assert days_of("A murit pe 18 mai 2020.", published=None) == ("2020-05-18", "2020-05-18")


def test_a_clock_time_takes_the_day_beside_it() -> None:
    """'vineri, 14 martie, la ora 6:40' is that Friday at 6:40."""
    found = read("Vineri, 14 martie, la ora 6:40, trenul a deraiat.", published="2025-03-17")
    assert found == [("Vineri, 14 martie", "2025-03-14"), ("ora 6:40", "2025-03-14T06:40")]


def test_the_same_day_counts_from_the_day_spoken_of_before() -> None:
    """'în aceeași zi' is the day of the sentence before."""
    found = mentions("A plecat pe 3 martie 2025. În aceeași zi a murit.")
    assert found[-1].interval is not None
    assert (found[-1].value, found[-1].interval.basis) == ("2025-03-03", "carried")


def test_the_header_is_never_read() -> None:
    """What stands before the body gives no mention."""
    text = "date 2025-12-22\n\nA plecat ieri."
    found = mentions(text, body_start=text.index("A plecat"))
    assert [mention.value for mention in found] == ["2025-12-21"]


def test_every_interval_says_why() -> None:
    """The rule, the words and the publication date stand in `why`."""
    (mention,) = mentions("Au plecat luni.")
    assert mention.interval is not None
    assert mention.interval.basis == "weekday"
    assert "weekday" in mention.interval.why[0]
    assert "luni" in mention.interval.why[1]
    assert MONDAY in mention.interval.why[1]


def test_impossible_days_are_no_dates() -> None:
    """The calendar has no 30 February, with a year or without one."""
    assert not [value for _, value in read("Pe 30 februarie 2024 și 30 februarie.") if len(value) >= 10]


@pytest.mark.parametrize("text", ["$2008", "2008 people", "a 52-year-old man", "1.2008.33.4", "v2008b", "2008%"])
def test_numbers_that_are_no_dates(text: str) -> None:
    """Money, counts, ages, versions and shares are not years."""
    assert read(f"It cost {text} there.", "en") == []


def test_mentions_come_in_order_and_do_not_overlap() -> None:
    """Each stretch of text is read once."""
    text = " ".join(sentence for sentence, _, _ in ROMANIAN)
    found = mentions(text)
    ends = [0, *(mention.span.end for mention in found)]
    assert all(end <= mention.span.start for end, mention in zip(ends, found, strict=False))
    assert all(mention.interval is None or mention.interval.start <= mention.interval.end for mention in found)


@given(st.text(alphabet="0123456789 .,:/-'luni marteiacum\u0130日年月TZ", max_size=120), st.dates(date(1900, 1, 1)))
@settings(max_examples=150)
def test_no_text_breaks_the_reading(text: str, published: date) -> None:
    """Whatever stands there is read or left out; offsets lie in the text."""
    for language in ("ro", "ja"):
        for mention in mentions(text, language, published.isoformat()):
            assert 0 <= mention.span.start < mention.span.end <= len(text)


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "It burned down in early April 2022.", ("2022-04-01", "2022-04-10")),
        ("es", "A mediados de febrero de 2022 ardió.", ("2022-02-11", "2022-02-20")),
        ("de", "Ende Februar 2022 brannte es.", ("2022-02-21", "2022-02-28")),
        ("uk", "Наприкінці лютого 2022 року згорів склад.", ("2022-02-21", "2022-02-28")),
        ("en", "The previous day, it burned down.", ("2025-12-21", "2025-12-21")),
        ("fr", "La veille, un dépôt avait brûlé.", ("2025-12-21", "2025-12-21")),
        ("pl", "Dzień wcześniej spłonął skład.", ("2025-12-21", "2025-12-21")),
    ],
)
def test_a_part_of_a_month_is_ten_days_and_the_day_before_needs_no_other(
    language: str, text: str, days: tuple[str, str]
) -> None:
    """Where no day was named, the day before is that before the publication."""
    assert days_of(text, language) == days


@pytest.mark.parametrize("piece", ["1", "1 ", "luni ", "3 martie ", "acum trei zile ", "2000-", "în urmă cu "])
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    """25 kB of one hostile piece take seconds of the processor, not minutes; the bound is far off, for slow machines."""
    document = a_document(piece * (25_000 // len(piece)))
    found = structures(split(document), load("ro"))
    started = time.process_time()
    find_dates(document, found)
    assert time.process_time() - started < 30


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ro", "Luni, inundațiile au distrus zece case."),
        ("ro", "Luni, la Cluj-Napoca, negocierile au fost reluate."),
        ("ro", "Alegerile au fost amânate luni."),
        ("fr", "Lundi à Rennes, une fuite de chlore s'est produite."),
        ("fr", "L'incendie a détruit l'ancien abattoir lundi à Rennes."),
        ("fr", "La police a arrêté un présumé braconnier lundi à Rennes."),
        ("es", "Un incendio destruyó el viejo bazar el lunes en Lugo."),
        ("es", "Volcó un segundo autocar el lunes en Lugo."),
        ("ru", "В понедельник в Самаре назначен новый директор."),
        ("uk", "У понеділок у Полтаві призначено нового директора."),
        ("ro", "Guvernul merge luni la Bruxelles, a anunțat premierul."),
    ],
)
def test_a_noun_that_looks_like_a_verb_tells_no_tense(language: str, text: str) -> None:
    """“Inundațiile” has the ending of “merge”, “abattoir” that of an infinitive; a verb in the present still tells."""
    document = a_document(text, language=language, published=date(2026, 3, 12))
    (found,) = find_dates(document, structures(split(document), load(language)))
    assert found.value == ("2026-03-16" if "merge" in text else "2026-03-09")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "La partita è stata sospesa per poco al 70'."),
        ("it", "Ha segnato all'85’ e al 90'+2."),
        ("es", "El segundo gol llegó al 70'."),
        ("fr", "Il a égalisé à la 85'."),
        ("pt", "Marcou aos 70'."),
    ],
)
def test_the_minute_of_a_match_is_no_year(language: str, text: str) -> None:
    assert read(text, language) == []


def test_an_apostrophe_before_two_figures_makes_a_year() -> None:
    assert [value for _, value in read("Nel maggio '68 protestarono.", "it")] == ["1968-05"]
