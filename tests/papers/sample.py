"""A tiny invented paper with its caption and citations, for the tests of papers; every name in it is made up."""

from __future__ import annotations

from collections.abc import Iterable

from particulars.analyses.authorities.rows import Authorities, Authority, Citation, Kind, Parenthetical
from particulars.analyses.facts.rows import Fact, Facts
from particulars.analyses.obligations.rows import Force, Obligation, Obligations
from particulars.analyses.rulings.rows import Outcome, Ruling, RulingKind, Rulings, Said
from particulars.papers.decided import Decided
from particulars.reading.caption import Caption
from particulars.record.text import Clean, Line, Page, Role, Run, Span, Text

PAGES: tuple[tuple[tuple[Role, str, str], ...], ...] = (
    (
        (Role.STAMP, "", "Case 9:24-cv-00417-XYZ Document 31 Filed 03/05/24 Page 1 of 2"),
        (Role.BODY, "1", "UNITED STATES DISTRICT COURT"),
        (Role.BODY, "2", "DISTRICT OF FARAWAY"),
        (Role.BODY, "3", "PLUM ORCHARD LLC, Plaintiff, v. TIN KETTLE INC., Defendant."),
        (Role.BODY, "4", "ORDER ON MOTION TO COMPEL"),
        (Role.BODY, "5", "A party must say what it seeks. Fed. R. Civ. P. 26(b)(1); see"),
        (Role.BODY, "6", "Plum Orchard LLC v. Stone, 12 F.4th 345, 350 (9th Cir. 2021) (“Stone”)"),
        (Role.BODY, "7", "(“particulars come first”); 17 U.S.C. § 1202(b). Id. at 351. In"),
    ),
    (
        (Role.STAMP, "", "Case 9:24-cv-00417-XYZ Document 31 Filed 03/05/24 Page 2 of 2"),
        (Role.BODY, "1", "Stone the court asked for a list. See ECF No. 27 at 3. Id. ¶ 4."),
        (Role.BODY, "2", "Accordingly the motion is denied. </script><b>x</b> \u202eabc\x07"),
        (Role.FOOTER, "", "2"),
    ),
)


def text() -> Text:
    """The paper of two pages, with printed line numbers and a court's stamp."""
    return build(PAGES)


def build(pages: Iterable[Iterable[tuple[Role, str, str]]]) -> Text:
    """A text of pages of (role, printed line number, words), its body joined by single spaces."""
    raw, clean = "", ""
    runs, spans, lines, leaves = [], [], [], []
    for number, page in enumerate(pages, 1):
        opened = len(raw)
        for count, (role, printed, words) in enumerate(page, 1):
            start = len(raw)
            if printed:
                spans.append(Span(start, start + len(printed) + 1, Role.LINE_NUMBER))
                raw += printed + " "
            if role.reads_on:
                clean += " " if clean else ""
                runs.append(Run(len(clean), len(raw), len(words)))
                clean += words
            spans.append(Span(len(raw), len(raw) + len(words), role))
            raw += words + "\n"
            spans.append(Span(len(raw) - 1, len(raw), Role.BREAK))
            lines.append(Line(start, len(raw) - 1, count, number, int(printed) if printed else None))
        leaves.append(Page(number, opened, len(raw), ecf=number))
    return Text(raw, leaves, lines, spans, Clean(clean, runs))


def cite(paper: Text, words: str, kind: Kind, authority: str | None, after: int = 0, **more: object) -> Citation:
    """The citation that these words of the reading text are."""
    start = paper.clean.text.index(words, after)
    end = start + len(words)
    raw_start, raw_end = paper.clean.raw_span(start, end)
    row = {"start": raw_start, "end": raw_end, "clean_start": start, "clean_end": end, "kind": kind, "text": words}
    return Citation(**row, authority=authority, **more)  # type: ignore[arg-type]


def caption(paper: Text) -> Caption:
    """The caption of the invented paper."""

    def at(words: str) -> tuple[tuple[int, int], ...]:
        start = paper.raw.index(words)
        return ((start, start + len(words)),)

    return Caption(
        court="D. Far.",
        court_full="United States District Court, District of Faraway",
        plaintiffs=("Plum Orchard LLC",),
        defendants=("Tin Kettle Inc.",),
        case_numbers=("9:24-cv-00417-XYZ",),
        document_type="order",
        title="ORDER ON MOTION TO COMPEL",
        filed="2024-03-05",
        places={"court": at("UNITED STATES"), "title": at("ORDER ON MOTION"), "filed": at("03/05/24")},
        flags=("OCR_VARIANT: XYZ and XYS",),
    )


