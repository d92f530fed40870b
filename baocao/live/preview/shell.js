// The page around the report: the problems of the draft, and the source of a paragraph.
import { element, Findings } from "./findings.js";
import { Paper } from "./paper.js";

const say = JSON.parse(document.body.dataset.words);
const at = (id) => document.getElementById(id);

const DOWNLOADS = ["docx", "pdf", "html"].map(at);
const FILES = [...DOWNLOADS, at("print")];

// The numbers of the shown state and report; none after the server was unreachable.
const shown = { revision: -1, paper: null };

// The request for the last selected paragraph: a late answer must not replace a newer one.
let asked = null;
let placing = null;

const paper = new Paper(at("sheets"), {
  title: say.paper,
  chosen: (origin) => (placing = showPlace(origin)),
  opened: () => placing?.then(() => at("place").querySelector("a")?.focus()),
  keyed,
});

const findings = new Findings({
  list: at("findings"),
  count: at("count"),
  told: at("told"),
  template: at("finding"),
  say,
  go: (origin) => paper.go(origin),
  placeLink,
  fix,
});

function keyed(event) {
  if (event.altKey) return;
  const command = event.ctrlKey || event.metaKey;
  if (at("ask").open) return;
  if (event.key === "F8" && !command) findings.step(event.shiftKey ? -1 : 1);
  // The browser's own command would print this page around the report.
  else if (event.key.toLowerCase() === "p" && command && !event.shiftKey && paper.frame) paper.print();
  else if (event.key === "." && command) findings.fixCurrent();
  else return;
  event.preventDefault();
}

document.addEventListener("keydown", keyed);
at("previous").addEventListener("click", () => findings.step(-1));
at("next").addEventListener("click", () => findings.step(1));
at("print").addEventListener("click", () => {
  if (paper.frame) paper.print();
});

function placeLink(place) {
  const link = element("a", "place", `${place.file}:${place.line}`);
  link.href = place.editor;
  link.title = say.open;
  return link;
}

async function showPlace(origin) {
  const mine = (asked = fetch(`place?${new URLSearchParams({ origin })}`).then((answer) => answer.json()));
  const place = await mine.catch(() => null);
  if (mine !== asked) return;
  if (place) at("place").replaceChildren(placeLink(place), element("pre", "", place.text));
  else at("place").replaceChildren(element("p", "hint", say.own));
}

at("place").addEventListener("keydown", (event) => {
  if (event.key === "Escape") paper.back();
});

function showOutline() {
  const items = paper.outline().map((heading) => {
    const item = element("li", `level-${heading.level}`, "");
    const button = element("button", "", heading.words);
    button.type = "button";
    button.addEventListener("click", heading.go);
    item.append(button, element("span", "page", heading.page));
    return item;
  });
  const focused = [...at("outline").children].findIndex((item) => item.contains(document.activeElement));
  at("outline").replaceChildren(...items);
  at("outline").children[focused]?.querySelector("button").focus();
  at("parts").hidden = !items.length;
}

function alarm(state) {
  if (state.current) return [];
  const errors = state.findings.filter((finding) => finding.severity === "error");
  const parts = [element("p", "", state.paper ? say.stale : say.none)];
  if (state.problem) parts.push(element("pre", "", state.problem));
  else if (errors.length) {
    const first = element("p", "", "");
    first.append(placeLink(errors[0]), ` ${errors[0].message}`);
    parts.push(first);
  }
  if (errors.length > 1) parts.push(element("p", "more", say.more));
  return parts;
}

function showState(state) {
  if (!state.revision) return;
  const { revision } = state;
  findings.show(state.findings.map((finding, index) => ({ ...finding, index, revision })));
  at("faults").hidden = !state.findings.length;
  at("alert").replaceChildren(...alarm(state));
  at("sheets").classList.toggle("stale", !state.current);
  const kept = state.paper !== null && !state.current;
  at("kept").textContent = kept ? `${say.kept} ${clock(new Date(state.read * 1000))}` : "";
  at("edited").textContent = state.edited ? say.edited : "";
  for (const button of FILES) setDisabled(button, state.paper === null);
  at("waiting").hidden = true;
  const time = new Date().toLocaleTimeString(say.lang);
  const pages = paper.frame && `${say.pages}: ${paper.pages}`;
  tell([state.summary, pages, `${say.updated} ${time}`].filter(Boolean).join("\n"));
}

function clock(time) {
  return time.toLocaleTimeString(say.lang, { hour: "2-digit", minute: "2-digit" });
}

function setDisabled(button, disabled) {
  button.setAttribute("aria-disabled", String(disabled || "never" in button.dataset));
}

// Fetched first, so that a failure is told on this page and not by a broken download.
async function download(button) {
  if (button.getAttribute("aria-disabled") === "true") return;
  setDisabled(button, true);
  at("making").classList.remove("failed");
  at("making").textContent = `${say.making} ${button.dataset.file} …`;
  try {
    const answer = await fetch(`report.${button.id}`);
    if (!answer.ok) throw new Error(await answer.text());
    const link = element("a", "", "");
    link.href = URL.createObjectURL(await answer.blob());
    link.download = button.dataset.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    at("making").textContent = "";
  } catch (error) {
    at("making").classList.add("failed");
    at("making").textContent = error instanceof TypeError ? say.lost : error.message;
  }
  setDisabled(button, shown.paper === null);
}

for (const button of DOWNLOADS) button.addEventListener("click", () => download(button));

// Asks once for each run of the command, whose address is new.
const ask = at("ask");
let answered = null;

async function mayFix() {
  const asked = `fix ${location.pathname.split("/")[1]}`;
  if (!sessionStorage.getItem(asked)) {
    ask.showModal();
    const said = await new Promise((done) => (answered = done));
    if (said) sessionStorage.setItem(asked, "yes");
  }
  return Boolean(sessionStorage.getItem(asked));
}

function settle(said) {
  ask.close();
  answered?.(said);
  answered = null;
}

for (const button of ask.querySelectorAll("button")) {
  button.addEventListener("click", () => settle(button.value));
}
ask.addEventListener("cancel", () => settle(""));
// The word that it was closed comes late: the question may have been asked again.
ask.addEventListener("close", () => ask.open || settle(""));

let fixing = false;

async function fix(finding) {
  if (fixing || at("ask").open || !(await mayFix())) return;
  fixing = true;
  at("mended").classList.remove("failed");
  at("mended").textContent = say.fixing;
  try {
    const asked = new URLSearchParams({ revision: finding.revision, finding: finding.index });
    const answer = await fetch(`fix?${asked}`, { method: "POST" });
    if (!answer.ok) throw new Error(await answer.text());
    at("mended").textContent = `${say.fixed}: ${finding.message}`;
  } catch (error) {
    at("mended").classList.add("failed");
    at("mended").textContent = error instanceof TypeError ? say.lost : error.message;
  }
  fixing = false;
}

at("months")?.querySelector("[aria-current]").scrollIntoView({ inline: "center" });

function tell(words, { lost = false } = {}) {
  at("status").textContent = words;
  at("status").classList.toggle("lost", lost);
}

async function update() {
  const state = await (await fetch("state")).json();
  if (state.revision <= shown.revision) return;
  shown.revision = state.revision;
  if (state.paper !== null && state.paper !== shown.paper) {
    shown.paper = state.paper;
    await paper.show(state.paper);
    if (paper.frame) showOutline();
  }
  if (state.revision === shown.revision) showState(state);
}

const events = new EventSource("events");
events.addEventListener("message", update);
events.addEventListener("error", () => {
  Object.assign(shown, { revision: -1, paper: null });
  tell(say.lost, { lost: true });
});
