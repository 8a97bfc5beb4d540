const kept = 'alin-theme';

export const themes = ['auto', 'light', 'dark'];

/** The look that was chosen; "auto" is the system's. */
export const theme = () => themes.includes(localStorage.getItem(kept)) ? localStorage.getItem(kept) : 'auto';

/** Wears a look, and remembers it. */
export function wear(name) {
  localStorage.setItem(kept, name);
  document.documentElement.dataset.theme = name;
}
