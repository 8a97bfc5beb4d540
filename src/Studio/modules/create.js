import { h, fill, fresh } from './element.js';
import { icon } from './icons.js';
import { t, spokenLength } from './text.js';
import { toast, announce } from './announce.js';
import { ask } from './api.js';
import { draft, recall, remember, clear } from './draft.js';
import { measure, mostCharacters } from './script-text.js';
import { portraitBox, sort } from './portrait-box.js';
import { voiceBox, pictureBox } from './options-box.js';
import { moreBox } from './more-box.js';
import { complainAt, fieldOf, forgive } from './refused.js';
import { consentBox } from './consent.js';
import { dropAll } from './drop-all.js';
import { hush } from './voice-picker.js';
import { order } from './order.js';
import { follow } from './events.js';
import { watchJob, shareOf, stageOf } from './queue.js';
import { player } from './player.js';
import { sentence } from './sentence.js';
import { go } from './shell.js';

/** The page on which a video is planned. */
export function show(main) {
  recall();
  const leaving = new AbortController();
  const script = scriptBox(summarise);
  const portrait = portraitBox(() => { stage.show(); consent.show(); });
  const consent = consentBox();
  const facts = h('dl', { class: 'facts' });
  const stage = stageBox(leaving.signal);
  const make = h('button', { type: 'submit', class: 'primary large' }, icon('create'), h('span', {}, t('make')));
  const preview = h('button', { type: 'button', class: 'large', onclick: () => run(stage.preview) }, icon('play'), h('span', {}, t('preview')));

  function summarise() {
    const { seconds, language } = measure(draft.script, draft.options.speed);
    fill(facts,
      h('dt', {}, t('fact.length')), h('dd', {}, draft.audio && !draft.script.trim() ? t('fact.recording') : seconds ? t('fact.about', { length: spokenLength(Math.max(1, seconds)) }) : t('fact.none')),
      h('dt', {}, t('fact.language')), h('dd', {}, language ? t(`lang.${language}`) : t('fact.none')),
      h('dt', {}, t('fact.frame')), h('dd', {}, `${draft.options.aspect || t('aspect.own')} · ${draft.options.size}p`));
    stage.frame();
  }

  // What is missing is said at its field, and the first of it has the focus.
  function complete() {
    const count = Array.from(draft.script).length;
    const scriptFault = !draft.script.trim() && !draft.audio ? t('script.missing') : count > mostCharacters ? t('script.long', { count, most: mostCharacters }) : '';
    const nothingBehind = draft.options.background === 'file' && !draft.background;
    if (nothingBehind) complainAt('background', t('background.missing'));
    portrait.complain(draft.portrait ? '' : t('portrait.missing'));
    script.complain(scriptFault);
    return !scriptFault && !nothingBehind && draft.portrait !== null;
  }

  async function run(action) {
    forgive(main);
    if (!complete()) return;
    hush();
    make.disabled = preview.disabled = true;
    try {
      const agreed = await consent.give();
      if (agreed !== null) await action(agreed);
    } catch (fault) {
      // What the server says of a field is said beside it.
      if (!complainAt(fieldOf(fault), fault.message)) toast(fault.message, 'fault');
    } finally {
      make.disabled = preview.disabled = false;
    }
  }

  const order_ = async agreed => {
    const job = await order('api/jobs', agreed);
    watchJob({ id: job.id, title: draft.options.title || draft.script.trim().split('\n')[0].slice(0, 60), created: new Date().toISOString() });
    go(`videos/${job.id}`);
  };

  const take = files => sort(files, {
    portrait: file => portrait.take([file]),
    script: text => script.put(text),
    audio: file => { draft.audio = file; main.querySelector('[data-field=audio]').dispatchEvent(new Event('put')); toast(t('audio.added', { name: file.name })); },
  });

  fill(main,
    h('div', { class: 'page-head' }, h('h1', {}, t('create.title')),
      h('button', { class: 'small', onclick: () => { clear(); show_again(); } }, t('create.clear'))),
    h('form', { class: 'create', oninput: event => forgive(event.target.closest('[data-field]') ?? event.target), onsubmit: event => { event.preventDefault(); run(order_); }, novalidate: true },
      h('div', { class: 'stack' }, script.box, portrait.box, voiceBox(summarise), pictureBox(summarise), moreBox(), consent.box),
      h('aside', { class: 'aside', 'aria-label': t('stage.label') }, stage.box, facts, h('div', { class: 'actions' }, make, preview), h('p', { class: 'hint' }, t('make.hint')))),
    dropAll(t('drop.here'), take, leaving.signal));
  summarise();
  scrollTo(0, 0);

  function show_again() { leaving.abort(); stage.stop(); show(main); }
  return () => { leaving.abort(); stage.stop(); hush(); };
}

