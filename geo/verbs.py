"""How a verb is used: did it happen, will it, would it.

Reads the auxiliaries before a word (`perfect`, `passive`, `future`, `conditional`, with `between` what may stand between), and
the word's own form (`past_endings`, irregular pasts in `past`; participles are made in `geo.participles`). All lists stand in
`[verbs]` of the language pack; `geo/language_keys.toml` says of each what it is.
Where endings tell by themselves, the pack lists them: `finite_past_endings` ("атакував", "atacó"), `passive_endings`
("обстріляно"), `future_endings` ("atacará"), `conditional_endings` ("atacaría"); `bare_infinitive` says that an
infinitive needs no marker, `bracket` that auxiliaries stand anywhere in the clause ("wurde die Stadt bombardiert"), where
`its_own` words before a noun, perhaps with an adjective (`its_adjective_endings`), are none ("schließt sein altes Werk"),
`perfective` lists verbs whose present tense is a future ("зустрінуться"); `perfective_prefixes` and `perfective_endings`
tell further ones, but for the verbs (`imperfective`) and the forms (`imperfective_endings`, `verbal_nouns`) that only
look so, and `perfective_pairs` tell a future from a participle of the same ending, or from a form that only listed verbs
have as a future ("przesłucha"). `when_infinitive` words make of an infinitive behind them what happened ("al estallar"),
and `infinitive_infix` stands inside one ("anzugreifen"). Of passives behind `due` words something is to come, behind
`obliged` ones it should (“deverá ser votado”, “debe ser votado”), behind `enforced` ones it was (“musste geräumt werden”,
and with a substitute infinitive “hatte räumen müssen”),
and so was what stands behind a `compelled` word and the marker of an infinitive (“had to be evacuated”).
Of what is done (`future`) or may have been (`conditional`) by the same words, `perfect_infinitives` tell the latter, behind a
participle of a verb in `perfect_with_be` where it takes "be", and of one with an `inseparable` prefix that looks like an infinitive (“soll getötet worden sein”, “soll geflohen sein”, but “soll im Mai fertiggestellt
sein”), and so do `reports` before “to have” (“is believed to have bombed”).
`sure_presents` pairs the ending of an infinitive with that of a present that ends like a participle and is none
without an auxiliary ("acusa", "tue"), of which those of `reflexive` are none ("si vota"), and `stem_pasts` that of a past
which ends like a conditional or a future of other verbs ("ouvrait", "sufría"; "montra"); `bare_passive` words make, with no other auxiliary before them, a passive
of what is only asked for ("demanded that they be freed"). `nouns_of_verbs` pairs the stem ending of a noun that has
its verb as dictionary form, whatever its case (`noun_endings`), with the ending of the infinitive ("uwolnienia":
uwolnić). Where nouns and verbs look alike, `gerund_endings`, `third_person_endings` and `plural_noun_endings` tell
more ("attacking", "attacks", "rebels attack"), and `adverb_endings` what may stand between an auxiliary and its verb
("reportedly"). `stem_letters` are written otherwise in a form than in its infinitive ("envía": enviar, "commença":
commencer).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

from geo.clause_openers import looks_infinitive
from geo.languages import LanguagePack, listed, load
from geo.model import Span, Token
from geo.participles import endings_of_participles
from geo.token_index import IndexedTokens

Tense = Literal["past", "present", "future", "conditional", "hearsay", "subjunctive", "infinitive", "participle"]

_REACH = 5  # tokens before the verb among which its auxiliaries stand
_JOINED = 16  # tokens before a participle behind “and”, among which the perfect stands that it shares
_BRACKET = 25  # the same where a clause stands between the two
_SUBJECT = 4  # tokens of “the main opposition party” before a verb in the present
_FORMS = 1 << 16  # forms whose tense is kept
_CLAUSE_ENDS = frozenset(",;:.!?")
_BEHIND = 3  # tokens behind it ("dass die Stadt bombardiert worden ist")


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbReading:
    """How one verb stands in its clause."""

    tense: Tense
    passive: bool
    start: int
    """Index of the first auxiliary, or of the verb itself."""

    @property
    def asserted(self) -> bool:
        """Whether the form by itself says that the deed took place or takes place."""
        return self.tense in ("past", "present", "hearsay")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Auxiliaries:
    code: str
    perfect: frozenset[str]
    passive: frozenset[str]
    bare_passive: frozenset[str]
    future: frozenset[str]
    conditional: frozenset[str]
    subjunctive: frozenset[str]
    infinitive: frozenset[str]
    perfect_be: frozenset[str]
    between: frozenset[str]
    past: dict[str, str]
    ambiguous_base: bool
    bare_infinitive: bool
    when_infinitive: frozenset[str]
    bracket: bool
    its_own: frozenset[str]
    its_adjective_endings: tuple[str, ...]
    finite_past_endings: tuple[str, ...]
    passive_endings: tuple[str, ...]
    future_endings: tuple[str, ...]
    no_conditionals: tuple[str, ...]
    conditional_endings: tuple[str, ...]
    stem_pasts: tuple[tuple[str, str], ...]
    perfective: frozenset[str]
    perfective_prefixes: tuple[str, ...]
    perfective_endings: tuple[str, ...]
    perfective_pairs: tuple[tuple[str, str], ...]
    obliged: frozenset[str]
    due: frozenset[str]
    enforced: frozenset[str]
    substitute_infinitives: frozenset[str]
    substitute_perfect: frozenset[str]
    compelled: frozenset[str]
    perfect_infinitives: frozenset[str]
    perfect_with_be: tuple[str, ...]
    inseparable: tuple[str, ...]
    reports: frozenset[str]
    reflexive: frozenset[str]
    sure_presents: tuple[tuple[str, str], ...]
    presents: tuple[tuple[str, str], ...]
    imperfective: tuple[str, ...]
    imperfective_endings: tuple[str, ...]
    verbal_nouns: tuple[str, ...]
    infinitive_endings: tuple[str, ...]
    no_infinitives: frozenset[str]
    no_infinitive_endings: tuple[str, ...]
    sure_infinitives: frozenset[str]
    infix: str
    gerunds: tuple[str, ...]
    adverbs: tuple[str, ...]
    third_person: tuple[str, ...]
    plurals: tuple[str, ...]
    letters: dict[int, str]
    """Letters of a form -> those of its infinitive."""

    words: frozenset[str]
    """Every auxiliary."""


@cache
def _auxiliaries(code: str) -> _Auxiliaries:
    pack = load(code)
    verbs, cues = pack.section("verbs"), pack.section("cues")

    def single(key: str) -> frozenset[str]:
        return frozenset(entry.lstrip("=") for entry in verbs.get(key, ()) if " " not in entry)

    between = {entry.lstrip("=") for entry in (*verbs.get("between", ()), *cues.get("negation", ()))}
    auxiliaries = (
        "perfect",
        "passive",
        "future",
        "conditional",
        "subjunctive",
        "infinitive",
        "obliged",
        "due",
        "enforced",
    )
    return _Auxiliaries(
        code=code,
        words=frozenset().union(*map(single, auxiliaries)),
        perfect=single("perfect"),
        passive=single("passive"),
        bare_passive=single("bare_passive"),
        future=single("future"),
        conditional=single("conditional"),
        subjunctive=single("subjunctive"),
        infinitive=single("infinitive"),
        perfect_be=single("perfect_be"),
        between=frozenset(between),
        past=dict(verbs.get("past", {})),
        ambiguous_base=bool(verbs.get("ambiguous_base", False)),
        bare_infinitive=bool(verbs.get("bare_infinitive", False)),
        when_infinitive=frozenset(verbs.get("when_infinitive", ())),
        bracket=bool(verbs.get("bracket", False)),
        its_own=frozenset(verbs.get("its_own", ())),
        its_adjective_endings=tuple(verbs.get("its_adjective_endings", ())),
        finite_past_endings=tuple(verbs.get("finite_past_endings", ())),
        passive_endings=tuple(verbs.get("passive_endings", ())),
        future_endings=tuple(verbs.get("future_endings", ())),
        conditional_endings=tuple(verbs.get("conditional_endings", ())),
        no_conditionals=tuple(verbs.get("no_conditionals", ())),
        stem_pasts=tuple((base, form) for base, form in verbs.get("stem_pasts", ())),
        perfective=frozenset(verbs.get("perfective", ())),
        perfective_prefixes=tuple(verbs.get("perfective_prefixes", ())),
        perfective_endings=tuple(verbs.get("perfective_endings", ())),
        perfective_pairs=tuple((form, base) for form, base in verbs.get("perfective_pairs", ())),
        obliged=single("obliged"),
        due=single("due"),
        enforced=single("enforced"),
        substitute_infinitives=single("substitute_infinitives"),
        substitute_perfect=single("substitute_perfect"),
        compelled=single("compelled"),
        perfect_infinitives=single("perfect_infinitives"),
        perfect_with_be=tuple(verbs.get("perfect_with_be", ())),
        inseparable=tuple(verbs.get("inseparable", ())),
        reports=single("reports"),
        reflexive=single("reflexive"),
        sure_presents=tuple((base, form) for base, form in verbs.get("sure_presents", ())),
        presents=tuple((base, form) for base, form in verbs.get("present_endings", ())),
        imperfective=tuple(verbs.get("imperfective", ())),
        imperfective_endings=tuple(verbs.get("imperfective_endings", ())),
        verbal_nouns=tuple(verbs.get("verbal_nouns", ())),
        infinitive_endings=tuple(verbs.get("infinitive_endings", ())),
        no_infinitives=frozenset(verbs.get("no_infinitives", ())),
        no_infinitive_endings=tuple(verbs.get("no_infinitive_endings", ())),
        sure_infinitives=frozenset(verbs.get("sure_infinitives", ())),
        infix=verbs.get("infinitive_infix", ""),
        gerunds=tuple(verbs.get("gerund_endings", ())),
        adverbs=tuple(verbs.get("adverb_endings", ())),
        third_person=tuple(verbs.get("third_person_endings", ())),
        plurals=tuple(verbs.get("plural_noun_endings", ())),
        letters=str.maketrans(dict(verbs.get("stem_letters", ()))),
    )


def reading(tokens: Sequence[Token], at: int, lowest: int, pack: LanguagePack) -> VerbReading:
    """How the verb at index `at` is used; auxiliaries are sought back to index `lowest`.

    It is kept with an `IndexedTokens`, which is of one language: dates, places and deeds ask for the same verbs.
    """
    if not isinstance(tokens, IndexedTokens):
        return _read(tokens, at, lowest, pack)
    known: dict[tuple[int, int], VerbReading] | None = tokens.kept.get(reading)
    if known is None:
        known = tokens.kept[reading] = {}
    found = known.get((at, lowest))
    if found is None:
        found = known[at, lowest] = _read(tokens, at, lowest, pack)
    return found


def _read(tokens: Sequence[Token], at: int, lowest: int, pack: LanguagePack) -> VerbReading:
    data = _auxiliaries(pack.code)
    helpers, start = _helpers(tokens, at, lowest, data)
    tense = _tense_of_form(tokens[at].text, tokens[at].lemma, frozenset(helpers), pack.code)
    if tense == "infinitive" and at > 0 and tokens[at - 1].text.lower() in data.when_infinitive:
        tense = "past"  # “al estallar una mina”: when it went off
    if tense == "infinitive" and _is_compelled(tokens, start, at, data):
        tense = "past"
    if tense == "infinitive" and _is_reported(tokens, start, at, data):
        tense = "hearsay"
    if data.perfect_infinitives and tense in ("future", "conditional", "hearsay"):
        modal = _modal_of_both(tokens, at, lowest, data) if helpers & data.future & data.conditional else None
        if modal is not None and _has_its_own(tokens, modal, at, data):
            tense = "past"
        elif modal is not None:
            tense = "hearsay" if _has_perfect_infinitive(tokens, modal, data, pack) else "future"
    if tense == "participle":
        joined = _joined_perfect(tokens, at, lowest, pack)
        if joined is not None:
            return VerbReading(tense="past", passive=joined.passive, start=start)
    # "ar fi avertizat": the same "be" that makes a passive is part of the active perfect of hearsay.
    passive = bool(helpers & (data.passive - data.perfect_be if tense == "hearsay" else data.passive))
    passive = passive and not tokens[at].text.lower().endswith(data.gerunds)  # "was attacking"
    passive = (passive and not _is_finite_past(tokens[at], data)) or _has_ending(tokens[at], data.passive_endings)
    return VerbReading(tense=tense, passive=passive, start=start)


def _is_compelled(tokens: Sequence[Token], start: int, at: int, data: _Auxiliaries) -> bool:
    """Whether somebody had to do what a verb tells, and did: “had to be evacuated”."""
    words = [token.text.lower() for token in tokens[start:at]]
    return any(one in data.compelled and two in data.infinitive for one, two in pairwise(words))


def _is_reported(tokens: Sequence[Token], start: int, at: int, data: _Auxiliaries) -> bool:
    """Whether a perfect infinitive stands behind what says that others tell it: “is believed to have bombed”."""
    words = [token.text.lower() for token in tokens[start:at]]
    perfect = any(one in data.infinitive and two in data.perfect for one, two in pairwise(words))
    return perfect and start > 0 and tokens[start - 1].text.lower() in data.reports


def _modal_of_both(tokens: Sequence[Token], at: int, lowest: int, data: _Auxiliaries) -> int | None:
    """The nearest word before a verb, or behind it, that tells of what is to be done or of what was said to be (“soll”)."""
    both = data.future & data.conditional
    before = range(at - 1, max(lowest, at - _BRACKET) - 1, -1)
    behind = range(at, min(len(tokens), at + 1 + _BEHIND))
    return next((index for index in (*before, *behind) if tokens[index].text.lower() in both), None)


def _has_its_own(tokens: Sequence[Token], modal: int, at: int, data: _Auxiliaries) -> bool:
    """Whether a comma and a finite auxiliary stand between a modal and a verb: “der … getötet haben soll, wurde gefasst”."""
    words = [token.text.lower() for token in tokens[modal + 1 : at]]
    if "," not in words:
        return False
    behind = set(words[words.index(",") + 1 :])
    finite = {word for word in data.perfect | data.passive if not word.endswith(data.perfect_with_be)}
    return bool(behind & (finite - data.perfect_infinitives - data.future))


def _has_perfect_infinitive(tokens: Sequence[Token], modal: int, data: _Auxiliaries, pack: LanguagePack) -> bool:
    """Whether the infinitive of a modal is that of a perfect: “sollen getötet worden sein”, “soll geflohen sein”.

    A state to be reached takes “be” as well: “soll im Mai fertiggestellt sein”. The modal may stand behind it, at the end.
    """
    end = min(len(tokens), modal + _BRACKET)
    stop = next((at for at in range(modal + 1, end) if tokens[at].text in _CLAUSE_ENDS), end)
    return any(_is_perfect_infinitive(tokens, at, data, pack) for at in (modal - 1, *range(modal + 1, stop)) if at > 0)


def _is_perfect_infinitive(tokens: Sequence[Token], at: int, data: _Auxiliaries, pack: LanguagePack) -> bool:
    word, before = tokens[at].text, tokens[at - 1]
    if word not in data.perfect_infinitives or not before.text.islower() or _is_its_own(tokens, at, data):
        return False
    like_infinitive = before.text == before.lemma and before.text.startswith(data.inseparable)  # “überfallen haben”
    done = word not in data.its_own and (
        is_past_form(before, pack) or (like_infinitive and before.text.endswith(data.infinitive_endings))
    )
    return done or before.text.endswith(data.perfect_with_be)


def _joined_perfect(tokens: Sequence[Token], at: int, lowest: int, pack: LanguagePack) -> VerbReading | None:
    """The perfect of which a participle behind “and” is a second verb: “a condamné la frappe et réclamé une réunion”."""
    data = _auxiliaries(pack.code)
    joins = listed(pack.code, "cues", "coordinators")
    if (
        data.ambiguous_base
        or data.bracket
        or data.perfective
        or at - 1 <= lowest
        or tokens[at - 1].text.lower() not in joins
    ):
        return None
    for index in range(at - 2, max(lowest, at - _JOINED) - 1, -1):
        found = _tense_of_form(tokens[index].text, tokens[index].lemma, frozenset(), pack.code)
        helpers = _helpers(tokens, index, lowest, data)[0]
        if found == "participle" or _is_participle_of(tokens[index], frozenset(helpers), data, pack):
            return _read(tokens, index, lowest, pack) if helpers & data.perfect else None
    return None


def is_attribute(tokens: Sequence[Token], at: int, lowest: int, pack: LanguagePack) -> bool:
    """Whether a word is a participle without an auxiliary, that tells of a noun what was done to it (“the treaty signed on”)."""
    found, token = reading(tokens, at, lowest, pack), tokens[at]
    if found.start != at or is_auxiliary(token.text.lower(), pack):
        return False
    return found.tense == "participle" or _has_ending(token, tuple(pack.section("verbs").get("attribute_endings", ())))


def may_be_attribute(tokens: Sequence[Token], at: int, lowest: int, pack: LanguagePack) -> bool:
    """Whether a word is such a participle, or has the ending of one, which is its dictionary form as well (“el detenido”)."""
    ends_so = tokens[at].text.lower().endswith(endings_of_participles(pack.code))
    return ends_so or is_attribute(tokens, at, lowest, pack)


def _helpers(tokens: Sequence[Token], at: int, lowest: int, data: _Auxiliaries) -> tuple[set[str], int]:
    """The auxiliaries of the verb and the index of the first; adverbs and clitics may stand between."""
    helpers: set[str] = set()
    start = at
    for index in range(at - 1, max(lowest, at - (_BRACKET if data.bracket else _REACH)) - 1, -1):
        word = tokens[index].text.lower()
        if data.bracket and word in data.infinitive and index != at - 1:
            continue  # “zu neun Jahren Haft verurteilt”: the marker of an infinitive stands right before it
        if word in data.words and not (index and tokens[index].is_capitalised):  # “in May killed”: a month, no modal
            helpers.add(word)
            start = start if data.bracket else index  # what stands inside a bracket stands before its verb
        elif not data.bracket and word not in data.between and not word.endswith(data.adverbs):
            break
    stop = min(len(tokens), at + 1 + (_BEHIND if data.bracket else 1))
    behind = {tokens[i].text.lower() for i in range(at + 1, stop) if not _is_its_own(tokens, i, data)}
    if data.bracket:
        helpers |= behind & data.words - data.infinitive - data.subjunctive
    elif data.perfective:
        helpers |= behind & data.conditional  # "атакували б"
    return helpers, start


def _is_its_own(tokens: Sequence[Token], at: int, data: _Auxiliaries) -> bool:
    """Whether a noun, or an adjective and a noun, follow “sein”, so that it says whose and is no auxiliary (“schließt sein Werk”)."""
    if tokens[at].text.lower() not in data.its_own:
        return False
    noun = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text.endswith(data.its_adjective_endings))
    return noun < len(tokens) and tokens[noun].is_capitalised


def _has_ending(token: Token, endings: tuple[str, ...]) -> bool:
    """Whether a word is an inflected form with one of the endings; a dictionary form only looks like one."""
    written = token.text.lower()
    return bool(endings) and written != token.lemma and written.endswith(endings)


def _is_finite_past(token: Token, data: _Auxiliaries) -> bool:
    """Whether the form alone is a past tense, and no participle that needs an auxiliary."""
    if _is_past_of_its_stem(token, data):
        return True
    known = bool(data.finite_past_endings) and token.text.lower() in data.past
    ends_so = _has_ending(token, data.finite_past_endings)
    return known or (ends_so and not only_ends_like_a_past(token.text.lower(), token.lemma, data.code))


def _is_past_of_its_stem(token: Token, data: _Auxiliaries) -> bool:
    """Whether a form is the regular past of its own verb: “s'ouvrait” of ouvrir, and no conditional as “fermerait” is."""
    written, lemma = token.text.lower(), token.lemma
    spelled = (written, written.translate(data.letters))  # “commença” of commencer
    return any(lemma.endswith(base) and lemma[: -len(base)] + form in spelled for base, form in data.stem_pasts)


