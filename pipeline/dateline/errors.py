"""What can go wrong with an input, as exceptions whose text tells the user what to do."""


class DatelineError(Exception):
    """Base of the errors that a user can mend; the message names what is wrong and what to do."""


class UsageError(DatelineError):
    """The command was called wrongly (exit code 2)."""


class UnreadableError(DatelineError):
    """An input can't be read as an article; it is listed in ``errors.jsonl`` and the run goes on."""
