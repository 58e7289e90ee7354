"""A press officer's ways at the desk: from a document to an issue of its kit."""
import time

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from room import need
from journalist import with_browser

RELEASE = """Salmon return to the {weir} weir

Millbridge, 19 May 2031. For the first time in eighty years, salmon have passed the {weir} weir.

Press contact:
Rosa Lind, River Trust
Telephone: +44 20 7946 0321
rosa.lind@rivertrust.example
"""


def name_of_its_own():
    """Each time another: a document that was read before is recognised."""
    return "".join("abdegiklmn"[int(digit)] for digit in str(time.monotonic_ns())[-9:]).capitalize()


def log_in(room, browser):
    browser.open(f"{room.address}/desk/releases/")
    need("/desk/login/" in browser.driver.current_url, "the desk is open to whoever comes")
    browser.fits()
    browser.type("Name", "ana")
    browser.type("Password", room.password)
    browser.press("Log in")
    need(browser.driver.current_url == f"{room.address}/desk/releases/", "who logs in does not come back to where they were")


def reads_mends_and_issues(room, browser):
    weir = name_of_its_own()
    log_in(room, browser)
    browser.fits()
    browser.follow_to("/desk/read/")
    browser.fits()
    browser.type("Or its text", RELEASE.format(weir=weir))
    browser.press("Read it")
    browser.fits()
    need(browser.driver.find_elements(By.TAG_NAME, "mark"), "nothing is marked in the text")
    headline = browser.element(By.CSS_SELECTOR, "input[name='line headline'], textarea[name='line headline']")
    need(f"Salmon return to the {weir} weir" in headline.get_attribute("value"), "the headline was not read")
    headline.clear()
    headline.send_keys(f"Salmon are back at the {weir} weir")
    save(browser)
    browser.fits()
    browser.shows(f"Salmon are back at the {weir} weir")
    told = room.run("release", "list", "--json")
    need(f"Salmon are back at the {weir} weir" in told, "the mended headline is not in the catalogue")
    slug = browser.driver.current_url.split("?")[0].rstrip("/").split("/")[-1]
    need('"actor": "ana"' in room.run("history", "--json", "--limit", "1"), "the history does not say who saved it")
    if "/desk/releases/" not in browser.driver.current_url:
        browser.follow(f"Salmon are back at the {weir} weir")
        slug = browser.driver.current_url.split("?")[0].rstrip("/").split("/")[-1]
    browser.open(f"{room.address}/desk/releases/{slug}/")
    browser.follow("Make a kit of it")
    browser.fits()
    browser.press("Make the kit")
    browser.fits()
    kit = browser.driver.current_url.split("?")[0].rstrip("/").split("/")[-1]
    browser.leave(browser.element(By.CSS_SELECTOR, f"a[href='/desk/kits/{kit}/issue/']").click)
    browser.fits()
    browser.type("Passphrase of the office's key", room.environment["PRESSROOM_PASSPHRASE"])
    browser.press("Issue it")
    browser.fits()
    need('"number": "' in room.run("kit", "show", kit, "--json"), "the kit was not issued")
    need(slug in urlopened(f"{room.address}/releases/{slug}/"), "the press does not see the release")


def urlopened(address):
    import urllib.request
    return urllib.request.urlopen(address).read().decode()


def save(browser):
    """Saves it; what is doubtful as it was read."""
    button = browser.element(By.CSS_SELECTOR, "button[name='step'][value^='accept']")
    browser.leave(button.click)


def by_keyboard(room, browser):
    """Nothing is touched from the login to the saved release."""
    weir = name_of_its_own()
    browser.open(f"{room.address}/desk/read/")
    browser.to(lambda element: element.get_attribute("name") == "name")
    browser.keys("ana")
    browser.to(lambda element: element.get_attribute("name") == "password")
    browser.keys(room.password)
    browser.leave(lambda: browser.keys(Keys.ENTER))
    browser.to(lambda element: element.get_attribute("name") == "text")
    browser.keys(RELEASE.format(weir=weir))
    browser.to(lambda element: element.text == "Read it")
    browser.leave(lambda: browser.keys(Keys.ENTER))
    # Wherever the page stands, a key goes on to the next fact.
    browser.keys("j")
    need("fact" in (browser.focus.get_attribute("class") or ""), "a key does not go to a fact")
    browser.to(lambda element: element.get_attribute("name") == "step"
               and element.get_attribute("value").startswith("accept"))
    browser.leave(lambda: browser.keys(Keys.ENTER))
    # It may be another edition of one that was read before, whose mended headline stands.
    browser.shows("Saved: accept document, by ana")
    browser.shows(f"salmon have passed the {weir} weir")


JOURNEYS = [
    ("officer-reads-mends-and-issues", with_browser(reads_mends_and_issues)),
    ("officer-without-script", with_browser(reads_mends_and_issues, script=False)),
    ("officer-on-a-phone", with_browser(reads_mends_and_issues, width=360)),
    ("officer-by-keyboard", with_browser(by_keyboard)),
]
