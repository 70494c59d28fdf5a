"""A Briefing and a format's name → the bytes of one file."""

from __future__ import annotations

from briefgen.backends import backend
from briefgen.compose import compose
from briefgen.errors import BackendError, BriefgenError
from briefgen.spec import Briefing
from briefgen.theme import default_theme


def render(briefing: Briefing, name: str) -> bytes:
    """Render a briefing to the format called `name` (`pdf`, `docx`, or an installed backend's).

    Raises UnknownBackendError for a name nobody installed, and BackendError where a backend fails, which is a bug.
    """
    if not isinstance(briefing, Briefing):
        raise TypeError(f"render takes a Briefing, not a {type(briefing).__name__}: briefgen.load a spec first")
    chosen = backend(name)
    try:
        return chosen.render(compose(briefing), default_theme(briefing.lang))
    except BriefgenError:
        raise
    except Exception as error:
        raise BackendError(f"the {name} backend failed: {type(error).__name__}: {error}") from error
