"""Checks of the official Python client; prints PASS or FAIL with a name for each."""

import asyncio
import json
import time
import urllib.request

import httpx2
import openai

from checks import KEY, MODEL, OPEN, STRICT, run


def client(url, key="sk-any", **options):
    return openai.OpenAI(base_url=url + "/v1", api_key=key, **options)


def ask(text, **options):
    messages = [{"role": "user", "content": text}]
    return {"model": MODEL, "messages": messages, "extra_body": {"ignore_eos": True}, **options}


def aborted_streams():
    request = urllib.request.Request(OPEN + "/metrics", headers={"Accept": "application/json"})
    with urllib.request.urlopen(request, timeout=5) as answer:
        return json.load(answer)["streaming_stats"]["aborted_streams"]


def wait_until(condition, seconds=10):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "not within %s s" % seconds
        time.sleep(0.05)


def whole_chat():
    reply = client(OPEN).chat.completions.create(**ask("Describe a river.", max_tokens=20))
    assert reply.object == "chat.completion" and reply.model == MODEL
    assert reply.choices[0].message.content and reply.choices[0].finish_reason == "length"
    assert reply.usage.completion_tokens == 20
    assert reply.usage.total_tokens == reply.usage.prompt_tokens + 20


def streamed_equals_whole():
    question = ask("Tell me about rivers.", max_tokens=40, seed=7)
    whole = client(OPEN).chat.completions.create(**question)
    chunks = list(client(OPEN).chat.completions.create(**question, stream=True))
    text = "".join(c.choices[0].delta.content or "" for c in chunks)
    assert text == whole.choices[0].message.content, (text, whole.choices[0].message.content)
    assert len({(c.id, c.created, c.system_fingerprint) for c in chunks}) == 1
    assert chunks[0].choices[0].delta.role == "assistant"
    assert chunks[-1].choices[0].finish_reason == whole.choices[0].finish_reason


def usage_chunk():
    question = ask("Describe a forest.", max_tokens=12, seed=1)
    options = {"stream": True, "stream_options": {"include_usage": True}}
    chunks = list(client(OPEN).chat.completions.create(**question, **options))
    whole = client(OPEN).chat.completions.create(**question)
    assert chunks[-1].choices == [] and chunks[-1].usage == whole.usage, chunks[-1]
    assert all(chunk.usage is None for chunk in chunks[:-1])


def abort_in_mid_stream():
    before = aborted_streams()
    long = ask("Describe the sea.", max_tokens=4000)
    with client(OPEN).chat.completions.create(**long, stream=True) as stream:
        for _, _ in zip(range(5), stream):
            pass
    wait_until(lambda: aborted_streams() == before + 1)


def fifty_at_once():
    async def replies():
        async with openai.AsyncOpenAI(base_url=OPEN + "/v1", api_key="sk-any") as asking:
            questions = [ask(f"Question {i}", max_tokens=10, seed=i) for i in range(50)]
            return await asyncio.gather(*(asking.chat.completions.create(**q) for q in questions))

    all_replies = asyncio.run(replies())
    assert len({reply.id for reply in all_replies}) == 50
    assert all(reply.usage.completion_tokens == 10 for reply in all_replies)


def bad_request_names_the_parameter():
    try:
        client(OPEN).chat.completions.create(**ask("Hi", temperature=3))
    except openai.BadRequestError as error:
        assert error.param == "temperature" and error.type == "invalid_request_error", error
        assert error.request_id
        return
    raise AssertionError("accepted")


def wrong_key():
    try:
        client(STRICT, key="sk-wrong-0123456789abcdef").models.list()
    except openai.AuthenticationError as error:
        assert error.code == "invalid_api_key", error
        assert "sk-wrong-0123456789abcdef" not in str(error)
        return
    raise AssertionError("accepted")


def unknown_model():
    try:
        client(STRICT, key=KEY).chat.completions.create(**{**ask("Hi"), "model": "no-such-model"})
    except openai.NotFoundError as error:
        assert error.code == "model_not_found", error
        return
    raise AssertionError("accepted")


def unknown_url():
    try:
        client(OPEN).get("/no/such/page", cast_to=object)
    except openai.NotFoundError as error:
        assert error.type == "invalid_request_error" and "Invalid URL" in str(error), error
        return
    raise AssertionError("accepted")


def models():
    listed = client(STRICT, key=KEY).models.list().data
    assert any(model.id == MODEL for model in listed)
    assert client(STRICT, key=KEY).models.retrieve(MODEL).id == MODEL


def retry_after_503():
    statuses = []
    transport = httpx2.Client(event_hooks={"response": [lambda r: statuses.append(r.status_code)]})
    retrying = client(STRICT, key=KEY, max_retries=6, http_client=transport)
    busy = ask("Describe a busy street.", max_tokens=60)
    with client(STRICT, key=KEY).chat.completions.create(**busy, stream=True) as stream:
        next(iter(stream))
        reply = retrying.chat.completions.create(**ask("Hi", max_tokens=2))
    assert reply.choices[0].message.content
    assert statuses[0] == 503 and statuses[-1] == 200, statuses


run(
    [
        whole_chat,
        streamed_equals_whole,
        usage_chunk,
        abort_in_mid_stream,
        fifty_at_once,
        bad_request_names_the_parameter,
        wrong_key,
        unknown_model,
        unknown_url,
        models,
        retry_after_503,
    ]
)
