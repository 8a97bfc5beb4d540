import { send, ask, Refusal } from './api.js';

/** Reads server-sent events off a stream of bytes. */
export async function* readEvents(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      rest += value;
      const blocks = rest.split(/\r?\n\r?\n/);
      rest = blocks.pop();
      for (const block of blocks) {
        let name = 'message';
        const data = [];
        for (const line of block.split(/\r?\n/)) {
          if (line.startsWith('event:')) name = line.slice(6).trim();
          else if (line.startsWith('data:')) data.push(line.slice(5).trimStart());
        }
        if (data.length) yield { name, data: JSON.parse(data.join('\n')) };
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

const pause = (ms, signal) => new Promise(done => {
  const timer = setTimeout(done, ms);
  signal.addEventListener('abort', () => { clearTimeout(timer); done(); }, { once: true });
});

/** Follows a job until it has ended. A connection that breaks is made again; the job's record says what was missed. */
export async function follow(id, { onProgress, onEnd, onFault, signal }) {
  let wait = 500;
  while (!signal.aborted) {
    try {
      const answer = await send('GET', `api/jobs/${id}/events`, { signal });
      for await (const { name, data } of readEvents(answer.body)) {
        wait = 500;
        if (name === 'progress') onProgress(data);
        if (name === 'end') break;
      }
      const status = await ask('GET', `api/jobs/${id}`, { signal });
      if (status.record.state !== 'accepted') {
        if (!signal.aborted) onEnd(status.record);
        return;
      }
    } catch (fault) {
      if (signal.aborted) return;
      if (fault instanceof Refusal && fault.status !== 429 && fault.status < 500) { onFault?.(fault); return; }
    }
    await pause(wait, signal);
    wait = Math.min(wait * 2, 8000);
  }
}
