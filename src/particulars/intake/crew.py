"""The workers of one run and the files in their hands: each answer comes back under the key of its file."""

from __future__ import annotations

import selectors
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from particulars.intake.hand import Hand, Limits
from particulars.intake.worker import Answer, Request

_IN_PIPE = 24  # files handed to a worker before it has answered
_SMALL = (
    1 << 20
)  # bytes; a larger file waits until the worker is free, so that the other workers share what is before it


@dataclass(frozen=True, slots=True)
class _Task:
    key: str
    request: Request
    size: int


class Crew:
    """Worker processes that read files; what one has not answered when it dies, another reads."""

    def __init__(self, jobs: int, limits: Limits) -> None:
        self.limits = limits
        self.hands = [(Hand(limits), deque[_Task]()) for _ in range(jobs)]
        self.again: deque[_Task] = deque()
        self.selector = selectors.DefaultSelector()
        self.watched: dict[int, int] = {}
        self.hands[-1][0].start()  # while the first file is hashed

    @property
    def is_free(self) -> bool:
        """Whether a worker can be given a file."""
        return not self.again and any(self._has_room(tasks) for _, tasks in self.hands)

    def give(self, key: str, request: Request, size: int) -> None:
        """Hand a file to the worker with the fewest."""
        self._give(_Task(key, request, size))

    def _give(self, task: _Task) -> None:
        at = min(range(len(self.hands)), key=lambda i: (sum(_weight(t) for t in self.hands[i][1]), -i))
        hand, tasks = self.hands[at]
        tasks.append(task)
        descriptor = hand.give(task.request, task.size)
        if descriptor not in self.watched:
            self.selector.register(descriptor, selectors.EVENT_READ)
            self.watched[descriptor] = at

    def wait(self) -> Iterator[tuple[str, Answer]]:
        """Files that came back after at most one wait."""
        busy = [i for i, (_, tasks) in enumerate(self.hands) if tasks]
        if not busy:
            return
        nearest = min(self.hands[i][0].deadline for i in busy)
        ready = {self.watched[int(key.fd)] for key, _ in self.selector.select(max(0.0, nearest - time.monotonic()))}
        for i in busy:
            hand, tasks = self.hands[i]
            descriptor = next((d for d, at in self.watched.items() if at == i), None)
            late = None if i in ready else hand.too_late()
            answers = hand.heard() if i in ready else [late] if late else []
            for answer in answers:
                yield tasks.popleft().key, answer
            if hand.process is None:  # it died, or was killed: what else it had goes to another
                if descriptor is not None:
                    self.selector.unregister(descriptor)
                    del self.watched[descriptor]
                self.again += tasks
                tasks.clear()
        while self.again:
            self._give(self.again.popleft())

    def _has_room(self, tasks: deque[_Task]) -> bool:
        return not tasks or (len(tasks) < _IN_PIPE and all(task.size < _SMALL for task in tasks))

    def dismiss(self) -> None:
        """End every worker."""
        for hand, tasks in self.hands:
            tasks.clear()
            hand.kill()
        self.selector.close()


def _weight(task: _Task) -> int:
    return task.size + 4096
