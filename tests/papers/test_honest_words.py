"""Words that a machine must never print as its own: no template and no fixed text of papers and desk holds one.

"MUST NOT print 'infringes', 'liable', 'waived', 'relevant' (as a finding), 'met', 'misappropriated' as machine output.
Allowed: facts, counts, quotations, positions attributed to a named person or paper." What stands between quotation
marks (“ ”) is taken for a quotation; values that a template prints from the paper are not fixed text. The name of an
option that a command has, such as --proof, is how a person types it and says nothing of a case.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from inspect import signature
from pathlib import Path

import pytest

import particulars
from papers.sample import text
from papers.test_report import SOURCE
from particulars.analyses.authorities.rows import Authorities
from particulars.desk.commands import COMMANDS
from particulars.papers import print_forms
from particulars.papers.report.caption_card import FIELDS
from particulars.papers.report.render import render
from particulars.reading.caption import Caption

FORBIDDEN = re.compile(
    r"\b(infring\w*|liab(?:le|ility)|waive[sd]?|waiver|(?:ir)?relevan(?:t|ce)|met|misappropriat\w*|guilt\w*|culpab\w*"
    r"|negligen\w*|willful\w*|unlawful\w*|violat(?:e[sd]?|ion|ions|ing)|breach(?:es|ed)?|stole|stolen|theft|pirat\w*"
    r"|fraud\w*|in bad faith|sanctionable|(?:dis)?prove[sdn]?|proof|inadmissible|admissible|privileged)\b",
    re.IGNORECASE,
)
SOURCES = Path(particulars.__file__).parent
TEMPLATES = sorted(
    p for p in SOURCES.rglob("*") if p.suffix in {".html", ".j2", ".typ", ".txt"} and "rules" not in p.parts
)
MODULES = sorted(p for floor in ("papers", "desk") for p in (SOURCES / floor).rglob("*.py"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: str(p.relative_to(SOURCES)))
def test_templates(path: Path) -> None:
    assert forbidden(fixed_text(path.read_text(encoding="utf8"))) == []


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SOURCES)))
def test_fixed_text_of_papers_and_desk(path: Path) -> None:
    found = [(line, bad) for line, words in strings(path) if (bad := forbidden(words))]
    assert found == []


def test_a_whole_report_on_nothing() -> None:
    """What is printed when the paper says nothing is all our own."""
    nothing = Authorities(citations=(), authorities=(), method="m", limits=(), examined="nothing")
    page = render(SOURCE, text(), Caption(), nothing, prepared="", version="")
    before, _, after = page.partition('<section id="paper"')
    own = fixed_text(before + after.partition('<section id="citations"')[2])
    assert forbidden(own) == []
    for words in (*print_forms.DOUBTS.values(), *print_forms.KIND_NAMES.values(), *(name for _, name, _ in FIELDS)):
        assert forbidden(words) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The element is not met.", ["met"]),
        ("This copy Infringes; the claim was waived", ["Infringes", "waived"]),
        ("it is relevant", ["relevant"]),
        ("they misappropriated", ["misappropriated"]),
        ("Court: “not met” (Order at 2:8-11)", []),
        ("The metre and the method were met by chance", ["met"]),
        ("give the paper: --launch 2017-09-01 --proof LETTER.pdf", []),
        ("--proof LETTER.pdf is the proof", ["proof"]),
        ("no proof, and - proof, and -proof", ["proof", "proof", "proof"]),
        ("--proof-of-guilt, --waived and --x--proof are options of no command", ["proof", "guilt", "waived", "proof"]),
    ],
)
def test_the_lint_itself(words: str, found: list[str]) -> None:
    assert forbidden(words) == found


def test_the_lint_reads_templates_and_strings(tmp_path: Path) -> None:
    template = "<p class='met'>{{ ruling.met }}{# met #}{% if met %}The test is met.{% endif %}</p>"
    assert forbidden(fixed_text(template)) == ["met"]
    module = tmp_path / "m.py"
    module.write_text('"""Liable."""\nMET = "waived"\ndef f(x):\n    """Met."""\n    return f"is {x} liable"\n')
    assert [(line, forbidden(words)) for line, words in strings(module) if forbidden(words)] == [
        (2, ["waived"]),
        (5, ["liable"]),
    ]


def test_only_options_that_a_command_has_are_let_through() -> None:
    assert "--proof" in options() and not {"--waived", "--liable", "--met"} & options()


def forbidden(words: str) -> list[str]:
    """The forbidden words outside quotations and names of options."""
    own = re.sub(r"(?<![\w-])--[\w-]+", lambda m: " " if m[0] in options() else m[0], words)
    return FORBIDDEN.findall(re.sub(r"“[^”]*”", " ", own))


@cache
def options() -> frozenset[str]:
    """The options that the commands of the desk have."""
    functions = (getattr(import_module(module), name) for module, name in (c.where.split(":") for c in COMMANDS))
    parameters = (one for function in functions for one in signature(function).parameters.values())
    return frozenset(f"--{p.name.strip('_').replace('_', '-')}" for p in parameters if p.kind is p.KEYWORD_ONLY)


def fixed_text(template: str) -> str:
    """What a template prints whatever its values are: no tags, values, comments, scripts or styles."""
    bare = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|<!--.*?-->", " ", template, flags=re.DOTALL)
    bare = re.sub(r"<(script|style)\b.*?</\1>", " ", bare, flags=re.DOTALL)
    told = " ".join(re.findall(r"(?:title|aria-label|alt|content)=\"([^\"]*)\"", bare))
    return re.sub(r"<[^>]*>", " ", bare) + " " + told


def strings(module: Path) -> Iterator[tuple[int, str]]:
    """Every string of a module with its line, but docstrings and invented papers (`SOME_PAPER = ...`)."""
    tree = ast.parse(module.read_text(encoding="utf8"))
    skipped = {id(value) for node in ast.walk(tree) if (value := _not_printed_as_ours(node)) is not None}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped:
            yield node.lineno, node.value


def _not_printed_as_ours(node: ast.AST) -> ast.expr | None:
    if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        return node.body[0].value if node.body and isinstance(node.body[0], ast.Expr) else None
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        return node.value if node.targets[0].id.endswith("_PAPER") else None
    return None
