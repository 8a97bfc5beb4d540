import { h } from './element.js';
import { icon } from './icons.js';
import { t } from './text.js';

// So long a text stays at least, so that a screen reader notices it before the next one takes its place.
const stays = 500;
const waiting = [];
let speaking = false;

/** Tells a screen reader, when it has a moment. What comes close together is told one after the other. */
export function announce(text) {
  waiting.push(text);
  if (!speaking) next();
}

function next() {
  const place = document.getElementById('polite');
  speaking = waiting.length > 0;
  if (!speaking) return;
  // The same words twice are only read again if the place was empty between.
  place.textContent = '';
  setTimeout(() => { place.textContent = waiting.shift(); setTimeout(next, stays); }, 50);
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
