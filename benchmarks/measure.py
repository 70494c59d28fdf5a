"""Things to run → samples of their time and memory, taken in interleaved rounds."""

from __future__ import annotations

import gc
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, NamedTuple


class Sample(NamedTuple):
    """One run: seconds on the wall and of CPU; bytes of memory at most and before it began, and of the file; its pages.

    0 stands for what is not known.
    """

    wall: float
    cpu: float
    peak: int = 0
    size: int = 0
    pages: int = 0
    base: int = 0


class Contender(NamedTuple):
    """What takes part: `run` takes the number of a round; `missing` says why it cannot take part."""

    name: str
    run: Callable[[int], Sample]
    missing: str = ""


class Target(NamedTuple):
    """The first contender's `what` is at most `limit` of that of `against`; without `against`, `limit` is absolute."""

    words: str
    what: str
    limit: float
    against: str = ""


class Case(NamedTuple):
    """Contenders that do the same work; the first is the one that the ratios are of."""

    title: str
    contenders: tuple[Contender, ...]
    rounds: int
    targets: tuple[Target, ...] = ()


class Result(NamedTuple):
    """What came of a case: samples by contender, round by round, and why others have none."""

    case: Case
    samples: dict[str, list[Sample]]
    skipped: dict[str, str]


def take(case: Case, warm_up: int = 1) -> Result:
    """Run the contenders in turn, A B C A B C; the samples of the first `warm_up` rounds are thrown away."""
    skipped = {one.name: one.missing for one in case.contenders if one.missing}
    samples: dict[str, list[Sample]] = {one.name: [] for one in case.contenders if not one.missing}
    for number in range(case.rounds + warm_up):
        for one in case.contenders:
            if one.name not in skipped:
                _take_one(one, number, samples, skipped)
    kept = {name: taken[warm_up:] for name, taken in samples.items() if name not in skipped}
    return Result(case, kept, skipped)


def _take_one(one: Contender, number: int, samples: dict[str, list[Sample]], skipped: dict[str, str]) -> None:
    try:
        samples[one.name].append(one.run(number))
    except Exception as error:
        skipped[one.name] = f"failed: {type(error).__name__}: {error}"


def clocked(work: Callable[[], bytes]) -> Sample:
    """Time work in this process, with the garbage of others gone beforehand."""
    return weighed(work)._replace(peak=0, base=0)


def weighed(work: Callable[[], bytes]) -> Sample:
    """Time the one piece of work of a process, and take the memory of that process, its inputs included."""
    gc.collect()
    base, wall, cpu = own_peak(), time.perf_counter(), time.process_time()
    data = work()
    wall, cpu, peak = time.perf_counter() - wall, time.process_time() - cpu, own_peak()
    return Sample(wall, cpu, peak, len(data), page_count(data), base)


def own_peak() -> int:
    """The most memory this process has had; Linux's getrusage counts that of the parent too, its status does not."""
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def processes(commands: Sequence[Sequence[str]], made: Sequence[Path]) -> Sample:
    """Time whole processes, one after the other, that make those files."""
    environment = _with_bytecode()
    runs = [_process(command, environment) for command in commands]
    size = sum(path.stat().st_size for path in made)
    return Sample(sum(run.wall for run in runs), sum(run.cpu for run in runs), size=size)


def _with_bytecode() -> dict[str, str]:
    """The environment, with compiled modules kept as in any installation, but in the benchmarks' own cache."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(Path(__file__).parent / ".cache" / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def _process(command: Sequence[str], environment: dict[str, str]) -> Sample:
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment) as child:
        words = _read(child.stderr)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(words.strip() or f"exit code {child.returncode}")
    return Sample(wall, usage.ru_utime + usage.ru_stime)


def _read(stream: IO[bytes] | None) -> str:
    return stream.read().decode(errors="replace") if stream else ""


def page_count(data: bytes) -> int:
    """The pages of a PDF, where pypdfium2 is installed to count them."""
    if not data.startswith(b"%PDF"):
        return 0
    try:
        import pypdfium2
    except ImportError:
        return 0
    with pypdfium2.PdfDocument(data) as document:
        return len(document)
