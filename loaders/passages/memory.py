"""What the sentences of a paragraph have named that a later one may point back to: "samarbetet", "enheten", "vi"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from loaders.names.entities import Entity, Mention
from loaders.passages.anaphora import is_longer
from loaders.passages.groupnouns import is_helper
from loaders.passages.inside import goes_on, introduces, is_by_name, is_joined, opens_sentence, tells_of
from loaders.passages.jointmembers import told_of
from loaders.passages.passage import KIND_ONLY, is_named_next
from model.vocabulary import EntityType

__all__ = ["Memory", "named_alone"]

FIRST = 2
"""So many headings may stand above what a page is about: its name, and the municipality's."""
LASTS = 3
"""For so many sentences a reader takes "samarbetet" to mean the collaboration named last."""


@dataclass
class Memory:
    """The collaboration, the unit and the doer that were named last."""

    recent: Entity | None = None
    nearer: Entity | None = None
    """The last collaboration, where its own doings were told of since the heading named another one."""
    ago: int = 0
    """Sentences since it was named."""
    last: Entity | None = None
    """The last collaboration of the section."""
    headed: Entity | None = None
    """The only collaboration that headings have named."""
    several: bool = False
    """Whether they have named somebody or something else."""
    unit: Entity | None = None
    doer: Entity | None = None
    doer_ago: int = 0

    def head(self, voice: Entity | None, topic: Entity | None, section: int) -> None:
        """Begin a section: members listed further down are in what the page's first headings alone name."""
        late = section > FIRST and self.headed is None
        if late or voice is not None or (topic is not None and self.headed not in (None, topic)):
            self.headed, self.several = None, True
        elif topic is not None and topic.type is EntityType.COLLABORATION and not is_helper(topic):
            self.headed = None if self.several else topic

    def forget(self) -> None:
        """Another voice speaks within the paragraph."""
        self.recent = self.nearer = self.unit = None

    def new_paragraph(self) -> None:
        """Nothing is pointed back to across paragraphs but the section's last collaboration."""
        self.forget()
        self.doer = None
        self.ago = 0

    def done_by(self, subject: Entity | None) -> None:
        """The subject of a sentence, if it has one."""
        self.doer, self.doer_ago = (subject, 0) if subject else (self.doer, self.doer_ago + 1)

    def keep(
        self,
        text: str,
        start: int,
        mentions: Sequence[Mention],
        named: Collection[Entity],
        topic: Entity | None,
    ) -> None:
        """Keep in mind what a sentence tells of.

        Args:
            text: the paragraph.
            start: where the sentence begins in it.
            mentions: what the sentence mentions, by places in the sentence.
            named: the collaborations that it names, as of ``named_alone``.
            topic: what its section is about.
        """
        told_by_it = set(named)
        if len(named) > 1 and (opening := opens_sentence(text, start, mentions)) in told_by_it:
            told_by_it = {opening}
        told_by_it -= {m.entity for m in mentions if is_helper(m.entity) and not introduces(text, start, m)}
        told_by_it -= {m.entity for m in mentions if not m.entity.new and is_joined(text, start, m)}
        joint = [m for m in mentions if m.entity in told_by_it]
        if self.recent is not None and goes_on(text, start, joint):
            told_by_it = {self.recent}
        self.ago = 0 if told_by_it else self.ago + 1
        if told_by_it or self.ago >= LASTS:
            self.recent = next(iter(told_by_it)) if len(told_by_it) == 1 else None
            told = any(m.entity == self.recent and tells_of(text, start, m) for m in mentions)
            told = told or (self.recent is not None and self.recent not in {m.entity for m in joint})
            self.nearer = self.recent if told and not is_longer(topic, self.recent) else None
        self.last = self.recent or self.last
        self._keep_unit(text, start, mentions)

    def _keep_unit(self, text: str, start: int, mentions: Sequence[Mention]) -> None:
        units = {
            m.entity for m in mentions if m.entity.type is EntityType.UNIT and is_by_name(text, start, m)
        }
        if units:
            self.unit = units.pop() if len(units) == 1 else None


def named_alone(text: str, start: int, mentions: Sequence[Mention]) -> set[Entity]:
    """The collaborations that a sentence names; of several, those that are neither a mere kind nor said of the next."""
    named = set(told_of(mentions))
    if len(named) > 1:
        named -= {m.entity for m in mentions if KIND_ONLY.search(text, start, start + m.start)}
        joint = [m for m in mentions if m.entity.type is EntityType.COLLABORATION]
        named -= {m.entity for m in joint if is_named_next(text[start:], m, joint)}
    return named
