import pytest

from whoseword.language.lexicon import ENGLISH
from whoseword.reading.certainty import weighed
from whoseword.records import Article, Attribution, Certainty, Form


def read(text: str, source: str, cue: str, content: str) -> Attribution:
    def place(part: str) -> tuple[tuple[int, int], ...]:
        return ((text.index(part), text.index(part) + len(part)),) if part else ()

    attribution = Attribution("A", "X", place(source), place(cue), place(content), Form.INDIRECT)
    return weighed(Article("X", text), attribution, (0, len(text)), ENGLISH)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Vane denied taking the money.", "Vane", "denied", "taking the money"),
        ("Vane called the claim absurd.", "Vane", "called", "the claim absurd"),
        (
            "Vane has said accusations of theft are “absurd.”",
            "Vane",
            "has said",
            "accusations of theft are “absurd.”",
        ),
        ("Vane said the story was false.", "Vane", "said", "the story was false"),
        (
            "The mayor neither confirms nor accepts the account.",
            "The mayor",
            "neither confirms nor accepts",
            "the account",
        ),
        ("The bank disputed the figure.", "The bank", "disputed", "the figure"),
        ("Vane rejected the claim.", "Vane", "rejected", "the claim"),
        ("Vane does not believe it sank.", "Vane", "does not believe", "it sank"),
        (
            'Vane called a report of a flood an "outrageous distortion" of the facts.',
            "Vane",
            "called",
            'a report of a flood an "outrageous distortion" of the facts',
        ),
        (
            "Vane said the reports were simply wrong.",
            "Vane",
            "said",
            "the reports were simply wrong",
        ),
    ],
)
def test_denials_are_seen(text: str, source: str, cue: str, content: str) -> None:
    assert read(text, source, cue, content).denial


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Vane said the ferry had sailed.", "Vane", "said", "the ferry had sailed"),
        ("Vane confirmed the sale.", "Vane", "confirmed", "the sale"),
        ("Vane saw a distortion of light.", "Vane", "saw", "a distortion of light"),
        ("Vane said rivals denied it.", "Vane", "said", "rivals denied it"),
        ("The court denied a request for bail.", "The court", "denied", "a request for bail"),
        ("Vane rejected the offer, saying it was late.", "Vane", "saying", "it was late"),
        ("Vane rejected the offer.", "Vane", "rejected", "the offer"),
        ("Vane had no doubt that it sank.", "Vane", "had no doubt", "that it sank"),
        ("Vane did not deny that it sank.", "Vane", "did not deny", "that it sank"),
        ("Vane vowed not to accept it.", "Vane", "vowed not to accept", "it"),
        ("Vane promised never to believe it.", "Vane", "promised never to believe", "it"),
        ("Vane did not promise to accept it.", "Vane", "did not promise to accept", "it"),
        ("Vane pledged to refute it.", "Vane", "pledged to refute", "it"),
        ("Vane accused Bo of not believing it.", "Vane", "accused Bo of not believing", "it"),
        ("Vane accused Bo of denying it sank.", "Vane", "accused Bo of denying", "it sank"),
        ("Vane blamed Bo for not accepting it.", "Vane", "blamed Bo for not accepting", "it"),
        ("Vane urged Bo not to accept it.", "Vane", "urged Bo not to accept", "it"),
        ("Vane could neither confirm nor deny tides.", "Vane", "deny", "tides"),
    ],
)
def test_other_statements_are_no_denials(text: str, source: str, cue: str, content: str) -> None:
    assert not read(text, source, cue, content).denial


