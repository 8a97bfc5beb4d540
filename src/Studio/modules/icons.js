import { svg } from './element.js';

// Strokes on a field of 24 by 24; a path that begins with "!" is filled.
const paths = {
  create: ['M12 5v14', 'M5 12h14'],
  videos: ['M4 5h16v14H4z', '!M10.5 9.2v5.6l4.6-2.8z'],
  batches: ['M4 5h16v14H4z', 'M4 9.7h16', 'M4 14.3h16', 'M9 9.7V19'],
  schedules: ['M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z', 'M12 8v4.3l2.8 1.8'],
  webhooks: ['M6 9a3 3 0 1 1 4.4 2.6L8 16', 'M14 17a3 3 0 1 0 2.6-4.4L14 8.4', 'M6 15.2a3 3 0 1 0 3 2.8h6'],
  settings: ['M4 7h9', 'M17 7h3', 'M15 4.8v4.4', 'M4 17h3', 'M11 17h9', 'M9 14.8v4.4', 'M4 12h4', 'M12 12h8', 'M10 9.8v4.4'],
  play: ['!M8 5.2v13.6L19 12z'],
  pause: ['!M7 5h3.6v14H7z', '!M13.4 5H17v14h-3.6z'],
  stop: ['!M7 7h10v10H7z'],
  sound: ['!M4 9.5h3.4L12 5.6v12.8L7.4 14.5H4z', 'M15 9.2a4 4 0 0 1 0 5.6', 'M17.4 6.8a7.4 7.4 0 0 1 0 10.4'],
  mute: ['!M4 9.5h3.4L12 5.6v12.8L7.4 14.5H4z', 'M15.5 9.5l5 5', 'M20.5 9.5l-5 5'],
  captions: ['M4 6h16v12H4z', 'M10.4 10.6a2 2 0 1 0 0 2.8', 'M16.4 10.6a2 2 0 1 0 0 2.8'],
  full: ['M5 9V5h4', 'M15 5h4v4', 'M19 15v4h-4', 'M9 19H5v-4'],
  small: ['M9 5v4H5', 'M19 9h-4V5', 'M15 19v-4h4', 'M5 15h4v4'],
  share: ['M12 15V4.5', 'M8 8l4-3.7L16 8', 'M6 12v7.5h12V12'],
  download: ['M12 4.5v10', 'M8 11l4 3.8 4-3.8', 'M5 19.5h14'],
  again: ['M18.5 8.5A7.4 7.4 0 1 0 19.4 13', 'M19 4.5v4.2h-4.2'],
  remove: ['M5 7h14', 'M10 7V4.8h4V7', 'M7 7l.8 12.2h8.4L17 7', 'M10.4 10.5v5.4', 'M13.6 10.5v5.4'],
  copy: ['M9 9h10v10H9z', 'M15 9V5H5v10h4'],
  close: ['M6.5 6.5l11 11', 'M17.5 6.5l-11 11'],
  check: ['M5 12.6l4.4 4.4L19 7.4'],
  alert: ['M12 4.5l8.4 14.8H3.6z', 'M12 10v4', 'M12 16.6v.2'],
  image: ['M4 5h16v14H4z', 'M4 16l4.6-4.6 4 4 2.6-2.6L20 17', 'M15.4 9.4v.2'],
  upload: ['M12 15V5', 'M8 8.6L12 5l4 3.6', 'M4.5 15.5v4h15v-4'],
  search: ['M10.8 4.8a6 6 0 1 0 0 12 6 6 0 0 0 0-12z', 'M15.2 15.2l4.3 4.3'],
  more: ['M6 9.5l6 6 6-6'],
  back: ['M14.5 6l-6 6 6 6'],
  edit: ['M5 19l.9-3.7L16 5.2l2.8 2.8L8.7 18.1z'],
  sun: ['M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z', 'M12 3v2', 'M12 19v2', 'M3 12h2', 'M19 12h2', 'M5.6 5.6L7 7', 'M17 17l1.4 1.4', 'M5.6 18.4L7 17', 'M17 7l1.4-1.4'],
  moon: ['M19.5 14.4A7.8 7.8 0 0 1 9.6 4.5a7.8 7.8 0 1 0 9.9 9.9z'],
  auto: ['M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z', '!M12 5a7 7 0 0 1 0 14z'],
  link: ['M10 14l4-4', 'M9 10.5l-2.6 2.6a3.2 3.2 0 0 0 4.5 4.5l2.6-2.6', 'M10.5 9l2.6-2.6a3.2 3.2 0 0 1 4.5 4.5L15 13.5'],
};

/** Draws an icon. It says nothing to a screen reader: the control that holds it has a name. */
export function icon(name) {
  return svg('svg', { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true', focusable: 'false' },
    ...paths[name].map(path => svg('path', path[0] === '!' ? { d: path.slice(1), class: 'filled' } : { d: path })));
}

/** Draws the product's mark, which is there even when the network is not. */
export const mark = () => svg('svg', { viewBox: '0 0 32 32', class: 'mark', 'aria-hidden': 'true', focusable: 'false' },
  svg('rect', { width: 32, height: 32, rx: 8 }), svg('path', { d: 'M8 23 16 8l8 15' }), svg('circle', { cx: 16, cy: 21, r: 2.4 }));
