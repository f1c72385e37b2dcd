"""What goes outside names nobody, holds no more than the group released, and says what was done to it (S6.5)."""

import re
from datetime import date

import pytest

from copbench.audience import Audience
from copbench.documents import export, listing
from copbench.documents.outside.disguise import Disguise, Known
from copbench.documents.outside.labels import letter
from copbench.fields import ORGANISATION
from copbench.saving import remove, save_new
from copbench.visit import Visit
from copbench.workbook import Workbook

DAY = date(2026, 11, 3)
ANNA = {
    "name": "Anna de Vries", "organisation": "Gemeente Dorpstad", "mail": "anna@dorpstad.example",
    "phone": "06-12345678", "parts": ["participant"], "status": "takes_part",
}  # fmt: skip
BRAM = {"name": "Bram Zandwijk", "organisation": "Waterkant B.V.", "parts": ["process"], "status": "takes_part"}


@pytest.fixture
def group(workbook: Workbook) -> Workbook:
    """Return a workbook with two people and an answer for outside in which both are named."""
    save_new(workbook, "person", ANNA)
    save_new(workbook, "person", BRAM)
    save_new(workbook, "focus", {
        "domain": "Anna de Vries said so. Mail anna@dorpstad.example or call 0612345678.",
        "pitch": "Bram of Waterkant wondered whether Anna was right.",
    })  # fmt: skip
    return workbook


def _outside(workbook: Workbook, key: str = "invitation", unsure: list[str] | None = None) -> str:
    files = export.render(workbook, key, audience=Audience.OUTSIDE, unsure=unsure)
    return "\n".join(text for _name, text in files)


def _decide(workbook: Workbook, rule: str) -> None:
    save_new(workbook, "helm", {"sharing_rule": rule})


@pytest.mark.parametrize("rule", ["", "not_decided", "chatham_house", "other", "something newer"])
def test_names_organisations_and_contact_details_become_roles_and_letters(group: Workbook, rule: str) -> None:
    if rule and rule != "something newer":
        _decide(group, rule)
    text = _outside(group)
    assert "Facilitator A of organisation A wondered whether participant A was right." in text
    assert "Participant A said so. Mail (mail address left out) or call (telephone number left out)." in text
    assert "Made fit for outside" in text
    assert ("not decided yet" in text) == (rule not in ("chatham_house", "other"))
    assert ("words of its own" in text) == (rule == "other")


def test_an_open_agreement_leaves_every_name_and_says_nothing(group: Workbook) -> None:
    _decide(group, "open")
    text = _outside(group)
    assert "Anna de Vries said so. Mail anna@dorpstad.example or call 0612345678." in text
    assert "Made fit for outside" not in text


def test_inside_the_group_names_stay_names(group: Workbook) -> None:
    save_new(group, "theme", {"name": "What Anna de Vries asked"})
    [(_name, text)] = export.render(group, "aims", audience=Audience.GROUP)
    assert "What Anna de Vries asked" in text
    assert "Made fit for outside" not in text


def test_who_answers_and_signs_in_public_keeps_their_name(group: Workbook) -> None:
    save_new(group, "invitation", {"reply": "Mail anna@dorpstad.example.", "signed": "Bram Zandwijk",
                                   "growth": "Like Bram Zandwijk did."})  # fmt: skip
    save_new(group, "covenant", {"about": "Roofs"})
    save_new(group, "covenant_party", {"party": "Gemeente Dorpstad", "name": "Anna de Vries"})
    text = _outside(group)
    assert "Mail anna@dorpstad.example." in text
    assert "\n\nBram Zandwijk\n\n" in text
    assert "Like facilitator A did." in text
    assert "Anna de Vries" in _outside(group, "covenant")


def test_the_same_person_has_the_same_letter_in_every_file_of_a_whole_export(group: Workbook) -> None:
    for one in "qwx":
        save_new(group, "person", {"name": f"Naam{one} Klankstra{one}", "status": "takes_part"})
    for number, one in enumerate("xqw"):
        save_new(
            group,
            "pattern",
            {"name": f"Pattern {number}, Naam{one}", "core": f"Found by Naam{one} Klankstra{one}."},
        )
        save_new(group, "main_question", {"question": f"Why did Naam{one} Klankstra{one} stop{one}?"})
    files = dict(export.render(group, listing.WHOLE, audience=Audience.OUTSIDE))
    text = "\n".join(files.values())
    for number, one in enumerate("xqw"):
        asked = set(re.findall(rf"Why did participant (\w) stop{one}\?", text))
        [card] = [
            told for name, told in files.items() if name.startswith("pattern/") and f"Pattern {number}" in told
        ]
        assert asked == set(re.findall(r"Found by participant (\w)\.", card)) != set()
    assert not any("naam" in name for name in files)


