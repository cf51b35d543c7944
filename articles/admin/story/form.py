"""What may be typed about a story. It checks what was typed; the verb writes it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import fields_for_model

from articles.admin.story.editor import StoryEditor
from articles.admin.times import LocalTimeField
from articles.models import Agency, Article, Picture, Section, Topic
from articles.text.codes import is_code

# Everything that a person writes by hand, in the order of the page.
PLAIN = (
    "kicker headline standfirst body picture_caption picture_alt picture_focus_x"
    " picture_focus_y slugline story_type byline_override signoff dateline_place"
    " dateline_country dateline_date dateline_agency copyright_holder"
    " copyright_notice usage_terms syndication embargo_endless embargo_words legal_hold"
    " language urgency short_headline seo_headline social_headline slug show_updated"
    " note_to_editors"
).split()
CHOSEN = ("section", "agency", "picture", "embargo_until")
BOXES = {
    "headline": 2,
    "standfirst": 2,
    "picture_caption": 2,
    "picture_alt": 2,
    "usage_terms": 2,
    "note_to_editors": 3,
}
LIMITS = {"headline": 110, "standfirst": 200, "seo_headline": 60}


def _widgets() -> dict[str, type[forms.Widget] | forms.Widget]:
    widgets: dict[str, type[forms.Widget] | forms.Widget] = {
        name: forms.Textarea(attrs={"rows": rows}) for name, rows in BOXES.items()
    }
    widgets["body"] = StoryEditor()
    widgets["dateline_date"] = forms.DateInput(
        format="%Y-%m-%d", attrs={"type": "date"}
    )
    for name in ("kicker", "byline_override", "slugline"):
        widgets[name] = forms.TextInput()
    return widgets


def _fields() -> dict[str, forms.Field]:
    """The model's own fields, with its limits and its words for editors."""
    fields = fields_for_model(Article, fields=PLAIN, widgets=_widgets())
    ordered = {name: fields[name] for name in PLAIN}
    for name in ("headline", "standfirst", "body", "kicker"):
        ordered[name].widget.attrs["dir"] = "auto"
    for name, limit in LIMITS.items():
        ordered[name].widget.attrs["data-limit"] = limit
    return ordered


class StoryForm(forms.Form):
    """Fields of the working copy. `initial_of` fills it, `fields_of` reads it."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    section = forms.ModelChoiceField(
        Section.objects.all(),
        required=False,
        empty_label="No section yet",
        error_messages={
            "invalid_choice": "There is no such section any more. Choose one from the"
            " list."
        },
    )
    agency = forms.ModelChoiceField(
        Agency.objects.all(), required=False, empty_label="Our own"
    )
    picture = forms.ModelChoiceField(
        Picture.objects.all(),
        required=False,
        label="Picture number",
        help_text="From the picture list.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "list": "pictures"}),
        error_messages={
            "invalid_choice": "There is no picture of that number. Look it up in the"
            " picture list, or upload one."
        },
    )
    upload = forms.FileField(
        required=False,
        label="Or upload one",
        help_text="JPEG, PNG or WebP, at least 1,240 pixels wide.",
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )
    upload_credit = forms.CharField(
        required=False,
        max_length=160,
        label="Credit of the new picture",
        help_text="As printed: Name/Agency.",
    )
    topics = forms.ModelMultipleChoiceField(
        Topic.objects.all(), required=False, widget=forms.CheckboxSelectMultiple
    )
    add_topics = forms.CharField(
        required=False,
        label="Add topics",
        help_text="Names, parted by commas.",
        widget=forms.TextInput(attrs={"list": "topics"}),
    )
    related = forms.CharField(
        required=False,
        label="Related stories",
        help_text="Codes or addresses, parted by spaces.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    embargo_until = LocalTimeField(required=False, label="Not before")
    reason = forms.CharField(
        required=False,
        max_length=250,
        label="Reason for this version",
        help_text="For the list of versions.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.fields.update(_fields())
        chosen = self._chosen_topics()
        field = self.fields["topics"]
        field.widget.choices = [(topic.pk, topic.name) for topic in chosen]
        for name, box in self.fields.items():
            if box.help_text:
                box.widget.attrs.setdefault("aria-describedby", f"id_{name}_helptext")

    def _chosen_topics(self) -> list[Topic]:
        """Only the topics that the story has are drawn; others are added by name."""
        ids = self["topics"].value() or []
        return list(
            Topic.objects.filter(pk__in=[pk for pk in ids if str(pk).isdecimal()])
        )

    # Reading ----------------------------------------------------------------------------

    def clean_add_topics(self) -> list[Topic]:
        names = [name.strip() for name in self.cleaned_data["add_topics"].split(",")]
        found, unknown = [], []
        for name in filter(None, names):
            topic = Topic.objects.filter(name__iexact=name).first()
            found.append(topic) if topic else unknown.append(name)
        if unknown:
            message = (
                f"There is no topic “{unknown[0]}”. Choose one from the list, or make"
                " it first under Lists, Topics."
            )
            raise ValidationError(message)
        return found

    def clean_related(self) -> list[Article]:
        found: list[Article] = []
        for word in self.cleaned_data["related"].split():
            article = Article.objects.filter(code=_code_in(word)).first()
            if article is None:
                message = (
                    f"“{word}” names no story. Write the six signs at the end of its"
                    " address."
                )
                raise ValidationError(message)
            found.append(article)
        return found

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("embargo_endless") and data.get("embargo_until"):
            self.add_error(
                "embargo_until",
                "An embargo has a time or none. Clear one of the two.",
            )
        return data

    def written(self) -> dict[str, Any]:
        """The article's own fields as typed."""
        return {name: self.cleaned_data[name] for name in (*PLAIN, *CHOSEN)}

    def topics_written(self) -> list[Topic]:
        chosen = [*self.cleaned_data["topics"], *self.cleaned_data["add_topics"]]
        return list(dict.fromkeys(chosen))


def initial_of(article: Article) -> dict[str, Any]:
    """What the form shows of an article."""
    values: dict[str, Any] = {name: getattr(article, name) for name in PLAIN}
    return values | {
        "version": article.version,
        "section": article.section_id,
        "agency": article.agency_id,
        "picture": article.picture_id,
        "embargo_until": article.embargo_until,
        "topics": [topic.pk for topic in article.topics.all()],
        "related": " ".join(other.code for other in article.related.all()),
    }


def _code_in(word: str) -> str:
    """The code in `7h3wqk`, `/s/7h3wqk` or `https://…/grain-ships-leave-7h3wqk/`."""
    code = word.strip("/").rsplit("/", 1)[-1].rsplit("-", 1)[-1].lower()
    return code if is_code(code) else ""
