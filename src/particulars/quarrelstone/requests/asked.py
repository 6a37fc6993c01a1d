"""The forty requests for production, twenty-two interrogatories and fifteen requests for admission of M1, in words (LAW § 6.7).

A request for production serves the claim on notices (C), the one in contract (K), both (B) or neither (N). Its remarks
are what a careful reader says of its words: A all documents of a kind, Y any and all, R tied by words of relation, W a
list that limits nothing, T no time named, U no custodian or source named, O only what was produced elsewhere.
"""

from __future__ import annotations

from typing import NamedTuple

from particulars.quarrelstone.says import Asked

REMARKS = {
    "A": "ALL_DOCUMENTS", "Y": "ANY_AND_ALL", "R": "RELATING_TO", "W": "WITHOUT_LIMITATION", "T": "NO_TIME_LIMIT",
    "U": "NO_CUSTODIAN", "O": "REFERS_TO_ANOTHER_PRODUCTION",
}  # fmt: skip
CMI, CONTRACT = "§ 1202(b)", "contract"
CLAIMS: dict[str, tuple[str, ...]] = {"C": (CMI,), "K": (CONTRACT,), "B": (CMI, CONTRACT), "N": ()}


class Production(NamedTuple):
    """One request for production: its number, the claims it serves, remarks on its words, and the words."""

    number: int
    serves: str
    remarks: str
    words: str

    def says(self, version: tuple[str, ...] = (), restated: bool = False) -> Asked:
        """The request as a reader should have it; what a response repeats is remarked on where it was asked."""
        remarks = None if restated else tuple(sorted(REMARKS[r] for r in self.remarks))
        return Asked(kind="RFP", number=self.number, version=version, remarks=remarks, restated=restated)


class Question(NamedTuple):
    """An interrogatory or a request for admission: its number, its words, and the letters of its parts."""

    kind: str
    number: int
    words: str
    parts: str = ""

    def says(self, version: tuple[str, ...] = (), restated: bool = False) -> Asked:
        """The request as a reader should have it."""
        return Asked(kind=self.kind, number=self.number, version=version, parts=tuple(self.parts), restated=restated)


