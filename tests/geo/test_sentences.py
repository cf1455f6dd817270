"""Sentences, tokens and dictionary forms."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from builders import a_document, a_sentence, sentences_of
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.lemmas import lemma
from geo.sentences import split

ROOT = Path(__file__).parents[2]


def words(text: str, language: str = "ro") -> list[str]:
    """All tokens of a text."""
    return [token.text for sentence in sentences_of(text, language) for token in sentence.tokens]


def texts(text: str, language: str = "ro") -> list[str]:
    return [sentence.span.of(text) for sentence in sentences_of(text, language)]


def check(text: str, start: int, language: str) -> None:
    """What holds of every splitting of every text."""
    document = a_document(text, language=language, body_start=start)
    sentences = split(document)
    end, covered = start, set[int]()
    for number, sentence in enumerate(sentences):
        assert sentence.index == number
        assert end <= sentence.span.start < sentence.span.end
        assert sentence.span.of(text) == sentence.span.of(text).strip()
        end = sentence.span.end
        inner = sentence.span.start
        for token in sentence.tokens:
            assert inner <= token.span.start < token.span.end <= sentence.span.end
            assert token.text == token.span.of(text)
            assert token.lemma
            inner = token.span.end
            covered.update(range(token.span.start, token.span.end))
    missed = [text[at] for at in range(start, len(text)) if text[at].isalnum() and at not in covered]
    assert missed == []


@settings(deadline=None)  # the first text loads models and dictionaries
@given(st.text(max_size=300), st.integers(0, 20), st.sampled_from(["ro", "en", "zh", "ar", "und", "hy", "xx"]))
def test_any_text_is_split_in_order_without_losing_a_letter(text: str, start: int, language: str) -> None:
    """Sentences follow each other, tokens lie inside, and every letter and digit of the body is in one."""
    check(text, min(start, len(text)), language)


@settings(deadline=None)  # the first text loads models and dictionaries
@given(
    st.lists(
        st.sampled_from(
            ["U.S.", "a", " ", "\n", "\n\n", ".", "„", "”", "-", "într-o", "3.5", "’s", "東京。", "?", "\u0301", "dl."]
        )
    )
)
def test_hard_pieces_in_any_order_are_split_too(pieces: list[str]) -> None:
    """Abbreviations, hyphens, quotes and line breaks in any mixture hold to the same rules."""
    text = "".join(pieces)
    check(text, 0, "ro")
    check(text, 0, "en")


@pytest.mark.parametrize("name", ["seeds/000_806b93a616e02f42.txt", "tests/gold/articles/en-shelling-idlib.txt"])
def test_articles_are_split_without_losing_a_letter(name: str) -> None:
    """Real articles hold to the rules."""
    check((ROOT / name).read_text(encoding="utf-8"), 17, "ro" if "seeds" in name else "en")


def test_a_header_is_no_sentence() -> None:
    """What stands before the body is never split, never an excerpt."""
    text = "date 2025-12-22 Arde la Miami. Pompierii luptă."
    sentences = split(a_document(text, body_start=16))
    assert [one.span.of(text) for one in sentences] == ["Arde la Miami.", "Pompierii luptă."]


def test_nothing_has_no_sentences() -> None:
    """Blanks are no sentence."""
    assert split(a_document("")) == split(a_document(" \n\n\t ")) == ()


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("ro", "Dl. Popescu a sosit luni. A plecat marți.", 2),
        ("ro", "Pe str. Unirii nr. 5 a ars o casă. Nimeni nu a fost rănit.", 2),
        ("ro", "„Nu vor exista războaie”, a spus el. „Niciodată.”", 2),
        ("ro", "S-a întâmplat la 10.30. Poliția a venit.", 2),
        ("ro", "Costă 1.234,56 lei. Atât.", 2),
        ("en", "Mr. Smith went to Washington. He met Gov. Brown.", 2),
        ("en", "The U.S. Senate voted on Jan. 5. It passed.", 2),
        ("en", "John F. Kennedy spoke. Nobody answered.", 2),
        ("de", "Die Kranken wurden nach Passau verlegt. 2021 schloss die Station. 17 Betten blieben leer.", 3),
        ("de", "Am 5. 2. 2021 brannte es in der Hauptstr. 5 im Ort, ca. 3 Stunden. Niemand starb.", 2),
        ("de", "Es brannte in der Königstr. 17 Menschen starben nicht. Niemand floh.", 2),
        ("en", "Is it over? Yes! It is.", 3),
        ("uk", "Президент прибув до Києва. Він виступив у парламенті.", 2),
        ("zh", "外交部长在北京表示。会谈将继续。", 2),
        ("ja", "外務大臣は東京で述べた。協議は続く。", 2),
        ("hi", "मंत्री ने दिल्ली में कहा। वार्ता जारी रहेगी।", 2),
        ("ar", "قال الوزير في القاهرة. هل ستستمر المحادثات؟ نعم.", 3),
        ("und", "One. Two. Three.", 3),
    ],
)
def test_sentences_end_where_they_end(language: str, text: str, count: int) -> None:
    """Abbreviations, initials, figures and quotes do not end a sentence; stops of every script do."""
    assert len(texts(text, language)) == count


def test_paragraphs_are_counted_and_never_joined() -> None:
    """A blank line ends a sentence, with a full stop before it or without."""
    sentences = sentences_of("Titlu fără punct\n\nPrima propoziție. A doua.\n \nUltima")
    assert [sentence.paragraph for sentence in sentences] == [0, 1, 1, 2]


def test_lines_of_a_list_are_sentences() -> None:
    """Line breaks made by hand, in a text that no editor wrapped, end a sentence."""
    text = "Știri pe scurt\nIncendiu la Miami, doi răniți, pompierii intervin de câteva ore în centrul orașului\nAlegeri la Cluj"
    assert len(texts(text)) == 3


def test_a_wrapped_text_is_joined() -> None:
    """Line breaks that an editor made do not end a sentence."""
    text = (
        "The fire broke out late on Sunday night in the hills above the\n"
        "village, and strong winds drove it towards the coast, where many\n"
        "of the inhabitants had gathered on the beach. Boats took them off.\n"
    )
    assert len(texts(text, "en")) == 2


def test_a_sentence_without_end_is_cut() -> None:
    """A megabyte without a full stop reaches no stage in one piece, and takes no minute."""
    started = time.perf_counter()
    sentences = sentences_of("cuvânt " * 30_000)
    assert max(sentence.span.end - sentence.span.start for sentence in sentences) <= 4000
    assert time.perf_counter() - started < 60


@pytest.mark.parametrize(
    ("language", "text", "tokens"),
    [
        ("ro", "Nava s-a scufundat.", ["Nava", "s-", "a", "scufundat", "."]),
        ("ro", "într-un oraș", ["într-", "un", "oraș"]),
        ("ro", "Cluj-Napoca, NATO-ul", ["Cluj-Napoca", ",", "NATO", "-ul"]),
        ("ro", "F-16 la 1.234,5 km", ["F-16", "la", "1.234,5", "km"]),
        ("en", "It didn't hit O'Brien's car", ["It", "did", "n't", "hit", "O'Brien", "'s", "car"]),
        ("en", "U.S. troops at 10:30", ["U.S.", "troops", "at", "10:30"]),
        ("fr", "l'attaque d’hier", ["l'", "attaque", "d’", "hier"]),
        ("uk", "п'ять об’єктів", ["п'ять", "об’єктів"]),
        ("zh", "北京 2025年", ["北京", "2025", "年"]),
        (
            "en",
            "see https://a.example/Paris?x=1 or me@rome.example now",
            ["see", "https://a.example/Paris?x=1", "or", "me@rome.example", "now"],
        ),
        ("hi", "दिल्ली में", ["दिल्ली", "में"]),
        ("en", "soft\u00adware", ["soft\u00adware"]),
        ("en", "<b>Paris</b>", ["<", "b", ">", "Paris", "<", "/", "b", ">"]),
    ],
)
def test_words_as_people_count_them(language: str, text: str, tokens: list[str]) -> None:
    """Clitics come off, names with hyphens and addresses stay whole, marks stand alone."""
    assert words(text, language) == tokens


def test_a_pack_without_clitics_of_its_own_parts_what_stands_before_names_of_france_and_italy() -> None:
    """The elided words of French and Italian stand in their packs, and in no other language."""
    assert words("Il a vu qu'elle n'attaque pas l'île.", "fr")[3:7] == ["qu'", "elle", "n'", "attaque"]
    assert words("Un'esplosione dell'anno", "it") == ["Un'", "esplosione", "dell'", "anno"]
    assert words("Viajó a l’Aquila y a N'Djamena", "es") == ["Viajó", "a", "l’", "Aquila", "y", "a", "N'Djamena"]
    assert "l’Aquila" in words("Er fuhr nach l’Aquila.", "de")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Vors. Richter Beck befragte Hptm. Kern und Abg. Lang."),
        ("de", "Das Gutachten schrieb Univ.-Prof. Huber aus Graz."),
        ("de", "Die Reparatur dauerte max. 20 Minuten."),
        ("fr", "L'avocat, Me. Durand, a vu Mme. Petit et le Gén. Blanc."),
        ("fr", "Le pont est fermé depuis le 5 sept. 2020 au soir."),
        ("it", "L'on. Greco ha incontrato il magg. Villa e l'avv. Conti."),
        ("it", "La legge è quella dell'art. Uno del codice."),
        ("es", "El Cnel. Rojas llegó a la Ctra. Norte con la Sgto. Vega."),
        ("es", "El puente está cerrado desde el 5 ene. 2020 por obras."),
        ("pl", "Rzecznik kpt. Adam Lis rozmawiał z sierż. Nowak na al. Wolności."),
        ("pl", "W środę o godz. 23.40 zgasło światło."),
        ("pt", "O protesto na Av. Central foi filmado pela Profa. Rocha e pelo Dep. Matos."),
        ("pt", "A ponte está fechada desde 5 dez. 2020 para obras."),
        ("ru", "Об этом сообщил ген. Орлов на наб. Мира, а доц. Белов возразил."),
        ("ru", "Дорогу закрыли 5 окт. 2020 года."),
        ("uk", "Про це сказав ген. Бондар на просп. Свободи, а лейт. Коваль заперечив."),
        ("uk", "Дорогу закрили 5 жовт. 2020 року."),
    ],
)
def test_an_abbreviation_does_not_end_a_sentence(language: str, text: str) -> None:
    """Titles, ranks and streets never do, months and what is numbered none before a number."""
    assert texts(text, language) == [text]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("de", "Das sagte auch Max.", "Danach ging er nach Hause."),
        ("de", "Das ist nun einmal so.", "Mehr war nicht zu erfahren."),
        ("fr", "Ils étaient sept.", "Puis la police est arrivée."),
        ("fr", "Les coureurs sont passés au col.", "Demain ils iront à Pau."),
        ("fr", "Personne n'a vu ce que l'on.", "Il a crié cela hier."),
        ("it", "Restano in dieci.", "Domani decide il giudice."),
        ("es", "Ganó el segundo set.", "Luego perdió el tercero."),
        ("pt", "O barco perdeu-se no mar.", "Ontem foi encontrado em Faro."),
        ("pt", "No fim eram dez.", "Hoje são vinte."),
        ("pl", "Strażacy pomogli im.", "Potem pojechali do Łodzi."),
        ("pl", "Studiowała na ASP.", "Potem wyjechała do Rzymu."),
        ("pl", "Dostał 5 tys. zł.", "Reszta przepadła."),
        ("ru", "Спасатели помогли им.", "Потом они уехали в Тулу."),
        ("ru", "Крестьяне убирают рис.", "Завтра обещают дожди."),
        ("uk", "Він написав лист.", "Завтра його прочитають у Києві."),
        ("uk", "Для нашого здоров'я.", "Так сказав лікар."),
        ("ro", "Poliția n-a confirmat-o.", "Coloane de mașini au trecut granița."),
        ("en", "He was a member of the IRIS-T.", "Later he left."),
    ],
)
def test_a_word_that_is_written_like_an_abbreviation_may_end_one(language: str, first: str, second: str) -> None:
    """“Sept” is seven as well, “mar” the sea, “im” are they; an apostrophe or a hyphen makes no initial of a letter."""
    assert texts(f"{first} {second}", language) == [first, second]


def test_an_abbreviation_in_capitals_counts_in_a_line_of_capitals() -> None:
    """“ASP” is an academy, “ST.” before a name in capitals a saint."""
    assert texts("ST. PETERSBURG, Fla. police said.", "en")[0].startswith("ST. PETERSBURG")


@pytest.mark.parametrize(
    ("word", "code", "expected"),
    [
        ("navele", "ro", "navă"),
        ("războaie", "ro", "război"),
        ("attacked", "en", "attack"),
        ("cities", "en", "city"),
        ("міста", "uk", "місто"),
        ("Häuser", "de", "haus"),
        ("Strassen", "de", "straße"),
        ("Zusammenstösse", "de", "zusammenstoß"),
        ("Massnahmen", "de", "maßnahme"),
        ("Wasser", "de", "wasser"),
        ("aangevallen", "nl", "aanvallen"),
        ("21-jarige", "nl", "21_jarig"),
        ("Xyzzyq", "en", "xyzzyq"),
        ("Xyzzyq", "xx", "xyzzyq"),
        ("BUCUREȘTI", "xx", "bucurești"),
        ("soft\u00adware", "xx", "software"),
        ("\u00ad", "en", ""),
    ],
)
def test_dictionary_forms(word: str, code: str, expected: str) -> None:
    """Known words have their lemma, others are themselves in lower case, and nothing raises."""
    assert lemma(word, code) == expected


def test_clitics_have_the_words_that_they_stand_for() -> None:
    """A split-off piece carries the lemma of the whole word, which rules ask for."""
    assert a_sentence("Nu l-a oprit").tokens[1].lemma == lemma("îl", "ro")
    assert a_sentence("It didn't", "en").tokens[-1].lemma == "not"


def test_a_tag_with_a_region_is_its_language() -> None:
    """`ro-MD` splits and lemmatises like `ro`."""
    assert sentences_of("Navele s-au scufundat.", "ro-MD") == sentences_of("Navele s-au scufundat.", "ro")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "the Russia-Ukraine war", ["the", "Russia", "-", "Ukraine", "war"]),
        ("en", "US-China talks", ["US", "-", "China", "talks"]),
        ("de", "der Russland-Ukraine-Krieg", ["der", "Russland", "-", "Ukraine", "-", "Krieg"]),
        ("ro", "frontiera România-Ungaria", ["frontiera", "România", "-", "Ungaria"]),
        ("en", "Guinea-Bissau and Bosnia-Herzegovina", ["Guinea-Bissau", "and", "Bosnia-Herzegovina"]),
        ("en", "China-made F-16", ["China-made", "F-16"]),
    ],
)
def test_a_hyphen_between_two_countries_parts_them(language: str, text: str, expected: list[str]) -> None:
    """“Russia-Ukraine” names two; other names with a hyphen are one word."""
    assert words(text, language) == expected
