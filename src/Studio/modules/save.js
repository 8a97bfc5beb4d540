import { h } from './element.js';

/** Hands a file over to the browser's downloads. What asks for the key in a header cannot be fetched by a plain link. */
export function save(blob, name) {
  const url = URL.createObjectURL(blob);
  h('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
