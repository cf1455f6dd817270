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
]

TOLD = [
    ("AID", "en", "The Red Cross served hot meals to evacuees in Hull on Monday."),
    ("ASSAULT", "en", "Police used a water cannon against protesters in Hull on Monday."),
    ("ECONOMY", "en", "Queues formed at filling stations in Hull on Monday."),
    ("ELECTION", "en", "Counting continued in three wards in Leeds on Monday after the vote."),
    ("PROTEST", "en", "Protesters surrounded the town hall in Leeds on Monday."),
    ("REJECT", "en", "The minister turned his back on the treaty in Oslo on Monday."),
]


@pytest.mark.parametrize(("kind", "language", "text"), NOT_TOLD)
def test_everyday_life_tells_of_no_deed(kind: str, language: str, text: str) -> None:
    """Meals in a restaurant, tractors at a show, and what grandmother gives."""
    assert kind not in types(text, language)


@pytest.mark.parametrize(("kind", "language", "text"), TOLD)
def test_the_same_words_tell_of_news(kind: str, language: str, text: str) -> None:
    """So that what is narrowed stays."""
    assert kind in types(text, language)
