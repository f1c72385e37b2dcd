"""Three looks with one accent each; every state is also a word or a sign, never a colour alone."""

from textual.theme import Theme

DARK = Theme(
    name="copbench-dark",
    dark=True,
    primary="#7fb4a2",
    accent="#8fd0b5",
    foreground="#d8dcd6",
    background="#16191a",
    surface="#1f2425",
    panel="#262c2d",
    warning="#d9b36c",
    error="#e08f7c",
    success="#8fd0b5",
)
LIGHT = Theme(
    name="copbench-light",
    dark=False,
    primary="#2c6e5a",
    accent="#1f6b53",
    foreground="#22282a",
    background="#fbfaf7",
    surface="#f0efe9",
    panel="#e6e4dc",
    warning="#8a5a00",
    error="#a3331d",
    success="#1f6b53",
)
CONTRAST = Theme(
    name="copbench-contrast",
    dark=True,
    primary="#ffff00",
    accent="#ffff00",
    foreground="#ffffff",
    background="#000000",
    surface="#1c1c1c",
    panel="#4a4a4a",
    warning="#ffff00",
    error="#ff9d8a",
    success="#ffff00",
)
THEMES = (DARK, LIGHT, CONTRAST)
