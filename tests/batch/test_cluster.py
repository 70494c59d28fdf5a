"""A real Dask scheduler with worker processes, one of which is killed; and a store that speaks S3."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from shutil import which
from socket import create_connection, socket
from typing import Any

import pytest

from cli import hostile
from cli.harness import COMMAND, without_progress

pytest.importorskip("distributed")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="processes are found as on Linux"),
]
WORKER = "distributed.cli.dask_worker"
GOOD = "title: good\nbottom_line: Go ahead.\n"


@pytest.fixture
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return {**os.environ, **hostile.install(tmp_path_factory.mktemp("site"))}


def specs(folder: Path, titles: list[str]) -> None:
    (folder / "specs").mkdir()
    for number, title in enumerate(titles):
        (folder / f"specs/{number:04}.yaml").write_text(GOOD.replace("good", title))


def render(folder: Path, environment: dict[str, str], *options: str) -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, "render", "specs", *options]
    ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=180)
    ran.stderr = without_progress(ran.stderr)
    return ran


@pytest.fixture
def scheduler(tmp_path: Path, environment: dict[str, str]) -> Iterator[str]:
    """The address of a scheduler with two worker processes, each under a nanny, as `dask worker` starts them."""
    facts = tmp_path / "scheduler.json"
    started: list[subprocess.Popen[bytes]] = []

    def start(module: str, *options: str) -> None:
        command = [sys.executable, "-m", module, "--scheduler-file", str(facts), "--no-dashboard", *options]
        silent = subprocess.DEVNULL
        started.append(subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=silent, stderr=silent))

    try:
        start("distributed.cli.dask_scheduler", "--port", "0")
        wait_for(facts.exists)
        start(WORKER, "--nthreads", "1")
        start(WORKER, "--nthreads", "1")
        yield json.loads(facts.read_text())["address"]
    finally:
        for process in reversed(started):  # a nanny whose worker is being started waits for its scheduler
            process.terminate()
            process.wait(60)


def wait_for(true: Callable[[], object], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


def worker_processes(folder: Path) -> list[int]:
    """The processes in which the workers of a folder's scheduler do their work, each a child of its nanny."""
    here = left_in(folder)
    nannies = [number for number in here if runs(number, WORKER)]
    return [number for number in here if runs(number, "spawn_main") and parent(number) in nannies]


def runs(number: int, words: str) -> bool:
    with suppress(OSError):
        return words.encode() in Path(f"/proc/{number}/cmdline").read_bytes()
    return False


def left_in(folder: Path) -> list[int]:
    """The processes that work in a folder, as all of a batch do that is started there."""
    found = []
    for each in Path("/proc").glob("[0-9]*/cwd"):
        with suppress(OSError):
            if each.resolve() == folder.resolve():
                found.append(int(each.parent.name))
    return found


