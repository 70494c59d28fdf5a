"""Document → the bytes of one Markdown file: CommonMark with GitHub's pipe tables and footnotes."""

from __future__ import annotations

from briefgen.document import Document
from briefgen.theme import Theme

__all__ = ["MailText", "MarkdownBackend"]


class MarkdownBackend:
    """Markdown that reads back as the same words: no line is wrapped, pictures are told in words."""

    suffix = ".md"
    media_type = "text/markdown"

    def render(self, document: Document, theme: Theme) -> bytes:  # noqa: ARG002 - it has no looks
        """The whole file in UTF-8."""
        from briefgen.backends.markdown.whole import markdown

        return markdown(document).encode()


class MailText:
    """The plain text of a mail: the same, but that a table whose cells are long is laid out row by row.

    The `opening`, words to the one who gets it, stands as it is under the marking and over the paper's head.
    """

    suffix = ".md"
    media_type = "text/markdown"

    def __init__(self, opening: str = "") -> None:
        self.opening = opening

    def render(self, document: Document, theme: Theme) -> bytes:  # noqa: ARG002 - it has no looks
        """The whole text in UTF-8; a part of a document is rendered as any document is."""
        from briefgen.backends.markdown.whole import markdown

        return markdown(document, by_row=True, opening=self.opening).encode()
