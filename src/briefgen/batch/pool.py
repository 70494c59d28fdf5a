"""Calls → results from processes of this computer: an Executor where a call that kills its process hurts no other."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from pickle import dumps, loads
from threading import Condition, Thread
from typing import Any, NamedTuple, TypeVar

from briefgen.batch.worker import READY, serve

Result = TypeVar("Result")

AHEAD = 2
"""Calls in a worker's pipe, the one that it works on included, so that it never waits for its parent."""
SMALL = 16_000
"""Bytes of a call that is sent ahead: it fits into any pipe, so that parent and worker never wait for each other."""
START_SECONDS = 60.0
LIFE = 2_000
"""Calls of one process: its memory is bounded whatever it keeps, and starting another costs a hundredth of the time."""


class WorkerLostError(Exception):
    """The process of a call died: killed, out of memory, or crashed."""


class TimedOutError(Exception):
    """A call took longer than it may; its process was killed."""


class Call(NamedTuple):
    """A packed call and the future of its result."""

    packed: bytes
    future: Future[Any]


class LocalPool(Executor):
    """Processes on this computer, each with a thread here that feeds it; a lost one is replaced.

    A call whose process dies fails with WorkerLostError, one that takes more than `limit` seconds with TimedOutError;
    calls that waited behind it are done by another process. Made by `spawn`, on every system alike: a script that makes
    one needs its `if __name__ == "__main__":`.
    """

    def __init__(self, workers: int, limit: float | None = None, life: int = LIFE) -> None:
        """`life` is after how many calls a process is replaced by a new one."""
        self.limit = limit
        self.life = life
        self.calls: deque[Call] = deque()
        self.closed = False
        self.changed = Condition()
        self.lanes = [Thread(target=_Lane(self).run, daemon=True) for _ in range(max(workers, 1))]
        for lane in self.lanes:
            lane.start()

    def submit(self, fn: Callable[..., Result], /, *args: Any, **kwargs: Any) -> Future[Result]:
        """Have a function, known to workers by its name, called by one of them."""
        if kwargs:
            raise TypeError("LocalPool takes positional arguments only")
        call = Call(dumps((fn, args)), Future())
        with self.changed:
            if self.closed:
                raise RuntimeError("the pool is closed")
            self.calls.append(call)
            self.changed.notify()
        return call.future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more calls; do, or cancel, those that wait."""
        with self.changed:
            self.closed = True
            while cancel_futures and self.calls:
                self.calls.popleft().future.cancel()
            self.changed.notify_all()
        for lane in self.lanes if wait else ():
            lane.join()

    def take(self, wait: bool) -> Call | None:
        """The next call that nobody cancelled; None where there is none yet and one does not wait, or at the end."""
        with self.changed:
            while True:
                while self.calls:
                    call = self.calls.popleft()
                    if call.future.running() or call.future.set_running_or_notify_cancel():
                        return call
                if self.closed or not wait:
                    return None
                self.changed.wait()

    def put_back(self, calls: list[Call]) -> None:
        """Let others do what was sent to a worker that is no more."""
        with self.changed:
            self.calls.extendleft(reversed(calls))
            self.changed.notify_all()


class _Lane:
    """One worker, whichever process that is at the moment, and the calls in its pipe."""

    def __init__(self, pool: LocalPool) -> None:
        self.pool = pool
        self.sent: deque[Call] = deque()
        self.process: Any = None
        self.pipe: Any = None
        self.taken = 0

    def run(self) -> None:
        """Feed the worker until the pool is closed."""
        while self._feed():
            self._receive()
        self._stop()

    def _feed(self) -> bool:
        """Send what there is room for; False at the end."""
        if not self.sent and self.taken >= self.pool.life:
            self._stop()
        while len(self.sent) < AHEAD and self.taken < self.pool.life:
            call = self.pool.take(wait=not self.sent)
            if call is None:
                break
            if self.sent and len(call.packed) > SMALL:
                self.pool.put_back([call])
                break
            self.sent.append(call)
            self.taken += 1
            self._send(call)
        return bool(self.sent)

    def _send(self, call: Call) -> None:
        try:
            if self.process is None:
                self._start()
            self.pipe.send_bytes(call.packed)
        except (EOFError, OSError):
            self._lost()

    def _receive(self) -> None:
        """Wait for the answer to the first of the calls, no longer than it may take."""
        if self.process is None:
            return
        try:
            if not self.pipe.poll(self.pool.limit):
                self._lost(TimedOutError(f"it took more than {self.pool.limit:g} seconds"))
                return
            returned, value = loads(self.pipe.recv_bytes())
        except (EOFError, OSError):
            self._lost()
            return
        future = self.sent.popleft().future
        if returned:
            future.set_result(value)
        else:
            future.set_exception(value)

    def _lost(self, error: Exception | None = None) -> None:
        """Blame the call that was worked on, and it alone."""
        process = self.process
        self._stop(kill=True)
        first, *others = self.sent
        self.sent.clear()
        self.pool.put_back(others)
        first.future.set_exception(error or WorkerLostError(_last_words(process)))

    def _start(self) -> None:
        context = get_context("spawn")
        self.pipe, other = context.Pipe()
        process = context.Process(target=serve, args=(other,), daemon=True, name="briefgen-worker")
        with other, shielded():
            process.start()
        self.process = process
        if not self.pipe.poll(START_SECONDS) or self.pipe.recv_bytes() != READY:
            raise OSError("the worker did not start")

    def _stop(self, kill: bool = False) -> None:
        """End the process: at once, or by closing its pipe."""
        self.taken = 0
        if self.process is None:
            return
        if kill:
            self.process.kill()
        self.pipe.close()
        self.process.join(10)
        if self.process.is_alive():
            self.process.kill()
        self.process = self.pipe = None


@contextmanager
def shielded() -> Iterator[None]:
    """Keep interrupts from the threads and processes that this thread starts, until those let them through themselves.

    The tracker that multiprocessing starts beside the first process lets them through again, so it comes before.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing.resource_tracker import ensure_running

    ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _last_words(process: Any) -> str:
    """How a process ended, as far as the system says."""
    code = process.exitcode if process is not None else None
    if code is None or code >= 0:
        return "its process ended" if code is None else f"its process ended with code {code}"
    with suppress(ValueError):
        return f"its process was ended by {signal.Signals(-code).name}"
    return f"its process was ended by signal {-code}"
