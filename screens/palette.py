"""The command palette: every step, list, document and act, found by typing a few letters of it."""

import contextlib
import re
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from textual.app import App
from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.dom import DOMNode

from copbench import catalogue
from copbench.errors import Refused
from copbench.i18n import _, tr
from copbench.personal import is_personal

if TYPE_CHECKING:
    from screens.app import CopbenchApp


KEYLESS = (
    ("mark", _("Say how this step stands"), _("done finished ready not for us")),
    ("bring_question_back", _("Bring back a question of your own that was taken away"), _("undo restore")),
    ("remove", _("Move this one to the bin; u brings it back"), _("remove delete")),
    ("empty", _("Take away all lines that stand here"), _("clear empty delete")),
    ("take_out", _("Put those who came in last in the bin again"), _("undo remove people")),
    (
        "release",
        _("Release this answer for outside, or keep it inside again"),
        _("release let go take back"),
    ),
    ("erase", _("Erase this for good, from the history and the backups too"), _("erase a person privacy delete")),
)
"""What can be done on a screen without a key: the act, its words, and others by which people look for it."""
ENOUGH = 3
"""Letters from which on questions are offered too."""
DOCUMENT, QUESTION = 1e-2, 1e-4
"""The weights of a document and of a question, so that they come behind what can be done, in that order."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done: its words, a word on what it is, and the act."""

    words: str
    about: str
    act: Callable[[], Any]
    also: str = ""
    """Other words by which people look for it."""
    weight: float = 1


def open_palette(app: "CopbenchApp") -> None:
    """Show the palette in front of the current screen."""
    if not isinstance(app.screen, CommandPalette):
        app.push_screen(Palette([CopbenchCommands], placeholder=tr("What do you want to do?")))


class Palette(CommandPalette):
    """Textual's palette, which keys and clicks that come too early or too late leave whole."""

    def dismiss(self, result: None = None) -> AwaitComplete:
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()

    def _action_command_list(self, action: str) -> None:
        with contextlib.suppress(KeyError):  # its list is not laid out yet
            super()._action_command_list(action)

    def _refresh_command_list(self, *arguments: Any, **options: Any) -> None:
        if self.is_attached and self.query(CommandList):  # commands may be found after it was left
            super()._refresh_command_list(*arguments, **options)


class CopbenchCommands(Provider):
    """What the palette offers on any screen."""

    async def discover(self) -> Hits:
        for command in self._commands():
            yield DiscoveryHit(command.words, command.act, help=command.about)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        commands = list(self._commands())
        begun = [each for each in commands if _begins_words(query, each)]
        begun += [each async for each in self._questions(query)]
        found = [(each.weight * (1 + matcher.match(each.words)), each) for each in begun]
        loose = [] if found else [(each.weight * matcher.match(each.words), each) for each in commands]
        for score, command in found or loose:
            if score > 0:
                yield Hit(score, matcher.highlight(command.words), command.act, help=command.about)
        if not any(score for score, _command in found or loose):
            yield Hit(
                1, tr("Nothing found. Try fewer letters."), partial(open_palette, cast("CopbenchApp", self.app))
            )

    def _commands(self) -> Iterator[Command]:
        app = cast("CopbenchApp", self.app)
        yield from self._acts_of_screen()
        if app.has_workbook:
            yield from self._places(app)
        yield Command(
            tr("Settings: language, look, examples, keys"), "", app.action_settings, tr("dark light theme colours")
        )
        yield Command(tr("Help"), tr("what can I do here?"), app.action_help)
        if app.has_workbook:
            yield from _other_workbooks(app)
        yield Command(tr("Quit"), tr("save and close"), app.action_quit, tr("close end stop save exit"))

    async def _questions(self, query: str) -> AsyncIterator[Command]:
        """Yield the questions that are meant by a few letters, which with fewer would be too many."""
        app = cast("CopbenchApp", self.app)
        if app.has_workbook and len(query.strip()) >= ENOUGH:
            from screens.questions import all_questions, go_to_question

            for asked in await all_questions():
                where = tr("{step}  question", step=catalogue.step(asked.kind.step).number)
                act = partial(go_to_question, app, asked.kind, asked.spec.name)
                command = Command(tr(asked.spec.label), where, act, tr(asked.spec.also), QUESTION)
                if _begins_words(query, command):
                    yield command

    def _acts_of_screen(self) -> Iterator[Command]:
        """Everything with a key on this screen, so that no act has a key alone."""
        seen: set[str] = set()
        for active in self.screen.active_bindings.values():
            binding = active.binding
            words = tr(binding.tooltip)
            if words and active.enabled and binding.action not in seen and _is_an_act(binding.action):
                seen.add(binding.action)
                act = partial(_act_if_there, self.app, binding.action, active.node)
                yield Command(words, self.app.get_key_display(binding), act)
        for name, words, also in KEYLESS:
            does = getattr(self.screen, f"action_{name}", None)
            if does and name not in seen and self.screen.check_action(name, ()):
                act = partial(_act_if_there, self.app, name, self.screen)
                yield Command(tr(words), tr("here"), act, f"{tr(also)} {also}")

    def _places(self, app: "CopbenchApp") -> Iterator[Command]:
        for step in catalogue.STEPS:
            words = f"{step.number}  {tr(step.short)}"
            yield Command(words, tr("step"), partial(_go_to_step, app, step.key), tr(step.title))
        for kind in catalogue.KINDS:
            if kind is not catalogue.main_worksheet(kind.step) and not kind.only_there:
                about = tr("page") if kind.is_worksheet else tr("list")
                yield Command(tr(kind.title), about, partial(_go_to_kind, app, kind.name))
        from copbench.documents import listing

        for document in listing.offered(own=is_personal(app.open_workbook)):
            words = tr("Document: {title}", title=tr(document.title))
            yield Command(words, "", partial(_go_to_document, app, document.key), weight=DOCUMENT)
        if not app.open_workbook.read_only:
            yield from self._places_to_write(app)
        yield Command(tr("The group in a picture"), tr("page"), partial(_see_group, app), tr("composition count"))
        yield Command(
            tr("All that is worth a thought"), tr("list"), partial(_see_hints, app), tr("hints questions")
        )
        yield Command(tr("Search everything"), "ctrl+f", app.action_search)
        yield Command(
            tr("Export: make documents"), "ctrl+o", app.action_export, tr("print mail send write Word Markdown")
        )
        yield Command(tr("Save a copy of the workbook"), tr("file"), partial(_save_copy, app))
        yield Command(tr("Go back to a backup"), tr("file"), partial(_go_back, app))

    @staticmethod
    def _places_to_write(app: "CopbenchApp") -> Iterator[Command]:
        yield Command(
            tr("Bring in many people at once"), tr("list"), partial(_open_incoming, app), tr("paste CSV")
        )
        yield Command(
            tr("Close a meeting with an evaluation"),
            tr("page"),
            partial(_evaluate, app),
            tr("round slips fingers"),
        )


