"""Plain Python on words: no Django in this room."""
