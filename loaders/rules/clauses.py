"""Who is in a collaboration by a clause right behind its name: "Kajen, där A och B möts", "Kajen, som A håller i"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, participation
from loaders.language.wordfamilies import families, one_of
from loaders.names.entities import Mention
from loaders.passages.lists import entities, list_after
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.passage import Passage
from model.vocabulary import EntityType, Role

__all__ = ["joined_in_clause"]

CLAUSE_OF_MEMBERS = re.compile(
    r"(?: \([^)]{2,12}\))?,? (?:som|där|i vilke[nt]) (?!är\b|har\b|drivs\b|leds\b)(?:[^.;:]{3,160}?)"
    rf" (?:{one_of('clauses', 'part')})\b"
)
CLAUSE_ABOUT = re.compile(
    r"(?: \([^)]{2,12}\))?(?:(?:,| är| var) (?:ett|en)(?: [\wåäö-]+){0,3})?,?"
    r" (?:som|dit|där|vari|(?:i|inom|genom|vid) vilke[nt])\b"
)
"""What opens a clause about a collaboration: ", ett nätverk där"."""
CLAUSE_FILLER = re.compile(
    f"(?<=som) (?:(?:{one_of('clauses', 'also')}) )*"
    r"|(?<!som) (?:(?!(?:av|till|för|om|mot|kring|enligt|efter|hos|inte|man|vi|du)\b)[a-zåäö.]+ ){0,4}"
)
"""What may stand between that and whoever does something there: "studenter från"."""
CLAUSE_VERB = re.compile(
    r"(?:,? (?:också|även|numera|alla|båda|sedan [\wåäö]+|gemensamt|tillsammans|i [\wåäö]+|på [\wåäö]+))*"
    r" ([a-zåäö]+(?: (?:i|ihop|med|samman))?)\b"
)
NO_PART_IN_CLAUSE = re.compile(
    rf"(?:{'|'.join((*families('against')['speaks'], *families('pays')['pays']))}"
    r"|f[åi]r|fick|fått|ligger|låg|antog|antagit|beviljat|bidrar|står|inte|och)\b"
)
"""What somebody says of it, gives to it or gets from it makes him no member."""
CLAUSE_ROLES = {
    Role.COORDINATOR: re.compile(one_of("parts", "leads")),
    Role.CONVENER: re.compile(one_of("parts", "convenes")),
    Role.OWNER: re.compile(one_of("parts", "owns")),
}
MEETS_OTHERS = re.compile(r"(?:möter|mötte|träffar|träffade)\b")


def joined_in_clause(passage: Passage) -> Iterator[Draft]:
    """ "Barnahuset, som kommunen ingår i, …", "Kajen, där A och B möts": who is in it by such a clause."""
    for mention in passage.mentions:
        if mention.entity.type is not EntityType.COLLABORATION:
            continue
        clause = CLAUSE_OF_MEMBERS.match(passage.text, mention.end)
        if clause and not is_proposed(passage, mention.end) and not is_denied(passage, mention.end):
            inside = [m for m in passage.mentions if mention.end <= m.start and m.end <= clause.end()]
            for actor in entities([m for m in inside if m.entity.is_actor and not m.genitive]):
                yield participation(actor, mention.entity, "joined-in-clause", 0.85)
        else:
            yield from _subjects_of_clause(passage, mention)


def _subjects_of_clause(passage: Passage, mention: Mention) -> Iterator[Draft]:
    """Who does whatever a clause right behind a collaboration's name says is done there."""
    opened = CLAUSE_ABOUT.match(passage.text, mention.end)
    run = list_after(passage.text, passage.mentions, opened.end()) if opened else []
    if opened is None or not run or not CLAUSE_FILLER.fullmatch(passage.text, opened.end(), run[0].start):
        return
    verb = CLAUSE_VERB.match(passage.text, run[-1].end)
    if verb is None or NO_PART_IN_CLAUSE.match(verb[1]) or is_denied(passage, run[-1].end):
        return
    role = next((role for role, verbs in CLAUSE_ROLES.items() if verbs.match(verb[1])), Role.MEMBER)
    met = list_after(passage.text, passage.mentions, verb.end()) if MEETS_OTHERS.match(verb[1]) else []
    for actor in entities([*run, *met]):
        yield participation(actor, mention.entity, "subject-in-clause", 0.7, role=role)
