"""Calls from a pipe → their results into it: the life of one worker process, which ends with its parent's."""

from __future__ import annotations

import gc
import os
import signal
import sys
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from pickle import dumps, loads
from threading import Thread
from typing import Any

READY = b"ready"


def serve(pipe: Connection) -> None:
    """Answer call after call, each a packed function and its arguments, until the other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interrupt ends
    Thread(target=_end_with_parent, daemon=True).start()
    _die_with_parent()
    from briefgen.batch.work import settle

    try:
        pipe.send_bytes(READY)
        while call := pipe.recv_bytes():
            pipe.send_bytes(answer(call))
            settle()
            settle = _nothing
    except (EOFError, OSError):
        return
    finally:
        gc.freeze()  # nothing runs afterwards: the system takes it all back, and Python need not search it once more


def _nothing() -> None:
    """What is left to settle once the first call has imported everything."""


def answer(call: bytes) -> bytes:
    """Whether a packed call returned, and what it returned or raised, as a packed pair; raises nothing itself."""
    try:
        function, arguments = loads(call)
        return dumps((True, function(*arguments)))
    except BaseException as error:
        return _refusal(error)


def _refusal(error: BaseException) -> bytes:
    """The error if it survives being packed; many do not, since they are made with arguments of their own."""
    try:
        packed = dumps((False, error))
        loads(packed)
    except Exception:
        return dumps((False, RuntimeError(f"{type(error).__name__}: {error}")))
    return packed


def _end_with_parent() -> None:
    """Wait for the parent's end, however it comes, and end at once: nobody would take the result."""
    parent: Any = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _die_with_parent() -> None:
    """Have Linux kill this process with its parent, even where it hangs in code that lets no thread run."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG, prctl(2)