async def _act_if_there(app: App[object], action: str, node: DOMNode) -> None:
    """Do what was chosen, unless its screen is gone by now."""
    if node is app or (node.is_attached and node.screen in app.screen_stack):
        await app.run_action(action, node)


def _begins_words(query: str, command: Command) -> bool:
    """Tell whether each word typed begins a word by which the command is known."""
    words = re.findall(r"\w+", f"{command.words} {command.about} {command.also}".casefold())
    return all(any(word.startswith(typed) for word in words) for typed in query.casefold().split())


def _is_an_act(action: str) -> bool:
    """Tell whether an action is worth offering: places, help and the palette itself are offered elsewhere."""
    elsewhere = (
        "step(",
        "kind(",
        "app.",
        "screen.",
        "help",
        "quit",
        "search",
        "export",
        "command_palette",
        "select",
        "choose",
    )
    return not action.startswith(elsewhere)


def _go_to_step(app: "CopbenchApp", key: str) -> None:
    from screens.step import open_step

    open_step(app, key)


def _go_to_kind(app: "CopbenchApp", name: str) -> None:
    from screens.record import open_kind

    open_kind(app, name)


def _open_incoming(app: "CopbenchApp") -> None:
    from screens.incoming import open_anywhere

    open_anywhere(app)


def _go_to_document(app: "CopbenchApp", key: str) -> None:
    from screens.export import ExportScreen

    if app.leave_all_screens():
        app.push_screen(ExportScreen(key))


def _see_group(app: "CopbenchApp") -> None:
    from screens.composition import CompositionScreen

    if app.leave_all_screens():
        app.push_screen(CompositionScreen())


def _see_hints(app: "CopbenchApp") -> None:
    from screens.hints import HintListScreen

    if app.leave_all_screens():
        app.push_screen(HintListScreen())


def _evaluate(app: "CopbenchApp") -> None:
    """Open the evaluation of the meeting of today, or of the last one; without any, the list to make one."""
    from copbench.evaluating import rounds
    from screens.evaluation import EvaluationScreen

    if not app.leave_all_screens():
        return
    try:
        meeting = rounds.meeting_to_close(app.open_workbook, date.today())
    except Refused as refused:
        app.say(str(refused))
        return
    if meeting:
        app.push_screen(EvaluationScreen(meeting.id))
    else:
        app.say(tr("No meeting was held lately. Open the one that you mean."))
        _go_to_kind(app, "meeting")


def _other_workbooks(app: "CopbenchApp") -> Iterator[Command]:
    """Offer each way in of the welcome screen by itself."""
    from screens.welcome import WAYS

    for name, words in WAYS.items():
        yield Command(tr(words), tr("file"), partial(_welcome, app, name), tr("new other workbook"))


def _welcome(app: "CopbenchApp", way: str) -> None:
    from screens.welcome import WelcomeScreen

    app.push_screen(WelcomeScreen(way))


def _save_copy(app: "CopbenchApp") -> None:
    from screens.saving import ask_copy

    ask_copy(app, go_on_in_it=False)


def _go_back(app: "CopbenchApp") -> None:
    from screens.restoring import ask_backup

    ask_backup(app, app.open_workbook.path)