@pytest.mark.parametrize(
    ("text", "cue", "content", "certainty"),
    [
        ("Vane reportedly sold the ferry.", "reportedly", "sold the ferry", Certainty.HEDGED),
        ("Vane is said to own it.", "is said", "to own it", Certainty.HEDGED),
        (
            "If the findings are true, Vane said, the sale is void.",
            "said",
            "the sale is void",
            Certainty.CONDITIONAL,
        ),
        ("Vane said he sold it.", "said", "he sold it", Certainty.STATED),
        ("Vane may believe it sank.", "may believe", "it sank", Certainty.HEDGED),
        ("Vane is expected to say so.", "is expected", "to say so", Certainty.HEDGED),
        ("Vane appeared to blame the crew.", "appeared", "to blame the crew", Certainty.HEDGED),
        ("Vane appeared on deck and said it sank.", "said", "it sank", Certainty.STATED),
        ("Vane said the alleged thief ran.", "said", "the alleged thief ran", Certainty.STATED),
        ("Lawyers for Vane alleged a plot.", "alleged", "a plot", Certainty.STATED),
        ("If Vane says so, it sank.", "says", "so", Certainty.CONDITIONAL),
        (
            "If confirmed, Vane would run it, he said.",
            "said",
            "Vane would run it",
            Certainty.STATED,
        ),
        ("Asked if it sank, Vane said it did.", "said", "it did", Certainty.STATED),
        ("If that’s true, Vane said, it sank.", "said", "it sank", Certainty.CONDITIONAL),
    ],
)
def test_certainty_is_read_off_the_frame(
    text: str, cue: str, content: str, certainty: Certainty
) -> None:
    assert read(text, "Vane", cue, content).certainty is certainty


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Vane declined to comment.", "declined", "to comment"),
        ("Vane did not respond to questions.", "did not respond", "to questions"),
        ("Vane would not say who paid.", "would not say", "who paid"),
        ("Vane has declined for years to name donors.", "has declined for years to name", "donors"),
        ("Vane never mentioned the ferry.", "never mentioned", "the ferry"),
        ("Vane said he would not answer questions.", "said", "he would not answer questions"),
        ("Vane neither confirmed nor denied it.", "neither confirmed nor denied", "it"),
        ("Vane could neither confirm nor deny tides.", "could neither confirm nor deny", "tides"),
        ("Vane would neither confirm nor deny tides.", "would neither confirm nor deny", "tides"),
        ("Vane would neither confirm nor deny tides.", "confirm nor deny", "tides"),
        ("Vane said she could neither confirm nor deny it.", "said", "she could neither confirm "),
        ("Vane said the port neither denies nor confirms it.", "said", "the port neither denies"),
        ("Vane said she was unable to confirm it.", "said", "she was unable to confirm it"),
        ("Vane was unable to confirm that it sank.", "was unable to confirm", "that it sank"),
        ("Vane refused to promise to release it.", "refused to promise to release", "it"),
        ("Vane has yet to say who paid.", "has yet to say", "who paid"),
        ("Vane dodged questions about who paid.", "dodged questions about", "who paid"),
        ("Vane has not claimed that it sank.", "has not claimed", "that it sank"),
    ],
)
def test_silence_is_no_statement(text: str, cue: str, content: str) -> None:
    assert read(text, "Vane", cue, content).no_comment


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Vane refused to leave.", "refused", "to leave"),
        ("Vane vowed not to discuss it.", "vowed not to discuss", "it"),
        ("Vane accused Bo of not answering questions.", "accused Bo of not answering", "questions"),
        ("Vane accused Bo: he never answered.", "accused", "he never answered"),
        ("Vane declined to comment, saying it was late.", "saying", "it was late"),
        ("Vane not only said it sank.", "not only said", "it sank"),
        ("Vane said she never told him.", "said", "she never told him"),
    ],
)
def test_who_speaks_is_not_silent(text: str, cue: str, content: str) -> None:
    assert not read(text, "Vane", cue, content).no_comment


def test_neither_of_two_is_no_hedge() -> None:
    text = "Vane could neither confirm nor deny tides."
    found = read(text, "Vane", "could neither confirm nor deny", "tides")
    assert found.certainty is Certainty.STATED


