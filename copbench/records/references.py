"""Answers that are another record: the id is stored, a form offers the records of that kind to choose from."""

from typing import Annotated

from pydantic import AfterValidator

from copbench.fields import Refers
from copbench.stored import tidy

PersonId = Annotated[str, AfterValidator(tidy), Refers("person")]
CaseId = Annotated[str, AfterValidator(tidy), Refers("case")]
SubgroupId = Annotated[str, AfterValidator(tidy), Refers("subgroup")]
MeetingId = Annotated[str, AfterValidator(tidy), Refers("meeting")]
AimId = Annotated[str, AfterValidator(tidy), Refers("aim")]
ThemeId = Annotated[str, AfterValidator(tidy), Refers("theme")]
PatternId = Annotated[str, AfterValidator(tidy), Refers("pattern")]
QuestionId = Annotated[str, AfterValidator(tidy), Refers("question")]
DecisionId = Annotated[str, AfterValidator(tidy), Refers("decision")]
BenefitId = Annotated[str, AfterValidator(tidy), Refers("benefit")]
BackcastId = Annotated[str, AfterValidator(tidy), Refers("backcast")]
PairId = Annotated[str, AfterValidator(tidy), Refers("buddy_pair")]
ExperimentId = Annotated[str, AfterValidator(tidy), Refers("experiment")]
LearningGoalId = Annotated[str, AfterValidator(tidy), Refers("learning_goal")]
