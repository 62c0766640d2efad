"""A provider of text messages on this machine: it speaks as Aliyun and Tencent do, and counts what it took."""

import json
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


class Provider(ThreadingHTTPServer):
    """Takes messages; ``taken`` counts them by the key that came with each, ``refuses`` makes it say no."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Desk)
        self.taken: Counter[str] = Counter()
        self.numbers: dict[str, str] = {}
        self.seen: list[tuple[dict[str, Any], dict[str, str]]] = []
        self.refuses = ""
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()

    @property
    def address(self) -> str:
        """Where it is reached."""
        return f"http://127.0.0.1:{self.server_port}"

    def take(self, key: str, number: str) -> None:
        """Take a message."""
        self.taken[key] += 1
        self.numbers[key] = number


class _Desk(BaseHTTPRequestHandler):
    server: Provider

    def do_POST(self) -> None:
        """Answer one call."""
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        query = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        tencent = "X-TC-Action" in self.headers
        asked = json.loads(body) if tencent else query
        self.server.seen.append((asked, dict(self.headers)))
        action = self.headers["X-TC-Action"] if tencent else self.headers["x-acs-action"]
        answer = {
            "SendSms": self._tencent_send if tencent else self._aliyun_send,
            "QuerySendDetails": self._aliyun_find,
            "PullSmsSendStatusByPhoneNumber": self._tencent_find,
        }[action](asked)
        text = json.dumps({"Response": answer} if tencent else answer).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def _aliyun_send(self, asked: dict[str, Any]) -> dict[str, Any]:
        if self.server.refuses:
            return {"Code": self.server.refuses, "Message": "refused"}
        self.server.take(asked["OutId"], asked["PhoneNumbers"])
        return {"Code": "OK", "BizId": f"biz-{asked['OutId'][:8]}"}

    def _aliyun_find(self, asked: dict[str, Any]) -> dict[str, Any]:
        found = [key for key, number in self.server.numbers.items() if number == asked["PhoneNumber"]]
        return {"Code": "OK", "SmsSendDetailDTOs": {"SmsSendDetailDTO": [{"OutId": key} for key in found]}}

    def _tencent_send(self, asked: dict[str, Any]) -> dict[str, Any]:
        if self.server.refuses:
            return {"SendStatusSet": [{"Code": self.server.refuses, "Message": "refused"}]}
        self.server.take(asked["SessionContext"], asked["PhoneNumberSet"][0])
        return {"SendStatusSet": [{"Code": "Ok", "SerialNo": f"no-{asked['SessionContext'][:8]}"}]}

    def _tencent_find(self, asked: dict[str, Any]) -> dict[str, Any]:
        found = [key for key, number in self.server.numbers.items() if number == asked["PhoneNumber"]]
        return {"PullSmsSendStatusSet": [{"SessionContext": key, "SerialNo": f"no-{key[:8]}"} for key in found]}

    def log_message(self, *_args: object) -> None:
        """Say nothing."""
