"""Invented served papers for the tests: a set with its head and caption, and a response to it."""

from __future__ import annotations

from particulars.analyses.requests.reading import read
from particulars.analyses.requests.rows import Answered, Requests
from particulars.intake.plain import read_text
from particulars.reading.captions import read as read_caption
from particulars.record.text import Text

CAPTION = """UNITED STATES DISTRICT COURT
DISTRICT OF MERIDIAN

PLUM ORCHARD LLC,
          Plaintiff,
     v.
TIN KETTLE INC.,
          Defendant.

Case No. 9:21-cv-00101
"""
RFPS = "PLAINTIFF'S FIRST SET OF REQUESTS FOR PRODUCTION OF DOCUMENTS TO DEFENDANT"
ANSWERS = "DEFENDANT'S RESPONSES AND OBJECTIONS TO PLAINTIFF'S FIRST SET OF REQUESTS FOR PRODUCTION"


def text(title: str, *paragraphs: str) -> Text:
    """A served paper of these paragraphs under the caption, dated June 7, 2021."""
    return read_text("\n\n".join((CAPTION, title, *paragraphs, "Dated: June 7, 2021\n/s/ Counsel P-1")) + "\n")


def found(title: str, *paragraphs: str) -> Requests:
    """What is read in such a paper."""
    one = text(title, *paragraphs)
    return read(one, read_caption(one))


def rfp(words: str) -> Requests:
    """A set of one request for production."""
    return found(RFPS, "REQUESTS", f"REQUEST FOR PRODUCTION NO. 1:\n{words}")


def response(words: str) -> Answered:
    """The response to one request for production."""
    return found(ANSWERS, "RESPONSES TO REQUESTS FOR PRODUCTION", f"RESPONSE TO REQUEST FOR PRODUCTION NO. 1:\n{words}").responses[0]  # fmt: skip


def letter(*paragraphs: str) -> Requests:
    """A letter of these paragraphs."""
    head = ("October 4, 2021", "Re: Plum Orchard LLC v. Tin Kettle Inc., No. 9:21-cv-00101", "Dear Counsel:")
    one = read_text("\n\n".join((*head, *paragraphs, "Sincerely,\n\nCounsel P-1")) + "\n")
    return read(one, read_caption(one))
