"""The report in a browser: no fault that axe-core finds, details on hover and Tab, long papers open at once."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, sync_playwright

from outside import outside
from papers.test_report import long_paper, report
from particulars.analyses.authorities.reading import read as authorities_of
from particulars.intake.plain import read_text
from particulars.reading.caption import Caption

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def page(program: Callable[..., str]) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program("chromium", "chromium-browser", "google-chrome"), args=ARGUMENTS
        )
        yield browser.new_page(viewport={"width": 1280, "height": 900})
        browser.close()


@pytest.fixture
def opened(page: Page, tmp_path: Path) -> Page:
    """The report opened from a file, as from a USB stick."""
    path = tmp_path / "report.html"
    path.write_text(report(), encoding="utf8")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(path.as_uri())
    return page


def faults(page: Page) -> list[str]:
    """What axe-core finds against WCAG 2.0 to 2.2, levels A and AA."""
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf8"))
    found: dict[str, Any] = page.evaluate("tags => axe.run(document, {runOnly: tags})", WCAG)
    assert found["passes"], "axe-core looked at nothing"
    return [f"{v['id']}: {n['html'][:120]}" for v in found["violations"] for n in v["nodes"]]


@pytest.mark.parametrize("width", [1280, 600, 320])
def test_axe_finds_no_fault(opened: Page, width: int) -> None:
    opened.set_viewport_size({"width": width, "height": 900})
    assert faults(opened) == []
    opened.click("#c2")
    assert faults(opened) == []
    assert opened.evaluate("document.documentElement.scrollWidth") <= width, "the page must be scrolled sideways"


@pytest.mark.parametrize("number", ["000", "001", "002", "003"])
def test_axe_finds_no_fault_in_a_real_paper(page: Page, tmp_path: Path, number: str) -> None:
    (source,) = outside("papers").glob(f"{number}-*.txt")
    paper = read_text(source.read_bytes().decode())
    path = tmp_path / "report.html"
    path.write_text(report(paper, authorities_of(paper, Caption())), encoding="utf8")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(path.as_uri())
    assert faults(page) == []


def test_details_come_on_hover_tab_and_click(opened: Page) -> None:
    detail = opened.locator("#detail")
    opened.hover("#c2")
    assert "12 F.4th 345" in detail.inner_text()
    opened.focus("#c7")
    assert "left unresolved" in detail.inner_text()
    opened.keyboard.press("Tab")
    opened.click("#c3")
    opened.hover("#c2")
    assert "17 U.S.C. § 1202(b)" in detail.inner_text(), "what was clicked stays"
    opened.click("#on")
    assert "Id. at 351" in detail.inner_text()
    opened.keyboard.press("Escape")
    assert "Point at a marked citation" in detail.inner_text()


def test_furniture_is_hidden_and_comes_back(opened: Page) -> None:
    stamp = opened.locator("#p1n1")
    assert stamp.is_visible()
    opened.uncheck("#furniture")
    assert not stamp.is_visible()
    line = opened.locator("#p1l1")
    assert line.is_visible()
    assert "UNITED STATES" in (line.text_content() or "")  # not inner_text: empty while a page is not yet drawn
    opened.check("#furniture")
    assert stamp.is_visible()


def test_it_prints_the_paper_with_its_page_line_and_without_the_desk(opened: Page) -> None:
    opened.emulate_media(media="print")
    assert not opened.locator(".side").is_visible()
    assert not opened.locator(".bar").is_visible()
    assert opened.locator("#p1l6 .n").is_visible()
    heads = "getComputedStyle(document.querySelector('.toa thead')).display"
    assert opened.evaluate(heads) == "table-header-group", "heads of tables come again on each sheet"
    number = "getComputedStyle(document.querySelector('#c2'), '::after').content"
    assert "2" in opened.evaluate(number), "each citation prints its number in the list"
    links = "getComputedStyle(document.querySelector('.places a')).textDecorationLine"
    assert opened.evaluate(links) == "none"
    opened.emulate_media(media="screen")


def test_nothing_is_asked_of_the_network(page: Page, tmp_path: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    path = tmp_path / "report.html"
    path.write_text(report(), encoding="utf8")
    page.goto(path.as_uri())
    assert asked == [path.as_uri()]
    assert refused == []


def test_five_hundred_pages_open(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "long.html"
    path.write_text(report(*long_paper(500)), encoding="utf8")
    began = time.monotonic()
    page.goto(path.as_uri() + "#p499l3", wait_until="load")
    page.wait_for_function("document.getElementById('p499l3').getBoundingClientRect().top < 900")
    took = time.monotonic() - began
    assert took < 10, f"{took:.1f} s"
