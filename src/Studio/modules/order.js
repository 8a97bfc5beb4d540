import { ask, attempt } from './api.js';
import { draft, optionsOf } from './draft.js';

// The same order sent twice, because an answer was lost, is one video.
let last = { body: '', name: '' };

/** Orders what the draft says: a video, or its first two seconds. */
export async function order(path, consent) {
  const options = optionsOf(draft);
  // A preview has a small size of its own, so that it comes soon.
  if (path === 'api/preview') delete options.size;
  const { portrait, audio, background, logo, music } = draft;
  const files = { audio, background: draft.options.background === 'file' ? background : null, logo, music };
  const said = JSON.stringify([path, draft.script, options, consent, portrait.hash ?? portrait.job, ...Object.values(files).map(file => file && [file.name, file.size, file.lastModified])]);
  if (last.body !== said) last = { body: said, name: attempt() };
  const headers = { 'idempotency-key': last.name };
  if (portrait.job && !Object.values(files).some(Boolean)) {
    return done(await ask('POST', path, { json: { script: draft.script, portrait: `job:${portrait.job}`, options, consent: consent ?? undefined }, headers }));
  }
  const form = new FormData();
  if (draft.script.trim()) form.append('script', draft.script);
  if (portrait.job) form.append('portrait', `job:${portrait.job}`);
  else form.append('portrait', portrait.file, portrait.file.type === 'image/png' ? 'portrait.png' : 'portrait.jpg');
  for (const [name, file] of Object.entries(files)) if (file) form.append(name, file, file.name);
  form.append('options', JSON.stringify(options));
  if (consent) form.append('consent', consent);
  return done(await ask('POST', path, { form, headers }));
}

// What was taken is ordered anew if it is asked for again.
function done(answer) {
  last = { body: '', name: '' };
  return answer;
}
