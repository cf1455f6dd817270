"""What was read from an article about one event, and how: when, where, who, how sure, and from which source."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard import excerpt, messages, prose, wording
from dashboard.messages import parts, tr
from dashboard.prose import Child, section
from geo.exports.characters import is_web_address
from geo.gazetteer.reckoned import RECKONED
from geo.model import WELL_PLACED, Actor, Document, Event, Place, Toponym


def when(event: Event, document: Document) -> Component:
    """The days, how finely they are known, and the words that gave them."""
    interval = event.interval
    if interval is None:
        lack = tr("The text does not tell when. The event is listed and counted, not dated.")
        return section(tr("When"), html.P(lack))
    given: list[Child] = [wording.basis(interval.basis)]
    if interval.span:
        words = prose.quoted(interval.span.of(document.text), document.language)
        elsewhere = excerpt.beside(event, document) is not None
        given += [
            " ",
            *(
                parts("The words are {words}, elsewhere in the article.", words=words)
                if elsewhere
                else parts("The words are {words}.", words=words)
            ),
        ]
    return section(
        tr("When"),
        html.P([html.Strong(wording.dates(interval)), tr(", "), wording.known_to(interval)]),
        html.P(given, className="how"),
    )


def where(event: Event, document: Document) -> Component:
    """The place, what it stands for, the words that name it, and how it was chosen."""
    located = event.located
    others = [toponym for toponym in event.places if toponym is not located]
    named = html.Ul([_toponym(toponym, document.language) for toponym in others], className="plain")
    if located is None or located.place is None:
        lack = (
            tr("No place that the text names is in the gazetteer. The event is listed and counted, not put on the map.")
            if others
            else tr("The text does not tell where. The event is listed and counted, not put on the map.")
        )
        return section(tr("Where"), html.P(lack), *([named] if others else []))
    place = located.place
    words = prose.quoted(located.mention.surface, document.language)
    return section(
        tr("Where"),
        html.P(
            [html.Strong(prose.chain(wording.place_names(place))), tr(", "), wording.precision(place.geo_precision)],
        ),
        html.P([wording.extent_of(place), " ", *parts("The words are {words}.", words=words)], className="how"),
        html.P([measure(place), " ", _choice(place)], className="how"),
        *([html.H4(tr("Also named")), named] if others else []),
    )


def measure(place: Place) -> str:
    """The point, and how far from it the place may reach."""
    if place.radius_m <= 0:
        return f"{_coordinates(place)}."
    return tr("{point}, within about {distance}.", point=_coordinates(place), distance=_distance(place.radius_m))


def _choice(place: Place) -> str:
    """How the place was chosen among those of its name, and what a score like its own is worth.

    The latter was measured on names, and says nothing of a point that was reckoned from them.
    """
    return _share(place) if place.gazetteer == RECKONED else f"{_share(place)} {_worth(place)}"


def _share(place: Place) -> str:
    if not place.alternatives:
        return tr("The gazetteer has no other place that the words may mean.")
    return tr(
        "Of {count} places that the words may mean this one fits best: its share is {share}, the next one’s {next}. "
        "Shares compare these places; they are no probabilities.",
        count=len(place.alternatives) + 1,
        share=wording.percent(place.score),
        next=wording.percent(place.alternatives[0].score),
    )


def _worth(place: Place) -> str:
    least = wording.percent(WELL_PLACED)
    if place.score >= WELL_PLACED:
        return tr(
            "Where people had marked the names, 95 in 100 of places that score {least} and more were right.",
            least=least,
        )
    return tr("It scores less than {least}, and of such places many are wrong: check it.", least=least)


def _coordinates(place: Place) -> str:
    north = tr("N", context="latitude") if place.lat >= 0 else tr("S", context="latitude")
    east = tr("E", context="longitude") if place.lon >= 0 else tr("W", context="longitude")
    lat, lon = (messages.number(abs(degrees), decimals=3) for degrees in (place.lat, place.lon))
    return tr(", ").join((f"{lat}° {north}", f"{lon}° {east}"))


def _distance(metres: float) -> str:
    if metres < 1000:
        return tr("{n} m", n=round(metres))
    return tr("{n} km", n=round(metres / 1000))


def _toponym(toponym: Toponym, language: str) -> Component:
    found = prose.chain(wording.place_names(toponym.place)) if toponym.place else tr("not in the gazetteer")
    words = prose.quoted(toponym.mention.surface, language)
    return html.Li([words, ": ", found, f" ({wording.place_role(toponym.mention.role)})"])


def who(event: Event) -> Component | None:
    """Who did it, to whom, and who says so."""
    if not event.actors:
        return None
    return section(tr("Who"), html.Ul([_actor(actor) for actor in event.actors], className="plain"))


def _actor(actor: Actor) -> Component:
    of = tr(", ").join(word for word in (wording.actor_kind(actor.kind), wording.country(actor.country_code)) if word)
    return html.Li([html.Strong(prose.foreign(actor.name)), f" {wording.role(actor.role)} ", html.Small(f"({of})")])


def trust(event: Event) -> Component:
    """How sure the rules are, which is not how likely it is."""
    sure = tr("That the text tells of such an event is {sureness}.", sureness=wording.sureness(event.score))
    return section(
        tr("How sure"),
        html.P(sure),
        html.P(tr("The figure is a score to sort by, not a probability."), className="how"),
    )


def source(document: Document) -> Component:
    """The article: title, publisher, day, language, address and file."""
    day = document.published_day
    rows: list[tuple[str, Child | None]] = [
        (tr("Title"), document.title and prose.foreign(document.title, document.language)),
        (tr("Publisher"), document.publisher and prose.foreign(document.publisher)),
        (tr("Published"), wording.days(day, day) if day else None),
        (tr("Language"), wording.language(document.language)),
        (tr("Address"), document.url and address(document.url)),
        (tr("File"), document.path and html.Code(document.path, dir="auto")),
    ]
    terms = [part for name, value in rows if value for part in (html.Dt(name), html.Dd(value))]
    return section(tr("Source"), html.Dl(terms))


def address(url: str) -> Child:
    """A link where the address is one of the web; anything else stays text that cannot be followed."""
    if not is_web_address(url):
        return html.Code(url, dir="auto")
    return html.A(url, href=url, target="_blank", rel="noopener noreferrer", dir="auto")
