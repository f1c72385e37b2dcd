"""One hand on the laptop that goes round: each answer is kept at once, and forgotten here when it is passed on.

What this hand answered stands in memory only, so that one can go back; on disk it is in the counts already. Where
a group answers by name it gets there with that name, when it is passed on: what was not is asked again.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from copbench.closing_questions import Question, questions
from copbench.evaluating import rounds
from copbench.evaluating.round import Round
from copbench.workbook import Workbook

ROUND = "round"


@dataclass
class Hand:
    """Somebody who answers now, from the question `at`. Each act raises NotSaved when the disk refuses it."""

    workbook: Workbook
    meeting: str
    going: Round
    """The round as it stands; nobody else writes in it while the workbook is open here."""
    at: int = 0
    points: dict[str, int | None] = field(default_factory=dict)
    lines: dict[str, str] = field(default_factory=dict)
    signed_by: str = ""
    """The id of who answers, in a group that decided to answer by name."""
    resumed: bool = False
    """Tells whether the laptop stopped while this person answered: what came before is not known any more."""

    @classmethod
    def take_up(cls, workbook: Workbook, meeting: str) -> "Hand":
        """Return the hand that goes on where the round was left: between two people, or halfway one.

        Raises Refused when the evaluation is closed.
        """
        going = rounds.open_round(workbook, meeting)
        return cls(workbook, meeting, going, going.at, resumed=going.at > 0)

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions, in their order."""
        return questions(self.going.own)

    @property
    def question(self) -> Question | None:
        """The question that is to be answered now, None when all were."""
        asked = self.asked
        return asked[self.at] if self.at < len(asked) else None

    def answer(self, point: int | None) -> None:
        """Answer the question of now with a point of its scale, or skip it, and go to the next."""
        question = self.question
        if question is None:
            return
        before = self.points.get(question.name)
        self._keep(lambda going: replace(going.with_point(question.name, point, before), at=self.at + 1))
        self.points[question.name] = point
        self.at += 1

    def take_back(self) -> None:
        """Come back to the question answered last as if it had not been answered."""
        if self.back() and (question := self.question):
            before = self.points[question.name]
            self._keep(lambda going: replace(going.with_point(question.name, None, before), at=self.at))
            del self.points[question.name]

    def back(self) -> bool:
        """Go back a question; what was answered there stands until it is answered anew. Tell whether one could."""
        if not self.can_go_back:
            return False
        self.at -= 1
        return True

    @property
    def can_go_back(self) -> bool:
        """Tell whether there is a question before this one of which it is known what this hand answered."""
        return self.at > 0 and self.asked[self.at - 1].name in self.points

    def write(self, question: str, text: str) -> None:
        """Write a line with a question, in the place of the one that this hand wrote there before."""
        before = self.lines.get(question, "")
        self._keep(lambda going: going.with_remark(question, text, before))
        self.lines[question] = text

    def pass_on(self) -> None:
        """Be done: who answered anything counts, and nothing of it is known here any more."""
        given = any(self.lines.values()) or any(one is not None for one in self.points.values())
        passed_on = replace(self.going.with_way(ROUND), at=0, hands=self.going.hands + (given or self.resumed))
        with self.workbook.together():
            if self.signed_by and given:
                rounds.sign(self.workbook, self.meeting, self.signed_by, self.points, self.lines)
            self.workbook.put_round(self.meeting, passed_on.as_json())
        self.going = passed_on  # only now: the disk may refuse both at the very end
        self.at, self.resumed, self.signed_by = 0, False, ""
        self.points.clear()
        self.lines.clear()

    def leave(self) -> None:
        """Be left by whoever takes the laptop back: one who answered all by name and did not pass it on counts."""
        if not self.going.anonymous and self.at:
            if self.question is None:
                self.pass_on()
            else:
                self.going = rounds.open_round(self.workbook, self.meeting)

    def _keep(self, changed: Callable[[Round], Round]) -> None:
        going = changed(self.going.with_way(ROUND))
        if going.anonymous:
            self.put(going)
        else:
            self.going = going  # counted before it bears a name, it would be counted again after a crash

    def put(self, going: Round) -> None:
        """Let the round be this from now on. Raises NotSaved; it is then what it was."""
        self.workbook.put_round(self.meeting, going.as_json())
        self.going = going
