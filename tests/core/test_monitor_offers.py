"""What was seen comes back to the group in the next plan, and what comes next for the ambition with it (S7.4)."""

from datetime import date, timedelta

import pytest

from copbench import i18n
from copbench.insight.beside import lines_for
from copbench.insight.offers import Offer, offers
from copbench.meetings import planning
from copbench.saving import save_new
from copbench.workbook import Workbook

NAMES = {"nl": "Wat de monitor terugbrengt", "en": "What the monitor brings back"}


def brought_back(workbook: Workbook, meeting: str, language: i18n.Language = "en") -> list[Offer]:
    with i18n.using(language):
        return [one for one in offers(workbook, meeting) if one.block.get("activity") == NAMES[language]]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_one_offer_holds_what_was_seen_and_what_comes_next_and_nothing_that_stays_inside(
    workbook: Workbook, meeting: str, language: i18n.Language
) -> None:
    assert brought_back(workbook, meeting, language) == []
    courage = save_new(workbook, "benefit", {"benefit": "Courage."})
    first, second, *_coming = (one.id for one in workbook.all_of("meeting"))
    save_new(workbook, "ambition_now", {"benefit": courage, "meeting": second, "next": "Practise\naloud"})
    save_new(workbook, "ambition_now", {"benefit": courage, "meeting": first, "next": "Long past"})
    save_new(workbook, "observation", {"on": "2026-11-10", "text": "Forms change.", "bring_back": True})
    save_new(workbook, "observation", {"on": "2026-11-11", "text": "Half understood"})
    save_new(workbook, "observation", {"text": "On second thoughts", "bring_back": False})
    shift = {"on": "2026-11-12", "was": "The roof.", "is_now": "The schedule.", "bring_back": True}
    save_new(workbook, "perception_shift", shift)
    (offer,) = brought_back(workbook, meeting, language)
    next_words, shifted = {
        "nl": ("- Courage; wat we nu doen: Practise aloud", "- Van “The roof” naar “The schedule”"),
        "en": ("- Courage; next: Practise aloud", "- From “The roof” to “The schedule”"),
    }[language]
    assert offer.block["steps"].split("\n") == [next_words, "- Forms change.", shifted]
    assert offer.ticked and offer.block["minutes"] == 20


def test_what_was_brought_back_in_one_meeting_is_not_offered_for_the_next(
    workbook: Workbook, meeting: str
) -> None:
    save_new(workbook, "observation", {"text": "Forms change.", "bring_back": True})
    (offer,) = brought_back(workbook, meeting)
    planning.take_in(workbook, meeting, [offer.block], {})
    after = save_new(workbook, "meeting", {"held_on": "2027-01-28"})
    assert brought_back(workbook, after) == []
    save_new(workbook, "observation", {"text": "Rules too.", "bring_back": True})
    assert [one.block["steps"] for one in brought_back(workbook, after)] == ["- Rules too."]


@pytest.mark.parametrize(
    ("language", "aimed", "asked"),
    [
        ("nl", "Waar mensen bij het begin naartoe wilden: Dare more; One roof a year", "Hoe ver ben je nu?"),
        ("en", "What people aimed at when they began: Dare more; One roof a year", "How far are you now?"),
    ],
)
def test_beside_the_ambition_stand_the_aims_and_after_a_meeting_a_question(
    workbook: Workbook, language: i18n.Language, aimed: str, asked: str
) -> None:
    ago = [(date.today() - timedelta(days=days)).isoformat() for days in (40, 5)]
    looked_in = save_new(workbook, "meeting", {"held_on": ago[0]})
    ann = save_new(workbook, "person", {"name": "Ann", "status": "takes_part"})
    save_new(workbook, "aim", {"person": ann, "for_self": "Dare more", "for_organisation": "One roof a year"})
    with i18n.using(language):
        assert lines_for("ambition_now", workbook) == [aimed], "nobody looked yet: the list itself asks"
        save_new(workbook, "ambition_now", {"meeting": looked_in, "now": "Half."})
        assert lines_for("ambition_now", workbook) == [aimed]
        since = save_new(workbook, "meeting", {"held_on": ago[1]})
        assert lines_for("ambition_now", workbook)[1].endswith(asked)
        save_new(workbook, "ambition_now", {"meeting": since, "now": "More."})
        assert lines_for("ambition_now", workbook) == [aimed]
