"""The eleventh set: written by another hand who had read neither the parser nor the texts of the other sets.

Read on Wednesday 2026-11-25. n names, p posts, t telephones, e e-mails, w WeChat ids, d days, o promises of ours, h promises of
theirs, s next steps (the last three by their due day, "" without one). Only people of the customer, or of a third party one would
contact, with their whole name; nobody who has left. Days to come, and the day of a meeting reported; no stamps, no past days. A
deed is one entry: ours if we said or agreed to do it, theirs if they did, a next step if both agreed on it, if nobody has said yes
yet, or if it is a note to oneself.
"""

from tests.relations.capture.heldout import Expected

ELEVENTH: list[tuple[str, Expected]] = [
    (
        "陈志远 09:12\n早，上批滴灌肥的化验单我这边还没有\n我 09:15\n抱歉，今天下午发您邮箱\n陈志远 09:16\n好的",
        {"n": ["陈志远"], "d": ["2026-11-25"], "o": ["2026-11-25"]},
    ),
    (
        "拜访华源饲料，见到采购部经理孟凡林，13905318826。对方说下周二之前把明年的用量表发过来，我答应周五先给一版报价。",
        {
            "n": ["孟凡林"],
            "p": ["采购部经理"],
            "t": ["13905318826"],
            "d": ["2026-12-01", "2026-11-27"],
            "h": ["2026-12-01"],
            "o": ["2026-11-27"],
        },
    ),
    (
        "江苏恒韵包装材料有限公司\n韩雪梅\n生产总监\n手机 138-1277-6405\n电话 0512-6588 2310\n传真 0512-6588 2311\n邮箱 hanxm@hengyunpack.cn\n苏州市吴中区东吴南路 119 号",
        {"n": ["韩雪梅"], "p": ["生产总监"], "t": ["13812776405", "0512-65882310"], "e": ["hanxm@hengyunpack.cn"]},
    ),
    ("老周说下个月可能要换供应商，还没定，先观望。", {}),
    (
        "会议纪要\n时间：2026年11月24日 14:00\n地点：客户二楼会议室\n客户方：厂长罗建军、设备科长田文斌\n我方：小林、我\n议定：\n1. 我方12月3日前提供减速机备件清单\n2. 客户11月30日前确认停机窗口\n3. 双方12月8日在现场做一次联合点检",
        {
            "n": ["罗建军", "田文斌"],
            "p": ["厂长", "设备科长"],
            "d": ["2026-11-24", "2026-12-03", "2026-11-30", "2026-12-08"],
            "o": ["2026-12-03"],
            "h": ["2026-11-30"],
            "s": ["2026-12-08"],
        },
    ),
    (
        "刚跟李工打完电话他说样品测下来含水率偏高要我们重新送一批我说行下周一给他送到车间",
        {"d": ["2026-11-30"], "o": ["2026-11-30"]},
    ),
    ("您的快件已放至丰巢柜，取件码 8-2-4417，如有疑问请拨打客服热线 95338。", {}),
    ("张总发来短信：合同我看过了，没大问题，明天盖章寄回给你们", {"d": ["2026-11-26"], "h": ["2026-11-26"]}),
    (
        "姓名 | 职务 | 手机 | 微信\n蒋丽华 | 仓储主管 | 13617290458 | jlh_cangchu\n邱启明 | 质检班长 | 15071338264 | qqm0612",
        {
            "n": ["蒋丽华", "邱启明"],
            "p": ["仓储主管", "质检班长"],
            "t": ["13617290458", "15071338264"],
            "w": ["jlh_cangchu", "qqm0612"],
        },
    ),
    ("订单号 SO20261118-077，尿素硝铵溶液 32%，25吨，单价 2180 元/吨，含税，11月20日已发货。", {}),
    (
        "客户那边的夏主任退休了，接手的是赵庆丰，电话 18953277160，加了微信 zhaoqf_1980。记得抽空去认识一下。",
        {"n": ["赵庆丰"], "t": ["18953277160"], "w": ["zhaoqf_1980"], "s": [""]},
    ),
    (
        "待办：\n- 给润禾化工回复样品检测结果（11月27日）\n- 约马总吃饭\n- 查一下润禾九月的欠款",
        {"d": ["2026-11-27"], "s": ["2026-11-27", "", ""]},
    ),
    ("跟天禾种业约好12月4日上午在他们试验基地碰头，一起看拌种剂效果。", {"d": ["2026-12-04"], "s": ["2026-12-04"]}),
    ("昨天下午 3 点和杜工通了话，他讲压滤机滤布用得不错，没有别的事。", {}),
    (
        "发件人：贺晓峰 <hexf@lanqiao-chem.com>\n主题：关于双氧水补货\n您好，请贵司在12月2日前报一个到厂价。另外，我们周五会把新的包装要求发给您。\n\n贺晓峰\n采购工程师\n蓝桥化学\n电话：0533-2187640",
        {
            "n": ["贺晓峰"],
            "p": ["采购工程师"],
            "t": ["0533-2187640"],
            "e": ["hexf@lanqiao-chem.com"],
            "d": ["2026-12-02", "2026-11-27"],
            "s": ["2026-12-02"],
            "h": ["2026-11-27"],
        },
    ),
    ("园区通知：12月1日起西门封闭施工，送货车辆走南门。", {"d": ["2026-12-01"]}),
    ("国庆的时候小吴说他们厂要扩产，现在看没动静。", {}),
    (
        "联系人变更：原采购部长高进已离职，现由副部长沈月琴负责，座机 0311-8679 3325，手机 15833106472",
        {"n": ["沈月琴"], "p": ["副部长"], "t": ["0311-86793325", "15833106472"]},
    ),
    ("张姐：价格能不能再降50\n我：降不了，这个价已经是底了\n张姐：那我再考虑考虑", {}),
    (
        "我: 刘老师，土样报告出来了，我明天下午发您\n刘老师: 好，看完下周三给你回话",
        {"d": ["2026-11-26", "2026-12-02"], "o": ["2026-11-26"], "h": ["2026-12-02"]},
    ),
    (
        "跟冠宇机械的采购经理佟海生聊了一下他让我们十二月十号之前把资质文件补齐我答应了",
        {"n": ["佟海生"], "p": ["采购经理"], "d": ["2026-12-10"], "o": ["2026-12-10"]},
    ),
    (
        "深圳市普锐达自动化有限公司\n龙泽宇\n项目经理\nMobile 13510094728\nE-mail long.zeyu@puruida.com\nWeChat: longzy_auto\n深圳市宝安区福海街道新和路88号",
        {
            "n": ["龙泽宇"],
            "p": ["项目经理"],
            "t": ["13510094728"],
            "e": ["long.zeyu@puruida.com"],
            "w": ["longzy_auto"],
        },
    ),
    ("和老谭约了周六上午去看他新上的灌装线", {"d": ["2026-11-28"], "s": ["2026-11-28"]}),
    ("财务李姐说货款这周五之前一定打过来，一共 18.6 万", {"d": ["2026-11-27"], "h": ["2026-11-27"]}),
    ("我司承诺12月18日前完成整条线的安装调试。", {"d": ["2026-12-18"], "o": ["2026-12-18"]}),
    ("不要周一打电话给他，周一他们开例会。", {}),
    ("原定周四跟华东院的技术交流改到12月9日，还是去他们总部。", {"d": ["2026-12-09"], "s": ["2026-12-09"]}),
    ("中秋送的月饼客户反馈不错，盒子也好看。", {}),
    (
        "梁卫东（物流部）说新仓库电话是0757-8632 7719，旧的那个8632 1150停用了",
        {"n": ["梁卫东"], "t": ["0757-86327719"]},
    ),
    ("技术协议第3.2条：主轴转速 6000 rpm，公差 ±0.01 mm，质保期 18 个月。", {}),
    ("我：样机我们周五给您装车\n何总：好的", {"d": ["2026-11-27"], "o": ["2026-11-27"]}),
    (
        "江小舟(瑞丰农资) 14:05\n你们那个微量元素水溶肥还有货吗\n我 14:07\n有，200件\n江小舟(瑞丰农资) 14:08\n那我明天把80件的款打过去",
        {"n": ["江小舟"], "d": ["2026-11-26"], "h": ["2026-11-26"]},
    ),
    (
        "电话纪要\n对方：采购副总监 汪蕾 021-5438 0927转816\n要点：年度框架12月21日开标\n下一步：约汪蕾线下见一面",
        {"n": ["汪蕾"], "p": ["采购副总监"], "t": ["021-54380927"], "d": ["2026-12-21"], "s": [""]},
    ),
    ("客户那边对接人换了，新人还不知道叫什么。", {}),
    ("对账单\n9月 126,400.00\n10月 98,750.00\n11月 未开票\n合计 225,150.00", {}),
    ("今晚八点和宋总视频，讨论联合试验方案。", {"d": ["2026-11-25"], "s": ["2026-11-25"]}),
    ("欧阳静答应12月4日前把她们总部的同事引荐给我。", {"n": ["欧阳静"], "d": ["2026-12-04"], "h": ["2026-12-04"]}),
    ("郑总爱喝普洱，女儿明年高考，别聊股票。", {}),
    ("记得12月20号前给各客户寄台历", {"d": ["2026-12-20"], "s": ["2026-12-20"]}),
    ("开票信息：山东鲁泉阀门有限公司 税号 91370100MA3C8X7L2P 开户行 工行历城支行 账号 1602 0234 0920 0187 563", {}),
    (
        "叶秋萍(质量部经理)昨天投诉第三批的内衬袋有破损，要求我们本月底前出8D报告。",
        {"n": ["叶秋萍"], "p": ["质量部经理"], "d": ["2026-11-30"], "s": ["2026-11-30"]},
    ),
    ("已回复客户：您反馈的批次问题我们会在12月1日前给出处理意见。", {"d": ["2026-12-01"], "o": ["2026-12-01"]}),
    (
        "唐晓东，明德环保工程有限公司 运营总监，手机：186 2190 5573，tangxd@mingde-env.com",
        {"n": ["唐晓东"], "p": ["运营总监"], "t": ["18621905573"], "e": ["tangxd@mingde-env.com"]},
    ),
    ("第12届化工装备展 11月18日—20日 上海 已参展，收了名片四十多张。", {}),
    ("跟史工定了下周三在他们车间做操作培训，来六个人。", {"d": ["2026-12-02"], "s": ["2026-12-02"]}),
    ("仓库老李讲叉车坏了，今天卸不了货，让我们明天再送。我说可以。", {"d": ["2026-11-26"], "o": ["2026-11-26"]}),
    (
        "招标公告：项目编号 ZB-2026-1187，投标截止 2026年12月14日 9:30，地点市公共资源交易中心三楼。",
        {"d": ["2026-12-14"]},
    ),
    (
        "跟苗春雨通电话：她们研究院12月11日办田间观摩，邀请我们带两个品种去展示，还没答复。",
        {"n": ["苗春雨"], "d": ["2026-12-11"], "s": ["2026-12-11"]},
    ),
    ("丁总说本月底前一定把续签合同盖好章", {"d": ["2026-11-30"], "h": ["2026-11-30"]}),
    ("汇总：甲客户欠12万，乙客户欠7.5万，丙客户已结清。", {}),
    (
        "石立群 财务部部长 电话0371-6577 2084\n说发票抬头错了，让重开。我答应明天重开寄出。",
        {"n": ["石立群"], "p": ["财务部部长"], "t": ["0371-65772084"], "d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    ("路过客户工厂，发现门口停着竞争对手的货车，车牌豫A·7K231。", {}),
    (
        "我方：12月2日前补发两桶固化剂\n客户：12月10日前付清尾款",
        {"d": ["2026-12-02", "2026-12-10"], "o": ["2026-12-02"], "h": ["2026-12-10"]},
    ),
    ("何老师给的建议：拌种浓度别超过千分之三。", {}),
    (
        "裴总 15:20\n下个月的保洁排班表什么时候给我\n我 15:24\n后天给您\n裴总 15:24\n行",
        {"d": ["2026-11-27"], "o": ["2026-11-27"]},
    ),
    (
        "新认识的：宁波海拓塑机 技术部 邬建平 工程师 13957480361",
        {"n": ["邬建平"], "p": ["工程师"], "t": ["13957480361"]},
    ),
    ("外箱规格：绿色标签，每箱净重20kg，托盘高度不超过1.2米。", {}),
    (
        "葛秀英女士（董事长助理）来电，通知周五下午两点董事长见我们。",
        {"n": ["葛秀英"], "p": ["董事长助理"], "d": ["2026-11-27"], "s": ["2026-11-27"]},
    ),
    ("11月12日寄出的样册客户已签收，签收人：前台。", {}),
    (
        "覃海燕 客户服务部主任\n微信号：qinhy-service\n邮箱：qinhy@guilin-lvyuan.com",
        {"n": ["覃海燕"], "p": ["客户服务部主任"], "w": ["qinhy-service"], "e": ["qinhy@guilin-lvyuan.com"]},
    ),
    (
        "Spoke to Karen Whitlock, Plant Manager at Aldbrook Dairy. She will send the Q1 forecast by Tuesday. I said I'd get the revised quote over tomorrow.",
        {
            "n": ["Karen Whitlock"],
            "p": ["Plant Manager"],
            "d": ["2026-12-01", "2026-11-26"],
            "h": ["2026-12-01"],
            "o": ["2026-11-26"],
        },
    ),
    (
        "Kind regards,\nMarcus Oyelaran\nSupply Chain Director\nHexley Coatings Ltd\nT: 01772 496 018\nM: 07700 900417\nF: 01772 496 019\nmarcus.oyelaran@hexleycoatings.co.uk",
        {
            "n": ["Marcus Oyelaran"],
            "p": ["Supply Chain Director"],
            "t": ["01772 496018", "07700 900417"],
            "e": ["marcus.oyelaran@hexleycoatings.co.uk"],
        },
    ),
    ("Order 4500871123 shipped 17 Nov, 12 pallets, tracking 1Z8A377E0042.", {}),
    (
        "me: I'll drop the sample cartons off on Thursday\nPriya: great, thanks",
        {"d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    (
        "Minutes, 19 November 2026\nPresent: Joanna Stead (Quality Lead), Phil Marren (Engineering Manager), us\nActions:\n- us: send updated drawings by 1 December\n- Joanna: confirm test slot by 27 November\n- both: review call 8 December",
        {
            "n": ["Joanna Stead", "Phil Marren"],
            "p": ["Quality Lead", "Engineering Manager"],
            "d": ["2026-11-19", "2026-12-01", "2026-11-27", "2026-12-08"],
            "o": ["2026-12-01"],
            "h": ["2026-11-27"],
            "s": ["2026-12-08"],
        },
    ),
    ("He quoted Elon Musk twice and complained about freight prices. Otherwise quiet.", {}),
    (
        "Todo:\n- ring Grant Ellery about the valve returns\n- chase invoice 20871",
        {"n": ["Grant Ellery"], "s": ["", ""]},
    ),
    (
        "Voicemail from Dan: can you resend the safety data sheet for the degreaser by Monday. Haven't replied yet.",
        {"d": ["2026-11-30"], "s": ["2026-11-30"]},
    ),
    (
        "Name, Role, Phone, Email\nSofia Brandt, Buyer, +49 89 5501 2287, s.brandt@kellmann-folien.de\nUwe Hartig, Head of Maintenance, +49 89 5501 2240, u.hartig@kellmann-folien.de",
        {
            "n": ["Sofia Brandt", "Uwe Hartig"],
            "p": ["Buyer", "Head of Maintenance"],
            "t": ["+49 89 55012287", "+49 89 55012240"],
            "e": ["s.brandt@kellmann-folien.de", "u.hartig@kellmann-folien.de"],
        },
    ),
    ("Price list: KX-200 sealant 310 ml, box of 12, $86.40; KX-250 primer 1 l, $31.15. Freight extra.", {}),
    (
        "We agreed to meet at their Dayton site on December 3 to walk the bottling line together.",
        {"d": ["2026-12-03"], "s": ["2026-12-03"]},
    ),
    (
        "Hi Sam,\nThanks for the trial drums. The lab has them now and I will send you the results on 7 December.\n\nRegards,\nHelen Achterberg\nR&D Manager, Noorland Paints\n+31 20 794 0316",
        {
            "n": ["Helen Achterberg"],
            "p": ["R&D Manager"],
            "t": ["+31 20 7940316"],
            "d": ["2026-12-07"],
            "h": ["2026-12-07"],
        },
    ),
    ("Mr Fairbrother was pleased with the October service visit. Nothing outstanding.", {}),
    (
        "Called Luis Otero (maintenance planner, Quarry Bend Cement). He wants two gearbox quotes. I promised them for Friday.",
        {"n": ["Luis Otero"], "p": ["maintenance planner"], "d": ["2026-11-27"], "o": ["2026-11-27"]},
    ),
    (
        "Nadia left a message: the PO is signed and she'll e-mail it tomorrow morning.",
        {"d": ["2026-11-26"], "h": ["2026-11-26"]},
    ),
    ("Ship to: Fenwick Mouldings, Unit 7, Charles Dickens Way, Portsmouth PO3 5QX. Dock hours 7-15.", {}),
    (
        "GREENFORD AGRI SERVICES\nTamsin Holloway\nAgronomist\n07700 900862\ntamsin@greenford-agri.co.uk\nThe Old Granary, Mill Lane, Sleaford",
        {"n": ["Tamsin Holloway"], "p": ["Agronomist"], "t": ["07700 900862"], "e": ["tamsin@greenford-agri.co.uk"]},
    ),
    (
        "Robert Lisle has left the company; his replacement as purchasing manager is Imogen Tarrant, 07700 900255.",
        {"n": ["Imogen Tarrant"], "p": ["purchasing manager"], "t": ["07700 900255"]},
    ),
    (
        "The Monday slot is off. New time for the joint audit: Thursday 10 December, 9 am, their plant.",
        {"d": ["2026-12-10"], "s": ["2026-12-10"]},
    ),
    ("Remember to take the new catalogue along when visiting Oakham.", {"s": [""]}),
    ("They might expand the cold store in spring, maybe not. Rumour only.", {}),
    (
        "Chat\nOwen 10:02: any chance of a discount on the liners?\nme 10:05: sorry, no, not on that volume\nOwen 10:06: fair enough",
        {},
    ),
    (
        "Please could you let us have a copy of your ISO certificate by 4 December?\n\nMany thanks\nBeatrice Lomax\nCompliance Officer\nSterrow Foods",
        {"n": ["Beatrice Lomax"], "p": ["Compliance Officer"], "d": ["2026-12-04"], "s": ["2026-12-04"]},
    ),
    (
        "call with derek he says the new compressor is noisy we will send a technician on monday",
        {"d": ["2026-11-30"], "o": ["2026-11-30"]},
    ),
    ("Budget 2027: 1.4m for packaging, 0.3m for chemicals. Source: annual report.", {}),
    (
        "Their accountant confirmed they will pay the outstanding 8,240 by the end of the month.",
        {"d": ["2026-11-30"], "h": ["2026-11-30"]},
    ),
    (
        "Met Rosalind Achebe at the trade fair, she runs procurement for three breweries. Mobile 07700 900731. Need to write to her.",
        {"n": ["Rosalind Achebe"], "t": ["07700 900731"], "s": [""]},
    ),
    (
        "From: Tyler Brandvold <tbrandvold@prairieseedco.com>\nSubject: delivery\nThe last truck was short by two totes. Please credit us.\nTyler Brandvold\nOperations Manager\n(605) 555-0138",
        {
            "n": ["Tyler Brandvold"],
            "p": ["Operations Manager"],
            "t": ["(605) 555-0138"],
            "e": ["tbrandvold@prairieseedco.com"],
            "s": [""],
        },
    ),
    ("DHL hotline 0344 248 0844, reference JD0146. Parcel was left with reception on Friday.", {}),
    (
        "Agreed with Moira: video call on 2 December to go through the cleaning contract.",
        {"d": ["2026-12-02"], "s": ["2026-12-02"]},
    ),
    ("I told Anton we'd replace the faulty pump free of charge.", {"o": [""]}),
    ("They promised to introduce us to the Leeds site.", {"h": [""]}),
    ("The line ran at 240 packs a minute, scrap 1.8%, film width 420 mm.", {}),
    ("Gavin Pruett asked whether we stock the 3-inch couplings. We do; told him so.", {"n": ["Gavin Pruett"]}),
    ("Next step: invite their QA team to our lab, date open.", {"s": [""]}),
    (
        "Site safety induction is on 30 November at 8, we have to attend it before the shutdown job.",
        {"d": ["2026-11-30"], "s": ["2026-11-30"]},
    ),
    (
        "Dr. Elaine Forsyth\nTechnical Director\nBrackwater Treatment Ltd\nDirect +44 1632 960 118\nelaine.forsyth@brackwater.example",
        {
            "n": ["Elaine Forsyth"],
            "p": ["Technical Director"],
            "t": ["+44 1632 960118"],
            "e": ["elaine.forsyth@brackwater.example"],
        },
    ),
    ("Lunch with Yusuf went well; his son starts university, he follows Arsenal.", {}),
    (
        "Hannah said she would check with finance and come back to me on Friday.",
        {"d": ["2026-11-27"], "h": ["2026-11-27"]},
    ),
    ("Invoice date 03/11/2026, terms 30 days net, bank Lloyds, sort code 30-90-15, account 00482716.", {}),
    (
        "上午在鑫源印务见了总经理助理贾思敏和车间的老郭。贾思敏答应把去年的油墨消耗表整理好，周五发我；老郭反映橡皮布起皱，让我们12月3日派人来看，我当场答应了。",
        {
            "n": ["贾思敏"],
            "p": ["总经理助理"],
            "d": ["2026-11-27", "2026-12-03"],
            "h": ["2026-11-27"],
            "o": ["2026-12-03"],
        },
    ),
    (
        "康姐 8:41\n早上好，你们的消杀人员明天几点到\n我 8:50\n明天七点半我派四个人过去\n康姐 8:51\n好的",
        {"d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    (
        "鲁燕飞\n资深采购工程师\n杭州知味堂食品股份有限公司\n13858027714 / 0571-8893 4406\nlu.yanfei@zhiweitang.cn",
        {
            "n": ["鲁燕飞"],
            "p": ["资深采购工程师"],
            "t": ["13858027714", "0571-88934406"],
            "e": ["lu.yanfei@zhiweitang.cn"],
        },
    ),
    (
        "呃刚才跟食堂那边的荣姐吃了个饭她说餐盒的盖子容易漏汤让我们换一种我说十二月五号之前拿三款样品给她挑",
        {"d": ["2026-12-05"], "o": ["2026-12-05"]},
    ),
    (
        "会议记录 11月23日\n出席：万和轮胎 采购总监 尤振邦、工艺主管 桑晓梅\n1、炭黑N330的灰分超标，我司11月30日前提交整改报告\n2、万和轮胎12月4日前退回问题批次的留样\n3、12月11日双方开视频会复盘",
        {
            "n": ["尤振邦", "桑晓梅"],
            "p": ["采购总监", "工艺主管"],
            "d": ["2026-11-23", "2026-11-30", "2026-12-04", "2026-12-11"],
            "o": ["2026-11-30"],
            "h": ["2026-12-04"],
            "s": ["2026-12-11"],
        },
    ),
    ("冯哥说他们老板上周住院了，最近别去打扰。", {}),
    (
        "短信：您好，我是新来的设备主管卞志刚，以后轴承的事直接找我，电话就是这个 17302568841",
        {"n": ["卞志刚"], "p": ["设备主管"], "t": ["17302568841"]},
    ),
    ("合同编号 HT-26-0933，签订日期 2026年10月15日，总价 86.4 万元，质保金 5%。", {}),
    (
        "我：章姐，对账单已经发您邮箱了\n章姐：看到了，没问题，下周四给你们付款\n我：谢谢章姐",
        {"d": ["2026-12-03"], "h": ["2026-12-03"]},
    ),
    (
        "下一步：\n1. 12月2日给水厂送聚合氯化铝小样\n2. 12月9日回访水厂化验室",
        {"d": ["2026-12-02", "2026-12-09"], "s": ["2026-12-02", "2026-12-09"]},
    ),
    (
        "水厂化验室 鄢丽萍 0731-8445 6203 转 8015，她说小样收到后会安排做烧杯试验。",
        {"n": ["鄢丽萍"], "t": ["0731-84456203"], "h": [""]},
    ),
    ("隔壁展位是做无人机植保的，跟我们没什么关系，资料拿了一份。", {}),
    ("古总今天情绪不太好，嫌我们上次送货晚了两天，解释了原因，他没再说什么。", {}),
    (
        "池宏亮，安环部经理，18755103926。他说危废合同的续签稿11月30日发我们看。",
        {"n": ["池宏亮"], "p": ["安环部经理"], "t": ["18755103926"], "d": ["2026-11-30"], "h": ["2026-11-30"]},
    ),
    (
        "和泰丰牧业的老板聊完，兽药这块他说了不算，要找集团的技术总监屈文涛，号码 13766209158，待联系。",
        {"n": ["屈文涛"], "p": ["技术总监"], "t": ["13766209158"], "s": [""]},
    ),
    ("客户问能不能月结90天，我说公司规定最多60天，没答应。", {}),
    (
        "严工：你们的胶黏剂固化太慢，冬天用不了\n我：我们有冬季配方，下周一给您寄两公斤试试\n严工：行，试完我把数据给你",
        {"d": ["2026-11-30"], "o": ["2026-11-30"], "h": [""]},
    ),
    (
        "项目 | 负责 | 截止\n送审图纸 | 我方 | 12月1日\n确认基础尺寸 | 客户 | 12月4日\n现场联合验收 | 双方 | 12月22日",
        {
            "d": ["2026-12-01", "2026-12-04", "2026-12-22"],
            "o": ["2026-12-01"],
            "h": ["2026-12-04"],
            "s": ["2026-12-22"],
        },
    ),
    ("培训签到：应到 12 人，实到 11 人，考核全部合格。", {}),
    (
        "发件人：窦敏 <doumin@hs-textile.com.cn>\n主题：回复：阻燃剂试样\n您好！试样已做完第一轮，垂直燃烧合格。第二轮结果我们12月8日提供给贵司。\n顺祝商祺\n窦敏 | 研发部副经理\n华晟纺织 | 0575-8261 0937",
        {
            "n": ["窦敏"],
            "p": ["研发部副经理"],
            "t": ["0575-82610937"],
            "e": ["doumin@hs-textile.com.cn"],
            "d": ["2026-12-08"],
            "h": ["2026-12-08"],
        },
    ),
    ("客户那边十二月中旬盘点，具体哪天没说。", {}),
    (
        "我跟客户保证旧空压机周六拆走，新机12月1日送到。",
        {"d": ["2026-11-28", "2026-12-01"], "o": ["2026-11-28", "2026-12-01"]},
    ),
    (
        "宗伟：方案我看了，周五下班前给你书面意见\n我：好的宗总，等您消息",
        {"n": ["宗伟"], "d": ["2026-11-27"], "h": ["2026-11-27"]},
    ),
    ("产品：EVA热熔胶 型号 HM-618 软化点 98℃ 包装 25kg/袋 价格 17.8元/kg", {}),
    (
        "辛颖（行政经理，15298364470）打来电话，办公楼绿植要换一批，请我们报个价。",
        {"n": ["辛颖"], "p": ["行政经理"], "t": ["15298364470"], "s": [""]},
    ),
    ("他们的老供应商是青岛的一家公司，合作了八年，价格比我们低3%。", {}),
    ("您好，我原来的手机 13370981245 不用了，现在用 19861203377。——穆海涛", {"n": ["穆海涛"], "t": ["19861203377"]}),
    (
        "我：尤总，咱们下周二上午十点线上过一遍年度方案，您看行吗\n尤总：可以",
        {"d": ["2026-12-01"], "s": ["2026-12-01"]},
    ),
    ("10月份拜访记录：共走访 14 家，成交 3 家，新增联系人 9 人。", {}),
    (
        "舒总说他不管这事，管事的是生产副总井立新，微信 jinglx_prod。",
        {"n": ["井立新"], "p": ["生产副总"], "w": ["jinglx_prod"]},
    ),
    ("冷库那单客户同意本周五先付三成定金。", {"d": ["2026-11-27"], "h": ["2026-11-27"]}),
    ("客户上周来厂里审核，开了两个轻微不符合项，整改计划我方12月4日提交。", {"d": ["2026-12-04"], "o": ["2026-12-04"]}),
    ("跟进提醒\n客户：宏图建材\n事项：催回签收单\n日期：2026-11-30", {"d": ["2026-11-30"], "s": ["2026-11-30"]}),
    ("车间张贴的标语写着“安全第一”，现场5S做得不错。", {}),
    ("蔺师傅语音：那个链条油啊我用着挺好就是桶太大了下回能不能给我弄点小包装的", {"s": [""]}),
    (
        "骆雅琴 女\n招标中心主任\n中原铝业集团\n办公：0379-6488 1253\n传真：0379-6488 1260\n手机：13837925561",
        {"n": ["骆雅琴"], "p": ["招标中心主任"], "t": ["0379-64881253", "13837925561"]},
    ),
    ("跟翟总确认了，12月16日他来我们公司参观。", {"d": ["2026-12-16"], "s": ["2026-12-16"]}),
    ("发货通知：11月24日已发出，车牌 鲁B·83K66，共 32 托。", {}),
    ("吉总说样品费他们出，发票收到就打款。", {"h": [""]}),
    ("客户微信：我们法务今天下午把修改意见反馈给你们。", {"d": ["2026-11-25"], "h": ["2026-11-25"]}),
    ("电话里应了陆老板，12月7号前把坏的电磁阀换掉。", {"d": ["2026-12-07"], "o": ["2026-12-07"]}),
    ("2025年度优秀供应商评选结果已公布，我们没入围。", {}),
    (
        "俞慧\n广州蓝洁清洗科技\n市场总监\nT 020-3867 5542\nM 138 0295 6614\nWX: yuhui_lanjie",
        {"n": ["俞慧"], "p": ["市场总监"], "t": ["020-38675542", "13802956614"], "w": ["yuhui_lanjie"]},
    ),
    (
        "甘工提出把搅拌桨改成双层的，我方答应下周五前出图。另外他推荐了同行业的费建华，说可以直接打 18657103392。",
        {"n": ["费建华"], "t": ["18657103392"], "d": ["2026-12-04"], "o": ["2026-12-04"]},
    ),
    ("门卫说访客要提前登记身份证，停车只能停南区。", {}),
    (
        "我：样布寄到了吗\n阮姐：到了，颜色偏深，请重新调一版\n我：好的，重新调一版12月2日寄给您",
        {"d": ["2026-12-02"], "o": ["2026-12-02"]},
    ),
    ("给金穗农场的报价再核一遍运费，别忘了。", {"s": [""]}),
    ("12月4日（周五）14:30，邹城项目部，和监理一起验收第一批防水卷材。", {"d": ["2026-12-04"], "s": ["2026-12-04"]}),
    ("柏总在群里发了个红包，祝大家感恩节快乐。", {}),
    (
        "客户供应链总监 简一凡 今早来信：12月3日之前会给我们2027年的滚动预测。jian.yifan@orientcare.cn",
        {
            "n": ["简一凡"],
            "p": ["供应链总监"],
            "e": ["jian.yifan@orientcare.cn"],
            "d": ["2026-12-03"],
            "h": ["2026-12-03"],
        },
    ),
    ("样品编号 W-0417，pH 6.8，有机质 21 g/kg，速效钾 143 mg/kg，取样日期 2026-11-09。", {}),
    ("周五去雅安茶厂的车票订好了，跟厂里约的是下午三点谈有机肥。", {"d": ["2026-11-27"], "s": ["2026-11-27"]}),
    ("戚总：下季度的量我会保证不低于200吨\n我：感谢戚总支持", {"h": [""]}),
    ("车总电话没人接，明天再打一次。", {"d": ["2026-11-26"], "s": ["2026-11-26"]}),
    ("11月30日上午10点，与容总在我司会议室签年度协议。", {"d": ["2026-11-30"], "s": ["2026-11-30"]}),
    (
        "汤国荣 13909916208 设备能源部 主任工程师\n陶莉 13999127450 物资供应部 计划员",
        {"n": ["汤国荣", "陶莉"], "p": ["主任工程师", "计划员"], "t": ["13909916208", "13999127450"]},
    ),
    ("农资店的小包说今年苹果价格低，果农舍不得投入。", {}),
    (
        "我答应季姐周四把产品彩页送过去；季姐答应周五帮我约她们工艺部的人。",
        {"d": ["2026-11-26", "2026-11-27"], "o": ["2026-11-26"], "h": ["2026-11-27"]},
    ),
    (
        "这次见的是副厂长时广平，他没有名片，手机号记下了：15043328817。",
        {"n": ["时广平"], "p": ["副厂长"], "t": ["15043328817"]},
    ),
    (
        "Hi Claire,\n\nSorry for the slow answer. The trial boxes passed the drop test. I'll send you our packing schedule on Monday, and could you quote for 40,000 pieces by 3 December?\n\nBest wishes\nDuncan Rae\nPackaging Technologist\nGlenmoray Biscuits\n01343 496 022",
        {
            "n": ["Duncan Rae"],
            "p": ["Packaging Technologist"],
            "t": ["01343 496022"],
            "d": ["2026-11-30", "2026-12-03"],
            "h": ["2026-11-30"],
            "s": ["2026-12-03"],
        },
    ),
    (
        "Met with Fiona Castellano, the new Director of Facilities at St Brannock's. We will survey the boilers on 4 December. She will have the access passes ready by 2 December.",
        {
            "n": ["Fiona Castellano"],
            "p": ["Director of Facilities"],
            "d": ["2026-12-04", "2026-12-02"],
            "o": ["2026-12-04"],
            "h": ["2026-12-02"],
        },
    ),
    ("PO 771042, line 3: 600 x nitrile gloves size L, due date as agreed, unit 0.09 EUR.", {}),
    (
        "[09:31] Kofi: morning, is the chlorine delivery still on for tomorrow?\n[09:34] me: yes, we'll be there before noon tomorrow\n[09:35] Kofi: perfect",
        {"d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    ("quick note to self call back the guy from the sawmill about blades", {"s": [""]}),
    (
        "Visit report, 20 November 2026, Tolland Extrusions. Spoke with Wendy Pasco (Shift Supervisor). Die wear is down 15%. No open points.",
        {"n": ["Wendy Pasco"], "p": ["Shift Supervisor"], "d": ["2026-11-20"]},
    ),
    (
        "ALVARO QUINTANA\nVP Procurement\nSierra Verde Produce Inc.\nOffice (559) 555-0171\nCell (559) 555-0126\nFax (559) 555-0172\naquintana@sierraverdeproduce.com",
        {
            "n": ["Alvaro Quintana"],
            "p": ["VP Procurement"],
            "t": ["(559) 555-0171", "(559) 555-0126"],
            "e": ["aquintana@sierraverdeproduce.com"],
        },
    ),
    ("Competitor offers 4% less, delivery from Rotterdam, contract runs out next year.", {}),
    (
        'Text from Ines: "Board approved the budget. We\'ll sign the service agreement on Friday."',
        {"d": ["2026-11-27"], "h": ["2026-11-27"]},
    ),
    ("They asked for an on-site demo of the palletiser; I have not answered yet.", {"s": [""]}),
    (
        "Desmond Achterlund in accounts (0191 496 0413, ext. 212) says the credit note never arrived. I said I would resend it today.",
        {"n": ["Desmond Achterlund"], "t": ["0191 496 0413"], "d": ["2026-11-25"], "o": ["2026-11-25"]},
    ),
    ("Our sales director Mike will join from our side. The customer brings nobody new.", {}),
    (
        "Actions from the kick-off:\n1. Customer to release the drawings by 2 December\n2. We order the long-lead parts by 7 December\n3. Joint site walk on 9 December",
        {
            "d": ["2026-12-02", "2026-12-07", "2026-12-09"],
            "h": ["2026-12-02"],
            "o": ["2026-12-07"],
            "s": ["2026-12-09"],
        },
    ),
    ("Happy Thanksgiving to all our partners from the team at Bluestem Grain!", {}),
    (
        "Patrick wants the water analysis explained to his operators. I agreed to run a short session on Tuesday.",
        {"d": ["2026-12-01"], "o": ["2026-12-01"]},
    ),
    (
        "Contact for gate access: Shirin Vakil, Security Coordinator, 07700 900148. Deliveries via Gate C only.",
        {"n": ["Shirin Vakil"], "p": ["Security Coordinator"], "t": ["07700 900148"]},
    ),
    (
        "Hi,\nJust to confirm that payment of invoice 5518 will be made on 30 November.\nRegards\nLorna Petrie\nAccounts Payable Supervisor\nDunmore Textiles\nlorna.petrie@dunmoretextiles.co.uk",
        {
            "n": ["Lorna Petrie"],
            "p": ["Accounts Payable Supervisor"],
            "e": ["lorna.petrie@dunmoretextiles.co.uk"],
            "d": ["2026-11-30"],
            "h": ["2026-11-30"],
        },
    ),
    ("Read an article by Thomas Piketty on the train. Nothing from the customer today.", {}),
    ("Rang Aaron, no answer. I'll try him again tomorrow.", {"d": ["2026-11-26"], "s": ["2026-11-26"]}),
    (
        "The trial starts on 1 December and runs until 11 December at their Akron plant; we will both look at the figures on 14 December.",
        {"d": ["2026-12-01", "2026-12-11", "2026-12-14"], "s": ["2026-12-14"]},
    ),
    ("Wastewater results 12 Nov: COD 410, TSS 88, pH 7.2. Within limits.", {}),
    ("Vikram said no to the longer contract. He prefers yearly tenders.", {}),
    (
        "spoke with Bettina Krall she is the lab manager now she will let us know about the resin by thursday and I need to check the stock in Antwerp",
        {"n": ["Bettina Krall"], "p": ["lab manager"], "d": ["2026-11-26"], "h": ["2026-11-26"], "s": [""]},
    ),
    ("From the customer's newsletter: new warehouse in Tilburg, 22,000 m2, opened 9 October.", {}),
    (
        "Stuart from the mill moved our Wednesday review to Friday 4 December, same room.",
        {"d": ["2026-12-04"], "s": ["2026-12-04"]},
    ),
    ("Ordered 2 x FR-90 filters for the demo unit last week, arrived yesterday.", {}),
    (
        "Joyce Nakamura (Category Manager Chemicals) wants a safety briefing for the night shift. She is going to send me their rota by Monday.",
        {
            "n": ["Joyce Nakamura"],
            "p": ["Category Manager Chemicals"],
            "d": ["2026-11-30"],
            "h": ["2026-11-30"],
            "s": [""],
        },
    ),
    ("Site: Robert Burns Industrial Estate, Unit 14, Kilmarnock. Forklift on site. Bring own straps.", {}),
    (
        "I promised Leroy two things: the hose samples by Friday and the wear report by 9 December.",
        {"d": ["2026-11-27", "2026-12-09"], "o": ["2026-11-27", "2026-12-09"]},
    ),
    (
        "Me: Can you confirm the number of uniforms?\nTess: 164, I'll e-mail the sizes tonight\nMe: cheers",
        {"d": ["2026-11-25"], "h": ["2026-11-25"]},
    ),
    ("Old contact Brian Tull retired in August. Switchboard now puts calls through to the tool room.", {}),
    (
        "The customer will rinse the empty IBCs by Monday; we will collect them on 8 December.",
        {"d": ["2026-11-30", "2026-12-08"], "h": ["2026-11-30"], "o": ["2026-12-08"]},
    ),
    (
        "Ferdinand Maas\nHead of Purchasing\nMaas Kartonagen GmbH\nTel +49 7121 550 188\nFax +49 7121 550 199\nf.maas@maas-kartonagen.de",
        {
            "n": ["Ferdinand Maas"],
            "p": ["Head of Purchasing"],
            "t": ["+49 7121 550188"],
            "e": ["f.maas@maas-kartonagen.de"],
        },
    ),
    (
        "Oksana Hrytsenko, Import Manager, Dnipro Agro Trade\nmob. +380 44 555 0134\no.hrytsenko@dnipro-agrotrade.com\nmet at the seed fair, interested in humic acids",
        {
            "n": ["Oksana Hrytsenko"],
            "p": ["Import Manager"],
            "t": ["+380 44 5550134"],
            "e": ["o.hrytsenko@dnipro-agrotrade.com"],
        },
    ),
    ("Good talk. They like the spare-parts kits, they dislike our portal.", {}),
    (
        "Emma will phone us on Thursday with the decision on the catering tender.",
        {"d": ["2026-11-26"], "h": ["2026-11-26"]},
    ),
    ("Ticket 90233 closed: sensor replaced on 18 November, warranty case, no charge.", {}),
    (
        "Had coffee with Sanjay Mehrotra, procurement lead at Ridgeway Labs. He'd like our price for solvent recycling; promised it by 1 December. E-mail sanjay.mehrotra@ridgewaylabs.com",
        {
            "n": ["Sanjay Mehrotra"],
            "p": ["procurement lead"],
            "e": ["sanjay.mehrotra@ridgewaylabs.com"],
            "d": ["2026-12-01"],
            "o": ["2026-12-01"],
        },
    ),
    (
        "高铁上遇到以前的客户龚建明，现在在南通一家涂料厂做供应部经理，电话 13962840573。",
        {"n": ["龚建明"], "p": ["供应部经理"], "t": ["13962840573"]},
    ),
    ("我：孔总，备用泵我明天让仓库发出，走德邦\n孔总：收到", {"d": ["2026-11-26"], "o": ["2026-11-26"]}),
    ("莫晓蕾，老街烘焙，区域经理，微信 mo_xiaolei88", {"n": ["莫晓蕾"], "p": ["区域经理"], "w": ["mo_xiaolei88"]}),
    ("客户取消了周五的座谈，新时间没定。", {}),
    (
        "Thanks for the tour of your works. I will let you have our engineers' comments on the pallet drawings on 2 December.\n\nGwen Tollemache\nProject Engineer\nOrwell Logistics\n07700 900694",
        {
            "n": ["Gwen Tollemache"],
            "p": ["Project Engineer"],
            "t": ["07700 900694"],
            "d": ["2026-12-02"],
            "h": ["2026-12-02"],
        },
    ),
    ("Sent the quote to Meredith yesterday; she said thanks.", {}),
    (
        "刚和西北医院后勤处的尹晓东通完话，洗涤服务合同他们12月8日上会，会上他替我们说明情况；我12月4日前把成本测算表给他。",
        {"n": ["尹晓东"], "d": ["2026-12-08", "2026-12-04"], "h": ["2026-12-08"], "o": ["2026-12-04"]},
    ),
    (
        "下午 2:03\n薛志强：你们上次那批编织袋缝口不行，掉线，工人意见很大\n下午 2:10\n我：薛总不好意思，是哪个批号？\n下午 2:12\n薛志强：20261015-B，大概三千条\n我：这批我全部给您换，12月1日送到\n薛志强：那行",
        {"n": ["薛志强"], "d": ["2026-12-01"], "o": ["2026-12-01"]},
    ),
    (
        "Subject: RE: line 4 chiller\n\nHello Ben,\n\nFollowing our call on Monday I spoke to our finance team. The budget of 48,000 is there. I will send the signed order on 1 December. Please have your engineer bring the spare seals (part no. 88-1042) when he comes.\n\nRegards,\nMichelle Duxbury\nSite Services Manager\nPennine Bakeries Ltd, Albert Road, Oldham\nDirect: 0161 496 0277 | Mobile: 07700 900533",
        {
            "n": ["Michelle Duxbury"],
            "p": ["Site Services Manager"],
            "t": ["0161 496 0277", "07700 900533"],
            "d": ["2026-12-01"],
            "h": ["2026-12-01"],
            "s": [""],
        },
    ),
    (
        "客户拜访记录\n日期：2026-11-20\n客户：长河水务\n接待人：运行部部长 蓝永泉（手机 13677318045）\n内容：看了二期加药间，絮凝剂用量每天约120公斤，现供应商是山东一家。\n我方承诺：12月4日前免费做一次小试\n对方承诺：11月30日前提供三个月的水质数据\n下次拜访：2026年12月10日",
        {
            "n": ["蓝永泉"],
            "p": ["运行部部长"],
            "t": ["13677318045"],
            "d": ["2026-11-20", "2026-12-04", "2026-11-30", "2026-12-10"],
            "o": ["2026-12-04"],
            "h": ["2026-11-30"],
            "s": ["2026-12-10"],
        },
    ),
    (
        "Call notes, Northgate Glass: furnace rebuild pushed to spring. Jeremy (no surname given) handles lubricants now. Last year's volume 14 t. They will give us the 2027 volumes by 11 December, and we promised them a sample of the food-grade grease.",
        {"d": ["2026-12-11"], "h": ["2026-12-11"], "o": [""]},
    ),
    (
        "刚碰到宏达的设备部经理范永康了他说他们那台数控折弯机老报警想让我们的师傅去看看我说下周三派人过去",
        {"n": ["范永康"], "p": ["设备部经理"], "d": ["2026-12-02"], "o": ["2026-12-02"]},
    ),
]
