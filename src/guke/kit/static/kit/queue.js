/* Forms that are sent again: what could not be sent for want of a network waits on the device, each under a key of its own. */
(function () {
  "use strict";
  const kit = window.guke;
  /* crypto.randomUUID is absent where the page is not served over HTTPS. */
  const fresh = () => "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (c) => (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16));

  document.querySelectorAll("form[data-queue]").forEach((form) => {
    const place = form.dataset.queue + "-queue:" + document.body.dataset.user;
    const field = (name) => form.elements.namedItem(name);
    const at = (name) => form.querySelector("[data-queue-" + name + "]");
    const queue = () => JSON.parse(localStorage.getItem(place) || "[]");
    const keep = (rows) => localStorage.setItem(place, JSON.stringify(rows));
    const isFile = (value) => value instanceof File;
    const filled = () => Array.from(new FormData(form)).filter(([name, value]) => value !== "" && !(isFile(value) && !value.size) && name !== "csrfmiddlewaretoken");
    function post(rows) {
      if (!rows.some(([, value]) => isFile(value))) return kit.send(location.pathname, rows);
      const whole = new FormData();
      rows.forEach(([name, value]) => whole.append(name, value));
      return kit.send(location.pathname, whole);
    }
    const settled = () => document.dispatchEvent(new CustomEvent("draft-saved"));
    const lost = (answer) => answer.redirected || answer.status >= 500 || answer.status === 403;
    field("key").value = fresh();

    function say(errors) {
      at("errors").replaceChildren(...Object.values(errors).flat().map((text) => Object.assign(document.createElement("p"), { textContent: text })));
    }
    function waiting() {
      const rows = queue();
      at("wait").hidden = !rows.length;
      at("wait").textContent = rows.length ? form.dataset.kept + " (" + rows.length + ")" : "";
    }
    form.addEventListener("submit", async (e) => {
      e.preventDefault();
      const rows = filled();
      const answer = await post(rows).catch(() => null);
      if (answer && (answer.redirected || answer.status === 403)) { form.submit(); return; }
      if (answer && !lost(answer)) {
        const told = await answer.json();
        if (answer.ok) { settled(); location.href = told.url; } else say(told.errors);
        return;
      }
      /* A file cannot wait in the store of texts: the words go on without it, and that is said. */
      const words = rows.filter(([, value]) => !isFile(value));
      if (words.length < rows.length) kit.toast(form.dataset.fileless, "warn");
      keep([...queue(), words]);
      settled();
      form.reset();
      field("key").value = fresh();
      waiting();
    });
    async function send() {
      for (const one of queue()) {
        const answer = await kit.send(location.pathname, one).catch(() => null);
        if (!answer || lost(answer)) break;
        keep(queue().slice(1));
        if (answer.ok) { kit.toast(form.dataset.sent); continue; }
        one.forEach(([name, value]) => { if (field(name)) field(name).value = value; });
        say((await answer.json()).errors);
        break;
      }
      waiting();
    }
    window.addEventListener("online", send);
    waiting();
    send();
  });
})();
