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

// A browser opens six connections to a host that speaks HTTP/1.1: a stream each for more jobs than this would leave none for the page itself.
const mostStreams = 3;
let streams = 0;

async function listen(id, onProgress, signal) {
  streams++;
  try {
    const answer = await send('GET', `api/jobs/${id}/events`, { signal });
    for await (const { name, data } of readEvents(answer.body)) {
      if (name === 'progress') onProgress(data);
      if (name === 'end') return;
    }
  } finally {
    streams--;
  }
}

/** Follows a job until it has ended. A connection that breaks is made again; the job's record says what was missed. */
export async function follow(id, { onProgress, onEnd, onFault, signal }) {
  let wait = 500;
  while (!signal.aborted) {
    try {
      const streaming = streams < mostStreams;
      if (streaming) await listen(id, onProgress, signal);
      const { record, progress } = await ask('GET', `api/jobs/${id}`, { signal });
      if (record.state !== 'accepted') {
        if (!signal.aborted) onEnd(record);
        return;
      }
      if (!streaming && progress) onProgress(progress);
      wait = streaming ? 500 : 2000;
    } catch (fault) {
      if (signal.aborted) return;
      if (fault instanceof Refusal && fault.status !== 429 && fault.status < 500) { onFault?.(fault); return; }
      wait = Math.min(wait * 2, 8000);
    }
    await pause(wait, signal);
  }
}
