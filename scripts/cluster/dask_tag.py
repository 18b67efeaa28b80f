#!/usr/bin/env python3
"""Tag a file of JSON lines on a Dask cluster: the same bytes as `npm run -s tag` gives on one machine.

    python3 scripts/cluster/dask_tag.py reviews.jsonl tags.jsonl --summary summary.json

The file is cut between two docs, since lines of one doc give each other context. Each part goes through
the tag command on whichever worker is free; its lines and its summary are written beside the output and
put together at the end. A part depends on nothing but its bytes, so one whose worker dies is done again
elsewhere and comes out the same. Without --scheduler a cluster of worker processes is started here; with
it, the workers need this project, with its packages, and the folder of the output under the same path.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OWN_NODE = ROOT / "node_modules" / "node" / "bin" / "node"
TAG = [str(OWN_NODE if OWN_NODE.exists() else "node"), str(ROOT / "scripts" / "tag.ts")]
FAULT = re.compile(r"^stdin:(\d+):", re.MULTILINE)


def doc_of(line):
    """The doc of a line as a pair that can be compared; None where the line is not in order."""
    try:
        value = json.loads(line)
        doc = value.get("doc")
    except (ValueError, AttributeError):
        return None
    is_id = isinstance(value.get("id"), (str, int, float))
    fit = doc is None or (isinstance(doc, (str, int, float)) and not isinstance(doc, bool))
    return (doc,) if is_id and fit and isinstance(value.get("text"), str) else None


def may_cut(before, after):
    """Whether a file may be cut between two lines: they give each other no context."""
    one, other = doc_of(before), doc_of(after)
    return one is not None and other is not None and (other == (None,) or one != other)


def cut(path, size):
    """Parts of a file of about `size` bytes: (first byte, byte after the last, number of the first line)."""
    parts, start, first, at, before = [], 0, 1, 0, b""
    with open(path, "rb") as file:
        for number, line in enumerate(file, 1):
            if at - start >= size and may_cut(before, line):
                parts.append((start, at, first))
                start, first = at, number
            at += len(line)
            before = line
    return [*parts, (start, at, first)] if at > start else parts


def tag_part(path, part, folder, number):
    """Tag one part into <folder>/<number>.jsonl and .json; gives the messages about its bad lines."""
    start, end, first = part
    with open(path, "rb") as file:
        file.seek(start)
        lines = file.read(end - start)
    with tempfile.TemporaryDirectory(dir=folder) as own:
        out, summary = Path(own, "lines"), Path(own, "summary")
        command = [*TAG, "--workers", "1", "--summary", str(summary)]
        with open(out, "wb") as target:
            done = subprocess.run(command, input=lines, stdout=target, stderr=subprocess.PIPE, cwd=ROOT)
        told = done.stderr.decode()
        if done.returncode not in (0, 1) or not summary.exists():
            raise RuntimeError(f"tag ended with {done.returncode}: {told}")
        os.replace(out, Path(folder, f"{number}.jsonl"))
        os.replace(summary, Path(folder, f"{number}.json"))
    return FAULT.sub(lambda found: f"stdin:{int(found[1]) + first - 1}:", told)


def put_together(folder, count, output, summary):
    """Write the parts one after the other, and the sum of their summaries; all or nothing."""
    whole = Path(folder, "whole")
    with open(whole, "wb") as target:
        for number in range(count):
            with open(Path(folder, f"{number}.jsonl"), "rb") as part:
                shutil.copyfileobj(part, target)
    os.replace(whole, output)
    if summary is not None:
        # By hundreds, because a command line holds only so many names; sums of sums are the same sum.
        files = [str(Path(folder, f"{number}.json")) for number in range(count)]
        while True:
            merged = subprocess.run([*TAG, "--merge", *files[:100]], stdout=subprocess.PIPE, cwd=ROOT, check=True)
            total = Path(folder, f"sum-{len(files)}.json")
            total.write_bytes(merged.stdout)
            if len(files) <= 100:
                break
            files = [str(total), *files[100:]]
        os.replace(total, summary)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("input", type=Path, help="JSON lines, as npm run -s tag takes them")
    parser.add_argument("output", type=Path, help="where the tagged lines go")
    parser.add_argument("--summary", type=Path, help="where the summary goes")
    parser.add_argument("--scheduler", help="address of a running cluster, such as tcp://10.0.0.1:8786")
    parser.add_argument("--workers", type=int, default=2, help="worker processes where none runs (2)")
    parser.add_argument("--part-bytes", type=int, default=8_000_000, help="size of a part (8000000)")
    options = parser.parse_args()
    if not options.input.is_file():
        sys.exit(f"{options.input}: Unexpected path without a file, expected JSON lines, correct the name")
    try:
        from distributed import Client, LocalCluster, as_completed
    except ImportError:
        sys.exit("Missing Python package distributed, expected Dask, run apt-get install python3-distributed")

    path, output = options.input.resolve(), options.output.resolve()
    parts = cut(path, options.part_bytes)
    cluster = options.scheduler or LocalCluster(
        n_workers=options.workers, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
    )
    folder = tempfile.mkdtemp(prefix=f"{output.name}-", dir=output.parent)
    told = {}
    try:
        with Client(cluster) as client:
            workers = client.run(os.getpid).values()
            print("workers", *workers, file=sys.stderr, flush=True)
            futures = {
                client.submit(tag_part, str(path), part, folder, number, pure=False): number
                for number, part in enumerate(parts)
            }
            for future in as_completed(futures):
                told[futures[future]] = future.result()
                print(f"{len(told)} of {len(parts)} parts", file=sys.stderr, flush=True)
        put_together(folder, len(parts), output, options.summary and options.summary.resolve())
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if not options.scheduler:
            cluster.close()
    messages = "".join(told[number] for number in range(len(parts)))
    sys.stderr.write(messages)
    return 1 if messages else 0


if __name__ == "__main__":
    sys.exit(main())
