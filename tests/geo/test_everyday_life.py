"""Words of the press in kitchens, gardens, families, feasts and tales, where they name no deed, and where they do."""

from __future__ import annotations

import pytest
from test_everyday_senses import types

NOT_TOLD = [
    ("ACCIDENT", "en", "The train pulled into York on Monday."),
    ("ACCIDENT", "en", "The boys were sucked into the story of a train in Derby."),
    ("AGREE", "en", "My wife and I settled our row over the dishes in York."),
    ("AID", "en", "We served hot meals at our restaurant in Leeds all winter."),
    ("AID", "en", "Send the nurse a card, writes a reader from Devon."),
    ("AID", "en", "Grandma reached the village by noon and set up her stall in Otley."),
    ("ASSAULT", "en", "The children used a water cannon at the fair in Hull."),
    ("ASSAULT", "en", "The army team pushed into the final of the rugby cup in Aldershot."),
    ("COERCE", "en", "I was taken in by the officer's charm in Vienna."),
    ("DISASTER", "en", "Water poured into the glass in Rome."),
    ("DISASTER", "en", "He snapped a photo of the snow in Oslo."),
    ("ECONOMY", "en", "We snapped up a rug at the hotel shop in Marrakesh."),
    ("ECONOMY", "en", "My pen ran dry in the city library in Oxford."),
    ("ECONOMY", "en", "Queues formed at the museum in the city of Hull."),
    ("ELECTION", "en", "The mayor came second in the cake contest in Deal."),
    ("ELECTION", "en", "Counting continued in the maths class in Leeds."),
    ("EVACUATE", "en", "The plane had taken off from the island of Malta."),
    ("FIRE", "en", "He put a match to the logs in the grate in Keswick."),
    ("HEALTH", "en", "The nurse was given two shots of tequila in Leeds."),
    ("PROTEST", "en", "The town hall, surrounded by trees, stands in Bath."),
    ("PROTEST", "en", "Tractors rolled into the vintage show in Malvern."),
    ("REJECT", "en", "She turned her back on fashion to grow leeks in Wales."),
    ("AID", "de", "Zum Geburtstag schenkte ihm Oma ein Feuerwehrauto in Ulm."),
    ("AID", "de", "Wir schleppten den Kasten Bier auf die Yacht in Kiel."),
    ("COERCE", "de", "Das Restaurant in Zürich ist dicht besetzt."),
    ("CONCEDE", "de", "Er nahm seinen Hut und verneigte sich in Wien."),
    ("CONSULT", "de", "Der Bürgermeister eilte in Melk zum Buffet."),
    ("CRIME", "de", "Meine Berufung legte ich früh fest: Gärtner in Potsdam."),
    ("DISASTER", "de", "Das Thermometer im Ofen kletterte in Graz auf 200 Grad."),
    ("DISASTER", "de", "Die Böe knickte in Kiel meinen Regenschirm."),
    ("ECONOMY", "de", "Mir ging in Tirol der Sprit aus."),
    ("ELECTION", "de", "Die Narren eroberten am Montag das Rathaus in Köln."),
    ("ELECTION", "de", "Die Soße wird in Linz fein abgestimmt."),
    ("EVACUATE", "de", "Die Kinder rannten in der Pause in Jena ins Freie."),
    ("PROTEST", "de", "Bauern fuhren mit ihren Traktoren zum Oldtimertreffen in Krems."),
    ("PROTEST", "de", "Touristen belagern das Rathaus in Bremen."),
    ("ACCIDENT", "fr", "Le guide a dévissé le couvercle du thermos à Chamonix."),
    ("ACCIDENT", "fr", "Le nageur frôle le record à Tours."),
    ("AID", "fr", "Le pompier a sorti les enfants au parc à Tours."),
    ("AID", "fr", "Les voisins ont nettoyé la rue avant la fête à Arles."),
    ("AID", "fr", "La tente est arrivée par la poste à Annecy."),
    ("ASSAULT", "fr", "La troupe de théâtre a pris le village pour décor à Die."),
    ("COERCE", "fr", "Le passeur embarque les touristes à Strasbourg."),
    ("COERCE", "fr", "Ma fille s'est vu retirer une dent à Dax."),
    ("CULTURE_SPORT", "fr", "La mariée a coupé le ruban du cadeau à Metz."),
    ("ECONOMY", "fr", "Les asperges sortent de terre dans le parc à Colmar."),
    ("EVACUATE", "fr", "La maîtresse a fait sortir les élèves dans la cour à Dax."),
    ("EVACUATE", "fr", "Les enfants ont dormi au gymnase pendant le tournoi à Vichy."),
    ("AID", "es", "El policía sacó a su familia a cenar en Murcia."),
    ("AID", "es", "Los vecinos barrieron la calle antes de la verbena en Ronda."),
    ("AID", "es", "El hotel sirve la comida en la terraza en Denia."),
    ("COERCE", "es", "El juez se llevó a casa el jamón en Aracena."),
    ("COERCE", "es", "El dentista me retiró el permiso de comer dulces en Lorca."),
    ("CONCEDE", "es", "Mi madre canceló el viaje a Roma por el catarro."),
    ("CONSULT", "es", "La alcaldesa almorzó paella con su familia en Denia."),
    ("CRIME", "es", "El piloto se entregó a la cocina en Vigo."),
    ("ACCIDENT", "it", "Il pallone è scoppiato accanto al tubo a Bari."),
    ("ACCUSE", "it", "Il ministro attaccò bottone con una signora ad Asti."),
    ("AID", "it", "Il vigile del fuoco ha portato la famiglia al lago a Como."),
    ("AID", "it", "Un volontario accompagna i turisti nel duomo di Pisa."),
    ("AID", "it", "L'acqua è tornata calda e il caffè è pronto a Lucca."),
    ("CONCEDE", "it", "Ho rimandato la visita dal dentista a Bari."),
    ("CRIME", "it", "Il corpo di un uomo è bellezza, dice uno scultore a Carrara."),
    ("DISASTER", "it", "L'intonaco si è staccato dalla parete in bagno a Rieti."),
    ("DISASTER", "it", "I turisti invadono il centro per il caldo gelato a Siena."),
    ("ACCIDENT", "pt", "O computador travou amizade com as crianças no Recife."),
    ("COERCE", "pt", "Tirei do caminho as pedras e plantei couves em Beja."),
    ("CONCEDE", "pt", "Atirei a toalha para a areia em Peniche."),
    ("CULTURE_SPORT", "pt", "O ator morre de riso em Óbidos."),
    ("DISASTER", "pt", "O chão tremeu com o baixo da banda em Coura."),
    ("HEALTH", "pt", "O autocarro leva ao hospital e ao mercado na nova linha em Braga."),
    ("AID", "ro", "Scoate din apă cartofii și adaugă sare la Galați."),
    ("ASSAULT", "ro", "Copiii calcă în picioare strugurii la Huși."),
    ("COERCE", "ro", "Procurorul intră în sala de teatru cu soția la Arad."),
    ("CONCEDE", "ro", "A aruncat prosopul pe nisip la Mamaia."),
    ("DISASTER", "ro", "Apa intră în oală, apoi sarea, la Roman."),
]

