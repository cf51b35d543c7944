"""A request at the desk: somebody from the staff sends it."""

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest


class StaffRequest(HttpRequest):
    """For annotations. `AdminSite.admin_view` lets nobody else through."""

    user: User


def who(request: HttpRequest) -> User:
    """The same, where Django's own signature stands in the way of the annotation."""
    if not isinstance(request.user, User):
        message = "A page of the desk was reached without a login."
        raise PermissionDenied(message)
    return request.user
