"""Making the demo company: one call, into an empty system, the same for the same seed and day."""

import secrets
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from guke.accounts.models import Account
from guke.demo import load
from guke.demo.company import Company, invent
from guke.demo.stories import STORIES, Story
from guke.desk import turns
from guke.insight.actions import refresh
from guke.kit import kinds, stamps
from guke.kit.actions import Refused
from guke.ledger.models import Product, SalesLine
from guke.network.queries import recount
from guke.people.models import Unit, User
from guke.planning.actions import watch_stages


@dataclass(frozen=True)
class Person:
    """Somebody of the demo company whom one may sign in as."""

    username: str
    name: str
    role: str
    post: str
    unit: str


@dataclass(frozen=True)
class Summary:
    """What was made, and how to get in. The password is that of all demo people: never use it for real ones."""

    accounts: int
    contacts: int
    products: int
    lines: int
    people: tuple[Person, ...]
    password: str
    stories: tuple[Story, ...]


def build(*, on: date, seed: int = 20, scale: float = 1.0, password: str = "", figures: bool = False) -> Summary:
    """Make the demo company as of the end of the day ``on``; ``scale`` shrinks what has no story.

    ``figures`` also makes the first snapshot, without which lists and pages show no figures yet.
    """
    if Account.objects.exists() or SalesLine.objects.exists() or Product.objects.exists() or Unit.objects.exists():
        raise Refused(_("There is data here already. The demo company needs an empty data folder: choose another."))
    secret = password or secrets.token_urlsafe(9)
    company = invent(seed, on, scale, make_password(secret))
    with transaction.atomic():
        load.write(company)
        load.index(company)
        recount([account.pk for account in company.accounts if not account.merged_into_id], on)
    stamps.bump(*kinds.registry)
    if figures:
        make_figures(on=on)
    return _summary(company, secret)


def make_figures(*, on: date) -> None:
    """Make the first snapshot, the list of stages and whose turn it is that follow; no worker runs yet that would."""
    refresh(on=on)
    watch_stages(on=on)
    turns.recount(turns.everybody(), on)


def _summary(company: Company, password: str) -> Summary:
    return Summary(
        accounts=len(company.accounts),
        contacts=len(company.faces.contacts),
        products=len(company.goods),
        lines=len(company.sales),
        people=tuple(_person(user) for user in company.staff.people),
        password=password,
        stories=STORIES,
    )


def _person(user: User) -> Person:
    return Person(user.username, user.name, user.role, user.post, str(user.unit or ""))
