"""A stretch of words and a width → after which words lines end: filled one by one, or chosen for the whole paragraph.

The whole paragraph is set as evenly as can be: of all the ways to break it, the one with the least sum of squared
gaps at the right and of penalties (Knuth and Plass, "Breaking Paragraphs into Lines", 1981, for ragged lines).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from math import inf

from briefgen.backends.pdf.text.stretch import SLACK, Stretch

NARROW = 12.5
"""A line less wide than this, in sizes of its type, holds about 25 characters."""
EMPTY, EMPTY_IF_NARROW = 0.6, 0.68
"""A line less full than this share of its width asks for a hyphen."""
TOO_EMPTY = 0.4
"""A tie is torn, or a word divided that could begin the next line, rather than leave a line less full than this."""
LONE, LONE_COST = 0.16, 0.045
"""A last line of prose less full than this costs something."""


class Taste:
    """What things cost, in squares of a line's empty share; lines less full than `least` are tried only in need."""

    __slots__ = ("after_hyphen", "after_letter", "even_to_the_end", "hyphen", "least", "line", "tie")

    def __init__(
        self,
        least: float,
        line: float,
        hyphen: float,
        after_hyphen: float,
        after_letter: float,
        tie: float,
        even_to_the_end: bool,
    ) -> None:
        self.least = least
        self.line = line
        self.hyphen = hyphen
        self.after_hyphen = after_hyphen
        self.after_letter = after_letter
        self.tie = tie
        self.even_to_the_end = even_to_the_end

    def last(self, gap: float) -> float:
        """What the last line costs."""
        if self.even_to_the_end:
            return gap * gap
        return LONE_COST if gap > 1 - LONE else 0.0


PROSE = Taste(0.75, 0.05, 0.06, 0.012, 0.003, 4.0, even_to_the_end=False)
TITLES = Taste(0.0, 4.0, 1.0, 0.2, 0.05, 0.8, even_to_the_end=True)


def filled(stretch: Stretch, width: float, hyphenate: bool = False, sparing: bool = False) -> list[int]:
    """The ends of lines filled one after the other; words of the stretch that are too long are cut on the way.

    Where hyphens are `sparing` no others are divided, however empty a line is; else others are, but for nothing.
    """
    words, glues = list(stretch.words), list(stretch.glues)
    ends = _filled(stretch, width, hyphenate, sparing)
    if sparing or len(stretch.words) == len(words):
        return ends
    whole = Stretch(words, glues)
    lines = _filled(whole, width, hyphenate, sparing=True)
    if len(lines) > len(ends) or _emptiest(whole, lines, width) < TOO_EMPTY:
        return ends
    stretch.become(whole)
    return lines


def _filled(stretch: Stretch, width: float, hyphenate: bool, sparing: bool) -> list[int]:
    ends: list[int] = []
    start = 0
    while start < len(stretch.words):
        start = _next_end(stretch, start, width, hyphenate, sparing)
        ends.append(start)
    return ends


def _next_end(stretch: Stretch, start: int, width: float, hyphenate: bool, sparing: bool) -> int:
    most = stretch.fitting(start, width)
    if most == len(stretch.words):
        return most
    if most == start:
        if not (hyphenate and stretch.hyphenate(start, width)):
            stretch.open_up(start, width)
        return _best_end(stretch, start, max(stretch.fitting(start, width), start + 1), width)
    end = _best_end(stretch, start, most, width)
    if hyphenate and not sparing and end == most and _asks(stretch, start, end, width):
        room = width - (stretch.begins[end] - stretch.begins[start])
        end += stretch.hyphenate(end, room)
    return end


def _best_end(stretch: Stretch, start: int, most: int, width: float) -> int:
    """The last place before `most` that has room for its hyphen and tears no tie, unless that left the line empty."""
    if not stretch.glues[most - 1].hyphen and not stretch.tied(most):
        return most
    torn = 0
    for end in range(most, start, -1):
        used = stretch.width(start, end)
        if used < width * TOO_EMPTY and not (torn and stretch.within_number(torn)):
            break
        if used <= width + SLACK:
            if not stretch.tied(end):
                return end
            torn = torn or end
    return torn or most


