"""What a person decided: a log that is only added to, applied on top of what was extracted."""
