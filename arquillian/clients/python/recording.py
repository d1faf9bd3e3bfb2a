"""Records a server's streams as they arrive, and what the server says of itself."""

import dataclasses
import http.client
import json
import re
import time
import urllib.parse
import urllib.request

SAMPLE = re.compile(r"^(\w+(?:\{[^}]*\})?) (\S+)$", re.MULTILINE)


@dataclasses.dataclass(frozen=True)
class Recording:
    """What arrived for one request: pieces of its body with their seconds since the request."""

    pieces: list[tuple[float, bytes]]

    def text(self):
        return b"".join(piece for _, piece in self.pieces).decode()


def record(url, body):
    """Sends one chat request and keeps every read of its answer with its time."""
    server = urllib.parse.urlsplit(url)
    connection = http.client.HTTPConnection(server.hostname, server.port, timeout=60)
    connection.connect()
    start = time.perf_counter()
    connection.request("POST", "/v1/chat/completions", json.dumps(body).encode(), {"Content-Type": "application/json"})
    response = connection.getresponse()
    assert response.status == 200, response.read()
    assert response.headers.get_content_type() == "text/event-stream"
    pieces = []
    while piece := response.read1():
        pieces.append((time.perf_counter() - start, piece))
    connection.close()
    return Recording(pieces)


def metrics(url):
    """Every sample of the server's metrics: name with labels to value."""
    with urllib.request.urlopen(url + "/metrics/prometheus", timeout=10) as answer:
        return {name: float(value) for name, value in SAMPLE.findall(answer.read().decode())}


def mean_ttft_ms(before, after):
    """The mean time to first token by the server's own account, of the streams between two readings."""
    count = after["fakeai_ttft_seconds_count"] - before["fakeai_ttft_seconds_count"]
    total = after["fakeai_ttft_seconds_sum"] - before["fakeai_ttft_seconds_sum"]
    return total / count * 1000


def chat(tokens, number, **fields):
    """A streamed request for exactly so many tokens; the number makes its reply differ from others."""
    question = {"role": "user", "content": "Tell me about river number %d." % number}
    return {"model": "gpt-4o", "messages": [question], "max_tokens": tokens, "ignore_eos": True, "stream": True,
            **fields}