@lru_cache(maxsize=_FORMS)
def only_ends_like_a_past(written: str, lemma: str, code: str) -> bool:
    """Whether a form is the regular present of its own verb, and has the ending of a past of other verbs.

    “Envia” of enviar (“dizia” of dizer), “esperam” of esperar (“fizeram”), “arriva” of arrivare (“apriva”), “działa”.
    """
    if written == lemma:
        return False
    data = _auxiliaries(code)
    spelled = (written, written.translate(data.letters))  # “envía” of enviar
    return any(lemma.endswith(base) and lemma[: -len(base)] + end in spelled for base, end in data.presents)


@lru_cache(maxsize=_FORMS)
def _tense_of_form(text: str, lemma: str, helpers: frozenset[str], code: str) -> Tense:
    """The tense of a form with its auxiliaries, found once for each: dates ask it of the same small words again and again."""
    token = Token(span=Span(start=0, end=len(text)), text=text, lemma=lemma)
    return _tense(token, helpers, _auxiliaries(code), load(code))


def _tense(token: Token, helpers: frozenset[str], data: _Auxiliaries, pack: LanguagePack) -> Tense:
    written = token.text.lower()
    is_participle = _is_participle_of(token, helpers, data, pack)
    is_base = written == token.lemma and not is_participle
    past_form = is_past_form(token, pack) or is_participle
    attended = helpers & (data.perfect | data.passive) - data.reflexive  # “si vota il 24 maggio” is no past
    past_form = past_form and not (_is_surely_present(token, data) and not attended)
    finite = _is_finite_past(token, data)
    may, had = bool(helpers & data.conditional), bool(helpers & data.perfect)
    may_be_infinitive = not _only_looks_infinitive(written, data)
    marked = bool(helpers & data.infinitive) and may_be_infinitive
    bare = data.bare_infinitive and may_be_infinitive and is_base and looks_infinitive(written, pack)
    infixed = bool(data.infix) and not is_base and written.replace(data.infix, "", 1) == token.lemma
    checks: tuple[tuple[Tense, bool], ...] = (
        ("infinitive", infixed),  # “anzugreifen”
        ("subjunctive", bool(helpers & data.subjunctive)),
        ("subjunctive", past_form and bool(helpers) and helpers <= data.bare_passive),
        ("past", bool(helpers & data.enforced) and not helpers & (data.future - data.passive)),
        ("past", is_base and bool(helpers & data.substitute_infinitives and helpers & data.substitute_perfect)),
        ("future", bool(helpers & data.future) and (is_base or bool(helpers & data.passive) or not past_form)),
        ("hearsay", may and past_form and not (data.ambiguous_base or finite) and (had or not data.bracket)),
        ("conditional", may and (is_base or finite or data.ambiguous_base or data.bracket)),
        ("future", bool(helpers & data.due) and bool(helpers & data.passive) and past_form),  # “deverá ser votado”
        ("conditional", bool(helpers & data.obliged) and bool(helpers & data.passive) and past_form),
        ("infinitive", marked and is_base),
        ("infinitive", marked and data.ambiguous_base and not _is_plural(token)),
        ("past", bool(helpers & (data.perfect | data.passive)) and past_form),
        ("past", past_form and data.ambiguous_base),
        ("past", finite),
        ("future", _has_ending(token, data.future_endings)),
        ("future", _is_perfective_future(token, data, past_form=past_form)),
        ("conditional", _has_ending(token, data.conditional_endings) and not _only_looks_conditional(token, data)),
        ("infinitive", bare),
        ("participle", past_form and not data.bracket),  # "bombardiert" without auxiliary is a present
    )
    return next((tense for tense, holds in checks if holds), "present")


