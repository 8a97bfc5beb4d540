import { h, fill, fresh } from './element.js';
import { icon } from './icons.js';
import { t } from './text.js';
import { ask } from './api.js';
import { announce, toast } from './announce.js';
import { portraitBox } from './portrait-box.js';
import { consentBox } from './consent.js';
import { dropAll } from './drop-all.js';
import { save } from './save.js';
import { go } from './shell.js';

// What is planned lives as long as the page, like the draft of a video.
const plan = { rows: null, files: [], portraits: [], portrait: null };

// What spreadsheets take for UTF-8 begins with its mark.
const sample = '\uFEFFscript,voice,style,title\r\n"Good morning, and welcome.",af_heart,happy,Welcome\r\n你好，欢迎！,zf_xiaoxiao,,欢迎\r\n';

const isRows = file => /\.csv$/i.test(file.name) || (/\.json$/i.test(file.name) && file.name !== 'job.json');
const isPicture = file => ['image/png', 'image/jpeg'].includes(file.type);

/** The form of a new batch: its rows, the portrait of those that name none, and the files that they name. */
export function showForm(main) {
  const leaving = new AbortController();
  const rows = rowsBox();
  const consent = consentBox(plan);
  const consentPlace = h('div');
  const portrait = portraitBox(chosen, { holder: plan, face: false, hint: t('batch.portrait.hint') });
  const files = filesBox();
  const make = h('button', { type: 'submit', class: 'primary large' }, icon('batches'), h('span', {}, t('batch.make')));
  const wrong = h('p', { class: 'fault', role: 'alert' });

  // Nobody is asked for consent to a face that is not there.
  function chosen() {
    consentPlace.hidden = !plan.portrait;
    consent.show();
  }

  async function take(taken) {
    for (const file of taken) {
      if (isRows(file)) rows.take(file);
      else if (isPicture(file) && !plan.portrait) await portrait.take([file]);
      else files.take([file]);
    }
  }

  async function send() {
    fill(wrong);
    if (!plan.rows) { rows.complain(t('batch.file.missing')); return; }
    make.disabled = true;
    try {
      if (plan.portrait && await consent.give() === null) return;
      const form = new FormData();
      form.append('batch', plan.rows, plan.rows.name);
      if (plan.portrait) form.append('portrait', plan.portrait.file, plan.portrait.file.type === 'image/png' ? 'portrait.png' : 'portrait.jpg');
      for (const file of plan.files) form.append('file', file, file.name);
      const { id } = await ask('POST', 'api/batches', { form });
      Object.assign(plan, { rows: null, files: [], portraits: [], portrait: null });
      toast(t('batch.sent'));
      go(`batches/${id}`);
    } catch (problem) {
      fill(wrong, problem.message);
    } finally {
      make.disabled = false;
    }
  }

  fill(main,
    h('a', { class: 'back', href: '#/batches' }, icon('back'), t('batch.back')),
    h('h1', {}, t('batch.new.title')),
    h('form', { class: 'stack middle', novalidate: true, onsubmit: event => { event.preventDefault(); send(); } },
      rows.box, portrait.box, consentPlace, files.box,
      h('div', { class: 'row' }, make), wrong),
    dropAll(t('batch.drop'), take, leaving.signal));
  fill(consentPlace, consent.box);
  consentPlace.hidden = !plan.portrait;
  scrollTo(0, 0);
  return () => leaving.abort();
}

function rowsBox() {
  const id = fresh('rows');
  const fault = h('p', { class: 'fault', id: `${id}-fault`, role: 'alert' });
  const now = h('p', { class: 'given' });
  const input = h('input', { id, type: 'file', accept: '.csv,.json,text/csv,application/json', class: 'unseen', 'aria-describedby': `${id}-hint ${id}-fault`, onchange: event => { if (event.target.files[0]) take(event.target.files[0]); event.target.value = ''; } });

  function take(file) {
    plan.rows = file;
    fill(fault);
    announce(t('batch.file.added', { name: file.name }));
    show();
  }

  function show() {
    now.hidden = !plan.rows;
    fill(now, icon('check'), h('span', { class: 'breakable' }, plan.rows?.name ?? ''));
  }

  show();
  const box = h('section', { class: 'card', 'aria-labelledby': `${id}-title` },
    h('div', { class: 'card-head' }, h('h2', { id: `${id}-title` }, t('batch.file')),
      h('button', { type: 'button', class: 'small', onclick: () => save(new Blob([sample], { type: 'text/csv' }), 'batch.csv') }, icon('download'), t('batch.sample'))),
    h('label', { class: 'drop', for: id }, icon('batches'), h('strong', {}, t('batch.file.choose')), h('span', { class: 'hint', id: `${id}-hint` }, t('batch.file.hint'))),
    input, now, fault);
  return { box, take, complain: text => { fill(fault, text); input.focus(); } };
}

function filesBox() {
  const id = fresh('files');
  const list = h('ul', { class: 'log' });
  const input = h('input', { id, type: 'file', multiple: true, class: 'unseen', 'aria-describedby': `${id}-hint`, onchange: event => { take(event.target.files); event.target.value = ''; } });

  function take(files) {
    // A file of the same name takes the other's place: in a folder there is one of each.
    for (const file of files) plan.files = [...plan.files.filter(other => other.name !== file.name), file];
    announce([...files].map(file => t('portrait.added', { name: file.name })).join(' '));
    show();
  }

  function show() {
    list.hidden = plan.files.length === 0;
    fill(list, plan.files.map(file => h('li', {},
      h('span', { class: 'grow breakable' }, file.name),
      h('button', { type: 'button', class: 'quiet small', 'aria-label': t('portrait.remove', { name: file.name }), onclick: () => { plan.files = plan.files.filter(other => other !== file); show(); input.focus(); } }, icon('close')))));
  }

  show();
  const box = h('section', { class: 'card', 'aria-labelledby': `${id}-title` },
    h('h2', { id: `${id}-title` }, h('label', { for: id }, t('batch.files'))),
    h('p', { class: 'hint', id: `${id}-hint` }, t('batch.files.hint')),
    h('div', { class: 'row file' }, input, h('label', { class: 'button small', for: id }, icon('upload'), t('file.choose'))), list);
  return { box, take };
}
