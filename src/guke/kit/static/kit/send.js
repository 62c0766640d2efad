/* A form with a key goes through the outbox, so that no network loses its words. */
(function () {
  "use strict";
  const kit = window.guke;
  const form = document.querySelector("form[data-outbox]");
  if (!form) return;
  const at = (name) => form.querySelector("[data-outbox-" + name + "]");
  const field = (name) => form.elements.namedItem(name);
  field("key").value = kit.outbox.fresh();

  function say(told) {
    at("errors").replaceChildren(...Object.values(told.errors).flat().map((text) => Object.assign(document.createElement("p"), { textContent: text })));
  }
  /* A file cannot wait in the store of texts: it is sent at once, and where that fails the words go on without it. */
  async function send(rows) {
    const words = rows.filter(([, value]) => !(value instanceof File));
    if (words.length < rows.length) {
      const whole = new FormData();
      rows.forEach(([name, value]) => whole.append(name, value));
      const answer = await kit.send(location.pathname, whole).catch(() => null);
      if (answer && answer.status < 500 && !answer.redirected) return answer.json();
      kit.toast(form.dataset.fileless, "warn");
    }
    kit.outbox.put(field("key").value, location.pathname, words);
    return kit.outbox.deliver(field("key").value);
  }
  form.addEventListener("submit", async (e) => {
    e.preventDefault();
    const rows = Array.from(new FormData(form)).filter(([name, value]) => value !== "" && !(value instanceof File && !value.size) && name !== "csrfmiddlewaretoken");
    const told = await send(rows);
    if (told.errors) { kit.outbox.drop(field("key").value); say(told); return; }
    document.dispatchEvent(new CustomEvent("draft-saved"));
    if (told.away || told.url) { location.href = told.away || told.url; return; }
    form.reset();
    field("key").value = kit.outbox.fresh();
  });
  function waiting() {
    const kept = kit.outbox.entries().filter((one) => one.url === location.pathname && !one.refused).length;
    at("wait").hidden = !kept;
    at("wait").textContent = kept ? form.dataset.kept + " (" + kept + ")" : "";
  }
  document.addEventListener("outbox", waiting);
  waiting();
})();
