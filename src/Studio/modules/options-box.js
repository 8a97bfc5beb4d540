import { h, fill, fresh } from './element.js';
import { icon } from './icons.js';
import { t } from './text.js';
import { draft, remember } from './draft.js';
import { slider, chips, check, line, choice, fileField } from './fields.js';
import { voicePicker, voiceName } from './voice-picker.js';

export const styles = ['neutral', 'happy', 'sad', 'angry', 'calm', 'excited', 'serious', 'whisper'];
const vocoders = ['istftnet24', 'hifigan22', 'lpcnet16', 'lpcnet8', 'hd48'];

// A part that opens; what it holds is made when it is first opened.
function folding(title, summary, content) {
  let made = false;
  const place = h('div', { class: 'fold-body' });
  return h('details', { class: 'fold', ontoggle: () => { if (!made) { made = true; fill(place, content()); } } },
    h('summary', {}, h('span', {}, title), summary, icon('more')), place);
}

/** Voice, style and pace. */
export function voiceBox(changed) {
  const id = fresh('voice');
  const now = h('span', { class: 'hint' });
  const show = () => { now.textContent = draft.options.voice ? voiceName(draft.options.voice) : t('voice.automatic'); changed(); };
  const degree = h('div');
  const styled = () => { fill(degree, draft.options.style !== 'neutral' && slider('style_degree', { min: 0, max: 2, step: 0.1 })); changed(); };
  show();
  styled();
  return h('section', { class: 'card', 'aria-labelledby': `${id}-title` },
    h('h2', { id: `${id}-title` }, t('voice.title')),
    folding(t('voice.choose'), now, () => voicePicker(show)),
    chips('style', styles.map(style => [style, t(`style.${style}`)]), { changed: styled }),
    degree,
    h('div', { class: 'columns' },
      slider('speed', { min: 0.5, max: 2, step: 0.05, unit: '×', changed }),
      slider('pitch', { min: -12, max: 12, step: 1 })),
    folding(t('audio.title'), h('span', { class: 'hint' }), () => [
      fileField('audio', 'audio/*,.wav,.mp3,.m4a,.aac,.flac,.ogg,.opus', t('audio.hint')),
    ]));
}

/** Frame, background and captions. */
export function pictureBox(changed) {
  const id = fresh('picture');
  const behind = h('div');
  const choices = ['keep', 'blur', 'colour', 'file'];
  const kind = () => draft.options.background.startsWith('#') ? 'colour' : choices.includes(draft.options.background) ? draft.options.background : 'keep';
  const choose = value => { draft.options.background = { keep: '', colour: '#2f5d50' }[value] ?? value; remember(); detail(); changed(); };
  const pick = fresh('background');

  function detail() {
    fill(behind, kind() === 'colour' && h('div', { class: 'field inline' },
      h('label', { for: `${pick}-colour` }, t('background.pick')),
      h('input', { id: `${pick}-colour`, type: 'color', value: draft.options.background, oninput: event => { draft.options.background = event.target.value; remember(); changed(); } })),
    kind() === 'file' && fileField('background', 'image/png,image/jpeg,video/mp4,video/quicktime,video/webm', t('background.hint')));
  }

  detail();
  return h('section', { class: 'card', 'aria-labelledby': `${id}-title` },
    h('h2', { id: `${id}-title` }, t('picture.title')),
    h('div', { class: 'columns' },
      chips('aspect', [['', t('aspect.own')], ['16:9', '16:9'], ['9:16', '9:16'], ['1:1', '1:1']], { changed }),
      chips('size', [[360, '360p'], [480, '480p'], [720, '720p'], [1080, '1080p']], { numeric: true, changed })),
    h('fieldset', { class: 'field' }, h('legend', {}, t('option.background')),
      h('div', { class: 'chips' }, choices.map(value => h('label', { class: 'chip' },
        h('input', { type: 'radio', name: pick, value, checked: kind() === value, onchange: () => choose(value) }),
        h('span', {}, t(`background.${value}`)))))),
    behind,
    check('burn_captions', { hint: t('captions.hint') }));
}

/** What few need. */
export function advancedBox() {
  return h('section', { class: 'card' },
    folding(h('h2', {}, t('advanced.title')), h('span', { class: 'hint' }, t('advanced.hint')), () => [
      h('div', { class: 'columns' },
        line('title', { hint: t('title.hint'), maxlength: 120 }),
        choice('vocoder', [['', t('vocoder.own')], ...vocoders.map(name => [name, t(`vocoder.${name}`)])]),
        fileField('logo', 'image/png,image/jpeg', t('logo.hint')),
        fileField('music', 'audio/*', t('music.hint'))),
      h('h3', {}, t('face.title')),
      h('div', { class: 'columns' },
        slider('pose_style', { min: 0, max: 45, step: 1 }),
        slider('head_motion', { min: 0, max: 2, step: 0.1 }),
        slider('expression_scale', { min: 0, max: 2, step: 0.1 }),
        slider('blink_rate', { min: 0, max: 60, step: 1 })),
      check('still', { hint: t('still.hint') }),
      line('seed', { hint: t('seed.hint'), inputmode: 'numeric', pattern: '[0-9]*' }),
    ]));
}

