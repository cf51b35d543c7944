"""The agency that a text comes from: found among the paper's agencies, or made."""

from django.db.models import Q

from articles.models import Agency
from articles.text.agency.agencies import find_agency
from articles.text.characters import one_line
from articles.text.slugs import FALLBACK, slug


def agency_named(*spellings: str) -> Agency | None:
    """The agency that these words (provider, holder of rights) name; None for none.

    A known agency is recognised however its files spell it; any other is made under
    the first spelling, with the terms that a new agency has.
    """
    known = find_agency(*spellings)
    if known:
        return _find_or_make(known.name, known.short, known.slug)
    for spelling in map(one_line, spellings):
        address = slug(spelling, 60)
        if spelling and address != FALLBACK:
            return _find_or_make(spelling[:120], spelling[:40], address)
    return None


def _find_or_make(name: str, short_name: str, address: str) -> Agency:
    found = Agency.objects.filter(
        Q(slug=address) | Q(name__iexact=name) | Q(short_name__iexact=short_name)
    ).first()
    if found:
        return found
    # Without a line of their own its texts would be signed with the paper's.
    made = {"name": name, "short_name": short_name, "copyright_line": f"© {name}"}
    return Agency.objects.get_or_create(slug=address, defaults=made)[0]
