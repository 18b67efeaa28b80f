import { deflateSync } from 'node:zlib';
import { mostSteps, type WeightFile } from '../../src/pipeline/tag/model/table.ts';
import type { Weights } from './logistic.ts';
import { applied, type Vocabulary } from './vocabulary.ts';

/** Weights as stored: a byte a column, and nothing for features that weigh next to nothing. */
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
    const row = real.map((weights, column) => steps((weights[at] ?? 0) / (scale[column] ?? 1)));
    if (row.every((weight) => weight === 0)) return;
    kept.push(address);
    stored.push(...row);
  });
  return {
    bias: learnt.map(({ bias }) => round(bias)),
    scale: scale.map(round),
    addresses: base64(Uint32Array.from(kept, (address, at) => address - (kept[at - 1] ?? 0))),
    weights: base64(Int8Array.from(stored)),
  };
}

/** Steps below this are none: a thousandth of the column's largest weight. */
const fewest = 4;

/** A share of the largest weight as steps: small weights, which most are, in smaller steps. */
function steps(share: number): number {
  const found = Math.round(Math.sqrt(Math.abs(share)) * mostSteps);
  return found < fewest ? 0 : Math.sign(share) * found;
}

const round = (value: number): number => Number(value.toPrecision(6));

const base64 = ({ buffer }: Uint32Array | Int8Array): string =>
  deflateSync(Buffer.from(buffer), { level: 9 }).toString('base64');
