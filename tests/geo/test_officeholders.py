"""Offices stand for those who hold them, with the country that the article tells."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from builders import a_document
from test_actors import facts, names

from geo.model import Toponym
from geo.pipeline import Tools, extract


def people(text: str, language: str, toponyms: Sequence[Toponym] = ()) -> list[tuple[str, str | None]]:
    """Name and country of every person, in the order of the text."""
    return [(n.actor.name, n.actor.country_code) for n in names(text, language, toponyms) if n.actor.kind == "person"]


@pytest.mark.parametrize(
    ("language", "text", "name", "country"),
    [
        ("en", "The Latvian envoy Juris Kalns came. Later the Latvian envoy protested.", "Juris Kalns", "LV"),
        ("ro", "Trimisul leton Juris Kalns a venit. Mai târziu, trimisul leton a protestat.", "Juris Kalns", "LV"),
        ("de", "Der lettische Gesandte Juris Kalns kam. Später protestierte der Gesandte.", "Juris Kalns", "LV"),
        ("fr", "L'émissaire letton Juris Kalns est venu. Plus tard, l'émissaire a protesté.", "Juris Kalns", "LV"),
        ("es", "El enviado letón Juris Kalns vino. Después, el enviado letón protestó.", "Juris Kalns", "LV"),
        ("it", "L'inviato lettone Juris Kalns è arrivato. Poi l'inviato ha protestato.", "Juris Kalns", "LV"),
        ("pt", "O enviado letão Juris Kalns veio. Depois, o enviado protestou.", "Juris Kalns", "LV"),
        ("pl", "Łotewski wysłannik Juris Kalns przybył. Potem wysłannik zaprotestował.", "Juris Kalns", "LV"),
        ("ru", "Латвийский посланник Юрис Калнс прибыл. Позже посланник выразил протест.", "Юрис Калнс", "LV"),
        ("uk", "Латвійський посланець Юріс Калнс прибув. Згодом посланець висловив протест.", "Юріс Калнс", "LV"),
    ],
)
def test_an_office_alone_is_the_person_who_holds_it(language: str, text: str, name: str, country: str) -> None:
    """Once the article has said who that is."""
    assert people(text, language) == [(name, country), (name, country)]


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("en", "The Latvian envoy Juris Kalns came. A second Latvian envoy protested.", "Latvian envoy"),
        ("en", "The Latvian envoy Juris Kalns came. The Latvian envoys protested.", "Latvian envoys"),
        ("en", "The Latvian envoy Juris Kalns came. The Danish envoy protested.", "Danish envoy"),
        ("en", "The Latvian envoy Juris Kalns came. Kalns met the Latvian envoy.", "Latvian envoy"),
        (
            "en",
            "The envoys Juris Kalns and Ana Berg came. The envoy Ana Berg left. The envoy Juris Kalns left. The envoy slept.",
            "envoy",
        ),
        ("fr", "L'émissaire letton Juris Kalns est venu. Un émissaire letton a protesté.", "Un émissaire letton"),
        (
            "it",
            "L'inviato lettone Juris Kalns è arrivato. Poi gli inviati lettoni hanno protestato.",
            "inviati lettoni",
        ),
        ("de", "Der lettische Gesandte Juris Kalns kam. Zwei Gesandte protestierten.", "Zwei Gesandte"),
        ("pl", "Łotewski minister Juris Kalns przybył. Ministrowie protestowali.", "Ministrowie"),
    ],
)
def test_an_office_that_may_be_another_s_stays_an_office(language: str, text: str, office: str) -> None:
    """Several, one whom nobody named, of another country, or beside the name itself."""
    last = [n.actor for n in names(text, language) if n.actor.span.of(text) == office and not n.proper][-1]
    assert "Kalns" not in last.name


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "President Emre Aydin spoke. Peru's president was wounded."),
        ("en", "Interior Minister Emre Aydin spoke. The German interior minister came."),
        ("en", "Governor Emre Aydin spoke. California's governor came."),
        ("en", "Mayor Emre Aydin spoke. The mayor of Pune came."),
        ("en", "The minister of defence, Emre Aydin, spoke. The minister of health came."),
        ("en", "President Emre Aydin spoke. Police arrested the president of a bank."),
        ("en", "The deputy minister Emre Aydin spoke. The minister came."),
        ("fr", "Le ministre de la Défense, Emre Aydin, a parlé. Le ministre de la Santé est venu."),
        ("ru", "Министр обороны Эмре Айдын выступил. Министр здравоохранения приехал."),
        ("de", "Der Minister Emre Aydin sprach. Die Minister kamen."),
        ("fr", "Le ministre Emre Aydin a parlé. Le ministre espagnol est venu."),
        ("es", "El alcalde Emre Aydin habló. El alcalde de Vigo vino."),
        ("it", "Il sindaco Emre Aydin ha parlato. Il sindaco di Napoli è venuto."),
        ("pt", "O governador Emre Aydin falou. O governador do Amazonas veio."),
        ("de", "Bürgermeister Emre Aydin sprach. Der Bürgermeister von Gera kam."),
        ("de", "Innenminister Emre Aydin sprach. Frankreichs Innenminister kam."),
        ("de", "Präsident Emre Aydin sprach. Der Präsident des FC Basel kam."),
        ("ru", "Мэр Эмре Айдын выступил. Мэр Калуги приехал."),
        ("ru", "Президент Эмре Айдын выступил. Президент клуба приехал."),
        ("uk", "Мер Емре Айдин виступив. Мер Черкас приїхав."),
        ("pl", "Burmistrz Emre Aydin przemówił. Burmistrz Cieszyna przybył."),
        ("ro", "Primarul Emre Aydin a vorbit. Primarul Craiovei a venit."),
    ],
)
def test_an_office_of_another_country_town_or_club_is_another_s(language: str, text: str) -> None:
    """Words beside it say so, that were not told with the name."""
    found = [n.actor.name for n in names(text, language) if n.sentence == 1 and n.actor.kind == "person"]
    assert found
    assert not [name for name in found if name in ("Emre Aydin", "Эмре Айдын", "Емре Айдин")]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "Министра Олега Сидорова арестовали.", "Олега Сидорова"),
        ("uk", "Мера Івана Зиміна вбили.", "Івана Зиміна"),
        ("pl", "Premier Armenii Nikol Paszynian ustąpił.", "Nikol Paszynian"),
        ("ru", "Министр иностранных дел Германии Карл Брунер приехал.", "Карл Брунер"),
    ],
)
def test_a_given_name_in_another_case_is_no_portfolio(language: str, text: str, name: str) -> None:
    """Nor is the country a part of the name."""
    assert name in [person for person, _ in people(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The Turkish minister of agriculture, Emre Aydin, resigned.", "Emre Aydin"),
        ("en", "Emre Aydin, the Turkish minister of agriculture, resigned.", "Emre Aydin"),
        ("fr", "Le ministre turc de la défense, Emre Aydin, a démissionné.", "Emre Aydin"),
        ("es", "El ministro turco de Agricultura, Emre Aydin, dimitió.", "Emre Aydin"),
        ("it", "Il ministro turco della Difesa Emre Aydin si è dimesso.", "Emre Aydin"),
        ("pt", "O ministro turco da Defesa, Emre Aydin, demitiu-se.", "Emre Aydin"),
        ("ro", "Ministrul turc al apărării, Emre Aydin, a demisionat.", "Emre Aydin"),
        ("de", "Der türkische Landwirtschaftsminister Emre Aydin trat zurück.", "Emre Aydin"),
        ("pl", "Turecki minister obrony Emre Aydin ustąpił.", "Emre Aydin"),
        ("ru", "Турецкий министр обороны Эмре Айдын ушёл в отставку.", "Эмре Айдын"),
        ("uk", "Турецький міністр оборони Емре Айдин пішов у відставку.", "Емре Айдин"),
        ("de", "Der Landwirtschaftsminister der Türkei, Emre Aydin, trat zurück.", "Emre Aydin"),
        ("es", "El ministro de Agricultura de Turquía, Emre Aydin, dimitió.", "Emre Aydin"),
        ("fr", "Le ministre de l'agriculture de la Turquie, Emre Aydin, a démissionné.", "Emre Aydin"),
        ("ru", "Министр сельского хозяйства Турции Эмре Айдын ушёл в отставку.", "Эмре Айдын"),
        ("pl", "Minister rolnictwa Turcji Emre Aydin ustąpił.", "Emre Aydin"),
    ],
)
def test_what_an_office_is_for_may_stand_before_the_name(language: str, text: str, name: str) -> None:
    """Or before the country."""
    assert (name, "TR") in people(text, language)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("it", "Il ministro della Difesa Carlo Bruneri è partito. Il ministro ha protestato.", "Carlo Bruneri"),
        ("fr", "Le ministre de l'Intérieur Carl Bruner est parti. Le ministre a protesté.", "Carl Bruner"),
        ("es", "La ministra de Defensa, Carla Brunes, viajó. La ministra protestó.", "Carla Brunes"),
        ("ro", "Ministra Justiției, Carla Brunescu, a plecat. Ministra a protestat.", "Carla Brunescu"),
        ("ro", "Ministrul Apărării, Carol Brunescu, a plecat. Ministrul a protestat.", "Carol Brunescu"),
        ("de", "Bundesverteidigungsminister Carl Bruner reiste ab. Der Minister protestierte.", "Carl Bruner"),
    ],
)
def test_what_a_minister_is_for_is_no_part_of_the_name(language: str, text: str, name: str) -> None:
    """And nobody by itself, though it has a capital letter."""
    assert [person for person, _ in people(text, language)] == [name, name]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Denmark's foreign ministry expelled two diplomats.", "foreign ministry"),
        ("de", "Das Außenministerium Dänemarks wies zwei Diplomaten aus.", "Außenministerium"),
        ("es", "El Ministerio de Exteriores de Dinamarca expulsó a dos diplomáticos.", "Ministerio"),
        ("ru", "МИД Дании выслал двух дипломатов.", "МИД"),
        ("uk", "Міністерство закордонних справ Данії вислало двох дипломатів.", "Міністерство закордонних справ"),
        ("pl", "Ministerstwo obrony Danii wydaliło dwóch dyplomatów.", "Ministerstwo obrony"),
    ],
)
def test_a_ministry_is_of_the_country_beside_it(language: str, text: str, words: str) -> None:
    """Even where that country is no place of the sentence."""
    assert (words, "government", "DK") in facts(text, language)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("ru", "Президент посетил Данию.", "Президент"),
        ("ru", "Премьер угрожает Дании.", "Премьер"),
        ("pl", "Minister odwiedził Danię.", "Minister"),
        ("de", "Der Minister besuchte Dänemark.", "Minister"),
        ("en", "The minister visited Denmark.", "minister"),
        ("fr", "Le ministre a quitté le Danemark.", "ministre"),
    ],
)
def test_a_country_that_something_is_done_to_is_nobody_s_office(language: str, text: str, words: str) -> None:
    """A verb stands between the two."""
    assert (words, "person", None) in facts(text, language)


def test_who_is_named_behind_a_semicolon_has_no_country_of_those_before_it() -> None:
    """“the Libyan army; Kaplan”: two clauses, and two countries."""
    text = "The minister armed the Libyan army; Emre Aydin accused Greece."
    assert ("Emre Aydin", None) in people(text, "en")


def test_the_nationality_of_an_office_is_no_state_of_its_own(tools: Tools) -> None:
    """“The Latvian envoy Juris Kalns arrived” names one actor."""
    document = a_document("The Latvian envoy Juris Kalns arrived in Miami on Sunday.", language="en")
    (event,) = extract(document, tools).events
    assert [(actor.name, actor.country_code) for actor in event.actors] == [("Juris Kalns", "LV")]


@pytest.mark.parametrize("text", ["Brussels police arrested ten people.", "Brussels taxi drivers blocked roads."])
def test_who_is_of_brussels_is_not_the_union(text: str, tools: Tools) -> None:
    """A noun behind the name says who does it."""
    (event,) = extract(a_document(text, language="en"), tools).events
    assert "European Union" not in {actor.name for actor in event.actors}