def test_a_sentence_of_one_megabyte_is_read_at_its_cue_alone() -> None:
    text = "if it " * 90_000 + "Vane said it sank" + " is not true" * 40_000
    at = text.index("said")
    attribution = Attribution(
        "A", "X", ((at - 5, at - 1),), ((at, at + 4),), ((at + 5, len(text)),), Form.INDIRECT
    )
    assert not weighed(Article("X", text), attribution, (0, len(text)), ENGLISH).denial


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The Star could not independently verify that it sank.",
            "The Star",
            "could not independently verify",
            "that it sank",
        ),
        (
            "The Star has not been able to verify that it sank.",
            "The Star",
            "has not been able to verify",
            "that it sank",
        ),
        ("Divers failed to confirm that it sank.", "Divers", "failed to confirm", "that it sank"),
        (
            "Police are investigating claims that it sank.",
            "Police",
            "are investigating",
            "claims that it sank",
        ),
        (
            "The port is looking into whether it sank.",
            "The port",
            "is looking into",
            "whether it sank",
        ),
        (
            "The port opened an inquiry into reports that it sank.",
            "The port",
            "opened an inquiry into",
            "reports that it sank",
        ),
        ("No diver said it sank.", "No diver", "said", "it sank"),
        ("None of the crew claimed it sank.", "None of the crew", "claimed", "it sank"),
        ("Neither Vane nor Ray denied it sank.", "Neither Vane nor Ray", "denied", "it sank"),
        ("Nobody aboard told police it sank.", "Nobody aboard", "told", "it sank"),
        ("Vane stopped short of denying it sank.", "Vane", "stopped short of denying", "it sank"),
        ("Vane failed to deny it sank.", "Vane", "failed to deny", "it sank"),
        ("Vane avoided saying it sank.", "Vane", "avoided saying", "it sank"),
        ("Hardly any divers say it sank.", "Hardly any divers", "say", "it sank"),
        ("Hardly anyone said it sank.", "Hardly anyone", "said", "it sank"),
        ("The port is weighing whether it sank.", "The port", "is weighing", "whether it sank"),
    ],
)
def test_who_only_looks_into_it_or_says_nothing_is_no_source(
    text: str, source: str, cue: str, content: str
) -> None:
    found = read(text, source, cue, content)
    assert found.no_comment
    assert not found.denial


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("No fewer than ten divers said it sank.", "No fewer than ten divers", "said", "it sank"),
        ("None other than Vane said it sank.", "None other than Vane", "said", "it sank"),
        ("Police are investigating the sinking.", "Police", "are investigating", "the sinking"),
        ("Neither man was impressed by it.", "Neither man", "was impressed by", "it"),
        ("Vane is examining the hull.", "Vane", "is examining", "the hull"),
        ("A few divers said it sank.", "A few divers", "said", "it sank"),
        ("Vane determined that it sank.", "Vane", "determined", "that it sank"),
    ],
)
def test_what_only_looks_like_it_is_heard(text: str, source: str, cue: str, content: str) -> None:
    assert not read(text, source, cue, content).no_comment


@pytest.mark.parametrize(
    "content",
    ["she flatly denied that it sank", "the owner has denied that it sank", "he denied it sank"],
)
def test_a_denial_that_is_told_is_a_denial(content: str) -> None:
    assert read(f"Vane said {content}.", "Vane", "said", content).denial


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Few divers say the pier holds.", "Few divers", "say", "the pier holds"),
        ("Vane did not rule it out.", "Vane", "did not rule", "it out"),
        ("Vane has not ruled out a strike.", "Vane", "has not ruled out", "a strike"),
        ("There is no evidence that Vane said it sank.", "Vane", "said", "it sank"),
        ("Fact check: Did the mayor say it sank?", "the mayor", "say", "it sank"),
    ],
)
def test_what_is_only_asked_or_shown_by_nothing_is_not_said(
    text: str, source: str, cue: str, content: str
) -> None:
    assert read(text, source, cue, content).no_comment


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("A few divers say the pier holds.", "A few divers", "say", "the pier holds"),
        ("The court ruled it out.", "The court", "ruled", "it out"),
        ("Vane asked for help.", "Vane", "asked", "for help"),
        ("Few would have told of it.", "Few", "would have told", "of it"),
        ("With no evidence at hand, Vane said it sank.", "Vane", "said", "it sank"),
        ("Did it sink? Vane said it did?", "Vane", "said", "it did"),
    ],
)
def test_what_is_said_beside_a_question_is_said(
    text: str, source: str, cue: str, content: str
) -> None:
    assert not read(text, source, cue, content).no_comment
