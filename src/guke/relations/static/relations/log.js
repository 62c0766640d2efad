/* Logging a visit: contacts of the customer chosen, and a queue on the device for when there is no network. */
(function () {
  "use strict";
  const form = document.querySelector("form[data-log]");
  if (!form) return;
  const kit = window.guke;
  const place = "log-queue:" + document.body.dataset.user;
  const at = (name) => form.querySelector("[data-log-" + name + "]");
  const field = (name) => form.elements.namedItem(name);
  const queue = () => JSON.parse(localStorage.getItem(place) || "[]");
  const keep = (rows) => localStorage.setItem(place, JSON.stringify(rows));
  /* crypto.randomUUID is absent where the page is not served over HTTPS. */
  const fresh = () => "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (c) => (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16));
  field("key").value = fresh();

  function people(account) {
    fetch(form.dataset.people + "?account=" + account, { credentials: "same-origin" })
      .then((answer) => (answer.ok ? answer.text() : "")).then((html) => { at("people").innerHTML = html; })
      .catch(() => { at("people").textContent = ""; });
  }
  form.addEventListener("change", (e) => {
    if (e.target.name === "account") { field("plan").value = e.target.dataset.plan || ""; people(e.target.value); }
    if (e.target === at("other") && e.target.value) {
      form.querySelectorAll("input[name=account]").forEach((one) => { one.checked = false; });
      field("plan").value = "";
      people(e.target.value);
    }
  });

  function filled() {
    const rows = Array.from(new FormData(form)).filter(([name, value]) => value !== "" && name !== "csrfmiddlewaretoken");
    const chosen = rows.some(([name]) => name === "account");
    return rows.filter(([name]) => name !== "other" || !chosen).map(([name, value]) => [name === "other" ? "account" : name, value]);
  }
  function say(errors, twin) {
    at("errors").replaceChildren(...Object.values(errors).flat().map((text) => {
      const line = document.createElement("p");
      line.textContent = text;
      return line;
    }));
    at("sure").hidden = !(errors.sure || errors.happened_at);
    at("twin").hidden = !twin;
    field("twin").value = twin || "";
    at("errors").scrollIntoView({ block: "center" });
  }
  const post = (rows) => kit.send(location.pathname, rows);
  const settled = () => document.dispatchEvent(new CustomEvent("draft-saved"));

  form.addEventListener("submit", (e) => {
    e.preventDefault();
    const rows = filled();
    post(rows).then((answer) => {
      if (answer.redirected || answer.status === 403) { form.submit(); return null; }
      if (answer.status >= 500) throw new Error("server");
      return answer.json().then((told) => {
        if (answer.ok) { settled(); location.href = told.url; } else say(told.errors, told.twin);
      });
    }).catch(() => {
      keep([...queue(), rows]);
      settled();
      form.reset();
      field("key").value = fresh();
      waiting();
    });
  });

  function waiting() {
    const rows = queue();
    at("wait").hidden = !rows.length;
    at("wait").textContent = rows.length ? form.dataset.kept + " (" + rows.length + ")" : "";
  }
  /* One key a touch: what arrived although its answer was lost is not logged twice. What is refused comes back into the form. */
  async function send() {
    const rows = queue();
    if (!rows.length) return;
    for (const one of rows) {
      const answer = await post(one).catch(() => null);
      if (!answer || answer.redirected || answer.status >= 500 || answer.status === 403) { waiting(); return; }
      keep(queue().slice(1));
      if (answer.ok) { kit.toast(form.dataset.sent); continue; }
      const told = await answer.json();
      one.forEach(([name, value]) => { if (name === "said" || name === "key" || name === "happened_at") field(name).value = value; });
      form.querySelectorAll("input[name=account]").forEach((box) => { box.checked = one.some(([name, value]) => name === "account" && value === box.value); });
      say(told.errors, told.twin);
      break;
    }
    waiting();
  }
  window.addEventListener("online", send);
  waiting();
  send();
})();
