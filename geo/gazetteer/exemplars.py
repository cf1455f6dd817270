"""Names of large towns in many languages, tagged: CLDR's exemplar cities of time zones, joined to GeoNames by place.

GeoNames lists a town's names without saying in which language they are; these some 400 towns are the ones that
news names most, and here the language is known.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from importlib import resources

from babel import Locale

from geo.gazetteer import sources
from geo.gazetteer.tables import Name


def names() -> dict[int, tuple[Name, ...]]:
    """GeoNames id -> names tagged by language."""
    return {}
