"""A newsroom of the samples, served on this machine, and a browser that looks at it."""
import os
import re
import shutil
import socket
import subprocess
import time
import urllib.request

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait


class Fault(Exception):
    """What a person would have missed, in a sentence."""


def need(truth, sentence):
    if not truth:
        raise Fault(sentence)


class Room:
    """A catalogue with a release, a kit and a kit under embargo, and the server in front of it."""

    def __init__(self, programs, folder):
        self.programs, self.folder = programs, folder
        os.makedirs(folder, exist_ok=True)
        self.environment = {
            **os.environ, "PRESSROOM_CATALOGUE": f"{folder}/catalogue.sqlite", "PRESSROOM_USER": "ana",
            "PRESSROOM_KEYS": f"{folder}/keys", "PRESSROOM_PASSPHRASE": "correct horse battery staple", "LC_ALL": "C.UTF-8",
        }
        self.run("init")
        accepted = self.run("read", "catalog/advisory.txt", "--accept", "--yes", "--issued", "2012-01-10")
        self.release = re.search(r"^release/(\S+)", accepted, re.M)[1]
        self.kit = self.run("kit", "new", "--release", self.release).split()[-1].split("/")[-1]
        early = self.run(
            "release", "add", "--headline", "Night trains to the coast", "--embargo", "2199-01-01 09:00 Europe/London",
            "--why", "agreed with the port").split()[-1]
        self.early_kit = self.run(
            "kit", "new", "--release", early.split("/")[-1], "--title", "Night trains").split()[-1].split("/")[-1]
        self.password = "river weir salmon 1931"
        self.run("user", "add", "ana", "--role", "administrator", "--password-stdin", typed=self.password + "\n")
        self.run("key", "new")
        self.server, self.address = None, None

    def run(self, *words, typed=None):
        done = subprocess.run(
            [f"{self.programs}/pressroom", *words], env=self.environment, capture_output=True, text=True, input=typed)
        if done.returncode != 0:
            raise Fault(f"pressroom {' '.join(words)} ended with {done.returncode}: {done.stderr.strip()}")
        return done.stdout

    def serve(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.log = open(f"{self.folder}/server.log", "wb")
        self.server = subprocess.Popen(
            [f"{self.programs}/pressroom", "serve", "--listen", f"127.0.0.1:{port}"], env=self.environment,
            stdout=self.log, stderr=self.log)
        for _ in range(600):
            try:
                urllib.request.urlopen(self.address, timeout=5).read()
                return
            except OSError:
                need(self.server.poll() is None, "the server ended: " + open(f"{self.folder}/server.log").read())
                time.sleep(0.05)
        raise Fault("the server did not answer within half a minute")

    def close(self):
        if self.server:
            self.server.terminate()
            self.server.wait(timeout=20)


class Browser:
    """Chromium as one person has it. `script`: whether pages may run programs; `width`: of the window."""

    def __init__(self, folder, script=True, width=1100, dark=False):
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium")
        for word in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en-GB",
                     "--hide-scrollbars", f"--user-data-dir={folder}"]:
            options.add_argument(word)
        if not script:
            options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
        service = Service(shutil.which("chromedriver"), log_path=os.devnull)
        self.driver = webdriver.Chrome(service=service, options=options)
        self.driver.set_page_load_timeout(60)
        # The window of a desktop has a least width; what a page is laid out for has none.
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500})
        if dark:
            self.driver.execute_cdp_cmd(
                "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
        self.width = width
        self.seen = []

    def close(self):
        self.driver.quit()

    # What a person does

    def open(self, address):
        self.driver.get(address)

    def element(self, how, what):
        found = self.driver.find_elements(how, what)
        need(found, f"'{what}' is not on {self.driver.current_url}")
        return found[0]

    def field(self, label):
        """What is labelled so, as a reader's eye or a screen reader finds it."""
        mark = self.element(By.XPATH, f'//label[normalize-space()="{label}"]')
        return self.element(By.ID, mark.get_attribute("for"))

    def type(self, label, text):
        field = self.field(label)
        field.clear()
        field.send_keys(text)

    def follow(self, words):
        """A link by its words; waits until the other page is there."""
        self.leave(self.element(By.PARTIAL_LINK_TEXT, words).click)

    def follow_to(self, path):
        """A link by where it leads."""
        self.leave(self.element(By.CSS_SELECTOR, f"a[href='{path}']").click)

    def press(self, words):
        self.leave(self.element(By.XPATH, f"//button[normalize-space()='{words}']").click)

    def leave(self, act):
        page = self.driver.find_element(By.TAG_NAME, "html")
        act()
        WebDriverWait(self.driver, 30).until(lambda _: self.is_gone(page))

    @staticmethod
    def is_gone(page):
        try:
            page.tag_name
            return False
        except Exception:
            return True

    # By keyboard alone

    @property
    def focus(self):
        return self.driver.switch_to.active_element

    def keys(self, text):
        ActionChains(self.driver).send_keys(text).perform()

    def to(self, is_meant):
        """Goes from stop to stop until that one is reached."""
        for _ in range(200):
            if is_meant(self.focus):
                return
            self.keys(Keys.TAB)
        raise Fault(f"no key leads there on {self.driver.current_url}")

    @property
    def text(self):
        return self.driver.find_element(By.TAG_NAME, "main").text

    def shows(self, words):
        need(words in self.text, f"'{words}' is not said on {self.driver.current_url}")

    def fits(self):
        """Nothing of the page lies beside the window."""
        wide = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]["width"]
        need(wide <= self.width, f"{self.driver.current_url} is {wide} wide in a window of {self.width}")
