"""The tenth set, written by another hand who had read neither the parser nor the texts of the other sets.

Read on Wednesday 2026-11-25. n names, p posts, t telephones, e e-mails, w WeChat, d days; o our promises, h theirs, s next
steps, each by its day (empty without one). Names are whole and of people one would contact, never ours; a day is still to come
or heads a report; a deed is one entry of one sort: ours said or agreed to, theirs likewise, else agreed by both or to be done.
"""

from tests.relations.capture.heldout import Expected

TENTH: list[tuple[str, Expected]] = [
    (
        "孟庆海 08:41\n早,上次说的水溶肥样品还有吗\n我 08:45\n有的孟哥,明天给您寄两袋\n孟庆海 08:46\n行",
        {"n": ["孟庆海"], "d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    (
        "刚和丰源农资的采购经理邹丽萍通完电话,她答应下周三前把全年用量表发给我们。",
        {"n": ["邹丽萍"], "p": ["采购经理"], "d": ["2026-12-02"], "h": ["2026-12-02"]},
    ),
    (
        "苏州凯伦包装有限公司\n石文斌 生产总监\n手机:13912680457\n电话:0512-66781203\n传真:0512-66781204\n邮箱:shiwb@kailunpack.example\n地址:苏州市吴中区胥口镇时进路88号",
        {"n": ["石文斌"], "p": ["生产总监"], "t": ["13912680457", "0512-66781203"], "e": ["shiwb@kailunpack.example"]},
    ),
    ("王总说这批货先不急。报价按上个月的3,450元/吨走。", {}),
    (
        "客户姓名\t职务\t电话\n蒋国平\t设备科科长\t13705128846\n韩雪\t采购主管\t15896320174",
        {"n": ["蒋国平", "韩雪"], "p": ["设备科科长", "采购主管"], "t": ["13705128846", "15896320174"]},
    ),
    (
        "会议纪要\n时间:2026年11月24日 14:00\n地点:恒力化工三楼会议室\n参会:恒力方 陆建华(技术部经理)、曹颖(质量主管)\n决议:\n1. 我方11月30日前提交新版MSDS\n2. 恒力12月4日前完成小试\n3. 双方12月8日开电话会复盘",
        {
            "n": ["陆建华", "曹颖"],
            "p": ["技术部经理", "质量主管"],
            "d": ["2026-11-24", "2026-11-30", "2026-12-04", "2026-12-08"],
            "o": ["2026-11-30"],
            "h": ["2026-12-04"],
            "s": ["2026-12-08"],
        },
    ),
    ("待办:周五给万家乐食品回电话,问清楚真空机的功率。", {"d": ["2026-11-27"], "s": ["2026-11-27"]}),
    ("我 10:02\n李工,泵的备件今天下午发出\n李工 10:05\n好嘞", {"d": ["2026-11-25"], "o": ["2026-11-25"]}),
    ("【中通快递】您的包裹已到达常州武进网点,单号75839201146,如有疑问请拨打95311。", {}),
    (
        "那个跟你说下啊刚才我去了趟金穗合作社他们那个社长叫冯玉田手机是13854076612他说下周一把土样送过来",
        {"n": ["冯玉田"], "p": ["社长"], "t": ["13854076612"], "d": ["2026-11-30"], "h": ["2026-11-30"]},
    ),
    ("罗佳慧 14:20\n麻烦把10月的对账单再发我一份,财务找不到了", {"n": ["罗佳慧"], "s": [""]}),
    (
        "闵静宜 14:20\n我们这边还缺一份危废处置合同的复印件,能给补一下吗\n我 14:31\n没问题,我今天下班前补给您",
        {"n": ["闵静宜"], "d": ["2026-11-25"], "o": ["2026-11-25"]},
    ),
    ("订单号 PO20261107-33,复合肥 15-15-15,40 吨,单价 2,980 元,含税含运费。", {}),
    (
        "约好了,12月3日上午十点去天成制药拜访,对方接待人是谭志强,设备部部长,电话 0571-88203316。",
        {"n": ["谭志强"], "p": ["设备部部长"], "t": ["0571-88203316"], "d": ["2026-12-03"], "s": ["2026-12-03"]},
    ),
    ("原定周四的技术交流改到下周二下午,地点不变。", {"d": ["2026-12-01"], "s": ["2026-12-01"]}),
    ("尊敬的客户:我司将于2026年12月31日至2027年1月3日放假,期间暂停发货。", {"d": ["2026-12-31", "2027-01-03"]}),
    (
        "电话记录\n客户:华北重机\n来电人:贺建伟,13930218857\n内容:减速机漏油,问能不能派人看看\n答复:我们周五派师傅过去",
        {"n": ["贺建伟"], "t": ["13930218857"], "d": ["2026-11-27"], "o": ["2026-11-27"]},
    ),
    ("老周提醒我,他们老板属虎,喜欢喝普洱,不爱应酬。", {}),
    ("秦晓燕加我微信了,微信号 qinxy_pack,以后包材的事找她。", {"n": ["秦晓燕"], "w": ["qinxy_pack"]}),
    (
        "您好,我是宏远物流的叶振东,园区的叉车以后归我管,手机18018560293,邮箱yezd@hongyuan-log.example,方便的话把产品目录发我一份。",
        {"n": ["叶振东"], "t": ["18018560293"], "e": ["yezd@hongyuan-log.example"], "s": [""]},
    ),
    ("下一步:\n- 12月2日前准备好投标文件\n- 找设计院要图纸", {"d": ["2026-12-02"], "s": ["2026-12-02", ""]}),
    ("武总答应月底把尾款打过来,一共18.6万。", {"d": ["2026-11-30"], "h": ["2026-11-30"]}),
    ("客户投诉:11月18日到货的乳液泵有12只漏液,批号LB2611-04。", {}),
    ("以后开票不找老徐了,找戴慧敏,电话 0519-85527730。", {"n": ["戴慧敏"], "t": ["0519-85527730"]}),
    (
        "我 16:10\n黄总,合同我让法务明天盖好章寄出\n黄总 16:12\n可以,收到后我们三天内付预付款",
        {"d": ["2026-11-26"], "o": ["2026-11-26"], "h": [""]},
    ),
    (
        "拜访记录 2026-11-24\n单位:绿野农场\n人员:场长 米海生\n情况:冬小麦今年种了八百亩,底肥用的是别家\n下一步:12月10日带农艺师再去一趟",
        {"n": ["米海生"], "p": ["场长"], "d": ["2026-11-24", "2026-12-10"], "s": ["2026-12-10"]},
    ),
    ("元旦快乐!祝您和家人身体健康,万事如意!", {}),
    (
        "庄美玲\n品质部经理\n东莞市佳兴塑胶制品厂\nTel: 0769-82217756\nMobile: 13631709428\nE-mail: meiling.zhuang@jiaxing-plastic.example\nWeChat: zml_jx88",
        {
            "n": ["庄美玲"],
            "p": ["品质部经理"],
            "t": ["0769-82217756", "13631709428"],
            "e": ["meiling.zhuang@jiaxing-plastic.example"],
            "w": ["zml_jx88"],
        },
    ),
    ("短信:【鼎盛铸造】您好,我厂12月5日至12月7日停电检修,请勿送货。", {"d": ["2026-12-05", "2026-12-07"]}),
    (
        "侯立新:样品收到了,颜色偏黄,我们实验室明天再测一遍,结果告诉你",
        {"n": ["侯立新"], "d": ["2026-11-26"], "h": ["2026-11-26"]},
    ),
    ("目前市场上尿素1780,比上周跌了20,经销商都在观望。", {}),
    (
        "记得12月1号给康泰医疗的郝淑芬打电话,她是设备科副科长。",
        {"n": ["郝淑芬"], "p": ["设备科副科长"], "d": ["2026-12-01"], "s": ["2026-12-01"]},
    ),
    ("沈工你好,离心机的安装图纸我们已经上周五发到你邮箱了。", {}),
    ("陶勇 09:15\n你们那个除垢剂能不能便宜点\n我 09:18\n量大可以谈\n陶勇 09:20\n那算了", {"n": ["陶勇"]}),
    ("邹建平的号码换了,旧的13512347788不用了,新号是17751093362。", {"n": ["邹建平"], "t": ["17751093362"]}),
    (
        "周例会\n- 海川纸业:我们11月27日交第三版报价\n- 海川纸业:对方12月9日给定标结果\n- 明辉灯具:暂无进展",
        {"d": ["2026-11-27", "2026-12-09"], "o": ["2026-11-27"], "h": ["2026-12-09"]},
    ),
    (
        "康宁玻璃的技术总监俞家明已经离职去了深圳,现在由副总监莫晓东负责,电话13826509914。",
        {"n": ["莫晓东"], "p": ["副总监"], "t": ["13826509914"]},
    ),
    ("我:段姐,发票今天寄出,顺丰\n段姐:好,地址没变", {"d": ["2026-11-25"], "o": ["2026-11-25"]}),
    (
        "客户要求:包装袋印刷改成四色,克重不变,下周四之前给打样。我们还没答复。",
        {"d": ["2026-12-03"], "s": ["2026-12-03"]},
    ),
    ("产品编号 HX-2203B,净含量 25kg,生产日期 2026/10/12,保质期两年。", {}),
    (
        "刚才跟瑞丰糖业开了个短会,殷总同意先试用两吨,试用完给我们出书面报告。我们负责周六前把货送到他们仓库。",
        {"d": ["2026-11-28"], "o": ["2026-11-28"], "h": [""]},
    ),
    (
        "发件人:柳青 <liuqing@baiyun-paper.example>\n主题:关于烘缸刮刀\n\n您好,\n请于11月30日前提供刮刀的材质证明。\n\n柳青\n白云纸业 采购专员\n020-38776105",
        {
            "n": ["柳青"],
            "p": ["采购专员"],
            "t": ["020-38776105"],
            "e": ["liuqing@baiyun-paper.example"],
            "d": ["2026-11-30"],
            "s": ["2026-11-30"],
        },
    ),
    ("彭志刚说他爱人住院了,最近不方便谈事,先别催。", {"n": ["彭志刚"]}),
    ("现场联系人 付长林 13608832745,到了门岗打他电话。", {"n": ["付长林"], "t": ["13608832745"]}),
    (
        "付款计划:\n首付 30% 已收\n二期 60% 12月15日,客户支付\n尾款 10% 2027年3月31日,客户支付",
        {"d": ["2026-12-15", "2027-03-31"], "h": ["2026-12-15", "2027-03-31"]},
    ),
    (
        "我 11:20\n童姐,周五下午三点我去您那儿把样板带过去看看,行吗\n童姐 11:24\n行,三点我在",
        {"d": ["2026-11-27"], "s": ["2026-11-27"]},
    ),
    ("我 11:20\n要不要我安排工程师来看一下?\n曾总 11:50\n不用,我们自己能修", {}),
    (
        "语音转文字 哎我跟你讲那个农药登记证的复印件他们要得急你记得明天上午一定发过去啊",
        {"d": ["2026-11-26"], "s": ["2026-11-26"]},
    ),
    (
        "展会收的名片:\n龚丽君 市场部主任 长江水务集团 13476829015\n靳鹏 工程师 长江水务集团 13476829377",
        {"n": ["龚丽君", "靳鹏"], "p": ["市场部主任", "工程师"], "t": ["13476829015", "13476829377"]},
    ),
    ("收货地址:河南省新乡市红旗区平原路216号,邮编453000。营业时间8:00-17:30。", {}),
    (
        "与兴农集团副总裁燕鸿飞面谈,对方表示12月18日前给我们正式答复。",
        {"n": ["燕鸿飞"], "p": ["副总裁"], "d": ["2026-12-18"], "h": ["2026-12-18"]},
    ),
    (
        "甘露:你好,我们采购系统要求供应商重新认证,请12月11日前上传营业执照和ISO证书\n我:收到,我们12月9日前传好",
        {"n": ["甘露"], "d": ["2026-12-09", "2026-12-11"], "o": ["2026-12-09"]},
    ),
    ("11月5日已发货120桶,11月9日客户签收,货款11月20日到账。", {}),
    ("聂总不在,前台说他下周一才回来,我下周一再打。", {"d": ["2026-11-30"], "s": ["2026-11-30"]}),
    (
        "卓越机械 安全环保部部长 岑立伟\n办公 0355-2089917\n移动 18935501264",
        {"n": ["岑立伟"], "p": ["安全环保部部长"], "t": ["0355-2089917", "18935501264"]},
    ),
    ("我们已经答应对方,12月6日之前免费更换两台故障的灌装头。", {"d": ["2026-12-06"], "o": ["2026-12-06"]}),
    (
        "微信群消息\n洪梅 13:05: 空压机又报警了\n小郭 13:06: 代码E07\n我: 明早八点我让售后过去",
        {"n": ["洪梅"], "d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    ("贵司所询的聚丙烯酰胺(阳离子,分子量1200万),目前价格为16800元/吨,起订量1吨,有效期七天。", {}),
    (
        "沟通要点:1)对方不接受涨价;2)年框合同下周五签;3)需要我们提供三家同行业案例,我们答应周五给。",
        {"d": ["2026-11-27", "2026-12-04"], "o": ["2026-11-27"], "s": ["2026-12-04"]},
    ),
    (
        "单雪梅,女,采购中心副主任,爱打羽毛球,孩子今年高考。电话0431-84620057。",
        {"n": ["单雪梅"], "p": ["采购中心副主任"], "t": ["0431-84620057"]},
    ),
    (
        "范大哥:小陈你啥时候过来\n我:后天上午到您厂里,带上新配方一起聊\n范大哥:好 等你",
        {"d": ["2026-11-27"], "s": ["2026-11-27"]},
    ),
    ("根据袁隆平院士的团队研究,叶面补硅可提高水稻抗倒伏能力。", {}),
    (
        "客户名称:盛泰纺织\n联系人:喻春华\n职务:染整车间主任\n电话:15968734120\n备注:对价格敏感,要求账期60天",
        {"n": ["喻春华"], "p": ["染整车间主任"], "t": ["15968734120"]},
    ),
    ("宁总说这周内会把签好字的补充协议扫描给我们。", {"d": ["2026-11-27"], "h": ["2026-11-27"]}),
    (
        "程凯 17:44\n下周一下午两点视频会议,会议号 638 204 917\n我 17:46\n好的,准时参加",
        {"n": ["程凯"], "d": ["2026-11-30"], "s": ["2026-11-30"]},
    ),
    ("不要在周一早上给毕总打电话,他开晨会。", {}),
    (
        "拜托一下,请贵司尽快安排技术人员来现场标定流量计。\n联系人:华永昌 18652719043",
        {"n": ["华永昌"], "t": ["18652719043"], "s": [""]},
    ),
    ("上个月跟麦总吃过一次饭,他对我们的新型密封件挺感兴趣,但没有说什么时候用。", {}),
    (
        "任务分工\n我方:12月1日前出方案\n客户:12月3日前提供厂区平面图\n双方:12月7日现场踏勘",
        {
            "d": ["2026-12-01", "2026-12-03", "2026-12-07"],
            "o": ["2026-12-01"],
            "h": ["2026-12-03"],
            "s": ["2026-12-07"],
        },
    ),
    (
        "杜鹃 | 供应链总监 | 上海澄明日化有限公司\nT 021-54369982 分机 206\nM 13818847261\ndujuan@chengming-dc.example",
        {
            "n": ["杜鹃"],
            "p": ["供应链总监"],
            "t": ["021-54369982", "13818847261"],
            "e": ["dujuan@chengming-dc.example"],
        },
    ),
    (
        "解国强答应下周三前把我们引荐给他们集团的物资部部长桑卫民。",
        {"n": ["解国强", "桑卫民"], "p": ["物资部部长"], "d": ["2026-12-02"], "h": ["2026-12-02"]},
    ),
    ("今年双十一我们厂电商出了三万单,纸箱差点不够用。", {}),
    (
        "我 15:00\n温姐,测试报告出来了,我现在整理,晚上八点前发您邮箱\n温姐 15:02\n邮箱 wenlan@jh-coating.example",
        {"e": ["wenlan@jh-coating.example"], "d": ["2026-11-25"], "o": ["2026-11-25"]},
    ),
    ("【国网】尊敬的用户,您户号3301827745本期电费12,806.33元,请及时缴纳。客服95598。", {}),
    (
        "项目例会(11月23日)\n出席:尹志成(客户方项目经理)\n遗留问题:\n① 电控柜到货延期,尹志成12月2日前确认新的安装窗口\n② 我司12月4日前补发接线端子",
        {
            "n": ["尹志成"],
            "p": ["项目经理"],
            "d": ["2026-11-23", "2026-12-02", "2026-12-04"],
            "h": ["2026-12-02"],
            "o": ["2026-12-04"],
        },
    ),
    ("问了下车队,槽车从淄博到南通大概一天半,运费每吨210。", {}),
    (
        "鲍春雷,微信 baochunlei1979,做大棚番茄的,想要水溶钙的价格表,我说明天下午发给他。",
        {"n": ["鲍春雷"], "w": ["baochunlei1979"], "d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    ("收到,谢谢,有问题随时联系。", {}),
    ("项总早上来电,要求我们把涨价函撤回,我没有同意。", {}),
    (
        "伍佳琪 10:33\n你好,我是新来的行政主管,保洁合同归我管了。电话15527649038\n我 10:40\n您好,我周一下午过去跟您认识一下可以吗\n伍佳琪 10:41\n可以的,两点吧",
        {"n": ["伍佳琪"], "p": ["行政主管"], "t": ["15527649038"], "d": ["2026-11-30"], "s": ["2026-11-30"]},
    ),
    ("客户的质检员反映胶带粘性不够,已经让仓库换了一箱。", {}),
    ("需要尽快跟进:1. 催康华的回款;2. 12月12日前续签危化品运输资质。", {"d": ["2026-12-12"], "s": ["", "2026-12-12"]}),
    (
        "阮文哲博士,研究院副院长,0755-26997418,ruanwz@nfri.example。他说愿意在12月20日的行业论坛上替我们讲一个案例。",
        {
            "n": ["阮文哲"],
            "p": ["研究院副院长"],
            "t": ["0755-26997418"],
            "e": ["ruanwz@nfri.example"],
            "d": ["2026-12-20"],
            "h": ["2026-12-20"],
        },
    ),
    ("供方:山东恒信化工\n需方:江苏瑞德\n合同编号:HX-RD-2026-118\n签订日期:2026年9月16日\n数量:300吨", {}),
    ("司马静:标书售价500元,12月9日截止报名\n我:收到", {"n": ["司马静"], "d": ["2026-12-09"]}),
    ("李老师说今年的田间试验受了涝,数据不能用。", {}),
    (
        "倪俊峰\n厂务部副经理\n联芯半导体(无锡)\n手机 13771046285\n请惠存",
        {"n": ["倪俊峰"], "p": ["厂务部副经理"], "t": ["13771046285"]},
    ),
    (
        "翟总来短信:货款明天付。另外12月的计划下周二给你。",
        {"d": ["2026-11-26", "2026-12-01"], "h": ["2026-11-26", "2026-12-01"]},
    ),
    (
        "我\n郑哥,叉车维修师傅明早九点到,您安排人开下门\n郑哥\n好,我让保安明早给你们开门",
        {"d": ["2026-11-26"], "o": ["2026-11-26"], "h": ["2026-11-26"]},
    ),
    ("序号 品名 数量 单价\n1 PE缠绕膜 200卷 38.5\n2 打包带 50卷 92\n合计 12300元", {}),
    (
        "樊梦洁(财务部主管)来电,说我们10月的发票税号写错了,要重开。我答应明天重开寄出。她的直线 0732-58216640。",
        {"n": ["樊梦洁"], "p": ["财务部主管"], "t": ["0732-58216640"], "d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    ("路过客户门口,看见竞争对手的车停在院子里,车牌鲁C开头。", {}),
    (
        "葛卫东 20:12\n能不能寄两本轴承选型手册给我\n我 20:20\n没问题葛哥,下周一寄出",
        {"n": ["葛卫东"], "d": ["2026-11-30"], "o": ["2026-11-30"]},
    ),
    (
        "甲方代表:蓝志远 职务:总经理助理 电话:13977120458\n乙方代表:(我司)",
        {"n": ["蓝志远"], "p": ["总经理助理"], "t": ["13977120458"]},
    ),
    ("提醒自己:12月8日前把循环水方案做完。", {"d": ["2026-12-08"], "s": ["2026-12-08"]}),
    (
        "设备处处长殷建国早上微信说,12月14日他们厂务会讨论换供应商的事,让我们12月10日以前把优势对比材料给他。我回复:一定按时给。",
        {"n": ["殷建国"], "p": ["设备处处长"], "d": ["2026-12-10", "2026-12-14"], "o": ["2026-12-10"]},
    ),
    ("上次去的时候,蒲总的前任还在,现在都换了一茬人了。", {}),
    (
        "拜访小结:\n见到了动力车间主任巩玉民(13589267710),冷却塔填料明年肯定换,预算45万。\n他同意周五把填料尺寸量好发来。",
        {"n": ["巩玉民"], "p": ["动力车间主任"], "t": ["13589267710"], "d": ["2026-11-27"], "h": ["2026-11-27"]},
    ),
    (
        "Just off the phone with Marcus Ellery, Maintenance Manager at Tollgate Foods. He'll send the pump drawings by Friday. His mobile is 07700 900418.",
        {
            "n": ["Marcus Ellery"],
            "p": ["Maintenance Manager"],
            "t": ["07700 900418"],
            "d": ["2026-11-27"],
            "h": ["2026-11-27"],
        },
    ),
    (
        "Kind regards,\n\nHelene Brandt\nHead of Procurement\nNordkalk Coatings A/S\nTel. +45 5550 1872\nFax +45 5550 1873\nhelene.brandt@nordkalk-coatings.example",
        {
            "n": ["Helene Brandt"],
            "p": ["Head of Procurement"],
            "t": ["+45 5550 1872"],
            "e": ["helene.brandt@nordkalk-coatings.example"],
        },
    ),
    ("Thanks for your mail. All good here. Happy Thanksgiving to you and the team!", {}),
    (
        "todo\n- call Greyfield Dairy on Monday about the seal kits\n- update price list",
        {"d": ["2026-11-30"], "s": ["2026-11-30", ""]},
    ),
    (
        "Visit report, 24 November 2026\nCustomer: Ashdown Packaging\nMet: Priya Raman (Plant Manager), Owen Tuttle (Buyer)\nWe agreed to replace the two cracked rollers by 4 December. They will return the old ones.",
        {
            "n": ["Priya Raman", "Owen Tuttle"],
            "p": ["Plant Manager", "Buyer"],
            "d": ["2026-11-24", "2026-12-04"],
            "o": ["2026-12-04"],
            "h": [""],
        },
    ),
    ("Order 4500918273, 12 pallets NPK 20-10-10, 485 EUR/t, delivered DAP Ghent on 3 November. Invoice paid.", {}),
    ("Mr Fairclough rang, wants a discount of 8%. I told him no.", {}),
    (
        "Dana Whitlock 9:04\nMorning, can you resend the safety data sheet for the degreaser?\nme 9:10\nSure, I'll send it this afternoon",
        {"n": ["Dana Whitlock"], "d": ["2026-11-25"], "o": ["2026-11-25"]},
    ),
    ("Luis Ortega 11:40\nCould you quote us 300 drums of the 200 litre?", {"n": ["Luis Ortega"], "s": [""]}),
    (
        "The meeting with Harcourt Mills has been moved from Thursday to Tuesday 8 December, 10 am, at their site.",
        {"d": ["2026-12-08"], "s": ["2026-12-08"]},
    ),
    ("Please note our warehouse is closed from 24 December to 3 January.", {"d": ["2026-12-24", "2027-01-03"]}),
    (
        "spoke to janet coyle no answer on the contract yet she says she will let us know on december 15",
        {"n": ["janet coyle"], "d": ["2026-12-15"], "h": ["2026-12-15"]},
    ),
    (
        "ROBERT A. KESSLER\nVP Operations\nGreat Plains Grain Handling LLC\n1420 Elevator Rd, Salina, KS 67401\nO (785) 555-0142\nC (785) 555-0199\nrkessler@gpgrain.example",
        {
            "n": ["ROBERT A. KESSLER"],
            "p": ["VP Operations"],
            "t": ["(785) 555-0142", "(785) 555-0199"],
            "e": ["rkessler@gpgrain.example"],
        },
    ),
    ("Our new catalogue is out. See pages 14-22 for filter housings, part nos. FH-200 to FH-460.", {}),
    (
        "Name | Role | Phone\nAnneke de Wit | Quality Manager | +31 20 555 0161\nJoost Vermeer | Shift Supervisor | +31 20 555 0177",
        {
            "n": ["Anneke de Wit", "Joost Vermeer"],
            "p": ["Quality Manager", "Shift Supervisor"],
            "t": ["+31 20 555 0161", "+31 20 555 0177"],
        },
    ),
    (
        "Tried Colin Hargreave twice, went to voicemail. I'll try him again tomorrow.",
        {"n": ["Colin Hargreave"], "d": ["2026-11-26"], "s": ["2026-11-26"]},
    ),
    (
        "Actions from the call\nUs: revised quote by 1 December\nCustomer: site plan by 3 December\nBoth: walk-through on 10 December",
        {
            "d": ["2026-12-01", "2026-12-03", "2026-12-10"],
            "o": ["2026-12-01"],
            "h": ["2026-12-03"],
            "s": ["2026-12-10"],
        },
    ),
    (
        "me: the technician will be at your plant Friday 8 am\nSteve: perfect",
        {"d": ["2026-11-27"], "o": ["2026-11-27"]},
    ),
    ("Sent the samples last Wednesday, tracking no. 1Z88E4470391. Delivered on the 20th.", {}),
    (
        "Good news: they accepted the frame contract. Nadia Fahmy, their Purchasing Director, will sign it on Monday and courier it to us.",
        {"n": ["Nadia Fahmy"], "p": ["Purchasing Director"], "d": ["2026-11-30"], "h": ["2026-11-30"]},
    ),
    (
        "Hi Tom,\n\nwe will transfer the outstanding 14,300 EUR by the end of the month.\n\nBest\nGiulia Ferraro\nCredit Controller\nCartiera Lombarda\n+39 02 5550 1144",
        {
            "n": ["Giulia Ferraro"],
            "p": ["Credit Controller"],
            "t": ["+39 02 5550 1144"],
            "d": ["2026-11-30"],
            "h": ["2026-11-30"],
        },
    ),
    (
        "Peter Vance has left Ridgeway Chemicals. The new Site Manager is Amira Saleh, amira.saleh@ridgeway-chem.example.",
        {"n": ["Amira Saleh"], "p": ["Site Manager"], "e": ["amira.saleh@ridgeway-chem.example"]},
    ),
    ("They like the Deming approach and quote W. Edwards Deming at every review. Nothing new on the tender.", {}),
    (
        "Could we get a second set of test strips before 2 December? Thanks, Bjorn",
        {"d": ["2026-12-02"], "s": ["2026-12-02"]},
    ),
    (
        "Lunch with Karim Belhadj, operations director of Atlas Cement, on Thursday 3 December at 12:30.",
        {"n": ["Karim Belhadj"], "p": ["operations director"], "d": ["2026-12-03"], "s": ["2026-12-03"]},
    ),
    ("Price per unit 11.80, MOQ 500, lead time 6 weeks, payment 30 days net.", {}),
    ("Remember to bring the torque wrench to Kelso Bakery.", {"s": [""]}),
    (
        "Sophie Lindqvist 15:20\nOur lab is halfway through the new adhesive, I'll give you the figures on 4 December\nme 15:24\nGreat, thanks",
        {"n": ["Sophie Lindqvist"], "d": ["2026-12-04"], "h": ["2026-12-04"]},
    ),
    ("FYI Dougie says the canteen at Brixham is shut now.", {}),
    (
        "New number for Wendy Okafor: 07700 900763. The old one, 07700 900112, is dead.",
        {"n": ["Wendy Okafor"], "t": ["07700 900763"]},
    ),
    (
        "Minutes 23 November 2026, Velden Plastics\nPresent: Maarten Kuiper (Technical Director), Els Jansen (Purchasing Manager)\n1. Velden will confirm volumes for 2027 by 11 December.\n2. We will offer a consignment stock by 7 December.\n3. Next meeting 14 December.",
        {
            "n": ["Maarten Kuiper", "Els Jansen"],
            "p": ["Technical Director", "Purchasing Manager"],
            "d": ["2026-11-23", "2026-12-07", "2026-12-11", "2026-12-14"],
            "o": ["2026-12-07"],
            "h": ["2026-12-11"],
            "s": ["2026-12-14"],
        },
    ),
    ("DHL: your shipment 4471 0932 18 was delivered. Questions? Call 0800 555 0100.", {}),
    (
        "I promised Hugo Almeida a loan pump while his is in repair, delivery tomorrow.",
        {"n": ["Hugo Almeida"], "d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    ("Shipping address: Unit 7, Martin Luther King Way, Leeds LS10 1AB. Goods in 07:00-15:00.", {}),
    ("Carlos thinks a training might be useful some day. Nothing concrete.", {}),
    (
        "Introducing Fiona MacAskill, our new Supply Chain Lead, copied here. From 1 December she handles all freight claims.\n\nGareth Pugh\nHighland Distilling",
        {"n": ["Fiona MacAskill", "Gareth Pugh"], "p": ["Supply Chain Lead"], "d": ["2026-12-01"]},
    ),
    (
        "Rosa Delgado, 10:15\nyour driver left two IBCs at the wrong gate\nme, 10:18\nSorry Rosa, we'll move them today",
        {"n": ["Rosa Delgado"], "d": ["2026-11-25"], "o": ["2026-11-25"]},
    ),
    (
        "voice memo ok so I saw the farm manager Gil Prescott he wants the foliar programme for the potatoes I said he'd have it by Tuesday and he's going to send me the soil results tomorrow",
        {
            "n": ["Gil Prescott"],
            "p": ["farm manager"],
            "d": ["2026-11-26", "2026-12-01"],
            "o": ["2026-12-01"],
            "h": ["2026-11-26"],
        },
    ),
    (
        "Tender ref. NW/2026/0771. Submission deadline 16 December 2026, 12:00. Contact: Ruth Abernathy, 0161 496 0382, tenders@northwater.example",
        {"n": ["Ruth Abernathy"], "t": ["0161 496 0382"], "e": ["tenders@northwater.example"], "d": ["2026-12-16"]},
    ),
    ("Don't call Bexley on Fridays, they do stocktaking.", {}),
    (
        "Our conveyor was down for six hours on 17 November because of your belt. We are not amused.\n\nIan Strickland\nProduction Manager\nCopperfield Snacks",
        {"n": ["Ian Strickland"], "p": ["Production Manager"]},
    ),
    (
        "Next steps: we visit Lakeside Paper on 9 December; I need to book the demo unit by 1 December.",
        {"d": ["2026-12-01", "2026-12-09"], "s": ["2026-12-09", "2026-12-01"]},
    ),
    (
        "Call log\n14:10 Tamsin Grieve, buyer, Orbit Cosmetics, +44 20 7946 0344. Asked for a sample of the 50 ml airless pump. Agreed, we ship it tomorrow.",
        {"n": ["Tamsin Grieve"], "p": ["buyer"], "t": ["+44 20 7946 0344"], "d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    ("The competitor, Hadley & Stone, is offering 3% below us and 60 days. Margins are thin enough.", {}),
    ("Me: shall I drop by on Thursday?\nEllen: no, too busy this month", {}),
    (
        "Me: shall I drop by tomorrow at 2?\nEllen: yes please, ask for me at the gate",
        {"d": ["2026-11-26"], "s": ["2026-11-26"]},
    ),
    (
        "Dr. Yusuf Demir\nR&D Manager\nAnadolu Boya\nM: +90 532 555 0147\nWeChat: yusufdemir_rd",
        {"n": ["Yusuf Demir"], "p": ["R&D Manager"], "t": ["+90 532 555 0147"], "w": ["yusufdemir_rd"]},
    ),
    ("Weekly summary: 14 calls, 3 visits, 2 quotes, revenue 82k. Forecast unchanged.", {}),
    (
        "Please find attached the signed NDA. As discussed I will also send our vendor form on Monday.\n\nRegards\nMeera Nambiar\nSenior Buyer, Coastal Fertilisers\n+91 22 5550 1290",
        {
            "n": ["Meera Nambiar"],
            "p": ["Senior Buyer"],
            "t": ["+91 22 5550 1290"],
            "d": ["2026-11-30"],
            "h": ["2026-11-30"],
        },
    ),
    (
        "We told Brightwater we'd credit the 640 EUR for the damaged drums by 30 November.",
        {"d": ["2026-11-30"], "o": ["2026-11-30"]},
    ),
    (
        "Andrea Novak won't be in on Wednesday, so we settled on Thursday 10 December for the line audit.",
        {"n": ["Andrea Novak"], "d": ["2026-12-10"], "s": ["2026-12-10"]},
    ),
    ("Batch 26K0417, best before 10/2028, net 18 kg. Store below 25 °C.", {}),
    (
        "Lena Hofmann (Energy Manager, Stahlwerk Riedel) called: compressor audit is approved. She asks for two dates in January.",
        {"n": ["Lena Hofmann"], "p": ["Energy Manager"], "s": [""]},
    ),
    ("Jim, quick one: their invoice address changed to 88 Foundry Lane, Sheffield S9 3XW.", {}),
    (
        "Boris Keane 16:02\nCan your engineer look at line 3 tomorrow?\nme 16:05\nSorry, not possible this week",
        {"n": ["Boris Keane"]},
    ),
    (
        "时间:2026-11-25 09:40\n主叫:曲志伟(13944017825)\n通话摘要:粉碎机筛网要换目数,80目改120目,让我下班前报价,我说下班前一定给。",
        {"n": ["曲志伟"], "t": ["13944017825"], "d": ["2026-11-25"], "o": ["2026-11-25"]},
    ),
    (
        "毛晓峰\n采购部经理\n浙江锐科阀门有限公司\n浙江省温州市龙湾区滨海三道4512号\n电话 0577-86890235 传真 0577-86890236\n手机 13857712094\nmaoxf@ruike-valve.example",
        {
            "n": ["毛晓峰"],
            "p": ["采购部经理"],
            "t": ["0577-86890235", "13857712094"],
            "e": ["maoxf@ruike-valve.example"],
        },
    ),
    ("乔总这个人讲义气,就是开会爱迟到,每次都要等半小时。", {}),
    (
        "卫建军 13:30\n贵司的样机能不能借我们试两周\n我 13:41\n可以,我下周一安排送过去\n卫建军 13:42\n感谢,试完我们给你们出使用评价",
        {"n": ["卫建军"], "d": ["2026-11-30"], "o": ["2026-11-30"], "h": [""]},
    ),
    (
        "江淮种业那边谈得不错,他们生产部部长苗秀英答应12月5号前把种衣剂的用量定下来告诉我们。",
        {"n": ["苗秀英"], "p": ["生产部部长"], "d": ["2026-12-05"], "h": ["2026-12-05"]},
    ),
    ("规格 DN80 法兰球阀 304材质 数量16台 交期20天 单价1,260元 不含税", {}),
    (
        "下周三上午九点半去德润集团做产品宣讲,已经跟他们的培训主管季红霞约定了,电话15274906638。",
        {"n": ["季红霞"], "p": ["培训主管"], "t": ["15274906638"], "d": ["2026-12-02"], "s": ["2026-12-02"]},
    ),
    ("唐哥早,天冷了注意保暖,一切顺利。", {}),
    ("客户反馈汇总:\n1. 桶盖太紧\n2. 标签掉色\n3. 送货司机态度好", {}),
    (
        "牛志刚来信:\n“我方将于12月8日前支付第二笔货款人民币27万元。”\n牛志刚 财务总监",
        {"n": ["牛志刚"], "p": ["财务总监"], "d": ["2026-12-08"], "h": ["2026-12-08"]},
    ),
    (
        "跟安达酒店谈布草洗涤,管家部经理瞿芳芳希望12月开始试洗,我们承诺周五前把试洗方案发过去,她微信 qufangfang_ad。",
        {"n": ["瞿芳芳"], "p": ["管家部经理"], "w": ["qufangfang_ad"], "d": ["2026-11-27"], "o": ["2026-11-27"]},
    ),
    ("我:您要的色卡我们后天寄到\n客户:好的", {"d": ["2026-11-27"], "o": ["2026-11-27"]}),
    ("别忘了12月4日前把康健药业的投标保证金交了。", {"d": ["2026-12-04"], "s": ["2026-12-04"]}),
    (
        "11月23日拜访盛源饲料\n见面:龙腾飞,配方师,13308194267\n结果:对方已把我们的赖氨酸列入试用名单\n我方:周四寄500克样品",
        {
            "n": ["龙腾飞"],
            "p": ["配方师"],
            "t": ["13308194267"],
            "d": ["2026-11-23", "2026-11-26"],
            "o": ["2026-11-26"],
        },
    ),
    ("合作社这边今年玉米价格不好,都在观望,没谈成什么。", {}),
    ("汤总:设备什么时候能到?\n我:已经发车了,上午刚出的厂\n汤总:好", {}),
    (
        "您好!我是临沂市沂蒙果品公司的质检科科长 仝文静,座机0539-8106627。贵司11月20日送来的保鲜袋经检验合格。",
        {"n": ["仝文静"], "p": ["质检科科长"], "t": ["0539-8106627"]},
    ),
    (
        "请各供应商于2026年12月15日17:00前将年度评价表上传我公司采购系统,逾期视为放弃。",
        {"d": ["2026-12-15"], "s": ["2026-12-15"]},
    ),
    ("楚雪琴说对账单没问题,明天盖章寄回来。", {"n": ["楚雪琴"], "d": ["2026-11-26"], "h": ["2026-11-26"]}),
    (
        "晏总的助理冉小雨来电,会面时间从12月2日改为12月9日,地点还在集团总部。",
        {"n": ["冉小雨"], "p": ["助理"], "d": ["2026-12-09"], "s": ["2026-12-09"]},
    ),
    (
        "名单\n序 姓名 单位 手机\n1 窦永亮 临江电厂 13596021847\n2 戚海燕 临江电厂 13596021903\n3 祝文达 北方热力 13843360715",
        {"n": ["窦永亮", "戚海燕", "祝文达"], "t": ["13596021847", "13596021903", "13843360715"]},
    ),
    ("原料大涨,咱们本月起报价只保三天,压力不小。", {}),
    (
        "凌志豪:12月7号咱们两家开个品质会吧\n我:好,就定12月7号",
        {"n": ["凌志豪"], "d": ["2026-12-07"], "s": ["2026-12-07"]},
    ),
    ("呃那个他们老板今年六十大寿在老家摆酒我没去就随了个礼", {}),
    (
        "客户档案更新\n邬丽娜 —— 原采购经理,现任运营总监,13701938456\n习惯:只在上午接电话",
        {"n": ["邬丽娜"], "p": ["运营总监"], "t": ["13701938456"]},
    ),
    (
        "我方已于11月16日完成现场调试,客户11月17日签字验收。\n剩余事项:客户11月30日前支付验收款。",
        {"d": ["2026-11-30"], "h": ["2026-11-30"]},
    ),
    ("裘总说可以考虑,但没有给准话。", {}),
    (
        "我 09:00\n冯姐,周六送货方便吗\n冯姐 09:06\n周六不行,周日吧\n我 09:07\n好,那我们周日上午送到",
        {"d": ["2026-11-29"], "o": ["2026-11-29"]},
    ),
    ("尊敬的祁先生:附件为贵司所需的压力容器合格证复印件,请查收。", {}),
    (
        "第三方检测机构联系人:路遥远,华东检测,业务经理,021-60318842,luyy@hd-test.example。记得周五前把委托单给他。",
        {
            "n": ["路遥远"],
            "p": ["业务经理"],
            "t": ["021-60318842"],
            "e": ["luyy@hd-test.example"],
            "d": ["2026-11-27"],
            "s": ["2026-11-27"],
        },
    ),
    ("高铁票 G1736 11月16日 07:52 杭州东—武汉 二等座 06车11F 报销用", {}),
    (
        "郎总答应12月1日把旧锅炉的铭牌照片发来;我们收到后出改造报价。",
        {"d": ["2026-12-01"], "h": ["2026-12-01"], "o": [""]},
    ),
    (
        "Hi,\n\nI'm the new contact for MRO at Saltmarsh Energy. Please send your price list for gaskets.\n\nBeth Carrow\nCategory Manager\nbeth.carrow@saltmarsh-energy.example",
        {"n": ["Beth Carrow"], "p": ["Category Manager"], "e": ["beth.carrow@saltmarsh-energy.example"], "s": [""]},
    ),
    (
        "Spoke with Declan Moyes (engineering manager, Firth Glass). Furnace rebuild runs 11 to 22 January, they like our lances. I said we would quote by 9 December.",
        {
            "n": ["Declan Moyes"],
            "p": ["engineering manager"],
            "d": ["2027-01-11", "2027-01-22", "2026-12-09"],
            "o": ["2026-12-09"],
        },
    ),
    ("Contract with Pinewood Laundry expires 31 December 2026.", {"d": ["2026-12-31"]}),
    ("Traffic was terrible on the M6, two hours late, cup of tea with the storeman and back home.", {}),
    (
        "Aisha Rahman 08:12\nThe forklift batteries are in. Our finance pays you on Friday.\nme 08:15\nThank you Aisha",
        {"n": ["Aisha Rahman"], "d": ["2026-11-27"], "h": ["2026-11-27"]},
    ),
    (
        "me: Hello Viktor, the certificates go out by courier tomorrow morning.\nViktor: ok",
        {"d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    ("Quote Q-20417 rev C: centrifuge CF-90, 64,200 EUR ex works, valid 30 days.", {}),
    (
        "From: Clara Weiss <c.weiss@bergmann-foils.example>\nSubject: Film thickness\n\nHello,\nI will come back to you on Monday with the results of the trial.\n\nClara Weiss\nProcess Engineer",
        {
            "n": ["Clara Weiss"],
            "p": ["Process Engineer"],
            "e": ["c.weiss@bergmann-foils.example"],
            "d": ["2026-11-30"],
            "h": ["2026-11-30"],
        },
    ),
    ("Nobody from Hartwell showed up at the fair. Stand cost us 9k.", {}),
    (
        "My contact on site is Trevor Blunt, 01632 960 517, he's the stores supervisor.",
        {"n": ["Trevor Blunt"], "p": ["stores supervisor"], "t": ["01632 960 517"]},
    ),
    (
        "Kick-off call with Meridian Textiles agreed for 2 December, 9:30 CET. Dial-in 4482 119 003.",
        {"d": ["2026-12-02"], "s": ["2026-12-02"]},
    ),
    (
        "Their CFO, Lorenzo Baldi, will send the countersigned terms by Tuesday. 45 days, as we wanted.",
        {"n": ["Lorenzo Baldi"], "p": ["CFO"], "d": ["2026-12-01"], "h": ["2026-12-01"]},
    ),
    (
        "text from Jodie Marsh 07700 900255: hi can u ring me about the dosing unit ta",
        {"n": ["Jodie Marsh"], "t": ["07700 900255"], "s": [""]},
    ),
    (
        "Thanks for the visit. We'll order the spare membranes before Friday.\n\nChristian Okonkwo\nUtilities Manager, Lagos Bottling",
        {"n": ["Christian Okonkwo"], "p": ["Utilities Manager"], "d": ["2026-11-27"], "h": ["2026-11-27"]},
    ),
    ("Item,Qty,Price\nNitrile gloves L,40,6.20\nFace shield,12,9.75\nEar plugs box,30,4.10", {}),
    ("We shipped 22 t of potassium nitrate on 12 November, ETA Durban 19 December.", {"d": ["2026-12-19"]}),
    ("need to check with our lab whether the resin is food grade before I answer Oakfield", {"s": [""]}),
    (
        "TORSTEN HALVORSEN\nChief Engineer\nFjordline Shipyard\nMob +47 955 50 142\nt.halvorsen@fjordline-yard.example",
        {
            "n": ["TORSTEN HALVORSEN"],
            "p": ["Chief Engineer"],
            "t": ["+47 955 50 142"],
            "e": ["t.halvorsen@fjordline-yard.example"],
        },
    ),
    ("Cheers for the samples, they look fine. Phil", {}),
    (
        "Meeting notes 20 November 2026\nWith: Nkechi Obi, Procurement Lead, Delta Foods\n- price stays until March\n- Delta to send forecast by 2 December\n- we deliver 5 trial sacks by 8 December",
        {
            "n": ["Nkechi Obi"],
            "p": ["Procurement Lead"],
            "d": ["2026-11-20", "2026-12-02", "2026-12-08"],
            "h": ["2026-12-02"],
            "o": ["2026-12-08"],
        },
    ),
    ("Graham said maybe they'll buy a second palletiser, maybe not.", {}),
    (
        "Joyce Tan 14:02\nYour service guy can come on Saturday after all\nme 14:03\nGreat, he'll be there Saturday at 9",
        {"n": ["Joyce Tan"], "d": ["2026-11-28"], "o": ["2026-11-28"]},
    ),
    (
        "We owe Stonebridge the CE declaration. I told Malcolm Reeve he'd get it on Friday.",
        {"n": ["Malcolm Reeve"], "d": ["2026-11-27"], "o": ["2026-11-27"]},
    ),
    (
        "Out of office: I am away at present. In urgent cases please contact Silke Baumann, silke.baumann@rheinpharma.example, +49 211 5550 318.",
        {"n": ["Silke Baumann"], "e": ["silke.baumann@rheinpharma.example"], "t": ["+49 211 5550 318"]},
    ),
    ("Stock count: 312 drums, 44 IBCs, 9 pallets short. Bay 14 still blocked.", {}),
    (
        "Follow up with Imogen Clarke in the new plant on 15 December, she's facilities manager there.",
        {"n": ["Imogen Clarke"], "p": ["facilities manager"], "d": ["2026-12-15"], "s": ["2026-12-15"]},
    ),
    (
        "Do not forget: credit check for Ballard Foundry, insurance renewal 1 December.",
        {"d": ["2026-12-01"], "s": ["", "2026-12-01"]},
    ),
    ("Sam from the depot says the wrapper is back in service since Monday.", {}),
    (
        "Ms Petrova asked for a translation of the manual. I said yes, she gets it by 4 December.",
        {"d": ["2026-12-04"], "o": ["2026-12-04"]},
    ),
    (
        "Paula Reyes has been promoted from Buyer to Head of Sourcing at Vista Citrus.",
        {"n": ["Paula Reyes"], "p": ["Head of Sourcing"]},
    ),
    (
        "Rashid 17:31: the flange is dripping again\nme 17:35: our fitter comes Thursday morning",
        {"d": ["2026-11-26"], "o": ["2026-11-26"]},
    ),
    (
        "Eleanor Finch from the certifier is on site 30 November to 2 December; she wants our REACH statement by 27 November.",
        {"n": ["Eleanor Finch"], "d": ["2026-11-27", "2026-11-30", "2026-12-02"], "s": ["2026-11-27"]},
    ),
    (
        "customer: Tully Farms\ncontact: Jack Tully\nposition: owner\nphone: (306) 555-0173\nnotes: 900 acres canola, sprays in May",
        {"n": ["Jack Tully"], "p": ["owner"], "t": ["(306) 555-0173"]},
    ),
    (
        "卜小龙 2026/11/25 13:52\n咱们那个阻垢剂加药泵的型号定了没\n我 2026/11/25 13:55\n定了,明天上午把选型表发您\n卜小龙 2026/11/25 13:55\n嗯,我拿到以后三十号前批",
        {"n": ["卜小龙"], "d": ["2026-11-26", "2026-11-30"], "o": ["2026-11-26"], "h": ["2026-11-30"]},
    ),
    ("礼拜五下午跟海鲜冷库的施总碰一下,地方约在他们冷库二楼,他也说可以。", {"d": ["2026-11-27"], "s": ["2026-11-27"]}),
    ("十二月三号之前把检修方案交给热电厂,这是我上次开会当面答应人家的。", {"d": ["2026-12-03"], "o": ["2026-12-03"]}),
    ("平总:你那边垫子的货8号能到吗\n我:能到,8号早上送您仓库", {"d": ["2026-12-08"], "o": ["2026-12-08"]}),
    (
        "纪要(2026.11.24)\n地点:客户二号会议室\n与会:明文远 物流部经理;我司两人\n事项:\n一、客户下礼拜三前给出明年托盘用量\n二、我司下礼拜五前报年度框架价\n三、破损率口径没谈拢",
        {
            "n": ["明文远"],
            "p": ["物流部经理"],
            "d": ["2026-11-24", "2026-12-02", "2026-12-04"],
            "h": ["2026-12-02"],
            "o": ["2026-12-04"],
        },
    ),
    ("嗯我刚从车间出来啊那个班长叫涂大勇电话一三六开头的没留全他说粘度偏高", {"n": ["涂大勇"], "p": ["班长"]}),
    (
        "成都川味食品\n品控经理:雷诗雨\n☎ 028-87135560  📱 18190742263\n✉ leishiyu@chuanwei-food.example",
        {
            "n": ["雷诗雨"],
            "p": ["品控经理"],
            "t": ["028-87135560", "18190742263"],
            "e": ["leishiyu@chuanwei-food.example"],
        },
    ),
    (
        "我:关总,吊装方案咱们电话里过一遍吧,明天下午四点您有空吗\n关总:有空,四点打我手机",
        {"d": ["2026-11-26"], "s": ["2026-11-26"]},
    ),
    ("上午收到苏总回信:样机试用合格,采购流程已启动。", {}),
    (
        "Got the go-ahead from Heidi Lockhart at Millbrook Dairy: joint CIP trial on Dec 3rd at their plant.",
        {"n": ["Heidi Lockhart"], "d": ["2026-12-03"], "s": ["2026-12-03"]},
    ),
    (
        "Neil Garrity, 10:02: any news on my leaking drum?\nme, 10:20: Replacement leaves here today, Neil\nNeil Garrity, 10:21: cheers, I'll have the bad one ready for your driver tomorrow",
        {"n": ["Neil Garrity"], "d": ["2026-11-25", "2026-11-26"], "o": ["2026-11-25"], "h": ["2026-11-26"]},
    ),
    (
        "Dear Mr Lowe,\n\nyour offer no. 8841 is with our board. You will have our answer no later than 18 December.\n\nYours sincerely\nDr. Ulrike Stamm\nManaging Director\nStamm Galvanik GmbH\nPhone +49 7141 5550 20",
        {
            "n": ["Ulrike Stamm"],
            "p": ["Managing Director"],
            "t": ["+49 7141 5550 20"],
            "d": ["2026-12-18"],
            "h": ["2026-12-18"],
        },
    ),
    ("Line 4 changeover took 55 minutes instead of 30, operator blames the film. Reel no. 7719, width 420 mm.", {}),
    (
        "Video call with Oksana Hrytsenko (import manager, AgroStep) fixed for Tuesday 11:00.",
        {"n": ["Oksana Hrytsenko"], "p": ["import manager"], "d": ["2026-12-01"], "s": ["2026-12-01"]},
    ),
    (
        "卢世坤\n工程部副部长\n宝泰冷链\n微信:lusk-baotai\n手机:15044862317",
        {"n": ["卢世坤"], "p": ["工程部副部长"], "t": ["15044862317"], "w": ["lusk-baotai"]},
    ),
    (
        "展位上认识的,兴隆酒厂的酿造车间主任 辛国栋,留了微信 xinguodong_jc 和电话 13508173926,想看看我们的滤板。记得月底前寄样。",
        {
            "n": ["辛国栋"],
            "p": ["酿造车间主任"],
            "t": ["13508173926"],
            "w": ["xinguodong_jc"],
            "d": ["2026-11-30"],
            "s": ["2026-11-30"],
        },
    ),
    (
        "Mei Lin Chua, sourcing manager, Straits Polymers. WeChat ID: meilin_chua88. She'll introduce us to the plant team in Johor by 11 December.",
        {
            "n": ["Mei Lin Chua"],
            "p": ["sourcing manager"],
            "w": ["meilin_chua88"],
            "d": ["2026-12-11"],
            "h": ["2026-12-11"],
        },
    ),
    (
        "姓名:宫小曼 | 职务:仓储主管 | 微信号:gongxm_cc | 备注:管三个库房",
        {"n": ["宫小曼"], "p": ["仓储主管"], "w": ["gongxm_cc"]},
    ),
]
