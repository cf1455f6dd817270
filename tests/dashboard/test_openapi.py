"""What the OpenAPI documents tell holds of every address: schemathesis asks each for what it takes, and for what not.

The cases are the same on every run, and so few that all take well under half a minute.
"""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from builders import a_document
from conftest import ARTICLE, a_few, served
from hypothesis import HealthCheck, Phase, given, settings
from openapi_spec_validator import OpenAPIV31SpecValidator

from geo.model import Extraction
from geo.stores import open_store

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # of libraries that it imports
    import schemathesis
    from schemathesis.generation import GenerationMode
    from schemathesis.specs.openapi.checks import positive_data_acceptance

DOCUMENTS = {"/api/openapi.json": "", "/ogc/api": "/ogc"}
"""Where a document is, and below what its paths are."""
EXAMPLES = {GenerationMode.POSITIVE: 8, GenerationMode.NEGATIVE: 5}
# A schema cannot say that south comes before north, or that there are only so many rows: such a thing is refused as well.
BEYOND_SCHEMAS = [positive_data_acceptance]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a page over `a_few` events is served."""
    with open_store(tmp_path_factory.mktemp("openapi") / "events.gpkg") as store:
        store.write([Extraction(document=a_document(ARTICLE), events=tuple(a_few()))])
        with served(store) as at:
            yield at


def test_the_document_of_the_page_is_valid(address: str) -> None:
    """It is OpenAPI 3.1; that of the live layer is held to 3.0 among its requirements."""
    OpenAPIV31SpecValidator(httpx.get(f"{address}/api/openapi.json", trust_env=False).json()).validate()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_address_answers_as_its_document_tells(address: str, document: str, subtests: pytest.Subtests) -> None:
    """Whatever is asked, no answer is a fault of the server, of a kind or of a form that the document does not tell."""
    base = address + DOCUMENTS[document]
    schema = schemathesis.openapi.from_dict(httpx.get(address + document, trust_env=False).json())
    version = httpx.get(f"{address}/api/columns", trust_env=False).headers["etag"].strip('"')
    answered: Counter[int] = Counter()

    def ask(case: Any) -> None:
        # Else every answer would be that the columns are others by now.
        if case.meta.generation.mode is GenerationMode.POSITIVE and "v" in (case.query or {}):
            case.query["v"] = version
        response = case.call(base_url=base)
        answered[response.status_code] += 1
        case.validate_response(response, excluded_checks=BEYOND_SCHEMAS)

    for found in schema.get_all_operations():
        operation = found.ok()
        for mode, number in EXAMPLES.items():
            with subtests.test(f"{operation.path} {mode.name}"):
                _made(operation, mode, number)(ask)()
    assert min(answered[200], answered[400]) > 20, answered


def _made(operation: Any, mode: GenerationMode, number: int) -> Any:
    """A decorator that calls a function with so many cases, each time the same; with none where nothing can be wrong."""
    cases = settings(
        max_examples=number,
        derandomize=True,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    if mode is GenerationMode.NEGATIVE and not operation.query:
        return lambda _: lambda: None
    return lambda ask: cases(given(case=operation.as_strategy(generation_mode=mode))(ask))
