"""The leak hunt (LAW § 4.6): no byte, count or name of a hidden document can be had through any command.

For each person, command and hidden document: what the command says and writes, unpacked, has no canary of the document.
For whoever may see none of them it is, byte for byte, what a matter without them gives. A sample runs here, chosen by hash;
`PARTICULARS_LEAKS=all` runs all.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from desk.leak_cases import NONE_NEEDED, OF_EACH, ONCE, WAITING, kinds_of, of_each, once
from desk.leak_matter import EVERYTHING, NOBODY, OPEN, PERSONS, Hidden, built, copied, mixed
from desk.leak_scan import Said, leaks, said
from particulars.desk.commands import COMMANDS
from particulars.desk.main import run

ALL = os.environ.get("PARTICULARS_LEAKS") == "all"
SHARE = 12  # one of so many command lines is run for persons who may see some of what is hidden
_MANY = ("show", "propose")  # commands with a line for each showing, or kind of decision
_OPEN = {hashlib.sha256(words.encode()).hexdigest() for words in OPEN.values()}  # bytes that anyone may see


@dataclass(slots=True)
class Hunt:
    """The three matters, what is hidden in them, and the triples tried."""

    place: Path
    hidden: tuple[Hidden, ...]
    mixed: tuple[Hidden, ...]
    tried: set[tuple[str, str, str]] = field(default_factory=set)
    leaked: list[str] = field(default_factory=list)

    def note(self, who: str, asked: list[str], found: Said, hidden: tuple[Hidden, ...], more: str) -> None:
        """Notes what was tried, and each document of which the answer tells something that was not in the question."""
        for one in hidden:
            if one.label not in PERSONS[who]:
                self.tried.add((who, " ".join(asked), one.file))
                canaries = [word for word in one.canaries if word not in _OPEN]
                self.leaked += [f"{who}: {' '.join(asked)}: {word}" for word in leaks(found, canaries, [*asked, more])]


@pytest.fixture(scope="module")
def hunt(tmp_path_factory: pytest.TempPathFactory) -> Hunt:
    folder = tmp_path_factory.mktemp("leaks")
    for name in ("with", "without", "mixed"):
        (folder / name).mkdir()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        hidden = built(folder / "with", hidden=True)
        built(folder / "without", hidden=False)
        return Hunt(folder, hidden, mixed(folder / "mixed"))


def test_every_command_has_a_case() -> None:
    listing = io.StringIO()
    with contextlib.redirect_stdout(listing):
        assert run(["--help"]) == 0
    for command in COMMANDS:
        assert command.name in listing.getvalue()
        assert command.name in {*ONCE, *NONE_NEEDED}, (
            f"`particulars {command.name}` has no case in the leak hunt. Add command lines of it to ONCE in"
            " tests/desk/leak_cases.py, with {as} where it takes --as PERSON, and to OF_EACH where it takes a document;"
            " or, if it takes no path of a matter, say so in NONE_NEEDED."
        )
    gone = {*ONCE, *OF_EACH, *NONE_NEEDED} - {command.name for command in COMMANDS} - {"sealing"}
    assert not gone, f"The leak hunt has cases of what is no command: {', '.join(sorted(gone))}."
    assert all(ONCE[name] or OF_EACH[name] for name in ONCE)


def test_every_kind_of_decision_is_proposed(hunt: Hunt) -> None:
    left = kinds_of(hunt.place / "with" / "roe") - set(WAITING)
    assert not left, (
        f"Kinds of decisions without a case: {', '.join(sorted(left))}. Add them to WAITING in leak_cases.py."
    )


def test_to_a_person_without_access_a_matter_is_as_one_without_the_hidden_documents(
    hunt: Hunt, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = len(hunt.tried)
    monkeypatch.chdir(hunt.place / "with")
    for asked, more, files in list(_lines(NOBODY, hunt.hidden)):
        answers = []
        for name in ("without", "with"):
            monkeypatch.chdir(hunt.place / name)
            answers.append(_asked(asked, files))
        hunt.note(NOBODY, asked, answers[1], hunt.hidden, more)
        assert answers[0] == answers[1], f"{' '.join(asked)}: with hidden documents otherwise than without"
    _told(hunt, before, "nobody's")


@pytest.mark.parametrize("who", [name for name in PERSONS if name not in (NOBODY, EVERYTHING)])
def test_a_person_learns_nothing_of_what_is_hidden_from_them(
    hunt: Hunt, who: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = len(hunt.tried)
    monkeypatch.chdir(hunt.place / "with")
    for asked, more, files in _lines(who, hunt.hidden, sampled=True):
        hunt.note(who, asked, _asked(asked, files), hunt.hidden, more)
    _told(hunt, before, who)


def test_an_open_message_tells_nothing_of_its_hidden_attachment_but_what_its_own_words_say(
    hunt: Hunt, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = len(hunt.tried)
    monkeypatch.chdir(hunt.place / "mixed")
    for asked, more, files in _lines(NOBODY, hunt.mixed[1:]):
        hunt.note(NOBODY, asked, _asked(asked, files), hunt.mixed[1:], more)
    _told(hunt, before, "the mixed matter")


def test_a_row_of_a_load_file_whose_document_is_hidden_is_not_there(
    hunt: Hunt, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(hunt.place / "mixed")
    one = hunt.mixed[0]
    for asked in (["produced", "roe"], ["gap", "roe"], ["compare", "roe", "roe", "--out", "out"], ["threads", "roe"]):
        assert not leaks(said([*asked, "--as", NOBODY]), one.canaries, []), asked
    assert "\n  3 documents " in said(["produced", "roe", "--as", NOBODY]).out
    assert "\n  4 documents " in said(["produced", "roe", "--as", EVERYTHING]).out


@pytest.mark.xfail(strict=True, reason="the text of an open load file is open, and names what its rows name")
def test_the_text_of_an_open_load_file_tells_nothing_of_a_hidden_document(
    hunt: Hunt, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(hunt.place / "mixed")
    assert not leaks(said(["show", "roe", "vol001.dat", "--as", NOBODY]), hunt.mixed[0].canaries, [])


def test_the_hunt_finds_what_a_person_with_access_is_told(hunt: Hunt, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(hunt.place / "with")
    found = said(["list", "roe", "--jsonl", "--as", EVERYTHING])
    assert all(leaks(found, [one.file], []) for one in hunt.hidden)
    one = hunt.hidden[0]
    assert leaks(said(["search", "roe", f"{one.words[0][:-1]}*", "--as", EVERYTHING]), [one.words[0]], [])
    assert not leaks(said(["search", "roe", f"{one.words[0][:-1]}*", "--as", NOBODY]), [one.words[0]], [])


def _lines(
    who: str, hidden: tuple[Hidden, ...], *, sampled: bool = False
) -> Iterator[tuple[list[str], str, dict[str, bytes]]]:
    """Command lines for one person, what is asked beside their words, and the files they are asked with."""
    for command in (one.name for one in COMMANDS):
        for asked in once(command, who, Path("roe")):
            if not (sampled or command in _MANY) or _is_drawn(asked):
                yield asked, "", {}
        for one in hidden:
            for asked in of_each(command, who, Path("roe"), one):
                if (sampled or len(hidden) > 2) and not _is_drawn(asked):
                    continue
                given = [word for word in asked if word in ("sheet.csv", "handed.txt")]
                files = {name: Path(name).read_bytes() for name in given}
                yield asked, b" ".join(files.values()).decode("utf8", "replace"), files


def _asked(asked: list[str], files: dict[str, bytes]) -> Said:
    """Gives a command line in the present folder, with its files beside it, on a copy of the matter where it writes."""
    for path, data in {**files, "terms.txt": b"pan*\nladles\nadvice*\n"}.items():
        Path(path).write_bytes(data)
    if "fresh" in asked:
        copied(Path("roe"), Path("fresh"))
    return said(asked)


def _is_drawn(asked: list[str]) -> bool:
    return ALL or int(hashlib.sha256(" ".join(asked).encode()).hexdigest(), 16) % SHARE == 0


def _told(hunt: Hunt, before: int, whose: str) -> None:
    print(f"leak hunt, {whose}: {len(hunt.tried) - before:,} triples tried, {len(hunt.leaked)} leaks found")
    assert not hunt.leaked, "\n".join(hunt.leaked[:40])
