import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.ingest.picture_lines import is_around_report


@pytest.mark.parametrize(
    "line",
    [
        "Photo",
        "(Photo by Ada Vane/Gull Pictures)",
        "Image: Bo Ray",
        "Screenshot: “harbour.example”",
        "Photograph courtesy of the county",
        "Enlarge this image toggle caption Ada Vane/GP Ada Vane/GP",
        "https://social.example/gullpost www.gullpost.example/more",
        "Image copyright Gull Pictures Image caption The quay was built in 1903",
        "Mayor Ada Vane at the quay on June 3, 2030. (Photo by Bo Ray/Getty Images)",
        "The ferry leaves for the last time. (Bo Ray/Gull Pictures via AP)",
        "Ada Vane waits for the ferry. (AP Photo/Bo Ray)",
        "Getty - Contributor The ferry leaves for the last time",
        "AFP or licensors The quay as it was in June",
        "The last ferry of the year, on Sunday.Bo Ray / Agence France-Presse",
        "The ferry as it leaves (Harbour Board/AP)",
        "This photo released by the harbour shows the quay. (Harbour Board via AP) (Gull News)",
        "Follow us @",
        "Check us out on Chirper:",
        "MOST READ IN NEWS QUAY CLOSED Mayor says sorry FERRY SOLD Nobody knows to whom",
    ],
)
def test_a_line_of_a_picture_or_of_the_page_is_no_reporting(line: str) -> None:
    assert is_around_report(line)


@pytest.mark.parametrize(
    "line",
    [
        "Photographs of the quay were shown in court on Monday.",
        "Picture this: a harbour without a single boat.",
        "Video of the quay shows that it was shut, Ada Vane said.",
        "Most read the notice as a warning.",
        "Getty bought the pictures of the quay in 2029.",
        "The board shut the quay (the photo by Bo Ray shows it) on Monday.",
        "The quay was shut on Monday (Reuters).",
        "Reuters - AP - AFP",  # whose words they are, which counts
        "Reuters and AP told the board that the quay was shut.",
        "The mayor spoke to Agence France-Presse on Monday.",
        "This photo released by the harbour shows that the quay was empty, Ada Vane said.",
        "The board (half Harbour/half AP) met.",
        "The mayor (seen via AP in June) left.",
        "Credit is hard to find in the harbour these days.",
        "The county put the plan on https://county.example/plan on Monday.",
        "Follow the money, Bo Ray told the board, and you will find the ferry.",
    ],
)
def test_a_sentence_about_pictures_is_reporting(line: str) -> None:
    assert not is_around_report(line)


@given(st.text(max_size=400))
def test_any_line_gets_an_answer(line: str) -> None:
    assert is_around_report(line) in {True, False}


def test_addresses_that_run_together_are_read_once() -> None:
    assert not is_around_report("http://a" * 20_000 + " and more")
