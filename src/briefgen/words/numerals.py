"""A number and the signs of a language → its digits in groups, rounded as people round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from decimal import Decimal


class Numerals(Struct, frozen=True, omit_defaults=True):
    """How a language writes numbers, after Unicode's CLDR: its decimal sign, what parts groups of digits, per cent.

    `grouped_from` is the length from which digits are grouped: Spanish writes 1234 and 12.345. `groups` are the lengths
    of the last group and of those before it, which differ in India.
    """

    decimal: str = "."
    group: str = ","
    percent: str = "{number}%"
    minus: str = "−"
    grouped_from: int = 4
    groups: tuple[int, int] = (3, 3)

    def number(self, value: float | Decimal, decimals: int | None = None) -> str:
        """The number, rounded half up to `decimals` places or with all it has. Raises ValueError where it is none."""
        whole, _, fraction = f"{abs(_exact(value, decimals)):f}".partition(".")
        if decimals is None:
            fraction = fraction.rstrip("0")
        sign = self.minus if value < 0 and (whole + fraction).strip("0") else ""
        return sign + self._grouped(whole) + (self.decimal + fraction if fraction else "")

    def of_hundred(self, share: float | Decimal, decimals: int | None = 0) -> str:
        """A share of one in per cent: 0.25 is `25%`. Raises ValueError where it is no number."""
        return self.percent.format(number=self.number(100 * _exact(share), decimals))

    def _grouped(self, digits: str) -> str:
        last, before = self.groups
        if len(digits) < max(self.grouped_from, last + 1):
            return digits
        head, parts = digits[:-last], [digits[-last:]]
        while head:
            head, part = head[:-before], head[-before:]
            parts.insert(0, part)
        return self.group.join(parts)


def _exact(value: float | Decimal, decimals: int | None = None) -> Decimal:
    """The number as it is written in decimals, so that 2.675 is rounded to 2.68."""
    from decimal import ROUND_HALF_UP, Context, Decimal

    exact = Decimal(str(value))
    if not exact.is_finite():
        raise ValueError(f"{value} is no number that can be written")
    if decimals is None:
        return exact
    return exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, Context(prec=400))
