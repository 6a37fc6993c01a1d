"""The forms in which M1's parties answer: boilerplate, partial, agreed scope, refusal, nothing found, admission, supplement."""

from __future__ import annotations

from typing import NamedTuple

from particulars.quarrelstone.says import Answered


class Answer(NamedTuple):
    """The words of a response, and what a careful reader takes from them."""

    words: str
    outcome: str
    objections: tuple[str, ...] = ()
    withheld: str = "does not say"
    due: tuple[str, ...] = ()
    bates: tuple[str, ...] = ()

    def says(self, kind: str, number: int, version: tuple[str, ...] = ()) -> Answered:
        """The response as a reader should have it."""
        return Answered(
            kind=kind, number=number, outcome=self.outcome, version=version, objections=self.objections,
            withheld=self.withheld, due=self.due, bates=self.bates,
        )  # fmt: skip


_PRODUCE, _PART = "says it will produce or has produced", "says it will produce a part"
_AGREED, _NOT, _NONE = "says it will produce what was agreed", "says it will not", "says there is nothing responsive"
_ONLY, _IN_WORDS, _RECORDS = "objects and says nothing more", "answers in words", "refers to records (Rule 33(d))"
_WITHHELD, _NOTHING = "says that something is withheld", "says that nothing is withheld"

FORMS: dict[str, Answer] = {
    "boilerplate": Answer(
        "Vellamoor incorporates its General Objections. Vellamoor objects to this Request as vague, ambiguous, overbroad, unduly burdensome and not proportional to the needs of the case.",
        _ONLY, ("burden", "overbroad", "proportionality", "vague"),
    ),
    "general": Answer(
        "Subject to and without waiving the General Objections, Vellamoor will produce responsive, non-privileged documents on a rolling basis.",
        _PRODUCE,
    ),
    "partial": Answer(
        "Vellamoor objects to this Request as overbroad because it reaches back before the launch of Cadence Studio, and as unduly burdensome because a search of every mailbox would take some 900 hours. Subject to and without waiving these objections, Vellamoor will produce documents dated between September 1, 2017 and March 8, 2021. Vellamoor is withholding documents outside that period on the basis of its objections.",
        _PART, ("burden", "overbroad"), _WITHHELD,
    ),
    "agreed": Answer(
        "Vellamoor will produce by January 14, 2022, as the parties agreed, documents from the files of five custodians. No documents are being withheld on the basis of any objection.",
        _AGREED, (), _NOTHING, ("2022-01-14",),
    ),
    "produced": Answer(
        "Vellamoor has produced the responsive documents at VCS-0000134 through VCS-0000180. No responsive documents are being withheld.",
        _PRODUCE, (), _NOTHING, (), ("VCS-0000134 through VCS-0000180",),
    ),
    "refused": Answer(
        "Vellamoor objects to this Request because it asks for the production in another matter as a whole and names no subject, so that its relevance to the claims of this action cannot be told. Vellamoor will not produce documents in response to this Request.",
        _NOT, ("relevance",),
    ),
    "privileged": Answer(
        "Vellamoor objects to this Request to the extent that it seeks communications protected by the attorney-client privilege or as work product. Vellamoor will not produce them, and withholds responsive documents on that basis.",
        _NOT, ("privilege",), _WITHHELD,
    ),
    "none": Answer("After a reasonable search, Vellamoor has located no responsive documents.", _NONE),
    "confidential": Answer(
        "Vellamoor objects to this Request because the documents hold proprietary figures of customers. Subject to this objection, Vellamoor will produce documents sufficient to show the figures by quarter within thirty days after entry of a protective order.",
        _PART, ("confidentiality",),
    ),
    "supplement": Answer(
        "Further to the conference of November 16, 2021, Vellamoor will produce, as agreed, documents from the files of Engineers V-03 and V-07 no later than January 14, 2022.",
        _AGREED, (), "does not say", ("2022-01-14",),
    ),
}  # fmt: skip
PRODUCTION_FORMS = {
    1: "general", 2: "partial", 3: "boilerplate", 4: "partial", 5: "general", 6: "produced", 7: "boilerplate",
    8: "boilerplate", 9: "confidential", 10: "agreed", 11: "general", 12: "boilerplate", 13: "privileged",
    14: "partial", 15: "produced", 16: "boilerplate", 17: "none", 18: "general", 19: "produced", 20: "confidential",
    21: "partial", 22: "general", 23: "none", 24: "partial", 25: "confidential", 26: "agreed", 27: "refused",
    28: "boilerplate", 29: "boilerplate", 30: "boilerplate", 31: "general", 32: "produced", 33: "boilerplate",
    34: "agreed", 35: "none", 36: "boilerplate", 37: "confidential", 38: "general", 39: "privileged", 40: "general",
}  # fmt: skip
REISSUED_FORMS = {28: "agreed", 29: "produced", 30: "agreed", 31: "general", 32: "produced", 33: "confidential"}
SUPPLEMENTED = (3, 7, 12)

