"""Words for violence that are only a manner of speaking, and the same words where they mean what they say."""

from __future__ import annotations

import pytest
from builders import a_document
from test_triggers import deeds

from geo.pipeline import Tools, extract

FIGURES = [
    ("ASSAULT", "en", "Tourists invaded Bath on Sunday."),
    ("ASSAULT", "en", "Shareholders in Lisbon were bombarded with emails on Monday."),
    ("ASSAULT", "en", "Swarms of mosquitoes attacked campers near Split on Saturday."),
    ("ACCIDENT", "en", "The laptop crashed twice during our test in Tokyo on Thursday."),
    ("ACCIDENT", "en", "The website of the Stockholm museum crashed on Friday."),
    ("DISASTER", "en", "An avalanche of complaints hit the town hall of Lyon on Monday."),
    ("FIRE", "en", "Crush the garlic, fire up the grill and serve the pizza on Friday."),
    ("PROTEST", "en", "In Marseille the strikes of the clock mark every hour."),
    ("CULTURE_SPORT", "en", "Marathon negotiations were held in Dublin on Sunday."),
    ("ASSAULT", "ro", "Turiștii au invadat duminică Brașovul."),
    ("FIRE", "ro", "Profesorul s-a stins din viață luni la Oradea."),
    ("COERCE", "ro", "Șoferii au fost prinși în coloană vineri, pe Valea Prahovei."),
    ("ACCIDENT", "de", "Das Smartphone stürzte im Test am Dienstag in Hamburg zweimal ab."),
    ("DISASTER", "de", "Eine Lawine von Beschwerden traf am Montag das Rathaus in Kassel."),
    ("FIRE", "de", "Die Sonne brannte am Sonntag auf Dresden."),
    ("DISASTER", "fr", "Une avalanche de plaintes s'est abattue lundi sur la mairie de Nancy."),
    ("CRIME", "fr", "Une crise cardiaque a tué dimanche à Milan le chef d'orchestre."),
    ("ASSAULT", "fr", "L'opposition a dynamité mercredi à Strasbourg le budget."),
    ("ASSAULT", "es", "Nubes de mosquitos atacaron el sábado a los campistas cerca de Huelva."),
    ("ASSAULT", "es", "El derbi del domingo en Sevilla fue una masacre: 5-0."),
    ("ACCIDENT", "es", "La salsa explotó el martes en el microondas en Burgos."),
    ("FIRE", "it", "I fuochi d'artificio a Napoli hanno ferito dieci persone in una fabbrica."),
    ("DISASTER", "it", "Una valanga di proteste ha travolto lunedì il comune di Pavia."),
    ("ASSAULT", "it", "L'albergo di Capri è stato assediato domenica dai fotografi."),
    ("ASSAULT", "pt", "A oposição bombardeou o ministro com perguntas na quarta-feira em Brasília."),
    ("COERCE", "pt", "Milhares ficaram presos na sexta-feira no trânsito perto de Albufeira."),
    ("ASSAULT", "ru", "Грибники атаковали в выходные леса под Вологдой."),
    ("DISASTER", "ru", "Лавина жалоб обрушилась в понедельник на мэрию Тюмени."),
    ("ECONOMY", "uk", "Сайт музею в Харкові впав у п'ятницю."),
    ("ASSAULT", "uk", "Хмари комарів атакували в суботу туристів під Шацьком."),
    ("ASSAULT", "pl", "Wojna na słowa między trenerami trwała w piątek w Szczecinie."),
    ("DISASTER", "pl", "Fala nostalgii zalała w sobotę Kraków."),
    ("CRIME", "en", "The two ministers forged a new alliance in Vienna on Friday."),
    ("COERCE", "en", "Kenyan runners nabbed gold and silver in Paris on Sunday."),
    ("HEALTH", "en", "The singer was hospitalised with a broken leg in Dublin on Monday."),
    ("DISASTER", "de", "Ein Korruptionsskandal hat am Montag Malta erschüttert."),
    ("ASSAULT", "de", "Russland torpedierte am Dienstag die Gespräche in Genf."),
    ("CRIME", "de", "Der Film besticht durch seine Bilder, urteilte die Jury am Montag in Cannes."),
    ("ELECTION", "fr", "Les élus locaux se réuniront mardi à Lyon."),
    ("COERCE", "fr", "Les parents appréhendent la rentrée lundi à Marseille."),
    ("AID", "es", "El club desembolsó 20 millones por el delantero el lunes en Madrid."),
    ("FIRE", "es", "El poeta fue incinerado ayer en el cementerio de Sevilla."),
    ("ACCIDENT", "it", "Il governo ha tamponato le perdite lunedì a Roma."),
    ("ACCIDENT", "pt", "O processo encalhou no tribunal de Braga na terça-feira."),
    ("DISASTER", "ro", "Au erupt proteste luni la București."),
    ("ACCIDENT", "pl", "Miasto utonęło w korkach w poniedziałek w Krakowie."),
    ("ELECTION", "ru", "Суд в Казани избрал меру пресечения в понедельник."),
    ("CULTURE_SPORT", "uk", "Режисер обіграв цю тему в суботу в Харкові."),
    ("ACCIDENT", "en", "Shares in Tokyo crashed on Monday."),
    ("ACCIDENT", "de", "Die Aktien in Frankfurt stürzten am Montag ab."),
    ("ACCIDENT", "it", "Le azioni sono precipitate lunedì a Milano."),
    ("ASSAULT", "en", "Hedge funds launched an attack on the yen in Tokyo on Monday."),
    ("ASSAULT", "de", "Hedgefonds starteten am Montag in Tokio einen Angriff auf den Yen."),
    ("ASSAULT", "fr", "Les fonds ont lancé lundi à Dijon une attaque contre l'euro."),
    ("ASSAULT", "es", "Los fondos lanzaron el lunes en Bogotá un ataque contra el peso."),
    ("ASSAULT", "it", "Lunedì a Milano attacco speculativo contro l'euro."),
    ("ASSAULT", "pt", "Os fundos lançaram na segunda-feira em Setúbal um ataque ao euro."),
    ("ASSAULT", "ro", "Luni, la Bacău, atac speculativ asupra leului."),
    ("ASSAULT", "ru", "Спекулянты начали в понедельник в Казани атаку на рубль."),
    ("ASSAULT", "uk", "Спекулянти почали в понеділок у Полтаві атаку на гривню."),
    ("ASSAULT", "pl", "W poniedziałek w Gdyni spekulanci przypuścili atak na złotego."),
]
MATCHES = [
    ("en", "Rovers bombarded United 5-0 in Liverpool on Tuesday night."),
    ("de", "Bayern griff an und bombardierte Bremen am Samstag in München mit 6:0."),
    ("es", "El Betis atacó y masacró al Sevilla 4-0 el domingo en Sevilla."),
    ("fr", "Lyon a bombardé Nice 5-0 dimanche à Lyon."),
    ("it", "Il Napoli ha bombardato la Roma 5-0 domenica a Napoli."),
    ("pl", "Lech zbombardował Legię 5:0 w sobotę w Poznaniu."),
    ("pt", "O Benfica bombardeou o Porto por 5-0 no domingo em Lisboa."),
    ("ro", "Dinamo a bombardat-o pe Rapid cu 5-0 duminică la București."),
    ("ru", "ЦСКА разбомбил «Спартак» 4:0 в субботу в Москве."),
    ("uk", "«Динамо» розбомбило «Шахтар» 4:0 в суботу в Києві."),
    ("en", "United bombed out of the cup in Leeds on Tuesday."),
    ("en", "United's captain was shot down by the referee in Leeds on Sunday."),
]
NO_SCORES = [
    ("en", "Rebels shelled Goma and killed 3-5 people on Sunday."),
    ("en", "Rebels shelled Goma for 10-15 minutes on Sunday."),
    ("ru", "В субботу в 18:05 боевики обстреляли Белгород."),
]
MEANT = [
    ("ASSAULT", "en", "Gunmen stormed a resort full of tourists near Sousse on Friday."),
    ("ASSAULT", "en", "An attack on the currency office in Leeds killed two on Monday."),
    ("ACCIDENT", "en", "A plane carrying stocks of fuel crashed near Leeds on Monday."),
    ("ACCIDENT", "en", "A driver who was on the phone crashed into a wall in Leeds on Sunday."),
    ("DISASTER", "en", "An avalanche killed two tourists near Zermatt on Sunday."),
    ("ASSAULT", "es", "Un hombre fue secuestrado el sábado en una fiesta en Cuenca."),
    ("CRIME", "es", "Un hombre mató el domingo en Vigo a su esposa, enferma de cáncer."),
    ("FIRE", "it", "Un incendio ha distrutto lunedì una fabbrica di fuochi d'artificio a Bari."),
    ("CRIME", "de", "Ein Mann musste am Montag in Kassel für neun Jahre ins Gefängnis."),
    ("DISASTER", "it", "Una valanga ha travolto lunedì due turisti sopra Courmayeur."),
    ("COERCE", "ro", "Doi bărbați au fost prinși luni la Arad pentru trafic de droguri."),
    ("ASSAULT", "de", "Hooligans griffen am Samstag nach dem Finale in Berlin Fans an."),
    ("ASSAULT", "ru", "Боевики в субботу захватили гостиницу с туристами под Псковом."),
    ("DISASTER", "pl", "Lawina zabiła w niedzielę dwóch turystów w Tatrach."),
    ("CRIME", "en", "The man forged passports in Leeds, a court heard on Monday."),
    ("COERCE", "en", "Police nabbed a suspect in Leeds on Monday."),
    ("DISASTER", "de", "Ein Erdbeben erschütterte am Montag Kreta."),
    ("ELECTION", "fr", "L'assemblée a élu mardi à Lyon son nouveau président."),
    ("AID", "es", "El FMI desembolsó el lunes en Quito un préstamo."),
    ("ACCIDENT", "it", "Un camion ha tamponato un'auto lunedì a Roma."),
    ("ACCIDENT", "pl", "Mężczyzna utonął w niedzielę w jeziorze pod Giżyckiem."),
    ("ELECTION", "ru", "Депутаты избрали мэра Казани в понедельник."),
    ("ASSAULT", "en", "A resort full of tourists was stormed by gunmen in Mali on Friday."),
    ("ACCIDENT", "de", "Mit dem Smartphone am Steuer verursachte ein Mann am Freitag in Köln einen Unfall."),
    ("ACCIDENT", "es", "Un accidente de tráfico provocó el viernes un atasco en Sevilla."),
    ("FIRE", "es", "Un incendio arrasó el viernes un mercado en Lima, según vídeos de redes sociales."),
    ("ASSAULT", "es", "Dos turistas fueron asaltados el viernes en Lima."),
    ("FIRE", "fr", "Un groupe a mis le feu à un bus vendredi à Lyon."),
    ("ASSAULT", "fr", "Une dizaine de touristes ont été pris en otage vendredi à Gao."),
    ("ASSAULT", "it", "Due turisti sono stati assaltati venerdì a Napoli."),
    ("FIRE", "pt", "Um incêndio destruiu um mercado em Faro na sexta-feira, segundo imagens nas redes sociais."),
    ("ASSAULT", "ru", "Туристов захватили в заложники в пятницу в Мали."),
    ("ASSAULT", "uk", "Туристів захопили у заручники в п'ятницю в Малі."),
]


