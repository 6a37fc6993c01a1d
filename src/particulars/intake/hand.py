"""One worker process seen from outside: given files, watched by the clock, killed with all it started when it must be.

A few files wait in its pipe, so that it never waits for the next; each has its own time, from when the one before is done.
"""

from __future__ import annotations

import fcntl
import os
import signal
import struct
import subprocess
import sys
import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass

import msgspec

from particulars.intake.worker import Answer, Request

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take: seconds (and more by its size), address space, and the largest file tried."""

    seconds: float = 60.0
    seconds_per_megabyte: float = 2.0
    memory: int = 2 << 30
    largest: int = 512 << 20  # of a file; containers are read piece by piece, however large
    room: int = 64 << 30  # bytes taken out of one file handed in, all containers in it together

    def time_for(self, size: int) -> float:
        """Seconds a file of this size may take."""
        return self.seconds + self.seconds_per_megabyte * size / 1e6


class Hand:
    """A worker process that reads files one after the other; `given` are those it has not answered."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.process: subprocess.Popen[bytes] | None = None
        self.given: deque[int] = deque()  # sizes
        self.buffer = bytearray()
        self.deadline = 0.0
        self.allowed = 0.0

    def start(self) -> None:
        """Start the process if it does not run."""
        if self.process is not None:
            return
        command = [sys.executable, "-P", "-m", "particulars.intake.worker", str(self.limits.memory)]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
        )
        assert self.process.stdout is not None
        with suppress(OSError, AttributeError):  # Linux: answers wait in the pipe while the record is being written
            fcntl.fcntl(self.process.stdout.fileno(), fcntl.F_SETPIPE_SZ, _PIECE)

    def give(self, request: Request, size: int) -> int:
        """Hand over a file; returns the descriptor on which its answer will come."""
        self.start()
        assert self.process is not None and self.process.stdin is not None and self.process.stdout is not None
        self.given.append(size)
        if len(self.given) == 1:
            self._begin()
        data = msgspec.msgpack.encode(request)
        with suppress(BrokenPipeError):  # it died while idle; the answer's pipe tells
            self.process.stdin.write(struct.pack(">Q", len(data)) + data)
            self.process.stdin.flush()
        return self.process.stdout.fileno()

    def _begin(self) -> None:
        """The time of the file that is next to be answered begins."""
        self.allowed = self.limits.time_for(self.given[0])
        self.deadline = time.monotonic() + self.allowed

    def heard(self) -> list[Answer]:
        """Take in what has come: the answers that are whole, or what to say of the file at which the worker died."""
        assert self.process is not None and self.process.stdout is not None
        piece = os.read(self.process.stdout.fileno(), _PIECE)
        if not piece:
            return [self._died()]
        self.buffer += piece
        answers: list[Answer] = []
        at = 0
        while len(self.buffer) >= at + 8:
            size = struct.unpack_from(">Q", self.buffer, at)[0]
            if len(self.buffer) < at + 8 + size:
                break
            try:
                answers.append(msgspec.msgpack.decode(bytes(self.buffer[at + 8 : at + 8 + size]), type=Answer))
            except (msgspec.DecodeError, ValueError):
                self.kill()
                return [*answers, Answer("unknown", "failed", "The worker's answer was damaged.")]
            at += 8 + size
            self.given.popleft()
            if self.given:
                self._begin()
        del self.buffer[:at]
        return answers

    def too_late(self) -> Answer | None:
        """The verdict on a worker past its time, which is killed; None while there is time."""
        if not self.given or time.monotonic() < self.deadline:
            return None
        self.kill()
        return Answer("unknown", "failed", f"Reading it took longer than the {self.allowed:.0f} seconds allowed.")

    def _died(self) -> Answer:
        assert self.process is not None
        code = self.process.wait()
        self.kill()
        if code == -signal.SIGKILL:
            return Answer(
                "unknown", "failed", "The worker was killed while reading it, most likely for want of memory."
            )
        name = signal.Signals(-code).name if code < 0 else f"exit code {code}"
        return Answer("unknown", "failed", f"The worker broke off while reading it ({name}).")

    def kill(self) -> None:
        """End the process and whatever it started; what it had not answered is no longer in its hands."""
        self.given.clear()
        self.buffer.clear()
        if self.process is None:
            return
        process, self.process = self.process, None
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(BrokenPipeError):
                    stream.close()
