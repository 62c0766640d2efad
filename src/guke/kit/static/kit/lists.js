/* Lists: choosing rows, choosing columns, putting things in order. */
(function () {
  "use strict";
  const on = window.guke.on;

  /* <form data-bulk> holds checkboxes data-pick and one data-pick-all; [data-bulk-bar] appears with the number chosen */
  function refresh(form) {
    const picks = Array.from(form.querySelectorAll("[data-pick]"));
    const chosen = picks.filter((box) => box.checked);
    picks.forEach((box) => box.closest("tr").classList.toggle("selected", box.checked));
    const bar = form.querySelector("[data-bulk-bar]");
    if (bar) bar.hidden = chosen.length === 0;
    form.querySelectorAll("[data-bulk-count]").forEach((out) => { out.textContent = window.guke.texts().chosen.replace("{n}", chosen.length); });
    const all = form.querySelector("[data-pick-all]");
    if (all) { all.checked = chosen.length > 0 && chosen.length === picks.length; all.indeterminate = chosen.length > 0 && !all.checked; }
  }
  let last = null;
  on("click", "[data-pick]", (e, box) => {
    const form = box.closest("[data-bulk]");
    const picks = Array.from(form.querySelectorAll("[data-pick]"));
    if (e.shiftKey && last && picks.includes(last)) {
      const [from, to] = [picks.indexOf(last), picks.indexOf(box)].sort((a, b) => a - b);
      picks.slice(from, to + 1).forEach((other) => { other.checked = box.checked; });
    }
    last = box;
    refresh(form);
  });
  on("change", "[data-pick-all]", (e, box) => {
    const form = box.closest("[data-bulk]");
    form.querySelectorAll("[data-pick]").forEach((other) => { other.checked = box.checked; });
    refresh(form);
  });
  on("click", "[data-bulk-clear]", (e, button) => {
    const form = button.closest("[data-bulk]");
    form.querySelectorAll("[data-pick], [data-pick-all]").forEach((other) => { other.checked = false; });
    refresh(form);
  });

  /* a click on a row opens it, unless it hits something of its own or text is being selected */
  let opening = 0;
  on("click", "tr[data-href]", (e, row) => {
    if (e.target.closest("a, button, input, label, summary, select, textarea, [data-cell]") || String(getSelection())) return;
    if (e.ctrlKey || e.metaKey) { window.open(row.dataset.href); return; }
    const open = () => { location.href = row.dataset.href; };
    if (e.target.closest("td[data-edit]")) { clearTimeout(opening); opening = setTimeout(open, 260); } else open();
  });

  /* values changed in place: a double click, F2 on a row's link, or the pen that shows beside the value under the pointer */
  const before = new WeakMap();
  const pen = document.createElement("button");
  pen.type = "button";
  pen.className = "icon-button small cell-pen";
  async function edit(cell) {
    clearTimeout(opening);
    if (!cell || before.has(cell)) return;
    pen.remove();
    const answer = await fetch(cell.closest("tr").dataset.href + "cell/" + cell.dataset.edit + "/", { credentials: "same-origin" });
    if (!answer.ok || answer.redirected) { window.guke.toast(window.guke.texts().failed, "bad"); return; }
    before.set(cell, cell.innerHTML);
    show(cell, await answer.text());
  }
  function show(cell, html) {
    cell.classList.remove("empty-cell");
    cell.innerHTML = html;
    cell.dispatchEvent(new CustomEvent("htmx:load", { bubbles: true, detail: { elt: cell } }));
    const field = cell.querySelector("input, select, textarea");
    if (field) field.focus();
  }
  function leave(cell, html) { cell.innerHTML = html; before.delete(cell); }
  on("dblclick", "td[data-edit]", (e, cell) => { getSelection().removeAllRanges(); edit(cell); });
  on("mouseover", "td[data-edit]", (e, cell) => {
    if (before.has(cell) || pen.parentNode === cell) return;
    pen.setAttribute("aria-label", window.guke.texts().edit);
    pen.innerHTML = window.guke.texts().pen;
    cell.append(pen);
  });
  on("click", ".cell-pen", (e, button) => edit(button.closest("td")));
  document.addEventListener("keydown", (e) => {
    if (e.key === "F2") { const row = e.target.closest("tr[data-href]"); if (row) { e.preventDefault(); edit(row.querySelector("td[data-edit]")); } }
    const form = e.target.closest && e.target.closest("[data-cell]");
    if (form && e.key === "Escape") leave(form.closest("td"), before.get(form.closest("td")));
    if (form && e.key === "Enter" && !e.target.closest("textarea, button")) { e.preventDefault(); keep(form); }
  });
  on("click", "[data-cell-leave]", (e, button) => leave(button.closest("td"), before.get(button.closest("td"))));
  on("click", "[data-cell-save]", (e, button) => keep(button.closest("[data-cell]")));
  /* no form of its own: it stands within the list's */
  async function keep(form) {
    const cell = form.closest("td");
    const values = new URLSearchParams();
    form.querySelectorAll("[name]").forEach((field) => { if (field.type !== "checkbox" || field.checked) values.append(field.name, field.value); });
    const answer = await window.guke.send(form.dataset.cell, values);
    const html = await answer.text();
    if (answer.ok && !answer.redirected) leave(cell, html);
    else if (answer.status === 422) show(cell, html);
    else window.guke.toast(window.guke.texts().failed, "bad");
  }

  /* an address says only what was asked: empty filters are left out of it */
  document.addEventListener("htmx:configRequest", (e) => {
    if (!e.target.closest("form[data-filter]")) return;
    const asked = e.detail.formData;
    Array.from(asked.keys()).forEach((name) => { if (asked.getAll(name).every((value) => value === "")) asked.delete(name); });
  });
  document.addEventListener("submit", (e) => {
    if (e.target.matches("form[data-save-view]")) e.target.elements.query.value = location.search.slice(1);
  });

  /* columns: the boxes in [data-columns] write the parameter "columns" of the address and ask for the page anew */
  document.addEventListener("change", (e) => {
    const chooser = e.target.closest("[data-columns]");
    if (!chooser) return;
    e.stopPropagation(); // the filter form around it must not ask as well
    const names = Array.from(chooser.querySelectorAll("input:checked"), (other) => other.value);
    const url = new URL(location.href);
    url.searchParams.set("columns", names.join(","));
    const area = document.getElementById(chooser.dataset.columns);
    if (area && window.htmx) {
      window.htmx.ajax("GET", url.pathname + url.search, { target: area, swap: "outerHTML" });
      history.replaceState(history.state, "", url);
    } else location.href = url;
  }, true);

  /* order: [data-sortable="url"] sends the ids (data-id) in their new order, and the list they landed in (data-group) */
  function sortable(area) {
    if (area.dataset.ready) return;
    area.dataset.ready = "1";
    window.guke.script("sortable").then(() => new window.Sortable(area, {
      animation: 130, group: area.dataset.group || undefined, handle: area.querySelector("[data-handle]") ? "[data-handle]" : undefined, draggable: "[data-id]",
      onEnd: async (e) => {
        const ids = Array.from(e.to.querySelectorAll(":scope > [data-id]"), (item) => item.dataset.id);
        const answer = await window.guke.send(e.to.dataset.sortable, { id: e.item.dataset.id, to: e.to.dataset.value || "", order: ids.join(",") });
        if (!answer.ok) { window.guke.toast(window.guke.texts().failed, "bad"); location.reload(); }
      },
    }));
  }
  const prepare = (scope) => scope.querySelectorAll("[data-sortable]").forEach(sortable);
  document.addEventListener("DOMContentLoaded", () => prepare(document));
  document.addEventListener("htmx:load", (e) => prepare(e.detail.elt));
})();
