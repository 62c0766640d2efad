"""Whether a customer that a file would make is much like a known one or one further up: few candidates by hash, then compared."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from guke.accounts.models import Account, Alias
from guke.accounts.rules import names, phones
from guke.accounts.rules.names import Face, Likeness

_FEW = 20
_SHORTEST = 4
_TAIL = 2


@dataclass(frozen=True, slots=True)
class Known:
    """A customer one may mean: stored (``pk``), or further up in the file (``row``)."""

    face: Face
    owner: str = ""
    pk: int = 0
    row: int = 0


class Faces:
    """The customers there are, found by name but for one slip or a short ending, by other name and by telephone."""

    def __init__(self) -> None:
        self._found: dict[int, list[Known]] = defaultdict(list)
        others: dict[int, list[str]] = defaultdict(list)
        for pk, name in Alias.objects.values_list("account", "name").iterator(chunk_size=5000):
            others[pk].append(name)
        rows = Account.objects.filter(merged_into=None).order_by()
        fields = ("pk", "name", "uscc", "phone", "code", "short_name", "owner__name")
        for pk, name, uscc, phone, code, short, owner in rows.values_list(*fields).iterator(chunk_size=5000):
            told = Face(name, uscc or "", phone, code, tuple(word for word in (*others[pk], short) if word))
            self.add(Known(told, owner or "", pk))

    def add(self, known: Known) -> None:
        """Let a customer be found."""
        for key in _keys(known.face):
            bucket = self._found[key]
            if len(bucket) < _FEW:
                bucket.append(known)

    def nearest(self, face: Face) -> tuple[Known, Likeness] | None:
        """Return the customer most like the face, where one is likely the same."""
        near = {id(known): known for key in _keys(face) for known in self._found.get(key, ())}.values()
        rated = [(names.alike(face, known.face), known) for known in near]
        likely = [(like, known) for like, known in rated if like.score >= names.LIKELY]
        if not likely:
            return None
        like, known = max(likely, key=lambda pair: (pair[0].score, pair[1].pk, -pair[1].row))
        return known, like


@lru_cache(maxsize=8)
def _keys(face: Face) -> frozenset[int]:
    """Return hashes of which two faces that may be the same share one; whoever asks for a face adds it next."""
    found = {hash(phones.key(face.phone))} if phones.key(face.phone) else set()
    for name in (face.name, *face.others):
        core = names.key(name)
        found.add(hash(core))
        if len(core) >= _SHORTEST:
            found |= {hash(core[:at] + core[at + 1 :]) for at in range(len(core))}
            if len(core) >= _SHORTEST + _TAIL:
                found.add(hash(core[:-_TAIL]))
    return frozenset(found)
