// Reads every Bicep file under a folder with a real grammar, and tells as JSON what a test wants to know of it.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";

const [root, folder] = process.argv.slice(2);
const require = createRequire(join(root, "package.json"));
const { Parser, Language } = require("web-tree-sitter");
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(join(root, "node_modules/tree-sitter-bicep/tree-sitter-bicep.wasm")));

const files = (where) => readdirSync(where).flatMap((name) => {
  const path = join(where, name);
  return statSync(path).isDirectory() ? files(path) : path.endsWith(".bicep") ? [path] : [];
});
const walk = (node, visit) => { visit(node); for (const child of node.namedChildren) walk(child, visit); };
const unquote = (text) => text.replace(/^'|'$/g, "");

const facts = files(folder).map((path) => {
  const source = readFileSync(path, "utf8");
  const root = parser.parse(source).rootNode;
  const fact = { path, errors: [], parameters: [], undescribed: [], variables: {}, names: [], types: [], settings: {} };
  let described = false;
  for (const node of root.namedChildren) {
    if (node.type === "comment") continue;
    if (node.type === "decorators") { described = /@description\('/.test(node.text); continue; }
    if (node.type === "parameter_declaration") {
      const name = node.namedChildren.find((child) => child.type === "identifier").text;
      fact.parameters.push(name);
      if (!described && !/@description\('/.test(node.text)) fact.undescribed.push(name);
    }
    described = false;
  }
  walk(root, (node) => {
    if (node.type === "ERROR" || node.isMissing) fact.errors.push(`${path}:${node.startPosition.row + 1} ${node.text.slice(0, 60)}`);
    if (node.type === "variable_declaration") {
      const name = node.namedChildren[0].text;
      const array = node.namedChildren.find((child) => child.type === "array");
      if (array) fact.variables[name] = array.namedChildren.filter((child) => child.type === "string").map((child) => unquote(child.text));
    }
    if (node.type === "object") {
      // { name: 'X', value: ... }: a setting.
      const pairs = Object.fromEntries(node.namedChildren.filter((child) => child.type === "object_property").map((child) => [child.namedChildren[0].text, child.namedChildren[1]?.text]));
      if (Object.keys(pairs).join() === "name,value") fact.settings[unquote(pairs.name)] = unquote(pairs.value);
    }
    if (node.type === "identifier") fact.names.push(node.text);
    if (node.type === "resource_declaration") fact.types.push(unquote(node.namedChildren.find((child) => child.type === "string").text));
  });
  return fact;
});
console.log(JSON.stringify(facts));
