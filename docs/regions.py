"""Writes how regions write dates and numbers otherwise than their language, from Unicode's CLDR as Babel has it.

Run `python docs/regions.py` after an update of Babel; a test holds the list to it. To import Babel and read a locale
takes 27 ms, longer than to read a spec, so that it is asked here, once, and not whenever a paper is made.
"""

from __future__ import annotations

import json
import re
from typing import Any

from babel import Locale, localedata
from msgspec import to_builtins

from briefgen.words import Words, language_codes, words_for
from briefgen.words.choice import REGIONS, Region
from briefgen.words.numerals import Numerals

BASE = {"en": "en_001", "pt": "pt_PT"}
"""What the bare tag stands for here, where CLDR takes it for American English and for Brazil's Portuguese."""
FIVE = 5
"""Digits from which Spanish and Portuguese are grouped: CLDR's `minimumGroupingDigits`, which Babel leaves out."""


def locales(code: str) -> list[str]:
    """The regions of a language, by Babel's names."""
    names = [name.split("_") for name in localedata.locale_identifiers()]
    regions = [parts for parts in sorted(names) if parts[0] == code and len(parts) == 2]
    return ["_".join(parts) for parts in regions if len(parts[1]) in (2, 3)]


def region(locale: str) -> Region:
    """All that CLDR says of a locale."""
    found = Locale.parse(locale)
    return Region(_date(found), tuple(found.months["format"]["wide"].values()), numerals(found))


def _date(found: Locale) -> str:
    """The long form of a date with our names of its parts; what stands between quotes are words."""
    names = {"MMMM": "{month}", "d": "{day}", "dd": "{day}", "y": "{year}"}
    parts = re.findall(r"'([^']*)'|(\w+)|([^\w']+)", found.date_formats["long"].pattern)
    return "".join(quoted or names.get(letters, "") or other for quoted, letters, other in parts)


def numerals(found: Locale) -> Numerals:
    """Western digits; hard spaces, Swiss apostrophes and a minus that printed pages have."""
    signs = found.number_symbols["latn"]
    pattern = found.percent_formats[None].pattern
    group = signs["group"].replace("\u202f", "\u00a0").replace("'", "’")
    pairs = "#,##,##" in found.decimal_formats[None].pattern
    return Numerals(
        decimal=signs["decimal"],
        group=group,
        percent=f"{{number}}{pattern[pattern.rindex('0') + 1 :]}",
        minus="\u200e−" if "\u200e" in signs["minusSign"] else "−",
        grouped_from=FIVE if found.language in ("es", "pt") and group != "," and found.territory != "BR" else 4,
        groups=(3, 2 if pairs else 3),
    )


def differences(locale: str, words: Words) -> dict[str, Any]:
    """What a locale writes otherwise than these words."""
    own = region(locale)
    kept = {name: getattr(own, name) for name in ("date", "months", "numerals")}
    return {name: to_builtins(value) for name, value in kept.items() if value != getattr(words, name)}


def regions() -> str:
    """The text of the file: the regions that differ, each on a line."""
    found = {
        locale.replace("_", "-").lower(): made
        for code in language_codes()
        for locale in locales(code)
        if (made := differences(locale, words_for(code)))
    }
    rows = (f"  {json.dumps(tag)}: {json.dumps(made, ensure_ascii=False)}" for tag, made in found.items())
    return "{\n" + ",\n".join(rows) + "\n}\n"


if __name__ == "__main__":
    REGIONS.write_text(regions(), encoding="utf-8")
