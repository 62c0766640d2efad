/* Forms: what is typed is kept until it is saved; long lists can be searched; files can be dropped. */
(function () {
  "use strict";
  const AGE = 14 * 24 * 3600 * 1000;
  const texts = window.guke.texts;

  /* drafts: <form data-draft> or data-draft="name" */
  const key = (form) => ["draft", document.body.dataset.user, location.pathname, form.dataset.draft].join(":");
  const kept = (element) => element.name && !element.disabled && !/^(hidden|password|file|submit|button)$/.test(element.type) && element.name !== "csrfmiddlewaretoken";

  function read(form) {
    const values = {};
    Array.from(form.elements).filter(kept).forEach((element) => {
      if (/^(checkbox|radio)$/.test(element.type)) (values[element.name] = values[element.name] || []).push(...(element.checked ? [element.value] : []));
      else if (element.multiple) values[element.name] = Array.from(element.selectedOptions, (option) => option.value);
      else (values[element.name] = values[element.name] || []).push(element.value);
    });
    return values;
  }

  function write(form, values) {
    const seen = {};
    Array.from(form.elements).filter(kept).forEach((element) => {
      const stored = values[element.name];
      if (!stored) return;
      if (/^(checkbox|radio)$/.test(element.type)) element.checked = stored.includes(element.value);
      else if (element.multiple) Array.from(element.options).forEach((option) => { option.selected = stored.includes(option.value); });
      else {
        const at = seen[element.name] || 0;
        seen[element.name] = at + 1;
        if (stored[at] === undefined) return;
        if (element.tomselect) element.tomselect.setValue(stored[at], true);
        else element.value = stored[at];
      }
    });
  }

  function store(form) {
    try {
      localStorage.setItem(key(form), JSON.stringify({ at: Date.now(), values: read(form) }));
      const note = form.querySelector("[data-draft-note]");
      if (note) note.textContent = texts().draft;
    } catch (error) {
      console.warn("The draft could not be kept: storage is full or switched off.");
    }
  }

  function restore(form) {
    const raw = localStorage.getItem(key(form));
    if (!raw) return;
    const draft = JSON.parse(raw);
    if (Date.now() - draft.at > AGE) { localStorage.removeItem(key(form)); return; }
    if (form.querySelector(".errorlist") || JSON.stringify(draft.values) === JSON.stringify(read(form))) return;
    write(form, draft.values);
    const more = form.querySelector("details.form-more");
    if (more) more.open = true;
    tell(form);
  }

  function tell(form) {
    const note = form.querySelector("[data-draft-note]");
    if (!note) return;
    const discard = document.createElement("button");
    discard.type = "button";
    discard.className = "btn btn-link btn-sm";
    discard.textContent = texts().discard;
    discard.addEventListener("click", () => { localStorage.removeItem(key(form)); location.reload(); });
    note.replaceChildren(texts().restored + " ", discard);
  }

  /* A draft goes only when the server has answered with another page: a lost session comes back to this one. */
  function settle() {
    const waiting = sessionStorage.getItem("draft-sent");
    if (!waiting) return;
    sessionStorage.removeItem("draft-sent");
    const sent = JSON.parse(waiting);
    const away = location.pathname !== sent.path && location.pathname !== document.body.dataset.login;
    if (away) localStorage.removeItem(sent.key);
    else if (location.pathname !== sent.path) sessionStorage.setItem("draft-sent", waiting);
  }
  document.addEventListener("input", (e) => { const form = e.target.closest("form[data-draft]"); if (form) store(form); });
  document.addEventListener("change", (e) => { const form = e.target.closest("form[data-draft]"); if (form) store(form); });
  document.addEventListener("submit", (e) => {
    const form = e.target.closest("form[data-draft]");
    if (form) { store(form); sessionStorage.setItem("draft-sent", JSON.stringify({ key: key(form), path: location.pathname })); }
  });
  document.addEventListener("draft-saved", () => {
    document.querySelectorAll("form[data-draft]").forEach((form) => localStorage.removeItem(key(form)));
  });

  /* selects one can search: data-search, or data-url for a list the server searches */
  const option = (data, escape) => `<div>${escape(data.text)}${data.hint ? ` <small class="muted">${escape(data.hint)}</small>` : ""}</div>`;
  function searchable(select) {
    if (select.tomselect || select.dataset.ready) return;
    select.dataset.ready = "1";
    Array.from(select.options).filter((one) => one.value === "").forEach((one) => { one.textContent = ""; });
    window.guke.script("tom-select").then(() => {
      const remote = select.dataset.url;
      const options = { maxOptions: 200, placeholder: select.closest("form[data-filter]") ? texts().all : select.dataset.placeholder || "", plugins: select.multiple ? ["remove_button"] : [], render: { option, no_results: () => `<div class="no-results">${texts().nothing}</div>` } };
      if (remote) Object.assign(options, {
        valueField: "value", labelField: "text", searchField: [], preload: "focus",
        load: (query, done) => fetch(remote + (remote.includes("?") ? "&" : "?") + "q=" + encodeURIComponent(query))
          .then((answer) => answer.json()).then((found) => done(found.items || found)).catch(() => done()),
      });
      const named = select.labels && select.labels.length ? select.labels[0].textContent.trim() : select.getAttribute("aria-label");
      new window.TomSelect(select, options);
      if (named) select.setAttribute("aria-label", named);
    });
  }

  /* files dropped on <label class="drop" data-drop> go into its input; data-autosubmit on the input sends them */
  ["dragover", "dragleave", "drop"].forEach((name) => document.addEventListener(name, (e) => {
    const area = e.target.closest && e.target.closest("[data-drop]");
    if (!area) return;
    e.preventDefault();
    area.classList.toggle("over", name === "dragover");
    if (name !== "drop") return;
    const input = area.querySelector("input[type=file]");
    input.files = e.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }));
  window.guke.on("change", "[data-drop] input[type=file]", (e, input) => {
    const shown = input.closest("[data-drop]").querySelector("[data-drop-name]");
    if (shown) shown.textContent = Array.from(input.files, (file) => file.name).join(", ");
  });

  /* <textarea data-mention="url"> offers people after @ in the [data-mention-list] beside it */
  const word = (area) => /[@\uff20]([^\s@\uff20]{0,20})$/.exec(area.value.slice(0, area.selectionStart));
  function pick(area, name) {
    const said = word(area);
    const start = area.selectionStart - said[1].length;
    area.setRangeText(name + " ", start, area.selectionStart, "end");
    area.parentNode.querySelector("[data-mention-list]").hidden = true;
    area.focus();
  }
  window.guke.on("input", "textarea[data-mention]", async (e, area) => {
    const list = area.parentNode.querySelector("[data-mention-list]");
    const said = word(area);
    if (!said) { list.hidden = true; return; }
    const answer = await fetch(area.dataset.mention + "?q=" + encodeURIComponent(said[1]), { credentials: "same-origin" });
    if (!answer.ok || !word(area)) return;
    const people = (await answer.json()).items.slice(0, 6);
    list.replaceChildren(...people.map((person) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = person.text + (person.hint ? " · " + person.hint : "");
      button.addEventListener("click", () => pick(area, person.text));
      return button;
    }));
    list.hidden = people.length === 0;
  });
  window.guke.on("keydown", "textarea[data-mention]", (e, area) => {
    const list = area.parentNode.querySelector("[data-mention-list]");
    if (e.key === "Escape") list.hidden = true;
    if (list.hidden || (e.key !== "ArrowDown" && e.key !== "Enter" && e.key !== "Tab")) return;
    e.preventDefault();
    if (e.key === "ArrowDown") list.querySelector("button").focus(); else list.querySelector("button").click();
  });

  window.guke.on("click", "[data-reveal]", (e, button) => {
    const hidden = document.getElementById(button.dataset.reveal).toggleAttribute("hidden");
    button.setAttribute("aria-expanded", String(!hidden));
  });

  /* In a filter bar the library loads when a hand comes near; most lists are read unfiltered. */
  function later(select) {
    const frame = select.closest(".filter-field, .field") || select.parentElement;
    Array.from(select.options).filter((one) => /^-*$/.test(one.textContent)).forEach((one) => { one.textContent = texts().all; });
    ["pointerenter", "focusin"].forEach((name) => frame.addEventListener(name, () => searchable(select), { once: true }));
  }

  function prepare(scope) {
    const wrong = scope.querySelector("[data-focus]");
    if (wrong) wrong.focus({ preventScroll: false });
    scope.querySelectorAll("select[data-search], select[data-url]").forEach((select) => (select.closest("form[data-filter]") ? later : searchable)(select));
    scope.querySelectorAll("form[data-draft]").forEach(restore);
  }
  document.addEventListener("DOMContentLoaded", () => { settle(); prepare(document); });
  document.addEventListener("htmx:load", (e) => { if (e.detail.elt !== document.body) prepare(e.detail.elt); });
})();
