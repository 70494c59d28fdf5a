"""A briefing and words to its readers → what a mail says and brings: subject, two bodies, files under safe names."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from briefgen.backends import backend
from briefgen.backends.html import MailBody
from briefgen.backends.markdown import MailText
from briefgen.briefing.markings import subject_prefix
from briefgen.build import Build
from briefgen.compose import cover_note
from briefgen.document import Blocks, Document, Inline, LineBreak, Paragraph
from briefgen.mail.message import File
from briefgen.mail.names import safe_name
from briefgen.spec import Briefing
from briefgen.theme import Theme
from briefgen.words import words_for

BETWEEN = " · "


class Content(Struct, frozen=True):
    """What a mail says and brings, whoever gets it."""

    subject: str
    text: str
    html: str
    files: tuple[File, ...]
    language: str


def drafted(
    briefing: Briefing,
    formats: Iterable[str] = ("pdf",),
    message: str = "",
    subject: str = "",
    theme: Theme | None = None,
) -> Content:
    """The content of a mail: the briefing's head, bottom line, decisions and recommendations, and its files.

    `message` stands before them; paragraphs in it are apart by an empty line. `subject` stands for the title, `theme`
    for the briefing's own. Raises what `briefgen.render` raises.
    """
    formats = tuple(formats)
    build = Build(briefing, (), theme, formats)
    document = _with_embargo_first(cover_note(briefing, build.theme), embargo(briefing))
    opening = message.strip()
    return Content(
        subject=subject_line(briefing, subject),
        text=MailText(opening).render(document, build.theme).decode(),
        html=MailBody(paragraphs(opening)).render(document, build.theme).decode(),
        files=files(build, formats),
        language=briefing.lang,
    )


def files(build: Build, formats: Iterable[str]) -> tuple[File, ...]:
    """The briefing in each format, under one name."""
    name = safe_name(build.briefing)
    chosen = [(format_name, backend(format_name)) for format_name in formats]
    return tuple(File(f"{name}{made.suffix}", made.media_type, build.render(each)) for each, made in chosen)


def subject_line(briefing: Briefing, subject: str = "") -> str:
    """Marking, embargo and title in one line: `[TLP:AMBER] Embargoed until …: Title`.

    Neither marking nor embargo is left out of a subject of one's own (TLP 2.0, usage; the embargoes of wire services).
    """
    title = subject.strip() or " ".join(briefing.title.split())
    held = embargo(briefing)
    prefix = f"{subject_prefix(briefing.marking)}{held}{words_for(briefing.lang).colon} " if held else ""
    prefix = prefix or subject_prefix(briefing.marking)
    return title if prefix and title.startswith(prefix) else f"{prefix}{title}"


def embargo(briefing: Briefing) -> str:
    """Until when it is not for release, or nothing."""
    return words_for(briefing.lang).moment(briefing.embargo) if briefing.embargo else ""


def paragraphs(message: str) -> Blocks:
    """The paragraphs of a message, its lines as they are."""
    parts = (part.strip() for part in message.replace("\r\n", "\n").split("\n\n"))
    return tuple(Paragraph(tuple(_lines(part))) for part in parts if part)


def _lines(part: str) -> Iterable[Inline]:
    for number, line in enumerate(part.split("\n")):
        if number:
            yield LineBreak()
        if line.strip():
            yield line.strip()


def _with_embargo_first(document: Document, held: str) -> Document:
    """The document with its embargo over all else, in the place of the status, and once more at its foot."""
    if not held:
        return document
    head, furniture = document.title_block, document.furniture
    status = BETWEEN.join(filter(None, (held, furniture.status)))
    notices = tuple(notice for notice in head.notices if notice != held)
    return replace(document, furniture=replace(furniture, status=status), title_block=replace(head, notices=notices))
