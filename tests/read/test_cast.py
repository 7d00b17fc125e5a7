from whoseword.read.cast import Cast
from whoseword.records import Name, NameKind


def test_a_name_before_its_campaign_does_not_make_a_person_a_body() -> None:
    text = "The Hale campaign grew. The Hale administration fell. Hale said so."
    at = [i for i in range(len(text)) if text.startswith("Hale", i)]
    kinds = (NameKind.ORGANISATION, NameKind.ORGANISATION, NameKind.PERSON)
    names = [Name((start, start + 4), kind) for start, kind in zip(at, kinds, strict=True)]
    speaker = Cast({"text": text, "title": ""}, names).at("text", (at[2], at[2] + 4))
    assert speaker is not None
    assert speaker.kind is NameKind.PERSON
