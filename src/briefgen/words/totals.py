"""The name of a row in any language that has words → whether it names a sum of the other rows."""

from __future__ import annotations

from briefgen.patterns import Pattern

TOTALS = {
    "ar": ("المجموع الكلي", "الإجمالي العام", "المجموع", "الإجمالي", "الاجمالي", "إجمالي"),
    "de": ("gesamtsumme", "gesamtbetrag", "summe", "gesamt", "insgesamt", "total"),
    "en": ("grand total", "total", "totals", "sum"),
    "es": ("total general", "total", "totales", "suma"),
    "fr": ("total général", "total", "totaux", "somme"),
    "pt": ("total geral", "total", "totais", "soma"),
}
"""What sums are called, by language, in small letters."""
NAMED = Pattern(
    rf"[\s*_]*(?:{'|'.join(sorted({word for words in TOTALS.values() for word in words}))})[\s*_]*(?:[,:;(–—].*)?"
)
"""A row may say what it sums up, after a sign that ends the word."""


def names_total(text: str) -> bool:
    """Whether a text is what rows of sums are called: `Total`, `Summe:`, `Total, all stages`, but not `Total SA`."""
    return NAMED.fullmatch(text.casefold()) is not None
