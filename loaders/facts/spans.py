"""Facts whose place is a span of the source itself: cells and rows of tables."""

from __future__ import annotations

from loaders.facts.confidence import confidence_of
from loaders.facts.drafts import Draft
from loaders.formats.source import Source
from model.fact import Fact

__all__ = ["fact_at"]


def fact_at(draft: Draft, source: Source, start: int, end: int, text: str = "") -> Fact:
    """The draft as a fact that the characters from start to end of the source prove.

    Args:
        text: the passage as a reader reads it, when that differs from the characters.
    """
    return Fact(
        subject=draft.subject.name,
        subject_type=draft.subject.type,
        subject_kind=draft.subject.kind,
        predicate=draft.predicate,
        object=draft.object.name,
        object_type=draft.object_type,
        object_kind=draft.object.kind,
        document=source.id,
        page=source.page_of(start),
        line_start=source.line_of(start),
        line_end=source.line_of(max(start, end - 1)),
        start=start,
        end=end,
        quote=source.text[start:end],
        text=text or source.text[start:end],
        rule=draft.rule,
        confidence=round(
            confidence_of(draft.rule, draft.confidence) * min(draft.subject.sure, draft.object.sure), 3
        ),
        certainty=draft.certainty,
        attributes=dict(draft.attributes),
    )
