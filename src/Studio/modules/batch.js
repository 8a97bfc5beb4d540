import { h, fill, fresh } from './element.js';
import { icon } from './icons.js';
import { t, date } from './text.js';
import { ask, send } from './api.js';
import { announce, toast } from './announce.js';
import { onQueue, watchJob, queued, shareOf, stageOf } from './queue.js';
import { sentence } from './sentence.js';
import { fault } from './shell.js';
import { save } from './save.js';
import { tally, stateOf } from './batches.js';

// A long batch is a long answer: it is asked for less often.
const lookEvery = rows => rows > 200 ? 5000 : 2000;

// A batch is taken once its folder has been quiet for some seconds; so long a new one may be missing.
const patience = 30000;

const ended = row => row.state !== 'waiting' && row.state !== 'running';

/** One batch: each row with how far it is, and why it was refused. */
export function showBatch(main, id) {
  const place = h('div', { class: 'stack' });
  const title = h('h1', {}, t('batch.title'));
  const rows = new Map();
  const began = Date.now();
  let view = null;
  let gone = false;
  let timer = 0;
  let done = -1;
  let turn = 0;
  fill(main, h('a', { class: 'back', href: '#/batches' }, icon('back'), t('batch.back')), title, place);
  fill(place, h('div', { class: 'card bone' }));

  const unwatch = onQueue((_, over) => {
    for (const row of rows.values()) if (row.running()) row.advance();
    if (over && [...rows.values()].some(row => row.job() === over.id)) load();
  });

  async function load() {
    clearTimeout(timer);
    const mine = ++turn;
    try {
      const record = await ask('GET', `api/batches/${id}`);
      // An answer that was overtaken tells old news.
      if (!gone && mine === turn) show(record);
    } catch (problem) {
      if (gone || mine !== turn) return;
      if (problem.status === 404 && Date.now() - began < patience) {
        if (!view) fill(place, h('p', { class: 'card waiting', role: 'status' }, h('span', { class: 'spinner' }), t('batch.taking')));
        timer = setTimeout(load, 1000);
      } else if (view) {
        // The bar above says that the server is away; what was seen last stays.
        timer = setTimeout(load, 4000);
      } else {
        fill(place, fault(problem.status === 404 ? t('batch.missing') : problem.message, load));
      }
    }
  }

  function show(record) {
    title.textContent = record.drop.folder;
    document.title = `${record.drop.folder} · AlinFunctions`;
    view ??= open();
    view.show(record);
    for (const row of record.rows) {
      if (!rows.has(row.number)) { rows.set(row.number, rowOf()); view.list.append(rows.get(row.number).box); }
      rows.get(row.number).show(row);
      if (row.state === 'running' && row.job) watchJob({ id: row.job, title: row.title, created: record.created, quiet: true });
    }
    view.filter();
    const now = record.rows.filter(ended).length;
    if (done >= 0 && now > done) announce(record.state === 'running' ? t('batch.now', { done: now, of: record.rows.length }) : t('batch.over', { name: record.drop.folder }));
    done = now;
    if (record.state === 'running') timer = setTimeout(load, lookEvery(record.rows.length));
  }

  function open() {
    const names = fresh('rows');
    const { bar, words, show: count } = tally();
    const state = h('span', { class: 'state' });
    const facts = h('p', { class: 'hint' });
    const refusal = h('div', { hidden: true });
    const stop = h('button', { onclick: act(stop => send('POST', `api/batches/${id}/cancel`).then(() => { stop.disabled = true; toast(t('batch.stopping')); })) }, icon('stop'), t('queue.stop'));
    const report = h('button', { onclick: act(async () => save(await (await send('GET', `api/batches/${id}/report.csv`)).blob(), `${title.textContent}.csv`)) }, icon('download'), t('batch.report'));
    const list = h('ol', { class: 'rows', 'aria-labelledby': names });
    const which = h('select', { id: `${names}-which`, onchange: () => filter() }, ['', 'running', 'succeeded', 'failed'].map(value => h('option', { value }, t(value ? `row.show.${value}` : 'videos.all'))));
    const nothing = h('p', { class: 'hint', role: 'status' });
    const section = h('section', { class: 'card', 'aria-labelledby': names },
      h('div', { class: 'card-head' }, h('h2', { id: names }, t('batch.rows.title')), h('div', { class: 'field inline' }, h('label', { for: `${names}-which`, class: 'unseen' }, t('videos.state')), which)),
      list, nothing);
    fill(place,
      h('section', { class: 'card' }, h('div', { class: 'card-head' }, words, state), bar, facts, h('div', { class: 'row' }, report, stop)),
      refusal, section);

    const shows = { '': () => true, running: state => state === 'running', succeeded: state => state === 'succeeded', failed: state => ['failed', 'refused', 'cancelled'].includes(state) };
    function filter() {
      let left = 0;
      for (const row of rows.values()) {
        row.box.hidden = !shows[which.value](row.state());
        left += !row.box.hidden;
      }
      fill(nothing, left || !rows.size ? '' : t('batch.none'));
    }

    return {
      list, filter,
      show(record) {
        const counts = { rows: record.rows.length, running: 0, succeeded: 0, failed: 0, cancelled: 0 };
        for (const row of record.rows) counts[row.state === 'refused' ? 'failed' : row.state]++;
        const now = stateOf({ state: record.state, ...counts });
        count(counts);
        state.className = `state ${now}`;
        state.textContent = t(`batch.state.${now}`);
        facts.textContent = [`${t('batch.taken')} ${date(record.created)}`, record.finished && `${t('batch.finished')} ${date(record.finished)}`].filter(Boolean).join(' · ');
        stop.hidden = record.state !== 'running';
        report.hidden = section.hidden = record.rows.length === 0;
        if (record.failure && refusal.hidden) {
          refusal.hidden = false;
          fill(refusal, h('div', { class: 'notice fault', role: 'alert' }, icon('alert'), h('div', {}, h('strong', {}, t('batch.refused')), h('p', {}, sentence(record.failure)))),
            h('div', { class: 'row gap-above' }, h('a', { class: 'button primary', href: '#/batches/new' }, icon('again'), t('batch.again'))));
        }
      },
    };
  }

  load();
  return () => { gone = true; clearTimeout(timer); unwatch(); };
}

