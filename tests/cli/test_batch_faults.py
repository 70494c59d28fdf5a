"""Batches whose workers are killed, hang, crash and run out of memory; interrupted and killed batches; full disks."""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from . import hostile
from .harness import COMMAND, GOOD, files, put, without_progress

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are found and disks are made as on Linux")

WHOLE = 30_003
"""Bytes of a file of the hostile format."""


@pytest.fixture
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return {**os.environ, **hostile.install(tmp_path_factory.mktemp("site"))}


def specs(here: Path, titles: list[str]) -> None:
    for number, title in enumerate(titles):
        put(here / f"specs/{number:04}.yaml", GOOD.replace("A brief", title))


def start(here: Path, environment: dict[str, str], *options: str) -> subprocess.Popen[bytes]:
    """A batch of two workers in a session of its own."""
    command = [*COMMAND, "render", "specs", "--to", "hostile", "-o", "out", "-j", "2", *options]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=here, env=environment, stdout=pipe, stderr=pipe, start_new_session=True)


def ended(process: subprocess.Popen[bytes]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=60)
    return process.returncode, out.decode(), without_progress(err.decode())


def workers(number: int) -> list[int]:
    """The workers among the living processes of a session."""
    return [each for each in in_session(number) if b"spawn_main" in command_line(each)]


def command_line(number: int) -> bytes:
    try:
        return Path(f"/proc/{number}/cmdline").read_bytes()
    except OSError:
        return b""


