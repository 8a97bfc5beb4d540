import { h, fill, fresh } from './element.js';
import { t } from './text.js';
import { draft, remember } from './draft.js';
import { slider, chips, check, fileField } from './fields.js';
import { folding } from './folding.js';
import { voicePicker, voiceName } from './voice-picker.js';

export const styles = ['neutral', 'happy', 'sad', 'angry', 'calm', 'excited', 'serious', 'whisper'];

/** Voice, style and pace. */
export function voiceBox(changed) {
  const id = fresh('voice');
  const now = h('span', { class: 'hint' });
  const show = () => { now.textContent = draft.options.voice ? voiceName(draft.options.voice) : t('voice.automatic'); changed(); };
  const recording = h('span', { class: 'hint breakable' });
  const degree = h('div');
  const styled = () => { fill(degree, draft.options.style !== 'neutral' && slider('style_degree', { min: 0, max: 2, step: 0.1 })); changed(); };
  show();
  styled();
  return h('section', { class: 'card', 'aria-labelledby': `${id}-title` },
    h('h2', { id: `${id}-title` }, t('voice.title')),
    h('div', { 'data-field': 'voice' }, folding(t('voice.choose'), now, () => voicePicker(show)), h('p', { class: 'fault' })),
    chips('style', styles.map(style => [style, t(`style.${style}`)]), { changed: styled }),
    degree,
    h('div', { class: 'columns' },
      slider('speed', { min: 0.5, max: 2, step: 0.05, unit: '×', changed }),
      slider('pitch', { min: -12, max: 12, step: 1 })),
    folding(t('audio.title'), recording, fileField('audio', 'audio/*,.wav,.mp3,.m4a,.aac,.flac,.ogg,.opus', t('audio.hint'), () => { recording.textContent = draft.audio?.name ?? ''; changed(); })));
}

// The usual ones, and the one of a video that is made again.
const sizes = () => [...new Set([360, 480, 720, 1080, Number(draft.options.size)])].sort((one, other) => one - other);

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
      chips('size', sizes().map(size => [size, `${size}p`]), { numeric: true, changed })),
    h('div', { class: 'stack', 'data-field': 'background' },
      h('fieldset', { class: 'field' }, h('legend', {}, t('option.background')),
        h('div', { class: 'chips' }, choices.map(value => h('label', { class: 'chip' },
          h('input', { type: 'radio', name: pick, value, checked: kind() === value, onchange: () => choose(value) }),
          h('span', {}, t(`background.${value}`)))))),
      behind, h('p', { class: 'fault' })),
    check('burn_captions', { hint: t('captions.hint') }));
}
