"""One NewsItem taken apart: its identity, state, way to the text, and the text read."""

from dataclasses import dataclass

from articles.text.agency.agencies import find_agency
from articles.text.agency.story import Story, read_story
from articles.wire.formats.hints import Hints
from articles.wire.formats.newsml12.content import (
    body_blocks,
    body_path,
    texts_with_role,
)
from articles.wire.formats.newsml12.identity import Identity, read_identity
from articles.wire.formats.newsml12.management import Management, read_management
from articles.wire.formats.newsml12.media import read_media
from articles.wire.formats.parts import Kind, Media, Status
from articles.wire.formats.xml import Element, find

_ALERTS = frozenset({"alert", "flash", "urgent"})


@dataclass(frozen=True, slots=True)
class Opened:
    """`path` leads from the main component down to the one with the text, `content`."""

    root: Element
    node: Element
    hints: Hints
    identity: Identity
    state: Management
    path: list[Element]
    content: Element | None
    story: Story
    media: tuple[Media, ...]
    captions: tuple[str, ...]

    @property
    def kind(self) -> Kind:
        if self.content is not None or self.state.item_type.lower() in _ALERTS:
            return self._kind_of_text()
        if self.media:
            return self.media[0].kind
        if any(link.rel == "member" for link in self.state.links):
            return Kind.PACKAGE
        bare = find(self.node, "NewsComponent") is None
        usable = self.state.status is Status.USABLE
        return Kind.SERVICE if bare and usable else Kind.TEXT

    @property
    def has_nothing_to_show(self) -> bool:
        """A usable text without any text: there is no such story."""
        is_text = self.kind in {Kind.TEXT, Kind.ALERT}
        usable = self.state.status is Status.USABLE
        return is_text and usable and not self.story.blocks

    def _kind_of_text(self) -> Kind:
        return Kind.ALERT if self.state.item_type.lower() in _ALERTS else Kind.TEXT


def open_item(root: Element, node: Element, hints: Hints) -> Opened:
    """Raises `Refused` (no-identity)."""
    identity = read_identity(node)
    agency = find_agency(identity.provider_id)
    main = find(node, "NewsComponent")
    path = body_path(main)
    content = path[-1] if path else None
    return Opened(
        root=root,
        node=node,
        hints=hints,
        identity=identity,
        state=read_management(node, hints.zone or (agency.zone if agency else "")),
        path=path[:-1] or ([main] if main is not None else []),
        content=content,
        story=read_story(body_blocks(content)),
        media=read_media(main),
        captions=tuple(texts_with_role(main, "caption")) if content is None else (),
    )
