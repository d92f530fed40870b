// The report by docx from npm: node docx_npm_paper.mjs MONTH OUT
import fs from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const yaml = require("js-yaml");
const { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } = require("docx");

const [source, target] = process.argv.slice(2);
const data = yaml.load(fs.readFileSync(source, "utf8"), { schema: yaml.JSON_SCHEMA });
const ids = Object.keys(data.footnotes);
const children = [new Paragraph({ text: "BÁO CÁO" })];

function runs(text) {
  return text.split(/(\[\^[^\]]+\])/).map((piece) =>
    piece.startsWith("[^") ? new FootnoteReferenceRun(ids.indexOf(piece.slice(2, -1)) + 1) : new TextRun(piece));
}

function items(list, level) {
  for (const item of list) {
    let text = item, below = [];
    if (typeof item !== "string") {
      if ("text" in item) [text, below] = [item.text, item.items ?? []];
      else [[text, below]] = Object.entries(item);
    }
    children.push(new Paragraph({ children: runs(text), numbering: { reference: "items", level } }));
    items(below, level + 1);
  }
}

for (const part of ["results", "priorities"]) {
  children.push(new Paragraph({ text: part, heading: HeadingLevel.HEADING_1 }));
  for (const [key, section] of Object.entries(data[part])) {
    children.push(new Paragraph({ text: key, heading: HeadingLevel.HEADING_2 }));
    if (typeof section === "string") children.push(new Paragraph({ children: runs(section) }));
    else items(section, 0);
  }
}
const levels = [0, 1, 2].map((level) => ({ level, format: "bullet", text: level ? "+" : "-" }));
const footnotes = Object.fromEntries(ids.map((id, at) => [at + 1, { children: [new Paragraph(data.footnotes[id])] }]));
const document = new Document({ numbering: { config: [{ reference: "items", levels }] }, footnotes, sections: [{ children }] });
fs.writeFileSync(target, await Packer.toBuffer(document));
