// The video that is being planned. It lives as long as the page, its words as long as the tab.

const kept = 'alin-draft';

/** What job.json has when nothing is said; a field that still has this is not sent. */
export const defaults = Object.freeze({
  voice: '', style: 'neutral', style_degree: 1, speed: 1, pitch: 0, vocoder: '', lang: '', captions: 'script',
  aspect: '', background: '', size: 720, preprocess: 'full', fps: 25, burn_captions: false,
  title: '', title_style: 'lower', logo_corner: 'top-right', logo_size: 0.18, music_level: -20,
  face: '', pose_style: 0, expression_scale: 1, head_motion: 1, blink_rate: 17, still: false, head_yaw: '', head_pitch: '', head_roll: '', seed: '', webhook: '',
});

/** The files beside script and portrait; each is one of the user's, or one that an earlier job was made of. */
export const fileNames = Object.freeze(['audio', 'background', 'logo', 'music', 'pose', 'blink', 'lexicon']);

// What has no effect without something else, and is therefore not said without it.
const needs = {
  title_style: ({ options }) => options.title,
  logo_corner: ({ logo }) => logo,
  logo_size: ({ logo }) => logo,
  music_level: ({ music }) => music,
  style_degree: ({ options }) => options.style !== defaults.style,
  captions: ({ audio, script }) => audio && !script.trim(),
};

// A recording has its own voice.
const spoken = ['voice', 'style', 'style_degree', 'speed', 'pitch', 'vocoder'];
const numbers = ['face', 'seed'];

export const draft = fresh();

function fresh() {
  return { script: '', portraits: [], portrait: null, ...Object.fromEntries(fileNames.map(name => [name, null])), options: { ...defaults } };
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

/** Begins with everything that a video was made of: its words, its options and its files, which the server has. */
export function rerun(record, script, poster) {
  clear();
  draft.script = script;
  // A record names a corner "topRight", job.json "top-right".
  for (const [name, value] of Object.entries(record.options ?? {})) {
    if (name in defaults && value !== null) draft.options[name] = typeof value === 'string' && name === 'logo_corner' ? value.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`) : value;
  }
  // The same motion as before, until somebody wants another.
  draft.options.seed = record.options?.seed ?? record.seed ?? '';
  if (['image', 'video', 'keep'].includes(draft.options.background)) draft.options.background = '';
  // What it was made of may have been kept long enough.
  for (const { name, sha256 } of record.thinned ? [] : record.inputs ?? []) {
    const part = name.replace(/\.\w+$/, '');
    if (part === 'portrait') {
      draft.portrait = { job: record.id, url: poster, hash: sha256, name };
      draft.portraits = [draft.portrait];
    } else if (fileNames.includes(part)) {
      draft[part] = { job: record.id, name };
    }
  }
  if (draft.background) draft.options.background = 'file';
  remember();
}

/** The options that were chosen, as job.json has them. What would have no effect is refused there, so it is left out here. */
export function optionsOf({ options, ...files }) {
  const all = { ...draft, ...files, options };
  const said = Object.fromEntries(Object.entries(options).filter(([name, value]) => value !== defaults[name] && (!(name in needs) || needs[name](all))));
  if (said.background === 'file') delete said.background;
  if (all.audio) for (const name of spoken) delete said[name];
  for (const name of numbers) if (name in said) said[name] = Number(said[name]);
  return said;
}
