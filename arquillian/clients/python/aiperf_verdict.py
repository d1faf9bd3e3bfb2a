"""Judges AIPerf's export. Usage: aiperf_verdict.py FOLDER TTFT_MS ITL_MS REQUESTS TOKENS.

Prints PASS or FAIL for each expectation. Ends with 1 if a count is wrong, with 3 if only times are.
"""

import json
import pathlib
import sys

folder, ttft, itl, requests, tokens = sys.argv[1:]
export = json.loads((pathlib.Path(folder) / "profile_export_aiperf.json").read_text())
ttft, itl, requests, tokens = float(ttft), float(itl), int(requests), int(tokens)


def figure(name, of="avg"):
    return export.get(name, {}).get(of, float("nan"))


def verdict(name, value, fine):
    print("PASS" if fine else "FAIL", "aiperf: %s: %.4g" % (name, value))
    return fine


counts = [
    verdict("requests", figure("request_count"), figure("request_count") == requests),
    verdict("errors", len(export["error_summary"]), export["error_summary"] == []),
    verdict("error rate", figure("request_error_rate"), figure("request_error_rate") == 0),
    verdict("length mismatches", figure("osl_mismatch_count"), figure("osl_mismatch_count") == 0),
    verdict("shortest reply", figure("output_sequence_length", "min"),
            figure("output_sequence_length", "min") == tokens),
    verdict("longest reply", figure("output_sequence_length", "max"),
            figure("output_sequence_length", "max") == tokens),
    verdict("usage discrepancies", figure("usage_discrepancy_count"),
            figure("usage_discrepancy_count") == 0),
    verdict("completion tokens off by at most, %", figure("usage_completion_tokens_diff_pct", "max"),
            figure("usage_completion_tokens_diff_pct", "max") == 0),
]
times = [
    verdict("mean time to first token, ms", figure("time_to_first_token"),
            ttft - 1 <= figure("time_to_first_token") <= ttft + 8),
    verdict("mean inter-token latency, ms", figure("inter_token_latency"),
            abs(figure("inter_token_latency") - itl) <= 0.03 * itl),
]
sys.exit(1 if not all(counts) else 0 if all(times) else 3)
