"""What records say together: progress, advice, rhythm, attention. Pure functions on plain data."""
