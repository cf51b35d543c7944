"""Bylines and credits as ordered rows of the form."""

from collections.abc import Iterable
from typing import Any

from django import forms

from articles.models import Article, Contributor, CreditRole
from articles.writing import BylineRow, CreditRow


class PersonForm(forms.Form):
    """A name as printed, and whose author page it leads to."""

    name = forms.CharField(required=False, max_length=120, label="Name as printed")
    contributor = forms.ModelChoiceField(
        Contributor.objects.all(),
        required=False,
        label="Author page",
        empty_label="No page",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)

    @property
    def is_blank(self) -> bool:
        data = self.cleaned_data
        return not (data.get("name") or data.get("contributor"))


class BylineForm(PersonForm):
    role = forms.CharField(
        required=False,
        max_length=80,
        label="Role or place",
        widget=forms.TextInput(attrs={"placeholder": "Role or place"}),
    )

    def row(self) -> BylineRow:
        data = self.cleaned_data
        return BylineRow(data["name"], data["role"], data["contributor"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("role") and not data.get("name") and not data.get("contributor"):
            self.add_error(
                "name", "Whose role is it? Write the name, or clear the role."
            )
        return data


class CreditForm(PersonForm):
    role = forms.ChoiceField(choices=CreditRole, initial=CreditRole.EDITING)
    initials = forms.CharField(required=False, max_length=20)
    group = forms.IntegerField(
        required=False, min_value=0, widget=forms.HiddenInput, initial=0
    )

    def row(self) -> CreditRow:
        data = self.cleaned_data
        return CreditRow(
            data["role"],
            data["name"],
            data["initials"],
            data["group"] or 0,
            data["contributor"],
        )

    @property
    def is_blank(self) -> bool:
        return super().is_blank and not self.cleaned_data.get("initials")


class RowSet(forms.BaseFormSet):
    """Rows in the order that their ORDER boxes say; blank and removed ones left out."""

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        form.fields["ORDER"].widget.attrs["aria-label"] = "Place in the order"

    def rows(self) -> list[Any]:
        kept = [
            form
            for form in self.forms
            if not form.cleaned_data.get("DELETE") and not form.is_blank
        ]
        # Rows without a number stand last, as they do on the page.
        kept.sort(
            key=lambda form: form.cleaned_data.get("ORDER") or len(self.forms) + 1
        )
        return [form.row() for form in kept]


def _factory(form: type[PersonForm]) -> Any:
    return forms.formset_factory(
        form, formset=RowSet, extra=1, can_order=True, can_delete=True, max_num=100
    )


Bylines, Credits = _factory(BylineForm), _factory(CreditForm)


def byline_initial(rows: Iterable[Any]) -> list[dict[str, Any]]:
    return [
        {
            "name": row.name,
            "role": row.role,
            "contributor": row.contributor.pk if row.contributor else None,
        }
        for row in rows
    ]


def credit_initial(rows: Iterable[Any]) -> list[dict[str, Any]]:
    return [
        {
            "name": row.name,
            "role": row.role,
            "initials": row.initials,
            "group": row.group,
            "contributor": row.contributor.pk if row.contributor else None,
        }
        for row in rows
    ]


def credit_rows_of(article: Article) -> list[Any]:
    return list(article.credit_rows.select_related("contributor"))
