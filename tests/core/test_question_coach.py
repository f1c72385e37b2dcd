"""The question coach: gentle, in both languages, and silent where there is nothing to ask."""

import pytest

from copbench.i18n import LANGUAGES, using
from copbench.knowledge import coach
from copbench.knowledge.coach import hints


@pytest.mark.parametrize(
    "text",
    [
        "How do we use the moment when a roof lies open anyway?",
        "Hoe gebruiken we het moment waarop een dak toch al open ligt?",
        "Als de tekening weg is: hoe weet je dan wat een dak kan dragen?",
        "When the drawing is gone, how do you know what a roof can bear?",
        "Hoe vind ik snel en voor weinig geld uit wat een bestaand dak kan hebben?",
    ],
)
def test_a_question_that_is_well_worded_is_left_alone(text: str) -> None:
    assert hints(text) == []


@pytest.mark.parametrize(
    ("said", "texts"),
    [
        (coach.YES_OR_NO, ["Can a roof bear it?", "Mag je erop lopen?", "Zijn we nog op tijd?", "Will it leak?"]),
        (coach.HOW, ["Who pays when it leaks?", "Wie betaalt als het lekt?", "Waarom duurt het zo lang?"]),
        (coach.SEVERAL, ["How do we begin? And when?", "Hoe beginnen we en wie doet er mee?"]),
        (coach.ANSWER, ["How do we convince the owners?", "Hoe krijgen we bewoners zover?",
                        "How do we just make it a rule?", "Hoe regelen we het gewoon met subsidie?"]),
        (coach.STATEMENT, ["The insurer again", "Het gedoe met de verzekeraar"]),
        (coach.WHOSE, ["How do they get used to it?", "Hoe leren ze dat af?"]),
    ],
)  # fmt: skip
def test_each_rule_asks_its_question_back_in_both_languages(said: str, texts: list[str]) -> None:
    assert [text for text in texts if said not in hints(text)] == []


def test_a_long_question_hears_how_long_it_is() -> None:
    assert hints("How do we " + "and we " * 20 + "go on?")[0].startswith("It has 45 words.")


def test_somebody_who_is_named_becomes_a_role_and_a_first_word_is_no_name() -> None:
    named = ["Wim de Dakdekker", "Hoe Wong"]
    assert hints("How do we tell Wim that it leaks?", named) == [
        "Wim de Dakdekker is named in it. With a role instead of a name, it is about the matter itself."
    ]
    assert hints("Hoe vertellen we dat het lekt?", named) == []


def test_half_a_question_is_not_judged_while_it_is_typed() -> None:
    assert hints("Can a", while_typing=True) == []
    assert hints("Can a roof bear it?", while_typing=True) == [coach.YES_OR_NO]
    assert hints("") == hints("   ") == []


def test_at_most_two_things_are_said_and_each_is_said_in_both_languages() -> None:
    text = "Zouden ze niet gewoon moeten betalen? En wie belt ze?"
    said = {}
    for language in LANGUAGES:
        with using(language):
            said[language] = hints(text)
    assert {len(lines) for lines in said.values()} == {2} and not set(said["nl"]) & set(said["en"])
