"""Render editions again after a change of template: no clock and no text can move."""

from django.db import transaction

from articles import clock
from articles.models import Edition, Picture
from articles.page.body import render_body
from articles.text.figures import picture_ids


def rerender(edition: Edition) -> bool:
    """Write the body's HTML anew (a technical change). True when it differed."""
    with transaction.atomic():
        pictures = Picture.objects.prefetch_related("renditions").in_bulk(
            picture_ids(edition.body)
        )
        html = render_body(edition.body, pictures)
        if html == edition.body_html:
            return False
        edition.body_html = html
        edition.rendered_at = clock.now()
        edition.save(update_fields=["body_html", "rendered_at"])
        return True
