"""What the tests have workers do; importable by its name in another process."""

from __future__ import annotations

import os
import signal
import time
from typing import Any

from briefgen.errors import WriteError


def double(value: Any) -> Any:
    return value + value


def process_id() -> int:
    return os.getpid()


def slowly(_number: int) -> int:
    time.sleep(0.05)
    return os.getpid()


def die(_number: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


def hang(_number: int) -> int:
    while True:
        pass


class UnpicklableError(Exception):
    def __init__(self, one: str, two: str) -> None:
        super().__init__(one)


def refuse(kind: str) -> None:
    raise {"plain": ValueError("no"), "unpicklable": UnpicklableError("a", "b"), "exit": SystemExit(3)}[kind]


class Finish:
    """Fails in ways that no spec can, in the formats it is told."""

    def __init__(self, **acts: str) -> None:
        self.acts = acts

    def __call__(self, name: str, data: bytes) -> bytes:
        match self.acts.get(name):
            case "memory":
                raise MemoryError
            case "exit":
                raise SystemExit(3)
            case "full":
                raise WriteError("the disk is full")
            case "recurse":
                return self(name, data)
        return data
