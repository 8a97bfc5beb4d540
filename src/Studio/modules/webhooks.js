import { h, fill, fresh } from './element.js';
import { icon } from './icons.js';
import { t, tIfKnown, date, since } from './text.js';
import { ask, send, query } from './api.js';
import { openDialog, confirmed } from './dialog.js';
import { toast } from './announce.js';
import { copyButton } from './copy.js';
import { fault } from './shell.js';

const events = ['job.accepted', 'job.progress', 'job.succeeded', 'job.failed', 'job.cancelled'];

const itemsOf = answer => Array.isArray(answer) ? answer : answer.items;

/** Who is told of what happens. */
export function show(main) {
  const list = h('div', { class: 'stack' });
  let gone = false;
  fill(main,
    h('div', { class: 'page-head' }, h('h1', {}, t('webhooks.title')), h('button', { class: 'primary', onclick: add }, icon('create'), t('webhooks.new'))),
    h('p', { class: 'lead' }, t('webhooks.hint')), list);
  fill(list, h('div', { class: 'card bone' }));

  async function load() {
    try {
      const endpoints = itemsOf(await ask('GET', 'api/webhooks'));
      if (gone) return;
      fill(list, endpoints.map(card));
      if (!endpoints.length) fill(list, h('div', { class: 'empty' }, icon('webhooks'), h('h2', {}, t('webhooks.empty')), h('p', {}, t('webhooks.empty.hint'))));
    } catch (problem) {
      if (!gone) fill(list, fault(problem.message, load));
    }
  }

  function card(endpoint) {
    const path = `api/webhooks/${endpoint.id}`;
    const on = endpoint.state === 'enabled';
    const name = endpoint.description || endpoint.url || t('webhooks.default');
    const doing = work => async event => {
      const button = event.currentTarget;
      button.disabled = true;
      try { await work(); } catch (problem) { toast(problem.message, 'fault'); } finally { button.disabled = false; }
    };
    return h('article', { class: 'card' },
      h('div', { class: 'card-head' }, h('h2', { class: 'breakable' }, name), h('span', { class: `state ${on ? 'succeeded' : endpoint.state === 'paused' ? 'cancelled' : 'failed'}` }, tIfKnown(`endpoint.${endpoint.state}`, endpoint.state))),
      endpoint.url && h('p', { class: 'mono breakable' }, endpoint.url),
      h('p', { class: 'hint' }, endpoint.events?.length ? endpoint.events.map(event => t(`event.${event}`)).join(' · ') : t('webhooks.all')),
      h('div', { class: 'row' },
        endpoint.url && h('button', { class: 'small', onclick: doing(async () => { await send('POST', `${path}/test`); toast(t('webhooks.tested')); }) }, icon('play'), t('webhooks.test')),
        endpoint.url && h('button', { class: 'small', onclick: doing(async () => { await send('PATCH', path, { json: { state: on ? 'paused' : 'enabled' } }); await load(); }) }, icon(on ? 'pause' : 'play'), t(on ? 'webhooks.pause' : 'webhooks.resume')),
        h('button', {
          class: 'small', onclick: doing(async () => {
            if (await confirmed(t('webhooks.rotate'), t('webhooks.rotate.sure'), t('webhooks.rotate'))) showSecret((await ask('POST', `${path}/rotate`)).secret);
          }),
        }, icon('again'), t('webhooks.rotate')),
        h('button', {
          class: 'small danger-quiet', onclick: doing(async () => {
            if (await confirmed(t('webhooks.remove'), t('webhooks.remove.sure', { name }), t('webhooks.remove'))) { await send('DELETE', path); await load(); }
          }),
        }, icon('remove'), t('webhooks.remove'))),
      deliveries(path));
  }

  function add() {
    const id = fresh('webhook');
    const url = h('input', { id: `${id}-url`, type: 'url', required: true, placeholder: 'https://', 'aria-describedby': `${id}-fault` });
    const about = h('input', { id: `${id}-about`, type: 'text', maxlength: 200 });
    const boxes = events.map(event => h('input', { id: `${id}-${event}`, type: 'checkbox', value: event, checked: event !== 'job.progress' }));
    const wrong = h('p', { class: 'fault', id: `${id}-fault`, role: 'alert' });
    const box = openDialog(t('webhooks.new'), h('form', {
      class: 'stack', novalidate: true, onsubmit: async event => {
        event.preventDefault();
        fill(wrong);
        if (!url.value.trim()) { fill(wrong, t('webhooks.url.missing')); url.focus(); return; }
        try {
          const made = await ask('POST', 'api/webhooks', { json: { url: url.value.trim(), events: boxes.filter(one => one.checked).map(one => one.value), description: about.value.trim() || undefined } });
          box.close();
          showSecret(made.secret);
          await load();
        } catch (problem) {
          fill(wrong, problem.message);
          url.focus();
        }
      },
    },
    h('div', { class: 'field' }, h('label', { for: url.id }, t('webhooks.url')), url, wrong),
    h('div', { class: 'field' }, h('label', { for: about.id }, t('webhooks.about')), about),
    h('fieldset', { class: 'field' }, h('legend', {}, t('webhooks.events')), boxes.map(one => h('div', { class: 'check' }, one, h('label', { for: one.id }, t(`event.${one.value}`))))),
    h('div', { class: 'row end' }, h('button', { type: 'button', onclick: () => box.close() }, t('cancel')), h('button', { class: 'primary' }, t('webhooks.add')))));
  }

  load();
  return () => { gone = true; };
}

