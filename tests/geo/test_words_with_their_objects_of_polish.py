"""Words that Polish papers have for deeds beside the plainest, by what stands beside them: ships launched, premises sealed."""

from __future__ import annotations

import pytest
from told import types_told

from geo.pipeline import Tools

TOLD = [
    ("AID", "Krwiodawcy oddali krew dla rannych w Rzeszowie w piątek."),
    ("AID", "Wolontariusze przywieźli wodę do Nysy w piątek."),
    ("DISASTER", "Zatrzęsło Podhalem w piątek."),
    ("ECONOMY", "Statek zwodowano w Gdyni w piątek."),
    ("ECONOMY", "Pensje podniesiono o jedną czwartą w Płocku w piątek."),
    ("ECONOMY", "Most przez Wisłę budują pod Płockiem od maja."),
    ("ECONOMY", "Wydobycie spadło w Bełchatowie w marcu."),
    ("CONCEDE", "Nauczyciele wrócili do pracy w Lublińcu po strajku w środę."),
    ("PROTEST", "Mieszkańcy położyli się na torach w Płocku w piątek."),
    ("PROTEST", "Górnicy rozwiesili transparent na urzędzie w Bogatyni w piątek."),
    ("COERCE", "Szkoły zawiesiły lekcje w Lublińcu w piątek."),
    ("COERCE", "Lokal zaplombowano w Płocku w piątek."),
    ("COERCE", "Dziennikarza nie wpuszczono na salę w Mińsku w piątek."),
    ("COERCE", "Kioski wyburzono w Płocku w piątek."),
    ("CULTURE_SPORT", "Film kręcono w Puńsku w lipcu."),
    ("CULTURE_SPORT", "Bokser znokautował rywala w Rydze w sobotę."),
    ("CULTURE_SPORT", "Złoto przypadło Norwegowi w Oslo w piątek."),
    ("CULTURE_SPORT", "Rok szkolny zaczął się w Płocku w poniedziałek."),
    ("CULTURE_SPORT", "Astronomowie dostrzegli kometę w Toruniu w piątek."),
    ("ACCIDENT", "Kolejka linowa stanęła w Karpaczu w środę."),
    ("CRIME", "Sąd wymierzył mu sześć lat w Płocku w piątek."),
    ("CRIME", "Wandale zniszczyli nagrobki w Łodzi w piątek."),
    ("ACCUSE", "Burmistrz zrugał wykonawcę w Płocku w piątek."),
    ("ACCUSE", "Kontrola wykazała nieprawidłowości w Płocku w piątek."),
    ("HEALTH", "Karetka zabrała robotnika w Płocku w piątek."),
    ("CONSULT", "Delegacje zjechały do Genewy w piątek."),
    ("REJECT", "Rząd nie zapłaci kary, powtórzył rzecznik w Warszawie w piątek."),
    ("EVACUATE", "Chorych sprowadzono do schronu we Lwowie w piątek."),
    ("GOVERN", "Ulicy przywrócono dawną nazwę w Płocku w piątek."),
    ("GOVERN", "Burmistrzem Płocka został były poseł w piątek."),
    ("RETREAT", "Wojska wyszły z Chersonia w piątek."),
    ("MOBILIZE", "Wojska podciągnięto pod granicę w Gori w piątek."),
    ("MOBILIZE", "Niszczyciel wpłynął do Zatoki Perskiej w piątek."),
    ("SUPPORT", "Prezydent wręczył order lekarzowi w Warszawie w piątek."),
    ("ASSAULT", "Aktywistę oblano kwasem w Chersoniu w 2018 roku."),
    ("ASSAULT", "Bojownicy wdarli się do wsi pod Kano w piątek."),
    ("FIRE", "Strażacy obronili wieś pod Czarnobylem w piątek."),
    ("COOPERATE", "Drogę odśnieżono pod Płockiem w piątek."),
]
OTHERWISE = [
    ("AID", "Kelner nalewał wino w restauracji w Płocku w piątek."),
    ("AID", "Sportowiec oddał krew na doping w Rydze w piątek."),
    ("AID", "Wiadomość dotarła do Płocka w piątek."),
    ("DISASTER", "Sprawa zatrzęsła rynkiem w Warszawie w piątek."),
    ("ECONOMY", "Oni budują relacje w Płocku."),
    ("ECONOMY", "Sprzedał rower w Płocku w piątek."),
    ("CONCEDE", "Zdjęła kurtkę w Płocku w piątek."),
    ("CONCEDE", "Wróciła do pracy po urlopie w Płocku w piątek."),
    ("PROTEST", "Harcerze rozbili namioty w lesie pod Płockiem w piątek."),
    ("PROTEST", "Pojechał na wakacje do Płocka w piątek."),
    ("PROTEST", "Zebrał grzyby w lesie pod Płockiem w sobotę."),
    ("COERCE", "Dentysta zaplombował ząb w Płocku w piątek."),
    ("COERCE", "Bramkarz nie wpuścił gola w Łodzi w sobotę."),
    ("CULTURE_SPORT", "Sondaż pokazał wzrost poparcia w Polsce w piątek."),
    ("CULTURE_SPORT", "Pisarz urodził się w Płocku w 1920 roku."),
    ("CULTURE_SPORT", "Firma przejęła bank w Płocku w piątek."),
    ("ACCIDENT", "Gospodarka ucierpiała w Polsce w 2020 roku."),
    ("CRIME", "Sąd oddalił skargę w Płocku w piątek."),
    ("CRIME", "Groźba oddaliła się w Płocku w piątek."),
    ("ACCUSE", "Matka zbeształa syna w Płocku w piątek."),
    ("ACCUSE", "Badanie wykazało wzrost w Płocku w piątek."),
    ("HEALTH", "Test wykazał doping u biegacza w Rydze w piątek."),
    ("HEALTH", "Szpital przyjął plan w Płocku w piątek."),
    ("CONSULT", "Tłum rozszedł się w Płocku w piątek."),
    ("CONSULT", "Sąsiad zjawił się w Płocku w piątek."),
    ("CONSULT", "Dowiedział się o tym w Płocku w piątek."),
    ("REQUEST", "Aktor występował w Płocku w piątek."),
    ("EVACUATE", "Pasażerowie wysiedli z pociągu w Płocku w piątek."),
    ("EVACUATE", "Pociąg odjechał z Płocka w piątek."),
    ("RETREAT", "Wyszedł z domu w Płocku w piątek."),
    ("RETREAT", "Żołnierz wyszedł ze szpitala w Płocku w piątek."),
    ("MOBILIZE", "Wniosek wpłynął do sądu w Płocku w piątek."),
    ("SUPPORT", "Listonosz wręczył list w Płocku w piątek."),
    ("ASSAULT", "Spalił listy w Płocku w piątek."),
    ("FIRE", "Bramkarz obronił karnego w Łodzi w sobotę."),
    ("FIRE", "Obroniła doktorat w Łodzi w piątek."),
    ("COOPERATE", "Naprawił rower w Płocku w piątek."),
    ("REJECT", "Klienci nie zapłacą więcej za bilety w Płocku."),
]


@pytest.mark.parametrize(("event_type", "text"), TOLD)
def test_a_word_with_its_object_names_its_deed(event_type: str, text: str, tools: Tools) -> None:
    """In the impersonal past as well: “statek zwodowano”."""
    assert event_type in types_told("pl", text, tools)


@pytest.mark.parametrize(("event_type", "text"), OTHERWISE)
def test_with_another_object_it_does_not(event_type: str, text: str, tools: Tools) -> None:
    """Scouts who pitch tents do not protest, and a filled tooth is no sealed shop."""
    assert event_type not in types_told("pl", text, tools)
