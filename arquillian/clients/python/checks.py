"""What the checks of Python clients share."""

import os
import sys

OPEN = os.environ["OPEN_URL"]
STRICT = os.environ["STRICT_URL"]
KEY = os.environ["API_KEY"]
MODEL = "gpt-4o"


def run(checks):
    """Prints PASS or FAIL with its name for each check and ends the program."""
    failed = 0
    for check in checks:
        name = check.__name__.replace("_", " ")
        try:
            check()
            print("PASS", name, flush=True)
        except Exception as problem:  # every check reports, whatever breaks
            failed += 1
            print("FAIL", name + ":", repr(problem).replace("\n", " ")[:600], flush=True)
    sys.exit(1 if failed else 0)
