"""The site map: the editors' desk under /admin/, everything else is the readers'."""

from django.urls import include, path

from articles.admin.site import desk

urlpatterns = [
    path("admin/", desk.urls),
    path("", include("articles.public.urls")),
]

handler404 = "articles.public.errors.not_found"
handler500 = "articles.public.errors.server_error"
