"""Measures: in lists with owners, numbered with a list of contents, and in tables of plans and members."""

from __future__ import annotations

from collections.abc import Callable

from model.fact import Reading

ACTIONS = """Pågående arbete i hamnen

 • Öppna båthuset för unga i Tjärdalen.
  Ansvar: Fritidsnämnden, kulturnämnden
 • Måla bryggan
  vid badet.
  Ansvar: Tekniska nämnden i samarbete med IK Fyren
 • Sätt upp bänkar.
 • Städa stranden varje vår.
  Ansvar: samtliga nämnder och bolag

Listan ses över varje höst.
"""


def test_list_of_measures_gives_owners_partners_places_groups_and_status(
    told: Callable[..., set[str]],
) -> None:
    """The title may run over two lines; a measure that nobody owns still has the status of the list."""
    boathouse, bridge = "Öppna båthuset för unga i Tjärdalen", "Måla bryggan vid badet"
    beach, benches = "Städa stranden varje vår", "Sätt upp bänkar"
    assert told(ACTIONS) == {
        f"Fritidsnämnden responsibleFor {boathouse}",
        f"Kulturnämnden responsibleFor {boathouse}",
        f"{boathouse} targets Unga",
        f"{boathouse} operatesIn Tjärdalen",
        f"Tekniska nämnden responsibleFor {bridge}",
        "IK Fyren collaboratesWith Tekniska nämnden",
        f"Samtliga nämnder responsibleFor {beach}",
        f"Samtliga bolag responsibleFor {beach}",
        *(f"{measure} hasStatus Pågående arbete" for measure in (boathouse, bridge, beach, benches)),
    }


def test_evidence_of_an_owner_is_the_title_with_its_owner_line(read: Callable[..., Reading]) -> None:
    """The quote runs from the title to the last owner, over the line breaks."""
    reading = read(ACTIONS)
    quotes = {(f.quote, f.line_start, f.line_end) for f in reading.facts if f.subject == "Tekniska nämnden"}
    bridge = "Måla bryggan\n  vid badet.\n  Ansvar: Tekniska nämnden i samarbete med IK Fyren"
    assert quotes == {(bridge, 5, 7)}
    assert reading.document.genre == "actions"


def test_partner_of_an_owner_line_knows_the_measure(read: Callable[..., Reading]) -> None:
    """What they work on together is the measure itself."""
    (fact,) = (f for f in read(ACTIONS).facts if f.predicate == "collaboratesWith")
    assert fact.attributes["measure"] == "Måla bryggan vid badet"


def test_owner_with_a_date_is_still_the_owner(told: Callable[..., set[str]]) -> None:
    """A board and a date behind "Ansvar" say who does it by when, not to whom it is reported."""
    text = ACTIONS.replace("samtliga nämnder och bolag", "kommunstyrelsen våren 2031")
    assert "Kommunstyrelsen responsibleFor Städa stranden varje vår" in told(text)


def test_two_owner_lines_make_no_list_of_measures(read: Callable[..., Reading]) -> None:
    """A letter with a bullet or two about who is responsible stays a letter."""
    text = "Hej!\n\n• Badet. Ansvar: Fritidsnämnden\n• Båten. Ansvar: Kulturnämnden\n"
    assert read(text).document.genre == "prose"


CHAPTER_ONE, CHAPTER_TWO = "Havet och stranden", "Vinden och seglen"
TITLES = (
    "Bygg en brygga för barn",
    "Rensa stranden från tång",
    "Måla fyren vit",
    "Sy nya segel",
    "Håll en regatta för unga",
)
NUMBERED = (
    f"Plan för hamnen 2031\n\nInnehåll {CHAPTER_ONE} "
    + " ".join(f"{number}. {title}" for number, title in enumerate(TITLES[:3], 1))
    + f" s. 7 {CHAPTER_TWO} "
    + " ".join(f"{number}. {title}" for number, title in enumerate(TITLES[3:], 4))
    + " s. 9 Slutord\n\n"
    + f"{CHAPTER_ONE}\n\n"
    + f"1. {TITLES[0]}\nVad havet ger oss (2.1.3, s. 44) Barnen saknar en brygga. Pågående arbete Den byggs i vår.\n"
    + "Fritidsnämnden i samverkan med IK Fyren Kommunstyrelsen hösten 2031\n\n"
    + f"2. {TITLES[1]}\nTången luktar.\nTekniska nämnden\n\n"
    + f"3. {TITLES[2]}\nFyren är grå.\nTekniska nämnden\n\n"
    + f"{CHAPTER_TWO}\n\n4. {TITLES[3]}\nSeglen är slitna.\nKulturnämnden\n\n"
    + f"5. {TITLES[4]}\nUnga vill segla.\nFritidsnämnden\n"
)


def test_numbered_measures_have_chapter_and_number(read: Callable[..., Reading]) -> None:
    """The list of contents says which measures there are, in which chapter and under which number."""
    reading = read(NUMBERED)
    assert reading.document.genre == "measures"
    chapters = {
        (f.attributes["number"], f.subject, f.object) for f in reading.facts if f.predicate == "inChapter"
    }
    assert chapters == {
        (number, title, CHAPTER_ONE if number < 4 else CHAPTER_TWO) for number, title in enumerate(TITLES, 1)
    }


