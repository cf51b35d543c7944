"""Stories to measure with: plain ones, through the same verbs that editors use."""

from articles import publishing, writing
from articles.models import Edition, Section, Site, Topic
from articles.writing import BylineRow, Changes

SECTIONS = ("World", "Politics", "Business", "Science", "Culture", "Sport")
PARAGRAPH = (
    "<p>The council met for the third time this week and put off its vote on the"
    " harbour wall, which engineers say will not last another winter of storms.</p>"
)


def publish_stories(count: int) -> Edition:
    """`count` stories of twelve paragraphs over six sections; answers the newest."""
    Site.objects.create(
        pk=1, name="Bench", authority="example.org", authority_year=2026
    )
    sections = [
        Section.objects.create(slug=name.lower(), name=name) for name in SECTIONS
    ]
    topics = [
        Topic.objects.create(slug=f"topic-{number}", name=f"Topic {number}")
        for number in range(20)
    ]
    for number in range(count):
        article = writing.create(
            Changes(
                fields={
                    "headline": f"Council puts off its vote, meeting {number}",
                    "standfirst": "The harbour wall must wait.",
                    "body": PARAGRAPH * 12,
                    "section": sections[number % len(sections)],
                },
                bylines=[BylineRow("Mara Lind")],
                topics=[topics[number % 20], topics[(number * 7 + 1) % 20]],
            ),
            by=None,
        )
        edition = publishing.publish(article, by=None, seen=0, version=article.version)
    return edition
