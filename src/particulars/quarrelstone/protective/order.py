"""The protective order of M1: fifteen sections, three tiers, a challenge clause, expert disclosure and print limits."""

from __future__ import annotations

from datetime import date

from particulars.quarrelstone.docket.orders import order
from particulars.quarrelstone.docket.paper import Paper, para
from particulars.quarrelstone.layout import Block
from particulars.quarrelstone.says import Ordered
from particulars.quarrelstone.writing import Written, planted

FOLDER = "protective"
ENTERED = date(2021, 7, 6)
_AEO, _SOURCE = "HIGHLY CONFIDENTIAL – ATTORNEYS’ EYES ONLY", "HIGHLY CONFIDENTIAL – SOURCE CODE"
_SIGNED = "who have signed the Undertaking (Exhibit A)"


def papers() -> list[Paper]:
    """The order as it was entered."""
    return [order(50, ENTERED, ("PROTECTIVE ORDER",), (49,), [*_body(), _unread_end()], "column-after")]


def _says(clause: str, term: str, words: str, *more: str) -> Written:
    """Words of a clause with every term a careful reader takes from them."""
    piece: Written = planted(Ordered(clause=clause, term=term), "{}", words)
    for one in more:
        piece = planted(Ordered(clause=clause, term=one), "{}", piece)
    return piece


def _own(clause: str, term: str, words: str, *more: str) -> Block:
    """A paragraph that is all of it one term or several."""
    return para("{}", _says(clause, term, words, *more))


def _unread(clause: str, words: str) -> Block:
    """A paragraph from which nothing is to be taken."""
    return para("{}", planted(Ordered(clause=clause, term="not read"), "{}", words))


def _unread_end() -> Block:
    return _unread(
        "15",
        "15. MISCELLANEOUS. Headings are for convenience, and this Order survives the end of the case for so long as a copy is kept.",
    )