def authorities(paper: Text) -> Authorities:
    """What the invented paper cites: seven citations, one of them left unresolved."""
    stone, act, rule, ecf = "case:12-f4th-345", "usc:17:1202(b)", "frcp:26(b)(1)", "ecf:27"
    words = "(“particulars come first”)"
    start = paper.clean.text.index(words)
    explained = Parenthetical(*paper.clean.raw_span(start, start + len(words)), words)
    case = "Plum Orchard LLC v. Stone, 12 F.4th 345, 350 (9th Cir. 2021)"
    id_at = paper.clean.text.index("Id. ¶ 4")
    return Authorities(
        citations=(
            cite(paper, "Fed. R. Civ. P. 26(b)(1)", Kind.RULE, rule, how="its own full form"),
            cite(
                paper, case, Kind.CASE_FULL, stone, pin="350", signal="see", defines="Stone",
                parentheticals=(explained,), how="its own full form",
            ),
            cite(paper, "17 U.S.C. § 1202(b)", Kind.STATUTE, act, how="its own full form", flags=("UNBALANCED",)),
            cite(paper, "Id. at 351", Kind.ID, act, pin="351", how="the citation directly before it"),
            cite(
                paper, "Stone", Kind.CASE_NAME_REF, stone, after=paper.clean.text.index("In Stone"),
                how="a short name defined once", via="quoting", via_of=paper.raw.index("Plum Orchard LLC v."),
            ),
            cite(paper, "ECF No. 27 at 3", Kind.ECF, ecf, pin="3", signal="See", how="its own full form"),
            cite(
                paper, "Id. ¶ 4", Kind.ID, None, after=id_at, pin="¶ 4", candidates=(ecf, stone),
                how="a paragraph belongs to a pleading, and none stands before it", flags=("ID_RESOLUTION_DOUBTFUL",),
            ),
        ),
        authorities=(
            Authority(id=rule, kind=Kind.RULE, group="rules", name="Fed. R. Civ. P. 26(b)(1)"),
            Authority(
                id=stone, kind=Kind.CASE_FULL, group="cases", name="Plum Orchard LLC v. Stone", cites=("12 F.4th 345",),
                court="9th Cir.", date="2021", short_names=("Stone",),
            ),
            Authority(id=act, kind=Kind.STATUTE, group="statutes", name="17 U.S.C. § 1202(b)"),
            Authority(id=ecf, kind=Kind.ECF, group="record", name="ECF No. 27", notes=("this matter's docket",)),
        ),
        method="One pass over the reading text.",
        limits=("Quotations are not compared with what they quote.",),
        examined="the whole body",
    )  # fmt: skip


def decided(paper: Text) -> Decided:
    """What the invented paper decides: a motion denied, a finding, an earlier ruling, two duties, two quantities."""

    def at(words: str) -> tuple[int, int]:
        start = paper.clean.text.index(words)
        return paper.clean.raw_span(start, start + len(words))

    def ruling(number: int, words: str, kind: RulingKind, outcome: Outcome, **more: object) -> Ruling:
        start, end = at(words)
        row = {"id": f"r{number}", "start": start, "end": end, "text": words, "kind": kind, "outcome": outcome}
        return Ruling(**row, outcome_words=outcome.value, **more)  # type: ignore[arg-type]

    def duty(number: int, words: str, who: str, **more: object) -> Obligation:
        start, end = at(words)
        return Obligation(id=f"o{number}", start=start, end=end, text=words, who=who, **more)  # type: ignore[arg-type]

    why = "A party must say what it seeks."
    denied, asked = "the motion is denied", "the court asked for a list"
    return Decided(
        Rulings(
            rulings=(
                ruling(
                    1, denied, RulingKind.DISPOSITION, Outcome.DENIED, asked=Said(*at("the motion"), "the motion"), by="Plaintiff",
                    request_numbers=("RFP No. 9",), reason=Said(*at(why), why), also=(Said(*at(denied), denied),),
                    item="2", flags=("REASON_BY_PLACE",),
                ),
                ruling(2, why, RulingKind.FINDING, Outcome.NOT_MET, heading="A. Particulars"),
                ruling(3, asked, RulingKind.PRIOR_RULING, Outcome.ORDERED, decided_on="2023-11-02"),
            ),
            method="Deciding words.", limits=("A brief holds no ruling.",), examined="5 sentences",
        ),
        Obligations(
            obligations=(
                duty(1, asked, "Plaintiff", force=Force.DUTY, timing="fixed", due="2024-03-19", hour="5:00 p.m."),
                duty(
                    2, why, "Defendant", force=Force.CONDITION, timing="promptly", due="2024-03-26",
                    trigger="promptly after the list", condition="if it wishes", scope=("only a list",),
                    depends_on=("o1",), carries=("o1",), ordered_on="2023-11-02",
                ),
                duty(3, denied, "Clerk", force=Force.DUTY, timing="period", n=14, unit="days", direction="after"),
            ),
            method="Clauses that bind.", limits=("No date was computed.",), examined="5 sentences",
        ),
        Facts(
            facts=(
                Fact(id="f1", start=at(asked)[0], end=at(asked)[1], text=asked, value=1959, unit="documents", hedge="about"),
                Fact(id="f2", start=at(why)[0], end=at(why)[1], text=why, value="2024-03", unit="month"),
            ),
            method="Numbers and what they count.", limits=("None was checked.",), examined="5 sentences",
        ),
    )  # fmt: skip
