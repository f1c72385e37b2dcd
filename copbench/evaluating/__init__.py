"""The evaluation that closes a meeting: its questions, the round under way, and what becomes of it (S7.13)."""