def _body() -> list[Block]:
    confidential, aeo = "tier: CONFIDENTIAL", "tier: HC-AEO"
    return [
        _unread("1", "1. PURPOSE. The parties will hand each other code, plans and letters that others in their trade would like to read. What this Order protects is only what it names."),
        para("2. DEFINITIONS"),
        _own("2.1", "roles: Producing Party", "2.1 “Producing Party” means a party or stranger to the case that hands over material in it."),
        _own("2.2", "roles: Receiving Party", "2.2 “Receiving Party” means a party to which material is handed over."),
        _own("2.3", "roles: Designating Party", "2.3 “Designating Party” means whoever has put one of the marks of Section 3 on material."),
        para("3. MARKS"),
        para("3.1 {} means material that its owner keeps from the public.", _says("3.1", f"{confidential}; name: CONFIDENTIAL", "“CONFIDENTIAL”")),
        para("3.2 {} means material so telling that a rival who read it would gain what no later order could take back.", _says("3.2", f"{aeo}; name: {_AEO}", f"“{_AEO}”")),
        para("3.3 {} means code that is compiled, interpreted or built from.", _says("3.3", f"tier: HC-SOURCE; name: {_SOURCE}", f"“{_SOURCE}”")),
        para("4. WHO MAY SEE “CONFIDENTIAL” MATERIAL. Material marked “CONFIDENTIAL” may be disclosed only to:"),
        _own("4(a)", f"admits: outside counsel; {confidential}", "(a) outside counsel of record;"),
        _own("4(b)", f"admits: house counsel; {confidential}; needs: undertaking", f"(b) house counsel of the Receiving Party {_SIGNED};"),
        _own("4(c)", f"admits: expert; {confidential}; needs: undertaking", f"(c) experts {_SIGNED};"),
        _own("4(d)", f"admits: court; {confidential}", "(d) the Court and its personnel;"),
        _own("4(e)", f"admits: vendor; {confidential}; needs: undertaking", f"(e) professional vendors {_SIGNED}; and"),
        _own("4(f)", f"admits: author or recipient; {confidential}", "(f) the author or recipient of the document."),
        para(f"5. WHO MAY SEE “{_AEO}” MATERIAL. Material marked “{_AEO}” may be disclosed only to:"),
        _own("5(a)", f"admits: outside counsel; {aeo}", "(a) outside counsel of record;"),
        _own("5(b)", f"admits: expert; {aeo}; needs: undertaking, disclosure, no objection; days: 10", f"(b) experts {_SIGNED} and as to whom the steps of Section 7 have been taken;"),
        _own("5(c)", f"admits: house counsel; {aeo}; needs: undertaking, no competitive decision-making; most: 1", f"(c) no more than one house counsel of the Receiving Party {_SIGNED} and who has no part in competitive decision-making; and"),
        _own("5(d)", f"admits: court; {aeo}", "(d) the Court and its personnel."),
        para(f"6. WHO MAY SEE “{_SOURCE}” MATERIAL. Material marked “{_SOURCE}” may be disclosed only to:"),
        _own("6(a)", "admits: outside counsel; tier: HC-SOURCE", "(a) outside counsel of record;"),
        _own("6(b)", "admits: expert; tier: HC-SOURCE; needs: undertaking, disclosure, no objection; days: 10", f"(b) experts {_SIGNED} and as to whom the steps of Section 7 have been taken; and"),
        _own("6(c)", "admits: court; tier: HC-SOURCE", "(c) the Court and its personnel."),
        para(
            "7. DISCLOSURE OF EXPERTS. {} {} {}",
            _says("7", "step: 1; of: expert disclosure; act: disclosure; by: receiving party; demands: name, resume, employer, past cases", "Before an expert is shown anything, the Receiving Party shall serve the name of the expert, a resume, each employer of the last four years, and the cases in which the expert has testified."),
            _says("7", "step: 2; of: expert disclosure; act: objection; by: designating party; days: 10; from: service", "The Designating Party may object in writing within 10 days of service."),
            _says("7", "step: 3; of: expert disclosure; act: motion; by: designating party; days: 14; from: the objection", "Unless it is withdrawn, the Designating Party shall move the Court by motion within 14 days of the objection."),
        ),
        para("8. SOURCE CODE"),
        _own("8(a)", "room: source-code room; tier: HC-SOURCE", f"(a) Material marked “{_SOURCE}” shall be made available for inspection on a stand-alone computer in a locked room."),
        _own("8(b)", "prints: 25; tier: HC-SOURCE; total: 500; log: yes", "(b) The Receiving Party may have printed no more than 25 consecutive pages of source code, and no more than a total of 500 pages."),
        _own("8(c)", "clause: print log", "(c) The Receiving Party shall keep a log of every page that was printed, with the day and the reader."),
        _own("9", "admits: own side; tier: CONFIDENTIAL, HC-AEO, HC-SOURCE", "9. OWN MATERIAL. Nothing in this Order restricts what a party does with its own documents."),
        _own("10", "clause: 502(d)", "10. PRIVILEGE. Under Federal Rule of Evidence 502(d), handing over a privileged document in this case gives up no privilege here or elsewhere."),
        _own("11", "clause: claw-back; days: 5; from: such a notice", "11. CLAW-BACK. Whoever is told that a document is privileged shall return or destroy it within 5 days of such a notice."),
        para("12. CHALLENGES TO DESIGNATIONS"),
        _unread("12(a)", "(a) A designation may be contested at any time before trial."),
        para(
            "(b) {} {} {} {} {}",
            _says("12(b)", "step: 1; of: challenge; act: notice; by: receiving party; demands: each document, tier contended", "The Receiving Party shall give written notice that must particularly identify each document and say how it should be differently designated."),
            _says("12(b)", "step: 2; of: challenge; act: confer; by: parties; days: 10; from: the notice", "The parties shall confer within 10 days of the notice."),
            _says("12(b)", "step: 3; of: challenge; act: response; by: designating party; days: 14; from: the conference", "The Designating Party shall respond in writing within 14 days of the conference."),
            _says("12(b)", "step: 4; of: challenge; act: motion; by: receiving party; days: 21; from: the response", "The Receiving Party may then file a motion within 21 days of the response."),
            _says("12(b)", "clause: challenge, where a step is not taken", "If no motion is filed, the mark remains."),
        ),
        _own("13", "clause: filing under seal", "13. FILING. Whoever files marked material shall ask that it be taken under seal and shall file a redacted version."),
        _own("14", "clause: final disposition; days: 60; from: the end of this case", "14. AT THE END. Within 60 days of the end of this case, marked material shall be returned or destroyed."),
    ]  # fmt: skip
