"""Chinese, Japanese and Korean letters → the language they are in, where the letters alone tell it.

Kana and Hangul tell at once. Ideographs are shared, but each country's own character set holds the ones it writes:
text that only one of the sets can encode is in that language (GB/T 2312, Big5, JIS X 0208).
"""

from __future__ import annotations

import re
from functools import lru_cache

HAN = "\u2e80-\u2fd5\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
KANA = "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9d"
HANGUL = "\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7fb"
BOPOMOFO = "\u3105-\u312f\u31a0-\u31bf"
LETTERS = f"{HAN}{KANA}{HANGUL}{BOPOMOFO}"
EAST_ASIAN, FIRST = f"[{LETTERS}\u3000-\u303f\uff00-\uffef]", "\u2e80"
"""A letter, or a sign that stands with such letters only; sets so large are not compiled before a text needs them."""
LETTER, IDEOGRAPH = f"[{LETTERS}]", f"[{HAN}]"
SURE = (("ja", f"[{KANA}]"), ("ko", f"[{HANGUL}]"), ("zh-Hant", f"[{BOPOMOFO}]"))
SETS = {"zh-Hans": "gb2312", "zh-Hant": "big5", "ja": "shift_jis"}
OWN_SETS = SETS | {"ko": "euc_kr"}
TRADITIONAL = "hant|tw|hk|mo"


def has_east_asian(text: str) -> bool:
    """Whether the shape of some sign of a text depends on the language it is in."""
    return not text.isascii() and max(text) >= FIRST and re.search(EAST_ASIAN, text) is not None


@lru_cache(maxsize=1024)
def east_asian(text: str, language: str) -> str:
    """The language of such letters in a document of `language`: empty where it is that one or cannot be told."""
    own = written(language)
    for told, letters in SURE:
        if re.search(letters, text):
            return "" if told == own else told
    ideographs = "".join(re.findall(IDEOGRAPH, text))
    if own in OWN_SETS and _encodes(OWN_SETS[own], ideographs):
        return ""
    able = [told for told, name in SETS.items() if _encodes(name, ideographs)]
    return able[0] if len(able) == 1 else ""


def written(language: str) -> str:
    """A BCP 47 tag as far as East Asian letters go: Chinese with its script, others by their first part."""
    main, _, rest = language.lower().partition("-")
    if main not in ("zh", "yue", "cmn"):
        return main
    return "zh-Hant" if main == "yue" or re.search(TRADITIONAL, rest) else "zh-Hans"


def _encodes(name: str, text: str) -> bool:
    try:
        text.encode(name)
    except UnicodeEncodeError:
        return False
    return True
