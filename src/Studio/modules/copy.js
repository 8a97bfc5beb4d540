import { h, fill } from './element.js';
import { icon } from './icons.js';
import { t } from './text.js';
import { announce } from './announce.js';

/** A button that copies a text, and says that it did. */
export function copyButton(text, label) {
  const button = h('button', {
    type: 'button', class: 'small', onclick: async () => {
      await navigator.clipboard.writeText(text);
      fill(button, icon('check'), h('span', {}, t('copied')));
      announce(t('copied'));
      setTimeout(() => fill(button, icon('copy'), h('span', {}, label)), 2000);
    },
  }, icon('copy'), h('span', {}, label));
  return button;
}
