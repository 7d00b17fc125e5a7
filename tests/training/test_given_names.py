from training.given_names import telling


def test_a_name_of_nearly_all_men_or_women_tells_he_or_she() -> None:
    rows = {"harvo": [30, 9000, 0.01, 3], "maurena": [20, 2000, 0.97, 3]}
    assert telling(rows) == {"harvo": "he", "maurena": "she"}


def test_rare_mixed_and_doubtful_names_tell_nothing() -> None:
    rows = {
        "robyn": [30, 9000, 0.4, 3],
        "xanthor": [30, 12, 0.0, 3],
        "lonesome": [1, 9000, 0.0, 3],
        "o'dell": [30, 9000, 0.0, 3],
        "xi": [30, 9000, 0.0, 3],
    }
    assert telling(rows) == {}


def test_a_noun_for_people_is_no_given_name() -> None:
    assert telling({"bishop": [30, 9000, 0.0, 3]}) == {}
