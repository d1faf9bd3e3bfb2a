"""Checks of LangChain: agents, structured output, streams, embeddings."""

from typing import List, Literal, Optional

from langchain.agents import create_agent
from langchain.agents.structured_output import ProviderStrategy, ToolStrategy
from langchain_core.messages import HumanMessage, ToolMessage
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from pydantic import BaseModel, Field

from checks import MODEL, OPEN, run

model = ChatOpenAI(model=MODEL, base_url=OPEN + "/v1", api_key="sk-any")
QUESTION = "What is the weather in Munich and the time in France?"


class Person(BaseModel):
    """A person."""

    name: str = Field(description="Their name")
    age: Optional[int]
    pets: List[Literal["cat", "dog"]]


@tool
def get_weather(city: str) -> dict:
    """Get the weather of a city."""
    return {"city": city, "temp_c": 21.5}


@tool
def get_time(country: str) -> str:
    """Get the local time of a country."""
    return "14:35 in " + country


TOOLS = [get_weather, get_time]


def bound_tools_to_the_end():
    bound = model.bind_tools(TOOLS)
    messages = [HumanMessage(QUESTION)]
    turns = 0
    while turns < 4:
        turns += 1
        reply = bound.invoke(messages)
        messages.append(reply)
        if not reply.tool_calls:
            break
        for call in reply.tool_calls:
            messages.append(next(t for t in TOOLS if t.name == call["name"]).invoke(call))
    assert turns == 2, messages
    results = [message for message in messages if isinstance(message, ToolMessage)]
    assert [result.name for result in results] == ["get_weather", "get_time"], results
    assert "21.5" in reply.content and "14:35 in France" in reply.content, reply
    assert reply.usage_metadata["total_tokens"] > 0
    assert reply.response_metadata["finish_reason"] == "stop"


def agent_to_the_end():
    answered = create_agent(model, TOOLS).invoke({"messages": [HumanMessage(QUESTION)]})["messages"]
    assert [message.type for message in answered] == ["human", "ai", "tool", "tool", "ai"], answered
    assert "Munich" in answered[-1].content and "14:35" in answered[-1].content, answered[-1]


def required_tool_then_an_answer():
    bound = model.bind_tools([get_weather], tool_choice="any")
    asked = [HumanMessage("I live in Munich.")]
    call = bound.invoke(asked)
    assert [one["name"] for one in call.tool_calls] == ["get_weather"], call
    result = get_weather.invoke(call.tool_calls[0])
    assert "21.5" in bound.invoke(asked + [call, result]).content


class Report(BaseModel):
    """What is reported."""

    city: str
    temp_c: float


def structured_agent(strategy):
    agent = create_agent(model, TOOLS[:1], response_format=strategy)
    state = agent.invoke({"messages": [HumanMessage("What is the weather in Munich?")]})
    assert state["structured_response"] == Report(city="Munich", temp_c=21.5), state
    assert [message.type for message in state["messages"]].count("tool") >= 1, state


def agent_with_structured_answer():
    structured_agent(ProviderStrategy(Report))


def agent_with_an_answer_by_tool():
    structured_agent(ToolStrategy(Report))


def streamed_agent_to_the_end():
    texts, nodes = [], []
    asked = {"messages": [HumanMessage(QUESTION)]}
    for chunk, about in create_agent(model, TOOLS).stream(asked, stream_mode="messages"):
        nodes.append(about["langgraph_node"])
        if about["langgraph_node"] == "model" and chunk.content:
            texts.append(chunk.content)
    assert "tools" in nodes and len(texts) > 3, nodes
    assert "14:35" in "".join(texts), texts


def streamed_calls_add_up():
    whole = None
    for chunk in model.bind_tools(TOOLS).stream(QUESTION):
        whole = chunk if whole is None else whole + chunk
    assert [call["args"] for call in whole.tool_calls] == [{"city": "Munich"}, {"country": "France"}], whole
    assert len({call["id"] for call in whole.tool_calls}) == 2


def structured_output(method):
    asked = model.with_structured_output(Person, method=method, include_raw=True)
    answer = asked.invoke("My name is Ann Baker, age: 42, I have a dog.")
    assert answer["parsing_error"] is None, answer
    person = answer["parsed"]
    assert isinstance(person, Person) and (person.name, person.age) == ("Ann Baker", 42), person


def structured_output_by_schema():
    structured_output("json_schema")


def structured_output_by_function():
    structured_output("function_calling")


def structured_output_as_any_json():
    asked = model.with_structured_output(None, method="json_mode")
    answer = asked.invoke("Answer with a JSON object with the fields name and age. My name is Ann, age: 42.")
    assert isinstance(answer, dict) and answer, answer


def streamed_text_equals_whole():
    seeded = model.bind(seed=7, max_tokens=30)
    chunks = list(seeded.stream("Tell me about rivers.", stream_usage=True))
    whole = seeded.invoke("Tell me about rivers.")
    assert "".join(chunk.content for chunk in chunks) == whole.content
    assert [c.usage_metadata for c in chunks if c.usage_metadata][-1]["output_tokens"] == 30


def embeddings():
    embedder = OpenAIEmbeddings(model="text-embedding-3-small", base_url=OPEN + "/v1", api_key="sk-any")
    query = embedder.embed_query("a cup of green tea")
    near, far = embedder.embed_documents(["green tea in a cup", "an engine for lorries"])
    assert len(query) == len(near) == 1536
    nearness = [sum(x * y for x, y in zip(query, other)) for other in (near, far)]
    assert nearness[0] > nearness[1], nearness


run(
    [
        bound_tools_to_the_end,
        required_tool_then_an_answer,
        agent_to_the_end,
        agent_with_structured_answer,
        agent_with_an_answer_by_tool,
        streamed_agent_to_the_end,
        streamed_calls_add_up,
        structured_output_by_schema,
        structured_output_by_function,
        structured_output_as_any_json,
        streamed_text_equals_whole,
        embeddings,
    ]
)
