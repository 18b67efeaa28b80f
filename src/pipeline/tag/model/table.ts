import { inflateSync } from 'node:zlib';
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
const width = columns.length;
export const columnOf = Object.fromEntries(columns.map((name, at) => [name, at])) as Record<
  Column,
  number
>;
/** Columns of the themes, and of the voices, in their order: numbers are faster to come by than names. */
export const themeColumns = themes.map((theme) => columnOf[theme]);
export const voiceColumns = voices.map((voice) => columnOf[`voice:${voice}`]);
/** Columns of the voices by name. */
export const voiceColumn = Object.fromEntries(
  voices.map((voice) => [voice, columnOf[`voice:${voice}`]]),
) as Record<Voice, number>;
export type { Stance, Theme, Voice };
export { stances, themes, voices };

/** Steps of the largest weight. */
export const mostSteps = 127;
/** Weights are multiples of one part in so many, so that sums of them, and of their parts, are exact. */
const grid = 1 << 20;

/** `weights.json`, made by `npm run train`. */
export interface WeightFile {
  about: string;
  command: string;
  attribution: string[];
  /** What the words of a text weigh together, before each weight. */
  lexical: number;
  bias: number[];
  /** The largest weight of each column. A stored weight is a number of steps: its square, as a share of `mostSteps` squared, times this. */
  scale: number[];
  /** Score from which a column is given: `all`, and kinds of page with cuts of their own. */
  cuts: Record<string, number[]>;
  /** Both sides of a stance from here on are "mixed". */
  mixed: number;
  /** Slope and offset of the logistic curve from score to probability (Platt 1999). */
  calibration: Record<string, [number, number]>;
  /** Addresses, ascending, each as how far it is from the one before: little-endian integers, compressed (zlib), in base64. */
  addresses: string;
  /** Per address a byte a column, below 0 for a weight below 0; compressed alike. */
  weights: string;
}

/** Weights ready to be looked up. */
export interface Model extends Omit<WeightFile, 'addresses' | 'weights'> {
  /** Keys are rows of the table, from 0 on as they are asked for. */
  keys: Keys;
  /** Row after row, a weight a column; rows that nobody asked for yet are empty. */
  table: Float32Array;
}

/** Unpacks a file of weights. Throws where its parts do not fit together. */
export function unpack(file: WeightFile): Model {
  const { addresses: packed, weights, ...rest } = file;
  const addresses = addressesOf({ addresses: packed });
  const stored = new Int8Array(bytes(weights));
  if (stored.length !== addresses.length * columns.length) {
    throw new Error(
      `Unexpected ${stored.length} weights, expected ${addresses.length * columns.length}, run npm run train`,
    );
  }
  const table = new Float32Array(stored.length);
  const fill = (row: number, key: number): void => {
    for (let column = 0; column < width; column++) {
      const steps = stored[row * width + column] ?? 0;
      const share = (steps * Math.abs(steps)) / (mostSteps * mostSteps);
      table[key * width + column] = Math.round(share * (file.scale[column] ?? 0) * grid) / grid;
    }
  };
  return { ...rest, keys: rowKeys(addresses, fill), table };
}

/** All addresses that have weights, ascending. */
export function addressesOf({ addresses }: Pick<WeightFile, 'addresses'>): Uint32Array {
  let before = 0;
  return new Uint32Array(bytes(addresses)).map((further) => (before += further));
}

function bytes(base64: string): ArrayBuffer {
  return Uint8Array.from(inflateSync(Buffer.from(base64, 'base64'))).buffer;
}

/** Numbers to a slot: the address; its key from 1 on, or below 0 its row while it has no key. */
const stride = 2;
/** Bits of the filter: about one in seven is set. */
const filterBits = 21;

/**
 * Keys of addresses, by open addressing over a table at most half full. They are counted up as they are first
 * asked for, and `fill` is told then which row of the file a key stands for: what is in use lies together,
 * near the processor.
 */
function rowKeys(addresses: Uint32Array, fill: (row: number, key: number) => void): Keys {
  let size = 1024;
  while (size < addresses.length * 2) size *= 2;
  const slots = new Int32Array(size * stride);
  const slotOf = (address: number): number => {
    for (let place = address & (size - 1); ; place = (place + 1) & (size - 1)) {
      const at = place * stride;
      if (slots[at + 1] === 0 || slots[at] === (address | 0)) return at;
    }
  };
  addresses.forEach((address, row) => {
    const at = slotOf(address);
    slots[at] = address;
    slots[at + 1] = -1 - row;
  });
  let used = 0;
  const known = new Filter(addresses);
  return {
    keyOf: (address) => {
      if (!known.mayHave(address)) return -1;
      const at = slotOf(address);
      const kept = slots[at + 1] ?? 0;
      if (kept >= 0) return kept - 1;
      const key = used++;
      fill(-1 - kept, key);
      slots[at + 1] = key + 1;
      return key;
    },
  };
}

/** Says of most addresses that are not in the table that they are not, in so little memory that it stays near. */
class Filter {
  readonly #bits = new Uint8Array(1 << (filterBits - 3));

  constructor(addresses: Uint32Array) {
    for (const address of addresses) {
      const place = address >>> (32 - filterBits);
      this.#bits[place >> 3] = (this.#bits[place >> 3] ?? 0) | (1 << (place & 7));
    }
  }

  mayHave(address: number): boolean {
    const place = address >>> (32 - filterBits);
    return ((this.#bits[place >> 3] ?? 0) & (1 << (place & 7))) !== 0;
  }
}