def _is_plural(token: Token) -> bool:
    """Whether a word has an ending that no infinitive has: “spoke to reporters”, “closed to admissions”."""
    return token.text.lower() == f"{token.lemma}s"


def _only_looks_conditional(token: Token, data: _Auxiliaries) -> bool:
    """Whether the ending is that of the present of a verb in “-riar”: “vistoriam”, not “vistoriariam”."""
    return token.lemma.endswith(data.no_conditionals) and not token.text.lower().startswith(token.lemma)


def _only_looks_infinitive(written: str, data: _Auxiliaries) -> bool:
    """Whether a word is an adjective or a noun that ends like an infinitive: “militaire”, “carabiniere”, “similar”."""
    ends_so = bool(data.no_infinitive_endings) and written.endswith(data.no_infinitive_endings)
    return written in data.no_infinitives or (ends_so and written not in data.sure_infinitives)


def _is_perfective_future(token: Token, data: _Auxiliaries, *, past_form: bool) -> bool:
    """Whether a form of the present means what is to come, since its verb tells of whole deeds (“розгляне”, “zajmie”).

    Verbs that the pack does not list are known by a prefix, unless their form or stem is that of the verbs derived
    from them again (“рассматривает”). A verbal noun is no such form (“po podpisaniu”).
    """
    written, lemma = token.text.lower(), token.lemma
    no_future = (*data.verbal_nouns, *data.conditional_endings)  # “zaatakowaliby”
    if written == lemma or (no_future and written.endswith(no_future)):
        return False
    pair = any(written.endswith(form) and written[: -len(form)] + base == lemma for form, base in data.perfective_pairs)
    if pair and lemma in data.perfective:
        return True
    if (past_form and not pair) or (data.perfective_endings and not written.endswith(data.perfective_endings)):
        return False
    if lemma in data.perfective:
        return True
    known = lemma.startswith(data.perfective_prefixes) and lemma.endswith(data.infinitive_endings)
    return known and not written.endswith(data.imperfective_endings) and not lemma.endswith(data.imperfective)


