"""Names from all over the country: companies at home and elsewhere, associations, agencies, boards, forums."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.extract import Extractor
from loaders.names.mentions import MentionFinder

Named = Callable[[str, str], dict[str, str]]


@pytest.fixture(scope="module")
def named(extractor: Extractor) -> Named:
    """What a sentence of a municipality's document names, each with its type."""

    def names(text: str, municipality: str) -> dict[str, str]:
        vocabulary = extractor.vocabulary
        finder = MentionFinder(
            extractor.registry,
            municipality,
            extractor.lexicon(municipality),
            vocabulary.is_common,
            vocabulary.is_compound,
        )
        finder.learn([(text, False)])
        return {mention.entity.name: mention.entity.type.value for mention in finder.find(text)}

    return names


def test_company_called_by_an_ordinary_word_is_one_at_home_alone(named: Named) -> None:
    """Gothenburg owns Bostadsbolaget and Västerås owns Mimer; in Kiruna they are words like others."""
    text = "Studiebesök gjordes hos Bostadsbolaget och hos Mimer under våren."
    companies = {
        place: [name for name, type_ in named(text, place).items() if type_ == "Company"]
        for place in ("goteborg", "vasteras", "kiruna")
    }
    assert companies == {"goteborg": ["Bostadsbolaget"], "vasteras": ["Mimer"], "kiruna": []}


@pytest.mark.parametrize(
    "written", ["Gavlegårdarna", "AB Gavlegårdarna", "Gavlegårdarna AB", "Gavlegårdarnas"]
)
def test_company_whose_name_cannot_be_mistaken_is_a_partner_elsewhere(named: Named, written: str) -> None:
    """The same company is Gävle's own and outside the organisation of Sandviken, however it is written."""
    text = f"Studiebesök gjordes hos {written} kundcenter."
    assert named(text, "gavle") == {"Gavlegårdarna": "Company"}
    assert named(text, "sandviken") == {"Gavlegårdarna": "ExternalPartner"}