def _asks(stretch: Stretch, start: int, end: int, width: float) -> bool:
    """Whether a line that ends here is so empty, or the next word so long, that the word should be divided."""
    if stretch.keeps_whole(end, width):
        return False
    narrow = width < NARROW * stretch.words[start].lead.size
    empty = stretch.width(start, end) < width * (EMPTY_IF_NARROW if narrow else EMPTY)
    return empty or stretch.words[end].width > width


def evened(stretch: Stretch, width: float, hyphenate: bool = False) -> tuple[Stretch, list[int]]:
    """The ends of the lines of a whole paragraph, with the stretch they are ends of: it may have got hyphens."""
    if stretch.ends[-1] <= width:
        return stretch, [len(stretch.words)]
    whole = _fitted(stretch, width, hyphenate)
    ends = _least_ragged(whole, width, PROSE)
    if not hyphenate or not _ragged(whole, ends, width):
        return whole, ends
    divided = _fitted(stretch.syllabled(), width, hyphenate)
    return divided, _least_ragged(divided, width, PROSE)


def _fitted(stretch: Stretch, width: float, hyphenate: bool = True) -> Stretch:
    """The same with words wider than a line in parts that have room on one."""
    return stretch.fitted(width, hyphenate) if max([word.width for word in stretch.words]) > width else stretch


def _ragged(stretch: Stretch, ends: list[int], width: float) -> bool:
    return _emptiest(stretch, ends, width) < EMPTY


def _emptiest(stretch: Stretch, ends: list[int], width: float) -> float:
    """The share of the width that the emptiest line fills, the last aside."""
    lines = zip([0, *ends], ends[:-1], strict=False)
    return min([stretch.width(start, end) for start, end in lines], default=width) / width


def balanced(stretch: Stretch, width: float) -> tuple[Stretch, list[int]]:
    """The ends of as few lines as can be, the last as long as the others: for titles.

    Only words wider than a line are divided; the stretch that the ends are of may have got hyphens for them.
    """
    fitted = _fitted(stretch, width)
    return fitted, _least_ragged(fitted, width, TITLES)


def _least_ragged(stretch: Stretch, width: float, taste: Taste) -> list[int]:
    """For each place in turn the cheapest way to come there; then back along the cheapest way to the end."""
    begins, ends, count = stretch.begins, stretch.ends, len(stretch.words)
    edges, penalties = _edges(stretch), _penalties(stretch, taste)
    costs, came_from = [0.0] + [inf] * count, [0] * (count + 1)
    most, square, last_place = 0, 1 / (width * width), count - 1
    for start, so_far in enumerate(costs):
        if so_far == inf or start == count:
            continue
        right = begins[start] + width
        most = bisect_right(ends, right + SLACK, max(start + 1, most))
        first = bisect_left(ends, right - width * (1 - taste.least), start, most - 1)
        for last in range(first, min(most, last_place)):
            gap = right - edges[last]
            if gap < 0 and last > first:
                continue
            cost = so_far + gap * gap * square + penalties[last]
            if cost < costs[last + 1]:
                costs[last + 1], came_from[last + 1] = cost, start
        if most == count and (cost := so_far + taste.last((right - ends[-1]) / width)) < costs[count]:
            costs[count], came_from[count] = cost, start
    return _way(came_from, count)


def _edges(stretch: Stretch) -> list[float]:
    """Where a line that ends with each word ends, its hyphen included."""
    if not stretch.divided:
        return stretch.ends
    hyphens = [glue.hyphen.width if glue.hyphen else 0.0 for glue in stretch.glues]
    return [end + hyphen for end, hyphen in zip(stretch.ends, hyphens, strict=True)]


def _way(came_from: list[int], end: int) -> list[int]:
    ends = []
    while end:
        ends.append(end)
        end = came_from[end]
    return ends[::-1]


def _penalties(stretch: Stretch, taste: Taste) -> list[float]:
    """What it costs to end a line after each word."""
    words, glues = stretch.words, stretch.glues
    found = [taste.line] * len(words)
    for index, (word, after, glue) in enumerate(zip(words, words[1:], glues, strict=False)):
        if glue.hyphen:
            found[index] += taste.hyphen
        elif not glue.pieces:
            found[index] += taste.after_hyphen
        elif word.holds & after.clings:
            found[index] += taste.tie
        elif len(word.text) == 1:
            found[index] += taste.after_letter
    found[-1] = 0.0
    return found
