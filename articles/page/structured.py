"""What machines read on a page: JSON-LD, by schema.org's words (reader spec 9)."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from articles.models import Correction, Site, StoryType
from articles.page.byline import Author, authors
from articles.page.frame import Frame
from articles.page.stamps import iso
from articles.page.story import Story

TYPES = {
    StoryType.ANALYSIS: "AnalysisNewsArticle",
    StoryType.OPINION: "OpinionNewsArticle",
    StoryType.EXPLAINER: "BackgroundNewsArticle",
    StoryType.FEATURE: "ReportageNewsArticle",
}
# So written, no text can end the script element or be taken for a comment.
ESCAPES = str.maketrans(
    {
        "<": "\\u003C",
        ">": "\\u003E",
        "&": "\\u0026",
        "\u2028": "\\u2028",
        "\u2029": "\\u2029",
    }
)
SHAPES = ("16x9", "4x3", "1x1")


def script(data: Mapping[str, Any]) -> SafeString:
    """The element that carries `data`. It is data, so a strict CSP lets it be."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    text = text.translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308


def story_data(story: Story) -> dict[str, Any]:
    """A NewsArticle, with the page that it stands on and its breadcrumbs."""
    return {"@context": "https://schema.org"} | _article(story)


def site_data(frame: Frame) -> dict[str, Any]:
    """The paper itself, on its front page."""
    return {"@context": "https://schema.org"} | publisher(frame)


def publisher(frame: Frame) -> dict[str, Any]:
    site: Site = frame.site
    return _filled(
        {
            "@type": "NewsMediaOrganization",
            "name": site.name,
            "url": f"{frame.url}/",
            "description": site.description,
            "publishingPrinciples": site.principles_url,
            "correctionsPolicy": site.corrections_url or f"{frame.url}/corrections/",
            "ethicsPolicy": site.ethics_url,
            "masthead": site.staff_url,
            "ownershipFundingInfo": site.ownership_url,
        }
    )


def _article(story: Story) -> dict[str, Any]:
    edition, stamps = story.edition, story.stamps
    return _filled(
        {
            "@type": TYPES.get(StoryType(edition.story_type), "NewsArticle"),
            "@id": f"{story.url}#article",
            "mainEntityOfPage": {
                "@type": "WebPage",
                "@id": story.url,
                "breadcrumb": _breadcrumbs(story),
            },
            "url": story.url,
            "headline": story.headline,
            "description": story.description,
            "datePublished": iso(stamps.published),
            "dateModified": iso(stamps.updated),
            "articleSection": edition.section.name,
            "keywords": [topic.name for topic in story.topics],
            "inLanguage": edition.language,
            "isAccessibleForFree": True,
            "wordCount": edition.word_count,
            "dateline": story.dateline.removesuffix(" –"),
            "image": list(_images(story)),
            "author": [_author(one, story.frame) for one in authors(edition)]
            or [publisher(story.frame)],
            "sourceOrganization": edition.agency
            and {"@type": "NewsMediaOrganization", "name": edition.agency.name},
            "copyrightHolder": edition.copyright_holder
            and {"@type": "Organization", "name": edition.copyright_holder},
            "copyrightNotice": edition.copyright_notice,
            "correction": [
                {
                    "@type": "CorrectionComment",
                    "text": note.text,
                    "datePublished": iso(note.issued),
                }
                for note in story.around.notes
                if note.kind == Correction.Kind.CORRECTION
            ],
            "publisher": publisher(story.frame),
        }
    )


def _author(author: Author, frame: Frame) -> dict[str, Any]:
    kind = "Organization" if author.organisation else "Person"
    url = f"{frame.url}{author.path}" if author.path else ""
    return _filled({"@type": kind, "name": author.name, "url": url})


def _images(story: Story) -> Iterator[dict[str, Any]]:
    shown, picture = story.sources, story.edition.picture
    if shown is None or picture is None:
        return
    for crop in filter(None, map(shown.crop, SHAPES)):
        yield _filled(
            {
                "@type": "ImageObject",
                "url": f"{story.frame.url}{crop.url}",
                "width": crop.width,
                "height": crop.height,
                "caption": story.caption,
                "creditText": story.edition.picture_credit,
                "copyrightNotice": picture.copyright_notice,
                "license": picture.licence_url,
            }
        )


def _breadcrumbs(story: Story) -> dict[str, Any]:
    section, url = story.edition.section, story.frame.url
    steps = [
        (story.frame.site.name, f"{url}/"),
        (section.name, f"{url}/{section.slug}/"),
        (story.headline, story.url),
    ]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": n, "name": name, "item": address}
            for n, (name, address) in enumerate(steps, 1)
        ],
    }


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty: an empty claim is worse than none."""
    return {key: value for key, value in data.items() if value not in ("", None, [])}
