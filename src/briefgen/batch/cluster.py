"""A Dask scheduler's address → an Executor whose calls its workers make, on other computers too; an extra."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, InvalidStateError
from concurrent.futures import wait as all_done
from contextlib import ExitStack, contextmanager, suppress
from logging import CRITICAL
from pickle import dumps, loads
from threading import Event, Thread
from time import monotonic
from typing import Any, TypeVar

from briefgen.batch.pool import shielded
from briefgen.batch.worker import answer
from briefgen.errors import UnavailableError

Result = TypeVar("Result")

LOCAL = "local"
PATIENCE = 30.0
"""Seconds for a scheduler to answer, for its first worker to come, for another where all are gone, and for a result."""
LOOK = 2.0
"""Seconds between two looks at whether any worker is there, and any result overdue."""
BLAME_AT_ONCE = {"distributed.scheduler.allowed-failures": 0, "distributed.scheduler.worker-saturation": 1.0}
"""A scheduler here fails a call when its worker dies, since `run` knows what to do then; none waits at a worker."""

QUIET = {
    "silence_logs": CRITICAL,
    "dashboard_address": "127.0.0.1:0",  # None is port 8787 of every interface, with a warning where that is taken
    "scheduler_kwargs": {"dashboard": False},
}


class CallLostError(Exception):
    """A worker died with a call, which may be innocent: whatever else the worker had looks the same."""


@contextmanager
def dask(address: str, workers: int) -> Iterator[tuple[Executor, int]]:
    """An executor of the scheduler at an address (`tcp://host:8786`), and how many calls it makes at a time.

    `local` starts a scheduler with so many worker processes here. Raises UnavailableError without the extra, and where
    nothing answers.
    """
    try:
        import distributed
    except ImportError:
        raise UnavailableError("--dask needs the extra for clusters: pip install 'briefgen[dask]'") from None
    with ExitStack() as opened:
        opened.enter_context(distributed.utils.silence_logging_cmgr(CRITICAL))
        yield _reached(distributed, address, workers, opened)


def _reached(distributed: Any, address: str, workers: int, opened: ExitStack) -> tuple[Executor, int]:
    """The executor and its count; what was opened for it is closed with `opened`."""
    try:
        there = _local(distributed, workers, opened) if address == LOCAL else address
        client = distributed.Client(there, timeout=PATIENCE)
        opened.callback(_close, client)
        client.wait_for_workers(1, timeout=PATIENCE)
        executor = DaskExecutor(client)
        opened.callback(executor.shutdown, cancel_futures=True)
        return executor, max(executor.threads(), 1)
    except (OSError, RuntimeError, TimeoutError, ValueError) as error:
        raise UnavailableError(f"no Dask scheduler with workers answers at {address}: {_told(error)}") from error


def _local(distributed: Any, workers: int, opened: ExitStack) -> Any:
    """A scheduler and worker processes of this computer, which no interrupt of the terminal reaches."""
    import dask.config

    with shielded(), dask.config.set(BLAME_AT_ONCE):
        cluster = distributed.LocalCluster(n_workers=workers, threads_per_worker=1, processes=True, **QUIET)
    opened.callback(_close, cluster)
    return cluster


def _close(opened: Any) -> None:
    with suppress(Exception):  # the scheduler may be gone, and what was made is made
        opened.close(timeout=PATIENCE)


class DaskExecutor(Executor):
    """Calls for the workers of a Dask client, each with a future that ends whatever becomes of them.

    Dask makes a call again where its worker, or the result in it, is lost; what was lost too often fails with
    CallLostError. Where no worker is left, or the scheduler is lost, all calls end with BrokenExecutor.

    No call is called off, until all are: a worker may begin it between the question whether it did and the answer.

    It stands in for `Client.get_executor()`, whose future never ends where a call was done, its worker died while the
    result was fetched, and the call then fails (`_cascade_future` of distributed 2026.8 drops that error).
    """

    def __init__(self, client: Any) -> None:
        """`client` is one of `distributed`, connected; whoever made it closes it after the executor."""
        self.client = client
        self.calls: dict[Future[Any], Any] = {}
        self.done: dict[Future[Any], float] = {}
        self.closed = Event()
        Thread(target=self._watch, daemon=True).start()

    def threads(self) -> int:
        """How many calls the workers make at a time."""
        return sum(self.client.nthreads().values())

    def _counted(self) -> int:
        return len(self.client.sync(self.client.scheduler.ncores, workers=None, callback_timeout=PATIENCE))

    def submit(self, fn: Callable[..., Result], /, *args: Any, **kwargs: Any) -> Future[Result]:
        """Have a function, known to the workers by its name, called by one of them."""
        if kwargs:
            raise TypeError("DaskExecutor takes positional arguments only")
        call = self._sent(dumps((fn, args)))
        future: HandedOver[Result] = HandedOver()
        self.calls[future] = call
        future.add_done_callback(self._forget)
        self.client.loop.add_callback(self._end, call, future)
        if self.closed.is_set():  # meanwhile
            self._break("the cluster is closed")
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more calls; wait for those under way, or call them off, whoever has them."""
        for future in tuple(self.calls) if cancel_futures else ():
            Future.cancel(future)
        if wait:
            all_done(tuple(self.calls))
        self.closed.set()

    def _forget(self, future: Future[Any]) -> None:
        call = self.calls.pop(future)
        if future.cancelled():
            with suppress(Exception):  # the scheduler may be gone
                call.cancel()

    def _sent(self, packed: bytes) -> Any:
        """Dask's future of the answer; that is packed within the call, where a fault of packing is the call's own."""
        if self.closed.is_set():
            raise BrokenExecutor("the cluster is closed")
        try:
            return self.client.submit(answer, packed, pure=False)
        except Exception as error:
            raise BrokenExecutor(_told(error)) from error

    async def _end(self, call: Any, future: Future[Any]) -> None:
        """Pass on what comes of a call, Dask's own errors too."""
        returned = False
        value: Any = BrokenExecutor("the cluster was closed")
        try:
            [packed] = await self.client.gather([call], asynchronous=True)
            returned, value = loads(packed)
        except Exception as error:
            value = self._fault(error)
        finally:
            _settle(future, returned, value)

    def _fault(self, error: Exception) -> Exception:
        from distributed import KilledWorker

        if self.client.status in ("closing", "closed"):
            return BrokenExecutor("the scheduler does not answer any more")
        return CallLostError("its worker died" if isinstance(error, KilledWorker) else _told(error))

    def _watch(self) -> None:
        """End all calls where no worker has been seen for long: Dask itself would wait for one forever."""
        seen = monotonic()
        while not self.closed.wait(LOOK):
            self._give_up_overdue(monotonic())
            with suppress(Exception):  # an answer that does not come is none
                seen = monotonic() if self._counted() else seen
            if monotonic() - seen > PATIENCE:
                self._break(f"none has been seen for {PATIENCE:g} seconds")

    def _give_up_overdue(self, now: float) -> None:
        """End calls that are done, and whose result does not come: Dask may be asking a worker that is no more."""
        done = [future for future, call in tuple(self.calls.items()) if call.status == "finished"]
        self.done = {future: self.done.get(future, now) for future in done}
        for future, since in self.done.items():
            if now - since > PATIENCE:
                _settle(future, False, CallLostError("its result did not come"))

    def _break(self, reason: str) -> None:
        self.closed.set()
        for future in tuple(self.calls):
            _settle(future, False, BrokenExecutor(reason))


class HandedOver(Future[Result]):
    """The future of a call that somebody may have begun, here or elsewhere."""

    def cancel(self) -> bool:
        """Decline: what is called off is not made, and of this nobody could say so."""
        return False


def _settle(future: Future[Any], returned: bool, value: Any) -> None:
    with suppress(InvalidStateError):  # it was called off
        future.set_result(value) if returned else future.set_exception(value)


def _told(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
