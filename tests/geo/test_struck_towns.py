"""A capital that a deed strikes is its place; the one that strikes another place, or is attacked by words, is none."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

STRUCK = [
    ("en", "Kyiv was bombed again on Wednesday.", "Kyiv"),
    ("en", "Russia attacked Kyiv overnight with 40 drones.", "Kyiv"),
    ("en", "Drones struck Moscow on Tuesday night.", "Moscow"),
    ("en", "Moscow came under drone attack early on Monday.", "Moscow"),
    ("en", "Kyiv and Odesa were shelled on Sunday, killing two people.", "Kyiv|Odesa"),
    ("en", "The bombing of Kyiv on Friday killed six people.", "Kyiv"),
    ("en", "Officials condemned Tuesday's drone attack on Moscow.", "Moscow"),
    ("en", "Russian missiles hit Kyiv on Thursday, damaging apartment blocks.", "Kyiv"),
    ("en", "Israel bombed Beirut on Tuesday.", "Beirut"),
    ("en", "Israeli warplanes struck Damascus on Wednesday, state media said.", "Damascus"),
    ("en", "Iran fired missiles at Tel Aviv and Jerusalem on Saturday.", "Tel Aviv"),
    ("en", "Sanaa was hit by Israeli air strikes on Monday.", "Sanaa"),
    ("en", "Khartoum has been shelled by the paramilitaries since Sunday, killing nine.", "Khartoum"),
    ("en", "The army is bombarding Khartoum with artillery.", "Khartoum"),
    ("en", "A Russian strike on Kyiv on Monday killed four people.", "Kyiv"),
    ("en", "Kyiv was attacked by drones overnight, its mayor said.", "Kyiv"),
    ("en", "At least five people were killed when a missile hit Kyiv on Monday.", "Kyiv"),
    ("en", "The Kyiv bombing on Monday killed five.", "Kyiv"),
    ("en", "Rebels attacked Bamako on Saturday, killing 12 soldiers.", "Bamako"),
    ("en", "Gunmen attacked Mogadishu on Friday.", "Mogadishu"),
    ("en", "Kyiv, which was shelled on Sunday, has no power.", "Kyiv"),
    ("en", "Damascus was rocked by a suicide bombing on Sunday.", "Damascus"),
    ("en", "Kabul was hit by a suicide attack on Sunday, killing 20.", "Kabul"),
    ("en", "Kyiv has come under a massive missile attack, the mayor said on Monday.", "Kyiv"),
    ("de", "Israel hat am Dienstag Beirut bombardiert.", "Beirut"),
    ("de", "Moskau wurde in der Nacht zum Montag mit Drohnen angegriffen.", "Moscow"),
    ("de", "Russland hat Kiew in der Nacht mit 40 Drohnen angegriffen.", "Kyiv"),
    ("de", "Russland griff Kiew am Montag mit Raketen an.", "Kyiv"),
    ("de", "Der Angriff auf Kiew am Montag forderte vier Tote.", "Kyiv"),
    ("de", "Bei russischen Angriffen auf Kiew sind am Montag vier Menschen getötet worden.", "Kyiv"),
    ("de", "Drohnen haben am Dienstag Moskau angegriffen.", "Moscow"),
    ("de", "Kiew und Odessa wurden am Sonntag beschossen.", "Kyiv|Odesa"),
    ("de", "Die Bombardierung von Kiew am Freitag kostete sechs Menschen das Leben.", "Kyiv"),
    ("de", "Raketen trafen am Donnerstag Kiew und beschädigten Wohnhäuser.", "Kyiv"),
    ("de", "Die Armee beschoss am Sonntag Khartum.", "Khartoum"),
    ("fr", "Kiev a été bombardée mercredi.", "Kyiv"),
    ("fr", "Israël a bombardé Beyrouth mardi.", "Beirut"),
    ("fr", "La Russie a attaqué Kiev dans la nuit avec 40 drones.", "Kyiv"),
    ("fr", "Des drones ont frappé Moscou lundi.", "Moscow"),
    ("fr", "Le bombardement de Kiev vendredi a fait six morts.", "Kyiv"),
    ("fr", "L'attaque de drones contre Moscou lundi a fait deux blessés.", "Moscow"),
    ("fr", "Kiev et Odessa ont été bombardées dimanche.", "Kyiv|Odesa"),
    ("fr", "Des missiles russes ont touché Kiev jeudi, tuant trois personnes.", "Kyiv"),
    ("fr", "Moscou a été visée lundi par une attaque de drones.", "Moscow"),
    ("fr", "Kiev, la capitale, a été bombardée lundi.", "Kyiv"),
    ("fr", "Kiev a été la cible lundi d'une attaque de drones.", "Kyiv"),
    ("es", "Kiev fue bombardeada el miércoles.", "Kyiv"),
    ("es", "Israel bombardeó Beirut el martes.", "Beirut"),
    ("es", "Rusia atacó Kiev durante la noche con 40 drones.", "Kyiv"),
    ("es", "Drones atacaron Moscú el lunes.", "Moscow"),
    ("es", "El bombardeo de Kiev el viernes causó seis muertos.", "Kyiv"),
    ("es", "El ataque con drones contra Moscú del lunes dejó dos heridos.", "Moscow"),
    ("es", "Kiev y Odesa fueron bombardeadas el domingo.", "Kyiv|Odesa"),
    ("es", "Misiles rusos impactaron en Kiev el jueves.", "Kyiv"),
    ("es", "Kabul fue sacudida el domingo por un atentado suicida.", "Kabul"),
    ("es", "Kiev fue blanco de un ataque con drones el lunes.", "Kyiv"),
    ("es", "Kiev sufrió el lunes un ataque con misiles.", "Kyiv"),
    ("it", "Kiev è stata bombardata mercoledì.", "Kyiv"),
    ("it", "Israele ha bombardato Beirut martedì.", "Beirut"),
    ("it", "La Russia ha attaccato Kiev nella notte con 40 droni.", "Kyiv"),
    ("it", "Droni hanno colpito Mosca lunedì.", "Moscow"),
    ("it", "Il bombardamento di Kiev venerdì ha causato sei morti.", "Kyiv"),
    ("it", "L'attacco con droni su Mosca lunedì ha causato due feriti.", "Moscow"),
    ("it", "Kiev e Odessa sono state bombardate domenica.", "Kyiv|Odesa"),
    ("it", "Missili russi hanno colpito Kiev giovedì, uccidendo tre persone.", "Kyiv"),
    ("it", "Kiev è stata il bersaglio lunedì di un attacco con droni.", "Kyiv"),
    ("it", "Kabul è stata scossa domenica da un attentato suicida.", "Kabul"),
    ("it", "Razzi sono stati lanciati contro Baghdad sabato.", "Baghdad"),
    ("pt", "Kiev foi bombardeada na quarta-feira.", "Kyiv"),
    ("pt", "Israel bombardeou Beirute na terça-feira.", "Beirut"),
    ("pt", "A Rússia atacou Kiev durante a noite com 40 drones.", "Kyiv"),
    ("pt", "Drones atingiram Moscovo na segunda-feira.", "Moscow"),
    ("pt", "O bombardeamento de Kiev na sexta-feira causou seis mortos.", "Kyiv"),
    ("pt", "O ataque com drones a Moscovo na segunda-feira fez dois feridos.", "Moscow"),
    ("pt", "Kiev e Odessa foram bombardeadas no domingo.", "Kyiv|Odesa"),
    ("pt", "Kiev foi alvo na segunda-feira de um ataque com drones.", "Kyiv"),
    ("pt", "Cabul foi abalada no domingo por um atentado suicida.", "Kabul"),
    ("pt", "Mísseis foram lançados contra Kiev na segunda-feira.", "Kyiv"),
    ("pt", "Os Estados Unidos bombardearam no sábado Caracas.", "Caracas"),
    ("ro", "Damasc a fost bombardat miercuri.", "Damascus"),
    ("ro", "Damascul a fost bombardat miercuri.", "Damascus"),
    ("ro", "Rusia a lovit Kievul marți cu rachete.", "Kyiv"),
    ("ro", "Israelul a bombardat Beirutul marți.", "Beirut"),
    ("ro", "Rusia a atacat Kievul în noaptea de luni cu 40 de drone.", "Kyiv"),
    ("ro", "Drone au lovit Moscova luni.", "Moscow"),
    ("ro", "Bombardarea Kievului de vineri a ucis șase oameni.", "Kyiv"),
    ("ro", "Atacul cu drone asupra Moscovei de luni a rănit doi oameni.", "Moscow"),
    ("ro", "Kievul și Odesa au fost bombardate duminică.", "Kyiv|Odesa"),
    ("ro", "Kievul a fost ținta unui atac cu drone luni.", "Kyiv"),
    ("ro", "Kabulul a fost zguduit duminică de un atentat sinucigaș.", "Kabul"),
    ("pl", "Kijów został zbombardowany w środę.", "Kyiv"),
    ("pl", "Izrael zbombardował we wtorek Bejrut.", "Beirut"),
    ("pl", "Rosja zaatakowała w nocy Kijów 40 dronami.", "Kyiv"),
    ("pl", "Drony uderzyły w poniedziałek w Moskwę.", "Moscow"),
    ("pl", "Drony zaatakowały Moskwę w poniedziałek.", "Moscow"),
    ("pl", "Bombardowanie Kijowa w piątek zabiło sześć osób.", "Kyiv"),
    ("pl", "W ataku dronów na Moskwę w poniedziałek rannych zostało dwoje ludzi.", "Moscow"),
    ("pl", "Kijów i Odessa zostały ostrzelane w niedzielę.", "Kyiv|Odesa"),
    ("pl", "Kijów stał się w poniedziałek celem ataku dronów.", "Kyiv"),
    ("pl", "Kijów ostrzelano w poniedziałek rakietami.", "Kyiv"),
    ("pl", "Kijów zaatakowały w nocy drony.", "Kyiv"),
    ("ru", "Москву ночью атаковали беспилотники.", "Moscow"),
    ("ru", "Киев снова бомбили в среду.", "Kyiv"),
    ("ru", "Израиль во вторник нанёс удар по Бейруту.", "Beirut"),
    ("ru", "Россия атаковала Киев ночью 40 дронами.", "Kyiv"),
    ("ru", "Дроны ударили по Москве в понедельник.", "Moscow"),
    ("ru", "В результате удара по Киеву в пятницу погибли шесть человек.", "Kyiv"),
    ("ru", "Бомбардировка Киева в пятницу унесла жизни шести человек.", "Kyiv"),
    ("ru", "Киев и Одессу обстреляли в воскресенье.", "Kyiv|Odesa"),
    ("ru", "Киев был обстрелян в воскресенье ракетами.", "Kyiv"),
    ("ru", "Израиль разбомбил Дамаск во вторник.", "Damascus"),
    ("ru", "Атака беспилотников на Москву в понедельник: двое раненых.", "Moscow"),
    ("uk", "Київ знову бомбили в середу.", "Kyiv"),
    ("uk", "Москву вночі атакували безпілотники.", "Moscow"),
    ("uk", "Ізраїль у вівторок бомбардував Бейрут.", "Beirut"),
    ("uk", "Росія атакувала Київ уночі 40 дронами.", "Kyiv"),
    ("uk", "Дрони вдарили по Москві в понеділок.", "Moscow"),
    ("uk", "Унаслідок удару по Києву в п'ятницю загинули шестеро людей.", "Kyiv"),
    ("uk", "Бомбардування Києва в п'ятницю забрало життя шістьох людей.", "Kyiv"),
    ("uk", "Київ і Одесу обстріляли в неділю.", "Kyiv|Odesa"),
    ("uk", "Росіяни завдали удару по Києву в понеділок.", "Kyiv"),
    ("uk", "Росіяни атакували у вівторок Київ ракетами.", "Kyiv"),
    ("uk", "Київ зазнав у понеділок ракетного удару.", "Kyiv"),
]
STRIKES_ANOTHER = [
    ("en", "Moscow attacked Kharkiv with missiles on Monday.", "Kharkiv"),
    ("en", "Kyiv struck a refinery in Ryazan with drones on Monday.", "Ryazan’"),
    ("en", "Kyiv attacked Belgorod with drones on Monday.", "Belgorod"),
    ("en", "Belgorod was attacked by Kyiv on Monday.", "Belgorod"),
    ("en", "Kyiv said Odesa was bombed on Monday.", "Odesa"),
    ("en", "Moscow said a drone attack on Belgorod on Monday killed two.", "Belgorod"),
    ("en", "In Kharkiv, Moscow's drones killed two people on Monday.", "Kharkiv"),
    ("en", "Moscow was accused on Monday of bombing a school in Kharkiv.", "Kharkiv"),
    ("en", "Moscow accuses Kyiv of having bombed a market in Donetsk on Saturday.", "Donetsk"),
    ("en", "Kyiv suffered a setback on Monday when drones hit Odesa.", "Odesa"),
    ("en", "Kyiv is under pressure after the attack on Odesa on Monday.", "Odesa"),
    ("de", "Moskau griff am Montag Charkiw mit Raketen an.", "Kharkiv"),
    ("de", "Laut Moskau wurde Belgorod am Montag mit Drohnen angegriffen.", "Belgorod"),
    ("de", "Berlin wurde am Montag vom Anschlag in Nizza erschüttert.", "Nice"),
    ("de", "Kiew hat am Montag eine Raffinerie in Rjasan mit Drohnen angegriffen.", "Ryazan’"),
    ("de", "Kiew griff am Montag mit Drohnen eine Raffinerie in Rjasan an.", "Ryazan’"),
    ("de", "Nach Angaben aus Kiew wurde Odessa am Montag beschossen.", "Odesa"),
    ("fr", "Moscou a bombardé Kharkiv lundi.", "Kharkiv"),
    ("fr", "L'attaque de Kiev contre Belgorod lundi a fait deux blessés.", "Belgorod"),
    ("fr", "Belgorod a été bombardée lundi par Kiev.", "Belgorod"),
    ("fr", "Moscou accuse Kiev d'avoir bombardé samedi un marché de Donetsk.", "Donetsk"),
    ("es", "Moscú bombardeó Járkov el lunes.", "Kharkiv"),
    ("es", "El ataque de Kiev contra Bélgorod del lunes dejó dos heridos.", "Belgorod"),
    ("es", "Moscú acusa a Kiev de haber bombardeado el sábado un mercado en Donetsk.", "Donetsk"),
    ("es", "Kiev denunció que Odesa fue bombardeada el lunes.", "Odesa"),
    ("it", "Mosca ha bombardato Kharkiv lunedì.", "Kharkiv"),
    ("it", "Belgorod è stata bombardata lunedì da Kiev.", "Belgorod"),
    ("it", "Mosca accusa Kiev di aver bombardato sabato un mercato di Donetsk.", "Donetsk"),
    ("pt", "Moscovo bombardeou Kharkiv na segunda-feira.", "Kharkiv"),
    ("ro", "Moscova a bombardat Harkivul luni.", "Kharkiv"),
    ("ro", "Kievul a anunțat că Odesa a fost bombardată luni.", "Odesa"),
    ("pl", "Moskwa zbombardowała w poniedziałek Charków.", "Kharkiv"),
    ("pl", "Kijów zaatakował dronami rafinerię w Riazaniu w poniedziałek.", "Ryazan’"),
    ("ru", "Москва обстреляла Харьков в понедельник.", "Kharkiv"),
    ("ru", "Удар Киева по Белгороду в понедельник: двое погибших.", "Belgorod"),
    ("ru", "Белгород был обстрелян Киевом в понедельник.", "Belgorod"),
    ("ru", "Киев и его союзники атаковали дронами Белгород.", "Belgorod"),
    ("uk", "Москва обстріляла Харків у понеділок.", "Kharkiv"),
    ("uk", "Удар Москви по Харкову в понеділок: двоє загиблих.", "Kharkiv"),
    ("uk", "Москва атакувала Одесу дронами в понеділок.", "Odesa"),
]
BY_WORDS = [
    ("en", "Tehran attacked Washington over sanctions on Monday."),
    ("en", "Washington attacked Moscow's stance on Ukraine on Tuesday."),
    ("en", "Beijing hit back at Brussels on Wednesday."),
    ("en", "New sanctions hit Moscow on Thursday."),
    ("en", "In a speech on Friday Orban launched an attack on Brussels."),
    ("en", "Israel struck Iran on Friday."),
    ("en", "Moscow attacked Kyiv for its refusal to talk."),
    ("en", "Orban attacked Brussels in his state of the nation address on Saturday."),
    ("en", "The minister's attack on Brussels drew applause."),
    ("en", "Washington bombed Yemen on Saturday."),
    ("en", "Moscow shelled Ukrainian positions on Tuesday."),
    ("en", "The opposition attacked Warsaw over the budget on Monday."),
    ("en", "Trump hit Moscow with new tariffs on Monday."),
    ("en", "Kyiv fired missiles at Russia on Monday."),
    ("en", "Kyiv was angered by the attack on Monday."),
    ("en", "Moscow's troops were attacked on Monday."),
    ("de", "Teheran hat Washington am Montag wegen der Sanktionen angegriffen."),
    ("de", "Orban griff Brüssel am Samstag in einer Rede scharf an."),
    ("de", "Israel hat am Freitag Iran angegriffen."),
    ("de", "Die neuen Sanktionen treffen Moskau hart."),
    ("de", "Der verbale Angriff auf Brüssel am Montag sorgte für Beifall."),
    ("fr", "Téhéran a attaqué Washington lundi à propos des sanctions."),
    ("fr", "Orban a attaqué Bruxelles samedi dans un discours."),
    ("fr", "Israël a frappé l'Iran vendredi."),
    ("fr", "Les nouvelles sanctions frappent Moscou."),
    ("fr", "Bruxelles a été attaquée lundi par Orban pour sa politique migratoire."),
    ("es", "Teherán atacó a Washington el lunes por las sanciones."),
    ("es", "Orbán atacó a Bruselas el sábado en un discurso."),
    ("es", "Israel atacó Irán el viernes."),
    ("es", "Las nuevas sanciones golpean a Moscú."),
    ("es", "Bruselas fue atacada el lunes por Orbán por su política migratoria."),
    ("it", "Teheran ha attaccato Washington lunedì per le sanzioni."),
    ("it", "Orban ha attaccato Bruxelles sabato in un discorso."),
    ("it", "Israele ha colpito l'Iran venerdì."),
    ("it", "Il ministro ha attaccato Parigi lunedì."),
    ("pt", "Teerã atacou Washington na segunda-feira por causa das sanções."),
    ("pt", "Orbán atacou Bruxelas no sábado num discurso."),
    ("pt", "Israel atacou o Irão na sexta-feira."),
    ("pt", "O ataque de Orbán a Bruxelas na segunda-feira gerou polémica."),
    ("pt", "O presidente atacou Washington na segunda-feira."),
    ("ro", "Teheranul a atacat luni Washingtonul pe tema sancțiunilor."),
    ("ro", "Orban a atacat Bruxellesul sâmbătă într-un discurs."),
    ("ro", "Israelul a lovit Iranul vineri."),
    ("ro", "Noile sancțiuni lovesc Moscova."),
    ("ro", "Atacul lui Orban la adresa Bruxellesului de luni a fost criticat."),
    ("pl", "Teheran zaatakował w poniedziałek Waszyngton za sankcje."),
    ("pl", "Orban zaatakował w sobotę Brukselę w przemówieniu."),
    ("pl", "Izrael zaatakował w piątek Iran."),
    ("pl", "Nowe sankcje uderzają w Moskwę."),
    ("pl", "Atak Orbana na Brukselę w poniedziałek wywołał krytykę."),
    ("ru", "Тегеран обрушился на Вашингтон из-за санкций в понедельник."),
    ("ru", "Орбан атаковал Брюссель в субботней речи."),
    ("ru", "Израиль ударил по Ирану в пятницу."),
    ("ru", "Новые санкции ударили по Москве."),
    ("ru", "Киев и Москва обменялись ударами в понедельник."),
    ("uk", "Тегеран накинувся на Вашингтон через санкції в понеділок."),
    ("uk", "Орбан атакував Брюссель у суботній промові."),
    ("uk", "Ізраїль ударив по Ірану в п'ятницю."),
    ("uk", "Нові санкції вдарили по Москві."),
    ("uk", "Атака Орбана на Брюссель у понеділок викликала критику."),
]


def _towns(language: str, text: str, tools: Tools) -> list[str | None]:
    """The place of each attack and disaster."""
    found = extract(a_document(text, language=language), tools).events
    places = (e.located.place if e.located else None for e in found if e.event_type in ("ASSAULT", "DISASTER"))
    return [place.name if place else None for place in places]


@pytest.mark.parametrize(("language", "text", "town"), STRUCK)
def test_a_capital_that_is_struck_is_the_place(language: str, text: str, town: str, tools: Tools) -> None:
    """As the subject of a passive, an object, the aim of an attack, or what comes under one; others may share its part."""
    found = _towns(language, text, tools)
    assert found
    assert all(name in town.split("|") for name in found)


@pytest.mark.parametrize(("language", "text", "town"), STRIKES_ANOTHER)
def test_a_capital_that_strikes_is_no_place(language: str, text: str, town: str, tools: Tools) -> None:
    """What is struck is another town, whoever tells it."""
    found = _towns(language, text, tools)
    assert found
    assert all(name in town.split("|") for name in found)


@pytest.mark.parametrize(("language", "text"), BY_WORDS)
def test_a_government_attacked_by_words_is_no_place(language: str, text: str, tools: Tools) -> None:
    """Nor is a country that is struck a town, nor a capital that only says so."""
    events = extract(a_document(text, language=language), tools).events
    kinds = {e.located.place.kind for e in events if e.located and e.located.place}
    assert kinds <= {"country"}


def test_who_is_struck_is_the_target(tools: Tools) -> None:
    """A town that comes under attack does nothing, though it is the subject."""
    (event,) = extract(a_document("Kyiv came under a massive missile attack on Monday.", language="en"), tools).events
    assert [(actor.name, actor.role) for actor in event.actors] == [("Kyiv", "target")]


def test_an_attack_by_words_tells_no_assault(tools: Tools) -> None:
    """The words that say so stand in what is left out."""
    found = extract(a_document("Orban attacked Brussels in a speech on Monday.", language="en"), tools)
    assert not any(event.event_type == "ASSAULT" for event in found.events)
    assert any("by words: “in a speech”" in one.reason for one in found.rejected)
