"""The REST API: every kind under ``/api/<slug>``, with the same rows, filters, forms and actions as the pages."""

import json
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Status
from ninja.security import HttpBearer, django_auth

from guke.kit import actions, audit, forms, kinds, tokens
from guke.kit.columns import Column
from guke.kit.kinds import Kind, registry
from guke.kit.lists import Listing

_LARGEST_PAGE = 200


class Bearer(HttpBearer):
    """``Authorization: Bearer <token>``."""

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        """Return the token's person, who acts in this request."""
        user = tokens.person(token)
        if user is not None:
            request.user = user
        return user


api = NinjaAPI(title="Guke", version="1", auth=[Bearer(), django_auth], docs_url="/docs", urls_namespace="api")


class Unfit(Exception):
    """The body was refused; ``errors`` says why by field."""

    def __init__(self, errors: dict[str, list[str]]) -> None:
        super().__init__(str(errors))
        self.errors = errors


@api.exception_handler(Unfit)
def _unfit(request: HttpRequest, error: Unfit) -> HttpResponse:
    return api.create_response(request, {"errors": error.errors}, status=422)


@api.exception_handler(actions.Asked)
def _asked(request: HttpRequest, error: actions.Asked) -> HttpResponse:
    told = [{"text": str(odd), **_twin(odd.twin, request.user)} for odd in error.odd]
    return api.create_response(request, {"asked": told}, status=409)


def _twin(record: Any, user: Any) -> dict[str, Any]:
    kind = kinds.of(record) if record is not None else None
    seen = kind is not None and kind.rows(user).filter(pk=record.pk).exists()
    return {"kind": kind.slug, "id": record.pk} if kind is not None and seen else {}


@api.exception_handler(PermissionDenied)
def _denied(request: HttpRequest, _error: PermissionDenied) -> HttpResponse:
    return api.create_response(request, {"errors": {"": ["no right"]}}, status=403)


@api.exception_handler(Http404)
def _missing(request: HttpRequest, _error: Http404) -> HttpResponse:
    return api.create_response(request, {"errors": {"": ["not found"]}}, status=404)


def _said(error: ValidationError) -> dict[str, list[str]]:
    return dict(error.message_dict) if hasattr(error, "error_dict") else {"": error.messages}


def _kind(slug: str) -> Kind:
    try:
        return registry[slug]
    except KeyError as error:
        raise Http404 from error


def shown(kind: Kind, record: Any, user: Any, columns: list[Column] | None = None) -> dict[str, Any]:
    """Return a record as JSON: its id, its fields and columns the person may see."""
    visible = kind.columns_for(user) if columns is None else columns
    values = {column.name: audit.plain(column.plain(record)) for column in visible}
    for name in kind.fields_for(user):
        if name not in values:
            field = record._meta.get_field(name)  # noqa: SLF001 - Django's documented reflection
            values[name] = None if field.many_to_many else audit.plain(getattr(record, field.attname))
    return {"id": record.pk, "text": str(record), **values}


def _body(request: HttpRequest) -> dict[str, Any]:
    try:
        body = json.loads(request.body or b"{}")
    except ValueError as error:
        raise Unfit({"": [f"no JSON: {error}"]}) from error
    if not isinstance(body, dict):
        raise Unfit({"": ["a JSON object is expected"]})
    return body


@api.get("/{slug}", operation_id="list_records")
def list_records(request: HttpRequest, slug: str, size: int = 50) -> Any:
    """List a kind's records; the query string is that of its page."""
    kind = _kind(slug)
    kind.require(request.user, "view")
    listing = Listing(kind, request.user, request.GET, size=min(max(size, 1), _LARGEST_PAGE), whole=True)
    columns = [*kind.columns_for(request.user), *listing.dated]  # type: ignore[arg-type]
    for column in columns:
        column.prepare(listing.records)
    rows = [shown(kind, record, request.user, columns) for record in listing.records]
    return {"count": listing.count, "page": listing.number, "pages": listing.pages, "items": rows}