def is_auxiliary(word: str, pack: LanguagePack) -> bool:
    """Whether a word, in small letters, is a form of "be", "have" and the like, or stands between one and its verb."""
    data = _auxiliaries(pack.code)
    return word in data.words or word in data.between


def _is_surely_present(token: Token, data: _Auxiliaries) -> bool:
    """Whether a form that ends like a participle is none without an auxiliary: “acusa”, “tue” by the rule of their class."""
    written, lemma = token.text.lower(), token.lemma
    return any(lemma.endswith(base) and written == lemma[: -len(base)] + form for base, form in data.sure_presents)


def is_past_form(token: Token, pack: LanguagePack) -> bool:
    """Whether the word is a past form or a participle by the data of its language."""
    data = _auxiliaries(pack.code)
    written = token.text.lower()
    if written in data.past:
        return True
    return _has_ending(token, _past_endings(pack.code))


def _is_participle_of(token: Token, helpers: frozenset[str], data: _Auxiliaries, pack: LanguagePack) -> bool:
    """Whether a word that the lemmatiser leaves as it is stands behind its auxiliary (“a repoussé”, “a fost acroșat”)."""
    if data.ambiguous_base or data.bracket or not helpers & (data.perfect | data.passive):
        return False
    if data.infinitive:  # “a” opens an infinitive too
        return bool(helpers & data.passive) and token.text.lower().endswith(_past_endings(pack.code))
    return data.bare_infinitive and not data.perfective and token.text.lower().endswith(_past_endings(pack.code))


