"""The twelfth set: written by another hand who had read neither the parser nor the texts of the other sets.

Read on Wednesday 2026-11-25. What a fair-minded reader expects is by the same conventions as before, in short:

- n, p, t, e, w: people of the customer or a third party one would contact, with whole names only; posts as written; no fax, no
  hotline of a courier, no number that is no longer used, nobody who has left and none of our own people;
- d: each day to come on which something happens or is due, and the day of a meeting that is reported, once each;
- o, h, s: promises of ours, promises of theirs and next steps, each by its due day, "" without one; a deed is one entry.
"""

from tests.relations.capture.heldout import Expected

TWELFTH: list[tuple[str, Expected]] = [
    # Cards, signatures and contacts handed on
    (
        "江苏润禾水溶肥有限公司\n孟庆澜\n采购部经理\n手机:138 5142 7706\n电话:0516-8377 2190\n传真:0516-8377 2191\n邮箱:mengql@runhe-fert.example\n地址:徐州市铜山区珠江路66号",
        {
            "n": ["孟庆澜"],
            "p": ["采购部经理"],
            "t": ["138 5142 7706", "0516-8377 2190"],
            "e": ["mengql@runhe-fert.example"],
        },
    ),
    (
        "HARGREAVE PUMPS LTD\nDenise Whitlock\nMaintenance Manager\nM: +44 7700 900318\nT: +44 1632 960447\nF: +44 1632 960448\ndenise.whitlock@hargreave.example\nUnit 9, Tollgate Park, Morpeth",
        {
            "n": ["Denise Whitlock"],
            "p": ["Maintenance Manager"],
            "t": ["+44 7700 900318", "+44 1632 960447"],
            "e": ["denise.whitlock@hargreave.example"],
        },
    ),
    (
        "名片\n佛山市恒瑞包装机械有限公司\n区志豪 总工程师\nTel 0757-8223 6649\nMobile 13928261170\nE-mail: zhihao.ou@hengruipack.example\n微信:ouzh_pack",
        {
            "n": ["区志豪"],
            "p": ["总工程师"],
            "t": ["0757-8223 6649", "13928261170"],
            "e": ["zhihao.ou@hengruipack.example"],
            "w": ["ouzh_pack"],
        },
    ),
    (
        "新联系人:费晓楠,设备科科长,电话 15958237741,以后备件的事直接找她",
        {"n": ["费晓楠"], "p": ["设备科科长"], "t": ["15958237741"]},
    ),
    (
        "For the boiler contract your contact is now Marta Olivares, our new Facilities Manager: marta.olivares@brightmoor.example, 0161 496 0372.",
        {
            "n": ["Marta Olivares"],
            "p": ["Facilities Manager"],
            "e": ["marta.olivares@brightmoor.example"],
            "t": ["0161 496 0372"],
        },
    ),
    (
        "Kind regards,\n\nTobias Lindqvist\nProcess Engineer\nNordhavn Coatings A/S\nPhone +45 32 12 34 87\ntobias@nordhavn.example",
        {
            "n": ["Tobias Lindqvist"],
            "p": ["Process Engineer"],
            "t": ["+45 32 12 34 87"],
            "e": ["tobias@nordhavn.example"],
        },
    ),
    (
        "此致\n敬礼\n\n邬建军\n生产副总\n宁波海天瓶盖有限公司\n0574-8765 1032",
        {"n": ["邬建军"], "p": ["生产副总"], "t": ["0574-8765 1032"]},
    ),
    ("徐姐把仓库主管的电话发我了:顾小满,18762290315", {"n": ["顾小满"], "p": ["仓库主管"], "t": ["18762290315"]}),
    (
        "张立群已经离职了,以后有事找他的同事汤敏芝,微信 tangmz0806",
        {"n": ["汤敏芝"], "w": ["tangmz0806"]},
    ),
    (
        "Paul Renner left the company in September. His successor is Ingrid Falk, Head of Purchasing, ingrid.falk@stahlbau.example",
        {"n": ["Ingrid Falk"], "p": ["Head of Purchasing"], "e": ["ingrid.falk@stahlbau.example"]},
    ),
    (
        "湖北沃土农资连锁 总经理 骆振邦 13707212258\n副总经理 骆振华 13707212259",
        {"n": ["骆振邦", "骆振华"], "p": ["总经理", "副总经理"], "t": ["13707212258", "13707212259"]},
    ),
    (
        "| Name | Role | Phone |\n|---|---|---|\n| Carol Jimenez | Plant Manager | (312) 555-0178 |\n| Dwight Palmer | Safety Officer | (312) 555-0193 |",
        {
            "n": ["Carol Jimenez", "Dwight Palmer"],
            "p": ["Plant Manager", "Safety Officer"],
            "t": ["(312) 555-0178", "(312) 555-0193"],
        },
    ),
    (
        "姓名\t职务\t手机\n苏文博\t质量部经理\t13611248830\n尹秀兰\t计划员\t13611248831",
        {"n": ["苏文博", "尹秀兰"], "p": ["质量部经理", "计划员"], "t": ["13611248830", "13611248831"]},
    ),
    ("王总换号码了,旧的13301120044停用,新的是13301127788", {"t": ["13301127788"]}),
    (
        "Spoke with Fiona Castellan, logistics coordinator at Wexmoor Dairy. Direct line 01392 960 215, fax 01392 960 216.",
        {"n": ["Fiona Castellan"], "p": ["logistics coordinator"], "t": ["01392 960 215"]},
    ),
    (
        "发票问题联系财务主管 阮玉珍 yuzhen.ruan@jialong.example",
        {"n": ["阮玉珍"], "p": ["财务主管"], "e": ["yuzhen.ruan@jialong.example"]},
    ),
    ("加我微信:lao_pan_jixie,我是老潘", {"w": ["lao_pan_jixie"]}),
    (
        "Thanks,\nAmira Haddad | Packaging Buyer | Solenne Cosmetics | +33 1 70 18 55 42 | a.haddad@solenne.example",
        {
            "n": ["Amira Haddad"],
            "p": ["Packaging Buyer"],
            "t": ["+33 1 70 18 55 42"],
            "e": ["a.haddad@solenne.example"],
        },
    ),
    (
        "今天在展会上换到的名片:蔡明远,山东金穗化肥,销售总监,13854419902",
        {"n": ["蔡明远"], "p": ["销售总监"], "t": ["13854419902"]},
    ),
    (
        "cid:image001.png\nRajesh Menon\nDeputy General Manager\nKaveri Agro Inputs Pvt Ltd\n+91 98400 12345\nrajesh.menon@kaveriagro.example",
        {
            "n": ["Rajesh Menon"],
            "p": ["Deputy General Manager"],
            "t": ["+91 98400 12345"],
            "e": ["rajesh.menon@kaveriagro.example"],
        },
    ),
    # Chats
    (
        "郝建业 10:21\n样品收到了,下周二给你检测结果\n我 10:23\n好的,谢谢郝工",
        {"n": ["郝建业"], "d": ["2026-12-01"], "h": ["2026-12-01"]},
    ),
    (
        "客户:报价什么时候能出?\n我:明天下班前发您",
        {"d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    (
        "吕经理:周五能不能派个师傅来看看灌装头?\n我:可以,周五上午到",
        {"d": ["2026-11-27"], "o": ["2026-11-27"]},
    ),
    (
        "吕经理:周五能不能派个师傅来看看灌装头?\n我:稍等,我在开车",
        {"d": ["2026-11-27"], "s": ["2026-11-27"]},
    ),
    (
        "me: can you sign the drawing by Friday?\nHolger: yes, will do",
        {"d": ["2026-11-27"], "h": ["2026-11-27"]},
    ),
    (
        "Janet (Orrin Mills): could we move Thursday's call to Monday?\nme: Sure, Monday 10am works.",
        {"d": ["2026-11-30"], "s": ["2026-11-30"]},
    ),
    (
        "冯总 14:02\n货款这周五安排打过去\n我 14:05\n收到,谢谢冯总",
        {"d": ["2026-11-27"], "h": ["2026-11-27"]},
    ),
    ("曹姐:东西收到了,包装完好\n我:好的曹姐,有问题随时联系", {}),
    (
        "我:李工,我12月3日寄两个型号的密封圈给您试\n李工:行",
        {"d": ["2026-12-03"], "o": ["2026-12-03"]},
    ),
    (
        "万老板:合同我下周一盖章寄回\n我:好的好的",
        {"d": ["2026-11-30"], "h": ["2026-11-30"]},
    ),
    (
        "me: We'll ship the 12 drums on 2 December.\nAlso: the SDS is attached.\nCustomer: thanks!",
        {"d": ["2026-12-02"], "o": ["2026-12-02"]},
    ),
    ("韩经理:价格还是高了,能不能再让3个点?\n我:这个真的让不了了", {}),
    (
        "[09:15] 钟丽华: 新的开票资料我下午发你\n[09:16] 我: 好",
        {"n": ["钟丽华"], "d": ["2026-11-25"], "h": ["2026-11-25"]},
    ),
    (
        "余厂长:设备12月10号停机检修,你们那天来换轴承吧\n我:没问题,10号我们两个人过去",
        {"d": ["2026-12-10"], "o": ["2026-12-10"]},
    ),
    (
        "Sanjay: did the pallets leave?\nme: yes, left yesterday at 4pm, 6 pallets, CMR 20931",
        {},
    ),
    (
        "小林:老板说下周三来你们工厂看看,方便吗\n我:方便,下周三我们等你们",
        {"d": ["2026-12-02"], "s": ["2026-12-02"]},
    ),
    (
        "me: Could you please confirm the label artwork?\nLotte: I'll confirm tomorrow.",
        {"d": ["2026-11-26"], "h": ["2026-11-26"]},
    ),
    (
        "白总:年前不要再报价了,预算冻结\n我:明白",
        {},
    ),
    (
        "贺师傅:泵又漏了\n我:我今天下午派人过来修\n贺师傅:好",
        {"d": ["2026-11-25"], "o": ["2026-11-25"]},
    ),
    (
        "me: I'll send you the test report this afternoon.\nGrace: perfect, then our lab will answer by Monday.",
        {"d": ["2026-11-25", "2026-11-30"], "o": ["2026-11-25"], "h": ["2026-11-30"]},
    ),
    # Mails and text messages
    (
        "Dear Ms Barlow,\nas agreed on the phone we will deliver the replacement gearbox on Tuesday, 1 December.\nBest regards",
        {"d": ["2026-12-01"], "o": ["2026-12-01"]},
    ),
    (
        "Hello,\nplease send us your best price for 40 t of MAP 12-61 by 30 November.\n\nStefan Kowalczyk\nCategory Buyer\nAgropolis Sp. z o.o.\nskowalczyk@agropolis.example",
        {
            "n": ["Stefan Kowalczyk"],
            "p": ["Category Buyer"],
            "e": ["skowalczyk@agropolis.example"],
            "d": ["2026-11-30"],
            "s": ["2026-11-30"],
        },
    ),
    (
        "尊敬的客户:您的快件SF1390027716已签收,如有疑问请拨打95338。",
        {},
    ),
    (
        "【通知】我司将于2026年12月31日盘点,当日不发货。",
        {"d": ["2026-12-31"]},
    ),
    (
        "Your order 4500078812 has been received. This mailbox is not monitored.",
        {},
    ),
    (
        "您好,我是华源印染的设备主任龚海涛,请12月2日前把备件清单发到gonght@huayuan.example,谢谢。",
        {"n": ["龚海涛"], "p": ["设备主任"], "e": ["gonght@huayuan.example"], "d": ["2026-12-02"], "s": ["2026-12-02"]},
    ),
    (
        "Hi, quick update: the board has approved the budget and we will place the order on Friday 4 December. Regards, Colm Brannigan",
        {"n": ["Colm Brannigan"], "d": ["2026-12-04"], "h": ["2026-12-04"]},
    ),
    (
        "Out of office: I am travelling and will be back on 7 December. For urgent matters call Petra Novotna on +420 601 123 456.",
        {"n": ["Petra Novotna"], "t": ["+420 601 123 456"], "d": ["2026-12-07"]},
    ),
    (
        "Please note our new bank holiday closing: the plant is shut from 24 December to 1 January.",
        {"d": ["2026-12-24", "2027-01-01"]},
    ),
    (
        "Re: PO 771204\nThe price of EUR 3.42/kg is valid for 5,000 kg. Item code HX-2026-11. Shipped 18 November from Antwerp.",
        {},
    ),
    # Minutes and lists
    (
        "会议纪要 2026年11月24日\n地点:客户会议室\n1. 我方:12月4日前提交改造方案\n2. 客户:12月8日前确认停机窗口\n3. 双方:12月15日现场联合评审",
        {
            "d": ["2026-11-24", "2026-12-04", "2026-12-08", "2026-12-15"],
            "o": ["2026-12-04"],
            "h": ["2026-12-08"],
            "s": ["2026-12-15"],
        },
    ),
    (
        "Minutes, 23 November 2026\nActions\n- We: revised quote for the two chillers, 27 Nov\n- Customer: site drawings, 30 Nov\n- Both: kick-off call, 3 Dec",
        {
            "d": ["2026-11-23", "2026-11-27", "2026-11-30", "2026-12-03"],
            "o": ["2026-11-27"],
            "h": ["2026-11-30"],
            "s": ["2026-12-03"],
        },
    ),
    (
        "待办\n- 给康达寄样品\n- 12月1日前跟进天成的合同\n- 打电话问丰泽的库存",
        {"d": ["2026-12-01"], "s": ["", "2026-12-01", ""]},
    ),
    (
        "TODO\n[ ] chase Delmar for the signed NDA\n[ ] book hall for demo by 4 December",
        {"d": ["2026-12-04"], "s": ["", "2026-12-04"]},
    ),
    (
        "拜访记录 2026-11-20\n见到生产部经理秦岳峰,试用效果不错。\n下一步:12月9日再去一次,谈年度合同",
        {"n": ["秦岳峰"], "p": ["生产部经理"], "d": ["2026-11-20", "2026-12-09"], "s": ["2026-12-09"]},
    ),
    (
        "Call note: rang Bettina Schuur, she will send the consumption figures by Thursday. Todo: update forecast.",
        {"n": ["Bettina Schuur"], "d": ["2026-11-26"], "h": ["2026-11-26"], "s": [""]},
    ),
    (
        "行动项\n| 事项 | 责任人 | 期限 |\n| 提供样品 | 我司 | 12月2日 |\n| 安排试产 | 客户 | 12月11日 |",
        {"d": ["2026-12-02", "2026-12-11"], "o": ["2026-12-02"], "h": ["2026-12-11"]},
    ),
    # Spoken, without punctuation
    (
        "刚跟旺达的采购经理邵春雷通完电话他说下周四给我们下单大概八吨",
        {"n": ["邵春雷"], "p": ["采购经理"], "d": ["2026-12-03"], "h": ["2026-12-03"]},
    ),
    (
        "记得明天给双龙的刘总打电话问一下试用情况",
        {"d": ["2026-11-26"], "s": ["2026-11-26"]},
    ),
    (
        "just left the site spoke to Gareth Pugh he's the new shift manager they will run the trial on the eighth of December",
        {"n": ["Gareth Pugh"], "p": ["shift manager"], "d": ["2026-12-08"], "h": ["2026-12-08"]},
    ),
    (
        "客户那边今天没人接电话我周五再打一次",
        {"d": ["2026-11-27"], "s": ["2026-11-27"]},
    ),
    (
        "nobody in today I'll try him again on Monday morning",
        {"d": ["2026-11-30"], "s": ["2026-11-30"]},
    ),
    (
        "今天路过恒丰门口看了一下他们新厂房已经封顶了大概有三千平",
        {},
    ),
    (
        "答应了陈厂长月底之前把维修费用明细给他",
        {"d": ["2026-11-30"], "o": ["2026-11-30"]},
    ),
    (
        "promised Mr Fairbanks we'd have the valve kit with him by Friday",
        {"d": ["2026-11-27"], "o": ["2026-11-27"]},
    ),
    # Nothing to propose, or only a little
    ("尿素出厂价1780元/吨,较上周跌20,磷酸一铵3350,钾肥3280。", {}),
    ("Pallet 1200x800, 44 bags of 25 kg, gross 1,130 kg, lot 261103-B.", {}),
    ("他们仓库在无锡市锡山区安镇街道春雷路18号,进门左转第二栋。", {}),
    ("We lost the Corby tender; the winner was 6% cheaper.", {}),
    ("去年双十一他们一次拿了六百箱,今年只有四百箱。", {}),
    ("The customer is unhappy about the noise of the compressor and says the old one was better.", {}),
    ("发货清单\nHT-2201 ×12\nHT-2208 ×4\nGK-0915 ×30\n合计 46 件 ¥18,640", {}),
    ("Invoice 26/1187, dated 12 November 2026, amount GBP 9,412.50, paid in full.", {}),
    ("何总昨天说对我们的服务挺满意,没有提别的要求。", {}),
    ("Mr Tanaka may be interested in the bigger mixer, perhaps next year.", {}),
    # Cards, signatures and contacts handed on, again
    (
        "安徽绿野农化有限公司  ANHUI LVYE AGROCHEM\n戚文彬\n技术总监\n139 5519 0274\nqiwb@lvye-agro.example\n合肥市蜀山区望江西路900号 230088",
        {"n": ["戚文彬"], "p": ["技术总监"], "t": ["139 5519 0274"], "e": ["qiwb@lvye-agro.example"]},
    ),
    (
        "烟台鑫泰冷链物流 调度员 柳长青\n手机/微信:18653507719",
        {"n": ["柳长青"], "p": ["调度员"], "t": ["18653507719"], "w": ["18653507719"]},
    ),
    (
        "Ottavio Brambilla\nPurchasing Manager\nFonderie Valseriana S.p.A.\nTel. +39 035 555 0142",
        {"n": ["Ottavio Brambilla"], "p": ["Purchasing Manager"], "t": ["+39 035 555 0142"]},
    ),
    (
        "厂里能拍板的是两个人,技术部经理卢向东和财务总监闵佳慧,卢向东电话13776231195",
        {"n": ["卢向东", "闵佳慧"], "p": ["技术部经理", "财务总监"], "t": ["13776231195"]},
    ),
    (
        "Met Priscilla Ochieng on the stand, procurement officer at Rift Valley Blooms. WhatsApp +254 722 000 481.",
        {"n": ["Priscilla Ochieng"], "p": ["procurement officer"], "t": ["+254 722 000 481"]},
    ),
    (
        "From: Neil Abernathy <n.abernathy@craigmuir.example>\nTo: me\nSubject: Drum heaters\n\nThanks for the drawing, looks fine.\nNeil",
        {"n": ["Neil Abernathy"], "e": ["n.abernathy@craigmuir.example"]},
    ),
    (
        "发件人:葛丽娜 <geln@sanhe-film.example>\n主题:BOPP膜对账单\n\n附件是十月对账单,金额¥236,480.00,请查收。\n\n葛丽娜\n三和薄膜 会计",
        {"n": ["葛丽娜"], "p": ["会计"], "e": ["geln@sanhe-film.example"]},
    ),
    ("开票的事找姜海燕,13584823316,公司在苏州市吴中区甪直镇迎宾路21号", {"n": ["姜海燕"], "t": ["13584823316"]}),
    (
        "Delivery contact on site: Kwame Boateng, yard foreman, 07700 900 662. Gate 3, please not before 7 am.",
        {"n": ["Kwame Boateng"], "p": ["yard foreman"], "t": ["07700 900 662"]},
    ),
    (
        "合作社的理事长叫庞德胜,手机号15243118806,他儿媳妇管账",
        {"n": ["庞德胜"], "p": ["理事长"], "t": ["15243118806"]},
    ),
    (
        "Best\nHelen Strand\nQA Manager, Polarfisk AS\nhelen.strand@polarfisk.example | mob. +47 406 12 345 | www.polarfisk.example",
        {"n": ["Helen Strand"], "p": ["QA Manager"], "e": ["helen.strand@polarfisk.example"], "t": ["+47 406 12 345"]},
    ),
    (
        "甲方联系人:屈正阳  电话:0371-6558 9027\n乙方联系人:(我司)\n合同编号:ZZ-2026-0871\n签订日期:2026年11月16日",
        {"n": ["屈正阳"], "t": ["0371-6558 9027"]},
    ),
    ("新来的那位姓尚,名字还不知道,电话先记着 0317-5562 018", {"t": ["0317-5562 018"]}),
    (
        "Tom gave me the name of the person who decides: Yusuf Karaca, y.karaca@egetekstil.example",
        {"n": ["Yusuf Karaca"], "e": ["y.karaca@egetekstil.example"]},
    ),
    (
        "Lubricants go through Shauna McBride (Stores Supervisor, ext. 214, main line 028 9018 0455).",
        {"n": ["Shauna McBride"], "p": ["Stores Supervisor"], "t": ["028 9018 0455"]},
    ),
    (
        "潘经理推荐了一个人:车间主任 覃志明 17777120963,微信同号",
        {"n": ["覃志明"], "p": ["车间主任"], "t": ["17777120963"], "w": ["17777120963"]},
    ),
    # Chats, again
    (
        "2026-11-25 08:47 梁主任\n昨天发的样品袋封口不牢\n2026-11-25 08:50 我\n我今天重新寄一批给您",
        {"d": ["2026-11-25"], "o": ["2026-11-25"]},
    ),
    (
        "11:02 夏经理:你们标书什么时候截止交?\n11:03 夏经理:哦看到了,12月7日上午十点开标\n11:05 我:我们12月4日就把标书送到",
        {"d": ["2026-12-07", "2026-12-04"], "o": ["2026-12-04"]},
    ),
    (
        "我:付款申请提了吗?\n宋会计:提了,下周五之前一定打给你们",
        {"d": ["2026-12-04"], "h": ["2026-12-04"]},
    ),
    (
        "我:周四上午十点线上会可以吗?\n杜工:周四不行,周五上午吧\n我:好,那就周五上午十点",
        {"d": ["2026-11-27"], "s": ["2026-11-27"]},
    ),
    (
        "Meike: Can you deliver by 1 December?\nme: I'm afraid we can't, the drums are not filled yet.",
        {},
    ),
    (
        "Oliver: Can we have the certificate by tomorrow?\nme: Yes, of course.",
        {"d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    (
        "Kirsten: the pump is down again.\nme: Our technician will be there on Thursday at 8.\nKirsten: great",
        {"d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    ("胡总:在吗\n我:在的胡总\n胡总:没事,发错了", {}),
    (
        "马主管:12月5日之前给我们一份年度用量返利方案\n我:好的,12月5日前一定给您",
        {"d": ["2026-12-05"], "o": ["2026-12-05"]},
    ),
    (
        "马主管:麻烦12月5日之前给我们一份年度用量返利方案",
        {"d": ["2026-12-05"], "s": ["2026-12-05"]},
    ),
    (
        "尤姐:我们老板后天飞成都,去看他女儿\n我:好的",
        {"d": ["2026-11-27"]},
    ),
    (
        "me: Morning Ray, did you get a chance to look at the offer?\nRay: Not yet, sorry. Will come back to you by Tuesday.",
        {"d": ["2026-12-01"], "h": ["2026-12-01"]},
    ),
    (
        "靳老师:那批有机肥的检测报告发我一份\n我:[文件] 检测报告.pdf\n靳老师:收到",
        {},
    ),
    (
        "Ann-Marie: See you on the 9th of December then, 2 pm at ours.\nme: Looking forward to it!",
        {"d": ["2026-12-09"], "s": ["2026-12-09"]},
    ),
    (
        "我:您好,纸箱的刀模图12月1日发您确认\n崔工:好,我3日前回复",
        {"d": ["2026-12-01", "2026-12-03"], "o": ["2026-12-01"], "h": ["2026-12-03"]},
    ),
    (
        "祝老板:运费谁出?\n我:合同里写的是到厂价,含运费\n祝老板:哦对",
        {},
    ),
    (
        "Dieter: Price is too high.\nme: I understand. What would be your target?\nDieter: 2.95 per kilo, no more.",
        {},
    ),
    (
        "施总:明天上午九点我到你们公司楼下,一起去看线\n我:好的,九点见",
        {"d": ["2026-11-26"], "s": ["2026-11-26"]},
    ),
    # Mails and text messages, again
    (
        "Dear all,\nthe quarterly business review will take place on Thursday, 10 December, 14:00-16:00 in our Leeds office.\nRegards\nJoanna Pryce\nSupply Chain Lead, Tarnbeck Foods",
        {"n": ["Joanna Pryce"], "p": ["Supply Chain Lead"], "d": ["2026-12-10"], "s": ["2026-12-10"]},
    ),
    (
        "短信:您好,我是中联纸业的毛国平,您寄的样品下周三上机试,结果12月4日告诉您。",
        {"n": ["毛国平"], "d": ["2026-12-02", "2026-12-04"], "h": ["2026-12-02", "2026-12-04"]},
    ),
    (
        "Good afternoon,\nthe samples arrived damaged. Please send a second set before 2 December.\nMany thanks\nEleni Markou\nLaboratory Manager",
        {"n": ["Eleni Markou"], "p": ["Laboratory Manager"], "d": ["2026-12-02"], "s": ["2026-12-02"]},
    ),
    (
        "各位供应商:我司春节放假时间为2027年2月3日至2月18日,请合理安排送货。",
        {"d": ["2027-02-03", "2027-02-18"]},
    ),
    (
        "Please note our new address for invoices: ap@holtwick.example. The old one no longer works.",
        {"e": ["ap@holtwick.example"]},
    ),
    (
        "Dear Ravi,\nthank you for the visit last Thursday. We enjoyed showing you the line. Attached you find the photographs.\nBest wishes",
        {},
    ),
    (
        "您好,贵司订单DD2611-093共计120桶,其中80桶11月20日已发,余下40桶我们12月1日发出。",
        {"d": ["2026-12-01"], "o": ["2026-12-01"]},
    ),
    (
        "Hi Sam, we have reviewed your proposal and will let you have our comments by 3 December. Regards, Wendy Achterberg, Contracts Manager",
        {"n": ["Wendy Achterberg"], "p": ["Contracts Manager"], "d": ["2026-12-03"], "h": ["2026-12-03"]},
    ),
    (
        "【顺丰】您寄往南通的包裹预计11月26日送达,客服热线95338。",
        {"d": ["2026-11-26"]},
    ),
    (
        "Reminder: your subscription to Chemical Weekly renews automatically. To cancel, visit your account page.",
        {},
    ),
    (
        "我司拟于12月16日在厂区举行供应商大会,诚邀贵司参加,请于12月6日前回执至gys@tianlu.example。",
        {"e": ["gys@tianlu.example"], "d": ["2026-12-16", "2026-12-06"], "s": ["2026-12-16", "2026-12-06"]},
    ),
    # Minutes and lists, again
    (
        "周例会 2026-11-23\n- 客户反馈11月到货破损率0.8%\n- 我方于11月30日前提交整改报告\n- 客户于12月2日前退回破损桶",
        {"d": ["2026-11-23", "2026-11-30", "2026-12-02"], "o": ["2026-11-30"], "h": ["2026-12-02"]},
    ),
    (
        "Visit report, Tuesday 24 November 2026, Penhallow Quarries\nPresent: Alan Trevose (Quarry Manager), me\nConveyor belt worn, 2 rollers seized.\nWe will quote new rollers by 1 December. Alan will give us access on 14 December.",
        {
            "n": ["Alan Trevose"],
            "p": ["Quarry Manager"],
            "d": ["2026-11-24", "2026-12-01", "2026-12-14"],
            "o": ["2026-12-01"],
            "h": ["2026-12-14"],
        },
    ),
    (
        "参会:客户 总经理 穆国华、设备经理 简文杰;我方 两人\n结论:价格已谈妥,合同客户12月3日前签回。",
        {"n": ["穆国华", "简文杰"], "p": ["总经理", "设备经理"], "d": ["2026-12-03"], "h": ["2026-12-03"]},
    ),
    (
        "下一步\n1、12月2日寄色卡\n2、12月9日电话回访\n3、整理竞品价格",
        {"d": ["2026-12-02", "2026-12-09"], "s": ["2026-12-02", "2026-12-09", ""]},
    ),
    (
        "Next steps:\n- site survey 7 December\n- revised offer 11 December",
        {"d": ["2026-12-07", "2026-12-11"], "s": ["2026-12-07", "2026-12-11"]},
    ),
    (
        "Actions\nUs - supply CAD files - 30/11/2026\nCustomer - approve colours - 04/12/2026\nCustomer - issue PO - 18/12/2026",
        {
            "d": ["2026-11-30", "2026-12-04", "2026-12-18"],
            "o": ["2026-11-30"],
            "h": ["2026-12-04", "2026-12-18"],
        },
    ),
    (
        "跟进表\n客户\t事项\t日期\n福泰\t催合同\t2026-12-01\n宏昌\t送样\t2026-12-03",
        {"d": ["2026-12-01", "2026-12-03"], "s": ["2026-12-01", "2026-12-03"]},
    ),
    # Spoken and notes, again
    (
        "今天跟农场的技术员靳小舟聊了他说水溶肥用下来叶片颜色比去年好没有提新的需求",
        {"n": ["靳小舟"], "p": ["技术员"]},
    ),
    (
        "刚跟盛达开完会他们下个月十号之前把试用结果反馈给我们",
        {"d": ["2026-12-10"], "h": ["2026-12-10"]},
    ),
    (
        "need to send Lorna the brochure on Friday and nothing else from that call",
        {"d": ["2026-11-27"], "s": ["2026-11-27"]},
    ),
    (
        "spoke to Desmond Achebe this morning he runs the workshop he wants us to change the crusher jaws on the third of december I said yes",
        {"n": ["Desmond Achebe"], "d": ["2026-12-03"], "o": ["2026-12-03"]},
    ),
    (
        "跟他们说好了十二月八号下午两点去他们厂里对账",
        {"d": ["2026-12-08"], "s": ["2026-12-08"]},
    ),
    (
        "他们设备科的人说老设备还能再用两年暂时不考虑换新的",
        {},
    ),
    (
        "别周一给钱总打电话他周一要开一天会周二上午打",
        {"d": ["2026-12-01"], "s": ["2026-12-01"]},
    ),
    (
        "Agreed with the mill: joint trial on 15 December, they provide 3 t of pulp by then.",
        {"d": ["2026-12-15"], "s": ["2026-12-15"], "h": ["2026-12-15"]},
    ),
    (
        "王厂长说等蒸汽管道改完了再说,大概要到明年春天",
        {},
    ),
    (
        "Heard that Rolf's brother-in-law bought a farm near Uppsala. Nice chat, no business.",
        {},
    ),
    # Nothing to propose, or only a little, again
    ("规格:PP编织袋 55*95cm 内衬PE 8丝 单价1.36元 起订5000条", {}),
    ("Spare parts: seal kit SK-0412 (GBP 38.20), impeller IM-77 (GBP 214.00), lead time 3 weeks.", {}),
    ("他们公司2009年成立,注册资本五千万,主要做出口日本的脱水蔬菜。", {}),
    ("Annual consumption: 2024 310 t, 2025 342 t, 2026 (to October) 297 t.", {}),
    ("客户说竞争对手上个月报了4.15,我们4.30,质量他们认我们。", {}),
    ("The Henry Ford quote on their wall is about quality, good conversation starter.", {}),
    ("十月份的返利已经在11月10日的发票里扣掉了。", {}),
    ("Machine 4 runs at 92 cartons a minute, target 110; jams mostly at the glue station.", {}),
    ("新厂在盐城市大丰区港区,离我们仓库四十公里。", {}),
    ("Container MSKU 553201-7, 22 pallets, arrived Felixstowe 17 November, cleared 19 November.", {}),
    ("国庆节期间他们加班生产,所以十月份用量比较大。", {}),
    ("No answer on the phone, mailbox full.", {}),
    # A last round, mixed
    (
        "上海巨澜检测技术服务有限公司\n客户经理助理 佟雨薇\n电话 021-6432 8870 转 806\n手机 15900847716\ntongyw@julan-test.example",
        {
            "n": ["佟雨薇"],
            "p": ["客户经理助理"],
            "t": ["021-6432 8870 转 806", "15900847716"],
            "e": ["tongyw@julan-test.example"],
        },
    ),
    (
        "GREENFIELD ORCHARDS CO-OP\nMALCOLM DRUMMOND\nFIELD OPERATIONS DIRECTOR\n(509) 555-0164\nmdrummond@greenfieldcoop.example",
        {
            "n": ["MALCOLM DRUMMOND"],
            "p": ["FIELD OPERATIONS DIRECTOR"],
            "t": ["(509) 555-0164"],
            "e": ["mdrummond@greenfieldcoop.example"],
        },
    ),
    (
        "物流那边对接人 翁志强 13959280047,对账对接人 蓝秋菊 13959280051",
        {"n": ["翁志强", "蓝秋菊"], "t": ["13959280047", "13959280051"]},
    ),
    (
        "昆明云岭花卉 种植部经理 和丽芬\nWeChat: helifen_flower\n电话:0871-6519 3342",
        {"n": ["和丽芬"], "p": ["种植部经理"], "w": ["helifen_flower"], "t": ["0871-6519 3342"]},
    ),
    (
        "Regards,\nBrigitte Vauclair\nDirectrice\nCartonnages du Lac\n+41 21 555 01 37",
        {"n": ["Brigitte Vauclair"], "p": ["Directrice"], "t": ["+41 21 555 01 37"]},
    ),
    (
        "我们自己的售后谷师傅11月30号去客户那边装机,客户现场联系人是动力车间主任 丛立新,13604510938",
        {"n": ["丛立新"], "p": ["动力车间主任"], "t": ["13604510938"], "d": ["2026-11-30"], "o": ["2026-11-30"]},
    ),
    (
        "Old fax 01642 960 118 is gone. Orders now by mail to orders@teeslime.example or to Keith Marsden, 01642 960 125.",
        {"n": ["Keith Marsden"], "e": ["orders@teeslime.example"], "t": ["01642 960 125"]},
    ),
    (
        "副厂长 贾雪松 来电,想要12月份的到货计划,我答应周五发他",
        {"n": ["贾雪松"], "p": ["副厂长"], "d": ["2026-11-27"], "o": ["2026-11-27"]},
    ),
    (
        "Rang Oakdene Laundry. Victor Salgado, chief engineer, asked for a quote on two softeners. I said he would have it by 2 December.",
        {"n": ["Victor Salgado"], "p": ["chief engineer"], "d": ["2026-12-02"], "o": ["2026-12-02"]},
    ),
    (
        "乔主任:上次说的培训什么时候来做?我们二十个人\n我:12月17日下午我们派讲师过去\n乔主任:👍",
        {"d": ["2026-12-17"], "o": ["2026-12-17"]},
    ),
    (
        "项经理:11月30日的对账会改到12月2日\n我:好的,2号见",
        {"d": ["2026-12-02"], "s": ["2026-12-02"]},
    ),
    (
        "Nadia: the audit on 1 December is off, new date is 9 December.\nme: ok, noted, see you then.",
        {"d": ["2026-12-09"], "s": ["2026-12-09"]},
    ),
    (
        "单经理:你们的叉车租赁合同12月31日到期,续不续老板还没定",
        {"d": ["2026-12-31"]},
    ),
    (
        "我:关总,样机12月8日到您那边,我们同事当天调试\n关总:好",
        {"d": ["2026-12-08"], "o": ["2026-12-08"]},
    ),
    (
        "雷姐:你们的发票开错税号了,重开一张\n我:不好意思,今天就重开\n雷姐:嗯",
        {"d": ["2026-11-25"], "o": ["2026-11-25"]},
    ),
    (
        "我:符工,能把12月的排产计划发我一份吗?\n符工:可以,明天发你",
        {"d": ["2026-11-26"], "h": ["2026-11-26"]},
    ),
    (
        "我:符工,能把车间的布局图发我吗?\n符工:这个不行,公司规定不外传",
        {},
    ),
    (
        "me: Could you sign before the weekend?\nGiulia: no, the boss is away, it will have to wait.",
        {},
    ),
    (
        "Bjorn: we will return the empty IBCs on Monday.\nme: Thank you. I'll send the credit note on Wednesday 2 December.",
        {"d": ["2026-11-30", "2026-12-02"], "h": ["2026-11-30"], "o": ["2026-12-02"]},
    ),
    (
        "Priya: Could you email me the MSDS for the descaler?\nme: just sent it\nPriya: got it, thx",
        {},
    ),
    (
        "童老板:圣诞前的货够了,后面再说\n我:好的童总",
        {},
    ),
    (
        "田会计 9:40\n贵司10月份的发票已认证,11月27日付款58,300元\n我 9:42\n好的,辛苦",
        {"d": ["2026-11-27"], "h": ["2026-11-27"]},
    ),
    (
        "我:明天我让物流给您送两桶样品\n甘老师:好嘞",
        {"d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    (
        "Dear Mr Osei,\nwe confirm receipt of your order 88-2041 (16 rolls stretch film, 23 micron). The goods leave our warehouse on 3 December.\nSincerely",
        {"d": ["2026-12-03"], "o": ["2026-12-03"]},
    ),
    (
        "Dear Sirs,\nplease find attached our order No. 61177 for 3 x dosing pump DP-20 at EUR 1,140 each.\n\nLuc Vandamme\nBuyer\nBrouwerij Scheldeland",
        {"n": ["Luc Vandamme"], "p": ["Buyer"]},
    ),
    (
        "尊敬的陶经理:\n附件为贵司要求的三份检测报告,编号CT-26-1101至1103。\n顺颂商祺",
        {},
    ),
    (
        "您好!我司决定采用贵司方案二,请贵司12月7日前提供营业执照复印件。\n河北邢钢铸件 采购专员 谭丽娟 0319-2668 410",
        {"n": ["谭丽娟"], "p": ["采购专员"], "t": ["0319-2668 410"], "d": ["2026-12-07"], "s": ["2026-12-07"]},
    ),
    (
        "Hi, this is Owen Pritchard from Cambrian Slate. We'll pay the open invoice on 30 November. Sorry for the delay.",
        {"n": ["Owen Pritchard"], "d": ["2026-11-30"], "h": ["2026-11-30"]},
    ),
    (
        "Text from unknown number: your parcel could not be delivered, click the link to reschedule.",
        {},
    ),
    (
        "纪要(2026-11-18 现场)\n问题:3号线封口温度波动\n我方12月1日前更换温控模块\n客户12月1日前腾出2小时停线时间\n12月8日双方复测",
        {
            "d": ["2026-11-18", "2026-12-01", "2026-12-08"],
            "o": ["2026-12-01"],
            "h": ["2026-12-01"],
            "s": ["2026-12-08"],
        },
    ),
    (
        "Meeting 19 November 2026\nAttendees: Ruth Calloway (Operations Director), Imran Sheikh (Energy Manager)\nAgreed: joint walk-through of the steam system on 4 December.",
        {
            "n": ["Ruth Calloway", "Imran Sheikh"],
            "p": ["Operations Director", "Energy Manager"],
            "d": ["2026-11-19", "2026-12-04"],
            "s": ["2026-12-04"],
        },
    ),
    (
        "待办:\n1. 11月27日 给牧原的孙总寄台历\n2. 11月30日 催科迈的尾款\n3. 12月2日 到海川做技术交流",
        {"d": ["2026-11-27", "2026-11-30", "2026-12-02"], "s": ["2026-11-27", "2026-11-30", "2026-12-02"]},
    ),
    (
        "To do\n- ring Halvorsen about the spare blades, Thursday\n- file the October expenses",
        {"d": ["2026-11-26"], "s": ["2026-11-26", ""]},
    ),
    (
        "责任分工:\n我司:11月30日前发货;12月3日前安装\n客户:12月2日前做好地基",
        {"d": ["2026-11-30", "2026-12-03", "2026-12-02"], "o": ["2026-11-30", "2026-12-03"], "h": ["2026-12-02"]},
    ),
    (
        "他们老板说了明年一月八号到我们这边来考察到时候一起吃个饭已经定了",
        {"d": ["2027-01-08"], "s": ["2027-01-08"]},
    ),
    (
        "小崔说合同在走流程了下周一盖好章寄给我们",
        {"d": ["2026-11-30"], "h": ["2026-11-30"]},
    ),
    (
        "我跟他讲了我们下周五之前把新的报价给他包括运费",
        {"d": ["2026-12-04"], "o": ["2026-12-04"]},
    ),
    (
        "okay so Thornfield said they will decide on the filter contract by the fourth of december and not before",
        {"d": ["2026-12-04"], "h": ["2026-12-04"]},
    ),
    (
        "remember to ring the quarry on thursday about the screens",
        {"d": ["2026-11-26"], "s": ["2026-11-26"]},
    ),
    (
        "客户嫌我们纸箱太软五层的要一块九一个他想要一块七我没答应",
        {},
    ),
    (
        "今天车坏在高速上了没去成中联那边",
        {},
    ),
    (
        "跟种植基地的农艺师祁小满约好了十二月二号上午去地里看苗",
        {"n": ["祁小满"], "p": ["农艺师"], "d": ["2026-12-02"], "s": ["2026-12-02"]},
    ),
    (
        "Saw Beatrix Holm at the fair, technical buyer for Vestkyst Feed, she will send me their specification by Monday",
        {"n": ["Beatrix Holm"], "p": ["technical buyer"], "d": ["2026-11-30"], "h": ["2026-11-30"]},
    ),
    (
        "电话记录:鼎盛陶瓷老板未接,前台说他明天在,记得明天再打",
        {"d": ["2026-11-26"], "s": ["2026-11-26"]},
    ),
    (
        "已与对方财务核对:欠款余额 214,600 元,其中逾期 60,000 元。对方承诺11月30日付逾期部分,12月25日付清余款。",
        {"d": ["2026-11-30", "2026-12-25"], "h": ["2026-11-30", "2026-12-25"]},
    ),
    (
        "Price list Q1/2027: NPK 15-15-15 EUR 412/t, CAN 27 EUR 286/t.",
        {},
    ),
    ("The key contact died last year, sad story, the son now runs the farm.", {}),
    ("Quote Q-3318 rev B: 2 x belt weigher, GBP 6,850 each, DAP Hull, 8 weeks.", {}),
    ("车牌苏B·7K206,司机已到,正在卸货,共32托。", {}),
    ("他家的水质偏硬,电导率1.2,滴头容易堵。", {}),
    ("雷军的讲话客户发在朋友圈里了,点了个赞。", {}),
    ("客户地址:东莞市长安镇乌沙社区李屋路12号,李宁专卖店后面。", {}),
    ("上次拜访是10月14日,当时谈的是退货,已经处理完了。", {}),
    ("Their ERP rejects our VAT number because of the blank in it; fixed on our side on 20 November.", {}),
    ("Shell tender is out, we are not on the list this year.", {}),
    ("滤芯:型号LX-0260,10微米,每季换一次,每次24支。", {}),
    ("试用编号T2611-07,用量每亩5公斤,增产约7%,对照田无变化。", {}),
    ("Sent the Christmas cards to everybody at Dunmore and at Ashby.", {}),
    ("中秋送的月饼客户挺喜欢,特别是邓总。", {}),
]
