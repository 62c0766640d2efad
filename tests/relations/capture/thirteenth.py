"""A thirteenth set, written by another hand who had read neither the parser nor the texts of the other sets.

Read on Wednesday 2026-11-25. n names, p posts, t telephones, e e-mails, w WeChat ids, d days, o promises of ours, h promises of
theirs, s next steps; the last three by their due day, "" without one. People are the customer's (or a third party's one would
contact), with a whole name; who has left, our own people, faxes and numbers no longer used do not count. Days are those to come, and
the dated day of a meeting that is reported. What both agree on, what they ask and nobody has said yes to, and notes to oneself
are steps; offers with a question mark, polite phrases, hopes and what is done are nothing.
"""

from tests.relations.capture.heldout import Expected

THIRTEENTH: list[tuple[str, Expected]] = [
    (
        "韩志远 09:12\n上次那批螯合铁用着还行,这周五能再送两吨过来吗\n我 09:15\n可以,周五送到你们仓库",
        {"n": ["韩志远"], "d": ["2026-11-27"], "o": ["2026-11-27"]},
    ),
    (
        "沭阳绿禾农业服务有限公司\n孟祥伟  总经理\n手机:13851270463\n邮箱:mengxw@lvhe-agri.example\n地址:沭阳县迎宾大道 118 号",
        {"n": ["孟祥伟"], "p": ["总经理"], "t": ["13851270463"], "e": ["mengxw@lvhe-agri.example"]},
    ),
    (
        "刚跟葛建民通了电话,他说月底前把三季度的货款打过来,让我下周二把对账单送过去。我答应了。",
        {"n": ["葛建民"], "d": ["2026-11-30", "2026-12-01"], "h": ["2026-11-30"], "o": ["2026-12-01"]},
    ),
    (
        "【菜鸟驿站】您的包裹已到东门店,取件码 7-3-2041,营业至 21:00,客服 95188。",
        {},
    ),
    (
        "Hi Tom,\n\nthanks for the samples. We will test them on line 2 and let you know by 4 December.\n\nKind regards\nHelen Marsden\nProduction Manager\nT: +44 1632 960417\nhelen.marsden@brightwellfoods.example",
        {
            "n": ["Helen Marsden"],
            "p": ["Production Manager"],
            "t": ["+44 1632 960417"],
            "e": ["helen.marsden@brightwellfoods.example"],
            "d": ["2026-12-04"],
            "h": ["2026-12-04"],
        },
    ),
    (
        "会议纪要\n时间:2026年11月24日 14:00\n地点:客户二楼会议室\n客户:邵国平(生产厂长)、冯丽娟(采购主管)\n结论:\n1. 我方12月3日前提交改造方案\n2. 客户12月8日前确认停机时间",
        {
            "n": ["邵国平", "冯丽娟"],
            "p": ["生产厂长", "采购主管"],
            "d": ["2026-11-24", "2026-12-03", "2026-12-08"],
            "o": ["2026-12-03"],
            "h": ["2026-12-08"],
        },
    ),
    (
        "待办:\n- 周四给金陵包装寄彩盒样\n- 周五催一下宏远的合同\n- 12月2日去海宁看场地",
        {"d": ["2026-11-26", "2026-11-27", "2026-12-02"], "s": ["2026-11-26", "2026-11-27", "2026-12-02"]},
    ),
    (
        "硫酸镁 25kg/袋 2150元/吨\n硝酸钙 25kg/袋 1980元/吨\n磷酸二氢钾 25kg/袋 7400元/吨\n以上为出厂含税价",
        {},
    ),
    (
        "Called Derek Holloway at Penfold Plastics this morning. He will send the revised drawings on Friday. I promised to quote by Tuesday.",
        {"n": ["Derek Holloway"], "d": ["2026-11-27", "2026-12-01"], "h": ["2026-11-27"], "o": ["2026-12-01"]},
    ),
    (
        "新采购经理叫卢晓燕,电话13706128834,微信luxiaoyan_cg,原来的老贺已经调走了",
        {"n": ["卢晓燕"], "p": ["采购经理"], "t": ["13706128834"], "w": ["luxiaoyan_cg"]},
    ),
    (
        "王总 10:02\n明天把框架协议的草稿带到我办公室来\n我 10:05\n好的王总,明天给您带过去",
        {"d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    (
        "关于2026年五一放假的通知:2026年5月1日至5日放假,共5天。",
        {},
    ),
    (
        "嗯刚从天成化工出来见的是设备部的段宏斌他说他们那台离心机振动大让我们派个人去看一下时间定在下周一我说没问题",
        {"n": ["段宏斌"], "d": ["2026-11-30"], "o": ["2026-11-30"]},
    ),
    (
        "From: Priya Nair <priya.nair@corvane.example>\nSubject: RE: PO 4500187732\n\nThe order is 40 drums at 212 EUR. Nothing further needed from you.\n\nPriya Nair\nBuyer",
        {"n": ["Priya Nair"], "p": ["Buyer"], "e": ["priya.nair@corvane.example"]},
    ),
    (
        "陶总说他12月要去海南休假,让我们没事别打扰。",
        {},
    ),
    (
        "姓名\t职务\t电话\n侯玉芬\t财务经理\t13962047715\n翟明亮\t仓库主管\t13584460392\n佟海涛\t品控主任\t15250931876",
        {
            "n": ["侯玉芬", "翟明亮", "佟海涛"],
            "p": ["财务经理", "仓库主管", "品控主任"],
            "t": ["13962047715", "13584460392", "15250931876"],
        },
    ),
    (
        "Todo: ring Marcus Feld on Monday about the pump seals. Also need to update the price list.",
        {"n": ["Marcus Feld"], "d": ["2026-11-30"], "s": ["2026-11-30", ""]},
    ),
    (
        "客户来电:叉车属具昨天坏了一个爪,要求今天派人维修。已回复今天下午四点前师傅到场。",
        {"d": ["2026-11-25"], "o": ["2026-11-25"]},
    ),
    (
        "单号 SF1408827736152,发货日期 2026-11-20,数量 36 桶,规格 200L,收货人自提。",
        {},
    ),
    (
        "尹春梅:合同我这边盖好章了,明天顺丰寄给你\n我:收到,谢谢尹姐",
        {"n": ["尹春梅"], "d": ["2026-11-26"], "h": ["2026-11-26"]},
    ),
    (
        "Minutes, site meeting 23 November 2026\nPresent: Alan Whitcombe (Plant Manager), Sue Parry (Safety Officer)\nActions:\n- Alan: confirm power supply by 27 November\n- Us: deliver compressor on 10 December\n- Both: commissioning review 14 December",
        {
            "n": ["Alan Whitcombe", "Sue Parry"],
            "p": ["Plant Manager", "Safety Officer"],
            "d": ["2026-11-23", "2026-11-27", "2026-12-10", "2026-12-14"],
            "h": ["2026-11-27"],
            "o": ["2026-12-10"],
            "s": ["2026-12-14"],
        },
    ),
    (
        "柏总您好,样品已经安排发出,预计周五到,请注意查收。",
        {"d": ["2026-11-27"]},
    ),
    (
        "下周三上午10点和瑞丰的技术总监庞立新开线上会,讨论配方调整。记得下周二先把检测报告发给他。",
        {
            "n": ["庞立新"],
            "p": ["技术总监"],
            "d": ["2026-12-02", "2026-12-01"],
            "s": ["2026-12-02", "2026-12-01"],
        },
    ),
    (
        "我们老板说了,今年的返利不能再加。",
        {},
    ),
    (
        "Good news: Karen Oduya from Stellmark signed off the trial. She'll issue the PO on 1 December.",
        {"n": ["Karen Oduya"], "d": ["2026-12-01"], "h": ["2026-12-01"]},
    ),
    (
        "名片识别:\nYONGXIN PACKAGING 永新包装\n纪海波 销售总监\nTel 0512-66280937\nFax 0512-66280938\nMob 18915527046\njihb@yxpack.example",
        {
            "n": ["纪海波"],
            "p": ["销售总监"],
            "t": ["0512-66280937", "18915527046"],
            "e": ["jihb@yxpack.example"],
        },
    ),
    (
        "原定11月26日的验收改到12月4日,客户那边人手不够。",
        {"d": ["2026-12-04"], "s": ["2026-12-04"]},
    ),
    (
        "费师傅说锅炉水处理剂还剩三桶,够用到过年,暂时不用补货。",
        {},
    ),
    (
        "短信:我是江北食品的闵学军,之前的号码不用了,以后请打13390876215。",
        {"n": ["闵学军"], "t": ["13390876215"]},
    ),
    (
        "+1 312 555 0176\nRick Danvers, Maintenance Supervisor at Tolland Mills. Wants a quote for 12 conveyor rollers by Friday.",
        {
            "n": ["Rick Danvers"],
            "p": ["Maintenance Supervisor"],
            "t": ["+1 312 555 0176"],
            "d": ["2026-11-27"],
            "s": ["2026-11-27"],
        },
    ),
    (
        "戚文涛 16:40\n你们的检测报告过期了,麻烦重新发一份新的\n戚文涛 16:41\n周一之前要",
        {"n": ["戚文涛"], "d": ["2026-11-30"], "s": ["2026-11-30"]},
    ),
    (
        "拜访记录 2026-11-25 中午\n对象:场长 车德胜\n反馈:缓释肥效果好,叶色转绿快,准备明年扩大用量。",
        {"n": ["车德胜"], "p": ["场长"], "d": ["2026-11-25"]},
    ),
    (
        "Out of office: I am on leave at present. For urgent matters contact Leanne Croft, leanne.croft@harwoodglass.example, 01632 960288.",
        {
            "n": ["Leanne Croft"],
            "e": ["leanne.croft@harwoodglass.example"],
            "t": ["01632 960288"],
        },
    ),
    (
        "跟康达的副总岳振华吃了个饭,他答应12月10号之前把明年的预算数告诉我们。",
        {"n": ["岳振华"], "p": ["副总"], "d": ["2026-12-10"], "h": ["2026-12-10"]},
    ),
    (
        "报价单 QT-20261118-07 有效期30天,付款方式:款到发货,交货期:15个工作日。",
        {},
    ),
    (
        "我:席工,设备的备件清单我明天发您邮箱\n席工:行,xigl@huatai-mach.example",
        {"e": ["xigl@huatai-mach.example"], "d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    (
        "Spoke with Nadia Brandt. She has left Korlin; her replacement is Oliver Pike, Head of Procurement, o.pike@korlin.example.",
        {"n": ["Oliver Pike"], "p": ["Head of Procurement"], "e": ["o.pike@korlin.example"]},
    ),
    (
        "客户说本周五之前把30%定金付过来。",
        {"d": ["2026-11-27"], "h": ["2026-11-27"]},
    ),
    (
        "宋工微信:songgong_1978,有技术问题可以找他",
        {"w": ["songgong_1978"]},
    ),
    (
        "降温了,路上注意安全,感恩节快乐!",
        {},
    ),
    (
        "12月7日到9日客户在广州参展,我答应7号送两箱样品到展位。",
        {"d": ["2026-12-07", "2026-12-09"], "o": ["2026-12-07"]},
    ),
    (
        "Dear Mr Fairlie,\nas agreed on the phone, we will replace the two faulty valves on Thursday 3 December free of charge.\nBest regards",
        {"d": ["2026-12-03"], "o": ["2026-12-03"]},
    ),
    (
        "应佳慧(行政主管)13061774520\n保洁合同下月到期,她说30号前会给我们续签意见",
        {"n": ["应佳慧"], "p": ["行政主管"], "t": ["13061774520"], "d": ["2026-11-30"], "h": ["2026-11-30"]},
    ),
    (
        "不要周一打电话给卞姐,她周一开例会。",
        {},
    ),
    (
        "Just a heads-up: our gate closes at 17:00 and deliveries need hi-vis and safety boots.",
        {},
    ),
    (
        "行动项\n事项 | 负责人 | 期限\n提供三年用电数据 | 客户 | 12月1日\n出节能方案 | 我方 | 12月11日\n现场交流 | 双方 | 12月15日",
        {
            "d": ["2026-12-01", "2026-12-11", "2026-12-15"],
            "h": ["2026-12-01"],
            "o": ["2026-12-11"],
            "s": ["2026-12-15"],
        },
    ),
    (
        "左凯 18:22\n[图片]\n左凯 18:22\n这个瓶盖漏液,你们得给个说法\n我 18:30\n左工抱歉,我周四带质量的同事过去看",
        {"n": ["左凯"], "d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    (
        "Fax 020 7946 0155 is no longer in use. Our office number is 020 7946 0158.",
        {"t": ["020 7946 0158"]},
    ),
    (
        "这家公司地址在中山路王进喜纪念馆旁边,停车不方便,建议打车。",
        {},
    ),
    (
        "喂你好我是东海冷链的骆洪亮啊就是上次你说那个制冷剂的事我们领导同意了你礼拜五过来签合同吧我电话还是18261530947",
        {"n": ["骆洪亮"], "t": ["18261530947"], "d": ["2026-11-27"], "s": ["2026-11-27"]},
    ),
    (
        "Met Graham Tindall, Farm Manager, at Ashcombe Estate. He'll give us the soil results next Tuesday; we'll then draw up the nutrient plan by 9 December.",
        {
            "n": ["Graham Tindall"],
            "p": ["Farm Manager"],
            "d": ["2026-12-01", "2026-12-09"],
            "h": ["2026-12-01"],
            "o": ["2026-12-09"],
        },
    ),
    (
        "鲍总:价格能不能再低两个点\n我:鲍总,这个真做不到了,已经是底价",
        {},
    ),
    (
        "单位:常熟恒力纺机\n联系人:祁东升\n职务:设备科长\n电话:0512-52870614\n备注:对轴承寿命很在意",
        {"n": ["祁东升"], "p": ["设备科长"], "t": ["0512-52870614"]},
    ),
    (
        "下一步:\n1、明天把试用协议发给客户\n2、下周五回访试用情况",
        {"d": ["2026-11-26", "2026-12-04"], "s": ["2026-11-26", "2026-12-04"]},
    ),
    (
        "Invoice 88213 dated 12 November 2026, total 14,860.00 EUR, net 30 days. IBAN on file.",
        {},
    ),
    (
        "贺兰农场的计划员盛小梅说,她下周四之前把各地块的面积表发过来。",
        {"n": ["盛小梅"], "p": ["计划员"], "d": ["2026-12-03"], "h": ["2026-12-03"]},
    ),
    (
        "me: I'll drop the sample bags off tomorrow morning\nJanet Lowry: perfect, leave them at reception",
        {"n": ["Janet Lowry"], "d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    (
        "财务让我提醒大家:差旅报销系统本周六停机维护。",
        {"d": ["2026-11-28"]},
    ),
    (
        "仇晓东在电话里说,钢桶的价格他要请示领导,12月1号给我们答复。",
        {"n": ["仇晓东"], "d": ["2026-12-01"], "h": ["2026-12-01"]},
    ),
    (
        "联系方式更新:江苏润泽水务 采购专员 臧倩 15190428836 邮箱 zangq@runze-water.example 微信 zq-runze",
        {
            "n": ["臧倩"],
            "p": ["采购专员"],
            "t": ["15190428836"],
            "e": ["zangq@runze-water.example"],
            "w": ["zq-runze"],
        },
    ),
    (
        "The trial went fine. No complaints, no open points. Customer happy.",
        {},
    ),
    (
        "Philippe Garnier (Technical Director, Savonnerie Dorel) asked us to send the safety data sheets in French.",
        {"n": ["Philippe Garnier"], "p": ["Technical Director"], "s": [""]},
    ),
    (
        "约好了,12月9日下午和戴总一起去基地看滴灌。",
        {"d": ["2026-12-09"], "s": ["2026-12-09"]},
    ),
    (
        "上个月18号发的那批PE膜客户已经签收,没有质量异议。",
        {},
    ),
    (
        "郝秀兰 08:55\n早,发票还没收到\n我 09:01\n郝姐早,今天下班前电子发票发您\n郝秀兰 09:02\n好,收到后我周五安排付款",
        {
            "n": ["郝秀兰"],
            "d": ["2026-11-25", "2026-11-27"],
            "o": ["2026-11-25"],
            "h": ["2026-11-27"],
        },
    ),
    (
        "Regards,\n\nStuart Kemble\nEngineering Manager\nBalfour & Lisle Breweries\nMobile 07700 900341\nOffice 01632 960774\ns.kemble@balfourlisle.example\nRegistered office: 12 Queen Anne Street",
        {
            "n": ["Stuart Kemble"],
            "p": ["Engineering Manager"],
            "t": ["07700 900341", "01632 960774"],
            "e": ["s.kemble@balfourlisle.example"],
        },
    ),
    (
        "客户问:能不能12月5日之前交20台?我回:这个交不了。",
        {},
    ),
    (
        "安全主管换成向志鹏了,手机 17768093125。",
        {"n": ["向志鹏"], "p": ["安全主管"], "t": ["17768093125"]},
    ),
    (
        "We agreed to meet on 8 December at 9:30 at their Dudley plant, with Simon Achterberg of their quality team.",
        {"n": ["Simon Achterberg"], "d": ["2026-12-08"], "s": ["2026-12-08"]},
    ),
    (
        "周会要点:本月回款完成率 87%,华东区超额,华北区差 42 万,大家加油。",
        {},
    ),
    (
        "瞿建新:下周二我们停产检修,你们派两个人来换滤芯吧\n我:没问题,下周二到",
        {"n": ["瞿建新"], "d": ["2026-12-01"], "o": ["2026-12-01"]},
    ),
    (
        "我后天把报价盖章版送过去,顺便拜访一下王总。",
        {"d": ["2026-11-27"], "o": ["2026-11-27"]},
    ),
    (
        "Voicemail from Beth Sorensen, 414 555 0139. Please call her back tomorrow before noon.",
        {"n": ["Beth Sorensen"], "t": ["414 555-0139"], "d": ["2026-11-26"], "s": ["2026-11-26"]},
    ),
    (
        "栾总那边12月中旬有个招标,具体时间没定。",
        {},
    ),
    (
        "通知:我公司定于12月12日搬迁至高新区创业路66号,电话不变。",
        {"d": ["2026-12-12"]},
    ),
    (
        "客户项目经理:娄永强\n手机:15062294418\n他承诺12月18日前完成基础浇筑,我们12月21日进场安装。",
        {
            "n": ["娄永强"],
            "p": ["项目经理"],
            "t": ["15062294418"],
            "d": ["2026-12-18", "2026-12-21"],
            "h": ["2026-12-18"],
            "o": ["2026-12-21"],
        },
    ),
    (
        "Elaine Mortimer: can you send me the certificate of analysis for batch 7741?\nme: will do, you'll have it by tomorrow",
        {"n": ["Elaine Mortimer"], "d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    (
        "型号 YE3-160M-4,功率 11kW,转速 1460,防护 IP55,绝缘 F 级。",
        {},
    ),
    (
        "农资店的阮桂芳打电话来说水溶肥卖得好,让我们再发50件,我说明天发货。",
        {"n": ["阮桂芳"], "d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    (
        "Contact list\nVictor Halas - Purchasing Manager - v.halas@ormond.example\nIngrid Solberg - Lab Manager - i.solberg@ormond.example",
        {
            "n": ["Victor Halas", "Ingrid Solberg"],
            "p": ["Purchasing Manager", "Lab Manager"],
            "e": ["v.halas@ormond.example", "i.solberg@ormond.example"],
        },
    ),
    (
        "Hello,\nplease note my new direct line: +44 1632 960513. The old one (960499) has been switched off.\n\nDiane Purcell\nSupply Chain Manager",
        {"n": ["Diane Purcell"], "p": ["Supply Chain Manager"], "t": ["+44 1632 960513"]},
    ),
    (
        "龚玉柱 11:20\n水泵电机型号发我看看\n我 11:22\nYBX4-132S-4\n龚玉柱 11:23\n好",
        {"n": ["龚玉柱"]},
    ),
    (
        "通话记录:盐城华丰造纸,生产主任 纪永康,13770011852。下周五前他会把试浆数据发过来。",
        {
            "n": ["纪永康"],
            "p": ["生产主任"],
            "t": ["13770011852"],
            "d": ["2026-12-04"],
            "h": ["2026-12-04"],
        },
    ),
    (
        "各位,我司将于12月4日前完成贵司全部灭火器的年检,请相关人员配合。",
        {"d": ["2026-12-04"], "o": ["2026-12-04"]},
    ),
    (
        "老客户介绍的,海门那边有个合作社要测土配方,理事长叫汤伯平,电话13912267741,记得周五给他打个电话",
        {
            "n": ["汤伯平"],
            "p": ["理事长"],
            "t": ["13912267741"],
            "d": ["2026-11-27"],
            "s": ["2026-11-27"],
        },
    ),
    (
        "Dear all,\nthe framework contract was signed on 16 November. Prices remain fixed for twelve months.\nRegards\nWalter Ebbing\nCommercial Director",
        {"n": ["Walter Ebbing"], "p": ["Commercial Director"]},
    ),
    (
        "Phone note: Yolanda Castro, Quality Lead at Meridian Seals, 01632 960664. She will return the rejected parts on Monday.",
        {
            "n": ["Yolanda Castro"],
            "p": ["Quality Lead"],
            "t": ["01632 960664"],
            "d": ["2026-11-30"],
            "h": ["2026-11-30"],
        },
    ),
    (
        "产品编号\t数量\t单价\nBX-2207\t500\t3.60\nBX-2208\t800\t4.15\nBX-2210\t300\t5.20\n合计\t1600\t6680",
        {},
    ),
    (
        "见了伏总,他心情一般,聊了半小时家常,没谈业务。",
        {},
    ),
    (
        "花建明:你们那个清洗剂味道太大了,车间工人有意见\n我:理解,我们明天先送低气味的样品过来\n花建明:好的",
        {"n": ["花建明"], "d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    (
        "Dear Mr Okafor, we have shipped 24 pallets under delivery note 55017. The driver is due on Friday.",
        {"d": ["2026-11-27"]},
    ),
    (
        "浙江宏岳机械有限公司\nZHEJIANG HONGYUE MACHINERY\n裘丹萍\n采购经理\nM: 13588204417\nE: qiudp@hongyue.example",
        {
            "n": ["裘丹萍"],
            "p": ["采购经理"],
            "t": ["13588204417"],
            "e": ["qiudp@hongyue.example"],
        },
    ),
    (
        "会议时间:2026年11月23日\n客户:濮阳志强(工程部经理)\n议定:双方12月10日共同验收二号线。",
        {
            "n": ["濮阳志强"],
            "p": ["工程部经理"],
            "d": ["2026-11-23", "2026-12-10"],
            "s": ["2026-12-10"],
        },
    ),
    (
        "明天记得给大丰农场的臧姐寄对账单",
        {"d": ["2026-11-26"], "s": ["2026-11-26"]},
    ),
    (
        "I'll try Rebecca Stroud again on Thursday, she was in a meeting.",
        {"n": ["Rebecca Stroud"], "d": ["2026-11-26"], "s": ["2026-11-26"]},
    ),
    (
        "客户食堂承包方换了,新负责对接的是司马琳,微信simalin2020,手机18662307549",
        {"n": ["司马琳"], "w": ["simalin2020"], "t": ["18662307549"]},
    ),
    (
        "公司规定:超过五万元的合同须经法务审核,请各区域遵照执行。",
        {},
    ),
    (
        "许国栋 20:05\n我们这边定了,12月2号开标,你们12月1号之前把标书送过来\n我 20:11\n好的,1号之前一定送到",
        {"n": ["许国栋"], "d": ["2026-12-01", "2026-12-02"], "o": ["2026-12-01"]},
    ),
    (
        "Hi, it's Neil Garside from Copthorne Dairies. We'll pay the October invoice this Friday. My mobile is 07700 900672.",
        {"n": ["Neil Garside"], "t": ["07700 900672"], "d": ["2026-11-27"], "h": ["2026-11-27"]},
    ),
    (
        "Actions from the call\n1. Acme to send pallet dimensions - 30 November\n2. We to cut two trial boxes - 7 December\n3. Joint packing test - 16 December",
        {
            "d": ["2026-11-30", "2026-12-07", "2026-12-16"],
            "h": ["2026-11-30"],
            "o": ["2026-12-07"],
            "s": ["2026-12-16"],
        },
    ),
    (
        "我们仓库在嘉定区华亭镇浏翔公路3365号,送货走东门。",
        {},
    ),
    (
        "对方技术员邬小兵让我们提供一份安装说明书,还没回复他。",
        {"n": ["邬小兵"], "p": ["技术员"], "s": [""]},
    ),
    (
        "苏北复合肥厂 质检科长 皮艳红 0517-83660294\n反映上批尿素结块,要求换货。答应她12月2日换。",
        {
            "n": ["皮艳红"],
            "p": ["质检科长"],
            "t": ["0517-83660294"],
            "d": ["2026-12-02"],
            "o": ["2026-12-02"],
        },
    ),
    (
        "Next steps:\n- visit Larkhill on 2 December\n- send catalogue to their lab on Friday",
        {"d": ["2026-12-02", "2026-11-27"], "s": ["2026-12-02", "2026-11-27"]},
    ),
    (
        "冬至快到了,给大家准备了饺子礼盒,祝各位生意兴隆!",
        {},
    ),
    (
        "熊总的助理柯佩佩发来消息:熊总周五不在,见面改到12月3日上午十点。",
        {"n": ["柯佩佩"], "p": ["助理"], "d": ["2026-12-03"], "s": ["2026-12-03"]},
    ),
    (
        "Fiona Lattimer <f.lattimer@greystoke.example> wrote:\n> Could you let us have the revised drawings by 3 December?\nMy reply: Yes, you will have them by then.",
        {
            "n": ["Fiona Lattimer"],
            "e": ["f.lattimer@greystoke.example"],
            "d": ["2026-12-03"],
            "o": ["2026-12-03"],
        },
    ),
    (
        "刚才宁总来电话说设备款已经付了,叫我们放心。",
        {},
    ),
    (
        "前台对面就是行政部,对接人车晓雯,电话13813094526。",
        {"n": ["车晓雯"], "t": ["13813094526"]},
    ),
    (
        "Machine serial 7F-220918, hours 11,402, oil changed 3 October 2026, filter PN 40-1187.",
        {},
    ),
    (
        "Carl Ingham said he will ring me on 11 December with the board's decision.",
        {"n": ["Carl Ingham"], "d": ["2026-12-11"], "h": ["2026-12-11"]},
    ),
    (
        "丛海英:样品不错,下周二给你评审结果\n我:太好了,等您消息",
        {"n": ["丛海英"], "d": ["2026-12-01"], "h": ["2026-12-01"]},
    ),
    (
        "记得12月18日去苏州参加华昌的供应商大会,联系人解玉洁 18015563390",
        {"n": ["解玉洁"], "t": ["18015563390"], "d": ["2026-12-18"], "s": ["2026-12-18"]},
    ),
    (
        "您好,我是捷运物流的调度员苗立军,手机13914038827,贵司的货明天上午到。",
        {"n": ["苗立军"], "p": ["调度员"], "t": ["13914038827"], "d": ["2026-11-26"]},
    ),
    (
        "Sorry, wrong chat. Please ignore.",
        {},
    ),
    (
        "Thanks for lunch. As discussed I'm introducing you to Marta Kowalczyk, our Packaging Engineer (marta.kowalczyk@ferrand.example).\nBest\nPeter Ashdown\nOperations Director",
        {
            "n": ["Marta Kowalczyk", "Peter Ashdown"],
            "p": ["Packaging Engineer", "Operations Director"],
            "e": ["marta.kowalczyk@ferrand.example"],
        },
    ),
    (
        "电话里乐建华说流量计坏了两台,我答应明天寄两台新的过去,他答应周五把旧的寄回来。",
        {
            "n": ["乐建华"],
            "d": ["2026-11-26", "2026-11-27"],
            "o": ["2026-11-26"],
            "h": ["2026-11-27"],
        },
    ),
    (
        "茅台两箱,中华四条,发票开办公用品?不行,公司不允许。",
        {},
    ),
    (
        "Client: Osterley Textiles\nContact: Bernadette Quill\nTitle: Dyehouse Manager\nPhone: 0121 496 0733\nEmail: b.quill@osterley.example\nNotes: prefers mornings",
        {
            "n": ["Bernadette Quill"],
            "p": ["Dyehouse Manager"],
            "t": ["0121 496 0733"],
            "e": ["b.quill@osterley.example"],
        },
    ),
    (
        "那个就是说咱们上回提的絮凝剂他们小试做完了效果可以然后他们厂长叫范广义说下周四中试让我们出一个技术员到场我同意了",
        {"n": ["范广义"], "p": ["厂长"], "d": ["2026-12-03"], "o": ["2026-12-03"]},
    ),
    (
        "合同编号:HT2026-0931\n甲方:扬州江都污水处理厂\n签订日期:2026年10月22日\n金额:人民币叁拾捌万元整",
        {},
    ),
    (
        "计划12月8日同禹州铸造的总工程师牛国梁见面,谈明年树脂砂的用量。",
        {"n": ["牛国梁"], "p": ["总工程师"], "d": ["2026-12-08"], "s": ["2026-12-08"]},
    ),
    (
        "Could you perhaps look at a discount for next year? - We can't, sorry, the price is final.",
        {},
    ),
    (
        "谭经纬 13:30\n货到了,少两箱\n我 13:34\n我查一下,今天下班前给您回复",
        {"n": ["谭经纬"], "d": ["2026-11-25"], "o": ["2026-11-25"]},
    ),
    (
        "季度拜访\n日期:2026-11-24\n被访人:麻文娟,能源主管\n内容:变频器节电约12%,她同意12月15日前签二期合同。",
        {
            "n": ["麻文娟"],
            "p": ["能源主管"],
            "d": ["2026-11-24", "2026-12-15"],
            "h": ["2026-12-15"],
        },
    ),
    (
        "Reminder to self: order flowers for the office, buy printer paper.",
        {"s": [""]},
    ),
    (
        "Harriet Blyth: our auditor is here on 9 December. Please send us the ISO certificate before that.\nme: Of course, I'll email it on Friday.",
        {
            "n": ["Harriet Blyth"],
            "d": ["2026-12-09", "2026-11-27"],
            "o": ["2026-11-27"],
        },
    ),
    (
        "验厂名单(客户方)\n1 荆守义 质量部经理\n2 游晓蕾 供应商管理工程师\n3 屠国庆 副总经理\n约定12月17日来我厂",
        {
            "n": ["荆守义", "游晓蕾", "屠国庆"],
            "p": ["质量部经理", "供应商管理工程师", "副总经理"],
            "d": ["2026-12-17"],
            "s": ["2026-12-17"],
        },
    ),
    (
        "卖我们水泥的老蒋说今年行情不好,大家都在熬。",
        {},
    ),
    (
        "本品避光干燥保存,保质期24个月,净含量20kg,执行标准 HG/T 2321。",
        {},
    ),
    (
        "We won't be needing the extra pallets after all. Thanks anyway, and see you around.",
        {},
    ),
    (
        "葡萄园技术员 晏学勤\n13469920583\n明年想试腐植酸,12月5日前要一份方案",
        {
            "n": ["晏学勤"],
            "p": ["技术员"],
            "t": ["13469920583"],
            "d": ["2026-12-05"],
            "s": ["2026-12-05"],
        },
    ),
    (
        "Call with Anton Drexler, CFO of Lindmar Foods: they will transfer the deposit by the end of the month; we start production on 2 December.",
        {
            "n": ["Anton Drexler"],
            "p": ["CFO"],
            "d": ["2026-11-30", "2026-12-02"],
            "h": ["2026-11-30"],
            "o": ["2026-12-02"],
        },
    ),
    (
        "庄雅琴:保险箱密码你们师傅知道吗\n我:不知道呢\n庄雅琴:哦",
        {"n": ["庄雅琴"]},
    ),
    (
        "南通海安桑蚕合作社  社长 练广财  联系电话 13016790254  种桑800亩,年用肥60吨",
        {"n": ["练广财"], "p": ["社长"], "t": ["13016790254"]},
    ),
    (
        "Tel. +49 30 555 0187 - Jürgen Bassler, Einkaufsleiter at Nordmark Lacke, speaks good English.",
        {"n": ["Jürgen Bassler"], "p": ["Einkaufsleiter"], "t": ["+49 30 555 0187"]},
    ),
    (
        "客户要求周五前提供三家同行的业绩证明,我已经拒绝了。",
        {},
    ),
    (
        "我:尚总,我们12月1日带仪器过去复测\n尚总:好的,辛苦",
        {"d": ["2026-12-01"], "o": ["2026-12-01"]},
    ),
    (
        "周五下午两点和客户的包装工程师钮文博开电话会,讨论瓦楞纸的克重。",
        {"n": ["钮文博"], "p": ["包装工程师"], "d": ["2026-11-27"], "s": ["2026-11-27"]},
    ),
    (
        "Lost the tender. Price gap was 6 percent; the winner is Hartmann. No follow-up.",
        {},
    ),
    (
        "物业那边的工程主管管永年答应明天把配电房钥匙交给我们。",
        {"n": ["管永年"], "p": ["工程主管"], "d": ["2026-11-26"], "h": ["2026-11-26"]},
    ),
    (
        "Hi Sam, quick one: Colin Everard has retired. His successor is Tessa Rowntree, Site Manager, 07700 900845, tessa.rowntree@millgate.example. She expects your call on Monday.",
        {
            "n": ["Tessa Rowntree"],
            "p": ["Site Manager"],
            "t": ["07700 900845"],
            "e": ["tessa.rowntree@millgate.example"],
            "d": ["2026-11-30"],
            "s": ["2026-11-30"],
        },
    ),
    (
        "请问你们的尿素溶液保质期多久?开封后能放几天?",
        {},
    ),
    (
        "司徒慧敏 09:40\n麻烦把开户许可证发我邮箱 situhm@jinrui.example\n我 09:45\n好的,今天发您",
        {
            "n": ["司徒慧敏"],
            "e": ["situhm@jinrui.example"],
            "d": ["2026-11-25"],
            "o": ["2026-11-25"],
        },
    ),
    (
        "阀门厂车间主任 芮长根 13511642270\n包装班长 鱼小芳 15370419863",
        {
            "n": ["芮长根", "鱼小芳"],
            "p": ["车间主任", "包装班长"],
            "t": ["13511642270", "15370419863"],
        },
    ),
    (
        "Visit report 24 November 2026\nSeen: Lorna Petrie, Head Grower\nShe wants a trial with the new foliar feed. We will supply 20 litres on 1 December, she will report back on 22 December.",
        {
            "n": ["Lorna Petrie"],
            "p": ["Head Grower"],
            "d": ["2026-11-24", "2026-12-01", "2026-12-22"],
            "o": ["2026-12-01"],
            "h": ["2026-12-22"],
        },
    ),
    (
        "公众号推送:袁隆平院士的故事告诉我们,坚持才能成功。",
        {},
    ),
    (
        "安排:11月30日我司工程师进场调试,12月2日客户组织操作培训,12月4日双方签验收单。",
        {
            "d": ["2026-11-30", "2026-12-02", "2026-12-04"],
            "o": ["2026-11-30"],
            "h": ["2026-12-02"],
            "s": ["2026-12-04"],
        },
    ),
    (
        "Your parcel 1Z999AA10123456784 was delivered on 23 November. Questions? Call our hotline 0800 555 0100.",
        {},
    ),
    (
        "易小满(采购助理)请我们周四之前报10万只周转箱的价格。",
        {"n": ["易小满"], "p": ["采购助理"], "d": ["2026-11-26"], "s": ["2026-11-26"]},
    ),
    (
        "发件人:卜庆林 <buql@tianhe-pigment.example>\n主题:付款安排\n\n您好,贵司11月货款我司将于12月10日支付,请知悉。\n\n卜庆林\n财务总监\n025-84410367",
        {
            "n": ["卜庆林"],
            "p": ["财务总监"],
            "t": ["025-84410367"],
            "e": ["buql@tianhe-pigment.example"],
            "d": ["2026-12-10"],
            "h": ["2026-12-10"],
        },
    ),
    (
        "me: Morning Joan, the technician will be with you tomorrow at ten.\nJoan: Great, thanks.",
        {"d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    (
        "刚去看了印刷车间,油墨桶堆得太高,已当面提醒,他们当场整改完了。",
        {},
    ),
    (
        "微信:fengtian_lab\n电话:021-54306672\n化验室主任 欧阳素云",
        {"n": ["欧阳素云"], "p": ["化验室主任"], "t": ["021-54306672"], "w": ["fengtian_lab"]},
    ),
    (
        "Spoke to Howard Munro, Site Electrician. Need to order a spare contactor for him.",
        {"n": ["Howard Munro"], "p": ["Site Electrician"], "s": [""]},
    ),
    (
        "Lena Fischer, Export Manager, asks whether we could quote 5 t of citric acid CIF Hamburg by 2 December.",
        {
            "n": ["Lena Fischer"],
            "p": ["Export Manager"],
            "d": ["2026-12-02"],
            "s": ["2026-12-02"],
        },
    ),
    (
        "跟进:\n① 本周五前我方给出冷库保养报价\n② 客户下周三前提供设备台账\n③ 12月14日双方签年度协议",
        {
            "d": ["2026-11-27", "2026-12-02", "2026-12-14"],
            "o": ["2026-11-27"],
            "h": ["2026-12-02"],
            "s": ["2026-12-14"],
        },
    ),
    (
        "Quote valid 60 days, Incoterms DAP, MOQ 500 kg, lead time 3 weeks ex works.",
        {},
    ),
    (
        "茹总,上周跟您汇报的那个防腐方案领导已经批了,多谢支持。",
        {},
    ),
    (
        "今天下午三点半到客户那边签补充协议,带公章。",
        {"d": ["2026-11-25"], "s": ["2026-11-25"]},
    ),
    (
        "Hi, Duncan here. Can't make our meeting on Thursday after all. Let's meet on Tuesday 1 December, same time.\nme: Fine, Tuesday it is.",
        {"d": ["2026-12-01"], "s": ["2026-12-01"]},
    ),
    (
        "Adrienne Vogt\nHead of Facilities\nHelmsdale Park Hospital\n+1 (503) 555-0164\navogt@helmsdalepark.example",
        {
            "n": ["Adrienne Vogt"],
            "p": ["Head of Facilities"],
            "t": ["+1 503 555 0164"],
            "e": ["avogt@helmsdalepark.example"],
        },
    ),
    (
        "From: Owen Tranter <owen.tranter@castlebrick.example>\n\nHello,\nwe will sign and return the service contract by 2 December.\n\nOwen Tranter\nWorks Manager\nDirect 01632 960391",
        {
            "n": ["Owen Tranter"],
            "p": ["Works Manager"],
            "t": ["01632 960391"],
            "e": ["owen.tranter@castlebrick.example"],
            "d": ["2026-12-02"],
            "h": ["2026-12-02"],
        },
    ),
    (
        "Name | Role | Mobile\nGareth Pugh-Jones | Stores Manager | 07700 900218\nAlison Tebbutt | Accounts Payable Clerk | 07700 900533",
        {
            "n": ["Gareth Pugh-Jones", "Alison Tebbutt"],
            "p": ["Stores Manager", "Accounts Payable Clerk"],
            "t": ["07700 900218", "07700 900533"],
        },
    ),
    (
        "spoke with ian mcallister at the quarry he says the new belt is slipping i told him we will have a fitter there on friday",
        {"n": ["ian mcallister"], "d": ["2026-11-27"], "o": ["2026-11-27"]},
    ),
    (
        "Delivery confirmation: 18 IBCs unloaded at bay 4, signed for, seals intact.",
        {},
    ),
    (
        "Susan Devereux: We'll let you have the forecast for Q1 on 4 December.\nme: Thanks Susan. I'll reserve the tonnage as soon as we've got it.",
        {"n": ["Susan Devereux"], "d": ["2026-12-04"], "h": ["2026-12-04"], "o": [""]},
    ),
    (
        "To do this week\n- Thu: sample labels to Broadmoor Cider\n- Fri: chase Langley for the signed NDA",
        {"d": ["2026-11-26", "2026-11-27"], "s": ["2026-11-26", "2026-11-27"]},
    ),
    (
        "Rang the weighbridge at Thornby. They've been down since 19 November, fixed now, no action.",
        {},
    ),
    (
        "Minutes 24 November 2026\nCustomer: Ruth Abernethy, Purchasing Director\nAgreed: quarterly review on 16 December at our office. Ruth will send the agenda by 11 December.",
        {
            "n": ["Ruth Abernethy"],
            "p": ["Purchasing Director"],
            "d": ["2026-11-24", "2026-12-16", "2026-12-11"],
            "s": ["2026-12-16"],
            "h": ["2026-12-11"],
        },
    ),
    (
        "Text from 07700 900764: Hi, Malcolm Quigley here, Fleet Manager at Denby Haulage. Please ring me on Friday about the AdBlue tank.",
        {
            "n": ["Malcolm Quigley"],
            "p": ["Fleet Manager"],
            "t": ["07700 900764"],
            "d": ["2026-11-27"],
            "s": ["2026-11-27"],
        },
    ),
    (
        "I promised Joyce Whitlam a replacement drum by Thursday. She has agreed to keep the leaking one for inspection.",
        {"n": ["Joyce Whitlam"], "d": ["2026-11-26"], "o": ["2026-11-26"], "h": [""]},
    ),
    (
        "Sodium hypochlorite 15% 200 L - 118.00\nHydrogen peroxide 35% 65 kg - 74.50\nPrices per pack, ex VAT, from 1 October 2026",
        {},
    ),
    (
        "Dr Emil Sandoval, Research Manager, will send us the results of the pilot boiler on 15 December. The boiler runs from 7 December to 11 December.",
        {
            "n": ["Emil Sandoval"],
            "p": ["Research Manager"],
            "d": ["2026-12-07", "2026-12-11", "2026-12-15"],
            "h": ["2026-12-15"],
        },
    ),
    (
        "Thanks for your message. We received your enquiry and have passed it to the right team. This mailbox is not monitored.",
        {},
    ),
    (
        "Geraldine Foy asked if we could move the training. New date is 8 December, 10:00, same room.",
        {"n": ["Geraldine Foy"], "d": ["2026-12-08"], "s": ["2026-12-08"]},
    ),
    (
        "me: We'll collect the empty cages on Monday.\nLiam Corrigan: OK. I'll have the paperwork ready by then.",
        {"n": ["Liam Corrigan"], "d": ["2026-11-30"], "o": ["2026-11-30"], "h": ["2026-11-30"]},
    ),
    (
        "冼卓文 14:08\n你们明年的报价单什么时候有\n我 14:10\n12月9号给您\n冼卓文 14:10\n行",
        {"n": ["冼卓文"], "d": ["2026-12-09"], "o": ["2026-12-09"]},
    ),
    (
        "贵州茶场 生产科长 龙世才 电话13595137742,茶园改用有机肥,要我们寄五公斤样品,我答应周五寄。",
        {
            "n": ["龙世才"],
            "p": ["生产科长"],
            "t": ["13595137742"],
            "d": ["2026-11-27"],
            "o": ["2026-11-27"],
        },
    ),
    (
        "【银行】您尾号6621的账户11月24日收到转账人民币58,400.00元,余额请登录网银查询。",
        {},
    ),
    (
        "凌秀峰您好!我是新接手贵司业务的客户经理,之后有事随时联系我。",
        {"n": ["凌秀峰"]},
    ),
    (
        "纸箱厂的会计 隋美玲\n座机 0513-86217790\n手机 13706298841\n她说周五把11月的发票开出来",
        {
            "n": ["隋美玲"],
            "p": ["会计"],
            "t": ["0513-86217790", "13706298841"],
            "d": ["2026-11-27"],
            "h": ["2026-11-27"],
        },
    ),
    (
        "上午电话会记录(11月25日)\n客户方:耿玉洁,包装研发经理\n1)客户11月27日提供跌落测试标准\n2)我方12月7日出打样",
        {
            "n": ["耿玉洁"],
            "p": ["包装研发经理"],
            "d": ["2026-11-25", "2026-11-27", "2026-12-07"],
            "h": ["2026-11-27"],
            "o": ["2026-12-07"],
        },
    ),
    (
        "客户去年11月买过一台 XQ-500 切膜机,今年7月换过刀片,至今没有报修。",
        {},
    ),
    (
        "巩总:你下周一把新样册给我送一份\n我:好,周一上午送到",
        {"d": ["2026-11-30"], "o": ["2026-11-30"]},
    ),
    (
        "就是跟你说一下那个镇江的窦海燕她那边叉车租赁到期了她明天会把续租申请发给我们",
        {"n": ["窦海燕"], "d": ["2026-11-26"], "h": ["2026-11-26"]},
    ),
    (
        "湛江糖厂设备副厂长 麦志豪 微信 mai_zh_sugar 电话 13822091573",
        {"n": ["麦志豪"], "p": ["设备副厂长"], "t": ["13822091573"], "w": ["mai_zh_sugar"]},
    ),
    (
        "双方约定12月16日在客户会议室复盘全年供货情况。",
        {"d": ["2026-12-16"], "s": ["2026-12-16"]},
    ),
    (
        "食堂菜单:红烧肉、麻婆豆腐、紫菜汤。不好意思,发错群了。",
        {},
    ),
    (
        "明早给客户质量经理濮永康回电话,号码 13564470928。",
        {
            "n": ["濮永康"],
            "p": ["质量经理"],
            "t": ["13564470928"],
            "d": ["2026-11-26"],
            "s": ["2026-11-26"],
        },
    ),
    (
        "尊敬的客户:因原料涨价,自2026年10月1日起,氯化钾出厂价上调60元/吨。",
        {},
    ),
    (
        "苗春生:合同第七条要改,我们法务明天把修改稿发给你们\n我:好的,收到",
        {"n": ["苗春生"], "d": ["2026-11-26"], "h": ["2026-11-26"]},
    ),
    (
        "对方新任总经理助理 蔺佳音,邮箱 linjy@zhongke-pump.example,原总经理助理已离职。",
        {"n": ["蔺佳音"], "p": ["总经理助理"], "e": ["linjy@zhongke-pump.example"]},
    ),
    (
        "我司已于11月19日完成中央空调清洗,客户签字确认,归档。",
        {},
    ),
    (
        "项目群\n农艺师 谷丰年:大棚的EC值偏高\n我:谷老师,我明天带仪器过去测一下\n农艺师 谷丰年:好",
        {"n": ["谷丰年"], "p": ["农艺师"], "d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    (
        "12月3日客户的运营总监关雪梅来我们工厂参观,双方已经确认。",
        {"n": ["关雪梅"], "p": ["运营总监"], "d": ["2026-12-03"], "s": ["2026-12-03"]},
    ),
    (
        "安总说再考虑考虑,也许明年再说。",
        {},
    ),
    (
        "物料 规格 库存\n吨袋 90*90*110 320条\n托盘 1200*1000 76个\n缠绕膜 50cm 18卷",
        {},
    ),
    (
        "短信 11:06\n我是泰兴精化的暴立新,下周四之前你们把危化品运输资质发我,邮箱 baolx@jinghua.example",
        {
            "n": ["暴立新"],
            "e": ["baolx@jinghua.example"],
            "d": ["2026-12-03"],
            "s": ["2026-12-03"],
        },
    ),
    (
        "我们答应客户12月11日前把旧设备拉走,客户答应12月14日付尾款。",
        {"d": ["2026-12-11", "2026-12-14"], "o": ["2026-12-11"], "h": ["2026-12-14"]},
    ),
    (
        "安徽滁州 奶牛场 场长 沙金龙 18955034417\n饲料添加剂试用满意,11月30日前会把正式订单发来",
        {
            "n": ["沙金龙"],
            "p": ["场长"],
            "t": ["18955034417"],
            "d": ["2026-11-30"],
            "h": ["2026-11-30"],
        },
    ),
    (
        "戈晓峰:你们那台打包机租金多少\n我:每月1800\n戈晓峰:知道了",
        {"n": ["戈晓峰"]},
    ),
    (
        "Rosalind Keane 10:14: Are the spare blades in stock?\nme 10:20: Yes, I'll ship six tomorrow.\nRosalind Keane 10:21: Lovely.",
        {"n": ["Rosalind Keane"], "d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    (
        "Business card\nTRENTHAM AGRI SUPPLIES LTD\nNigel Hathersage\nAgronomy Manager\nT 01632 960845\nF 01632 960846\nM 07700 900127\nnigel@trenthamagri.example",
        {
            "n": ["Nigel Hathersage"],
            "p": ["Agronomy Manager"],
            "t": ["01632 960845", "07700 900127"],
            "e": ["nigel@trenthamagri.example"],
        },
    ),
    (
        "Hi,\nyour quotation reached me safely. I will give you our decision on Wednesday 9 December.\n\nBest wishes\nPatricia Olmsted\nProcurement Lead, Verity Coatings\npatricia.olmsted@veritycoatings.example",
        {
            "n": ["Patricia Olmsted"],
            "p": ["Procurement Lead"],
            "e": ["patricia.olmsted@veritycoatings.example"],
            "d": ["2026-12-09"],
            "h": ["2026-12-09"],
        },
    ),
    (
        "We told the customer that we will credit the 14 damaged sacks by Monday.",
        {"d": ["2026-11-30"], "o": ["2026-11-30"]},
    ),
    (
        "Note: their canteen was repainted, the new reception is on the left. Nothing about business.",
        {},
    ),
    (
        "Meeting notes, 25 November 2026\nWith: Douglas Imrie, Technical Manager, Kinross Paper\n- They will run the retention aid on machine 3 and report by 11 December\n- We will lend them a dosing pump on 30 November",
        {
            "n": ["Douglas Imrie"],
            "p": ["Technical Manager"],
            "d": ["2026-11-25", "2026-12-11", "2026-11-30"],
            "h": ["2026-12-11"],
            "o": ["2026-11-30"],
        },
    ),
    (
        "Customer asked for 90 days payment. I said no, 45 is the limit.",
        {},
    ),
    (
        "Ask for Monica Trevelyan at the gate, she runs the tank farm. Her number is 07700 900583.",
        {"n": ["Monica Trevelyan"], "t": ["07700 900583"]},
    ),
    (
        "so i had a call from bill hargreave he's happy with the wrap film and he's going to send the order over on monday",
        {"n": ["bill hargreave"], "d": ["2026-11-30"], "h": ["2026-11-30"]},
    ),
    (
        "The service visit at Ludlow Bakeries planned for 27 November has been moved to 3 December.",
        {"d": ["2026-12-03"], "s": ["2026-12-03"]},
    ),
    (
        "Owner | Action | Due\nCustomer | Clear the loading bay | 4 Dec 2026\nUs | Deliver the baler | 7 Dec 2026\nBoth | Acceptance test | 8 Dec 2026",
        {
            "d": ["2026-12-04", "2026-12-07", "2026-12-08"],
            "h": ["2026-12-04"],
            "o": ["2026-12-07"],
            "s": ["2026-12-08"],
        },
    ),
    (
        "Item 4410-B, anti-static liner, box of 250, list 96.00, your price 81.60. Stock 37 boxes.",
        {},
    ),
    (
        "Lunch with Mr Pemberton was pleasant. His daughter started university in September.",
        {},
    ),
    (
        "Please add Sylvia Montrose (Laboratory Supervisor, s.montrose@calderwater.example) to the certificate mailing.",
        {
            "n": ["Sylvia Montrose"],
            "p": ["Laboratory Supervisor"],
            "e": ["s.montrose@calderwater.example"],
            "s": [""],
        },
    ),
    (
        "Terence Mabey: Can your fitter come on Friday instead of Thursday?\nme: Yes, he'll be there on Friday.",
        {"n": ["Terence Mabey"], "d": ["2026-11-27"], "o": ["2026-11-27"]},
    ),
    (
        "Our depot will be closed on 25 December and 1 January. Normal service on all other days.",
        {"d": ["2026-12-25", "2027-01-01"]},
    ),
    (
        "Todo\n- call Wendy Arkwright tomorrow (07700 900916)\n- take the demo trailer to Shepton on 10 December",
        {
            "n": ["Wendy Arkwright"],
            "t": ["07700 900916"],
            "d": ["2026-11-26", "2026-12-10"],
            "s": ["2026-11-26", "2026-12-10"],
        },
    ),
    (
        "Kevin Stannard, who looks after goods-in at Morley Chemicals, confirmed receipt of all 12 drums.",
        {"n": ["Kevin Stannard"]},
    ),
    (
        "Angela Rusk says head office will release the payment tomorrow. I'll send her the signed delivery note today.",
        {
            "n": ["Angela Rusk"],
            "d": ["2026-11-26", "2026-11-25"],
            "h": ["2026-11-26"],
            "o": ["2026-11-25"],
        },
    ),
]
