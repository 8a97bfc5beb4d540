import { h, fill, fresh } from './element.js';
import { t } from './text.js';
import { draft, defaults, fileNames } from './draft.js';
import { slider, chips, check, line, choice, fileField } from './fields.js';
import { folding } from './folding.js';
import { headKeys } from './head-keys.js';

const vocoders = ['istftnet24', 'hifigan22', 'lpcnet16', 'lpcnet8', 'hd48'];
const preprocesses = ['full', 'extfull', 'crop', 'extcrop', 'resize'];
const corners = ['top-right', 'top-left', 'bottom-right', 'bottom-left'];
const film = 'video/mp4,video/quicktime,video/webm';

// A part of the form that is only there while it would have an effect.
function when(needed, content) {
  const place = h('div', { class: 'when' });
  let shown = false;
  const look = () => {
    if (Boolean(needed()) === shown) return;
    shown = !shown;
    fill(place, shown && content());
  };
  look();
  return { place, look };
}

/** Options that few need, in groups; a group says which of its options are not as they are by themselves. */
export function moreBox() {
  const id = fresh('more');
  return h('section', { class: 'card', 'aria-labelledby': `${id}-title` },
    h('h2', { id: `${id}-title` }, t('more.title')),
    h('div', { class: 'folds' }, titleGroup(), frameGroup(), faceGroup(), turnGroup(), wordsGroup(), programGroup()));
}

// A group tells its parts when something has changed, and says in its summary what is set.
function group(title, names, content) {
  const now = h('span', { class: 'hint' });
  const parts = [];
  const changed = () => {
    now.textContent = names.filter(name => fileNames.includes(name) ? draft[name] : draft.options[name] !== defaults[name])
      .map(name => t(`${fileNames.includes(name) ? 'file' : 'option'}.${name}`)).join(' · ');
    parts.forEach(part => part.look());
  };
  const dependent = (needed, made) => { const part = when(needed, made); parts.push(part); return part.place; };
  const box = folding(title, now, content(changed, dependent));
  changed();
  return box;
}

const titleGroup = () => group(t('more.brand'), ['title', 'title_style', 'logo', 'logo_corner', 'logo_size', 'music', 'music_level'], (changed, dependent) => h('div', { class: 'columns' },
  h('div', { class: 'stack' },
    line('title', { hint: t('title.hint'), maxlength: 120, changed }),
    dependent(() => draft.options.title, () => chips('title_style', [['lower', t('title_style.lower')], ['card', t('title_style.card')]], { changed }))),
  h('div', { class: 'stack' },
    fileField('logo', 'image/png,image/jpeg', t('logo.hint'), changed),
    dependent(() => draft.logo, () => [
      chips('logo_corner', corners.map(corner => [corner, t(`corner.${corner}`)]), { changed }),
      slider('logo_size', { min: 0.05, max: 0.5, step: 0.01, unit: ' %', factor: 100, hint: t('logo_size.hint'), changed })])),
  h('div', { class: 'stack' },
    fileField('music', 'audio/*', t('music.hint'), changed),
    dependent(() => draft.music, () => slider('music_level', { min: -40, max: 0, step: 1, unit: ' dB', hint: t('music_level.hint'), changed })))));

const frameGroup = () => group(t('more.frame'), ['preprocess', 'fps'], changed => h('div', { class: 'columns' },
  choice('preprocess', preprocesses.map(name => [name, t(`preprocess.${name}`)]), { changed }),
  chips('fps', [[25, '25'], [30, '30']], { numeric: true, changed })));

const faceGroup = () => group(t('more.face'), ['pose_style', 'head_motion', 'expression_scale', 'blink_rate', 'still', 'pose', 'blink'], changed => [
  h('div', { class: 'columns' },
    slider('pose_style', { min: 0, max: 45, step: 1, hint: t('pose_style.hint'), changed }),
    slider('head_motion', { min: 0, max: 2, step: 0.1, unit: '×', changed }),
    slider('expression_scale', { min: 0, max: 2, step: 0.1, unit: '×', changed }),
    slider('blink_rate', { min: 0, max: 60, step: 1, changed })),
  check('still', { hint: t('still.hint'), changed }),
  h('div', { class: 'columns' },
    fileField('pose', film, t('pose.hint'), changed),
    fileField('blink', film, t('blink.hint'), changed))]);

const turnGroup = () => group(t('more.turn'), ['head_yaw', 'head_pitch', 'head_roll'], changed => headKeys(changed));

const wordsGroup = () => group(t('more.words'), ['lang', 'vocoder', 'lexicon', 'captions'], changed => [
  h('div', { class: 'columns' },
    chips('lang', [['', t('lang.found')], ['en', t('lang.en')], ['zh', t('lang.zh')]], { changed }),
    choice('vocoder', [['', t('vocoder.own')], ...vocoders.map(name => [name, t(`vocoder.${name}`)])], { changed }),
    fileField('lexicon', '.csv,text/csv', t('lexicon.hint'), changed)),
  check('captions', { values: ['script', 'hear'], hint: t('hear.hint'), changed })]);

const programGroup = () => group(t('more.programs'), ['seed', 'webhook'], changed => h('div', { class: 'columns' },
  line('seed', { hint: t('seed.hint'), inputmode: 'numeric', pattern: '[0-9]*', changed }),
  line('webhook', { hint: t('webhook.hint'), type: 'url', maxlength: 2000, placeholder: 'https://', changed })));
