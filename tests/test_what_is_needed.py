"""Whatever the program imports is among what it says it needs, so that an installation without the tests' tools runs."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import particulars

HOUSE = Path(particulars.__file__).parent
PROJECT = Path(__file__).parent.parent / "pyproject.toml"
NOT_INSTALLED_HERE = {"pypff": ["libpff-python"]}  # extras that the locked environment leaves out


def _imported() -> dict[str, str]:
    """Each top-level name that a module of the program imports, with one module that does."""
    found: dict[str, str] = {}
    for path in sorted(HOUSE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) and node.module and not node.level else []
            found |= {name.split(".")[0]: str(path.relative_to(HOUSE)) for name in names}
    return found


def test_every_library_that_is_imported_is_named_as_needed() -> None:
    project = tomllib.loads(PROJECT.read_text(encoding="utf8"))["project"]
    extras = project["optional-dependencies"]
    named = [*project["dependencies"], *(one for extra in extras if extra != "test" for one in extras[extra])]
    needed = {re.split(r"[=<>\[ ]", one)[0].lower() for one in named}
    of = packages_distributions()
    unnamed = {
        name: where
        for name, where in _imported().items()
        if name not in sys.stdlib_module_names and name != "particulars"
        and not needed & {one.lower() for one in of.get(name, NOT_INSTALLED_HERE.get(name, [name]))}
    }  # fmt: skip
    assert unnamed == {}
