"""What newspapers tell of finds, operations, currencies, bans, coaches and plaques, in the languages beside English and German."""

from __future__ import annotations

import pytest
from told import types_told

from geo.pipeline import Tools

TOLD = [
    ("fr", "REJECT", "Les délégués ont rejeté l'offre mardi à Lyon."),
    ("es", "REJECT", "Los delegados tumbaron la propuesta el martes en Lima."),
    ("it", "REJECT", "I delegati hanno bocciato la proposta martedì a Bari."),
    ("fr", "AID", "Un chalutier a recueilli lundi l'équipage au large de Brest."),
    ("fr", "AID", "Le blessé a été héliporté lundi à l'hôpital de Gap."),
    ("fr", "CULTURE_SPORT", "Des archéologues ont mis au jour une nécropole à Arles la semaine dernière."),
    ("es", "CULTURE_SPORT", "Los arqueólogos hallaron una necrópolis en Mérida la semana pasada."),
    ("it", "CULTURE_SPORT", "Gli archeologi hanno scoperto una necropoli a Bari la settimana scorsa."),
    ("pl", "CULTURE_SPORT", "Archeolodzy odkryli w zeszłym tygodniu cmentarzysko w Lublinie."),
    ("ru", "CULTURE_SPORT", "Археологи нашли на прошлой неделе могильник под Тулой."),
    ("uk", "CULTURE_SPORT", "Археологи знайшли минулого тижня могильник під Сумами."),
    ("pt", "CULTURE_SPORT", "Arqueólogos descobriram uma necrópole em Braga na semana passada."),
    ("ro", "CULTURE_SPORT", "Arheologii au descoperit o necropolă la Cluj săptămâna trecută."),
    ("fr", "HEALTH", "Le gardien de but a été opéré lundi à Lyon."),
    ("es", "HEALTH", "El portero fue operado el lunes en Sevilla."),
    ("it", "HEALTH", "Il portiere è stato operato lunedì a Bari."),
    ("pl", "HEALTH", "Bramkarz przeszedł w poniedziałek operację w Łodzi."),
    ("ru", "HEALTH", "Вратаря прооперировали в понедельник в Туле."),
    ("uk", "HEALTH", "Воротаря прооперували в понеділок у Сумах."),
    ("pt", "HEALTH", "O guarda-redes foi operado na segunda-feira no Porto."),
    ("ro", "HEALTH", "Portarul a fost operat luni la Cluj."),
    ("fr", "ECONOMY", "Le peso a perdu 3 % face au dollar mercredi."),
    ("es", "ECONOMY", "El peso perdió un 3 % frente al dólar el miércoles."),
    ("it", "ECONOMY", "La lira ha perso il 3 per cento sul dollaro mercoledì."),
    ("pl", "ECONOMY", "Złoty stracił w środę 2 procent wobec dolara."),
    ("ru", "ECONOMY", "Рубль потерял в среду 2% к доллару."),
    ("uk", "ECONOMY", "Гривня втратила в середу 2% до долара."),
    ("pt", "ECONOMY", "O real perdeu 3% face ao dólar na quarta-feira."),
    ("ro", "ECONOMY", "Leul a pierdut miercuri 3% față de dolar."),
    ("es", "COERCE", "La velocista fue sancionada el lunes con dos años por dopaje."),
    ("it", "COERCE", "La velocista è stata squalificata lunedì per due anni per doping."),
    ("pl", "COERCE", "Sprinterkę zdyskwalifikowano w poniedziałek na dwa lata za doping."),
    ("ru", "CULTURE_SPORT", "Спринтершу дисквалифицировали в понедельник на два года за допинг."),
    ("uk", "COERCE", "Спринтерку дискваліфікували в понеділок на два роки за допінг."),
    ("pt", "COERCE", "A velocista foi suspensa por dois anos na segunda-feira por doping."),
    ("ro", "COERCE", "Sprintera a fost suspendată luni doi ani pentru dopaj."),
    ("fr", "SUPPORT", "Une minute de silence a été observée lundi à Lyon."),
    ("es", "SUPPORT", "Se guardó un minuto de silencio el lunes en Sevilla."),
    ("it", "SUPPORT", "A Bari si è osservato lunedì un minuto di silenzio."),
    ("pl", "SUPPORT", "W Łodzi uczczono w poniedziałek ofiary minutą ciszy."),
    ("ru", "SUPPORT", "В Туле почтили в понедельник память погибших минутой молчания."),
    ("uk", "SUPPORT", "У Сумах у понеділок хвилиною мовчання вшанували загиблих."),
    ("pt", "SUPPORT", "Fez-se na segunda-feira um minuto de silêncio no Porto."),
    ("ro", "SUPPORT", "La Cluj s-a ținut luni un minut de reculegere."),
    ("fr", "CULTURE_SPORT", "L'entraîneur a été limogé lundi par le club de Lyon."),
    ("es", "CULTURE_SPORT", "El entrenador fue destituido el lunes por el club de Sevilla."),
    ("it", "CULTURE_SPORT", "L'allenatore è stato esonerato lunedì dal club di Bari."),
    ("ru", "CULTURE_SPORT", "Клуб из Тулы уволил в понедельник тренера."),
    ("uk", "CULTURE_SPORT", "Клуб із Сум звільнив у понеділок тренера."),
    ("pt", "CULTURE_SPORT", "O treinador foi despedido na segunda-feira pelo clube do Porto."),
    ("ro", "CULTURE_SPORT", "Antrenorul a fost demis luni de clubul din Cluj."),
    ("fr", "CULTURE_SPORT", "Une plaque a été dévoilée lundi à Lyon."),
    ("es", "CULTURE_SPORT", "Se inauguró el lunes una placa en Sevilla."),
    ("pl", "CULTURE_SPORT", "W Łodzi odsłonięto w poniedziałek tablicę pamiątkową."),
    ("ru", "CULTURE_SPORT", "В Туле открыли в понедельник мемориальную доску."),
    ("uk", "CULTURE_SPORT", "У Сумах відкрили в понеділок меморіальну дошку."),
    ("it", "CULTURE_SPORT", "A Bari è stata scoperta lunedì una targa commemorativa."),
    ("pt", "CULTURE_SPORT", "Foi descerrada na segunda-feira uma placa no Porto."),
    ("ro", "CULTURE_SPORT", "La Cluj a fost dezvelită luni o placă comemorativă."),
]
OTHERWISE = [
    ("fr", "COERCE", "Le professeur a été suspendu lundi par l'université de Lyon."),
    ("fr", "CULTURE_SPORT", "Les policiers ont découvert un corps lundi à Lyon."),
    ("fr", "ECONOMY", "Le joueur a perdu son père lundi à Lyon."),
    ("es", "CULTURE_SPORT", "El ministro fue destituido el lunes en Lima."),
    ("es", "CULTURE_SPORT", "La policía halló un cadáver el lunes en Sevilla."),
    ("es", "ECONOMY", "El equipo perdió el lunes en Sevilla frente al campeón."),
    ("it", "CULTURE_SPORT", "Gli agenti hanno scoperto un cadavere lunedì a Bari."),
    ("it", "COERCE", "Lo sciopero è stato sospeso lunedì a Bari."),
    ("pt", "CULTURE_SPORT", "O ministro foi demitido na segunda-feira no Porto."),
    ("ro", "CULTURE_SPORT", "Ministrul a fost demis luni la Cluj."),
    ("ro", "ECONOMY", "Echipa a pierdut luni la Cluj față de rivali."),
    ("pl", "CULTURE_SPORT", "Fabryka w Łodzi zwolniła w poniedziałek robotników."),
    ("pl", "COERCE", "W Łodzi zawieszono w poniedziałek obrady."),
    ("ru", "CULTURE_SPORT", "Полицейские нашли в понедельник в Туле тело."),
    ("ru", "CULTURE_SPORT", "Завод в Туле уволил в понедельник рабочих."),
    ("ru", "ECONOMY", "Он потерял в понедельник в Туле ключи."),
    ("uk", "CULTURE_SPORT", "Поліцейські знайшли в понеділок у Сумах тіло."),
    ("uk", "CULTURE_SPORT", "Завод у Сумах звільнив у понеділок робітників."),
]


@pytest.mark.parametrize(("language", "event_type", "text"), TOLD)
def test_a_word_of_the_press_names_its_deed(language: str, event_type: str, text: str, tools: Tools) -> None:
    """Beside those who do it, or whom it befalls."""
    assert event_type in types_told(language, text, tools)


@pytest.mark.parametrize(("language", "event_type", "text"), OTHERWISE)
def test_beside_other_words_it_names_another_deed_or_none(
    language: str, event_type: str, text: str, tools: Tools
) -> None:
    """Police who find a body are no archaeologists, and who loses to a rival is no currency."""
    assert event_type not in types_told(language, text, tools)
