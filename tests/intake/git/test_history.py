"""Repositories are read as git has them, and nothing that a repository says is run or followed."""

from __future__ import annotations

import os
import subprocess
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from particulars.analyses.source_code.hashing import contents_sha256, tree_sha1
from particulars.errors import Unreadable
from particulars.intake.git.given import given_files, one_folder_deep
from particulars.intake.git.history import open_repository
from particulars.intake.git.objects import Missing, parse_commit, parse_tree
from particulars.intake.git.trees import Trees
from particulars.quarrelstone.source_code.packing import Tree, Writer, plain
from particulars.reading.repository import LINK, PROGRAM

CLEAN = {"HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1", "PATH": os.environ.get("PATH", ""), "LC_ALL": "C"}


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, Writer, list[str]]:
    """A repository of three commits on main and one on side, with an annotated tag."""
    store, ids = Writer(), list[str]()
    files: Tree = {b"Makefile": plain(store.put("blob", b"all:\n")), b"a/b.py": plain(store.put("blob", b"1\n2"))}
    files[b"run"] = (PROGRAM, store.put("blob", b"#!/bin/sh\n"))
    files[b"d/r\xe9"] = plain(store.put("blob", b""))
    files[b"link"] = (LINK, store.put("blob", b"a/b.py"))
    for n in range(3):
        files[b"n"] = plain(store.put("blob", b"%d" % n))
        ids.append(store.commit(store.tree(files), ids[-1:], ("V", 1_500_000_000 + n), ("W", 1_500_000_100 + n), f"c{n}"))  # fmt: skip
    ids.append(store.commit(store.tree({b"x": files[b"n"]}), ids[:1], ("V", 1), ("W", 1_600_000_000), "side"))
    store.names |= {"refs/heads/main": ids[2], "refs/heads/side": ids[3], "refs/tags/light": ids[0]}
    store.tag("v1.0", ids[1], 1_500_000_200)
    store.write(tmp_path / "repo.git", "refs/heads/main")
    return tmp_path / "repo.git", store, ids


def git(place: Path, *words: str) -> str:
    done = subprocess.run(["git", "-C", str(place), *words], env=CLEAN, capture_output=True, check=True)
    return done.stdout.decode("utf-8", "surrogateescape")


def test_every_commit_and_name_is_there(made: tuple[Path, Writer, list[str]]) -> None:
    place, _, ids = made
    found, _ = open_repository(place)
    assert set(found.commits) == set(ids) and found.head == "heads/main"
    assert {(r.name, r.commit, r.tagged) for r in found.refs} == {
        ("heads/main", ids[2], None), ("heads/side", ids[3], None), ("tags/light", ids[0], None), ("tags/v1.0", ids[1], 1_500_000_200),
    }  # fmt: skip
    assert found.commits[ids[1]].authored == 1_500_000_001 and found.commits[ids[1]].committed == 1_500_000_101


def test_git_itself_says_the_same(made: tuple[Path, Writer, list[str]], program: Callable[..., str]) -> None:
    program("git")
    place, _, ids = made
    found, store = open_repository(place)
    said = git(place, "log", "--all", "--format=%H %T %at %ct %P").splitlines()
    mine = {f"{c.id} {c.tree} {c.authored} {c.committed} {' '.join(c.parents)}" for c in found.commits.values()}
    assert set(said) == mine
    assert git(place, "fsck", "--full", "--strict").strip() == ""
    files = Trees(store).files(found.commits[ids[2]], "x")
    listed = git(place, "ls-tree", "-r", "-z", ids[2]).count("\0")
    assert len(files.files) == listed and tree_sha1(files) == found.commits[ids[2]].tree


def test_nothing_of_a_repository_is_run_or_followed(made: tuple[Path, Writer, list[str]], tmp_path: Path) -> None:
    place, _, ids = made
    mark = tmp_path / "ran"
    (place / "hooks").mkdir()
    for hook in ("post-checkout", "pre-commit", "fsmonitor"):
        (place / "hooks" / hook).write_text(f"#!/bin/sh\ntouch {mark}\n")
        (place / "hooks" / hook).chmod(0o755)
    (place / "config").write_text(f'[core]\n\tfsmonitor = touch {mark}\n\tworktree = /\n[filter "x"]\n\tsmudge = touch {mark}\n[include]\n\tpath = /etc/passwd\n')  # fmt: skip
    other = tmp_path / "secret.git"
    (other / "objects").mkdir(parents=True)
    (place / "objects" / "info").mkdir()
    (place / "objects" / "info" / "alternates").write_text(f"{other / 'objects'}\n")
    (place / "refs" / "heads").mkdir()
    (place / "refs" / "heads" / "leak").symlink_to("/etc/passwd")
    found, store = open_repository(place)
    Trees(store).files(found.commits[ids[2]], "x")
    assert not mark.exists()
    assert [words for words in found.remarks if "was not opened" in words]
    assert "heads/leak" not in {ref.name for ref in found.refs}


