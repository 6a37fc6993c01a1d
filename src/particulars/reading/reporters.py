"""Reporters and courts as data: which abbreviation names which series, which parenthetical names which court.

Source: reporters-db and courts-db (Free Law Project), read from their data files and kept for the process.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

# Vendor numbers and series that a paper cites like reporters.
_WESTLAW = re.compile(r"^WL$")
_LEXIS = re.compile(r"LEXIS$")
_SQUEEZE = str.maketrans("", "", " .,'’‘\u00a0")


def squeeze(name: str) -> str:
    """An abbreviation without spaces, stops, apostrophes and case, so that "F.Supp.2d" and "F. Supp. 2d" are one."""
    return name.translate(_SQUEEZE).lower()


@cache
def reporters() -> dict[str, str]:
    """Squeezed abbreviation or variation -> the edition's own abbreviation."""
    table: dict[str, str] = {}
    data: dict[str, list[dict[str, Any]]] = json.loads(
        files("reporters_db").joinpath("data/reporters.json").read_text("utf8")
    )
    for entries in data.values():
        for entry in entries:
            for edition in entry["editions"]:
                table[squeeze(edition)] = edition
    for entries in data.values():
        for entry in entries:
            for variation, edition in entry["variations"].items():
                table.setdefault(squeeze(variation), edition)
    return table


@cache
def journals() -> dict[str, str]:
    """Squeezed abbreviation of a law journal -> its printed form."""
    data = json.loads(files("reporters_db").joinpath("data/journals.json").read_text("utf8"))
    return {squeeze(name): name for name in data}


def reporter(name: str) -> str | None:
    """The edition an abbreviation names, or None: `F.Supp.2d` -> `F. Supp. 2d`; WL and LEXIS series included."""
    if _WESTLAW.match(name):
        return "WL"
    if _LEXIS.search(name):
        return " ".join(name.split())
    return reporters().get(squeeze(name))


@cache
def case_name_abbreviations() -> frozenset[str]:
    """Words with a full stop that end no sentence inside a case name ("Mgmt.", "Prods.")."""
    data = json.loads(files("reporters_db").joinpath("data/case_name_abbreviations.json").read_text("utf8"))
    states = json.loads(files("reporters_db").joinpath("data/state_abbreviations.json").read_text("utf8"))
    return frozenset(w.rstrip(".") for w in (*data, *states)) | _MORE_ABBREVIATIONS


# Abbreviations of case names not in the data: entities, titles, months are not among them.
_MORE_ABBREVIATIONS = frozenset(
    "Inc Co Corp Ltd L.P LP LLC L.L.C LLP Cos Bros Mfg Prods Prod Grp Rsch Tech Techs Sys Servs Serv Int'l Intern'l Nat'l Ass'n Assoc "
    "Assocs Comm'n Comm'r Comm Dep't Dept Dist Div Educ Elec Eng'g Ent Entm't Envtl Fed Fin Found Gen Gov't Hosp Hous Indem Indus "
    "Info Ins Inst Invs Inv Lab Labs Liab Litig Mach Maint Mem'l Mach Mgmt Mkt Mktg Mun Mut Org Pac Pat Pharm Pharms Phila Plc "
    "Props Prop Pub Publ'g Publ'ns Ref Reg'l Res Rest Ret Rev Ry R.R Sav Sch Sci Sec Secs Sec'y S.A S.p.A N.V B.V A.G GmbH Soc'y "
    "St Ste Subcomm Sup Super Sur Tel Telecomm Telecomms Temp Tr Transp Twp U Univ Util Utils Vill Wash Auto Auth Bd Bldg Broad "
    "Cas Cath Ctr Chem Coal Coll Condo Constr Contr Coop Cnty Cty Def Dev Dir Distrib Distribs Emp Emps Equip Equal Exch Exec Exp "
    "Fid Fraternal Guar Hum Immigr Imp Indep Just Juv Loc Lit Mach Med Metro Mortg Par Pers Petrol Prob Proc Sav Sol Stat Surg Mr "
    "Mrs Ms Dr Jr Sr No Nos ex rel Hon Capt Lt Sgt Gov Rep Sen U.S U.S.A D.C N.Y Est Inv Tr Ests Reg Sec Com Compar Crim Econ Econs Emps Enter Evtl Exec Fab Gas Hort Ill Incorp Invs Jud Leg Litig Lumb Mar Mem Mil Nav Nw Ne Sw Se Op Ord Pet Plan Pol Psych Pub Rd Rel Resol Resp Sch Schs Serv Stds Stud Surety Sustain Syst Tchr Tchrs Telev Toll Unif Van Veh Vet Vets Voc Wks Am Bhd Bus Cal Acad Admin Adver Agric All Alt".split()
)


@cache
def courts() -> dict[str, str]:
    """Squeezed citation string -> citation string as courts-db prints it ("N.D. Cal.")."""
    data: list[dict[str, Any]] = json.loads(files("courts_db").joinpath("data/courts.json").read_text("utf8"))
    table = {squeeze(c["citation_string"]): c["citation_string"] for c in data if c.get("citation_string")}
    table.update(_MORE_COURTS)
    return table


_MORE_COURTS = {
    "scotus": "U.S.",
    "us": "U.S.",
    "fedcir": "Fed. Cir.",
    "cadccir": "D.C. Cir.",
    "dccir": "D.C. Cir.",
    "ddc": "D.D.C.",
    "bap9thcir": "B.A.P. 9th Cir.",
    "9thcirbap": "B.A.P. 9th Cir.",
    "tenncrimapp": "Tenn. Crim. App.",
    "mobanc": "Mo.",
    "moen banc": "Mo.",
    "moappwd": "Mo. Ct. App. W.D.",
    "moapped": "Mo. Ct. App. E.D.",
    "moappsd": "Mo. Ct. App. S.D.",
}
_ORDINAL_CIRCUIT = re.compile(r"(?:\d{1,2}(?:st|nd|rd|th|d)|D\.?\s?C\.?|Fed\.?)\s?Cir\.?$")


def court(name: str) -> str | None:
    """The court an abbreviation in a citation names, or None where none is known: `SDNY` -> `S.D.N.Y.`"""
    name = name.strip(" ,.;").replace("2nd ", "2d ").replace("3rd ", "3d ")
    if not name:
        return None
    found = courts().get(squeeze(name))
    if found is None and _ORDINAL_CIRCUIT.match(name):
        found = re.sub(r"\s+", " ", name).rstrip(".") + "."
    return found


@cache
def courts_by_name() -> dict[str, str]:
    """Words of a federal district court's full name -> its citation string ("northern district of california" …)."""
    data: list[dict[str, Any]] = json.loads(files("courts_db").joinpath("data/courts.json").read_text("utf8"))
    table: dict[str, str] = {}
    for c in data:
        if c.get("citation_string") and c.get("name"):
            table.setdefault(c["name"].lower(), c["citation_string"])
    return table


@cache
def state_abbreviations() -> dict[str, str]:
    """Full name of a State in lower case -> its citation abbreviation."""
    data: dict[str, str] = json.loads(files("reporters_db").joinpath("data/state_abbreviations.json").read_text("utf8"))
    return {full.lower(): short for short, full in data.items()}


def ready() -> None:
    """Read every table now, so that the first paper need not wait for them."""
    for table in (reporters, courts, case_name_abbreviations, courts_by_name, state_abbreviations):
        table()
