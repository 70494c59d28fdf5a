"""What columns need and the width there is → the width of each, adding up to all of it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

STEPS = 40
NARROWEST = 18.0


class Need(Struct, frozen=True):
    """A column's needs in points: the least width that breaks no word, the width that breaks no line."""

    least: float
    most: float
    hint: float | None = None
    grows: bool = True


def shared(needs: Sequence[Need], available: float) -> list[float]:
    """Hinted columns get their share, the others what their content deserves of the rest."""
    hints = _hints(needs, available)
    free = [need for need in needs if need.hint is None]
    rest = iter(_by_content(free, available - sum(hint for hint in hints if hint is not None)))
    return [next(rest) if hint is None else hint for hint in hints]


def _hints(needs: Sequence[Need], available: float) -> list[float | None]:
    given = sum(need.hint for need in needs if need.hint is not None)
    whole = 1.0 if given <= 1.0 else max(given, 100.0) if given > len(needs) else given
    free = [need for need in needs if need.hint is None]
    if not free and given:
        whole = given
    spare = available - min(sum(need.least for need in free), available * 0.5)
    factor = available / whole if given * available / whole <= spare or not free else spare / given
    return [None if need.hint is None else need.hint * factor for need in needs]


def _by_content(needs: Sequence[Need], available: float) -> list[float]:
    if not needs:
        return []
    if sum(need.least for need in needs) > available:
        return _squeezed(needs, available)
    if sum(need.most for need in needs) <= available:
        return _grown(needs, available)
    low, high = 0.0, available
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(_filled(needs, middle)) < available else (low, middle)
    return _exactly(_filled(needs, high), available)


def _filled(needs: Sequence[Need], level: float) -> list[float]:
    """Between least and most, widths grow with the root of the content: long texts get wider, but not in proportion."""
    return [min(max(level * need.most**0.5, need.least), need.most) for need in needs]


def _grown(needs: Sequence[Need], available: float) -> list[float]:
    weights = [need.most if need.grows else 0.35 * need.most for need in needs]
    spare = available - sum(need.most for need in needs)
    return [need.most + spare * weight / (sum(weights) or 1.0) for need, weight in zip(needs, weights, strict=True)]


def _squeezed(needs: Sequence[Need], available: float) -> list[float]:
    """Too little even for the longest words: the widest columns give way first, and their words are broken."""
    low, high = 0.0, max(need.least for need in needs)
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(min(need.least, middle) for need in needs) < available else (low, middle)
    return _exactly([max(min(need.least, high), NARROWEST) for need in needs], available)


def _exactly(widths: list[float], available: float) -> list[float]:
    factor = available / (sum(widths) or 1.0)
    return [width * factor for width in widths]
