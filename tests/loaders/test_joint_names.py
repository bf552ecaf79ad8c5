"""Names of collaborations by their last noun, with all that belongs to them and nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.names.entities import Entity
from loaders.names.jointnames import joint_names
from loaders.names.undertakennouns import plainly
from model.vocabulary import EntityType

Told = Callable[..., set[str]]

COMMON = frozenset({"kommunens", "varje", "under", "norra", "lokala", "regionala"})


def names(text: str) -> list[str]:
    return [
        found.name for found in joint_names(text, COMMON.__contains__, frozenset({"Kärlunda", "Norrvik"}))
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Höjdernas beredskapsråd bildades i fjol.", "Höjdernas beredskapsråd"),
        ("Planen samordnas av Kärlunda idrottsråd.", "Kärlunda idrottsråd"),
        ("Norrvik klimatnätverk leds av bolaget.", "Norrvik klimatnätverk"),
        ("Norrviks lokala klimatråd möts i maj.", "Norrviks lokala klimatråd"),
        ("Hon är med i Dalbo läns nätverk mot ofrivillig ensamhet.", "Dalbo läns nätverk mot ofrivillig ensamhet"),
        ("Därefter gick kommunen in i Kvinnofridsnätverk Nord, dit fler hör.", "Kvinnofridsnätverk Nord"),
        ("Beredskapsgruppen Norrvik–Kärlunda leder arbetet.", "Beredskapsgruppen Norrvik–Kärlunda"),
        ("6.1 Beredskapsgruppen Kärlunda inrättas. I gruppen ingår polisen.", "Beredskapsgruppen Kärlunda"),
        ("Den ingår i Energi- och klimatrådet Kärlunda, som leds av länet.", "Energi- och klimatrådet Kärlunda"),
        ("Rådet för Lugn och Säker består av polisen.", "Rådet för Lugn och Säker"),
        ("Arbetsgruppen mot våld i nära relationer leds av skolan.", "Arbetsgruppen mot våld i nära relationer"),
        ("Rådet för barn i behov av stöd består av skolan.", "Rådet för barn i behov av stöd"),
        ("Rådet för trygghet i kommunen består av polisen.", "Rådet för trygghet"),
        ("Nätverket för Kultur och Unga träffas i maj.", "Nätverket för Kultur och Unga"),
        ("Nätverket för Integration och Röda Halvmånen träffas.", "Nätverket för Integration"),
        (
            "Rådet för äldre och personer med funktionsnedsättning består av PRO.",
            "Rådet för äldre och personer med funktionsnedsättning",
        ),
        ("Rådet för äldre med representanter från PRO möts.", "Rådet för äldre"),
        (
            "Regionala samverkansgruppen mot hedersvåld i Dalbo län består av polisen.",
            "Regionala samverkansgruppen mot hedersvåld i Dalbo län",
        ),
        ("I HRO:s styrgrupp ingår polisen.", "HRO:s styrgrupp"),
        ("Styrgruppen för Kajlotsen består av polisen.", "Styrgruppen för Kajlotsen"),
        ("Politisk referensgrupp", "Politisk referensgrupp"),
        ("Referensgrupp näringsliv", "Referensgrupp näringsliv"),
        ("Lokalt krisberedskapsforum Norrvik", "Lokalt krisberedskapsforum Norrvik"),
        ("Under rådet arbetar Operativa gruppen. Där ingår skolan.", "Operativa gruppen"),
        ("Socialtjänsten ingår i den regionala styrgruppen.", "Regionala styrgruppen"),
        ("Regionen har dessutom ett chefsnätverk för spårtrafiken.", "Chefsnätverk för spårtrafiken"),
        ("Komvux har ett branschråd för vård och omsorg.", "Branschråd för vård och omsorg"),
        ("För barnen finns en samverkansgrupp mellan skolan, polisen och kyrkan.", "Samverkansgruppen"),
    ],
)  # fmt: skip
def test_the_whole_name_and_nothing_else(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Gruppen träffas varje månad.",
        "Nätverket leds av regionen.",
        "En arbetsgrupp svarar för det dagliga.",
        "Målgruppen består av nyanlända ungdomar.",
        "Den röda tråden finns i planen.",
        "Kommunalrådet deltar i mötet.",
        "Leaderområdet består av fem kommuner.",
        "Kommunens samarbete med polisen fortsätter.",
        "ÖVERENSKOMMELSE OM SAMVERKAN",
        "Matchen spelas på Arena Kärlunda.",
        "Det behövs en bred samverkan för att lyckas.",
    ],
)
def test_a_kind_alone_a_house_and_what_only_looks_like_one_are_no_names(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Projektet Röster från Norra ängen drivs av fritidsnämnden.",
            "Fritidsnämnden participatesIn Röster från Norra ängen (owner)",
        ),
        (
            "Projektet Tysta vikar i Norrbo och Söderbo drivs av fritidsnämnden.",
            "Fritidsnämnden participatesIn Tysta vikar (owner)",
        ),
        (
            "Fritidsnämnden har ihop med Röda Korset satt igång Ut nu, promenader för äldre. Polisen deltar i Ut nu.",
            "Polisen participatesIn Ut nu",
        ),
        (
            "Fritidsnämnden och polisen ska gemensamt ansvara för Läsringen 12. Kyrkan deltar i Läsringen 12.",
            "Fritidsnämnden participatesIn Läsringen 12",
        ),
        (
            "Under året fick två projekt stöd, varav ett är Fina stigar, där polisen och Röda Korset ingår.",
            "Röda Korset participatesIn Fina stigar",
        ),
        ("Projektet eVård nära drivs av fritidsnämnden.", "Fritidsnämnden participatesIn EVård nära (owner)"),
        (
            "Polisen har ett nätverk för hela stadsdelen, Västra möts. Socialnämnden ingår i Västra möts.",
            "Socialnämnden participatesIn Västra möts",
        ),
    ],
)
def test_what_is_told_of_a_name_with_all_its_words(told: Told, text: str, fact: str) -> None:
    assert fact in told(text)


@pytest.mark.parametrize(
    ("name", "short"),
    [("Nattfotboll på Udden", "Nattfotboll"), ("Språkcaféet i Kärlunda", "Språkcaféet")],
)
def test_what_is_held_somewhere_is_called_without_the_place(name: str, short: str) -> None:
    entity = Entity(name, EntityType.COLLABORATION, new=True)
    assert plainly(entity, (name,)) == (entity._replace(name=short), (short,))


@pytest.mark.parametrize("name", ["Trygg i Kärlunda", "Familjecentralen i Kärlunda", "Mötesplatsen på Udden"])
def test_what_has_its_name_from_a_place_keeps_it(name: str) -> None:
    entity = Entity(name, EntityType.COLLABORATION, new=True)
    assert plainly(entity, (name,)) == (entity, (name,))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "Kontakterna har samlats i Kajkraft, en arbetsgrupp där polisen, PRO och kulturnämnden träffas.",
            "Kajkraft",
        ),
        ("PRO är med i Bryggrådet, ett samrådsforum som sammankallas av polisen.", "Bryggrådet"),
    ],
)
def test_a_noun_beside_a_name_only_says_what_kind_it_is(told: Told, sentence: str, name: str) -> None:
    """ "Kajkraft, en arbetsgrupp där …" is one thing and not two."""
    said = told(sentence)
    assert any(fact.startswith(f"Polisen participatesIn {name}") for fact in said)
    assert not any("Arbetsgrupp" in fact or "Samrådsforum" in fact for fact in said)


def test_what_something_is_said_to_be_is_no_name(told: Told) -> None:
    """ "… är ett forum för överläggningar mellan …" tells of what was named before."""
    said = told("Rådet är ett forum för samtal mellan polisen och PRO.")
    assert not any("orum för samtal" in fact for fact in said)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "Varje år möts polisen, PRO och kulturnämnden i en särskild sälgrupp som går igenom läget.",
            "Sälgrupp",
        ),
        ("Polisen och PRO deltar i kursens hantverksråd.", "Hantverksråd"),
        (
            "Till arbetet har knutits ett vetenskapligt råd med representanter från polisen och PRO.",
            "Vetenskapligt råd",
        ),
        ("Nu finns ABCD-gruppen. Där möts polisen, PRO och kulturnämnden.", "ABCD-gruppen"),
    ],
)
def test_a_group_is_named_where_the_sentence_says_who_meets_in_it(
    told: Told, sentence: str, name: str
) -> None:
    """With an adjective that is no part of it, by whose it is, or by an abbreviation."""
    assert f"Polisen participatesIn {name}" in told(sentence)


def test_an_abbreviated_team_of_which_nobody_is_told_is_no_collaboration(told: Told) -> None:
    """Who merely works beside others has no members."""
    said = told("I huset sitter ABCD-teamet, polisen och PRO.")
    assert not any("participatesIn ABCD" in fact for fact in said)


@pytest.mark.parametrize("title", ["Skolborgarrådet", "Oppositionsrådet", "Kommunalrådet"])
def test_a_politician_by_title_is_no_council(told: Told, title: str) -> None:
    found = told(f"Möte i Solna stad 2020\n\n{title} träffade Polisen och Röda Korset.\n")
    assert not [fact for fact in found if fact.endswith(title)]


@pytest.mark.parametrize(
    "line",
    ["Där sitter HRO:s kommungrupp och byalagen.", "Arbetsgruppen träffas", "Styrgrupp och arbetsgrupp"],
)
def test_branches_of_an_association_and_groups_that_nothing_tells_apart_are_no_names(line: str) -> None:
    assert names(line) == []


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Satsningen kallas Samverkan kring barn som har det svårt och drivs av polisen och Lions.",
            "Polisen participatesIn Samverkan kring barn som har det svårt (owner)",
        ),
        (
            "Föreningen söker stöd till projekt om ungas väg till arbete. Projektet är en samverkan mellan polisen och "
            "Lions.",
            "Polisen participatesIn Projekt om ungas väg till arbete",
        ),
        (
            "Ett projekt om ”Framtidens vård i kustbygden” startade i fjol. Projektet var en samverkan mellan polisen "
            "och Lions.",
            "Polisen participatesIn Framtidens vård i kustbygden",
        ),
        (
            "Anna leder ett cityprojekt kallat Ute på torget som omfattar butiker. Polisen deltar i Ute på torget.",
            "Polisen participatesIn Ute på torget",
        ),
        (
            "Klimatkommission Hallands län består av polisen och Lions.",
            "Polisen participatesIn Klimatkommission Hallands län",
        ),
        ("LUPP är ett samarbete mellan polisen och Lions.", "Polisen participatesIn LUPP"),
        (
            "Gemensam satsning på ungas fritid\n\nKommunen driver projektet. I projektet deltar polisen och Lions.",
            "Polisen participatesIn Gemensam satsning på ungas fritid",
        ),
        (
            "Kustbygdens gymnasieförbund är ett kommunalförbund. Medlemmar i förbundet är Falkenbergs kommun och "
            "Varbergs kommun.",
            "Varbergs kommun participatesIn Kustbygdens gymnasieförbund",
        ),
    ],
)
def test_what_is_told_of_has_the_name_that_the_text_gives_it(told: Told, text: str, fact: str) -> None:
    assert fact in told(text)


ORGANISATION = """Organisation

• Klimatkommission Hallands län
  Samordnar arbetet.
  Sekretariat: Länsstyrelsen, Region Halland.
• Politisk referensgrupp
  Laholms kommun, Varbergs kommun och Falkenbergs kommun är representerade.
• Referensgrupp tjänstemän
  I gruppen ingår Lions och Röda Korset.
"""


def test_what_is_told_below_a_bullet_is_about_what_it_names(told: Told) -> None:
    facts = told(ORGANISATION)
    assert "Varbergs kommun participatesIn Politisk referensgrupp" in facts
    assert "Lions participatesIn Politisk referensgrupp" not in facts


def test_what_a_name_is_said_to_be_is_no_second_name(told: Told) -> None:
    facts = told("Vi är med i Kajen, ett nätverk för kultur och hälsa. Nätverket samordnas av Lions.")
    assert "Lions participatesIn Kajen (coordinator)" in facts
    assert not [fact for fact in facts if "Nätverk för kultur" in fact]
