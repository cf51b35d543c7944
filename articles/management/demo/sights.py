"""What there is to see in the demo newsroom, and where."""

from collections.abc import Iterator

from django.conf import settings

from articles.models import Edition

LOOKS = (
    ("grain-ships", "an update, twice, with notes"),
    ("orrin-flood", "a serious correction"),
    ("ferry-order", "a correction at the foot"),
    ("bread-price", "a clarification"),
    ("market-hall", "a withdrawn story (410)"),
    ("coffee-battery", "a retracted story"),
    ("coffeehouse-ar", "a story in Arabic"),
    ("cable-isles", "agency copy with its sign-off"),
    ("telescope", "an update planned for later"),
    ("breakwater-archive", "from the archive"),
)


def worth_a_look() -> Iterator[tuple[str, str]]:
    """(what, where) of stories and pages that show something."""
    editions = Edition.objects.been_public().filter(
        article__slugline__in=[key for key, _ in LOOKS]
    )
    paths = dict(editions.values_list("article__slugline", "path"))
    for key, what in LOOKS:
        if key in paths:
            yield what, f"{settings.SITE_URL}{paths[key]}"
