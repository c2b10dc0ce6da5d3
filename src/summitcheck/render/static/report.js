// Everything on the page can be read without this script. It adds filters, sorting, tooltips, keys, and light or dark.
"use strict";
(() => {
  const root = document.documentElement;
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const index = JSON.parse(one("#index").textContent);
  const anchors = Object.keys(index.claims);
  const claims = Object.values(index.claims);
  const panels = new Map(all("details.claim").map((panel) => [panel.dataset.claim, panel]));
  const strips = all(".strips tbody .strip");
  const form = one("#filters");
  const fields = form.elements;
  const chips = all(".chip");
  const called = { d: "distorted", u: "to read", s: "supported", o: "omitted", "-": "not judged" };

  // Light and dark. Storage may be forbidden to a page from a file; then the choice lasts as long as the page.
  const kept = { get: () => { try { return localStorage.getItem("summitcheck-theme"); } catch { return null; } },
                 set: (value) => { try { localStorage.setItem("summitcheck-theme", value); } catch { /* forbidden */ } } };
  const isDark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const switchTheme = () => { root.dataset.theme = isDark() ? "light" : "dark"; kept.set(root.dataset.theme); };
  if (["light", "dark"].includes(kept.get())) root.dataset.theme = kept.get();

  // The address: `#anchor`, `#?filters`, or `#anchor?filters`.
  const NAMES = ["verdict", "account", "section", "rule", "text"];
  const address = () => {
    const [anchor, query = ""] = location.hash.slice(1).split(/\?(.*)/s);
    return { anchor: decodeURIComponent(anchor), wanted: new URLSearchParams(query) };
  };
  const wanted = () => {
    const chosen = { verdict: chips.find((chip) => chip.ariaPressed === "true")?.value ?? "" };
    for (const name of NAMES.slice(1)) chosen[name] = fields[name].value.trim();
    return chosen;
  };
  const choose = (values) => {
    for (const chip of chips) chip.ariaPressed = String(chip.value === values.verdict);
    for (const name of NAMES.slice(1)) fields[name].value = values[name] ?? "";
  };
  const remember = (want) => {
    const query = new URLSearchParams(Object.entries(want).filter(([, value]) => value)).toString();
    const { anchor } = address();
    history.replaceState(null, "", query || anchor ? `#${anchor}${query ? `?${query}` : ""}` : location.pathname + location.search);
  };

  // Filters. A cell is one claim in one account; whatever shows cells is shown where one of its cells matches.
  const says = (element, text) => !text || element.textContent.replace(/\s+/g, " ").toLowerCase().includes(text.toLowerCase());
  const matchingCells = (want) => {
    const account = index.accounts.findIndex(([anchor]) => anchor === want.account);
    return new Map(anchors.flatMap((anchor, n) => {
      const claim = claims[n];
      if (want.section && want.section !== (claim.section || "-")) return [];
      const numbers = index.accounts.map((_, number) => number).filter((number) =>
        (!want.account || number === account) && (!want.verdict || claim.verdicts[number] === want.verdict[0]) &&
        (!want.rule || (claim.rules[number] ?? []).includes(want.rule)));
      return numbers.length && says(panels.get(anchor), want.text) ? [[anchor, new Set(numbers)]] : [];
    }));
  };
  const filterStrips = (cells, want, active) => {
    for (const row of all(".strips tbody tr")) {
      const number = Number(row.dataset.account);
      row.hidden = want.account !== "" && index.accounts[number][0] !== want.account;
      one(".strip", row)?.classList.toggle("faint", active);
      if (active) all("i", row).forEach((cell, n) => cell.classList.toggle("on", cells.get(anchors[n])?.has(number) ?? false));
    }
  };
  const meets = (element, numbers) =>
    !!numbers && (!element.dataset.accounts || element.dataset.accounts.trim().split(" ").some((number) => numbers.has(Number(number))));
  const filterLists = (cells, want) => {
    for (const item of [...all(".list [data-claim]"), ...panels.values()]) {
      const numbers = cells.get(item.dataset.claim);
      for (const part of all("[data-accounts]", item)) {
        part.hidden = !meets(part, numbers) || Boolean(want.rule && "rule" in part.dataset && part.dataset.rule !== want.rule);
      }
      item.hidden = !meets(item, numbers) || (!item.matches("details") && one("[data-accounts]", item) !== null && !one("[data-accounts]:not([hidden])", item));
    }
    for (const rest of all(".list .rest")) rest.hidden = !one("[data-claim]:not([hidden])", rest);
    for (const list of all(".list")) list.hidden = one("[data-claim]", list) !== null && !one("[data-claim]:not([hidden])", list);
  };
  const filterTexts = (cells, want, active) => {
    for (const line of all("#statement .text > *")) line.hidden = active && !one("details.claim:not([hidden])", line);
    for (const account of all("details.account")) {
      const number = Number(account.dataset.account);
      account.hidden = want.account !== "" && index.accounts[number][0] !== want.account;
      for (const line of all(".line", account)) {
        const drawn = line.dataset.claims.split(" ").some((claim) => cells.get(claim)?.has(number));
        const narrow = want.section || want.verdict || want.rule;
        line.hidden = narrow ? !drawn : !(drawn && want.text) && !says(line, want.text);
      }
    }
  };
  const filter = () => {
    const want = wanted();
    const active = Object.values(want).some(Boolean);
    const cells = matchingCells(want);
    filterStrips(cells, want, active);
    filterLists(cells, want);
    filterTexts(cells, want, active);
    form.classList.toggle("active", active);
    form.classList.toggle("none", cells.size === 0);
    one("[type=reset]", form).hidden = !active;
    one("#filter-button").textContent = active ? `Filter: ${cells.size} of ${panels.size} claims` : "Filter";
    one("#shown").value = !active ? "" : cells.size ? `${cells.size} of ${panels.size} claims` : "No matches";
    showPosition();
    return want;
  };
  const change = () => remember(filter());
  const clear = () => { choose({}); change(); };

  // Changes, one after the other: those that accuse, and notes only where what is to be read is asked for.
  let current = null;
  const findings = () => {
    const kind = wanted().verdict === "uncertain" ? ".note" : ":not(.note)";
    return all(`#statement .finding${kind}`).filter((finding) => !finding.closest("[hidden]"));
  };
  const showPosition = () => {
    const open = findings();
    const at = open.indexOf(current);
    one("#position").value = `${at < 0 ? "" : `${at + 1} of `}${open.length} change${open.length === 1 ? "" : "s"}`;
  };
  const step = (by) => {
    const open = findings();
    const at = open.indexOf(current);
    if (open.length) go(open[at < 0 ? (by > 0 ? 0 : open.length - 1) : (at + by + open.length) % open.length].id);
  };

  // Links. What is linked to may be folded away, or hidden by a filter that was meant for something else.
  const go = (anchor) => {
    const query = location.hash.split(/\?(.*)/s)[1];
    const hash = `#${anchor}${query ? `?${query}` : ""}`;
    if (location.hash === hash) arrive(); else location.hash = hash;
  };
  const unfold = (element) => {
    for (let box = element.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  };
  const arrive = () => {
    const target = document.getElementById(address().anchor);
    if (!target) return;
    if (target.closest("[hidden]")) clear();
    unfold(target);
    const folded = target.matches(".panel, .account > .text");
    (folded ? target.parentElement : target).scrollIntoView({ block: target.matches(".finding, .tellers a, .line") ? "center" : "start" });
    if (target.tabIndex === -1 || target.matches("a")) target.focus({ preventScroll: true });
    current?.classList.remove("here");
    current = target.closest(".finding") ?? current;
    current?.classList.toggle("here", current.contains(target));
    showPosition();
  };
  const readAddress = () => {
    choose(Object.fromEntries(address().wanted));
    if (address().wanted.size || form.classList.contains("active")) filter();
    arrive();
  };

  // Strips: the cell under the pointer, or the one that the arrow keys have reached, is told in words.
  const tip = one("#tip");
  let at = null;
  const cellsOf = (strip) => all("i", strip);
  const told = (number, n) => {
    const [anchor, name] = index.accounts[number];
    const claim = claims[n];
    const line = (tag, text, kind = "") => Object.assign(document.createElement(tag), { textContent: text, className: kind });
    const lines = [line("b", `${called[claim.verdicts[number]]} · ${name}`), line("p", one(".text", panels.get(anchors[n])).textContent, "said")];
    const [before, after] = claim.changes[number] ?? [];
    if (before || after) {
      const words = line("p", "", "said");
      words.append(...(before ? [line("del", before), " → "] : []), after ? line("ins", after) : "left out");
      lines.push(words);
    }
    const link = line("a", "Read the words");
    link.href = `#${document.getElementById(`${anchors[n]}--${anchor}`) ? `${anchors[n]}--${anchor}` : anchors[n]}`;
    return [...lines, link];
  };
  const point = (cell) => {
    at?.classList.remove("at");
    at = cell;
    tip.hidden = !cell;
    if (!cell) return;
    cell.classList.add("at");
    const strip = cell.closest(".strip");
    tip.replaceChildren(...told(Number(cell.closest("tr").dataset.account), cellsOf(strip).indexOf(cell)));
    const [box, own] = [cell.getBoundingClientRect(), tip.getBoundingClientRect()];
    const below = box.bottom + own.height + 8 < innerHeight;
    tip.style.left = `${Math.max(8, Math.min(box.left, root.clientWidth - own.width - 8))}px`;
    tip.style.top = `${below ? box.bottom + 6 : box.top - own.height - 6}px`;
  };
  const walk = (event) => {
    const strip = event.currentTarget;
    const cells = cellsOf(strip);
    const open = strips.filter((each) => !each.closest("[hidden]"));
    const n = Math.max(cells.indexOf(at), 0);
    const row = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const column = { ArrowLeft: n - 1, ArrowRight: n + 1, Home: 0, End: cells.length - 1 }[event.key];
    if (event.key === "Enter" && at) location.hash = one("a", tip).hash;
    else if (event.key === "Escape") point(null);
    else if (row) {
      const next = open[open.indexOf(strip) + row];
      if (next) { tabStop(next); next.focus(); point(cellsOf(next)[n]); next.scrollIntoView({ block: "nearest" }); }
    } else if (column !== undefined) point(cells[Math.max(0, Math.min(column, cells.length - 1))]);
    else return;
    event.preventDefault();
  };
  const tabStop = (strip) => { for (const each of strips) each.tabIndex = each === strip ? 0 : -1; };
  for (const strip of strips) {
    strip.role = "group";
    strip.ariaLabel = `${index.accounts[Number(strip.closest("tr").dataset.account)][1]}, claim by claim: move with the arrow keys`;
    strip.addEventListener("pointerover", (event) => { if (event.pointerType !== "touch" && event.target.matches("i")) point(event.target); });
    strip.addEventListener("pointerleave", (event) => { if (event.pointerType !== "touch") point(null); });
    strip.addEventListener("click", (event) => {
      if (!event.target.matches("i")) return;
      point(event.target);
      if (event.pointerType !== "touch") { location.hash = one("a", tip).hash; point(null); }
    });
    strip.addEventListener("focus", () => { if (!strip.contains(at)) point(cellsOf(strip)[0]); });
    strip.addEventListener("blur", (event) => { if (!tip.contains(event.relatedTarget)) point(null); });
    strip.addEventListener("keydown", walk);
  }
  if (strips.length) tabStop(strips[0]);

  // Sorting: a click sorts the rows by a column, a second one the other way round.
  const value = (row, column) => {
    const cell = row.children[column];
    if (column === 0) return one("b", cell).textContent.toLowerCase();
    return cell ? Number(cell.textContent.match(/\d+/)) : -1;
  };
  const sortBy = (head) => {
    const table = head.closest("table");
    const column = [...head.parentElement.children].indexOf(head);
    const up = head.ariaSort ? head.ariaSort === "descending" : column === 0;
    for (const other of all("th", table.tHead)) other.ariaSort = null;
    head.ariaSort = up ? "ascending" : "descending";
    const compare = (a, b) => (column === 0 ? a.localeCompare(b) : a - b) * (up ? 1 : -1);
    table.tBodies[0].append(...[...table.tBodies[0].rows].sort((a, b) => compare(value(a, column), value(b, column))));
  };
  for (const head of all(".strips .head")) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: head.textContent, title: head.title });
    button.addEventListener("click", () => sortBy(head.closest("th") ?? button.closest("th")));
    head.replaceWith(button);
  }

  // Words of the statement and their claim point at each other.
  for (const link of all("#statement .words > a")) {
    const summary = one("summary", panels.get(link.hash.slice(1)));
    for (const [from, to] of [[link, summary], [summary, link]]) {
      from.addEventListener("pointerenter", () => to.classList.add("lit"));
      from.addEventListener("pointerleave", () => to.classList.remove("lit"));
    }
  }

  const keys = { n: () => step(1), p: () => step(-1), c: clear, d: switchTheme,
                 "/": () => { openFilters(true); form.scrollIntoView({ block: "nearest" }); fields.text.select(); },
                 "?": () => one("#keys").showModal() };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input, select, textarea");
    if (event.key === "Escape" && typing) event.target.blur();
    if (typing || event.ctrlKey || event.metaKey || event.altKey || one("#keys").open || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  const openFilters = (open) => {
    form.classList.toggle("open", open);
    one("#filter-button").ariaExpanded = String(open);
  };

  let waiting = 0;
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(change, 60); });
  form.addEventListener("reset", (event) => { event.preventDefault(); clear(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const chip of chips) {
    chip.addEventListener("click", () => {
      const on = chip.ariaPressed !== "true";
      for (const other of chips) other.ariaPressed = String(on && other === chip);
      change();
    });
  }
  one("#filter-button").addEventListener("click", () => openFilters(!form.classList.contains("open")));
  one("#next").addEventListener("click", () => step(1));
  one("#previous").addEventListener("click", () => step(-1));
  one("#theme").addEventListener("click", switchTheme);
  one("#help").addEventListener("click", () => one("#keys").showModal());
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#']");
    if (!link && !event.target.closest?.(".strip, #tip")) point(null);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    point(null);
    go(decodeURIComponent(link.hash.slice(1)));
  });
  addEventListener("hashchange", readAddress);

  // What stays in sight below the filters stands right below them, in however many lines they are.
  const bars = [form, one("#filter-button")];
  const inSight = (bar) => (getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0);
  const measure = () => root.style.setProperty("--top", `${Math.max(...bars.map(inSight))}px`);
  const measuring = new ResizeObserver(measure);
  for (const bar of bars) measuring.observe(bar);
  for (const element of all(".tools, #filters, #filter-button")) element.hidden = false;
  measure();
  showPosition();
  readAddress();
})();
