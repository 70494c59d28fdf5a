"""Ctrl-C, or a request to end → a flag that a long run looks at; a second one ends it at once."""

from __future__ import annotations

import signal
import threading
from types import FrameType, TracebackType
from typing import Any

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interrupts:
    """While it is entered, the first signal is only noted; `code` is then the exit code (128 + its number)."""

    def __init__(self) -> None:
        self.code = 0
        self.before: dict[signal.Signals, Any] = {}

    def seen(self) -> bool:
        """Whether there was one."""
        return self.code != 0

    def __enter__(self) -> Interrupts:
        if threading.current_thread() is threading.main_thread():
            self.before = {number: signal.signal(number, self._note) for number in SIGNALS}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self.before.items():
            signal.signal(number, handler)

    def _note(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002  # signal calls it so
        if self.seen():
            raise KeyboardInterrupt
        self.code = 128 + number
