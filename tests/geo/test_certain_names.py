"""Names that the words beside them say are places, though dictionaries have them and given names are like them."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def names_of(text: str, language: str, tools: Tools) -> dict[str, str | None]:
    """The names of places in a text, with the countries in which they are."""
    toponyms = extract(a_document(text, language=language), tools).toponyms
    return {t.mention.surface: t.place.country_code for t in toponyms if t.place is not None}


@pytest.mark.parametrize(
    ("text", "language", "name", "country"),
    [
        ("Im tschechischen Karviná starben am Montag zwei Bergleute.", "de", "Karviná", "CZ"),
        ("Im polnischen Stettin demonstrierten am Montag 200 Menschen.", "de", "Stettin", "PL"),
        ("Fabryka przeniesie produkcję do rumuńskiej Krajowej.", "pl", "Krajowej", "RO"),
        ("Nella tedesca Kassel un uomo è stato ucciso lunedì.", "it", "Kassel", "DE"),
    ],
)
def test_the_adjective_of_its_country_makes_a_name_that_of_a_place(
    text: str, language: str, name: str, country: str, tools: Tools
) -> None:
    """A preposition of place stands before the two."""
    assert names_of(text, language, tools).get(name) == country


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Burmistrz Nysy wezwał mieszkańców do opuszczenia miasta.", "pl", "Nysy"),
        ("В понедельник сотрудники ФСБ обыскали мэрию Читы.", "ru", "Читы"),
        ("Міський голова Кременця заборонив у понеділок роботу їдальні.", "uk", "Кременця"),
        ("El alcalde de Palenque anunció el lunes el cierre de las escuelas.", "es", "Palenque"),
        ("O ex-prefeito de Tabatinga foi preso na segunda-feira.", "pt", "Tabatinga"),
    ],
)
def test_what_has_a_mayor_is_a_town(text: str, language: str, name: str, tools: Tools) -> None:
    """Whatever else the word means."""
    assert name in names_of(text, language, tools)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Рух на пункті пропуску «Шегині» заблокували в понеділок фермери.", "uk", "Шегині"),
        ("Чоловіка затримали в аеропорту «Бориспіль».", "uk", "Бориспіль"),
        ("Der Tschad schloss am Montag den Grenzübergang Adré.", "de", "Grenzübergang Adré"),
        ("Ofițerii au ridicat luni documente de la vama Giurgiulești.", "ro", "Giurgiulești"),
    ],
)
def test_a_border_post_bears_the_name_of_the_town_beside_it(text: str, language: str, name: str, tools: Tools) -> None:
    """In quotation marks or not."""
    assert name in names_of(text, language, tools)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("He had a dog bite stitched at a Quincy, Illinois, hospital.", "en", "Quincy"),
        ("BETHEL, Alaska — A man was shot on Friday.", "en", "BETHEL"),
        ("In Biel wurde am Montag ein Mann erschossen.", "de", "Biel"),
        ("In Lam starben am Montag zwei Menschen.", "de", "Lam"),
    ],
)
def test_names_like_given_ones_are_places_where_the_words_leave_no_doubt(
    text: str, language: str, name: str, tools: Tools
) -> None:
    """The area behind a comma, or “in” without an article before what is no German noun."""
    assert name in names_of(text, language, tools)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Das sagte er im deutschen Fernsehen.", "de", "Fernsehen"),
        ("Der Mann kam in Haft.", "de", "Haft"),
        ("Er starb im österreichischen Wald.", "de", "Wald"),
        ("Burmistrz Jan Lis wezwał mieszkańców do opuszczenia miasta.", "pl", "Lis"),
        ("Мэр Собянин открыл в понедельник больницу.", "ru", "Собянин"),
        ("Josiah Quincy was a mayor.", "en", "Quincy"),
    ],
)
def test_other_words_behind_these_are_no_places(text: str, language: str, name: str, tools: Tools) -> None:
    """Common nouns with a capital, and people."""
    assert name not in names_of(text, language, tools)


@pytest.mark.parametrize(
    ("text", "language", "name", "crossing"),
    [
        ("Фермери перекрили рух перед пунктом пропуску «Ягодин».", "uk", "Ягодин", "Dorohusk crossing"),
        ("Rolnicy zablokowali w poniedziałek przejście w Bobrownikach.", "pl", "Bobrownikach", "Bobrowniki crossing"),
        ("Fermierii au blocat luni vama Leușeni.", "ro", "Leușeni", "Albița crossing"),
        ("Le poste-frontière de Ras Jedir a été fermé lundi.", "fr", "Ras Jedir", "Ras Jedir crossing"),
        ("Al valico di Chiasso Brogeda sono stati sequestrati 11 chili.", "it", "Chiasso Brogeda", "Chiasso crossing"),
    ],
)
def test_border_crossings_are_known_by_the_word_for_one_and_the_name(
    text: str, language: str, name: str, crossing: str, tools: Tools
) -> None:
    """In whatever case the name stands, behind a preposition or in quotation marks."""
    toponyms = extract(a_document(text, language=language), tools).toponyms
    assert [t.place.name for t in toponyms if t.mention.surface == name and t.place] == [crossing]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("La papetière mettra à pied 310 travailleurs de son usine de La Tuque.", "fr", "La Tuque"),
        ("A measure passed in Coeur d'Alene in March.", "en", "Coeur d'Alene"),
        ("Prezydent Krosna podał się w poniedziałek do dymisji.", "pl", "Krosna"),
        ("Глава Читы подал в понедельник в отставку.", "ru", "Читы"),
        ("Gunmen kill two\n\nLAKKI MARWAT: Gunmen shot two policemen on Monday.", "en", "LAKKI MARWAT"),
        ("Полиция задержала мэра Читы Ивана Петрова.", "ru", "Читы"),
        ("У словацьких Кошицях поліція затримала двох людей.", "uk", "Кошицях"),
        ("Польські аграрії розсипали зерно в Дорогуську.", "uk", "Дорогуську"),
        ("Pod Orichowem wojska wycofały się z dwóch wsi.", "pl", "Orichowem"),
        ("In Komani a bus was set alight just before dawn.", "en", "Komani"),
    ],
)
def test_names_with_articles_of_their_own_and_as_neighbours_write_them(
    text: str, language: str, name: str, tools: Tools
) -> None:
    """Each stands for one place."""
    assert name in names_of(text, language, tools)


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("En El Alto, en Bolivia, transportistas bloquearon la autopista.", "es", "BO"),
        ("Em Moçambique, um ataque a Palma fez dezenas de mortos.", "pt", "MZ"),
        ("La police de Palma a arrêté un touriste à Majorque.", "fr", "ES"),
    ],
)
def test_towns_that_other_sources_lack_are_told_from_their_namesakes(
    text: str, language: str, country: str, tools: Tools
) -> None:
    """By the country that is named beside them."""
    toponyms = extract(a_document(text, language=language), tools).toponyms
    found = [t.place.country_code for t in toponyms if t.place and t.mention.surface in ("El Alto", "Palma")]
    assert set(found) == {country}


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Floods cut off the town of Hardy on Monday and swept away a bridge.", "en", "Hardy"),
        ("Un arbre a tué un homme lundi dans la ville de Brigue.", "fr", "Brigue"),
        ("L'olio è stato sequestrato venerdì in un capannone di Andria.", "it", "Andria"),
        ("Im Werk Chomutov brach am Montag ein Feuer aus.", "de", "Chomutov"),
        ("Im Spital Sitten starb am Montag ein Mann.", "de", "Sitten"),
        ("W Kłodzku opada woda. Burmistrz Nysy Jan Kowal wezwał mieszkańców do opuszczenia miasta.", "pl", "Nysy"),
    ],
)
def test_words_for_towns_and_for_what_stands_in_one_place_tell_a_name(
    text: str, language: str, name: str, tools: Tools
) -> None:
    """With “of”, or right before the name."""
    assert name in names_of(text, language, tools)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Il quadro è stato rubato da un museo di Leonardo.", "it", "Leonardo"),
        ("Das Werk Goethes wurde am Montag gelesen.", "de", "Goethes"),
        ("La polizia ha chiuso l'aeroporto Leonardo da Vinci.", "it", "Leonardo"),
        ("Полиция задержала главу Владимира Иванова.", "ru", "Владимира"),
        ("На КПП «Заря» задержали двух мужчин.", "ru", "Заря"),
        ("NATO: A blast killed two on Monday.", "en", "NATO"),
        ("A blast hit Leeds on Monday.\n\nPOLICE: Two men were arrested on Monday.", "en", "POLICE"),
    ],
)
def test_people_and_their_works_are_no_places(text: str, language: str, name: str, tools: Tools) -> None:
    """Whatever word stands before them."""
    assert name not in names_of(text, language, tools)


@pytest.mark.parametrize(
    ("text", "language", "name", "country"),
    [
        ("Un incendie s'est déclaré lundi dans la Creuse.", "fr", "Creuse", "FR"),
        ("Un incendie s'est déclaré lundi dans le Var.", "fr", "Var", "FR"),
        ("Un incendie s'est déclaré lundi dans la Vienne.", "fr", "Vienne", "FR"),
        ("Un incendio è divampato lunedì nel Cuneese.", "it", "Cuneese", "IT"),
        ("Un incendio è divampato lunedì nel Pisano.", "it", "Pisano", "IT"),
        ("Un incendio se declaró el lunes en el Cesar.", "es", "Cesar", "CO"),
        ("Un incendio se declaró el lunes en el Beni.", "es", "Beni", "BO"),
        ("Um incêndio deflagrou na segunda-feira no Paraná.", "pt", "Paraná", "BR"),
    ],
)
def test_an_area_behind_in_with_an_article_is_one_at_home(
    text: str, language: str, name: str, country: str, tools: Tools
) -> None:
    """Whatever else the word means, and whatever town abroad is called so."""
    toponyms = extract(a_document(text, language=language), tools).toponyms
    found = next(t.place for t in toponyms if t.mention.surface == name)
    assert found is not None
    assert found.country_code == country
    assert found.kind in ("admin1", "admin2", "region")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Un incendie s'est déclaré lundi dans le Nord.", "fr"),
        ("Un incendie s'est déclaré lundi dans le Centre.", "fr"),
        ("Un incendio è divampato lunedì nella Capitale.", "it"),
        ("Un incendio se declaró el lunes en el Centro.", "es"),
        ("Um incêndio deflagrou na segunda-feira no Senado.", "pt"),
    ],
)
def test_directions_and_houses_behind_it_are_no_areas(text: str, language: str, tools: Tools) -> None:
    """Nor is what is called the capital."""
    assert not names_of(text, language, tools)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Im Hafen von Emden hat es am Montag gebrannt.", "Emden"),
        ("Im Emder Hafen hat es am Montag gebrannt.", "Emden"),
        ("Im Stadtzentrum von Celle hat es am Montag gebrannt.", "Celle"),
        ("In einer Lagerhalle am Stadtrand von Gießen hat es am Montag gebrannt.", "Gießen"),
        ("In der Justizvollzugsanstalt Celle hat es am Montag gebrannt.", "Celle"),
        ("In der Göttinger Innenstadt hat es am Montag gebrannt.", "Göttingen"),
        ("In der Schule von Emma hat es am Montag gebrannt.", None),
        ("Im Stadion von Union Berlin hat es am Montag gebrannt.", None),
    ],
)
def test_a_site_with_its_town_is_there_where_nouns_have_capitals(text: str, name: str | None, tools: Tools) -> None:
    """“Stadtzentrum” is no town of Spain, and “Hafen von Emden” no name that nobody knows."""
    toponyms = extract(a_document(text, language="de"), tools).toponyms
    assert [t.place.name for t in toponyms if t.place] == ([name] if name else [])


def test_a_name_with_a_generic_word_in_small_letters_is_no_odd_name(tools: Tools) -> None:
    """Festus in Missouri was once called “Derby City”."""
    assert names_of("A fire broke out in Derby city centre on Monday.", "en", tools) == {"Derby": "GB"}


def test_the_word_for_its_kind_may_stand_before_the_adjective(tools: Tools) -> None:
    """“Jos” is a common word in Romanian."""
    assert names_of("Un incendiu a izbucnit luni în orașul nigerian Jos.", "ro", tools).get("Jos") == "NG"


def test_a_department_comes_before_a_village_of_its_name(tools: Tools) -> None:
    """“Dans les Landes” is in no village of the Charente; and “la VAR” is a referee."""
    text = "Dans les Landes, un incendie a brûlé 200 hectares lundi."
    places = [t.place for t in extract(a_document(text, language="fr"), tools).toponyms]
    assert [place and place.kind for place in places] == ["admin2"]
    assert not names_of("Dans le VAR, rien n'est clair.", "fr", tools)
