"""Handling markings: a marking's text → how its scheme prints it, or why the scheme has no such marking.

briefgen sets markings in their schemes' forms: it classifies nothing and protects nothing. A scheme is a module of data
with a `read` and a `banner`: TLP 2.0, the UK's GSCP, the US register, the EU's EUCI, NATO's. All else is a house's own.
"""

from briefgen.briefing.markings.engine import (
    classified,
    is_known,
    lacking,
    misfits,
    objection,
    portion_objection,
    scheme_of,
)
from briefgen.briefing.markings.forms import file_token, portion, printed, subject_prefix

__all__ = [
    "classified",
    "file_token",
    "is_known",
    "lacking",
    "misfits",
    "objection",
    "portion",
    "portion_objection",
    "printed",
    "scheme_of",
    "subject_prefix",
]
