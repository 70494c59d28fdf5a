"""The backend protocol and look-up: a format's name → the one object that turns a Document into bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TypeAlias, runtime_checkable

from msgspec import Struct

from briefgen.document import Document
from briefgen.errors import UnknownBackendError, UnsupportedError
from briefgen.theme import Theme

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint, EntryPoints

GROUP = "briefgen.backends"
BUILT_IN = {
    "docx": "briefgen.backends.docx:DocxBackend",
    "pdf": "briefgen.backends.pdf:PdfBackend",
    "html": "briefgen.backends.html:HtmlBackend",
    "markdown": "briefgen.backends.markdown:MarkdownBackend",
}
ALIASES = {"md": "markdown"}
"""Other names of built-in formats, as people type them."""
OTHER_WORDS = {
    "word": "docx", "doc": "docx", "docs": "docx", "msword": "docx", "ms-word": "docx", "dotx": "docx",
    "acrobat": "pdf", "pdfa": "pdf", "pdf/a": "pdf", "pdf/ua": "pdf",
    "web": "html", "htm": "html", "xhtml": "html", "webpage": "html", "page": "html", "email": "html", "mail": "html",
    "text": "markdown", "txt": "markdown", "mkd": "markdown", "mdown": "markdown",
}  # fmt: skip
"""Words that people try for a format, and the one that they mean."""
LAID_OUT = "pdf"
"""The format that is a layout: its file is the one that `lay_out` makes."""


class Backend(Protocol):
    """One output format: pure, so that the same document and theme always give the same bytes."""

    suffix: str
    media_type: str

    def render(self, document: Document, theme: Theme) -> bytes:
        """Turn the document into the bytes of one file."""
        ...


@runtime_checkable
class Paged(Protocol):
    """A backend whose format has pages of its own, and that can tell how many a file of it has."""

    def pages(self, data: bytes) -> int:
        """The number of pages of a file that this backend rendered."""
        ...


class Pagination(Struct, frozen=True):
    """The page on which each anchor begins, from 1, and how many there are."""

    page_of: Mapping[str, int]
    pages: int


class Layout(Pagination, frozen=True):
    """A finished file of pages: its bytes, and what stands on which of them."""

    data: bytes


LayOut: TypeAlias = Callable[[], Pagination]
"""Lays the document out when it is called; whoever needs no pages does not call it."""


@runtime_checkable
class CitingPages(Protocol):
    """A backend whose files name pages that only their reader sets: its class says `cites_pages = True`."""

    cites_pages: bool

    def render(self, document: Document, theme: Theme, lay_out: LayOut | None = None) -> bytes:
        """The file; the pages it names are those of the layout, or it names none."""
        ...


@runtime_checkable
class Attaching(Protocol):
    """A backend whose format holds other files: its class says `attaches = True`."""

    attaches: bool


@runtime_checkable
class Housed(Protocol):
    """A backend that writes into a file of somebody's own, which stays the file but for its text."""

    def in_house(self, data: bytes, name: str) -> House:
        """The backend that writes into the file of these bytes; `name` begins the messages of what is wrong with it."""
        ...


class House(Backend, Protocol):
    """A backend that writes into one file of somebody's own; what it tells of that is text to read, at least."""

    def report(self, theme: Theme) -> object:
        """How the file is met. Raises InputError for a file that cannot be written into."""
        ...


@runtime_checkable
class Warns(Protocol):
    """A backend that has something to say of a document, such as of a table that is too wide for its page."""

    def warnings(self, document: Document, theme: Theme) -> tuple[str, ...]:
        """What is to be said, a line each."""
        ...


class BackendInfo(Struct, frozen=True):
    """An installed backend: its name, where its class is, and the distribution and version it came with."""

    name: str
    target: str
    package: str
    version: str


@lru_cache(maxsize=32)
def backend(name: str) -> Backend:
    """The backend called `name`; only its own module is imported, and a built-in is found without a scan.

    Raises UnknownBackendError where there is none of that name, or where two packages claim it.
    """
    name = ALIASES.get(name, name)
    target = BUILT_IN.get(name) or _third_party(name).value
    module, _, attribute = target.partition(":")
    made: Backend = getattr(import_module(module), attribute)()
    return made


def lay_out(document: Document, theme: Theme) -> Layout:
    """Set the document on pages: those of its PDF."""
    from briefgen.backends.pdf import PdfBackend

    return PdfBackend().lay_out(document, theme)


def find_pages(document: Document, theme: Theme) -> Pagination:
    """The pages of the document's PDF, without its file: in a fraction of the time where tables are long."""
    from briefgen.backends.pdf import PdfBackend

    return PdfBackend().find_pages(document, theme)


def attaches(name: str) -> bool:
    """Whether the format called `name` holds the attachments of a document. Raises UnknownBackendError."""
    chosen = backend(name)
    return isinstance(chosen, Attaching) and chosen.attaches


def in_house(name: str, data: bytes, called: str) -> House:
    """The backend called `name`, writing into a file of somebody's own.

    Raises UnknownBackendError where there is none of that name, UnsupportedError where it has no templates.
    """
    chosen = backend(name)
    if not isinstance(chosen, Housed):
        raise UnsupportedError(f"a {name} file is made without a template; a Word file can have one")
    return chosen.in_house(data, called)


def backends() -> tuple[BackendInfo, ...]:
    """Every installed backend, sorted by name."""
    return tuple(sorted(map(_info, _entry_points()), key=lambda info: info.name))


def names() -> tuple[str, ...]:
    """The names of the installed backends."""
    return tuple(dict.fromkeys(info.name for info in backends()))


def _entry_points() -> EntryPoints:
    """What installed packages register; scanning them costs some 30 ms, hence only on demand."""
    from importlib.metadata import entry_points

    return entry_points(group=GROUP)


def package_of(name: str) -> tuple[str, str]:
    """Name and version of the package that the backend called `name` came with; nothing for a built-in, which is ours.

    Raises UnknownBackendError.
    """
    info = None if ALIASES.get(name, name) in BUILT_IN else _info(_third_party(name))
    return (info.package, info.version) if info else ("", "")


def _third_party(name: str) -> EntryPoint:
    found = tuple(_entry_points().select(name=name))
    if not found:
        raise UnknownBackendError.no_such(name, names(), OTHER_WORDS.get(name.lower(), ""))
    if len(found) > 1:
        raise UnknownBackendError.claimed_twice(name, tuple(_info(point).package for point in found))
    return found[0]


def _info(point: EntryPoint) -> BackendInfo:
    package = point.dist
    return BackendInfo(
        name=point.name,
        target=point.value,
        package=package.name if package else "",
        version=package.version if package else "",
    )