_PRODUCTIONS = """
1|C|T|The training manifests of Cadence Quill, kept by Engineer V-07, that name any of the sixty works listed in Exhibit A.
2|C|ATU|All documents that describe the removal of leading comments, licence texts or notices from files used to train Cadence Quill.
3|C||The logs of each run of the tool called “normalise” between January 1, 2018 and June 30, 2021, from the repositories of the training team.
4|B|TU|Documents sufficient to show where, when and by whom each of the sixty works was copied.
5|B|ARU|All communications with Pinterhallow Hosting Co-op from September 1, 2017 to the present concerning the works listed in Exhibit A.
6|K|U|The licence agreements, click-through terms and notices under which Vellamoor received any of the works since September 1, 2017.
7|B||Messages sent or received by Engineer V-03 between August 1, 2017 and December 31, 2017 that mention LatticeVoice.
8|C|AYRTU|Any and all documents relating to copyright management information.
9|K|U|Documents sufficient to show the revenue of Cadence Studio for each quarter from 2018 through 2021.
10|B||The retention policies that applied to the mail of Engineers V-01 through V-15 since September 1, 2017.
11|C|TU|Documents sufficient to identify the persons who wrote, changed or approved the code that strips comments.
12|B|U|The copies of the sixty works as Vellamoor took them, dated before June 4, 2021.
13|K||Drafts and final versions of the memorandum on open-source licences that Counsel D-3 sent to the engineering department in 2019.
14|B|U|Documents sufficient to show each output of Cadence Quill, from its launch on September 1, 2017, that repeats ten or more consecutive lines of a work.
15|N|U|Organisation charts of Vellamoor Cadence AB for the years 2017 to 2021.
16|K|ARTUW|All documents, including but not limited to e-mails, memoranda and presentations, concerning compliance with licences.
17|C||Test results held by the quality team for the years 2019 and 2020 that record how often Cadence Quill printed a notice.
18|B|U|Insurance agreements, in force since September 1, 2017, under which any part of a judgment may be paid.
19|N|TU|The documents identified in Your initial disclosures.
20|K|U|Correspondence since January 1, 2018 in which a customer of Cadence Studio asks about the licence of code that Cadence Quill returned.
21|C||The source files of the filter that removed notices, as of each release from 2018 to 2021, kept in the repository cadence-studio.
22|B|U|Presentations to the board of directors in 2018, 2019 or 2020 that mention the training data of Cadence Quill.
23|C||Documents sufficient to show what Engineer V-07 meant by “normalised” in the manifests of March 2019.
24|B|AU|All records of complaints that Cadence Quill reproduced code of others, made between January 1, 2018 and March 8, 2021.
25|K||The budgets for licences of third parties that the finance department held for the years 2018 to 2021.
26|B||Instant messages in the channel “quill-data” written by Engineers V-05, V-07 and V-09 in 2019.
27|N|AOTU|All documents produced by You in Authors’ Loft v. Vellamoor Cadence Systems, Inc., No. 9:22-cv-00202.
28|K|ARTU|All documents concerning the use of the works in Cadence Quill.
29|K|ARTU|All documents concerning notices, licences and terms of use of the works.
30|K|AU|All communications on attribution made between January 1, 2018 and March 8, 2021.
31|K|TU|Documents sufficient to show the products in which a work was used.
32|K|U|Form agreements with customers of Cadence Quill since January 1, 2018.
33|K|TU|Documents sufficient to show the damages that Vellamoor says did not follow.
34|C||The list of notice patterns that the filter looked for, in each version from 2018 to 2021, from the files of Engineer V-07.
35|C||Experiments in which notices were kept, run by the training team in 2019 or 2020.
36|C|TU|Documents sufficient to show when Vellamoor first learned that works were distributed without notices.
37|K|U|Statements of account for each licence that Vellamoor terminated since January 1, 2018.
38|B|U|Documents sufficient to show the steps taken since March 8, 2021 to restore notices in Cadence Studio.
39|B||The litigation hold notices sent to Engineers V-01 through V-15 after March 8, 2021.
40|N|TU|Documents that You intend to use at trial.
"""
_REISSUED = """
28|K|U|Documents sufficient to show which of the sixty works were used in Cadence Quill under a licence from September 1, 2017 to March 8, 2021.
29|K|U|The terms of each licence under which Vellamoor says it used a work since September 1, 2017.
30|K||Messages written by Engineer V-05 or Engineer V-07 in 2018 and 2019 that mention the duty to keep a notice under a licence.
31|K|U|Documents sufficient to show the versions of Cadence Studio, from 2018 to 2021, that were shipped with code received under a licence.
32|K|U|The licences that Vellamoor granted to customers since January 1, 2018 for output of Cadence Quill.
33|K|U|Documents sufficient to show the price that Vellamoor paid for comparable licences in 2018, 2019 and 2020.
"""
_INTERROGATORIES = """
1|Identify each person who wrote a work listed in Exhibit A.|
2|Identify each licence under which You published a work.|
3|Describe the notices that each work bore on the day of its first publication.|
4|Identify each copy of a work that You say lacks its notice.|
5|For each copy identified in answer to Interrogatory No. 4, state: (a) the file and line at which it begins; (b) the date on which You found it; and (c) the person who found it.|abc
6|State the amount of damages You claim under each count.|
7|Identify each customer that You say You lost.|
8|Describe Your search for copies of the works before March 8, 2021.|
9|Identify each communication with Pinterhallow Hosting Co-op about Vellamoor.|
10|State the price of each licence of LatticeVoice sold in 2018, 2019 and 2020.|
11|Identify each registration of a work with the Copyright Office.|
12|For each registration, state: (a) its number; (b) its date; and (c) the deposit made with it.|abc
13|Describe each measure by which You kept Your pitch tables secret.|
14|Identify each person to whom You disclosed a pitch table.|
15|Identify the agreement by which Engineer V-03 promised confidence.|
16|Describe the demonstration given to Engineer V-03 on August 14, 2017.|
17|Identify each trade secret that You say Vellamoor took, with: (a) its subject matter; (b) the document in which it is fixed; (c) the date on which it was fixed; and (d) the person who made it.|abcd
18|For each trade secret, describe each instance of its use by Vellamoor, with: (a) the product; (b) the date; and (c) the facts that show the use.|abc
19|Identify each public paper that describes a pitch table.|
20|State the basis of Your claim that Vellamoor acted knowingly.|
21|Identify each witness You may call at trial.|
22|Identify each person who helped to answer these Interrogatories.|
"""
_ADMISSIONS = """
1|Admit that Cadence Quill was trained on files from public repositories.
2|Admit that the sixty works stood in public repositories on September 1, 2017.
3|Admit that a tool called “normalise” drops leading comments.
4|Admit that Engineer V-07 wrote the tool called “normalise”.
5|Admit that no notice was kept in the training files.
6|Admit that Cadence Studio was launched on September 1, 2017.
7|Admit that Engineer V-03 met Engineer Q-02 on August 14, 2017.
8|Admit that Engineer V-03 signed a promise of confidence.
9|Admit that Vellamoor accepted the terms of the licences.
10|Admit that Cadence Quill has printed ten or more lines of a work.
11|Admit that Vellamoor knew of notices in the works before March 8, 2021.
12|Admit that forty-one of the sixty works are named in the training manifests.
13|Admit that twelve of those works are recorded as “normalised”.
14|Admit that the document numbered VCS-0000012 is genuine.
15|Admit that dropping a notice conceals infringement.
"""


def productions() -> tuple[Production, ...]:
    """Requests for production 1 to 40 as first served."""
    return tuple(map(_production, _PRODUCTIONS.strip().splitlines()))


def reissued() -> tuple[Production, ...]:
    """Requests 28 to 33 as served again, for the claim in contract alone."""
    return tuple(map(_production, _REISSUED.strip().splitlines()))


def interrogatories() -> tuple[Question, ...]:
    """The twenty-two interrogatories."""
    rows = (row.split("|") for row in _INTERROGATORIES.strip().splitlines())
    return tuple(Question("Interrogatory", int(number), words, parts) for number, words, parts in rows)


def admissions() -> tuple[Question, ...]:
    """The fifteen requests for admission."""
    rows = (row.split("|") for row in _ADMISSIONS.strip().splitlines())
    return tuple(Question("RFA", int(number), words) for number, words in rows)


def _production(row: str) -> Production:
    number, serves, remarks, words = row.split("|")
    return Production(int(number), serves, remarks, words)
