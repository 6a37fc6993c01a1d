"""An invented matter for the leak hunt: documents under every label, each with canaries that stand nowhere else.

`built` makes it with the hidden documents, or without: for a person who may see none of them the two must look alike.
A second one, `mixed`, has what no matter can be made without: a load file with rows of hidden and of open documents, an
open message with a hidden attachment.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from analyses.requests import served_papers as served
from desk.matter_made import CAPTION, ENTRIES, MOTION, OPPOSITION, ORDER, SECOND, docket
from intake.loadfile.written import AT as COLUMN
from intake.loadfile.written import dat, production
from particulars.desk.main import run
from particulars.desk.matters import open_matter
from particulars.record.items import Item

CLERK, AT = "A. Clerk", "2031-05-06T07:08:09Z"
PERSONS: Mapping[str, frozenset[str]] = {
    "B. Nobody": frozenset(),
    "C. Confidential": frozenset({"CONFIDENTIAL"}),
    "D. Expert": frozenset({"CONFIDENTIAL", "HC-AEO"}),
    "E. Engineer": frozenset({"HC-SOURCE"}),
    "F. Privileged": frozenset({"PRIVILEGED"}),
    "G. Provider": frozenset({"SUBSCRIBER"}),
    "H. Counsel": frozenset({"CONFIDENTIAL", "HC-AEO", "HC-SOURCE", "PRIVILEGED", "SUBSCRIBER"}),
}
NOBODY, EVERYTHING = "B. Nobody", "H. Counsel"
LABELS = tuple(sorted(PERSONS[EVERYTHING]))


@dataclass(frozen=True, slots=True)
class Hidden:
    """A hidden document: its file, its label, the words that stand in it alone, and its item with what came out of it."""

    file: str
    label: str
    words: tuple[str, ...]
    items: tuple[Item, ...] = ()

    @property
    def canaries(self) -> tuple[str, ...]:
        """What may be told to nobody who may not see it: its words, names, ids and hashes."""
        said = {*self.words}
        for item in self.items:
            said |= {item.id, item.sha256}
            said.add(item.name)
        return tuple(sorted(said))


def _mail(id: str, author: str, subject: str, body: str, *more: str) -> str:
    head = (f"From: {author}", "To: all@x.example", f"Subject: {subject}", f"Message-ID: <{id}>", *more)
    return "\n".join((*head, "", body, ""))


def _with_attachment(id: str, author: str, subject: str, body: str, name: str, words: str) -> str:
    return "\n".join((
        f"From: {author}", "To: all@x.example", f"Subject: {subject}", f"Message-ID: <{id}>", "MIME-Version: 1.0",
        "Date: Wed, 03 Jan 2001 10:00:00 +0000",
        'Content-Type: multipart/mixed; boundary="edge"', "", "--edge", "Content-Type: text/plain", "", body, "--edge",
        f'Content-Type: text/plain; name="{name}"', f'Content-Disposition: attachment; filename="{name}"', "", words,
        "--edge--", "",
    ))  # fmt: skip


_TERMS = (
    "The pan maker shall deliver forty copper pans to the warehouse at the old mill before the first frost of the year. "
    "The buyer shall pay within nine days of the delivery and shall give notice of each dented pan in writing."
)
_DAY = "Date: Mon, 01 Jan 2001 10:00:00 +0000"
OPEN: Mapping[str, str] = {
    "order.txt": ORDER,
    "second.txt": SECOND,
    "motion.txt": MOTION,
    "opposition.txt": OPPOSITION,
    "docket.json": docket(ENTRIES),
    "rfps.txt": served.text(served.RFPS, "REQUEST FOR PRODUCTION NO. 1:\nAll documents relating to plums.").raw,
    "answers.txt": served.text(
        served.ANSWERS, "RESPONSE TO REQUEST FOR PRODUCTION NO. 1:\nTin Kettle will produce plums by July 1, 2021."
    ).raw,
    "first.eml": _mail("a@x", "Ann <ann@x.example>", "Copper pans", "Have we enough pans?", _DAY),
    "last.eml": _mail(
        "c@x", "Ann <ann@x.example>", "Re: Copper pans", "Then we order more.", "In-Reply-To: <b@x>",
        "References: <a@x> <b@x>", "Date: Wed, 03 Jan 2001 10:00:00 +0000",
    ),
    "terms.txt": f"{_TERMS}\n",
    "note.txt": "A note on kettles that anyone may read, and nothing more of it is to be said here than that.\n",
    "copy-in-public.txt": "What the foundry wrote of its ladles stands in the newspaper, word for word as it was written.\n",
    "z-second-copy.txt": "What the foundry wrote of its ladles stands in the newspaper, word for word as it was written.\n",
    "log.csv": "Control No.,Bates,Date,Author,Recipients,Doc Type,Privilege,Description\n"
    'PRIV-1,,2019-03-04,"Ada Quill, Esq.",Cook C-1,E-mail,AC,Advice on plums\n',
}  # fmt: skip
_SEALED = ORDER.replace("Document 40", "Document 61").replace("winding records", "zanfellwork records")
HIDDEN: Mapping[Hidden, str] = {
    Hidden("aa-plan-zanfell.txt", "CONFIDENTIAL", ("zanfellplan",)): "The plan is called zanfellplan, and is of 2021-07-19.\n",
    Hidden("aa-price-quorvel.txt", "HC-AEO", ("quorvelprice", "41,337")): "The quorvelprice is 41,337 for each.\n",
    Hidden("aa-engine-drimsul.py", "HC-SOURCE", ("drimsulengine",)): "def drimsulengine(pans):\n    return pans\n",
    Hidden("aa-advice-hulbrek.txt", "PRIVILEGED", ("hulbrekadvice",)): "Counsel advises: hulbrekadvice, not otherwise.\n",
    Hidden("aa-lines-wostrim.csv", "SUBSCRIBER", ("wostrimline", "203.0.113.77")): "Name,Address\nwostrimline,203.0.113.77\n",
    Hidden("aa-middle-yelgrun.eml", "CONFIDENTIAL", ("yelgrunbody", "yelgrun@x.example")): _mail(
        "b@x", "Bob <yelgrun@x.example>", "Re: Copper pans", "Forty, says yelgrunbody.", "In-Reply-To: <a@x>",
        "References: <a@x>", "Date: Tue, 02 Jan 2001 10:00:00 +0000",
    ),
    Hidden("aa-family-pravok.eml", "HC-AEO", ("pravokbody", "pravokchild", "pravokinner")): _with_attachment(
        "pravok@x", "Pra <pravok@x.example>", "Pravok", "See pravokbody.", "pravokchild.txt", "It holds pravokinner.\n"
    ),
    Hidden("aa-ladles-tormeg.txt", "CONFIDENTIAL", ("tormeg",)): OPEN["copy-in-public.txt"],
    Hidden("zz-note-bleskin.txt", "HC-AEO", ("bleskin",)): OPEN["note.txt"],
    Hidden("aa-terms-fendrel.txt", "PRIVILEGED", ("fendrelterms",)): f"{_TERMS} The rebate is fendrelterms.\n",
    Hidden("aa-sealed-zanfellwork.txt", "CONFIDENTIAL", ("zanfellwork",)): _SEALED,
    Hidden("aa-docket-mirquat.json", "HC-AEO", ("mirquatentry",)): docket(
        [(71, "2022-03-03", "SEALED ORDER on mirquatentry re 28 MOTION.")]
    ),
    Hidden("aa-rfps-selvodan.txt", "CONFIDENTIAL", ("selvodan",)): served.text(
        served.RFPS.replace("FIRST", "SECOND"), "REQUEST FOR PRODUCTION NO. 2:\nAll documents relating to selvodan."
    ).raw,
    Hidden("aa-log-ulverk.csv", "PRIVILEGED", ("ulverkadvice", "PRIV-77")): OPEN["log.csv"].replace(
        "PRIV-1", "PRIV-77").replace("Advice on plums", "ulverkadvice"),
}  # fmt: skip
_LOADED = Hidden("aa-vol-ostrane.dat", "HC-AEO", ("OST-0000001", "OST-0000002", "ostrane"))
_PACKED = Hidden("aa-packed-grimlo.zip", "HC-SOURCE", ("grimloinside",))
_CAPTIONED = CAPTION  # the papers above stand under it


def built(folder: Path, *, hidden: bool) -> tuple[Hidden, ...]:
    """Makes the matter `roe` in a folder, with the hidden documents or without; returns those with their items."""
    _write(folder / "open", OPEN)
    _volume(folder / "open" / "VOL001", "QSL", "Vale, Ada")
    if hidden:
        _write(folder / "hidden", {one.file: words for one, words in HIDDEN.items()})
        _volume(folder / "hidden" / "ostrane", "OST", "ostrane custodian", _LOADED.file)
        _pack(folder / "hidden" / _PACKED.file)
    case = folder / "roe"
    assert run(["new", str(case), "--name", "roe", "--side", "neutral", "--as", CLERK, "--at", AT]) == 0
    given = [str(folder / "hidden")] if hidden else []
    run(["add", str(case), *given, str(folder / "open"), "--as", CLERK, "--at", AT])
    return _labelled(case, (*HIDDEN, _LOADED, _PACKED))


def mixed(folder: Path) -> tuple[Hidden, ...]:
    """Makes the matter `roe` in a folder with an open load file and message that speak of hidden documents."""
    rows = _volume(folder / "given" / "VOL001", "QSL", "Vale, Ada")
    secret = rows[-1]
    secret[COLUMN["Subject"]], secret[COLUMN["Custodian"]] = "harnodel subject", "harnodel custodian"
    (folder / "given" / "VOL001" / "DATA" / "vol001.dat").write_bytes(dat(rows).data())
    inner = _with_attachment(
        "m@x", "Ann <ann@x.example>", "Pans", "See what is attached.", "brimscot.txt", "brimscotinner\n"
    )
    _write(folder / "given", {"open.eml": inner})
    case = folder / "roe"
    assert run(["new", str(case), "--name", "roe", "--side", "neutral", "--as", CLERK, "--at", AT]) == 0
    run(["add", str(case), str(folder / "given"), "--as", CLERK, "--at", AT])
    number = secret[0]
    names = (
        Hidden(f"{number}.txt", "HC-AEO", (number, "harnodel")),
        Hidden("brimscot.txt", "CONFIDENTIAL", ("brimscot",)),
    )
    return _labelled(case, names)


def copied(case: Path, place: Path) -> Path:
    """A copy of a matter, for a command that writes into it."""
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(case, place)
    return place


def _write(folder: Path, files: Mapping[str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, words in files.items():
        (folder / name).write_text(words, encoding="utf8")


def _volume(folder: Path, prefix: str, custodian: str, name: str = "vol001.dat") -> list[list[str]]:
    """A small production: a load file, natives and texts."""
    rows = [[cell.replace("QSL-", f"{prefix}-") for cell in row] for row in production(2)[:4]]
    for part in ("DATA", "NATIVES", "TEXT"):
        (folder / part).mkdir(parents=True)
    for row in rows:
        row[COLUMN["Custodian"]] = custodian
        words = f"Pan {row[0]} of {custodian} is dented, and nobody has paid for it as yet.\n"
        row[COLUMN["MD5Hash"]] = hashlib.md5(words.encode()).hexdigest()
        (folder / "NATIVES" / f"{row[0]}.txt").write_text(words)
        (folder / "TEXT" / f"{row[0]}.txt").write_text(f"{words}As read.\n")
    (folder / "DATA" / name).write_bytes(dat(rows).data())
    return rows


def _pack(path: Path) -> None:
    with ZipFile(path, "w") as file:
        file.writestr(ZipInfo("grimloinside.py"), "grimloinside = 1\n")
        file.writestr(ZipInfo("grimloinside.txt"), "Of grimloinside.\n")


def _labelled(case: Path, hidden: Sequence[Hidden]) -> tuple[Hidden, ...]:
    """Sets the labels and gives each person theirs, with decisions that name what is hidden."""
    found = []
    with open_matter(case) as record:
        items = record.items()
        for one in hidden:
            tops = [item for item in items if _is_of(item, one, items)]
            if not tops:
                continue
            for item in tops:
                record.label(item.id, one.label, CLERK, AT)
            inside = [item for item in items if item.parent in {top.id for top in tops}]
            found.append(Hidden(one.file, one.label, one.words, (*tops, *inside)))
        given = [
            {"kind": "access", "subject": f"{person} / {label}", "answer": "given"}
            for person, labels in PERSONS.items()
            for label in sorted(labels)
        ]
        record.decide(given, by=CLERK, at=AT)
        named = [
            {
                "kind": "produced by",
                "subject": one.items[0].id,
                "answer": "plaintiff",
                "reason": f"reason {one.words[0]}",
            }
            for one in found
        ]
        if named:
            record.decide(named, by=CLERK, at=AT)
    return tuple(found)


def _is_of(item: Item, one: Hidden, items: Sequence[Item]) -> bool:
    """The file itself; of a hidden production also its natives and texts; of a document of one, its native and text."""
    return item.name == one.file or (one is _LOADED and item.name.startswith("OST-"))
