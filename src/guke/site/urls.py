"""All addresses: sign-in, the API, each area's pages and kinds."""

from django.urls import include, path

from guke.kit.api import api
from guke.kit.urls import urlpatterns as kit_urlpatterns

urlpatterns = [path("signin/", include("guke.people.signin")), path("api/", api.urls), *kit_urlpatterns()]
