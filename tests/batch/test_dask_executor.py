"""The executor on a scheduler of this process, whose workers, and which itself, go away."""

from __future__ import annotations

from asyncio import Event
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Future, wait
from os import getpid
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from briefgen.batch import Order, Outcome, Task, run
from briefgen.batch import cluster as clusters
from briefgen.batch.cluster import CallLostError, DaskExecutor

from . import calls

distributed = pytest.importorskip("distributed")
pytestmark = pytest.mark.slow


@pytest.fixture
def cluster(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.setattr(clusters, "PATIENCE", 1.0)
    monkeypatch.setattr(clusters, "LOOK", 0.1)
    with distributed.LocalCluster(n_workers=1, threads_per_worker=2, processes=False, **clusters.QUIET) as made:
        yield made


@pytest.fixture
def client(cluster: Any) -> Iterator[Any]:
    with distributed.Client(cluster.scheduler_address, timeout=1) as made:
        yield made


def errors(futures: list[Future[Any]]) -> set[type]:
    """What the futures failed with, none of which may still wait."""
    assert not wait(futures, 60).not_done
    return {type(future.exception()) for future in futures}


def test_calls_are_answered_whatever_they_return_or_raise(client: Any) -> None:
    with DaskExecutor(client) as executor:
        assert executor.threads() == 2
        futures = [executor.submit(calls.double, number) for number in range(20)]
        failing = [executor.submit(calls.refuse, name) for name in ("plain", "exit")]
    assert [future.result(0) for future in futures] == [2 * number for number in range(20)]
    assert [type(future.exception(0)) for future in failing] == [ValueError, SystemExit]
    with pytest.raises(BrokenExecutor, match="closed"):
        executor.submit(calls.double, 1)


def test_what_waits_can_be_called_off(client: Any) -> None:
    executor = DaskExecutor(client)
    futures = [executor.submit(calls.slowly, number) for number in range(50)]
    futures[0].result(60)
    executor.shutdown(cancel_futures=True)
    assert all(future.done() for future in futures)
    assert futures[-1].cancelled()


def test_what_was_handed_over_is_made_and_not_called_off(client: Any) -> None:
    """Whether a worker has begun it is known too late: its files would be there, and its briefings not be counted."""
    executor = DaskExecutor(client)
    futures = [executor.submit(calls.slowly, number) for number in range(50)]
    futures[0].result(60)
    assert [future for future in futures if future.cancel()] == []
    assert {future.result(60) for future in futures} == {getpid()}
    executor.shutdown()


def test_an_interrupted_run_counts_every_file(client: Any, tmp_path: Path) -> None:
    tasks = [Task(str(tmp_path / f"{number}.yaml"), (str(tmp_path / f"{number}.md"),)) for number in range(60)]
    for task in tasks:
        Path(task.spec).write_text("title: A brief\nbottom_line: Go ahead.\n")
    written: list[Outcome] = []
    executor = DaskExecutor(client)
    for outcome in run(Order(("markdown",)), tasks, executor, ahead=40, stop=lambda: len(written) >= 5):
        if outcome.status == "written":
            written.append(outcome)
    executor.shutdown()
    assert 5 <= len(written) < 60
    assert {target for outcome in written for target in outcome.task.targets} == set(map(str, tmp_path.glob("*.md")))


def test_calls_without_any_worker_end(cluster: Any, client: Any) -> None:
    executor = DaskExecutor(client)
    executor.submit(calls.double, 1).result(60)
    cluster.scale(0)
    futures = [executor.submit(calls.double, number) for number in range(9)]
    assert errors(futures) == {BrokenExecutor}
    assert str(futures[0].exception()) == "none has been seen for 1 seconds"


def test_a_result_that_does_not_come_is_a_call_lost(client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    async def never(_calls: Any, **_options: Any) -> None:
        await Event().wait()

    executor = DaskExecutor(client)
    with monkeypatch.context() as patch:
        patch.setattr(client, "gather", never)
        assert errors([executor.submit(calls.double, 1)]) == {CallLostError}
    assert executor.submit(calls.double, 1).result(60) == 2
    executor.shutdown()


def test_what_somebody_else_called_off_is_lost_and_nothing_more(client: Any) -> None:
    executor = DaskExecutor(client)
    futures = [executor.submit(calls.slowly, number) for number in range(50)]
    client.cancel([distributed.Future(key, client) for key in list(client.futures)])
    assert CallLostError in errors(futures)
    assert executor.submit(calls.double, 1).result(60) == 2
    executor.shutdown()


def test_calls_of_a_lost_scheduler_end(cluster: Any, client: Any) -> None:
    executor = DaskExecutor(client)
    lost = [executor.submit(calls.slowly, number) for number in range(50)]
    cluster.close()
    assert errors(lost[-9:]) <= {CallLostError, BrokenExecutor}
    while client.status != "closed":
        sleep(0.05)
    with pytest.raises(BrokenExecutor):
        executor.submit(calls.double, 1)


def test_a_scheduler_that_does_not_answer_counts_as_lost(client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    async def silent(**_: object) -> None:
        await Event().wait()

    with DaskExecutor(client) as executor:
        monkeypatch.setattr(client.scheduler, "ncores", silent)
        assert errors([executor.submit(sleep, 6)]) == {BrokenExecutor}
