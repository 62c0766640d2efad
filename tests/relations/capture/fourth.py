"""A fourth set for the parser, by another hand who had read neither the parser nor the other sets: what is pasted on an ordinary day.

Read on Wednesday 2026-11-25, with the letters of ``heldout``. A fax is no telephone to store, a surname with a title no
name, our own people no contacts. A day is one to come, or the dated day of a meeting that is reported; a past day merely told
is none, nor is the stamp of a message. What one says in a message counts from its stamp. What they ask of us and what is
agreed between both is a next step; a request we say yes to is our promise.
"""

from tests.relations.capture.heldout import Expected

# fmt: off

CHINESE: list[tuple[str, Expected]] = [
    # chats
    ("王建国 09:12\n样品收到了,外观没问题\n我 09:15\n好的,测试报告我周五前发您\n王建国 09:16\n行", {"n": ["王建国"], "d": ["2026-11-27"], "o": ["2026-11-27"]}),
    ("刘晓燕:你们的新牌号什么时候能送样?\n我:下周二给您送到,5公斤够吗\n刘晓燕:够了,测完我12月10日之前给你们反馈", {"n": ["刘晓燕"], "d": ["2026-12-01", "2026-12-10"], "o": ["2026-12-01"], "h": ["2026-12-10"]}),
    ("陈经理:这批货包装有点破损\n我:实在抱歉,明天我让物流过去换\n陈经理:好", {"d": ["2026-11-26"], "o": ["2026-11-26"]}),
    ("赵明辉 2026/11/24 16:40\n合同我已经交法务了,明天给你回话\n我 2026/11/24 16:42\n收到,谢谢赵总", {"n": ["赵明辉"], "d": ["2026-11-25"], "h": ["2026-11-25"]}),
    ("孙丽 10:03\n对账单发我一下\n我 10:05\n好的,今天下班前发您", {"n": ["孙丽"], "d": ["2026-11-25"], "o": ["2026-11-25"]}),
    ("孙丽 10:30\n发票抬头换了,你们记得改\n我 10:31\n收到\n孙丽 10:31\n[图片]", {"n": ["孙丽"]}),
    ("黄志远:报价能不能再低两个点\n我:我回去申请一下,下周一给您答复\n黄志远:可以,我们这边月底前定供应商", {"n": ["黄志远"], "d": ["2026-11-30"], "o": ["2026-11-30"], "h": ["2026-11-30"]}),
    ("林总:周四下午三点来我办公室谈一下年度框架\n我:好的林总,准时到", {"d": ["2026-11-26"], "s": ["2026-11-26"]}),
    ("采购-何敏 14:22\n这个型号还有货吗 GK-2080 要300套\n我 14:25\n有的,单价还是46.5\n采购-何敏 14:26\nOK", {"n": ["何敏"]}),
    ("吴海涛:技术协议你先发个初稿,我们周五之前提意见\n我:行,我明天发", {"n": ["吴海涛"], "d": ["2026-11-27", "2026-11-26"], "h": ["2026-11-27"], "o": ["2026-11-26"]}),
    ("郑凯 11月23日 18:05\n后天我们老板有空,你过来一趟?\n我 11月23日 18:10\n没问题,后天上午10点到", {"n": ["郑凯"], "d": ["2026-11-25"], "o": ["2026-11-25"]}),
    ("曹经理:昨天的设备又报警了,E07\n我:我已经让售后联系您了\n曹经理:嗯 看到了", {}),
    ("冯雪梅:中秋的月饼收到了,谢谢\n我:客气了冯姐,一点心意", {"n": ["冯雪梅"]}),
    ("董事长秘书 许静 13:50\n张董12月8日上午有一个小时,10点可以吗\n我 13:52\n可以的,12月8日10点我们总经理一起过来", {"n": ["许静"], "p": ["董事长秘书"], "d": ["2026-12-08"], "s": ["2026-12-08"]}),
    ("我:罗工,图纸您看了吗\n罗工:看了,公差那里要改,我改完周六发你\n我:辛苦", {"d": ["2026-11-28"], "h": ["2026-11-28"]}),
    # cards and signatures
    ("江苏恒远轴承有限公司\n周志强\n采购总监\n手机:139 1300 4567\n电话:0512-6628 3311 转 806\n传真:0512-6628 3300\n邮箱:zhouzq@hengyuan.example\n地址:苏州工业园区星湖街218号", {"n": ["周志强"], "p": ["采购总监"], "t": ["13913004567", "0512-66283311"], "e": ["zhouzq@hengyuan.example"]}),
    ("唐 婉 仪\n市场部经理\n浙江海澜新材料股份有限公司\nM: +86 137 5710 2298\nE: tangwy@hailan.example\nwww.hailan.example", {"n": ["唐婉仪"], "p": ["市场部经理"], "t": ["13757102298"], "e": ["tangwy@hailan.example"]}),
    ("广州南粤机电 设备部部长 梁国栋 13602887315(微信同号)", {"n": ["梁国栋"], "p": ["设备部部长"], "t": ["13602887315"], "w": ["13602887315"]}),
    ("沈阳重工集团\n高级工程师  马晓东\nTel 024-2587 6640\nMob 18940021567\n微信 mxd_shenyang\n辽宁省沈阳市铁西区建设大路88号 110021", {"n": ["马晓东"], "p": ["高级工程师"], "t": ["024-25876640", "18940021567"], "w": ["mxd_shenyang"]}),
    ("宋雅琴  财务主管\n青岛蓝湾食品有限公司\n(0532) 8579 2210\nsongyq@lanwan.example", {"n": ["宋雅琴"], "p": ["财务主管"], "t": ["0532-85792210"], "e": ["songyq@lanwan.example"]}),
    ("此致\n敬礼\n\n韩立军 | 生产副总\n合肥创新电子科技有限公司\n手机 151-5512-7788 / 座机 0551-6539-0021", {"n": ["韩立军"], "p": ["生产副总"], "t": ["15155127788", "0551-65390021"]}),
    ("欧阳慧\n总经理助理\n深圳市鼎盛精密模具有限公司\n0755-2912 6688-2013\nouyang.h@dingsheng.example\n微信号:ouyanghui1990", {"n": ["欧阳慧"], "p": ["总经理助理"], "t": ["0755-29126688"], "e": ["ouyang.h@dingsheng.example"], "w": ["ouyanghui1990"]}),
    ("Zhang Wenbin 张文斌\n品质部 主管\nTel: 86-769-8533 1200\n手机: 86 13829160055\n统一社会信用代码 91441900MA4W8XK21D", {"n": ["张文斌"], "p": ["品质部 主管"], "t": ["0769-85331200", "13829160055"]}),
    ("丁\n浩\n然\n销售工程师\n常州天合自动化\n185 1988 0342", {"n": ["丁浩然"], "p": ["销售工程师"], "t": ["18519880342"]}),
    ("武汉长江医疗器械\n姓名:谢佳琪\n职务:招标办主任\n联系电话:027-8266 1903\nQQ:30918827", {"n": ["谢佳琪"], "p": ["招标办主任"], "t": ["027-82661903"]}),
    ("顺祝商祺!\n邓伟 供应链经理\n成都锦程乳业有限公司\nT 028-8512 7749  F 028-8512 7750\nM 136 8804 2316\ndengwei@jincheng.example", {"n": ["邓伟"], "p": ["供应链经理"], "t": ["028-85127749", "13688042316"], "e": ["dengwei@jincheng.example"]}),
    # tables
    ("姓名\t职务\t手机\n高翔\t厂长\t13512340987\n田颖\t仓库主管\t15877213004\n姜波\t设备工程师\t18633290115", {"n": ["高翔", "田颖", "姜波"], "p": ["厂长", "仓库主管", "设备工程师"], "t": ["13512340987", "15877213004", "18633290115"]}),
    ("| 联系人 | 部门 | 电话 | 邮箱 |\n| 范文静 | 采购部 | 021-5866 3120 | fanwj@puhai.example |\n| 彭宇 | 质量部 | 021-5866 3155 | pengyu@puhai.example |", {"n": ["范文静", "彭宇"], "t": ["021-58663120", "021-58663155"], "e": ["fanwj@puhai.example", "pengyu@puhai.example"]}),
    ("产品\t数量\t单价\t金额\nA-100\t200\t35.00\t7000.00\nB-220\t50\t128.00\t6400.00\n合计\t\t\t13400.00", {}),
    ("客户\t联系人\t职位\t微信\n东方纺织\t方敏\t采购主管\tfangmin_df\n金陵药业\t石磊\t物资部长\tshilei2020", {"n": ["方敏", "石磊"], "p": ["采购主管", "物资部长"], "w": ["fangmin_df", "shilei2020"]}),
    ("事项 | 负责 | 完成时间\n提供样品 | 我方 | 12月4日\n装机测试 | 客户 | 12月18日\n测试报告评审 | 双方 | 12月22日", {"d": ["2026-12-04", "2026-12-18", "2026-12-22"], "o": ["2026-12-04"], "h": ["2026-12-18"], "s": ["2026-12-22"]}),
    ("订单号 PO20261108-03\n物料 6204-2RS 轴承 2000只\n含税单价 8.65元\n交货地点 无锡市新吴区长江路16号", {}),
    ("序号,姓名,岗位,联系方式\n1,余思远,信息中心主任,13387210456\n2,蔡琳,网络工程师,13387210488", {"n": ["余思远", "蔡琳"], "p": ["信息中心主任", "网络工程师"], "t": ["13387210456", "13387210488"]}),
    # minutes and reports
    ("会议纪要 2026年11月24日\n参会:客户方 潘军(技术总监)、任莉(采购经理);我方 李婷\n1. 我方12月3日前提交改进方案\n2. 客户12月中旬安排复测\n3. 下次会议12月17日", {"n": ["潘军", "任莉"], "p": ["技术总监", "采购经理"], "d": ["2026-11-24", "2026-12-03", "2026-12-17"], "o": ["2026-12-03"], "h": [""], "s": ["2026-12-17"]}),
    ("拜访记录\n时间:2026-11-23\n对象:卢国强 副总经理\n内容:对方抱怨交期,希望明年能设寄售库\n下一步:12月1日前提交寄售方案", {"n": ["卢国强"], "p": ["副总经理"], "d": ["2026-11-23", "2026-12-01"], "s": ["2026-12-01"]}),
    ("今日电话沟通要点:\n- 对方采购主管蒋芳表示本月26日前会下正式订单\n- 我承诺价格维持到年底\n- 待办:11月30日跟进订单", {"n": ["蒋芳"], "p": ["采购主管"], "d": ["2026-11-26", "2026-12-31", "2026-11-30"], "h": ["2026-11-26"], "o": ["2026-12-31"], "s": ["2026-11-30"]}),
    ("11月20日走访宏图印染,见到车间主任崔健华,现用德国料,月用量约12吨,单价2.3万/吨,对我们的新品有兴趣。下周安排技术去做一次小试。", {"n": ["崔健华"], "p": ["车间主任"], "d": ["2026-11-20"], "s": [""]}),
    ("纪要:\n一、贾经理同意试用两个月\n二、我们负责培训操作工,时间定在12月7日\n三、对方12月底前给出试用结论", {"d": ["2026-12-07", "2026-12-31"], "o": ["2026-12-07"], "h": ["2026-12-31"]}),
    ("周会记录:本周发货 1260 箱,回款 48 万,退货 3 箱。华北区完成率 92%。", {}),
    ("与招商物流通话:他们说仓库12月15日搬到松江,新地址另行通知。期间到货会慢一两天。", {"d": ["2026-12-15"]}),
    ("项目例会\n时间:12月2日(周三)14:00\n地点:客户二楼会议室\n联系人:夏冰 13917745620\n请提前准备进度表", {"n": ["夏冰"], "t": ["13917745620"], "d": ["2026-12-02"], "s": ["2026-12-02"]}),
    ("拜访汇总:见了总工程师 汪洋 和质检科长 苏红。汪工答应下周五前把旧图纸给我们,我们收到后10天内出方案。", {"n": ["汪洋", "苏红"], "p": ["总工程师", "质检科长"], "d": ["2026-12-04"], "h": ["2026-12-04"], "o": [""]}),
    # voice to text
    ("嗯刚从恒远出来 周总说下周三之前给我们答复 我答应他周五把样品寄过去 另外他女儿明年高考", {"d": ["2026-12-02", "2026-11-27"], "h": ["2026-12-02"], "o": ["2026-11-27"]}),
    ("记一下啊 天合那边新来了个采购经理叫魏建平 电话是幺三八零零零五二二七七 呃不对发我微信了 回头补", {"n": ["魏建平"], "p": ["采购经理"]}),
    ("提醒我后天上午给锦程的邓经理打电话问一下回款的事", {"d": ["2026-11-27"], "s": ["2026-11-27"]}),
    ("今天跑了三家都没见到人 高速堵了两个小时 油费320", {}),
    ("和海澜聊完了 他们预算明年砍百分之二十 估计要压价 竞争对手报的是四十一块五", {}),
    ("刚才跟叶总吃饭 他讲项目十二月十号评审 评审完当周签合同 我说我们这边随时可以配合", {"d": ["2026-12-10"]}),
    ("袁立新 新调来的 基建处处长 之前在二院干过 手机幺八六开头的没记全 下个月八号再去一趟", {"n": ["袁立新"], "p": ["基建处处长"], "d": ["2026-12-08"], "s": ["2026-12-08"]}),
    # SMS and mails
    ("【顺达快递】您的包裹SF1390228841567已到驿站,取件码 7-2-1806,请于11月27日20:00前领取。", {}),
    ("您好,我是龙腾科技的采购员白雪,上次展会见过,想要一份贵司产品目录,邮箱 baixue@longteng.example,谢谢。", {"n": ["白雪"], "p": ["采购员"], "e": ["baixue@longteng.example"], "s": [""]}),
    ("尊敬的李经理:\n贵司11月10日来函收悉。我司将于12月5日前支付首笔货款 186,000 元,余款验收后付清。\n龙腾科技 财务部 尹霞\n电话 010-8267 4415", {"n": ["尹霞"], "t": ["010-82674415"], "d": ["2026-12-05"], "h": ["2026-12-05"]}),
    ("小李你好,附件是我们的年度需求计划,请贵司于12月11日前报价,报价有效期90天。\n秦朗\n物资采购中心主任\n0371-6598 2207", {"n": ["秦朗"], "p": ["物资采购中心主任"], "t": ["0371-65982207"], "d": ["2026-12-11"], "s": ["2026-12-11"]}),
    ("通知:因国庆放假,10月1日至7日暂停收货,8日恢复。仓储部", {}),
    ("各位供应商:我司年度供应商大会定于2026年12月16日在杭州召开,请于12月4日前回执。联系人:侯婷婷 0571-8821 6034", {"n": ["侯婷婷"], "t": ["0571-88216034"], "d": ["2026-12-16", "2026-12-04"], "s": ["2026-12-04"]}),
    ("李工,测试数据我明天上午整理好发给您,麻烦您把上次的曲线也发我一份。程亮", {"n": ["程亮"], "d": ["2026-11-26"], "h": ["2026-11-26"], "s": [""]}),
    ("祝您和家人新年快乐,万事如意!贺强敬上", {"n": ["贺强"]}),
    ("您尾号4417的账户11月25日09:41入账人民币52,300.00元,余额1,204,518.66元。【招商银行】", {}),
    ("转:\n发件人: 顾佳宁 <gujn@mingda.example>\n时间: 2026年11月24日 17:20\n收件人: 李婷\n主题: 样件\n\n李经理,样件尺寸超差,请于本周五前给出8D报告。\n顾佳宁  SQE\n明达汽配", {"n": ["顾佳宁"], "p": ["SQE"], "e": ["gujn@mingda.example"], "d": ["2026-11-27"], "s": ["2026-11-27"]}),
    ("李经理好,预付款已安排,财务说27号到账。设备请按12/20交付。薛峰 13705180266", {"n": ["薛峰"], "t": ["13705180266"], "d": ["2026-11-27", "2026-12-20"], "h": ["2026-11-27"], "s": ["2026-12-20"]}),
    # notes
    ("待办:\n1) 周五 给 孟主任 送合同\n2) 12/3 催明达回款\n3) 准备年会礼品", {"d": ["2026-11-27", "2026-12-03"], "s": ["2026-11-27", "2026-12-03", ""]}),
    ("客户要求下周四去现场看安装条件,我方答应派两名工程师。", {"d": ["2026-12-03"], "s": ["2026-12-03"], "o": [""]}),
    ("白总爱钓鱼,不喝酒,老家湖南衡阳,儿子在读大三。", {}),
    ("竞争对手:博世报价 1280,西门子 1350,我们 1199。客户倾向国产。", {}),
    ("新联系人:质量经理 龚雪 手机 159 2233 8070 原联系人老秦已退休", {"n": ["龚雪"], "p": ["质量经理"], "t": ["15922338070"]}),
    ("收货人:汤勇,电话 13291850736,浙江省宁波市北仑区明州路301号3号门,周末不收货", {"n": ["汤勇"], "t": ["13291850736"]}),
    ("约了熊院长12月9日晚上吃饭,地点待定。", {"d": ["2026-12-09"], "s": ["2026-12-09"]}),
    ("客户承诺年底前付清尾款 36 万;我方承诺12月12日前完成整改。", {"d": ["2026-12-31", "2026-12-12"], "h": ["2026-12-31"], "o": ["2026-12-12"]}),
    ("合同编号 HT-2026-0917,签订日期 2026年9月17日,质保期24个月,违约金日万分之五。", {}),
    ("听说明达的副总去了比亚迪,接手的人还没定。", {}),
    # mixed
    ("Kevin 黄凯文\nSourcing Manager 采购经理\nMobile 139 2855 6107\nkevin.huang@sunrise.example\n东莞市长安镇振安西路 12 号", {"n": ["黄凯文"], "p": ["采购经理"], "t": ["13928556107"], "e": ["kevin.huang@sunrise.example"]}),
    ("Hi 李婷,PO 我们 next Monday release,please 帮忙 confirm 一下 lead time,thanks\n戴倩 Buyer", {"n": ["戴倩"], "p": ["Buyer"], "d": ["2026-11-30"], "h": ["2026-11-30"], "s": [""]}),
    ("跟 Peter Nielsen (Plant Manager) 开了个 call,他说 spec 12/8 前 freeze,我们 12/11 前给 final quotation", {"n": ["Peter Nielsen"], "p": ["Plant Manager"], "d": ["2026-12-08", "2026-12-11"], "h": ["2026-12-08"], "o": ["2026-12-11"]}),
]

