"""How accounts come and stop, by lifetimes' BG/NBD and Gamma-Gamma in days of each account's own season; what they will bring."""

from contextlib import suppress

import numpy as np
import pandas as pd
from lifetimes import BetaGeoFitter, GammaGammaFitter
from lifetimes.fitters import BaseFitter
from lifetimes.utils import ConvergenceError
from scipy import linalg, special

from benchmarks.pandas_way.common import TODAY, Frame, Frames, Series

HORIZON, ALARM = 90, 0.5
YEARS, DISCOUNT = 3, 0.1
MONTH = 365.25 / 12
NODES = 16
Z80 = 1.2816


def ordering(made: Frames) -> Frames:
    """Sum the order days up, fit both models, and give the chance to be alive and to stay silent over the horizon."""
    days = made["account_days"]
    days = days.loc[(days.amount > 0) & (days.sold_on <= TODAY), ["account_id", "sold_on", "amount"]]
    told = days.groupby("account_id").agg(
        first=("sold_on", "min"), last=("sold_on", "max"), count=("sold_on", "size"), amount=("amount", "sum")
    )
    told["value"] = (
        (told.amount - days.groupby("account_id").amount.first()) / 10_000 / (told["count"] - 1).clip(lower=1)
    )
    parts = _season(days, told)
    now = pd.Series(TODAY, index=told.index)
    begun, today = _time(parts, told["first"]), _time(parts, now)
    told["frequency"] = told["count"] - 1
    told["recency"], told["T"] = (_time(parts, told["last"]) - begun).round(), (today - begun).round()
    told["horizon"] = np.ceil(_ahead(parts, today))
    told["ahead"] = _time(parts, now + pd.to_timedelta(told.horizon, unit="D")) - today
    orders = _converged(BetaGeoFitter, told.frequency, told.recency, told["T"])
    again = told[(told.frequency > 0) & (told.value > 0)]
    values = _converged(GammaGammaFitter, again.frequency, again.value)
    told["alive"] = orders.conditional_probability_alive(told.frequency, told.recency, told["T"])
    told["gone"] = TODAY - told["last"] > pd.Timedelta(365, unit="D")
    told["asked"] = (told["count"] >= 2) & ~told.gone
    told["silence"] = _silence(orders, told, told.ahead).where(told.asked)
    return {"orders": told, "models": pd.DataFrame([{**orders.params_, **values.params_}])}


