"""How each load tool reads a stream, over one recording: what it counts, and when it sees a token.

Each follows what the tool documents of itself; none is the tool. TTFT and ITL are milliseconds.
"""

import dataclasses
import json

DONE = "[DONE]"


@dataclasses.dataclass(frozen=True)
class Reading:
    """What a tool reports of one stream; samples are the chunks that it times."""

    tokens: int
    samples: int
    ttft: float
    itl: float


def frames(recording):
    """Each event's lines, at the time at which the blank line after it was there."""
    waiting = b""
    for seconds, piece in recording.pieces:
        waiting += piece
        while b"\n\n" in waiting:
            frame, waiting = waiting.split(b"\n\n", 1)
            if frame.strip():
                yield seconds, frame.decode().strip("\n").split("\n")


def lines(recording):
    """Each line that is not blank, at the time at which it was complete."""
    waiting = b""
    for seconds, piece in recording.pieces:
        waiting += piece
        while b"\n" in waiting:
            line, waiting = waiting.split(b"\n", 1)
            if line.strip():
                yield seconds, line.decode().strip()


def delta(chunk):
    choices = chunk.get("choices") or [{}]
    return choices[0].get("delta") or {}


def content(chunk):
    """Text that a tool takes for output, reasoning included."""
    return delta(chunk).get("content") or delta(chunk).get("reasoning_content") or delta(chunk).get("reasoning") or ""


def reading(tokens, times, spans=None):
    spans = [b - a for a, b in zip(times, times[1:])] if spans is None else spans
    return Reading(tokens, len(times), times[0] * 1000, sum(spans) / len(spans) * 1000)


def per_token(tokens, times):
    """One mean for the stream: from the first to the last text, by the tokens after the first."""
    return reading(tokens, times, [(times[-1] - times[0]) / (tokens - 1)])


def aiperf(recording, count):
    """Dispatches on `object`, times chunks with content, counts the text with its own tokenizer."""
    text, times = "", []
    for seconds, event in frames(recording):
        for line in event:
            if not line.startswith("data:") or line[5:].strip() == DONE:
                continue
            chunk = json.loads(line[5:])
            assert chunk["object"] == "chat.completion.chunk", chunk
            if content(chunk):
                text += content(chunk)
                times.append(seconds)
    return per_token(count(text), times)


def genai_perf(recording, count):
    """Takes each read for a response: joins torn ones, merges those that share a read, drops empty ones."""
    responses = []
    for seconds, piece in recording.pieces:
        text = piece.decode()
        if responses and text.strip() and not text.lstrip("\n").startswith("data: "):
            responses[-1] = (responses[-1][0], responses[-1][1] + text)
        else:
            responses.append((seconds, text))
    whole, times = "", []
    for seconds, response in responses:
        events = [event for event in response.strip().split("\n\n") if event]
        assert all(event.startswith("data: ") for event in events), events
        texts = [content(json.loads(event[6:])) for event in events if event[6:] != DONE]
        if any(texts):
            whole += "".join(texts)
            times.append(seconds)
    return per_token(count(whole), times)


def vllm_bench(recording, count):
    """Times every chunk with choices, even one with a role alone; believes the usage chunk."""
    text, times, used = "", [], None
    for seconds, event in frames(recording):
        line = event[0]
        if line.startswith(":") or line.removeprefix("data: ") == DONE:
            continue
        chunk = json.loads(line.removeprefix("data: "))
        if chunk["choices"]:
            text += chunk["choices"][0]["delta"].get("content") or ""
            times.append(seconds)
        elif chunk.get("usage"):
            used = chunk["usage"]["completion_tokens"]
    return reading(count(text) if used is None else used, times)


def guidellm(recording, count):
    """Goes line by line to exactly `data: [DONE]`, times content, believes the usage wherever it stands."""
    text, times, used = "", [], None
    for seconds, line in lines(recording):
        if line == "data: " + DONE:
            break
        if not line.startswith("data:"):
            continue
        chunk = json.loads(line[5:])
        assert "error" not in chunk, chunk
        if content(chunk):
            text += content(chunk)
            times.append(seconds)
        if chunk.get("usage"):
            used = chunk["usage"]["completion_tokens"]
    else:
        raise AssertionError("no exact end of the stream")
    return per_token(count(text) if used is None else used, times)


def inference_perf(recording, count):
    """Splits at blank lines, times chunks with content alone, counts the text with its own tokenizer."""
    text, times = "", []
    for seconds, event in frames(recording):
        for line in event:
            data = line.removeprefix("data:").strip()
            if data == line or data == DONE:
                continue
            if content(json.loads(data)):
                text += content(json.loads(data))
                times.append(seconds)
    return reading(count(text), times)


def llmperf(recording, _):
    """Counts every data line but the last, and wants a delta in each."""
    tokens, times = 0, []
    for seconds, line in lines(recording):
        data = line[len("data: "):]
        if data == DONE:
            continue
        tokens += 1
        if json.loads(data)["choices"][0]["delta"].get("content"):
            times.append(seconds)
    return reading(tokens, times)


ALL = {"AIPerf": aiperf, "GenAI-Perf": genai_perf, "vllm bench serve": vllm_bench, "GuideLLM": guidellm,
       "inference-perf": inference_perf, "LLMPerf": llmperf}
