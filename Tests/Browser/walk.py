"""Walks the journeys: a person's way through the newsroom, in a real browser (scripts/walk)."""
import sys
import time
import traceback

from selenium.common.exceptions import WebDriverException

from room import Browser, Fault, Room
import journalist
import looks
import officer

JOURNEYS = journalist.JOURNEYS + officer.JOURNEYS + looks.JOURNEYS


def walked(name, walk, room, folder):
    started = time.monotonic()
    try:
        said = walk(room, folder)
    except Exception as fault:
        words = str(fault) if isinstance(fault, Fault) else traceback.format_exc()
        print(f"FAILED: {name}: {words}", flush=True)
        return False
    print(f"walked: {name} ({time.monotonic() - started:.1f} s){': ' + said if said else ''}", flush=True)
    return True


def again(name, walk, room, folder):
    """A browser may have a bad day, and a newsroom none: what fails twice has failed."""
    print(f"again: {name}", flush=True)
    return walked(name, walk, room, folder)


def main(programs, folder, wanted):
    unknown = [name for name in wanted if name not in dict(JOURNEYS)]
    if unknown:
        sys.exit(f"There is no journey {unknown[0]}. There are: {', '.join(name for name, _ in JOURNEYS)}.")
    try:
        Browser(f"{folder}/try").close()
    except WebDriverException as fault:
        print(f"scripts/walk: the walk through the newsroom was left out: Chromium does not start here: {fault.msg}", file=sys.stderr)
        return
    room = Room(programs, f"{folder}/room")
    failed = 0
    try:
        room.serve()
        for name, walk in JOURNEYS:
            if wanted and name not in wanted:
                continue
            failed += not (walked(name, walk, room, f"{folder}/{name}") or again(name, walk, room, f"{folder}/{name}-again"))
    finally:
        room.close()
    if failed:
        print(open(f"{folder}/room/server.log").read())
        sys.exit(f"scripts/walk: {failed} of {len(wanted) or len(JOURNEYS)} journeys failed.")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