def test_a_file_for_outside_is_not_called_by_a_name_in_it(group: Workbook) -> None:
    save_new(group, "pattern", {"name": "The way of Anna de Vries", "core": "Ask twice."})
    for audience in (Audience.ME, Audience.GROUP, Audience.OUTSIDE):
        names = [name for name, _text in export.render(group, "workbook", audience=audience)]
        assert any("pattern-the-way-of" in name for name in names) and not any("anna" in name for name in names)


def test_a_day_that_is_not_released_leaves_the_other_dates(group: Workbook) -> None:
    _decide(group, "secrecy")
    released = dict.fromkeys(("start", "months", "every_weeks", "pitch", "begins"), "2026-11-03")
    save_new(group, "set_up", {"start": "2026-11-05", "months": 3, "every_weeks": 6, "released": released})
    save_new(group, "focus", {"pitch": "We learn.", "released": released})
    save_new(group, "meeting", {"held_on": "2026-11-23", "begins": "09:30", "released": released})
    assert "17 December 2026" in _outside(group) and "23 November 2026" not in _outside(group)


def test_secrecy_lets_out_only_what_the_group_released(group: Workbook) -> None:
    _decide(group, "secrecy")
    visit = Visit.begin(group, "focus")
    visit.release("pitch", DAY)
    visit.leave()
    unsure: list[str] = []
    text = _outside(group, unsure=unsure)
    assert "Bram of Waterkant wondered" in text
    assert "said so" not in text
    assert "1 answer was held back." in text
    assert any("release" in line for line in unsure)


def test_what_was_held_back_is_told_in_lines_to_take_out_before_it_is_sent(group: Workbook) -> None:
    _decide(group, "secrecy")
    visit = Visit.begin(group, "focus")
    visit.release("pitch", DAY)
    visit.leave()
    body, _line, end = _outside(group).partition("\n\n___\n\n")
    assert "held back" not in body
    assert end.startswith(
        "Look at this before you send it, and then take it out together with this line:\n\n- The group"
    )
    assert end.count("held back") == 1
    visit.release("domain", DAY)
    visit.leave()
    assert "agreed" not in _outside(group) and "take it out" not in _outside(group)


@pytest.mark.parametrize("key", ["invitation", "patterns", "pattern"])
def test_when_all_is_held_back_the_document_says_so_and_how_to_release(group: Workbook, key: str) -> None:
    _decide(group, "secrecy")
    save_new(group, "pattern", {"name": "Calling", "core": "Anna called."})
    unsure: list[str] = []
    unreleased: list[str] = []
    [(_name, text)] = export.render(group, key, audience=Audience.OUTSIDE, unsure=unsure, unreleased=unreleased)
    assert "2 answers were held back. To release one:" in text
    assert "Nothing was written" not in text
    [told] = unreleased
    assert told in text and told.startswith("The group released nothing for this document.") and not unsure


def test_the_name_of_the_cop_is_known_to_whoever_is_invited(group: Workbook) -> None:
    _decide(group, "secrecy")
    save_new(group, "set_up", {"name": "Green roofs", "initiator_goal": "Rain."})
    form = _outside(group, "intake-form")
    assert form.startswith("# Intake for Green roofs\n")
    assert "agreed" not in form and "held back" not in form
    assert "Green roofs" in _outside(group) and "Rain." not in _outside(group, "cop-charter")


def test_other_words_than_the_released_ones_stay_inside(group: Workbook) -> None:
    _decide(group, "secrecy")
    visit = Visit.begin(group, "focus")
    assert visit.release("pitch", DAY)
    visit.leave()
    visit.type("pitch", "Anna told me in confidence.")
    visit.leave()
    assert "in confidence" not in _outside(group)
    assert visit.release("pitch", DAY)
    visit.leave()
    assert "in confidence" in _outside(group)
    assert not visit.release("pitch", DAY)
    visit.leave()
    assert "in confidence" not in _outside(group)


def test_own_questions_lose_names_too_and_are_released_by_themselves(group: Workbook) -> None:
    asked = {"id": "x", "question": "What does Anna want?", "answer": "Bram knows.", "audience": "outside"}
    save_new(group, "invitation", {"own_questions": [asked]})
    text = _outside(group)
    assert "What does participant A want?" in text
    assert "Facilitator A knows." in text
    _decide(group, "secrecy")
    assert "knows." not in _outside(group)
    save_new(group, "invitation", {"own_questions": [asked], "released": {"own:x": "2026-11-03"}})
    assert "Bram knows." in _outside(group)


