"""The next twelve months of each account, by the method that was nearest on past days, with the range that held then."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from benchmarks.pandas_way.common import Frame, Frames, Series, before

LOW, HIGH = 0.1, 0.9
METHODS = ["last_year", "two_years", "damped_trend", "season"]


class Past(NamedTuple):
    """A past day: what each method said of the accounts that could be asked, their groups, what came."""

    at: int
    said: Frame
    group: Series
    actual: Series


class Tested(NamedTuple):
    """A past day: what came beside what was said, by group; the quantiles of days known by then; how far off each was."""

    at: int
    case: Frame
    quantiles: Frame
    far: Series


def expectation(made: Frames) -> Frames:
    """Try four methods at past days, choose one, and expect with it; who is kept from year to year."""
    months = made["wide"].loc[:, : before(1)].reindex(made["accounts"].index, fill_value=0) / 10_000
    past = [_past(months, at) for at in range(months.shape[1] - 12, 11, -3)]
    full = [each for each in past if each.at >= 24] or past
    errors = pd.concat([_errors(each) for each in full], axis=1).mean(axis=1)
    method = errors.idxmin() if errors.min() <= errors["last_year"] * 0.99 else "last_year"
    cases = {each.at: _case(each, method) for each in past}
    tested = _tested(cases)
    stretch = _stretch(tested)
    bounds = _bounds(_quantiles(list(cases.values())), stretch)
    age, group = _age(months), _group(months)
    likely = _said(months, age)[method].where(_asked(months, age))
    found = pd.DataFrame(
        {"low": likely * group.map(bounds.low), "likely": likely, "high": likely * group.map(bounds.high)}
    )
    found["months_bought"] = (months.iloc[:, -12:] > 0).sum(axis=1)
    record = {"method": method, "stretch": stretch, "held": _held(tested), "kept": _kept(months)}
    return {"expectation": found, "record": pd.DataFrame([record | errors.to_dict()])}


def _age(known: Frame) -> Series:
    """Give the months since the first with a sale, that one included."""
    sold = known != 0
    first = pd.Series(sold.to_numpy().argmax(axis=1), index=known.index)
    return (known.shape[1] - first).where(sold.any(axis=1), 0)


def _asked(known: Frame, age: Series) -> Series:
    """Tell who can be asked about: bought in the last twelve months, first at least three months ago."""
    return (known.iloc[:, -12:].sum(axis=1) > 0) & (age >= 3)


def _said(known: Frame, age: Series) -> Frame:
    """Give what each method says of the twelve months ahead."""
    year = known.iloc[:, -12:]
    now = year.sum(axis=1) / _scale(year, age)
    prior = known.iloc[:, -24:-12].sum(axis=1)
    half, half_before = known.iloc[:, -6:].sum(axis=1), known.iloc[:, -18:-12].sum(axis=1)
    said = {
        "last_year": now,
        "two_years": now.where(prior <= 0, (2 * now + prior) / 3),
        "damped_trend": now * (1 + 0.4 * _growth(now, prior).clip(-0.5, 0.5)),
        "season": now * (1 + _growth(half, half_before).clip(-1, 1) / 2),
    }
    return pd.DataFrame(said).clip(lower=0)


def _scale(year: Frame, age: Series) -> Series:
    """Give the part of a year a young account has seen, by the season of the book."""
    shares = year.sum() / year.to_numpy().sum()
    passed = pd.Series(shares.iloc[::-1].cumsum().to_numpy(), index=range(1, 13)).clip(lower=0.15)
    return age.clip(1, 12).map(passed).where(age < 12, 1.0)


def _growth(now: Series, prior: Series) -> Series:
    return ((now - prior) / prior.where(prior > 0)).fillna(0)


def _past(months: Frame, at: int) -> Past:
    known = months.iloc[:, :at]
    age = _age(known)
    asked = _asked(known, age)
    actual = months.iloc[:, at : at + 12].sum(axis=1)
    return Past(at, _said(known[asked], age[asked]), _group(known[asked]), actual[asked])


def _errors(past: Past) -> Series:
    off = past.said.sub(past.actual, axis=0).abs()
    return off.sum() / max(past.actual.clip(lower=0).sum(), 1.0)


def _case(past: Past, method: str) -> Frame:
    """Give what came beside what was expected, and the group of each account."""
    said = past.said[method]
    return pd.DataFrame({"ratio": past.actual / said, "group": past.group})[said > 0]


def _group(known: Frame) -> Series:
    """Sort accounts by how many of the last twelve months they bought in."""
    active = (known.iloc[:, -12:] > 0).sum(axis=1)
    return (active > 3).astype(int) + (active > 8)


def _quantiles(cases: list[Frame]) -> Frame:
    """Give low, middle and high of each group; of all where a group is small, nothing where all are."""
    if sum(map(len, cases)) < 30:
        return pd.DataFrame()
    rows = pd.concat(cases)
    grouped = rows.groupby("group").ratio
    found = grouped.quantile([LOW, 0.5, HIGH]).unstack().reindex(range(3))
    few = grouped.size().reindex(range(3), fill_value=0) < 30
    if few.any():
        found[few] = rows.ratio.quantile([LOW, 0.5, HIGH]).to_numpy()
    return found.set_axis(["low", "middle", "high"], axis=1)


def _bounds(found: Frame, stretch: float) -> Frame:
    low = found.middle - (found.middle - found.low) * stretch
    high = found.middle + (found.high - found.middle) * stretch
    return pd.DataFrame({"low": np.maximum(low, found.low.clip(upper=0)), "high": high})


def _tested(cases: dict[int, Frame]) -> list[Tested]:
    """Give each day that had enough days before it, whose outcome was known by then, for a range."""
    found = []
    for at, case in cases.items():
        quantiles = _quantiles([other for then, other in cases.items() if then <= at - 12])
        if len(quantiles):
            found.append(Tested(at, case, quantiles, _far(case, quantiles)))
    return found


def _far(case: Frame, quantiles: Frame) -> Series:
    of = case.join(quantiles, on="group")
    side = (of.high - of.middle).where(of.ratio > of.middle, of.middle - of.low)
    return (of.ratio - of.middle).abs() / side.clip(lower=1e-9)


def _stretch(tested: list[Tested]) -> float:
    """Give by how much ranges had to be wider to hold four in five; never narrower."""
    return max(pd.concat([each.far for each in tested]).quantile(HIGH - LOW), 1.0) if tested else 1.0


def _held(tested: list[Tested]) -> float:
    """Give how often a range made and stretched from what was known on a day held what came."""
    inside = []
    for at, case, quantiles, _far in tested:
        bounds = _bounds(quantiles, _stretch([other for other in tested if other.at <= at - 12]))
        of = case.join(bounds, on="group")
        inside.append(of.ratio.between(of.low, of.high))
    return pd.concat(inside).mean()


def _kept(months: Frame) -> float:
    """Give the share of those that bought in most months of a year and at all in the next."""
    stayed = count = 0
    for at in range(months.shape[1] - 12, 11, -12):
        most = (months.iloc[:, at - 12 : at] > 0).sum(axis=1) > 8
        stayed += (months.loc[most].iloc[:, at : at + 12].sum(axis=1) > 0).sum()
        count += most.sum()
    return (stayed + 1) / (count + 2)
