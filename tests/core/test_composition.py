"""The group in a picture: everybody is counted once, and what is asked is held against what one chose."""

import sys
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from copbench.audience import Audience
from copbench.documents import export
from copbench.insight import composition
from copbench.insight.beside import MOST_READ, lines_for
from copbench.insight.composition import Member, Picture, aspect, picture_of
from copbench.insight.group_questions import questions
from copbench.insight.group_wanted import Wanted, in_a_sentence
from copbench.saving import save_new
from copbench.workbook import Workbook

ODD = ("[b]Jan[/b] | <i>", "Jansen, Jan", "\u202eשרה כהן", "x" * 500, "  ", "Jan\nof two lines", "# head")
NAMES = st.one_of(st.sampled_from(ODD), st.text(max_size=30))
PERSON = st.fixed_dictionaries(
    {},
    optional={
        "name": NAMES,
        "organisation": NAMES,
        "sector": NAMES,
        "branch": NAMES,
        "party": NAMES,
        "status": st.sampled_from(["idea", "takes_part", "left", "later", "no such status"]),
        "relation": st.sampled_from(["depends", "harms", "no such relation"]),
        "position": st.sampled_from(["frontrunner", "follower"]),
        "parts": st.lists(st.sampled_from(["participant", "process", "client"]), max_size=3),
        "size": st.one_of(st.integers(), st.none(), st.just("small")),
    },
)
GROUP = st.fixed_dictionaries(
    {},
    optional={
        "size": st.one_of(st.integers(-5, 40), st.text(max_size=3), st.booleans()),
        "competitors": st.sampled_from(["one_each", "allowed", "no_matter", "else"]),
        "per_organisation": st.integers(-1, 4),
        "front": st.sampled_from(["frontrunners", "followers", "mix"]),
        "diversity": st.sampled_from(["diverse", "alike", "mixed"]),
        "missing_parties": st.lists(NAMES, max_size=4),
        "differ_in": st.lists(st.sampled_from(["Sector", "size", *ODD]), max_size=3),
    },
)


def of(*people: dict[str, Any]) -> Picture:
    """Return the picture of people who all take part, unless their status says otherwise."""
    return picture_of(
        Member({"status": "takes_part", **person}, str(number)) for number, person in enumerate(people)
    )


def asked(picture: Picture, *parties: str, **group: Any) -> str:
    return "\n".join(questions(picture, Wanted(group, parties)))


def spread(picture: Picture, name: str) -> dict[str, int]:
    return {share.label: share.number for share in aspect(picture, name).shares}


# Counting


@given(st.lists(PERSON, max_size=12), GROUP)
def test_whatever_is_noted_everybody_stands_once_in_each_way_of_counting(
    people: list[dict[str, Any]], group: dict[str, Any]
) -> None:
    picture = picture_of(Member(person, str(number)) for number, person in enumerate(people))
    counted = {"parts": (*picture.looked_at, *picture.others), "status": picture.of_a_group}
    for seen in composition.aspects(picture):
        ids = {member.id for share in seen.shares for member in share.members}
        assert ids == {member.id for member in counted.get(seen.name, picture.looked_at)}
        assert all("\n" not in share.label and len(share.label) <= composition.LONGEST for share in seen.shares)
        folded = {member.id for share in composition.largest(seen.shares, 2) for member in share.members}
        assert folded == ids
    assert all(question and "\n" not in question for question in questions(picture, Wanted(group)))
    assert in_a_sentence(picture, Wanted(group))


def test_who_only_has_another_part_and_who_is_gone_take_no_place_in_the_group() -> None:
    picture = of(
        {"name": "Ans", "parts": ["process"]},
        {"name": "Bo", "parts": ["participant", "content"]},
        {"name": "Cas"},
        {"name": "Dirk", "status": "idea"},
        {"name": "Els", "status": None},
        {"name": "Fred", "status": "left"},
    )
    assert [member.name for member in picture.members] == ["Bo", "Cas"]
    assert [member.name for member in picture.in_sight] == ["Dirk", "Els"]
    assert [member.name for member in picture.others] == ["Ans"]
    assert in_a_sentence(picture, Wanted({"size": 20})) == "2 take part, about 20 looked for, 2 in sight"
    assert spread(picture, "parts") == {
        "participant": 1, "facilitator (content)": 1, "facilitator (process)": 1, "not noted yet": 1
    }  # fmt: skip
    assert spread(picture, "status") == {"idea": 1, "takes part": 2, "left": 1, "not noted yet": 1}


