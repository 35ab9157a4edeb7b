"""Article to spaCy Doc: the model, its tokenizer, the layout of the text and helpers over the parse."""
