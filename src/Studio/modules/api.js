import { key } from './key.js';
import { language, t } from './text.js';

/** What the server refused, in the caller's language. */
export class Refusal extends Error {
  constructor(status, problem, retryAfter) {
    super(problem?.details?.[language() === 'en' ? 'en' : 'zh'] ?? problem?.detail ?? problem?.title ?? t('fault.status', { status }));
    this.status = status;
    this.code = problem?.code;
    this.details = problem?.details;
    this.retryAfter = retryAfter;
  }
}

/** The server cannot be reached. */
export class Unreachable extends Error {
  constructor() { super(t('fault.unreachable')); }
}

const base = new URL('../../', import.meta.url);

/** Asks the server; the answer is a Response whose status is a good one. */
export async function send(method, path, { json, form, headers = {}, signal } = {}) {
  const given = { 'accept-language': language(), ...headers };
  if (key()) given.authorization = `Bearer ${key()}`;
  if (json !== undefined) given['content-type'] = 'application/json';
  let answer;
  try {
    answer = await fetch(new URL(path, base), { method, headers: given, body: json !== undefined ? JSON.stringify(json) : form, signal, cache: 'no-store' });
  } catch (fault) {
    if (fault.name === 'AbortError') throw fault;
    dispatchEvent(new CustomEvent('reached', { detail: false }));
    throw new Unreachable();
  }
  dispatchEvent(new CustomEvent('reached', { detail: true }));
  if (answer.ok) return answer;
  const problem = await answer.json().catch(() => null);
  if (answer.status === 401) dispatchEvent(new Event('key-refused'));
  throw new Refusal(answer.status, problem, Number(answer.headers.get('retry-after')) || undefined);
}

/** Asks the server for JSON; nothing where it has nothing to say. */
export async function ask(method, path, given) {
  const answer = await send(method, path, given);
  const text = await answer.text();
  return text ? JSON.parse(text) : null;
}

/** Adds what is not empty to an address as its query. */
export function query(path, values) {
  const said = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''));
  return said.size ? `${path}?${said}` : path;
}

/** A name for one attempt, so that a request sent twice is done once. */
export const attempt = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
