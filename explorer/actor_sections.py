"""The sections of an actor's page as HTML."""

from __future__ import annotations

from explorer.actors import Profile
from explorer.evidence import Writer
from explorer.lights import statuses
from explorer.markup import Column, Markup, figures, join, table, tag
from explorer.statements import Statement, Thing
from explorer.words import Words
from graph.rows import Cell

__all__ = ["collaborations", "grants", "heading", "measures", "partners", "rest"]


def heading(profile: Profile, writer: Writer) -> Markup:
    """The bodies' names and types, and how much there is of what."""
    words = writer.words
    names = [
        tag("div", tag("h2", body.name), writer.tag(words.kind(body)), class_="sv-title")
        for body in profile.bodies
    ]
    numbers = {
        "forums_short": len(profile.collaborations),
        "partners": profile.partners,
        "measures": len(profile.measures),
        "grants": len(profile.grants),
    }
    counted = figures((words.number(n), words.noun(f"noun.{what}", n)) for what, n in numbers.items())
    return join([*names, counted])


def collaborations(profile: Profile, writer: Writer) -> Markup:
    """Where the bodies take part, in which role."""
    if not profile.collaborations:
        return _nothing("no_collaborations", profile, writer)
    lead = writer.words("actor.collaborations_lead", name=_names(profile, writer))
    return join([_lead(lead), writer.items(profile.collaborations, _own(profile))])


def partners(profile: Profile, writer: Writer) -> Markup:
    """Whom the bodies work with directly, and whom they meet in forums."""
    words = writer.words
    if not profile.direct and not profile.meetings:
        return _nothing("no_partners", profile, writer)
    parts: list[Markup] = []
    if profile.direct:
        parts += [tag("h3", words("actor.direct")), _lead(words("actor.direct_lead"))]
        parts.append(writer.items(profile.direct, _own(profile)))
    if profile.meetings:
        parts += [tag("h3", words("actor.met")), _lead(words("actor.met_lead"))]
        columns = [Column(words("actor.met_with")), Column(words("actor.met_in"))]
        rows = [
            (join([writer.thing(m.other), " ", writer.tag(words.kind(m.other))]), writer.things(m.forums))
            for m in profile.meetings
        ]
        parts.append(table(columns, rows))
    return join(parts)


def measures(profile: Profile, writer: Writer) -> Markup:
    """What the bodies answer for, and how it stands."""
    if not profile.measures:
        return _nothing("no_measures", profile, writer)
    items = (_measure(statement, profile, writer) for statement in profile.measures)
    return tag("div", *items, class_="sv-list")


def grants(profile: Profile, writer: Writer) -> Markup:
    """What the bodies applied for and got."""
    if not profile.grants:
        return _nothing("no_grants", profile, writer)
    items = (writer.item(s, _own(profile), _amounts(s, writer.words)) for s in profile.grants)
    return tag("div", *items, class_="sv-list")


def rest(profile: Profile, writer: Writer) -> Markup:
    """Everything else that is said."""
    return (
        writer.sentences(profile.rest, _own(profile))
        if profile.rest
        else _nothing("no_rest", profile, writer)
    )


def _measure(statement: Statement, profile: Profile, writer: Writer) -> Markup:
    words, end = writer.words, statement.object
    status = profile.status.get(end.iri, ()) if isinstance(end, Thing) else ()
    line = join([tag("span", f"{words('actor.status')}: ", class_="sv-name"), statuses(status, words)])
    return writer.item(
        statement, _own(profile), *([tag("p", line, class_="sv-attributes")] if status else [])
    )


def _amounts(statement: Statement, words: Words) -> Markup:
    pairs = {
        "actor.applied": words.amount(_whole(statement.values("amountApplied"))),
        "actor.granted": words.amount(_whole(statement.values("amountGranted"))),
        "actor.year": ", ".join(str(year) for year in statement.values("year")) or "–",
    }
    activities = [tag("li", str(activity)) for activity in statement.values("activity")]
    listed = tag("ul", *activities, class_="sv-activities") if activities else None
    return join([figures((number, words(label)) for label, number in pairs.items()), listed])


def _whole(values: tuple[Cell, ...]) -> int | None:
    return next((value for value in values if isinstance(value, int)), None)


def _own(profile: Profile) -> tuple[str, ...]:
    return tuple(body.iri for body in profile.bodies)


def _names(profile: Profile, writer: Writer) -> str:
    return writer.words.listing(body.name for body in profile.bodies)


def _lead(text: str) -> Markup:
    return tag("p", text, class_="sv-quiet")


def _nothing(key: str, profile: Profile, writer: Writer) -> Markup:
    return _lead(writer.words(f"actor.{key}", name=_names(profile, writer)))