function showSecret(secret) {
  if (!secret) return;
  openDialog(t('webhooks.secret'), [h('p', {}, t('webhooks.secret.hint')), h('p', { class: 'secret mono', tabindex: '0' }, secret), h('div', { class: 'row end' }, copyButton(secret, t('webhooks.secret.copy')))]);
}

// The log is asked for when it is opened.
function deliveries(path) {
  const rows = h('ul', { class: 'log' });
  const more = h('button', { class: 'small', hidden: true, onclick: () => load(false) }, t('videos.more'));
  let next = null;

  async function load(anew) {
    try {
      const answer = await ask('GET', query(`${path}/deliveries`, { cursor: anew ? null : next }));
      const made = itemsOf(answer).map(row);
      if (anew) fill(rows, made.length ? made : h('li', { class: 'hint' }, t('webhooks.quiet'))); else rows.append(...made);
      next = answer.next ?? null;
      more.hidden = !next;
    } catch (problem) {
      fill(rows, h('li', { class: 'fault' }, problem.message));
    }
  }

  function row(delivery) {
    const last = delivery.attempts?.at(-1);
    const state = { delivered: 'succeeded', dead: 'failed' }[delivery.state] ?? 'cancelled';
    const answer = last?.answer?.status ?? (last?.answer?.fault && tIfKnown(`delivery.fault.${last.answer.fault}`, last.answer.fault));
    return h('li', {},
      h('span', { class: `state ${state}` }, tIfKnown(`delivery.${delivery.state}`, delivery.state)),
      h('span', { class: 'grow' }, h('strong', {}, tIfKnown(`event.${delivery.event}`, delivery.event)), ' ',
        h('span', { class: 'hint' }, h('time', { datetime: delivery.created, title: date(delivery.created) }, since(delivery.created)), last && ` · ${t('webhooks.attempts', { count: delivery.attempts.length })}`, answer && ` · ${answer}`)),
      delivery.state !== 'pending' && h('button', {
        class: 'small', onclick: async event => {
          event.currentTarget.disabled = true;
          await send('POST', `api/deliveries/${delivery.id}/replay`).then(() => { toast(t('webhooks.replayed')); return load(true); }, problem => toast(problem.message, 'fault'));
        },
      }, t('webhooks.replay')));
  }

  return h('details', { class: 'fold', ontoggle: event => { if (event.currentTarget.open) load(true); } }, h('summary', {}, h('span', {}, t('webhooks.deliveries')), icon('more')), h('div', { class: 'fold-body' }, rows, more));
}
