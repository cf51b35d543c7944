"""Tags of the desk's templates: a form's box, a moment with its zone and its echo."""

from datetime import datetime
from typing import Any

from django import template
from django.utils.safestring import SafeString

from articles.admin import times
from articles.admin.story.page import Page

register = template.Library()


@register.inclusion_tag("admin/parts/field.html")
def box(page: Page, name: str, **choices: Any) -> dict[str, Any]:
    """One field of the story's form, with what somebody else wrote there meanwhile."""
    return {
        "field": page.form[name],
        "theirs": page.theirs.get(name, ""),
        "by_whom": page.by_whom,
        **choices,
    }


@register.simple_tag
def theirs(page: Page, name: str) -> str:
    return page.theirs.get(name, "")


@register.filter
def moment(value: datetime) -> SafeString:
    """`14:02 Paris`, as a time element."""
    return times.tag(value)


@register.filter
def echo(value: datetime) -> str:
    return times.echo(value)


@register.filter
def bare(value: datetime) -> SafeString:
    """For places under a heading that names the zone."""
    return times.tag(value, times.bare(value))
