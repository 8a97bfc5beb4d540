import { h, fill, fresh } from './element.js';
import { icon } from './icons.js';
import { t, speak, language, languages, keepLanguage } from './text.js';
import { theme, themes, wear } from './theme.js';
import { dropKey, keepKey } from './key.js';
import { toast } from './announce.js';
import { send } from './api.js';
import { save } from './save.js';
import { draw } from './shell.js';

/** The studio's own settings. */
export function show(main) {
  const id = fresh('settings');
  const key = h('input', { id: `${id}-key`, type: 'password', autocomplete: 'off', 'aria-describedby': `${id}-hint` });

  const chips = (legend, name, choices, now, chosen) => h('fieldset', { class: 'field' }, h('legend', {}, legend),
    h('div', { class: 'chips' }, choices.map(([value, text, lang]) => h('label', { class: 'chip' },
      h('input', { type: 'radio', name: `${id}-${name}`, value, checked: value === now, onchange: () => chosen(value) }), h('span', { lang }, text)))));

  fill(main,
    h('div', { class: 'page-head' }, h('h1', {}, t('settings.title'))),
    h('div', { class: 'stack middle' },
      h('section', { class: 'card' }, h('h2', {}, t('settings.look')),
        chips(t('settings.language'), 'language', Object.entries(languages).map(([value, text]) => [value, text, value]), language(), async value => {
          keepLanguage(value);
          await speak(value);
          await draw();
          document.querySelector(`input[value="${value}"]`)?.focus();
        }),
        chips(t('settings.theme'), 'theme', themes.map(value => [value, t(`theme.${value}`)]), theme(), wear)),
      h('section', { class: 'card' }, h('h2', {}, t('settings.key')), h('p', { class: 'hint', id: `${id}-hint` }, t('settings.key.hint')),
        h('form', { class: 'row', onsubmit: event => { event.preventDefault(); if (!key.value.trim()) return; keepKey(key.value); key.value = ''; toast(t('settings.key.kept')); } },
          h('label', { class: 'unseen', for: key.id }, t('key.label')), key, h('button', {}, t('save')),
          h('button', { type: 'button', class: 'danger-quiet', onclick: () => { dropKey(); draw(); } }, t('settings.key.forget')))),
      h('section', { class: 'card' }, h('h2', {}, t('settings.data')), h('p', {}, t('settings.data.hint'))),
      h('section', { class: 'card' }, h('h2', {}, t('settings.keys')),
        h('dl', { class: 'keys-list' }, ['space', 'seek', 'volume', 'm', 'c', 'f', 'speed'].map(name => h('div', {}, h('dt', {}, h('kbd', {}, t(`keys.${name}`))), h('dd', {}, t(`keys.${name}.does`)))))),
      h('section', { class: 'card' }, h('h2', {}, t('settings.machines')), h('p', {}, t('settings.machines.hint')), h('button', { onclick: () => fetchDescription().catch(problem => toast(problem.message, 'fault')) }, icon('download'), t('settings.openapi')))));
}

async function fetchDescription() {
  save(await (await send('GET', 'api/openapi.json')).blob(), 'openapi.json');
}
