"""Prints PASS or FAIL for each expectation: counts must hold, times may be measured again."""

import sys


class Verdicts:
    """Everything that one check expects. Its end tells wrong counts (1) from times alone (3)."""

    def __init__(self, prefix):
        self.prefix = prefix
        self.counts_fine = True
        self.times_fine = True

    def count(self, name, got, expected):
        """Exactly as expected."""
        self.counts_fine &= self._say(got == expected, f"{name}: {got}/{expected}")

    def time(self, name, got, expected, tolerance):
        """As near to what is expected as the tolerance, in the same unit."""
        fine = abs(got - expected) <= tolerance
        self.times_fine &= self._say(fine, f"{name}: {got:.2f}/{expected:.2f} within {tolerance:g}")

    def _say(self, fine, text):
        print("PASS" if fine else "FAIL", f"{self.prefix}: {text}")
        return fine

    def end(self):
        sys.exit(1 if not self.counts_fine else 0 if self.times_fine else 3)
