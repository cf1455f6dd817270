"""Text -> language tag, and tags as people write them -> BCP 47.

py3langid tells the language; its probabilities are normalised, so that a short or mixed text, for which no language
stands out, is `und` instead of a guess. A tag given by a person wins over what the text looks like.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from babel import Locale
from babel.core import get_global

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

UNDETERMINED = "und"

_SEEN = 4000  # code points; a language shows within a page, and a megabyte takes a second
# On 3,300 sentences and articles in 18 languages: below 0.5 more answers are wrong than right; from 0.5 on 0-3 % are
# wrong (Bosnian, Croatian and Serbian counted as one), and under 40 letters half of the texts stay undetermined.
_SURE = 0.5
# Small varieties, ancient and planned languages that the model takes short texts in other languages for.
# A person can still name them.
_NOT_GUESSED = frozenset(
    {"ace", "an", "ary", "arz", "bcl", "eo", "ext", "fuv", "gcf", "gcr", "grc", "gug", "guw", "hbo", "kab", "la", "lij"}
) | {"ltg", "sa", "sdh", "uzs", "vec", "vo", "wa", "wuu"}
_LETTERS = re.compile(r"[^\W\d_]")
_ADDRESS = re.compile(r"https?://\S+|\S+@\S+")
_TAG = re.compile(
    r"""(?P<language>[a-z]{2,3})
        (?:-(?P<script>[a-z]{4}))?
        (?:-(?P<region>[a-z]{2}|[0-9]{3}))?
        (?P<rest>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)  # variants; extensions say nothing about the words
        (?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*
        (?:-x(?:-[a-z0-9]{1,8})+)?""",
    re.VERBOSE | re.IGNORECASE,
)


def identify(text: str, hint: str | None = None) -> str:
    """The BCP 47 tag of a text: `hint` where it is a tag, else the language of the text, else `und`."""
    given = canonical(hint) if hint else None
    if given and given != UNDETERMINED:
        return given
    sample = _ADDRESS.sub(" ", text[:_SEEN])
    if not _LETTERS.search(sample):
        return UNDETERMINED
    language, probability = _identifier().classify(sample)
    return language if probability >= _SURE and language != "zxx" else UNDETERMINED  # zxx: no language at all


def canonical(tag: str) -> str | None:
    """The tag as BCP 47 writes it ("RO_ro" -> "ro-RO", "ger" -> "de", "iw" -> "he"); None if it is no language tag.

    Languages and their aliases: CLDR, through Babel. Extensions and private parts are left out.
    """
    match = _TAG.fullmatch(tag.strip().replace("_", "-"))
    if match is None:
        return None
    language = match["language"].lower()
    if language == UNDETERMINED:
        return UNDETERMINED
    language, _, implied_script = get_global("language_aliases").get(language, language).partition("_")
    if language not in _languages():
        return None
    script = (match["script"] or implied_script).title()
    parts = (language, script, (match["region"] or "").upper(), match["rest"].strip("-").lower())
    return "-".join(part for part in parts if part)


@cache
def _languages() -> frozenset[str]:
    listed = (key.split("_")[0] for key in get_global("likely_subtags"))
    return frozenset(listed) | frozenset(Locale("en").languages)


@cache
def _identifier() -> LanguageIdentifier:
    """The model, read once per process (half a second), and not at all where every text tells its language."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([label for label in identifier.labels if label not in _NOT_GUESSED])
    return identifier
