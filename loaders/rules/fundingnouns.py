"""Who pays for whom, where nouns say it: "Bidrag till A uppgick till …", "Finansiärer är A och B"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.facts.drafts import Draft
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.mentions import BODIES, Entity
from loaders.passages.lists import entities, list_after
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.sections import Passage
from loaders.passages.speaking import about
from loaders.rules.funding import GIVES_MONEY, both, can_receive, who_does
from model.vocabulary import EntityType

__all__ = ["FUNDER_CUES", "SUPPORT_CUES", "funders_named", "support_of"]

SUPPORT_OF = cue(rf"\b(?i:{one_of('funding', 'support')})(?:et|en)? (?:till|åt)(?= )")
"""What a body gives whose document it is: "Verksamhetsbidrag till A och B uppgick till …"."""
ARE_FUNDERS = cue(
    r"\b(?i:(?:med|del|huvud)?finansiär|(?:huvud)?sponsor|bidragsgivare)(?:er|erna|en|n)?"
    r"(?P<of> (?:i|till|för|av|bakom) [^.,;:]{3,70}?)? (?:är|var|har varit)(?= )"
)
LABEL = cue(
    r"^(?:(?i:[a-zåäö]*finansi\w+|sponsorer|bidrag från|stöd från|medel från)(?: (?:av|från|genom))?):"
)
"""Before those who pay for what the section is about, in a line of its own."""
IS_FUNDER = cue(
    r"\b(?:är|var|har varit|gå[rt]t? in som|gick in som|deltar som|står som) (?:[a-zåäö]+ ){0,4}"
    r"(?:huvud|med|del)?(?:finansiär|sponsor|bidragsgivare)(?:er|en|n)?\b"
)
RECEIVERS = cue(r"\b(?i:mottagare|bidragstagare)(?:na)?(?: av \w+)? (?:är|var|blev)(?= )")
SUPPORT_CUES = (SUPPORT_OF, RECEIVERS)
FUNDER_CUES = (ARE_FUNDERS, IS_FUNDER, LABEL)


def support_of(passage: Passage) -> Iterator[Draft]:
    """ "Verksamhetsbidrag till A och B uppgick till …", "Mottagare var A": of whose document or section it is."""
    giver = passage.voice or passage.doer
    if (
        is_proposed(passage)
        or is_denied(passage)
        or giver is None
        or not (giver.type in BODIES or giver.type is EntityType.UNIT)
        or any(GIVES_MONEY.finditer(passage.text))
    ):
        return
    for word in (*SUPPORT_OF.finditer(passage.text), *RECEIVERS.finditer(passage.text)):
        if any(m.entity.type in BODIES and not m.genitive for m in passage.mentions if m.end <= word.start()):
            continue  # another body gives it
        run = list_after(passage.text, passage.mentions, word.end(), can_receive, close=True)
        for receiver in entities(run):
            if receiver.type is EntityType.EXTERNAL_PARTNER and not receiver.general:
                yield from both(giver, receiver, "support-of", 0.7)


def funders_named(passage: Passage) -> Iterator[Draft]:
    """ "Finansiärer är A och B", "Finansiering: A", "A var huvudsponsor": they pay for what is spoken of."""
    funded = about(passage, only_if=ARE_FUNDERS, whole=True) or passage.recent or passage.topic
    funders: list[Entity] = []
    labelled = LABEL.search(passage.text)
    if labelled and (funded := passage.topic or passage.last or passage.subject):
        funded = funded if funded.type is EntityType.COLLABORATION else None
    for word in (labelled,) if labelled else ARE_FUNDERS.finditer(passage.text):
        funders += entities(list_after(passage.text, passage.mentions, word.end()))
        inside = [m.entity for m in passage.collaborations if word.start() <= m.start and m.end <= word.end()]
        funded = inside[0] if inside else funded
    for word in IS_FUNDER.finditer(passage.text):
        funders += who_does(passage, word.start())
    untrue = is_proposed(passage) or is_denied(passage)
    for funder in funders if funded and not untrue else []:
        if funded is not None and funder != funded:
            yield from both(funder, funded, "funders-named", 0.75)
