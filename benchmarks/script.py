"""Script conversion against opencc-python-reimplemented and the official C++ OpenCC.

    python benchmarks/script.py [--cpp PYTHON] [--numpy PYTHON] [--rounds N]

All converters take turns in one run on the same texts, so that what else the machine does falls
on all of them; the best of the rounds counts, in processor time. C++ OpenCC lives in an
environment of its own, and numpy may: `--cpp` and `--numpy` name the interpreters there (that of
numpy needs what reportclean depends on too). What a short text and the first use cost is measured
after that. Whether the results are equal is asked by `script_equality.py`.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SIZES = {"10 KB": 3_500, "100 KB": 35_000, "1 MB": 350_000}
CONFIGS = ("t2s", "s2t")
TABLE = list(range(0x10000))


def text_for(config: str, length: int) -> str:
    """Return `length` characters of the seeds that `config` has something to convert in."""
    seeds = [path.read_bytes().decode() for path in sorted((ROOT / "seeds").glob("*.txt"))]
    if config == "t2s":
        text = seeds[1]
    else:
        text = "".join(seeds[:1] + seeds[2:])
    return (text * (length // len(text) + 1))[:length]


def best(convert: Callable[[str], str], text: str, times: int) -> float:
    """Return the least seconds of processor time that one conversion took."""
    found = []
    for _ in range(times):
        start = time.process_time()
        convert(text)
        found.append(time.process_time() - start)
    return min(found)


def serve(converter: str) -> None:
    """Answer requests `[config, length, times]` on standard input with seconds, one a line."""
    sys.path.insert(0, str(ROOT / "src"))
    if converter in {"cpp", "reference"}:
        from opencc import OpenCC  # noqa: PLC0415 (which package that is depends on the interpreter)

        made = {config: OpenCC(config) for config in CONFIGS}

        def convert(text: str, config: str) -> str:
            return str(made[config].convert(text))
    else:
        from reportclean.script import convert  # noqa: PLC0415 (not where it is not measured)

        if converter == "numpy":
            import_module("numpy")
        else:
            import_module("reportclean.script.fast").VERY_LONG = sys.maxsize

    for line in sys.stdin:
        config, length, times = json.loads(line)
        text = text_for(config, length)
        convert(text, config)
        print(best(lambda text: convert(text, config), text, times), flush=True)  # noqa: B023 (called at once)


def compare(interpreters: dict[str, str], rounds: int) -> None:
    """Print MB/s of UTF-8 for each converter, and how many times the reference that is."""
    servers = {
        name: subprocess.Popen(
            [python, __file__, "--serve", name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name, python in interpreters.items()
    }
    for config in CONFIGS:
        for size, length in SIZES.items():
            seconds = dict.fromkeys(servers, float("inf"))
            megabytes = len(text_for(config, length).encode()) / 1e6
            for _ in range(rounds):
                for name, server in servers.items():
                    assert server.stdin  # noqa: S101 (for the type checker: it is a pipe)
                    assert server.stdout  # noqa: S101 (likewise)
                    times = 1 if name == "reference" else 5 * max(1, 35_000 // length)
                    server.stdin.write(json.dumps([config, length, times]) + "\n")
                    server.stdin.flush()
                    seconds[name] = min(seconds[name], float(server.stdout.readline()))
            row = "  ".join(
                f"{name} {megabytes / s:7.2f} MB/s ({seconds['reference'] / s:5.1f}x)"
                for name, s in seconds.items()
            )
            print(f"{config} {size:>6}: {row}")
    for server in servers.values():
        server.terminate()
        server.wait()


FIRST_USE = """
import sys, time
sys.path.insert(0, {src!r})
import reportclean


def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096 / 2**20


before = resident()
start = time.process_time()
convert = reportclean.convert
imported = time.process_time()
convert("漢", {config!r})
done = time.process_time()
print(1000 * (done - imported), 1000 * (imported - start), resident() - before)
"""


def first_use() -> None:
    """Print what the first conversion in a fresh process costs, the median of 7."""
    for config in (*CONFIGS, "s2twp"):
        program = FIRST_USE.format(src=str(ROOT / "src"), config=config)
        runs = [
            subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout
            for _ in range(7)
        ]
        figures = zip(*(map(float, run.split()) for run in runs), strict=True)
        tables, imports, mib = map(statistics.median, figures)
        print(
            f"first use of {config}: {tables:.1f} ms, and {imports:.1f} ms to import "
            f"the converter; {mib:.1f} MiB resident added"
        )


def short_texts() -> None:
    """Print what converting a line and a page costs, and what `str.translate` alone would."""
    sys.path.insert(0, str(ROOT / "src"))
    from reportclean.script import convert  # noqa: PLC0415 (not where it is not measured)

    for config in CONFIGS:
        for length in (20, 700):
            texts = [text_for(config, 35_000)[at : at + length] for at in range(0, 35_000, length)]

            def converted(_: str, texts: list[str] = texts, config: str = config) -> str:
                return str([convert(text, config, corrected=False) for text in texts])

            def translated(_: str, texts: list[str] = texts) -> str:
                return str([text.translate(TABLE) for text in texts])

            converted("")
            whole, floor = (best(way, "", 30) / len(texts) * 1e6 for way in (converted, translated))
            print(
                f"{config}, texts of {length} characters: {whole:.2f} microseconds each, "
                f"translate alone {floor:.2f}"
            )


def main() -> None:
    """Parse the command line and measure."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--cpp", help="the interpreter of an environment with OpenCC")
    parser.add_argument("--numpy", help="the interpreter of an environment with numpy")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--serve", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve(options.serve)
        return
    interpreters = {"reference": sys.executable, "reportclean": sys.executable}
    if options.cpp:
        interpreters["cpp"] = options.cpp
    if options.numpy or find_spec("numpy"):
        interpreters["numpy"] = options.numpy or sys.executable
    compare(interpreters, options.rounds)
    first_use()
    short_texts()


if __name__ == "__main__":
    main()
