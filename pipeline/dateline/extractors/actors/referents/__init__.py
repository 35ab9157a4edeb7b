"""What descriptions and pronouns mean, by named rules that are tried one after the other (see ``decisions``)."""
