import { h, fill, fresh } from './element.js';
import { icon } from './icons.js';
import { t, day } from './text.js';
import { ask, send } from './api.js';
import { draft } from './draft.js';
import { confirmed } from './dialog.js';
import { toast } from './announce.js';
import { hashOf } from './portrait-box.js';

const inAYear = () => new Date(Date.now() + 365 * 86400000).toISOString().slice(0, 10);

/** The consent that holds for a portrait; null if nobody has agreed, or not any more. */
async function find(portrait) {
  const all = await ask('GET', `api/consents?portrait=${portrait}`);
  return all.filter(consent => !consent.withdrawal && new Date(consent.until) > Date.now()).sort((a, b) => a.created < b.created ? 1 : -1)[0] ?? null;
}

/** Asks who is shown and who agreed, once for a portrait; the answer is kept by the server beside the portrait's hash. */
export function consentBox(holder = draft) {
  const id = fresh('consent');
  const place = h('div', { 'aria-live': 'polite' });
  const fault = h('p', { class: 'fault', id: `${id}-fault`, role: 'alert' });
  const said = { person: '', agreedBy: '', purpose: '', until: inAYear(), agreed: false };
  let given = null;
  let turn = 0;

  const field = (name, type = 'text', more = {}) => h('div', { class: 'field' },
    h('label', { for: `${id}-${name}` }, t(`consent.${name}`)),
    h('input', { id: `${id}-${name}`, type, value: said[name], required: true, maxlength: 500, 'aria-describedby': `${id}-fault`, oninput: event => { said[name] = event.target.value; }, ...more }));

  const form = h('fieldset', { class: 'plain' }, h('legend', { class: 'unseen' }, t('consent.title')),
    h('p', { class: 'hint' }, t('consent.hint')),
    h('div', { class: 'columns' }, field('person'), field('agreedBy', 'text', { autocomplete: 'name' }), field('purpose'), field('until', 'date', { min: new Date().toISOString().slice(0, 10) })),
    h('div', { class: 'field check' },
      h('input', { id: `${id}-agreed`, type: 'checkbox', 'aria-describedby': `${id}-fault`, onchange: event => { said.agreed = event.target.checked; } }),
      h('label', { for: `${id}-agreed` }, t('consent.agreed'))),
    fault);

  /** Shows what is known of the portrait that is chosen. */
  async function show() {
    const mine = ++turn;
    const { portrait } = holder;
    place.setAttribute('aria-busy', 'true');
    const known = portrait ? await hashOf(portrait).then(find).catch(() => null) : null;
    if (mine !== turn) return;
    place.setAttribute('aria-busy', 'false');
    given = known;
    fill(place, given ? summary() : form);
  }

  const summary = () => [
    h('p', { class: 'given' }, icon('check'), h('span', {}, t('consent.given', { person: given.person, agreedBy: given.agreedBy, until: day(given.until) }))),
    h('p', { class: 'hint' }, given.purpose),
    h('div', { class: 'row' },
      h('button', { type: 'button', class: 'small', onclick: () => { given = null; turn++; fill(place, form); document.getElementById(`${id}-person`).focus(); } }, t('consent.change')),
      h('button', { type: 'button', class: 'small danger-quiet', onclick: withdraw }, t('consent.withdraw')))];

  async function withdraw() {
    if (!await confirmed(t('consent.withdraw'), t('consent.withdraw.sure', { person: given.person }), t('consent.withdraw'))) return;
    try {
      await send('DELETE', `api/consents/${given.id}`);
      toast(t('consent.withdrawn'));
      await show();
    } catch (problem) {
      toast(problem.message, 'fault');
    }
  }

  /** The consent's id; null once the user has been told what is missing. */
  async function give() {
    if (given) return given.id;
    const missing = ['person', 'agreedBy', 'purpose', 'until'].find(name => !said[name].trim());
    if (missing || !said.agreed) {
      fill(fault, t(missing ? `consent.missing.${missing}` : 'consent.missing.agreed'));
      document.getElementById(`${id}-${missing ?? 'agreed'}`).focus();
      return null;
    }
    fill(fault);
    const { person, agreedBy, purpose, until } = said;
    given = await ask('POST', 'api/consents', { json: { portrait: await hashOf(holder.portrait), person, agreedBy, purpose, until } });
    fill(place, summary());
    return given.id;
  }

  fill(place, form);
  show();
  return { box: h('section', { class: 'card', 'data-field': 'consent', 'aria-labelledby': `${id}-title` }, h('h2', { id: `${id}-title` }, t('consent.title')), place), show, give };
}
