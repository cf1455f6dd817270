"""Sentence -> how many were killed, hurt, missing, evacuated, arrested or took part, how many things were hit, who says so.

`geo.fates` finds the words for what became of whom, `geo.counted` the numbers with their nouns, `geo.figure_links` which
belongs to which, `geo.nobody` what nobody met. What is denied, feared, planned or a condition gives no figure:
`geo.assertion` judges the word for the fate.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from geo import figure_words
from geo.assertion import judge
from geo.clauses import Structure
from geo.fates import ARTICLE, FATE, NUMBER, THING, ZERO, Cue, merely_possible, phrases_of, signs_in, signs_of, span_of
from geo.figure_links import Link, links_in
from geo.model import DateMention, Document, Figure, FigureKind, Form, Rejected, Span, Status, Trigger
from geo.named import Named
from geo.nobody import zeros_in
from geo.participants import said_by
from geo.phrases import Match
from geo.rival_figures import follows, rivals_in, teller

_HABIT = "told of every year or day, not of one happening"
_OF_PEOPLE = ("dead", "injured", "casualties", "missing", "evacuated", "arrested", "participants")
_RECENT = 20  # figures before a number that somebody tells otherwise
_EVENT_OF_KIND = {"evacuated": "EVACUATE", "arrested": "COERCE", "participants": "PROTEST", "dead": "ASSAULT"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A figure with where it is told, before it is known of which event."""

    figure: Figure
    structure: Structure
    clause: int
    """Index of the clause with the word for the fate."""
    cue: Span
    status: Status
    article: bool = False
    """Whether only an article counts (“a man was killed”)."""


def find_figures(
    structures: Sequence[Structure], named: Sequence[Named], dates: Sequence[DateMention], document: Document
) -> tuple[list[Told], list[Rejected]]:
    """The figures of a document in the order of the text, and those of what did not happen, with the reason."""
    told: list[Told] = []
    rejected: list[Rejected] = []
    dates_in: dict[int, list[DateMention]] = defaultdict(list)
    for date in dates:
        dates_in[date.sentence].append(date)
    named_in: dict[int, list[Named]] = defaultdict(list)
    for one in named:
        named_in[one.sentence].append(one)
    for structure in structures:
        code = structure.pack.code
        if not figure_words.load(code):
            continue
        signs, when = signs_in(structure), dates_in[structure.sentence.index]
        here = named_in[structure.sentence.index]
        zeros = zeros_in(structure, when) if signs & ZERO and signs & FATE else []
        numbers = signs & NUMBER and signs & (FATE | THING)
        links = links_in(structure, when) if numbers or (signs & ARTICLE and signs & FATE) else []
        habit = bool(links) and any(date.type == "SET" for date in when)
        if not zeros and not links:
            told = _with(told, _rivals(structure, told, named_in, when))
            continue
        told += [_told_zero(cue, start, end, structure, here) for cue, start, end in zeros]
        for link in links:
            figure, reason = (None, _HABIT) if habit else _judged(link, structure, here, when)
            if figure is not None:
                told.append(figure)
            else:
                span = span_of(structure, *_hull(link))
                what = span.of(document.text)
                rejected.append(Rejected(what=what, stage="figures", reason=reason, document_id=document.id, span=span))
        told = _with(told, _rivals(structure, told, named_in, when))
    return sorted(told, key=lambda one: one.figure.span), rejected


def _with(told: Sequence[Told], rivals: Sequence[Told]) -> list[Told]:
    """The figures with those of others, whose own words tell none beside: “killed 20, while the army put the toll at four”."""
    spans = [rival.figure.span for rival in rivals]
    return [*(one for one in told if not any(span.overlaps(one.figure.span) for span in spans)), *rivals]


def _rivals(
    structure: Structure,
    told: Sequence[Told],
    named_in: Mapping[int, Sequence[Named]],
    dates: Sequence[DateMention],
) -> list[Told]:
    """The numbers by which others put the figure told right before them, in this sentence or the one before."""
    found: list[Told] = []
    index = structure.sentence.index
    last = told[-_RECENT:]
    near = [one for one in last if index - one.structure.sentence.index <= 1 and one.figure.kind in _OF_PEOPLE]
    named = (*named_in.get(index - 1, ()), *named_in.get(index, ()))
    for rival in rivals_in(structure, named_in.get(index, ()), dates) if near else ():
        quantity = rival.quantity
        span = span_of(structure, quantity.start, quantity.end)
        before = [one for one in (*near, *found) if one.figure.span.end <= span.start and one.figure.upper != 0]
        first = max(before, key=lambda one: one.figure.span, default=None)
        if first is None or not follows(rival, structure, first.figure.span, first.structure, named):
            continue
        figure = replace(
            first.figure,
            lower=quantity.lower,
            upper=quantity.upper,
            span=span,
            approximate=quantity.approximate,
            source=rival.who.actor.name,
        )
        cue, clause = span_of(structure, rival.verb, quantity.end), structure.clause_at(rival.verb)
        found.append(Told(figure=figure, structure=structure, clause=clause, cue=cue, status=first.status))
    return found


def _hull(link: Link) -> tuple[int, int]:
    """Tokens from the number to the fate, both included."""
    first, last = link.parts[0], link.parts[-1]
    return min(first.quantity.start, link.cue.start), max(last.end, link.cue.end)


