"""Document and Theme → the bytes of one HTML file: a page to read and print, or the body of a mail."""

from __future__ import annotations

from briefgen.document import Blocks, Document
from briefgen.theme import Theme

__all__ = ["HtmlBackend", "MailBody"]


class HtmlBackend:
    """A page: semantic HTML with a style sheet for screens and paper; nothing in it is fetched from elsewhere."""

    suffix = ".html"
    media_type = "text/html"

    def render(self, document: Document, theme: Theme) -> bytes:
        """The whole file in UTF-8."""
        from briefgen.backends.html.page import page

        return page(document, theme).encode()


class MailBody:
    """The body of a mail: styles stand on the elements, boxes are tables, pictures are told in words.

    The `opening`, words to the one who gets it, stands under the marking and over the paper's head.
    """

    suffix = ".html"
    media_type = "text/html"

    def __init__(self, opening: Blocks = ()) -> None:
        self.opening = opening

    def render(self, document: Document, theme: Theme) -> bytes:
        """The whole body in UTF-8; a part of a document is rendered as any document is."""
        from briefgen.backends.html.mail import mail

        return mail(document, theme, self.opening).encode()
