(() => {
  "use strict";
  const all = (query, from = document) => [...from.querySelectorAll(query)];
  const target = () => {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null;
    }
  };
  let opener = null;

  // What a drawer shows can be copied with its outlet, or its address.
  const copies = (drawer) => {
    if (!navigator.clipboard || !drawer.matches(":has(blockquote):not(:has(.copy))")) return;
    const words = () => {
      const marked = all("mark", drawer.querySelector("blockquote")).map((m) => m.textContent);
      const head = [...drawer.querySelector("h4").childNodes].map((h) => h.textContent.trim());
      return `${head.join(", ")}: “${marked.join(" … ")}”`;
    };
    for (const [name, text] of [
      ["Copy the citation", words],
      ["Copy the link", () => location.href],
    ]) {
      const button = document.createElement("button");
      button.className = "copy";
      button.type = "button";
      button.textContent = name;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(text());
        button.textContent = "Copied";
      });
      drawer.append(button);
    }
  };

  // A link into something folded unfolds it; a drawer takes the focus.
  const reveal = () => {
    const found = target();
    if (!found) return;
    let opened = false;
    for (let d = found.closest("details"); d; d = d.parentElement.closest("details")) {
      opened = opened || !d.open;
      d.open = true;
    }
    const fold = found.closest(".detail") && found.closest(".row").querySelector(".fold");
    if (fold && !fold.open) opened = fold.open = true;
    if (opened) found.scrollIntoView();
    if (!found.matches(".drawer > div")) return;
    copies(found);
    found.tabIndex = -1;
    found.focus({ preventScroll: true });
  };
  const close = (drawer) => {
    const place = scrollY;
    location.hash = drawer.querySelector(".close").hash;
    scrollTo(0, place);
    if (opener) opener.focus({ preventScroll: true });
  };

  // What is shown stands in the address: #show=s1-show-disputed,s1-show-single.
  const boxes = all(".chip input");
  const keep = () => {
    const on = boxes.filter((box) => box.checked).map((box) => box.id);
    const hash = on.length ? `#show=${on.join(",")}` : "";
    history.replaceState(null, "", hash || location.pathname + location.search);
  };
  const show = () => {
    if (!location.hash.startsWith("#show=")) return;
    const on = new Set(location.hash.slice(6).split(","));
    for (const box of boxes) box.checked = on.has(box.id);
  };
  // What was asked for comes into view, from its beginning.
  const come = (box) => {
    const claims = box.closest(".story").querySelector(".claims");
    const { top } = claims.getBoundingClientRect();
    if (box.checked && (top < 0 || top > innerHeight / 2)) claims.scrollIntoView();
  };
  for (const box of boxes) {
    box.addEventListener("change", () => { keep(); come(box); });
  }

  for (const field of all(".chips [type=search]")) {
    field.hidden = false;
    field.addEventListener("input", () => {
      const words = field.value.toLowerCase().split(/\s+/);
      for (const row of all(".row", field.closest(".story"))) {
        const text = row.textContent.toLowerCase();
        row.classList.toggle("unfound", !words.every((word) => text.includes(word)));
      }
    });
  }

  // On a phone a strip of marks has no heads: one outlet is picked, and its marks alone stay.
  for (const picker of all(".picker")) {
    const picked = picker.querySelector("select");
    const rows = all(".matrix tbody tr", picker.closest(".claims"));
    picker.hidden = false;
    picked.addEventListener("change", () => {
      for (const row of rows) {
        all("td:not(.ground)", row).forEach((cell, k) => {
          cell.classList.toggle("unpicked", picked.value !== "" && k !== Number(picked.value));
        });
      }
    });
  }

  // The matrix is one stop of the tab key; arrows move in it.
  const seen = (node) => node.getClientRects().length > 0;
  const step = (cell, key) => {
    const row = cell.closest("tr");
    const links = all("td a", row);
    if (key === "ArrowLeft" || key === "ArrowRight") {
      return links[links.indexOf(cell) + (key === "ArrowRight" ? 1 : -1)];
    }
    const rows = all("tbody tr", row.closest("table")).filter(seen);
    const column = cell.closest("td").cellIndex - row.cells.length;
    const ahead = key === "ArrowDown" ? rows.slice(rows.indexOf(row) + 1)
      : rows.slice(0, rows.indexOf(row)).reverse();
    return ahead.map((other) => other.cells[other.cells.length + column].querySelector("a"))
      .find(Boolean);
  };
  // The outlet of a cell stands at the head of its column, far above: it is said at the cell too.
  const named = (event) => {
    const cell = event.target.closest("tbody td a");
    if (!cell || cell.title.includes(": ")) return;
    const row = cell.closest("tr");
    const heads = all(".outlet a", row.closest("table"));
    const outlet = heads[heads.length + cell.closest("td").cellIndex - row.cells.length];
    cell.title = `${outlet.textContent}: ${cell.title}`;
  };
  for (const matrix of all(".matrix")) {
    const cells = all("tbody td a", matrix);
    matrix.addEventListener("mouseover", named);
    matrix.addEventListener("focusin", named);
    for (const cell of cells.slice(1)) cell.tabIndex = -1;
    matrix.addEventListener("focusin", (event) => {
      if (!event.target.matches("tbody td a")) return;
      for (const cell of cells) cell.tabIndex = cell === event.target ? 0 : -1;
    });
    matrix.addEventListener("keydown", (event) => {
      if (!event.key.startsWith("Arrow") || !event.target.matches("tbody td a")) return;
      const next = step(event.target, event.key);
      if (next) next.focus();
      event.preventDefault();
    });
    matrix.addEventListener("click", (event) => {
      opener = event.target.closest("a") || opener;
    });
  }

  addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest(".drawer .close");
    if (!link) return;
    event.preventDefault();
    close(link.closest(".drawer"));
  });
  addEventListener("keydown", (event) => {
    const drawer = document.querySelector(".drawer > :target");
    if (!drawer) return;
    if (event.key === "Escape") close(drawer.closest(".drawer"));
    const way = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
    const link = way && drawer.contains(document.activeElement)
      && drawer.querySelector(`[rel=${way}]`);
    if (link) link.click();
  });

  addEventListener("hashchange", () => { show(); reveal(); });
  show();
  reveal();
})();
