// The report in its frame: a new one is laid out hidden, scrolled to the old position, and then shown.

// The width of margins and scroll bar beside the widest sheet. A narrower window scales everything down.
const BESIDE_PX = 48;
const PATIENCE_MS = 5000;

const STYLE = `
  [data-origin] { cursor: pointer; outline-offset: 2px; }
  [data-origin]:hover { outline: 1px dotted #5b7ba6; }
  [data-origin].chosen { outline: 1px solid #7f9fc6; background: #eaf1fb; }
  [data-origin].chosen:focus-visible { outline: 2px solid #1f4e8c; }
  @media print { [data-origin].chosen, [data-origin]:hover { outline: 0; background: none; } }
`;

export class Paper {
  // `chosen(origin)` is called when a paragraph is selected, `opened()` when its source is requested, `keyed`
  // with every key that is pressed in it.
  constructor(box, { title, chosen, opened, keyed }) {
    Object.assign(this, { box, title, chosen, opened, keyed });
    this.frame = null;
    this.wanted = null;
    new ResizeObserver(() => this.fit()).observe(box);
  }

  fit() {
    const sheets = this.frame ? [...this.frame.contentDocument.querySelectorAll(".page")] : [];
    const widest = Math.max(0, ...sheets.map((sheet) => sheet.offsetWidth)) + BESIDE_PX;
    this.box.style.setProperty("--scale", Math.min(1, this.box.clientWidth / widest));
  }

  async show(number) {
    const frame = document.createElement("iframe");
    this.wanted = frame;
    frame.title = this.title;
    frame.className = "loading";
    frame.src = `paper?${number}`;
    const loaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
    this.box.append(frame);
    await loaded;
    await laidOut(frame.contentDocument);
    if (this.wanted === frame) this.replaceBy(frame);
    else frame.remove();
  }

  replaceBy(frame) {
    const old = this.frame;
    this.frame = frame;
    this.prepare(frame.contentDocument);
    this.fit();
    if (old) {
      const had = old.contentDocument.activeElement?.dataset.origin;
      const origin = old.contentDocument.querySelector(".chosen")?.dataset.origin;
      frame.contentWindow.scrollTo(old.contentWindow.scrollX, old.contentWindow.scrollY);
      const line = origin && this.find(origin);
      if (line) this.mark(line);
      old.remove();
      if (line && had) line.focus({ preventScroll: true });
    }
    frame.className = "";
  }

  prepare(page) {
    page.head.append(Object.assign(page.createElement("style"), { textContent: STYLE }));
    this.lines = [...page.querySelectorAll("[data-origin]")];
    // One stop for the Tab key; arrow keys move from there.
    for (const line of this.lines) line.tabIndex = -1;
    if (this.lines.length) this.lines[0].tabIndex = 0;
    page.addEventListener("focusin", ({ target }) => this.choose(target.closest("[data-origin]")));
    page.addEventListener("click", ({ target }) => {
      if (!target.closest("a")) target.closest("[data-origin]")?.focus({ preventScroll: true });
    });
    page.addEventListener("keydown", (event) => this.pressed(event));
    page.addEventListener("keydown", this.keyed);
  }

  pressed(event) {
    const line = event.target.closest("[data-origin]");
    if (!line || event.target !== line || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.lines[this.lines.indexOf(line) + step]?.focus();
    else if (event.key === "Enter") this.opened();
    else return;
    event.preventDefault();
  }

  choose(line) {
    if (!line || line.classList.contains("chosen")) return;
    this.mark(line);
    this.chosen(line.dataset.origin);
  }

  mark(line) {
    for (const other of this.lines) {
      other.tabIndex = other === line ? 0 : -1;
      other.classList.toggle("chosen", other === line);
    }
  }

  find(origin) {
    return this.lines.find((line) => line.dataset.origin === origin);
  }

  // Scrolls to a paragraph and selects it; tells whether there is one.
  go(origin) {
    const line = this.frame && this.find(origin);
    if (line) select(line, "center");
    return Boolean(line);
  }

  // Returns the headings in reading order: their words, level, page, and what goes there.
  outline() {
    const page = this.frame.contentDocument;
    const sheets = [...page.querySelectorAll(".page")];
    return [...page.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => ({
      words: [...(heading.querySelector("h1 > .line") ? heading.children : [heading])].map(wordsOf).join(" "),
      level: Number(heading.localName[1]),
      page: sheets.indexOf(heading.closest(".page")) + 1,
      go: () => select(heading.closest("[data-origin]") ?? heading.querySelector("[data-origin]"), "start"),
    }));
  }

  get pages() {
    return Number(this.frame.contentDocument.documentElement.dataset.pages ?? 0);
  }

  print() {
    this.frame?.contentWindow.focus();
    this.frame?.contentWindow.print();
  }

  // Returns the focus to the selected paragraph.
  back() {
    this.frame?.contentDocument.querySelector(".chosen")?.focus({ preventScroll: true });
  }
}

function wordsOf(node) {
  return node.textContent.replace(/\s+/g, " ").trim();
}

function select(line, block) {
  line?.scrollIntoView({ block });
  line?.focus({ preventScroll: true });
}

async function laidOut(page) {
  const began = Date.now();
  while (!page.documentElement.dataset.pages && Date.now() - began < PATIENCE_MS) {
    await new Promise((done) => setTimeout(done, 20));
  }
}
