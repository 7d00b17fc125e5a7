"""Watch-lists of invented parties, in each layout; two facts of public listings stand beside."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

BLANK = "-0- "
PARTIES = (
    ("11", "DORN, Ilka Petrovna", "individual", "HARBOUR-1", "DOB 03 Mar 1969; POB Ostrel."),
    ("12", "OSTREL WATERWORKS LLC", BLANK, "HARBOUR-2", "a.k.a. 'OSTREL VODA'."),
    ("13", "PUTIN, Vladimir Vladimirovich", "individual", "RUSSIA-EO14024", "DOB 07 Oct 1952."),
    ("14", "KIRIYENKO, Sergei Vladilenovich", "individual", "RUSSIA-EO14024", "DOB 26 Jul 1962."),
)


def sdn(folder: Path) -> Path:
    """OFAC's sdn.csv."""
    lines = [
        f'{number},"{name}",{kind if kind == BLANK else f"{chr(34)}{kind}{chr(34)}"},'
        f'"{programme}",{",".join([BLANK] * 7)},"{remarks}"'
        for number, name, kind, programme, remarks in PARTIES
    ]
    path = folder / "sdn.csv"
    path.write_text("\n".join(lines) + "\n\x1a\n", encoding="utf-8")
    return path


def alt(folder: Path) -> Path:
    """OFAC's alt.csv."""
    path = folder / "alt.csv"
    path.write_text('11,7,"aka","DORNOVA, Ilka",-0- \n', encoding="utf-8")
    return path


def _year(remarks: str) -> str:
    return remarks.removeprefix("DOB ").split(";")[0].rstrip(".")[-4:]


def _parts(name: str) -> tuple[str, str, str]:
    surname, _, given = name.partition(", ")
    first, _, second = given.partition(" ")
    return surname, first, second


def un(folder: Path) -> Path:
    """The UN's consolidated XML."""
    people = []
    for number, name, kind, programme, remarks in PARTIES:
        if kind == BLANK:
            continue
        surname, first, second = _parts(name)
        people.append(
            f"<INDIVIDUAL><DATAID>{number}</DATAID><FIRST_NAME>{first}</FIRST_NAME>"
            f"<SECOND_NAME>{second}</SECOND_NAME><THIRD_NAME>{surname}</THIRD_NAME>"
            f"<UN_LIST_TYPE>{programme}</UN_LIST_TYPE><REFERENCE_NUMBER>Q{number}</REFERENCE_NUMBER>"
            f"<INDIVIDUAL_ALIAS><ALIAS_NAME>{first} {surname}</ALIAS_NAME></INDIVIDUAL_ALIAS>"
            f"<INDIVIDUAL_DATE_OF_BIRTH><YEAR>{_year(remarks)}"
            "</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL>"
        )
    body = (
        "<ENTITY><DATAID>12</DATAID><FIRST_NAME>OSTREL WATERWORKS LLC</FIRST_NAME>"
        "<UN_LIST_TYPE>HARBOUR-2</UN_LIST_TYPE><REFERENCE_NUMBER>Q12</REFERENCE_NUMBER></ENTITY>"
    )
    path = folder / "un.xml"
    path.write_text(
        f"<?xml version='1.0' encoding='UTF-8'?><CONSOLIDATED_LIST><INDIVIDUALS>{''.join(people)}"
        f"</INDIVIDUALS><ENTITIES>{body}</ENTITIES></CONSOLIDATED_LIST>",
        encoding="utf-8",
    )
    return path


def eu(folder: Path) -> Path:
    """The EU's consolidated XML."""
    found = []
    for number, name, kind, programme, remarks in PARTIES:
        surname, first, second = _parts(name)
        person = kind != BLANK
        whole = " ".join(filter(None, (first, second, surname)))
        year = _year(remarks)
        born = f'<birthdate year="{year}"/>' if person else ""
        found.append(
            f'<sanctionEntity euReferenceNumber="EU.{number}"><regulation programme="{programme}"/>'
            f'<subjectType code="{"person" if person else "enterprise"}"/>'
            f'<nameAlias wholeName="{whole}"/>{born}</sanctionEntity>'
        )
    path = folder / "eu.xml"
    path.write_text(f'<export xmlns="http://eu.example/fsd">{"".join(found)}</export>', "utf-8")
    return path


def uk(folder: Path) -> Path:
    """The UK's list, a line of its date above the headings."""
    headings = [f"Name {n}" for n in (6, 1, 2, 3, 4, 5)]
    headings += ["Name Non-Latin Script", "DOB", "Group Type", "Regime", "Group ID"]
    lines = ["Last Updated,01/03/2031", ",".join(headings)]
    for number, name, kind, programme, remarks in PARTIES:
        surname, first, second = _parts(name)
        year = _year(remarks)
        group = "Entity" if kind == BLANK else "Individual"
        born = "" if kind == BLANK else f"01/01/{year}"
        lines.append(f"{surname},{first},{second},,,,,{born},{group},{programme},{number}")
    path = folder / "uk.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def ftm(folder: Path) -> Path:
    """FollowTheMoney entities, an address among them."""
    lines = [json.dumps({"id": "a-1", "schema": "Address", "properties": {"full": ["1 Quay"]}})]
    for number, name, kind, programme, remarks in PARTIES:
        surname, first, second = _parts(name)
        year = _year(remarks)
        person = kind != BLANK
        properties = {
            "name": [" ".join(filter(None, (first, second, surname)))],
            "birthDate": [f"{year}-01-01"] if person else [],
            "topics": [programme],
        }
        schema = "Person" if person else "Company"
        lines.append(json.dumps({"id": f"n-{number}", "schema": schema, "properties": properties}))
    path = folder / "entities.ftm.json"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


Layout = Callable[[Path], Path]
LAYOUTS: tuple[Layout, ...] = (sdn, un, eu, uk, ftm)
