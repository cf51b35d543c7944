"""Where a story stands: an agency's word for a section, found in this paper or made."""

from articles.models import RESERVED, Section
from articles.text.characters import one_line
from articles.text.slugs import FALLBACK, slug

LONGEST = 60
LAST = 99


def find_section(name: str) -> Section | None:
    """This paper's section of that name or address; None when it has none."""
    name = one_line(name)
    if not name:
        return None
    by_name = Section.objects.filter(name__iexact=name).first()
    address = slug(name, LONGEST)
    if by_name or address == FALLBACK:
        return by_name
    return Section.objects.filter(slug=address).first()


def make_section(name: str) -> Section | None:
    """A new section of that name, last in the navigation; None for no fit name."""
    name = one_line(name)
    address = slug(name, LONGEST - len("-news"))
    if not name or len(name) > LONGEST or address == FALLBACK:
        return None
    if address in RESERVED:
        address += "-news"
    made = {"name": name, "position": LAST}
    return Section.objects.get_or_create(slug=address, defaults=made)[0]
