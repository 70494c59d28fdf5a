"""A PDF and what it claims → the verdict of `page-validation` on each claim, where `briefgen[inspect]` is installed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from briefgen.inspection.findings import Fact, Finding
from briefgen.inspection.text import shown

MOST = 3
"""Rules that are named of those that a file breaks."""
UNKNOWN = "claimed, not judged"


def judged(data: bytes, claims: Iterable[str], encrypted: bool) -> Iterator[Fact | Finding]:
    """A fact for each claim, and a finding for each that is not so."""
    for claim in claims:
        if encrypted:
            yield Fact(claim, (f"{UNKNOWN}: the file is encrypted",))
        else:
            yield from _judged(data, claim)


def _judged(data: bytes, claim: str) -> Iterator[Fact | Finding]:
    validator = _validator()
    if validator is None:
        yield Fact(claim, (f"{UNKNOWN}: pip install 'briefgen[inspect]'",))
        return
    try:
        profile = validator.ValidationProfile(claim.removeprefix("PDF/A-").replace("PDF/UA-", "ua"))
        report = validator.validate_pdf_bytes(data, profile=profile)
    except Exception as error:  # another's code, on a file of any kind: what it cannot judge is not judged
        yield Fact(claim, (f"{UNKNOWN}: {shown(str(error))}",))
        return
    yield Fact(claim, ("claimed, and so" if report.is_compliant else "claimed, and not so",))
    if not report.is_compliant:
        rules = {str(failure.rule_id): shown(str(failure.message), 100) for failure in report.failures}
        said = "; ".join(f"{rule}: {message}" for rule, message in list(rules.items())[:MOST])
        more = f"; and {len(rules) - MOST} more rules" if len(rules) > MOST else ""
        yield Finding("conformance", f"it claims {claim} and breaks {said}{more}")


def _validator() -> Any:
    """The module of `page-validation`, None where it, or another of that name, is there."""
    try:
        import page
    except ImportError:
        return None
    return page if hasattr(page, "validate_pdf_bytes") else None