def _judged(
    link: Link, structure: Structure, named: Sequence[Named], dates: Sequence[DateMention]
) -> tuple[Told | None, str]:
    """The figure of a link; None and the reason where the fate is not said to have come about."""
    cue, (start, end) = link.cue, _hull(link)
    number = structure.clause_at(cue.start)
    status, reason = _status(structure, link, number, dates)
    if status is None:
        return None, f"{cue.kind}: {reason}"
    lower, upper = _bounds(link)
    if lower is None and upper is None:  # “up to 3 men and at least 2 women”
        return None, f"{cue.kind}: its parts leave the sum open to both sides"
    source = said_by(structure, number, (start, end), named)
    if (
        source is not None
        and _exacted(structure, cue)
        and any(signs_of(structure.pack.code)[w] & FATE for w in source.split())
    ):
        source = None  # no fire is demanded by the hurt
    if source is None and cue.role == "totals":
        source = teller(structure, number, cue.start, named)
    figure = Figure(
        kind=_kind(cue.kind),
        lower=lower,
        upper=upper,
        span=span_of(structure, start, end),
        approximate=any(part.quantity.approximate for part in link.parts),
        source=source,
    )
    article = all(part.quantity.article for part in link.parts)
    return Told(
        figure=figure,
        structure=structure,
        clause=number,
        cue=span_of(structure, cue.start, cue.end),
        status=status,
        article=article,
    ), ""


def _kind(kind: str) -> FigureKind:
    return kind  # type: ignore[return-value]  # the tables of `figure_words` are checked by their contract test


def _bounds(link: Link) -> tuple[int | None, int | None]:
    """The sum of the parts; a total has risen to a number, and no “to” before that makes it the most."""
    lowers = [part.quantity.lower for part in link.parts]
    uppers = [part.quantity.upper for part in link.parts]
    if link.cue.role == "totals" and len(link.parts) == 1 and (lowers[0] is None or link.parts[0].quantity.ranged):
        return uppers[0], uppers[0]
    lower = None if None in lowers else sum(value for value in lowers if value is not None)
    upper = None if None in uppers else sum(value for value in uppers if value is not None)
    return lower, upper


def _status(structure: Structure, link: Link, number: int, dates: Sequence[DateMention]) -> tuple[Status | None, str]:
    """How sure the fate is, and why; None where it did not come about."""
    cue = link.cue
    modal = merely_possible(structure, number, max(_hull(link)), dates)
    if modal is not None:
        return None, f"only possible: “{modal}”"
    nominal = cue.role in ("nouns", "totals") or " " in cue.entry
    trigger = Trigger(
        span=span_of(structure, cue.start, cue.end),
        event_type=_EVENT_OF_KIND.get(cue.kind, "ACCIDENT"),
        mode=None,
        sentence=structure.sentence.index,
        tokens=(cue.start, cue.end),
        form="noun" if nominal else "verb",
        strong=True,
        entry=cue.entry,
    )
    told = judge(_forced(structure, link, trigger), _unquoted(structure))
    if told.status in ("planned", "hypothetical"):
        return None, told.reason
    return told.status, told.reason


def _exacted(structure: Structure, cue: Cue) -> Match[str] | None:
    """The verb of which the dead are the object though it asks for other things: “Der Brand forderte zwei Tote”."""
    clause = structure.clauses[structure.clause_at(cue.start)]
    exacting = phrases_of(structure.pack.code, "exacting") if cue.role == "nouns" else None
    return exacting.first(structure.tokens, clause.start, clause.end) if exacting else None


def _forced(structure: Structure, link: Link, trigger: Trigger) -> Trigger:
    """The verb that makes the fate true: that of an infinitive (“forced 20 people to flee”), or one that takes lives."""
    exacted = _exacted(structure, link.cue)
    if exacted is not None:
        return _on(trigger, exacted, structure, form="verb")
    start = link.parts[0].quantity.start
    clause = structure.clauses[structure.clause_at(start)]
    if link.cue.start < clause.end:
        return trigger
    match = phrases_of(structure.pack.code, "forced").first(structure.tokens, clause.start, start)
    return trigger if match is None else _on(trigger, match, structure, form=trigger.form)


def _on(trigger: Trigger, match: Match[str], structure: Structure, *, form: Form) -> Trigger:
    span = span_of(structure, match.start, match.end)
    return replace(trigger, tokens=(match.start, match.end), span=span, form=form)


def _unquoted(structure: Structure) -> Structure:
    """The sentence as if nobody were quoted: who is quoted is the source of the figure."""
    if not any(clause.quoted for clause in structure.clauses):
        return structure
    clauses = tuple(replace(clause, quoted=False) for clause in structure.clauses)
    return replace(structure, clauses=clauses)


def _told_zero(cue: Cue, start: int, end: int, structure: Structure, named: Sequence[Named]) -> Told:
    number = structure.clause_at(cue.start)
    figure = Figure(
        kind=_kind(cue.kind),
        lower=0,
        upper=0,
        span=span_of(structure, start, end),
        source=said_by(structure, number, (start, end), named),
    )
    return Told(
        figure=figure, structure=structure, clause=number, cue=span_of(structure, cue.start, cue.end), status="reported"
    )
