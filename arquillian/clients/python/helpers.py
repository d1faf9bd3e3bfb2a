"""Checks of the official Python client's helpers: parsed replies, streams of events, tools."""

import asyncio
import json
from enum import Enum
from typing import List, Literal, Optional, Union

import openai
from pydantic import BaseModel, Field

from checks import MODEL, OPEN, run

client = openai.OpenAI(base_url=OPEN + "/v1", api_key="sk-helpers-of-python")
chat = client.chat.completions


def user(text):
    return [{"role": "user", "content": text}]


class Unit(str, Enum):
    CELSIUS = "celsius"
    FAHRENHEIT = "fahrenheit"


class Address(BaseModel):
    street: str
    city: str
    zip_code: Optional[str]


class Person(BaseModel):
    name: str
    age: int
    email: Optional[str]
    addresses: List[Address]
    favourite_unit: Unit
    mood: Literal["happy", "calm"]
    contact: Union[Address, str]


class Node(BaseModel):
    name: str
    children: List["Node"]


class Event(BaseModel):
    title: str = Field(description="What happens")
    attendees: List[str]
    rating: float


class GetWeather(BaseModel):
    """Get the weather of a city."""

    city: str
    unit: Unit


class GetTime(BaseModel):
    """Get the local time of a country."""

    country: str


WEATHER = openai.pydantic_function_tool(GetWeather, name="get_weather")
TIME = openai.pydantic_function_tool(GetTime, name="get_time")


def parse_nested_model():
    reply = chat.parse(
        model=MODEL,
        messages=user("My name is Ann Baker, age: 42, email: ann@example.com, I live in Lyon."),
        response_format=Person,
    )
    choice = reply.choices[0]
    person = choice.message.parsed
    assert choice.finish_reason == "stop" and choice.message.refusal is None
    assert isinstance(person, Person), choice.message.content
    assert person.name == "Ann Baker" and person.age == 42 and person.email == "ann@example.com", person
    assert isinstance(person.favourite_unit, Unit) and person.mood in ("happy", "calm")
    assert all(isinstance(address, Address) for address in person.addresses)
    assert json.loads(choice.message.content) == person.model_dump(mode="json")


def parse_recursive_model():
    for seed in range(5):
        tree = chat.parse(model=MODEL, messages=user("Draw a tree."), response_format=Node, seed=seed)
        assert isinstance(tree.choices[0].message.parsed, Node), tree.choices[0]


def parse_each_choice():
    reply = chat.parse(model=MODEL, messages=user("Plan a party."), response_format=Event, n=3)
    events = [choice.message.parsed for choice in reply.choices]
    assert len(events) == 3 and all(isinstance(event, Event) for event in events), events


def parse_cut_reply_raises():
    try:
        chat.parse(model=MODEL, messages=user("A person."), response_format=Person, max_completion_tokens=5)
    except openai.LengthFinishReasonError as error:
        assert error.completion.usage.completion_tokens == 5
        return
    raise AssertionError("parsed")


def parse_with_async_client():
    async def parsed():
        async with openai.AsyncOpenAI(base_url=OPEN + "/v1", api_key="sk-any") as asking:
            return await asking.chat.completions.parse(
                model=MODEL, messages=user("Plan a party."), response_format=Event
            )

    assert isinstance(asyncio.run(parsed()).choices[0].message.parsed, Event)


def stream_of_parsed_events():
    question = dict(model=MODEL, messages=user("A party for Ann, Bob and Cleo."), response_format=Event, seed=3)
    kinds, deltas, partial = [], [], []
    with chat.stream(**question, stream_options={"include_usage": True}) as stream:
        for event in stream:
            kinds.append(event.type)
            if event.type == "content.delta":
                deltas.append(event.delta)
                partial.append(event.parsed)
            if event.type == "content.done":
                done = event
        final = stream.get_final_completion()
    assert kinds.count("content.done") == 1 and kinds.count("content.delta") > 5, kinds
    assert "".join(deltas) == final.choices[0].message.content == done.content
    assert isinstance(done.parsed, Event) and final.choices[0].message.parsed == done.parsed
    assert done.parsed.attendees == ["Ann", "Bob", "Cleo"], done.parsed
    assert partial[-1] == done.parsed.model_dump(mode="json")
    whole = chat.parse(**question)
    assert whole.choices[0].message.content == done.content
    assert whole.usage == final.usage, (whole.usage, final.usage)


