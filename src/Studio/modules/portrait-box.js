import { h, fill, fresh } from './element.js';
import { icon } from './icons.js';
import { t } from './text.js';
import { toast, announce } from './announce.js';
import { draft, remember } from './draft.js';

// The limits of the product's own door; it measures the file, this only spares the way there.
const mostBytes = 20_000_000;
const mostPixels = 40_000_000;
const leastSide = 64;

/** The portrait: chosen, dropped or pasted; of several the user says which one speaks. A batch has one of its own. */
export function portraitBox(changed, { holder = draft, face = true, hint = null } = {}) {
  const id = fresh('portrait');
  const thumbs = h('div', { class: 'thumbs' });
  const input = h('input', { id, type: 'file', accept: 'image/png,image/jpeg', multiple: true, class: 'unseen', 'aria-describedby': `${id}-hint ${id}-fault`, onchange: event => { take(event.target.files); event.target.value = ''; } });
  const fault = h('p', { class: 'fault', id: `${id}-fault`, role: 'alert' });
  const zone = h('label', { class: 'drop', for: id },
    icon('image'), h('strong', {}, t('portrait.choose')), h('span', { class: 'hint', id: `${id}-hint` }, t('portrait.hint')));

  async function take(files) {
    fill(fault);
    for (const file of files) {
      const portrait = await read(file);
      if (typeof portrait === 'string') { fill(fault, portrait); continue; }
      holder.portraits.push(portrait);
      holder.portrait = portrait;
      announce(t('portrait.added', { name: file.name }));
    }
    show();
    changed();
  }

  function show() {
    const group = fresh('which');
    fill(thumbs, holder.portraits.map(portrait => h('div', { class: 'thumb' },
      h('label', {},
        h('input', { type: 'radio', name: group, checked: portrait === holder.portrait, onchange: () => { holder.portrait = portrait; changed(); } }),
        h('img', { src: portrait.url, alt: t('portrait.use', { name: portrait.name }) })),
      h('button', {
        type: 'button', class: 'quiet small', 'aria-label': t('portrait.remove', { name: portrait.name }), onclick: () => {
          if (portrait.file) URL.revokeObjectURL(portrait.url);
          holder.portraits = holder.portraits.filter(other => other !== portrait);
          if (holder.portrait === portrait) holder.portrait = holder.portraits.at(-1) ?? null;
          show();
          changed();
          input.focus();
        },
      }, icon('close')))));
    thumbs.hidden = holder.portraits.length === 0;
  }

  show();
  const box = h('section', { class: 'card', 'data-field': 'portrait', 'aria-labelledby': `${id}-title` },
    h('h2', { id: `${id}-title` }, t('portrait.title')), hint && h('p', { class: 'hint' }, hint), zone, input, fault, thumbs, face && faceHint());
  return { box, take, complain: text => { fill(fault, text); if (text) input.focus(); } };
}

function faceHint() {
  const id = fresh('face');
  const numbers = Math.max(6, Number(draft.options.face));
  return h('div', { class: 'field inline', 'data-field': 'face' },
    h('label', { for: id }, t('option.face')),
    h('select', { id, 'aria-describedby': `${id}-fault`, onchange: event => { draft.options.face = event.target.value; remember(); } },
      ['', ...Array.from({ length: numbers }, (_, index) => String(index + 1))].map(value => h('option', { value, selected: String(draft.options.face) === value }, value ? t('face.number', { number: value }) : t('face.largest')))),
    h('p', { class: 'fault', id: `${id}-fault` }));
}

async function read(file) {
  if (!['image/png', 'image/jpeg'].includes(file.type)) return t('portrait.type', { name: file.name });
  if (file.size > mostBytes) return t('portrait.bytes', { name: file.name, most: mostBytes / 1e6 });
  const url = URL.createObjectURL(file);
  const picture = new Image();
  picture.src = url;
  try {
    await picture.decode();
  } catch {
    URL.revokeObjectURL(url);
    return t('portrait.broken', { name: file.name });
  }
  const [width, height] = [picture.naturalWidth, picture.naturalHeight];
  if (width * height > mostPixels || Math.min(width, height) < leastSide) {
    URL.revokeObjectURL(url);
    return t(width * height > mostPixels ? 'portrait.large' : 'portrait.small', { name: file.name, width, height });
  }
  return { file, url, width, height, name: file.name };
}

/** The SHA-256 of a portrait, by which its consent is known. */
export async function hashOf(portrait) {
  if (portrait.hash) return portrait.hash;
  const digest = await crypto.subtle.digest('SHA-256', await portrait.file.arrayBuffer());
  return portrait.hash = Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Sorts files that were dropped or pasted by what they are for. */
export async function sort(files, { portrait, script, audio }) {
  for (const file of files) {
    if (file.type.startsWith('image/')) await portrait(file);
    else if (file.type.startsWith('audio/')) audio(file);
    else if (file.type.startsWith('text/') || /\.(txt|md)$/i.test(file.name)) script(await file.text());
    else toast(t('drop.unknown', { name: file.name }), 'fault');
  }
}
