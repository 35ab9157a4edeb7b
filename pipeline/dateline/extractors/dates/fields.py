"""What an expression says, by field: the vocabulary between recognising, normalising and resolving."""

from dateline.extractors.dates.lexicon import Senses, Value

Field = Value | tuple[Senses, ...]


class Fields(dict[str, Field]):
    """What an expression says, by field; a field that holds several atoms has the senses of each."""

    def number(self, name: str, default: int | None = None) -> int:
        """The field as a whole number. Raises ``KeyError`` if it is missing and there is no default."""
        value = self.get(name, default)
        if value is None:
            raise KeyError(name)
        return int(str(value))

    def word(self, name: str) -> str:
        """The field as text."""
        return str(self[name])

    def atoms(self, name: str) -> tuple[Senses, ...]:
        """A field that holds several atoms."""
        value = self[name]
        return value if isinstance(value, tuple) else ()
