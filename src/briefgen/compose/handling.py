"""How a paper may be handled → notices for its head and footers, and the sections at its end that say it in full."""

from __future__ import annotations

from briefgen.briefing import BriefingParts
from briefgen.document import Blocks, Emphasis, Heading, ListBlock, Paragraph, Quote
from briefgen.words import Words, words_for

DISTRIBUTION_ANCHOR, RULE_ANCHOR = "distribution-list", "rule-text"
BLANK = "___"
"""Where the number of a copy is written by hand, or typed in Word."""


def embargo(briefing: BriefingParts, words: Words) -> str:
    """Until when it is not for release, or nothing."""
    return words.moment(briefing.embargo) if briefing.embargo else ""


def numbered_copy(briefing: BriefingParts, words: Words) -> str:
    """Which of the copies it is, and whose where each on the distribution list gets one; nothing without copies."""
    if not briefing.copies:
        return ""
    said = words.copy.format(copy=briefing.copy or BLANK, copies=briefing.copies)
    if briefing.copy and _each_has_one(briefing):
        return f"{said}{words.colon} {briefing.distribution[briefing.copy - 1]}"
    return said


def notices(briefing: BriefingParts, words: Words) -> tuple[str, ...]:
    """What every page says of its handling besides the marking."""
    return tuple(filter(None, (embargo(briefing, words), numbered_copy(briefing, words))))


def distribution(briefing: BriefingParts, words: Words) -> Blocks:
    """The distribution list, its numbers those of the copies where each on it gets one."""
    if not briefing.distribution:
        return ()
    by_copy = _each_has_one(briefing)
    title = words.distribution_by_copy if by_copy else words.distribution
    names = tuple((Paragraph((name,)),) for name in briefing.distribution)
    return Heading(1, (title,), DISTRIBUTION_ANCHOR), ListBlock(names, ordered=by_copy)


def rule(briefing: BriefingParts, words: Words) -> Blocks:
    """The text of the rule that the paper is under, in its language and, since that one counts, in English."""
    if not briefing.rule:
        return ()
    own, english = words.rules[briefing.rule], words_for("en").rules[briefing.rule]
    texts = [Paragraph((own.text,))]
    if own.text != english.text:
        texts.append(Paragraph((Emphasis((english.text,)),)))
    return Heading(1, (own.title,), RULE_ANCHOR), Quote(tuple(texts), (own.source,))


def _each_has_one(briefing: BriefingParts) -> bool:
    return briefing.copies == len(briefing.distribution)
