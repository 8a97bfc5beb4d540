import { h, fresh } from './element.js';
import { icon } from './icons.js';
import { t, number } from './text.js';
import { draft, remember } from './draft.js';

// Every field writes one option of the draft, tells whoever shows something that follows from it, and has a place for what the server says against it.

const set = (name, value, changed) => { draft.options[name] = value; remember(); changed?.(name); };

const faultOf = id => h('p', { class: 'fault', id: `${id}-fault` });
const hintOf = (id, hint) => hint && h('p', { class: 'hint', id: `${id}-hint` }, hint);
const told = (id, hint) => hint ? `${id}-hint ${id}-fault` : `${id}-fault`;

/** A slider with its value beside it. */
export function slider(name, { min, max, step, unit = '', factor = 1, hint, changed }) {
  const id = fresh(name);
  const shown = value => `${number(Number(value) * factor)}${unit}`;
  const output = h('output', { for: id }, shown(draft.options[name]));
  return h('div', { class: 'field', 'data-field': name },
    h('div', { class: 'field-head' }, h('label', { for: id }, t(`option.${name}`)), output),
    h('input', {
      id, type: 'range', min, max, step, value: draft.options[name], 'aria-valuetext': shown(draft.options[name]), 'aria-describedby': told(id, hint),
      oninput: event => {
        output.value = shown(event.target.value);
        event.target.setAttribute('aria-valuetext', shown(event.target.value));
        set(name, Number(event.target.value), changed);
      },
    }),
    hintOf(id, hint), faultOf(id));
}

/** A choice of few, all of them shown. */
export function chips(name, choices, { changed, numeric = false, hint } = {}) {
  const group = fresh(name);
  return h('fieldset', { class: 'field', 'data-field': name, 'aria-describedby': told(group, hint) },
    h('legend', {}, t(`option.${name}`)),
    h('div', { class: 'chips' }, choices.map(([value, text]) => h('label', { class: 'chip' },
      h('input', { type: 'radio', name: group, value: String(value), checked: draft.options[name] === value, onchange: () => set(name, numeric ? Number(value) : value, changed) }),
      h('span', {}, text)))),
    hintOf(group, hint), faultOf(group));
}

/** A yes or no, with a word of explanation. What it chooses between is the option's two values. */
export function check(name, { hint, changed, values = [false, true] } = {}) {
  const id = fresh(name);
  return h('div', { class: 'field check', 'data-field': name },
    h('input', { id, type: 'checkbox', checked: draft.options[name] === values[1], 'aria-describedby': told(id, hint), onchange: event => set(name, values[Number(event.target.checked)], changed) }),
    h('div', {}, h('label', { for: id }, t(`option.${name}`)), hintOf(id, hint), faultOf(id)));
}

/** A line of text or a whole number. */
export function line(name, { hint, type = 'text', changed, ...given } = {}) {
  const id = fresh(name);
  return h('div', { class: 'field', 'data-field': name },
    h('label', { for: id }, t(`option.${name}`)),
    h('input', { id, type, value: draft.options[name], 'aria-describedby': told(id, hint), oninput: event => set(name, event.target.value, changed), ...given }),
    hintOf(id, hint), faultOf(id));
}

/** A choice of many. */
export function choice(name, choices, { hint, changed } = {}) {
  const id = fresh(name);
  return h('div', { class: 'field', 'data-field': name },
    h('label', { for: id }, t(`option.${name}`)),
    h('select', { id, 'aria-describedby': told(id, hint), onchange: event => set(name, event.target.value, changed) },
      choices.map(([value, text]) => h('option', { value, selected: draft.options[name] === value }, text))),
    hintOf(id, hint), faultOf(id));
}

/** One file of the draft that is not the portrait: the user's own, or what an earlier video had. A "put" event says that it came another way. */
export function fileField(name, accept, hint, changed) {
  const id = fresh(name);
  const shown = h('span', { class: 'hint breakable' });
  const drop = h('button', { type: 'button', class: 'quiet small', 'aria-label': t('file.remove', { file: t(`file.${name}`) }), onclick: () => { draft[name] = null; show(); input.focus(); } }, icon('close'));
  const show = () => {
    shown.textContent = draft[name]?.job ? t('file.kept', { name: draft[name].name }) : draft[name]?.name ?? t('file.none');
    drop.hidden = !draft[name];
    changed?.(name);
  };
  // The browser's own words beside a file would be in the browser's language, not in the page's.
  const input = h('input', { id, type: 'file', accept, class: 'unseen', 'aria-describedby': told(id, hint), onchange: event => { draft[name] = event.target.files[0] ?? draft[name]; event.target.value = ''; show(); } });
  show();
  return h('div', { class: 'field', 'data-field': name, onput: show },
    h('label', { for: id }, t(`file.${name}`)),
    h('div', { class: 'row file' }, input, h('label', { class: 'button small', for: id }, icon('upload'), t('file.choose')), h('span', { class: 'chosen' }, shown, drop)),
    hintOf(id, hint), faultOf(id));
}
