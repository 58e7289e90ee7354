"""What vobject, and with it khard and Radicale, makes of a card: vobject_reader.py FILE"""
import sys

import vobject

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for card in vobject.readComponents(file.read()):
        print(f"name\t{card.fn.value}")
        for number in card.contents.get("tel", []):
            print(f"number\t{number.value}")
        for email in card.contents.get("email", []):
            print(f"email\t{email.value}")
        for place in card.contents.get("adr", []):
            print(f"address\t{place.value.street}, {place.value.city}")
        for photo in card.contents.get("photo", []):
            if isinstance(photo.value, bytes):
                print(f"photo\t{len(photo.value)}")
        for note in card.contents.get("note", []):
            print("note\t" + " ".join(note.value.split()))
