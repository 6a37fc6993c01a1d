"""Nine trade secrets and fourteen instances of M1, in words: five sound, four that deserve one remark each (LAW § 6.8)."""

from __future__ import annotations

from typing import NamedTuple

MEETING = "2017-03-15"  # the meeting at which, it is said, the tables were shown


class Listed(NamedTuple):
    """One secret as the list has it; `remarks` are what a careful reader says of its words and days."""

    number: int
    title: str
    description: str
    boundary: str
    fixed: str
    first: str  # as printed
    iso: str
    custodians: str
    measures: str
    value: str
    fixations: int
    remarks: tuple[str, ...] = ()


PUBLIC = "The pause between two spoken clauses is set to the mean length of the last four vowels, less one tenth for every question, and is never shorter than sixty milliseconds."

SECRETS = (
    Listed(1, "Pitch tables by register", "Nine tables, one for each register, give the pitch of a vowel as the median of 41 neighbouring frames, weighted 3, 2 and 1 by distance.", "That pitch can be kept in tables is public; the weights and the 41 frames are not.", "File tables/register.csv, commit 3f2a9c01d4e5; QSL-0000021 through QSL-0000040.", "November 4, 2016", "2016-11-04", "Engineer Q-02; Engineer Q-03.", "Access list since March 1, 2016; agreements of January 12, 2016.", "Two years of recordings would be needed to make them again.", 3),
    Listed(2, "Breath scheduler", "A breath is placed where the loudness of three syllables falls by 6 dB, unless a plosive follows within 90 ms.", "Placing breaths at punctuation is public; the two thresholds are not.", "File breath/schedule.c:12-88; QSL-0000051.", "December 9, 2016", "2016-12-09", "Engineer Q-04.", "Kept in a repository with five readers since May 2, 2016.", "Listeners prefer it by one point of five.", 2),
    Listed(3, "Order of the phrase cache", "Phrases are evicted by the product of their length and the hours since their last use, computed when the cache is 80 percent full.", "Eviction by last use is public; the product and the 80 percent are not.", "QSL-0000060 to QSL-0000064.", "January 20, 2017", "2017-01-20", "Engineer Q-05; Engineer Q-06.", "Marked confidential since January 20, 2017.", "It halves the memory of a server.", 1),
    Listed(4, "Accent graph", "Each accent is a graph of 212 nodes; an edge carries the share of speakers who move from one vowel to the next, counted over 4,100 calls.", "That accents differ by vowel is public; the graph and its shares are not.", "File accents/graph.json; QSL-0000070.", "February 2, 2017", "2017-02-02", "Engineer Q-07.", "Encrypted since February 2, 2017.", "The calls could not be had again.", 2),
    Listed(5, "Silence test", "A channel is taken to be silent when 12 of 16 bands stay under their own floor, which is learnt from the first 300 ms of the call.", "Energy thresholds are public; floors learnt by band from 300 ms are not.", "File vad/floor.py:5-61.", "October 3, 2016", "2016-10-03", "Engineer Q-08.", "Access list since March 1, 2016.", "One call in forty is saved.", 1),
    Listed(6, "Voice features", "The features of a voice computed from 16 bands at 10 ms, including but not limited to tilt and jitter.", "Bands are public; the choice of features is not.", "QSL-0000081.", "January 9, 2017", "2017-01-09", "Engineer Q-02.", "Access list since March 1, 2016.", "A month of tuning would be needed.", 1, ("CATCH_ALL",)),
    Listed(7, "Clause pauses", PUBLIC, "Pauses at commas are public; the rule is not.", "QSL-0000090.", "December 1, 2016", "2016-12-01", "Engineer Q-09.", "Marked confidential since December 1, 2016.", "Listeners prefer it.", 1, ("NEAR_PUBLIC_SOURCE",)),
    Listed(8, "Name spelling", "A name is spelled out when two of its three letter pairs occur fewer than 40 times in the directory of the caller.", "Spelling out names is public; the count is not.", "File names/spell.rb; QSL-0000101.", "June 1, 2017", "2017-06-01", "Engineer Q-10.", "Access list since March 1, 2016.", "Fewer calls are repeated.", 2, ("NO_FIXATION_BEFORE",)),
    Listed(9, "The engine as a whole", "The unique combination of the breath scheduler, the accent graph and the phrase cache in one engine of 3 stages.", "Each kind of part is public by itself.", "File engine/main.c.", "February 27, 2017", "2017-02-27", "Engineer Q-01.", "Access list since March 1, 2016.", "No other engine has all three.", 1, ("COMBINATION_NOT_EXPLAINED",)),
)  # fmt: skip