TOLD = [
    ("AID", "en", "The Red Cross served hot meals to evacuees in Hull on Monday."),
    ("ASSAULT", "en", "Police used a water cannon against protesters in Hull on Monday."),
    ("ECONOMY", "en", "Queues formed at filling stations in Hull on Monday."),
    ("ELECTION", "en", "Counting continued in three wards in Leeds on Monday after the vote."),
    ("PROTEST", "en", "Protesters surrounded the town hall in Leeds on Monday."),
    ("REJECT", "en", "The minister turned his back on the treaty in Oslo on Monday."),
    ("ELECTION", "de", "Am Sonntag wird in Kiel der Landtag gewählt, wird gewählt ein Landrat."),
    ("CRIME", "de", "Der Anwalt legte am Montag in Kiel Berufung ein."),
    ("ELECTION", "de", "Die SPD eroberte am Sonntag das Rathaus in Kiel."),
]


@pytest.mark.parametrize(("kind", "language", "text"), NOT_TOLD)
def test_everyday_life_tells_of_no_deed(kind: str, language: str, text: str) -> None:
    """Meals in a restaurant, tractors at a show, and what grandmother gives."""
    assert kind not in types(text, language)


@pytest.mark.parametrize(("kind", "language", "text"), TOLD)
def test_the_same_words_tell_of_news(kind: str, language: str, text: str) -> None:
    """So that what is narrowed stays."""
    assert kind in types(text, language)
