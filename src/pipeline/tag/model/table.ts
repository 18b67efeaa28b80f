import type { Keys } from './bag.ts';
import {
  stances,
  themes,
  voices,
  type Stance,
  type Theme,
  type Voice,
} from '../../../vocabulary.ts';

/** What is weighed, one column each; stance is two questions: is something good said, is something bad. */
export const columns = [
  ...themes,
  'claim',
  ...voices.map((voice) => `voice:${voice}` as const),
  'stance:favourable',
  'stance:critical',
] as const;
export type Column = (typeof columns)[number];
export const columnOf = Object.fromEntries(columns.map((name, at) => [name, at])) as Record<
  Column,
  number
>;
/** Columns of the voices. */
export const voiceColumn = Object.fromEntries(
  voices.map((voice) => [voice, columnOf[`voice:${voice}`]]),
) as Record<Voice, number>;
export type { Stance, Theme, Voice };
export { stances, themes, voices };

/** `weights.json`, made by `npm run train`. */
export interface WeightFile {
  about: string;
  command: string;
  attribution: string[];
  /** What the words of a text weigh together, before each weight. */
  lexical: number;
  bias: number[];
  /** Times 1/32767 of this a stored weight is the weight. */
  scale: number[];
  /** Score from which a column is given: `all`, and kinds of page with cuts of their own. */
  cuts: Record<string, number[]>;
  /** Both sides of a stance from here on are "mixed". */
  mixed: number;
  /** Slope and offset of the logistic curve from score to probability (Platt 1999). */
  calibration: Record<string, [number, number]>;
  /** Addresses, ascending, and per address a weight a column: base64 of little-endian integers. */
  addresses: string;
  weights: string;
}

/** Weights ready to be looked up. */
export interface Model extends Omit<WeightFile, 'addresses' | 'weights'> {
  /** Keys are rows of the table. */
  keys: Keys;
  /** Row after row, a weight a column. */
  table: Float32Array;
}

/** Unpacks a file of weights. Throws where its parts do not fit together. */
export function unpack(file: WeightFile): Model {
  const { addresses: packed, weights, ...rest } = file;
  const addresses = new Uint32Array(bytes(packed));
  const stored = new Int16Array(bytes(weights));
  if (stored.length !== addresses.length * columns.length) {
    throw new Error(
      `Unexpected ${stored.length} weights, expected ${addresses.length * columns.length}, run npm run train`,
    );
  }
  const table = new Float32Array(stored.length);
  for (let at = 0; at < stored.length; at++) {
    table[at] = ((stored[at] ?? 0) * (file.scale[at % columns.length] ?? 0)) / 32767;
  }
  return { ...rest, keys: rowKeys(addresses), table };
}

function bytes(base64: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(base64, 'base64')).buffer;
}

/** Numbers to a slot of the table of addresses: the address, and its row counted from 1. */
const stride = 2;
/** Addresses asked for lately: the same come again with each reading of a sentence. */
const recent = 1024;

/** Rows as keys, by open addressing over a table at most half full. */
function rowKeys(addresses: Uint32Array): Keys {
  let size = 1024;
  while (size < addresses.length * 2) size *= 2;
  const slots = new Uint32Array(size * stride);
  const slotOf = (address: number): number => {
    for (let place = address & (size - 1); ; place = (place + 1) & (size - 1)) {
      const at = place * stride;
      if (slots[at + 1] === 0 || slots[at] === address) return at;
    }
  };
  addresses.forEach((address, row) => {
    const at = slotOf(address);
    slots[at] = address;
    slots[at + 1] = row + 1;
  });
  const asked = new Uint32Array(recent);
  const answers = new Int32Array(recent).fill(-1);
  return {
    keyOf: (address) => {
      const place = address & (recent - 1);
      if (asked[place] !== address) {
        asked[place] = address;
        answers[place] = (slots[slotOf(address) + 1] ?? 0) - 1;
      }
      return answers[place] ?? -1;
    },
  };
}
