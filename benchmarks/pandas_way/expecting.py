"""The next twelve months of each account, by the method that was nearest on past days, with the range that held then."""

import numpy as np
import pandas as pd

from benchmarks.pandas_way.common import Frame, Frames, Series, before

LOW, HIGH = 0.1, 0.9
Case = tuple[int, Frame]


def expectation(made: Frames) -> Frames:
    """Try four methods at past days, choose one, and expect with it; who is kept from year to year."""
    months = made["wide"].loc[:, : before(1)].reindex(made["accounts"].index, fill_value=0) / 10_000
    count = months.shape[1]
    origins = [at for at in range(count - 12, 11, -3) if _asked(months.iloc[:, :at]).any()]
    full = [at for at in origins if at >= 24] or origins
    errors = {name: np.mean([_error(name, months, at) for at in full]) for name in METHODS}
    method = min(errors, key=errors.__getitem__)
    if errors[method] > errors["last_year"] * 0.99:
        method = "last_year"
    cases = [(at, _case(method, months, at)) for at in origins]
    stretch = _stretch(cases)
    bounds = _bounds(cases, stretch)
    likely = METHODS[method](months).clip(lower=0).where(_asked(months))
    group = _group(months)
    found = pd.DataFrame(
        {"low": likely * group.map(bounds.low), "likely": likely, "high": likely * group.map(bounds.high)}
    )
    found["months_bought"] = (months.iloc[:, -12:] > 0).sum(axis=1)
    record = {"method": method, "stretch": stretch, "held": _held(cases), "kept": _kept(months)} | errors
    return {"expectation": found, "record": pd.DataFrame([record])}


def _age(known: Frame) -> Series:
    sold = known != 0
    return (known.shape[1] - pd.Series(sold.to_numpy().argmax(axis=1), index=known.index)).where(sold.any(axis=1), 0)


def _asked(known: Frame) -> Series:
    return (known.iloc[:, -12:].sum(axis=1) > 0) & (_age(known) >= 3)


def _last_year(known: Frame) -> Series:
    """Expect the last year again; a younger account is scaled up by the book's season."""
    year = known.iloc[:, -12:]
    shares = year.sum() / year.to_numpy().sum()
    passed = pd.Series(shares.iloc[::-1].cumsum().to_numpy(), index=range(1, 13)).clip(lower=0.15)
    seen = _age(known).clip(1, 12)
    return year.sum(axis=1) / seen.map(passed).where(seen < 12, 1.0)


def _two_years(known: Frame) -> Series:
    now, prior = _last_year(known), known.iloc[:, -24:-12].sum(axis=1)
    return now.where(prior <= 0, (2 * now + prior) / 3)


def _damped_trend(known: Frame) -> Series:
    now, prior = _last_year(known), known.iloc[:, -24:-12].sum(axis=1)
    return now * (1 + 0.4 * ((now - prior) / prior.where(prior > 0)).fillna(0).clip(-0.5, 0.5))


def _season(known: Frame) -> Series:
    now, prior = known.iloc[:, -6:].sum(axis=1), known.iloc[:, -18:-12].sum(axis=1)
    return _last_year(known) * (1 + ((now - prior) / prior.where(prior > 0)).fillna(0).clip(-1, 1) / 2)


METHODS = {"last_year": _last_year, "two_years": _two_years, "damped_trend": _damped_trend, "season": _season}


def _before_after(months: Frame, at: int) -> tuple[Frame, Series]:
    known = months.iloc[:, :at]
    asked = _asked(known)
    return known[asked], months.loc[asked].iloc[:, at : at + 12].sum(axis=1)


def _error(name: str, months: Frame, at: int) -> float:
    known, actual = _before_after(months, at)
    off = (METHODS[name](known).clip(lower=0) - actual).abs()
    return float(off.sum() / max(actual.clip(lower=0).sum(), 1.0))


def _case(name: str, months: Frame, at: int) -> Frame:
    """Give what came beside what was expected, and in how many months each account had bought."""
    known, actual = _before_after(months, at)
    said = METHODS[name](known).clip(lower=0)
    return pd.DataFrame({"ratio": actual / said, "group": _group(known)})[said > 0]


def _group(known: Frame) -> Series:
    active = (known.iloc[:, -12:] > 0).sum(axis=1)
    return (active > 3).astype(int) + (active > 8)


def _quantiles(cases: list[Case]) -> Frame:
    """Give low, middle and high of each group; of all where a group is small, nothing where all are."""
    if not cases or sum(len(case) for _at, case in cases) < 30:
        return pd.DataFrame()
    rows = pd.concat([case for _at, case in cases])
    grouped = rows.groupby("group").ratio
    found = grouped.quantile([LOW, 0.5, HIGH]).unstack().reindex(range(3))
    few = grouped.size().reindex(range(3), fill_value=0) < 30
    found[few] = rows.ratio.quantile([LOW, 0.5, HIGH]).to_numpy()
    return found.set_axis(["low", "middle", "high"], axis=1)


def _bounds(cases: list[Case], stretch: float) -> Frame:
    found = _quantiles(cases)
    low = found.middle - (found.middle - found.low) * stretch
    return pd.DataFrame(
        {"low": np.maximum(low, found.low.clip(upper=0)), "high": found.middle + (found.high - found.middle) * stretch}
    )


def _tested(cases: list[Case]) -> list[tuple[Frame, list[Case]]]:
    """Give each day with those before it whose outcome was known by then, where they are enough."""
    known = [(case, [other for other in cases if other[0] <= at - 12]) for at, case in cases]
    return [(case, earlier) for case, earlier in known if len(_quantiles(earlier))]


def _stretch(cases: list[Case]) -> float:
    """Give by how much earlier ranges had to be wider to hold four in five; never narrower."""
    far = [_far(case, _quantiles(earlier)) for case, earlier in _tested(cases)]
    return max(float(pd.concat(far).quantile(HIGH - LOW)), 1.0) if far else 1.0


def _far(case: Frame, quantiles: Frame) -> Series:
    of = case.join(quantiles, on="group")
    side = (of.high - of.middle).where(of.ratio > of.middle, of.middle - of.low)
    return (of.ratio - of.middle).abs() / side.clip(lower=1e-9)


def _held(cases: list[Case]) -> float:
    inside = []
    for case, earlier in _tested(cases):
        of = case.join(_bounds(earlier, _stretch(earlier)), on="group")
        inside.append(of.ratio.between(of.low, of.high))
    return float(pd.concat(inside).mean())


def _kept(months: Frame) -> float:
    """Give the share of those that bought in most months of a year and at all in the next."""
    stayed = count = 0
    for at in range(months.shape[1] - 12, 11, -12):
        most = (months.iloc[:, at - 12 : at] > 0).sum(axis=1) > 8
        stayed += (months.loc[most].iloc[:, at : at + 12].sum(axis=1) > 0).sum()
        count += most.sum()
    return (stayed + 1) / (count + 2)
