import { h } from './element.js';
import { icon } from './icons.js';

/** Lets files be dropped anywhere on the page and pasted into it; what lies over the page meanwhile is returned. */
export function dropAll(text, take, signal) {
  const cover = h('div', { class: 'drop-all', hidden: true, 'aria-hidden': 'true' }, icon('upload'), h('strong', {}, text));
  let inside = 0;
  addEventListener('dragenter', event => { if (event.dataTransfer?.types.includes('Files')) { inside++; cover.hidden = false; } }, { signal });
  addEventListener('dragleave', () => { if (--inside <= 0) { inside = 0; cover.hidden = true; } }, { signal });
  addEventListener('dragover', event => event.preventDefault(), { signal });
  addEventListener('drop', event => { event.preventDefault(); inside = 0; cover.hidden = true; take([...event.dataTransfer?.files ?? []]); }, { signal });
  addEventListener('paste', event => {
    const files = [...event.clipboardData?.files ?? []];
    if (files.length) { event.preventDefault(); take(files); }
  }, { signal });
  return cover;
}
