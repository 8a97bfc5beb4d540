import { h, fill } from './element.js';
import { icon } from './icons.js';
import { t, date, day, spokenLength, number } from './text.js';
import { ask, send } from './api.js';
import { onQueue, watchJob, queued, titleOf } from './queue.js';
import { progressCard, cancelJob } from './progress.js';
import { removeVideo, planAgain } from './video-actions.js';
import { openShare } from './share.js';
import { player } from './player.js';
import { sentence } from './sentence.js';
import { fault, go } from './shell.js';
import { toast } from './announce.js';

/** One video: while it is made its progress, then its player. */
export function showVideo(main, id) {
  const title = h('h1', {}, t('video.title'));
  const place = h('div', { class: 'stack' });
  let shown = null;
  let making = null;
  let captions = null;
  let gone = false;
  fill(main, h('a', { class: 'back', href: '#/videos' }, icon('back'), t('video.back')), title, place);
  fill(place, h('div', { class: 'bone stage-bone' }));

  const unwatch = onQueue((jobs, ended) => {
    if (ended?.id === id) show(ended.record).catch(complain);
    else if (making) making.show(queued(id)?.progress ?? null);
  });

  async function load() {
    const { record, progress } = await ask('GET', `api/jobs/${id}`);
    if (gone) return;
    if (record.state === 'accepted') watchJob({ id, title: titleFrom(record), created: record.created, progress });
    await show(record, progress);
  }

  const complain = problem => { if (!gone) fill(place, fault(problem.status === 404 ? t('video.missing') : problem.message, () => load().catch(complain))); };

  async function show(record, progress) {
    if (gone) return;
    const name = titleFrom(record);
    title.textContent = name;
    document.title = `${name} · AlinFunctions`;
    shown?.stop();
    making = null;
    if (record.state === 'accepted') {
      making = progressCard({ id, title: name, progress }, () => cancelJob(id), { title: false });
      making.show(queued(id)?.progress ?? progress ?? null);
      fill(place, making.box, factsOf(record));
      return;
    }
    const again = h('button', { onclick: () => planAgain(id) }, icon('again'), t('video.again'));
    const remove = h('button', { class: 'danger-quiet', onclick: async () => { if (await removeVideo(id, name)) go('videos'); } }, icon('remove'), t('video.remove'));
    if (record.state !== 'succeeded') {
      fill(place,
        h('div', { class: `notice ${record.state === 'failed' ? 'fault' : 'warn'}` }, icon('alert'), h('div', {}, h('strong', {}, t(`video.${record.state}`)), record.failure && h('p', {}, sentence(record.failure.sentence)))),
        h('div', { class: 'row' }, h('button', { class: 'primary', onclick: retry }, icon('again'), t('video.retry')), again, remove),
        factsOf(record));
      return;
    }
    const [links, words] = await Promise.all([ask('GET', `api/jobs/${id}/links`), send('GET', `api/jobs/${id}/captions.vtt`).then(answer => answer.blob(), () => null)]);
    if (gone) return;
    if (captions) URL.revokeObjectURL(captions);
    captions = words && URL.createObjectURL(words.slice(0, words.size, 'text/vtt'));
    const file = links.video ?? links.wave;
    shown = player({ title: name, video: file, poster: links.poster, captions });
    fill(place, shown.box,
      h('div', { class: 'row' },
        record.video && h('button', { class: 'primary', onclick: () => openShare(id, name) }, icon('share'), t('share')),
        h('a', { class: 'button', href: links.download ?? file, download: `${record.folder}.${record.video ? 'mp4' : 'wav'}` }, icon('download'), t('video.download')),
        again, remove),
      h('p', { class: 'hint keys' }, t('player.keys')),
      factsOf(record));
  }

  async function retry(event) {
    const button = event.currentTarget;
    button.disabled = true;
    try {
      const job = await ask('POST', `api/jobs/${id}/retry`);
      if (job.id === id) await load();
      else go(`videos/${job.id}`);
    } catch (problem) {
      button.disabled = false;
      toast(problem.message, 'fault');
    }
  }

  load().catch(complain);
  return () => { gone = true; unwatch(); shown?.stop(); if (captions) URL.revokeObjectURL(captions); };
}

const titleFrom = record => titleOf({ title: record.title ?? record.options?.title, folder: record.folder });

function factsOf(record) {
  const made = record.video ?? record.speech;
  const { options } = record;
  const seconds = record.finished && (new Date(record.finished) - new Date(record.created)) / 1000;
  const facts = [
    ['fact.length', made && spokenLength(made.durationSeconds)],
    ['fact.voice', options?.voice ?? t('voice.automatic')],
    ['fact.style', t(`style.${options?.style ?? 'neutral'}`)],
    ['fact.speed', `${number(options?.speed ?? 1)}×`],
    ['fact.frame', record.video && `${options?.aspect ?? t('aspect.own')} · ${options?.size ?? 720}p`],
    ['fact.made', date(record.created)],
    ['fact.took', seconds && spokenLength(seconds)],
    ['fact.shown', record.consent?.person],
    ['fact.until', record.keptUntil && day(record.keptUntil)],
  ];
  return h('section', { class: 'card' }, h('h2', {}, t('video.facts')),
    h('dl', { class: 'facts wide' }, facts.filter(([, value]) => value).map(([name, value]) => h('div', {}, h('dt', {}, t(name)), h('dd', {}, value)))),
    h('p', { class: 'hint' }, t('video.kept')));
}
