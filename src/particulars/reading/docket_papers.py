"""Papers of the case itself: docket numbers, pleadings, declarations, transcripts, briefs, orders, requests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from particulars.reading.mention import Mention
from particulars.reading.windows import found_in, windows

_RANGE = r"\d+(?::\d+)?(?:\s?[-–]\s?\d+(?::\d+)?)?(?:,\s\d+(?::\d+)?(?:\s?[-–]\s?\d+(?::\d+)?)?(?!\s?[A-Z]))*"
_EXHIBIT = r"(?:Exh?s?\.|[Ee]xhibits?|Att(?:ach)?\.|App\.)\s?(?:[A-Z]{1,2}\b|\d+)(?:\s?[–-]\s?(?:[A-Z]\b|\d+))?"
_ONE_PIN = (
    rf"(?:,?\s[Aa]t\s(?:pp?\.\s?|¶¶?\s?|\*)?{_RANGE}(?:\s?(?:&\s)?n\.?\s?\d+)?|,?\s?¶¶?\s?\d+(?:\s?[-–]\s?\d+)?(?:(?:,\s|\sand\s|\s?&\s?)\d+(?:\s?[-–]\s?\d+)?(?!\s[A-Z]))*|,?\spp?\.\s?{_RANGE}|"
    rf",?\s§§?\s?[\dIVX]+[A-Z]?(?:\.\d+)*(?:\([a-z0-9]+\))*(?:,\s\d+(?:\.\d+)*(?![\d:]|\s[A-Z]))*|(?:,|\s&)?\s{_EXHIBIT}|,?\scols?\.\s\d+(?:,\sll\.\s\d+(?:[-–]\d+)?)?|,?\sat\s(?:PageID\s(?:\#\s?)?\d+|[A-Z]{{2,5}}-\d+)|,?\s\d{{1,4}}:\d{{1,2}}(?:\s?[-–]\s?\d+(?::\d+)?)?)"
)
DOCUMENT_PIN = re.compile(rf"(?:{_ONE_PIN})+")
_TERM_PIN = re.compile(rf"(?:{_ONE_PIN})+|\s\d+(?:[-–]\d+)?(?:\sn\.\s?\d+)?(?![\w:]|\.\d)")
_NUMBERS = (
    r"\d{1,4}(?:[-–]\d{1,4})?(?:(?:,\s(?:and\s)?|\sand\s|\s?&\s?)\d{1,4}(?:[-–]\d{1,4})?(?!\d|:|\s[A-Z][\w.]*\s\d))*"
)
_ENTRY = r"(?:NYSCEF\s)?(?:Adv\.\s)?(?:ECF|Dkt\.?|Docket|D\.\s?E\.|D\.\s?I\.|Doc\.)\s?(?:Nos?\.?|\#)?"
_ECF = re.compile(
    rf"\b(?:NYSCEF\s|Adv\.\s)?(?:(?:ECF|CM/ECF|Dkt\.?|dkt\.?|DKT\.?|Docket|D\.\s?E\.|D\.\s?I\.|DktEntry|Doc\.|R\.\s?Doc\.)\s?(?:Entry\s?|Doc\.\s?)?(?:(?P<many>Nos\.|Numbers)|Nos?\.?|Number|\#)?:?\s?|DE\s(?:\#\s?)?)(?P<numbers>{_NUMBERS})(?![\w:])"
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
    rf"\b(?P<noun>(?P<pleading>{_PLEADINGS})|(?P<evidence>{_EVIDENCE})|(?P<brief>{_BRIEFS})|(?P<order>{_ORDERS}))(?P<paren>\s[(\[](?:{_ENTRY})\s?(?P<ecf>\d+(?:-\d+)?)[)\]])?(?P<pin>(?:{_ONE_PIN})+|(?<=Br\.)\s\d+(?:[-–]\d+)?(?![\w:]))"
)
_ORDER_NAME = re.compile(
    r"\b(?P<name>(?:(?:First|Second|Third|Fourth|Fifth|Sixth|Prior|Amended|Initial|Final|[A-Z][\w’'&-]*|[A-Z]{2,6}|v\.|of|re|\d{1,3})\s){1,6}Order)\b(?P<paren>\s\((?:ECF|Dkt\.?|Docket|D\.\s?E\.|D\.\s?I\.|Doc\.)\s?(?:Nos?\.?|\#)?\s?(?P<ecf>\d+(?:-\d+)?)\))?"
)
_ORDER_TITLED = re.compile(
    r"\bOrder\s(?:Granting|Denying|Re:?|Regarding|Setting|Adopting|Dismissing|Compelling|Staying|on|re)\s[^;()\n]{3,90}?\s\((?:ECF|Dkt\.?|Docket|D\.E\.|Doc\.)\s?(?:Nos?\.?|\#)?\s?(?P<ecf>\d+(?:-\d+)?)\)"
)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
_ORDER_DATED = re.compile(
    rf"(?:\b(?:[Mm]y|[Oo]ur|[Tt]he|[Tt]his\s[Cc]ourt[’']s|[Tt]he\s[Cc]ourt[’']s|[Ii]ts|Judge\s[A-Z]\w+[’']s)\s|\b(?=Order\sof))(?:(?P<before>{_MONTH}(?:\s\d{{1,2}},?)?(?:\s\d{{4}})?)\s(?:[A-Z][\w-]+\s)?[Oo]rder|[Oo]rder\s(?:of|dated|entered(?:\son)?|issued(?:\son)?)\s(?P<after>{_MONTH}\s\d{{1,2}},\s\d{{4}}))(?!\w)(?:\s\((?:{_ENTRY})\s?(?P<ecf>\d+(?:-\d+)?)\))?"
)
_REQUEST = re.compile(
    r"(?:(?:[A-Z][\w.&-]*[’']s?|[Tt]heir|[Ii]ts)\s)?(?:(?:First|Second|Third|Fourth)\s)?(?P<set>RFPs?|RFAs?|RPDs?|Requests?\sfor\s(?:Production|Admissions?|Inspection)(?:\sof\sDocuments)?s?|Interrogator(?:y|ies)|Rogs?\.?|ROGs?|Document\s(?:Requests?|Demands?)|requests?\sfor\s(?:production|admission)s?|Deposition\sTopics?|Topics?|Requests?)"
    rf"\s(?:Nos?\.?\s?|\#\s?)?(?P<numbers>{_NUMBERS})(?![\w(%])"
)
_APPENDIX = re.compile(
    r"(?<![\w.])(?P<volume>\d{1,2}\s)?(?P<name>ROA\.(?=\d)|AA\s(?=\d)|CT\s(?=\d)|RT\s(?=\d)|RA\s(?=\d)|App\.(?:\sto\sPet\.\sfor\sCert\.)?|J\.\s?A\.|Pet\.\sApp\.|JA|E\.R\.|R\.\sat)\s?(?P<pin>\d+[a-z]?(?::\d+)?(?:[–-]\d+[a-z]?(?::\d+)?)?)(?![\w(])"
)
_BRIEF_FOR = re.compile(
    r"\b(?P<name>(?:Reply\s)?Brief(?:\sfor\s[A-Z]\w+(?:\s(?:[A-Z]\w+|as|et|al\.|of|the|and)){0,8}?)?(?:\sin\sOpposition)?|Pet\.\sfor\sCert\.|Tr\.\sof\sOral\sArg\.)\s(?P<pin>\d+(?:[–-]\d+)?(?:,\sn\.\s\d+)?)(?![\w])"
)
_PROTECTIVE_OF = re.compile(
    r"\b(?:[Ss]ections?|[Pp]aragraphs?|§§?|¶¶?)\s?(?P<section>\d+(?:\.\d+)*(?:\([a-z0-9]+\))*)\sof\sthe\s(?:[A-Z]\w+\s){0,3}(?:Protective|Confidentiality)\sOrder"
)
_PROTECTIVE = re.compile(
    r"\b(?:(?:Stipulated\s|Model\s|Amended\s|Agreed\s)*(?:Protective\sOrder|Confidentiality\sOrder|Prot\.\sOrd(?:er|\.)|P\.O\.))(?:\s\((?:NYSCEF\s)?(?:ECF|Dkt\.?|D\.\s?E\.|D\.\s?I\.|Doc\.)\s?(?:Nos?\.?|\#)?\s?(?P<ecf>\d+(?:-\d+)?)\))?(?P<pin>,?\s(?:at\s)?(?:§§?|¶¶?|[Ss]ections?|[Pp]aragraphs?)\s?(?P<section>\d+(?:\.\d+)*(?:\([a-z0-9]+\))*))"
)
_POSSESSIVE = re.compile(
    r"(?:[A-Z][\w.&-]*\s){0,3}[A-Z][\w.&-]*[’']s?\s$|(?:Pls?|Defs?|Plfs?|Resp|Pet)\.?[’']?s?[’']?\s$"
)
_NAME_WORD = re.compile(r"(?:(?:[A-Z][\w.’'&-]*|de|van|von|ex|parte|to|in|of|the|for)\s)+$")
_DEFINES = re.compile(
    r"\s?[(\[](?:(?:NYSCEF\s)?(?:ECF|Dkt\.?|Docket|D\.\s?E\.|D\.\s?I\.|Doc\.)\s?(?:Nos?\.?|\#)?\s?\d+(?:-\d+)?[,;]?\s[(\[]?)?(?:the\s|hereinafter\s(?:the\s)?|collectively,?\s|hereinafter,?\s(?:the\s)?|hereafter,?\s|“?[Tt]he\s)?[“\"](?P<term>[A-Z][^”\"\n]{1,50}?)[.,]?[”\"](?:\sor\s(?:the\s)?[“\"](?P<other>[^”\"\n]{2,50}?)[.,]?[”\"])?[)\]]"
)
_PAPER_NOUN = re.compile(
    rf"(?:^|\s)(?:{_PLEADINGS}|{_EVIDENCE}|{_BRIEFS}|{_ORDERS}|Agreement|Contract|License|Lease|Policy|Decl|Compl|Opp|Mot|Br|Mem|Ltr|Dep|Tr|Stip|Opinion|Ruling|Judgment|Protective Order)(?:$|\s|\.)"
)
_LOWER = frozenset(["of", "the", "for", "to", "in", "de", "van", "von", "ex", "parte"])


# Cheap marks near which alone the patterns above can match.
_DEFINED_MARK = (
    "[“",
    '["',
    "hereinafter “",
    'hereinafter "',
    ", “",
    ', "',
    "(“",
    '("',
    "(the “",
    '(the "',
    "(collectively",
    "(hereinafter",
    "(hereafter",
    "(The “",
    '(The "',
)
_ECF_MARK = ("ECF", "kt", "KT", "Docket", "D.E", "D. E", "D.I", "D. I", "Doc.", "DE ")
_PIN_MARK = (
    " at ",
    " At ",
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
    ":",
)
_ORDER_MARK = ("Order", " order")
_REQUEST_MARK = ("Demand", "RFP", "RFA", "RPD", "equest", "nterrog", "Rog", "ROG", "Topic")
_APPENDIX_MARK = ("ROA.", "AA ", "CT ", "RT ", "RA ", "App.", "J.A.", "J. A.", "JA ", "E.R.", "R. at")
_BRIEF_MARK = ("Brief", "Pet. for", "Oral Arg")
_PROTECTIVE_MARK = ("Prot", "P.O.", "Confidentiality Order")


@dataclass(frozen=True, slots=True)
class Definition:
    """A short name a paper sets up in quotation marks and parentheses; `before` is where the parenthesis opens."""

    start: int
    end: int
    before: int
    term: str


def definitions(text: str) -> list[Definition]:
    """Every short name defined in parentheses: `(“Application”)`, `(the "Letter")`."""
    found = []
    for match in found_in(_DEFINES, text, windows(text, _DEFINED_MARK, 30, 130)):
        for group in ("term", "other"):
            if match[group] and not _is_sentence(match[group]):
                found.append(Definition(match.start(group), match.end(group), match.start(), match[group].strip()))
    return found


def _is_sentence(term: str) -> bool:
    """Whether words in quotation marks and parentheses are quoted (“The objections are overruled”) and define no name."""
    tokens = term.split()
    return len(tokens) > 3 and sum(t[0].islower() for t in tokens) * 2 >= len(tokens)


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
        deep = bool(printed_pin and re.match(_EXHIBIT, printed_pin) and "¶" in printed_pin)
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
    for found in found_in(_WITH_PIN, text, windows(text, _PIN_MARK, 60, 90)):
        if _PROTECTIVE.match(text, max(0, found.start() - 11)) or text[
            max(0, found.start() - 11) : found.start()
        ].endswith(("Protective ", "Prot. ")):
            continue
        start = _name_start(text, found.start(), possessive=not found["evidence"])
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
            pin = _TERM_PIN.match(text, end) if not at or not (text[at - 1].isalnum() or text[at - 1] in '“"') else None
            if pin:
                yield Mention(at, pin.end(), "defined", f"name:{term}", text[at : pin.end()], pin.group().strip(" ,"))
            at = text.find(term, end)


def orders(text: str) -> Iterator[Mention]:
    """Orders by name, by title with their docket number, or by date."""
    near = windows(text, _ORDER_MARK, 100, 130)
    for found in found_in(_ORDER_TITLED, text, near):
        yield _with_pin(text, found, f"ecf:{found['ecf']}")
    for found in found_in(_ORDER_DATED, text, near):
        date = found["before"] or found["after"]
        if found["ecf"] or not found.group().startswith("Order"):
            yield _with_pin(text, found, f"ecf:{found['ecf']}" if found["ecf"] else f"dated:{date}")
    for found in found_in(_ORDER_NAME, text, near):
        pin = DOCUMENT_PIN.match(text, found.end())
        words = found["name"].split()
        skip = 0
        while skip < len(words) - 1 and words[skip] in (
            "The",
            "This",
            "In",
            "See",
            "Under",
            "That",
            "An",
            "A",
            "Court’s",
            "Court's",
            "of",
            "re",
        ):
            skip += 1
        start = found.start() + found["name"].index(words[skip], 0) if skip else found.start()
        name = " ".join(words[skip:])
        end = pin.end() if pin else found.end()
        key = f"name:{name}" + (f"|ecf:{found['ecf']}" if found["ecf"] else "")
        yield Mention(start, end, "order_name", key, text[start:end], pin.group().strip(" ,") if pin else None)


def _with_pin(text: str, found: re.Match[str], key: str) -> Mention:
    pin = DOCUMENT_PIN.match(text, found.end()) if "ecf:" in key else None
    end = pin.end() if pin else found.end()
    return Mention(
        found.start(), end, "order_ref", key, text[found.start() : end], pin.group().strip(" ,") if pin else None
    )


def requests(text: str) -> Iterator[Mention]:
    """Discovery requests by set and number: `RFP No. 27`, `Interrogatories Nos. 17 & 18`."""
    for found in found_in(_REQUEST, text, windows(text, _REQUEST_MARK, 60, 90)):
        name = found["set"].lower()
        if name.startswith("request") and "for" not in name and "No" not in found.group():
            continue
        if name.startswith(("topic", "deposition")) and "No" not in found.group():
            continue
        short = (
            "rog"
            if name.startswith(("interrog", "rog"))
            else "rfa"
            if "admission" in name or name.startswith("rfa")
            else "topic"
            if "topic" in name
            else "rfp"
        )
        numbers = re.sub(r"\s", "", found["numbers"]).replace("–", "-").replace("&", ",").replace("and", ",")
        yield Mention(found.start(), found.end(), "discovery_request", f"{short}:{numbers}", found.group())


def protective_orders(text: str) -> Iterator[Mention]:
    """A section of the protective order: `Prot. Ord. § 12(b)`."""
    for found in found_in(_PROTECTIVE, text, windows(text, _PROTECTIVE_MARK, 30, 80)):
        key = f"po:{found['section']}" + (f"|ecf:{found['ecf']}" if found["ecf"] else "")
        yield Mention(found.start(), found.end(), "protective_order", key, found.group(), found["pin"].strip(" ,"))
    for found in found_in(_PROTECTIVE_OF, text, windows(text, ("Protective Order", "Confidentiality Order"), 90, 30)):
        yield Mention(
            found.start(),
            found.end(),
            "protective_order",
            f"po:{found['section']}",
            found.group(),
            f"§ {found['section']}",
        )


def _bare_pin(pin: str | None, deep: bool) -> str | None:
    if pin is None:
        return None
    if deep:
        return pin[pin.index("¶") :]
    return re.sub(r"^[Aa]t\s", "", pin)


def _name_start(text: str, at: int, *, possessive: bool) -> int:
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