@cache
def _past_endings(code: str) -> tuple[str, ...]:
    data = _auxiliaries(code)
    return (*load(code).section("verbs").get("past_endings", ()), *data.finite_past_endings, *data.passive_endings)


def is_noun_of_a_verb(token: Token, pack: LanguagePack) -> bool:
    """Whether a word with a verb for its dictionary form is a noun: “uwolnienia” of “uwolnić”, but not “stanie” of “stanąć”."""
    verbs = pack.section("verbs")
    written = token.text.lower()
    return any(
        token.lemma.endswith(base) and written.endswith(tuple(stem + case for case in verbs["noun_endings"]))
        for stem, base in verbs.get("nouns_of_verbs", ())
    )


def is_gerund(written: str, pack: LanguagePack) -> bool:
    """Whether a word, in small letters, ends like “attacking”, in a language where nouns and verbs look alike."""
    return written.endswith(_auxiliaries(pack.code).gerunds)


def ends_like_an_adverb(written: str, pack: LanguagePack) -> bool:
    """Whether a word, in small letters, ends like “reportedly”, where a language says how adverbs end."""
    return written.endswith(_auxiliaries(pack.code).adverbs)


def is_third_person(token: Token, pack: LanguagePack) -> bool:
    """Whether a word ends like “attacks” and is no dictionary form, in a language where nouns and verbs look alike."""
    written = token.text.lower()
    return written != token.lemma and written.endswith(_auxiliaries(pack.code).third_person)


