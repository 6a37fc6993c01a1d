"""The rules of the house that a machine can hold: imports, names, locks, errors, and the count of the mission."""

from __future__ import annotations

import ast
import csv
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

import particulars
from outside import CHECKOUT, outside
from particulars import errors
from particulars.desk.commands import COMMANDS
from particulars.errors import ParticularsError

SOURCE = Path(particulars.__file__).parent
MODULES = sorted(p for p in SOURCE.rglob("*.py") if p.stat().st_size)


def test_imports_flow_one_way() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-cache"],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-3000:] + ran.stderr[-1000:]


def test_no_import_inside_a_function_dodges_a_cycle() -> None:
    """An import moved into a function is allowed for what loads slowly from outside, never for our own modules."""
    hidden = [
        f"{path.relative_to(SOURCE)}:{function.name}"
        for path in MODULES
        for function in ast.walk(ast.parse(path.read_text(encoding="utf8")))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if _imports_our_own(node)
    ]
    assert hidden == []


def _imports_our_own(node: ast.AST) -> bool:
    if isinstance(node, ast.ImportFrom):
        return node.level > 0 or (node.module or "").split(".")[0] == "particulars"
    return isinstance(node, ast.Import) and any(a.name.split(".")[0] == "particulars" for a in node.names)


def test_importing_the_package_loads_next_to_nothing() -> None:
    """Counted in modules, since a count is the same on a slow machine."""
    assert _loaded_by("import particulars") <= {"particulars"}


def test_naming_the_commands_loads_no_command() -> None:
    loaded = _loaded_by("import particulars.desk.main as m; m.desk(None)")
    heavy = {"pypdfium2", "lxml", "docx", "duckdb", "pyarrow", "reportlab", "jinja2", "pikepdf", "rich.progress"}
    assert loaded & heavy == set()
    assert {m for m in loaded if m.startswith("particulars.")} <= {
        "particulars.desk",
        "particulars.desk.main",
        "particulars.desk.commands",
        "particulars.desk.trouble",
        "particulars.errors",
    }


def _loaded_by(statement: str) -> set[str]:
    program = f"import sys; before = set(sys.modules); {statement}; print('\\n'.join(set(sys.modules) - before))"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    return {m for m in ran.stdout.split() if m.split(".")[0] not in sys.stdlib_module_names}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_each_module_says_what_it_is(path: Path) -> None:
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf8")))
    assert said and len(said.splitlines()[0]) > 20


def test_no_drawer_modules() -> None:
    drawers = {"utils", "util", "helpers", "common", "misc", "manager", "core", "base"}
    assert [p for p in MODULES if p.stem in drawers or p.parent.name in drawers] == []


def all_errors() -> Iterator[type[ParticularsError]]:
    """Every error a user can meet, wherever it is declared in `errors`."""
    for value in vars(errors).values():
        if isinstance(value, type) and issubclass(value, ParticularsError) and value is not ParticularsError:
            yield value


def test_each_error_has_its_own_exit_code_and_sentence() -> None:
    codes: dict[int, str] = {}
    for error in all_errors():
        assert "exit_code" in vars(error), f"{error.__name__} borrows its exit code"
        assert error.exit_code not in codes, f"{error.__name__} has the code of {codes[error.exit_code]}"
        assert 0 < error.exit_code < 126, "from 126 on the shell has meanings of its own"
        codes[error.exit_code] = error.__name__
        assert error.__doc__ and error.__doc__.splitlines()[0].endswith("."), error.__name__


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-test.txt"])
def test_the_lock_names_no_index_and_hashes_everything(lock: str) -> None:
    text = (CHECKOUT / lock).read_text(encoding="utf8")
    assert "http" not in text
    assert not re.search(r"^\s*(-i|--index-url|--extra-index-url|-f|--find-links|--trusted-host)\b", text, re.M)
    for entry in re.split(r"\n(?=\S)", text.strip()):
        assert re.match(r"[A-Za-z0-9._-]+==\S+", entry), entry[:80]
        assert "--hash=sha256:" in entry, entry[:80]


