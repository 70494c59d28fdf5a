"""A chart block → a figure whose picture is what the chart says, with its alternative text and its data."""

from briefgen.compose.charts.figure import chart_blocks

__all__ = ["chart_blocks"]
