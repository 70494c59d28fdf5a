"""Any Executor will do: here one that answers at once, threads, and some that fail as clusters do."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from briefgen.batch import Order, Outcome, Task, run
from briefgen.batch.manifest import Manifest, line, made_before
from briefgen.batch.pool import TimedOutError
from briefgen.batch.recipes import mark_of, salt_before, sealed
from briefgen.batch.work import work
from briefgen.errors import UnavailableError
from briefgen.theme import default_theme, face_path

from .calls import Finish

GOOD = "title: A brief on ${country}\nbottom_line: Go ahead.\nvariables: {country: Malta}\n"
BAD = "titel: A brief\n"
PDF = Order(("pdf",))


class AtOnce(Executor):
    """Calls in this thread, unless `fault` says that a call is lost."""

    def __init__(self, fault: Callable[[tuple[Task, ...]], Exception | None] = lambda tasks: None) -> None:
        self.fault = fault
        self.sizes: list[int] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self.sizes.append(len(args[1]))
        if error := self.fault(args[1]):
            future.set_exception(error)
        else:
            future.set_result(fn(*args))
        return future


class OneWorker(Executor):
    """Calls that share a worker: where it dies with one that has the deadly task, all that are under way are lost."""

    def __init__(self, deadly: str) -> None:
        self.deadly = deadly
        self.under_way: list[tuple[Future[Any], Callable[..., Any], tuple[Any, ...]]] = []
        self.deaths: list[int] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self.under_way.append((future, fn, args))
        return future

    def go_on(self) -> bool:
        calls, self.under_way = self.under_way, []
        dies = any(task.spec == self.deadly for _, _, (_, chunk) in calls for task in chunk)
        self.deaths += [len(calls)] if dies else []
        for future, fn, args in calls:
            future.set_exception(OSError("killed")) if dies else future.set_result(fn(*args))
        return False


def tasks(folder: Path, count: int, bad: int = -1) -> list[Task]:
    made = []
    for number in range(count):
        spec = folder / f"{number}.yaml"
        spec.write_text(BAD if number == bad else GOOD)
        made.append(Task(str(spec), (str(folder / f"out/{number}.pdf"),)))
    return made


def test_one_bad_spec_stops_nobody(tmp_path: Path) -> None:
    outcomes = list(run(PDF, tasks(tmp_path, 10, bad=4), AtOnce(), chunk=3))
    bad = [outcome for outcome in outcomes if outcome.code]
    assert [(one.task.label, one.status, one.code) for one in bad] == [(str(tmp_path / "4.yaml"), "failed", 65)]
    assert "did you mean 'title'?" in str(bad[0].problems[0])
    assert len(list((tmp_path / "out").glob("*.pdf"))) == 9


def test_threads_do_as_well(tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as threads:
        outcomes = list(run(PDF, iter(tasks(tmp_path, 6)), threads, chunk=2, ahead=2))
    assert [outcome.status for outcome in outcomes] == ["written"] * 6


def test_tasks_are_drawn_only_as_calls_end(tmp_path: Path) -> None:
    drawn: list[Task] = []
    outcomes = run(PDF, (drawn.append(task) or task for task in tasks(tmp_path, 20)), AtOnce(), chunk=2, ahead=3)  # type: ignore[func-returns-value]
    next(outcomes)
    assert len(drawn) == 6


def test_the_guilty_one_of_a_lost_call_is_found_and_the_others_are_made(tmp_path: Path) -> None:
    executor = AtOnce(lambda chunk: OSError("killed") if any("/7.yaml" in task.spec for task in chunk) else None)
    outcomes = list(run(PDF, tasks(tmp_path, 10), executor, chunk=5))
    lost = [outcome for outcome in outcomes if outcome.code]
    assert [(one.task.label, one.error) for one in lost] == [
        (str(tmp_path / "7.yaml"), "it could not be made, 2 times: killed")
    ]
    assert len(outcomes) == 10
    assert executor.sizes == [5, 5, 1, 1, 1, 1, 1, 1]


def test_what_shares_its_worker_with_the_guilty_one_is_not_blamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("briefgen.batch.run"), "TICK", 0.001)
    executor = OneWorker(str(tmp_path / "2.yaml"))
    outcomes = list(run(PDF, tasks(tmp_path, 4), executor, ahead=4, stop=executor.go_on))
    assert [one.task.label for one in outcomes if one.code] == [str(tmp_path / "2.yaml")]
    assert sum(one.status == "written" for one in outcomes) == 3
    assert executor.deaths == [4, 1]


def test_a_call_that_somebody_else_cancels_is_made_again(tmp_path: Path) -> None:
    faults = [CancelledError()]
    outcomes = list(run(PDF, tasks(tmp_path, 3), AtOnce(lambda chunk: faults.pop() if faults else None)))
    assert [outcome.status for outcome in outcomes] == ["written"] * 3


def test_what_is_lost_by_chance_is_made_the_second_time(tmp_path: Path) -> None:
    faults = [OSError("killed")]
    outcomes = list(run(PDF, tasks(tmp_path, 3), AtOnce(lambda chunk: faults.pop() if faults else None)))
    assert [outcome.status for outcome in outcomes] == ["written"] * 3


def test_what_took_too_long_is_not_tried_again(tmp_path: Path) -> None:
    executor = AtOnce(lambda chunk: TimedOutError("it took more than 5 seconds"))
    outcomes = list(run(PDF, tasks(tmp_path, 1), executor))
    assert (outcomes[0].error, len(executor.sizes)) == ("it could not be made: it took more than 5 seconds", 1)


def test_a_broken_executor_is_said_to_be(tmp_path: Path) -> None:
    executor = AtOnce(lambda chunk: BrokenExecutor("a process died"))
    outcomes = run(PDF, tasks(tmp_path, 5), executor, chunk=2)
    assert [next(outcomes).status for _ in range(5)] == ["stopped"] * 5
    with pytest.raises(UnavailableError, match="the workers are gone: a process died; what is written stays"):
        next(outcomes)


class Queued(Executor):
    """Calls of which only the first is at work, and cannot be called off; it ends a look after it is to stop."""

    def __init__(self) -> None:
        self.calls: list[tuple[Future[Any], Callable[..., Any], tuple[Any, ...]]] = []
        self.looks = 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if not self.calls:
            future.set_running_or_notify_cancel()
        self.calls.append((future, fn, args))
        return future

    def stop(self) -> bool:
        self.looks += 1
        if self.looks == 3:
            future, fn, args = self.calls[0]
            future.set_result(fn(*args))
        return self.looks > 1


def statuses(outcomes: list[Outcome]) -> list[str]:
    """What came of each task, in their order; none has two outcomes."""
    found = {int(Path(one.task.spec).stem): one.status for one in outcomes}
    assert len(found) == len(outcomes)
    return [found[number] for number in sorted(found)]


@pytest.mark.parametrize("chunk", [1, 2])
def test_what_is_under_way_when_it_is_to_stop_is_waited_for_and_the_rest_is_stopped(tmp_path: Path, chunk: int) -> None:
    executor = Queued()
    outcomes = list(run(PDF, tasks(tmp_path, 9), executor, chunk=chunk, ahead=3, stop=executor.stop))
    assert statuses(outcomes) == ["written"] * chunk + ["stopped"] * (9 - chunk)


@pytest.mark.parametrize("ahead", [1, 2, 20])
def test_nothing_new_is_begun_once_it_is_to_stop(tmp_path: Path, ahead: int) -> None:
    outcomes: list[Outcome] = []
    for outcome in run(PDF, tasks(tmp_path, 10), AtOnce(), ahead=ahead, stop=lambda: len(outcomes) >= 3):
        outcomes.append(outcome)
    made = [status for status in statuses(outcomes) if status == "written"]
    assert len(outcomes) == 10
    assert 3 <= len(made) <= 2 + ahead
    assert len(list((tmp_path / "out").glob("*.pdf"))) == len(made)


def test_a_full_disk_leaves_one_outcome_for_each(tmp_path: Path) -> None:
    order = Order(("pdf",), finish=Finish(pdf="full"))
    outcomes = list(run(order, tasks(tmp_path, 6), AtOnce(), ahead=1))
    assert statuses(outcomes) == ["failed"] + ["stopped"] * 5
    assert [one.code for one in outcomes] == [74] + [0] * 5


@pytest.mark.parametrize(
    ("act", "says"), [("memory", "out of memory"), ("exit", "SystemExit: 3"), ("recurse", "RecursionError")]
)
def test_a_fault_while_one_is_made_fails_it_alone(tmp_path: Path, act: str, says: str) -> None:
    order = Order(("docx", "pdf"), finish=Finish(pdf=act))
    (one,) = tasks(tmp_path, 1)
    task = Task(one.spec, (str(tmp_path / "out/0.docx"), str(tmp_path / "out/0.pdf")))
    (outcome,) = work(order.packed(), [task])
    assert (outcome.status, outcome.code) == ("failed", 70)
    assert says in outcome.error
    assert not (tmp_path / "out").exists(), "no half of a pair"


def test_a_spec_that_is_not_there_is_66(tmp_path: Path) -> None:
    (outcome,) = work(PDF.packed(), [Task(str(tmp_path / "none.yaml"), ("x.pdf",))])
    assert (outcome.code, outcome.error) == (66, f"{tmp_path}/none.yaml cannot be read: no such file or directory")


def test_a_row_fills_variables_and_cannot_break_or_inject_yaml(tmp_path: Path) -> None:
    (one,) = tasks(tmp_path, 1)
    nasty = 'x"\nmarking: SECRET\n- {a: *b} ${country} #'
    made = [Task(one.spec, (str(tmp_path / f"{n}.pdf"),), n, {"country": nasty, "unused": "x"}) for n in (1,)]
    (outcome,) = run(PDF, made, AtOnce())
    assert outcome.status == "written"
    from briefgen.spec import Around, read

    reading = read((tmp_path / "0.yaml").read_bytes(), "", None, Around(row={"country": nasty}))
    assert reading.briefing
    assert reading.briefing.marking is None or "SECRET" not in str(reading.briefing.marking)
    assert "marking: SECRET" in str(reading.briefing.title)


def resumed(folder: Path, order: Order, made: list[Task]) -> list[str]:
    """Run with what the manifest knows; what came of each, in the order of the tasks."""
    path = folder / "m.jsonl"
    known = made_before(path)
    again = [Task(one.spec, one.targets, one.row, one.values, known.get(one.targets[0])) for one in made]
    with Manifest(path, resume=True) as manifest:
        outcomes = list(run(order, again, AtOnce()))
        for outcome in outcomes:
            if outcome.status != "unchanged":
                manifest.add(outcome)
    status = {outcome.task.spec: outcome.status for outcome in outcomes}
    return [status[one.spec] for one in made]


def test_resuming_makes_what_is_missing_or_changed_and_nothing_else(tmp_path: Path) -> None:
    made = tasks(tmp_path, 7, bad=6)
    table = "title: T\nsections: [{title: S, content: [{table: {data: a.csv}}]}]\n"
    Path(made[5].spec).write_text(table)
    (tmp_path / "a.csv").write_text("a,b\n1,2\n")
    done = ["written"] * 6 + ["failed"]
    assert resumed(tmp_path, PDF, made) == done
    assert resumed(tmp_path, PDF, made) == ["unchanged"] * 6 + ["failed"]
    Path(made[0].targets[0]).unlink()
    Path(made[1].targets[0]).write_bytes(b"somebody else's")
    Path(made[2].spec).write_text(GOOD + "purpose: decision\n")
    made[3] = Task(made[3].spec, made[3].targets, 1, {"country": "Fiji"})
    (tmp_path / "a.csv").write_text("a,b\n1,3\n")
    with (tmp_path / "m.jsonl").open("ab") as file:
        file.write(b'{"spec": "torn')
    assert resumed(tmp_path, PDF, made) == ["written"] * 4 + ["unchanged", "written", "failed"]
    assert resumed(tmp_path, PDF, made) == ["unchanged"] * 6 + ["failed"]
    assert resumed(tmp_path, Order(("pdf",), attach=True), made) == done


def test_resuming_makes_again_what_other_secrets_versions_or_fonts_would_make_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, path = tasks(tmp_path, 1), tmp_path / "m.jsonl"
    salt = salt_before([])
    order = Order(("pdf",), seal=sealed(b"one", salt))
    assert resumed(tmp_path, order, made) == ["written"]
    known = made_before(path).values()
    assert salt_before(known) == salt != salt_before([])
    assert resumed(tmp_path, Order(("pdf",), seal=sealed(b"one", salt_before(known))), made) == ["unchanged"]
    assert resumed(tmp_path, Order(("pdf",), seal=sealed(b"two", salt)), made) == ["written"]
    assert resumed(tmp_path, PDF, made) == ["written"]
    monkeypatch.setattr(import_module("briefgen.batch.recipes"), "version", lambda name: "99")
    work_module = import_module("briefgen.batch.work")
    work_module._unpacked.cache_clear()
    assert resumed(tmp_path, PDF, made) == ["written"]
    work_module._unpacked.cache_clear()


def test_another_font_of_ones_own_is_another_recipe(tmp_path: Path) -> None:
    theme = default_theme()
    font = tmp_path / "own.ttf"
    font.write_bytes(face_path(theme.fonts.body.regular).read_bytes())
    own = replace(theme, fonts=replace(theme.fonts, body=replace(theme.fonts.body, regular=str(font))))
    order = Order(("pdf",), theme=own)
    before = mark_of(order, order.packed())
    assert mark_of(order, order.packed()) == before
    font.write_bytes(face_path(theme.fonts.body.bold).read_bytes())
    assert mark_of(order, order.packed()) != before


def test_a_theme_beside_the_spec_may_have_fonts_of_its_own(tmp_path: Path) -> None:
    made = tasks(tmp_path, 1)
    Path(made[0].spec).write_text("title: A brief\nbottom_line: Go ahead.\ntheme: house.yaml\n")
    (tmp_path / "house.yaml").write_text("fonts: {body: {name: Own, regular: own.ttf}}\n")
    (tmp_path / "own.ttf").write_bytes(face_path(default_theme().fonts.body.regular).read_bytes())
    assert resumed(tmp_path, PDF, made) == ["written"]
    assert resumed(tmp_path, PDF, made) == ["unchanged"]
    (tmp_path / "own.ttf").write_bytes(face_path(default_theme().fonts.body.bold).read_bytes())
    assert resumed(tmp_path, PDF, made) == ["written"]


def test_a_manifest_names_inputs_and_outputs_with_their_hashes(tmp_path: Path) -> None:
    from hashlib import sha256

    (outcome,) = run(PDF, tasks(tmp_path, 1), AtOnce())
    entry = outcome.as_object()
    spec, target = Path(outcome.task.spec), Path(outcome.task.targets[0])
    assert entry["inputs"] == {str(spec): sha256(spec.read_bytes()).hexdigest()}
    assert entry["outputs"] == [
        {
            "path": str(target),
            "sha256": sha256(target.read_bytes()).hexdigest(),
            "bytes": target.stat().st_size,
            "pages": 1,
        }
    ]
    assert line(outcome).endswith(b"}\n")


def test_an_address_gets_whole_objects(tmp_path: Path) -> None:
    import fsspec

    spec = tasks(tmp_path, 1)[0].spec
    task = Task(spec, ("memory://briefs/a/b.pdf",))
    (first,) = run(PDF, [task], AtOnce())
    memory = fsspec.filesystem("memory")
    assert first.record
    assert memory.cat_file("/briefs/a/b.pdf").startswith(b"%PDF")
    again = Task(spec, task.targets, before=first.record)
    assert [one.status for one in run(PDF, [again], AtOnce())] == ["unchanged"]
    memory.rm("/briefs/a/b.pdf")
    assert [one.status for one in run(PDF, [again], AtOnce())] == ["written"]


def test_an_unknown_kind_of_address_is_69(tmp_path: Path) -> None:
    (one,) = tasks(tmp_path, 1)
    (outcome,) = work(PDF.packed(), [Task(one.spec, ("nowhere://x/y.pdf",))])
    assert outcome.code == 69
    assert "nowhere://x/y.pdf cannot be written to" in outcome.error


def test_the_house_file_and_values_for_all_count_and_are_noted(tmp_path: Path) -> None:
    made = tasks(tmp_path, 1)
    (tmp_path / "briefgen.yaml").write_text("organisation: The house\n")
    order = Order(("pdf",), values=(("country", "Fiji"),))
    assert resumed(tmp_path, order, made) == ["written"]
    assert str(tmp_path / "briefgen.yaml") in made_before(tmp_path / "m.jsonl")[made[0].targets[0]].inputs
    assert resumed(tmp_path, order, made) == ["unchanged"]
    (tmp_path / "briefgen.yaml").write_text("organisation: Another\n")
    assert resumed(tmp_path, order, made) == ["written"]
    (tmp_path / "briefgen.yaml").unlink()
    assert resumed(tmp_path, order, made) == ["written"]
    assert resumed(tmp_path, order, made) == ["unchanged"]
    assert resumed(tmp_path, Order(("pdf",), values=(("contry", "Fiji"),)), made) == ["failed"]
