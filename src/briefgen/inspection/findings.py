"""What an inspection finds → values that a program reads and a person is shown: findings, facts, both of one file."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from briefgen.inspection.rules import RULES, Group, Severity


class Finding(Struct, frozen=True):
    """One thing wrong with a file: the rule that it breaks, what was found, and where in the file."""

    rule: str
    message: str
    where: str = ""

    @property
    def group(self) -> Group:
        """What kind of trouble it is."""
        return RULES[self.rule].group

    @property
    def severity(self) -> Severity:
        """Whether it makes an inspection fail."""
        return RULES[self.rule].severity

    @property
    def mend(self) -> str:
        """What to do about it."""
        return RULES[self.rule].mend

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message


class Fact(Struct, frozen=True):
    """Something to know about a file that is neither right nor wrong: its name, and one or several values."""

    name: str
    values: tuple[str, ...]


class Inspection(Struct, frozen=True):
    """What is in a file and what is wrong with it; findings that would embarrass stand first."""

    format: Literal["docx", "pdf"]
    findings: tuple[Finding, ...]
    facts: tuple[Fact, ...]

    @property
    def problems(self) -> tuple[Finding, ...]:
        """The findings that are more than a hint."""
        return tuple(finding for finding in self.findings if finding.severity == "error")