ENGLISH: list[tuple[str, Expected]] = [
    # chats
    ("Sarah Whitfield 09:41\nGot the samples, thanks. Will test and come back to you by Friday.\nMe 09:43\nGreat, thank you!", {"n": ["Sarah Whitfield"], "d": ["2026-11-27"], "h": ["2026-11-27"]}),
    ("Me: Did the parts arrive?\nDaniel Ortega: yes, all 40. One box dented but contents fine\nMe: good to hear", {"n": ["Daniel Ortega"]}),
    ("[25/11/2026, 10:12] Priya Raman: Can you resend the price list?\n[25/11/2026, 10:15] Me: Sure, I'll send it this afternoon", {"n": ["Priya Raman"], "d": ["2026-11-25"], "o": ["2026-11-25"]}),
    ("Tom Becker: we need the new drawing before 4 December, otherwise the slot is gone\nMe: understood, you'll have it on Tuesday", {"n": ["Tom Becker"], "d": ["2026-12-04", "2026-12-01"], "o": ["2026-12-01"]}),
    ("[24/11/2026, 17:02] Lena Fischer: I'll speak to finance tomorrow about the overdue invoice\n[24/11/2026, 17:05] Me: Appreciated", {"n": ["Lena Fischer"], "d": ["2026-11-25"], "h": ["2026-11-25"]}),
    ("Me: Are you free for lunch on Thursday?\nGrace O'Connor: Thursday works, 12:30 at our canteen?\nMe: perfect, see you there", {"n": ["Grace O'Connor"], "d": ["2026-11-26"], "s": ["2026-11-26"]}),
    ("Ahmed Saleh: price of 14.80 is too high, others quote 13.95\nMe: let me check with my director, I will get back to you next Tuesday", {"n": ["Ahmed Saleh"], "d": ["2026-12-01"], "o": ["2026-12-01"]}),
    ("Marco Rossi 15:20\nCan you do delivery in week 50?\nMe 15:31\nWeek 50 is tight. I'll confirm tomorrow.\nMarco Rossi 15:32\nok", {"n": ["Marco Rossi"], "d": ["2026-11-26"], "o": ["2026-11-26"]}),
    ("Julie Martin: happy birthday for last Saturday!\nMe: thank you Julie, very kind", {"n": ["Julie Martin"]}),
    ("Helen Park: Please send the CoC for lot 22817 by Monday\nMe: will do", {"n": ["Helen Park"], "d": ["2026-11-30"], "o": ["2026-11-30"]}),
    ("Me: how did the trial go\nViktor Novak: still running, ends on 3 Dec. I'll share the results the day after", {"n": ["Viktor Novak"], "d": ["2026-12-03", "2026-12-04"], "h": ["2026-12-04"]}),
    # signatures and cards
    ("Best regards,\n\nMaria Lopez\nHead of Procurement | Nordwind Foods GmbH\nT +49 40 3344 5510 | M +49 151 2345 6789\nmaria.lopez@nordwind.example", {"n": ["Maria Lopez"], "p": ["Head of Procurement"], "t": ["+49 40 33445510", "+49 151 23456789"], "e": ["maria.lopez@nordwind.example"]}),
    ("JAMES T. HOLLOWAY\nVice President, Operations\nCascade Paper Co.\n1200 Mill Road, Portland, OR 97201\noffice (503) 555-0142 ext. 310\nfax (503) 555-0143\njholloway@cascade.example", {"n": ["JAMES T. HOLLOWAY"], "p": ["Vice President, Operations"], "t": ["+1 503-555-0142"], "e": ["jholloway@cascade.example"]}),
    ("Kind regards\nEmma Clarke\nBuyer – Electrical Components\nBrightwell Engineering Ltd\nDDI: 020 7946 0815\nMob: 07700 900461\nRegistered in England No. 04417823", {"n": ["Emma Clarke"], "p": ["Buyer – Electrical Components"], "t": ["+44 20 7946 0815", "+44 7700 900461"]}),
    ("Dr. Stefan Wagner\nLeiter Einkauf / Purchasing Director\nTel.: +49 89 5522 1140\nFax: +49 89 5522 1199\ns.wagner@alpenwerk.example", {"n": ["Stefan Wagner"], "p": ["Purchasing Director"], "t": ["+49 89 55221140"], "e": ["s.wagner@alpenwerk.example"]}),
    ("Chen Li (Ms)\nSenior Sourcing Specialist\nPacific Rim Components Pte Ltd\nSingapore\n+65 6812 3344\nli.chen@pacrim.example\nWeChat: chenli_sg", {"n": ["Chen Li"], "p": ["Senior Sourcing Specialist"], "t": ["+65 6812 3344"], "e": ["li.chen@pacrim.example"], "w": ["chenli_sg"]}),
    ("OLIVIA BENNETT\nPlant\nManager\nGreenfield Dairy\no: +44 1632 960 118\nm: +44 7700 900 233\nolivia.bennett@greenfield.example", {"n": ["OLIVIA BENNETT"], "p": ["Plant Manager"], "t": ["+44 1632 960118", "+44 7700 900233"], "e": ["olivia.bennett@greenfield.example"]}),
    ("Thanks,\nRaj\n\nRajesh Kumar | Quality Manager | Deccan Auto Parts\n+91 98450 12345", {"n": ["Rajesh Kumar"], "p": ["Quality Manager"], "t": ["+91 98450 12345"]}),
    ("--\nNicole Dubois\nChief Financial Officer\nAtelier Lumière SA\n12 rue des Tanneurs, 69002 Lyon\n+33 4 72 40 11 22\nnicole.dubois@lumiere.example\nThis e-mail is confidential. If you are not the intended recipient, please delete it.", {"n": ["Nicole Dubois"], "p": ["Chief Financial Officer"], "t": ["+33 4 72 40 11 22"], "e": ["nicole.dubois@lumiere.example"]}),
    ("Kenji Watanabe\nGeneral Manager, Purchasing Dept.\nHoshino Seiki K.K.\nTel +81 3 5555 0188", {"n": ["Kenji Watanabe"], "p": ["General Manager, Purchasing Dept."], "t": ["+81 3 5555 0188"]}),
    ("Contact: Paul Everett, Site Engineer, 07700 900812, paul.everett@harbour.example", {"n": ["Paul Everett"], "p": ["Site Engineer"], "t": ["+44 7700 900812"], "e": ["paul.everett@harbour.example"]}),
    ("Sent from my iPhone", {}),
    ("Amanda Reyes\nAccounts Payable\n(212) 555-0177\nap@metrosupply.example", {"n": ["Amanda Reyes"], "p": ["Accounts Payable"], "t": ["+1 212-555-0177"], "e": ["ap@metrosupply.example"]}),
    # tables
    ("Name\tTitle\tPhone\tEmail\nBrian Cole\tMaintenance Supervisor\t+1 415-555-0133\tbcole@westbay.example\nDana Wright\tStores Manager\t+1 415-555-0134\tdwright@westbay.example", {"n": ["Brian Cole", "Dana Wright"], "p": ["Maintenance Supervisor", "Stores Manager"], "t": ["+1 415-555-0133", "+1 415-555-0134"], "e": ["bcole@westbay.example", "dwright@westbay.example"]}),
    ("| Item | Qty | Unit price | Total |\n| Valve DN50 | 12 | 84.00 | 1,008.00 |\n| Gasket | 100 | 1.20 | 120.00 |", {}),
    ("Action | Owner | Due\nSend revised offer | us | 2 Dec\nConfirm volumes | customer | 9 Dec\nSign NDA | both | 11 Dec", {"d": ["2026-12-02", "2026-12-09", "2026-12-11"], "o": ["2026-12-02"], "h": ["2026-12-09"], "s": ["2026-12-11"]}),
    ("Contact | Role | Mobile\nIsabel Moreno | Category Manager | +34 612 345 678\nLuis Vega | Warehouse Lead | +34 699 112 233", {"n": ["Isabel Moreno", "Luis Vega"], "p": ["Category Manager", "Warehouse Lead"], "t": ["+34 612 345 678", "+34 699 112 233"]}),
    ("Invoice\tDate\tAmount\tStatus\nINV-20931\t2026-09-30\t12,480.00\tpaid\nINV-21044\t2026-10-31\t9,615.50\toverdue", {}),
    # minutes and notes
    ("Call notes 24 Nov 2026 - Cascade Paper\nAttendees: James Holloway (VP Operations), Rita Gomez (Buyer)\n- They will send forecast by 1 December\n- We will quote for the 2027 volumes by 8 December\n- Next call: 10 December", {"n": ["James Holloway", "Rita Gomez"], "p": ["VP Operations", "Buyer"], "d": ["2026-11-24", "2026-12-01", "2026-12-08", "2026-12-10"], "h": ["2026-12-01"], "o": ["2026-12-08"], "s": ["2026-12-10"]}),
    ("Spoke to Anita Desai, Head of Quality at Deccan. She promised to release the audit report before the end of the month. I promised our corrective actions by Dec 4.", {"n": ["Anita Desai"], "p": ["Head of Quality"], "d": ["2026-11-30", "2026-12-04"], "h": ["2026-11-30"], "o": ["2026-12-04"]}),
    ("Visit report, 20 November: met plant manager Oliver Stone. Line 3 down since March. They buy 4 tons a month from a rival at 2.10/kg. Follow up in two weeks.", {"n": ["Oliver Stone"], "p": ["plant manager"], "d": ["2026-11-20", "2026-12-09"], "s": ["2026-12-09"]}),
    ("TODO: send thank-you note to Nordwind; call Emma Clarke on Monday about the open complaint", {"n": ["Emma Clarke"], "d": ["2026-11-30"], "s": ["", "2026-11-30"]}),
    ("Next steps:\n- site survey on 7 December\n- draft contract to legal by 14 December", {"d": ["2026-12-07", "2026-12-14"], "s": ["2026-12-07", "2026-12-14"]}),
    ("Minutes: price freeze until 31 March 2027 agreed. Customer to provide drawings by 4 Dec. Supplier to return comments within a week of receipt.", {"d": ["2027-03-31", "2026-12-04"], "h": ["2026-12-04"], "o": [""]}),
    ("Lunch with Helen. She likes opera and has two dogs. Husband works at the port.", {}),
    ("Their budget for 2027 is about 1.2m EUR, 60% with Siemens, 25% with ABB, rest with us.", {}),
    ("Quarterly review set for 15 December at 10:00 in Hamburg. Bring scorecard and OTIF figures.", {"d": ["2026-12-15"], "s": ["2026-12-15"]}),
    ("Met Carlos Mendes (Technical Director) and his successor Ana Pires at the fair. Ana starts on 1 January 2027 and wants a demo in the second week.", {"n": ["Carlos Mendes", "Ana Pires"], "p": ["Technical Director"], "d": ["2027-01-01"]}),
    ("Phone call w/ Grace: credit note still missing for PO 4500128871. I said we'd issue it by end of day tomorrow.", {"d": ["2026-11-26"], "o": ["2026-11-26"]}),
    ("Order 77120: 3 pallets shipped 12 Nov, tracking 1Z 999 AA1 01 2345 6784, delivered 16 Nov.", {}),
    # voice to text
    ("okay so just came out of brightwell emma is leaving at christmas her replacement is a guy called Neil Foster and he will call me next week", {"n": ["Neil Foster"], "h": [""]}),
    ("remind me to ring Daniel Ortega tomorrow morning about the second shipment", {"n": ["Daniel Ortega"], "d": ["2026-11-26"], "s": ["2026-11-26"]}),
    ("traffic was awful nobody at reception left a brochure will try again on friday", {"d": ["2026-11-27"], "s": ["2026-11-27"]}),
    ("uh note to self the guys at harbour want fifty more units at the old price I told them no way", {}),
    # mails and SMS
    ("Hi Tom,\nThanks for the visit yesterday. We will place the order by 11 December once the board has approved.\nCould you send the updated datasheet by Friday?\nRegards,\nIngrid Larsen\nProject Manager\n+47 22 55 01 90", {"n": ["Ingrid Larsen"], "p": ["Project Manager"], "t": ["+47 22 55 01 90"], "d": ["2026-12-11", "2026-11-27"], "h": ["2026-12-11"], "s": ["2026-11-27"]}),
    ("Dear Mr Li,\nYour quotation Q-2026-331 dated 3 November has been received. We are reviewing it and will revert no later than 30 November.\nYours sincerely,\nMichael Adeyemi\nTender Office", {"n": ["Michael Adeyemi"], "d": ["2026-11-30"], "h": ["2026-11-30"]}),
    ("From: Sophie Laurent <s.laurent@lumiere.example>\nSent: Tuesday, November 24, 2026 4:18 PM\nTo: Tom Reed\nSubject: RE: Samples\n\nTom, samples approved. I will raise the PO tomorrow.\nSophie", {"n": ["Sophie Laurent"], "e": ["s.laurent@lumiere.example"], "d": ["2026-11-25"], "h": ["2026-11-25"]}),
    ("Your one-time code is 448120. It expires in 10 minutes. Never share it.", {}),
    ("Hello, this is Wei Zhang from Orion Optics, we met at Photonics. My number is +86 186 2100 7743. Please call me on Wednesday next week.", {"n": ["Wei Zhang"], "t": ["18621007743"], "d": ["2026-12-02"], "s": ["2026-12-02"]}),
    ("Out of office: I am away until 7 December with limited access to mail. For urgent matters contact my colleague Nina Vogel, nina.vogel@alpenwerk.example.", {"n": ["Nina Vogel"], "e": ["nina.vogel@alpenwerk.example"], "d": ["2026-12-07"]}),
    ("FYI our offices are closed 24 December to 2 January. Wishing you a merry Christmas, the Greenfield team", {"d": ["2026-12-24", "2027-01-02"]}),
    ("Hi Tom, quick one: the auditors come on Dec 10th, so we need your ISO certificate by Dec 7th at the latest. Cheers, Fiona McBride, QA Lead", {"n": ["Fiona McBride"], "p": ["QA Lead"], "d": ["2026-12-10", "2026-12-07"], "s": ["2026-12-07"]}),
    ("Confirming our meeting on 2026-12-03 at 14:00. I'll bring the contract. Best, Hugo Silva", {"n": ["Hugo Silva"], "d": ["2026-12-03"], "s": ["2026-12-03"], "h": [""]}),
    ("Please note our new bank details: IBAN DE44 5001 0517 5407 3249 31, BIC INGDDEFF. Valid as of 1 January 2027.", {"d": ["2027-01-01"]}),
    ("Price increase of 4.5% takes effect 1 Jan 2027. MOQ stays at 500. Questions? Ask Laura Bianchi, Customer Service Manager, +39 02 5550 1234", {"n": ["Laura Bianchi"], "p": ["Customer Service Manager"], "t": ["+39 02 5550 1234"], "d": ["2027-01-01"]}),
    ("Tom - we've decided to go with another supplier for this project. Sorry. No hard feelings. R.", {}),
    ("We shall deliver the spare parts within three days, said their service manager Igor Petrov. Our side pays the freight.", {"n": ["Igor Petrov"], "p": ["service manager"], "d": ["2026-11-28"], "h": ["2026-11-28"]}),
    ("Agreed with Brian Cole: we'll swap the faulty motor on Saturday, he'll have a crane on site.", {"n": ["Brian Cole"], "d": ["2026-11-28"], "o": ["2026-11-28"], "h": [""]}),
    ("We owe them: training dates by 30 Nov. They owe us: signed acceptance by 18 Dec.", {"d": ["2026-11-30", "2026-12-18"], "o": ["2026-11-30"], "h": ["2026-12-18"]}),
    ("The 2025 agreement expired on 30 June 2026; article 7.3 sets a 2% rebate above 250,000 units.", {}),
    ("Decision maker is Rita Gomez, her boss just signs. Deadline for the tender is 5 January 2027, 12:00 noon.", {"n": ["Rita Gomez"], "d": ["2027-01-05"]}),
]

FOURTH = [*CHINESE, *ENGLISH]
