"""README.md tells everything that a user can set, call or get."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import click
import pytest
from readme_tables import README, filled

from dashboard import commands
from geo import event_types, exports, frames, importers, readers
from geo.settings import Settings

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def readme() -> str:
    return README.read_text(encoding="utf-8")


def lines_that_begin(text: str, beginning: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith(beginning)]


@pytest.mark.parametrize("name", [field.name for field in fields(Settings)])
def test_every_setting_has_a_row_with_its_environment_name(readme: str, name: str) -> None:
    """A setting that the README does not name cannot be found by a user."""
    assert lines_that_begin(readme, f"| `{name}` | `DATELINE_{name.upper()}` |")


def test_the_defaults_in_the_table_are_those_of_the_program(readme: str) -> None:
    """A default that is written down is the one that holds."""
    defaults = Settings()
    for name in (
        "host",
        "port",
        "store",
        "geocoder",
        "online_timeout",
        "max_document_bytes",
        "max_text_chars",
        "workers",
    ):
        row = lines_that_begin(readme, f"| `{name}` |")[0]
        assert f"| `{getattr(defaults, name)}` |" in row, row


@pytest.mark.parametrize("name", commands.names())
def test_every_command_has_a_heading_and_an_example(readme: str, name: str) -> None:
    """A command has a section of its own that shows how it is typed."""
    section = readme.partition(f"\n### `dateline {name}`\n")[2].partition("\n### ")[0]
    assert lines_that_begin(section, f"dateline {name}")


@pytest.mark.parametrize("name", commands.names())
def test_every_long_option_that_a_command_has_of_its_own_is_named(readme: str, name: str) -> None:
    """Options stand in the section of their command, or in that of the options that all commands share."""
    command = commands.load(name)
    section = readme.partition(f"\n### `dateline {name}`\n")[2].partition("\n### ")[0]
    shared = readme.partition("\n### Options of every command\n")[2].partition("\n## ")[0]
    options = [option for param in command.params if isinstance(param, click.Option) for option in param.opts]
    missing = [option for option in options if option.startswith("--") and f"`{option}" not in section + shared]
    assert not missing


def test_the_tables_of_columns_and_event_types_are_up_to_date(readme: str) -> None:
    """`make docs` would change nothing."""
    assert filled(readme) == readme


@pytest.mark.parametrize("name", [*event_types.names(), *frames.NAMES])
def test_every_event_type_and_column_has_a_row(readme: str, name: str) -> None:
    """Whatever stands in an export is explained."""
    assert lines_that_begin(readme, f"| `{name}` |")


@pytest.mark.parametrize("name", [*exports.names(), *readers.all_readers(), *importers.all_importers()])
def test_every_format_is_named(readme: str, name: str) -> None:
    """Formats that can be read or written are named as the command line names them."""
    assert f"`{name}`" in readme


def test_every_picture_and_file_that_the_readme_links_to_is_there(readme: str) -> None:
    """No link into the repository is dead."""
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", readme) if "://" not in link]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
