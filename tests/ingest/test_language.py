"""Which texts are taken for English."""

import json
from pathlib import Path

import pytest

from tests.ingest.reading import read, write
from whoseword.ingest.language import language_of


@pytest.mark.parametrize(
    "headline",
    [
        "Selma Vant Visits Detroit Port, Democrats Nervous About Turnout",
        "Minister Resigns Amid Riot Probe",
        "Tesla Recall: Autopilot Crash Data Revealed",
        "Ex-Bank Chief Arrested Over Euro Fraud Claims",
        "Six Dead, Dozens Hurt In Marseille Metro Fire",
        "Paris Mayor Ida Chevrolet Unveils Grand Plan, Metro Unions Protest Loudly",
        "Live: Germany v Norway, Euro Quarter-Final",
        "Opinion: Macron, Merz, Meloni",
        "Banco Sol Merger Talks Collapse",
        "Avalanche Kills Four Skiers Near Chamonix Resort",
    ],
)
def test_no_headline_is_refused_by_a_guess(headline: str) -> None:
    assert language_of(headline) == "en"


def test_longer_texts_of_other_languages_are_told() -> None:
    french = "Le vieux pont a été fermé lundi après la découverte de fissures dans deux piles. " * 4
    assert language_of(french) == "fr"


def test_what_is_in_another_script_is_told_however_short() -> None:
    assert language_of("Мост через реку закрыт на ремонт до весны, сообщила мэрия города") == "ru"


def test_what_the_user_says_holds(tmp_path: Path) -> None:
    danish = "Den gamle bro blev lukket mandag, efter at ingeniører fandt revner i to piller. " * 4
    lines = [json.dumps({"text": danish, "language": "en"}), json.dumps({"text": danish})]
    articles, problems = read(write(tmp_path / "a.jsonl", "\n".join(lines)))
    assert len(articles) == 1
    assert [problem.name.rpartition(" ")[2] for problem in problems] == ["2"]
