// The key lives as long as the tab. It comes in the address's fragment, which no server sees, and is removed from there.

const kept = 'alin-key';

/** Takes the key out of the address, if it came that way. */
export function takeKey() {
  const match = /^#key=([^&]+)&?(.*)$/.exec(location.hash);
  if (!match) return;
  try { keepKey(decodeURIComponent(match[1])); } catch { return; }
  history.replaceState(null, '', `${location.pathname}${location.search}${match[2] ? `#${match[2]}` : ''}`);
}

export const key = () => sessionStorage.getItem(kept) ?? '';

export const keepKey = value => sessionStorage.setItem(kept, value.trim());

export const dropKey = () => sessionStorage.removeItem(kept);
