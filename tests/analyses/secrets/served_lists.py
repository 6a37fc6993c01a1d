"""Lists of trade secrets as five firms might serve them; none of the parties, numbers or secrets exists."""

from __future__ import annotations

from pathlib import Path

from docx import Document

HEAD = """\
UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF CALIFORNIA

OAKUM & TALLOW, LLC, Plaintiff, v. BRINDLE CHANDLERS, INC., Defendant.

No. 3:21-cv-09871

PLAINTIFF’S IDENTIFICATION OF TRADE SECRETS

"""
END = "\nDated: February 14, 2022\n\n/s/ A. Counsel\n"

# 1. Capital heads, a label a paragraph, instances in a section of their own.
PLEADING = f"""{HEAD}Plaintiff identifies these secrets, each by itself.

TRADE SECRET NO. 1: Tar schedule for hemp rope

Description: Rope is drawn at 4 m/s through tar of 62 °C, cooled for 90 s, and drawn a second time at 71 °C.

Boundary: Tarring rope is public. The two temperatures and the pause are not.

Where fixed: OT-0000101 through OT-0000109; tar/schedule.csv:12-40 (March 3, 2015).

Date of first fixation: March 3, 2015.

Custodians: A. Roper; B. Spinner.

Secrecy measures: Locked cabinet since 2014; agreements of January 5, 2015.

Independent economic value: A rope lasts two years longer.

TRADE SECRET NO. 2: Winding order

Description: The strands are wound 3-1-2, because the third takes up the slack of the first.

Where fixed: commit 3f2a9c01d4e5, May 2016.

INSTANCES OF MISAPPROPRIATION

Instance No. 1:
Actor: C. Chandler
Date: June 1, 2018
Means: acquired by copying the schedule
Trade Secret Nos.: 1 and 2
Accused feature: LongRope. Version: 2.0.
Evidence: BC-0000007.

Instance No. 2:
Actor: D. Chandler
Date: July 2, 2018
Means: used
Trade Secret No.: 2
Evidence: None at this time.
{END}"""

# 2. Codes with a title behind a dash, lettered parts on wrapped lines.
CODES = f"""{HEAD}TS-1 – Tar schedule for hemp rope
(a) Description. Rope is drawn at 4 m/s through tar of 62 °C, cooled for
90 s, and drawn a second time at 71 °C.
(b) Boundary. Tarring rope is public; the figures are
not.
(c) Where fixed. OT-0000101 (March 3, 2015).
TS-2 – Winding order
(a) Description. The strands are wound 3-1-2.
(b) Custodians. A. Roper.
{END}"""

# 3. A letter: run-in sentences, no labels, and a reference to a secret in the middle of a sentence.
LETTER = """\
ROPE & LINE LLP

February 14, 2022

Re: Identification of Trade Secrets, Oakum & Tallow v. Brindle Chandlers

Dear Counsel:

Secret 1: Tar schedule. Rope is drawn at 4 m/s through tar of 62 °C, as it stands in OT-0000101. It differs from
Secret 2, which is about winding.

Secret 2: Winding order. The strands are wound 3-1-2.

Sincerely,
A. Counsel
"""

# 4. Bare numbers under a heading.
BARE = f"""{HEAD}TRADE SECRETS

1. Tar schedule. Rope is drawn at 4 m/s through tar of 62 °C.

2. Winding order. The strands are wound 3-1-2.

3. Cellar plan. The cellar has five rows.
{END}"""

# Bare numbers that do not count up once: nothing is taken, and each is told.
TWICE = f"""{HEAD}TRADE SECRETS

1. Tar schedule. It has these steps.

1. Draw the rope.

2. Cool it.

2. Winding order. The strands are wound 3-1-2.
{END}"""


def table(path: Path) -> Path:
    """5. A table in a Word document, a secret a row, with a column that no label is known for."""
    document = Document()
    document.add_paragraph("PLAINTIFF’S LIST OF TRADE SECRETS")
    rows = [
        ("No.", "Title", "Description", "Where fixed", "Shelf"),
        ("TS-1", "Tar schedule", "Rope is drawn at 4 m/s through tar of 62 °C.", "OT-0000101, March 3, 2015", "B4"),
        ("TS-2", "Winding order", "The strands are wound 3-1-2.", "OT-0000140", "B5"),
    ]
    made = document.add_table(rows=0, cols=5)
    for row in rows:
        for cell, words in zip(made.add_row().cells, row, strict=True):
            cell.text = words
    document.save(str(path))
    return path
