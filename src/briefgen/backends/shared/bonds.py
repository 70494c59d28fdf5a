"""Two words with a space between them → whether a line may end there: a number keeps its unit, a dash its word.

What a word holds on to after itself and what it clings to before itself are sets of bits; two words are tied where
the sets meet. Nothing here depends on the language: a unit is a unit and a semicolon alone is French everywhere.
"""

from __future__ import annotations

from functools import lru_cache

from briefgen.patterns import Pattern


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ANYTHING_AFTER, UNIT, NUMBER, NAME, GROUP, ANYTHING_BEFORE, MONEY = 1, 2, 4, 8, 16, 32, 64
FIGURE = Pattern(r"[^\d\s]{0,4}\d[\d.,:/'’\s\u202f٫٬+–−-]*[^\d\s]{0,4}")
"""Digits with what separates them, and a few signs or letters of a currency or a unit at either end."""
LONGEST_NUMBER = 40
MOST_PARTS = 5
"""Numbers in a row that may be one; more are many."""
ONE_NUMBER = UNIT | GROUP | MONEY
"""What ties the parts of one number: its groups of digits, its unit, its currency."""
SPACED_NUMBER = Pattern(r"\d[^ ]* [^ ]|[^a-z\d ] [^\w ]*\d")
"""What a text holds that may have a number with a space in it; most have none."""
FIGURES = frozenset("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")

OPENING = "([{«‹“„‘‚\"'¿¡"
CLOSING = ")]}»›”’\"'.,;:!?…"
ALIKE = str.maketrans("–−±≈≤≥€£¥₹’\u00a0\u202f٫٬", "--+~<>$$$$',,,,")
NUMERAL = Pattern(r"[-+~<>]*(?:[A-Z]{0,2}\$)?\d[\d.,:/']*(?:-\d[\d.,]*)?|[½¼¾]")
UNITS = _set(
    "% ‰ ٪ ° °C °F K km m cm mm µm nm ft mi ha km² m² km³ m³ l L ml hl t kg g mg µg kt Mt Gt lb oz s ms min h hr "
    "hrs W kW MW GW TW kWh MWh GWh TWh J kJ MJ GJ V kV A Hz kHz MHz GHz B kB MB GB TB bit Mbit/s Pa hPa bar $ "
    "€ £ ¥ ₹ EUR USD GBP CHF JPY SEK NOK DKK PLN CAD AUD IQD euro euros dollars pounds million billion "
    "trillion thousand hundred bn m mn k million. pp percent millions milliard milliards Million Millionen "
    "Milliarde Milliarden Mio Mrd Prozent Euro millón millones mil милн млн млрд тыс руб"
)
CURRENCIES = _set("$ € £ ¥ ₹ US$ EUR USD GBP CHF JPY SEK NOK DKK PLN CAD AUD IQD")
LABELS = _set(
    "table tables figure figures fig figs box section sections chapter chapters annex annexes appendix "
    "paragraph para paras article articles art page pages p pp no nos number note version stage step phase "
    "option § §§ n° nº № # tableau graphique encadré chapitre annexe numéro tabelle abbildung abb abschnitt "
    "kapitel anhang artikel seite nr cuadro gráfico sección capítulo anexo artículo página núm таблица рисунок "
    "глава статья abs absatz satz ziff bd vol alinéa"
)
TITLES = _set(
    "mr mrs ms mx dr prof st sir lord lady rev hon sen rep gen col maj capt lt sgt cpl adm amb gov pres m mm "
    "mme mlle mgr me herr frau hr fr dipl-ing ing sr sra srta dña don doña г г-н г-жа"
)
INITIALS = Pattern(r"(?:[^\W\d_]\.-?)+")
DASHES_AND_FRENCH = Pattern("[–—]|[;:!?»›”’…)%‰]+[.,]?")
OPENERS_ALONE = "«‹“„‘("
DAY, MONTH, SHORT = 128, 256, 512
"""What ties a day to its month, a month to its day, and a shortened word to the next (z. B., d. h.)."""
DAY_SIGNS = 2
MONTHS = _set(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun "
    "Jul Aug Sep Sept Oct Nov Dec Januar Jänner Februar März Mai Juni Juli Oktober Dezember janvier février mars "
    "avril mai juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio "
    "agosto septiembre octubre noviembre diciembre janeiro fevereiro março maio junho julho setembro outubro "
    "novembro dezembro يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"
)
AFTER_NUMBER = MONTHS | _set("a.m p.m am pm Uhr")
"""What follows a day or an hour."""


