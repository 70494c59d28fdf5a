"""The batch case: both files of a thousand briefings nobody has seen before, from YAML, by two workers."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter, process_time

from content import Briefing
from measure import Case, Contender, Sample, Target, own_peak
from servers import NodeServer
from tools import fonts, missing_module, missing_npm_docx
from writing import three_pages

from briefgen.batch import LocalPool, Order, Task, run

MANY, FEW = 1_000, 200
FIRST = 20_000
"""Seeds from here on are for this case."""
WORKERS = 2
PAIR = "typst + npm docx"


def many_cases(rounds: int, folder: Path) -> tuple[Case, ...]:
    """Pairs a second beside the best pair of peers, and the memory of a worker that has made five times as many."""
    targets = (
        Target("at least 150 pairs a second", "wall", MANY / 150),
        Target(f"at most half the time of {PAIR}", "wall", 0.5, PAIR),
    )
    missing = missing_module("typst") or missing_npm_docx()
    ours = Contender("briefgen", lambda number: _ours(folder / f"{number}", number * MANY, MANY))
    many = Contender(f"briefgen, {MANY:,}", lambda _: _ours(folder / "many", 0, MANY))
    few = Contender(f"briefgen, {FEW}", lambda _: _ours(folder / "few", 0, FEW))
    return (
        Case(f"{MANY:,} PDFs and DOCX, two workers", (ours, Contender(PAIR, _peers, missing)), rounds, targets),
        Case("memory of a worker", (many, few), 1, (Target(f"flat beside {FEW}", "peak", 1.15, few.name),)),
    )


def _briefings(first: int, count: int) -> Iterator[Briefing]:
    return (three_pages(FIRST + first + number) for number in range(count))


def _ours(folder: Path, first: int, count: int) -> Sample:
    """From specs on the disk to files on the disk, the start of the workers included."""
    tasks = list(_tasks(folder, first, count))
    start, cpu = perf_counter(), _cpu_of_all()
    with LocalPool(WORKERS) as pool:
        outcomes = list(run(Order(("docx", "pdf")), tasks, pool))
        wall = perf_counter() - start
        peak = max(pool.submit(own_peak).result() for _ in range(4 * WORKERS))
    failed = [outcome for outcome in outcomes if outcome.code]
    assert not failed, failed[0]
    size = sum(output.bytes for outcome in outcomes if outcome.record for output in outcome.record.outputs)
    return Sample(wall, _cpu_of_all() - cpu, peak, size)


def _tasks(folder: Path, first: int, count: int) -> Iterator[Task]:
    from peers.briefgen_files import spec

    folder.mkdir()
    for number, briefing in enumerate(_briefings(first, count)):
        path = folder / f"{number}.yaml"
        path.write_text(spec(briefing), encoding="utf-8")
        yield Task(str(path), tuple(str(folder / "out" / f"{number}{suffix}") for suffix in (".docx", ".pdf")))


def _peers(number: int) -> Sample:
    """Each on both cores, one after the other; neither the start of their processes counts nor a file on the disk."""
    briefings = list(_briefings(number * MANY, MANY))
    pdf, docx = _typst(briefings), _npm_docx(briefings)
    return Sample(pdf.wall + docx.wall, pdf.cpu + docx.cpu, size=pdf.size + docx.size)


def _typst(briefings: list[Briefing]) -> Sample:
    from peers.typst_files import markup

    texts = [markup(briefing) for briefing in briefings]
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as pool:
        list(pool.map(typst_sample, texts[: 4 * WORKERS]))
        start = perf_counter()
        made = list(pool.map(typst_sample, texts, chunksize=10))
        wall = perf_counter() - start
    return Sample(wall, sum(sample.cpu for sample in made), size=sum(sample.size for sample in made))


def typst_sample(text: str) -> Sample:
    """What a PDF took that a worker made."""
    from peers.typst_files import compile_text

    cpu = process_time()
    size = len(compile_text(text, fonts()))
    return Sample(0, process_time() - cpu, size=size)


def _npm_docx(briefings: list[Briefing]) -> Sample:
    servers = [NodeServer() for _ in range(WORKERS)]
    shares = [briefings[place::WORKERS] for place in range(WORKERS)]
    with ThreadPoolExecutor(WORKERS) as threads:
        list(threads.map(lambda server: server.sample(briefings[0]), servers))
        start = perf_counter()
        made = list(
            threads.map(lambda pair: [pair[0].sample(each) for each in pair[1]], zip(servers, shares, strict=True))
        )
        wall = perf_counter() - start
    for server in servers:
        server.close()
    return Sample(
        wall, sum(sample.cpu for share in made for sample in share), size=sum(s.size for m in made for s in m)
    )


def _cpu_of_all() -> float:
    """Processor time of this process and of those it waited for."""
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)
