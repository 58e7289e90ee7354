"""A journalist's ways: to find, to ask, to be given, to be shown something early."""
import io
import time
import urllib.request
import zipfile

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from room import Browser, need


def with_browser(walk, **how):
    def journey(room, folder):
        browser = Browser(folder, **how)
        try:
            return walk(room, browser)
        finally:
            browser.close()
    return journey


def requests_and_gets_a_kit(room, browser):
    browser.open(room.address)
    browser.fits()
    browser.follow_to("/kits/")
    browser.fits()
    browser.follow_to(f"/kits/{room.kit}/")
    browser.fits()
    browser.follow_to(f"/kits/{room.kit}/request/")
    browser.fits()
    browser.type("What do you need?", "The kit, please, and somebody to talk to.")
    browser.type("Your name", "Ada Roe")
    browser.type("How can we reach you?", "020 7946 0018, ask for Ada")
    time.sleep(3.2)  # Robots are quicker.
    browser.press("Send")
    browser.fits()
    need("/requests/" in browser.driver.current_url, f"nothing was sent: {browser.text}")
    browser.shows("Your request has arrived")
    browser.shows("You can have it now:")
    browser.follow_to(f"/kits/{room.kit}/")
    archive = browser.element(By.CSS_SELECTOR, f"main a[href='/kits/{room.kit}.zip']").get_attribute("href")
    with zipfile.ZipFile(io.BytesIO(urllib.request.urlopen(archive).read())) as kit:
        names = kit.namelist()
        need(any(name.endswith("index.html") for name in names), f"the kit has no page: {names}")
        need(kit.testzip() is None, "the kit cannot be unpacked")
    asked = room.run("request", "list", "--json")
    need("The kit, please, and somebody to talk to." in asked, "the request is not in the office")


def loses_nothing_that_was_typed(room, browser):
    browser.open(f"{room.address}/request/")
    browser.type("What do you need?", "Two lines,\nand <b>signs</b>.")
    browser.type("Your name", "Ada & Roe")
    browser.type("How can we reach you?", "ada@paper.example")
    browser.press("Send")
    browser.shows("Nothing was sent yet")
    need(browser.field("What do you need?").get_attribute("value") == "Two lines,\nand <b>signs</b>.", "words were lost")
    need(browser.field("Your name").get_attribute("value") == "Ada & Roe", "the name was lost")
    time.sleep(3.2)
    browser.press("Send")
    browser.shows("Your request has arrived")


def by_keyboard(room, browser):
    """Nothing is touched: from the first key to the page that says what becomes of it."""
    browser.open(room.address)
    browser.keys(Keys.TAB)
    need(browser.focus.get_attribute("class") == "skip", "the first stop is not the way past the menu")
    browser.to(lambda element: element.get_attribute("href") == f"{room.address}/request/")
    browser.leave(lambda: browser.keys(Keys.ENTER))
    for label, text in [("what", "Pictures, please."), ("name", "Ada Roe"), ("reach", "ada@paper.example")]:
        browser.to(lambda element: element.get_attribute("name") == label)
        browser.keys(text)
    time.sleep(3.2)
    browser.to(lambda element: element.tag_name == "button")
    browser.leave(lambda: browser.keys(Keys.ENTER))
    browser.shows("Your request has arrived")


def finds_as_one_types(room, browser):
    browser.open(f"{room.address}/search/")
    word = room.release.split("-")[0]
    browser.element(By.NAME, "q").send_keys(word)
    for _ in range(100):
        if browser.driver.find_elements(By.CSS_SELECTOR, f"main a[href='/releases/{room.release}/']"):
            return
        time.sleep(0.05)
    need(False, f"typing '{word}' found nothing")


def finds_without_script(room, browser):
    browser.open(f"{room.address}/search/")
    word = room.release.split("-")[0]
    box = browser.element(By.NAME, "q")
    box.send_keys(word)
    browser.leave(lambda: box.send_keys(Keys.ENTER))
    browser.element(By.CSS_SELECTOR, f"main a[href='/releases/{room.release}/']")


def is_shown_a_kit_early(room, browser):
    address = room.run(
        "kit", "invite", room.early_kit, "--for", "Ada Roe, The Paper", "--base-url", room.address).strip()
    browser.open(address)
    browser.fits()
    browser.shows("For Ada Roe, The Paper")
    need("Night trains" not in browser.driver.page_source, "the page of the terms says what they are of")
    browser.press("I agree")
    browser.fits()
    browser.shows("Night trains to the coast")
    browser.shows("Ada Roe, The Paper")
    room.run("kit", "uninvite", room.early_kit, "--for", "Ada Roe")
    browser.open(address)
    need("Night trains" not in browser.driver.page_source, "a link that was taken back still opens")


JOURNEYS = [
    ("journalist-requests-and-gets-a-kit", with_browser(requests_and_gets_a_kit)),
    ("journalist-without-script", with_browser(requests_and_gets_a_kit, script=False)),
    ("journalist-on-a-phone", with_browser(requests_and_gets_a_kit, width=360)),
    ("journalist-by-keyboard", with_browser(by_keyboard)),
    ("journalist-loses-nothing", with_browser(loses_nothing_that_was_typed)),
    ("journalist-finds-as-one-types", with_browser(finds_as_one_types)),
    ("journalist-finds-without-script", with_browser(finds_without_script, script=False)),
    ("journalist-is-shown-a-kit-early", with_browser(is_shown_a_kit_early, width=360)),
]
