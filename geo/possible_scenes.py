"""Which places of a sentence may be where its deed was at all.

Not where people come from or go to, whom words go to, a club, the scene of another deed, what is only spoken of, and what
only says more of who does it. Which of those that are left it was, `geo.event_places` tells.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.clauses import Clause, Structure
from geo.event_types import load as load_type
from geo.journeys import is_goal_of_a_journey
from geo.judged_deeds import is_of_what_the_speaker_did
from geo.languages import listed
from geo.lending import is_treated_there
from geo.model import Toponym, Trigger
from geo.named_after_towns import is_of_a_treaty
from geo.people_not_places import is_person
from geo.place_order import (
    is_a_party,
    is_fired_from,
    is_no_scene,
    is_of_another_deed,
    is_of_what_is_said,
    is_ridden_to,
    is_spoken_of,
    is_taken_there,
    is_told_aside,
    leading,
    on_the_way,
    opens_another_statement,
    without_the_asides,
)
from geo.place_words import frame_of, is_imported
from geo.protested_about import is_of_what_it_is_about
from geo.told_near import without_the_towns_beside
from geo.where_said import is_where_it_was_said

_SPORT = "sport"


def possible_scenes(
    told: Sequence[Toponym], trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]
) -> list[Toponym]:
    """The places of a sentence where its deed may have been, in the order of the text.

    Args:
        told: The places of the sentence, but for its dateline.
        trigger: The words for the deed.
        structure: The sentence.
        triggers: All of the sentence.
    """
    leaves = load_type(trigger.event_type).leaves
    here = [
        t
        for t in told
        if t.mention.role == "location"
        and t.mention.span.end != trigger.span.end  # “in Brand”: the words are the deed's
        and not (leaves and on_the_way(t, structure))
        and not _is_no_scene_of(t, trigger, structure)
        and not _is_of_another(t, trigger, structure, triggers)
    ]
    return without_the_towns_beside(without_the_asides(here, trigger, structure, triggers), structure)


def _is_no_scene_of(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a place belongs to those who do the deed, to whom it befalls, or to where they go."""
    return is_no_scene(toponym, structure) or any(
        rule(toponym, trigger, structure)
        for rule in (
            _told_of_the_subject,
            is_a_party,
            is_fired_from,
            _is_a_team,
            _is_addressed,
            _is_whence,
            is_taken_there,
            is_ridden_to,
            is_person,
            is_treated_there,
            is_goal_of_a_journey,
            is_of_a_treaty,
        )
    )


def _is_of_another(toponym: Toponym, trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]) -> bool:
    """Whether a place is that of another deed of the sentence, or of what somebody says."""
    return any(
        rule(toponym, trigger, structure, triggers)
        for rule in (
            opens_another_statement,
            is_of_another_deed,
            is_told_aside,
            is_spoken_of,
            is_of_what_is_said,
            is_where_it_was_said,
            is_of_what_it_is_about,
            is_of_what_the_speaker_did,
        )
    )


def _is_a_team(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a name in news of sport is that of a club: no word says that the match was there (“Lyon a battu Marseille”).

    What stands right behind a noun says what was played: “the Monaco Grand Prix”, “finale di Wimbledon”.
    """
    if trigger.mode != _SPORT:
        return False
    first, last = structure.tokens_of(toponym.mention.span)
    what = trigger.form == "noun" or trigger.tokens[1] - trigger.tokens[0] > 1  # “won on Sunday the final of”
    beside = what and (0 <= first - trigger.tokens[1] <= 1 or last == trigger.tokens[0])
    return not beside and frame_of(structure, first, last).preposition_role != "location"


def _is_addressed(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a name without a preposition is that of whom words go to: “thanked Abu Dhabi”, “закликав Варшаву”."""
    first, last = structure.tokens_of(toponym.mention.span)
    bare = frame_of(structure, first, last).preposition_role is None
    kind = load_type(trigger.event_type)
    goes_to = kind.addressed or trigger.mode in kind.at_distance
    opens = bool(leading([toponym], structure)) and stands_for_itself(toponym, structure)
    return bare and goes_to and not opens


def _is_whence(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a country is that which somebody or something comes from: “zatrzymali kuriera z Ukrainy”, “imports from China”.

    Behind the noun for a deed it is the deed's: “the earthquake of Haiti”.
    """
    first, last = structure.tokens_of(toponym.mention.span)
    frame = frame_of(structure, first, last)
    is_country = toponym.place is not None and toponym.place.kind == "country"
    beside = trigger.form == "noun" and frame.start - trigger.tokens[1] <= 1 and first > trigger.tokens[0]
    genitive = listed(structure.pack.code, "actors", "genitive_before")  # “la costa de Ecuador” is a place
    whence = frame.preposition_role == "origin" and frame.preposition not in genitive
    if is_country and is_imported(frame, structure):
        return True
    return is_country and whence and not beside and load_type(trigger.event_type).on_site


def goes_on(trigger: Trigger, structure: Structure) -> bool:
    """Whether a deed told behind a relative clause is that of the subject before it: “The president, who was in New York, sacked”.

    The clause that a relative word opens runs on behind the comma that ends it.
    """
    own = structure.clauses[structure.clause_at(trigger.tokens[0])]
    behind_comma = own.opener == "relative" and structure.tokens[own.start - 1].text == ","
    if not (behind_comma or is_relative(own, structure)):
        return False
    return any(token.text == "," for token in structure.tokens[own.start : trigger.tokens[0]])


def _told_of_the_subject(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a place stands in a relative clause that only says more of who does the deed behind it."""
    first, last = structure.tokens_of(toponym.mention.span)
    own = structure.clauses[structure.clause_at(trigger.tokens[0])]
    if not own.start <= first < trigger.tokens[0]:
        return False
    return any(token.text == "," for token in structure.tokens[last : trigger.tokens[0]]) and goes_on(
        trigger, structure
    )


def is_relative(clause: Clause, structure: Structure) -> bool:
    """Whether a word that is relative behind a comma opens a clause: “felicitó a la directora, que estrena en Sevilla”."""
    if not 0 < clause.start < len(structure.tokens) or structure.tokens[clause.start - 1].text != ",":
        return False
    opener = structure.tokens[clause.start].text.lower()
    return opener in structure.pack.section("cues").get("relative_behind_comma", ())


def stands_for_itself(toponym: Toponym, structure: Structure) -> bool:
    """Whether a place that opens the sentence is all that stands before its comma: it belongs to what follows."""
    first = structure.clauses[0]
    return structure.tokens_of(toponym.mention.span)[1] >= first.end - 1 and clause_of(toponym, structure) == 0


def clause_of(toponym: Toponym, structure: Structure) -> int:
    """The number of the clause in which a place is named."""
    return structure.clause_at(structure.tokens_of(toponym.mention.span)[0])
