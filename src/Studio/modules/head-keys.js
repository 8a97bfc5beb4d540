import { h, fill, fresh } from './element.js';
import { icon } from './icons.js';
import { t } from './text.js';
import { draft, remember } from './draft.js';

/** The axes of the head, and how far one photo can show each, in degrees. */
export const axes = Object.freeze({ head_yaw: 10, head_pitch: 8, head_roll: 6 });

// Seconds from one angle to the next where no times are said, as the product reads them.
const spacing = 2;

/** Reads what job.json says, "0@0, 10@2.5", as moments with an angle an axis; an axis that has none at a moment is left empty. */
export function momentsOf(options) {
  const moments = new Map();
  for (const name of Object.keys(axes)) {
    String(options[name] ?? '').split(',').map(key => key.trim()).filter(Boolean).forEach((key, index) => {
      const [degrees, seconds = String(index * spacing)] = key.split('@').map(side => side.trim());
      const time = Number(seconds);
      moments.set(time, { ...moments.get(time) ?? { seconds: time }, [name]: degrees });
    });
  }
  return [...moments.values()].sort((one, other) => one.seconds - other.seconds);
}

/** Writes moments as job.json says them; an axis without an angle says nothing. */
export function keysOf(moments) {
  const sorted = [...moments].sort((one, other) => Number(one.seconds) - Number(other.seconds));
  return Object.fromEntries(Object.keys(axes).map(name => [name, sorted
    .filter(moment => String(moment[name] ?? '').trim() !== '')
    .map(moment => `${Number(moment[name])}@${Number(moment.seconds)}`).join(', ')]));
}

/** A list of moments, each with how far the head is turned, nodded and tilted then. */
export function headKeys(changed) {
  const id = fresh('keys');
  let moments = momentsOf(draft.options);
  const list = h('div', { class: 'moments' });
  const add = h('button', {
    type: 'button', class: 'small', onclick: () => {
      moments.push({ seconds: moments.length ? Number(moments.at(-1).seconds) + spacing : 0, head_yaw: 0 });
      save();
      show();
      list.lastElementChild.querySelector('input').focus();
    },
  }, icon('create'), t('turn.add'));

  function save() {
    Object.assign(draft.options, keysOf(moments));
    remember();
    changed?.();
  }

  const cell = (moment, name, label, limits) => h('label', { class: 'moment-cell' },
    h('span', {}, label),
    h('input', { type: 'number', step: 'any', ...limits, value: moment[name] ?? '', 'aria-describedby': `${id}-hint ${id}-fault`, oninput: event => { moment[name] = event.target.value; save(); } }));

  function show() {
    list.hidden = moments.length === 0;
    fill(list, moments.map((moment, index) => h('div', { class: 'moment', role: 'group', 'aria-label': t('turn.moment', { number: index + 1 }) },
      cell(moment, 'seconds', t('turn.seconds'), { min: 0 }),
      Object.entries(axes).map(([name, most]) => cell(moment, name, t(`option.${name}`), { min: -most, max: most })),
      h('button', { type: 'button', class: 'quiet small', 'aria-label': t('turn.remove', { number: index + 1 }), onclick: () => { moments = moments.filter(other => other !== moment); save(); show(); add.focus(); } }, icon('close')))));
  }

  show();
  return h('div', { class: 'field', 'data-field': Object.keys(axes).join(' ') },
    h('p', { class: 'hint', id: `${id}-hint` }, t('turn.hint', { yaw: axes.head_yaw, pitch: axes.head_pitch, roll: axes.head_roll })),
    list, h('p', { class: 'fault', id: `${id}-fault` }), h('div', { class: 'row' }, add));
}
