/* What every page needs: theme, menus, dialogs, search and commands, messages, sign-in that ran out. Driven by data-* attributes. */
(function () {
  "use strict";
  const root = document.documentElement;
  const texts = () => (document.querySelector("[data-texts]") || { dataset: {} }).dataset;
  /* The cookie is newer than the page when one has signed in again in another tab. */
  const csrf = () => (document.cookie.match(/(?:^|; )csrftoken=([^;]+)/) || [])[1] || JSON.parse(document.body.getAttribute("hx-headers") || "{}")["X-CSRFToken"] || "";
  const kit = (window.guke = { texts, csrf, toast, confirm: ask, script: loadScript, on, send });

  /* Calls back for clicks (or another event) on present and future elements that match. */
  function on(event, selector, handler) {
    document.addEventListener(event, (e) => {
      const found = e.target.closest && e.target.closest(selector);
      if (found) handler(e, found);
    });
  }

  function send(url, fields) {
    return fetch(url, { method: "POST", body: fields instanceof FormData ? fields : new URLSearchParams(fields), headers: { "X-CSRFToken": csrf(), "X-Requested-With": "fetch" }, credentials: "same-origin" });
  }

  const scripts = {};
  function loadScript(name) {
    const url = document.body.getAttribute("data-script-" + name);
    scripts[url] = scripts[url] || new Promise((resolve, reject) => {
      const tag = document.createElement("script");
      tag.src = url;
      tag.onload = resolve;
      tag.onerror = reject;
      document.head.append(tag);
    });
    return scripts[url];
  }

  /* theme */
  function applyTheme(theme) {
    const dark = theme === "dark" || (theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
    root.setAttribute("data-chosen-theme", theme);
    root.setAttribute("data-theme", dark ? "dark" : "light");
    root.setAttribute("data-bs-theme", dark ? "dark" : "light");
    document.dispatchEvent(new CustomEvent("guke:theme"));
  }
  on("click", "[data-theme-switch]", (e, button) => {
    const theme = button.value || (root.getAttribute("data-theme") === "dark" ? "light" : "dark");
    applyTheme(theme);
    document.cookie = "theme=" + theme + ";path=/;max-age=31536000;samesite=lax";
    if (button.dataset.url) send(button.dataset.url, { theme });
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    if (root.getAttribute("data-chosen-theme") === "auto") applyTheme("auto");
  });

  /* menus, side bar, dialogs */
  document.addEventListener("click", (e) => {
    document.querySelectorAll("details[data-menu][open]").forEach((menu) => {
      const inside = menu.contains(e.target);
      if (!inside || (!e.target.closest("summary") && e.target.closest("a, button") && !e.target.closest("[data-stay]"))) menu.open = false;
    });
  });
  on("click", "[data-side-toggle]", () => document.body.classList.toggle("side-open"));
  on("click", "[data-dialog]", (e, button) => {
    const box = document.getElementById(button.dataset.dialog);
    if (box) { e.preventDefault(); box.showModal(); }
  });
  on("click", "[data-close]", (e, button) => { const box = button.closest("dialog"); if (box) box.close(); });
  document.addEventListener("click", (e) => { if (e.target.nodeName === "DIALOG") e.target.close(); });
  document.addEventListener("keydown", (e) => {
    if (e.key !== "Escape") return;
    document.body.classList.remove("side-open");
    document.querySelectorAll("details[data-menu][open]").forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });

  /* messages */
  function toast(text, tone) {
    const place = document.querySelector("[data-toasts]");
    const model = document.querySelector("[data-toast-template]");
    if (!place || !model || !text) return;
    const line = model.content.firstElementChild.cloneNode(true);
    line.dataset.tone = tone || "good";
    line.querySelector("span").textContent = text;
    place.append(line);
    fade(line);
  }
  function fade(line) {
    if (line.dataset.tone !== "bad") setTimeout(() => line.remove(), 6000);
  }
  on("click", "[data-toast-close]", (e, button) => button.closest("[data-toast]").remove());
  document.addEventListener("toast", (e) => {
    const said = e.detail && e.detail.value !== undefined ? e.detail.value : e.detail;
    if (typeof said === "string") toast(said); else if (said) toast(said.text, said.tone);
  });

  /* confirmation, also of hx-confirm */
  function ask(text, danger) {
    const box = document.querySelector("[data-confirm-box]");
    box.querySelector("[data-confirm-text]").textContent = text;
    box.querySelector("[data-confirm-yes]").className = "btn " + (danger ? "btn-danger" : "btn-primary");
    box.returnValue = "no";
    box.showModal();
    return new Promise((resolve) => box.addEventListener("close", () => resolve(box.returnValue === "yes"), { once: true }));
  }
  document.addEventListener("htmx:confirm", (e) => {
    if (!e.detail.question) return;
    e.preventDefault();
    ask(e.detail.question).then((yes) => yes && e.detail.issueRequest(true));
  });
  on("click", "[data-confirm]", (e, element) => {
    if (element.dataset.sure) { delete element.dataset.sure; return; }
    e.preventDefault();
    e.stopImmediatePropagation();
    ask(element.dataset.confirm, "danger" in element.dataset).then((yes) => {
      if (yes) { element.dataset.sure = "1"; element.click(); }
    });
  });

  on("click", "[data-copy]", (e, element) => {
    navigator.clipboard.writeText(element.dataset.copy).then(() => toast(texts().copied));
  });
  on("change", "[data-autosubmit]", (e, element) => element.form.requestSubmit());
  on("click", "[data-print]", () => window.print());
  on("input", "[data-cut]", (e, slider) => {
    document.querySelectorAll(slider.dataset.cut).forEach((out) => { out.textContent = slider.value + (slider.dataset.unit || ""); });
  });

  document.addEventListener("htmx:configRequest", (e) => { e.detail.headers["X-CSRFToken"] = csrf(); });
  document.addEventListener("submit", (e) => {
    const token = e.target.querySelector("input[name=csrfmiddlewaretoken]");
    if (token) token.value = csrf() || token.value;
  });

  /* a session that ran out, a server that fails, a line that is cut */
  function signedOut(xhr) {
    const at = xhr.responseURL || "";
    return xhr.status === 401 || (at !== "" && new URL(at, location).pathname === document.body.dataset.login);
  }
  document.addEventListener("htmx:beforeSwap", (e) => {
    if (!signedOut(e.detail.xhr)) return;
    e.detail.shouldSwap = false;
    e.detail.isError = false;
    const box = document.querySelector("[data-signed-out]");
    if (!box.open) box.showModal();
  });
  document.addEventListener("htmx:responseError", (e) => { if (!signedOut(e.detail.xhr)) toast(texts().failed, "bad"); });
  document.addEventListener("htmx:sendError", () => toast(texts().offline, "bad"));

  /* what scrolls sideways can be reached by keyboard */
  function reachable() {
    document.querySelectorAll(".table-wrap, .scroll, .heat, .stages, .steps, .org, .filter-bar, .tabs").forEach((area) => {
      if (area.scrollWidth > area.clientWidth + 1) area.tabIndex = 0; else area.removeAttribute("tabindex");
    });
  }
  ["load", "resize", "htmx:afterSettle", "guke:drawn"].forEach((name) => window.addEventListener(name, reachable));
  document.fonts.addEventListener("loadingdone", reachable);

  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-toasts] [data-toast]").forEach(fade));
  kit.applyTheme = applyTheme;
})();
