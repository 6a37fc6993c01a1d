"""What a person waits for: `import particulars`, `particulars --help`, and reading one PDF of 30 pages, start included.

    python bench/start_up.py

Wall seconds of whole processes, the lowest and the middle of several runs; the PDF is the outside sample of 30 pages
where it is there, else one of 30 pages made here.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

OUTSIDE = Path(os.environ.get("PARTICULARS_OUTSIDE", Path(__file__).resolve().parents[2] / "shared"))
RUNS = 7


def main() -> int:
    paper = OUTSIDE / "papers" / "more" / "opinion_pdf_text_based.pdf"
    with tempfile.TemporaryDirectory() as folder:
        if not paper.exists():
            paper = _made(Path(folder))
        command = [sys.executable, "-m", "particulars"]
        _say("python itself", [sys.executable, "-c", "pass"], "")
        _say("import particulars", [sys.executable, "-c", "import particulars"], "aim under 0.2 s")
        _say("particulars --help", [*command, "--help"], "")
        _say(f"read {paper.name}", [*command, "read", str(paper), "--out", folder], "aim under 2 s")
    return 0


def _say(what: str, command: list[str], aim: str) -> None:
    seconds = []
    for _ in range(RUNS + 1):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        seconds.append(time.perf_counter() - start)
    rest = sorted(seconds[1:])
    print(f"{what:34s} lowest {rest[0]:.3f} s, middle {statistics.median(rest):.3f} s  {aim}")


def _made(folder: Path) -> Path:
    """A PDF of 30 pages of plain words."""
    from reportlab.pdfgen.canvas import Canvas

    path = folder / "thirty-pages.pdf"
    canvas = Canvas(str(path), invariant=1)
    for page in range(30):
        for line in range(28):
            canvas.drawString(
                72,
                740 - 24 * line,
                f"Page {page + 1} line {line + 1}: the plaintiff served its answers, ECF No. {line + 1} at 3.",
            )
        canvas.showPage()
    canvas.save()
    return path


if __name__ == "__main__":
    sys.exit(main())