const act = action => event => {
  const button = event.currentTarget;
  action(button).catch(problem => toast(problem.message, 'fault'));
};

// One row. Only what has changed is drawn anew, so that a thousand rows cost nothing while four of them move.
function rowOf() {
  const name = h('strong', {});
  const state = h('span', { class: 'state' });
  const more = h('div', { class: 'row-more' });
  const bar = h('progress', { max: 1, value: 0 });
  const stage = h('span', { class: 'hint' });
  const number = h('span', { class: 'number' });
  const box = h('li', {}, number, h('div', { class: 'grow' }, name, more), state);
  let now = {};

  function show(row) {
    if (row.state === now.state && row.job === now.job) return;
    now = row;
    fill(number, h('span', { class: 'unseen' }, `${t('row.number')} `), String(row.number));
    name.textContent = row.title ?? t('row.untitled', { number: row.number });
    name.classList.toggle('hint', !row.title);
    state.className = `state ${row.state}`;
    state.textContent = t(`row.${row.state}`);
    if (row.state === 'running') {
      bar.setAttribute('aria-label', t('queue.progress', { title: name.textContent }));
      fill(more, h('div', { class: 'row-progress' }, bar, stage));
      advance();
    } else {
      fill(more,
        row.error && h('p', { class: 'fault' }, sentence(row.error)),
        row.job && h('a', { href: `#/videos/${row.job}`, 'aria-label': t(row.state === 'succeeded' ? 'row.open.of' : 'row.look.of', { title: name.textContent }) }, t(row.state === 'succeeded' ? 'row.open' : 'row.look')));
    }
  }

  function advance() {
    const progress = queued(now.job)?.progress ?? null;
    bar.value = shareOf(progress);
    const said = t(`stage.${stageOf(progress)}`);
    if (stage.textContent !== said) stage.textContent = said;
  }

  return { box, show, advance, running: () => now.state === 'running', job: () => now.job, state: () => now.state };
}
