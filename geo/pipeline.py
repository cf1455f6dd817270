"""Document -> Extraction: the chain of stages, from top to bottom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from geo.gazetteer import build
from geo.gazetteer.index import Gazetteer
from geo.model import Document, Extraction
from geo.settings import Settings

Progress = Callable[[str, float], None]
"""Takes what is being done and the share that is done, 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What the stages need beside the document; made once a process, from the picklable settings."""

    gazetteer: Gazetteer


def build_tools(settings: Settings, progress: Progress | None = None) -> Tools:
    """The tools that the settings ask for; the gazetteer is built first where it is not there yet.

    Raises:
        GazetteerError: the gazetteer cannot be built or opened.
    """
    return Tools(gazetteer=Gazetteer.open(build.ensure(settings.cache_dir, progress)))


def extract(document: Document, tools: Tools) -> Extraction:
    """Everything that was seen in one document."""
    return Extraction(document=document)
