"""Settings: language, look and examples act at once; keys are remapped in a readable file."""

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from copbench import paths
from copbench.i18n import LANGUAGE_NAMES, LANGUAGES, _, language, tr
from screens.base import WorkbookScreen
from screens.widgets.bars import KeyLine, TitleBar
from screens.widgets.choices import Choices

THEME_NAMES = {"dark": _("dark"), "light": _("light"), "contrast": _("high contrast")}


class SettingsScreen(WorkbookScreen):
    """What a person can set."""

    def compose(self) -> ComposeResult:
        chosen = self.copbench.chosen
        yield TitleBar(tr("Settings"))
        with VerticalScroll(id="form", can_focus=False):
            yield Static(Content(tr("Language")), classes="caption")
            yield Choices(
                [(code, LANGUAGE_NAMES[code]) for code in LANGUAGES], language(), always=True, id="language"
            )
            yield Static(Content(tr("Appearance")), classes="caption")
            yield Choices(
                [(name, tr(words)) for name, words in THEME_NAMES.items()], chosen.theme, always=True, id="theme"
            )
            yield Static(Content(tr("Examples of other CoPs in the guide")), classes="caption")
            yield Choices(
                [("yes", tr("show")), ("no", tr("hide"))],
                "yes" if chosen.examples else "no",
                always=True,
                id="examples",
            )
            yield Static(Content(tr("Keys")), classes="caption")
            yield Static(Content(self._keys_sentence()))
        yield KeyLine()

    def _keys_sentence(self) -> str:
        return tr(
            "Another key for an act: write it under [keys] in {path}, for instance next_step = \"ctrl+j\"."
            " F1 names them all.",
            path=paths.settings_file(),
        )  # fmt: skip

    def begin(self) -> None:
        self.query_one("#language").focus()

    @on(Choices.Chosen, "#language")
    async def _language(self, event: Choices.Chosen) -> None:
        self.copbench.change_settings(language=event.choices.raw)
        await self.recompose()
        self.query_one("#language").focus()

    @on(Choices.Chosen, "#theme")
    def _theme(self, event: Choices.Chosen) -> None:
        self.copbench.change_settings(theme=event.choices.raw)

    @on(Choices.Chosen, "#examples")
    def _examples(self, event: Choices.Chosen) -> None:
        self.copbench.change_settings(examples=event.choices.raw != "no")
