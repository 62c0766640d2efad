"""All addresses: each area's pages and the sign-in pages."""

from django.urls import include, path

urlpatterns = [path("signin/", include("allauth.urls"))]
