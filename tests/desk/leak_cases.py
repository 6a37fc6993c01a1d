"""How the leak hunt asks each command: command lines by command, with what is asked of each hidden document in turn."""

from __future__ import annotations

import csv
import shlex
from collections.abc import Mapping
from pathlib import Path

from desk.leak_matter import AT, Hidden, copied
from particulars.desk.matters import open_matter

_SHOWINGS = " ".join(f"S{number:02}" for number in range(1, 28)).split()
WAITING = (
    "access", "claw-back", "condition", "event", "image_only", "knew", "label", "launch", "order", "performed", "person", "position",
    "print", "produced by", "readings", "ruling", "step", "unread", "wrote or received",
)  # fmt: skip
ONCE: Mapping[str, tuple[str, ...]] = {
    "list": ("{case} {as}", "{case} --jsonl {as}"),
    "show": tuple(f"{{case}} {name} --out {{out}} --as-of {AT} {{as}}" for name in _SHOWINGS),
    "search": (
        "{case} pan* {as}",
        "{case} 'NOT nothing' --jsonl --documents 999 {as}",
        "{case} 'date>=1990-01-01' {as}",
        "{case} 'subject:pans OR from:ann' --jsonl {as}",
        "{case} 'ladles AND file:copy*' {as}",
        "{case} --terms terms.txt --report {out}/hits.csv {as}",
    ),
    "verify": ("{case} {as}",),
    "digest": ("{case} {as}",),
    "propose": tuple(
        f"{{case}} {shlex.quote(kind)} --out {{out}}/sheet.csv {{as}}{more}"
        for kind in WAITING
        for more in (" --issue 'motion to compel'" if kind == "label" else "",)
    ),
    "status": (f"{{case}} --as-of {AT[:10]} {{as}}",),
    "calendar": (f"{{case}} --ics {{out}}/due.ics --as-of {AT} {{as}}",),
    "docket": ("{case} {as}", "{case} --json {as}"),
    "disputes": ("{case} {as}", "{case} --json {as}"),
    "compare": (f"{{case}} {{case}} --out {{out}} --as-of {AT} {{as}}",),
    "produced": ("{case} --on 2031-05-06 --load-files {out} {as}",),
    "gap": ("{case} --csv {out}/gap.csv {as}", f"{{fresh}} --keep --at {AT} {{as}}"),
    "threads": ("{case} --csv {out}/threads.csv {as}",),
    "contained": ("{case} --csv {out}/contained.csv --threshold 0.3 {as}",),
    "requests": (f"{{case}} --out {{out}} --as-of {AT} {{as}}", "{case} --json {as}"),
    "proportionality": ("{case} --csv {out}/factors.csv {as}",),
    # What follows takes no matter: that a matter's folder gives nothing away, or that nothing of it is read, is asked.
    "new": (f"{{case}} --name roe --side neutral {{as}} --at {AT}",),
    "read": (f"{{case}} --out {{out}} --as-of {AT}", f"{{case}}/originals --out {{out}} --as-of {AT}"),
    "positions": (f"{{case}} --issue 'motion to compel' --out {{out}} --as-of {AT}",),
    "lint": ("{case} --out {out}",),
    "validate": ("{case} --csv {out}/defects.csv",),
    "count": ('"30 days after 2024-01-18"',),
    "source": ("grid {case} --case {case} --end 2021-11-10 --out {out} {as}",),
    "designations": (f"{{case}} --near --out {{out}} --as-of {AT} {{as}}",),
    "challenge": (f"{{case}} --out {{out}} --as-of {AT} {{as}}",),
    "rereview": (f"{{case}} --reviewers 'A. Reviewer' --sample 50 --out {{out}} --as-of {AT} {{as}}",),
    "order": (f"{{case}} --out {{out}} --as-of {AT} {{as}}", "{case} --json {as}"),
    "redactions": ("{case} --show-words --csv {out}/survives.csv",),
    "secrets": (f"{{case}} --out {{out}} --as-of {AT} {{as}}",),
    "public-items": (f"{{case}} --out {{out}} --as-of {AT} {{as}}",),
    "clawback": ("{case} --csv {out}/register.csv {as}",),
    "sealing": ("{case} --out {out} {as}",),
    "add": (),
    "decide": (),
    "differences": (),
}
"""Command lines asked once; {case} is the matter, {fresh} a copy that may be written to, {as} who asks, {out} a folder."""
OF_EACH: Mapping[str, tuple[str, ...]] = {
    "show": ("{case} {name} {as}", "{case} {id} {as}", "{case} {id} --at [1]:[1] {as}"),
    "search": ("{case} {word} {as}", "{case} {word}~1 --jsonl {as}", "{case} 'file:{name}' {as}"),
    "status": (f"{{case}} --as-of {AT[:10]} --done {{stem}}:o1=2022-02-14 {{as}}",),
    "decide": (f"{{fresh}} {{sheet}} --at {AT} {{as}}",),
    "differences": ("{case} {id} note.txt --out {out} {as}", "{case} note.txt {name} {as}"),
    "produced": ("{case} --to {word} {as}",),
    "gap": ("{case} --sets {stem} {as}",),
    "compare": ("{case} {case} --a-sets {stem} --no-near {as}",),
    "clawback": (f"{{fresh}} {{id}} --basis privilege --by A --at {AT} --csv {{out}}/register.csv {{as}}",),
    "add": (f"{{fresh}} {{handed}} --reconciliation {{out}}/sum.csv --at {AT} {{as}}",),
}
"""Command lines asked of each hidden document: by its name, its id, its words; {handed} is its file under another name."""
NONE_NEEDED: Mapping[str, str] = {
    "selftest": "It reads bytes and words of its own, and takes no path of a matter.",
    "demo": "It builds the invented matter, in which nobody exists, and takes no path of a matter.",
}
_DECIDED = {
    "readings": "{id} 0-4 0123456789ab", "image_only": "{id} [1]:[1] 0123456789ab", "unread": "{id}",
    "performed": "{id} 0-4 0123456789ab", "order": "{id} 1 / tier", "produced by": "{id}", "knew": "{id} A. Person",
    "print": "{id} 1-2 / A. Person",
}  # fmt: skip
_ANSWERS = {"unread": "leave unread", "produced by": "defendant", "image_only": "not there", "performed": "2022-01-01",
            "order": "order: entered; dated: 2022-01-01", "print": "P-1"}  # fmt: skip


