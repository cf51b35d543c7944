"""The wire at the desk: what came in, what it was read as, and taking it."""
