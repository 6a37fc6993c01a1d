"""Courts as a citation names them: `N.D. Cal.`, `9th Cir.`, `Cal. Super. Ct.`, from the words of a caption."""

from __future__ import annotations

import re

from particulars.reading.reporters import courts_by_name, state_abbreviations

_ORDINALS = {
    w: n for n, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth eleventh".split(), 1)
}
_OTHERWISE = {"new york court of appeals": "N.Y."}  # where the data prints no citation form
_SUFFIX = {1: "1st", 2: "2d", 3: "3d"}


def cited_circuit(which: str) -> str | None:
    """`9th Cir.` for "Ninth"."""
    which = " ".join(which.lower().split())
    if which in ("district of columbia",):
        return "D.C. Cir."
    if which == "federal":
        return "Fed. Cir."
    n = _ORDINALS.get(which)
    return f"{_SUFFIX.get(n, f'{n}th')} Cir." if n else None


def cited_state(words: str) -> tuple[str, str]:
    """The State at the head of `words` and its abbreviation; an unknown one keeps its first word ("Meridian")."""
    table = {
        **state_abbreviations(),
        "columbia": "D.C.",
        "puerto rico": "P.R.",
        "guam": "Guam",
        "virgin islands": "V.I.",
    }
    tokens = words.split()
    for n in (3, 2, 1):
        name = " ".join(tokens[:n]).lower()
        if len(tokens) >= n and name in table:
            return " ".join(tokens[:n]), table[name]
    return tokens[0], tokens[0].capitalize()


def cited_district(found: re.Match[str]) -> str:
    """`N.D. Cal.`, `Bankr. D. Del.`: a federal court by its side, State and kind."""
    side = (found["side"] or "")[:1].upper()
    _, short = cited_state(found["state"])
    head = f"{side}.D." if side else "D."
    joined = f"{head}{short}" if re.fullmatch(r"(?:[A-Z]\.){2,}", short) else f"{head} {short}"
    return f"Bankr. {joined}" if (found["bankr"] or "").upper() == "BANKRUPTCY" else joined


def cited_state_court(name: str) -> str | None:
    """`Mo. Ct. App.`, `Cal. Super. Ct.`: a court of a State, or None where its form is not known."""
    words = " ".join(name.lower().split())
    table = courts_by_name()
    if words in table:
        return _OTHERWISE.get(words, table[words])
    parts = re.match(
        r"(?P<kind>supreme|superior|circuit|district|county) court (?:of|for) (?:the )?(?:(?:state|commonwealth) of )?(?P<state>.+)",
        words,
    )
    if parts:
        named = table.get(f"{parts['state']} {parts['kind']} court") or table.get(
            f"{parts['kind']} court of {parts['state']}"
        )
        return named.strip() if named else trial_court(parts["kind"], parts["state"])
    if m := re.match(r"courts? of (?:criminal |civil )?appeals? of (?:the (?:state|commonwealth) of )?(.+)", words):
        return table.get(f"{m.group(1)} court of appeals") or table.get(f"court of appeals of {m.group(1)}")
    return None


def trial_court(kind: str, state: str) -> str | None:
    """`Cal. Super. Ct.`: a trial court as it is cited, where the State is known."""
    short = state_abbreviations().get(state)
    form = {
        "superior": "Super. Ct.",
        "circuit": "Cir. Ct.",
        "district": "Dist. Ct.",
        "county": "Cnty. Ct.",
        "supreme": "Sup. Ct.",
    }[kind]
    return f"{short} {form}" if short else None


def in_title_case(text: str) -> str:
    """A court's name in capitals as prose writes it."""
    small = ("of", "the", "for", "and", "in")
    return " ".join(
        w.lower() if w.lower() in small and i else w.capitalize() if w.isupper() or w.islower() else w
        for i, w in enumerate(text.split())
    )
