"""Who stands in the instrumental behind a passive did it: “взорван террористами”, “обстріляне військами Росії”."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def roles(text: str, language: str, tools: Tools) -> set[tuple[str, str]]:
    """Role and written words of everybody in the events of a text."""
    document = a_document(text, language=language)
    events = extract(document, tools).events
    return {(actor.role, actor.span.of(document.text)) for event in events for actor in event.actors}


@pytest.mark.parametrize(
    ("language", "text", "doer", "target"),
    [
        ("ru", "Мост был взорван террористами в понедельник в Гао.", "террористами", "Мост"),
        ("ru", "Двое солдат были убиты боевиками в Гао в понедельник.", "боевиками", "солдат"),
        ("ru", "Активист был приговорён судом в Омске к трём годам.", "судом", "Активист"),
        ("ru", "Город обстрелян войсками Украины в понедельник.", "Украины", None),
        ("uk", "Мера затримано поліцією у Львові в понеділок.", "поліцією", "Мера"),
        ("uk", "Село обстріляне військами Росії в понеділок.", "військами Росії", None),
    ],
)
def test_who_does_it_by_the_case(language: str, text: str, doer: str, target: str | None, tools: Tools) -> None:
    """No preposition says so, and the doer is no target."""
    found = roles(text, language, tools)
    assert ("actor", doer) in found
    assert ("target", doer) not in found
    assert target is None or ("target", target) in found


@pytest.mark.parametrize("text", ["Полицейские были ранены в Омске.", "Губернатор задержан вместе с женой в Омске."])
def test_who_it_befalls_stays_the_target(text: str, tools: Tools) -> None:
    """Without such a word nobody did it."""
    found = roles(text, "ru", tools)
    assert {role for role, _ in found} == {"target"}
