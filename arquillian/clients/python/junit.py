"""Prints PASS, FAIL or SKIP for each test case of a JUnit report. Usage: junit.py FILE PREFIX."""

import sys
import xml.etree.ElementTree

file, prefix = sys.argv[1:]
for case in xml.etree.ElementTree.parse(file).iter("testcase"):
    wrong = [*case.iter("failure"), *case.iter("error")]
    skipped = [*case.iter("skipped")]
    reasons = [" ".join((found.get("message") or found.text or "").split())[:300] for found in wrong + skipped]
    print("FAIL" if wrong else "SKIP" if skipped else "PASS", ": ".join([prefix, case.get("name"), *reasons]))
