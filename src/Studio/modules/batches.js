import { h, fill } from './element.js';
import { icon } from './icons.js';
import { t, since } from './text.js';
import { ask, query } from './api.js';
import { announce } from './announce.js';
import { fault } from './shell.js';
import { showBatch } from './batch.js';
import { showForm } from './batch-form.js';

const onePage = 24;
const lookEvery = 4000;

/** The list of batches, one of them, or the form of a new one. */
export function show(main, id) {
  if (id === 'new') return showForm(main);
  return id ? showBatch(main, id) : showList(main);
}

/** How far a batch is, as a bar and in words. */
export function tally() {
  const bar = h('progress', { max: 1, value: 0, 'aria-label': t('batch.progress') });
  const words = h('p', { class: 'hint' });
  const show = ({ rows, running, succeeded, failed, cancelled }) => {
    bar.max = Math.max(1, rows);
    bar.value = succeeded + failed + cancelled;
    bar.hidden = succeeded + failed + cancelled === rows;
    words.textContent = [
      t('batch.rows', { count: rows }),
      succeeded > 0 && t('batch.done', { count: succeeded }),
      failed > 0 && t('batch.failed', { count: failed }),
      cancelled > 0 && t('batch.cancelled', { count: cancelled }),
      running > 0 && t('batch.running', { count: running }),
    ].filter(Boolean).join(' · ');
  };
  return { bar, words, show };
}

/** How a batch stands, in a word and its colour. */
export const stateOf = ({ state, rows, failed, cancelled }) => state === 'refused' ? 'refused' : state === 'running' ? 'running' : cancelled === rows ? 'cancelled' : failed ? 'partly' : 'finished';

function showList(main) {
  const list = h('ul', { class: 'stack' });
  const more = h('button', { hidden: true, onclick: () => load(false) }, t('videos.more'));
  const cards = new Map();
  let next = null;
  let gone = false;
  let timer = 0;
  fill(main,
    h('div', { class: 'page-head' }, h('h1', {}, t('batches.title')), h('a', { class: 'button primary', href: '#/batches/new' }, icon('create'), t('batches.new'))),
    h('p', { class: 'lead' }, t('batches.hint')), list, h('div', { class: 'row centre' }, more));
  fill(list, h('li', { class: 'card bone' }), h('li', { class: 'card bone' }));

  async function load(anew) {
    more.disabled = true;
    try {
      const { items, next: cursor } = await ask('GET', query('api/batches', { limit: onePage, cursor: anew ? null : next }));
      if (gone) return;
      next = cursor ?? null;
      if (anew) { cards.clear(); fill(list); }
      const boxes = items.map(take);
      list.append(...boxes);
      if (!anew) { boxes[0]?.querySelector('a')?.focus(); announce(t('batches.count', { count: cards.size })); }
      more.hidden = !next;
      if (!cards.size) fill(list, h('li', {}, h('div', { class: 'empty' }, icon('batches'), h('h2', {}, t('batches.empty')), h('p', {}, t('batches.empty.hint')), h('a', { class: 'button primary', href: '#/batches/new' }, icon('create'), t('batches.new')))));
      lookAgain();
    } catch (problem) {
      if (!gone) fill(list, h('li', {}, fault(problem.message, () => load(true))));
    } finally {
      more.disabled = false;
    }
  }

  function take(item) {
    const card = batchCard();
    cards.set(item.id, card);
    card.show(item);
    return card.box;
  }

  // While one of them runs, the newest are asked for anew.
  function lookAgain() {
    clearTimeout(timer);
    if (!gone && [...cards.values()].some(card => card.running())) timer = setTimeout(refresh, lookEvery);
  }

  async function refresh() {
    try {
      const { items } = await ask('GET', query('api/batches', { limit: onePage }));
      if (gone) return;
      for (const item of items.filter(item => !cards.has(item.id)).reverse()) list.prepend(take(item));
      for (const item of items) cards.get(item.id).show(item);
    } catch {
      // The bar above says that the server is away; what was seen last stays.
    }
    lookAgain();
  }

  load(true);
  return () => { gone = true; clearTimeout(timer); };
}

function batchCard() {
  const name = h('a', {});
  const state = h('span', { class: 'state' });
  const time = h('time', {});
  const { bar, words, show: count } = tally();
  const box = h('li', { class: 'card batch' },
    h('div', { class: 'card-head' }, h('h2', {}, name), state),
    bar, h('div', { class: 'row spread' }, words, h('span', { class: 'hint' }, time)));
  let now = null;

  function show(item) {
    now = item;
    name.href = `#/batches/${item.id}`;
    name.textContent = item.folder;
    state.className = `state ${stateOf(item)}`;
    state.textContent = t(`batch.state.${stateOf(item)}`);
    time.dateTime = item.created;
    time.textContent = since(item.created);
    count(item);
  }

  return { box, show, running: () => now.state === 'running' };
}
