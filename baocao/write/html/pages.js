"use strict";
// Lays the text of each sheet out on pages of its size: a footnote stands on the page of its mark, a heading
// with what follows it, a row of a table is never torn. What may stay together or break is what the styles say
// (break-after, break-inside, orphans, widows), so that a browser without this script prints by the same rules.
(() => {
  const ROUNDING = 0.5;

  const styleOf = (node) => getComputedStyle(node);
  const height = (node) => node.getBoundingClientRect().height;
  const marksIn = (node) => [...node.querySelectorAll('[role="doc-noteref"][id]')];

  class Layout {
    constructor(source) {
      this.source = source;
      this.queue = [...source.querySelector(".text").children];
      this.notes = new Map([...source.querySelectorAll('[role="doc-footnote"]')].map((note) => [note.id, note]));
      this.template = source.cloneNode(false);
      this.after = source;
      this.count = 0;
      this.margins = [...source.querySelectorAll(".in-margin")];
      source.querySelector(".text").replaceChildren();
    }

    run() {
      this.open();
      while (this.queue.length) {
        const block = this.queue.shift();
        this.put(block);
        if (this.fits()) continue;
        const rest = this.divide(block);
        if (rest) this.queue.unshift(rest);
        else this.takeBack();
        if (this.queue.length) this.open();
      }
      this.page.append(...this.margins.filter((lines) => lines.matches(".last-page-foot")));
      this.source.remove();
    }

    open() {
      this.page = this.template.cloneNode(false);
      this.page.innerHTML = '<div class="area"><div class="text"></div></div>';
      this.area = this.page.firstChild;
      this.text = this.area.firstChild;
      this.below = null;
      this.after.after(this.page);
      this.after = this.page;
      this.count += 1;
      if (this.count % 2 === 0) this.page.classList.add("verso");
      if (this.count === 1) this.page.append(...this.margins.filter((lines) => !lines.matches(".last-page-foot")));
      if (this.count > 1) this.area.insertAdjacentHTML("beforebegin", `<div class="line s-page-number page-number">${this.count}</div>`);
    }

    put(block) {
      this.text.append(block);
      for (const mark of marksIn(block)) this.putNote(this.notes.get(mark.hash.slice(1)));
    }

    putNote(note) {
      if (!note) return;
      if (!this.below) {
        this.below = document.createElement("div");
        this.below.className = "notes";
        this.area.append(this.below);
      }
      this.below.append(note);
    }

    // The height that the notes of these marks take from the text.
    notesHeight(marks) {
      const notes = marks.map((mark) => this.notes.get(mark.hash.slice(1))).filter(Boolean);
      if (!notes.length) return 0;
      const all = [...this.below.children].reduce((sum, note) => sum + height(note), 0);
      return height(this.below) - all + notes.reduce((sum, note) => sum + height(note), 0);
    }

    dropNotes(marks) {
      for (const mark of marks) this.notes.get(mark.hash.slice(1))?.remove();
      if (this.below && !this.below.children.length) {
        this.below.remove();
        this.below = null;
      }
    }

    fits() {
      // The space after a page's last paragraph falls away.
      const after = parseFloat(styleOf(this.text.lastElementChild).paddingBottom);
      const used = height(this.text) - after + (this.below ? height(this.below) : 0);
      return used <= this.area.clientHeight + ROUNDING;
    }

    // Move the last block to the next page, and with it what may not stand at the foot of this one without it.
    // What no page can hold makes its page as long as it is: nothing is cut off.
    takeBack() {
      if (this.text.children.length === 1) {
        this.page.classList.add("overfull");
        return;
      }
      let first = this.text.children.length - 1;
      while (first > 0 && styleOf(this.text.children[first - 1]).breakAfter === "avoid") first -= 1;
      if (first === 0) first = this.text.children.length - 1;
      const moved = [...this.text.children].slice(first);
      for (const block of moved) {
        this.dropNotes(marksIn(block));
        block.remove();
      }
      this.queue.unshift(...moved);
    }

    divide(block) {
      if (styleOf(block).breakInside === "avoid") return null;
      if (block.tagName === "TABLE") return this.divideTable(block);
      return block.matches(".line") ? this.divideLines(block) : null;
    }

    // The height that is left for a block whose notes up to a place are those of these marks.
    room(block, marks) {
      const before = marksIn(this.text).filter((mark) => !block.contains(mark));
      const top = block.getBoundingClientRect().top - this.text.getBoundingClientRect().top;
      return this.area.clientHeight + ROUNDING - top - this.notesHeight([...before, ...marks]);
    }

    divideLines(block) {
      const style = styleOf(block);
      const lines = linesOf(block);
      const top = block.getBoundingClientRect().top;
      for (let kept = lines.length - Number(style.widows); kept >= Number(style.orphans); kept -= 1) {
        const place = lines[kept].start;
        const marks = marksIn(block).filter((mark) => place.comparePoint(mark, 0) < 0);
        if (lines[kept - 1].bottom - top > this.room(block, marks)) continue;
        this.dropNotes(marksIn(block).filter((mark) => !marks.includes(mark)));
        return cutAt(block, place, style.textAlign === "justify");
      }
      return null;
    }

    divideTable(table) {
      const rows = [...table.querySelectorAll("tbody tr")];
      for (let kept = rows.length - 1; kept > 0; kept -= 1) {
        if (spansInto(rows, kept) || styleOf(rows[kept - 1].firstElementChild.firstElementChild).breakAfter === "avoid") continue;
        const marks = marksIn(table).filter((mark) => !rows.slice(kept).some((row) => row.contains(mark)));
        const bottom = rows[kept - 1].getBoundingClientRect().bottom - table.getBoundingClientRect().top;
        if (bottom > this.room(table, marks)) continue;
        this.dropNotes(rows.slice(kept).flatMap(marksIn));
        return tableFrom(table, rows.slice(kept));
      }
      return null;
    }
  }

  // The lines of a paragraph: the place each begins at, and where it ends on the page.
  function linesOf(block) {
    const pieces = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) pieces.push(walker.currentNode);
    const step = parseFloat(styleOf(block).lineHeight);
    const top = block.getBoundingClientRect().top + parseFloat(styleOf(block).paddingTop);
    const lineAt = (node, index) => {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const box = range.getClientRects()[0];
      return box ? Math.floor(((box.top + box.bottom) / 2 - top) / step) : -1;
    };
    const lines = [];
    for (const node of pieces) {
      for (let index = firstPast(node, lines.length, lineAt); index < node.length; index = firstPast(node, lines.length, lineAt)) {
        const start = document.createRange();
        start.setStart(node, index);
        lines.push({ start, bottom: top + step * (lines.length + 1) });
      }
    }
    return lines;
  }

  // The first letter of a node that stands on that line or below.
  function firstPast(node, line, lineAt) {
    let [low, high] = [0, node.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lineAt(node, middle) >= line) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function cutAt(block, place, justified) {
    const range = document.createRange();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(block, block.childNodes.length);
    trimEnd(place);
    const rest = block.cloneNode(false);
    rest.removeAttribute("id");
    rest.append(range.extractContents());
    rest.classList.add("continued");
    block.classList.add("broken");
    if (justified) block.dataset.justified = "";
    block.style.breakAfter = "auto";
    return rest;
  }

  // The blank a line breaks at would count as a word of the line.
  function trimEnd({ startContainer: node, startOffset: offset }) {
    const blanks = /\s*$/.exec(node.data.slice(0, offset))[0].length;
    node.deleteData(offset - blanks, blanks);
  }

  function spansInto(rows, index) {
    return rows.slice(0, index).some((row, at) => [...row.cells].some((cell) => at + cell.rowSpan > index));
  }

  function tableFrom(table, rows) {
    const rest = table.cloneNode(false);
    for (const part of table.querySelectorAll("colgroup, thead")) rest.append(part.cloneNode(true));
    for (const repeated of rest.querySelectorAll("[id]")) repeated.removeAttribute("id");
    const body = document.createElement("tbody");
    body.append(...rows);
    rest.append(body);
    return rest;
  }

  document.documentElement.classList.add("paged");
  const sheets = [...document.querySelectorAll(".page")];
  for (const sheet of sheets) {
    const layout = new Layout(sheet);
    layout.run();
    // The next sheet starts on the front of its paper, if that is printed on both sides.
    const hasBack = layout.count % 2 === 0 || sheet === sheets.at(-1);
    if (!hasBack) layout.after.insertAdjacentHTML("afterend", '<div class="empty-back"></div>');
  }
  document.documentElement.dataset.pages = document.querySelectorAll(".page").length;
})();
