"""Looks at each page as axe-core does, in the light and in the dark, and takes pictures of it."""
import json
import os

import officer
from room import Browser, need


def axe():
    named = os.environ.get("AXE")
    if named:
        return open(named).read()
    try:
        import axe_core_python
    except ImportError:
        return None
    return open(f"{os.path.dirname(axe_core_python.__file__)}/axe.min.js").read()


RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def pages(room):
    """One page of each kind."""
    site = [
        "/", "/releases/", f"/releases/{room.release}/", "/kits/", f"/kits/{room.kit}/", "/contacts/", "/media/", "/events/",
        "/search/", "/search/?q=the", "/request/", f"/kits/{room.kit}/request/", "/nothing/",
    ]
    return [room.address + path for path in site]


def desk_pages(room):
    """The same behind the login."""
    site = ["", "inbox/", "releases/", f"releases/{room.release}/", f"releases/{room.release}/edit/", "kits/",
            f"kits/{room.kit}/", f"kits/{room.kit}/contents/", f"kits/{room.kit}/doctor/", f"kits/{room.kit}/issue/", "contacts/",
            "contacts/katya-nasim/", "contacts/katya-nasim/disclose/", "contacts/katya-nasim/erase/", "export/",
            "read/", "links/", "mail/", "history/", "settings/", "account/"]
    return [f"{room.address}/desk/{path}" for path in site]


def looked_at(dark):
    def journey(room, folder):
        program = axe()
        faults, count = [], 0
        browser = Browser(folder, width=360, dark=dark)
        try:
            for address in pages(room) + desk_pages(room):
                if address == f"{room.address}/desk/":
                    officer.log_in(room, browser)
                browser.open(address)
                browser.fits()
                count += 1
                picture(browser, address, dark)
                if program is None:
                    continue
                browser.driver.execute_script(program)
                found = browser.driver.execute_async_script(
                    "const done = arguments[1]; axe.run({runOnly: arguments[0]}).then(done, e => done({violations: [{id: '' + e,"
                    "help: '', nodes: []}]}))", RULES)
                for fault in found["violations"]:
                    where = "; ".join(node["html"][:160] for node in fault["nodes"][:3])
                    faults.append(f"{address}: {fault['id']}: {fault['help']}: {where}")
        finally:
            browser.close()
        need(not faults, "axe found\n  " + "\n  ".join(faults))
        return f"{count} pages" + ("" if program else ", without axe, which is not here")
    return journey


def picture(browser, address, dark):
    folder = os.environ.get("PICTURES")
    if not folder:
        return
    os.makedirs(folder, exist_ok=True)
    name = "-".join(part for part in address.split("/")[3:] if part).replace("?", "-") or "front"
    height = browser.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]["height"]
    import base64
    shot = browser.driver.execute_cdp_cmd(
        "Page.captureScreenshot",
        {"captureBeyondViewport": True, "clip": {"x": 0, "y": 0, "width": 360, "height": min(height, 4000), "scale": 1}})
    with open(f"{folder}/{name[:80]}{'-dark' if dark else ''}.png", "wb") as file:
        file.write(base64.b64decode(shot["data"]))


JOURNEYS = [("every-page-in-the-light", looked_at(False)), ("every-page-in-the-dark", looked_at(True))]
