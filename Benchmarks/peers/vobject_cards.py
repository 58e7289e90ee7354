"""PyPI's vobject on the same file: vobject_cards.py parse|write FILE [BYTES]. Prints seconds of CPU, cards and bytes."""
import sys, time, logging
import vobject

logging.disable(logging.CRITICAL)
action, path = sys.argv[1], sys.argv[2]
text = open(path, encoding="utf-8", newline="").read()
if len(sys.argv) > 3:
    text = text[: text.rfind("END:VCARD", 0, int(sys.argv[3])) + 11]
start = time.process_time()
cards = list(vobject.readComponents(text))
if action == "write":
    start = time.process_time()
    size = 0
    for card in cards:
        try:
            size += len(card.serialize(validate=False).encode())
        except Exception:
            pass
print(time.process_time() - start, len(cards), len(text.encode()))
