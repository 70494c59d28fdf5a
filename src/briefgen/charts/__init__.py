"""A Chart, a Theme and a width → the Drawing that every format paints."""

from briefgen.charts.draw import drawn

__all__ = ["drawn"]
