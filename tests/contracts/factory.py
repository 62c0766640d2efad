"""Rows of any kind by reflection; what reflection cannot know stands in ``SPECIAL``."""

import datetime as dt
import hashlib
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.apps import apps
from django.db import models

from guke.collab.forms import gated
from guke.kit.fields import ExactField
from guke.kit.kinds import Kind, registry

DAY = dt.date(2026, 1, 5)
Values = dict[str, Any]
SPECIAL: dict[str, Callable[["Factory", int], Values]] = {
    "accounts.Account": lambda made, _i: {"owner": made.owner, "unit": made.unit, "currency": "CNY", "uscc": None},
    "accounts.Contact": lambda _made, i: {"lunar_birthday": "10-02", "influence": 4, "email": f"p{i}@example.com"},
    "accounts.Stake": lambda made, i: {"holder": made.holder(i)},
    "accounts.Group": lambda _made, _i: {"rule": ""},
    "accounts.Seat": lambda made, i: {"user": made.person(i), "substitute_from_on": None, "substitute_to_on": None},
    "care.Gift": lambda made, i: {"contact": made.guest(i)},
    "care.Greeting": lambda made, i: {"contact": made.guest(i), "why": ""},
    "care.Invitation": lambda made, i: {"contact": made.guest(i)},
    "care.Reader": lambda made, i: {"contact": made.guest(i)},
    "care.Risk": lambda made, i: {"account": made.holder(i)},
    "care.Template": lambda _made, i: {"name": f"template {i}"},
    "collab.Comment": lambda made, _i: made.hung(),
    "collab.Attachment": lambda made, _i: {**made.hung(), "file": "x"},
    "collab.Approval": lambda made, _i: {
        **made.hung(),
        "action": "leave",
        "state": "waiting",
        "params": {"pks": [1], "given": {}},
    },
    "collab.Path": lambda _made, i: {"kind": "accounts", "action": held(i), "steps": ["superior"]},
    "worth.Yardstick": lambda _made, _i: {"measure": ""},
    "worth.Nomination": lambda made, i: {"account": made.holder(i)},
    "intel.ShareEstimate": lambda _made, i: {"year": 2000 + i},
    "insight.HealthWeight": lambda made, i: {"industry": made.trade(i), "points": i},
    "insight.PastStanding": lambda made, i: {"account": made.holder(i), "as_of": dt.date(2026, 6, 5)},
    "kit.CustomField": lambda _made, i: {"kind": "accounts", "name": f"field{i}", "choices": ""},
    "ledger.SalesLine": lambda _made, _i: {"currency": "CNY", "batch": None, "corrects": None},
    "ledger.Rate": lambda _made, i: {"currency": f"X{i:02d}"},
    "relations.Touch": lambda _made, _i: {"called_off_on": None},
    "relations.Promise": lambda _made, _i: {"settled_on": None, "due_on": dt.date(2026, 6, 5)},
    "relations.QuietTime": lambda _made, i: {"since": dt.time(12, i), "until": dt.time(14)},
    "network.Cover": lambda made, i: {"account": made.holder(i), "only": made.owner, "only_theirs": None},
    "network.Regard": lambda _made, i: {
        **dict.fromkeys(("org_interest", "own_interest", "org_trust", "own_trust"), 3),
        "noted_on": DAY - dt.timedelta(days=i),
    },
    "network.Tie": lambda _made, i: {"noted_on": DAY - dt.timedelta(days=i)},
    "team.Handover": lambda made, i: {"account": made.holder(i), "receiver": made.person(i), "state": "open"},
    "planning.Play": lambda _made, _i: {"trigger": ""},
    "planning.Opening": lambda _made, _i: {"play": None},
    "planning.Criterion": lambda _made, _i: {"weight": Decimal(1)},
    "planning.StageWatch": lambda made, i: {"account": made.holder(i)},
    "planning.Score": lambda _made, i: {"points": i % 11},
    "planning.Expectation": lambda _made, i: {"expected": 8, "ours": i % 11, "incumbent": 5},
    "planning.BudgetPlace": lambda _made, i: {"total": Decimal(100 + i), "ours": Decimal(i), "year": 2026},
    "people.User": lambda made, i: {
        "unit": made.unit,
        "is_active": True,
        "left_on": None,
        "password": "!",
        "role": "frontline",
        "email": f"u{i}@example.com",
        "language": "",
    },
    "people.Unit": lambda _made, _i: {"path": ""},
}


def held(i: int) -> str:
    """Return an action on accounts that a path may hold, a made-up name once there are no more."""
    names = [action.name for action in gated(registry["accounts"])]
    return names[i - 1] if i <= len(names) else f"act{i}"


