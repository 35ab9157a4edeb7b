"""Who or what is mentioned again: a mention ranker on the shared encoder's vectors.

``mentions.py`` finds what may be a mention, ``features.py`` describes mentions and pairs of them, ``ranker.py`` says
how likely each earlier mention is to be the antecedent, ``clusters.py`` puts mentions together, and ``component.py`` is
the spaCy component. Trained by models/training/coreference.py.
"""
