"""An invented agency's copy, as files: NewsML 1.2 and the text of a web page.

The agencies' names are real, since the house knows how they sign; every story is not.
"""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

STORY = (
    "The harbour bridge in Port Alba reopened on Sunday after two days, officials said.",
    "Traffic was light in the morning.",
)
SIGNOFF = "bur-ab/cd/efg"
HEAD = '<?xml version="1.0" encoding="utf-8"?>'


def newsml(*items: str) -> bytes:
    """A NewsML 1.2 file with these items."""
    body = "".join(items)
    envelope = (
        "<NewsEnvelope><DateAndTime>20260301T101500Z</DateAndTime>"
        '<Priority FormalName="4"/></NewsEnvelope>'
    )
    return f'{HEAD}<NewsML Version="1.2">{envelope}{body}</NewsML>'.encode()


def item(
    version: int | str = 1,
    *,
    name: str = "TX-TST-AAA01",
    status: str = "Usable",
    at: str = "20260301T101500+0000",
    headline: str = "Harbour bridge reopens after storm",
    paragraphs: Sequence[str] = STORY,
    signoff: str = SIGNOFF,
    advisory: str = "",
    management: str = "",
    copyright_line: str = "",
    item_type: str = "News",
) -> str:
    """One item. `management` is put into its NewsManagement as it is."""
    return (
        '<NewsItem xml:lang="en">'
        f"{_identification(name, version)}"
        f'<NewsManagement><NewsItemType FormalName="{item_type}"/>'
        "<FirstCreated>20260301T090000+0000</FirstCreated>"
        f"<ThisRevisionCreated>{at}</ThisRevisionCreated>"
        f'<Status FormalName={quoteattr(status)}/><Urgency FormalName="4"/>'
        f"{management}</NewsManagement>"
        f"<NewsComponent><NewsLines>"
        "<DateLine>PORT ALBA, Mar 1, 2026 (AFP) -</DateLine>"
        f"<HeadLine>{escape(headline)}</HeadLine>"
        f"{_newsline('AdvisoryLine', advisory)}"
        f"{_line('CopyrightLine', copyright_line)}</NewsLines>"
        "<AdministrativeMetadata><Provider><Party FormalName='AFP'/></Provider>"
        "</AdministrativeMetadata><DescriptiveMetadata><Language FormalName='en'/>"
        "<Location HowPresent='Origin'><Property FormalName='Country' Value='XXX'/>"
        "<Property FormalName='City' Value='Port Alba'/></Location>"
        "</DescriptiveMetadata><ContentItem><MediaType FormalName='Text'/>"
        "<Format FormalName='NITF3.1'/><DataContent><nitf><body><body.content>"
        f"{_paragraphs([*paragraphs, signoff])}"
        "</body.content></body></nitf></DataContent></ContentItem></NewsComponent>"
        "</NewsItem>"
    )


def cancel(
    version: int = 2, *, name: str = "TX-TST-AAA01", at: str = "20260301T103000+0000"
) -> str:
    """A cancel as the agency sends it: no component, so no text at all."""
    return (
        f'<NewsItem xml:lang="en">{_identification(name, version, "A")}'
        '<NewsManagement><NewsItemType FormalName="News"/>'
        "<FirstCreated>20260301T090000+0000</FirstCreated>"
        f"<ThisRevisionCreated>{at}</ThisRevisionCreated>"
        '<Status FormalName="Canceled"/></NewsManagement></NewsItem>'
    )


def photo(name: str = "doc-tst01") -> str:
    return (
        f'<NewsItem xml:lang="en">{_identification(name, 1)}'
        '<NewsManagement><NewsItemType FormalName="News"/>'
        "<FirstCreated>20260301T090000+0000</FirstCreated>"
        "<ThisRevisionCreated>20260301T090000+0000</ThisRevisionCreated>"
        '<Status FormalName="Usable"/></NewsManagement><NewsComponent>'
        "<AdministrativeMetadata><Provider><Party FormalName='AFP'/></Provider>"
        "</AdministrativeMetadata><DescriptiveMetadata><Language FormalName='en'/>"
        "</DescriptiveMetadata>"
        '<NewsComponent><Role FormalName="Main"/>'
        '<ContentItem Href="doc-tst01.jpg"><MediaType FormalName="Photo"/></ContentItem>'
        '</NewsComponent><NewsComponent><Role FormalName="Caption"/>'
        "<ContentItem><MediaType FormalName='Text'/><DataContent>"
        "<p>A ferry leaves Port Alba on March 1, 2026. / AFP / ANN EXAMPLE</p>"
        "</DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem>"
    )


def page_text(
    *,
    headline: str = "Harbour bridge reopens after storm",
    section: str = "World",
    published: str = "2021-07-14 14:11",
    updated: str = "2024-04-21 05:17",
    paragraphs: Sequence[str] = STORY,
    signoff: str = "bur-star/r k/g t",
    copyright_line: str = "© 1994-2021 Agence France-Presse",
    labels: tuple[str, str] = ("Published", "Last Updated"),
) -> bytes:
    """A story as an existing site shows it, copied as text."""
    parts = [
        headline,
        section,
        f"{labels[0]}: {published}",
        f"{labels[1]}: {updated}\n" if updated else "",
        f"{headline}\n{headline}",
        *paragraphs,
        signoff,
        copyright_line,
    ]
    return "\n\n".join(part for part in parts if part).encode()


def _identification(name: str, version: int | str, update: str = "N") -> str:
    return (
        "<Identification><NewsIdentifier><ProviderId>afp.com</ProviderId>"
        f"<DateId>20260301T090000Z</DateId><NewsItemId>{name}</NewsItemId>"
        f'<RevisionId PreviousRevision="0" Update="{update}">{version}</RevisionId>'
        f"<PublicIdentifier>urn:newsml:afp.com:20260301T090000Z:{name}:{version}"
        "</PublicIdentifier></NewsIdentifier>"
        "<NameLabel>test-harbour</NameLabel></Identification>"
    )


def _newsline(kind: str, text: str) -> str:
    if not text:
        return ""
    return (
        f'<NewsLine><NewsLineType FormalName="{kind}"/>'
        f"<NewsLineText>{escape(text)}</NewsLineText></NewsLine>"
    )


def _line(tag: str, text: str) -> str:
    return f"<{tag}>{escape(text)}</{tag}>" if text else ""


def _paragraphs(paragraphs: Sequence[str]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in paragraphs if text)
