"""A Dask scheduler's address → an Executor whose calls its workers make, on other computers too; an extra."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager, suppress
from typing import Any

from briefgen.errors import UnavailableError

LOCAL = "local"
PATIENCE = 30
"""Seconds for a scheduler to answer, and for its first worker to come."""


@contextmanager
def dask(address: str, workers: int) -> Iterator[tuple[Executor, int]]:
    """An executor of the scheduler at an address (`tcp://host:8786`), and how many calls it makes at a time.

    `local` starts a scheduler with so many worker processes here. Dask itself gives a call whose worker died to others,
    and fails it alone once it has cost several. Raises UnavailableError without the extra, and where nothing answers.
    """
    try:
        import distributed
    except ImportError:
        raise UnavailableError("--dask needs the extra for clusters: pip install 'briefgen[dask]'") from None
    client = _client(distributed, address, workers)
    try:
        yield client.get_executor(pure=False), max(_threads(client), 1)
    finally:
        with suppress(Exception):  # the scheduler may be gone, and what was made is made
            client.close()
            if address == LOCAL:
                client.cluster.close()


def _client(distributed: Any, address: str, workers: int) -> Any:
    try:
        if address == LOCAL:
            import dask.config

            dask.config.set({"distributed.scheduler.allowed-failures": 1})
            cluster = distributed.LocalCluster(
                n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
            )
            return distributed.Client(cluster)
        client = distributed.Client(address, timeout=PATIENCE)
        client.wait_for_workers(1, timeout=PATIENCE)
    except (OSError, TimeoutError, ValueError) as error:
        said = " ".join(str(error).split()) or type(error).__name__
        raise UnavailableError(f"no Dask scheduler with workers answers at {address}: {said}") from error
    return client


def _threads(client: Any) -> int:
    """How many calls its workers make at a time."""
    return sum(client.nthreads().values())
