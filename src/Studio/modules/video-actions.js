import { t } from './text.js';
import { ask, send } from './api.js';
import { toast } from './announce.js';
import { confirmed } from './dialog.js';
import { rerun } from './draft.js';
import { go } from './shell.js';

/** Deletes a video and all that belongs to it, if the user means it. */
export async function removeVideo(id, title) {
  if (!await confirmed(t('video.remove'), t('video.remove.sure', { title }), t('video.remove'))) return false;
  try {
    await send('DELETE', `api/jobs/${id}`);
    toast(t('video.removed'));
    return true;
  } catch (problem) {
    toast(problem.message, 'fault');
    return false;
  }
}

/** Plans a video like one that was made. */
export async function planAgain(id) {
  try {
    const [{ record }, links, script] = await Promise.all([ask('GET', `api/jobs/${id}`), ask('GET', `api/jobs/${id}/links`).catch(() => ({})), scriptOf(id)]);
    rerun(record, script, links.portrait ?? links.poster);
    go('create');
    toast(t(record.thinned ? 'video.again.thinned' : 'video.again.ready'));
  } catch (problem) {
    toast(problem.message, 'fault');
  }
}

// What was said, as it was written: a recording without a script has none.
const scriptOf = id => send('GET', `api/jobs/${id}/script`).then(answer => answer.text(), problem => { if (problem.status === 404) return ''; throw problem; });
