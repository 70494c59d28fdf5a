"""The words that charts print and are described with, by language; each language is loaded where it is used."""

from briefgen.words.charts.words import ChartWords, chart_words_for

__all__ = ["ChartWords", "chart_words_for"]