def is_verb_form(token: Token, pack: LanguagePack) -> bool:
    """Whether a word that shares its dictionary form with a noun can only be a verb here ("docked", "forcing").

    Only languages that say `ambiguous_base` have the question.
    """
    written = token.text.lower()
    gerund = is_gerund(written, pack) and written != token.lemma
    return _auxiliaries(pack.code).ambiguous_base and (gerund or is_past_form(token, pack))


def is_verbal(tokens: Sequence[Token], at: int, lowest: int, pack: LanguagePack) -> bool:
    """Whether a word that may be noun or verb is a verb here.

    Only languages that say `ambiguous_base` have the question ("the attack", "they attack"); elsewhere the lemma
    tells, and a verb entry of the lexicon is a verb. Where nouns are written large (`nouns_capitalised`), a word that
    is so inside a sentence is none (“nach Rügen”).
    """
    data = _auxiliaries(pack.code)
    token = tokens[at]
    if not data.ambiguous_base:
        return not (at and token.is_capitalised and tokens[at - 1].is_word and _writes_nouns_large(pack))
    helpers, _ = _helpers(tokens, at, lowest, data)
    if helpers:
        return True
    if is_past_form(token, pack):
        return not _adjectival(tokens, at, pack)
    if token.text.lower().endswith(data.gerunds):
        return False
    return _after_subject(tokens, at, lowest, pack)


