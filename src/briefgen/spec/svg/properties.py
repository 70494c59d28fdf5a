"""The properties of style that SVG files use: which are inherited, carried, of no account, warned of or refused."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


INHERITED = _words(
    "clip-rule color direction dominant-baseline fill fill-opacity fill-rule font-family font-size font-style "
    "font-weight marker-start marker-mid marker-end letter-spacing word-spacing paint-order stroke "
    "stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity "
    "stroke-width text-anchor visibility white-space font-variant font-stretch text-transform writing-mode"
)
SHORTHANDS = frozenset({"font", "marker"})
GEOMETRY = _words("cx cy d height r rx ry width x y")
CARRIED = (
    INHERITED
    | SHORTHANDS
    | GEOMETRY
    | _words(
        "alignment-baseline baseline-shift clip-path display opacity overflow transform transform-origin vector-effect"
    )
)
NONE = frozenset({"none"})
PAPER = frozenset({"none", "transparent", "white", "#fff", "#ffffff"})
SPACING = frozenset({"normal", "0", "0px", "0em", "0pt"})
REFUSED: dict[str, frozenset[str]] = {
    "animation": NONE,
    "animation-name": NONE,
    "backdrop-filter": NONE,
    "filter": NONE,
    "marker-end": NONE,
    "marker-mid": NONE,
    "marker-start": NONE,
    "mask": NONE,
    "mask-image": NONE,
    "mix-blend-mode": frozenset({"normal"}),
    "offset-path": NONE,
    "rotate": NONE,
    "scale": NONE,
    "shape-inside": NONE,
    "text-transform": NONE,
    "translate": NONE,
    "writing-mode": frozenset({"lr", "lr-tb", "horizontal-tb"}),
}
"""What would be lost to the eye, and the values that change nothing."""
WARNED: dict[str, frozenset[str]] = {
    "background": PAPER,
    "background-color": PAPER,
    "background-image": NONE,
    "border": frozenset({"none", "0"}),
    "box-shadow": NONE,
    "font-size-adjust": NONE,
    "font-stretch": frozenset({"normal", "100%"}),
    "font-variant": frozenset({"normal"}),
    "font-variant-caps": frozenset({"normal"}),
    "letter-spacing": SPACING,
    "outline": frozenset({"none", "0"}),
    "text-decoration": NONE,
    "text-decoration-line": NONE,
    "text-shadow": NONE,
    "word-spacing": SPACING,
}
"""What words and shapes do without, and the values that change nothing."""
OF_NO_ACCOUNT = _words(
    "box-sizing color-interpolation color-interpolation-filters color-profile color-rendering cursor "
    "display-align enable-background flood-color flood-opacity font-feature-settings font-kerning "
    "font-optical-sizing font-variant-alternates font-variant-east-asian font-variant-ligatures "
    "font-variant-numeric font-variant-position font-variation-settings glyph-orientation-horizontal "
    "glyph-orientation-vertical hyphens image-rendering isolation kerning lighting-color line-height "
    "line-break margin margin-bottom margin-left margin-right margin-top max-height max-width min-height "
    "min-width overflow-wrap overflow-x overflow-y padding padding-bottom padding-left padding-right "
    "padding-top pointer-events position print-color-adjust shape-margin shape-padding shape-rendering "
    "solid-color solid-opacity stop-color stop-opacity stroke-alignment tab-size text-align text-align-last "
    "text-decoration-color text-decoration-style text-decoration-thickness text-indent text-orientation "
    "text-overflow text-rendering touch-action transition transform-box unicode-bidi user-select "
    "vertical-align will-change word-break word-wrap z-index"
)
"""What draws nothing, or only tells a screen how to go about it."""

PRESENTATION = (
    CARRIED - GEOMETRY - {"font", "transform"} | set(REFUSED) - {"rotate", "scale", "translate"} | set(WARNED)
)
"""The properties that may be written as attributes."""


def changes_nothing(name: str, value: str) -> bool:
    """Whether a property is of no account, or is set to what it is anyway."""
    kept = REFUSED.get(name) or WARNED.get(name) or frozenset()
    return name in OF_NO_ACCOUNT or name.startswith("-") or value in kept
