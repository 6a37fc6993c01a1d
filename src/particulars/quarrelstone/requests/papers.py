"""The papers that M1's parties served on one another: sets, responses, supplements, and the sets served again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import Enum

from particulars.quarrelstone.docket.paper import Paper, caption, head, para, signed_by_counsel, signer
from particulars.quarrelstone.layout import Block
from particulars.quarrelstone.names import M1
from particulars.quarrelstone.requests import answers, asked
from particulars.quarrelstone.requests.answers import Answer
from particulars.quarrelstone.requests.asked import Production, Question
from particulars.quarrelstone.says import Answered, Asked, Defined
from particulars.quarrelstone.writing import Part, planted, say

Request = Production | Question
_NAMES = {"RFP": "REQUEST FOR PRODUCTION", "Interrogatory": "INTERROGATORY", "RFA": "REQUEST FOR ADMISSION"}
_TERMS = {
    ("You", "Your"): "“You” and “Your” mean Vellamoor Cadence Systems, Inc. and Vellamoor Cadence AB.",
    (
        "Cadence Quill",
    ): "“Cadence Quill” means the code assistant that is sold with Cadence Studio, in each of its versions.",
    ("Work",): "“Work” means each of the sixty files listed in Exhibit A.",
}
_GENERAL = (
    "Vellamoor objects to the Requests to the extent that they seek documents protected by the attorney-client privilege or as work product.",
    "Vellamoor objects to the Definitions as overbroad.",
)


class Heads(Enum):
    """How a paper sets the head of a request."""

    OWN_LINE = "REQUEST FOR PRODUCTION NO. 1: on a line of its own, centred"
    RUN_IN = "REQUEST FOR PRODUCTION NO. 1: with the words behind it"
    BARE = "1. under a heading of requests"


def served_papers() -> list[Paper]:
    """Every set and every response, in the order of their service."""
    rfps = asked.productions()
    rogs, rfas = asked.interrogatories(), asked.admissions()
    first, second, third = rfps[:20], rfps[20:33], rfps[33:]
    return [
        _asking(201, date(2021, 4, 20), "FIRST SET OF REQUESTS FOR PRODUCTION OF DOCUMENTS (NOS. 1–20)", first, "column", Heads.OWN_LINE),
        _asking(202, date(2021, 5, 10), "FIRST SET OF INTERROGATORIES (NOS. 1–22)", rogs, "glued-emphasis", Heads.OWN_LINE, "defence"),
        _answering(203, date(2021, 5, 24), "RESPONSES TO PLAINTIFF’S FIRST SET OF REQUESTS FOR PRODUCTION (NOS. 1–20)", first, _by_form(answers.PRODUCTION_FORMS), "column"),
        _answering(204, date(2021, 6, 14), "ANSWERS TO DEFENDANTS’ FIRST SET OF INTERROGATORIES (NOS. 1–22)", rogs, answers.interrogatory, "plain", "plaintiff"),
        _asking(205, date(2021, 7, 30), "SECOND SET OF REQUESTS FOR PRODUCTION OF DOCUMENTS (NOS. 21–33)", second, "glued-emphasis", Heads.RUN_IN),
        _asking(206, date(2021, 8, 2), "FIRST SET OF REQUESTS FOR ADMISSION (NOS. 1–15)", rfas, "column", Heads.BARE),
        _answering(207, date(2021, 9, 1), "RESPONSES TO PLAINTIFF’S FIRST SET OF REQUESTS FOR ADMISSION (NOS. 1–15)", rfas, answers.admission, "glued-emphasis"),
        _answering(208, date(2021, 9, 3), "RESPONSES TO PLAINTIFF’S SECOND SET OF REQUESTS FOR PRODUCTION (NOS. 21–33)", second, _by_form(answers.PRODUCTION_FORMS), "column"),
        _asking(209, date(2021, 9, 14), "THIRD SET OF REQUESTS FOR PRODUCTION OF DOCUMENTS (NOS. 34–40)", third, "column", Heads.OWN_LINE),
        _answering(210, date(2021, 10, 18), "RESPONSES TO PLAINTIFF’S THIRD SET OF REQUESTS FOR PRODUCTION (NOS. 34–40)", third, _by_form(answers.PRODUCTION_FORMS), "glued-emphasis"),
        _answering(211, date(2021, 12, 28), "SUPPLEMENTAL RESPONSES TO PLAINTIFF’S FIRST SET OF REQUESTS FOR PRODUCTION (NOS. 3, 7 AND 12)", [rfps[n - 1] for n in answers.SUPPLEMENTED], lambda n: answers.FORMS["supplement"], "column", version=("supplemental",)),
        _answering(212, date(2022, 2, 14), "SUPPLEMENTAL ANSWERS TO DEFENDANTS’ FIRST SET OF INTERROGATORIES (NOS. 17 AND 18)", [rogs[16], rogs[17]], answers.SUPPLEMENTAL_SECRETS.__getitem__, "glued-emphasis", "plaintiff", ("supplemental",)),
        _asking(213, date(2022, 2, 15), "REISSUED REQUESTS FOR PRODUCTION OF DOCUMENTS (NOS. 28–33)", asked.reissued(), "glued-emphasis", Heads.RUN_IN, version=("reissued",)),
        _answering(214, date(2022, 3, 18), "RESPONSES TO PLAINTIFF’S REISSUED REQUESTS FOR PRODUCTION (NOS. 28–33)", asked.reissued(), _by_form(answers.REISSUED_FORMS), "glued-emphasis"),
    ]  # fmt: skip


def _by_form(forms: dict[int, str]) -> Callable[[int], Answer]:
    return lambda number: answers.FORMS[forms[number]]


def _defined(terms: tuple[str, ...], words: Part) -> Part:
    """One definition, planted for each term that it defines."""
    for term in reversed(terms):  # the outer one is told first
        words = planted(Defined(term=term), "{}", words)
    return words


def _asking(
    number: int, day: date, title: str, requests: Iterable[Request], shape: str, heads: Heads, side: str = "plaintiff",
    version: tuple[str, ...] = (),
) -> Paper:  # fmt: skip
    """A set of requests with its definitions and instructions."""
    whole = list(requests)
    whose = "PLAINTIFF’S" if side == "plaintiff" else "DEFENDANTS’"
    to = "DEFENDANTS" if side == "plaintiff" else "PLAINTIFF"
    body = [
        para("{} asks that the following be answered within thirty days under the Federal Rules of Civil Procedure.", "Plaintiff" if side == "plaintiff" else "Defendants"),
        head("DEFINITIONS"),
        *(Block(say("{}. {}", str(n), _defined(terms, words))) for n, (terms, words) in enumerate(_TERMS.items(), 1)),
        head("INSTRUCTIONS"),
        para("1. Documents kept as files are to be produced with their metadata."),
        para("2. What is withheld as privileged is to be logged."),
        *([head(f"{_NAMES[_kind(whole[0])]}S")] if heads is Heads.BARE else []),
    ]  # fmt: skip
    for request in whole:
        body += _set(request, request.says(version), heads)
    return _paper(number, day, f"{whose} {title} TO {to}", body, shape, side, "requests")


def _set(request: Request, says: Asked, heads: Heads) -> Iterator[Block]:
    words = planted(says, "{}", request.words)
    if heads is Heads.BARE:
        yield Block(say("{}. {}", str(request.number), words))
    elif heads is Heads.RUN_IN:
        yield Block(say("{}: {}", _head_of(request), words))
    else:
        yield head(f"{_head_of(request)}:")
        yield Block(words)


def _answering(
    number: int, day: date, title: str, requests: Iterable[Request], answer: Callable[[int], Answer], shape: str,
    side: str = "defence", version: tuple[str, ...] = (),
) -> Paper:  # fmt: skip
    """A set of responses, each after the request that it repeats."""
    whole = list(requests)
    whose = "PLAINTIFF’S" if side == "plaintiff" else "DEFENDANTS’"
    body: list[Block] = []
    if side == "defence" and _kind(whole[0]) == "RFP" and not version:
        body += [head("GENERAL OBJECTIONS"), *(para("{}. {}", str(n), words) for n, words in enumerate(_GENERAL, 1))]
    for request in whole:
        one = answer(request.number)
        says: Answered = one.says(_kind(request), request.number, version)
        body += [head(f"{_head_of(request)}:"), Block(planted(request.says(restated=True), "{}", request.words))]
        body += [head(f"{_response_to(request, version)}:"), Block(planted(says, "{}", one.words))]
    return _paper(number, day, f"{whose} {title}", body, shape, side, "responses")


def _response_to(request: Request, version: tuple[str, ...]) -> str:
    again = "SUPPLEMENTAL " if "supplemental" in version else ""
    word = "ANSWER" if _kind(request) == "Interrogatory" else "RESPONSE"
    return f"{again}{word} TO {_head_of(request)}"


def _head_of(request: Request) -> str:
    return f"{_NAMES[_kind(request)]} NO. {request.number}"


def _kind(request: Request) -> str:
    return request.kind if isinstance(request, Question) else "RFP"


def _paper(number: int, day: date, title: str, body: list[Block], shape: str, side: str, kind: str) -> Paper:
    right: list[Part] = [f"Case No. {M1.number}", "", title]
    blocks = [*caption(M1, right, side), *body, *signed_by_counsel(day, side)]
    who, capacity = signer(side)
    return Paper(
        M1, number, kind, title, day, tuple(blocks), shape, title, day, case_numbers=(M1.number,), signers=(who,),
        signer_capacity=capacity,
    )  # fmt: skip