_OBJECTED = Answer(
    "Quarrelstone objects to this Interrogatory as premature, because discovery has only begun, and as calling for a legal conclusion.",
    _ONLY, ("legal conclusion", "premature"),
)  # fmt: skip
_ANSWERED = {
    1: "The works were written by Engineers Q-01 through Q-06.",
    2: "Each work was published under the Pinterhallow Public Licence, version 2.",
    3: "Each work bore a line naming its author, a line naming Quarrelstone as its owner, and the terms of its use.",
    6: "Quarrelstone claims statutory damages of $25,000 for each of the sixty works.",
    8: "Engineer Q-04 compared the files by hand on February 1, 2021 and found forty-one of them.",
    11: "The registrations are those listed in Exhibit B to the complaint.",
    15: "It is the letter of August 2, 2017 that Engineer V-03 signed.",
    16: "Engineer Q-02 showed a rendering of twelve scripts and the contours that belong to them.",
    19: "There is one, of the year 2015, and it describes a table of four columns.",
    22: "Engineers Q-01 and Q-02 helped.",
}
_SECRETS = "The secrets are Quarrelstone’s pitch tables and related know-how."
_USES = "They are used throughout Cadence Studio."
_DOCUMENTS = "Under Rule 33(d), Quarrelstone refers to the documents at QSL-0000021 through QSL-0000040, from which the answer may be taken."


def interrogatory(number: int) -> Answer:
    """The first answer to an interrogatory."""
    if number in _ANSWERED:
        return Answer(_ANSWERED[number], _IN_WORDS)
    if number in (17, 18):
        return Answer(_SECRETS if number == 17 else _USES, _IN_WORDS)
    if number in (5, 10, 12):
        return Answer(_DOCUMENTS, _RECORDS, bates=("QSL-0000021 through QSL-0000040",))
    return _OBJECTED


SUPPLEMENTAL_SECRETS = {
    17: Answer(
        "(a) Nine tables of pitch values, by register. (b) The file tables-2016.csv. (c) They were fixed on November 4, 2016. (d) Engineer Q-02 made them.",
        _IN_WORDS,
    ),
    18: Answer(
        "(a) Cadence Studio, from its first release. (b) The first instance is of September 1, 2017. (c) Its contours repeat table four, value by value.",
        _IN_WORDS,
    ),
}  # fmt: skip

_ADMITTED = Answer("Admitted.", "admits")
_DENIED = Answer("Denied.", "denies")
_ADMISSIONS = {
    1: _ADMITTED, 3: Answer("Vellamoor admits that the tool drops leading comments, and otherwise denies this Request.", "admits in part"),
    2: Answer("After reasonable inquiry Vellamoor lacks sufficient information to admit or deny this Request.", "says it can neither admit nor deny"),
    4: _ADMITTED, 5: _DENIED, 6: _ADMITTED, 7: _ADMITTED, 8: _DENIED, 9: Answer(
        "Vellamoor objects to this Request as calling for a legal conclusion.", _ONLY, ("legal conclusion",)),
    10: _DENIED, 11: _DENIED, 12: Answer("Vellamoor admits that forty works are named, and otherwise denies this Request.", "admits in part"),
    13: _ADMITTED, 14: _ADMITTED, 15: Answer(
        "Vellamoor objects to this Request as calling for a legal conclusion. Subject to this objection, Vellamoor denies this Request.", "denies", ("legal conclusion",)),
}  # fmt: skip


def admission(number: int) -> Answer:
    """The response to a request for admission."""
    return _ADMISSIONS[number]
