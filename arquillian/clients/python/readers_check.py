"""Reads the same streams as six load tools do. Usage: readers_check.py NAME OPENAI_URL VLLM_URL.

The URLs are servers of either chunk style. Every tool must count what it documents, and see the
first token when the server says that it left.
"""

import statistics
import sys

import tiktoken

import readers
from recording import chat, mean_ttft_ms, metrics, record
from verdicts import Verdicts

TOKENS = 50
STREAMS = 20
WARM_UP = 10
MILLIS = 2

name, openai_url, vllm_url = sys.argv[1:]
encoding = tiktoken.get_encoding("o200k_base")
verdicts = Verdicts(name)


def count(text):
    return len(encoding.encode(text, disallowed_special=()))


def check(style, url, samples, **fields):
    """Judges the tools that the samples name, by how many chunks each of them times, if that is certain."""
    for i in range(WARM_UP):
        record(url, chat(TOKENS, i, **fields))
    recordings, server = [], []
    for i in range(STREAMS):
        before = metrics(url)
        recordings.append(record(url, chat(TOKENS, i, **fields)))
        server.append(mean_ttft_ms(before, metrics(url)))
    firsts = []
    for tool, expected in samples.items():
        readings = [readers.ALL[tool](recording, count) for recording in recordings]
        verdicts.count(f"{tool}, {style} chunks: tokens", distinct(r.tokens for r in readings), TOKENS)
        if expected is not None:
            verdicts.count(f"{tool}, {style} chunks: timed chunks", distinct(r.samples for r in readings), expected)
        late = statistics.median(r.ttft - truth for r, truth in zip(readings, server))
        verdicts.time(f"{tool}, {style} chunks: median of TTFT beyond the server's own, ms", late, 0, MILLIS)
        firsts.append([r.ttft for r in readings])
    apart = max(max(ttfts) - min(ttfts) for ttfts in zip(*firsts))
    verdicts.time(f"{style} chunks: most that the tools' TTFT of one stream differ, ms", apart, 0, MILLIS)


def distinct(values):
    """The one value that all share, or all that there are."""
    found = sorted(set(values))
    return found[0] if len(found) == 1 else found


# GenAI-Perf takes chunks that arrive together for one.
content_only = {"AIPerf": TOKENS, "GenAI-Perf": None, "GuideLLM": TOKENS, "inference-perf": TOKENS}
check("openai", openai_url, {**content_only, "vllm bench serve": TOKENS + 2}, stream_options={"include_usage": True})
check("vllm", vllm_url, {**content_only, "vllm bench serve": TOKENS, "LLMPerf": TOKENS})
with_usage = record(vllm_url, chat(TOKENS, 0, stream_options={"include_usage": True}))
verdicts.count("vllm bench serve, vllm chunks and usage: tokens", readers.vllm_bench(with_usage, count).tokens, TOKENS)
plain = record(openai_url, chat(TOKENS, 0))
verdicts.count("LLMPerf, openai chunks, role and end counted: tokens", readers.llmperf(plain, count).tokens, TOKENS + 2)
verdicts.end()
