"""Plain verbs of the press in the everyday senses that name no deed, and the same verbs where they do."""

from __future__ import annotations

import pytest
from test_triggers import deeds

EVERYDAY = [
    ("ACCIDENT", "fr", "Le champion s'est échappé du peloton près de Pau, devant un camion."),
    ("CONSULT", "es", "El presidente cenó con su esposa en Sevilla el lunes."),
    ("CRIME", "es", "La desaparición de un plato típico preocupa a un joven de Cuzco."),
    ("COERCE", "it", "Gli agenti immobiliari caricano i prezzi a Milano."),
    ("ASSAULT", "it", "Il regista riprende la città di Roma in un film."),
    ("CONCEDE", "it", "L'azienda ha riassunto il progetto a Torino."),
    ("CONSULT", "pt", "O presidente jantou com a mulher no Porto na segunda-feira."),
    ("COERCE", "pt", "O agente carregou as malas em Faro na segunda-feira."),
    ("AID", "pt", "O helicóptero transportou turistas na Madeira na segunda-feira."),
    ("GOVERN", "ro", "Directorul și-a schimbat mașina la Arad luni."),
    ("AID", "ro", "Alpinistul a coborât din tren la Brașov luni."),
    ("ECONOMY", "ru", "Завод встал на учёт в Казани в понедельник."),
    ("CULTURE_SPORT", "ru", "Клуб подписал открытку игроку в Самаре в понедельник."),
    ("ACCIDENT", "uk", "Ціни злетіли в повітря на заводі в Дніпрі в понеділок."),
    ("COERCE", "uk", "Студент відрахував гроші в університеті Києва в понеділок."),
    ("ACCIDENT", "en", "Tourists snapped pictures on the bridge in Prague."),
    ("ACCIDENT", "en", "The club went to the bottom of the league in Genoa."),
    ("AGREE", "en", "The family settled in Toronto after leaving Syria."),
    ("AGREE", "en", "The company is made up of 20 dancers from Leeds."),
    ("AID", "en", "The victim, who was raised in Ohio, was 23."),
    ("AID", "en", "The crew raised a glass to the captain in Lisbon."),
    ("AID", "en", "The chef served a meal of soup to guests in Lyon."),
    ("ASSAULT", "en", "Federer was beaten by Nadal in Rome on Sunday."),
    ("ASSAULT", "en", "Labour was beaten by the Greens in Bristol on Thursday."),
    ("ASSAULT", "en", "A soldier retook his exam in York on Monday."),
    ("COERCE", "en", "The officer was picked up by his wife in Leeds."),
    ("COERCE", "en", "Security experts were carried away by the idea in Vegas."),
    ("CONSULT", "en", "The king saw the horses run in Ascot on Monday."),
    ("CONSULT", "en", "The union saw its membership grow in Ohio."),
    ("CRIME", "en", "The bank pocketed the profit in Zurich on Monday."),
    ("CULTURE_SPORT", "en", "A fossil fuel deposit was found in Guyana on Monday."),
    ("CULTURE_SPORT", "en", "The opera singer was born in Naples in 1950."),
    ("ECONOMY", "en", "Real Madrid slipped to third place in Spain on Sunday."),
    ("ECONOMY", "en", "The pub will close at eleven in Dublin on Monday."),
    ("ECONOMY", "en", "Taxi drivers in Leeds protested against the price of petrol on Monday."),
    ("ECONOMY", "es", "Los taxistas protestaron el lunes en Lugo contra el precio de la gasolina."),
    ("ECONOMY", "it", "I tassisti hanno protestato lunedì a Bari contro il prezzo della benzina."),
    ("ECONOMY", "ru", "Таксисты протестовали в понедельник в Пскове против цен на бензин."),
    ("ECONOMY", "pt", "Taxistas protestaram na segunda-feira em Braga contra o preço da gasolina."),
    ("CONSULT", "fr", "Le ministre sera à l'écoute des agriculteurs lundi à Rennes."),
    ("CONSULT", "fr", "Le suspect sera à nouveau entendu mardi à Nantes, a dit le président du tribunal."),
    ("CONSULT", "fr", "Une forte hausse est attendue à Bordeaux, selon le ministre."),
    ("CONSULT", "es", "El ministro estará en la cama varios días, dijo el lunes en Madrid."),
    ("CONSULT", "it", "Il presidente sarà in pensione da giugno, ha detto lunedì a Bari."),
    ("CONSULT", "pt", "O ministro estará na televisão na segunda-feira à noite em Lisboa."),
    ("CONSULT", "it", "Il corteo ha percorso le vie di Pisa sabato, ha detto il prefetto."),
    ("CONSULT", "it", "Gli effetti si vedranno tra un anno, ha detto lunedì il ministro a Roma."),
    ("CONSULT", "es", "El alcalde supervisa la compra de bancos el lunes en Jaén."),
    ("CONSULT", "pt", "A ponte vai ligar ao centro da cidade, disse o presidente da câmara na segunda-feira no Porto."),
    ("CONSULT", "ro", "Elevii au parcurs luni drumul până la școală la Iași, a spus primarul."),
    ("CONSULT", "de", "Käufer besichtigten das Haus am Montag in Kiel, sagte der Bürgermeister."),
    ("CONSULT", "pl", "Kibice obejrzeli finał z trybuny, powiedział szef klubu w poniedziałek w Łodzi."),
    ("CONSULT", "pl", "Ojciec był z wizytą u córki w poniedziałek w Łodzi."),
    ("CONSULT", "ru", "Полицейские осмотрели квартиру, сообщил представитель МВД в понедельник в Омске."),
    ("CONSULT", "uk", "Поліцейські оглянули квартиру, повідомив речник у понеділок у Львові."),
    ("AID", "ru", "Газпром выплатил сто миллиардов рублей дивидендов в понедельник, сообщил банк в Москве."),
    ("AID", "uk", "Клуб перерахував мільйон євро за нападника у понеділок у Львові."),
    ("AID", "ro", "Clubul a plătit cinci milioane de euro pentru atacant luni la Craiova."),
    ("AID", "fr", "La banque a versé deux milliards d'euros de dividendes lundi à Paris."),
    ("AID", "es", "El club transfirió diez millones de euros por el delantero el lunes en Madrid."),
    ("AID", "it", "La banca ha versato due miliardi di dividendi lunedì a Milano."),
    ("AID", "pt", "O banco entregou mil milhões em dividendos na segunda-feira em Lisboa."),
    ("AID", "ro", "Echipa a scos barca din garaj luni la Mamaia."),
    ("AID", "pt", "Turistas tiraram fotos de lancha no domingo em Angra."),
    ("AID", "en", "The airline flew fresh food to London on Monday."),
    ("MOBILIZE", "fr", "Un soldat a été transféré au tribunal de Metz lundi."),
    ("MOBILIZE", "it", "Il giudice ha trasferito il soldato imputato a Verona lunedì."),
    ("AGREE", "en", "The stadium is ready to host the final in Cardiff on Saturday."),
    ("AGREE", "en", "The striker said he is ready to join Chelsea after the match in London on Monday."),
    ("AGREE", "es", "El club está dispuesto a recibir ofertas por el delantero el lunes en Sevilla."),
    ("AGREE", "it", "Lo stadio è pronto a ospitare la finale lunedì a Bari."),
    ("AGREE", "pt", "O estádio está pronto para acolher a final na segunda-feira em Braga."),
    ("AGREE", "ro", "Spitalul e pregătit să primească pacienți luni la Cluj."),
    ("AGREE", "ru", "Мать дала согласие на операцию в понедельник в Туле."),
    ("CRIME", "ro", "Un hoț a fost luat de polițiști luni la Arad."),
    ("CRIME", "pt", "O bandido levou um tiro na perna na segunda-feira no Recife."),
    ("CRIME", "it", "Il medico ha asportato un tumore lunedì a Bari; la banda suonava."),
    ("CRIME", "it", "Il colpo di mercato è stato messo a segno lunedì a Torino."),
    ("CRIME", "de", "Im Gefängnis brach am Montag eine Schlägerei aus, teilte die JVA Kiel mit."),
    ("CRIME", "ru", "Марафонец бежал мимо тюрьмы в понедельник в Туле."),
    ("CULTURE_SPORT", "fr", "Le prix du pétrole est revenu à 70 dollars lundi à Londres."),
    ("CULTURE_SPORT", "de", "Der Preis für Benzin ging am Montag in Kiel an die Zwei-Euro-Marke."),
    ("SUPPORT", "fr", "Le bus se range derrière un camion lundi à Lyon."),
    ("CONCEDE", "fr", "Le chef Dupont rend son tablier à Lyon après trente ans."),
    ("ECONOMY", "fr", "La neige a fondu lundi à Chamonix, retardant la production d'eau de 20 %."),
    ("COERCE", "es", "Un migrante devuelve una cartera con 3000 euros el lunes en Valencia."),
    ("COERCE", "pt", "O refugiado devolveu a carteira na segunda-feira em Faro."),
    ("ASSAULT", "de", "Bayern eroberte am Montag die Tabellenspitze in der Stadt zurück."),
    ("ASSAULT", "ru", "Жители отбили село у застройщика в понедельник в Омске."),
    ("ASSAULT", "ru", "Группировка выбила долги в понедельник в Омске."),
    ("EVACUATE", "ru", "Режиссёр снял фильм об экипаже в понедельник в Сочи."),
    ("THREATEN", "ru", "Министр пообещал ответить на вопросы журналистов в понедельник в Москве."),
    ("THREATEN", "uk", "Міністр пообіцяв відповісти на лист у понеділок у Києві."),
    ("THREATEN", "pt", "O treinador promete vingar a derrota no domingo em Braga."),
    ("THREATEN", "en", "A prolonged drought threatens to ruin crops near Lleida on Monday."),
    ("RETREAT", "pl", "Malarz oddał obraz do muzeum w poniedziałek w Łodzi."),
    ("SUPPORT", "en", "The defender sprang to the defence of his goalkeeper in Turin on Sunday."),
]
DEEDS = [
    ("ECONOMY", "es", "El precio de la gasolina subió el lunes en Lugo."),
    ("ECONOMY", "en", "The price of petrol rose in Leeds on Monday, and drivers protested against it."),
    ("CONSULT", "fr", "Le président sera à Marseille vendredi."),
    ("CONSULT", "es", "El canciller estará en Quito el lunes."),
    ("CONSULT", "de", "Der Minister besichtigte am Montag das neue Werk in Kiel."),
    ("CONSULT", "ru", "Губернатор осмотрел стройку в понедельник в Туле."),
    ("CONSULT", "it", "Il prefetto ha percorso lunedì le strade allagate di Faenza."),
    ("AID", "ru", "МВФ перечислил Молдавии миллиард долларов в понедельник."),
    ("AID", "ro", "Pompierii au scos luni cu barca o familie din Galați."),
    ("MOBILIZE", "fr", "L'armée a transporté mille soldats lundi à Djibouti."),
    ("AGREE", "en", "Oman says it is ready to host talks in Muscat next month."),
    ("AGREE", "es", "El gobierno está dispuesto a recibir refugiados, dijo el lunes en Madrid."),
    ("CRIME", "ro", "Hoții au luat luni bijuterii dintr-un magazin din Arad."),
    ("CRIME", "de", "Zwei Häftlinge brachen am Montag aus dem Gefängnis in Kiel aus."),
    ("CULTURE_SPORT", "fr", "Le prix est revenu lundi à Lyon à une autrice belge."),
    ("ASSAULT", "ru", "Армия отбила село под Алеппо в понедельник."),
    ("THREATEN", "ru", "Тегеран пообещал ответить ударом на удар в понедельник."),
    ("ECONOMY", "es", "La bolsa de Madrid se dejó el lunes un dos por ciento."),
]


def types(text: str, language: str) -> set[str]:
    """The types of the deeds that are named, without their modes."""
    return {deed.partition("/")[0] for deed in deeds(text, language)}


@pytest.mark.parametrize(("kind", "language", "text"), EVERYDAY)
def test_everyday_senses_name_no_deed(kind: str, language: str, text: str) -> None:
    """One sentence each; what else stands in it may be read."""
    assert kind not in types(text, language)


@pytest.mark.parametrize(("kind", "language", "text"), DEEDS)
def test_the_same_words_name_theirs(kind: str, language: str, text: str) -> None:
    """So that no rule takes the deeds away with what is none."""
    assert kind in types(text, language)
