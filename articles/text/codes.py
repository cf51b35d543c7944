"""Short random codes for addresses: nothing to guess, no words to read in them."""

import secrets

# Crockford's base 32 in lower case, without the vowels that are left in it.
ALPHABET = "0123456789bcdfghjkmnpqrstvwxz"


def new_code(length: int = 6) -> str:
    """A random code of `length` characters; 594 million of them at the default."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def is_code(text: str) -> bool:
    """Could this be a code? Whether a story has it is for the database to say."""
    return 6 <= len(text) <= 8 and set(text) <= set(ALPHABET)
