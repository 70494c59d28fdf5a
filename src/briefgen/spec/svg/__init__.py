"""Bytes of an SVG file → a Drawing: everything in it is carried, or refused or warned of by name and line.

svglib reckons lengths and curves; the tree is walked here, since svglib's own walk leaves out in silence what it does
not know: opacity, markers, filters, text on a path, a polyline's ground, a link to a file.
"""

from briefgen.spec.svg.read import read_svg

__all__ = ["read_svg"]