class Told(NamedTuple):
    """One instance as the list has it; without evidence, `evidence` is empty or a placeholder."""

    number: int
    actor: str
    printed: str
    iso: str
    words: str
    means: str
    secrets: tuple[str, ...]
    feature: str
    version: str
    evidence: str


INSTANCES = (
    Told(1, "Engineer V-03", "September 1, 2017", "2017-09-01", "used in the first release", "used", ("1",), "Cadence Studio, pitch view", "1.0", "VCS-0000101."),
    Told(2, "Engineer V-03", "September 4, 2017", "2017-09-04", "copied from a shared folder", "acquired", ("1", "2"), "Cadence Studio, pitch view", "1.0", "VCS-0000102 through VCS-0000104."),
    Told(3, "Engineer V-05", "October 2, 2017", "2017-10-02", "used to place breaths", "used", ("2",), "Cadence Studio, narrator", "1.1", "VCS-0000110."),
    Told(4, "Engineer V-07", "November 20, 2017", "2017-11-20", "used in the server", "used", ("3",), "Cadence Quill, server", "1.2", "None at this time."),
    Told(5, "Engineer V-07", "January 8, 2018", "2018-01-08", "disclosed to Pinterhallow Hosting Co-op", "disclosed", ("3",), "Cadence Quill, server", "1.2", "VCS-0000121; deposition of Engineer V-07."),
    Told(6, "Engineer V-09", "February 5, 2018", "2018-02-05", "used to sort accents", "used", ("4",), "Cadence Studio, accents", "2.0", "VCS-0000130."),
    Told(7, "Engineer V-09", "March 12, 2018", "2018-03-12", "copied from a laptop", "acquired", ("4",), "Cadence Studio, accents", "2.0", "Discovery is ongoing."),
    Told(8, "Engineer V-11", "April 3, 2018", "2018-04-03", "used to cut calls", "used", ("5",), "Cadence Quill, calls", "2.1", "VCS-0000140."),
    Told(9, "Engineer V-02", "May 7, 2018", "2018-05-07", "used to tune voices", "used", ("6",), "Cadence Studio, voices", "2.2", "VCS-0000151."),
    Told(10, "Engineer V-02", "June 11, 2018", "2018-06-11", "disclosed in a talk", "disclosed", ("6", "7"), "Cadence Studio, voices", "2.2", "VCS-0000152."),
    Told(11, "Engineer V-04", "July 9, 2018", "2018-07-09", "used in the narrator", "used", ("7",), "Cadence Studio, narrator", "2.3", ""),
    Told(12, "Engineer V-06", "August 13, 2018", "2018-08-13", "used in the directory", "used", ("8",), "Cadence Quill, directory", "2.4", "VCS-0000171."),
    Told(13, "Engineer V-01", "September 3, 2018", "2018-09-03", "used as the engine", "used", ("9",), "Cadence Studio, engine", "3.0", "VCS-0000180."),
    Told(14, "Engineer V-01", "October 1, 2018", "2018-10-01", "disclosed to a customer", "disclosed", ("9",), "Cadence Studio, engine", "3.0", "Ex. 14."),
)  # fmt: skip
