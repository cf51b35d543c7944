"""Pictures in a body: a figure that holds a number, and nothing else."""

import re

FIGURE = re.compile(r'<figure data-picture="(\d{1,18})"></figure>')


def picture_ids(body: str) -> list[int]:
    """The numbers of the pictures in a clean body, in order, each once."""
    return list(dict.fromkeys(int(number) for number in FIGURE.findall(body)))
