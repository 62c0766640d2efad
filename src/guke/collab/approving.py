"""Approvals: which actions wait for whom, and carrying them out once granted."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Q
from django.http import Http404
from django.utils.translation import gettext as _

from guke.collab import parameters
from guke.collab.models import Approval, Path
from guke.collab.rules import SUPERIOR
from guke.kit import audit, kinds
from guke.kit.actions import Action, Refused
from guke.people.models import User

KIND = "approvals"
_STAND_INS = ("head", "administrator")


def gate(action: Action[Any, Any], kwargs: dict[str, Any]) -> Approval | None:
    """Hold an action that its path wants approved; None lets it through."""
    record = kwargs.get("record")
    targets = [record] if record is not None else list(kwargs.get("records") or [])
    kind = kinds.of(targets[0]) if targets else None
    if kind is None or kind.slug == KIND:
        return None
    path = Path.objects.filter(kind=kind.slug, action=action.name, active=True).first()
    return ask(action, kind, targets, kwargs, path.steps) if path is not None and path.steps else None


def ask(
    action: Action[Any, Any], kind: kinds.Kind, targets: list[Any], kwargs: dict[str, Any], steps: list[str]
) -> Approval:
    """Store the request and find who decides its first step."""
    by = kwargs["by"]
    params = parameters.kept(kwargs)
    names = "、".join(str(target) for target in targets[:3])
    request = Approval(
        kind=kind.slug,
        object_id=targets[0].pk,
        action=action.name,
        summary=f"{action.title} · {names}"[:200],
        params={"given": params, "pks": [target.pk for target in targets], "bulk": "records" in kwargs},
        reason=str(kwargs.get("reason") or "")[:300],
        steps=steps,
        by=by,
    )
    _refuse_twice(request)
    with transaction.atomic():
        request.save()
        assign(request)
        audit.write("ask", request, by=by, kind=KIND, changed=audit.changes({}, audit.snapshot(request)))
    return request


def _refuse_twice(request: Approval) -> None:
    same = Approval.objects.filter(
        kind=request.kind, object_id=request.object_id, action=request.action, state=Approval.State.WAITING
    )
    if any(other.by_id == request.by_id and other.params == request.params for other in same):
        raise Refused(_("You have asked for exactly this already; it is still waiting for approval."))


def assign(request: Approval) -> None:
    """Find who decides the present step. Raises Refused where nobody could."""
    people = deciders(request)
    if not people:
        raise Refused(_("Nobody could approve this: the path names nobody who sees the record."))
    request.deciders.set(people)


def deciders(request: Approval) -> list[User]:
    """Return who decides the present step: whom the path names, else the head, else an administrator; never oneself."""
    others = User.objects.filter(is_active=True).exclude(pk=request.by_id)
    step = request.steps[request.step]
    named = Q(pk=request.by.reports_to_id) if step == SUPERIOR else Q(role=step)
    for condition in (named, *(Q(role=role) for role in _STAND_INS)):
        fit = [person for person in others.filter(condition) if sees(request, person)]
        if fit:
            return fit
    return []


def sees(request: Approval, person: User) -> bool:
    """Return whether the person sees every record the request is about."""
    kind = kinds.registry.get(request.kind)
    pks = request.params["pks"]
    return kind is not None and kind.rows(person).filter(pk__in=pks).count() == len(set(pks))


def action_of(request: Approval) -> Action[Any, Any] | None:
    """Return the action that is asked for, unless it has gone."""
    kind = kinds.registry.get(request.kind)
    return next((action for action in kind.hung_actions if action.name == request.action), None) if kind else None


def carry_out(request: Approval) -> None:
    """Do what was asked, as whoever asked, through the same door. Raises Refused if it can no longer be done."""
    action, by = action_of(request), request.by
    if action is None or not by.is_active:
        raise Refused(_("This can no longer be carried out; refuse it with a word."))
    rows = kinds.registry[request.kind].rows(by)
    targets = list(rows.filter(pk__in=request.params["pks"]))
    if len(targets) != len(set(request.params["pks"])):
        raise Refused(_("Whoever asked no longer sees the record; refuse it with a word."))
    aim = {"records": targets} if request.params["bulk"] else {"record": targets[0]}
    try:
        action(**aim, **parameters.given(action, request.params["given"], by), by=by)
    except ValidationError as error:
        raise Refused(_("It cannot be carried out: %(why)s") % {"why": " ".join(error.messages)}) from error
    except (PermissionDenied, Http404) as error:
        raise Refused(_("Whoever asked may no longer do this; refuse it with a word.")) from error