function scriptBox(changed) {
  const id = fresh('script');
  const count = h('p', { class: 'count', id: `${id}-count` });
  const fault = h('p', { class: 'fault', id: `${id}-fault`, role: 'alert' });
  const area = h('textarea', {
    id, rows: 9, value: draft.script, placeholder: t('script.placeholder'), 'aria-describedby': `${id}-count ${id}-fault`,
    oninput: () => { draft.script = area.value; remember(); show(); changed(); },
  });

  function show() {
    const { characters, language, seconds } = measure(draft.script, draft.options.speed);
    area.lang = language === 'zh' ? 'zh-CN' : language === 'en' ? 'en' : '';
    fill(count, t('script.count', { count: characters, most: mostCharacters }), seconds > 0 && ` · ${t('fact.about', { length: spokenLength(Math.max(1, seconds)) })}`, language && ` · ${t(`lang.${language}`)}`);
    count.classList.toggle('over', characters > mostCharacters);
  }

  show();
  const open = h('input', { type: 'file', id: `${id}-file`, accept: '.txt,text/plain', class: 'unseen', onchange: async event => { if (event.target.files[0]) put(await event.target.files[0].text()); event.target.value = ''; } });
  const put = text => { area.value = draft.script = text; remember(); show(); changed(); announce(t('script.put')); };
  const box = h('section', { class: 'card', 'data-field': 'script', 'aria-labelledby': `${id}-title` },
    h('div', { class: 'card-head' }, h('h2', { id: `${id}-title` }, h('label', { for: id }, t('script.title'))), open, h('label', { class: 'button small', for: `${id}-file` }, icon('upload'), t('script.open'))),
    area, count, fault);
  return { box, put, complain: text => { fill(fault, text); if (text) area.focus(); } };
}

// What the video will look like: the portrait in its frame, and then its first two seconds.
function stageBox(leaving) {
  const picture = h('div', { class: 'stage' });
  let watching = null;
  let shown = null;

  const stop = () => { watching?.abort(); watching = null; shown?.stop(); shown = null; };

  function frame() {
    const { aspect } = draft.options;
    picture.dataset.aspect = aspect || 'own';
  }

  function show() {
    stop();
    fill(picture, draft.portrait ? h('img', { src: draft.portrait.url, alt: t('stage.portrait') }) : h('div', { class: 'empty' }, icon('image'), h('p', {}, t('stage.empty'))));
    frame();
  }

  async function preview(agreed) {
    const { id } = await order('api/preview', agreed);
    stop();
    watching = new AbortController();
    leaving.addEventListener('abort', () => watching?.abort());
    const bar = h('progress', { max: 1, value: 0, 'aria-label': t('preview.making') });
    const said = h('p', { role: 'status' }, t('preview.making'));
    const over = h('div', { class: 'stage-over' }, bar, said);
    picture.append(over);
    // Not waited for: the video may be ordered meanwhile.
    follow(id, {
      signal: watching.signal,
      onProgress: data => { const now = data.progress ?? data; bar.value = shareOf(now); said.textContent = t(`stage.${stageOf(now)}`); },
      onEnd: async record => {
        over.remove();
        if (record.state !== 'succeeded') { toast(record.failure?.sentence ? sentence(record.failure.sentence) : t('queue.failed', { title: t('preview') }), 'fault'); return; }
        const links = await ask('GET', `api/jobs/${id}/links`);
        shown = player({ title: t('preview'), video: links.video, poster: links.poster, small: true });
        fill(picture, shown.box);
        announce(t('preview.ready'));
        shown.play();
      },
      onFault: fault => { over.remove(); toast(fault.message, 'fault'); },
    });
  }

  show();
  return { box: picture, show, frame, preview, stop };
}
