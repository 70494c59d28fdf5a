"""The pool's processes are real: they are killed, hang and crash here, and hurt no call but their own."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from briefgen.batch import LocalPool, TimedOutError, WorkerLostError

from . import calls

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.fixture
def pool() -> Iterator[LocalPool]:
    with LocalPool(2, limit=20) as made:
        yield made


def test_calls_are_answered_whatever_they_return_or_raise(pool: LocalPool) -> None:
    futures = [pool.submit(calls.double, number) for number in range(100)]
    failing = [pool.submit(calls.refuse, name) for name in ("plain", "unpicklable", "exit")]
    assert [future.result() for future in futures] == [2 * number for number in range(100)]
    assert [type(future.exception()) for future in failing] == [ValueError, RuntimeError, SystemExit]
    assert pool.submit(calls.double, "x" * 300_000).result() == "x" * 600_000


@posix
def test_a_call_that_kills_its_process_hurts_no_other(pool: LocalPool) -> None:
    futures: list[Future[int]] = [
        pool.submit(calls.die if number % 10 == 3 else calls.double, number) for number in range(40)
    ]
    errors = [type(future.exception()) for future in futures]
    assert errors == [WorkerLostError if number % 10 == 3 else type(None) for number in range(40)]
    assert "ended by SIGKILL" in str(futures[3].exception())
    assert [future.result() for number, future in enumerate(futures) if number % 10 != 3][-1] == 78


@posix
def test_a_call_that_hangs_is_ended_and_hurts_no_other() -> None:
    with LocalPool(1, limit=1.5) as pool:
        futures = [pool.submit(calls.hang if number == 1 else calls.double, number) for number in range(4)]
        assert [type(future.exception()) for future in futures] == [type(None), TimedOutError, type(None), type(None)]
        assert str(futures[1].exception()) == "it took more than 1.5 seconds"


@posix
def test_a_worker_killed_by_somebody_else_costs_one_call_at_most(pool: LocalPool) -> None:
    first = pool.submit(calls.process_id).result()
    futures = [pool.submit(calls.slowly, number) for number in range(20)]
    time.sleep(0.1)
    os.kill(first, signal.SIGKILL)
    lost = [future for future in futures if future.exception()]
    assert len(lost) <= 1
    assert len({future.result() for future in futures if future not in lost}) >= 2


def test_a_process_is_replaced_after_so_many_calls() -> None:
    with LocalPool(1, life=10) as pool:
        numbers = [future.result() for future in [pool.submit(calls.process_id) for _ in range(35)]]
    assert [numbers.count(number) for number in dict.fromkeys(numbers)] == [10, 10, 10, 5]


def test_what_waits_can_be_cancelled() -> None:
    pool = LocalPool(1)
    futures = [pool.submit(calls.slowly, number) for number in range(50)]
    futures[0].result()
    pool.shutdown(cancel_futures=True)
    cancelled = sum(future.cancelled() for future in futures)
    assert 40 < cancelled < 50
    assert all(future.done() for future in futures)
    with pytest.raises(RuntimeError, match="closed"):
        pool.submit(calls.double, 1)


def test_a_closed_pool_leaves_no_process(tmp_path: Path) -> None:
    with LocalPool(2) as pool:
        numbers = {future.result() for future in [pool.submit(calls.process_id) for _ in range(20)]}
    assert numbers
    for number in numbers:
        assert not Path(f"/proc/{number}").exists() or sys.platform != "linux"
