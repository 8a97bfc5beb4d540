import { h, fill, fresh } from './element.js';
import { icon } from './icons.js';
import { t, clock, spokenLength } from './text.js';
import { announce } from './announce.js';

const speeds = [0.5, 0.75, 1, 1.25, 1.5, 2];
const keptVolume = 'alin-volume';

/** A player of our own: every control has a name, and every key works wherever the focus is in it. */
export function player({ title, video: source, poster, captions, small = false }) {
  const video = h('video', { src: source, poster, playsinline: true, preload: 'metadata', tabindex: '-1', 'aria-label': title });
  const words = h('div', { class: 'cues', 'aria-hidden': 'true' });
  const playing = h('button', { type: 'button', class: 'control', onclick: toggle });
  const muting = h('button', { type: 'button', class: 'control', onclick: mute });
  const volume = h('input', { type: 'range', class: 'volume', min: 0, max: 1, step: 0.05, 'aria-label': t('player.volume'), oninput: () => { video.muted = false; video.volume = Number(volume.value); } });
  const seeking = h('input', { type: 'range', class: 'seek', min: 0, max: 1, step: 0.01, value: 0, 'aria-label': t('player.seek'), oninput: () => { video.currentTime = Number(seeking.value); } });
  const time = h('span', { class: 'time' });
  const id = fresh('speed');
  const speed = h('select', { id, class: 'speed', 'aria-label': t('player.speed'), onchange: () => { video.playbackRate = Number(speed.value); } },
    speeds.map(value => h('option', { value, selected: value === 1 }, `${value}×`)));
  const captioning = h('button', { type: 'button', class: 'control', 'aria-pressed': 'false', 'aria-label': t('player.captions'), title: `${t('player.captions')} (c)`, onclick: toggleCaptions, hidden: !captions }, icon('captions'));
  const filling = h('button', { type: 'button', class: 'control', onclick: fullScreen });
  const fault = h('p', { class: 'stage-over', role: 'alert', hidden: true });
  const box = h('div', { class: small ? 'player small' : 'player', role: 'group', 'aria-label': t('player.label', { title }), tabindex: small ? undefined : '0', onkeydown: press },
    video, words, fault, h('div', { class: 'controls' }, seeking, playing, muting, volume, time, h('span', { class: 'gap' }), speed, captioning, filling));

  let track = null;
  if (captions) {
    track = h('track', { kind: 'captions', src: captions, srclang: '', label: t('player.captions') });
    video.append(track);
    // Drawn by us, so that they keep clear of the controls; "hidden" still tells which words are due.
    track.track.mode = 'hidden';
    track.track.oncuechange = drawWords;
    captioning.setAttribute('aria-pressed', 'true');
  }

  video.volume = Number(localStorage.getItem(keptVolume) ?? 1);
  for (const event of ['play', 'pause', 'ended']) video.addEventListener(event, showPlaying);
  for (const event of ['timeupdate', 'loadedmetadata', 'seeked']) video.addEventListener(event, showTime);
  video.addEventListener('volumechange', () => { localStorage.setItem(keptVolume, video.volume); showVolume(); });
  video.addEventListener('ratechange', () => { speed.value = video.playbackRate; });
  video.addEventListener('click', () => { toggle(); });
  video.addEventListener('error', () => { fault.hidden = false; fill(fault, t('player.fault')); });
  document.addEventListener('fullscreenchange', showFull);

  function drawWords() {
    const on = captioning.getAttribute('aria-pressed') === 'true';
    fill(words, on ? [...track.track.activeCues ?? []].map(cue => h('p', {}, h('span', {}, cue.text.replace(/<[^>]*>/g, '')))) : []);
  }

  function toggle() { if (video.paused) video.play().catch(() => {}); else video.pause(); }

  function mute() { video.muted = !video.muted; }

  function toggleCaptions() {
    const on = captioning.getAttribute('aria-pressed') !== 'true';
    captioning.setAttribute('aria-pressed', String(on));
    announce(t(on ? 'player.captions.on' : 'player.captions.off'));
    drawWords();
  }

  function fullScreen() {
    if (document.fullscreenElement === box) document.exitFullscreen();
    // A telephone that fills its screen with a video only, not with a page's part.
    else if (box.requestFullscreen) box.requestFullscreen().catch(() => {});
    else video.webkitEnterFullscreen?.();
  }

  function showPlaying() {
    const said = t(video.paused ? 'player.play' : 'player.pause');
    fill(playing, icon(video.paused ? 'play' : 'pause'));
    playing.setAttribute('aria-label', said);
    playing.title = `${said} (${t('player.space')})`;
    box.dataset.playing = String(!video.paused);
  }

  function showTime() {
    const length = Number.isFinite(video.duration) ? video.duration : 0;
    seeking.max = length || 1;
    seeking.value = video.currentTime;
    seeking.style.setProperty('--done', `${length ? video.currentTime / length * 100 : 0}%`);
    seeking.setAttribute('aria-valuetext', t('player.at', { now: spokenLength(video.currentTime), length: spokenLength(length) }));
    time.textContent = `${clock(video.currentTime)} / ${clock(length)}`;
  }

  function showVolume() {
    const silent = video.muted || video.volume === 0;
    fill(muting, icon(silent ? 'mute' : 'sound'));
    const said = t(silent ? 'player.unmute' : 'player.mute');
    muting.setAttribute('aria-label', said);
    muting.title = `${said} (m)`;
    volume.value = video.muted ? 0 : video.volume;
    volume.style.setProperty('--done', `${volume.value * 100}%`);
    volume.setAttribute('aria-valuetext', `${Math.round(volume.value * 100)}%`);
  }

  function showFull() {
    const full = document.fullscreenElement === box;
    fill(filling, icon(full ? 'small' : 'full'));
    const said = t(full ? 'player.window' : 'player.full');
    filling.setAttribute('aria-label', said);
    filling.title = `${said} (f)`;
  }

  const seek = by => { video.currentTime = Math.min(Math.max(0, video.currentTime + by), video.duration || 0); };
  const louder = by => { video.muted = false; video.volume = Math.min(1, Math.max(0, Math.round((video.volume + by) * 20) / 20)); };
  const faster = by => { video.playbackRate = speeds[Math.min(speeds.length - 1, Math.max(0, speeds.indexOf(video.playbackRate) + by))] ?? 1; };

  const keys = {
    ' ': toggle, k: toggle, m: mute, c: () => captions && toggleCaptions(), f: fullScreen,
    ArrowLeft: () => seek(-5), ArrowRight: () => seek(5), ArrowUp: () => louder(0.1), ArrowDown: () => louder(-0.1),
    Home: () => seek(-Infinity), End: () => seek(Infinity), '<': () => faster(-1), '>': () => faster(1),
  };

  // Space presses the button that has the focus and the arrows move the slider that has it: those stay the browser's.
  function press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const on = event.target;
    if (event.key === ' ' && on.tagName === 'BUTTON') return;
    if (on.tagName === 'SELECT') return;
    if (on === volume && event.key.startsWith('Arrow')) return;
    if (on === seeking && /^(Arrow(Up|Down)|Home|End)/.test(event.key)) return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  showPlaying();
  showTime();
  showVolume();
  showFull();
  return {
    box,
    play: () => video.play().catch(() => {}),
    press,
    stop: () => { video.pause(); document.removeEventListener('fullscreenchange', showFull); },
  };
}
