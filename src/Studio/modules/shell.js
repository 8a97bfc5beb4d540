import { h, fill } from './element.js';
import { icon, mark } from './icons.js';
import { t, speak, language, languages, keepLanguage } from './text.js';
import { key, keepKey, takeKey } from './key.js';
import { theme, themes, wear } from './theme.js';
import { ask } from './api.js';
import { watchQueue, onQueue } from './queue.js';

// Pages are fetched when they are first asked for, so that the first paint waits for none but its own.
const pages = {
  create: () => import('./create.js'),
  videos: () => import('./videos.js'),
  batches: () => import('./batches.js'),
  schedules: () => import('./schedules.js'),
  webhooks: () => import('./webhooks.js'),
  settings: () => import('./settings.js'),
};

let leave = null;
let shown = 0;

const place = () => {
  const [, name = 'create', id] = /^#\/(\w+)(?:\/([\w-]+))?/.exec(location.hash) ?? [];
  return name in pages ? { name, id } : { name: 'create' };
};

/** Goes to a page of the studio. */
export const go = path => { location.hash = `#/${path}`; };

function navigation() {
  const { name } = place();
  return h('nav', { class: 'pages', 'aria-label': t('nav.label') },
    Object.keys(pages).map(page => h('a', { href: `#/${page}`, 'aria-current': page === name ? 'page' : undefined },
      icon(page), h('span', {}, t(`nav.${page}`)),
      page === 'videos' && h('span', { class: 'badge', hidden: true }))));
}

const themeIcons = { auto: 'auto', light: 'sun', dark: 'moon' };

function switches() {
  const next = themes[(themes.indexOf(theme()) + 1) % themes.length];
  const other = Object.keys(languages).find(name => name !== language());
  return h('div', { class: 'switches' },
    h('button', { class: 'quiet', id: 'language', lang: other, onclick: async () => { keepLanguage(other); await speak(other); draw(); document.getElementById('language').focus(); } }, languages[other]),
    h('button', { class: 'quiet', id: 'theme', 'aria-label': t('theme.switch', { now: t(`theme.${theme()}`), next: t(`theme.${next}`) }), title: t(`theme.${theme()}`),
      onclick: () => { wear(next); head(); document.getElementById('theme').focus(); } }, icon(themeIcons[theme()])));
}

function head() {
  fill(document.querySelector('.top'),
    h('a', { class: 'brand', href: '#/create' }, mark(), h('span', {}, 'AlinFunctions')),
    navigation(), switches());
  countQueue();
}

function countQueue() {
  const badge = document.querySelector('.badge');
  if (!badge) return;
  badge.hidden = queued === 0;
  fill(badge, String(queued), h('span', { class: 'unseen' }, ` ${t('nav.running')}`));
}

let queued = 0;
onQueue(jobs => { queued = jobs.length; countQueue(); });

/** Draws the whole page anew: at the start, and in another language. */
export function draw() {
  fill(document.getElementById('app'),
    h('a', { class: 'skip', href: '#main', onclick: event => { event.preventDefault(); document.getElementById('main').focus(); } }, t('nav.skip')),
    h('header', { class: 'top' }),
    h('div', { id: 'offline', class: 'notice warn', role: 'alert', hidden: navigator.onLine }),
    h('main', { id: 'main', tabindex: '-1' }),
    h('footer', { class: 'foot' }, t('foot')));
  head();
  return key() ? page(false) : askForKey(false);
}

async function page(moved) {
  const { name, id } = place();
  const turn = ++shown;
  leave?.();
  leave = null;
  head();
  const main = document.getElementById('main');
  let view;
  try {
    view = await pages[name]();
  } catch {
    // The module did not come: the network is away.
    if (turn === shown) fill(main, fault(t('fault.unreachable'), () => page(false)));
    return;
  }
  if (turn !== shown) return;
  document.title = `${t(`nav.${name}`)} · AlinFunctions`;
  fill(main);
  leave = view.show(main, id) ?? null;
  if (moved) {
    scrollTo(0, 0);
    const title = main.querySelector('h1');
    title?.setAttribute('tabindex', '-1');
    title?.focus({ preventScroll: true });
  }
}

/** A page or a part of one that could not be shown, and how to try again. */
export function fault(text, again) {
  return h('div', { class: 'empty', role: 'alert' }, icon('alert'), h('p', {}, text), again && h('button', { onclick: again }, icon('again'), t('again')));
}

function askForKey(refused) {
  leave?.();
  leave = null;
  ++shown;
  const main = document.getElementById('main');
  document.title = `${t('key.title')} · AlinFunctions`;
  const field = h('input', { id: 'key', type: 'password', autocomplete: 'off', required: true, 'aria-describedby': 'key-hint key-fault', spellcheck: 'false' });
  const wrong = h('p', { class: 'fault', id: 'key-fault', role: 'alert' }, refused ? t('key.refused') : '');
  fill(main, h('form', {
    class: 'card narrow', onsubmit: async event => {
      event.preventDefault();
      keepKey(field.value);
      fill(wrong);
      try {
        await ask('GET', 'api/jobs?limit=1');
        page(true);
        watchQueue();
      } catch (problem) {
        if (problem.status !== 401) fill(wrong, problem.message);
      }
    },
  },
  h('h1', {}, t('key.title')),
  h('p', { id: 'key-hint', class: 'hint' }, t('key.hint')),
  h('label', { for: 'key' }, t('key.label')), field, wrong,
  h('button', { class: 'primary' }, t('key.open'))));
  field.focus();
}

let away = false;

function reached(well) {
  const bar = document.getElementById('offline');
  if (!bar || well === !away) return;
  away = !well;
  bar.hidden = well;
  fill(bar, well ? '' : [icon('alert'), h('span', {}, t('offline')), h('button', { class: 'small', onclick: () => ask('GET', 'api/jobs?limit=1').then(() => page(false), () => {}) }, t('again'))]);
}

/** Starts the studio. */
export function start() {
  draw();
  addEventListener('hashchange', () => { takeKey(); if (key()) page(true); });
  addEventListener('key-refused', () => askForKey(true));
  addEventListener('reached', event => reached(event.detail));
  addEventListener('offline', () => reached(false));
  addEventListener('online', () => ask('GET', 'api/jobs?limit=1').catch(() => {}));
  if (key()) watchQueue();
}