def test_names_are_one_whatever_their_capitals_and_accents_and_a_choice_shows_who_is_not_there() -> None:
    picture = of(
        {"organisation": "Café Één", "relation": "harms"},
        {"organisation": " CAFE  EEN "},
        {"organisation": "Ons, Huis"},
    )
    assert spread(picture, "organisation") == {"Café Één": 2, "Ons, Huis": 1}
    assert spread(picture, "relation") == {
        "depends on it": 0, "harms it": 1, "contributes to it": 0, "in another way": 0, "not noted yet": 2
    }  # fmt: skip
    assert spread(picture, "position") == {"not noted yet": 3}


def test_small_groups_stand_by_their_own_criterion_with_who_is_in_none(workbook: Workbook) -> None:
    ids = [save_new(workbook, "person", {"name": name, "status": "takes_part"}) for name in ("Ans", "Bo", "Cas")]
    for name, criterion, members in (("Near", "Distance", ids[:1]), ("Far", "distance", [ids[1], "gone"])):
        save_new(workbook, "subgroup", {"name": name, "criterion": criterion, "members": members})
    seen = composition.aspects(composition.read_picture(workbook))[-1]
    assert seen.head == "Small groups: distance"
    assert {share.label: [member.name for member in share.members] for share in seen.shares} == {
        "Near": ["Ans"], "Far": ["Bo"], "in none of these": ["Cas"]
    }  # fmt: skip


# What it makes one ask

ROOFERS = ({"branch": "Roofers", "organisation": "Flat"}, {"branch": "roofers", "organisation": "Tight"})
OAKS = tuple({"organisation": "De Drie Eiken"} for _number in range(3))


@pytest.mark.parametrize(
    ("people", "group", "sentence"),
    [
        (ROOFERS, {"competitors": "one_each"},
         "2 people in one line of business (Roofers), not from one organisation. You chose one from each."
         " Is that all right for everybody?"),
        (ROOFERS, {}, "May competitors sit at one table?"),
        (ROOFERS, {"competitors": "no_matter"}, "Do they see it that way too?"),
        (OAKS, {"per_organisation": 2}, "3 people from De Drie Eiken. You chose 2 from each. Does that work?"),
        (OAKS, {}, "How many from one organisation do you want?"),
        (({"organisation": "a"}, {"organisation": "b"}, {"organisation": "c"}), {"per_organisation": 2},
         "Everybody is alone from their organisation; you chose 2 from each."),
        (({},) * 21, {"size": 16}, "21 take part; you look for about 16. Does everyone still get a turn?"),
        (({},) * 9, {"size": 16}, "9 take part; you look for about 16. Who else could make it interesting?"),
        (({},) * 26, {}, "26 take part. Do they still get to know each other?"),
        (({"position": "frontrunner"},) * 3, {"front": "mix"}, "Who could follow?"),
        (({"position": "follower"},) * 3, {"front": "mix"}, "Who could lead the way?"),
        (({"position": "follower"},), {"front": "frontrunners"}, "1 of them is a follower"),
        (({"sector": "housing"},) * 3, {"differ_in": ["Sector"]}, "“Sector” has one answer: housing."),
        (({"sector": "a"},) * 3 + ({"sector": "b"},), {"diversity": "diverse"}, "3 of 4 come from one sector (a)"),
        (({"overlap": "different"},), {"diversity": "alike"}, "1 of them does something else. What ties them?"),
        (({"relation": "depends"},), {}, "Nobody yet whose work harms it: whom could you ask?"),
        (({"place": "Esch"}, {}, {}), {}, "Noted of a few only: Place or region."),
    ],
)  # fmt: skip
def test_a_group_that_differs_from_what_was_chosen_is_asked_about(
    people: tuple[dict[str, Any], ...], group: dict[str, Any], sentence: str
) -> None:
    assert sentence in asked(of(*people), **group)


def test_competitors_noted_of_people_are_asked_about_once_by_organisation(workbook: Workbook) -> None:
    one = save_new(workbook, "person", {"name": "Ans", "organisation": "Flat", "status": "takes_part"})
    facts = {"name": "Bo", "organisation": "Tight", "status": "takes_part", "competitor_of": [one, "gone"]}
    save_new(workbook, "person", facts)
    told = asked(composition.read_picture(workbook))
    assert told.count("You noted as competitors: Flat – Tight. May competitors sit at one table?") == 1


def test_a_group_as_one_chose_it_makes_one_ask_nothing() -> None:
    one_firm = tuple({"branch": "roofers", "organisation": "Flat"} for _number in range(2))
    assert asked(of(*one_firm), competitors="one_each", per_organisation=2, size=2) == ""
    assert asked(of(*ROOFERS), competitors="allowed", per_organisation=1, size=3) == ""
    assert asked(of(), "insurers", size=16) == ""