def test_a_chapter_without_a_name_is_not_told(read: Callable[..., Reading]) -> None:
    """Where the list of contents opens with what does not come again, its measures stand in no chapter yet."""
    facts = read(NUMBERED.replace(f"Innehåll {CHAPTER_ONE} ", "Innehåll, att läsa först. ")).facts
    assert {f.object for f in facts if f.predicate == "inChapter"} == {CHAPTER_TWO}


def test_numbered_measure_has_what_its_text_says(
    read: Callable[..., Reading], lines_of: Callable[..., set[str]]
) -> None:
    """Owner, partner, report, reference, status and target group come from under the measure's own title."""
    reading = read(NUMBERED)
    first = {line for line in lines_of(reading.facts) if TITLES[0] in line or "IK Fyren" in line}
    assert first == {
        f"{TITLES[0]} inChapter {CHAPTER_ONE}",
        f"{TITLES[0]} targets Barn",
        f"{TITLES[0]} hasReference 2.1.3",
        f"{TITLES[0]} hasStatus Pågående arbete",
        f"{TITLES[0]} reportsTo Kommunstyrelsen",
        f"Fritidsnämnden responsibleFor {TITLES[0]}",
        "Fritidsnämnden collaboratesWith IK Fyren",
    }
    (report,) = (f for f in reading.facts if f.predicate == "reportsTo")
    assert report.attributes == {"when": "hösten 2031"}
    (reference,) = (f for f in reading.facts if f.predicate == "hasReference")
    assert reference.attributes == {"page": 44, "text": "Vad havet ger oss"}


def test_each_numbered_measure_has_its_own_owner(
    lines_of: Callable[..., set[str]], read: Callable[..., Reading]
) -> None:
    """An owner line ends one measure and says nothing of the next."""
    owners = {line for line in lines_of(read(NUMBERED).facts) if "responsibleFor" in line}
    assert owners == {
        f"{owner} responsibleFor {title}"
        for owner, title in zip(
            ("Fritidsnämnden", "Tekniska nämnden", "Tekniska nämnden", "Kulturnämnden", "Fritidsnämnden"),
            TITLES,
            strict=True,
        )
    }


PLAN = (
    "Nr;Åtgärd;Kapitel;Ansvarig;Samverkan;Målgrupp;Område;Status;Återrapporteras till;När\n"
    "1;Öppna båthuset;Havet;Fritidsnämnden;IK Fyren, polisen;Barn, Seglare;Tjärdalen;Grön;Kommunstyrelsen;maj 2031\n"
    "2;Måla bryggan;Havet;Tekniska nämnden;;;Nyhamn;Rött;;\n"
    "3;;Havet;Kulturnämnden;;;;;;\n"
    "4;Sjung;;;;;;Pausad;;\n"
)


def test_plan_in_a_table_says_all_its_cells_say(told: Callable[..., set[str]]) -> None:
    """A cell of two names is two; places and groups nobody listed are taken as written; no title, no measure."""
    assert told(PLAN, "stromhamn-plan.csv") == {
        "Öppna båthuset inChapter Havet",
        "Fritidsnämnden responsibleFor Öppna båthuset",
        "Fritidsnämnden collaboratesWith IK Fyren",
        "Fritidsnämnden collaboratesWith Polisen",
        "Öppna båthuset targets Barn",
        "Öppna båthuset targets Seglare",
        "Öppna båthuset operatesIn Tjärdalen",
        "Öppna båthuset hasStatus green",
        "Öppna båthuset reportsTo Kommunstyrelsen",
        "Måla bryggan inChapter Havet",
        "Tekniska nämnden responsibleFor Måla bryggan",
        "Måla bryggan operatesIn Nyhamn",
        "Måla bryggan hasStatus red",
        "Sjung hasStatus Pausad",
    }


def test_list_of_members_says_who_sits_where_in_which_role_since_when(read: Callable[..., Reading]) -> None:
    """Roles by their Swedish words; a forum and a member that nobody listed are taken as written."""
    text = (
        "Forum;Deltagare;Roll;Sedan\n"
        "Veckopulsen;Fritidsnämnden;Sammankallande;2028\n"
        "Veckopulsen;Polisen;;\n"
        "Nya Vindar;Europeiska socialfonden;Finansiär;\n"
        "Kajgruppen;Kulturnämnden och PRO;samordnare;\n"
        "Kajgruppen;Hamnvännerna;projektägare;\n"
    )
    found = {
        (f.subject, f.predicate, f.object, *(str(f.attributes[key]) for key in sorted(f.attributes)))
        for f in read(text, "stromhamn-forum.csv").facts
    }
    esf = "Europeiska socialfonden"
    assert found == {
        ("Fritidsnämnden", "participatesIn", "Veckopulsen", "convener", "2028"),
        ("Polisen", "participatesIn", "Veckopulsen", "member"),
        (esf, "participatesIn", "Nya Vindar", "funder"),
        (esf, "funds", "Nya Vindar"),
        ("Kulturnämnden", "participatesIn", "Kajgruppen", "coordinator"),
        ("PRO", "participatesIn", "Kajgruppen", "coordinator"),
        ("Hamnvännerna", "participatesIn", "Kajgruppen", "owner"),
    }


def test_table_of_something_else_states_nothing(told: Callable[..., set[str]]) -> None:
    """Prices of fruit are no measures and no members."""
    assert told("Frukt;Pris\nÄpple;12\nPäron;14\n", "stromhamn-frukt.csv") == set()
