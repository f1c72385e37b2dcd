"""What every record shares: storage accepts what is missing, keeps what it does not know, and knows its own words.

Field names are for ever; labels may change. Fields without an `Ask` are bookkeeping and appear in no form.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, ClassVar, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, PrivateAttr, StringConstraints

from copbench.answers import answered, show
from copbench.audience import Audience
from copbench.dates import as_typed
from copbench.fields import OWN_PREFIX, FieldSpec, Looks, fields_of, own_question
from copbench.stored import LONGEST_TEXT, tidy
from copbench.visible import on_one_line

_Stored = Annotated[str, StringConstraints(max_length=LONGEST_TEXT), AfterValidator(tidy)]
Line = Annotated[_Stored, Looks("line")]
Text = Annotated[_Stored, Looks("text")]
Lines = tuple[_Stored, ...]
Time = Annotated[str, StringConstraints(pattern=r"^(([01]\d|2[0-3]):[0-5]\d)?$"), Looks("time")]
"""A time of the day as `14:30`, "" when it is not known."""

DONE, NOT_FOR_US = "done", "not_for_us"
CODE = "code"
"""The question that holds the code of a record by which people know it."""


class Record(BaseModel):
    """One thing a person wrote down. Frozen: a change is a new record and a new revision."""

    model_config = ConfigDict(frozen=True, extra="allow")

    kind: ClassVar[str] = ""
    columns: ClassVar[tuple[str, ...]] = ()
    sorted_by: ClassVar[str] = ""
    titled_by: ClassVar[str] = ""
    """The question whose answer names a record in documents, where that is not the first one typed."""
    ahead: ClassVar[bool] = False
    """Tells whether what matters in a list by date lies ahead: it then begins with the earliest day."""
    belongs_to: ClassVar[str] = ""
    """The question that names the record of which this one is part: both go to the bin and come back together."""
    as_its_whole: ClassVar[bool] = False
    """Tells whether a part has no readers of its own: it travels as far as the record of which it is part."""
    erased_with: ClassVar[str] = ""
    """The question that names whose words these are: erasing that person erases them, wherever they stand."""
    coded: ClassVar[str] = ""
    """The letter of the codes by which people know these records. The first save gives each one, for ever."""

    not_for_us: dict[str, str] = {}
    """Questions this person set aside, each with the reason (P3)."""
    released: dict[str, str] = {}
    """Questions whose answer the group let go outside under secrecy, each with the day on which it did (S6.5)."""
    _refused: dict[str, Any] = PrivateAttr(default_factory=dict)
    """Stored answers that this model does not accept; they are written back as they stood."""
    _json: dict[str, Any] | None = PrivateAttr(None)
    """What is stored, worked out once: a save asks for it many times."""

    def __init_subclass__(
        cls,
        *,
        kind: str = "",
        columns: tuple[str, ...] = (),
        sorted_by: str = "",
        titled_by: str = "",
        ahead: bool = False,
        belongs_to: str = "",
        coded: str = "",
        **others: Any,
    ) -> None:
        super().__init_subclass__(**others)
        cls.kind, cls.columns, cls.sorted_by = kind, columns, sorted_by
        cls.titled_by, cls.belongs_to, cls.ahead, cls.coded = titled_by, belongs_to, ahead, coded

    @classmethod
    def method(cls) -> tuple[str, ...]:
        """Return the ids of the method that a record of this kind serves: those of its questions, each once."""
        return tuple(dict.fromkeys(identity for spec in fields_of(cls) for identity in spec.method))

    @classmethod
    def reach(cls, spec: FieldSpec, data: Mapping[str, Any]) -> Audience:
        """Return how far an answer of a record with these stored answers may travel: as far as its question says.

        A kind in which another answer decides about that says so here.
        """
        return spec.audience

    def specs(self) -> tuple[FieldSpec, ...]:
        """Return the questions of this record in their order."""
        return fields_of(type(self))

    def as_json(self) -> dict[str, Any]:
        """Return what is stored: all that holds something, unknown fields too. It is not to be changed."""
        if self._json is None:
            held = self.model_dump(mode="json").items()
            self._json = {name: value for name, value in held if answered(value) and value != {}} | self._refused
        return self._json

    def with_refused(self, refused: Mapping[str, Any]) -> Self:
        """Return this record with stored answers that its model does not accept."""
        self._refused.update(refused)
        self._json = None
        return self

    def sort_key(self) -> str:
        """Return the text by which a list of this kind is ordered, "" to order by age."""
        return str(self.as_json().get(self.sorted_by, "")).casefold() if self.sorted_by else ""

    @classmethod
    def newest_first(cls) -> bool:
        """Tell whether a list of this kind begins with the latest date."""
        return not cls.ahead and any(
            spec.name == cls.sorted_by and spec.shape == "date" for spec in fields_of(cls)
        )

    @classmethod
    def begun_on(cls, today: date) -> dict[str, Any]:
        """Return the stored answers with which a new record begins: today, where that is mostly the day."""
        return {spec.name: today.isoformat() for spec in fields_of(cls) if spec.when == "today"}

    @classmethod
    def first_line(cls) -> str:
        """Return the question under which a new record gets its name, "" for a kind that a name does not begin."""
        lines = {spec.name for spec in fields_of(cls) if spec.shape == "line" and not spec.given}
        return cls.columns[0] if cls.columns and cls.columns[0] in lines else ""

    def title(self) -> str:
        """Return one line that names this record; one known by its day, as a meeting, begins with it."""
        day = getattr(self, self.titled_by, None) if self.titled_by else None
        return "  ".join(filter(None, (as_typed(day) if isinstance(day, date) else "", self._named())))

    def _named(self) -> str:
        """Return the first typed answer, in column order."""
        data = self.as_json()
        typed = {spec.name for spec in self.specs() if spec.shape in ("line", "text", "lines")}
        for name in (*self.columns, *(spec.name for spec in self.specs())):
            if name in typed and answered(data.get(name)):
                value = data[name]
                return on_one_line(value if isinstance(value, str) else ", ".join(value), 200)
        return ""

    def words(self) -> list[str]:
        """Return every text in this record, for search: what was typed, and after it what was chosen, in words."""
        data = self.as_json()
        typed: list[str] = []
        chosen: list[str] = []
        for spec in self.specs():
            value = data.get(spec.name)
            if spec.shape in ("line", "text") and value:
                typed.append(value)
            elif spec.shape == "lines" and value:
                typed.extend(value)
            elif spec.shape in ("choice", "choices"):
                chosen.append(show(spec, value))
        return typed + list(self.not_for_us.values()) + list(filter(None, chosen))

    def references(self) -> list[str]:
        """Return the ids of the records that this one names."""
        data = self.as_json()
        named = (data.get(spec.name) for spec in self.specs() if spec.refers)
        return [one for some in named if some for one in (some if isinstance(some, list) else [some])]

    def answers(self) -> int:
        """Return how many questions hold an answer; of the records of a list only their number counts."""
        return 0

    def mark(self) -> str:
        """Return what the person said of this record as a whole; only worksheets say something."""
        return ""


class OwnQuestion(BaseModel):
    """A question that a person added to a worksheet; its answer stands with it."""

    model_config = ConfigDict(frozen=True, extra="allow")

    id: str
    question: str
    audience: str = "me"
    answer: _Stored = ""


class Worksheet(Record):
    """The questions of a step, or of a part of it: a record of which a workbook holds one."""

    said: str = ""
    """`done` or `not_for_us`, by the person's own word."""
    because: str = ""
    """Why the step is not for us."""
    own_questions: tuple[OwnQuestion, ...] = ()

    @staticmethod
    def own_specs(data: Mapping[str, Any]) -> tuple[FieldSpec, ...]:
        """Return the own questions in stored data as questions like any other."""
        return tuple(
            own_question(OWN_PREFIX + item["id"], item["question"], Audience.named(item.get("audience", "me")))
            for item in data.get("own_questions", ())
        )

    def specs(self) -> tuple[FieldSpec, ...]:
        """Return the questions of the method and after them the person's own."""
        return fields_of(type(self)) + self.own_specs(self.as_json())

    def words(self) -> list[str]:
        """Return the texts of the worksheet, own questions and their answers included."""
        own = [text for item in self.own_questions for text in (item.question, item.answer) if text]
        return [*super().words(), self.because, *own] if self.because else super().words() + own

    def answers(self) -> int:
        """Return how many questions hold an answer, own ones included."""
        data = self.as_json()
        given = sum(answered(data.get(spec.name)) for spec in fields_of(type(self)))
        return given + sum(answered(item.answer) for item in self.own_questions)

    def mark(self) -> str:
        """Return `done`, `not_for_us` or ""."""
        return self.said
