/* Logging a visit: contacts of the customer chosen; what is logged goes through the outbox, so that no network loses it. */
(function () {
  "use strict";
  const form = document.querySelector("form[data-log]");
  if (!form) return;
  const outbox = window.guke.outbox;
  const at = (name) => form.querySelector("[data-log-" + name + "]");
  const field = (name) => form.elements.namedItem(name);
  field("key").value = outbox.fresh();

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
  function say(told) {
    const errors = told.errors;
    at("errors").replaceChildren(...Object.values(errors).flat().map((text) => {
      const line = document.createElement("p");
      line.textContent = text;
      return line;
    }));
    at("sure").hidden = !(errors.sure || errors.happened_at);
    at("twin").hidden = !told.twin;
    field("twin").value = told.twin || "";
    at("drop").hidden = false;
    at("errors").scrollIntoView({ block: "center" });
  }

  form.addEventListener("submit", (e) => {
    e.preventDefault();
    const key = field("key").value;
    outbox.put(key, location.pathname, filled());
    setTimeout(() => document.dispatchEvent(new CustomEvent("draft-saved"))); /* after forms.js has kept the draft of what is sent */
    outbox.deliver(key).then((told) => {
      if (told.away || told.url) location.href = told.away || told.url;
      else if (told.errors) say(told);
      else { form.reset(); field("key").value = outbox.fresh(); }
    });
  });
  at("drop").addEventListener("click", () => {
    outbox.drop(field("key").value);
    document.dispatchEvent(new CustomEvent("draft-saved"));
    location.reload();
  });

  /* What was not accepted while another page was open comes back into the form, unless one is writing already. */
  function back(entry) {
    entry.fields.forEach(([name, value]) => {
      const boxes = form.querySelectorAll("input[name=" + name + "][value='" + value + "']");
      if (boxes.length) boxes[0].checked = true; else if (field(name) && !field(name).length) field(name).value = value;
    });
    say(entry.refused);
  }
  function waiting() {
    const rows = outbox.entries().filter((one) => one.url === location.pathname);
    const kept = rows.filter((one) => !one.refused).length;
    at("wait").hidden = !kept;
    at("wait").textContent = kept ? form.dataset.kept + " (" + kept + ")" : "";
    const refused = rows.find((one) => one.refused && one.key !== field("key").value);
    if (refused && !field("said").value) back(refused);
  }
  document.addEventListener("outbox", waiting);
  document.addEventListener("DOMContentLoaded", waiting);
})();
