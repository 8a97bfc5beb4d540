// Builds elements without ever parsing text as HTML, so that nothing a user wrote can become code.

const drawn = 'http://www.w3.org/2000/svg';

/** Makes an element: h('button', { class: 'plain', onclick: go }, 'Go'). */
export function h(tag, given = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in properties) element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

// These are states, not attributes: an attribute only says how they begin.
const properties = { value: 1, checked: 1, indeterminate: 1, selected: 1, muted: 1, srcObject: 1 };

/** Makes an element of a drawing. */
export function svg(tag, given = {}, ...children) {
  const element = document.createElementNS(drawn, tag);
  for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Puts other children in the place of an element's own. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

let count = 0;

/** An id that nothing else on the page has. */
export const fresh = name => `${name}-${++count}`;