def holds(word: str) -> int:
    """What must not be parted from the end of `word`."""
    if word.isalpha() and word.islower():
        return ANYTHING_BEFORE | (NUMBER if word in LABELS else 0) | (MONTH if word in MONTHS else 0)
    return _holds(word)


def clings(word: str) -> int:
    """What must not be parted from the beginning of `word`."""
    if word.isalpha() and word.islower():
        return ANYTHING_AFTER | (UNIT if word in UNITS else 0) | (DAY if word in AFTER_NUMBER else 0)
    return _clings(word)


def tied(before: str, after: str) -> bool:
    """Whether two words are tied; words of small letters never are."""
    if before.islower() and after.islower() and before.isalpha() and after.isalpha():
        return False
    return bool(holds(before) & clings(after))


def one_number(before: str, after: str) -> bool:
    """Whether two words are parts of one number, as `1 234`, `12 %` and `CHF 9` are."""
    return bool(holds(before) & clings(after) & ONE_NUMBER)


def may_part_number(text: str) -> bool:
    """Whether a text may have a number with a space in it."""
    return not FIGURES.isdisjoint(text) and SPACED_NUMBER.search(text) is not None


def is_number(word: str) -> bool:
    """Whether a word is a number with its signs, as `−12.5%`, `€1,204` and `2026-03-31` are; a code is none."""
    return len(word) <= LONGEST_NUMBER and FIGURE.fullmatch(word) is not None


def _dated(word: str, day: int, month: int) -> int:
    """The bit that a day has, or a month or hour, or a letter that stands for a word."""
    bare = word.strip(CLOSING + OPENING)
    if bare.isdigit():
        return day if len(bare) <= DAY_SIGNS else 0
    if len(bare) == 1 and bare.isalpha() and f"{bare}." in word:
        return SHORT
    return month if bare in (AFTER_NUMBER if month == DAY else MONTHS) else 0


def _is_numeral(word: str) -> bool:
    return NUMERAL.fullmatch(word.translate(ALIKE)) is not None


@lru_cache(maxsize=2048)
def _holds(word: str) -> int:
    return _at_end(word) | _dated(word, DAY, MONTH)


def _at_end(word: str) -> int:
    if word and not word.strip(OPENERS_ALONE):
        return ANYTHING_BEFORE | ANYTHING_AFTER
    bare = word.lstrip(OPENING)
    if not bare.isalpha() and _is_numeral(bare):
        return ANYTHING_BEFORE | UNIT | (GROUP if len(bare) <= 3 else 0)
    found = ANYTHING_BEFORE
    stem = bare.removesuffix(".").lower()
    if stem in LABELS:
        found |= NUMBER
    if bare in CURRENCIES:
        found |= MONEY
    if (stem in TITLES and bare[:1].isupper()) or ("." in bare and bare[0].isupper() and INITIALS.fullmatch(bare)):
        found |= NAME
    return found


@lru_cache(maxsize=2048)
def _clings(word: str) -> int:
    return _at_beginning(word) | _dated(word, MONTH, DAY)


def _at_beginning(word: str) -> int:
    if not word[:1].isalnum() and DASHES_AND_FRENCH.fullmatch(word):
        return ANYTHING_AFTER | ANYTHING_BEFORE | (UNIT if word[0] in "%‰" else 0)
    bare = word.rstrip(CLOSING)
    found = ANYTHING_AFTER
    if bare in UNITS:
        found |= UNIT
    elif not bare.isalpha() and _is_numeral(bare):
        found |= NUMBER | MONEY | (GROUP if len(bare) == 3 and bare.isdigit() else 0)
    if bare[:1].isupper():
        found |= NAME
    return found
