"""Whoever is in charge of something at an account hands it over: a kind cannot forget to say so."""

import pytest
from django.db import models

from guke.kit.kinds import Kind
from guke.people.models import User
from guke.team import package
from tests.contracts.conftest import bound
from tests.contracts.factory import Factory

NOTERS = {"noted_by", "by", "judged_by", "decided_by"}
"""Who wrote something down or decided it: a matter of record, which stays true."""
ELSEWHERE = {
    ("accounts", "owner"): "what a handover is about",
    ("team", "user"): "the sort of places in the team",
    ("team", "substitute"): "the sort of places in the team",
    ("handovers", "giver"): "the handover itself",
    ("handovers", "receiver"): "the handover itself",
    ("comments", "mentions"): "who was mentioned stays so",
    ("ties", "user"): "who knows whom stays true; whoever leaves takes it along",
    ("cover", "only"): "reckoned anew each night",
    ("leader-visits", "leader"): "a leader plans for themselves; the visit is in the package",
}


@pytest.mark.only.with_args(bound)
def test_whoever_is_in_charge_of_a_record_hands_it_over(kind: Kind) -> None:
    people = {
        field.name
        for field in (*kind.model._meta.concrete_fields, *kind.model._meta.many_to_many)
        if field.related_model is User
    }
    handed = {charge.person for charge in kind.charges}
    elsewhere = {field for slug, field in ELSEWHERE if slug == kind.slug}
    assert people - NOTERS - handed - elsewhere == set(), f"{kind.slug}: say in its charges what of these is open"


@pytest.mark.slow  # a row of each kind, moved
@pytest.mark.only.with_args(lambda kind: bool(kind.charges))
def test_what_is_open_goes_to_the_receiver(kind: Kind, made: Factory, manager: User, colleague: User) -> None:
    for charge in kind.charges:
        [record] = made.rows(kind, 1)
        if not kind.model._default_manager.filter(charge.open, pk=record.pk).exists():
            continue
        if charge.person and isinstance(kind.model._meta.get_field(charge.person), models.ForeignKey):
            kind.model._default_manager.filter(pk=record.pk).update(**{charge.person: manager})
        elif charge.person:
            getattr(record, charge.person).add(manager)
        sort = package.sorts()[kind.slug]
        assert str(record) in [thing.text for thing in sort.rows(record.account, manager)]
        assert sort.move(record.account, manager, colleague, record.created_at.date()) >= 1
        if charge.person:
            moved = kind.model._default_manager.filter(charge.open, pk=record.pk)
            assert moved.filter(**{charge.person: colleague}).exists()
            assert not moved.filter(**{charge.person: manager}).exists()
