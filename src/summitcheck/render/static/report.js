// Everything on the page can be read without this script. It adds filters, keys, and a choice between light and dark.
"use strict";
(() => {
  const root = document.documentElement;
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const index = JSON.parse(one("#index").textContent);
  const form = one("#filters");
  const fields = form.elements;

  // Light and dark. Storage may be forbidden to a page from a file; then the choice lasts as long as the page.
  const kept = { get: () => { try { return localStorage.getItem("summitcheck-theme"); } catch { return null; } },
                 set: (value) => { try { localStorage.setItem("summitcheck-theme", value); } catch { /* forbidden */ } } };
  const isDark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const setTheme = (theme) => { root.dataset.theme = theme; kept.set(theme); };
  if (["light", "dark"].includes(kept.get())) root.dataset.theme = kept.get();
  const switchTheme = () => setTheme(isDark() ? "light" : "dark");

  // Filters. A cell is one claim in one account; whatever shows cells is shown when one of its cells matches.
  const sections = [...new Set(Object.values(index.claims).map((claim) => claim.section))];
  const panels = new Map(all("details.claim").map((panel) => [panel.dataset.claim, panel]));
  const wanted = () => ({
    words: fields.text.value.trim().toLowerCase(),
    account: fields.account.value === "" ? null : Number(fields.account.value),
    section: fields.section.value === "" ? null : sections[Number(fields.section.value)],
    verdict: fields.verdict.value,
    code: fields.code.value,
  });
  const says = (element, words) => !words || element.textContent.replace(/\s+/g, " ").toLowerCase().includes(words);

  const cellMatches = (claim, account, want) =>
    (want.account === null || want.account === account) &&
    (want.section === null || want.section === claim.section) &&
    (!want.verdict || claim.verdicts[account] === want.verdict) &&
    (!want.code || (claim.codes[account] ?? []).includes(want.code));

  const matchingCells = (want) => {
    const found = new Map();
    for (const [anchor, claim] of Object.entries(index.claims)) {
      const accounts = index.accounts.map((_, account) => cellMatches(claim, account, want));
      if (accounts.includes(true) && says(panels.get(anchor), want.words)) found.set(anchor, accounts);
    }
    return found;
  };

  const filterMatrix = (cells, want) => {
    for (const row of all(".matrix tr.claim")) {
      const accounts = cells.get(row.dataset.claim);
      row.hidden = !accounts;
      if (accounts) all("td", row).forEach((cell, n) => cell.classList.toggle("faint", !accounts[n]));
    }
    for (const group of all(".matrix tbody")) group.hidden = !one("tr.claim:not([hidden])", group);
    for (const score of all(".scores [data-account]")) score.hidden = want.account !== null && Number(score.dataset.account) !== want.account;
  };

  const filterLists = (cells) => {
    for (const item of all(".across li")) {
      const accounts = cells.get(item.dataset.claim);
      item.hidden = !(item.dataset.account ? accounts?.[Number(item.dataset.account)] : accounts);
    }
    for (const rest of all(".rest")) rest.hidden = !one("li:not([hidden])", rest);
    for (const list of all(".across > div")) list.hidden = one("li", list) !== null && !one("li:not([hidden])", list);
  };

  const filterStatement = (cells) => {
    for (const [anchor, panel] of panels) {
      const accounts = cells.get(anchor);
      panel.hidden = !accounts;
      if (accounts) for (const entry of all(".entry", panel)) entry.hidden = !accounts[Number(entry.dataset.account)];
    }
    const active = cells.size < panels.size;
    for (const line of all("#statement .text > .line")) line.hidden = active && !one("details.claim:not([hidden])", line);
  };

  const filterAccounts = (cells, want) => {
    const narrow = want.section !== null || want.verdict || want.code;
    for (const account of all("details.account")) {
      const number = Number(account.dataset.account);
      account.hidden = want.account !== null && want.account !== number;
      for (const line of all(".line", account)) {
        const drawn = line.dataset.claims.split(" ").some((claim) => cells.get(claim)?.[number]);
        line.hidden = narrow ? !drawn : !(drawn && want.words) && !says(line, want.words);
      }
    }
  };

  const filter = () => {
    const want = wanted();
    const cells = matchingCells(want);
    filterMatrix(cells, want);
    filterLists(cells);
    filterStatement(cells);
    filterAccounts(cells, want);
    const active = Object.values(want).some((value) => value !== "" && value !== null);
    form.classList.toggle("active", active);
    one("#shown").value = active ? `${cells.size} of ${panels.size} commitments` : "";
    showPosition();
  };

  // Findings, one after the other: those that accuse, and notes only where uncertain cells are asked for.
  let current = null;
  const kind = () => (fields.verdict.value === "u" ? ".note" : ":not(.note)");
  const findings = () => all(`#statement .finding${kind()}`).filter((finding) => !finding.closest("[hidden]"));
  const showPosition = () => {
    const open = findings();
    const at = open.indexOf(current);
    one("#position").value = `${at < 0 ? "" : `${at + 1} of `}${open.length} finding${open.length === 1 ? "" : "s"}`;
  };
  const step = (by) => {
    const open = findings();
    if (!open.length) return;
    const at = open.indexOf(current);
    go(open[at < 0 ? (by > 0 ? 0 : open.length - 1) : (at + by + open.length) % open.length].id);
  };

  // Links. What is linked to may be folded away, or hidden by a filter that was meant for something else.
  const go = (id) => { if (location.hash === `#${id}`) arrive(); else location.hash = id; };
  const unfold = (element) => {
    for (let box = element; box; box = box.parentElement?.closest("details")) if (box.matches("details")) box.open = true;
  };
  const arrive = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest("[hidden]")) { form.reset(); filter(); }
    unfold(target);
    const folded = target.matches(".panel, .account > .text");
    (folded ? target.parentElement : target).scrollIntoView({ block: target.matches(".finding, .entry, .line, tr") ? "center" : "start" });
    if (target.tabIndex === -1) target.focus({ preventScroll: true });
    current?.classList.remove("here");
    current = target.matches(".finding") ? target : current;
    current?.classList.toggle("here", current === target);
    showPosition();
  };

  // Words of the statement and their claim point at each other.
  for (const link of all("#statement .words > a")) {
    const summary = one("summary", panels.get(link.hash.slice(1)));
    for (const [from, to] of [[link, summary], [summary, link]]) {
      from.addEventListener("pointerenter", () => to.classList.add("lit"));
      from.addEventListener("pointerleave", () => to.classList.remove("lit"));
    }
  }

  const keys = {
    n: () => step(1),
    p: () => step(-1),
    c: () => form.reset(),
    d: switchTheme,
    "/": () => { form.scrollIntoView({ block: "nearest" }); fields.text.select(); },
    "?": () => one("#keys").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input, select, textarea");
    if (event.key === "Escape" && typing) event.target.blur();
    if (typing || event.ctrlKey || event.metaKey || event.altKey || one("#keys").open || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  let waiting = 0;
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 60); });
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  one("#next").addEventListener("click", () => step(1));
  one("#previous").addEventListener("click", () => step(-1));
  one("#theme").addEventListener("click", switchTheme);
  one("#help").addEventListener("click", () => one("#keys").showModal());
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#']");
    if (link && link.hash === location.hash) arrive();
  });
  addEventListener("hashchange", arrive);
  for (const element of all(".tools, #filters")) element.hidden = false;
  showPosition();
  if (location.hash) arrive();
})();
