"""How each customer with a story buys: what is odd about it, in numbers."""

from datetime import date

from guke.demo.buying import FARM, SPRING_AND_AUTUMN, Pattern, dipping, growing_season, narrowing, rising, sliding

_ALL_YEAR = (1.0,) * 12
DEALER = Pattern(1_200_000, 12, "NPK WSF FOL", width=6, variety=14, season=SPRING_AND_AUTUMN)
EVEN_DEALER = DEALER.but(season=_ALL_YEAR, every=6)
FARMER = Pattern(900_000, 14, "NPK WSF BIO", width=4, variety=10, season=FARM)
GLASSHOUSE = Pattern(800_000, 7, "WSF BIO FOL", width=5, variety=12)
PLANT = Pattern(6_000_000, 4, "IND", width=2, variety=4, price=0.93)
LEAVING = tuple(range(31, 39))
DEPENDENCE, DEPENDENCE_SHARE = 25, 0.14
_LEFT_BEHIND = (3_800_000, 1_200_000, 900_000, 2_100_000, 600_000, 1_500_000, 800_000, 500_000)
_SISTERS = ((40, 1_900_000, 0.90), (41, 1_300_000, 0.95), (42, 2_200_000, 0.99), (43, 800_000, 1.04))


def patterns(on: date) -> dict[int, Pattern]:
    """Return how the customers of the cast buy, by number; those absent buy nothing."""
    return {
        1: PLANT,
        2: PLANT.but(yearly=9_000_000, volume=sliding(180, down_to=0.25), noise=0.12),
        3: PLANT.but(yearly=5_200_000, every=14, jitter=0.06, noise=0.1, last=60),
        4: EVEN_DEALER.but(yearly=5_400_000),
        5: DEALER.but(yearly=2_600_000),
        6: DEALER.but(yearly=1_900_000),
        7: DEALER.but(yearly=2_300_000, price=0.89, volume=rising(200, start=0.5)),
        8: DEALER.but(yearly=3_100_000, goods="NPK", price=0.82, note="促销价"),
        9: FARMER.but(yearly=480_000, every=30, first=500),
        10: GLASSHOUSE.but(yearly=1_400_000, breadth=narrowing(420, floor=0.3)),
        11: GLASSHOUSE.but(yearly=1_600_000, volume=sliding(365, down_to=0.3), noise=0.1),
        12: FARMER.but(yearly=700_000, every=18, season=growing_season(on)[0]),
        13: PLANT.but(volume=dipping(240, wide=170, down_to=0.2), noise=0.1),
        14: EVEN_DEALER.but(yearly=2_400_000, first=150, volume=rising(150, start=0.15)),
        15: DEALER.but(last=400),
        18: DEALER.but(yearly=2_900_000),
        19: DEALER,
        20: DEALER.but(yearly=300_000, every=30),
        21: DEALER.but(yearly=700_000),
        22: PLANT.but(yearly=8_000_000, volume=sliding(730, down_to=0.72)),
        23: PLANT.but(yearly=16_000_000, every=2),
        24: EVEN_DEALER.but(yearly=1_800_000, goods="NPK WSF", dropped=("WSF", 240)),
        DEPENDENCE: PLANT.but(yearly=60_000_000, every=1, width=3, variety=6, price=0.91),
        26: EVEN_DEALER.but(yearly=2_000_000, returns=lambda ago: 0.22 if ago < 60 else 0.004),
        27: FARMER.but(yearly=850_000),
        28: PLANT.but(yearly=4_000_000, costless=120),
        29: DEALER,
        **{number: DEALER.but(yearly=yearly) for number, yearly in zip(LEAVING, _LEFT_BEHIND, strict=True)},
        **{number: FARMER.but(yearly=yearly, price=price) for number, yearly, price in _SISTERS},
        44: EVEN_DEALER.but(yearly=3_300_000, every=24, goods="NPK WSF", currency="USD"),
        46: PLANT.but(yearly=3_000_000, every=6),
    }
