"""Small pictures have the right coordinates."""

from guke.kit import svg


def test_a_sparkline_runs_from_edge_to_edge_with_the_lowest_at_the_bottom() -> None:
    spark = svg.spark_points([0, 10, 5], width=84, height=24)
    assert spark is not None
    assert spark.line == "2,22 42,2 82,12"
    assert (spark.last_x, spark.last_y) == (82, 12)
    assert spark.area == "2,24 2,22 42,2 82,12 82,24"


def test_one_value_makes_no_line_and_equal_values_lie_flat() -> None:
    assert svg.spark_points([3]) is None
    flat = svg.spark_points([3, 3])
    assert flat is not None
    assert flat.line == "2,22 82,22"


def test_a_ring_fills_its_share_and_never_more_than_the_whole() -> None:
    assert svg.ring_dash(50, 100, 10) == "31.42 31.42"
    assert svg.ring_dash(150, 100, 10) == "62.83 0.00"
    assert svg.ring_dash(None, 100, 10) == "0.00 62.83"


def test_health_is_good_from_75_and_warned_from_60() -> None:
    assert [svg.health_tone(v, 100) for v in (75, 74, 60, 59, None)] == ["good", "warn", "warn", "bad", "plain"]


def test_china_has_34_places_no_two_on_one_tile() -> None:
    assert len(svg.PROVINCES) == 34
    assert len(set(svg.PROVINCES.values())) == 34


def test_long_names_of_provinces_find_their_tile() -> None:
    names = ("江苏省", "内蒙古自治区", "新疆维吾尔自治区", "北京市", "香港特别行政区", "广西", "宁夏回族自治区")
    assert all(svg.province_key(name) in svg.PROVINCES for name in names)


def test_heat_starts_at_one_for_anything_and_ends_at_five() -> None:
    assert [svg.heat(v, 100) for v in (0, None, 0.01, 100)] == [0, 0, 1, 5]


def test_a_name_always_gets_the_same_colour() -> None:
    assert svg.hue("瀚岳") == svg.hue("瀚岳")
    assert svg.hue("瀚岳") in svg.HUES
