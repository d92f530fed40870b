// Reports by easy-template-x, all in one process: node easy_template_x_paper.mjs MONTHS OUT TEMPLATE
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const yaml = require("js-yaml");
const { TemplateHandler } = require("easy-template-x");

const [months, target, template] = process.argv.slice(2);

function* items(list) {
  for (const item of list) {
    let text = item, below = [];
    if (typeof item !== "string") {
      if ("text" in item) [text, below] = [item.text, item.items ?? []];
      else [[text, below]] = Object.entries(item);
    }
    yield { text };
    yield* items(below);
  }
}

function* lines(data) {
  for (const part of ["results", "priorities"]) {
    yield { text: part };
    for (const [key, section] of Object.entries(data[part])) {
      yield { text: key };
      if (typeof section === "string") yield { text: section };
      else yield* items(section);
    }
  }
}

const handler = new TemplateHandler();
const form = fs.readFileSync(template);
for (const name of fs.readdirSync(months).filter((each) => each.endsWith(".yaml"))) {
  const data = yaml.load(fs.readFileSync(path.join(months, name), "utf8"), { schema: yaml.JSON_SCHEMA });
  const paper = await handler.process(form, { lines: [...lines(data)] });
  fs.writeFileSync(path.join(target, path.basename(name, ".yaml") + ".docx"), paper);
}
