import { h, fill, fresh } from './element.js';
import { icon } from './icons.js';
import { t, date } from './text.js';
import { ask, send } from './api.js';
import { openDialog, confirmed } from './dialog.js';
import { toast } from './announce.js';
import { sentence } from './sentence.js';
import { fault } from './shell.js';

// A beginning that runs: eight in the morning on working days.
const sample = zone => ({ cron: '0 0 8 * * 1-5', zone, portrait: 'inbox/example/portrait.jpg', script: 'Good morning! Today is {{due:date}}.' });

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC';

/** Videos that make themselves at their times. */
export function show(main) {
  const list = h('div', { class: 'stack' });
  let gone = false;
  fill(main,
    h('div', { class: 'page-head' }, h('h1', {}, t('schedules.title')), h('button', { class: 'primary', onclick: () => edit(null) }, icon('create'), t('schedules.new'))),
    h('p', { class: 'lead' }, t('schedules.hint')), list);
  fill(list, h('div', { class: 'card bone' }), h('div', { class: 'card bone' }));

  async function load() {
    try {
      const schedules = await ask('GET', 'api/schedules');
      if (gone) return;
      fill(list, schedules.map(card));
      if (!schedules.length) fill(list, h('div', { class: 'empty' }, icon('schedules'), h('h2', {}, t('schedules.empty')), h('p', {}, t('schedules.empty.hint'))));
    } catch (problem) {
      if (!gone) fill(list, fault(problem.message, load));
    }
  }

  function card(item) {
    const { name, paused, next = [], definition, problem, runs = [] } = item;
    const act = (verb, said) => async event => {
      const button = event.currentTarget;
      button.disabled = true;
      try {
        await send('POST', `api/schedules/${name}/${verb}`);
        toast(t(said, { name }));
        await load();
      } catch (problem) {
        button.disabled = false;
        toast(problem.message, 'fault');
      }
    };
    return h('article', { class: 'card' },
      h('div', { class: 'card-head' }, h('h2', {}, name), h('span', { class: `state ${paused ? 'cancelled' : 'succeeded'}` }, t(paused ? 'schedules.paused' : 'schedules.active'))),
      definition && h('p', { class: 'hint' }, h('code', {}, definition.cron ?? definition.at), ' · ', definition.zone ?? 'UTC'),
      problem && h('p', { class: 'notice fault' }, icon('alert'), sentence(problem)),
      h('h3', {}, t('schedules.next')),
      next.length ? h('ol', { class: 'dates' }, next.map(time => h('li', {}, h('time', { datetime: time }, date(time))))) : h('p', { class: 'hint' }, t('schedules.none')),
      runs.length > 0 && h('p', { class: 'hint' }, t('schedules.last'), ' · ', date(runs[0].run.due)),
      h('div', { class: 'row' },
        h('button', { class: 'small', onclick: act('run', 'schedules.ran') }, icon('play'), t('schedules.run')),
        h('button', { class: 'small', onclick: act(paused ? 'resume' : 'pause', paused ? 'schedules.resumed' : 'schedules.stopped') }, icon(paused ? 'play' : 'pause'), t(paused ? 'schedules.resume' : 'schedules.pause')),
        h('button', { class: 'small', onclick: () => edit(name) }, icon('edit'), t('schedules.edit')),
        h('button', {
          class: 'small danger-quiet', onclick: async () => {
            if (!await confirmed(t('schedules.remove'), t('schedules.remove.sure', { name }), t('schedules.remove'))) return;
            await send('DELETE', `api/schedules/${name}`).then(load, problem => toast(problem.message, 'fault'));
          },
        }, icon('remove'), t('schedules.remove'))));
  }

  async function edit(name) {
    const id = fresh('schedule');
    let file = sample(zone());
    if (name) {
      try {
        const item = await ask('GET', `api/schedules/${name}`);
        file = item.definition ?? file;
      } catch (problem) {
        toast(problem.message, 'fault');
        return;
      }
    }
    const field = h('input', { id: `${id}-name`, type: 'text', value: name ?? '', readonly: Boolean(name), required: true, maxlength: 50, spellcheck: 'false', autocapitalize: 'none', 'aria-describedby': `${id}-name-hint` });
    const area = h('textarea', { id: `${id}-file`, class: 'code', rows: 14, value: JSON.stringify(file, null, 2), spellcheck: 'false', 'aria-describedby': `${id}-hint ${id}-fault` });
    const wrong = h('p', { class: 'fault', id: `${id}-fault`, role: 'alert' });
    const box = openDialog(name ? t('schedules.edit.of', { name }) : t('schedules.new'), h('form', {
      class: 'stack', novalidate: true, onsubmit: async event => {
        event.preventDefault();
        fill(wrong);
        try {
          if (!field.value.trim()) { fill(wrong, t('schedules.name.missing')); field.focus(); return; }
          await ask('PUT', `api/schedules/${encodeURIComponent(field.value.trim())}`, { json: JSON.parse(area.value) });
          box.close();
          toast(t('schedules.saved'));
          await load();
        } catch (problem) {
          fill(wrong, problem instanceof SyntaxError ? t('json.fault', { text: problem.message }) : problem.message);
          area.focus();
        }
      },
    },
    h('div', { class: 'field' }, h('label', { for: field.id }, t('schedules.name')), field, h('p', { class: 'hint', id: `${id}-name-hint` }, t('schedules.name.hint'))),
    h('div', { class: 'field' }, h('label', { for: area.id }, t('schedules.file')), area, h('p', { class: 'hint', id: `${id}-hint` }, t('schedules.file.hint')), wrong),
    h('div', { class: 'row end' }, h('button', { type: 'button', onclick: () => box.close() }, t('cancel')), h('button', { class: 'primary' }, t('save')))), { wide: true });
  }

  load();
  return () => { gone = true; };
}