class Factory:
    """Makes rows that belong to ``owner``: whoever sees the owner's accounts sees what hangs on them."""

    def __init__(self, owner: Any, unit: Any, tag: str = "a") -> None:
        self.owner, self.unit, self.tag = owner, unit, tag
        self.first: dict[type[models.Model], models.Model] = {}
        self.counts: dict[type[models.Model], int] = {}

    def copy(self) -> "Factory":
        """Return another that goes on where this one is."""
        other = Factory(self.owner, self.unit, self.tag)
        other.first, other.counts = dict(self.first), dict(self.counts)
        return other

    def rows(self, kind: Kind, count: int, **given: Any) -> list[Any]:
        """Make so many rows of a kind; the first may be one that others already needed."""
        return [self.make(kind.model, **given) for _ in range(count)]

    def make(self, model: type[models.Model], **given: Any) -> Any:
        """Make one row."""
        record = self.built(model, **given)
        record.save()
        self.first.setdefault(model, record)
        return record

    def built(self, model: type[models.Model], **given: Any) -> Any:
        """Return a row that is not stored yet."""
        self.counts[model] = i = self.counts.get(model, 0) + 1
        special = SPECIAL.get(model._meta.label, lambda _made, _i: {})(self, i)
        values = {**special, **given}
        for field in model._meta.concrete_fields:
            if field.name not in values and not field.primary_key and self._wanted(field):
                values[field.name] = self._value(field, i)
        return model(**values)

    def hung(self) -> Values:
        """Return where something hangs: on the owner's account."""
        account = apps.get_model("accounts", "Account")
        return {"kind": "accounts", "object_id": (self.first.get(account) or self.make(account)).pk}

    def person(self, i: int) -> Any:
        """Return a person, another one for each row of a kind."""
        user, named = type(self.owner), f"{self.tag}-seat-{i}"
        return user.objects.filter(username=named).first() or self.make(user, username=named)

    def guest(self, i: int) -> Any:
        """Return a contact, another one for each row."""
        return self.make(apps.get_model("accounts", "Contact"), name=f"{self.tag}-guest-{i}", left_on=None)

    def holder(self, i: int) -> Any:
        """Return an account that owns part of another, another one for each row of a kind."""
        account, named = apps.get_model("accounts", "Account"), f"{self.tag}-holder-{i}"
        if account not in self.first:
            self.make(account)
        there = account.objects.filter(code=named).first()  # type: ignore[attr-defined]
        return there or self.make(account, code=named, name=named, short_name="")

    def trade(self, i: int) -> Any:
        """Return an industry, another one for each row."""
        named = f"{self.tag}-trade-{i}"
        return self.make(apps.get_model("accounts", "Industry"), code=named[:20], name=named)

    @staticmethod
    def _wanted(field: models.Field[Any, Any]) -> bool:
        if isinstance(field, models.ForeignKey) and field.null and field.related_model is field.model:
            return False
        if field.has_default() and not field.choices and not isinstance(field, models.CharField):
            return False
        return field.editable or not (field.null or field.has_default() or field.has_db_default())

    def _value(self, field: models.Field[Any, Any], i: int) -> Any:
        if isinstance(field, models.ForeignKey):
            model: Any = field.related_model
            if model is type(self.owner):
                return self.owner
            return self.first.get(model) or self.make(model)
        if field.choices:
            return field.get_default() or field.flatchoices[0][0]
        return next((value(field, i, self.tag) for sort, value in _VALUES if isinstance(field, sort)), None)


def _text(field: models.Field[Any, Any], i: int, tag: str) -> str:
    return f"{tag}{i}-{field.name}"[: field.max_length]


_VALUES: tuple[tuple[Any, Callable[[Any, int, str], Any]], ...] = (
    (ExactField, lambda _field, i, _tag: Decimal(i)),
    (models.EmailField, lambda _field, i, tag: f"{tag}{i}@example.com"),
    (models.URLField, lambda _field, i, tag: f"https://example.com/{tag}{i}"),
    (models.TextField, _text),
    (models.CharField, _text),
    (models.BinaryField, lambda _field, i, tag: hashlib.md5(f"{tag}{i}".encode()).digest()),  # noqa: S324 - a made-up key
    (models.BooleanField, lambda _field, _i, _tag: True),
    (models.DateTimeField, lambda _field, i, _tag: dt.datetime(2026, 1, 5, 8, tzinfo=dt.UTC) + dt.timedelta(days=i)),
    (models.DateField, lambda _field, i, _tag: DAY + dt.timedelta(days=i)),
    (models.TimeField, lambda _field, i, _tag: dt.time(8, i % 60)),
    (models.JSONField, lambda _field, _i, _tag: {}),
    (models.IntegerField, lambda _field, i, _tag: i),
    (models.FileField, lambda _field, i, tag: f"{tag}{i}.txt"),
)


def payload(kind: Kind, user: Any, record: models.Model) -> Values:
    """Return what a person would type into the kind's form to make the record."""
    found: Values = {}
    for name in kind.fields_for(user):
        field = record._meta.get_field(name)
        value = [] if field.many_to_many else getattr(record, field.attname)
        if value not in (None, "", []):
            found[name] = value if isinstance(value, (int, bool)) else str(value)
    return found


def hangs_on_account(model: type[models.Model]) -> bool:
    """Return whether each row of the model belongs to an account, itself or by what it belongs to."""
    if model._meta.label == "accounts.Account":
        return True
    if any(field.name == "object_id" for field in model._meta.fields):
        return hasattr(model, "mentions") or hasattr(model, "size")
    needed = [f.related_model for f in model._meta.concrete_fields if isinstance(f, models.ForeignKey) and not f.null]
    return any(hangs_on_account(other) for other in needed if isinstance(other, type) and other is not model)
