import { h, fresh } from './element.js';
import { t, number } from './text.js';
import { draft, remember } from './draft.js';

// Every field writes one option of the draft and tells whoever shows something that follows from it.

const set = (name, value, changed) => { draft.options[name] = value; remember(); changed?.(name); };

/** A slider with its value beside it. */
export function slider(name, { min, max, step, unit = '', changed }) {
  const id = fresh(name);
  const shown = value => `${number(Number(value))}${unit}`;
  const output = h('output', { for: id }, shown(draft.options[name]));
  return h('div', { class: 'field' },
    h('div', { class: 'field-head' }, h('label', { for: id }, t(`option.${name}`)), output),
    h('input', {
      id, type: 'range', min, max, step, value: draft.options[name], 'aria-valuetext': shown(draft.options[name]),
      oninput: event => {
        output.value = shown(event.target.value);
        event.target.setAttribute('aria-valuetext', shown(event.target.value));
        set(name, Number(event.target.value), changed);
      },
    }));
}

/** A choice of few, all of them shown. */
export function chips(name, choices, { changed, numeric = false } = {}) {
  const group = fresh(name);
  return h('fieldset', { class: 'field' },
    h('legend', {}, t(`option.${name}`)),
    h('div', { class: 'chips' }, choices.map(([value, text]) => h('label', { class: 'chip' },
      h('input', { type: 'radio', name: group, value: String(value), checked: draft.options[name] === value, onchange: () => set(name, numeric ? Number(value) : value, changed) }),
      h('span', {}, text)))));
}

/** A yes or no, with a word of explanation. */
export function check(name, { hint, changed } = {}) {
  const id = fresh(name);
  return h('div', { class: 'field check' },
    h('input', { id, type: 'checkbox', checked: draft.options[name], 'aria-describedby': hint && `${id}-hint`, onchange: event => set(name, event.target.checked, changed) }),
    h('div', {}, h('label', { for: id }, t(`option.${name}`)), hint && h('p', { class: 'hint', id: `${id}-hint` }, hint)));
}

/** A line of text or a whole number. */
export function line(name, { hint, type = 'text', ...given } = {}) {
  const id = fresh(name);
  return h('div', { class: 'field' },
    h('label', { for: id }, t(`option.${name}`)),
    h('input', { id, type, value: draft.options[name], 'aria-describedby': hint && `${id}-hint`, oninput: event => set(name, event.target.value), ...given }),
    hint && h('p', { class: 'hint', id: `${id}-hint` }, hint));
}

/** A choice of many. */
export function choice(name, choices, { hint, changed } = {}) {
  const id = fresh(name);
  return h('div', { class: 'field' },
    h('label', { for: id }, t(`option.${name}`)),
    h('select', { id, 'aria-describedby': hint && `${id}-hint`, onchange: event => set(name, event.target.value, changed) },
      choices.map(([value, text]) => h('option', { value, selected: draft.options[name] === value }, text))),
    hint && h('p', { class: 'hint', id: `${id}-hint` }, hint));
}

/** One file of the draft that is not the portrait. */
export function fileField(name, accept, hint) {
  const id = fresh(name);
  const shown = h('span', { class: 'hint' });
  const drop = h('button', { type: 'button', class: 'small', onclick: () => { draft[name] = null; input.value = ''; show(); input.focus(); } }, t('remove'));
  const show = () => { shown.textContent = draft[name]?.name ?? ''; drop.hidden = !draft[name]; };
  const input = h('input', { id, type: 'file', accept, 'aria-describedby': `${id}-hint`, onchange: event => { draft[name] = event.target.files[0] ?? draft[name]; show(); } });
  show();
  return h('div', { class: 'field' }, h('label', { for: id }, t(`file.${name}`)), input, h('div', { class: 'row' }, shown, drop), h('p', { class: 'hint', id: `${id}-hint` }, hint));
}
