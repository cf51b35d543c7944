"""Sitting at the desk: signed in, with a story's form filled in as the page would."""

from typing import Any

from django.contrib.auth.models import User
from django.test import Client

from articles.admin.story import saving
from articles.models import Article

BASE = "/admin/articles/article"


def client_of(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client


def url(article: Article, page: str = "change", *ids: int) -> str:
    tail = "".join(f"{pk}/" for pk in ids)
    return f"{BASE}/{article.pk}/{page}/{tail}"


def typed(article: Article | None = None, **changes: Any) -> dict[str, Any]:
    """What a browser would send from the story's form, with some fields typed over."""
    page = saving.shown(article)
    data: dict[str, Any] = {}
    for form in (page.form, page.bylines, page.credits):
        forms = (
            [form.management_form, *form.forms] if hasattr(form, "forms") else [form]
        )
        for one in forms:
            data |= {box.html_name: _sent(box) for box in one}
    return {
        name: value for name, value in (data | changes).items() if value is not None
    }


def _sent(box: Any) -> Any:
    value = box.value()
    if value is None or value is False:
        return None
    if value is True:
        return "on"
    if hasattr(value, "strftime"):
        return box.field.widget.format_value(value)
    return value


def marks(article: Article) -> dict[str, int]:
    """What every verb's page carries."""
    article.refresh_from_db()
    return {"seen": article.line_number, "version": article.version}
