"""A citation is found whatever mark of punctuation opens it: the cheap look-ahead of a scanner must not hide it."""

from __future__ import annotations

import pytest

from analyses.authorities.told import CIVIL, OLM, told

OPENINGS = ["See ", "(", "[", "“", '"', "‘", "—", "see—", "(see ", ";", "\n\n", "See\n", "*", "**"]
FORMS = [
    "17 U.S.C. § 1202(b)",
    "§ 1202(b)",
    "Section 1202(b)",
    "Fed. R. Civ. P. 26(b)",
    "FED. R. CIV. P. 26(b)",
    "Federal Rule of Evidence 502(d)",
    "Rule 26(d)",
    "Civil L.R. 7-11",
    "Local Rule 7.1",
    "Dkt. 30 at 4",
    "dkt. 30 at 4",
    "ECF No. 30",
    "Doc. 30",
    "D.E. 30",
    "Compl. ¶ 4",
    "Vance Decl. ¶ 4",
    "Opp. at 4",
    "Hr’g Tr. 12:3-9",
    "RFP No. 27",
    "Interrogatory No. 17",
    "Id. at 105",
    "id. at 105",
    "Ibid.",
    "ibid.",
    "Prot. Ord. § 7.2",
    "37 C.F.R. § 201.40",
    "U.S. Const. art. III",
    "910 F.2d at 105",
    "2021 WL 112233, at *4",
    "Harrow v. Dunmore, 512 F.3d 100 (9th Cir. 2008)",
    "In re Brightwell, 512 F.3d 100 (9th Cir. 2008)",
]


@pytest.mark.parametrize("form", FORMS)
def test_found_after_every_opening(form: str) -> None:
    plainly = told(f"The list of {OLM} was read. {form} is meant.", CIVIL)[1:]
    assert plainly
    kinds = [line.split()[0] for line in plainly]
    hidden = [
        o
        for o in OPENINGS
        if kinds[0] not in [k.split()[0] for k in told(f"The list of {OLM} was read. {o}{form} is meant.", CIVIL)[1:]]
    ]
    assert hidden == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("length", [1, 60, 199, 400])
def test_found_at_any_distance(form: str, length: int) -> None:
    """What stands far before or behind changes nothing."""
    near = told(f"{OLM} was read. Then {form} is meant.", CIVIL)
    far = told(f"{'So it went on. ' * length}{OLM} was read. Then {form} is meant. {'So it went on. ' * length}", CIVIL)
    assert near == far
