"""Who may sign in, and in which group: rights come from groups alone."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.admin.request import who
from articles.admin.site import desk
from articles.admin.times import short


@admin.register(User, site=desk)
class PersonAdmin(UserAdmin):
    """Plain. An administrator gives groups; single rights and the superuser's mark are
    for superusers only, so that nobody can give themselves more than they have."""

    list_display = ("username", "first_name", "last_name", "email", "is_active")
    list_filter = ("groups", "is_active")
    filter_horizontal = ()
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("Person", {"fields": ("first_name", "last_name", "email")}),
        ("At the desk", {"fields": ("is_active", "is_staff", "groups")}),
        ("Dates", {"fields": ("last_here", "joined")}),
    )
    add_fieldsets = (
        (
            None,
            {
                "classes": ("wide",),
                "fields": ("username", "usable_password", "password1", "password2"),
            },
        ),
        ("Person", {"fields": ("first_name", "last_name", "email")}),
        ("At the desk", {"fields": ("is_staff", "groups")}),
    )
    readonly_fields = ("last_here", "joined")

    @admin.display(description="last signed in")
    def last_here(self, person: User) -> str:
        return short(person.last_login) if person.last_login else "never"

    @admin.display(description="since")
    def joined(self, person: User) -> str:
        return short(person.date_joined)

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """A superuser's account is nobody else's to change."""
        people = super().get_queryset(request)
        if who(request).is_superuser:
            return people
        return people.filter(is_superuser=False)

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


@admin.register(Group, site=desk)
class RightsAdmin(GroupAdmin):
    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False
