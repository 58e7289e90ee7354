// One keystroke for each thing that a button does on the page of a document; nothing needs it.
(() => {
  const facts = [...document.querySelectorAll(".fact")];
  if (!facts.length) return;
  let here = -1;
  const go = (place) => {
    if (place < 0 || place >= facts.length) return;
    here = place;
    const fact = facts[here];
    fact.tabIndex = -1;
    fact.focus({ preventScroll: true });
    fact.scrollIntoView({ block: "center" });
    document.querySelectorAll("mark.here").forEach((mark) => mark.classList.remove("here"));
    const mark = document.getElementById(fact.dataset.mark || "");
    if (mark) {
      mark.classList.add("here");
      mark.scrollIntoView({ block: "nearest" });
    }
  };
  const press = (key) => {
    const fact = facts[here];
    if (!fact) return false;
    const target = fact.querySelector(`[data-key="${key}"]`);
    if (!target) return false;
    if (target.tagName === "BUTTON") target.click();
    else {
      target.closest("details")?.setAttribute("open", "");
      target.focus();
      target.select?.();
    }
    return true;
  };
  document.addEventListener("focusin", (event) => {
    const fact = event.target.closest(".fact");
    if (fact) here = facts.indexOf(fact);
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input:not([type=checkbox]), textarea, select");
    if (event.key === "Escape" && typing) return event.target.blur();
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") go(here + 1);
    else if (event.key === "k") go(here - 1);
    else if (!press(event.key)) return;
    event.preventDefault();
  });
  const open = facts.findIndex((fact) => fact.classList.contains("open"));
  if (!location.hash && open >= 0) go(open);
})();
