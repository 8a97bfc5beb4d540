// QR codes by ISO/IEC 18004, byte mode, error correction M, versions 1 to 10: up to 213 bytes, more than any link of ours.

import { svg } from './element.js';

// Table 9 of the standard for level M: error correction codewords a block, then [blocks, data codewords a block] of each group.
const blocksOf = [
  null,
  [10, [1, 16]], [16, [1, 28]], [26, [1, 44]], [18, [2, 32]], [24, [2, 43]],
  [16, [4, 27]], [18, [4, 31]], [22, [2, 38], [2, 39]], [22, [3, 36], [2, 37]], [26, [4, 43], [1, 44]],
];

// Annex E: the centres of the alignment patterns.
const centres = [null, [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]];

// Powers of 2 in the field of 256 elements over x^8 + x^4 + x^3 + x^2 + 1.
const exp = new Uint8Array(512);
const log = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power++) {
  exp[power] = exp[power + 255] = value;
  log[value] = power;
  value = value << 1 ^ (value & 128 ? 0x11d : 0);
}

const times = (a, b) => a && b ? exp[log[a] + log[b]] : 0;

function correction(data, length) {
  let generator = [1];
  for (let root = 0; root < length; root++) {
    const next = [...generator, 0];
    generator.forEach((factor, place) => { next[place + 1] ^= times(factor, exp[root]); });
    generator = next;
  }
  const rest = [...data, ...new Array(length).fill(0)];
  for (let place = 0; place < data.length; place++) {
    const lead = rest[place];
    if (lead) generator.forEach((factor, step) => { rest[place + step] ^= times(factor, lead); });
  }
  return rest.slice(data.length);
}

function codewords(bytes, version) {
  const [extra, ...groups] = blocksOf[version];
  const capacity = groups.reduce((sum, [count, length]) => sum + count * length, 0);
  const bits = [];
  const put = (value, length) => { for (let bit = length - 1; bit >= 0; bit--) bits.push(value >> bit & 1); };
  put(4, 4);
  put(bytes.length, version < 10 ? 8 : 16);
  bytes.forEach(byte => put(byte, 8));
  put(0, Math.min(4, capacity * 8 - bits.length));
  while (bits.length % 8) bits.push(0);
  for (let pad = 0; bits.length < capacity * 8; pad++) put(pad % 2 ? 0x11 : 0xec, 8);
  const words = Array.from({ length: capacity }, (_, word) => bits.slice(word * 8, word * 8 + 8).reduce((value, bit) => value << 1 | bit, 0));
  const blocks = [];
  for (const [count, length] of groups) for (let block = 0; block < count; block++) blocks.push(words.splice(0, length));
  const checks = blocks.map(block => correction(block, extra));
  const woven = [];
  for (let place = 0; place < Math.max(...blocks.map(block => block.length)); place++) for (const block of blocks) if (place < block.length) woven.push(block[place]);
  for (let place = 0; place < extra; place++) for (const check of checks) woven.push(check[place]);
  return woven;
}

const masks = [
  (x, y) => (x + y) % 2 === 0,
  (x, y) => y % 2 === 0,
  x => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => x * y % 2 + x * y % 3 === 0,
  (x, y) => (x * y % 2 + x * y % 3) % 2 === 0,
  (x, y) => ((x + y) % 2 + x * y % 3) % 2 === 0,
];

function frame(version) {
  const size = 17 + version * 4;
  const dark = Array.from({ length: size }, () => new Array(size).fill(null));
  const finder = (left, top) => {
    for (let y = -1; y < 8; y++) for (let x = -1; x < 8; x++) {
      if (dark[top + y]?.[left + x] === undefined) continue;
      const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
      dark[top + y][left + x] = ring !== 2 && ring < 4;
    }
  };
  finder(0, 0);
  finder(size - 7, 0);
  finder(0, size - 7);
  for (const y of centres[version]) for (const x of centres[version]) {
    if (dark[y][x] !== null) continue;
    for (let dy = -2; dy <= 2; dy++) for (let dx = -2; dx <= 2; dx++) dark[y + dy][x + dx] = Math.max(Math.abs(dx), Math.abs(dy)) !== 1;
  }
  for (let place = 8; place < size - 8; place++) dark[6][place] = dark[place][6] = place % 2 === 0;
  return dark;
}

