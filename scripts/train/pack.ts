import type { WeightFile } from '../../src/pipeline/tag/model/table.ts';
import type { Weights } from './logistic.ts';
import { applied, type Vocabulary } from './vocabulary.ts';

const most = 32_767;

/** Weights as stored: integers a column wide, and nothing for features that weigh nothing. */
export function packed(
  learnt: readonly Weights[],
  vocabulary: Vocabulary,
  isLexical: (address: number) => boolean,
): Pick<WeightFile, 'bias' | 'scale' | 'addresses' | 'weights'> {
  const lexical = vocabulary.addresses.map(isLexical);
  const real = learnt.map(({ weights }) =>
    weights.map((weight, at) => applied(weight, at, vocabulary, lexical[at] === true)),
  );
  const scale = real.map((weights) =>
    weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 1e-9),
  );
  const kept: number[] = [];
  const stored: number[] = [];
  vocabulary.addresses.forEach((address, at) => {
    const row = real.map((weights, column) => step((weights[at] ?? 0) / (scale[column] ?? 1)));
    if (row.every((weight) => weight === 0)) return;
    kept.push(address);
    stored.push(...row);
  });
  return {
    bias: learnt.map(({ bias }) => round(bias)),
    scale: scale.map(round),
    addresses: base64(Uint32Array.from(kept)),
    weights: base64(Int16Array.from(stored)),
  };
}

/** Kept coarse on purpose: the last bits of a sum must not show in the file. */
const coarse = 8;
const step = (share: number): number => Math.round((share * most) / coarse) * coarse;
const round = (value: number): number => Number(value.toPrecision(6));

const base64 = ({ buffer }: Uint32Array | Int16Array): string =>
  Buffer.from(buffer).toString('base64');
