import { h, fill, fresh } from './element.js';
import { icon } from './icons.js';
import { t, clock, since, spokenLength } from './text.js';
import { ask, query } from './api.js';
import { announce } from './announce.js';
import { onQueue, watchJob, titleOf } from './queue.js';
import { progressCard, cancelJob } from './progress.js';
import { removeVideo, planAgain } from './video-actions.js';
import { fault } from './shell.js';
import { showVideo } from './video.js';

const onePage = 24;

// A page that was fetched ahead is shown for so long: its posters' links work for a quarter of an hour.
const freshFor = 120_000;

/** The gallery, or one video of it. */
export const show = (main, id) => id ? showVideo(main, id) : showGallery(main);

function showGallery(main) {
  const wanted = { q: '', state: '' };
  const id = fresh('gallery');
  const queue = h('section', { class: 'stack', hidden: true, 'aria-labelledby': `${id}-queue` });
  const grid = h('ul', { class: 'gallery' });
  const status = h('p', { class: 'hint', role: 'status' });
  const more = h('button', { hidden: true, onclick: () => load(false) }, t('videos.more'));
  const search = h('input', { id: `${id}-search`, type: 'search', placeholder: t('videos.search.hint'), oninput: event => { wanted.q = event.target.value.trim(); later(); } });
  const state = h('select', { id: `${id}-state`, onchange: event => { wanted.state = event.target.value; load(true); } },
    ['', 'succeeded', 'failed', 'cancelled'].map(value => h('option', { value }, t(value ? `state.${value}` : 'videos.all'))));
  let next = null;
  let ahead = null;
  let asked = null;
  let timer = 0;

  fill(main,
    h('div', { class: 'page-head' }, h('h1', {}, t('videos.title')), h('a', { class: 'button primary', href: '#/create' }, icon('create'), t('videos.new'))),
    queue,
    h('form', { class: 'filters', role: 'search', onsubmit: event => { event.preventDefault(); load(true); } },
      h('div', { class: 'field grow' }, h('label', { for: `${id}-search` }, t('videos.search')), search),
      h('div', { class: 'field' }, h('label', { for: `${id}-state` }, t('videos.state')), state)),
    status, grid, h('div', { class: 'row centre' }, more));

  const later = () => { clearTimeout(timer); timer = setTimeout(() => load(true), 250); };

  const rows = new Map();
  const unwatch = onQueue((jobs, ended) => {
    queue.hidden = jobs.length === 0;
    for (const [job, row] of rows) if (!jobs.some(other => other.id === job)) { row.box.remove(); rows.delete(job); }
    if (jobs.length && !queue.firstChild) queue.append(h('h2', { id: `${id}-queue` }, t('queue.title')));
    if (!jobs.length) fill(queue);
    for (const job of jobs) {
      if (!rows.has(job.id)) { rows.set(job.id, progressCard(job, () => cancelJob(job.id))); queue.append(rows.get(job.id).box); }
      rows.get(job.id).show(job.progress);
    }
    if (ended) load(true);
  });

  const page = (cursor, signal) => ask('GET', query('api/jobs', { ...wanted, limit: onePage, cursor }), { signal });

  // The page that was fetched ahead, if it is the one that is wanted and came well.
  function fetched(cursor) {
    if (ahead?.cursor !== cursor || Date.now() - ahead.at > freshFor) return null;
    const { signal } = asked;
    return ahead.items.then(found => found ?? page(cursor, signal));
  }

  async function load(anew) {
    if (anew) {
      asked?.abort();
      asked = new AbortController();
    }
    const mine = asked;
    if (anew && !grid.children.length) fill(grid, Array.from({ length: 6 }, () => h('li', { class: 'bone tile' })));
    more.disabled = true;
    try {
      const { items, next: cursor } = await (anew ? page(null, mine.signal) : fetched(next) ?? page(next, mine.signal));
      if (mine.signal.aborted) return;
      next = cursor ?? null;
      // While this page is looked at, the next one is fetched, so that it is there at a click.
      ahead = next && { cursor: next, at: Date.now(), items: page(next, mine.signal).catch(() => null) };
      const shown = items.filter(item => item.state !== 'accepted');
      items.filter(item => item.state === 'accepted').forEach(watchJob);
      const tiles = shown.map(tile);
      if (anew) fill(grid, tiles); else { grid.append(...tiles); tiles[0]?.querySelector('a')?.focus(); }
      more.hidden = !next;
      const filtered = wanted.q || wanted.state;
      fill(status, grid.children.length ? t('videos.count', { count: grid.children.length }) : filtered ? t('videos.nothing') : '');
      if (!grid.children.length && !filtered) fill(grid, h('li', { class: 'whole' }, h('div', { class: 'empty' }, icon('videos'), h('h2', {}, t('videos.empty')), h('p', {}, t('videos.empty.hint')), h('a', { class: 'button primary', href: '#/create' }, icon('create'), t('videos.new')))));
      if (!anew) announce(t('videos.count', { count: grid.children.length }));
    } catch (problem) {
      if (problem.name === 'AbortError') return;
      fill(status);
      fill(grid, h('li', { class: 'whole' }, fault(problem.message, () => load(true))));
    } finally {
      more.disabled = false;
    }
  }

  function tile(job) {
    const title = titleOf(job);
    const box = h('li', { class: 'tile' },
      h('a', { href: `#/videos/${job.id}` },
        h('div', { class: 'poster' },
          job.poster ? h('img', { src: job.poster, alt: '', loading: 'lazy', decoding: 'async' }) : icon(job.state === 'failed' ? 'alert' : job.speechOnly ? 'sound' : 'videos'),
          job.seconds > 0 && h('span', { class: 'length' }, h('span', { 'aria-hidden': 'true' }, clock(job.seconds)), h('span', { class: 'unseen' }, spokenLength(job.seconds)))),
        h('strong', {}, title),
        h('span', { class: 'hint' }, job.state !== 'succeeded' && h('span', { class: `state ${job.state}` }, t(`state.${job.state}`)), ' ', h('time', { datetime: job.created }, since(job.created)))),
      h('div', { class: 'tile-actions' },
        h('button', { class: 'quiet small', 'aria-label': t('video.again.of', { title }), title: t('video.again'), onclick: () => planAgain(job.id) }, icon('again')),
        h('button', { class: 'quiet small', 'aria-label': t('video.remove.of', { title }), title: t('video.remove'), onclick: async () => { if (await removeVideo(job.id, title)) { box.remove(); search.focus(); } } }, icon('remove'))));
    return box;
  }

  load(true);
  return () => { unwatch(); asked?.abort(); clearTimeout(timer); };
}
