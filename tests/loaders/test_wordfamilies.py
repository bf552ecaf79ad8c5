import re
from pathlib import Path

import pytest

from loaders.language.wordfamilies import families, one_of, read_families, words_of
from model.errors import OntologyError


def written(folder: Path, **files: str) -> list[Path]:
    paths = []
    for name, text in files.items():
        path = folder / f"{name}.toml"
        path.write_text(text, "utf-8")
        paths.append(path)
    return paths


def test_a_family_holds_its_own_words_and_those_of_the_families_that_it_names(tmp_path: Path) -> None:
    files = written(
        tmp_path,
        one='[inside]\nmoney = ["kronor", "kr"]\n[opening]\nmembers = ["part"]\n',
        other='[pays]\nhow = ["@money", "medel", "@members"]\n',
    )
    assert read_families(files)["pays"]["how"] == ("kronor", "kr", "medel", "part")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[a]\nb = [", "går inte att läsa"),
        ('b = ["ord"]', "b står utan grupp"),
        ('[a]\nb = "ord"', 'skriv b = ["ord", "annat ord"]'),
        ("[a]\nb = []", "ingen lista av ord"),
        ('[a]\nb = ["(?:ord"]', "inget mönster"),
        ('[a]\nb = ["(ord)"]', r"skriv (?:…)"),
        ('[a]\nb = [""]', "tomt"),
    ],
)
def test_a_wrong_file_is_named_with_what_to_mend(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(OntologyError, match=rf"cities\.toml: .*{re.escape(said)}"):
        read_families(written(tmp_path, cities=text))


def test_a_family_that_does_not_exist_is_named_with_where_it_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"cities\.toml: \[a\] b: familjen @c finns inte"):
        read_families(written(tmp_path, cities='[inside]\nd = ["ord"]\n[a]\nb = ["@c"]'))


def test_two_files_that_have_the_same_group_are_both_named(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"other\.toml: \[a\] finns också i one\.toml"):
        read_families(written(tmp_path, one='[a]\nb = ["ord"]', other='[a]\nc = ["ord"]'))


def test_the_words_of_several_families_are_the_alternatives_of_one_pattern() -> None:
    pattern = re.compile(one_of("titles", "helpers", "groups"))
    assert all(pattern.fullmatch(word) for name in ("helpers", "groups") for word in words_of("titles", name))
    assert set(families("titles")) >= {"helpers", "groups"}


def test_a_family_that_a_rule_asks_for_and_nobody_wrote_is_named() -> None:
    with pytest.raises(OntologyError, match=r"familjen nobody saknas i \[titles\]"):
        words_of("titles", "nobody")
    with pytest.raises(OntologyError, match=r"gruppen \[nobody\] saknas"):
        families("nobody")
