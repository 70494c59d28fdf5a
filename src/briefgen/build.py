"""A Briefing and a format's name → the bytes of one file."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from briefgen.backends import LAID_OUT, CitingPages, Layout, attaches, backend, lay_out
from briefgen.compose import compose
from briefgen.errors import BackendError, BriefgenError, UnsupportedError
from briefgen.spec import Briefing
from briefgen.theme import Theme, default_theme

if TYPE_CHECKING:
    from briefgen.document import Attachment, Document


def render(briefing: Briefing, name: str, attach: Iterable[Attachment] = ()) -> bytes:
    """Render a briefing to the format called `name` (`pdf`, `docx`, or an installed backend's).

    The files to `attach` travel inside the file. Raises UnknownBackendError for a name nobody installed,
    UnsupportedError for a format that holds no files, and BackendError where a backend fails, which is a bug.
    """
    if not isinstance(briefing, Briefing):
        raise TypeError(f"render takes a Briefing, not a {type(briefing).__name__}: briefgen.load a spec first")
    backend(name)
    attachments = tuple(attach)
    if attachments and not attaches(name):
        raise UnsupportedError(f"a {name} file has no place for attachments; a PDF has")
    return Build(briefing, attachments).render(name)


class Build:
    """One briefing on its way into several formats: composed once, and set on pages once, if any format names pages.

    A format that holds no files leaves the attachments out.
    """

    def __init__(self, briefing: Briefing, attach: Iterable[Attachment] = ()) -> None:
        self.briefing = briefing
        self.attachments = tuple(attach)

    def render(self, name: str) -> bytes:
        """The file in the format called `name`. Raises UnknownBackendError, and BackendError where it fails."""
        chosen = backend(name)
        try:
            if name == LAID_OUT:
                return self._layout.data
            if isinstance(chosen, CitingPages) and chosen.cites_pages:
                return chosen.render(self._document, self._theme, lambda: self._layout)
            return chosen.render(self._document, self._theme)
        except BriefgenError:
            raise
        except Exception as error:
            raise BackendError(f"the {name} backend failed: {type(error).__name__}: {error}") from error

    @cached_property
    def _document(self) -> Document:
        return compose(self.briefing, self.attachments)

    @cached_property
    def _theme(self) -> Theme:
        return default_theme(self.briefing.lang)

    @cached_property
    def _layout(self) -> Layout:
        return lay_out(self._document, self._theme)