def _writes_nouns_large(pack: LanguagePack) -> bool:
    return bool(pack.section("actors").get("nouns_capitalised"))


def _adjectival(tokens: Sequence[Token], at: int, pack: LanguagePack) -> bool:
    """Whether a participle only qualifies a noun (“the damaged bridge”, “12 confirmed cases”, “in reported clashes”)."""
    if at == 0:
        return False
    before = listed(pack.code, "cues", "definite", "indefinite", "definite_articles", "prepositions", "owner_marks")
    word = tokens[at - 1].text.lower()
    return word in before or word[:1].isdigit()


def _stands_between_nouns(tokens: Sequence[Token], at: int, lowest: int, pack: LanguagePack) -> bool:
    """Whether a noun with its article stands before a form, and an article or a pronoun behind: “the union rejects the offer”, “… accuses them”."""
    if at + 1 >= len(tokens):
        return False
    articles = listed(pack.code, "cues", "definite", "indefinite", "definite_articles")
    noun, behind = tokens[at - 1], tokens[at + 1].text.lower()
    is_one = noun.is_word and noun.text == noun.lemma and noun.text.lower() not in articles
    led = any(token.text.lower() in articles for token in tokens[max(lowest, at - _SUBJECT) : at - 1])
    return is_one and led and (behind in articles or behind in listed(pack.code, "verbs", "object_pronouns"))


