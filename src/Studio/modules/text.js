// One catalogue a language. A key that is missing is an error of ours, never an empty place.

export const languages = { en: 'English', 'zh-CN': '简体中文' };

const kept = 'alin-language';
let catalogue = {};
let current = 'en';

/** The page's language. */
export const language = () => current;

/** The language that was chosen before, else the browser's first that we have. */
export function wantedLanguage() {
  const chosen = localStorage.getItem(kept);
  if (chosen in languages) return chosen;
  for (const wanted of navigator.languages ?? []) {
    if (wanted.toLowerCase().startsWith('zh')) return 'zh-CN';
    if (wanted.toLowerCase().startsWith('en')) return 'en';
  }
  return 'en';
}

/** Remembers a choice of the user's. */
export const keepLanguage = name => localStorage.setItem(kept, name);

/** Loads a catalogue and speaks it from now on. */
export async function speak(name) {
  const answer = await fetch(new URL(`../text/${name}.json`, import.meta.url));
  if (!answer.ok) throw new Error(`The texts of ${name} cannot be read.`);
  catalogue = await answer.json();
  current = name;
  document.documentElement.lang = name;
}

/** Says a text. A number called "count" chooses between the text and its singular, "key.one". */
export function t(key, values = {}) {
  const single = values.count === 1 && `${key}.one` in catalogue;
  const text = catalogue[single ? `${key}.one` : key];
  if (text === undefined) throw new Error(`The text '${key}' is missing in ${current}.`);
  return text.replace(/\{(\w+)\}/g, (_, name) => typeof values[name] === 'number' ? number(values[name]) : values[name]);
}

/** Says a text if the catalogue has it: for names that the server may know before this page does. */
export const tIfKnown = (key, otherwise) => key in catalogue ? t(key) : otherwise;

export const number = value => new Intl.NumberFormat(current).format(value);

export const date = value => new Intl.DateTimeFormat(current, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(value));

export const day = value => new Intl.DateTimeFormat(current, { dateStyle: 'medium' }).format(new Date(value));

/** A moment as people say it: "3 minutes ago"; a date once it is older than a week. */
export function since(value) {
  const seconds = (new Date(value) - Date.now()) / 1000;
  const relative = new Intl.RelativeTimeFormat(current, { numeric: 'auto' });
  for (const [unit, length, until] of [['second', 1, 60], ['minute', 60, 3600], ['hour', 3600, 86400], ['day', 86400, 604800]]) {
    if (Math.abs(seconds) < until) return relative.format(Math.round(seconds / length), unit);
  }
  return day(value);
}

/** A length as a player shows it: 1:05, 1:00:05. */
export function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds || 0));
  const parts = [Math.floor(whole / 60) % 60, whole % 60];
  if (whole >= 3600) parts.unshift(Math.floor(whole / 3600));
  return parts.map((part, index) => index ? String(part).padStart(2, '0') : part).join(':');
}

/** A length as it is read aloud: "1 minute 5 seconds". */
export function spokenLength(seconds) {
  const whole = Math.max(0, Math.round(seconds || 0));
  const part = (value, unit) => new Intl.NumberFormat(current, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  return whole < 60 ? part(whole, 'second') : whole % 60 === 0 ? part(whole / 60, 'minute') : `${part(Math.floor(whole / 60), 'minute')} ${part(whole % 60, 'second')}`;
}
