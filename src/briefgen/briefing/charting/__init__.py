"""What a chart draws of its briefing: entries of a register or numbers of a table, and what is wrong with them."""

from briefgen.briefing.charting.entries import (
    DEFAULTS,
    REGISTER_KINDS,
    Drawn,
    drawn_entries,
    needed,
    printed,
    register_of,
    says_more,
    wrong_entries,
)
from briefgen.briefing.charting.numbers import Figures, date_of, figures_of, number_of
from briefgen.briefing.charting.unprinted import MOST_PRINTED, unprinted
from briefgen.briefing.charting.wrong import Wrong

__all__ = [
    "DEFAULTS",
    "MOST_PRINTED",
    "REGISTER_KINDS",
    "Drawn",
    "Figures",
    "Wrong",
    "date_of",
    "drawn_entries",
    "figures_of",
    "needed",
    "number_of",
    "printed",
    "register_of",
    "says_more",
    "unprinted",
    "wrong_entries",
]
