"""Writes what perf_analyzer would have recorded, and what GenAI-Perf makes of it.

Usage: genai_perf_export.py URL MODEL REQUESTS TOKENS TOKENIZER_FOLDER FOLDER. perf_analyzer itself needs a newer
C library than Debian 12 has; GenAI-Perf, which does all counting and arithmetic, is the real one.
"""

import json
import pathlib
import sys
import time

from genai_perf.profile_data_parser.llm_profile_data_parser import LLMProfileDataParser
from transformers import AutoTokenizer

from recording import chat, record

url, model, requests, tokens, tokenizer, folder = sys.argv[1:]
folder = pathlib.Path(folder)
NANOS = 1_000_000_000


def profile(number):
    body = chat(int(tokens), number, model=model)
    start = time.time_ns()
    pieces = record(url, body).pieces
    return {
        "timestamp": start,
        "request_inputs": {"payload": json.dumps(body)},
        "response_timestamps": [start + round(seconds * NANOS) for seconds, _ in pieces],
        "response_outputs": [{"response": piece.decode()} for _, piece in pieces],
    }


export = folder / "profile_export.json"
experiment = {"mode": "concurrency", "value": 1}
export.write_text(json.dumps({
    "service_kind": "openai",
    "endpoint": "v1/chat/completions",
    "experiments": [{"experiment": experiment, "requests": [profile(i) for i in range(int(requests))]}],
}))
parser = LLMProfileDataParser(export, AutoTokenizer.from_pretrained(tokenizer))
statistics = parser.get_statistics("concurrency", "1")
statistics.scale_data()
(folder / "statistics.json").write_text(json.dumps(statistics.stats_dict, default=str))
