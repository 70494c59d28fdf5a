"""Results of cases → tables for a terminal, verdicts on targets, and values for JSON."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median
from typing import Any

from measure import Result, Sample, Target

HEAD = (
    "tool",
    "wall ms",
    "median",
    "CPU ms",
    "peak MB",
    "added MB",
    "file KB",
    "pages",
    "ratio",
    "of least",
    "of CPU",
)


def text(result: Result) -> str:
    """The case as a table, who did not take part, and each target with what came of it."""
    ours = result.case.contenders[0].name
    rows = [_row(name, samples, result.samples.get(ours, [])) for name, samples in result.samples.items()]
    return "\n".join(
        [
            f"\n{result.case.title} ({result.case.rounds} rounds; ratios of {ours} to the tool of the row)",
            *_aligned([HEAD, *rows]),
            *(f"{name}  skipped: {why}" for name, why in result.skipped.items()),
            *(f"  target: {line}" for line in verdicts(result)),
        ]
    )


def _aligned(rows: list[tuple[str, ...]]) -> Iterator[str]:
    """The rows with their columns below one another, without the columns that only have a title."""
    columns = [column for column in zip(*rows, strict=True) if any(column[1:])]
    widths = [max(map(len, column)) for column in columns]
    for cells in zip(*columns, strict=True):
        first, *rest = zip(cells, widths, strict=True)
        yield f"{first[0]:<{first[1]}}" + "".join(f"{value:>{width + 2}}" for value, width in rest)


def _row(name: str, samples: list[Sample], ours: list[Sample]) -> tuple[str, ...]:
    walls = [sample.wall for sample in samples]
    last = samples[-1]
    figures = (_ms(min(walls)), _ms(median(walls)), _ms(least(samples, "cpu")), *_memory(samples))
    shown = f"{last.size / 1000:.0f}" if last.size else "", str(last.pages or "")
    return (name, *figures, *shown, *_ratios(samples, ours))


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:,.1f}" if seconds < 1 else f"{seconds * 1000:,.0f}"


def _memory(samples: list[Sample]) -> tuple[str, str]:
    if not samples[-1].peak:
        return "", ""
    added = least(samples, "added") if samples[-1].base else 0
    return f"{least(samples, 'peak') / 1e6:.0f}", f"{added / 1e6:.0f}" if added else ""


def _ratios(samples: list[Sample], ours: list[Sample]) -> tuple[str, ...]:
    """Ratios of the wall time, by pairs and of the least, and of the least CPU time; none for ourselves."""
    if samples is ours or not ours:
        return "", "", ""
    of_least = (least(ours, what) / least(samples, what) for what in ("wall", "cpu"))
    return f"{paired(ours, samples, 'wall'):.2f}", *(f"{ratio:.2f}" for ratio in of_least)


def value(sample: Sample, what: str) -> float:
    """The quantity called `what` of a sample: one of its fields, or memory in bytes.

    `added` is that beyond what there was at its start, `beyond` that without the file, which is the answer.
    """
    if what == "added":
        return max(sample.peak - sample.base, 1)
    if what == "beyond":
        return max(sample.peak - sample.base - sample.size, 1)
    return float(getattr(sample, what))


def least(samples: list[Sample], what: str) -> float:
    """The least of a quantity over the rounds."""
    return min(value(sample, what) for sample in samples)


def paired(ours: list[Sample], theirs: list[Sample], what: str) -> float:
    """The median of the ratios taken round by round, which noise of the machine touches least."""
    return median(value(a, what) / value(b, what) for a, b in zip(ours, theirs, strict=True))


def verdicts(result: Result) -> Iterator[str]:
    """Each target with its figure: met, NOT MET, or not judged where a contender is missing."""
    for target in result.case.targets:
        figure = _figure(result, target)
        if figure is None:
            yield f"{target.words}: not judged"
        else:
            yield f"{target.words}: {_shown(figure, target)}, {'met' if figure <= target.limit else 'NOT MET'}"


def _figure(result: Result, target: Target) -> float | None:
    ours = result.samples.get(result.case.contenders[0].name)
    theirs = result.samples.get(target.against)
    if not ours or (target.against and not theirs):
        return None
    return paired(ours, theirs, target.what) if theirs else least(ours, target.what)


def _shown(figure: float, target: Target) -> str:
    if target.against:
        return f"{figure:.2f} (limit {target.limit:.2f})"
    return f"{figure / 1e6:.1f} MB" if target.what in ("peak", "beyond") else f"{figure:.2f} s"


def as_json(result: Result) -> dict[str, Any]:
    """All samples and verdicts of a case."""
    return {
        "case": result.case.title,
        "samples": {name: [sample._asdict() for sample in samples] for name, samples in result.samples.items()},
        "skipped": result.skipped,
        "targets": list(verdicts(result)),
    }
