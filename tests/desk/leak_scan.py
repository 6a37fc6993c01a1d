"""Runs a command as a person gives it and gathers all it said and wrote, unpacked, so that canaries can be looked for."""

from __future__ import annotations

import contextlib
import io
import re
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import pypdfium2 as pdfium

from particulars.desk.main import run

OUT = "out"
_HEAD = re.compile(r"(?<=Head of the custody log: )[0-9a-f]{64}")
_LOG = re.compile(r"/\S*/particulars-\w+\.log")


@dataclass(frozen=True, slots=True)
class Said:
    """What a command answered with: its exit code, its words, and every file it wrote by name."""

    code: int
    out: str
    err: str
    files: dict[str, str]

    @property
    def whole(self) -> str:
        """All of it as one text, whatever names the files go by included."""
        return "\n".join([self.out, self.err, *(f"{name}\n{words}" for name, words in self.files.items())])


def said(arguments: Sequence[str]) -> Said:
    """Runs one command line in this process and returns all that a person could see of it.

    The head of the custody log is a hash over every entry, whoever may see it; it is set aside here, for it is told so that
    a log that was cut short can be found, and nothing of a document can be had from it.
    """
    shutil.rmtree(OUT, ignore_errors=True)
    Path(OUT).mkdir()
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(arguments)
    files = {str(path.relative_to(OUT)): _words(path) for path in sorted(Path(OUT).rglob("*")) if path.is_file()}
    return Said(code, _HEAD.sub("HEAD", out.getvalue()), _LOG.sub("LOG", err.getvalue()), files)


def leaks(found: Said, canaries: Iterable[str], asked: Sequence[str]) -> list[str]:
    """The canaries that an answer has and the question had not."""
    whole, question = found.whole.casefold(), " ".join(asked).casefold()
    return [one for one in canaries if one.casefold() in whole and one.casefold() not in question]


def _words(path: Path) -> str:
    data = path.read_bytes()
    if data.startswith(b"%PDF"):
        with contextlib.closing(pdfium.PdfDocument(data)) as paper:
            return "\n".join(page.get_textpage().get_text_bounded() for page in paper)
    with contextlib.suppress(BadZipFile), ZipFile(path) as packed:
        return "\n".join(f"{name}\n{packed.read(name).decode('utf8', 'replace')}" for name in sorted(packed.namelist()))
    return data.decode("utf8", "replace")
