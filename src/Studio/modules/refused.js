import { fill } from './element.js';

// A file that is refused has a code; an option that is refused is the first name in quotation marks of its sentence.
const files = { bad_script: 'script', bad_portrait: 'portrait', bad_audio: 'audio', bad_logo: 'logo', bad_music: 'music', bad_background: 'background', bad_lexicon: 'lexicon', no_consent: 'consent', unknown_voice: 'voice' };

/** Which field a refusal of the server speaks of. */
export function fieldOf({ code, details }) {
  const said = details?.en ?? '';
  if (code === 'bad_reference') return /\bblink\b/i.test(said) ? 'blink' : 'pose';
  if (/^A webhook/.test(said)) return 'webhook';
  return files[code] ?? /'([a-z_]+)'/.exec(said)?.[1] ?? null;
}

/** Says at a field what is wrong with it, opens what hides it and goes there. False if the page has no such field. */
export function complainAt(name, text) {
  const field = name && document.querySelector(`[data-field~="${name}"]`);
  const place = field?.querySelector('.fault');
  if (!place) return false;
  for (let part = field.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
  fill(place, text);
  const control = field.querySelector('input, select, textarea, summary, button');
  control?.setAttribute('aria-invalid', 'true');
  control?.focus();
  return true;
}

/** Takes back what was said at a field, or at all of a form's. */
export function forgive(within) {
  const fields = within.matches('[data-field]') ? [within] : within.querySelectorAll('[data-field]');
  for (const field of fields) {
    if (!field.querySelector('.fault')?.firstChild) continue;
    fill(field.querySelector('.fault'));
    field.querySelector('[aria-invalid]')?.removeAttribute('aria-invalid');
  }
}
