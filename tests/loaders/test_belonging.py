"""What is a part of what, however the text puts it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        (
            "Fältgruppen Kajen är direkt underställd socialförvaltningen.",
            "Fältgruppen Kajen partOf Socialförvaltningen",
        ),
        (
            "Fältgruppen Kajen är organiserad inom socialförvaltningen.",
            "Fältgruppen Kajen partOf Socialförvaltningen",
        ),
        (
            "Fältgruppen Kajen har sin hemvist i socialförvaltningen.",
            "Fältgruppen Kajen partOf Socialförvaltningen",
        ),
        (
            "Nätverket leds av socialförvaltningens anhörigcentrum.",
            "Anhörigcentrum partOf Socialförvaltningen",
        ),
        (
            "I rådet ingår Region Kustmark genom Sundets vårdcentral.",
            "Sundets vårdcentral partOf Region Kustmark",
        ),
        (
            "Vid träffen deltar BVC och barnmorskemottagningen från Region Kustmark.",
            "Barnmorskemottagningen partOf Region Kustmark",
        ),
        (
            "Bildningsförvaltningen lyder under bildningsnämnden.",
            "Bildningsförvaltningen partOf Bildningsnämnden",
        ),
        ("Strömhamns Energi AB ägs av Strömhamns kommun.", "Strömhamns Energi AB partOf Strömhamns kommun"),
        (
            "Arbetet leds av trygghetssamordnaren på socialförvaltningen.",
            "Trygghetssamordnaren partOf Socialförvaltningen",
        ),
        (
            "Kajens stadsmission driver dagverksamheten Café Sol.",
            "Dagverksamheten Café Sol partOf Kajens stadsmission",
        ),
        ("Trygghetsrådet lyder under kommunstyrelsen.", "Trygghetsrådet partOf Kommunstyrelsen"),
        (
            "Avtalet tecknas av Strömhamns kommun genom socialförvaltningen.",
            "Socialförvaltningen partOf Strömhamns kommun",
        ),
        (
            "Naturskolan, som ligger under utbildningsförvaltningen, tar emot klasser.",
            "Naturskolan partOf Utbildningsförvaltningen",
        ),
        (
            "Socialförvaltningen, enheten för park och natur, nås via kontaktcenter.",
            "Enheten för park och natur partOf Socialförvaltningen",
        ),
        (
            "I nätverket ingår Region Kustmarks ungdomsmottagning.",
            "Region Kustmarks ungdomsmottagning partOf Region Kustmark",
        ),
        (
            "Fritidsnämnden driver mötesplatserna Träffpunkt Kajen och Träffpunkt Loftet.",
            "Träffpunkt Loftet partOf Fritidsnämnden",
        ),
    ],
)
def test_part_of_an_office_or_of_a_region(told: Told, sentence: str, fact: str) -> None:
    """By a verb, by the genitive, and by whom a region acts through."""
    assert fact in told(sentence)


def test_who_works_in_a_house_of_another_is_no_part_of_it(told: Told) -> None:
    """A visit makes no unit."""
    assert not any(" partOf " in fact for fact in told("Fältgruppen Kajen arbetar på Strandskolan."))


def test_who_works_in_somebodys_streets_is_no_part_of_them(told: Told) -> None:
    said = told("Fältgruppen Kajen\n\nFältgruppen Kajen arbetar på socialförvaltningens alla boenden.")
    assert not [fact for fact in said if " partOf " in fact]


def test_office_in_a_list_of_others_is_no_part_of_the_one_before_it(told: Told) -> None:
    """Three in a row are three; and a board by which the municipality acts is hardly called a part of it."""
    said = told(
        "I rådet möts socialförvaltningen, enheten för park och natur, polisen och PRO. "
        "Avtalet tecknas av Strömhamns kommun genom socialnämnden."
    )
    assert not [fact for fact in said if " partOf " in fact]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Tekniska förvaltningen består av tre enheter: VA-enheten, Fastighetsenheten och Hamnenheten.",
            {
                f"{unit} partOf Tekniska förvaltningen"
                for unit in ("VA-enheten", "Fastighetsenheten", "Hamnenheten")
            },
        ),
        ("Till tekniska förvaltningen hör även Hamnenheten.", {"Hamnenheten partOf Tekniska förvaltningen"}),
        ("Hamnenheten ingår i tekniska förvaltningen.", {"Hamnenheten partOf Tekniska förvaltningen"}),
        (
            "Hamnenheten hör organisatoriskt hemma i tekniska förvaltningen.",
            {"Hamnenheten partOf Tekniska förvaltningen"},
        ),
        ("I Sandviks kommun ligger Ekskolan och Hamnenheten.", set()),
    ],
)
def test_a_whole_before_its_parts(told: Told, text: str, facts: set[str]) -> None:
    """ "Består av", "till den hör": whose parts they are stands first; a town where they lie is no whole."""
    assert {fact for fact in told(f"Organisation\n\n{text}\n") if " partOf " in fact} == facts


def test_what_is_in_a_task_that_a_body_gives_is_no_part_of_the_body(told: Callable[[str], set[str]]) -> None:
    found = told(
        "Remissvar från Strömhamn 2024\n\nServiceförvaltningen sköter salen, fast det ingår i uppdraget från "
        "socialnämnden.\n"
    )
    assert not [fact for fact in found if "partOf" in fact]