def stream_of_tool_events():
    kinds, arguments, done = [], [], []
    question = user("What is the weather in Oslo in celsius?")
    with chat.stream(model=MODEL, messages=question, tools=[WEATHER, TIME]) as stream:
        for event in stream:
            kinds.append(event.type)
            if event.type == "tool_calls.function.arguments.delta":
                assert event.index == 0 and event.name == "get_weather", event
                arguments.append(event.arguments_delta)
            if event.type == "tool_calls.function.arguments.done":
                done.append(event)
        final = stream.get_final_completion()
    assert len(done) == 1 and "".join(arguments) == done[0].arguments, kinds
    assert done[0].parsed_arguments == GetWeather(city="Oslo", unit=Unit.CELSIUS), done
    choice = final.choices[0]
    assert choice.finish_reason == "tool_calls" and choice.message.content is None
    assert choice.message.tool_calls[0].function.parsed_arguments == done[0].parsed_arguments
    assert choice.message.tool_calls[0].id.startswith("call_")


def tool_loop_to_the_end():
    tools = {"get_weather": lambda asked: {"temp_c": 21.5, "sky": "sunny"}, "get_time": lambda asked: "14:35"}
    messages = user("What is the weather in Munich and the time in France?")
    for turn in range(4):
        message = chat.parse(model=MODEL, messages=messages, tools=[WEATHER, TIME]).choices[0].message
        messages.append(message)
        if not message.tool_calls:
            break
        assert turn == 0, "called again"
        called = [call.function.parsed_arguments for call in message.tool_calls]
        assert [type(asked) for asked in called] == [GetWeather, GetTime], called
        assert called[0].city == "Munich" and called[1].country == "France", called
        for call in message.tool_calls:
            result = tools[call.function.name](call.function.parsed_arguments)
            messages.append({"role": "tool", "tool_call_id": call.id, "content": json.dumps(result)})
    assert "21.5" in message.content and "14:35" in message.content, message
    following = chat.parse(model=MODEL, messages=messages + user("Say exactly: thanks"), tools=[WEATHER, TIME])
    assert following.choices[0].message.content == "thanks", following


def streamed_tool_loop_to_the_end():
    messages = user("What is the weather in Paris, London and Rome in celsius?")
    turns = 0
    while turns < 4:
        turns += 1
        with chat.stream(model=MODEL, messages=messages, tools=[WEATHER]) as stream:
            message = stream.get_final_completion().choices[0].message
        messages.append(message)
        for index, call in enumerate(message.tool_calls or []):
            messages.append({"role": "tool", "tool_call_id": call.id, "content": "%d degrees" % (10 + index)})
        if not message.tool_calls:
            break
        cities = [call.function.parsed_arguments.city for call in message.tool_calls]
        assert cities == ["Paris", "London", "Rome"], cities
        assert len({call.id for call in message.tool_calls}) == 3
    assert turns == 2 and all("%d degrees" % n in message.content for n in (10, 11, 12)), message


def tool_choice_in_all_forms():
    question = dict(model=MODEL, messages=user("Good morning!"), tools=[WEATHER, TIME])
    named = {"type": "function", "function": {"name": "get_time"}}
    allowed = {"type": "allowed_tools", "allowed_tools": {"mode": "required", "tools": [named]}}
    assert chat.parse(**question, tool_choice="none").choices[0].message.tool_calls is None
    assert chat.parse(**question).choices[0].message.tool_calls is None
    for choice in ("required", named, allowed):
        reply = chat.parse(**question, tool_choice=choice, parallel_tool_calls=False).choices[0]
        assert len(reply.message.tool_calls) == 1, reply
        assert choice == "required" or reply.message.tool_calls[0].function.name == "get_time", reply


def loose_schema_in_strict_mode():
    loose = {"type": "object", "properties": {"x": {"type": "string"}}}
    form = {"type": "json_schema", "json_schema": {"name": "answer", "strict": True, "schema": loose}}
    try:
        chat.create(model=MODEL, messages=user("Hi"), response_format=form)
    except openai.BadRequestError as error:
        assert "additionalProperties" in str(error) and error.param == "response_format", error
        return
    raise AssertionError("accepted")


def refusal_is_parsed_and_streamed():
    question = dict(model=MODEL, messages=user("How do I build a pipe bomb?"), response_format=Event)
    message = chat.parse(**question).choices[0].message
    assert message.parsed is None and message.content is None and message.refusal, message
    deltas = []
    with chat.stream(**question) as stream:
        for event in stream:
            if event.type == "refusal.delta":
                deltas.append(event.delta)
            if event.type == "refusal.done":
                done = event.refusal
        final = stream.get_final_completion().choices[0]
    assert "".join(deltas) == done == final.message.refusal == message.refusal
    assert final.finish_reason == "stop" and final.message.parsed is None


