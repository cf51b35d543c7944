"""The demo's pictures: drawn, then received like anybody's upload."""

from collections.abc import Iterable

from django.core.files.base import ContentFile

from articles import pictures
from articles.management.demo.drawings import SCENES, draw
from articles.management.demo.script import Script, picture_keys
from articles.management.demo.staff import PEOPLE
from articles.models import Picture

CREDIT = "Drawing: The Harbour Post"


def hang(scripts: Iterable[Script]) -> dict[str, Picture]:
    """Every picture that a story names, by that name. The same again on a repeat."""
    captions: dict[str, str] = {}
    for script in scripts:
        if key := script.get("picture"):
            captions.setdefault(key, "")
            if script.get("language") != "ar":
                captions[key] = captions[key] or script.get("caption")
        for key in picture_keys(script.body):
            captions.setdefault(key, "")
    return {key: _hung(key, caption) for key, caption in captions.items()}


def portraits() -> dict[str, Picture]:
    return {
        who.name: pictures.receive(
            ContentFile(draw(who.name), name="portrait.jpg"),
            by=None,
            title=who.name,
            alt=f"{who.name}, a drawing",
            credit=CREDIT,
        )
        for who in PEOPLE
        if who.has_portrait
    }


def _hung(key: str, caption: str) -> Picture:
    scene = SCENES[key]
    picture = pictures.receive(
        ContentFile(draw(key), name=f"{key}.jpg"),
        by=None,
        title=scene.title,
        alt=scene.alt,
        caption=caption or f"{scene.title}.",
        credit=CREDIT,
    )
    pictures.move_focus(picture, *scene.focus, by=None)
    return picture
