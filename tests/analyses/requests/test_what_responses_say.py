"""What a response says it does, in the styles of several sorts of firms; what is not certain stays unread.

The sentences are invented. Rules: Fed. R. Civ. P. 34(b)(2)(B)-(C), 33(b)(3)-(4) and (d), 36(a)(4).
"""

from __future__ import annotations

import pytest

from analyses.requests.served_papers import ANSWERS, found
from particulars.analyses.requests.rows import Answered, Outcome

PRODUCE, PART, AGREED = Outcome.PRODUCE, Outcome.PARTIAL, Outcome.AGREED
REFUSE, NONE, ONLY, UNREAD = Outcome.REFUSE, Outcome.NONE_EXIST, Outcome.OBJECTS_ONLY, Outcome.UNREAD
ADMIT, ADMIT_PART, DENY, CANNOT = Outcome.ADMIT, Outcome.ADMIT_PART, Outcome.DENY, Outcome.CANNOT
ANSWERED, RECORDS = Outcome.ANSWERED, Outcome.RECORDS


def said(kind: str, words: str, title: str = ANSWERS) -> Answered:
    return found(title, f"RESPONSE TO {kind} NO. 1:\n{words}").responses[0]


PRODUCTION = [
    # It will produce, or has.
    ("Subject to and without waiving the foregoing objections, Tin Kettle will produce non-privileged documents responsive to this Request located after a reasonable search.", PRODUCE),
    ("Subject to the foregoing objections Tin Kettle will conduct a reasonable search and will produce responsive documents.", PRODUCE),
    ("Tin Kettle does not object to this Request and will produce all responsive documents by May 1, 2024.", PRODUCE),
    ("Defendant responds as follows: Defendant will produce the lease and its two amendments.", PRODUCE),
    ("Responding Party will comply and hereby agrees to produce all documents in its control.", PRODUCE),
    ("Responsive documents, if any, will be produced.", PRODUCE),
    ("Tin Kettle is producing documents concurrently herewith.", PRODUCE),
    ("Tin Kettle will begin rolling productions on July 1, 2024 and will substantially complete production by 9/30/2024.", PRODUCE),
    ("See documents produced herewith, Bates-labeled TK000001-TK000450.", PRODUCE),
    ("Without waiver of its objections, see documents Bates-numbered TK000001 to TK000010.", PRODUCE),
    ("Tin Kettle states that it has already produced the invoices.", PRODUCE),
    ("The responsive records were produced at TK-0000123 to TK-0000456.", PRODUCE),
    ("Tin Kettle objects to the word “kettle” as vague, but will produce the purchase orders.", PRODUCE),
    ("Tin Kettle objects to this Request to the extent that it seeks privileged matter, and will produce the rest of the file.", PRODUCE),
    # A part, or what was agreed.
    ("Tin Kettle will produce documents sufficient to show its revenue for 2022, and otherwise declines to search.", PART),
    ("Tin Kettle will produce the price lists, but will not search chats.", PART),
    ("Consistent with the parties’ agreement, Tin Kettle will produce mail of five custodians.", AGREED),
    # It will not.
    ("Tin Kettle stands on its objections and will produce nothing.", REFUSE),
    ("Tin Kettle objects to this Request as overbroad. Tin Kettle will not produce documents in response to this Request at this time but is willing to meet and confer regarding its scope.", REFUSE),
    ("Tin Kettle objects to the Request as irrelevant and on that basis will not search for documents.", REFUSE),
    ("Based on these objections, Tin Kettle declines to produce documents.", REFUSE),
    ("No documents will be produced in response to this Request.", REFUSE),
    ("Tin Kettle shall produce no documents.", REFUSE),
    # There is nothing.
    ("Subject to and without waiving the foregoing objections, Tin Kettle responds that, after a diligent search, it has not located any responsive documents in its possession, custody, or control.", NONE),
    ("Tin Kettle objects to the term “concerning” as vague. Tin Kettle has no documents responsive to this Request.", NONE),
    ("Tin Kettle responds that it is unaware of any responsive documents.", NONE),
    ("None.", NONE),
    ("There are no responsive documents.", NONE),
    ("Tin Kettle does not possess any such documents.", NONE),
    # Objections alone, whatever words of producing stand in them.
    ("Tin Kettle objects to this Request to the extent it seeks documents that were produced by third parties or that have already been produced in the Copper Pan action.", ONLY),
    ("Tin Kettle objects to the Request because Copper Pan will produce the same documents.", ONLY),
    ("Tin Kettle objects that this Request seeks documents Plaintiff agreed to produce in the 2019 action.", ONLY),
    ("Tin Kettle objects to this Request as vague. Tin Kettle will meet and confer.", ONLY),
    ("Tin Kettle objects to this Request as unduly burdensome because documents will be produced by Copper Pan.", ONLY),
    # Not certain, or somebody else's act: unread.
    ("Tin Kettle objects because Plaintiff has refused to produce its own documents and Plaintiff will not produce its sales data.", UNREAD),
    ("Tin Kettle cannot agree to produce these documents.", UNREAD),
    ("Tin Kettle objects to producing documents before January 1, 2020, and never agreed to produce them.", UNREAD),
    ("Tin Kettle neither agrees to produce nor refuses to produce documents.", UNREAD),
    ("Tin Kettle will produce documents only if the Court so orders.", UNREAD),
    ("If Plaintiff narrows this Request, Tin Kettle will produce documents.", UNREAD),
    ("Tin Kettle will produce documents provided that Plaintiff pays.", UNREAD),
    ("Tin Kettle would produce documents if Plaintiff paid.", UNREAD),
    ("Tin Kettle is willing to produce documents upon agreement on search terms.", UNREAD),
    ("Tin Kettle has not produced any documents.", UNREAD),
    ("Tin Kettle does not refuse to produce documents.", UNREAD),
    ("Plaintiff will produce these documents.", UNREAD),
    ("Copper Pan has produced these documents. Tin Kettle objects to this Request as vague.", UNREAD),
    ("Responsive documents were produced by Copper Pan.", UNREAD),
    ("Responsive documents have already been produced in the Copper Pan litigation.", UNREAD),
    ("Tin Kettle has no non-privileged documents responsive to this Request.", UNREAD),
    ("Tin Kettle has no further documents responsive to this Request.", UNREAD),
    ("Tin Kettle has not yet located any responsive documents.", UNREAD),
    ("Tin Kettle is not aware of any responsive documents being withheld.", UNREAD),
    ("Tin Kettle is unable to produce the documents because they were destroyed in 2019.", UNREAD),
    ("Tin Kettle will not, absent a protective order, produce its source code; upon entry of a protective order Tin Kettle will make source code available for inspection.", UNREAD),
    ("Tin Kettle previously agreed to produce, and subject to that agreement has withheld nothing.", UNREAD),
    ("Tin Kettle denies that it has any obligation to respond.", UNREAD),
]  # fmt: skip


