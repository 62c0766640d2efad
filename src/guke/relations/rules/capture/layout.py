"""How a text is laid out: heads, items of lists, whose line it is, sentences and clauses, in Chinese and English."""

import re

from guke.relations.rules.capture.cues import NOT_WHO
from guke.relations.rules.capture.words import SURNAMES, TITLED

_I = re.IGNORECASE | re.ASCII
ASKS = re.compile(r"交代|要求|提了|提出|叮嘱|吩咐|希望")
COUNT = re.compile(r"^[^0-9A-Za-z\u4e00-\u9fff(（]*(?:[一二三四五]是|[(（]?\d[)）.、]|[①-⑩])", _I)
COUNT_IN = re.compile(r"[:：]\s*$")
SPEAKS_FIRST = re.compile(r"我|I\b")
HEADING = re.compile(r"[:：]\s*$")
ASKED_HEAD = re.compile(r"(?:要求|交代|提出|希望|asks?|wants?|requests?)[^，,。:：]{0,6}[:：]\s*$", _I)
COUNTED = re.compile(r"[两二三四五六几]\s?(?:件|点|条|项|个)(?:事情?|要求|意见|承诺|问题)?\s?[:：]")
"""A head of several things in one line."""
WHEN = re.compile(
    r"^[^0-9A-Za-z\u4e00-\u9fff]*(?:会议|活动|培训|见面|拜访|新|new )?(?:时间|日期|date|when|time)\s?[:：]", _I
)
STEP_HEAD = re.compile(
    r"^[^0-9A-Za-z\u4e00-\u9fff]*(?:下一?步|下次|后续|待办|行动项?|跟进|todo)(?:事项|计划|行动|安排|拜访|会议|见面|联系|时间|跟进|动作|工作)*\s?(?:[:：]|是|(?=[^，,。：:记录]{2}))"
    r"|^[^0-9A-Za-z\u4e00-\u9fff]*(?:next(?=:)|next steps?|next actions?|actions?|action items?|to[- ]?do|follow[- ]?ups?)\b\s?(?:[:：-]|is\b|are\b|(?=\w))|^\W*next (?:call|meeting|visit|review|session|check)\b",
    _I,
)
LABEL = re.compile(
    r"^[^0-9A-Za-z\u4e00-\u9fff]*(?:内容|约定|结论|决议|共识|要点|结果|备注|说明|情况|现状|反馈|主要内容|沟通内容|会议内容|讨论|附注|discussed|agreed|notes?|summary|outcome|result|recap)\s?[:：]\s*",
    _I,
)
"""A head of a line that says nothing of whose it is."""
_HEADED = r"(?:(?:的)?(?:承诺|待办|行动|任务|负责|要做|责任|事项|工作|跟进|汇总|清单|部分|这边| side| team|to[- ]?dos?| actions?| action items?| commitments?| promises| tasks?| part| list)){0,3}\s?"
HEAD_OURS = re.compile(
    rf"^[^0-9A-Za-z\u4e00-\u9fff]*(?:我[方司们]|乙方|供方|ours?|us|we|supplier|mine){_HEADED}[:：]?\s*$", _I
)
HEAD_THEIRS = re.compile(
    rf"^[^0-9A-Za-z\u4e00-\u9fff]*(?:客户方?|对方|甲方|他们|需方|theirs?|them|they|customer|client|buyer){_HEADED}[:：]?\s*$",
    _I,
)
HEAD_LIST = re.compile(
    r"^[^0-9A-Za-z\u4e00-\u9fff]*(?:\w{0,8}?(?:待办|跟进提醒|待跟进|要跟进|待处理|要做的|要办的|下一步|下步|后续|行动|to[- ]?do|action (?:items?|list|points?)|actions|next steps?|follow[- ]?ups?)(?:事项|计划|项|清单|安排|提醒)?(?: list)?)[^:：。，,]{0,18}[:：]?\s*$",
    _I,
)
OUR_SIDE = re.compile(
    r"[^0-9A-Za-z\u4e00-\u9fff]*(?:我方|我们|我司|我|乙方|供方|us|we|me|I|our(?: side| team)?|supplier)(?=$|[^a-z])", _I
)
THEIR_SIDE = re.compile(
    rf"[^0-9A-Za-z\u4e00-\u9fff]*(?:(?:客户|对方|甲方|他们|需方|业主|(?:customer|client|buyer|their)(?: side| team)?|them|they)(?=$|[^a-z])|(?-i:[A-Z][a-z]+(?: [A-Z][a-z]+)? \((?:client|customer|buyer)\))|{TITLED}|[{SURNAMES}][\u4e00-\u9fff]{{1,2}}(?=[（(])|(?-i:{NOT_WHO}[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:to|will) ))",
    _I,
)
BOTH_SIDES = re.compile(r"[^0-9A-Za-z\u4e00-\u9fff]*(?:双方|共同|一起|joint(?:ly)?|both|all)(?=$|[^a-z])", _I)
SIDES = re.compile(r"us|we|them|they|both|我方|我司|客户方?|甲方|乙方|双方", _I)
SIDE_FIRST = re.compile(r"(?:我方|我司|乙方|供方|对方|甲方|需方)(?=[^，,。]{2})")
SIDED = re.compile(
    r"^[^0-9A-Za-z\u4e00-\u9fff]*(?P<who>[^:：\n]{1,20}?)\s?(?:[（(][^（()）]*[）)])?\s?(?:[:：]|\s[-–—]\s)\s?(?P<said>.+)$"
)
ITEM = re.compile(
    r"^\s*(?:[-*•·–—□☐]|\[[ x]?\]|[(（]?\d{1,2}[.、)）](?!\d)|[一二三四五六七八九十]、|[①-⑩])\s*(?P<said>\S.*)$"
)
SENTENCE = re.compile(
    r"(?<=[:：])\s?(?=[(（]?1[)）.、](?!\d))|(?<=\w) (?=[2-9][.)] [A-Za-z])|(?<=[。！？；;!?\n])|(?<=[a-z0-9)]\.)\s+(?=[A-Z(])|(?=[，,、 ]?[①-⑩])|(?<=[，,：:])(?=[一二三四]是)|(?<=[，,;； ])(?=[(（][2-9][)）])|(?<=[；;，,。])(?=[2-9][、.)）](?!\d))|(?<=[\u4e00-\u9fff] )(?=[2-9][、.)）](?!\d))"
)
CLAUSE = re.compile(
    r"(?<=[，,])(?!\d{3})|(?<=[\u4e00-\u9fff] )(?=[\u4e00-\u9fff])|(?= (?:and|but|so|then|also)\b[ ,]+(?:then )?(?:I|we|they|he|she|you|it)\b)|(?<=[:：]) ?(?=(?:they|we|he|she|you|I)\b|他们|我们|客户|对方|我方|甲方)|(?= (?:he|she|they) (?:says?|said|told|wants?|promised|will|asked|asks)\b)|(?= (?:and|but) (?:will|wants?|asked|asks|needs|promised|said|agreed|told)\b)"
    r"|(?<=[^，,\s]{6})(?=(?:他|她|对方|客户)(?:们)?(?:说|讲|答应|承诺|要求|同意|表示|让我|叫我)|我(?:们)?(?:说|答应|承诺|跟他|跟她)|让我们?(?!们?[觉感])|另外|然后|不过|但是|还有就是|如果|要是)"
)
