"""Judges what a load tool reported. Usage: loadtools_verdict.py TOOL REPORT URL REQUESTS TOKENS ITL_MS.

Every reply must have all its tokens, and the median time to first token must be the server's own.
"""

import json
import sys
import urllib.request

from verdicts import Verdicts

MILLIS = 2

tool, report, url, requests, tokens, itl = sys.argv[1:]
with open(report, encoding="utf-8") as file:
    report = json.load(file)
verdicts = Verdicts(tool)


def guidellm():
    benchmark = report["benchmarks"][0]
    totals, metrics = benchmark["request_totals"], benchmark["metrics"]

    def of(name):
        return metrics[name]["successful"]

    return {
        "fine": totals["successful"],
        "failed": totals["errored"],
        "tokens": of("output_token_count"),
        "ttft": of("time_to_first_token_ms")["median"],
        "itl": of("inter_token_latency_ms")["mean"],
    }


def inference_perf():
    fine = report["successes"]
    return {
        "fine": fine["count"],
        "failed": report["failures"]["count"] + fine["token_count_mismatches"],
        "tokens": fine["output_len"],
        "ttft": fine["latency"]["time_to_first_token"]["median"] * 1000,
        "itl": fine["latency"]["time_per_output_token"]["mean"] * 1000,
    }


def genai_perf():
    return {
        "fine": int(report["request_count"]["avg"]),
        "failed": 0,
        "tokens": report["output_sequence_length"],
        "ttft": report["time_to_first_token"]["p50"],
        "itl": report["inter_token_latency"]["avg"],
    }


def server_ttft_ms():
    request = urllib.request.Request(url + "/metrics", headers={"Accept": "application/json"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)["streaming_stats"]["ttft"]["p50"] * 1000


found = {"guidellm": guidellm, "inference-perf": inference_perf, "genai-perf": genai_perf}[tool]()
verdicts.count("requests", found["fine"], int(requests))
verdicts.count("failures", found["failed"], 0)
verdicts.count("shortest reply, tokens", int(found["tokens"]["min"]), int(tokens))
verdicts.count("longest reply, tokens", int(found["tokens"]["max"]), int(tokens))
verdicts.time("median TTFT, ms, and the server's", found["ttft"], server_ttft_ms(), MILLIS)
verdicts.time("mean time per token, ms", found["itl"], float(itl), 0.03 * float(itl))
verdicts.end()
