"""The laws themselves: a backend, documents, a theme and a reader of the format → nothing, or ContractBroken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy
from itertools import zip_longest
from typing import TypeAlias, get_args

from briefgen.backends import Backend
from briefgen.contract.expected import expected, within
from briefgen.contract.found import Found, Lost
from briefgen.contract.squeeze import squeeze
from briefgen.document import Block, Contents, Document, Inline, Picture, Primitive
from briefgen.document.charts import Chart, Plot
from briefgen.theme import Theme

UNIONS = (Block, Inline, Picture, Primitive, Plot)
ReadText: TypeAlias = Callable[[bytes], str]


class ContractBroken(AssertionError):  # noqa: N818 - it reads as a sentence in a test's output
    """A backend does not keep the contract; the message says where."""


def declares_its_format(backend: Backend) -> None:
    """`suffix` is a file name's ending with its dot, `media_type` a type and a subtype."""
    if not backend.suffix.startswith(".") or len(backend.suffix) < 2:
        raise ContractBroken(f"{_name(backend)} has the suffix {backend.suffix!r}, which is no '.ending'")
    if backend.media_type.count("/") != 1:
        raise ContractBroken(f"{_name(backend)} has the media type {backend.media_type!r}, which is no 'type/subtype'")


def takes_every_node(backend: Backend, documents: Iterable[Document], theme: Theme) -> None:
    """Each document becomes bytes without an error; together the documents must hold every node there is.

    Raises ValueError where a node is missing from the documents: then nothing was proved.
    """
    tried: set[type] = set()
    for document in documents:
        if not _render(backend, document, theme):
            raise ContractBroken(f"{_name(backend)} makes an empty file of {_title(document)}")
        tried |= {type(value) for value in within(document)}
    untried = sorted(
        kind.__name__ for kind in (*(kind for union in UNIONS for kind in get_args(union)), Chart) if kind not in tried
    )
    if untried:
        raise ValueError(f"these documents try no {', '.join(untried)}")


def repeats_its_bytes(backend: Backend, documents: Sequence[Document], theme: Theme) -> None:
    """Equal documents give equal bytes: again, with others rendered in between, and from a new backend."""
    first = [_render(backend, document, theme) for document in documents]
    fresh = type(backend)()
    for number, document in reversed(tuple(enumerate(documents))):
        for maker in (backend, fresh):
            _same(maker, document, first[number], _render(maker, deepcopy(document), deepcopy(theme)))


def loses_no_word(
    backend: Backend,
    read_text: ReadText,
    document: Document,
    theme: Theme,
    *,
    counts_headings: bool = False,
) -> None:
    """Every word of the document is in the file, in its order; `briefgen.contract.found` says what is tolerated.

    `read_text` is a reader of the format that is no part of the backend. It sets pages apart by a form feed, and
    should leave out headers and footers where it can. With `counts_headings` it cannot see decimal heading numbers
    such as `2.1`, because the format counts them itself.
    """
    found = Found(read_text(_render(backend, document, theme)))
    try:
        found.claim(expected(document, decimal_numbers=not counts_headings))
    except Lost as lost:
        raise ContractBroken(f"{_name(backend)} loses words of {_title(document)}: {lost}") from None


def says_one_text(backend: Backend, read_text: ReadText, document: Document, themes: Sequence[Theme]) -> None:
    """Themes change looks, not words: under each of them a reader finds the same letters and digits.

    Digits are left out of account where the document has contents, whose page numbers may differ.

    The reader must leave out what a page repeats: headers, footers, the header rows of tables that go on.
    """
    counts = str.isalpha if any(isinstance(block, Contents) for block in within(document.body)) else str.isalnum
    texts = [Counter(filter(counts, squeeze(read_text(_render(backend, document, theme))))) for theme in themes]
    for theme, signs in zip(themes, texts, strict=True):
        if signs != texts[0]:
            odd = (texts[0] - signs) + (signs - texts[0])
            raise ContractBroken(
                f"{_name(backend)} says another text of {_title(document)} under the theme {theme.name!r}: "
                f"{odd.total()} signs differ, such as {''.join(sorted(odd)[:12])!r}"
            )


def _render(backend: Backend, document: Document, theme: Theme) -> bytes:
    try:
        made = backend.render(document, theme)
    except Exception as error:
        said = f"{type(error).__name__}: {error}"
        raise ContractBroken(f"{_name(backend)} fails on {_title(document)} with {said}") from error
    if not isinstance(made, bytes):
        raise ContractBroken(f"{_name(backend)} gives {type(made).__name__} for {_title(document)}, not bytes")
    return made


def _same(backend: Backend, document: Document, first: bytes, again: bytes) -> None:
    at = next((n for n, (one, other) in enumerate(zip_longest(first, again)) if one != other), None)
    if at is not None:
        raise ContractBroken(
            f"{_name(backend)} makes two different files of {_title(document)}: they part at byte {at}"
        )


def _name(backend: Backend) -> str:
    return type(backend).__name__


def _title(document: Document) -> str:
    return repr(document.title_block.title)
