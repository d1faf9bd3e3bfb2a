"""Prints PASS or FAIL for each test case of a JUnit report. Usage: junit.py FILE PREFIX."""

import sys
import xml.etree.ElementTree

file, prefix = sys.argv[1:]
for case in xml.etree.ElementTree.parse(file).iter("testcase"):
    wrong = [*case.iter("failure"), *case.iter("error")]
    print("FAIL" if wrong else "PASS", f"{prefix}: {case.get('name')}")
