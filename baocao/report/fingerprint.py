"""An identifier for a finding that stays the same when lines above it move."""

import hashlib
from collections import Counter

from baocao.report.validation_report import ValidationReport


def fingerprints(report: ValidationReport) -> list[str]:
    """Return one fingerprint for each finding.

    It is made of the rule, the file, the path in the document and the faulty text, so an inserted line above
    changes nothing; findings that share all of these are numbered in order.
    """
    seen: Counter[str] = Counter()
    marks = []
    for finding in report.findings:
        region = report.region(finding)
        line = report.sources[finding.file].line(region.line)
        words = line[region.column - 1 : region.end_column - 1]
        key = f"{finding.rule.id}\0{finding.file}\0{finding.path}\0{words}"
        seen[key] += 1
        marks.append(hashlib.sha256(f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return marks
