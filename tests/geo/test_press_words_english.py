"""Plain words in which English papers tell deeds, and sentences in which the same words tell none of that type."""

from __future__ import annotations

import pytest

from geo.pipeline import Tools, extract
from tests.builders import a_document

TOLD = [
    ("EVACUATE", "Neighbours from six flats were led out by firefighters in Halifax on Monday night."),
    ("EVACUATE", "About 300 people were ordered from their homes in Hull on Saturday night."),
    ("EVACUATE", "Guests were told to leave the hotel in Blackpool on Sunday."),
    ("EVACUATE", "Forty tourists were flown out of Kathmandu on Friday."),
    ("EVACUATE", "Pupils were sent home from a school in Cardiff on Monday after a gas smell."),
    ("AID", "An elderly man was lifted by helicopter from the roof in Lismore on Sunday."),
    ("AID", "Police divers joined the search for the missing swimmer off Whitby on Sunday."),
    ("AID", "Volunteers filled sandbags in Lismore on Sunday."),
    ("AID", "A plane carrying vaccine landed in Beira on Wednesday."),
    ("AID", "A tanker was hauled clear near Whitby on Sunday."),
    ("HEALTH", "The first case was found in Mwanza on 14 February."),
    ("HEALTH", "The injured driver was shifted to a hospital in Multan on Monday."),
    ("HEALTH", "Doses will be given in Mwanza from Monday."),
    ("HEALTH", "She underwent surgery in Leeds on Friday."),
    ("HEALTH", "The hospital in Truro stopped taking overnight patients on Monday."),
    ("ECONOMY", "The mill hired temporary staff in Oldham in October."),
    ("ECONOMY", "The carmaker will shed 140 of 410 positions at its plant in Derby."),
    ("ECONOMY", "The first 200 workers were given notice in Oldham on Saturday."),
    ("ECONOMY", "Wheat futures in Chicago slipped 1.1 per cent on Monday."),
    ("ECONOMY", "The builder called in administrators in Glasgow on Tuesday."),
    ("GOVERN", "The county board voted last week to set aside 90,000 dollars in Topeka."),
    ("GOVERN", "The board took the decision in Mumbai on Friday."),
    ("GOVERN", "The warden in Topeka was placed on leave on Thursday."),
    ("GOVERN", "The council of Mbale was dissolved by the high court on Monday."),
    ("ELECTION", "Counting began in Nairobi on Wednesday."),
    ("CONSULT", "A mediator has invited both sides to Geneva on Thursday."),
    ("CONSULT", "The governor inspected the damage in Tampa on Tuesday."),
    ("CRIME", "Burglars cut their way through the roof of a jeweller's in Bath on Sunday."),
    ("CRIME", "The company was fined 300,000 pounds by a court in Leeds in March."),
    ("CRIME", "A man of 24 was charged in Darwin on Monday."),
    ("CRIME", "The case will be heard in Delhi on November 26."),
    ("CRIME", "Prosecutors will be back in court in Lewes in June."),
    ("CRIME", "Two inmates slipped out of the prison in Topeka on Monday."),
    ("COERCE", "Detectives in Bruges recovered two of the stolen paintings on Monday."),
    ("COERCE", "The ministry has shut fish markets in Mwanza."),
    ("COERCE", "Police booked 24 workers in Kanpur on Monday."),
    ("ASSAULT", "Two policemen embraced martyrdom near Quetta on Monday."),
    ("ASSAULT", "Police fired teargas in Enugu on Tuesday."),
    ("MOBILIZE", "Rwandan troops entered Palma on Tuesday."),
    ("MOBILIZE", "Tanks rolled into Khartoum on Saturday."),
    ("FIRE", "The grandstand in Burnie was damaged by fire in April."),
    ("FIRE", "A man died in a fire in Paisley two years ago."),
    ("DISASTER", "The river swept the lorry off a bridge near Kitale on Sunday."),
    ("DISASTER", "A marina car park went under in Sligo on Saturday."),
    ("ACCIDENT", "Three supporters were hurt when a railing gave way in Bendigo on Sunday."),
    ("PROTEST", "Villagers blackened the signboards of a bank in Pune on Monday."),
    ("PROTEST", "Pickets went up at the terminal in Vancouver on Monday."),
    ("PROTEST", "Dockworkers in Vancouver struck for 13 days in July."),
    ("PROTEST", "Some fifty farmers walked out of a meeting in Athlone last night."),
    ("PROTEST", "Traders will down shutters in Pune on Thursday."),
    ("CONCEDE", "Farmers began lifting roadblocks in Cuenca on Tuesday."),
    ("CULTURE_SPORT", "The Rovers ended the season with a 2-1 win at Burnie on Thursday."),
    ("CULTURE_SPORT", "Thousands lined the streets in Bendigo for a parade yesterday."),
    ("CULTURE_SPORT", "The skull of the dinosaur was scanned in Grenoble in October."),
    ("CULTURE_SPORT", "The funeral of the two constables was held in Multan on Monday."),
    ("REJECT", "The minister said in Pune on Tuesday there was nothing to discuss."),
]
OTHERWISE = [
    ("EVACUATE", "The two defendants were led out of court in Leeds on Monday."),
    ("EVACUATE", "The robbers fled by motorbike to Turin on Monday."),
    ("EVACUATE", "Fans streamed into the stadium in Madrid on Sunday."),
    ("EVACUATE", "The goalkeeper was sent home from the tournament in Doha on Monday."),
    ("AID", "Detectives searched a flat in Leeds on Monday for the missing gun."),
    ("AID", "Investors raised 20 million for a startup in Berlin on Monday."),
    ("AID", "The car was towed to the pound in Leeds on Monday."),
    ("HEALTH", "Prosecutors found no case against the mayor in Rome on Monday."),
    ("HEALTH", "The army cancelled an operation near Gao on Monday."),
    ("HEALTH", "The surgeon removed his hat in Leeds on Monday."),
    ("ECONOMY", "She shed a few tears at work in Leeds on Monday."),
    ("ECONOMY", "The tenants were given notice in Leeds on Monday."),
    ("ECONOMY", "Support for the president slipped in Lagos in May."),
    ("ECONOMY", "The plane ran out of fuel over Norfolk on Monday."),
    ("GOVERN", "The referee took the decision in Turin on Sunday."),
    ("GOVERN", "The drug takes effect in Leeds within an hour."),
    ("GOVERN", "The teacher was put on maternity leave in Leeds on Monday."),
    ("ELECTION", "The jockey was declared the winner at Epsom on Saturday."),
    ("CRIME", "The fire crew cut their way through the roof of the house in Leeds on Monday."),
    ("CRIME", "Customers were charged two pounds in Leeds on Monday."),
    ("CRIME", "Shots were heard in Leeds on Monday."),
    ("COERCE", "The boy recovered in hospital in Leeds, police said on Monday."),
    ("COERCE", "Play was stopped by rain in Leeds on Monday."),
    ("COERCE", "The hotel in Leeds was booked by a family on Monday."),
    ("ASSAULT", "Spain were beaten by Italy in the final in Rome on Sunday."),
    ("MOBILIZE", "The army entered talks in Geneva on Monday."),
    ("PROTEST", "Snow blocked the road near Inverness on Monday."),
    ("PROTEST", "The sun blackened his face in Rome on Monday."),
    ("FIRE", "Three soldiers died in artillery fire near Kharkiv on Monday."),
    ("DISASTER", "The firm went under in Leeds on Monday."),
    ("ACCIDENT", "The government gave way on pensions in Paris on Monday."),
    ("CULTURE_SPORT", "The premier faces an inquiry over the league in Perth on Monday."),
    ("CULTURE_SPORT", "Two skiers were buried under snow near Davos on Sunday."),
    ("CULTURE_SPORT", "The minister was relegated to the back benches in London on Monday."),
]


@pytest.mark.parametrize(("kind", "text"), TOLD)
def test_a_plain_word_names_its_deed(kind: str, text: str, tools: Tools) -> None:
    """As reporters write, not as a dictionary of disasters would."""
    assert kind in {event.event_type for event in extract(a_document(text, language="en"), tools).events}


@pytest.mark.parametrize(("kind", "text"), OTHERWISE)
def test_the_same_words_are_no_deed_of_that_type(kind: str, text: str, tools: Tools) -> None:
    """What is led, shed, raised or booked otherwise is told of something else."""
    assert kind not in {event.event_type for event in extract(a_document(text, language="en"), tools).events}
