"""A Briefing and a format's name → the bytes of one file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefgen.backends import attaches, backend
from briefgen.compose import compose
from briefgen.errors import BackendError, BriefgenError, UnsupportedError
from briefgen.spec import Briefing
from briefgen.theme import default_theme

if TYPE_CHECKING:
    from briefgen.document import Attachment


def render(briefing: Briefing, name: str, attach: Iterable[Attachment] = ()) -> bytes:
    """Render a briefing to the format called `name` (`pdf`, `docx`, or an installed backend's).

    The files to `attach` travel inside the file. Raises UnknownBackendError for a name nobody installed,
    UnsupportedError for a format that holds no files, and BackendError where a backend fails, which is a bug.
    """
    if not isinstance(briefing, Briefing):
        raise TypeError(f"render takes a Briefing, not a {type(briefing).__name__}: briefgen.load a spec first")
    chosen, attachments = backend(name), tuple(attach)
    if attachments and not attaches(name):
        raise UnsupportedError(f"a {name} file has no place for attachments; a PDF has")
    try:
        return chosen.render(compose(briefing, attachments), default_theme(briefing.lang))
    except BriefgenError:
        raise
    except Exception as error:
        raise BackendError(f"the {name} backend failed: {type(error).__name__}: {error}") from error
