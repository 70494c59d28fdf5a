"""Many briefings at once: tasks → files and what came of each, by processes of this computer or any other Executor."""

from __future__ import annotations

from briefgen.batch.pool import LocalPool, TimedOutError, WorkerLostError
from briefgen.batch.run import run
from briefgen.batch.values import Order, Outcome, Output, Place, Record, Task

__all__ = [
    "LocalPool",
    "Order",
    "Outcome",
    "Output",
    "Place",
    "Record",
    "Task",
    "TimedOutError",
    "WorkerLostError",
    "run",
]
