import { h, fresh } from './element.js';
import { icon } from './icons.js';
import { t } from './text.js';

/** Opens a dialog; the browser keeps the focus inside, Escape closes, and the focus goes back to where it came from. */
export function openDialog(title, content, { wide = false, onClose } = {}) {
  const named = fresh('dialog');
  const cameFrom = document.activeElement;
  const box = h('dialog', { class: wide ? 'dialog wide' : 'dialog', 'aria-labelledby': named },
    h('header', {},
      h('h2', { id: named }, title),
      h('button', { class: 'quiet', 'aria-label': t('close'), onclick: () => box.close() }, icon('close'))),
    h('div', { class: 'dialog-body' }, content));
  box.addEventListener('close', () => {
    // Messages that lie in the dialog outlive it.
    const shelf = box.querySelector('.toasts');
    if (shelf) document.body.append(shelf);
    box.remove();
    onClose?.();
    cameFrom?.focus?.();
  });
  box.addEventListener('click', event => { if (event.target === box) box.close(); });
  document.body.append(box);
  box.showModal();
  return box;
}

/** Asks before something that cannot be undone. */
export function confirmed(title, text, action) {
  return new Promise(answer => {
    let said = false;
    const box = openDialog(title, [
      h('p', {}, text),
      h('div', { class: 'row end' },
        h('button', { onclick: () => box.close(), autofocus: true }, t('cancel')),
        h('button', { class: 'danger', onclick: () => { said = true; box.close(); } }, action)),
    ], { onClose: () => answer(said) });
  });
}
