"""What `render` is asked about its Word files: the options, and the function on their bytes that they come to."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import wraps
from typing import Any, NamedTuple

import click

DOCX = "docx"
MODES = ("read-only", "forms", "comments", "tracked-changes")
OPTIONS = (
    click.option("--restrict", type=click.Choice(MODES), help="What readers of the Word file may still edit."),
    click.option("--watermark", metavar="TEXT", help="Words behind the text of every page of the Word file."),
    click.option("--no-embed-fonts", is_flag=True, default=None, help="Leave the fonts out of the Word file."),
)


class WordOptions(NamedTuple):
    """What is asked of the Word files, and of no other format."""

    restrict: Any = None
    watermark: str | None = None
    no_embed_fonts: bool | None = None

    def faults(self, names: Collection[str]) -> Iterator[str]:
        """Why that cannot be, with these formats or at all."""
        for name, given in zip(self._fields, self, strict=True):
            if given is not None and DOCX not in names:
                yield f"--{name.replace('_', '-')} is for Word files: add docx to --to"
        if self.watermark is not None:
            yield from self._faults_of_watermark(self.watermark)

    def _faults_of_watermark(self, words: str) -> Iterator[str]:
        from briefgen.word import watermark_fault

        if not words.strip():
            yield "--watermark needs words, as in --watermark DRAFT"
        elif fault := watermark_fault(words):
            yield f"--watermark {fault}"

    def finish(self, name: str, data: bytes) -> bytes:
        """The file, changed as asked where it is a Word file."""
        if name != DOCX or self == WordOptions():
            return data
        from briefgen.word import restrict, watermark, without_fonts

        light = without_fonts(data) if self.no_embed_fonts else data
        marked = light if self.watermark is None else watermark(light, self.watermark)
        return marked if self.restrict is None else restrict(marked, self.restrict)


def word_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options, and what was asked by them as `word`."""

    @wraps(command)
    def packed(**given: Any) -> Any:
        asked = {name: given.pop(name) for name in WordOptions._fields}
        return command(word=WordOptions(**asked), **given)

    for option in reversed(OPTIONS):
        packed = option(packed)
    return packed
