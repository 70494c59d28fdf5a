"""A Briefing and a format's name → the bytes of one file."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, cast

from msgspec.structs import replace

from briefgen.backends import (
    LAID_OUT,
    CitingPages,
    House,
    Housed,
    Layout,
    Pagination,
    Warns,
    attaches,
    backend,
    find_pages,
    in_house,
    lay_out,
)
from briefgen.briefing.kinds import PaperName
from briefgen.briefing.papers import PAPERS
from briefgen.compose import compose
from briefgen.errors import BackendError, BriefgenError, InputError, UnsupportedError, cause_of
from briefgen.spec import Briefing
from briefgen.theme import Theme, default_theme

if TYPE_CHECKING:
    from briefgen.backends.docx.house.report import TemplateReport
    from briefgen.document import Attachment, Document

Template: TypeAlias = str | PathLike[str] | bytes | tuple[bytes, str]
"""A Word file: its path, its bytes, or its bytes and a name for messages."""


def render(
    briefing: Briefing,
    name: str,
    attach: Iterable[Attachment] = (),
    *,
    template_docx: Template | None = None,
    theme: Theme | str | PathLike[str] | None = None,
) -> bytes:
    """Render a briefing to the format called `name` (`pdf`, `docx`, or an installed backend's).

    The files to `attach` travel inside the file. `template_docx` is a Word file of your own that a `docx` is written
    into: a path, its bytes, or both as bytes and a name for messages; by default it is the theme's, if that has one.
    `theme` is a look instead of the briefing's own: a theme, its name, or the path of its file.
    Raises UnknownBackendError for a name nobody installed, UnsupportedError for a format that holds no files or has no
    template, InputError for a template that cannot be one or a theme that is not there, SpecError for a theme with
    problems, and BackendError where a backend fails, which is a bug.
    """
    if not isinstance(briefing, Briefing):
        raise TypeError(f"render takes a Briefing, not a {type(briefing).__name__}: briefgen.load a spec first")
    backend(name)
    attachments = tuple(attach)
    if attachments and not attaches(name):
        raise UnsupportedError(f"a {name} file has no place for attachments; a PDF has")
    return Build(briefing, attachments, _theme(theme), (name,)).render(name, template_docx)


def _theme(given: Theme | str | PathLike[str] | None) -> Theme | None:
    if given is None or isinstance(given, Theme):
        return given
    from briefgen.spec.themes import load_theme

    return load_theme(given if isinstance(given, str) else Path(given))


def _look_of(paper: PaperName) -> Theme:
    """The look that a kind of paper brings along, or the default where its fonts are missing."""
    name = PAPERS[paper].theme
    if not name:
        return default_theme()
    from briefgen.spec.themes import shipped_or_default

    return shipped_or_default(name)


class Build:
    """One briefing on its way into several formats: composed once, and set on pages once, if any format names pages.

    A format that holds no files leaves the attachments out. Where the `formats` that are wanted are known and none of
    them is the PDF, the pages of one are found without making it.
    """

    def __init__(
        self,
        briefing: Briefing,
        attach: Iterable[Attachment] = (),
        theme: Theme | None = None,
        formats: Iterable[str] = (LAID_OUT,),
    ) -> None:
        self.briefing = briefing
        self._drawn = LAID_OUT in formats
        self.theme = (theme or briefing.theme or _look_of(briefing.template)).in_language(briefing.lang)
        self.attachments = tuple(attach)

    def render(self, name: str, template_docx: Template | None = None) -> bytes:
        """The file in the format called `name`; see `render` for the template and what is raised."""
        house = self._house(name, template_docx)
        chosen, document = (house, self._bare) if house else (backend(name), self._document)
        try:
            if name == LAID_OUT:
                return self._layout.data
            if isinstance(chosen, CitingPages) and chosen.cites_pages:
                return chosen.render(document, self.theme, lambda: self._pages)
            return chosen.render(document, self.theme)
        except (BriefgenError, MemoryError):
            raise
        except Exception as error:
            raise BackendError(f"the {name} backend failed: {type(error).__name__}: {error}") from error

    def warnings(self, name: str, template_docx: Template | None = None) -> tuple[str, ...]:
        """What is to be said of the briefing in somebody's own file, a line each; nothing of any other format."""
        house = self._house(name, template_docx)
        return house.warnings(self._bare, self.theme) if isinstance(house, Warns) else ()

    def _house(self, name: str, template_docx: Template | None) -> House | None:
        """The backend that writes into somebody's own file: the one that is given, or else the theme's."""
        if template_docx is not None:
            return in_house(name, *_template(template_docx))
        own, chosen = self.theme.template_docx, backend(name)
        return chosen.in_house(own.data, own.name) if own and isinstance(chosen, Housed) else None

    @cached_property
    def _document(self) -> Document:
        return compose(self.briefing, self.attachments, self.theme)

    @cached_property
    def _bare(self) -> Document:
        """The same without the theme's logo, which a house's own file shows by itself."""
        if self.theme.logo is None or self.briefing.logo is not None:
            return self._document
        return compose(self.briefing, self.attachments, replace(self.theme, logo=None))

    @cached_property
    def _layout(self) -> Layout:
        return lay_out(self._document, self.theme)

    @cached_property
    def _pages(self) -> Pagination:
        return self._layout if self._drawn else find_pages(self._document, self.theme)


def template_report(template_docx: str | PathLike[str] | bytes, name: str = "") -> TemplateReport:
    """Which styles a Word file of your own has for a briefing, which are added, and what of it is left out.

    Its text is the same in lines to read. Raises InputError for a file that cannot be a template.
    """
    data, called = _template(template_docx)
    return cast("TemplateReport", in_house("docx", data, name or called).report(default_theme()))


def _template(given: Template) -> tuple[bytes, str]:
    """The bytes and the name of a template. Raises InputError where it cannot be read."""
    if isinstance(given, tuple):
        return given
    if isinstance(given, bytes):
        return given, "the template"
    try:
        return Path(given).read_bytes(), str(given)
    except (OSError, ValueError) as error:
        raise InputError(f"{given} cannot be read: {cause_of(error)}") from None