def test_the_locks_hold_what_the_project_asks_for() -> None:
    tomllib = pytest.importorskip("tomllib")
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf8"))["project"]
    locked = {
        name: set(re.findall(r"^([A-Za-z0-9._-]+==[^\s;]+)", (CHECKOUT / name).read_text(encoding="utf8"), re.M))
        for name in ("requirements.txt", "requirements-test.txt")
    }
    assert set(project["dependencies"]) <= locked["requirements.txt"], "run: make lock"
    assert set(project["optional-dependencies"]["test"]) <= locked["requirements-test.txt"], "run: make lock"
    shared = {line.split("==")[0] for line in locked["requirements.txt"]}
    assert locked["requirements.txt"] == {
        line for line in locked["requirements-test.txt"] if line.split("==")[0] in shared
    }


def test_the_package_carries_its_data() -> None:
    """The wheel holds every file of the source: types, templates, rules; where the tree is under test this is trivial."""
    source = CHECKOUT / "src" / "particulars"
    tracked = subprocess.run(
        ["git", "ls-files", "-z", "."], cwd=source, capture_output=True, text=True, timeout=60, check=False
    ).stdout.split("\0")
    names = [n for n in tracked if n and (source / n).is_file()] or ["py.typed"]
    assert [n for n in names if not (files("particulars") / n).is_file()] == []
    assert "py.typed" in names


def names_in_captions() -> set[str]:
    """The parties of the outside papers: whole names and their words, save words that any paper may hold."""
    names: set[str] = set()
    for line in outside("gold", "caption.jsonl").read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        for side in ("plaintiffs", "defendants"):
            for party in row.get(side) or ():
                names.add(party if isinstance(party, str) else str(party.get("name", "")))
    words = {w for name in names for w in re.findall(r"[A-Z][A-Za-z]{5,}", name)}
    return {n for n in names | words if n and n.casefold() not in ANYBODY}


ANYBODY = frozenset(
    {"productions", "america", "technologies", "corporation", "company", "incorporated", "limited", "plaintiff"}
    | {"plaintiffs", "defendant", "defendants", "individual", "individuals", "similarly", "situated", "behalf"}
    | {"others", "united", "states", "california", "district", "entities", "does 1-90"}
)


def test_no_rule_knows_the_names_of_the_samples() -> None:
    """A rule that knows its samples does not hold for other papers; legal texts and data belong under rules/."""
    names = names_in_captions()
    assert names, "the outside captions name nobody"
    sample = re.compile("|".join(rf"\b{re.escape(n)}\b" for n in sorted(names, key=len, reverse=True)))
    found = [
        f"{path.relative_to(SOURCE)}:{node.lineno}: {str(node.value)[:60]!r}"
        for path in MODULES
        if "rules" not in path.relative_to(SOURCE).parts
        for node in _literals(ast.parse(path.read_text(encoding="utf8")))
        if sample.search(str(node.value))
    ]
    assert found == []


def _literals(tree: ast.Module) -> Iterator[ast.Constant]:
    """String literals that are code; docstrings are not."""
    said = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str | bytes) and id(node) not in said:
            yield node


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with (CHECKOUT / "docs" / "mission.csv").open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))


class TestMission:
    """DESIGN § 10: every row of the mission is counted, and what a built row names exists."""

    def test_there_are_145_rows_each_once(self, rows: list[dict[str, str]]) -> None:
        assert len(rows) == len({r["row"] for r in rows}) == 145
        assert list(rows[0]) == ["row", "part", "priority", "what", "shown_by", "state"]

    def test_states_are_known_and_a_built_row_names_what_shows_it(self, rows: list[dict[str, str]]) -> None:
        for row in rows:
            assert row["state"] in {"open", "built", "shown"}, row
            assert bool(row["shown_by"]) == (row["state"] != "open"), row

    def test_what_a_built_row_names_exists(self, rows: list[dict[str, str]]) -> None:
        commands = {c.name for c in COMMANDS}
        for row in rows:
            for shown in filter(None, row["shown_by"].split("; ")):
                if shown.startswith("particulars "):
                    assert shown.split()[1] in commands, row
                else:
                    assert _test_exists(shown), row


def _test_exists(test_id: str) -> bool:
    """Whether `tests/x/test_y.py::Class::test_z` names a test that stands in the file."""
    path, *names = test_id.split("::")
    file = CHECKOUT / path
    if not file.is_file() or not names:
        return False
    body: list[ast.stmt] = ast.parse(file.read_text(encoding="utf8")).body
    for name in names:
        found = [n for n in body if isinstance(n, ast.ClassDef | ast.FunctionDef) and n.name == name]
        if not found:
            return False
        body = found[0].body
    return True