def _after_subject(tokens: Sequence[Token], at: int, lowest: int, pack: LanguagePack) -> bool:
    """Whether the word before can be the subject of a bare verb: a pronoun, a name, a plural noun."""
    if at <= lowest:
        return False
    before, token, data = tokens[at - 1], tokens[at], _auxiliaries(pack.code)
    if before.text.lower() in listed(pack.code, "cues", "pronouns"):
        return True
    if is_third_person(token, pack):
        if at - 1 == lowest and before.text.lower() in listed(pack.code, "cues", "relative"):
            return True  # “the union, which accuses”, and not “in which strikes are called”
        named = before.is_capitalised and not _demonym(before, pack) and not _ends_phrase(tokens, at, pack)
        return named or _stands_between_nouns(tokens, at, lowest, pack)
    plural = before.text.endswith(data.plurals) and before.lemma != before.text.lower()
    return plural and at + 1 < len(tokens) and tokens[at + 1].is_word


def _ends_phrase(tokens: Sequence[Token], at: int, pack: LanguagePack) -> bool:
    """Whether an article stands before the name and no word behind: “victims of the Bataclan attacks.” has no verb."""
    articles = {entry.lstrip("=") for entry in pack.section("cues").get("definite_articles", ())}
    article = at > 1 and tokens[at - 2].text.lower() in articles
    return article and not (at + 1 < len(tokens) and tokens[at + 1].is_word)


def _demonym(token: Token, pack: LanguagePack) -> bool:
    return token.lemma in _demonym_lemmas(pack.code) or token.text.lower() in _demonym_lemmas(pack.code)


@cache
def _demonym_lemmas(code: str) -> frozenset[str]:
    return frozenset(lemma for lemmas in load(code).section("demonyms").values() for lemma in lemmas)
