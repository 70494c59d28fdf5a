"""Pictures → elements that carry them: pixels as data, drawings as SVG whose words are text."""

from __future__ import annotations

import base64

from briefgen.backends.html.escape import attribute
from briefgen.backends.html.job import Job
from briefgen.backends.shared.numbers import exact
from briefgen.backends.shared.pictures import natural_size
from briefgen.backends.shared.svg import svg
from briefgen.document import Drawing, Figure, Image, Picture

PIXELS = 96 / 72
"""CSS pixels in a point."""
LEAST = "18rem"
"""On a narrow screen a picture is no smaller than this, or as wide as the screen."""
READABLE = 0.75
"""Of their size on paper: so the words of a chart have about ten pixels at least."""


def picture(job: Job, shown: Picture, alt: str, share: float | None = None) -> str:
    """The picture, as wide as its `share` of the text says, or in its own size; never wider than there is room."""
    style = f"max(min(100%,{LEAST}),{exact(share * 100)}%)" if share else in_text(job, natural_size(shown)[0])
    return element(job, shown, alt, f"width:{style}")


def chart(job: Job, shown: Picture, figure: Figure) -> str:
    """A chart in a frame that is moved sideways, with keys too, where the screen is too narrow for its words."""
    made = picture(job, shown, figure.alt, figure.width)
    least = in_text(job, natural_size(shown)[0] * READABLE)
    name = f"{figure.caption.label} {figure.caption.number}".strip() or figure.alt
    said = f' aria-label="{attribute(name)}"' if name else ""
    return f'<div class="chart" role="region" tabindex="0"{said} style="--least:{least}">\n{made}\n</div>'


def in_text(job: Job, points: float) -> str:
    """A width beside the text: in a page as in the others, whatever size of text its reader chose."""
    return f"{exact(round(points / job.theme.scale.body, 3))}rem"


def element(job: Job, shown: Picture, alt: str, style: str) -> str:
    """The element itself; its height follows from its width."""
    if isinstance(shown, Drawing):
        said = f' role="img" aria-label="{attribute(alt)}" style="{style}"' if alt else f' style="{style}"'
        return _drawn(job, shown, said)
    return _image(shown, alt, style)


def _image(shown: Image, alt: str, style: str) -> str:
    width, height = (max(1, round(length * PIXELS)) for length in natural_size(shown))
    data = base64.b64encode(shown.data).decode()
    size = f'width="{width}" height="{height}" style="{style}"'
    return f'<img src="data:{shown.media_type};base64,{data}" alt="{attribute(alt)}" {size}>'


def _drawn(job: Job, shown: Drawing, said: str) -> str:
    """A drawing whose words are fitted as those of the pages are."""
    from briefgen.backends.pdf.drawing.labels import fitted
    from briefgen.backends.pdf.style import sheet

    words = fitted(shown, sheet(job.theme, "", False))
    return svg(words, job.theme.fonts, said, f"{job.own_id('clip')}:").rstrip()
