"""Who undertakes what: asked and agreed, planned in a table, both sides in one sentence, told by a signer."""

import datetime as dt

from guke.relations.rules.capture import read

ON = dt.date(2026, 11, 25)


def sayings(text: str) -> list[tuple[str, str, str]]:
    return [(each.sort, each.text, str(each.due_on or "")) for each in read(text, ON).sayings]


def test_what_they_ask_for_is_our_promise_once_we_say_yes() -> None:
    asked = "李总:请周五前发来报价"
    assert sayings(asked) == [("step", "请周五前发来报价", "2026-11-27")]
    assert sayings(f"{asked}\n我:好的") == [("ours", "请周五前发来报价", "2026-11-27")]
    assert sayings("Me: please return the form by Friday\nAnn Lee: will do") == [
        ("theirs", "please return the form by Friday", "2026-11-27")
    ]


def test_a_table_of_what_is_to_be_done_says_who_undertakes_it() -> None:
    table = "事项 | 负责 | 完成时间\n寄样 | 我方 | 12月4日\n试机 | 客户 | 12月18日\n评审 | 双方 | 12月22日"
    assert sayings(table) == [
        ("ours", "寄样", "2026-12-04"),
        ("theirs", "试机", "2026-12-18"),
        ("step", "评审", "2026-12-22"),
    ]


def test_one_sentence_holds_the_promises_of_both_sides() -> None:
    assert sayings("周总说下周三之前给我们答复，我答应他周五寄样") == [
        ("theirs", "周总说下周三之前给我们答复", "2026-12-02"),
        ("ours", "我答应他周五寄样", "2026-11-27"),
    ]


def test_who_signs_a_letter_to_us_undertakes_it() -> None:
    found = read("李工,数据我明天发给您。程亮", ON)
    assert [person.name for person in found.people] == ["程亮"]
    assert [saying.sort for saying in found.sayings] == ["theirs"]


def test_a_meeting_both_speak_of_is_one_step() -> None:
    assert sayings("Me: lunch on Thursday?\nGrace Hall: Thursday works, lunch here") == [
        ("step", "lunch on Thursday?", "2026-11-26")
    ]


def test_a_relative_day_counts_from_the_stamp_of_its_message() -> None:
    assert sayings("[24/11/2026, 17:02] Lena Fischer: I'll pay tomorrow") == [
        ("theirs", "I'll pay tomorrow", "2026-11-25")
    ]


def test_the_date_of_a_paper_and_lists_of_goods_name_no_day() -> None:
    assert read("Your quotation dated 3 November has arrived.", ON).days == []
    assert read("单号\t日期\t金额\nA1\t2026-09-30\t12480", ON).days == []


def test_american_and_british_numbers_are_read_as_such_where_nothing_is_chinese() -> None:
    (person,) = read("Ann Lee, Buyer, (503) 555-0142 ext. 310, 07700 900461", ON).people
    assert person.phones == ("+15035550142转310", "+447700900461")


def test_what_is_denied_or_conditional_is_no_promise() -> None:
    assert sayings("我没有答应降价,只说回去商量。") == []
    assert sayings("如果他们12月10日前不下单,价格就要重新谈。") == []
    assert sayings("We didn't promise anything.") == []


def test_a_day_they_offer_is_a_step_until_we_refuse_it_and_one_we_offer_only_with_their_yes() -> None:
    offered, step = "下周一可以来厂里做试验吗", ("step", "下周一可以来厂里做试验吗", "2026-11-30")
    assert sayings(f"李总:{offered}") == [step]
    assert sayings(f"李总:{offered}\n我:可以") == [step]
    assert sayings(f"李总:{offered}\n我:抱歉,那天去不了") == []
    assert sayings(f"我:{offered}") == []
    assert sayings(f"我:{offered}\n李总:可以") == [step]


def test_a_name_above_its_clock_a_clock_before_the_name_and_a_bracketed_stamp_are_heads() -> None:
    for chat in (
        "张建军\n14:20\n周四给你回复",
        "11-25 15:30 张建军: 周四给你回复",
        "张建军, [25.11.26 17:33]\n周四给你回复",
        "张建军(采购部):周四给你回复",
    ):
        assert [person.name for person in read(chat, ON).people] == ["张建军"], chat
        assert sayings(chat) == [("theirs", "周四给你回复", "2026-11-26")], chat


def test_a_clock_after_a_date_is_no_day_of_the_month() -> None:
    assert [day.isoformat() for day in read("Flight LH728, 27 Nov 14:05", ON).days] == ["2026-11-27"]


def test_an_address_of_mail_begins_after_the_chinese_word_before_it() -> None:
    assert read("王建国 经理 邮箱wang@firm.example", ON).people[0].email == "wang@firm.example"


def test_a_yes_in_the_same_breath_turns_what_is_wanted_into_our_promise() -> None:
    wanted = "客户要求周五前书面说明原因"
    assert sayings(f"{wanted}。") == [("step", wanted, "2026-11-27")]
    assert sayings(f"{wanted}，我同意了。") == [("ours", f"{wanted}，我同意了", "2026-11-27")]
    assert [sort for sort, _text, _day in sayings("Ann Lee asked for a sample by Friday. Told her yes.")] == ["ours"]


