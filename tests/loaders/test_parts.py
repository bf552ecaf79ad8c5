"""Parts in a collaboration that is spoken of by a heading or an earlier sentence: who does what in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from model.fact import Reading

Read = Callable[..., Reading]
SECTION = "Läget i hamnen\n\nNätverket Lugna bryggan\n\nNätverket Lugna bryggan håller till i Strömhamn. {}\n"


def parts(reading: Reading) -> set[tuple[str, str]]:
    return {(f.subject, str(f.attributes["role"])) for f in reading.facts if f.predicate == "participatesIn"}


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("Till påsk tillkommer även räddningstjänsten.", ("Räddningstjänsten", "member")),
        ("Jourlistan sköts av polisen.", ("Polisen", "owner")),
        ("Kaffet bekostas av Svenska kyrkan.", ("Svenska kyrkan", "funder")),
        ("Rådgivarna rekryteras från Arbetsförmedlingen.", ("Arbetsförmedlingen", "member")),
        ("Svenska kyrkan upplåter sin källare.", ("Svenska kyrkan", "member")),
        ("Hyran betalas av Försäkringskassan.", ("Försäkringskassan", "funder")),
        ("Polisen sammankallar.", ("Polisen", "convener")),
        ("Räddningstjänsten kallas när det brinner.", ("Räddningstjänsten", "member")),
        ("Arbetsförmedlingen hänvisar sökande dit.", ("Arbetsförmedlingen", "member")),
        ("Svenska kyrkan har hand om maten.", ("Svenska kyrkan", "member")),
        ("Försäkringskassan har en adjungerad ledamot.", ("Försäkringskassan", "member")),
        ("Ett par handläggare på Försäkringskassan samsas om jouren.", ("Försäkringskassan", "member")),
        ("Kurvskötare från Svenska kyrkan hjälper till.", ("Svenska kyrkan", "member")),
        ("Även dykare från räddningstjänsten kommer dit.", ("Räddningstjänsten", "member")),
        ("Polisen är övningsledare.", ("Polisen", "coordinator")),
        ("Svenska kyrkan sköter inbjudningarna.", ("Svenska kyrkan", "coordinator")),
        ("Gruppen kallas samman av polisen.", ("Polisen", "convener")),
        ("Huvudarrangör är Svenska kyrkan.", ("Svenska kyrkan", "convener")),
        ("Det ordnas ihop med Svenska kyrkan.", ("Svenska kyrkan", "member")),
    ],
)
def test_what_somebody_does_in_what_is_spoken_of_is_his_part(
    read: Read, sentence: str, part: tuple[str, str]
) -> None:
    assert part in parts(read(SECTION.format(sentence)))


@pytest.mark.parametrize(
    "sentence",
    [
        "Till påsk bör även räddningstjänsten ansluta.",
        "Svenska kyrkan upplåter inte sin källare.",
        "Polisen svarar för att bommen låses.",
        "Frågan om bommen går till polisen.",
        "Parterna har länge bedrivit fritidsgårdar i Strömhamn.",
        "Tidningar från Svenska kyrkan kommer dit först om de beställs, vilket bör ske.",
    ],
)
def test_what_is_wished_denied_or_something_else_is_no_part(read: Read, sentence: str) -> None:
    assert parts(read(SECTION.format(sentence))) == set()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Svenska kyrkan kokar soppa.", {("Svenska kyrkan", "member")}),
        (
            "På lördagar grillar Rädda Barnen och polisen.",
            {("Rädda Barnen", "member"), ("Polisen", "member")},
        ),
        ("Svenska kyrkan anser att bryggan är hal.", set()),
        ("Bommen på Norra skolan är trasig.", set()),
        ("Det är ett nätverk för krögare.", set()),
    ],
)
def test_who_acts_in_the_section_of_a_collaboration_is_in_it(
    read: Read, sentence: str, expected: set[tuple[str, str]]
) -> None:
    assert parts(read(f"Läget i hamnen\n\nNätverket Lugna bryggan\n\n{sentence}\n")) == expected


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Lugna bryggan. Kaffe i båthuset. Svenska kyrkan kokar soppa.", {("Svenska kyrkan", "member")}),
        ("- Lugna bryggan. Svenska kyrkan kokar soppa", {("Svenska kyrkan", "member")}),
    ],
)
def test_a_name_that_stands_alone_is_what_its_paragraph_is_about(
    read: Read, paragraph: str, expected: set[tuple[str, str]]
) -> None:
    text = f"Projektet Lugna bryggan började i våras.\n\nLäget i hamnen\n\n{paragraph}\n"
    assert parts(read(text)) == expected


def test_the_next_sentence_goes_on_about_the_collaboration_just_named(read: Read) -> None:
    text = (
        "Projektet Lugna bryggan började i våras. Polisen och Svenska kyrkan är de övriga som sitter med. "
        "Förutom kulturnämnden deltar även Försäkringskassan.\n"
    )
    assert {actor for actor, _ in parts(read(text))} == {
        "Polisen",
        "Svenska kyrkan",
        "Kulturnämnden",
        "Försäkringskassan",
    }


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        ("I den lokala driftsgruppen arbetar polisen och Svenska kyrkan.", "Lokala driftsgruppen"),
        ("En brukargrupp med polisen och Svenska kyrkan träffas en gång i månaden.", "Brukargrupp"),
        (
            "En resursgrupp med en tjänsteman från polisen och en från Svenska kyrkan tog vid.",
            "Resursgrupp",
        ),
        ("Det finns en referensgrupp. Den består av polisen och Svenska kyrkan.", "Referensgrupp"),
        (
            "I styrgruppen för kajavtalet företräds staten av polisen och Svenska kyrkan.",
            "Styrgruppen för kajavtalet",
        ),
    ],
)
def test_groups_without_a_name_are_called_by_what_they_are_for(read: Read, sentence: str, group: str) -> None:
    facts = [f for f in read(f"Läget i hamnen\n\n{sentence}\n").facts if f.predicate == "participatesIn"]
    assert {(f.subject, f.object) for f in facts} == {("Polisen", group), ("Svenska kyrkan", group)}


MINUTES = (
    "Strömhamns kommun\nMinnesanteckningar\n\nTrygghetsrådet 2024-02-01\n\nPlats och tid: Stadshuset, kl. 13\n\n{}\n\n"
    "§ 1 Läget\n\nPolisen redogör för läget.\n"
)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Närvarande: socialnämndens ordförande (ordf.), polisen och räddningstjänsten",
            {("Socialnämnden", "convener"), ("Polisen", "member"), ("Räddningstjänsten", "member")},
        ),
        (
            "Deltagare:\n- Polisen\n- Kulturförvaltningen",
            {("Polisen", "member"), ("Kulturförvaltningen", "member")},
        ),
        ("Anmält förhinder: Arbetsförmedlingen", {("Arbetsförmedlingen", "member")}),
    ],
)
def test_who_is_called_to_a_forum_is_in_it(read: Read, line: str, expected: set[tuple[str, str]]) -> None:
    assert parts(read(MINUTES.format(line))) == expected


def test_who_was_absent_is_said_to_be_in_it_only_between_the_lines(read: Read) -> None:
    facts = read(MINUTES.format("Frånvarande: Arbetsförmedlingen")).facts
    assert [f.certainty for f in facts if f.predicate == "participatesIn"] == ["implied"]


def test_an_officer_stands_for_his_body_unless_he_is_said_to_belong_elsewhere(read: Read) -> None:
    text = "I Trygghetsrådet ingår {} och räddningstjänsten.\n"
    assert ("Socialnämnden", "member") in parts(read(text.format("socialnämndens presidium")))
    assert ("Socialnämnden", "member") in parts(read(text.format("socialnämndens v ordf")))
    own = parts(read(text.format("kommunens säkerhetssamordnare")))
    assert ("Säkerhetssamordnaren", "member") in own
    assert ("Strömhamns kommun", "member") not in own
    elsewhere = parts(read(text.format("kommunens strateg vid kulturförvaltningen")))
    assert ("Kulturförvaltningen", "member") in elsewhere
    assert ("Strömhamns kommun", "member") not in elsewhere


def test_whoever_only_pays_for_what_a_section_is_about_is_no_member_of_it(
    told: Callable[[str], set[str]],
) -> None:
    text = """Verksamhetsberättelse Strömhamn