def test_what_it_cannot_be_sure_of_is_listed_without_a_name_that_was_taken_out(workbook: Workbook) -> None:
    save_new(workbook, "person", {"name": "Mark Smit", "status": "takes_part"})
    save_new(workbook, "person", {"name": "Yara Oudendijk"})
    save_new(workbook, "person", {"name": "Yara Bos"})
    save_new(workbook, "focus", {"domain": "We saw Mark with Yara and Karel Veenstra in the hall."})
    unsure: list[str] = []
    text = _outside(workbook, unsure=unsure)
    assert "We saw participant A with somebody and Karel Veenstra in the hall." in text
    assert "- “Karel Veenstra” may be a name. It stands as it was typed." in text
    assert "- “participant A” stands for a word that may not have been a name." in text
    assert "- “somebody” stands for a name that more than one have." in text
    assert "Mark" not in text and "Yara" not in text
    assert "“Mark” became “participant A”, but may not have been a name." in unsure
    assert "“Yara” became “somebody”: more than one have that name." in unsure


def test_a_person_in_the_bin_is_hidden_still(group: Workbook) -> None:
    gone = save_new(group, "person", {"name": "Tjitske Meerdink", "status": "left"})
    save_new(group, "urgency", {"verdict_why": "Tjitske Meerdink left."})
    remove(group, gone)
    text = _outside(group)
    assert "Participant A said so." in text and "Participant B left." in text
    assert "Tjitske" not in text and "Meerdink" not in text


# One text at a time

PEOPLE = (
    Known("1", "Anna de Vries", "participant"),
    Known("2", "Jan Bakker", "participant"),
    Known("3", "José Peña", "guest"),
    Known("4", "van der Laan, Joost", ""),
    Known("5", "أحمد علي", "participant"),
    Known("6", "Wiebe <b>Kooi</b>.*(", "participant"),
    Known("o", "Gemeente Zuiderkogge", ORGANISATION),
    Known("p", "Stichting Dak & Zo B.V.", ORGANISATION),
)


@pytest.mark.parametrize(
    ("typed", "fit"),
    [
        ("with ANNA DE VRIES", "With participant A"),
        ("We asked A. de Vries", "We asked participant A"),
        ("We asked Vries, Anna de", "We asked participant A"),
        ("bij mevrouw De Vries", "bij participant A"),
        ("Anna's plan, Jans plan", "Participant A's plan, participant B's plan"),
        ("Anna Maria de Vries came", "Participant A came"),
        ("In January the bakker came", "In January the bakker came"),
        ("on 3 jan 2026 Jan came", "on 3 jan 2026 participant A came"),
        ("We saw jose pen\u0303a", "We saw guest A"),
        ("We saw Jo\u00adsé Peña", "We saw guest A"),
        ("by Joost van der Laan", "by person A"),
        ("قال أحمد علي ذلك", "قال participant A ذلك"),
        ("by Wiebe <b>Kooi</b>.*(", "by participant A>.*("),
        ("de gemeente Zuiderkogge en Dak & Zo", "organisation A en organisation B"),
        ("see https://www.annadevries.example/cv.", "see (web address left out)."),
        ("see https://roofs.example/cv.", "see https://roofs.example/cv."),
        ("mail x.y@z.example, @roofer", "mail (mail address left out), (account left out)"),
        (
            "call (030) 123 45 67 or +31 6 1234 5678",
            "call (telephone number left out) or (telephone number left out)",
        ),
        ("from 01-02-2026 10 uur to 2026-2027", "from 01-02-2026 10 uur to 2026-2027"),
        ("1.000.000 euro, 12 persons", "1.000.000 euro, 12 persons"),
    ],
)
def test_a_name_is_found_however_it_is_written(typed: str, fit: str) -> None:
    text, _doubts = Disguise(PEOPLE).text(typed)
    assert text.casefold() == fit.casefold()


def test_somebody_with_a_surname_or_first_name_of_the_list_is_not_taken_for_another() -> None:
    for typed in (
        "We met B. de Vries.",
        "We met Karel de Vries.",
        "We met Anna Pietersen.",
        "We met Jan de Vries.",
    ):
        text, doubts = Disguise(PEOPLE).text(typed)
        assert (text, [doubt.why for doubt in doubts]) == ("We met somebody.", ["like"])


def test_letters_go_on_after_z() -> None:
    assert [letter(number) for number in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]


def test_whoever_is_named_in_an_answer_that_asks_for_a_name_is_hidden_too(group: Workbook) -> None:
    facts = {
        "initiator": "Wendelien Kruit, water board",
        "ring_members": ["Otto van Zwaluw (bank)", "two officials"],
    }
    save_new(group, "set_up", facts)
    save_new(group, "focus", {"pitch": "Wendelien Kruit asked Otto van Zwaluw and two officials."})
    text = _outside(group)
    assert "asked" in text and "two officials" in text
    assert not [name for name in ("Wendelien", "Kruit", "Otto", "Zwaluw") if name in text]
