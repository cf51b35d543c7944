"""Every public address that there is, from the URLconf itself and from what is stored.

An address that cannot be filled stops the search: a new page says here how to fill it.
Addresses of what is not public are among them; they must answer as if it were nowhere.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from articles import clock
from articles.models import (
    Agency,
    Article,
    Contributor,
    Edition,
    Rendition,
    Section,
    Topic,
)
from articles.text.slugs import slug

# What the variable part of each pattern stands for.
KINDS = {
    "section": "section",
    "feed_section": "section",
    "topic": "topic",
    "feed_topic": "topic",
    "author": "author",
    "feed_author": "author",
    "agency": "agency",
    "media": "rendition",
    "sitemap_stories": "month",
    "short": "story",
    "story": "story",
    "story_elsewhere": "story",
}
# No pattern of its own leads there; they have to say nothing all the same.
ALSO = ("/nowhere/", "/nowhere", "/search/", "/preview/", "/api/", "/topics/", "/s/")


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """`page` is the pattern's name; `kind` and `key` say what it is the address of."""

    path: str
    page: str
    kind: str = ""
    key: str = ""


def everything() -> list[Address]:
    """All of them, each once, in the order of their paths."""
    stock = {
        "section": _slugs(Section),
        "topic": _slugs(Topic),
        "author": _slugs(Contributor),
        "agency": _slugs(Agency),
        "rendition": list(Rendition.objects.values_list("name", flat=True)),
        "month": months(),
        "story": list(Article.objects.values_list("code", flat=True)),
    }
    old = story_paths()
    found = {Address(path, "elsewhere") for path in ALSO}
    for name in public_patterns():
        found |= set(_filled(name, stock, old))
    return sorted(found)


def public_patterns() -> Iterator[str]:
    """The names of all patterns but the desk's. Raises `LookupError` for a strange one."""
    for name, pattern in _patterns(get_resolver()):
        if name == "elsewhere":
            continue
        if not name or (pattern.pattern.regex.groups and name not in KINDS):
            message = (
                f"Nobody knows what fills “{pattern.pattern}”. Say it in KINDS of"
                " articles/management/leaks/addresses.py."
            )
            raise LookupError(message)
        yield name


def _patterns(
    resolver: URLResolver, before: str = ""
) -> Iterator[tuple[str, URLPattern]]:
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            yield from _patterns(one, before + str(one.pattern))
        elif not before.startswith("admin/"):
            yield one.name or "", one


def _filled(
    name: str, stock: Mapping[str, Sequence[str]], old: Mapping[str, list[str]]
) -> Iterator[Address]:
    kind = KINDS.get(name, "")
    if not kind:
        yield Address(reverse(f"public:{name}"), name)
        return
    for key in stock[kind]:
        for path in _paths(name, key, old.get(key, [])):
            yield Address(path, name, kind, key)


def _paths(name: str, key: str, old: list[str]) -> list[str]:
    match name:
        case "short":
            return [f"/s/{key}", f"/s/{key}/"]
        case "story":
            return [*old, f"/x-{key}/", f"/x-{key}"]
        case "story_elsewhere":
            return [f"/old/{key}/", f"/{key}/"]
        case "sitemap_stories":
            return [f"/sitemaps/stories-{key}.xml", f"/sitemaps/stories-{key}-1.xml"]
    return [reverse(f"public:{name}", args=[key])]


def story_paths() -> dict[str, list[str]]:
    """By code: every address that a story had, has, or would have if it went out."""
    found: dict[str, list[str]] = {}
    for code, path in Edition.objects.order_by().values_list("code", "path").distinct():
        found.setdefault(code, []).append(path)
    day = clock.local(clock.now())
    drafts = Article.objects.filter(editions=None).values_list(
        "code", "slug", "headline", "section__slug"
    )
    for code, chosen, headline, section in drafts:
        words = chosen or slug(headline)
        found[code] = [f"/{section or 'none'}/{day:%Y/%m/%d}/{words}-{code}/"]
    return found


def months() -> list[str]:
    """`2026-06` for every month in which a story was, is or will be published."""
    moments = Edition.objects.order_by().datetimes("published_at", "month")
    return [f"{moment:%Y-%m}" for moment in moments]


def _slugs(
    model: type[Section] | type[Topic] | type[Contributor] | type[Agency],
) -> list[str]:
    return list(model._default_manager.values_list("slug", flat=True))