Projekt Kajsnacket

Kajsnacket startade i fjol. Polisen deltar varje vecka. Sparbanksstiftelsen Viken har gett 100 000 kronor till
båtar. Länsstyrelsen i Bergsviks län finansierar ledarna, och skyltarna bekostas av Länsförsäkringar.
"""
    said = told(text)
    assert "Polisen participatesIn Kajsnacket" in said
    assert not any("participatesIn Kajsnacket" in fact and not fact.startswith("Polisen") for fact in said)
    assert any(fact.startswith("Länsförsäkringar funds Kajsnacket") for fact in said)


def test_those_who_pay_stand_in_a_row_without_being_members(told: Callable[[str], set[str]]) -> None:
    text = """Samverkan i Strömhamn

I nätverket Kajsnacket deltar polisen. Pengarna kommer från Tillväxtverket och Vinnova. Socialnämnden och
Kulturnämnden delar på kostnaden för båtarna i Kajsnacket.
"""
    said = told(text)
    assert {"Tillväxtverket funds Kajsnacket", "Vinnova funds Kajsnacket"} <= said
    assert {"Socialnämnden participatesIn Kajsnacket", "Kulturnämnden participatesIn Kajsnacket"} <= {
        fact.split(" (")[0] for fact in said
    }
    assert not any(fact.startswith(("Tillväxtverket part", "Vinnova part")) for fact in said)


AGREEMENT = (
    "Överenskommelse om idéburet offentligt partnerskap\n\n1. Parter\n\nStrömhamns kommun genom kulturnämnden\n\n"
    "Rädda Barnen Strömhamn\n\n2. Syfte\n\nParterna driver tillsammans Hamncaféet Öppen lucka.\n\n3. Insatser\n\n{}\n"
)


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("Därutöver medverkar Röda Korset med en sjuksköterska var fjärde vecka.", "Röda Korset"),
        ("Kurvläkare från Röda Korset medverkar på våren.", "Röda Korset"),
        ("Röda Korset svarar för öppna förskolan på tisdagar.", "Röda Korset"),
    ],
)
def test_who_does_something_under_an_agreement_is_in_what_it_is_about(
    read: Read, sentence: str, actor: str
) -> None:
    assert (actor, "member") in parts(read(AGREEMENT.format(sentence)))


def test_help_that_somebody_needs_is_no_wish(read: Read) -> None:
    said = parts(
        read(SECTION.format("För barn i behov av ro träffas polisen och Svenska kyrkan på bryggan."))
    )
    assert {("Polisen", "member"), ("Svenska kyrkan", "member")} <= said


def test_nobody_who_stands_elsewhere_in_the_sentence_is_in_what_an_agreement_is_about(read: Read) -> None:
    said = parts(read(AGREEMENT.format("Lokalen ligger i det hus som Röda Korset bekostar.")))
    assert ("Röda Korset", "member") not in said


def test_who_is_told_of_by_a_clause_about_him_does_what_follows(told: Callable[[str], set[str]]) -> None:
    facts = told(
        "Strömhamns kommun\n\nStrömkraft AB, som ägs av PRO, FUB och polisen, ansvarar för hamnens belysning.\n"
    )
    assert "Strömkraft AB responsibleFor Hamnens belysning" in facts
    assert not any("PRO responsibleFor" in fact for fact in facts)


def test_members_follow_a_name_that_says_between_whom_it_is(told: Callable[[str], set[str]]) -> None:
    text = "Polisen och PRO delar synen i Överenskommelsen Kajen mellan kulturnämnden och Svenska kyrkan.\n"
    facts = told(f"Strömhamns kommun\n\n{text}")
    assert "Kulturnämnden participatesIn Överenskommelsen Kajen" in facts
    assert "PRO participatesIn Överenskommelsen Kajen" not in facts
