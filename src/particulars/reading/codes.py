"""Statutes, regulations and constitutions: full forms, and the short forms that lean on them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from particulars.reading.mention import Mention
from particulars.reading.windows import found_in, windows

SUB = r"(?:\s?\((?:[a-zA-Z]{1,5}|\d{1,3})\))"
SECTION = rf"\d+[a-zA-Z]{{0,2}}(?:[-–.:]\d+[a-zA-Z]?)*{SUB}*"
_SECTIONS = rf"(?>{SECTION})(?:(?:\s?[-–]\s?|,\s(?:and\s|or\s)?|\sand\s|\sor\s|\s?&\s?|\sto\s)(?>{SECTION})(?!\s?(?:U\.?\s?S\.?\s?C|C\.?\s?F\.?\s?R)|\s[A-Z][\w.]*\s\d))*(?:,?\set\sseq\.?)?"
_MARK = r"(?:§§?|[Ss]ections?|[Ss]ecs?\.|[Pp]arts?|pts?\.)"
_FEDERAL = re.compile(
    rf"(?<![\w.])(?P<title>\d{{1,2}})\s?(?P<code>U\.?\s?S\.?\s?C\.?(?:\s?A\.?|\s?S\.)?|C\.?\s?F\.?\s?R\.?)(?![a-z])\s*(?:{_MARK}\s?)?(?P<sections>{_SECTIONS})"
)
_SECTION_SIGN = re.compile(rf"§§?\s?(?P<sections>{_SECTIONS})")
_SECTION_WORD = re.compile(rf"\b[Ss]ections?\s(?P<sections>{_SECTIONS})")
_SPECIAL = re.compile(
    rf"\b(?:(?P<ussg>U\.S\.S\.G\.|USSG)\s§§?\s?(?P<guideline>\d[A-Z]\d\.\d+{SUB}*)(?:\scmt\.\s(?:n\.\s?\d+{SUB}*)?)?|(?P<cplr>CPLR|(?:N\.Y\.\s)?C\.P\.L\.R\.)\s(?:R\.?\s)?(?P<rule>\d{{3,5}}(?:-[a-z])?(?:\s?[\[(]\w{{1,4}}[\])])*)|"
    rf"(?P<title>\d{{1,4}})\s(?P<code>NYCRR|ILCS|N\.Y\.C\.R\.R\.)\s(?P<part>\d[\w./-]*(?:\s?\(\w{{1,3}}\))*)(?:\set\sseq\.)?)"
)
_CODE_WORD = re.compile(
    rf"\b(?P<code>(?:[A-Z][a-z]+\s(?:and\s)?){{1,3}}Code),?\s[Ss]ections?\s(?P<sections>{_SECTIONS})"
)
_SUBDIVISION = re.compile(r",?\s(?:subds?\.|subdivisions?)\s(?P<sub>(?:\(\w{1,3}\))+)")
_BARE_SECTION = re.compile(rf"(?<![§\w.$:/*-])(?<!§\s)(?P<sections>\d{{2,5}}{SUB}+)")
_STATE_CODE = re.compile(
    r"(?P<code>(?:(?:[A-Z][\w.’']*|&|and|of)\s){0,7}(?:Code|CODE|Code\sCiv\.\sProc\.|Stat\.|STAT\.|Stats\.|Statutes?|Laws?|LAWS?|Ann\.|ANN\.|Anno\.|C\.P\.L\.R\.|CPLR|RSMo\.?|R\.S\.Mo\.|Act|Gen\.\sLaws)"
    r"(?:\s(?:[A-Z][\w.&’']*|\([A-Z][\w.\s]*\)))*),?\s?(?:(?:[Tt]it\.|[Cc]h\.)\s?\d+\w*,?\s)?$"
)
_AFTER_CODE = re.compile(r",?\s?(?P<code>RSMo\.?|R\.S\.Mo\.)")
_LONGER_ACT = re.compile(r"(?!(?:The|This|Under|In)\s)\b[A-Z][\w-]*\s(?:(?:and|of|for)\s)?$")
_CONSTITUTION = re.compile(
    r"\b(?P<which>U\.\s?S\.|[A-Z][a-z]{2,6}\.(?:\s[A-Z][a-z]+\.)?)\sConst\.,?\s(?P<part>(?:[Aa]mends?\.?|[Aa]rts?\.?)\s[IVXLivxl\d]+(?:,?\s§§?\s?\d+)?(?:,\scl\.\s?\d+)?)"
)
_AT_LARGE = re.compile(
    r"(?:Act\sof\s[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4},\s)?(?:(?:ch\.|c\.)\s\d+,\s|Pub\.\s?L\.(?:\sNo\.)?\s[\d–-]+,\s)?(?:§\s?\d+\w*,\s)?(?P<volume>\d{1,3})\sStat\.\s(?P<page>\d+)(?:,\s\d+|[–-]\d+)?|Pub\.\s?L\.(?:\sNo\.)?\s(?P<law>\d+[–-]\d+)"
)
_ACT = re.compile(
    r",?\s(?:of|under|in)\s(?:the\s)?(?P<act>(?:[A-Z][\w-]+\s(?:(?:and|of|for|to|in|&)\s)?){1,7}Act)(?:\sof\s\d{4})?"
)
# Cheap marks near which alone the patterns above can match.
_FEDERAL_MARK = ("S.C", "S. C", "USC", "U.SC", "F.R", "F. R", "CFR")
_CONST_MARK = ("Const.",)
_LARGE_MARK = ("Stat.", "Pub.")
_SPECIAL_MARK = ("U.S.S.G", "USSG", "CPLR", "C.P.L.R", "NYCRR", "ILCS", "N.Y.C.R.R.")
_CODE_WORD_MARK = ("Code section", "Code, section", "Code Section", "Code sections")
REACH = 150
_DOCUMENT_BEFORE = re.compile(
    r"(?:Prot(?:ective|\.)?\s?Ord(?:er|\.)?|Agreement|Contract|License|Policy|Lease|Indenture|Note|Plan|MSA|ToS|Terms|Decl\.|Compl\.|Complaint|Order|Stip\.|Handbook|Manual|Compact)\s?(?:at\s)?[,(]?\s*$"
)


def spaceless(section: str) -> str:
    """A section or rule number without spaces and with plain hyphens: `1202 (b)` -> `1202(b)`."""
    return re.sub(r"\s", "", section).replace("–", "-").rstrip(".")


def statutes(text: str) -> Iterator[Mention]:
    """Federal and state statutes, regulations and constitutions in full form, and bare sections with their mark."""
    full = [*_federal(text), *_at_large(text), *_other_codes(text), *_code_words(text)]
    yield from full
    yield from _constitutions(text)
    full_ends = sorted((one.start, one.end) for one in full)
    taken = iter([*full_ends, (len(text) + 1, len(text) + 1)])
    low, high = next(taken)
    for found in _SECTION_SIGN.finditer(text):
        while high <= found.start():
            low, high = next(taken)
        if low <= found.start() < high:
            continue
        yield _by_sign(text, found)
    starts = [a for a, _ in full_ends]
    for found in found_in(_SECTION_WORD, text, windows(text, ("ection",), 1, 90)):
        i = bisect_right(starts, found.start()) - 1
        if i < 0 or full_ends[i][1] <= found.start():
            yield _short(text, found)


def _federal(text: str) -> Iterator[Mention]:
    for found in found_in(_FEDERAL, text, windows(text, _FEDERAL_MARK, 6, REACH)):
        code, kind = ("usc", "statute") if "U" in found["code"] else ("cfr", "regulation")
        yield _mention(found, kind, f"{code}:{found['title']}:{spaceless(found['sections'])}")


def _constitutions(text: str) -> Iterator[Mention]:
    for found in found_in(_CONSTITUTION, text, windows(text, _CONST_MARK, 20, 80)):
        yield _mention(found, "constitution", f"const:{spaceless(found['which'])}:{' '.join(found['part'].split())}")


def _at_large(text: str) -> Iterator[Mention]:
    for found in found_in(_AT_LARGE, text, windows(text, _LARGE_MARK, 70, 70)):
        volume, page = found["volume"], found["page"]
        yield _mention(found, "statute", f"stat:{volume}:{page}" if volume else f"publ:{spaceless(found['law'])}")


def _other_codes(text: str) -> Iterator[Mention]:
    """The sentencing guidelines, and the state codes that are cited by title without a section mark."""
    for found in found_in(_SPECIAL, text, windows(text, _SPECIAL_MARK, 8, 60)):
        if found["ussg"]:
            yield _mention(found, "statute", f"code:ussg:{spaceless(found['guideline'])}")
        elif found["cplr"]:
            rule = spaceless(found["rule"]).replace("[", "(").replace("]", ")")
            yield _mention(found, "statute", f"code:cplr:{rule}")
        else:
            code = found["code"].replace(".", "").lower()
            kind = "rule" if found["code"] != "ILCS" else "statute"
            yield _mention(found, kind, f"code:{found['title']}{code}:{spaceless(found['part'])}")


def _code_words(text: str) -> Iterator[Mention]:
    for found in found_in(_CODE_WORD, text, windows(text, _CODE_WORD_MARK, 60, 60)):
        code = re.sub(r"[^a-z]", "", trim_code(found["code"]).lower())
        yield _mention(found, "statute", f"code:{code}:{spaceless(found['sections'])}")


def _mention(found: re.Match[str], kind: str, key: str) -> Mention:
    return Mention(found.start(), found.end(), kind, key, found.group())


def bare_sections(text: str, known: frozenset[str]) -> Iterator[Mention]:
    """Section numbers without any mark ("1202(b) requires"), only where the paper cites that very section elsewhere."""
    for base in sorted({k.partition("(")[0] for k in known}):
        at = text.find(base) if base.isdigit() else -1
        while at >= 0:
            found = _BARE_SECTION.match(text, at)
            if found and (section := spaceless(found["sections"])) in known and section.partition("(")[0] == base:
                yield Mention(found.start(), found.end(), "statute_short", f"section:{section}", found.group())
            at = text.find(base, at + len(base))


def acts_by_name(text: str, statutes: list[Mention], names: list[str]) -> Iterator[Mention]:
    """Acts by name: those of the table wherever they stand, others where a section is said to be of them."""
    end = text.find(" Act") + 4
    while end > 3:
        name = next((n for n in names if text.endswith(n, 0, end)), "")
        at = end - len(name)
        if name and not text[at - 1 : at].isalnum() and not _LONGER_ACT.search(text[max(0, at - 30) : at]):
            yield Mention(at, end, "statute_name", f"act:{name}", name)
        end = text.find(" Act", end) + 4
    for mention in statutes:
        if found := _ACT.match(text, mention.end):
            yield Mention(found.start("act"), found.end("act"), "statute_name", f"act:{found['act']}", found["act"])


def act_after(text: str, end: int) -> tuple[str, int, int] | None:
    """The act that a section is said to be of ("§ 1202(b) of the … Act"): its name and place."""
    found = _ACT.match(text, end)
    return (found["act"], found.start("act"), found.end()) if found else None


def _by_sign(text: str, found: re.Match[str]) -> Mention:
    mention = _by_sign_alone(text, found)
    if sub := _SUBDIVISION.match(text, mention.end):
        return Mention(
            mention.start, sub.end(), mention.kind, mention.key + sub["sub"], text[mention.start : sub.end()]
        )
    return mention


def _by_sign_alone(text: str, found: re.Match[str]) -> Mention:
    before = text[max(0, found.start() - 90) : found.start()]
    sections = spaceless(found["sections"])
    state = _STATE_CODE.search(before.rpartition("\n")[2])
    if state and not _DOCUMENT_BEFORE.search(before):
        code = trim_code(state["code"])
        start = found.start() - (len(before) - before.rfind(code))
        return Mention(
            start,
            found.end(),
            "statute",
            f"code:{re.sub(r'[^a-z]', '', code.lower())}:{sections}",
            text[start : found.end()],
        )
    if after := _AFTER_CODE.match(text, found.end()):
        return Mention(
            found.start(),
            after.end(),
            "statute",
            f"code:{re.sub(r'[^a-z]', '', after['code'].lower())}:{sections}",
            text[found.start() : after.end()],
        )
    return _short(text, found)


def trim_code(code: str) -> str:
    """A code's name without the words of the sentence before it ("Under Cal. Civ. Code" -> "Cal. Civ. Code")."""
    words = code.split(" ")
    while words and (
        words[0]
        in (
            "of",
            "and",
            "&",
            "See",
            "Under",
            "In",
            "The",
            "As",
            "By",
            "And",
            "Section",
            "Sections",
            "To",
            "with",
            "Both",
        )
        or not words[0]
    ):
        words = words[1:]
    return " ".join(words)


def _short(text: str, found: re.Match[str]) -> Mention:
    sections = spaceless(found["sections"])
    return Mention(found.start(), found.end(), "statute_short", f"section:{sections}", found.group())
