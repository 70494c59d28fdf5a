"""An order and tasks → their outcomes: what one worker does, which never raises for anything a spec can do."""

from __future__ import annotations

import gc
from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from pickle import loads
from time import perf_counter
from traceback import extract_tb
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefgen.batch.inputs import NotedAssets, house_of, unchanged
from briefgen.batch.recipes import mark_of
from briefgen.batch.targets import is_there, put
from briefgen.batch.values import Order, Outcome, Output, Record, Task
from briefgen.errors import BriefgenError, InputError, SpecError, cause_of

if TYPE_CHECKING:
    from briefgen.build import Build
    from briefgen.document import Attachment
    from briefgen.spec import Briefing, House, KeptAssets

BAD_SPEC, OUR_FAULT = 65, 70
PACKAGE = Path(__file__).parents[1]
MOST_BYTES = 16_000_000
"""More than any spec may have; what is without end, such as /dev/zero, is read no further."""
YOUNG_OBJECTS = 50_000
"""New objects between two searches for unreachable cycles: a render makes few cycles, and a search looks at all."""


def work(order: bytes, tasks: Sequence[Task]) -> list[Outcome]:
    """Do the tasks one after the other; `order` is packed, since it is the same for thousands of calls."""
    return [_outcome(order, task) for task in tasks]


def settle() -> None:
    """Make this process one that works for long: what was imported is never searched for garbage, the rest seldom."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG_OBJECTS, 20, 20)


def _outcome(order: bytes, task: Task) -> Outcome:
    start = perf_counter()
    try:
        made = _done(order, task)
    except MemoryError:
        made = Outcome(task, "failed", OUR_FAULT, "out of memory")
    except (Exception, SystemExit) as error:
        made = _failed(task, error)
    return replace(made, seconds=perf_counter() - start)


def _failed(task: Task, error: BaseException) -> Outcome:
    if isinstance(error, SpecError):
        return Outcome(task, "failed", BAD_SPEC, problems=error.problems)
    if isinstance(error, BriefgenError):
        return Outcome(task, "failed", error.exit_code, str(error))
    return Outcome(task, "failed", OUR_FAULT, f"internal error: {type(error).__name__}: {error}{_place(error)}")


def _place(error: BaseException) -> str:
    """Where in this package the error came from, as ` (backends/pdf/flow.py:120)`."""
    frames = [frame for frame in extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(PACKAGE)]
    return f" ({Path(frames[-1].filename).relative_to(PACKAGE).as_posix()}:{frames[-1].lineno})" if frames else ""


def _done(packed: bytes, task: Task) -> Outcome:
    """Read, render and write; or nothing, where all is as it was."""
    from briefgen.spec import Around, FolderAssets, KeptAssets, read

    (order, mark), data = _unpacked(packed), _bytes(task.spec)
    folder = Path(task.spec).parent
    noted = {task.spec: sha256(data).hexdigest()}
    house = house_of(folder, noted) if order.house else None
    recipe = task.recipe(mark)
    if task.before and task.before.recipe == recipe and _as_before(task.before, noted, folder, house):
        return Outcome(task, "unchanged", record=task.before)
    kept = KeptAssets(NotedAssets(FolderAssets(folder), noted))
    row = task.place or f"row {task.row}"
    reading = read(data, task.name, kept, Around(dict(order.values), house, task.values, str(row), order.theme))
    if reading.briefing is None:
        return Outcome(task, "failed", BAD_SPEC, problems=reading.problems)
    files = _attachments(task, data, kept, house) if order.attach else ()
    build = _build(order, reading.briefing, files)
    said = tuple(line for name in order.formats for line in build.warnings(name, _template(order, name)))
    record = Record(recipe, noted, _written(order, task, build))
    return Outcome(task, "written", problems=reading.problems, record=record, warnings=said)


def _build(order: Order, briefing: Briefing, files: tuple[Attachment, ...]) -> Build:
    from briefgen.build import Build

    return Build(briefing, files, order.theme, order.formats)


def _as_before(before: Record, noted: Mapping[str, str], folder: Path, house: House | None) -> bool:
    """Whether spec and house file are what they were, and so all that they read, and all that was written."""
    from briefgen.spec import FolderAssets

    others = {name: digest for name, digest in before.inputs.items() if name not in noted}
    return (
        all(before.inputs.get(name) == digest for name, digest in noted.items())
        and unchanged(others, FolderAssets(folder), house)
        and all(map(is_there, before.outputs))
    )


def _written(order: Order, task: Task, build: Build) -> tuple[Output, ...]:
    """Render every format before any is written, so that a fault of one leaves no half of a pair behind."""
    made = [_file(order, name, build) for name in order.formats]
    for target, data in zip(task.targets, made, strict=True):
        put(target, data)
    return tuple(
        Output(target, sha256(data).hexdigest(), len(data), _pages(name, data))
        for name, target, data in zip(order.formats, task.targets, made, strict=True)
    )


def _file(order: Order, name: str, build: Build) -> bytes:
    data = build.render(name, _template(order, name))
    return order.finish(name, data) if order.finish else data


def _template(order: Order, name: str) -> tuple[bytes, str] | None:
    """The house's file, for the format that takes one."""
    from briefgen.backends import Housed, backend

    return order.template if order.template and isinstance(backend(name), Housed) else None


def _pages(name: str, data: bytes) -> int:
    from briefgen.backends import Paged, backend

    chosen = backend(name)
    return chosen.pages(data) or 0 if isinstance(chosen, Paged) else 0


def _attachments(task: Task, data: bytes, kept: KeptAssets, house: House | None) -> tuple[Attachment, ...]:
    from briefgen.spec import attachable, with_house

    return attachable(task.spec, data, with_house(kept.read, house))


@lru_cache(maxsize=2)
def _unpacked(order: bytes) -> tuple[Order, str]:
    """The order and its mark."""
    unpacked: Order = loads(order)
    return unpacked, mark_of(unpacked, order)


def _bytes(spec: str) -> bytes:
    try:
        with Path(spec).open("rb") as file:
            return file.read(MOST_BYTES)
    except (OSError, ValueError) as error:
        raise InputError(f"{spec} cannot be read: {cause_of(error)}") from None
