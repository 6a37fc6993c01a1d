"""What can go wrong, in words a paralegal can act on; each with the exit code a docket script can test for."""

from __future__ import annotations


class ParticularsError(Exception):
    """Particulars could not do what was asked."""

    exit_code = 1

    def __str__(self) -> str:
        """The situation in one sentence, then what was refused, where, and what to do."""
        situation = (type(self).__doc__ or "").strip().splitlines()[0]
        detail = " ".join(str(a) for a in self.args if str(a))
        return f"{situation} {detail}".strip()


class Misused(ParticularsError):
    """The command was not understood."""

    exit_code = 2


class Unreadable(ParticularsError):
    """This file could not be read."""

    exit_code = 3


class NoReader(Unreadable):
    """No reader is there for this kind of file; it is kept and listed."""

    exit_code = 4


class TwoOfOneName(ParticularsError):
    """Two things go by one name, and neither was chosen."""

    exit_code = 5


class NotParticular(ParticularsError):
    """A statement without a place in the record is not a particular."""

    exit_code = 6


class DoesNotResolve(ParticularsError):
    """A cite does not resolve in the record."""

    exit_code = 7


class Stale(ParticularsError):
    """A source has changed since it was cited."""

    exit_code = 8


class Broken(ParticularsError):
    """The record on disk is damaged."""

    exit_code = 9


class SealedFrom(ParticularsError):
    """This person may not see the item."""

    exit_code = 10


class NotAMatter(ParticularsError):
    """This folder is not a matter."""

    exit_code = 11


class NotDecided(ParticularsError):
    """A person's decision is wanted first."""

    exit_code = 12


class Differs(ParticularsError):
    """What was found differs from what was expected."""

    exit_code = 1


class OverLimit(Unreadable):
    """Reading this file went over its limit of time, memory or size."""

    exit_code = 13


class Busy(ParticularsError):
    """Another process is writing to this matter."""

    exit_code = 14


class OurFault(ParticularsError):
    """Particulars itself failed, and what the record had acknowledged stays in it."""

    exit_code = 70


class OutOfReach(ParticularsError):
    """The computer would not open or write this."""

    exit_code = 74


class Ambiguous(Unreadable):
    """This file could be of more than one kind, and none was chosen."""

    exit_code = 15


class Uncounted(ParticularsError):
    """This time was not counted."""

    exit_code = 20


class Survives(ParticularsError):
    """Words that were to be hidden are still in the file."""

    exit_code = 21
