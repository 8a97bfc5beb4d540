import { h, fill, fresh } from './element.js';
import { icon } from './icons.js';
import { t, day } from './text.js';
import { ask } from './api.js';
import { draft } from './draft.js';
import { hashOf } from './portrait-box.js';

const kept = 'alin-consents';

const all = () => { try { return JSON.parse(sessionStorage.getItem(kept) ?? '{}'); } catch { return {}; } };

const inAYear = () => new Date(Date.now() + 365 * 86400000).toISOString().slice(0, 10);

/** Asks who is shown and who agreed, once for a portrait; the answer is kept by the server beside the portrait's hash. */
export function consentBox() {
  const id = fresh('consent');
  const place = h('div');
  const said = { person: '', agreedBy: '', purpose: '', until: inAYear(), agreed: false };
  let fault = null;

  const field = (name, type = 'text', given = {}) => h('div', { class: 'field' },
    h('label', { for: `${id}-${name}` }, t(`consent.${name}`)),
    h('input', { id: `${id}-${name}`, type, value: said[name], required: true, 'aria-describedby': `${id}-fault`, oninput: event => { said[name] = event.target.value; }, ...given }));

  async function show() {
    const portrait = draft.portrait;
    const given = portrait && all()[await hashOf(portrait)];
    if (portrait !== draft.portrait) return;
    if (given) {
      fill(place, h('p', { class: 'row' }, icon('check'), h('span', {}, t('consent.given', { person: given.person, agreedBy: given.agreedBy, until: day(given.until) })),
        h('button', { type: 'button', class: 'small', onclick: () => forget() }, t('consent.change'))));
      return;
    }
    if (place.querySelector('form, fieldset')) return;
    fault = h('p', { class: 'fault', id: `${id}-fault`, role: 'alert' });
    fill(place, h('fieldset', { class: 'plain' }, h('legend', { class: 'unseen' }, t('consent.title')),
      h('p', { class: 'hint' }, t('consent.hint')),
      h('div', { class: 'columns' }, field('person'), field('agreedBy', 'text', { autocomplete: 'name' }), field('purpose'), field('until', 'date', { min: new Date().toISOString().slice(0, 10) })),
      h('div', { class: 'field check' },
        h('input', { id: `${id}-agreed`, type: 'checkbox', checked: said.agreed, 'aria-describedby': `${id}-fault`, onchange: event => { said.agreed = event.target.checked; } }),
        h('label', { for: `${id}-agreed` }, t('consent.agreed'))),
      fault));
  }

  async function forget() {
    const left = all();
    delete left[await hashOf(draft.portrait)];
    sessionStorage.setItem(kept, JSON.stringify(left));
    await show();
    document.getElementById(`${id}-person`)?.focus();
  }

  /** The consent's id; null once the user has been told what is missing. */
  async function give() {
    const portrait = await hashOf(draft.portrait);
    const given = all()[portrait];
    if (given) return given.id;
    const missing = ['person', 'agreedBy', 'purpose', 'until'].find(name => !said[name].trim());
    if (missing || !said.agreed) {
      fill(fault, t(missing ? `consent.missing.${missing}` : 'consent.missing.agreed'));
      document.getElementById(`${id}-${missing ?? 'agreed'}`).focus();
      return null;
    }
    const { person, agreedBy, purpose, until } = said;
    const made = await ask('POST', 'api/consents', { json: { portrait, person, agreedBy, purpose, until: new Date(`${until}T23:59:59Z`).toISOString() } });
    sessionStorage.setItem(kept, JSON.stringify({ ...all(), [portrait]: { id: made.id, person, agreedBy, until: made.until ?? until } }));
    await show();
    return made.id;
  }

  show();
  return { box: h('section', { class: 'card', 'aria-labelledby': `${id}-title` }, h('h2', { id: `${id}-title` }, t('consent.title')), place), show, give };
}
