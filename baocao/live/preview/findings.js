// The list of findings, and the way from one to the next.

export function element(tag, className, text) {
  return Object.assign(document.createElement(tag), { className, textContent: text });
}

export class Findings {
  // `go(origin)` shows a paragraph and tells whether there is one, `placeLink(place)` makes a link to a line,
  // `fix(finding)` fixes one.
  constructor({ list, count, told, template, say, go, placeLink, fix }) {
    Object.assign(this, { list, count, told, template, say, go, placeLink, fix });
    this.findings = [];
    this.at = this.from = -1;
  }

  show(findings) {
    const before = this.findings[this.at];
    const focused = [...this.list.children].findIndex((item) => item.contains(document.activeElement));
    this.findings = findings;
    this.list.replaceChildren(...findings.map((finding, index) => this.item(finding, index)));
    const same = before ? findings.findIndex((finding) => isSame(finding, before)) : -1;
    // After a finding that is gone, the next one is that which has its place now.
    if (same >= 0) this.mark(same);
    else this.mark(-1, this.at < 0 ? this.from : Math.min(this.at, findings.length) - 1);
    if (focused >= 0) this.focus(Math.min(focused, findings.length - 1));
  }

  item(finding, index) {
    const item = this.template.content.firstElementChild.cloneNode(true);
    item.className = finding.severity;
    item.querySelector(".grade").textContent = finding.grade;
    item.querySelector(".rule").textContent = finding.rule;
    item.querySelector("a").replaceWith(this.placeLink(finding));
    item.append(this.message(finding, index));
    if (finding.help) item.append(element("p", "help", finding.help));
    if (finding.fixable) item.append(this.fixButton(finding, index));
    return item;
  }

  fixButton(finding, index) {
    const words = finding.suggestion ? `${this.say.fixTo} “${finding.suggestion}”` : this.say.fix;
    const button = element("button", "fix", `${words} `);
    button.type = "button";
    button.setAttribute("aria-keyshortcuts", "Control+.");
    button.append(element("kbd", "", "Ctrl+."));
    button.addEventListener("click", () => {
      this.mark(index);
      this.fix(finding);
    });
    return button;
  }

  // Fixes the finding that is looked at, if that is safe.
  fixCurrent() {
    this.list.children[this.at]?.querySelector(".fix")?.click();
  }

  message(finding, index) {
    if (!finding.origin) return element("p", "message", finding.message);
    const button = element("button", "message", finding.message);
    button.title = this.say.go;
    button.addEventListener("click", () => {
      this.mark(index);
      this.go(finding.origin);
    });
    return button;
  }

  // Goes on by so many findings, and around at the end.
  step(by) {
    const number = this.findings.length;
    if (!number) return;
    const from = this.at < 0 && by < 0 ? this.from + 1 : this.at < 0 ? this.from : this.at;
    this.mark((((from + by) % number) + number) % number);
    const finding = this.findings[this.at];
    this.list.children[this.at].scrollIntoView({ block: "center" });
    this.told.textContent = `${this.at + 1}/${number}: ${finding.grade}, ${finding.message}`;
    if (!finding.origin || !this.go(finding.origin)) this.focus(this.at);
  }

  // Marks a finding as the one that is looked at; without one, the next step starts `from` a place.
  mark(at, from = -1) {
    this.at = at;
    this.from = Math.max(from, -1);
    [...this.list.children].forEach((item, index) => {
      if (index === at) item.setAttribute("aria-current", "true");
      else item.removeAttribute("aria-current");
    });
    const number = this.findings.length;
    this.count.textContent = at < 0 ? `(${number})` : `${at + 1}/${number}`;
  }

  focus(index) {
    this.list.children[index]?.querySelector("button.message, a")?.focus();
  }
}

function isSame(one, other) {
  return ["rule", "message", "file"].every((key) => one[key] === other[key]);
}