def test_what_is_not_there_is_told(made: tuple[Path, Writer, list[str]], tmp_path: Path) -> None:
    place, store, ids = made
    store.objects.pop(ids[0])
    store.write(tmp_path / "cut.git", "refs/heads/main")
    found, _ = open_repository(tmp_path / "cut.git")
    assert found.missing == (ids[0],) and ids[1] in found.commits
    (tmp_path / "cut.git" / "shallow").write_text(f"{ids[1]}\n{ids[3]}\n")
    again, _ = open_repository(tmp_path / "cut.git")
    assert again.missing == () and set(again.shallow) == {ids[1], ids[3]}
    (place / "info").mkdir()
    (place / "info" / "grafts").write_text(f"{ids[2]} {ids[0]}\n")
    packed = place / "packed-refs"
    packed.write_text(packed.read_text() + f"{ids[3]} refs/replace/{ids[2]}\n")
    whole, _ = open_repository(place)
    assert whole.grafts == (ids[2],) and whole.replaced == (ids[2],) and whole.commits[ids[2]].parents == (ids[1],)


def test_damage_is_no_answer(made: tuple[Path, Writer, list[str]]) -> None:
    place = made[0]
    objects = open_repository(place)[1]
    with pytest.raises(Missing):
        objects.read("0" * 40)
    with pytest.raises(Unreadable, match="no git repository"):
        open_repository(place / "objects")
    pack = next((place / "objects" / "pack").glob("*.pack"))
    data = pack.read_bytes()
    pack.write_bytes(data[:12] + bytes(len(data) - 12))
    with pytest.raises(Unreadable):
        open_repository(place)


@pytest.mark.parametrize(
    ("line", "name", "seconds"),
    [
        (b"V <v@x.example> 1504224000 +0200", "V", 1504224000),
        (b"V <v@x>> 12 -0330", "V", 12),
        (b"<v@x> 12 +0000", "<v@x> 12 +0000", 0),
        (b"V <v@x> " + b"9" * 5000 + b" +0000", "V <v@x> " + "9" * 5000 + " +0000", 0),
        (b"V <" + b"a <" * 300_000, "V <" + "a <" * 300_000, 0),  # read in one pass
    ],
    ids=["as git writes it", "two signs", "no name", "no time there is", "long"],
)
def test_whoever_wrote_a_commit_is_read_or_left(line: bytes, name: str, seconds: int) -> None:
    made = parse_commit("0" * 40, b"tree " + b"1" * 40 + b"\nauthor " + line + b"\n\nsays\n")
    assert (made.author, made.authored) == (name, seconds)


@pytest.mark.parametrize("mode", [b"100888", b"x", b"-1", b"1" * 5000])
def test_a_tree_with_a_mode_that_is_none_is_damage(mode: bytes) -> None:
    with pytest.raises(Missing):
        parse_tree(mode + b" name\0" + bytes(20))


def test_a_link_for_a_git_folder_is_not_followed(made: tuple[Path, Writer, list[str]], tmp_path: Path) -> None:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / ".git").write_text(f"gitdir: {made[0]}\n")
    with pytest.raises(Unreadable, match="points elsewhere"):
        open_repository(tmp_path / "tree")


def test_folders_and_archives_say_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "one"
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "b.py").write_bytes(b"1\n")
    (folder / "run").write_bytes(b"x")
    (folder / "run").chmod(0o755)
    (folder / "out").symlink_to("/etc/passwd")
    with tarfile.open(tmp_path / "one.tar.gz", "w:gz") as tar:
        tar.add(folder, "one-1.0")
    with zipfile.ZipFile(tmp_path / "one.zip", "w") as made:
        made.write(folder / "a" / "b.py", "one-1.0/a/b.py")
        made.writestr("one-1.0/../../evil", b"x")
        made.writestr("/abs", b"x")
    plain_files, tarred = given_files(folder), one_folder_deep(given_files(tmp_path / "one.tar.gz"))
    assert tree_sha1(plain_files) == tree_sha1(tarred) and contents_sha256(plain_files) == contents_sha256(tarred)
    assert plain_files.by_path[b"out"].head == b"/etc/passwd"
    zipped = given_files(tmp_path / "one.zip")
    assert [f.name for f in zipped.files] == ["one-1.0/a/b.py"] and len(zipped.remarks) == 2 and not zipped.has_modes
    (tmp_path / "bad.tar").write_bytes(b"no archive")
    with pytest.raises(Unreadable):
        given_files(tmp_path / "bad.tar")
