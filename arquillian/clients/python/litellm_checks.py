"""Checks of LiteLLM: tools to the end, streams, embeddings, structured output, errors."""

import asyncio
import json
import os

from pydantic import BaseModel

from checks import OPEN, run

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "true"  # else it loads prices from the net

import litellm  # noqa: E402

litellm.suppress_debug_info = True
SERVER = {"api_base": OPEN + "/v1", "api_key": "sk-any"}
MODEL = "openai/gpt-4o"
QUESTION = "What is the weather in Munich and the time in France?"


def function(name, description, argument):
    parameters = {"type": "object", "properties": {argument: {"type": "string"}}, "required": [argument]}
    return {"type": "function", "function": {"name": name, "description": description, "parameters": parameters}}


TOOLS = [
    function("get_weather", "Get the weather of a city", "city"),
    function("get_time", "Get the local time of a country", "country"),
]
RESULTS = {"get_weather": {"temp_c": 21.5}, "get_time": {"time": "14:35"}}


def user(text):
    return [{"role": "user", "content": text}]


def ask(messages, **options):
    return litellm.completion(model=MODEL, messages=messages, **SERVER, **options)


def loop(answer):
    """Answers the calls of each turn until there is none."""
    messages = user(QUESTION)
    for turn in range(4):
        message = answer(messages)
        messages.append(message)
        if not message.tool_calls:
            return messages
        for call in message.tool_calls:
            result = json.dumps(RESULTS[call.function.name])
            messages.append({"role": "tool", "tool_call_id": call.id, "content": result})
    raise AssertionError("no end: %s" % messages)


def check_loop(messages):
    assert len(messages) == 5, messages
    called = [json.loads(call.function.arguments) for call in messages[1].tool_calls]
    assert called == [{"city": "Munich"}, {"country": "France"}], called
    assert "21.5" in messages[-1].content and "14:35" in messages[-1].content, messages[-1]


def tools_to_the_end():
    check_loop(loop(lambda messages: ask(messages, tools=TOOLS).choices[0].message))


def streamed_tools_to_the_end():
    def streamed(messages):
        chunks = list(ask(messages, tools=TOOLS, stream=True))
        return litellm.stream_chunk_builder(chunks, messages=messages).choices[0].message

    check_loop(loop(streamed))


def streamed_text_equals_whole():
    question = dict(messages=user("Tell me about rivers."), max_tokens=30, seed=7)
    chunks = list(ask(**question, stream=True, stream_options={"include_usage": True}))
    whole = ask(**question)
    text = "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)
    assert text == whole.choices[0].message.content
    assert chunks[-1].usage.completion_tokens == whole.usage.completion_tokens == 30


def asynchronous():
    async def replies():
        asking = [litellm.acompletion(model=MODEL, messages=user("Say exactly: %d" % i), **SERVER) for i in range(10)]
        return await asyncio.gather(*asking)

    assert [reply.choices[0].message.content for reply in asyncio.run(replies())] == [str(i) for i in range(10)]


def structured_output():
    class Person(BaseModel):
        name: str
        age: int

    reply = ask(user("My name is Ann Baker, age: 42."), response_format=Person)
    person = Person.model_validate_json(reply.choices[0].message.content)
    assert person == Person(name="Ann Baker", age=42), person


def visible_reasoning():
    reply = litellm.completion(model="openai/deepseek-r1", messages=user("Why is the sky blue?"), **SERVER)
    assert reply.choices[0].message.reasoning_content and reply.choices[0].message.content, reply


def embeddings():
    answer = litellm.embedding(model="openai/text-embedding-3-small", input=["tea", "a cup of tea"], **SERVER)
    assert [len(one["embedding"]) for one in answer.data] == [1536, 1536]
    assert answer.usage.prompt_tokens > 0


def text_completion():
    reply = litellm.text_completion(
        model="text-completion-openai/gpt-3.5-turbo-instruct", prompt="Once", max_tokens=5, **SERVER
    )
    assert reply.choices[0].text and reply.usage.completion_tokens == 5, reply


def moderation():
    result = litellm.moderation(input="I want to kill them.", model="omni-moderation-latest", **SERVER)
    assert result.results[0].flagged


def bad_request():
    try:
        ask(user("Hi"), temperature=3, num_retries=0)
    except litellm.BadRequestError as error:
        assert "temperature" in str(error), error
        return
    raise AssertionError("accepted")


run(
    [
        tools_to_the_end,
        streamed_tools_to_the_end,
        streamed_text_equals_whole,
        asynchronous,
        structured_output,
        visible_reasoning,
        embeddings,
        text_completion,
        moderation,
        bad_request,
    ]
)
