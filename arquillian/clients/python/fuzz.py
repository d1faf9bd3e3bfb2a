"""Sends broken bodies: never a 5xx, always OpenAI's error object. Usage: fuzz.py URL [COUNT]."""

import copy
import http.client
import json
import random
import sys
import urllib.parse

VALID = [
    {"model": "gpt-4o", "messages": [{"role": "user", "content": "Hi"}], "max_tokens": 3},
    {
        "model": "gpt-4o",
        "messages": [
            {"role": "system", "content": "Be brief."},
            {"role": "user", "content": [{"type": "text", "text": "What is this?"}]},
            {"role": "assistant", "content": "A test."},
            {"role": "user", "content": "Go on."},
        ],
        "max_completion_tokens": 4,
        "temperature": 0.5,
        "top_p": 1,
        "n": 2,
        "stop": ["\n", "END"],
        "seed": 3,
        "stream": True,
        "stream_options": {"include_usage": True},
        "metadata": {"a": "b"},
        "logit_bias": {"50256": -100},
        "presence_penalty": 0.1,
        "frequency_penalty": -0.1,
        "service_tier": "auto",
        "user": "somebody",
    },
    {
        "model": "gpt-4o",
        "messages": [{"role": "user", "content": "Weather?"}],
        "tools": [{"type": "function", "function": {"name": "weather", "parameters": {}}}],
        "tool_choice": "auto",
        "response_format": {"type": "text"},
        "max_tokens": 2,
    },
]
FIELDS = sorted({field for body in VALID for field in body} | {
    "audio", "function_call", "functions", "ignore_eos", "logprobs", "min_tokens", "modalities", "moderation",
    "parallel_tool_calls", "prediction", "prompt_cache_key", "reasoning_effort", "safety_identifier", "store",
    "top_logprobs", "verbosity", "web_search_options",
})
VALUES = [
    None, True, False, 0, -1, 1, 3.5, -1e308, 1e308, 2**31, -(2**63), 2**64, 10**30, "", "x", "\x00", "\ud800",
    "\u202e\ufeff", "a" * 5000, [], [[]], [None], {}, {"type": None}, {"": {}}, [{"role": "user"}], "NaN", "true",
    {"role": ["user"], "content": {"type": "text"}}, [{"type": "image_url", "image_url": 5}],
    [{"type": "input_audio", "input_audio": {"data": "?", "format": "mp9"}}], [1] * 300,
]
RAW = [
    b"", b" ", b"{", b"[]", b"null", b"5", b'"text"', b"{}}", b"\xff\xfe{\x00}\x00", b"\xef\xbb\xbf{}", b"\x00",
    b'{"model": "gpt-4o", "model": 5, "messages": []}', b'{"model": NaN}', b'{"temperature": 1e999}',
    b"[" * 20000, b'{"a":' * 20000, b'{"messages":' + b"[" * 5000 + b"]" * 5000 + b"}", b"{'model': 'gpt-4o'}",
    b'{"model": "gpt-4o", "messages": [{"role": "user", "content": "\xc3\x28"}]}', b"model=gpt-4o&messages=hi",
    b'{"model": "' + b"m" * 100000 + b'", "messages": [{"role": "user", "content": "Hi"}]}', b"9" * 50000,
]
TYPES = ["application/json"] * 8 + ["text/plain", "application/xml", "multipart/form-data", "", "nonsense",
                                    "application/json; charset=utf-16"]
PATHS = ["/v1/chat/completions"] * 6 + ["/chat/completions", "/openai/deployments/gpt-4o/chat/completions?api-version=1"]


def places(value, path=()):
    yield path
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from places(child, path + (key,))


def mutate(body, chance):
    body = copy.deepcopy(body)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        path = chance.choice([p for p in places(body) if p] or [()])
        if not path:
            return body
        parent = body
        for key in path[:-1]:
            parent = parent[key]
        if chance.random() < 0.25:
            del parent[path[-1]]
        else:
            parent[path[-1]] = copy.deepcopy(chance.choice(VALUES))
    return body


def bodies(count):
    chance = random.Random(20260101)
    for raw in RAW:
        yield "/v1/chat/completions", "application/json", raw
    for field in FIELDS:
        for value in VALUES:
            yield "/v1/chat/completions", "application/json", json.dumps({**VALID[0], field: value}).encode()
    for _ in range(count):
        text = json.dumps(mutate(chance.choice(VALID), chance)).encode()
        if chance.random() < 0.1:
            cut = chance.randrange(len(text))
            text = text[:cut] + bytes([chance.randrange(256)]) + text[cut + chance.randrange(3):]
        yield chance.choice(PATHS), chance.choice(TYPES), text


def problem(status, headers, body):
    if status >= 500:
        return f"status {status}"
    if not headers.get("x-request-id"):
        return "no x-request-id"
    if status == 200:
        if headers.get("content-type", "").startswith("text/event-stream"):
            return None if body.endswith(b"data: [DONE]\n\n") else "a stream without an end"
        return None if json.loads(body)["object"] == "chat.completion" else "an unknown object"
    if not headers.get("content-type", "").startswith("application/json"):
        return f"status {status} as {headers.get('content-type')}"
    error = json.loads(body).get("error")
    if not isinstance(error, dict) or not {"message", "type", "param", "code"} <= set(error):
        return f"status {status} without the error object"
    return None if error["message"] and error["type"] else "an empty error"


def main(url, count=400):
    address = urllib.parse.urlsplit(url)
    seen, failed = {}, 0
    for number, (path, content_type, body) in enumerate(bodies(int(count))):
        connection = http.client.HTTPConnection(address.hostname, address.port, timeout=60)
        try:
            headers = {"Content-Type": content_type} if content_type else {}
            connection.request("POST", path, body, headers)
            answer = connection.getresponse()
            text = answer.read()
            seen[answer.status] = seen.get(answer.status, 0) + 1
            wrong = problem(answer.status, answer.headers, text)
        except Exception as broken:  # a broken answer is a finding too
            wrong = repr(broken)
        finally:
            connection.close()
        if wrong:
            failed += 1
            print(f"FAIL fuzz {number}: {wrong}: {path} {content_type} {body[:300]!r}")
    print("FAIL" if failed else "PASS", "fuzz: answers by status:", dict(sorted(seen.items())))
    return 1 if failed else 0


sys.exit(main(*sys.argv[1:]))
