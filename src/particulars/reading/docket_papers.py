"""Papers of the case itself: docket numbers, pleadings, declarations, transcripts, briefs, appendices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from particulars.reading.cited_orders import PROTECTIVE
from particulars.reading.document_pins import DOCKET_ENTRY, DOCUMENT_PIN, EXHIBIT, LISTED_NUMBERS, ONE_PIN, TERM_PIN
from particulars.reading.mention import Mention
from particulars.reading.windows import found_in, windows

_ECF = re.compile(
    rf"\b(?:NYSCEF\s|Adv\.\s)?(?:(?:ECF|CM/ECF|Dkt\.?|dkt\.?|DKT\.?|Docket|D\.\s?E\.|D\.\s?I\.|DktEntry|Doc\.|R\.\s?Doc\.)\s?(?:Entry\s?|Doc\.\s?)?(?:(?P<many>Nos\.|Numbers)|Nos?\.?|Number|\#)?:?\s?|DE\s(?:\#\s?)?)(?P<numbers>{LISTED_NUMBERS})(?![\w:])"
)
_ENTRY_NUMBER = re.compile(r"\d+(?:[-–]\d+)?")
_PLEADINGS = r"(?:Complaint|Compl\.|FAC|SAC|TAC|[Cc]ompl\.|Answer|Ans\.|Counterclaims?|Countercl\.|Petition|Pet\.|Indictment|Information)"
_EVIDENCE = (
    r"(?:(?:Declaration|Affidavit|Deposition)\sof\s(?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w’'-]+|Resp(?:onses?|s?\.)\sto\s(?:Interrogs?\.|Interrogatories|RFPs?|RFAs?|Requests\sfor\s\w+)|Decl(?:aration)?\b\.?|Aff(?:idavit|irmation|irm\.|\.|[’']t)|PSR|Dep(?:osition|o)?\b\.?(?:\sTr\.)?|Tr(?:anscript|ial\sTr\.|\.)|Hr[’']g\sTr\.|Rep(?:ort|\.)|Rpt\.|Appl?(?:ication|\.)|Letters?|Ltrs?\.|Stip(?:ulation|\.)|"
    r"(?:Exh?s?\.|Exhibits?)\s?[A-Z\d]{1,4}|(?:Agreement|Lease|License|Guaranty|Contract|MSA|NDA)(?=\s§)|Appx\.?|RT|CT|AR|J\.?A\.|E\.?R\.|SER|Pet\.\sApp\.|RFJN|SUF|SOF|UMF|Admin\.\sRec\.|Stmt\.)"
)
_BRIEFS = r"(?:Opp(?:osition|[’']n|\.)|Mot(?:ion|\.)|Reply(?:\sBr(?:ief|\.))?|Br(?:ief|\.)|Mem(?:orandum|o|\.)|MTD|MSJ|Resp(?:onse|\.)|Sur-?reply|Obj\.|P\s?&\s?A|MPA|Not(?:ice|\.)|Submission|Objections?)"
_ORDERS = (
    r"(?:Report\sand\sRecommendation|Order|Ord\.|Judgment|J\.|R\s?&\s?R|F\s?&\s?R|Op(?:inion|\.)|Findings|Minutes)"
)
_WITH_PIN = re.compile(
    rf"\b(?P<noun>(?P<pleading>{_PLEADINGS})|(?P<evidence>{_EVIDENCE})|(?P<brief>{_BRIEFS})|(?P<order>{_ORDERS}))(?P<paren>\s[(\[](?:{DOCKET_ENTRY})\s?(?P<ecf>\d+(?:-\d+)?)[)\]])?(?P<pin>(?:{ONE_PIN})+|(?<=Br\.)\s\d+(?:[-–]\d+)?(?![\w:]))"
)
_APPENDIX = re.compile(
    r"(?<![\w.])(?P<volume>\d{1,2}\s)?(?P<name>ROA\.(?=\d)|AA\s(?=\d)|CT\s(?=\d)|RT\s(?=\d)|RA\s(?=\d)|App\.(?:\sto\sPet\.\sfor\sCert\.)?|J\.\s?A\.|Pet\.\sApp\.|JA|E\.R\.|R\.\sat)\s?(?P<pin>\d+[a-z]?(?::\d+)?(?:[–-]\d+[a-z]?(?::\d+)?)?)(?![\w(])"
)
_BRIEF_FOR = re.compile(
    r"\b(?P<name>(?:Reply\s)?Brief(?:\sfor\s[A-Z]\w+(?:\s(?:[A-Z]\w+|as|et|al\.|of|the|and)){0,8}?)?(?:\sin\sOpposition)?|Pet\.\sfor\sCert\.|Tr\.\sof\sOral\sArg\.)\s(?P<pin>\d+(?:[–-]\d+)?(?:,\sn\.\s\d+)?)(?![\w])"
)
_NAME_WORD = re.compile(r"(?:(?:[A-Z][\w.’'&-]*|de|van|von|ex|parte|to|in|of|the|for)\s)+$")
_PAPER_NOUN = re.compile(
    rf"(?:^|\s)(?:{_PLEADINGS}|{_EVIDENCE}|{_BRIEFS}|{_ORDERS}|Agreement|Contract|License|Lease|Policy|Decl|Compl|Opp|Mot|Br|Mem|Ltr|Dep|Tr|Stip|Opinion|Ruling|Judgment|Protective Order)(?:$|\s|\.)"
)
_LOWER = frozenset(["of", "the", "for", "to", "in", "de", "van", "von", "ex", "parte"])


_ECF_MARK = ("ECF", "kt", "KT", "Docket", "D.E", "D. E", "D.I", "D. I", "Doc.", "DE ")
_PIN_MARK = (
    "¶",
    " p. ",
    " pp. ",
    "§",
    "Ex. ",
    "Exs. ",
    "Exh. ",
    "Exhs. ",
    "Att. ",
    "Attach. ",
    "App. ",
    "Exhibit",
)
_APPENDIX_MARK = ("ROA.", "AA ", "CT ", "RT ", "RA ", "App.", "J.A.", "J. A.", "JA ", "E.R.", "R. at")
_BRIEF_MARK = ("Brief", "Pet. for", "Oral Arg")


def names_paper(term: str) -> bool:
    """Whether a defined term names a paper ("Pls' Opp.", "Discovery Ltr.") and not a party, a law or a thing."""
    return bool(_PAPER_NOUN.search(term))


def docket_numbers(text: str) -> Iterator[Mention]:
    """`ECF Nos. 84–87`, `dkt. 139 at 1`, `Dkt. No. 6, Exh. 1 ¶ 16` (the last points into the record)."""
    for found in found_in(_ECF, text, windows(text, _ECF_MARK, 6, 120)):
        listed = [
            (m.start() + found.start("numbers"), m.end() + found.start("numbers"), m.group())
            for m in _ENTRY_NUMBER.finditer(found["numbers"])
        ]
        for i, (at, stop, one) in enumerate(listed[:-1]):
            number = re.sub(r"\s", "", one).replace("–", "-")
            key = f"ecf:{number}" + (":range" if found["many"] and "-" in number else "")
            yield Mention(
                found.start() if i == 0 else at, stop, "ecf", key, text[found.start() if i == 0 else at : stop]
            )
        start = found.start() if len(listed) == 1 else listed[-1][0]
        numbers = re.sub(r"\s", "", listed[-1][2]).replace("–", "-")
        pin = DOCUMENT_PIN.match(text, found.end())
        printed_pin = pin.group().strip(" ,") if pin else None
        end = pin.end() if pin else found.end()
        is_range = bool(found["many"]) and "-" in numbers
        deep = bool(printed_pin and re.match(EXHIBIT, printed_pin) and "¶" in printed_pin)
        kind = "record" if deep else "ecf"
        yield Mention(
            start,
            end,
            kind,
            f"ecf:{numbers}" + (":range" if is_range else ""),
            text[start:end],
            _bare_pin(printed_pin, deep),
        )


def named_papers(text: str) -> Iterator[Mention]:
    """Pleadings, evidence, briefs and orders cited by their names with a pin: `Complaint ¶ 8`, `Opp. at 4–5`."""
    for found in found_in(_WITH_PIN, text, windows(text, _PIN_MARK, 60, 90, numbered=(" at ", " At ", ":"))):
        if PROTECTIVE.match(text, max(0, found.start() - 11)) or text[
            max(0, found.start() - 11) : found.start()
        ].endswith(("Protective ", "Prot. ")):
            continue
        start = _name_start(text, found.start())
        kind = "brief_ref" if found["brief"] else "order_ref" if found["order"] else "record"
        name = " ".join(text[start : found.end("noun")].split())
        key = f"name:{name}" + (f"|ecf:{found['ecf']}" if found["ecf"] else "")
        yield Mention(start, found.end(), kind, key, text[start : found.end()], found["pin"].strip(" ,"))


def appendices(text: str) -> Iterator[Mention]:
    """Appendices and briefs cited without "at": `1 App. 24–25`, `Brief for Respondents 45`, `Tr. of Oral Arg. 12`."""
    for found in found_in(_APPENDIX, text, windows(text, _APPENDIX_MARK, 4, 60)):
        yield Mention(
            found.start(),
            found.end(),
            "record",
            f"name:{found['volume'] or ''}{found['name']}",
            found.group(),
            found["pin"],
        )
    for found in found_in(_BRIEF_FOR, text, windows(text, _BRIEF_MARK, 8, 140)):
        yield Mention(found.start(), found.end(), "brief_ref", f"name:{found['name']}", found.group(), found["pin"])


def defined_papers(text: str, terms: list[str]) -> Iterator[Mention]:
    """Defined short names with a pin, the pin perhaps without "at" (`Pls' Opp. Third MTD 6–10`)."""
    for term in dict.fromkeys(terms):
        at = text.find(term)
        while at >= 0:
            end = at + len(term)
            pin = TERM_PIN.match(text, end) if not at or not (text[at - 1].isalnum() or text[at - 1] in '“"') else None
            if pin:
                yield Mention(at, pin.end(), "defined", f"name:{term}", text[at : pin.end()], pin.group().strip(" ,"))
            at = text.find(term, end)


def _bare_pin(pin: str | None, deep: bool) -> str | None:
    if pin is None:
        return None
    if deep:
        return pin[pin.index("¶") :]
    return re.sub(r"^[Aa]t\s", "", pin)


def _name_start(text: str, at: int) -> int:
    """Where the name of a paper begins that ends with the noun at `at`: party, declarant, ordinal words before it."""
    window = text[max(0, at - 60) : at]
    paragraph = window.rfind("\n")
    window = window[paragraph + 1 :]
    found = _NAME_WORD.search(window)
    if not found:
        return at
    words = found.group().split()
    words = _without_lead(words)
    for i in range(len(words) - 1, -1, -1):  # a full stop that is no abbreviation ends the sentence before
        if (
            words[i].endswith(".")
            and len(words[i]) > 5
            and not re.match(r"(?:Pls|Defs|Pltfs|Resp|Supp|Am|Def|Pl|Hr[’']g|Prelim|Summ)\b", words[i])
        ):
            words = words[i + 1 :]
            break
    words = _without_lead(words)
    if not words:
        return at
    length = len(" ".join(words)) + 1
    return at - length if window.endswith(" ".join(words) + " ") else at


def _without_lead(words: list[str]) -> list[str]:
    """The words of a name without signals and small words before it."""
    while words and (words[0] in _LOWER or words[0] in _NOT_IN_NAMES or words[0].rstrip(".,") in _NOT_IN_NAMES):
        words = words[1:]
    return words


_NOT_IN_NAMES = frozenset(
    "See see Cf Accord Compare But In Under The This That As And Id id E.g also Also Citing Quoting A An His Her Their Its Plaintiff Plaintiffs Defendant Defendants With By".split()
) - {"Plaintiff", "Plaintiffs", "Defendant", "Defendants"}