@pytest.mark.parametrize("words, outcome", PRODUCTION)
def test_what_is_said_of_producing(words: str, outcome: Outcome) -> None:
    assert said("REQUEST FOR PRODUCTION", words).outcome is outcome


ADMISSIONS = [
    ("Admitted.", ADMIT), ("Admit.", ADMIT), ("ADMITTED.", ADMIT),
    ("Tin Kettle admits this Request.", ADMIT),
    ("Subject to and without waiving its objections, Defendant admits that it sold plums.", ADMIT),
    ("Tin Kettle admits the allegation that it was denied access to the orchard.", ADMIT),
    ("Denied.", DENY), ("Deny.", DENY), ("DENIED.", DENY),
    ("Tin Kettle objects to this Request as calling for a legal conclusion. Subject to that objection, Tin Kettle denies this Request.", DENY),
    ("Tin Kettle lacks sufficient information to admit or deny this Request and on that basis denies it.", DENY),
    ("To the extent a response is required, Tin Kettle denies this Request.", DENY),
    ("Tin Kettle objects to this Request as vague and, on that basis, denies it.", DENY),
    ("Tin Kettle admits that it sold plums but denies the remainder of this Request.", ADMIT_PART),
    ("Except as expressly admitted, denied. Tin Kettle admits that the orchard exists.", ADMIT_PART),
    ("DENIED, except admits that the orchard exists.", ADMIT_PART),
    ("Tin Kettle admits only that the orchard exists.", ADMIT_PART),
    ("Tin Kettle admits that it bought plums; Tin Kettle lacks sufficient information as to the rest.", ADMIT_PART),
    ("Tin Kettle can neither admit nor deny this Request.", CANNOT),
    ("After reasonable inquiry, Tin Kettle is unable to admit or deny this Request.", CANNOT),
    ("After reasonable inquiry Tin Kettle lacks sufficient knowledge or information to admit or deny this Request.", CANNOT),
    ("Tin Kettle refuses to admit or deny this Request.", REFUSE),
    ("Tin Kettle objects that Plaintiff denied Tin Kettle an opportunity to inspect and on that ground Tin Kettle will not respond.", REFUSE),
    ("Tin Kettle objects to the term “copied” as vague and to any suggestion that Tin Kettle admits liability.", ONLY),
    ("Tin Kettle objects to this Request because Plaintiff denied it access.", ONLY),
    ("Tin Kettle does not admit that it sold plums.", UNREAD),
    ("Tin Kettle does not deny that it sold plums.", UNREAD),
    ("Tin Kettle neither admits nor denies this Request.", UNREAD),
    ("Tin Kettle cannot admit this Request.", UNREAD),
    ("Plaintiff denies that plums are fruit.", UNREAD),
    ("If “sold” means delivered, Tin Kettle admits this Request.", UNREAD),
    ("Tin Kettle never admitted that it sold plums.", UNREAD),
    ("Tin Kettle denies that it has any obligation to respond.", UNREAD),
    ("It is denied by others that plums were sold.", UNREAD),
    ("Tin Kettle objects to this Request as vague. Tin Kettle does not admit it.", UNREAD),
    # An object that turns the verb, an exception that takes all back, and one that leaves a part.
    ("Tin Kettle admits nothing.", UNREAD), ("Tin Kettle denies nothing.", UNREAD),
    ("Tin Kettle admits none of it.", UNREAD),
    ("Tin Kettle admits that no plums were sold.", ADMIT),
    ("Tin Kettle admits this Request, except that it denies it.", UNREAD),
    ("Tin Kettle admits this Request, except that it denies that pears were sold.", ADMIT_PART),
    ("Tin Kettle hereby admits.", ADMIT), ("Tin Kettle hereby denies this Request.", DENY),
    # In the passive, with nothing beside it.
    ("This Request is denied.", DENY), ("Request No. 1 is admitted.", ADMIT),
    ("Subject to its objections, this Request is denied.", DENY),
    ("It is admitted that the plums were sold.", ADMIT), ("It is denied that the plums were sold.", DENY),
    ("It is admitted that the plums were sold, but not by Tin Kettle.", UNREAD),
    ("It is admitted that the plums were sold and denied that pears were.", UNREAD),
    ("This Request is denied. It is admitted that plums were sold.", UNREAD),
    ("This Request is denied in part.", UNREAD),
    ("This Request is denied. Tin Kettle admits that it sold plums.", UNREAD),
    ("This Request is not admitted.", UNREAD), ("Not admitted.", UNREAD),
]  # fmt: skip
ADMISSION_TITLE = "DEFENDANT'S RESPONSES TO PLAINTIFF'S FIRST SET OF REQUESTS FOR ADMISSION"


