import { h, fill, fresh } from './element.js';
import { icon } from './icons.js';
import { t, tIfKnown, language } from './text.js';
import { ask, send } from './api.js';
import { toast, announce } from './announce.js';
import { draft, remember } from './draft.js';

// The voices of each quality, each asked for once.
const known = {};
const sounds = new Map();
const player = new Audio();

const voices = async tier => known[tier] ??= await ask('GET', `api/voices?tier=${tier}`);

/** How a voice is called: by its name, or by its id until the list is there. */
export const voiceName = id => Object.values(known).flat().find(voice => voice.id === id)?.name ?? id;

/** The list of voices: filtered, heard, chosen. */
export function voicePicker(changed) {
  const filter = { tier: 'best', language: '', gender: '', text: '' };
  const rows = h('div', { class: 'voices', role: 'radiogroup', 'aria-label': t('voice.title') });
  const found = h('p', { class: 'hint', role: 'status' });
  const group = fresh('voice');

  const tags = voice => [languageName(voice.language), tIfKnown(`gender.${voice.gender}`, ''), voice.tier && tIfKnown(`tier.${voice.tier}`, '')].filter(Boolean).join(' · ');

  function row(voice) {
    const id = fresh('voice');
    return h('div', { class: 'voice' },
      h('input', { type: 'radio', id, name: group, value: voice.id, checked: draft.options.voice === voice.id, onchange: () => { draft.options.voice = voice.id; remember(); changed?.(); } }),
      h('label', { for: id }, h('strong', { lang: voice.language }, voice.name), h('span', { class: 'hint' }, tags(voice))),
      h('button', { type: 'button', class: 'quiet listen', 'aria-label': t('voice.listen', { name: voice.name }), onclick: event => listen(voice, event.currentTarget) }, icon('play')));
  }

  function show() {
    const text = filter.text.trim().toLowerCase();
    const fits = known[filter.tier].filter(voice => (!filter.language || voice.language.startsWith(filter.language)) && (!filter.gender || voice.gender === filter.gender)
      && (!text || `${voice.id} ${voice.name}`.toLowerCase().includes(text)));
    const id = fresh('voice');
    fill(rows,
      !filter.language && !filter.gender && !text && h('div', { class: 'voice' },
        h('input', { type: 'radio', id, name: group, value: '', checked: draft.options.voice === '', onchange: () => { draft.options.voice = ''; remember(); changed?.(); } }),
        h('label', { for: id }, h('strong', {}, t('voice.automatic')), h('span', { class: 'hint' }, t('voice.automatic.hint')))),
      fits.map(row));
    fill(found, fits.length ? t('voice.count', { count: fits.length }) : t('voice.none'));
    rows.querySelector(':checked')?.scrollIntoView?.({ block: 'nearest' });
  }

  const select = (name, choices) => {
    const id = fresh(name);
    return h('div', { class: 'field' }, h('label', { for: id }, t(`filter.${name}`)),
      h('select', { id, onchange: event => { filter[name] = event.target.value; load(); } }, choices.map(([value, said]) => h('option', { value }, said))));
  };
  const search = fresh('find');
  const box = h('div', { class: 'voice-box' },
    h('div', { class: 'filters' },
      select('tier', [['best', t('tier.best')], ['fast', t('tier.fast')]]),
      select('language', [['', t('filter.all')], ['en', t('lang.en')], ['zh', t('lang.zh')]]),
      select('gender', [['', t('filter.all')], ['female', t('gender.female')], ['male', t('gender.male')]]),
      h('div', { class: 'field grow' }, h('label', { for: search }, t('filter.name')), h('input', { id: search, type: 'search', oninput: event => { filter.text = event.target.value; show(); } }))),
    rows, found);

  async function load() {
    if (!known[filter.tier]) fill(rows, Array.from({ length: 5 }, () => h('div', { class: 'voice bone' })));
    try {
      await voices(filter.tier);
      show();
      changed?.();
    } catch (fault) {
      fill(rows, h('div', { class: 'empty' }, h('p', {}, fault.message), h('button', { type: 'button', onclick: load }, t('again'))));
    }
  }
  load();
  return box;
}

/** A language tag for a person: "English (United States)". */
export function languageName(tag) {
  try {
    return new Intl.DisplayNames(language(), { type: 'language' }).of(tag);
  } catch {
    return tag;
  }
}

let playing = null;

function silence() {
  player.pause();
  if (!playing) return;
  fill(playing, icon('play'));
  playing.removeAttribute('aria-pressed');
  playing = null;
}

/** Stops a sample that is being heard. */
export const hush = silence;

async function listen(voice, button) {
  const same = playing === button;
  silence();
  if (same) return;
  playing = button;
  button.setAttribute('aria-pressed', 'true');
  button.setAttribute('aria-busy', 'true');
  fill(button, h('span', { class: 'spinner' }));
  try {
    const url = await sampleOf(voice, () => playing === button);
    if (playing !== button) return;
    fill(button, icon('stop'));
    player.src = url;
    player.onended = silence;
    await player.play();
  } catch (fault) {
    if (playing === button) silence();
    if (fault.name !== 'AbortError') toast(fault.message, 'fault');
  } finally {
    button.removeAttribute('aria-busy');
  }
}

// A sample that was never heard is made first, which takes the worker some seconds.
async function sampleOf(voice, wanted) {
  if (sounds.has(voice.id)) return sounds.get(voice.id);
  for (let turn = 0; turn < 80; turn++) {
    const answer = await send('GET', `api/voices/${encodeURIComponent(voice.id)}/sample`);
    if (answer.status === 200) {
      const url = URL.createObjectURL(await answer.blob());
      sounds.set(voice.id, url);
      return url;
    }
    if (turn === 0) announce(t('voice.making', { name: voice.name }));
    await new Promise(done => setTimeout(done, 1500));
    if (!wanted()) throw new DOMException('', 'AbortError');
  }
  throw new Error(t('voice.late'));
}