@pytest.mark.parametrize(("kind", "language", "text"), FIGURES)
def test_a_manner_of_speaking_names_no_deed(kind: str, language: str, text: str) -> None:
    """Tourists invade nothing, a telephone has no accident, and complaints bury nobody."""
    assert kind not in {deed.partition("/")[0] for deed in deeds(text, language)}


@pytest.mark.parametrize(("kind", "language", "text"), MEANT)
def test_what_is_meant_as_it_is_said_names_its_deed(kind: str, language: str, text: str) -> None:
    """The words that tell a manner of speaking may stand beside a real deed."""
    assert kind in {deed.partition("/")[0] for deed in deeds(text, language)}


@pytest.mark.parametrize(("language", "text"), MATCHES)
def test_violence_with_a_score_is_a_match(language: str, text: str, tools: Tools) -> None:
    """Who bombards a club five to nil is no army."""
    found = extract(a_document(text, published="2026-03-12", language=language), tools)
    assert "ASSAULT" not in {event.event_type for event in found.events}


@pytest.mark.parametrize(("language", "text"), NO_SCORES)
def test_a_range_or_a_time_of_day_is_no_score(language: str, text: str, tools: Tools) -> None:
    """A range goes up, and minutes have two figures."""
    found = extract(a_document(text, published="2026-03-12", language=language), tools)
    assert "ASSAULT" in {event.event_type for event in found.events}
