"""Case forms, generic words and parts of areas."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.gazetteer import forms as forms_module
from geo.gazetteer.forms import citation_forms, languages, openings, part_of, split_direction, split_generic
from geo.gazetteer.index import Gazetteer
from geo.gazetteer.normalise import normalise
from geo.gazetteer.search import search
from geo.gazetteer.sphere import distance_km


@pytest.mark.parametrize(
    ("surface", "language", "form"),
    [
        ("Moscovei", "ro", "Moscova"),
        ("Ucrainei", "ro", "Ucraina"),
        ("Kievului", "ro", "Kiev"),
        ("Mării Negre", "ro", "Marea Neagră"),
        ("Coreei de Nord", "ro", "Coreea de Nord"),
        ("Filipinelor", "ro", "Filipine"),
        ("Ukraine’s", "en", "Ukraine"),
        ("the Hague", "en", "Hague"),
        ("Краснодаре", "ru", "Краснодар"),
        ("Донецкой области", "ru", "Донецкая область"),
        ("Казани", "ru", "Казань"),
        ("Харкова", "uk", "Харків"),
        ("Варшаві", "uk", "Варшава"),
        ("Ростові-на-Дону", "uk", "Ростов-на-Дону"),  # what a preposition asks for is no case of the name
        ("Шахтинську", "uk", "Шахтинск"),  # no list has its Ukrainian name
        ("Рибінську", "uk", "Рыбинск"),
        ("Warszawie", "pl", "Warszawa"),
        ("Krakowie", "pl", "Kraków"),
        ("Brně", "cs", "Brno"),
        ("Deutschlands", "de", "Deutschland"),
        ("Ankara'da", "tr", "Ankara"),
        ("Budapesten", "hu", "Budapest"),
        ("Ουκρανίας", "el", "Ουκρανία"),
    ],
)
def test_a_case_form_leads_to_its_citation_form(surface: str, language: str, form: str) -> None:
    """The endings of names in nine languages come off."""
    forms = citation_forms(surface, language)
    assert surface in forms
    assert form in forms


NAMES_IN_THEIR_CASE = {
    "cs": """
        Praze Praha, Brna Brno, Ostravě Ostrava, Plzni Plzeň, Olomouci Olomouc, Vídně Vídeň, Paříži Paříž, Římě Řím, Athénách Athény, Benátek Benátky,
        Košicích Košice, Kyjeva Kyjev, Rize Riga, Německem Německo, Ukrajinou Ukrajina, Británií Británie, Velké Británii Velká Británie,
        Severním Irskem Severní Irsko, Nové Kachovce Nová Kachovka, Spojených států Spojené státy, Bosny a Hercegoviny Bosna a Hercegovina,
        Českých Budějovicích České Budějovice, Karlových Varů Karlovy Vary, Saúdskou Arábií Saúdská Arábie, Filipínách Filipíny
    """,
    "sk": """
        Bratislave Bratislava, Košiciach Košice, Viedni Viedeň, Ríme Rím, Aténach Atény, Budapešti Budapešť, Kodani Kodaň, Michalovciach Michalovce,
        Manchestri Manchester, Káhire Káhira, Rakúsku Rakúsko, Nemeckom Nemecko, Ukrajinou Ukrajina, Veľkej Británii Veľká Británia,
        Severnom Írsku Severné Írsko, Banskej Bystrici Banská Bystrica, Spojených štátoch Spojené štáty, Piešťanoch Piešťany, Moskvou Moskva
    """,
    "sl": """
        Ljubljani Ljubljana, Mariboru Maribor, Kopru Koper, Zadru Zader, Münchna München, Manchestru Manchester, Prištini Priština, Atenah Atene,
        Benetkah Benetke, Bruslja Bruselj, Novi Gorici Nova Gorica, Hrvaškem Hrvaška, Škotskem Škotska, Nemčijo Nemčija, Ciprom Ciper,
        Združenega kraljestva Združeno kraljestvo, Veliki Britaniji Velika Britanija, Južno Korejo Južna Koreja, Filipinih Filipini,
        Črno goro Črna gora, Alžirijo Alžirija, Katarju Katar
    """,
    "hr": """
        Zagrebu Zagreb, Zadru Zadar, Rijeci Rijeka, Karlovcu Karlovac, Sisku Sisak, Vukovaru Vukovar, Beču Beč, Tokiju Tokio, Ateni Atena, Kijevom Kijev,
        Hrvatskoj Hrvatska, Njemačkom Njemačka, Americi Amerika, Banjoj Luci Banja Luka, Slavonskom Brodu Slavonski Brod, Novog Sada Novi Sad,
        Ujedinjenog Kraljevstva Ujedinjeno Kraljevstvo, Crnom Gorom Crna Gora, Sjedinjenih Američkih Država Sjedinjene Američke Države,
        Bosni i Hercegovini Bosna i Hercegovina
    """,
    "bs": """
        Sarajevu Sarajevo, Mostaru Mostar, Tuzli Tuzla, Zenici Zenica, Banjoj Luci Banja Luka, Beogradu Beograd, Zagreba Zagreb, Beča Beč, Rimu Rim,
        Srebrenici Srebrenica, Njemačkoj Njemačka, Hrvatskom Hrvatska, Turske Turska, Crnoj Gori Crna Gora, Bosnom i Hercegovinom Bosna i Hercegovina
    """,
    "sr": """
        Београду Београд, Крагујевцу Крагујевац, Новом Саду Нови Сад, Приштини Приштина, Нишу Ниш, Бечу Беч, Атине Атина, Солуну Солун, Грчкој Грчка,
        Немачком Немачка, Русијом Русија, Црној Гори Црна Гора, Северне Македоније Северна Македонија, Beogradu Beograd, Novog Sada Novi Sad,
        Moskvi Moskva, Rusijom Rusija, Crnom Gorom Crna Gora, Уједињеног Краљевства Уједињено Краљевство
    """,
    "mk": """
        Скопје Скопје, Битола Битола, Охрид Охрид, Прилеп Прилеп, Белград Белград, Атина Атина, Москва Москва, Киев Киев, Северна Македонија Северна Македонија,
        Грција Грција, Бугарија Бугарија, Албанија Албанија, Обединетото Кралство Обединето Кралство, Соединетите Американски Држави Соединети Американски Држави,
        Црна Гора Црна Гора, Јужна Кореја Јужна Кореја
    """,
    "bg": """
        София София, Пловдив Пловдив, Варна Варна, Бургас Бургас, Стара Загора Стара Загора, Велико Търново Велико Търново, Скопие Скопие, Москва Москва,
        Киев Киев, Атина Атина, Обединеното кралство Обединеното кралство, Съединените щати Съединени щати, Черна гора Черна гора,
        Южна Корея Южна Корея, Обединените арабски емирства Обединени арабски емирства, Доминиканската република Доминиканска република
    """,
    "be": """
        Мінску Мінск, Брэсце Брэст, Гомелі Гомель, Магілёве Магілёў, Маскве Масква, Празе Прага, Рызе Рыга, Гаазе Гаага, Багдадзе Багдад, Бейруце Бейрут,
        Будапешце Будапешт, Кіева Кіеў, Львове Львоў, Тэль-Авіве Тэль-Авіў, Украінай Украіна, Расіі Расія, Канадзе Канада, Беларусі Беларусь,
        Паўднёвай Карэі Паўднёвая Карэя, Саудаўскай Аравіяй Саудаўская Аравія
    """,
    "pl": """
        Warszawie Warszawa, Krakowa Kraków, Łodzi Łódź, Gdańsku Gdańsk, Katowicach Katowice, Hadze Haga, Rydze Ryga, Pradze Praga, Peszawarze Peszawar,
        Belfaście Belfast, Budapeszcie Budapeszt, Bagdadzie Bagdad, Wiednia Wiedeń, Rzymie Rzym, Atenach Ateny, Nowym Jorku Nowy Jork,
        Zielonej Górze Zielona Góra, Nowej Kachowce Nowa Kachowka, Niemczech Niemcy, Włoszech Włochy, Węgier Węgry, Wielkiej Brytanii Wielka Brytania,
        Stanami Zjednoczonymi Stany Zjednoczone, Korei Południowej Korea Południowa, Arabią Saudyjską Arabia Saudyjska, Indiach Indie, Białorusią Białoruś
    """,
    "uk": """
        Києвом Київ, Харкові Харків, Львова Львів, Миколаєві Миколаїв, Одесі Одеса, Тернополі Тернопіль, Кривому Розі Кривий Ріг, Чернівцях Чернівці,
        Сумах Суми, Рівному Рівне, Вінниці Вінниця, Білій Церкві Біла Церква, Празі Прага, Гаазі Гаага, Гамбурзі Гамбург, Афінах Афіни,
        Німеччиною Німеччина, Польщею Польща, Великої Британії Велика Британія, Сполученими Штатами Сполучені Штати, Південній Кореї Південна Корея
    """,
    "ru": """
        Москвой Москва, Казанью Казань, Орле Орёл, Перми Пермь, Нижнем Новгороде Нижний Новгород, Грозном Грозный, Ростове-на-Дону Ростов-на-Дону,
        Махачкале Махачкала, Афинах Афины, Риге Рига, Вене Вена, Париже Париж, Кремлём Кремль, Украиной Украина, Польшей Польша, Китаем Китай,
        Великобританией Великобритания, Соединённых Штатов Соединённые Штаты, Южной Кореей Южная Корея, Саудовскую Аравию Саудовская Аравия
    """,
    "lt": """
        Vilniuje Vilnius, Kaune Kaunas, Klaipėdoje Klaipėda, Šiauliuose Šiauliai, Panevėžyje Panevėžys, Rygoje Ryga, Maskvos Maskva, Kijevą Kijevas,
        Londone Londonas, Paryžiuje Paryžius, Atėnuose Atėnai, Briuselyje Briuselis, Vokietijoje Vokietija, Ukrainos Ukraina, Nyderlanduose Nyderlandai,
        Jungtinėje Karalystėje Jungtinė Karalystė, Jungtinių Valstijų Jungtinės Valstijos, Naujojoje Zelandijoje Naujoji Zelandija,
        Pietų Korėjoje Pietų Korėja
    """,
    "lv": """
        Rīgā Rīga, Liepājas Liepāja, Rēzeknē Rēzekne, Daugavpilī Daugavpils, Viļņā Viļņa, Maskavu Maskava, Londonā Londona, Parīzē Parīze, Briselē Brisele,
        Hāgā Hāga, Ņujorkā Ņujorka, Vācijā Vācija, Ukrainai Ukraina, Krievijas Krievija, Filipīnās Filipīnas, Apvienotajā Karalistē Apvienotā Karaliste,
        Amerikas Savienoto Valstu Amerikas Savienotās Valstis, Dienvidkorejā Dienvidkoreja
    """,
    "et": """
        Tallinnas Tallinn, Tartust Tartu, Narvas Narva, Riias Riia, Helsingis Helsingi, Moskvasse Moskva, Pariisis Pariis, Londonist London, Berliinis Berliin,
        Viinis Viin, New Yorgis New York, Brüsselis Brüssel, Saksamaal Saksamaa, Venemaale Venemaa, Soomes Soome, Ukrainasse Ukraina,
        Ameerika Ühendriikides Ameerika Ühendriigid, Ühendkuningriigis Ühendkuningriik
    """,
    "fi": """
        Helsingissä Helsinki, Lahdessa Lahti, Turussa Turku, Tampereella Tampere, Tukholmassa Tukholma, Lontooseen Lontoo, Pariisissa Pariisi,
        Moskovaan Moskova, Kiovassa Kiova, New Yorkissa New York, Damaskoksessa Damaskos, Hollannissa Hollanti, Skotlannin Skotlanti, Saksassa Saksa,
        Venäjälle Venäjä, Filippiineillä Filippiinit, Yhdysvalloissa Yhdysvallat, Yhdistyneessä kuningaskunnassa Yhdistynyt kuningaskunta,
        Uudessa-Seelannissa Uusi-Seelanti, Iso-Britannian Iso-Britannia, Amerikassa Amerikka
    """,
    "hu": """
        Budapesten Budapest, Pécsett Pécs, Győrött Győr, Szegedről Szeged, Kassán Kassa, Kolozsváron Kolozsvár, Moszkvával Moszkva, Párizzsal Párizs,
        Londonnal London, Rómában Róma, Varsóból Varsó, Hágában Hága, New Yorkból New York, Tel-Avivban Tel-Aviv, Németországban Németország,
        Ukrajnát Ukrajna, Kínának Kína, Egyesült Államokkal Egyesült Államok, Egyesült Királyságban Egyesült Királyság, Észak-Koreával Észak-Korea
    """,
    "tr": """
        İstanbul'da İstanbul, İstanbul’un İstanbul, Ankara'nın Ankara, İzmir'den İzmir, Diyarbakır'da Diyarbakır, Gaziantep'te Gaziantep, Moskova'nın Moskova,
        Londra'ya Londra, Paris'te Paris, Şam'ın Şam, Kahire'de Kahire, New York'ta New York, Tel Aviv'e Tel Aviv, Almanya'da Almanya, Türkiye'nin Türkiye,
        Suriye'deki Suriye, Birleşik Krallık'ta Birleşik Krallık, Güney Kore'yle Güney Kore
    """,
    "el": """
        Αθήνας Αθήνα, Θεσσαλονίκης Θεσσαλονίκη, Λευκωσίας Λευκωσία, Λονδίνου Λονδίνο, Παρισιού Παρίσι, Βρυξελλών Βρυξέλλες, Μόσχας Μόσχα, Δαμασκού Δαμασκός,
        Βηρυτού Βηρυτός, Νέας Υόρκης Νέα Υόρκη, Γερμανίας Γερμανία, Λιβάνου Λίβανος, Ηνωμένου Βασιλείου Ηνωμένο Βασίλειο,
        Αιγύπτου Αίγυπτος, Βόρειας Κορέας Βόρεια Κορέα, Σαουδικής Αραβίας Σαουδική Αραβία, Κύπρου Κύπρος
    """,
    "sv": """
        Stockholms Stockholm, Göteborgs Göteborg, Malmös Malmö, Moskvas Moskva, Kievs Kiev, Wiens Wien, Roms Rom, Köpenhamns Köpenhamn, Tysklands Tyskland,
        Rysslands Ryssland, Ukrainas Ukraina, Kinas Kina, Storbritanniens Storbritannien, Sveriges Sverige, Nya Zeelands Nya Zeeland, New Yorks New York
    """,
    "da": """
        Københavns København, Odenses Odense, Moskvas Moskva, Kyivs Kyiv, Londons London, Wiens Wien, Tysklands Tyskland, Ruslands Rusland, Ukraines Ukraine,
        Kinas Kina, Storbritanniens Storbritannien, Danmarks Danmark, Sveriges Sverige, Norges Norge, New Zealands New Zealand
    """,
    "nb": """
        Oslos Oslo, Bergens Bergen, Trondheims Trondheim, Moskvas Moskva, Kyivs Kyiv, Londons London, Tysklands Tyskland, Russlands Russland, Ukrainas Ukraina,
        Kinas Kina, Storbritannias Storbritannia, Norges Norge, Sveriges Sverige, Danmarks Danmark, New Zealands New Zealand
    """,
    "nl": """
        Amsterdams Amsterdam, Rotterdams Rotterdam, Londens Londen, Moskou’s Moskou, Caïro's Caïro, Antwerpens Antwerpen, Wenens Wenen, Nederlands Nederland,
        Duitslands Duitsland, Ruslands Rusland, Oekraïnes Oekraïne, China's China, Frankrijks Frankrijk, Spanjes Spanje, New Yorks New York
    """,
    "de": """
        Berlins Berlin, Münchens München, Kölns Köln, Wiens Wien, Roms Rom, Prags Prag, Moskaus Moskau, Kiews Kiew, Damaskus' Damaskus, Deutschlands Deutschland,
        Russlands Russland, Vereinigten Staaten Vereinigte Staaten, Vereinigten Königreichs Vereinigtes Königreich,
        Vereinigten Arabischen Emiraten Vereinigte Arabische Emirate, Schwarzen Meeres Schwarzes Meer
    """,
    "ro": """
        Bucureștiului București, Clujului Cluj, Timișoarei Timișoara, Moscovei Moscova, Londrei Londra, Varșoviei Varșovia, Parisului Paris,
        Germaniei Germania, Ucrainei Ucraina, Chinei China, Iranului Iran, Moldovei Moldova, Coreei de Sud Coreea de Sud, Statelor Unite Statele Unite,
        Regatului Unit Regatul Unit, Mării Negre Marea Neagră, Arabiei Saudite Arabia Saudită
    """,
    "fr": """
        l'Ukraine Ukraine, d’Irak Irak, l’Allemagne Allemagne, d'Italie Italie, d'Athènes Athènes, l'Iran Iran, d'Israël Israël, l’Égypte Égypte
    """,
    "it": """
        dell'Ucraina Ucraina, all’Iran Iran, nell'Egitto Egitto, dall'Italia Italia, d’Israele Israele, sull'Iraq Iraq
    """,
    "ar": """
        بلندن لندن, لبيروت بيروت, وبيروت بيروت, بباريس باريس, لروسيا روسيا, وأوكرانيا أوكرانيا, بالقاهرة القاهرة, للقاهرة القاهرة, والعراق العراق, بدمشق دمشق
    """,
}
"""Language -> forms and their citation forms, each of as many words: written by hand, not made by the rules."""


def _pairs(language: str) -> list[tuple[str, str]]:
    entries = [entry.split() for entry in NAMES_IN_THEIR_CASE[language].split(",")]
    return [(" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])) for words in entries]


@pytest.mark.parametrize("language", NAMES_IN_THEIR_CASE)
def test_a_name_in_its_case_leads_to_the_place_of_its_citation_form(gazetteer: Gazetteer, language: str) -> None:
    """The citation form is among the forms, and no other place comes before that which bears it."""
    astray = {}
    for surface, citation in _pairs(language):
        forms = citation_forms(surface, language)
        found, meant = search(gazetteer, surface, language=language), gazetteer.lookup(citation, language=language)
        if citation not in forms or (meant and (not found or found[0].place != meant[0].place)):
            astray[surface] = forms[:3]
    assert astray == {}


@pytest.mark.parametrize(
    ("surface", "language", "form"),
    [
        ("SAD", "hr", "Sjedinjene Američke Države"),
        ("SAD-a", "hr", "Sjedinjene Američke Države"),
        ("САД", "sr", "Сједињене Државе"),
        ("ZDA", "sl", "Združene države Amerike"),
        ("USA:n", "fi", "Yhdysvallat"),
        ("ABD'nin", "tr", "Amerika Birleşik Devletleri"),
        ("ЮАР", "ru", "Южно-Африканская Республика"),
    ],
)
def test_an_abbreviation_stands_for_its_name_in_its_language(surface: str, language: str, form: str) -> None:
    """With or without a case ending, but only in capitals, since it is often a word too."""
    assert citation_forms(surface, language)[0] == form
    assert form not in citation_forms(surface.capitalize(), language)
    assert form not in citation_forms(surface, "en")


@pytest.mark.parametrize(
    ("word", "language", "name"),
    [
        ("Toga", "hr", "Togo"),
        ("Male", "sl", "Mali"),
        ("Tych", "pl", "Tychy"),
        ("Дела", "ru", "Дели"),
        ("Nisem", "sl", "Niš"),
        ("Jemně", "cs", "Jemen"),
        ("Καιρού", "el", "Κάιρο"),
    ],
)
def test_an_ordinary_word_is_no_case_of_a_known_name(word: str, language: str, name: str) -> None:
    """What opens many sentences does not become a country or a city, however near its ending comes."""
    assert name not in citation_forms(word, language)


def test_a_known_name_comes_before_the_words_and_these_before_guesses() -> None:
    """In Czech, "Ruska" is Russia, though a village is called so; an unknown town is first what is written."""
    assert citation_forms("Ruska", "cs")[:2] == ("Rusko", "Ruska")
    assert citation_forms("Dlouhé Lhoty", "cs")[0] == "Dlouhé Lhoty"
    assert citation_forms("Iran", "hr")[0] == "Iran"


def test_words_of_a_name_agree_but_those_joined_by_and_need_not() -> None:
    """Of all ways to put two words into citation form, those of one gender come first."""
    assert citation_forms("Velké Británii", "cs")[0] == "Velká Británie"
    assert "Nová Lhota" in citation_forms("Nové Lhoty", "cs")[:3]
    assert "Trinidad a Tobago" in citation_forms("Trinidadu a Tobaga", "cs")[:2]


@settings(deadline=None)  # the first word of a language loads its rules
@given(surface=st.text(max_size=120), language=st.sampled_from(("", "und", "xx", "ro-MD", *languages())))
def test_forms_of_anything_are_few_and_distinct_and_hold_it(surface: str, language: str) -> None:
    """Whatever the words, they come first but for well-known names, none comes twice, and there are at most 24."""
    forms = citation_forms(surface, language)
    rules = forms_module._rules(language)
    known = forms[0] in rules.acronyms.values() or forms_module._marked(forms[0]) in rules.known
    assert forms[0] == surface or (known and surface in forms)
    assert len(set(forms)) == len(forms) <= 24


WORDS = [
    *("Velké", "Británii", "Новой", "Каховки", "Kolínem", "Nowego", "Jorku", "Mării", "Negre", "Novi", "Sad", "Sada"),
    *("New", "York", "San", "L'Aquila", "St.", "The", "Hague", "regiunea", "Krasnodar", "oblasti", "Hajdú-Bihar"),
    *("Ile-de-France", "d'Ivoire", "A", "and", "de", "la", "Саудівської", "Аравії", "İzmir'de", "NEW", "rzeki"),
]


@settings(deadline=None)
@given(
    words=st.lists(st.sampled_from(WORDS) | st.text(min_size=1, max_size=9), min_size=2, max_size=4),
    language=st.sampled_from(("", "xx", *languages())),
)
def test_no_form_of_a_name_begins_otherwise_than_its_first_two_words_may(words: list[str], language: str) -> None:
    """What is not among the openings of two words is no form of a longer name that they begin."""
    words = " ".join(words).split()
    told = openings(words[0], words[1], language) if len(words) > 1 else None
    if told is not None:
        keys = (normalise(form).split() for form in citation_forms(" ".join(words), language))
        assert {" ".join(key[:2]) for key in keys if len(key) > 1} <= set(told)


def test_a_generic_word_comes_off_and_says_its_kind() -> None:
    """The generic word tells the kind before and behind the name, in any case form, with words between."""
    assert split_generic("regiunea rusă Krasnodar", "ro") == ("Krasnodar", "admin1")
    assert split_generic("regiunii Krasnodar", "ro") == ("Krasnodar", "admin1")
    assert split_generic("Kharkiv region", "en") == ("Kharkiv", "admin1")
    assert split_generic("Krasnodar", "ro") is None
    assert split_generic("regiunea", "ro") is None


@pytest.mark.parametrize(
    ("words", "language", "name", "kind", "code"),
    [
        ("Miami", "ro", "Miami", "town", "US"),
        ("Krasnodar", "ro", "Krasnodar", "town", "RU"),
        ("regiunea Krasnodar", "ro", "Krasnodar Krai", "admin1", "RU"),
        ("Krasnodar region", "en", "Krasnodar Krai", "admin1", "RU"),
        ("Ucraina", "ro", "Ukraine", "country", "UA"),
        ("Ucrainei", "ro", "Ukraine", "country", "UA"),
        ("Rusia", "ro", "Russia", "country", "RU"),
        ("Rusiei", "ro", "Russia", "country", "RU"),
        ("Moscova", "ro", "Moscow", "town", "RU"),
        ("Moscovei", "ro", "Moscow", "town", "RU"),
        ("Moscovei", "", "Moscow", "town", "RU"),
        ("sudul Floridei", "ro", "southern Florida", "region", "US"),
        ("southern Florida", "en", "southern Florida", "region", "US"),
    ],
)
def test_the_names_of_the_first_article_are_found(
    gazetteer: Gazetteer, words: str, language: str, *, name: str, kind: str, code: str
) -> None:
    """The city is the city, the region the krai, and a case form is its country."""
    best = search(gazetteer, words, language=language)[0].place
    assert (best.name, best.kind, best.country_code) == (name, kind, code)


def test_each_step_away_from_the_words_costs_score(gazetteer: Gazetteer) -> None:
    """A guessed case form scores below the citation form, a misspelling below both; the case of a known name is none."""
    exact = search(gazetteer, "Moscova", language="ro")[0].name_score
    assert search(gazetteer, "Moscovei", language="ro")[0].name_score == exact
    inflected = search(gazetteer, "Krasnodarului", language="ro")[0].name_score
    misspelt = search(gazetteer, "Moskcova", language="ro", fuzzy=True)[0].name_score
    assert exact > inflected > misspelt > 0


def test_a_part_of_an_area_lies_in_it_and_is_smaller(gazetteer: Gazetteer) -> None:
    """The south of Florida lies south of its middle, within its box, is imprecise as a region, and says why."""
    florida = gazetteer.lookup("Florida", language="en")[0].place
    box = gazetteer.bbox(florida)
    assert box is not None
    south = part_of(florida, "south", box)
    assert box[1] < south.lat < florida.lat
    assert box[0] < south.lon < box[2]
    assert south.radius_m < florida.radius_m
    assert (south.geo_precision, south.admin1_code, south.gazetteer_id) == ("region", "US-FL", florida.gazetteer_id)
    assert "southern part of Florida" in south.why[-1]
    assert distance_km(south.lon, south.lat, -81.0, 26.5) * 1000 < south.radius_m  # holds the Everglades


@pytest.mark.parametrize("name", ["Russia", "Fiji", "Ukraine", "Antarctica", "Black Sea", "Florida", "United States"])
@pytest.mark.parametrize(
    "direction", ["north", "northeast", "east", "southeast", "south", "southwest", "west", "centre"]
)
def test_a_part_is_always_on_the_globe(gazetteer: Gazetteer, name: str, direction: str) -> None:
    """With and without a box, also across the antimeridian, the part has a point on the globe and a radius."""
    place = gazetteer.lookup(name, language="en")[0].place
    for box in (None, gazetteer.bbox(place)):
        part = part_of(place, direction, box)
        assert -180 <= part.lon <= 180
        assert -90 <= part.lat <= 90
        assert 0 < part.radius_m <= max(place.radius_m, 1_000)


def test_an_unknown_direction_changes_nothing(gazetteer: Gazetteer) -> None:
    """A word that is no direction leaves the place as it is."""
    place = gazetteer.lookup("Florida", language="en")[0].place
    assert part_of(place, "sideways") == place
    assert split_direction("Florida", "en") is None
