"""`particulars selftest`: hashes known bytes and reads an invented paper on the user's own machine."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import NamedTuple

from particulars import __version__
from particulars.desk.files_given import NotRead
from particulars.desk.reading_run import readings
from particulars.errors import Differs

KNOWN_BYTES = bytes(range(256)) * 4096
KNOWN_HASH = "fbbab289f7f94b25736c58be46a994c441fd02552cc6022352e3d86d2fab7c83"

# An invented paper: none of these parties, dockets or decisions exists, and the volumes cannot.
KNOWN_PAPER = """\
UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF CALIFORNIA

OAKUM & TALLOW, LLC, Plaintiff, v. BRINDLE CHANDLERS, INC., Defendant.

Case No. 4:31-cv-00017-QQ

ORDER

A party must show what is missing. Pell v. Harbor Oil Co., 9871 F.3d 412, 415 (9th Cir. 2031). That burden is not met by
adjectives. Id. at 416. The rule asks for particulars. Fed. R. Civ. P. 26(b)(1); 17 U.S.C. § 106.

Dated: March 4, 2032
"""
KNOWN_CITATIONS = (
    "case_full: Pell v. Harbor Oil Co., 9871 F.3d 412, 415 (9th Cir. 2031)",
    "id: Id. at 416",
    "rule: Fed. R. Civ. P. 26(b)(1)",
    "statute: 17 U.S.C. § 106",
)


class Check(NamedTuple):
    """One thing looked at, what it should be, and what it is here."""

    what: str
    expected: str
    found: str

    @property
    def ok(self) -> bool:
        """Whether it is as it should be."""
        return self.expected == self.found


def selftest() -> int:
    """Check this installation on known bytes and words.

    Says ok for each thing looked at, or names what differs; nothing leaves this machine.

    For example:

        particulars selftest
    """
    checks = list(look())
    for check in checks:
        print(f"ok       {check.what}" if check.ok else f"DIFFERS  {check.what}: {check.found}, not {check.expected}")
    for program, use in (("tesseract", "pages without a text layer are read"),):
        print(f"{'here   ' if shutil.which(program) else 'absent '}  {program} (with it {use})")
    wrong = [c.what for c in checks if not c.ok]
    if wrong:
        raise Differs(f"This installation differs in: {', '.join(wrong)}. Install it again from requirements.txt.")
    print(f"particulars {__version__}: ok")
    return 0


def look() -> Iterator[Check]:
    """Everything the self-test looks at."""
    yield Check("SHA-256 of known bytes", KNOWN_HASH, sha256(KNOWN_BYTES).hexdigest())
    yield from _libraries()
    yield from _reading()


def _libraries() -> Iterator[Check]:
    for requirement in requires("particulars") or ():
        name, _, wanted = requirement.partition("==")
        if ";" in requirement or not wanted:
            continue
        try:
            found = version(name)
        except PackageNotFoundError:
            found = "absent"
        yield Check(f"library {name}", wanted, found)


def _reading() -> Iterator[Check]:
    with tempfile.TemporaryDirectory(prefix="particulars-") as folder:
        path = Path(folder) / "paper.txt"
        path.write_text(KNOWN_PAPER, encoding="utf8", newline="")
        paper = next(readings([path], jobs=1))
    if isinstance(paper, NotRead):
        yield Check("reading an invented paper", "read", paper.says)
        return
    caption = paper.caption
    yield Check("its court", "N.D. Cal.", str(caption.court))
    yield Check("its date", "2032-03-04", str(caption.dated))
    found = [f"{c.kind.value}: {c.text}" for c in paper.authorities.citations]
    yield Check("its citations", "; ".join(KNOWN_CITATIONS), "; ".join(found))
    ids = [c.authority for c in paper.authorities.citations]
    yield Check("Id. resolves to the decision before it", str(ids[0]), str(ids[1]) if len(ids) > 1 else "nothing")