def once(command: str, who: str, case: Path) -> list[list[str]]:
    """The command lines of a command that are asked once, for one person."""
    return [_line(command, words, who, case) for words in ONCE.get(command, ())]


def of_each(command: str, who: str, case: Path, one: Hidden) -> list[list[str]]:
    """The command lines of a command that are asked of one hidden document, for one person."""
    item = one.items[0]
    told = {
        "name": item.name, "id": item.id, "word": one.words[0], "stem": Path(item.name).stem,
        "sheet": "sheet.csv", "handed": "handed.txt",
    }  # fmt: skip
    if command == "decide":
        _sheet(Path("sheet.csv"), item.id)
    if command == "add":
        kept = case / "originals" / item.sha256[:2] / item.sha256
        Path("handed.txt").write_bytes(kept.read_bytes())
    return [_line(command, words, who, case, told) for words in OF_EACH.get(command, ())]


def _line(command: str, words: str, who: str, case: Path, told: Mapping[str, str] | None = None) -> list[str]:
    fresh = copied(case, Path("fresh")) if "{fresh}" in words else case
    filled = words.format(**{"case": str(case), "fresh": str(fresh), "out": "out", "as": f"--as {shlex.quote(who)}", **(told or {})})  # fmt: skip
    return [command, *shlex.split(filled)]


def _sheet(path: Path, id: str) -> None:
    """Answers of every kind whose subject is an item, on a hidden one."""
    with path.open("w", encoding="utf8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("kind", "subject", "answer"))
        rows.writerows((kind, words.format(id=id), _ANSWERS.get(kind, "wrote")) for kind, words in _DECIDED.items())


def kinds_of(case: Path) -> set[str]:
    """The kinds of decisions that a matter has."""
    with open_matter(case) as record:
        return set(record.kinds)
