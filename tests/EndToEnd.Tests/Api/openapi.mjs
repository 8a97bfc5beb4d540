// Reads {document, exchanges} and says what the document does not allow, or what of it nobody called. An empty list is well.
import Ajv2020 from 'ajv/dist/2020.js';

let text = '';
for await (const part of process.stdin) text += part;
const { document, exchanges } = JSON.parse(text);

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
ajv.addFormat('date-time', (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value)));
ajv.addFormat('uri', (value) => URL.canParse(value));
const home = 'https://api.invalid/document';
ajv.addVocabulary(['components']);
ajv.addSchema({ $id: home, components: { schemas: document.components.schemas } });
for (const name of Object.keys(document.components.schemas)) ajv.compile({ $ref: `${home}#/components/schemas/${name}` });

// References inside the document are made whole, so that the validator finds them.
const placed = (node) => Array.isArray(node) ? node.map(placed)
  : node && typeof node === 'object' ? Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === '$ref' ? home + value : placed(value)]))
  : node;
const resolved = (node) => node?.$ref ? resolved(node.$ref.slice(2).split('/').reduce((at, name) => at[name], document)) : node;

const faults = [];
const called = new Set();
for (const { method, path, status, type, body } of exchanges) {
  const name = `${method} ${path} -> ${status}`;
  const answer = resolved(document.paths[path]?.[method.toLowerCase()]?.responses?.[status]);
  if (!answer) { faults.push(`${name} is not in the document.`); continue; }
  if (status < 400) called.add(`${method} ${path}`);
  if (!answer.content) { if (body) faults.push(`${name} has a body: ${body.slice(0, 200)}`); continue; }
  const media = (type ?? '').split(';')[0];
  const content = answer.content[media];
  if (!content) { faults.push(`${name} is of type '${type}'.`); continue; }
  const validate = ajv.compile(placed(content.schema));
  const value = media.endsWith('json') ? JSON.parse(body) : body;
  if (!validate(value)) faults.push(`${name}: ${ajv.errorsText(validate.errors)} in ${body.slice(0, 600)}`);
}

for (const [path, item] of Object.entries(document.paths)) {
  for (const method of Object.keys(item).filter((key) => ['get', 'post', 'put', 'patch', 'delete'].includes(key))) {
    if (!called.has(`${method.toUpperCase()} ${path}`)) faults.push(`${method.toUpperCase()} ${path} was never answered well.`);
  }
}

console.log(JSON.stringify(faults, null, 1));
