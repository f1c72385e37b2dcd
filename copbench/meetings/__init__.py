"""What is done with a meeting: building its plan, noting who is there, catching what is said while it runs."""
