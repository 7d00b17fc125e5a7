"""Datelines."""

import pytest

from whoseword.text.datelines import dateline


@pytest.mark.parametrize(
    ("text", "line", "agency"),
    [
        ("CALDMERE (Northwire) — It rained.", "CALDMERE (Northwire) — ", "Northwire"),
        ("\nCALDMERE, March 11 (AP) - It rained.", "CALDMERE, March 11 (AP) - ", "AP"),
        ("PORT OSK, Tal. -- It rained.", "PORT OSK, Tal. -- ", None),
        ("CALDMERE — It rained.", "CALDMERE — ", None),
        ("Caldmere, June 4 (PTI) It rained.", "Caldmere, June 4 (PTI) ", "PTI"),
        ("Port Osk, 4 June (ANI): It rained.", "Port Osk, 4 June (ANI): ", "ANI"),
        ("CALDMERE / AA - It rained.", "CALDMERE / AA - ", "AA"),
        ("CALDMERE / TASS\n\nIt rained.", "CALDMERE / TASS\n\n", "TASS"),
        ("CALDMERE (Reuters)\n\nIt rained.", "CALDMERE (Reuters)\n\n", "Reuters"),
        ("Caldmere (dpa) – It rained.", "Caldmere (dpa) – ", "dpa"),
        ("Caldmere, AAP - It rained.", "Caldmere, AAP - ", "AAP"),
        ("Port Osk [Tal], June 4 (ANI): It rained.", "Port Osk [Tal], June 4 (ANI): ", "ANI"),
        ("Osk (Tal) [Isle], June 4 (ANI): It rained.", "Osk (Tal) [Isle], June 4 (ANI): ", "ANI"),
        ("CALDMERE, June 4. /TASS/. It rained.", "CALDMERE, June 4. /TASS/. ", "TASS"),
        ("OSK, Old Tal Isles (AP) — It rained.", "OSK, Old Tal Isles (AP) — ", "AP"),
        ("OSK/CALDMERE, June 4 (Reuters) - It", "OSK/CALDMERE, June 4 (Reuters) - ", "Reuters"),
        ("CALDMERE (CNN)It rained.", "CALDMERE (CNN)", "CNN"),
        ("Caldmere, June 4: It rained.", "Caldmere, June 4: ", None),
        ("June 4 (UPI) -- It rained.", "June 4 (UPI) -- ", "UPI"),
        ("(AP) It rained.", "(AP) ", "AP"),
        ("AP — It rained.", "AP — ", "AP"),
        ("Osk, 4 June (EFE).- It rained.", "Osk, 4 June (EFE).- ", "EFE"),
        ("OSK. June 4 (Sky-Osk) – It rained.", "OSK. June 4 (Sky-Osk) – ", "Sky-Osk"),
    ],
)
def test_the_dateline_and_its_agency(text: str, line: str, agency: str | None) -> None:
    found = dateline(text)
    assert found is not None
    assert text[slice(*found[0])] == line
    assert (text[slice(*found[1])] if found[1] else None) == agency


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It rained. CALDMERE (Northwire) — It rained.",
        "Caldmere (Northwire) is small.",
        "Ada Vane (MEP) said it rained.",
        "Caldmere, June 4 it rained.",
        "Caldmere, Osk - a town",
        "CALDMERE was wet.",
        "LONG-AWAITED rain fell.",
        "NO — it did not rain.",
        "AP is an agency.",
        "(MEP) It rained.",
        "NO (it rained) It did.",
    ],
)
def test_other_beginnings(text: str) -> None:
    assert dateline(text) is None
