"""Cases too large, too binary or too invisible to be committed as files: a case's name → its bytes."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable

PLAIN = "title: A brief\nsubtitle: Line two\nbottom_line: |\n  First paragraph\n  goes on.\n\n  Second paragraph.\n"
BILLION = "a0: &a0 [lol]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))


def _text(value: str) -> bytes:
    return f"title: A brief\nbottom_line: {value}\n".encode()


def _link() -> bytes:
    href = "https://example.org/?q=" + "a" * 1977
    return f"title: A brief\nbottom_line: 'Two thousand characters: [here]({href})'\n".encode()


def _deep_blocks(levels: int) -> bytes:
    return "".join(f"{' ' * level}k:\n" for level in range(levels)).encode()


def _colliding(count: int) -> bytes:
    """Whole numbers that have one hash as Python ints: multiples of 2**61 - 1."""
    keys = "".join(f"  {number * (2**61 - 1)}: x\n" for number in range(1, count + 1))
    return f"title: A brief\nbottom_line: Text\nacronyms:\n{keys}".encode()


MADE: dict[str, Callable[[], bytes]] = {
    "15-int-5000-digits.yaml": lambda: b"title: A brief\nversion: " + b"9" * 5000 + b"\nbottom_line: Text\n",
    "15-score-5000-digits.yaml": lambda: (
        b"title: A brief\nbottom_line: Text\nstakeholders:\n  - name: A\n    power: " + b"9" * 5000 + b"\n"
    ),
    "16-hex-1M.yaml": lambda: _text("0x" + "f" * 1_000_000),
    "20-bom-utf8.yaml": lambda: b"\xef\xbb\xbf" + PLAIN.encode(),
    "21-utf16-little.yaml": lambda: b"\xff\xfe" + PLAIN.encode("utf-16-le"),
    "21-utf16-big.yaml": lambda: b"\xfe\xff" + PLAIN.encode("utf-16-be"),
    "21-utf16-cut.yaml": lambda: (b"\xff\xfe" + PLAIN.encode("utf-16-le"))[:-1],
    "22-latin1.yaml": lambda: "title: A brief\nsubtitle: Les règles\nbottom_line: Text\n".encode("latin-1"),
    "23-crlf.yaml": lambda: PLAIN.replace("\n", "\r\n").encode(),
    "24-cr-only.yaml": lambda: PLAIN.replace("\n", "\r").encode(),
    "26-nul-raw.yaml": lambda: b"title: A\0brief\nbottom_line: Te\x7fxt\x01\n",
    "33-c1-raw.yaml": lambda: "title: A\u0085brief\nsubtitle: a\u2028b\u2029c\nbottom_line: x\x9fy\n".encode(),
    "36-soft-hyphen-long.yaml": lambda: _text(f"Donau\u00addampf\u00ad{'schiff' * 20} < 5"),
    "41-laughs.yaml": lambda: BILLION.encode(),
    "42-merge-bomb.yaml": lambda: (
        "a0: &a0 {k: v}\n" + "".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}\n" for n in range(1, 31))
    ).encode(),
    "43-quadratic-alias.yaml": lambda: (
        f"title: &a {'x' * 100_000}\nsections: [{', '.join(['*a'] * 10_000)}]\n".encode()
    ),
    "45-nest-1000.yaml": lambda: b"[" * 1_000,
    "46-nest-30000.yaml": lambda: b"[" * 30_000,
    "47-nest-100000.yaml": lambda: b"[" * 100_000,
    "47-nest-100000.json": lambda: b"[" * 100_000,
    "48-question-2000.yaml": lambda: b"? " * 2_000,
    "49-block-nest-3000.yaml": lambda: _deep_blocks(3_000),
    "50-scalar-50MB.yaml": lambda: b"title: " + b"a" * 50_000_000,
    "51-nodes-250k.yaml": lambda: b"- a\n" * 250_000,
    "52-collide-keys.yaml": lambda: _colliding(20_000),
    "69-link-long.yaml": _link,
}


def png(width: int, height: int, rows: int | None = None) -> bytes:
    """A grey PNG that says it is so large; with fewer `rows` than `height` it is cut off."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data = zlib.compress(b"\0" + b"\x80" * width if rows == 0 else (b"\0" + b"\x80" * width) * (rows or height))
    parts = ((b"IHDR", header), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in parts
    )


SPACED = b"""<svg xmlns='http://www.w3.org/2000/svg' width='90' height='9'>
<text y='9' font-size='9' letter-spacing='2'>Words</text></svg>"""
BESIDE: dict[str, Callable[[], bytes]] = {
    "good.png": lambda: png(12, 8),
    "damaged.png": lambda: png(12, 8)[:45],
    "bomb.png": lambda: png(30_000, 30_000, rows=1),
    "no-pixels.png": lambda: png(0, 0),
    "loop.png": lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 100\n{ } loop\n",
    "page.webp": lambda: b"RIFF\x24\0\0\0WEBPVP8 ",
    "broken.svg": lambda: (
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>\n<g filter='url(#f)'/><b/></svg>"
    ),
    "spaced.svg": lambda: SPACED,
    "latin1.csv": lambda: "land,règle\nA,B\n".encode("latin-1"),
    "nul.csv": lambda: b"a,b\n1,\x002\n",
    "chinese.csv": lambda: "country,name\nChina,中国\n".encode(),
    "empty.csv": lambda: b"",
    "header.csv": lambda: b"a,b\n",
    "ragged.csv": lambda: b"a,b\n1,2\n3\n4,5,6\n",
    "ragged-many.csv": lambda: b"a,b\n" + b"1\n" * 30 + b"1,2\n",
    "declared.csv": lambda: b"sep=;\r\na;b, c;\r\n1;2;\r\n3;4;\r\n",
    "declared-ragged.csv": lambda: b"sep=;\na;b\n1\n",
    "twice.csv": lambda: b"a,a\n1,2\n",
    "quote.csv": lambda: b'a,b\n1,"2\n',
    "rows.csv": lambda: b'land,GDP,note\nFrance,">100","a ""b"" *c*"\nItaly,-5,"two\nlines"\n',
    "rows.ods": lambda: b"PK",
}
"""Files that stand beside the cases."""
