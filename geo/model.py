"""The records that travel down the chain, in the order in which they come into being.

Every record is frozen: a stage makes new records, it never edits old ones. Offsets are half-open code-point
positions into `Document.text`; coordinates are WGS 84 degrees in the fields named `lon` and `lat`; distances are
metres; dates are civil dates at the place, both ends included. Records are plain Python: no pandas, no shapely.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

PlaceRole = Literal["location", "qualifier", "actor", "origin"]
GeoPrecision = Literal["exact", "settlement", "admin2", "admin1", "country", "region"]
DatePrecision = Literal["day", "week", "month", "year"]
DateBasis = Literal["explicit", "weekday", "relative", "carried", "publication"]
LENT: frozenset[DateBasis] = frozenset({"carried", "publication"})
"""Bases of days that no words give to the deed itself: of several, it may have taken one."""
Status = Literal["reported", "unconfirmed", "planned", "hypothetical", "background"]
WELL_PLACED = 0.7
"""The score of a place from which on 95 of 100 places of marked names were right; README.md says on what texts."""
LIKELY_AT_MOST = 0.4
"""What an event scores at most whose words are only likely to name a deed."""
Form = Literal["noun", "verb"]
Need = Literal["none", "words", "actor", "likely"]
"""How the words that an entry of the lexicon needs beside it were met: it needs none, they stand there, somebody of
their kind does, or what else is told makes it likely (`geo.likely_deeds`)."""
SenseReason = Literal["form", "unless", "needs", "shorter", "unneeded", "weak", "mode", "order"]
"""Why words do not name a further type: they are a noun or a verb that this is not, other words show another sense,
words that it needs are missing, a longer phrase is meant; or the sense that was taken has the words that it needs, is
the stronger one, has a word for a mode beside it, or nothing tells the two apart."""
StatusRule = Literal["words", "date", "telling"]
"""What gave the status: the words, the date beside that of the publication, or another telling of the deed."""
PlaceRule = Literal["clause", "opening", "sentence", "antecedent", "object", "home", "filed"]
"""How a place is tied to the deed: named in its clause, opens the sentence of what is said, elsewhere in the sentence,
what the relative clause is about, what the verb strikes, where its people are from, where the article was filed."""
DateRule = Literal["clause", "sentence", "telling", "before"]
"""How a date is tied to the deed: in its clause, elsewhere in the sentence, that of who tells of it, that of the clause
before, which the deed's explains."""
PassReason = Literal[
    "actor", "origin", "qualifier",  # places, by their role
    "way", "speech",  # places: where somebody goes to, or what is only spoken of
    "dateline", "clause", "apart", "nearer",  # places and dates, by where they stand
    "days", "deed", "telling", "ahead",  # dates: without days, another deed's, of who tells of it, after the publication
]  # fmt: skip
ActorRole = Literal["actor", "target", "speaker", "source"]
ARTICLES = "articles"
"""The layer of all events that were read from articles; every dataset is a further one, by its name."""
FigureKind = Literal[
    "dead",
    "injured",
    "casualties",
    "missing",
    "evacuated",
    "arrested",
    "participants",
    "vehicles",
    "buildings",
    "weapons",
]
ActorKind = Literal["state", "armed_force", "government", "organisation", "person", "group", "object"]
PlaceKind = Literal[
    "town",
    "village",
    "country",
    "admin1",
    "admin2",
    "region",
    "continent",
    "sea",
    "strait",
    "river",
    "lake",
    "island",
    "mountain",
    "facility",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article as it was read. `text` is NFC and is what every offset points into."""

    id: str
    """Hash of the canonical URL, else of the text (with the id that its file gives it, if it gives any)."""
    text: str
    language: str = "und"
    """BCP 47; `und` where no language could be told."""
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | datetime | None = None
    """Civil date of the outlet, or an aware moment; never a naive moment."""
    path: str | None = None
    """Where it was read from, for people; never opened again."""
    body_start: int = 0
    """Where the article begins in `text`; what stands before it is a header (front matter, a date line), never excerpt."""
    spans: tuple[Span, ...] | None = None
    """Place names given by the user; None leaves finding them to the toponym stage."""
    notes: tuple[Rejected, ...] = ()
    """What was left out or guessed while it was read (a date in the year 20255); belongs to `Extraction.rejected`."""

    @property
    def published_day(self) -> date | None:
        """The civil day on which the document appeared."""
        return self.published.date() if isinstance(self.published, datetime) else self.published


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A half-open range of code points in `Document.text`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words under the span."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word, a number or one mark of punctuation, with its dictionary form."""

    span: Span
    text: str
    lemma: str
    """Dictionary form, lower case; the lower-cased word itself where the lemmatiser does not know it."""
    second_lemma: str = ""
    """What it is as well, in dictionary form: the last part of a compound noun (“Energieminister”: `minister`), or a verb
    with the particle that stands apart (“stürzte ... ein”: `einstürzen`); empty for other words."""

    @property
    def is_word(self) -> bool:
        """Whether it holds a letter."""
        return self.text.isalpha() or any(map(str.isalpha, self.text))

    @property
    def is_capitalised(self) -> bool:
        """Whether it starts with an upper-case letter (always False in scripts without case)."""
        return self.text[:1].isupper()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence with its tokens; `paragraph` counts from 0."""

    span: Span
    index: int
    paragraph: int
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """Words that name a place, and what they do in the sentence."""

    span: Span
    surface: str
    lemma: str
    """The name as a gazetteer would write it: citation form, generic words stripped."""
    role: PlaceRole
    score: float
    """0 to 1: how sure the stage is that this names a place at all."""
    sentence: int = 0
    """`Sentence.index`."""
    kind_hint: str | None = None
    """The kind that the words ask for ("region of Krasnodar": `admin1`)."""
    direction: str | None = None
    """`north`, `southeast`, `centre` ... where the words name a part of the place ("southern Florida")."""
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DateInterval:
    """Calendar days, both included."""

    start: date
    end: date
    precision: DatePrecision
    basis: DateBasis
    span: Span | None = None
    """The words that gave the date; None for the publication date."""
    why: tuple[str, ...] = ()

    @property
    def is_within(self) -> bool:
        """Whether the deed took place somewhere in these days, of which the text does not say that it took them all."""
        return self.start != self.end and (self.precision != "day" or self.basis in LENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """Words about time, with their TIMEX3 type and value, and the days that they mean if these can be told."""

    span: Span
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    """TIMEX3: `2025-12-22`, `2025-W51`, `P3D`, `PXW`, `PRESENT_REF`, `PAST_REF`, `FUTURE_REF` ..."""
    interval: DateInterval | None = None
    sentence: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """A type of deed that words can name, and why they do not here."""

    event_type: str
    entry: str
    reason: SenseReason
    words: str = ""
    """The words that decided; for `needs` some of those that are missing, with commas between."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word or phrase that names a deed, before it is known whether it happened."""

    span: Span
    event_type: str
    mode: str | None
    sentence: int
    """`Sentence.index`."""
    tokens: tuple[int, int]
    """Half-open range into `Sentence.tokens`."""
    form: Form
    strong: bool
    """Whether it names the deed without help from its neighbours."""
    entry: str
    """The entry of the lexicon that it matched."""
    met: Need = "none"
    met_words: str = ""
    likelihood: float | None = None
    """That they name a deed, from 0 to 1, where `met` is `likely`."""
    """The words of the sentence that met what the entry needs; where it is only likely, how likely."""
    mode_words: str = ""
    """The words of the clause that chose the mode; empty where it is the default."""
    senses: tuple[Sense, ...] = ()
    """The other types that its words can name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A feature of a gazetteer. Longitude before latitude, both in degrees, WGS 84."""

    name: str
    lon: float
    lat: float
    kind: PlaceKind
    geo_precision: GeoPrecision
    radius_m: float
    """Radius of a circle about (lon, lat) that holds the feature, metres."""
    country_code: str | None = None
    """ISO 3166-1 alpha-2."""
    admin1: str | None = None
    """English name of the first-order division."""
    admin1_code: str | None = None
    """ISO 3166-2 of the first-order division, such as `US-FL`; also the key of its drawn area."""
    gazetteer: str = ""
    gazetteer_id: str = ""
    population: int = 0
    score: float = 1.0
    """0 to 1: how sure the choice among the candidates is."""
    alternatives: tuple[Place, ...] = ()
    """The other candidates, best first, without alternatives of their own; `why` is what spoke for and against them."""
    why: tuple[str, ...] = ()

    def is_of_kind(self, kind: str) -> bool:
        """Whether it is what a word for a kind of place asks for; words do not tell towns and villages apart."""
        return self.kind == kind or {self.kind, kind} <= {"town", "village"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """A place mention and the place that it was found to mean; None stays None and is never guessed."""

    mention: PlaceMention
    place: Place | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who did it, to whom, or who says so."""

    span: Span
    name: str
    role: ActorRole
    kind: ActorKind
    country_code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How many, of whom or what, and who says so. What nobody tells has no figure; nobody hurt is a figure of 0."""

    kind: FigureKind
    """`casualties` are dead or injured where the words do not tell which; `weapons` are drones, missiles, bombs."""
    lower: int | None
    """The least; None where the words only tell the most (“up to 30”). A plural such as “dozens” is two of its unit."""
    upper: int | None
    """The most; None where the words only tell the least (“at least 12”)."""
    span: Span
    """The words that say so, from the number to what became of those who are counted."""
    approximate: bool = False
    """Whether the words say that it is about so many."""
    source: str | None = None
    """Who says so, as the article names them; None where the article says it itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOver:
    """The name of a place, or words about time, in a sentence of a deed of which they are neither place nor date."""

    span: Span
    reason: PassReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What the stages knew when they made an event, beyond what the event says itself: `geo.explanation`.

    Codes and spans, so that it is small in a store and can be told in any language.
    """

    entry: str
    """The entry of the lexicon that the trigger matched."""
    form: Form
    strong: bool = False
    met: Need = "none"
    met_words: str = ""
    likelihood: float | None = None
    """That they name a deed, from 0 to 1, where `met` is `likely`."""
    mode_words: str = ""
    senses: tuple[Sense, ...] = ()
    status_by: StatusRule = "words"
    status_why: str = ""
    """The reason of another telling that gave the status."""
    place_by: PlaceRule | None = None
    """None without a place, and where it was taken over from another sentence; `Place.why` ends with the reason."""
    date_by: DateRule | None = None
    places: tuple[PassedOver, ...] = ()
    """Places of its sentences that are not where it happened."""
    dates: tuple[PassedOver, ...] = ()
    """Words about time in its sentences that do not say when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening, as one document tells it."""

    id: str
    """Stable hash of document id, type and trigger words; equal for equal input on every machine."""
    document_id: str
    event_type: str
    mode: str | None
    status: Status
    interval: DateInterval | None
    """None: the event is listed and counted as undated."""
    places: tuple[Toponym, ...]
    """The place where it happened first; empty or without a `place`: listed and counted as unlocated."""
    actors: tuple[Actor, ...]
    excerpts: tuple[Span, ...]
    """The sentences that tell it, in the order of the text."""
    trigger: Span
    """The word that names the deed, inside the first excerpt that tells it best."""
    triggers: tuple[Span, ...] = ()
    """Every word that names the deed, one per excerpt, in the order of the text."""
    figures: tuple[Figure, ...] = ()
    """How many were killed, hurt, arrested ..., in the order of the text; two sources may differ."""
    caused_by: str | None = None
    """Id of the event that this one follows from, and took its place and date from."""
    score: float = 0.5
    why: tuple[str, ...] = ()
    grounds: Grounds | None = None
    """None where an earlier Dateline, or somebody else, made the event."""

    @property
    def located(self) -> Toponym | None:
        """The first place that has coordinates, or None."""
        return next((toponym for toponym in self.places if toponym.place is not None), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """A file of events that somebody else coded: where it comes from, and on what terms. No article stands behind it."""

    name: str
    """Letters, digits and hyphens; never `articles`."""
    title: str
    licence: str
    """What its publisher allows, as a note for people."""
    attribution: str
    url: str | None
    format: str
    """The importer that read it."""
    path: str
    """The file's name, for people; never opened again."""
    sha256: str
    imported: datetime
    mapping: tuple[tuple[str, str], ...] = ()
    """What was read from which column of a table; empty for formats that fix this."""
    events: int = 0
    rejected: tuple[tuple[str, int], ...] = ()
    """Reasons for which rows were left out, with how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedEvent:
    """One happening as a dataset has it. Nothing of it was read out of an article, so it has no spans and no score."""

    id: str
    """Stable hash of the dataset and the source's own id."""
    dataset: str
    """`Dataset.name`."""
    source_id: str
    event_type: str
    mode: str | None = None
    status: Status = "reported"
    interval: DateInterval | None = None
    """Its basis is `explicit`, or `publication` where the source took the day of the report."""
    place: Place | None = None
    place_text: str | None = None
    """How the source calls the place."""
    actors: tuple[tuple[str, ActorRole], ...] = ()
    dead: tuple[int | None, int | None] | None = None
    """The least and the most; None where nothing is told, which is not 0."""
    injured: tuple[int | None, int | None] | None = None
    notes: str = ""
    """What the source says in words of its own; never the words of an article."""
    language: str = "und"
    """Of the notes, BCP 47."""
    title: str | None = None
    publisher: str | None = None
    """Whose report the source names."""
    url: str | None = None
    published: date | None = None
    source_fields: tuple[tuple[str, str], ...] = ()
    """Fields of the source as it has them: its own words for type, place and date, and how sure it is of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A person's change to one field of one event: appended, never overwritten; an undo is a further record."""

    event_id: str
    field: str
    old: str | None
    new: str | None
    who: str
    when: datetime
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """Something that was seen and left out, with the reason, so that nothing disappears silently."""

    what: str
    """A path, or the words that were left out."""
    stage: str
    reason: str
    document_id: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """Everything that was seen in one document."""

    document: Document
    toponyms: tuple[Toponym, ...] = ()
    dates: tuple[DateMention, ...] = ()
    events: tuple[Event, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    unread: tuple[Rejected, ...] = ()
    """Words that can name a deed and do not where they stand, for want of others beside them or for their form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventQuery:
    """What a person asks of a store. Empty fields ask nothing; filled ones must all hold."""

    date_from: date | None = None
    date_to: date | None = None
    """With `date_from`: events whose interval meets the window, both ends included; undated events do not meet it."""
    bbox: tuple[float, float, float, float] | None = None
    """West, south, east, north in degrees; west > east crosses the antimeridian."""
    event_types: frozenset[str] = field(default_factory=frozenset)
    statuses: frozenset[str] = field(default_factory=frozenset)
    languages: frozenset[str] = field(default_factory=frozenset)
    places: frozenset[str] = field(default_factory=frozenset)
    """Keys `gazetteer:gazetteer_id` of the places, a country code, or the ISO 3166-2 code of a first-order division."""
    modes: frozenset[str] = field(default_factory=frozenset)
    """Event type and mode with a dot between them, such as `ASSAULT.drone`."""
    actors: frozenset[str] = field(default_factory=frozenset)
    """Names of actors in whatever role; an event needs one of them."""
    publishers: frozenset[str] = field(default_factory=frozenset)
    layers: frozenset[str] = field(default_factory=frozenset)
    """Names of datasets, and `articles` for what was read from articles."""
    precisions: frozenset[str] = field(default_factory=frozenset)
    """Words of `geo_precision`, and `none` for events without a place."""
    text: str = ""
    """Each word must begin a word of excerpt, place or actor names, without regard to case, diacritics and signs; in
    scripts that set no blanks it may stand anywhere."""
    include_undated: bool = True
    """Whether events without a date pass a date window; a person sees them listed apart."""