def test_a_list_of_what_is_to_be_done_says_whose_each_line_is() -> None:
    found = sayings(
        "Action items\nCustomer side: confirm headcount - Nov 27\nOur side: draft - Dec 2\nJoint: kickoff - Dec 14"
    )
    assert [(sort, day) for sort, _text, day in found] == [
        ("theirs", "2026-11-27"),
        ("ours", "2026-12-02"),
        ("step", "2026-12-14"),
    ]


def test_what_is_asked_and_answered_with_a_day_of_its_own_is_the_answer() -> None:
    assert sayings("李总：12月2日之前把原件寄来\n我：我明天寄给您") == [("ours", "我明天寄给您", "2026-11-26")]


def test_a_meeting_moved_is_on_the_day_it_moves_to() -> None:
    assert sayings("Can we push Thursday's review to Monday 30 Nov?") == [
        ("step", "Can we push Thursday's review to Monday 30 Nov?", "2026-11-30")
    ]


def test_a_term_after_an_event_and_a_day_of_every_week_are_no_days() -> None:
    assert read("我们收到样品后10天内出报告", ON).days == []
    assert sayings("我们收到样品后10天内出报告") == [("ours", "我们收到样品后10天内出报告", "")]
    assert read("We deliver every Tuesday.", ON).days == []


def test_a_past_day_counts_where_a_meeting_is_reported_and_not_where_something_is_told() -> None:
    assert [day.isoformat() for day in read("11月20日拜访东川乳业", ON).days] == ["2026-11-20"]
    assert read("发票11月6日寄的", ON).days == []
    assert read("On 20 Nov 2026, at 14:02, you wrote:\n> The offer of 19 Nov", ON).days == []


def test_who_acts_is_taken_over_from_the_clause_before() -> None:
    assert sayings("他说下周二把合同签了，周五前寄过来") == [
        ("theirs", "他说下周二把合同签了", "2026-12-01"),
        ("theirs", "周五前寄过来", "2026-12-04"),
    ]
    assert sayings("She will test it on 3 December and send the curves by 8 December.") == [
        ("theirs", "She will test it on 3 December", "2026-12-03"),
        ("theirs", "and send the curves by 8 December", "2026-12-08"),
    ]


def test_plans_about_themselves_doubts_and_bargains_are_nothing() -> None:
    for text in (
        "客户下周三去德国参展",
        "他们12月1日切换系统",
        "对方可能周五付款",
        "沈总:价格再降两个点,我明天就下单",
        "She is on leave until 3 December.",
        "They might sign on Friday.",
    ):
        assert sayings(text) == [], text


def test_a_yes_or_a_no_noted_after_what_was_asked_answers_it() -> None:
    asked = "她问周五前能不能送两套样品"
    assert sayings("对方要求周五前送两套样品。我说可以。") == [
        ("ours", "对方要求周五前送两套样品，我说可以", "2026-11-27")
    ]
    assert sayings("对方要求周五前送两套样品。我没同意。") == []
    assert sayings(f"{asked}，我拒绝了") == []


def test_a_weekday_named_again_is_the_one_just_named() -> None:
    chat = "我:下周四下午怎么样\n李总:行,就周四"
    assert [day.isoformat() for day in read(chat, ON).days] == ["2026-12-03"]
    assert [(sort, day) for sort, _text, day in sayings(chat)] == [("step", "2026-12-03")]


def test_the_day_something_moves_from_is_no_day() -> None:
    for text in ("原定明天的验货改到12月2日", "The visit moved from Friday to 2 December."):
        assert [day.isoformat() for day in read(text, ON).days] == ["2026-12-02"], text
        assert [(sort, day) for sort, _text, day in sayings(text)] == [("step", "2026-12-02")], text


def test_numbered_parts_after_a_head_in_one_line_are_what_the_head_says() -> None:
    assert [(sort, day) for sort, _text, day in sayings("答应客户两件事:1、12月1日换新包装;2、每季度巡检一次")] == [
        ("ours", "2026-12-01"),
        ("ours", ""),
    ]
    assert [sort for sort, _text, _day in sayings("薛总交代三件事:一是返利算清楚,二是换司机,三是来厂里看看")] == [
        "step"
    ] * 3


def test_without_a_day_only_what_is_listed_or_promised_is_ours_to_do() -> None:
    assert sayings("客户问过备件的事,我会留意") == []
    assert sayings("我答应给他补两套备件") == [("ours", "我答应给他补两套备件", "")]
    assert sayings("待办\n- 寄备件目录\n- 周五 打电话") == [
        ("step", "寄备件目录", ""),
        ("step", "周五 打电话", "2026-11-27"),
    ]


def test_a_day_that_is_refused_is_none() -> None:
    assert read("Me: could we meet on Friday?\nAnn: no, we are stocktaking", ON).days == []
    assert read("王工:周五能过来吗\n我:不好意思,这周排满了", ON).days == []


def test_a_line_says_whose_it_is_after_what_it_is_about() -> None:
    assert sayings("备忘\n基础图:对方12月2日提供\n电缆:我方12月4日发货") == [
        ("theirs", "对方12月2日提供", "2026-12-02"),
        ("ours", "我方12月4日发货", "2026-12-04"),
    ]


def test_what_somebody_wrote_is_theirs() -> None:
    assert sayings("郭总来信:我们周五付款") == [("theirs", "我们周五付款", "2026-11-27")]
