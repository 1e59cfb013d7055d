"""Script conversion against opencc-python-reimplemented and the official C++ OpenCC.

    python benchmarks/script.py [--cpp PYTHON] [--numpy PYTHON] [--rounds N]
    python benchmarks/script.py --equality N [--config NAME ...]

All converters take turns in one run on the same texts, so that what else the machine does falls
on all of them; the best of the rounds counts, in processor time. C++ OpenCC and numpy live in
environments of their own: `--cpp` and `--numpy` name the interpreters there (that of numpy needs
what reportclean depends on too).
`--equality` compares N adversarial texts for each configuration instead.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SIZES = {"10 KB": 3_500, "100 KB": 35_000, "1 MB": 350_000}
CONFIGS = ("t2s", "s2t")


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

    for line in sys.stdin:
        config, length, times = json.loads(line)
        text = text_for(config, length)
        convert(text, config)
        print(best(lambda text: convert(text, config), text, times), flush=True)  # noqa: B023 (called at once)


def compare(interpreters: dict[str, str], rounds: int) -> None:
    """Print MB/s of UTF-8 for each converter, and how many times the reference that is."""
    servers = {
        name: subprocess.Popen(
            [python, __file__, "--serve", name.split()[0]],
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
                    times = 1 if name == "reference" else max(1, 350_000 // length // 10)
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
import sys, time, resource
sys.path.insert(0, {src!r})
from reportclean.script import convert
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.process_time()
convert("漢", {config!r})
print(time.process_time() - start)
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)
"""


def first_use() -> None:
    """Print what the first conversion in a fresh process costs."""
    for config in (*CONFIGS, "s2twp"):
        program = FIRST_USE.format(src=str(ROOT / "src"), config=config)
        runs = [
            subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout
            for _ in range(7)
        ]
        seconds, mib = min(tuple(map(float, run.split())) for run in runs)
        print(f"first use of {config}: {1000 * seconds:.1f} ms, {mib:.1f} MiB resident added")


def adversarial(config: str, seed: int) -> Iterator[str]:
    """Yield texts of phrases glued at a shared character, torn, and beside odd characters."""
    from reportclean.script.tables import stages  # noqa: PLC0415 (not in the other environments)

    rnd = random.Random(seed)
    made = stages(config, corrected=False)
    every = [key for stage in made for key in stage.phrases] or ["國"]
    differing = [k for stage in made for gate in stage.gates.values() for _, k in gate] or every
    after: dict[str, list[str]] = {}
    for key in every:
        after.setdefault(key[0], []).append(key)
    odd = "，。、；：？！ \n\t-,.．*“”（）aZ9𠀀𪜎\U000e0100\0的了发干"
    while True:
        pieces = []
        for _ in range(rnd.randrange(1, 6)):
            word = rnd.choice(differing if rnd.random() < 0.6 else every)
            if rnd.random() < 0.25:
                cut = rnd.randrange(len(word) + 1)
                word = rnd.choice((word[:cut], word[cut:]))
            if word and word[-1] in after and rnd.random() < 0.4:
                word += rnd.choice(after[word[-1]])[1:]
            if rnd.random() < 0.3:
                word += rnd.choice(odd)
            pieces.append(word)
        yield "".join(pieces)


def equality(number: int, configs: list[str]) -> None:
    """Compare with the reference: adversarial texts, and every key in ten contexts."""
    from opencc import OpenCC  # noqa: PLC0415 (not in the other environments)

    from reportclean.script import configurations, convert  # noqa: PLC0415 (likewise)
    from reportclean.script.tables import stages  # noqa: PLC0415 (likewise)

    contexts = [
        "{}",
        "的{}",
        "{}的",
        "在{}中",
        "{}{}",
        "。{}，",
        "发{}",
        "{}干",
        "一{}里",
        "{}\n{}",
    ]
    for config in configs or configurations():
        reference = OpenCC(config)
        texts = adversarial(config, 20_240_101)
        different = 0
        for _ in range(number):
            text = next(texts)
            different += reference.convert(text) != convert(text, config, corrected=False)
        keys = [key for stage in stages(config, corrected=False) for key in stage.phrases]
        keys += [chr(i) for i in range(0x3400, 0x9FFF)]
        wrong = 0
        for context in contexts:
            # one long text: the line end is a separator, so each line is converted by itself
            text = "\n".join(context.replace("{}", key) for key in keys)
            one, two = reference.convert(text), convert(text, config, corrected=False)
            wrong += sum(a != b for a, b in zip(one.split("\n"), two.split("\n"), strict=True))
        print(
            f"{config}: {different} of {number} adversarial texts differ, "
            f"{wrong} of {len(keys) * len(contexts)} keys in contexts",
            flush=True,
        )


def main() -> None:
    """Parse the command line and measure."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--cpp", help="the interpreter of an environment with OpenCC")
    parser.add_argument("--numpy", help="the interpreter of an environment with numpy")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--equality", type=int, metavar="N")
    parser.add_argument("--config", action="append", default=[], help="for --equality: only this")
    parser.add_argument("--serve", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve(options.serve)
    elif options.equality is not None:
        equality(options.equality, options.config)
    else:
        interpreters = {"reference": sys.executable, "reportclean": sys.executable}
        if options.cpp:
            interpreters["cpp"] = options.cpp
        if options.numpy:
            interpreters["reportclean with numpy"] = options.numpy
        compare(interpreters, options.rounds)
        first_use()


if __name__ == "__main__":
    main()
