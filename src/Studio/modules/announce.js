import { h } from './element.js';
import { icon } from './icons.js';
import { t } from './text.js';

/** Tells a screen reader, when it has a moment. */
export function announce(text) {
  const place = document.getElementById('polite');
  // The same words twice are only read again if the place was empty between.
  place.textContent = '';
  setTimeout(() => { place.textContent = text; }, 50);
}

/** Shows a short message to everybody. */
export function toast(text, kind = 'done') {
  const urgent = kind === 'fault';
  const message = h('div', { class: `toast ${kind}` },
    icon(urgent ? 'alert' : 'check'),
    h('span', {}, text),
    h('button', { class: 'quiet small', 'aria-label': t('close'), onclick: () => message.remove() }, icon('close')));
  let shelf = document.querySelector('.toasts');
  if (!shelf) document.body.append(shelf = h('section', { class: 'toasts', 'aria-label': t('messages') }));
  // A dialog that is open lies above everything else, so its messages must lie in it.
  const top = [...document.querySelectorAll('dialog[open]')].pop();
  (top ?? document.body).append(shelf);
  shelf.append(message);
  if (urgent) document.getElementById('urgent').textContent = text;
  else announce(text);
  setTimeout(() => { if (!message.contains(document.activeElement)) message.remove(); }, urgent ? 12000 : 5000);
}
