"""Judges AIPerf's export. Usage: aiperf_verdict.py FOLDER ITL_MS REQUESTS TOKENS.

The export also holds what AIPerf read from the server's metrics while it measured: the server's own
account of the same requests.
"""

import json
import pathlib
import sys

from verdicts import Verdicts


folder, itl, requests, tokens = sys.argv[1:]
folder = pathlib.Path(folder)
export = json.loads((folder / "profile_export_aiperf.json").read_text())
server = json.loads((folder / "server_metrics_export.json").read_text())["metrics"]
itl, requests, tokens = float(itl), int(requests), int(tokens)
verdicts = Verdicts("aiperf")


def figure(name, of="avg"):
    return export.get(name, {}).get(of, float("nan"))


server_ttft = server["fakeai_ttft_seconds"]["series"][0]["stats"]
verdicts.count("requests", figure("request_count"), requests)
verdicts.count("requests that the server counted", server_ttft["count"], requests)
verdicts.count("errors", export["error_summary"], [])
verdicts.count("error rate", figure("request_error_rate"), 0)
verdicts.count("length mismatches", figure("osl_mismatch_count"), 0)
verdicts.count("shortest reply, tokens", figure("output_sequence_length", "min"), tokens)
verdicts.count("longest reply, tokens", figure("output_sequence_length", "max"), tokens)
verdicts.count("usage discrepancies", figure("usage_discrepancy_count"), 0)
verdicts.count("completion tokens off by at most, %", figure("usage_completion_tokens_diff_pct", "max"), 0)
# AIPerf shares the machine with the server; its event loop is late by some milliseconds.
BUSY_MILLIS = 8
verdicts.time("mean TTFT, ms, and the server's", figure("time_to_first_token"), server_ttft["avg"] * 1000, BUSY_MILLIS)
verdicts.time("mean inter-token latency, ms", figure("inter_token_latency"), itl, 0.03 * itl)
verdicts.end()
