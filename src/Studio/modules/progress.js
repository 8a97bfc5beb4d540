import { h, fill } from './element.js';
import { icon } from './icons.js';
import { t } from './text.js';
import { send } from './api.js';
import { toast } from './announce.js';
import { shareOf, stageOf, titleOf } from './queue.js';

const stages = ['speak', 'animate', 'compose', 'publish'];

/** A job that is being made: its stages, how far each is, and how to stop it. */
export function progressCard(job, stop, { title = true } = {}) {
  const bar = h('progress', { max: 1, value: 0, 'aria-label': t('queue.progress', { title: titleOf(job) }) });
  const list = h('ol', { class: 'stages' });
  const button = h('button', { class: 'small', onclick: () => { button.disabled = true; stop().catch(problem => { button.disabled = false; toast(problem.message, 'fault'); }); } }, icon('stop'), h('span', {}, t('queue.stop')));
  const box = h('article', { class: 'card making' },
    h('div', { class: 'card-head' }, title ? h('h3', {}, h('a', { href: `#/videos/${job.id}` }, titleOf(job))) : h('h2', {}, t('queue.title')), button), bar, list);

  function show(progress) {
    bar.value = shareOf(progress);
    const now = stageOf(progress);
    const place = now === 'hear' ? 0 : stages.indexOf(now);
    fill(list, now === 'wait' && h('li', { class: 'now' }, h('span', { class: 'spinner' }), t('stage.wait')), stages.map((stage, index) => {
      const done = place > index;
      const said = index === 0 && now === 'hear' ? 'hear' : stage;
      const count = progress?.segments && index < 2 ? t('queue.parts', { done: (index ? progress.animated : progress.spoken) ?? 0, of: progress.segments }) : '';
      return h('li', { class: done ? 'done' : place === index ? 'now' : '', 'aria-current': place === index ? 'step' : undefined },
        done ? icon('check') : h('span', { class: 'dot' }), h('span', {}, t(`stage.${said}`)), count && h('span', { class: 'hint' }, count));
    }));
  }

  show(job.progress);
  return { box, show };
}

/** Stops a job. */
export const cancelJob = id => send('POST', `api/jobs/${id}/cancel`);
