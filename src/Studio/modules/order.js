import { ask, attempt } from './api.js';
import { draft, fileNames, optionsOf } from './draft.js';

// The same order sent twice, because an answer was lost, is one video.
let last = { body: '', name: '' };

const reference = file => `job:${file.job}`;

/** Orders what the draft says: a video, or its first two seconds. */
export async function order(path, consent) {
  const options = optionsOf(draft);
  // A preview has a small size of its own, so that it comes soon.
  if (path === 'api/preview') delete options.size;
  const { portrait } = draft;
  const files = fileNames.map(name => [name, draft[name]]).filter(([name, file]) => file && (name !== 'background' || draft.options.background === 'file'));
  const said = JSON.stringify([path, draft.script, options, consent, portrait.hash ?? portrait.job, ...files.map(([name, file]) => [name, file.job, file.name, file.size, file.lastModified])]);
  if (last.body !== said) last = { body: said, name: attempt() };
  const form = new FormData();
  if (draft.script.trim()) form.append('script', draft.script);
  // What the server has of an earlier video is named, not sent again.
  if (portrait.job) form.append('portrait', reference(portrait));
  else form.append('portrait', portrait.file, portrait.file.type === 'image/png' ? 'portrait.png' : 'portrait.jpg');
  for (const [name, file] of files) file.job ? form.append(name, reference(file)) : form.append(name, file, file.name);
  form.append('options', JSON.stringify(options));
  if (consent) form.append('consent', consent);
  const answer = await ask('POST', path, { form, headers: { 'idempotency-key': last.name } });
  // What was taken is ordered anew if it is asked for again.
  last = { body: '', name: '' };
  return answer;
}
