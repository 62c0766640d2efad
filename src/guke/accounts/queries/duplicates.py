"""Which accounts may be the one being typed: few candidates by index, then compared name by name."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from rapidfuzz import fuzz

from guke.accounts.models import Account, Alias, Contact
from guke.accounts.rules import names, phones, uscc
from guke.accounts.rules.names import Face, Reason
from guke.accounts.rules.places import Place
from guke.kit import search

SHOWN_FROM = 70
_SLUG = "accounts"
_CANDIDATES = 300
_CLOSE = 25
_LEVEL = 4
_PIECE = 3


@dataclass(frozen=True)
class Likely:
    """An account that may be the same: its name and owner for everybody, its page only for those who may see it."""

    pk: int
    name: str
    owner: str
    score: int
    reasons: tuple[Reason, ...]
    visible: bool


def likely_duplicates(user: Any, face: Face, *, limit: int = 5, besides: int | None = None) -> list[Likely]:
    """Return the accounts most like the face, best first; accounts out of scope show name and owner only."""
    found = (_by_key(face) | _by_name(face)) - {besides}
    accounts = (
        Account.objects.filter(pk__in=found, merged_into=None).select_related("owner").prefetch_related("aliases")
    )
    near = [(names.alike(face, face_of(account)), account) for account in accounts]
    best = sorted(((like, a) for like, a in near if like.score >= SHOWN_FROM), key=lambda pair: -pair[0].score)[:limit]
    seen = _seen(user, [account.pk for _like, account in best])
    return [Likely(a.pk, a.name, str(a.owner or ""), like.score, like.reasons, a.pk in seen) for like, a in best]


def face_of(account: Account) -> Face:
    """Return what of an account is compared; its aliases should be at hand."""
    others = [alias.name for alias in account.aliases.all()]
    return Face(account.name, account.uscc or "", account.phone, account.code, (*others, account.short_name))


def _seen(user: Any, pks: list[int]) -> set[int]:
    return set(Account.objects.visible_to(user).filter(pk__in=pks).values_list("pk", flat=True)) if pks else set()


def _by_key(face: Face) -> set[int]:
    """Return the accounts that share a code, number or other name, merged ones by what they became."""
    rows = list(_keys(face))
    found = set(rows[0].union(*rows[1:])[:_CANDIDATES]) if rows else set()
    return {kept or pk for pk, kept in found}


def _keys(face: Face) -> Iterable[QuerySet[Any, Any]]:
    accounts = Account.objects.order_by().values_list("pk", "merged_into")
    if core := names.key(face.name):
        yield Alias.objects.order_by().filter(folded=core).values_list("account", "account__merged_into")
    if code := uscc.clean(face.uscc):
        yield accounts.filter(uscc=code)
    if face.code:
        yield accounts.filter(code=face.code.strip())
    if line := phones.key(face.phone):
        yield accounts.filter(phone=line)
        numbers = Contact.objects.order_by().filter(Q(mobile=line) | Q(phone=line))
        yield numbers.values_list("account", "account__merged_into")


def _by_name(face: Face) -> set[int]:
    """Return the accounts whose names are nearest, those in the same place first, by a cheap comparison."""
    told = names.fold(face.name)
    if len(told.core) <= 1:
        return set()
    fields = ("pk", "folded", "province", "city", "county")
    shown = Account.objects.filter(merged_into=None).order_by().values_list(*fields)
    same = set(shown.filter(folded=told.core)[:_CANDIDATES])
    similar = set(search.sharing(_SLUG, one_off(told.written), _CANDIDATES))
    if len(similar) < _CLOSE:
        similar |= set(search.sharing(_SLUG, [[piece] for piece in pieces(told.written)], _CANDIDATES))
    same |= set(shown.filter(pk__in=similar))
    rated = [(fuzz.ratio(told.core, folded) + _nearness(told.place, Place(*place)), pk) for pk, folded, *place in same]
    return {pk for _score, pk in sorted(rated, reverse=True)[:_CLOSE]}


def _nearness(one: Place, other: Place) -> int:
    """Return how far two places agree, a point or two a level."""
    levels = ((one.province, other.province), (one.city, other.city), (one.county, other.county))
    return sum(_LEVEL * (mine == its) for mine, its in levels if mine and its)


def pieces(written: str) -> list[str]:
    """Return the overlapping pieces of a name.

    >>> pieces("金土地农资"), pieces("绿源")
    (['金土地', '土地农', '地农资'], ['绿源'])
    """
    if len(written) <= _PIECE:
        return [written]
    return [written[at : at + _PIECE] for at in range(len(written) - _PIECE + 1)]


def one_off(written: str) -> list[list[str]]:
    """Return, for each character that may be wrong, the pieces that must still be there.

    >>> one_off("金土地农资")
    [['土地农', '地农资'], ['地农资'], ['金土地'], ['金土地', '土地农']]
    """
    found = pieces(written)
    kept = ([p for at, p in enumerate(found) if not at <= wrong < at + _PIECE] for wrong in range(len(written)))
    return [group for group in kept if group]