@pytest.mark.parametrize("words, outcome", ADMISSIONS)
def test_what_is_said_of_admitting(words: str, outcome: Outcome) -> None:
    assert said("REQUEST FOR ADMISSION", words, ADMISSION_TITLE).outcome is outcome


INTERROGATORIES = [
    ("Subject to and without waiving its objections, Tin Kettle states: (a) 2021; (b) plums and pears.", ANSWERED),
    ("Tin Kettle states that Ada Quill and Tom Brown kept the books.", ANSWERED),
    ("Ada Quill, of 4 Orchard Lane.", ANSWERED),
    ("Tin Kettle does not rely on Rule 33(d). Tin Kettle answers that Ada Quill kept the books.", ANSWERED),
    ("Tin Kettle objects to this Interrogatory as vague. Subject to that objection, Tin Kettle sold plums from 2018 to 2020.", ANSWERED),
    ("Tin Kettle sold plums in 2019. Tin Kettle will supplement this answer.", ANSWERED),
    ("Tin Kettle does not provide plums to shops.", ANSWERED),
    ("Pursuant to Rule 33(d), Tin Kettle refers Plaintiff to TK-000001 to TK-000010.", RECORDS),
    ("The answer may be taken from the records at TK-000001 to TK-000010. Fed. R. Civ. P. 33(d).", RECORDS),
    ("Tin Kettle has no information responsive to this Interrogatory.", NONE),
    ("Tin Kettle objects to this Interrogatory as compound. Tin Kettle will meet and confer.", ONLY),
    ("Tin Kettle objects to this Interrogatory as unduly burdensome. Collecting the dates would take 900 hours.", ONLY),
    ("Tin Kettle objects to this Interrogatory as irrelevant and will not answer it.", REFUSE),
    ("Tin Kettle is unable to answer this Interrogatory at this time.", UNREAD),
    ("Tin Kettle will answer this Interrogatory after entry of a protective order.", UNREAD),
    ("Discovery has only begun and Tin Kettle has not completed its investigation.", UNREAD),
    ("See Tin Kettle’s response to Interrogatory No. 3.", UNREAD),
    ("Tin Kettle incorporates its response to Interrogatory No. 2.", UNREAD),
    ("Tin Kettle will supplement.", UNREAD),
    ("Tin Kettle refers Plaintiff to the documents at TK-000001.", UNREAD),
    ("Tin Kettle will disclose its experts as the schedule provides.", UNREAD),
    ("Tin Kettle cannot yet identify these persons.", UNREAD),
    ("Rule 33(d) does not apply here.", UNREAD),
    ("Tin Kettle declines to invoke Rule 33(d).", UNREAD),
]  # fmt: skip
INTERROGATORY_TITLE = "DEFENDANT'S ANSWERS TO PLAINTIFF'S FIRST SET OF INTERROGATORIES"


