"""Holds HTML files to axe-core's rules in a browser: copies with axe in them → a line for each violation, exit code 1.

Run `python tests/axe.py BROWSER AXE.js FILE...`.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

RUN = "axe.run(document,OPTIONS).then(r=>{document.body.dataset.found=JSON.stringify(r.violations)})"
EVERY = "{resultTypes:['violations']}"
WCAG = "{resultTypes:['violations'],runOnly:['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa']}"
"""Landmarks are a page's own: a mail's body stands within the page of a mail program."""
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
FOUND = re.compile(r'data-found="([^"]*)"')


def violations(browser: str, axe: str, page: Path) -> list[str]:
    """What axe finds wrong with a page; none of ours runs a script, so the copy must be allowed to."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "page.html"
        run = RUN.replace("OPTIONS", WCAG if page.stem.endswith("-mail") else EVERY)
        script = f"<script>{axe}</script><script>{run}</script></body>"
        text = POLICY.sub("", page.read_text(encoding="utf-8"))
        copy.write_text(text.replace("</body>", script), encoding="utf-8")
        options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile"]
        command = [browser, *options, "--virtual-time-budget=20000", "--dump-dom", copy.as_uri()]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    found = FOUND.search(done.stdout)
    if not found:
        return ["axe did not run"]
    said = json.loads(found[1].replace("&quot;", '"').replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
    return [f"{each['id']}: {each['help']}: {node['html'][:160]}" for each in said for node in each["nodes"]]


def main(browser: str, axe: str, *pages: str) -> int:
    """Print what is found; 1 where there is any."""
    code = Path(axe).read_text(encoding="utf-8").replace("</script", "<\\/script")
    found = [f"{page}: {line}" for page in pages for line in violations(browser, code, Path(page))]
    print("\n".join(found) or f"axe: {len(pages)} pages, nothing found")  # noqa: T201 - a program's answer
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
