/* The outbox: what a form must not lose is kept on the device first, then sent, from whatever page is open, until the server has it. */
(function () {
  "use strict";
  const kit = window.guke;
  const place = "outbox:" + document.body.dataset.user;
  const entries = () => JSON.parse(localStorage.getItem(place) || "[]");
  /* By key, never by place: another tab may have put or dropped one in between. */
  function change(key, entry) {
    const rest = entries().filter((one) => one.key !== key);
    localStorage.setItem(place, JSON.stringify(entry ? [...rest, entry] : rest));
    document.dispatchEvent(new CustomEvent("outbox"));
  }
  const drop = (key) => change(key, null);
  const put = (key, url, fields) => change(key, { key, url, fields, title: document.title });

  /* Answers {url} when the server has it, {errors} when it is not accepted as it is, {away} when one is signed out, else nothing: it stays. */
  async function deliver(key) {
    const entry = entries().find((one) => one.key === key);
    const answer = entry && (await kit.send(entry.url, entry.fields).catch(() => null));
    if (!answer || answer.status >= 500) return {};
    if (answer.redirected) return { away: answer.url };
    const told = answer.status === 403 ? { errors: { "": [kit.texts().failed] } } : await answer.json();
    if (answer.ok) drop(key); else change(key, { ...entry, refused: told });
    return told;
  }

  /* crypto.randomUUID is absent where the page is not served over HTTPS. */
  const fresh = () => "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (c) => (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16));

  /* One key a record: what arrived although its answer was lost is not made twice. */
  async function flush() {
    for (const entry of entries().filter((one) => !one.refused)) {
      const told = await deliver(entry.key);
      if (told.url) kit.toast(kit.texts().sent);
      else if (!told.errors) return;
    }
    entries().filter((one) => one.refused && one.url !== location.pathname).forEach((one) => kit.toast(one.title + ": " + kit.texts().refused, "bad"));
  }
  kit.outbox = { fresh, entries, put, drop, deliver };
  window.addEventListener("online", flush);
  if (document.body.dataset.user) document.addEventListener("DOMContentLoaded", flush);
})();
