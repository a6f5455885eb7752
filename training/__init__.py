"""How the reader's model is made, from annotated sentences to weights. Not part of the wheel."""
