"""What descriptions and pronouns mean: named rules, tried one after the other (``decisions``), with names as fixed points."""