def in_session(number: int) -> list[int]:
    """The living processes of a session."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == number and fields[0] != "Z":
            found.append(int(status.parent.name))
    return found


def wait_until(true: Callable[[], object], seconds: float = 60) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.02)
    return False


def made(here: Path) -> list[Path]:
    return sorted((here / "out").glob("*.hostile"))


def torn(here: Path) -> list[Path]:
    return [path for path in made(here) if path.stat().st_size != WHOLE]


def noted(here: Path) -> list[str]:
    """The outputs of a manifest, every line of which is whole."""
    lines = (here / "out/briefgen-manifest.jsonl").read_text().splitlines()
    return [output["path"] for line in lines for output in json.loads(line)["outputs"]]


def test_every_fault_is_blamed_on_its_own_spec_alone(here: Path, environment: dict[str, str]) -> None:
    zoo = ["die", "crash", "hang", "memory", "leave", "deep", "fault", f"die_once {here}/mark"]
    titles = ["good"] * 60
    for place, title in enumerate(zoo):
        titles[5 + 7 * place] = title
    specs(here, titles)
    code, out, err = ended(start(here, environment, "--timeout", "5"))
    guilty = [f"specs/{number:04}.yaml" for number in range(5, 5 + 7 * 7, 7)]
    said = dict(sorted(line.removeprefix("briefgen: ").split(": ", 1) for line in err.splitlines()))
    print(
        f"{len(titles)} specs, {len(zoo)} faults: {len(made(here))} written, {len(said)} blamed, {len(torn(here))} torn"
    )
    assert (code, list(said), torn(here)) == (70, guilty, [])
    assert len(made(here)) == 53
    words = ["2 times: its process was ended by SIGKILL", "ended by SIGSEGV", "more than 5 seconds", "out of memory"]
    words += ["SystemExit: 3", "RecursionError", "KeyError"]
    assert [word for word, line in zip(words, said.values(), strict=True) if word not in line] == []
    assert "53 written, 7 failed" in out


def test_workers_killed_at_random_cost_nothing(here: Path, environment: dict[str, str]) -> None:
    specs(here, ["slow"] * 200)
    chance, kills = random.Random(5), 0
    batch = start(here, environment)
    while batch.poll() is None and kills < 8 and len(made(here)) < 150:  # later, one might lose a second worker
        time.sleep(chance.uniform(0.05, 0.2))
        killable = workers(batch.pid)
        if killable and len(made(here)) > 5 * kills:
            os.kill(chance.choice(killable), signal.SIGKILL)
            kills += 1
    code, _, err = ended(batch)
    print(f"{kills} workers killed over 200 specs: {len(made(here))} written, {len(torn(here))} torn; exit code {code}")
    assert kills >= 4
    assert torn(here) == []
    assert (code, err) == (0, "")
    assert len(made(here)) == len(set(noted(here))) == len(noted(here)) == 200


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupt_ends_it_cleanly_and_resuming_makes_the_rest(
    here: Path, environment: dict[str, str], number: signal.Signals, code: int
) -> None:
    specs(here, ["slow"] * 300)
    batch = start(here, environment)
    assert wait_until(lambda: len(made(here)) >= 20)
    os.killpg(batch.pid, number) if number == signal.SIGINT else batch.send_signal(number)
    ran = ended(batch)
    before = len(made(here))
    print(f"interrupted: {before} of 300 written, {len(torn(here))} torn")
    assert (ran[0], ran[2]) == (code, "briefgen: interrupted; what is written stays, and --resume makes the rest\n")
    assert f"{before} written, {300 - before} stopped" in ran[1]
    assert sorted(noted(here)) == [f"out/{path.name}" for path in made(here)]
    assert torn(here) == []
    assert wait_until(lambda: not in_session(batch.pid), 10)
    assert f"{300 - before} written, {before} unchanged" in ended(start(here, environment, "--resume"))[1]


def test_an_interrupt_while_workers_start_shows_no_traceback(here: Path, environment: dict[str, str]) -> None:
    specs(here, ["slow"] * 100)
    for wait in (0, 0.1, 0.2):
        batch = start(here, environment)
        assert wait_until(lambda batch=batch: workers(batch.pid))  # type: ignore[misc]  # bound now
        time.sleep(wait)
        os.killpg(batch.pid, signal.SIGINT)
        code, _, err = ended(batch)
        assert code == 130
        assert "Traceback" not in err


def test_a_killed_batch_leaves_no_torn_file_and_no_process(here: Path, environment: dict[str, str]) -> None:
    specs(here, ["slow"] * 150)
    chance, left = random.Random(7), 0
    for _ in range(5):
        batch = start(here, environment, "--resume")
        already = len(made(here))
        wait_until(lambda already=already: len(made(here)) > already + 3)  # type: ignore[misc]  # bound now
        time.sleep(chance.uniform(0, 0.1))
        batch.kill()
        batch.communicate()
        left += not wait_until(lambda: not in_session(batch.pid), 10)  # noqa: B023  # called at once
        assert torn(here) == []
    code, out, _ = ended(start(here, environment, "--resume"))
    print(
        f"killed 5 times: {len(made(here))} of 150 written, {len(torn(here))} torn, processes left {left} times; {out}"
    )
    assert (left, code, len(made(here)), torn(here)) == (0, 0, 150, [])


def test_a_worker_that_lets_no_thread_run_ends_with_a_killed_batch(here: Path, environment: dict[str, str]) -> None:
    specs(here, [f"stuck {here}/mark", "good"])
    batch = start(here, environment)
    assert wait_until((here / "mark").exists)
    batch.kill()
    batch.communicate()
    assert wait_until(lambda: not in_session(batch.pid), 10)


@pytest.fixture
def small_disk(here: Path) -> Iterator[Path]:
    """A disk of a megabyte at `out`, where this user may have one."""
    (here / "out").mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(here / "out")]
    if not shutil.which("mount") or subprocess.run(mounted, capture_output=True, check=False).returncode:
        pytest.skip("only root makes a disk")
    yield here / "out"
    subprocess.run(["umount", "-l", str(here / "out")], check=True)


def test_a_full_disk_stops_it_with_one_line_and_loses_nothing(
    here: Path, environment: dict[str, str], small_disk: Path
) -> None:
    specs(here, ["good"] * 60)
    code, _, err = ended(start(here, environment))
    before = {path: path.read_bytes() for path in made(here)}
    print(f"a disk of 1 MB: {len(before)} of 60 written, {len(torn(here))} torn; {err.strip()}")
    assert (code, err.count("\n"), torn(here)) == (74, 1, [])
    assert "could not be written: the disk is full; free some space and run it again" in err
    assert 20 <= len(before) < 40
    assert [name for name in files(here / "out") if name.endswith(".tmp")] == []
    subprocess.run(["mount", "-o", "remount,size=4m", str(small_disk)], check=True)
    code, _, err = ended(start(here, environment, "--resume"))
    assert (code, err, len(made(here)), torn(here)) == (0, "", 60, [])
    assert {path: path.read_bytes() for path in before} == before


def test_a_limit_on_file_sizes_is_one_line(here: Path, environment: dict[str, str]) -> None:
    specs(here, ["good"] * 30)
    command = [*COMMAND, "render", "specs", "--to", "hostile", "-o", "out", "-j", "2"]
    limited = subprocess.run(
        command,
        cwd=here,
        env=environment,
        capture_output=True,
        check=False,
        timeout=60,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
    )
    err = without_progress(limited.stderr.decode())
    assert (limited.returncode, err.count("\n"), made(here)) == (74, 1, [])
    assert "the system allows no file of that size" in err
