"""Watch-lists laid out as trees: the UN's and the EU's XML, FollowTheMoney entities."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final
from xml.etree import ElementTree

from whoseword.errors import BadList
from whoseword.records import NameKind
from whoseword.screening.listed import Listed
from whoseword.screening.table_lists import years

_UN_NAMES: Final = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
_FTM_KINDS: Final = {
    "Person": NameKind.PERSON,
    "Organization": NameKind.ORGANISATION,
    "Company": NameKind.ORGANISATION,
    "PublicBody": NameKind.ORGANISATION,
    "LegalEntity": None,
}
_FTM_NAMES: Final = ("name", "alias", "previousName", "weakAlias")


def tree(content: bytes, name: str) -> ElementTree.Element:
    """Parse XML; raises BadList with the line where it breaks.

    The parser refuses entities that grow beyond bounds; nothing outside the file is fetched.
    """
    try:
        return ElementTree.fromstring(content)  # noqa: S314 - the user's own file, see above
    except ElementTree.ParseError as error:
        raise BadList(name, f"line {error.position[0]} is no XML ({error.msg})") from error
    except (LookupError, ValueError) as error:  # of the encoding that its first line names
        raise BadList(name, f"line 1 is no XML ({error})") from error


def un(root: ElementTree.Element) -> tuple[Listed, ...]:
    """The UN's consolidated list."""
    people = [_un(found, NameKind.PERSON) for found in root.iter("INDIVIDUAL")]
    return (*people, *(_un(found, NameKind.ORGANISATION) for found in root.iter("ENTITY")))


def _un(found: ElementTree.Element, kind: NameKind) -> Listed:
    main = " ".join(filter(None, (_text(found, tag) for tag in _UN_NAMES)))
    group = "INDIVIDUAL" if kind is NameKind.PERSON else "ENTITY"
    aliases = [_text(alias, "ALIAS_NAME") for alias in found.iter(f"{group}_ALIAS")]
    script = _text(found, "NAME_ORIGINAL_SCRIPT")
    born = " ".join("".join(part.itertext()) for part in found.iter("INDIVIDUAL_DATE_OF_BIRTH"))
    return Listed(
        entry=_text(found, "REFERENCE_NUMBER") or _text(found, "DATAID"),
        names=_distinct([main, script, *aliases]),
        kind=kind,
        birth_years=years(born),
        programme=_text(found, "UN_LIST_TYPE"),
    )


def eu(root: ElementTree.Element) -> tuple[Listed, ...]:
    """The EU's consolidated list; its elements have a namespace."""
    return tuple(_eu(found) for found in root.iter() if _tag(found) == "sanctionEntity")


def _eu(found: ElementTree.Element) -> Listed:
    names, born, programme, kind = [], [], "", None
    for part in found.iter():
        tag = _tag(part)
        if tag == "nameAlias":
            whole = part.get("wholeName") or " ".join(
                filter(None, (part.get(key) for key in ("firstName", "middleName", "lastName")))
            )
            names.append(whole)
        elif tag == "birthdate":
            born.append(part.get("year") or part.get("birthdate") or "")
        elif tag == "regulation":
            programme = programme or part.get("programme") or ""
        elif tag == "subjectType":
            person = part.get("code") == "person" or part.get("classificationCode") == "P"
            kind = NameKind.PERSON if person else NameKind.ORGANISATION
    return Listed(
        entry=found.get("euReferenceNumber") or found.get("logicalId") or "",
        names=_distinct(names),
        kind=kind,
        birth_years=years(" ".join(born)),
        programme=programme,
    )


def followthemoney(lines: Iterable[tuple[int, str]], name: str) -> tuple[Listed, ...]:
    """FollowTheMoney entities (OpenSanctions' format), one JSON a line; only people and bodies."""
    return tuple(_followed(lines, name))


def _followed(lines: Iterable[tuple[int, str]], name: str) -> Iterator[Listed]:
    for line, text in lines:
        try:
            found = json.loads(text)
            schema, properties = found["schema"], found["properties"]
            names = [value for key in _FTM_NAMES for value in _values(properties, key)]
            if schema in _FTM_KINDS and (caption := [found.get("caption") or ""]) and names:
                yield Listed(
                    entry=str(found["id"]),
                    names=_distinct([*caption, *names]),
                    kind=_FTM_KINDS[schema],
                    birth_years=years(" ".join(_values(properties, "birthDate"))),
                    programme=", ".join(_values(properties, "topics")),
                )
        except (ValueError, RecursionError, KeyError, TypeError, AttributeError) as error:
            raise BadList(name, f"line {line} is no FollowTheMoney entity") from error


def _values(properties: dict[str, Any], key: str) -> list[str]:
    return [str(value) for value in properties.get(key, ())]


def _text(found: ElementTree.Element, tag: str) -> str:
    return " ".join((found.findtext(tag) or "").split())


def _tag(found: ElementTree.Element) -> str:
    return found.tag.rpartition("}")[2]


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in map(str.strip, names) if name))
