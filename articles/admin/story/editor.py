"""The rich-text editor of the body: django-prose-editor's engine, our own schema.

Which blocks and marks there are is said in `static/js/story-editor.js`; what may be
stored is decided by the saving verb alone (`text.clean`), for every entrance.
"""

from django import forms
from django.urls import reverse_lazy
from django_prose_editor.widgets import importmap
from js_asset import Media, Script


class StoryEditor(forms.Textarea):
    def __init__(self) -> None:
        picture = reverse_lazy("admin:articles_picture_file", args=(0,))
        super().__init__(
            attrs={"rows": 24, "data-story-editor": "", "data-picture-url": picture}
        )

    @property
    def media(self) -> Media:
        return Media(
            importmap=importmap,
            css={"all": ["django_prose_editor/editor.css", "css/editor.css"]},
            js=[Script("js/story-editor.js", type="module")],
        )