// The remainder of a division in the field of two elements, as format and version are protected by.
function remainder(value, divisor, length) {
  let rest = value << length;
  for (let bit = 31 - Math.clz32(rest); bit >= length; bit--) if (rest >> bit & 1) rest ^= divisor << bit - length;
  return value << length | rest;
}

function writeFormat(dark, version, mask) {
  const size = dark.length;
  // Level M is 00.
  const format = remainder(mask, 0x537, 10) ^ 0x5412;
  for (let bit = 0; bit < 15; bit++) {
    const set = (format >> bit & 1) === 1;
    dark[bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit][8] = set;
    dark[8][bit < 8 ? size - 1 - bit : bit < 9 ? 7 : 14 - bit] = set;
  }
  dark[size - 8][8] = true;
  if (version < 7) return;
  const number = remainder(version, 0x1f25, 12);
  for (let bit = 0; bit < 18; bit++) {
    const set = (number >> bit & 1) === 1;
    dark[Math.floor(bit / 3)][size - 11 + bit % 3] = set;
    dark[size - 11 + bit % 3][Math.floor(bit / 3)] = set;
  }
}

// Section 7.8.3: what makes a symbol hard to read.
function penalty(dark) {
  const size = dark.length;
  let sum = 0;
  for (const at of [(line, place) => dark[line][place], (line, place) => dark[place][line]]) {
    for (let line = 0; line < size; line++) {
      let run = 0;
      let row = '';
      for (let place = 0; place < size; place++) {
        run = place && at(line, place) === at(line, place - 1) ? run + 1 : 1;
        if (run === 5) sum += 3;
        else if (run > 5) sum += 1;
        row += at(line, place) ? '1' : '0';
      }
      for (let place = 0; place + 11 <= size; place++) if (['10111010000', '00001011101'].includes(row.slice(place, place + 11))) sum += 40;
    }
  }
  for (let y = 1; y < size; y++) for (let x = 1; x < size; x++) {
    if (dark[y][x] === dark[y - 1][x] && dark[y][x] === dark[y][x - 1] && dark[y][x] === dark[y - 1][x - 1]) sum += 3;
  }
  const share = dark.flat().filter(Boolean).length / (size * size);
  return sum + Math.floor(Math.abs(share * 20 - 10)) * 10;
}

/** Encodes a text; rows of modules, true where dark. */
export function encode(text) {
  const bytes = [...new TextEncoder().encode(text)];
  const version = blocksOf.findIndex((blocks, number) =>
    blocks && bytes.length + (number < 10 ? 2 : 3) <= blocks.slice(1).reduce((sum, [count, length]) => sum + count * length, 0));
  if (version < 0) throw new RangeError('The text is too long for a QR code of version 10.');
  const words = codewords(bytes, version);
  const empty = frame(version);
  // Where format and version will be written is taken before the data flows round it.
  writeFormat(empty, version, 0);
  const size = empty.length;
  const data = empty.map(row => row.map(() => false));
  let bit = 0;
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (empty[y][x] !== null) continue;
        data[y][x] = bit < words.length * 8 && (words[bit >> 3] >> 7 - bit % 8 & 1) === 1;
        bit++;
      }
    }
  }
  let best = null;
  masks.forEach((covers, mask) => {
    const dark = empty.map((row, y) => row.map((taken, x) => taken ?? data[y][x] !== covers(x, y)));
    writeFormat(dark, version, mask);
    const cost = penalty(dark);
    if (!best || cost < best.cost) best = { dark, cost };
  });
  return best.dark;
}

/** Draws a QR code with the quiet zone of four modules that readers want. */
export function drawQr(text, label) {
  const dark = encode(text);
  const size = dark.length + 8;
  const path = dark.flatMap((row, y) => row.map((set, x) => set ? `M${x + 4} ${y + 4}h1v1h-1z` : '')).join('');
  return svg('svg', { viewBox: `0 0 ${size} ${size}`, class: 'qr', role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' },
    svg('path', { d: `M0 0h${size}v${size}H0z`, class: 'paper' }), svg('path', { d: path, class: 'print' }));
}
