"""Mappings of columns as text that a person can read and edit; read back it is the same mappings."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from loaders.rows.mappings import TableMapping, own_kinds
from loaders.rows.understood import Understood
from loaders.text.privacy import masked
from model.vocabulary import Role

__all__ = ["mapping_text"]

HEAD = """\
# Så läses kolumnerna i {file}. Använd mallen så här: samverkan build SÖKVÄG --columns DENNA FIL
#
# Varje [[table]] är en tabell. Den känns igen på sina rubriker, och på bladets namn om sheet står här.
#   states      vad en rad säger (se nedan)
#   sheet       bladets namn; ta bort raden om bladet får heta vad som helst (för CSV: filens namn utan ändelse)
#   header_row  rubrikradens nummer, om den inte ska letas upp; 0 om det inte finns någon
#   required    vad varje rad måste ha
#   fill_down   det som gäller från cellen ovanför när cellen är tom
#   [table.columns]     betydelse = "rubrik", eller "kolumn C"; flera rubriker skrivs ["Part 1", "Part 2"]
#   [table.defaults]    betydelse = "värde" för det som bladet inte har någon kolumn för, eller när cellen är tom
#   [table.separators]  betydelse = [";", ","] när en cell räknar upp flera
#   [table.words.role]  "ordet i cellen" = "vad det betyder"; så också för andra betydelser, "" för inget alls
#
# Rollerna är {roles}.
# Betydelserna:
"""


def mapping_text(file: str, tables: Sequence[Understood]) -> str:
    """The mappings of a file's tables as TOML; tables that no mapping reads are left to who edits it."""
    lines = [HEAD.format(file=_comment(file), roles=", ".join(Role)), *_meanings()]
    written: list[TableMapping] = []
    for table in tables:
        if table.mapping is None:
            lines += ["", *_not_read(table)]
        elif table.mapping not in written:
            written.append(table.mapping)
            lines += ["", *_table(table.mapping, _unread(table))]
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def _meanings() -> Iterator[str]:
    for kind in own_kinds().values():
        yield f"#   {kind.name}: {kind.states}"
        yield from (f"#     {meaning:<12}{what}" for meaning, what in kind.meanings.items())


def _table(mapping: TableMapping, unread: Sequence[str]) -> Iterator[str]:
    yield "[[table]]"
    yield f"states = {_value(mapping.kind.name)}"
    if mapping.sheet:
        yield f"sheet = {_value(mapping.sheet)}"
    if mapping.header_row is not None:
        yield f"header_row = {mapping.header_row}"
    yield f"required = {_list(mapping.required)}"
    if mapping.fill_down:
        yield f"fill_down = {_list(mapping.fill_down)}"
    yield from ("", "[table.columns]")
    yield from (f"{meaning} = {_either(names)}" for meaning, names in mapping.columns.items())
    yield from (f"# läses inte: {name}" for name in unread)
    yield from _section("[table.defaults]", mapping.defaults)
    if mapping.separators:
        yield from ("", "[table.separators]")
        yield from (f"{meaning} = {_list(signs)}" for meaning, signs in mapping.separators.items())
    for meaning, words in mapping.words.items():
        yield from _section(f"[table.words.{meaning}]", words)


def _section(name: str, content: Mapping[str, str]) -> Iterator[str]:
    if content:
        yield from ("", name)
        yield from (f"{_key(key)} = {_value(text)}" for key, text in content.items())


def _not_read(table: Understood) -> Iterator[str]:
    """What is known of a table that nobody understands, for who wants to say how it is read."""
    sheet = f"bladet {table.sheet!r}, " if table.sheet else ""
    reason = table.kind.states if table.kind else "förstås inte"
    yield f"# Tabellen på {_comment(sheet)}rad {table.header_row}: {reason}. Rubrikerna är:"
    yield from (f"#   {_comment(heading)}" for heading in table.headings if heading)


def _unread(table: Understood) -> list[str]:
    found = [heading for number, heading in enumerate(table.headings) if number not in table.meanings]
    return [_comment(heading) for heading in found if heading]


def _either(names: Sequence[str]) -> str:
    return _value(names[0]) if len(names) == 1 else _list(names)


def _list(names: Sequence[str]) -> str:
    return f"[{', '.join(map(_value, names))}]"


def _key(text: str) -> str:
    return text if text.isascii() and text.isalpha() else _value(text)


def _value(text: str) -> str:
    """A string of TOML, whose escapes are those of JSON."""
    whole = text.encode("utf-8", "replace").decode()  # a file's name may hold bytes that are no characters
    return json.dumps(whole, ensure_ascii=False).replace("\x7f", "\\u007f")


def _comment(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in masked(text))
