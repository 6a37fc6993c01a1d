"""A duty whose object stands before whoever owes it: `The papers listed in Exhibit A, Defendant shall produce by May 3`."""

from __future__ import annotations

import re

from particulars.reading.clauses import Sentence

_LEAD = r"(?:(?:Accordingly|Therefore|Thus|Still|Instead|Finally|Likewise|Similarly|First|Second|Third|Fourth|Lastly|But|And),?\s)?"
# What can open a noun phrase: a word that points or counts, whose it is, a relative, or a plural noun alone.
_OPENS = (
    r"(?:[Tt]h(?:e|is|at|ese|ose)|[Ss]uch|[Aa]ll|[Aa]ny|[Ee]ach|[Ee]very|[Bb]oth|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Nn]o|[Ww]hat(?:ever)?|[Nn]othing|[Nn]either|"
    r"[A-Z]\w+['’]s?|(?:[A-Z][a-z]+\s)?(?:[A-Z]?[a-z]+-?){1,2}(?:s|ies)(?<!ss)(?<!us)(?<!is)|[Mm]aterials?|[Cc]ode|[Ss]ource\s[Cc]ode|[Cc]orrespondence|[Dd]ata|[Ee]vidence|[Mm]ail)\s"
)
_NO_NOUN = re.compile(
    r"(?:As|Besides|Thus|Sometimes|Always|Perhaps|Nonetheless|Nevertheless|Regardless|Unless|Is|Was|Has|Does|This|It|Whereas|Afterwards?|Towards?|Upwards|Across|Times|Plus|Versus|Minus|Thanks|No\s(?:later|sooner|more|fewer|less|matter|doubt)|All\s(?:else|as))\b"
)
_TIME = re.compile(
    r"(?:[\w-]+\s){1,4}?(?:hours?|days?|weeks?|months?|quarters?|years?|mornings?|evenings?|time|dates?|moments?|while|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)\b(?!\s(?:logs?|reports?|sheets?|records?|entries))"
)
_ABSOLUTE = re.compile(
    r"^(?:(?!\b(?:that|which|who)\b).)*\b(?:being|having|appearing|remaining)\b|\b(?:granted|denied|overruled|sustained|resolved|settled|dismissed|withdrawn|waived|stayed|lifted|entered|closed|exhausted|amended|completed?|moot|aside|notwithstanding|excepted|concerned|considered|reviewed|included|permitting|done|over|said)\s*$",
    re.I | re.S,
)
_RELATIVE = re.compile(r"\b(?:that|which|who|whom|whose|what|whatever|as|where|when)\b", re.I)
_FINITE = re.compile(  # in small letters, for “May” is a month
    r"\b(?:is|are|was|were|has|have|had|does|do|did|shall|must|may|will|would|should|can|could|agrees?|finds?|rules?|orders?|holds?|grants?|denies)\b"
)
_WITHOUT_OBJECT = re.compile(
    r"\s+(?:(?:promptly|also|then|first|only|likewise|again|in\sturn)\s)?"
    r"(?:produce|serve|file|refile|submit|provide|(?:hand|turn|give)\s(?:over|up|back)|deliver|return|destroy|delete|log|identify|make\s(?:available|public)|bear|pay|"
    r"disclose|preserve|keep|retain|withdraw|amend|supplement|correct|redact|unseal|de-?designate|search|exchange|lodge|list|name|answer|send|surrender|sequester|"
    r"translate|review|complete|remove|strike|furnish|tender|offer|seal|use|show|share|copy|circulate|mark|treat)\b"
    r"(?P<rest>(?:,\s)?(?:\s+(?:by|on|within|no\slater|not\slater|at|in|to|under|before|after|upon|as|without|with|for|from|through|promptly|forthwith|immediately|if|unless|once|only|again|first|singly|(?:and|or)\s(?:serve|produce|file|return|destroy|log|pay|search|review|submit|use|show|share|copy|circulate|disclose))\b|,|\s*[.;]?\s*$).*)",
    re.S,
)  # fmt: skip
# "to Plaintiff all emails": a late object, so what stands before is none.
_LATE_OBJECT = re.compile(
    r"\b(?:to|on|upon|with|by|within)\s(?:the\s)?[\w’' ,()]{2,40}?(?<!\sand)\s(?:all|any|an?|each|every|its|their|copies|documents|the\s(?:following|documents|emails|names?))\s\w",
    re.I,
)


def object_before(sentence: Sentence, subject: int, verb: int, actors: str) -> int | None:
    """Where the object begins that stands before the subject at `subject` in a sentence whose modal ends at `verb`.

    None where nothing but an adverb, a time or a clause of its own stands there, or the verb has its object behind it.
    """
    opening = re.fullmatch(rf"\s*{_LEAD}(?P<object>{_OPENS}[^;:]*?\S),\s", sentence.own[:subject])
    gap = _WITHOUT_OBJECT.match(sentence.own, verb)
    if opening is None or gap is None or _LATE_OBJECT.search(gap["rest"]):
        return None
    head = opening["object"]
    if _NO_NOUN.match(head) or _TIME.match(head) or _ABSOLUTE.search(head) or _is_clause(head, actors):
        return None
    return opening.start("object")


def _is_clause(head: str, actors: str) -> bool:
    """Whether words have a verb of their own outside a relative clause, or an actor for their subject."""
    verb, relative = _FINITE.search(head), _RELATIVE.search(head)
    if verb and not (relative and relative.start() < verb.start()):
        return True
    named = re.match(rf"(?:the\s|this\s)?(?:{actors}|Court)(?P<own>['’]s?)?(?![\w’'-])", head, re.I)
    return bool(named and not named["own"])
