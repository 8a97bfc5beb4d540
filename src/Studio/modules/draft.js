// The video that is being planned. It lives as long as the page, its words as long as the tab.

const kept = 'alin-draft';

/** What job.json has when nothing is said; a field that still has this is not sent. */
export const defaults = Object.freeze({
  voice: '', style: 'neutral', style_degree: 1, speed: 1, pitch: 0, vocoder: '',
  aspect: '', background: '', size: 720, burn_captions: false, title: '',
  face: '', pose_style: 0, expression_scale: 1, head_motion: 1, blink_rate: 17, still: false, seed: '',
});

export const draft = fresh();

function fresh() {
  return { script: '', portraits: [], portrait: null, audio: null, background: null, logo: null, music: null, options: { ...defaults } };
}

/** Takes back what the tab remembers. */
export function recall() {
  if (draft.script || draft.portrait) return;
  try {
    const { script, options } = JSON.parse(sessionStorage.getItem(kept) ?? '{}');
    draft.script = script ?? '';
    for (const name of Object.keys(defaults)) if (options && name in options) draft.options[name] = options[name];
  } catch {
    sessionStorage.removeItem(kept);
  }
}

/** Lets the tab remember the words and the choices; files it cannot. */
export const remember = () => sessionStorage.setItem(kept, JSON.stringify({ script: draft.script, options: draft.options }));

/** Begins anew. */
export function clear() {
  draft.portraits.forEach(portrait => portrait.file && URL.revokeObjectURL(portrait.url));
  Object.assign(draft, fresh());
  remember();
}

/** Begins with what a made video was made of. */
export function rerun(record, script, poster) {
  clear();
  draft.script = script;
  for (const [name, value] of Object.entries(record.options ?? {})) if (name in defaults && value !== null) draft.options[name] = value;
  // The background's own file stays with the old video.
  if (['image', 'video', 'keep'].includes(draft.options.background)) draft.options.background = '';
  if (record.job?.portrait) {
    draft.portrait = { job: record.id, url: poster, hash: record.job.portraitHash, name: record.folder };
    draft.portraits = [draft.portrait];
  }
  remember();
}

/** The options that were chosen, as job.json has them. */
export function optionsOf({ options }, files = draft) {
  const said = Object.fromEntries(Object.entries(options).filter(([name, value]) => value !== defaults[name]));
  if (said.background === 'file') delete said.background;
  // What would have no effect is refused: a recording has its own voice, and a neutral style no strength.
  if (said.style === undefined) delete said.style_degree;
  if (files.audio) for (const name of ['voice', 'style', 'style_degree', 'speed', 'pitch', 'vocoder']) delete said[name];
  for (const name of ['face', 'seed']) if (name in said) said[name] = Number(said[name]);
  return said;
}
