"""Two columns that a converter printed side by side are read one after the other; tables and signatures are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.formats.source import Source
from loaders.text.pagelines import content_lines
from loaders.text.sidebyside import columns_apart

Told = Callable[[str], set[str]]

PAGE = """Trygghet i hamnen                               Skolan och lovet
                                                Norrvikens skola och Strömhamns IF driver
Sedan i höstas finns Lovhamnen, där Rädda       Rastlyftet, där äldre elever leder raster på
Barnen, Svenska kyrkan och fritidsnämnden       skolgården. Lions betalar för bollar och hop-
ingår. Möten hålls en gång i månaden och        prep som lånas ut.
protokollen läggs ut på webben.
"""


@pytest.mark.parametrize("who", ["Rädda Barnen", "Svenska kyrkan", "Fritidsnämnden"])
def test_a_sentence_of_the_left_column_holds_nothing_of_the_right_one(told: Told, who: str) -> None:
    assert f"{who} participatesIn Lovhamnen" in told(PAGE)


def test_the_right_column_is_read_by_itself(told: Told) -> None:
    facts = told(PAGE)
    assert {"Norrvikens skola participatesIn Rastlyftet", "Strömhamns IF participatesIn Rastlyftet"} <= {
        fact.split(" (")[0] for fact in facts
    }
    assert not [fact for fact in facts if "Norrvikens skola participatesIn Lovhamnen" in fact]


@pytest.mark.parametrize(
    "beside",
    [
        "Åtgärd                                         Ansvar\n"
        "Laddplatser vid kommunens                      Tekniska nämnden\n"
        "arbetsplatser                                  och bolagen\n"
        "Rådgivning till lantbrukare om                 Miljönämnden\n"
        "biogas och våtmarker                           och regionen\n",
        "För Strömhamns kommun                          För Region Bergsvik\n"
        "______________________                         ____________________\n"
        "Kommunstyrelsens ordförande                    Regionstyrelsens ordförande\n",
    ],
)
def test_tables_and_signatures_stay_as_they_stand(beside: str) -> None:
    source = Source("x", "x.txt", beside, "")
    lines = content_lines(source, ())
    assert columns_apart(lines, beside) == lines
