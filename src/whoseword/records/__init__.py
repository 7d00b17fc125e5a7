"""What flows between the rooms: frozen, typed, without behaviour."""

from whoseword.records.alert import Alert, AlertKind, Change, Round
from whoseword.records.archived import Added, Facets, Found, StoryEntry
from whoseword.records.article import Article
from whoseword.records.claim import (
    MEANT_FROM,
    Claim,
    Conflict,
    ConflictKind,
    Denier,
    Ground,
    Join,
    Mention,
    Origin,
    OriginKind,
    OriginRange,
    Stance,
    Supposition,
    WhatIf,
)
from whoseword.records.claim_check import Bearing, ClaimCheck, NotRead, Passage
from whoseword.records.decision import Decision, DecisionKind
from whoseword.records.domain import DomainCheck, DomainVerdict
from whoseword.records.entity import Entity, Post, ScreeningMatch, Tie, TieKind
from whoseword.records.judgement import Judgement, Verdict
from whoseword.records.note import Note
from whoseword.records.proposition import ClaimGroup, Proposition, StoryReadings
from whoseword.records.reading import (
    Attribution,
    Certainty,
    CueClass,
    Form,
    Name,
    NameKind,
    Party,
    Reading,
)
from whoseword.records.reason import Reason, Value, because
from whoseword.records.role import HeldRole, RolePhrase
from whoseword.records.source import Credit, CreditRole, Source, SourceKind
from whoseword.records.span import Field, Place, Span, Written
from whoseword.records.story import Edit, Kinship, Report, Story, StoryArticle
from whoseword.records.tie_path import NearListed, Step, TiePath
from whoseword.records.time_expression import DateMention, TimeExpression, TimeKind
from whoseword.records.timeline import DatedMention, EventStatus, TimelineEntry
from whoseword.records.validators import Validators

__all__ = [
    "MEANT_FROM",
    "Added",
    "Alert",
    "AlertKind",
    "Article",
    "Attribution",
    "Bearing",
    "Certainty",
    "Change",
    "Claim",
    "ClaimCheck",
    "ClaimGroup",
    "Conflict",
    "ConflictKind",
    "Credit",
    "CreditRole",
    "CueClass",
    "DateMention",
    "DatedMention",
    "Decision",
    "DecisionKind",
    "Denier",
    "DomainCheck",
    "DomainVerdict",
    "Edit",
    "Entity",
    "EventStatus",
    "Facets",
    "Field",
    "Form",
    "Found",
    "Ground",
    "HeldRole",
    "Join",
    "Judgement",
    "Kinship",
    "Mention",
    "Name",
    "NameKind",
    "NearListed",
    "NotRead",
    "Note",
    "Origin",
    "OriginKind",
    "OriginRange",
    "Party",
    "Passage",
    "Place",
    "Post",
    "Proposition",
    "Reading",
    "Reason",
    "Report",
    "RolePhrase",
    "Round",
    "ScreeningMatch",
    "Source",
    "SourceKind",
    "Span",
    "Stance",
    "Step",
    "Story",
    "StoryArticle",
    "StoryEntry",
    "StoryReadings",
    "Supposition",
    "Tie",
    "TieKind",
    "TiePath",
    "TimeExpression",
    "TimeKind",
    "TimelineEntry",
    "Validators",
    "Value",
    "Verdict",
    "WhatIf",
    "Written",
    "because",
]
