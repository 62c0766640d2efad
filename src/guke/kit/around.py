"""What stands around a list: its filters in force, saved views, files, and what a person may do with it."""

from contextlib import AbstractContextManager, nullcontext
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.db import models
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from guke.kit import saved
from guke.kit.bygone import GONE, Bygone, bygone
from guke.kit.columns import Column
from guke.kit.filters import IN_BAR, STATE, filterset
from guke.kit.kinds import Kind
from guke.kit.models import SavedView
from guke.kit.then import Then, put_back_to, told_less


class Around:
    """What a list is: rows of a kind for a person, as a query string asks."""

    kind: Kind
    user: Any
    query: QueryDict
    then: Then

    @cached_property
    def asked(self) -> set[str]:
        """What the query says something of."""
        return {name for name, values in self.query.lists() if any(values)}

    @property
    def filtered(self) -> bool:
        """Whether a filter may be in force."""
        return not self.asked <= STATE

    @cached_property
    def shown(self) -> list[Column]:
        """The columns the list shows."""
        raise NotImplementedError

    @cached_property
    def bygone(self) -> Bygone | None:
        """What was otherwise on the day the list is shown as of, where the database can look at it."""
        return bygone(self.kind, self.user, self.then.day) if self.then.day and self.kind.fields else None

    @property
    def dated(self) -> list[Column]:
        """What is said of each row of a past day beside what it held."""
        return [GONE] if self.bygone is not None else []

    @property
    def told(self) -> str:
        """What is shown of a past day, in words."""
        return told_less() if self.then.day and self.kind.fields and self.bygone is None else self.then.note

    def seen(self) -> AbstractContextManager[None]:
        """Have what is read meanwhile see the rows of the day the list is shown as of."""
        return self.bygone.laid() if self.bygone is not None else nullcontext()

    def set_back(self, records: list[Any]) -> None:
        """Give records what they held on the day the list is shown as of, and mark those deleted since."""
        if self.bygone is not None:
            self.bygone.mark(records)
        elif self.then.day:
            put_back_to(self.then.day, self.kind, records, self.user)

    def url(self, **changed: Any) -> str:
        """Return the list's address with parts of the query changed; None removes one."""
        query = {name: values for name, values in self.query.lists() if any(values)}
        query.update({name: [value] for name, value in changed.items()})
        kept = {name: values for name, values in query.items() if values != [None]}
        return f"{self.kind.list_url()}?{urlencode(kept, doseq=True)}" if kept else self.kind.list_url()


class Narrowed(Around):
    """The filters of a list and the views saved of it."""

    held: models.QuerySet[Any]

    @cached_property
    def filterset(self) -> Any:
        """The filters one may use, filled in as the query asks."""
        made = filterset(self.kind, self.user, self.asked)(self.query, self.held)
        made.bygone = self.bygone
        return made

    @cached_property
    def found(self) -> models.QuerySet[Any]:
        """The rows of the list; where no filter is asked for, none has to be made."""
        return self.filterset.qs if self.filtered else self.held.all()

    @property
    def filters(self) -> Any:
        """The filter form."""
        return self.filterset.form

    @property
    def first_filters(self) -> list[Any]:
        """The filters in the bar."""
        return self._filter_fields[:IN_BAR]

    @property
    def has_more(self) -> bool:
        """Whether there are other filters: they are made only when somebody opens them or one is in force."""
        return bool(self.filterset.has_more)

    @property
    def more_filters(self) -> list[Any]:
        """The other filters, as far as they were made."""
        return self._filter_fields[IN_BAR:]

    @cached_property
    def _filter_fields(self) -> list[Any]:
        return [field for field in self.filters.visible_fields() if field.name != "q"]

    @property
    def more_in_force(self) -> bool:
        """Whether one of the other filters is in force."""
        return any(self.query.get(field.name) for field in self.more_filters)

    @property
    def search_text(self) -> str:
        """What was typed into the search box."""
        return self.query.get("q", "")

    @cached_property
    def chips(self) -> list[dict[str, str]]:
        """The filters in force, each with the address that lifts it."""
        if not self.filtered:
            return []
        form = self.filterset.form
        found = []
        for name, field in form.fields.items():
            value = form.cleaned_data.get(name) if form.is_valid() else None
            if value not in (None, "") and name != "q":
                text = (
                    dict(getattr(field, "choices", ()) or ()).get(value, value) if hasattr(field, "choices") else value
                )
                found.append({"text": f"{field.label}: {text}", "remove_url": self.url(**{name: None, "page": None})})
        return found

    @cached_property
    def views(self) -> list[dict[str, Any]]:
        """The saved views as tabs, the whole list first."""
        return saved.tabs(self.kind.slug, self.kind.list_url(), self.user, self.query)

    @property
    def own_views(self) -> list[SavedView]:
        """The views the person may rename, share and remove."""
        return [view["own"] for view in self.views if view["own"]]


class Offering(Around):
    """What a person may do with a list."""

    @property
    def picks(self) -> bool:
        """Whether rows can be chosen."""
        return bool(self.bulk) or self.can["change"]

    @property
    def _editable(self) -> set[str]:
        """The columns whose values may be changed where they stand."""
        if not self.can["change"]:
            return set()
        fields = set(self.kind.fields_for(self.user))
        return {c.name for c in self.shown if c.path in fields and c.field is not None and not c.field.many_to_many}

    @property
    def export_urls(self) -> dict[str, str]:
        """Where the matching rows can be had as files."""
        asked = self.query.urlencode()
        return {form: f"{reverse('kind-export', args=[self.kind, form])}?{asked}" for form in self.kind.file_forms}

    @cached_property
    def bulk(self) -> list[Any]:
        """The actions that take many records."""
        offered = [] if self.then.day else self.kind.hung_actions
        return [action for action in offered if action.bulk and action.offered(None, by=self.user)]

    @cached_property
    def can(self) -> dict[str, bool]:
        """What the person may do with the list; a past day is looked at, not changed."""
        kind, writes = self.kind, bool(self.kind.fields) and self.then.day is None
        rights = {verb: kind.may(self.user, verb) for verb in ("create", "change", "export")}
        return {
            **rights,
            "change": rights["change"] and writes,
            "share": self.user.may("views.share"),
            "create": rights["create"] and writes,
            "import": self.then.day is None and not kind.not_imported and self.user.may(f"import.{kind.slug}"),
        }

    @property
    def create_url(self) -> str:
        """Where a new record is made."""
        return reverse("kind-create", args=[self.kind])

    @property
    def import_url(self) -> str:
        """Where a file is imported."""
        return f"/import/?kind={self.kind.slug}"

    @property
    def empty(self) -> dict[str, Any]:
        """What an empty list says."""
        if self.filtered:
            return {"title": _("Nothing matches this filter"), "hint": _("Lift a filter or search for something else.")}
        if self.then.day:
            return {"title": _("Nothing was there yet on that day"), "hint": _("Choose a later day, or go back to today.")}  # fmt: skip
        next_step = _("Create the first one or import a file.") if self.can["create"] else ""
        return {"title": _("Nothing here yet"), "hint": self.kind.empty or next_step}
