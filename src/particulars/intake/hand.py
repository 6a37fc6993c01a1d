"""One worker process seen from outside: given a file, watched by the clock, killed with all it started when it must be."""

from __future__ import annotations

import os
import signal
import struct
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from particulars.intake.worker import Answer, Request

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take: seconds (and more by its size), address space, and the largest file tried."""

    seconds: float = 60.0
    seconds_per_megabyte: float = 2.0
    memory: int = 2 << 30
    largest: int = 512 << 20

    def time_for(self, size: int) -> float:
        """Seconds a file of this size may take."""
        return self.seconds + self.seconds_per_megabyte * size / 1e6


class Hand:
    """A worker process that reads one file at a time."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.process: subprocess.Popen[bytes] | None = None
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

    def give(self, path: Path, size: int) -> int:
        """Hand over a file; returns the descriptor on which its answer will come."""
        self.start()
        assert self.process is not None and self.process.stdin is not None and self.process.stdout is not None
        self.buffer.clear()
        self.allowed = self.limits.time_for(size)
        self.deadline = time.monotonic() + self.allowed
        data = msgspec.msgpack.encode(Request(os.fsencode(path)))
        with suppress(BrokenPipeError):  # it died while idle; the answer's pipe tells
            self.process.stdin.write(struct.pack(">Q", len(data)) + data)
            self.process.stdin.flush()
        return self.process.stdout.fileno()

    def heard(self) -> Answer | None:
        """Take in what has come; the answer when it is whole, or what to say of a worker that died."""
        assert self.process is not None and self.process.stdout is not None
        piece = os.read(self.process.stdout.fileno(), _PIECE)
        if not piece:
            return self._died()
        self.buffer += piece
        if len(self.buffer) < 8:
            return None
        size = struct.unpack_from(">Q", self.buffer)[0]
        if len(self.buffer) < 8 + size:
            return None
        try:
            return msgspec.msgpack.decode(memoryview(self.buffer)[8 : 8 + size], type=Answer)
        except (msgspec.DecodeError, ValueError):
            self.kill()
            return Answer("unknown", "failed", "The worker's answer was damaged.")

    def too_late(self) -> Answer | None:
        """The verdict on a worker past its time, which is killed; None while there is time."""
        if time.monotonic() < self.deadline:
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
        """End the process and whatever it started."""
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
