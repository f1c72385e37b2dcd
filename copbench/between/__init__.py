"""What happens between the meetings: buddies find each other, steps are promised, what works becomes a pattern."""
