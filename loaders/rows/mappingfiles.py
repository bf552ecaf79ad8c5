"""Mapping files of columns, as people edit them, become mappings or a sentence that says what is wrong where.

What must stay true: a mapping that is taken says nothing that is not understood; a misspelt key is refused.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from loaders.rows.mappings import Kind, Mappings, TableMapping, folded, own_kinds
from loaders.text.privacy import individuals
from model.errors import MappingInvalidError
from model.vocabulary import Role

__all__ = ["read_mappings"]

MAX_BYTES = 1_000_000
KEYS = frozenset(
    {"states", "sheet", "header_row", "columns", "defaults", "separators", "words", "required", "fill_down"}
)


def read_mappings(files: Sequence[Path], *, skip_bad_rows: bool = False) -> Mappings:
    """The mappings of some files, in their order: the first that fits a table is taken.

    Raises:
        MappingInvalidError: a file is missing, no TOML, or says something that is not understood.
    """
    found = [table for file in files for table in _read(file)]
    return Mappings(tuple(found), skip_bad_rows)


def _read(file: Path) -> list[TableMapping]:
    try:
        data = file.read_bytes()
        if len(data) > MAX_BYTES:
            raise MappingInvalidError(f"{file}: mallen är större än {MAX_BYTES:,} byte; dela den.")
        content = tomllib.loads(data.decode("utf-8-sig"))
    except OSError as error:
        raise MappingInvalidError(
            f"{file}: mallen kan inte läsas ({error.strerror}); rätta sökvägen."
        ) from None
    except UnicodeDecodeError:
        raise MappingInvalidError(f"{file}: mallen är inte UTF-8; spara den som UTF-8.") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise MappingInvalidError(
            f"{file}: mallen är inte rätt skriven TOML ({error}); rätta raden eller spara en ny mall med "
            "samverkan columns --save."
        ) from None
    entries = content.get("table")
    if set(content) != {"table"} or not isinstance(entries, list):
        raise MappingInvalidError(f"{file}: mallen ska bestå av en eller flera [[table]] och inget annat.")
    return [
        _Entry(f"{file}, [[table]] nr {number}", each).mapping(file) for number, each in enumerate(entries, 1)
    ]


@dataclass(frozen=True)
class _Entry:
    """One table of a mapping file, not yet trusted."""

    place: str
    content: Any

    def mapping(self, file: Path) -> TableMapping:
        """What it says.

        Raises:
            MappingInvalidError: with the place, what was found and the mend.
        """
        if not isinstance(self.content, dict):
            raise self.error("det ska vara en tabell i TOML", "skriv den som [[table]]")
        self.demand_known(self.content, KEYS, "nyckeln")
        kind = own_kinds().get(str(self.content.get("states")))
        if kind is None:
            raise self.error("states saknas eller är okänt", f"skriv något av {', '.join(own_kinds())}")
        required = self.names("required", kind) if "required" in self.content else kind.required
        mapping = TableMapping(
            file=file.name,
            kind=kind,
            columns={m: self.texts("columns", m, v) for m, v in self.section("columns", kind).items()},
            sheet=self.text("sheet", self.content.get("sheet", "")),
            header_row=self.header_row(),
            defaults={m: self.text(f"defaults.{m}", v) for m, v in self.section("defaults", kind).items()},
            separators={
                m: self.texts("separators", m, v) for m, v in self.section("separators", kind).items()
            },
            words={m: self.words(m, v) for m, v in self.section("words", kind).items()},
            required=required,
            fill_down=self.names("fill_down", kind),
        )
        self.demand_whole(mapping)
        return mapping

    def demand_whole(self, mapping: TableMapping) -> None:
        """Refuse what can fit no table, or every one."""
        for meaning in dict.fromkeys((*mapping.kind.required[:1], *mapping.required)):
            if meaning not in mapping.columns and meaning not in mapping.defaults:
                raise self.error(
                    f"{meaning} ({mapping.kind.meanings[meaning]}) har varken kolumn eller förval",
                    "skriv vilken rubrik det är under [table.columns] eller ett värde under [table.defaults]",
                )
        if mapping.headings and mapping.header_row == 0:
            raise self.error("utan rubrikrad finns inga rubriker", 'skriv kolumnerna som "kolumn A"')
        if not mapping.headings and not mapping.sheet:
            raise self.error(
                "varken rubrik eller blad säger vilken tabell som menas", "skriv sheet = bladets namn"
            )
        if wrong := [m for m in mapping.separators if m not in mapping.kind.many]:
            raise self.error(
                f"celler för {wrong[0]} kan bara säga en sak",
                f"skiljetecken kan stå för {', '.join(mapping.kind.many)}",
            )
        if private := [m for m, text in mapping.defaults.items() if individuals(text)]:
            raise self.error(
                f"förvalet för {private[0]} rör en enskild person", "skriv en organisation i stället"
            )

    def section(self, name: str, kind: Kind) -> dict[str, Any]:
        content = self.content.get(name, {})
        if not isinstance(content, dict):
            raise self.error(f"{name} ska vara en tabell", f"skriv [table.{name}]")
        self.demand_known(content, set(kind.meanings), f"betydelsen i [table.{name}]")
        return content

    def names(self, key: str, kind: Kind) -> tuple[str, ...]:
        found = self.texts(key, "", self.content.get(key, []))
        self.demand_known(found, set(kind.meanings), f"betydelsen i {key}")
        return found

    def texts(self, section: str, key: str, value: object) -> tuple[str, ...]:
        values = value if isinstance(value, list) else [value]
        place = f"{section}.{key}".strip(".")
        if section in {"columns", "separators"} and not values:
            raise self.error(f"{place} är tomt", "skriv minst en text eller ta bort raden")
        return tuple(self.text(place, each, least=1) for each in values)

    def text(self, place: str, value: object, least: int = 0) -> str:
        if not isinstance(value, str) or len(value) < least:
            raise self.error(f"{place} ska vara text inom citattecken", f"ändra {value!r}")
        return value

    def header_row(self) -> int | None:
        value = self.content.get("header_row")
        if value is not None and (type(value) is not int or value < 0):
            raise self.error(
                "header_row ska vara rubrikradens nummer, 0 om det inte finns någon", f"ändra {value!r}"
            )
        return value

    def words(self, meaning: str, value: object) -> dict[str, str]:
        if not isinstance(value, dict):
            raise self.error(f"words.{meaning} ska vara en tabell", f"skriv [table.words.{meaning}]")
        words = {folded(word): self.text(f"words.{meaning}.{word}", meant) for word, meant in value.items()}
        if meaning == "role":
            self.demand_known(words.values(), {role.value for role in Role}, "rollen")
        return words

    def demand_known(self, names: Iterable[str], known: Collection[str], what: str) -> None:
        if unknown := [name for name in names if name not in known]:
            raise self.error(
                f"{what} {unknown[0]!r} finns inte", f"de som finns är {', '.join(sorted(known))}"
            )

    def error(self, found: str, mend: str) -> MappingInvalidError:
        return MappingInvalidError(f"{self.place}: {found}; {mend}.")