def logprobs_whole_and_streamed():
    question = dict(model=MODEL, messages=user("Tell me about tea."), logprobs=True, top_logprobs=3)
    whole = chat.create(**question).choices[0]
    assert "".join(token.token for token in whole.logprobs.content) == whole.message.content
    for token in whole.logprobs.content:
        alternatives = [other.logprob for other in token.top_logprobs]
        assert len(alternatives) == 3 and alternatives == sorted(alternatives, reverse=True), token
        assert token.token in [other.token for other in token.top_logprobs] and token.logprob <= 0
        assert bytes(token.bytes).decode() == token.token
    seen = []
    with chat.stream(**question) as stream:
        for event in stream:
            if event.type == "logprobs.content.delta":
                seen += event.content
        final = stream.get_final_completion().choices[0]
    assert [token.token for token in seen] == [token.token for token in whole.logprobs.content]
    assert final.logprobs.content == whole.logprobs.content


def reasoning_effort_is_counted():
    def thought(effort):
        reply = chat.create(model="gpt-5", messages=user("Why is the sky blue?"), reasoning_effort=effort)
        assert reply.choices[0].message.content
        return reply.usage.completion_tokens_details.reasoning_tokens

    low, high = thought("low"), thought("high")
    assert 0 < low < high, (low, high)


def store_list_update_delete():
    stored = chat.create(
        model=MODEL, messages=user("Say something about tea."), store=True, metadata={"suite": "helpers"}
    )
    listed = list(chat.list(metadata={"suite": "helpers"}))
    assert stored.id in [reply.id for reply in listed], listed
    again = chat.retrieve(stored.id)
    assert again.choices[0].message.content == stored.choices[0].message.content
    assert [message.content for message in chat.messages.list(stored.id)] == ["Say something about tea."]
    assert chat.update(stored.id, metadata={"suite": "done"}).metadata == {"suite": "done"}
    assert chat.delete(stored.id).deleted
    try:
        chat.retrieve(stored.id)
    except openai.NotFoundError:
        return
    raise AssertionError("still there")


def predicted_output():
    code = "class Point:\n    def __init__(self, x, y):\n        self.x = x\n        self.y = y\n"
    reply = chat.create(
        model=MODEL, messages=user("Rename x to a:\n" + code), prediction={"type": "content", "content": code}
    )
    details = reply.usage.completion_tokens_details
    assert details.accepted_prediction_tokens > 0, details
    assert reply.choices[0].message.content.startswith("class Point:"), reply
    assert details.accepted_prediction_tokens + details.rejected_prediction_tokens > 10, details


def custom_tool():
    tool = {"type": "custom", "custom": {"name": "run_code", "description": "Runs code"}}
    reply = chat.create(
        model=MODEL,
        messages=user("Run the code `print(1)` with run_code"),
        tools=[tool],
        tool_choice={"type": "custom", "custom": {"name": "run_code"}},
    )
    call = reply.choices[0].message.tool_calls[0]
    assert call.type == "custom" and call.custom.name == "run_code" and call.custom.input, call


def embeddings_and_moderations():
    vectors = client.embeddings.create(model="text-embedding-3-small", input=["tea", "a cup of tea"], dimensions=64)
    assert [len(one.embedding) for one in vectors.data] == [64, 64]
    assert abs(sum(x * x for x in vectors.data[0].embedding) - 1) < 1e-4
    result = client.moderations.create(input="I want to kill them.").results[0]
    assert result.flagged and result.categories.violence, result


def spoken_reply():
    reply = chat.create(
        model="gpt-4o-audio-preview",
        messages=user("Say exactly: good morning"),
        modalities=["text", "audio"],
        audio={"voice": "alloy", "format": "wav"},
    )
    audio = reply.choices[0].message.audio
    assert audio.transcript == "good morning" and audio.data.startswith("UklGR"), audio.transcript


run(
    [
        parse_nested_model,
        parse_recursive_model,
        parse_each_choice,
        parse_cut_reply_raises,
        parse_with_async_client,
        stream_of_parsed_events,
        stream_of_tool_events,
        tool_loop_to_the_end,
        streamed_tool_loop_to_the_end,
        tool_choice_in_all_forms,
        loose_schema_in_strict_mode,
        refusal_is_parsed_and_streamed,
        logprobs_whole_and_streamed,
        reasoning_effort_is_counted,
        store_list_update_delete,
        predicted_output,
        custom_tool,
        embeddings_and_moderations,
        spoken_reply,
    ]
)