def _season(days: Frame, told: Frame) -> Frame:
    """Read each account's season from its order days of whole years, leaning on the book's; short histories have the book's."""
    since = days.account_id.map((TODAY - told["first"]).dt.days)
    inside = (TODAY - days.sold_on).dt.days < (since // 365).clip(lower=1) * 365
    kept = days[inside]
    counted = kept.groupby(["account_id", kept.sold_on.dt.month]).size().unstack(fill_value=0)
    counted = counted.reindex(index=told.index, columns=range(1, 13), fill_value=0)
    total = counted.sum(axis=1)
    old = (TODAY - told["first"] >= pd.Timedelta(730, unit="D")) & (total > 0)
    book = counted[old].sum()
    book = (book / book.sum() * 12).clip(lower=0.05)
    own = counted.add(book).div(total + 12, axis=0) * 12
    own.loc[~old] = book.to_numpy()
    own = own.clip(lower=0.05)
    return own.div(own.mean(axis=1), axis=0)


def _time(parts: Frame, days: Series) -> Series:
    """Give the season's time of one day of each account."""
    place = np.arange(len(parts)), (days.dt.month - 1).to_numpy()
    share = parts.to_numpy()[place]
    passed = (parts.cumsum(axis=1) - parts).to_numpy()[place]
    return MONTH * ((days.dt.year - 1970) * 12 + passed + share * (days.dt.day - 1) / days.dt.days_in_month)


def _ahead(parts: Frame, today: Series) -> Series:
    """Give how many real days pass until so many of the season have, between edges of thirty days."""
    wanted = today + HORIZON
    found = pd.Series(np.nan, index=parts.index)
    low = today
    for edge in range(30, 26 * 30, 30):
        high = _time(parts, pd.Series(TODAY + pd.Timedelta(edge, unit="D"), index=parts.index))
        here = found.isna() & (high >= wanted)
        found[here] = edge - 30 + ((wanted - low) / (high - low))[here].clip(0, 1) * 30
        if found.notna().all():
            break
        low = high
    return found


def _converged(model: type[BaseFitter], *data: Series) -> BaseFitter:
    """Fit with the least penalty at which lifetimes converges, as its message advises."""
    for penalty in (0.0, 0.001, 0.01, 0.1):
        with suppress(ConvergenceError):
            return model(penalizer_coef=penalty).fit(*data)
    message = "lifetimes does not converge"
    raise ConvergenceError(message)


def _silence(orders: BetaGeoFitter, told: Frame, days: Series | float) -> Series:
    """Give the chance of no order in the next days: the odds to have left, and of a next order that comes later.

    lifetimes has none for an account with a history; the chance to be alive is its own.
    """
    waits = ((orders.params_["alpha"] + told["T"]) / (orders.params_["alpha"] + told["T"] + days)) ** (
        orders.params_["r"] + told.frequency
    )
    return 1 - told.alive * (1 - waits)


def lifetime(made: Frames) -> Frames:
    """Value three years of each account: a run rate where it is steady, else orders times their size; with ranges."""
    found = made["expectation"].join(made["orders"][["silence", "asked", "gone"]])
    found = found.fillna({"asked": False, "gone": False}).astype({"asked": bool, "gone": bool})
    ahead = found[["low", "likely", "high"]].mask(found.gone)
    spread = _spread(ahead)
    steady = _weighed(_steady(ahead, float(made["record"].kept.iloc[0])), found.silence)
    even = (made["rhythm"].regularity == "regular").reindex(found.index, fill_value=False)
    rate = even | (found.months_bought >= 9)
    runs = rate & (spread <= 1)
    fragile = rate & ahead.low.notna()
    cases = {"even": runs & even, "busy": runs, "fragile": found.asked & fragile, "uneven": found.asked}
    found["why"] = np.select(list(cases.values()), list(cases), "unknown")
    irregular = _irregular(made["orders"], made["models"].iloc[0]).reindex(found.index)
    values = irregular.where(found.why.isin(["fragile", "uneven"])).where(~runs, steady)
    return {"lifetime": found[["why"]].join(values), "foreseen": _weighed(ahead, found.silence)}


def _weighed(ahead: Frame, chance: Series) -> Frame:
    """Weigh what is ahead by the chance to stay where an account is more likely lost than not."""
    alarmed = chance >= ALARM
    likely = ahead.likely.where(~alarmed, ahead.likely * (1 - chance))
    return pd.DataFrame({"low": ahead.low.mask(alarmed & ahead.low.notna(), 0.0), "likely": likely, "high": ahead.high})


def _spread(ahead: Frame) -> Series:
    low, high = ahead.low.clip(lower=1e-9), ahead.high.clip(lower=1e-9)
    return np.expm1((np.log(high / low) / (2 * Z80)) ** 2)


def _worth() -> np.ndarray:
    return np.power(1 + DISCOUNT, -(np.arange(YEARS) + 0.5))


def _steady(ahead: Frame, kept: float) -> Frame:
    """Carry the next year on with the share that is kept from year to year."""
    worth = _worth()
    total = worth @ kept ** np.arange(YEARS)
    sums = worth.cumsum()
    chance = np.array([kept**year * (1 - kept if year < YEARS - 1 else 1) for year in range(YEARS)])
    leaving = chance @ sums**2 - (chance @ sums) ** 2
    likely, relative = ahead.likely * total, (1 + _spread(ahead)) * (1 + leaving / total**2) - 1
    none = pd.Series(0.0, index=ahead.index)
    low, high = (_quantile(likely, relative, none, share) for share in (0.1, 0.9))
    return pd.DataFrame({"low": low, "likely": likely, "high": high})


def _irregular(told: Frame, model: Series) -> Frame:
    """Multiply the orders lifetimes expects by the size it expects, year by year, with a range around the sum."""
    orders, values = BetaGeoFitter(), GammaGammaFitter()
    orders.params_, values.params_ = model[["r", "alpha", "a", "b"]], model[["p", "q", "v"]]
    x, recency, age = told.frequency, told.recency, told["T"]
    size = values.conditional_expected_average_profit(x, told.value)
    counts = pd.DataFrame(
        {
            year: orders.conditional_expected_number_of_purchases_up_to_time(365 * (year + 1), x, recency, age)
            for year in range(YEARS)
        },
        index=told.index,
    )
    total = counts[YEARS - 1]
    likely = size * (counts.diff(axis=1).fillna({0: counts[0]}) @ _worth())
    spread = 1 / (model.p * x + model.q - 2).clip(lower=0.1)
    square = (1 + spread) * (total / model.p + _square(orders, told, 365 * YEARS))
    relative = (square / total.clip(lower=1e-12) ** 2 - 1).clip(lower=0)
    nothing = _silence(orders, told, 365 * YEARS)
    low, high = (_quantile(likely, relative, nothing, share) for share in (0.1, 0.9))
    return pd.DataFrame({"low": low, "likely": likely, "high": high.clip(lower=likely)})


def _square(orders: BetaGeoFitter, told: Frame, days: int) -> Series:
    """Give the mean square of the orders ahead, which lifetimes does not: by quadrature over the chance to leave."""
    r, alpha, a, b = (orders.params_[name] for name in ("r", "alpha", "a", "b"))
    nodes = {x: _jacobi(a, b + x) for x in told.frequency.unique()}
    place = told.frequency.map({x: place for place, x in enumerate(nodes)})
    chance = np.clip(np.array([node for node, _weight in nodes.values()]), 1e-7, None)[place]
    weight = np.array([weight for _node, weight in nodes.values()])[place]
    shape, pace = (r + told.frequency).to_numpy()[:, None], (alpha + told["T"]).to_numpy()[:, None]
    log_kept = -shape * np.log1p(chance * days / pace)
    once = -np.expm1(log_kept) / chance
    odds = chance * days * shape / (pace + chance * days)
    twice = 2 * (1 - chance) / chance**2 * np.maximum(-np.expm1(log_kept + np.log1p(odds)), 0)
    return told.alive * (weight * (once + twice)).sum(axis=1)


def _jacobi(a: float, b: float) -> tuple[np.ndarray, np.ndarray]:
    """Give nodes and weights for a mean over Beta(a, b); scipy's own overflow where b is in the thousands."""
    p, q, n = b - 1, a - 1, np.arange(1, NODES)
    sums = 2 * n + p + q
    middle = np.concatenate([[(q - p) / (p + q + 2)], (q * q - p * p) / (sums * (sums + 2))])
    beside = 4 * n * (n + p) * (n + q) * (n + p + q) / (sums**2 * (sums + 1) * np.where(n == 1, 1, sums - 1))
    beside[0] = 4 * (1 + p) * (1 + q) / ((p + q + 2) ** 2 * (p + q + 3))
    nodes, vectors = linalg.eigh_tridiagonal(middle, np.sqrt(beside))
    return (1 + nodes) / 2, vectors[0] ** 2


def _quantile(mean: Series, relative: Series, nothing: Series, share: float) -> Series:
    """Give a quantile of what is nothing with a chance, else a gamma, with this mean and relative variance."""
    some = (1 - nothing).clip(lower=1e-12)
    shape = 1 / ((1 + relative) * some - 1).clip(lower=1e-9)
    place = ((share - nothing) / some).clip(0, 1)
    return (mean / some / shape * special.gammaincinv(shape, place)).where(place > 0, 0.0)
