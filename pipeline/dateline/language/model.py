"""Finding and loading the spaCy pipeline that reads English."""

from pathlib import Path

import spacy
from spacy.language import Language

from dateline.errors import UsageError
from dateline.language.blas import numpy_products
from dateline.settings import data_folder

SHIPPED = "en_dateline"


def load_model(name: str = SHIPPED) -> Language:
    """Load a spaCy pipeline: the shipped ``en_dateline``, an installed package, or a folder.

    Any English pipeline serves, best one with Universal Dependencies labels; what it lacks (entities, a parse), the
    extractors do without. Raises :class:`~dateline.errors.UsageError` if there is no such pipeline.
    """
    try:
        with numpy_products():
            nlp = spacy.load(data_folder(SHIPPED) if name == SHIPPED else name)
    except (OSError, FileNotFoundError) as error:
        raise UsageError(
            f"No spaCy pipeline {name!r}: give {SHIPPED}, the name of an installed package, or the path of a folder"
            f" ({Path(name).absolute()} is none). {error}"
        ) from error
    if "parser" not in nlp.pipe_names and "senter" not in nlp.pipe_names and "sentencizer" not in nlp.pipe_names:
        nlp.add_pipe("sentencizer", first=True)
    return nlp
