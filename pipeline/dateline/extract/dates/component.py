"""The component ``dateline_dates``."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.factory("dateline_dates", assigns=["doc.spans"])
def create_dates(nlp: Language, name: str):  # type: ignore[no-untyped-def]
    """The component."""

    def mark_dates(doc: Doc) -> Doc:
        return doc

    return mark_dates
