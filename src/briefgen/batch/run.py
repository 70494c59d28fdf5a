"""Tasks and any Executor → outcomes as they come: in chunks, only so many under way, each fault with its own task."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from itertools import chain, islice

from msgspec import Struct

from briefgen.batch.pool import TimedOutError, WorkerLostError
from briefgen.batch.values import Order, Outcome, Task
from briefgen.batch.work import OUR_FAULT, work
from briefgen.errors import UnavailableError

DISK_FAILED = 74
TICK = 0.2
"""Seconds between two looks at whether to stop."""


class Chunk(Struct, frozen=True):
    """Tasks that travel together, and how often they were tried before."""

    tasks: tuple[Task, ...]
    tried: int = 0


def run(
    order: Order,
    tasks: Iterable[Task],
    executor: Executor,
    *,
    chunk: int = 1,
    ahead: int = 16,
    retries: int = 1,
    stop: Callable[[], bool] = lambda: False,
) -> Iterator[Outcome]:
    """Make the briefings of the tasks and yield exactly one outcome for each as it comes, in no order.

    `chunk` tasks travel in one call, and `ahead` calls are under way at most, so that a million tasks can be a
    generator. Where a call fails as a whole, its tasks are done one by one; one that fails alone is tried `retries`
    times more, and then failed for good; one that took too long is not tried again. WorkerLostError says for sure who
    is to blame; after any other error the next try of a task waits until nothing else is under way. Once `stop()` is
    true, or a disk failed, nothing new is begun, what is under way is waited for, and the outcome of all others is
    `stopped`: an iterable without end must end by itself then. Raises UnavailableError where the executor itself is
    broken, after the outcomes of all tasks.
    """
    return _Run(order, tasks, executor, chunk, ahead, retries, stop).outcomes()


class _Run:
    def __init__(
        self,
        order: Order,
        tasks: Iterable[Task],
        executor: Executor,
        chunk: int,
        ahead: int,
        retries: int,
        stop: Callable[[], bool],
    ) -> None:
        self.order = order.packed()
        self.tasks = iter(tasks)
        self.executor = executor
        self.chunk = max(chunk, 1)
        self.ahead = max(ahead, 1)
        self.retries = retries
        self.stop = stop
        self.again: deque[Chunk] = deque()
        self.suspects: deque[Chunk] = deque()
        self.running: dict[Future[list[Outcome]], Chunk] = {}
        self.disk_failed = False

    def outcomes(self) -> Iterator[Outcome]:
        """Yield what comes until all is done, or all that was begun; then those that are not made."""
        try:
            yield from self._ends()
        except UnavailableError:
            yield from self._rest()
            raise
        yield from self._rest()

    def _ends(self) -> Iterator[Outcome]:
        while True:
            self._fill()
            if not self.running:
                return
            done, _ = wait(self.running, timeout=TICK, return_when=FIRST_COMPLETED)
            for future in done:
                yield from self._ended(future, self.running.pop(future))

    def _fill(self) -> None:
        """Begin as many calls as may be under way; those that nobody has begun are called off once it is to stop."""
        if self.stop() or self.disk_failed:
            self.again += [self.running.pop(future) for future in tuple(self.running) if future.cancel()]
            return
        while len(self.running) < self.ahead and (chunk := self._next()):
            try:
                self.running[self.executor.submit(work, self.order, chunk.tasks)] = chunk
            except (BrokenExecutor, RuntimeError) as error:
                self.again.append(chunk)
                raise _broken(error) from error

    def _next(self) -> Chunk | None:
        """New tasks first; what failed once comes last, when it can hurt the fewest, and suspects one at a time."""
        tasks = tuple(islice(self.tasks, self.chunk))
        if tasks:
            return Chunk(tasks)
        if self.again:
            return self.again.popleft()
        return self.suspects.popleft() if self.suspects and not self.running else None

    def _ended(self, future: Future[list[Outcome]], chunk: Chunk) -> Iterator[Outcome]:
        try:
            for outcome in future.result():
                self.disk_failed |= outcome.code == DISK_FAILED
                yield outcome
        except BrokenExecutor as error:
            self.again.append(chunk)
            raise _broken(error) from error
        except Exception as error:
            yield from self._failed(chunk, error)

    def _rest(self) -> Iterator[Outcome]:
        """What came of calls that are over already, and that all else was not made."""
        for future, chunk in self.running.items():
            if future.done() and not future.cancelled() and not future.exception():
                yield from future.result()
            else:
                self.again.append(chunk)
        drawn = (task for chunk in (*self.again, *self.suspects) for task in chunk.tasks)
        yield from (Outcome(task, "stopped") for task in chain(drawn, self.tasks))

    def _failed(self, chunk: Chunk, error: Exception) -> Iterator[Outcome]:
        """Find the guilty one of many; blame a single one where it had its chances.

        A task is a suspect where what it shared a worker with may have been guilty; in a process of its own none is.
        """
        if len(chunk.tasks) > 1:
            self.again += [Chunk((task,)) for task in chunk.tasks]
        elif chunk.tried < self.retries and not isinstance(error, TimedOutError):
            again = self.again if isinstance(error, WorkerLostError) else self.suspects
            again.append(Chunk(chunk.tasks, chunk.tried + 1))
        else:
            yield Outcome(chunk.tasks[0], "failed", OUR_FAULT, _blame(error, chunk.tried + 1))


def _blame(error: Exception, times: int) -> str:
    said = " ".join(str(error).split()) or type(error).__name__
    tried = f", {times} times" if times > 1 else ""
    return f"it could not be made{tried}: {said}"


def _broken(error: Exception) -> UnavailableError:
    return UnavailableError(f"the workers are gone: {' '.join(str(error).split())}; what is written stays")
