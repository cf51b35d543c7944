"""The checker itself finds what is wrong, and nothing in a good page."""

import pytest

from tests import validity

GOOD = '<!doctype html><html lang="en"><title>The paper</title><p>News.</p></html>'
BAD = GOOD.replace("<p>", "<p><div>")


@pytest.mark.parametrize(
    "check", [validity.ask_nu_checker, validity.parse_strictly], ids=["nu", "parser"]
)
def test_a_broken_page_is_named_with_its_line(check) -> None:
    if check is validity.ask_nu_checker and not validity.shutil.which("java"):
        pytest.skip("no Java for the Nu checker")
    found = check({"/good/": GOOD, "/bad/": BAD})
    assert found
    assert all(line.startswith("/bad/, line 1: ") for line in found)
