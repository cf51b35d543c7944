"""What the readers' templates need: times as this paper prints them, and clean XML."""

import re
from datetime import datetime
from typing import Any

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from articles.page import stamps
from articles.text.characters import direction

register = template.Library()

# XML 1.0 allows no control character but tab and the line ends, and no lone surrogate.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@register.filter
def iso(moment: datetime) -> str:
    return stamps.iso(moment)


@register.filter
def rfc822(moment: datetime) -> str:
    return stamps.rfc822(moment)


@register.filter
def full(moment: datetime) -> str:
    return stamps.full(moment)


@register.filter
def day(moment: datetime) -> str:
    return stamps.day(moment)


@register.filter
def short_time(moment: datetime) -> str:
    return stamps.time_of_day(moment)


@register.filter
def xml(text: str) -> str:
    """Without the characters that no XML file may hold."""
    return _FORBIDDEN.sub("", text)


@register.filter
def cdata(html: str) -> SafeString:
    """HTML as one CDATA section; the mark that would end it is split over two."""
    inside = xml(html).replace("]]>", "]]]]><![CDATA[>")
    return mark_safe(f"<![CDATA[{inside}]]>")  # noqa: S308 - CDATA is not parsed


@register.simple_tag(takes_context=True)
def lang(context: Context, story: Any) -> SafeString | str:
    """The language and direction of a story's words, where the page's is another."""
    if story.language == context["frame"].site.language:
        return ""
    way = direction(story.language)
    return format_html(' lang="{}" dir="{}"', story.language, way)


@register.simple_tag(takes_context=True)
def turned(context: Context, story: Any) -> SafeString | str:
    """The direction alone, for what holds a story's words beside the page's own."""
    way = direction(story.language)
    return "" if way == context["frame"].direction else format_html(' dir="{}"', way)
