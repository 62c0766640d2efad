/* Search and commands: Ctrl or Cmd and K opens, the server answers with links, the arrows choose. */
(function () {
  "use strict";
  const box = document.querySelector("[data-palette]");
  if (!box) return;
  const input = box.querySelector("[data-palette-input]");
  const list = box.querySelector("[data-palette-list]");
  let asked = 0;
  let timer = 0;

  const links = () => Array.from(list.querySelectorAll("a"));

  function open() {
    if (!box.open) box.showModal();
    input.select();
    fetchList();
  }

  function choose(index) {
    const all = links();
    if (!all.length) return;
    const at = (index + all.length) % all.length;
    all.forEach((link, i) => {
      link.id = link.id || "palette-option-" + i;
      link.setAttribute("role", "option");
      link.setAttribute("aria-selected", String(i === at));
    });
    input.setAttribute("aria-activedescendant", all[at].id);
    all[at].scrollIntoView({ block: "nearest" });
  }

  const chosen = () => links().findIndex((link) => link.getAttribute("aria-selected") === "true");

  async function fetchList() {
    if (!box.dataset.url) return;
    const mine = ++asked;
    try {
      const answer = await fetch(box.dataset.url + "?q=" + encodeURIComponent(input.value), { headers: { "HX-Request": "true" } });
      const html = answer.ok && !answer.redirected ? await answer.text() : "";
      if (mine !== asked) return;
      list.innerHTML = html;
      if (!links().length && !html.trim()) {
        const none = document.createElement("div");
        none.className = "empty";
        none.textContent = window.guke.texts().nothing;
        list.replaceChildren(none);
      }
      choose(0);
    } catch (error) {
      window.guke.toast(window.guke.texts().offline, "bad");
    }
  }

  window.guke.on("click", "[data-palette-open]", open);
  document.addEventListener("keydown", (e) => {
    if ((e.ctrlKey || e.metaKey) && !e.altKey && e.key.toLowerCase() === "k") { e.preventDefault(); open(); }
  });
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(fetchList, 120); });
  input.addEventListener("keydown", (e) => {
    if (e.isComposing) return;
    if (e.key === "ArrowDown") { e.preventDefault(); choose(chosen() + 1); }
    if (e.key === "ArrowUp") { e.preventDefault(); choose(chosen() - 1); }
    if (e.key === "Enter") { e.preventDefault(); const link = links()[Math.max(0, chosen())]; if (link) link.click(); }
  });
})();
