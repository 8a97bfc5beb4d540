// What is being made, for every page: one watcher a job, shared by all who look.

import { ask } from './api.js';
import { follow } from './events.js';
import { announce } from './announce.js';
import { t } from './text.js';

const watched = new Map();
const looking = new Set();

const jobs = () => [...watched.values()].sort((a, b) => a.created < b.created ? 1 : -1);
const tell = (ended = null) => looking.forEach(look => look(jobs(), ended));

/** Calls back whenever the queue changes; returns how to stop that. */
export function onQueue(look) {
  looking.add(look);
  look(jobs(), null);
  return () => looking.delete(look);
}

/** One job of the queue, if it is in it. */
export const queued = id => watched.get(id);

/** Watches one job until its end. A quiet one is a row of many: the page that shows them says how far they are. */
export function watchJob(card) {
  const known = watched.get(card.id);
  if (known) {
    // Somebody looks at this one itself.
    known.quiet &&= Boolean(card.quiet);
    return;
  }
  const job = { ...card, progress: null, stop: new AbortController() };
  watched.set(card.id, job);
  tell();
  const gone = () => { watched.delete(job.id); job.stop.abort(); };
  follow(job.id, {
    signal: job.stop.signal,
    onProgress: data => {
      const before = stageOf(job.progress);
      job.progress = data.progress ?? data;
      if (!job.quiet && stageOf(job.progress) !== before) announce(t('queue.now', { title: titleOf(job), stage: t(`stage.${stageOf(job.progress)}`) }));
      tell();
    },
    onEnd: record => {
      gone();
      if (!job.quiet) announce(t(`queue.${record.state}`, { title: titleOf(job) }));
      tell({ id: job.id, record });
    },
    onFault: () => { gone(); tell(); },
  });
}

/** A job's name for a person. */
export const titleOf = job => job.title || job.folder || t('video.untitled');

const stages = { speak: 'speak', hear: 'hear', animate: 'animate', compose: 'compose', publish: 'publish' };

/** The stage that a job is in; "wait" before the first one. Once every part is spoken, it is the face that is waited for. */
export function stageOf(progress) {
  const stage = stages[progress?.stage?.toLowerCase()] ?? 'wait';
  return (stage === 'speak' || stage === 'hear') && progress.segments > 0 && progress.spoken >= progress.segments ? 'animate' : stage;
}

/** How much of a job is done, 0 to 1: faces take most of the time, so they have most of the bar. */
export function shareOf(progress) {
  const of = progress?.segments ?? 0;
  const part = done => of ? Math.min(1, (done ?? 0) / of) : 0;
  switch (stageOf(progress)) {
    case 'wait': return 0;
    case 'compose': return 0.92;
    case 'publish': return 0.97;
    default: return 0.03 + 0.27 * part(progress.spoken) + 0.6 * part(progress.animated);
  }
}

/** Finds what is being made, at the start and whenever asked. */
export async function watchQueue() {
  try {
    const { items } = await ask('GET', 'api/jobs?state=accepted&limit=100');
    items.forEach(watchJob);
  } catch {
    // The page that is open says what is wrong.
  }
}
