"""Addresses of every kind and every declared page."""

from django.urls import URLPattern, URLResolver, path, register_converter

from guke.kit import editing, filling, handing, kinds, pages, saved, trail, views


class KindConverter:
    """A kind's slug in an address."""

    regex = "[a-z][a-z-]*"

    def to_python(self, value: str) -> kinds.Kind:
        """Find the kind; an unknown slug is no match."""
        try:
            return kinds.registry[value]
        except KeyError as error:
            raise ValueError(value) from error

    def to_url(self, value: kinds.Kind | str) -> str:
        """Return the slug."""
        return value if isinstance(value, str) else value.slug


register_converter(KindConverter, "kind")


def urlpatterns() -> list[URLPattern | URLResolver]:
    """Return the addresses; hand-made pages come first."""
    return [
        *pages.urlpatterns(),
        path("jobs/<int:pk>/", views.job, name="job"),
        path("views/page/", saved.save_page, name="page-save-view"),
        path("views/<int:pk>/drop/", saved.drop_view, name="view-drop"),
        path("views/<int:pk>/", saved.change_view, name="view-change"),
        path("trail/<int:pk>/restore/", trail.bring_back, name="restore"),
        path("trail/<int:pk>/undo/", editing.take_back, name="undo"),
        path("<kind:kind>/", views.list_page, name="kind-list"),
        path("<kind:kind>/bulk/", editing.bulk, name="kind-bulk"),
        path("<kind:kind>/new/", filling.create, name="kind-create"),
        path("<kind:kind>/choices/", views.choices, name="kind-choices"),
        path("<kind:kind>/views/", saved.save_view, name="kind-save-view"),
        path("<kind:kind>/export/<str:form>/", handing.export, name="kind-export"),
        path("<kind:kind>/do/<str:name>/", views.act_on_many, name="kind-act-many"),
        path("<kind:kind>/<int:pk>/", views.detail, name="kind-detail"),
        path("<kind:kind>/<int:pk>/export/<str:form>/", handing.export_one, name="kind-export-one"),
        path("<kind:kind>/<int:pk>/edit/", filling.edit, name="kind-edit"),
        path("<kind:kind>/<int:pk>/delete/", views.remove, name="kind-delete"),
        path("<kind:kind>/<int:pk>/history/", views.record_history, name="kind-history"),
        path("<kind:kind>/<int:pk>/panel/<str:name>/", views.panel, name="kind-panel"),
        path("<kind:kind>/<int:pk>/do/<str:name>/", views.act, name="kind-act"),
        path("<kind:kind>/<int:pk>/cell/<str:name>/", editing.cell, name="kind-cell"),
    ]
