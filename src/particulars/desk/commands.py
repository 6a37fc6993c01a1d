"""The commands a person can give at the desk: one line each, so that naming one loads no other."""

from __future__ import annotations

from typing import NamedTuple


class Command(NamedTuple):
    """A command's name, the function that carries it out, and its one line in the list of commands."""

    name: str
    where: str  # "module:function", loaded only when the command is given
    says: str


COMMANDS: tuple[Command, ...] = (
    Command("read", "particulars.desk.read:read", "Read court papers into particulars; no matter is needed."),
    Command("new", "particulars.desk.new:new", "Begin a matter in a folder of its own."),
    Command("add", "particulars.desk.add:add", "Take files into a matter's record, byte for byte."),
    Command("list", "particulars.desk.list:list_items", "List what is in the record, as one person may see it."),
    Command(
        "show",
        "particulars.desk.show:show",
        "Show the text of one item, the place in it that a cite points at, or a showing.",
    ),
    Command(
        "search",
        "particulars.desk.search:search",
        "Search everything taken in with lawyers' connectors, or count a list of search terms.",
    ),
    Command("verify", "particulars.desk.verify:verify", "Check the whole record and name the first fault."),
    Command("digest", "particulars.desk.digest:digest", "Print one hash that two equal records have in common."),
    Command("propose", "particulars.desk.propose:propose", "Write a sheet of what waits for a person's decision."),
    Command("decide", "particulars.desk.decide:decide", "Append a person's decisions to the record."),
    Command("count", "particulars.desk.count:count", "Count a deadline, with every day and its reason."),
    Command(
        "status",
        "particulars.desk.status:status",
        "Tell how the obligations of court papers, or of all papers of a matter, stand on a day.",
    ),
    Command(
        "calendar",
        "particulars.desk.calendar:calendar",
        "Write the days that court papers, or all papers of a matter, set to a calendar file.",
    ),
    Command(
        "positions",
        "particulars.desk.positions:positions",
        "List what a paper says decisions did with an issue that you name.",
    ),
    Command(
        "lint",
        "particulars.desk.lint:lint",
        "Hold a paper's prose against its own dates, numbers, names and citations.",
    ),
    Command(
        "proportionality",
        "particulars.desk.proportionality:proportionality",
        "Print the six factors of proportionality as cells of numbers, each with its source.",
    ),
    Command(
        "docket",
        "particulars.desk.docket:docket",
        "Read a docket, and chain motions, oppositions, replies and orders.",
    ),
    Command(
        "disputes",
        "particulars.desk.disputes:disputes",
        "List the disputes of court papers, or of a matter, from the request to the ruling.",
    ),
    Command(
        "validate",
        "particulars.desk.validate:validate",
        "Name every defect of a production's load files, with row, column and byte.",
    ),
    Command(
        "compare",
        "particulars.desk.compare:compare",
        "Tell of each document of A whether it is in B: the same file, the same text, near, by its metadata, or not.",
    ),
    Command(
        "produced",
        "particulars.desk.produced:produced",
        "List the productions on file: volumes, ranges, counts, and, from a sheet of what letters tell, who, to whom and when.",
    ),
    Command(
        "gap",
        "particulars.desk.gap:gap",
        "List what produced documents speak of and nobody produced: attachments, messages of a thread, numbers.",
    ),
    Command(
        "threads",
        "particulars.desk.threads:threads",
        "List which message answers which, each link with its sign; a message that could follow several is left open.",
    ),
    Command(
        "contained",
        "particulars.desk.contained:contained",
        "List which documents stand inside others, such as a draft in the final or an old message in a reply.",
    ),
    Command(
        "differences",
        "particulars.desk.differences:differences",
        "Set two documents side by side: every difference with its page and line in both.",
    ),
    Command(
        "requests",
        "particulars.desk.requests:requests",
        "Join discovery requests with responses, versions, conferral and claims.",
    ),
    Command(
        "source",
        "particulars.desk.source:source",
        "Lay out source code by period, and hold against it what was delivered, released or printed.",
    ),
    Command(
        "designations",
        "particulars.desk.designations:designations",
        "List which tier each document carries, the share at each tier, and what does not agree with it.",
    ),
    Command(
        "challenge",
        "particulars.desk.challenge:challenge",
        "Make the schedule of a challenge (S05): each document, its tier, the tier contended, and why, with evidence.",
    ),
    Command(
        "rereview",
        "particulars.desk.rereview:rereview",
        "Make the queue of a re-review, or, from the filled queue, the revised list (S06) with before and after.",
    ),
    Command(
        "order",
        "particulars.desk.order:order",
        "Read protective orders as data, and tell which step of a challenge comes next and by when.",
    ),
    Command(
        "redactions",
        "particulars.desk.redactions:redactions",
        "Look through redacted files for what they still hold: words under boxes, and layers that no page shows.",
    ),
    Command(
        "secrets",
        "particulars.desk.secrets:secrets",
        "List trade secrets one by one with their instances, remarks on the words, versions, and the duties that set the day.",
    ),
    Command(
        "public-items",
        "particulars.desk.public_items:public_items",
        "List the items named as public, each with its dated capture and hash, the limiter of the order, and what became of it.",
    ),
    Command(
        "clawback",
        "particulars.desk.clawback:clawback",
        "Lock documents on a notice of privilege, with all that derives from them; without documents, print the register.",
    ),
    Command(
        "sealing",
        "particulars.desk.sealing:sealing",
        "Make the table of a motion to seal (S22): passage, page:line, designating party, reason, declaration, ruling.",
    ),
    Command("selftest", "particulars.desk.selftest:selftest", "Check this installation on known bytes and words."),
    Command("demo", "particulars.desk.demo:demo", "Build the invented matter, read it, and show what was found."),
)
