"""The pictures of the documentation, taken of the sample story by a browser that is there.

``python -m evaluation.screenshots docs`` writes ``answer.png`` there.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from whoseword import pipeline, report, sample
from whoseword.errors import InputError
from whoseword.records import Report
from whoseword.resources import shipped

if TYPE_CHECKING:
    from playwright.sync_api import ViewportSize

WINDOW: ViewportSize = {"width": 1280, "height": 900}


def main() -> None:
    """Take the pictures, or say why not."""
    parser = argparse.ArgumentParser(prog="screenshots", description=__doc__)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        print("skipped: there is no chromium on this machine", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as place:
        page = Path(place) / "report.html"
        page.write_text(report.html(_sample()), "utf-8")
        _take(chromium, page, folder / "answer.png")


def _sample() -> Report:
    def unexpected(error: InputError) -> None:
        raise error

    with sample.folder() as articles:
        found = list(pipeline.articles([str(articles)], shipped(), unexpected))
    return pipeline.compare(found)


def _take(chromium: str, page: Path, picture: Path) -> None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where a browser is

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        context = browser.new_context(viewport=WINDOW, color_scheme="light")
        tab = context.new_page()
        tab.goto(page.as_uri())
        tab.screenshot(path=picture)
        browser.close()


if __name__ == "__main__":
    main()
