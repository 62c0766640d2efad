"""Which accounts may be the one being typed: few candidates by index, then compared name by name."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from guke.accounts.models import Account, Alias, Contact
from guke.accounts.rules import names, phones, uscc
from guke.accounts.rules.names import Face, Reason
from guke.kit import search

SHOWN_FROM = 70
_CANDIDATES = 300
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
    found = {pk for pk in _candidates(face) if pk is not None and pk != besides}
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


def _candidates(face: Face) -> set[int | None]:
    """Return the ids of accounts that share a key or a piece of the name, merged ones by what they became."""
    rows: list[QuerySet[Any, Any]] = list(_by_key(face))
    found = set(rows[0].union(*rows[1:])[:_CANDIDATES]) if rows else set()
    core = names.key(face.name)
    if len(core) > 1:
        found |= {(pk, None) for pk in search.sharing("accounts", pieces(core), _CANDIDATES)}
    return {kept or pk for pk, kept in found}


def _by_key(face: Face) -> Iterable[QuerySet[Any, Any]]:
    accounts = Account.objects.order_by().values_list("pk", "merged_into")
    if core := names.key(face.name):
        yield accounts.filter(folded=core)
        yield Alias.objects.order_by().filter(folded=core).values_list("account", "account__merged_into")
    if code := uscc.clean(face.uscc):
        yield accounts.filter(uscc=code)
    if face.code:
        yield accounts.filter(code=face.code.strip())
    if line := phones.key(face.phone):
        yield accounts.filter(phone=line)
        numbers = Contact.objects.order_by().filter(Q(mobile=line) | Q(phone=line))
        yield numbers.values_list("account", "account__merged_into")


def pieces(core: str) -> list[str]:
    """Return the overlapping pieces of a name, one of which survives a slip of the pen.

    >>> pieces("金土地农资"), pieces("绿源")
    (['金土地', '土地农', '地农资'], ['绿源'])
    """
    if len(core) <= _PIECE:
        return [core]
    return [core[at : at + _PIECE] for at in range(len(core) - _PIECE + 1)]
