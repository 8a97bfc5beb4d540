import { h, fill, fresh } from './element.js';
import { icon } from './icons.js';
import { t, day, since } from './text.js';
import { ask, send } from './api.js';
import { openDialog } from './dialog.js';
import { toast } from './announce.js';
import { drawQr } from './qr.js';
import { copyButton } from './copy.js';

/** Opens the dialog in which links to a video are made, shown and taken back. */
export function openShare(job, title) {
  const id = fresh('share');
  const list = h('div', { class: 'stack', 'aria-live': 'polite' });
  const days = h('select', { id: `${id}-days` }, [[1, 'share.days.1'], [7, 'share.days.7'], [30, 'share.days.30'], [365, 'share.days.365']].map(([value, key]) => h('option', { value, selected: value === 7 }, t(key))));
  const download = h('input', { id: `${id}-download`, type: 'checkbox' });
  const name = h('input', { id: `${id}-title`, type: 'text', value: title, maxlength: 120 });
  const make = h('button', { class: 'primary' }, icon('link'), h('span', {}, t('share.make')));
  const fault = h('p', { class: 'fault', role: 'alert' });
  const form = h('form', {
    class: 'stack', onsubmit: async event => {
      event.preventDefault();
      make.disabled = true;
      fill(fault);
      try {
        const share = await ask('POST', `api/jobs/${job}/shares`, { json: { days: Number(days.value), download: download.checked, title: name.value.trim() || undefined } });
        await loaded;
        list.querySelector(':scope > .hint')?.remove();
        list.prepend(card(share, true));
        list.firstChild.querySelector('button')?.focus();
        toast(t('share.made'));
      } catch (problem) {
        fill(fault, problem.message);
      } finally {
        make.disabled = false;
      }
    },
  },
  h('div', { class: 'field' }, h('label', { for: `${id}-title` }, t('share.title.label')), name),
  h('div', { class: 'columns' },
    h('div', { class: 'field' }, h('label', { for: `${id}-days` }, t('share.days')), days),
    h('div', { class: 'field check' }, download, h('label', { for: `${id}-download` }, t('share.download')))),
  fault, h('div', { class: 'row end' }, make));

  openDialog(t('share.title'), [h('p', { class: 'hint' }, t('share.hint')), form, h('h3', {}, t('share.links')), list]);
  // A link that is made meanwhile waits until those that there are are shown.
  const loaded = load();

  async function load() {
    try {
      const shares = await ask('GET', `api/jobs/${job}/shares`);
      fill(list, (Array.isArray(shares) ? shares : shares.items).map(share => card(share, false)));
      if (!list.children.length) fill(list, h('p', { class: 'hint' }, t('share.none')));
    } catch (problem) {
      fill(list, h('p', { class: 'fault', role: 'alert' }, problem.message));
    }
  }
}

function card(share, open) {
  const over = share.revoked || new Date(share.expires) < Date.now();
  const url = new URL(share.url, location.href).href;
  const state = h('p', { class: 'hint' }, share.revoked ? t('share.revoked') : over ? t('share.over', { when: since(share.expires) }) : t('share.until', { day: day(share.expires) }), ' · ', t('share.views', { count: share.views ?? 0 }), share.download && ` · ${t('share.downloadable')}`);
  const box = h('div', { class: 'share' });
  const draw = () => fill(box,
    h('div', { class: 'grow' }, over ? h('s', { class: 'mono' }, url) : h('a', { class: 'mono', href: url, target: '_blank', rel: 'noopener' }, url), state),
    !over && h('div', { class: 'row' },
      copyButton(url, t('share.copy')),
      h('button', { type: 'button', class: 'small danger-quiet', onclick: revoke }, t('share.revoke'))),
    !over && h('details', { open: open || undefined }, h('summary', {}, t('share.qr')), drawQr(url, t('share.qr.label', { url }))));

  async function revoke(event) {
    event.currentTarget.disabled = true;
    try {
      await send('DELETE', `api/shares/${share.id}`);
      toast(t('share.revoked.done'));
      const next = card({ ...share, revoked: true }, false);
      box.replaceWith(next);
      next.setAttribute('tabindex', '-1');
      next.focus();
    } catch (problem) {
      toast(problem.message, 'fault');
      draw();
    }
  }

  draw();
  return box;
}