@api.post("/{slug}", operation_id="create_record", response={201: Any, 409: Any})
def create_record(request: HttpRequest, slug: str) -> Any:
    """Create a record from a JSON object of the kind's fields.

    What is odd about it is asked back: 409 with ``asked``, each with its ``text`` and, where the record may be one with another,
    that one's ``kind`` and ``id``. Sent again with ``"sure": true``, or with ``sure`` the list of the texts, it is stored.
    """
    kind = _kind(slug)
    kind.require(request.user, "create")
    return Status(201, _stored(request, kind, kind.model()))


@api.get("/{slug}/{int:pk}", operation_id="get_record")
def get_record(request: HttpRequest, slug: str, pk: int) -> Any:
    """Return one record."""
    kind = _kind(slug)
    record = kind.get(request.user, pk)
    if kind.reads_logged:
        audit.write("read", record, by=request.user)
    return shown(kind, record, request.user)


@api.patch("/{slug}/{int:pk}", operation_id="change_record", response={200: Any, 409: Any})
def change_record(request: HttpRequest, slug: str, pk: int) -> Any:
    """Change the fields that the JSON object names; what is odd about it is asked back as for a new record."""
    kind = _kind(slug)
    record = kind.get(request.user, pk, alone=True)
    kind.require(request.user, "change")
    return _stored(request, kind, record)


@api.delete("/{slug}/{int:pk}", operation_id="delete_record", response={204: None})
def delete_record(request: HttpRequest, slug: str, pk: int) -> Any:
    """Delete a record."""
    kind = _kind(slug)
    record = kind.get(request.user, pk, alone=True)
    with audit.door("api"):
        try:
            actions.delete(kind, by=request.user, record=record)
        except ValidationError as error:
            raise Unfit(_said(error)) from error
    return Status(204, None)


@api.post("/{slug}/{int:pk}/{name}", operation_id="act_on_record", response={200: Any, 409: Any})
def act_on_record(request: HttpRequest, slug: str, pk: int, name: str) -> Any:
    """Take an action on a record; the JSON object gives its parameters, with ``sure`` for those that ask back (409)."""
    kind = _kind(slug)
    record = kind.get(request.user, pk, alone=True)
    action = kind.action(name)
    action.check(record, request.user)
    body = _body(request)
    form = forms.action_form(action, request.user)(body)
    if not form.is_valid():
        raise Unfit({field: list(errors) for field, errors in form.errors.items()})  # type: ignore[arg-type]
    given = {key: value for key, value in form.cleaned_data.items() if value is not None and key in body}
    with audit.door("api"):
        try:
            action(**action.taking(record), **given, by=request.user)
        except actions.Held as held:
            return {"waiting": str(held.approval), "approval": held.approval.pk}
        except actions.Asked:
            raise
        except ValidationError as error:
            raise Unfit(_said(error)) from error
    return {"done": action.name}


def _stored(request: HttpRequest, kind: Kind, record: Any) -> dict[str, Any]:
    body = _body(request)
    sure = body.pop("sure", False)
    names = [name for name in kind.fields_for(request.user) if name in body or record.pk is None]  # type: ignore[arg-type]
    unknown = [name for name in body if name not in kind.fields and not name.startswith("custom__")]
    if unknown:
        raise Unfit({name: ["unknown field"] for name in unknown})
    nested = [name for name, value in body.items() if isinstance(value, dict)]
    if nested:
        raise Unfit({name: ["a plain value is expected"] for name in nested})
    form = forms.record_form(kind, request.user, names)(body, instance=record)
    form.keep_customs(body)
    if not form.is_valid():
        raise Unfit({field: list(errors) for field, errors in form.errors.items()})  # type: ignore[arg-type]
    odd = kind.odd_in(form, request.user)
    if odd and sure is not True and sure != [str(each) for each in odd]:
        raise actions.Asked(odd)
    with audit.door("api"):
        try:
            actions.store(kind, form, by=request.user)
        except ValidationError as error:
            raise Unfit(_said(error)) from error
    return shown(kind, form.instance, request.user)
