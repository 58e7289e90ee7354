// Finds as one types. Nothing needs it: without it the form is sent.
(() => {
  const field = document.getElementById("words");
  const found = document.getElementById("found");
  if (!field || !found || !window.fetch || !window.AbortController) return;
  let pause, asking;

  const ask = async () => {
    const address = field.form.action + "?q=" + encodeURIComponent(field.value.trim());
    if (asking) asking.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(address, { signal: asking.signal });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const part = page.getElementById("found");
      if (!part) return;
      found.replaceChildren(...part.childNodes);
      history.replaceState(null, "", address);
    } catch (error) {
      // Without a network the form says so itself.
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(ask, 200);
  });
})();
