"""A merge that is killed again and again, at every point of a mail → how many came twice, counted where they came.

`python tests/mail/kills.py 60` kills so often, prints the counts, and fails if one mail came twice or went missing.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from itertools import cycle
from pathlib import Path
from threading import Timer
from typing import NamedTuple

from mail.servers import Box, Taken, serving

STAGES = ("asked", "given", "answered", "hung up")
MOST_SECONDS = 0.008
"""A kill comes that long, at most, after what it is set off by: the log is written in this time."""
PER_KILL = 4


class Counts(NamedTuple):
    """What a merge came to: how often it was killed, whom mails came to, and what its log says of them."""

    people: int
    kills: int
    came: int
    twice: int
    sent: int
    unsure: int
    unsure_but_came: int
    lost: int
    reported: int

    def __str__(self) -> str:
        named = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in self._asdict().items())
        return f"mail merge under kill -9: {named}"


class Killer:
    """Kills a run at a stage of one of its next mails."""

    def __init__(self, box: Box, chance: random.Random) -> None:
        self.chance = chance
        self.process: subprocess.Popen[bytes] | None = None
        self.stage = ""
        self.left = 0
        self.shot = Timer(0, int)
        """The last kill that was set off; it may come late, where much else is to be done."""
        box.asked, box.answer = self.asked, self.answer

    def arm(self, process: subprocess.Popen[bytes], stage: str) -> None:
        """Set a kill off a few mails from now."""
        self.left, self.stage, self.process = self.chance.randint(1, PER_KILL - 1), stage, process

    def asked(self, address: str) -> None:
        """Between the recipient, the intent and the mail itself; no further mail begins before a kill has come."""
        if self.shot.ident:
            self.shot.join()
        self._if("asked", self.chance.uniform(0, MOST_SECONDS))

    def answer(self, taken: Taken) -> str | None:
        """With the whole mail here: before its answer, just after it, or in place of it."""
        self._if("given", 0)
        self._if("answered", self.chance.uniform(0, MOST_SECONDS))
        if self._if("hung up", self.chance.uniform(0, MOST_SECONDS)):
            return None
        return "250 OK"

    def _if(self, stage: str, seconds: float) -> bool:
        if self.process is None or stage != self.stage:
            return False
        self.left -= 1
        if self.left:
            return False
        process, self.process = self.process, None
        if seconds:
            self.shot = Timer(seconds, os.kill, (process.pid, signal.SIGKILL))
            self.shot.start()
        else:
            os.kill(process.pid, signal.SIGKILL)
        return True


def merge(folder: Path, kills: int, seed: int = 7) -> Counts:
    """Run one merge until it ends by itself, killing it so often before."""
    names = [f"p{number}@example.org" for number in range(kills * PER_KILL)]
    (folder / "people.csv").write_text("to\n" + "".join(f"{name}\n" for name in names))
    (folder / "a.yaml").write_text("title: A brief\nbottom_line: Go ahead.\n")
    with serving(folder) as running:
        command = [sys.executable, "-m", "briefgen", "mail", "a.yaml", "--each", "people.csv", "--send"]
        command += ["--attach", "none", "--rate", "6000", "--from", "desk@example.org"]
        environment = {**os.environ, **running.environment("starttls")}
        killer, stages, killed = Killer(running.box, random.Random(seed)), cycle(STAGES), 0
        for _ in range(kills * 3):
            process = subprocess.Popen(command, cwd=folder, env=environment, stdout=-3, stderr=subprocess.PIPE)
            if killed < kills:
                killer.arm(process, next(stages))
            errors = process.communicate(timeout=120)[1].decode()
            killed += process.returncode == -signal.SIGKILL
            if process.returncode != -signal.SIGKILL and killed >= kills:
                break
        return _counted(folder, names, killed, running.box, errors)


def _counted(folder: Path, names: list[str], killed: int, box: Box, errors: str) -> Counts:
    lines = (folder / "output" / "a.mail-log.jsonl").read_text().splitlines()
    last = {entry["to"]: entry["state"] for entry in map(json.loads, lines)}
    came = Counter(box.people)
    unsure = [name for name in names if last.get(name) == "intent"]
    return Counts(
        people=len(names),
        kills=killed,
        came=len(came),
        twice=sum(count - 1 for count in came.values()),
        sent=sum(state == "sent" for state in last.values()),
        unsure=len(unsure),
        unsure_but_came=sum(name in came for name in unsure),
        lost=sum(name not in came and name not in unsure for name in names),
        reported=sum(f"may have been sent: {name} " in errors for name in unsure),
    )


def main(kills: int) -> int:
    """Print the counts; 1 if a mail came twice or is missing from the account."""
    with tempfile.TemporaryDirectory() as folder:
        counts = merge(Path(folder), kills)
    sys.stdout.write(f"{counts}\n")
    return int(bool(counts.twice or counts.lost or counts.reported != counts.unsure or counts.kills < kills))


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1])))
