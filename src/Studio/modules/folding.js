import { h, fill } from './element.js';
import { icon } from './icons.js';

/** A part that opens. Content given as a function is made when it is first looked at. */
export function folding(title, summary, content) {
  const lazy = typeof content === 'function';
  let made = !lazy;
  const place = h('div', { class: 'fold-body' }, lazy ? [] : content);
  return h('details', { class: 'fold', ontoggle: () => { if (!made) { made = true; fill(place, content()); } } },
    h('summary', {}, h('span', {}, title), summary, icon('more')), place);
}
