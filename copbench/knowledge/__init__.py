"""The knowledge agenda at work: how questions arrive, are worded anew, and find answers."""
