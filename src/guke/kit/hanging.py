"""What other areas hang on a kind: panels, columns, filters, actions, and questions asked back."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, ClassVar

from django.db import models

from guke.kit.columns import Column


@dataclass(frozen=True)
class Odd:
    """What is odd about a record to be stored, in words; ``twin`` is the stored record that it may be one with."""

    text: str
    twin: Any = None

    def __str__(self) -> str:
        return self.text


Question = Callable[[Any, Mapping[str, Any], Any], Iterable[Odd]]
"""Says to a person, the last, what is odd about a record to be stored; the mapping has what was given for its relations to many."""


class Hanging:
    """What other areas hang on a kind."""

    model: ClassVar[type[models.Model]]
    hung_columns: list[Column]
    hung_panels: list[Any]
    hung_actions: list[Any]
    hung_filters: list[str]
    hung_questions: list[Question]
    asked_about: ClassVar[frozenset[str]]
    filter_makers: list[Callable[[Any, Any], dict[str, Any]]]
    first_order: str
    required: list[str]
    past_url: Callable[[Any], str] | None = None
    """Where the list as of a past day is, from the query that asks ``as_of`` one; empty: the list shows it itself."""

    def hang_panel(self, *panels: Any) -> None:
        """Show panels of another area on this kind's page."""
        self.hung_panels.extend(panels)

    def hang_columns(self, *columns: Column) -> None:
        """Show columns of another area in this kind's list."""
        self.hung_columns.extend(column.bind(self.model) for column in columns)

    def hang_filters(self, *names: str) -> None:
        """Filter this kind's list by data of another area."""
        self.hung_filters.extend(names)

    def order_by(self, name: str) -> None:
        """Order this kind's list at first by a column of another area."""
        self.first_order = name

    def requires(self, relation: str) -> None:
        """Say that every record has this one-to-one relation, so that lists may be driven by its indexes."""
        self.required.append(relation)

    def hang_action(self, *actions: Any) -> None:
        """Offer actions of another area on this kind."""
        self.hung_actions.extend(actions)

    def hang_question(self, *questions: Question) -> None:
        """Ask something of another area back before a person stores a record of this kind."""
        self.hung_questions.extend(questions)

    def asks_back(self, record: Any, given: Mapping[str, Any], by: Any) -> list[Odd]:
        """Return what is asked back before a record is stored."""
        return list(chain.from_iterable(question(record, given, by) for question in self.hung_questions))

    def odd_in(self, form: Any, by: Any) -> list[Odd]:
        """Return what is odd in a form that makes a record, or changes in one what is asked about."""
        if form.instance.pk is not None and self.asked_about.isdisjoint(form.changed_data):
            return []
        return self.asks_back(form.instance, form.cleaned_data, by)

    def hang_filter_makers(self, *makers: Callable[[Any, Any], dict[str, Any]]) -> None:
        """Offer filters of another area, made for this kind and a person."""
        self.filter_makers.extend(makers)
