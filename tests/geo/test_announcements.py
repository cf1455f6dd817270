"""Who says what another will or should do threatens, promises or demands; who only tells of it does not."""

from __future__ import annotations

import pytest

from geo.pipeline import Tools, extract
from tests.builders import a_document

MEANT = [
    # What another ought to do.
    ("REQUEST", "en", "The rebel leader said on Monday that the United Nations should send monitors to Goma."),
    ("REQUEST", "en", "Khartoum must stop bombing its own villages, the envoy said in Nairobi."),
    ("REQUEST", "de", "Der Minister sagte, Russland müsse seine Truppen aus Georgien abziehen."),
    ("REQUEST", "fr", "Le ministre a déclaré que la Russie devrait retirer ses troupes de Géorgie."),
    ("REQUEST", "es", "El ministro dijo que Rusia debe retirar sus tropas de Georgia."),
    ("REQUEST", "it", "Il ministro ha detto che la Russia deve ritirare le truppe dalla Georgia."),
    ("REQUEST", "pt", "O ministro disse que a Rússia deve retirar as tropas da Geórgia."),
    ("REQUEST", "ro", "Ministrul a spus că Rusia trebuie să își retragă trupele din Georgia."),
    ("REQUEST", "pl", "Minister powiedział, że Rosja musi wycofać wojska z Gruzji."),
    ("REQUEST", "ru", "Министр заявил, что Россия должна вывести войска из Грузии."),
    ("REQUEST", "uk", "Міністр заявив, що Росія повинна вивести війська з Грузії."),
    # Harm under a condition.
    (
        "THREATEN",
        "en",
        "A guerrilla commander said his men would kill the hostages if the army did not leave the hills.",
    ),
    (
        "THREATEN",
        "de",
        "Der Minister sagte, die Demonstranten würden festgenommen, falls sie die Ausgangssperre brechen.",
    ),
    ("THREATEN", "fr", "Le ministre a dit que les manifestants seraient arrêtés si le couvre-feu était violé."),
    ("THREATEN", "es", "El ministro dijo que los manifestantes serían detenidos si violan el toque de queda."),
    ("THREATEN", "it", "Il ministro ha detto che i manifestanti saranno arrestati se violeranno il coprifuoco."),
    ("THREATEN", "pt", "O ministro disse que os manifestantes serão detidos se violarem o recolher obrigatório."),
    ("THREATEN", "ro", "Ministrul a declarat că protestatarii vor fi arestați dacă încalcă interdicția de circulație."),
    ("THREATEN", "pl", "Minister powiedział, że demonstranci zostaną aresztowani, jeśli złamią godzinę policyjną."),
    ("THREATEN", "ru", "Министр заявил, что демонстранты будут арестованы, если нарушат комендантский час."),
    ("THREATEN", "uk", "Міністр заявив, що демонстрантів заарештують, якщо вони порушать комендантську годину."),
    # Help that is foretold.
    ("AGREE", "en", "Norway will send food to Somalia, the foreign minister announced in Oslo."),
    ("AGREE", "it", "La Polonia invierà aiuti alimentari all'Ucraina, ha annunciato il ministro a Varsavia."),
    ("AGREE", "pl", "Czechy wyślą żywność na Ukrainę, oświadczył minister w Pradze."),
    ("AGREE", "ro", "Polonia va trimite alimente Ucrainei, a anunțat ministrul la Varșovia."),
    ("AGREE", "ru", "Польша отправит продовольствие Украине, заявил министр в Варшаве."),
]
ONLY_SAID = [
    ("REQUEST", "en", "The minister said he must rest for a week."),
    ("REQUEST", "en", "The minister said the mayor should have known of the fire in Leeds."),
    ("REQUEST", "en", "Analysts said Turkey must find new markets."),
    ("REQUEST", "ru", "Министр заявил, что Россия должна была вывести войска из Грузии."),
    ("THREATEN", "en", "Analysts say the army will attack the town if the talks in Juba fail."),
    ("THREATEN", "en", "The minister has not said whether the men would be arrested."),
    ("AGREE", "en", "A newspaper reported that Norway could send food to Somalia."),
    ("AGREE", "it", "L'Unione ha confermato che duemila soldati lasceranno il Paese."),
]


def _types(language: str, text: str, tools: Tools) -> set[str]:
    return {event.event_type for event in extract(a_document(text, language=language), tools).events}


@pytest.mark.parametrize(("kind", "language", "text"), MEANT)
def test_what_another_will_or_should_do_is_more_than_said(kind: str, language: str, text: str, tools: Tools) -> None:
    """Of nobody else than the speaker it was so before."""
    found = _types(language, text, tools)
    assert kind in found
    assert "STATEMENT" not in found


@pytest.mark.parametrize(("kind", "language", "text"), ONLY_SAID)
def test_what_is_no_threat_no_promise_and_no_demand_is_said(kind: str, language: str, text: str, tools: Tools) -> None:
    """A duty of oneself, one that was missed, what onlookers expect, and what is open."""
    assert kind not in _types(language, text, tools)