def test_a_party_is_there_by_any_word_that_names_it_and_asked_for_when_nobody_is() -> None:
    picture = of(
        {"party": "Tenants"},
        {"organisation": "Water board De Stille Beek"},
        {"place": "the region"},
        {"sector": "insurers", "status": "talk"},
    )
    wanted = ("tenants", "water board", "Insurers", "owners", "the region")
    said = asked(picture, *wanted)
    assert "Nobody from owners yet: whom could you ask?" in said
    assert "Somebody is in sight from: Insurers." in said
    assert "Nobody yet from: owners; banks." in asked(picture, *wanted, missing_parties=["banks", "OWNERS"])
    assert "You noted of nobody for which party they stand." in asked(of({}), "tenants")


# Where it stands


def test_three_questions_stand_below_the_list_and_one_below_the_worksheet_unless_the_list_is_too_long(
    workbook: Workbook,
) -> None:
    for number in range(7):
        person = {"name": f"P{number}", "status": "takes_part", "position": "frontrunner", "organisation": "Oaks"}
        save_new(workbook, "person", person | {"relation": "depends"})
    save_new(workbook, "group", {"size": 3, "front": "mix", "per_organisation": 2})
    assert lines_for("person", workbook) == [
        "7 people from Oaks. You chose 2 from each. Does that work?",
        "7 take part; you look for about 3. Does everyone still get a turn?",
        "Everybody is a frontrunner; you wanted both. Who could follow?",
    ]
    assert lines_for("group", workbook) == lines_for("person", workbook)[:1]
    with workbook.together():
        for number in range(MOST_READ):
            save_new(workbook, "person", {"name": f"Q{number}"})
    assert lines_for("person", workbook) == []


def _looked_at(number: int) -> tuple[Picture, str]:
    """Return the picture of so many people, of whom almost nobody has anything in common, and what it asks."""
    own = ({"name": f"P{n}", "organisation": f"Org {n}", "party": f"p{n}"} for n in range(number))
    picture = of(*(data | {"branch": f"b{n // 2}", "sector": f"s{n % 7}"} for n, data in enumerate(own)))
    return picture, asked(picture, *(f"party {n}" for n in range(30)), competitors="one_each")


def test_of_two_thousand_people_only_the_largest_shares_are_told() -> None:
    picture, said = _looked_at(2000)
    seen = composition.aspects(picture)
    assert len(composition.largest(seen[1].shares, 20)) == 21 and len(said) < 2000
    assert "(and 9 more)" in said and "(and 980 more)" in said


def test_twice_as_many_people_take_twice_the_work_and_no_more() -> None:
    few, many = (_calls(lambda number=number: composition.aspects(_looked_at(number)[0])) for number in (300, 600))
    assert few < many < 2.5 * few


def _calls(work: Callable[[], object]) -> int:
    """Return how many calls a piece of work makes: as good a measure as time, and the same on each machine."""
    made = 0

    def count(_frame: object, event: str, _of: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return made


# On paper


def test_the_document_counts_names_and_gives_reasons_and_no_name_breaks_out(workbook: Workbook) -> None:
    for number, name in enumerate(ODD):
        person = {"name": name, "organisation": name, "sector": name, "status": "takes_part", "doubt": "secret"}
        save_new(workbook, "person", person | {"expertise": f"skill {number}"})
    save_new(workbook, "person", {"name": "Pien", "status": "talk", "named_by": "Bo"})
    save_new(workbook, "person", {"name": "Max", "status": "not_now"})
    save_new(workbook, "group", {"size": 16, "competitors": "allowed", "competitors_why": "They asked for it",
                                 "search_hours": 90})  # fmt: skip
    text = export.render(workbook, "composition")[0][1]
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    assert "7 take part, about 16 looked for, 1 in sight." in text
    assert text.count("▇") > 20 and "| Pien | in talks | Bo |" in text
    for told in (
        "Yes, they may.",
        "They asked for it",
        "90 hours",
        "Skill 3.",
        "About 7 there is still some doubt.",
    ):
        assert told in text
    assert "secret" not in text and "Max" not in text and "\u202e" not in text and "x" * 500 in text
    rows = [one for one in tokens if one.type == "tr_open"]
    cells = [one for one in tokens if one.type in ("td_open", "th_open")]
    assert len(rows) > 10 and len(cells) % 2 == 0
    assert [one.tag for one in tokens if one.type == "heading_open"].count("h1") == 1


def test_what_tells_people_apart_is_not_for_the_group(workbook: Workbook) -> None:
    save_new(workbook, "person", {"name": "Ans", "status": "takes_part", "sector": "housing"})
    save_new(workbook, "person", {"name": "Pien", "status": "idea", "sector": "care"})
    save_new(workbook, "group", {"diversity": "diverse", "diversity_why": "for us alone"})
    text = export.render(workbook, "composition", audience=Audience.GROUP)[0][1]
    assert "Broadly diverse." in text
    for kept in ("Ans", "Pien", "housing", "care", "for us alone", "take part"):
        assert kept not in text
