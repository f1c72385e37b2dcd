"""The screens of copbench, in Textual. They may import copbench; copbench never imports them."""