def parent(number: int) -> int:
    try:
        return int(Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0


def test_a_cluster_makes_the_briefings_and_a_killed_worker_costs_nothing(
    tmp_path: Path, environment: dict[str, str], scheduler: str
) -> None:
    specs(tmp_path, ["slow"] * 400)
    command = [*COMMAND, "render", "specs", "--to", "hostile", "--dask", scheduler]
    batch = subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    output = tmp_path / "output"
    wait_for(lambda: len(list(output.glob("*.hostile"))) > 40)
    workers = worker_processes(tmp_path)
    os.kill(workers[0], signal.SIGKILL)
    out, err = batch.communicate(timeout=180)
    made = list(output.glob("*.hostile"))
    print(f"400 specs on Dask, 1 of {len(workers)} workers killed: {len(made)} written; {out.decode().strip()}")
    assert (batch.returncode, len(made)) == (0, 400), err.decode()
    assert {path.stat().st_size for path in made} == {30_003}


def test_a_spec_that_kills_its_worker_is_blamed_alone(tmp_path: Path, environment: dict[str, str]) -> None:
    specs(tmp_path, ["good"] * 30 + ["die"] + ["good"] * 30)
    ran = render(tmp_path, environment, "--to", "hostile", "--dask", "local", "-j", "2", "--json")
    lines = [json.loads(line) for line in ran.stdout.splitlines()]
    print(f"61 specs on Dask, 1 of them deadly: {lines[-1]['summary']}")
    assert ran.returncode == 70, ran.stderr
    assert lines[-1]["summary"] == {"written": 60, "unchanged": 0, "failed": 1, "stopped": 0}
    assert [line["spec"] for line in lines[:-1] if line["code"]] == ["specs/0030.yaml"]
    assert ran.stderr == "briefgen: specs/0030.yaml: it could not be made, 2 times: its worker died\n"
    wait_for(lambda: not left_in(tmp_path), 10)


def test_a_cluster_of_others_loses_workers_to_a_deadly_spec_and_nothing_else(
    tmp_path: Path, environment: dict[str, str], scheduler: str
) -> None:
    specs(tmp_path, ["good"] * 30 + ["die"] + ["good"] * 30)
    ran = render(tmp_path, environment, "--to", "hostile", "--dask", scheduler)
    print(f"61 specs on a cluster of others, 1 of them deadly: {ran.stdout.strip()}")
    assert ran.stdout.startswith("61 briefings: 60 written, 1 failed; ")
    assert ran.stderr == "briefgen: specs/0030.yaml: it could not be made, 2 times: its worker died\n"


def test_a_spec_whose_result_dies_with_its_worker_on_the_way_is_blamed_alone(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    """Dask makes it again, and it then kills its worker while the result of the first time is still awaited."""
    specs(tmp_path, ["good"] * 9 + [f"die_when_fetched {tmp_path}/mark"] + ["good"] * 10)
    ran = render(tmp_path, environment, "--to", "hostile", "--dask", "local", "-j", "2", "--json")
    lines = [json.loads(line) for line in ran.stdout.splitlines()]
    print(f"20 specs on Dask, 1 of them deadly once it is done: {lines[-1]['summary']}")
    assert [(line["spec"], line["error"]) for line in lines[:-1] if line["code"]] == [
        ("specs/0009.yaml", "it could not be made, 2 times: its worker died")
    ]
    assert lines[-1]["summary"] == {"written": 19, "unchanged": 0, "failed": 1, "stopped": 0}


def test_an_interrupt_of_the_terminal_ends_a_local_cluster_in_one_line(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    specs(tmp_path, ["slow"] * 400)
    command = [*COMMAND, "render", "specs", "--to", "hostile", "--dask", "local", "-j", "2"]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=pipe, stderr=pipe, text=True, start_new_session=True
    ) as batch:
        wait_for(lambda: len(list((tmp_path / "output").glob("*.hostile"))) > 20)
        os.killpg(batch.pid, signal.SIGINT)
        out, err = batch.communicate(timeout=180)
    made = len(list((tmp_path / "output").glob("*.hostile")))
    print(f"400 specs on Dask, interrupted: {made} written; {out.strip()}")
    assert out.startswith(f"400 briefings: {made} written, {400 - made} stopped; ")
    assert batch.returncode == 130
    assert without_progress(err) == "briefgen: interrupted; what is written stays, and --resume makes the rest\n"
    wait_for(lambda: not left_in(tmp_path), 10)


def test_a_local_cluster_takes_no_port_that_another_may_have(tmp_path: Path, environment: dict[str, str]) -> None:
    specs(tmp_path, ["good"])
    with socket() as taken:
        with suppress(OSError):  # somebody has it already
            taken.bind(("", 8787))
            taken.listen()
        ran = render(tmp_path, environment, "--to", "hostile", "--dask", "local", "-j", "1")
    assert (ran.returncode, ran.stderr) == (0, "")


def test_workers_that_do_not_start_are_one_line(tmp_path: Path, environment: dict[str, str]) -> None:
    specs(tmp_path, ["good"])
    site = Path(environment["PYTHONPATH"]) / "sitecustomize.py"
    site.write_text("import os, sys\nif '--multiprocessing-fork' in sys.orig_argv:\n    os._exit(9)\n")
    ran = render(tmp_path, environment, "--to", "hostile", "--dask", "local", "-j", "2")
    assert ran.returncode == 69
    assert ran.stderr.startswith("briefgen: no Dask scheduler with workers answers at local: ")
    assert ran.stderr.count("\n") == 1
    wait_for(lambda: not left_in(tmp_path), 10)


def test_no_scheduler_is_one_line(tmp_path: Path, environment: dict[str, str]) -> None:
    specs(tmp_path, ["good"])
    ran = render(tmp_path, environment, "--to", "hostile", "--dask", "tcp://127.0.0.1:1")
    assert ran.returncode == 69
    assert ran.stderr.startswith("briefgen: no Dask scheduler with workers answers at tcp://127.0.0.1:1: ")
    assert ran.stderr.count("\n") == 1


SERVER = os.environ.get("MOTO_SERVER", "moto_server")
"""A store that speaks S3; it wants other versions of its libraries than s3fs does, so it lives apart."""
KEYS = {"AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "x", "AWS_DEFAULT_REGION": "us-east-1"}


def client(address: str) -> Any:
    """Another client of the store."""
    from botocore.session import get_session

    keys = {"aws_access_key_id": "x", "aws_secret_access_key": "x", "region_name": "us-east-1"}
    return get_session().create_client("s3", endpoint_url=address, **keys)


@pytest.fixture
def store() -> Iterator[dict[str, str]]:
    """A store on this computer with the bucket `briefs`; the environment that leads there."""
    pytest.importorskip("s3fs")
    if which(SERVER) is None:
        pytest.skip("moto's server is not installed")
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    command = [SERVER, "-H", "127.0.0.1", "-p", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            assert answers(port)
            client(address).create_bucket(Bucket="briefs")
            yield {**KEYS, "AWS_ENDPOINT_URL": address, "FSSPEC_S3_ENDPOINT_URL": address}
        finally:
            server.terminate()


def answers(port: int) -> bool:
    """Whether something listens there within half a minute."""
    for _ in range(300):
        with suppress(OSError), create_connection(("127.0.0.1", port), 1):
            return True
        time.sleep(0.1)
    return False


def test_files_go_to_a_store_as_whole_objects(tmp_path: Path, store: dict[str, str]) -> None:
    specs(tmp_path, [f"good {number}" for number in range(20)])
    environment = {**os.environ, **store}
    ran = render(tmp_path, environment, "-o", "s3://briefs/2026", "-j", "2")
    assert (ran.returncode, ran.stderr) == (0, "")
    stored = client(store["AWS_ENDPOINT_URL"])
    data = stored.get_object(Bucket="briefs", Key="2026/0007.pdf")["Body"].read()
    assert len(stored.list_objects_v2(Bucket="briefs")["Contents"]) == 40
    assert data.startswith(b"%PDF")
    assert data.rstrip().endswith(b"%%EOF")
    again = render(tmp_path, environment, "-o", "s3://briefs/2026", "-j", "2", "--resume")
    print(f"20 pairs to S3: {ran.stdout.strip()}; again: {again.stdout.strip()}")
    assert again.stdout.startswith("20 briefings: 20 unchanged; ")


def test_a_cluster_writes_to_a_store(tmp_path: Path, store: dict[str, str]) -> None:
    specs(tmp_path, [f"good {number}" for number in range(20)])
    ran = render(
        tmp_path, {**os.environ, **store}, "-o", "s3://briefs/dask", "--to", "pdf", "--dask", "local", "-j", "2"
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("20 briefings: 20 written; ")


def test_a_bucket_that_is_not_there_and_a_store_that_does_not_answer_are_a_line_each(
    tmp_path: Path, store: dict[str, str]
) -> None:
    specs(tmp_path, ["good"])
    ran = render(tmp_path, {**os.environ, **store}, "-o", "s3://none/x", "--to", "pdf")
    assert (ran.returncode, ran.stderr.count("\n")) == (73, 1), ran.stderr
    assert "s3://none/x/0000.pdf cannot be created" in ran.stderr
    nowhere = {key: "http://127.0.0.1:1" if "ENDPOINT" in key else value for key, value in store.items()}
    ran = render(tmp_path, {**os.environ, **nowhere}, "-o", "s3://briefs/x", "--to", "pdf")
    assert (ran.returncode, ran.stderr.count("\n")) == (69, 1), ran.stderr
    assert "s3://briefs/x/0000.pdf could not be written" in ran.stderr
