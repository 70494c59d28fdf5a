"""The whole document: what it is about, what every page carries, and its body."""

from __future__ import annotations

import datetime
from typing import Literal

from msgspec import Struct

from briefgen.document.attachment import Attachment
from briefgen.document.blocks import Blocks
from briefgen.document.drawing import Picture
from briefgen.document.inlines import Field


class Properties(Struct, frozen=True, kw_only=True):
    """The file's own metadata, all of it from the spec; `language` is a BCP 47 tag."""

    title: str
    language: str
    authors: tuple[str, ...] = ()
    subject: str = ""
    keywords: tuple[str, ...] = ()
    date: datetime.date | None = None
    direction: Literal["ltr", "rtl"] = "ltr"


class Marking(Struct, frozen=True):
    """A handling marking as its scheme prints it on every page; colours are `#RRGGBB`, `ground` None for no box."""

    text: str
    ink: str
    ground: str | None = None
    align: Literal["left", "center", "right"] = "center"


class Furniture(Struct, frozen=True, kw_only=True):
    """What stands in the header and footer of every page; `page_label` holds `{page}` and `{pages}`.

    `notices` say how the paper may be handled: they stand in the footer beside the page's number, page one too.
    `skip`, `notes` and `back` are for files without pages: a link over what stands before the text, the title of the
    footnotes, and the link from one to where it is called.
    """

    title: str
    detail: str = ""
    status: str = ""
    notices: tuple[str, ...] = ()
    marking: Marking | None = None
    page_label: str = "Page {page} of {pages}"
    continued: str = "continued"
    skip: str = "Skip to the text"
    notes: str = "Notes"
    back: str = "Back to the call of note"


class TitleBlock(Struct, frozen=True, kw_only=True):
    """The head of page one, or the cover: who speaks, what kind of paper, its title, one line of facts, notices."""

    title: str
    organisation: str = ""
    kind: str = ""
    subtitle: str = ""
    facts: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    logo: Picture | None = None


class Document(Struct, frozen=True, kw_only=True):
    """Everything a backend needs, nothing about how it looks; with `cover` the title block has its own page.

    `record` holds what the head says of the paper, each value once: wherever title block or furniture print the text of
    one whole, it is that value. A format that has no place for `attachments` leaves them out; whoever asks for them
    asks the backend first.
    """

    properties: Properties
    furniture: Furniture
    title_block: TitleBlock
    body: Blocks
    cover: bool = False
    record: tuple[Field, ...] = ()
    attachments: tuple[Attachment, ...] = ()
