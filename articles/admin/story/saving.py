"""From a posted form to the saving verb, and back when it cannot be written."""

from django.http import QueryDict

from articles import pictures, publishing, writing
from articles.admin.request import StaffRequest
from articles.admin.story import meeting
from articles.admin.story.form import StoryForm, initial_of
from articles.admin.story.page import Page, page_with
from articles.admin.story.rows import Bylines, Credits, byline_initial, credit_initial
from articles.models import Article, Site
from articles.rights import Refused
from articles.writing import StaleVersion


def shown(article: Article | None) -> Page:
    """The form as it stands before anybody typed."""
    if article is None:
        return page_with(StoryForm(initial={"language": _language()}), [], [])
    return page_with(
        StoryForm(initial=initial_of(article)),
        byline_initial(article.byline_rows.select_related("contributor")),
        credit_initial(article.credit_rows.select_related("contributor")),
    )


def posted(request: StaffRequest) -> Page:
    """What was sent. A new picture is kept first, so that no mistake elsewhere on the
    page makes somebody upload it again."""
    data = request.POST.copy()
    refusal = _keep_upload(request, data)
    page = Page(
        StoryForm(data, request.FILES),
        Bylines(data, prefix="bylines"),
        Credits(data, prefix="credits"),
    )
    if refusal:
        page.form.add_error(_upload_field(refusal), refusal.message)
    return page


def save(article: Article | None, page: Page, request: StaffRequest) -> Article | None:
    """Write what was typed. None: refused, and `page` says where and why."""
    changes, reason = page.changes(), page.form.cleaned_data["reason"]
    by = request.user
    try:
        if article is None:
            return writing.create(changes, by=by, reason=reason)
        version = page.form.cleaned_data["version"] or 0
        return publishing.save(article, changes, by=by, version=version, reason=reason)
    except StaleVersion as stale:
        meeting.meet(page, changes.cleaned(), stale.newest)
    except Refused as refusal:
        known = refusal.field if refusal.field in page.form.fields else None
        page.form.add_error(known, refusal.message)
    return None


# A picture in the form ------------------------------------------------------------------


def _keep_upload(request: StaffRequest, data: QueryDict) -> Refused | None:
    file = request.FILES.get("upload")
    if file is None:
        return None
    try:
        picture = pictures.receive(
            file,
            by=request.user,
            alt=data.get("picture_alt", ""),
            caption=data.get("picture_caption", ""),
            credit=data.get("upload_credit", ""),
        )
    except Refused as refusal:
        return refusal
    data["picture"] = str(picture.pk)
    return None


def _upload_field(refusal: Refused) -> str:
    fields = {
        "alt": "picture_alt",
        "caption": "picture_caption",
        "credit": "upload_credit",
    }
    return fields.get(refusal.field, "upload")


def _language() -> str:
    return Site.objects.values_list("language", flat=True).first() or "en"
