"""Every command, error and plug-in stands in the docs, in the words of the code."""

from __future__ import annotations

import re
from importlib import import_module

import pytest

from outside import CHECKOUT
from particulars import errors
from particulars.analyses import ANALYSES
from particulars.desk.commands import COMMANDS, Command
from particulars.desk.papers_out import PAPERS
from particulars.errors import ParticularsError
from particulars.intake import READERS

PAGE = (CHECKOUT / "docs" / "commands.md").read_text(encoding="utf8")
ERRORS = [
    e
    for e in vars(errors).values()
    if isinstance(e, type) and issubclass(e, ParticularsError) and e is not ParticularsError
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.name)
def test_each_command_has_its_section(command: Command) -> None:
    assert re.search(rf"^### `particulars {command.name}\b", PAGE, re.M)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.name)
def test_each_command_says_the_same_in_the_list_and_in_its_help(command: Command) -> None:
    module, _, function = command.where.partition(":")
    said = getattr(import_module(module), function).__doc__
    assert said.splitlines()[0] == command.says
    assert "For example:" in said and f"particulars {command.name}" in said


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.name)
def test_each_option_of_a_command_is_in_its_section(command: Command) -> None:
    module, _, function = command.where.partition(":")
    options = import_module("inspect").signature(getattr(import_module(module), function)).parameters
    section = re.split(r"^### ", PAGE, flags=re.M)
    mine = next(s for s in section if s.startswith(f"`particulars {command.name}"))
    for name, option in options.items():
        if option.kind is option.KEYWORD_ONLY:
            assert f"--{name.strip('_').replace('_', '-')}" in mine, name


@pytest.mark.parametrize("error", ERRORS, ids=lambda e: e.__name__)
def test_each_error_has_its_row(error: type[ParticularsError]) -> None:
    assert f"| {error.exit_code} | `{error.__name__}` |" in PAGE


PLUG_INS = [
    *(f"reader `{name}`" for name in READERS),
    *(f"analysis `{name}`" for name in ANALYSES),
    *(f"paper `{name}`" for name in PAPERS),
]


@pytest.mark.parametrize("name", PLUG_INS)
def test_each_plug_in_has_its_row(name: str) -> None:
    assert f"| {name} |" in PAGE


def test_links_between_the_docs_lead_somewhere() -> None:
    for page in [*CHECKOUT.glob("*.md"), *(CHECKOUT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf8")):
            assert (page.parent / target).exists(), f"{page.name} points at {target}"