@pytest.mark.parametrize("words, outcome", INTERROGATORIES)
def test_what_is_said_in_answer(words: str, outcome: Outcome) -> None:
    assert said("INTERROGATORY", words, INTERROGATORY_TITLE).outcome is outcome


PROMISES = [
    ("Tin Kettle will produce them by 9/30/2024.", [("2024-09-30", "by 9/30/2024")]),
    ("Tin Kettle will produce them on or before June 3, 2024.", [("2024-06-03", "on or before June 3, 2024")]),
    ("Tin Kettle will produce them no later than 2024-06-03.", [("2024-06-03", "no later than 2024-06-03")]),
    ("Tin Kettle will produce them within thirty (30) days of entry of a protective order.", [(None, "within thirty (30) days of entry of a protective order")]),
    ("Tin Kettle will begin rolling productions on July 1, 2024 and will substantially complete production by 9/30/2024.", [("2024-07-01", "on July 1, 2024"), ("2024-09-30", "by 9/30/2024")]),
    ("Responsive documents, if any, will be produced by June 3, 2024.", [("2024-06-03", "by June 3, 2024")]),
    ("Production will be completed by June 3, 2024.", [("2024-06-03", "by June 3, 2024")]),
    ("Tin Kettle will produce documents dated before March 1, 2020.", [(None, None)]),
    ("Tin Kettle will supplement this response.", [(None, None)]),
    ("Tin Kettle stands on its objections and will produce nothing by June 3, 2024.", []),
    ("No documents will be produced before June 3, 2024.", []),
    ("Tin Kettle will produce them by June 3, 2024 only if the Court so orders.", []),
    ("Tin Kettle objects because Copper Pan will produce them by June 3, 2024.", []),
    ("Plaintiff will serve its list by May 2, 2024.", []),
    ("Documents will be produced by Copper Pan on June 3, 2024.", []),
    ("Tin Kettle neither agrees to produce nor refuses to produce documents.", []),
    ("Tin Kettle cannot agree to produce these documents by June 3, 2024.", []),
    ("Tin Kettle never agreed to produce them by June 3, 2024.", []),
    ("Tin Kettle intends to produce mail by June 3, 2024.", []),
    # A day of what is refused, or of somebody else, is no day of what is promised; to meet is not to produce.
    ("Tin Kettle will not produce documents by May 1, 2024, but will meet and confer.", []),
    ("Tin Kettle will meet and confer by May 1, 2024.", []),
    ("Tin Kettle will not produce documents by May 1, 2024, but will supplement this response.", [(None, None)]),
    ("Tin Kettle will not produce mail by May 1, 2024, but will produce it by June 3, 2024.", [("2024-06-03", "by June 3, 2024")]),
    ("Plaintiff will serve its list by May 2, 2024, and Defendant will produce mail.", [(None, None)]),
    ("Tin Kettle will produce the mail by May 1, 2024, but will not search chats.", [("2024-05-01", "by May 1, 2024")]),
    ("By May 1, 2024, Tin Kettle will produce the mail but will not search chats.", [("2024-05-01", "By May 1, 2024")]),
    ("Tin Kettle will meet and confer and will produce the mail by May 1, 2024.", [("2024-05-01", "by May 1, 2024")]),
]  # fmt: skip


@pytest.mark.parametrize("words, told", PROMISES)
def test_promises_with_their_time(words: str, told: list[tuple[str | None, str | None]]) -> None:
    assert [(p.due, p.timing) for p in said("REQUEST FOR PRODUCTION", words).promises] == told


def test_a_promise_beside_a_refusal_is_quoted_without_it() -> None:
    words = "Tin Kettle will not produce the mail by May 1, 2024, but will supplement this response."
    told = said("REQUEST FOR PRODUCTION", words)
    assert [p.text for p in told.promises] == ["will supplement this response"] and told.outcome is REFUSE


def test_who_speaks_is_told_by_the_title() -> None:
    title = "PLAINTIFF PLUM ORCHARD LLC'S RESPONSES TO DEFENDANT'S FIRST SET OF REQUESTS FOR PRODUCTION"
    assert said("REQUEST FOR PRODUCTION", "Plaintiff will produce the ledgers.", title).outcome is PRODUCE
    assert said("REQUEST FOR PRODUCTION", "Plum Orchard will produce the ledgers.", title).outcome is PRODUCE
    assert said("REQUEST FOR PRODUCTION", "Defendant will produce the ledgers.", title).outcome is UNREAD
    two = "Defendant agreed to provide a list by May 2, 2024. Plum Orchard will produce after receiving it."
    assert said("REQUEST FOR PRODUCTION", two, title).outcome is PRODUCE
