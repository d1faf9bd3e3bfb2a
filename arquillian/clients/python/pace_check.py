"""Holds a server to the times it was set to while its metrics are scraped.

Usage: pace_check.py NAME URL TTFT_MS TPOT_MS. As MLPerf judges: medians within 1 %, p99 within 5 %.
"""

import concurrent.futures
import sys
import threading

import readers
from recording import chat, metrics, record
from verdicts import Verdicts

TOKENS = 20
REQUESTS = 160
CONCURRENCY = 16
SCRAPES_PER_SECOND = 20
COUNTERS = ("_total", "_count", "_sum", "_bucket")

name, url, ttft, tpot = sys.argv[1], sys.argv[2], float(sys.argv[3]), float(sys.argv[4])
verdicts = Verdicts(name)


class Scraper(threading.Thread):
    """Reads the metrics over and over, and keeps what must not happen."""

    def __init__(self):
        super().__init__()
        self.stopped = threading.Event()
        self.scrapes = 0
        self.problems = []

    def run(self):
        last = {}
        while not self.stopped.wait(1 / SCRAPES_PER_SECOND):
            try:
                now = metrics(url)
            except OSError as failed:
                self.problems.append(repr(failed))
                continue
            self.scrapes += 1
            self.problems += [sample for sample, value in last.items()
                              if sample.split("{")[0].endswith(COUNTERS) and now.get(sample, -1) < value]
            last = now

    def stop(self):
        self.stopped.set()
        self.join()


def stream(number):
    recording = record(url, chat(TOKENS, number, stream_options={"include_usage": True}))
    return readers.guidellm(recording, len)


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, int(part * len(values)))]


def run(pool, requests):
    return list(pool.map(stream, range(requests)))


with concurrent.futures.ThreadPoolExecutor(CONCURRENCY) as pool:
    run(pool, CONCURRENCY)
    before = metrics(url)
    scraper = Scraper()
    scraper.start()
    readings = run(pool, REQUESTS)
    scraper.stop()
after = metrics(url)


def grown(sample):
    return int(after[sample] - before[sample])


for of, values, expected in (("TTFT", [r.ttft for r in readings], ttft), ("TPOT", [r.itl for r in readings], tpot)):
    verdicts.time(f"{of} p50, ms", percentile(values, 0.50), expected, 0.01 * expected)
    verdicts.time(f"{of} p99, ms", percentile(values, 0.99), expected, 0.05 * expected)
verdicts.count("failed scrapes and counters that fell", scraper.problems, [])
verdicts.count("streams finished", grown('fakeai_streams_total{outcome="finished"}'), REQUESTS)
verdicts.count("times to first token", grown("fakeai_ttft_seconds_count"), REQUESTS)
verdicts.count("tokens read and counted", grown('fakeai_tokens_total{direction="output"}'),
               sum(r.tokens for r in readings))
verdicts.count("admitted = finished + failed + aborted + in flight", int(after["fakeai_engine_admitted_total"]), int(
    sum(after[f"fakeai_engine_{outcome}_total"] for outcome in ("finished", "failed", "aborted"))
    + after["fakeai_in_flight"]))
verdicts.end()
