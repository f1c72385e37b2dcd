"""Who has a part in a meeting, and what stands of those who are gone, of what was decided and of what was used."""

import re
from collections.abc import Mapping

import pytest

from copbench import saving
from copbench.audience import Audience
from copbench.documents import export
from copbench.saving import save_new
from copbench.workbook import Workbook
from tests.core.test_meeting_documents import change, person, text_of


@pytest.fixture
def guest(workbook: Workbook) -> str:
    return save_new(workbook, "person", {"name": "Dina Vos", "parts": ["guest"]})


@pytest.fixture
def meeting(workbook: Workbook, guest: str) -> str:
    """Return a meeting with a host, a guest and an organisation that brings a case."""
    held = save_new(workbook, "meeting", {
        "held_on": "2199-09-10", "about": "Flat roofs", "host": "Zwolle", "host_person": person(workbook, "Anna"),
        "case_organisations": ["Roof & Co"],
    })  # fmt: skip
    save_new(workbook, "guest_visit", {"meeting": held, "person": guest, "topic": "Delft", "brought": "Courage"})
    return held


# What is asked


def test_a_guest_hears_who_receives_them_and_an_organisation_is_asked_for_a_case(
    workbook: Workbook, meeting: str
) -> None:
    host, bringer, visitor = re.split("^## ", text_of(workbook, "brief"), flags=re.MULTILINE)[1:]
    assert "You will be welcomed by Anna (Zwolle).\n" in visitor and "welcomed by" not in host
    assert bringer.startswith("Roof & Co (case owner)\n") and "Bring a case of your own" in bringer
    change(workbook, meeting, case_organisations=["Zwolle"], host_person="")
    assert "## Zwolle (host, case owner)" in text_of(workbook, "brief")


def test_what_is_asked_says_for_whom_it_is_when_made_for_the_facilitators(
    workbook: Workbook, meeting: str
) -> None:
    notice = "For the facilitators, not for the group"
    assert notice in text_of(workbook, "brief", Audience.FACILITATORS)
    assert "For the" not in text_of(workbook, "brief")


def test_of_a_meeting_that_was_called_off_nothing_is_asked(workbook: Workbook, meeting: str) -> None:
    change(workbook, meeting, status="cancelled")
    _title, notice, _rule, _source = text_of(workbook, "brief").split("\n\n")
    assert notice == "This meeting was called off."


# Who is gone, and who was there


def test_a_guest_who_is_gone_is_not_called_by_what_they_tell_about(
    workbook: Workbook, meeting: str, guest: str
) -> None:
    save_new(workbook, "block", {"meeting": meeting, "activity": "Walk"})
    saving.remove(workbook, guest)
    gone = "guest who was removed from the list (Delft)"
    assert f"- Guests: a {gone}\n" in text_of(workbook, "session-plan")
    assert f"- a {gone}\n" in text_of(workbook, "programme")
    assert f"### A {gone}\n\nCourage" in text_of(workbook, "meeting-report")


def test_who_was_noted_present_stands_in_the_report_before_the_day_is_over(
    workbook: Workbook, meeting: str
) -> None:
    one = save_new(workbook, "attendance",
                   {"meeting": meeting, "person": person(workbook, "Bert"), "presence": "coming"})  # fmt: skip
    assert "Who was there" not in text_of(workbook, "meeting-report")
    change(workbook, one, presence="partly")
    assert "## Who was there\n\n- There for part of it: Bert\n" in text_of(workbook, "meeting-report")


def test_signatures_of_who_is_gone_count_along(workbook: Workbook) -> None:
    signers = [person(workbook, name) for name in ("Anna", "Bert", "Cor")]
    for one in signers:
        save_new(workbook, "signature", {"person": one, "signed_on": "2026-09-10"})
    saving.remove(workbook, signers[1])
    assert "| Cor | 10 September 2026 |\n\nAnd 1 person who was removed from the list.\n" in text_of(
        workbook, "agreements"
    )


# What was decided


def test_a_decision_without_a_subject_reads_well(workbook: Workbook, meeting: str) -> None:
    long = "We begin every meeting on the roof itself, whatever the weather is and whoever is the host"
    for facts in ({"outcome": "Begin at nine."}, {"outcome": "No experts", "by_group": True}, {"outcome": long}):
        save_new(workbook, "decision", facts | {"meeting": meeting, "decided_on": "2026-09-10"})
    save_new(workbook, "decision", {"outcome": long, "options": ["Inside"], "meeting": meeting})
    report, agreements = text_of(workbook, "meeting-report"), text_of(workbook, "agreements")
    assert "A decision" not in report + agreements
    assert f"## Decisions\n\n- Begin at nine.\n- {long}\n\n### No experts\n\nThe group decided this.\n" in report
    assert f"\n### We begin every meeting on the roof itself, whatever the …\n\n{long}\n" in report
    assert "- Begin at nine (decided on 10 September 2026)\n" in agreements
    assert "The group decided this.\n\nDecided on 10 September 2026.\n" in agreements


# What was used, and on what the minutes went


@pytest.fixture
def series(workbook: Workbook) -> Mapping[str, str]:
    """Return three meetings that ask a question of the bank, the last one called off."""
    question = save_new(workbook, "good_question", {"text": "Whose roof is it?"})
    held = {
        day: save_new(workbook, "meeting", {"held_on": day, "status": status})
        for day, status in (("2026-09-10", "held"), ("2026-10-10", "agreed"), ("2026-11-10", "cancelled"))
    }
    for one in held.values():
        save_new(workbook, "block", {"meeting": one, "minutes": 30, "setting": "pair", "reflection": True,
                                     "question": "whose  roof is it?"})  # fmt: skip
    return {**held, "question": question}


def test_the_bank_tells_facilitators_and_nobody_else_where_a_question_was_used(
    workbook: Workbook, series: Mapping[str, str]
) -> None:
    told = text_of(workbook, "question-bank", Audience.FACILITATORS)
    assert "- Whose roof is it? (in the plans of meetings 1, 2)\n" in told
    assert not re.search("used in|asked on", text_of(workbook, "question-bank"))
    assert "used in" not in text_of(workbook, "question-bank", Audience.GROUP)
    change(workbook, series["question"], used_in=series["2026-10-10"])
    assert text_of(workbook, "question-bank", Audience.FACILITATORS) == told  # the same meeting is told once


def test_the_series_plan_tells_facilitators_the_mix_of_all_meetings(
    workbook: Workbook, series: Mapping[str, str]
) -> None:
    [(name, plan)] = export.render(workbook, "series-plan", audience=Audience.FACILITATORS)
    assert name == "series-plan-for-the-facilitators.md"
    assert "## The mix of the whole series, in minutes\n\n- Setting: pairs 60\n" in plan
    assert "- Looking back: 60\n" in plan
    assert "in minutes" not in text_of(workbook, "series-plan")
