"""A clean body becomes what readers get: anchors on cross-heads, figures for pictures."""

import re
from collections.abc import Mapping
from html import escape, unescape
from urllib.parse import urljoin

from django.template.loader import render_to_string

from articles.models import Picture
from articles.pictures import sources
from articles.text.figures import FIGURE
from articles.text.slugs import slug

# A body is in the normal form of text.clean, so its few tags can be found as they are.
_CROSSHEAD = re.compile(r"<h2>(.*?)</h2>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_OPENING = re.compile(r"\s*(?:<figure\b.*?</figure>\s*)*<p>", re.DOTALL)
_WHOLE_PICTURE = re.compile(r"<picture>.*?(<img\b[^>]*>)\s*</picture>", re.DOTALL)
_KEPT_IN_FEEDS = re.compile(r'\b(?:src|alt|width|height)="[^"]*"')
_ADDRESS = re.compile(r'\b(href|src)="(/[^"]*)"')

# The names that the page itself uses as anchors.
TAKEN = ("story", "history", "notes", "more", "recent")
# The width of the text column: a dense phone would otherwise fetch what it cannot show.
WIDEST = 1240


def render_body(body: str, pictures: Mapping[int, Picture]) -> str:
    """`body` as readers get it. A picture that is not among `pictures` leaves no trace."""
    taken = dict.fromkeys(TAKEN, 1)

    def crosshead(found: re.Match[str]) -> str:
        anchor = _anchor(unescape(_TAG.sub("", found[1])), taken)
        return f'<h2 id="{escape(anchor)}">{found[1]}</h2>'

    def figure(found: re.Match[str]) -> str:
        return figure_html(pictures.get(int(found[1])))

    return FIGURE.sub(figure, _CROSSHEAD.sub(crosshead, body))


def figure_html(picture: Picture | None) -> str:
    """A picture inside the text, with its own words."""
    shown = sources(picture, largest=WIDEST)
    if picture is None or shown is None:
        return ""
    figure = {
        "sources": shown,
        "alt": picture.alt,
        "caption": picture.caption,
        "credit": picture.credit,
    }
    return render_to_string("parts/figure.html", {"figure": figure}).strip()


def with_dateline(body_html: str, dateline: str) -> str:
    """Put the dateline into the first paragraph, or before everything if there is none."""
    if not dateline:
        return body_html
    span = f'<span class="dateline">{escape(dateline)}</span>'
    opening = _OPENING.match(body_html)
    if opening is None:
        return f"<p>{span}</p>{body_html}"
    return f"{opening[0]}{span} {body_html[opening.end() :]}"


def for_feeds(body_html: str, site_url: str) -> str:
    """The body without anchors and picture sizes, every address absolute."""
    plain = _WHOLE_PICTURE.sub(_plain_img, body_html)
    plain = re.sub(r"<(h2|figure|figcaption|blockquote|span|p) [^>]*>", r"<\1>", plain)
    plain = re.sub(r"</?span>", "", plain)
    plain = plain.replace("<figcaption>", "<p>").replace("</figcaption>", "</p>")
    return _ADDRESS.sub(
        lambda found: f'{found[1]}="{urljoin(site_url, found[2])}"', plain
    )


def _plain_img(found: re.Match[str]) -> str:
    return f"<img {' '.join(_KEPT_IN_FEEDS.findall(found[1]))}>"


def _anchor(words: str, taken: dict[str, int]) -> str:
    """An id made of the words; a second one of the same words gets a number."""
    plain = slug(words)
    taken[plain] = taken.get(plain, 0) + 1
    return plain if taken[plain] == 1 else f"{plain}-{taken[plain]}"
