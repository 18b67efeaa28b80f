import weights from './weights.json' with { type: 'json' };
import { unpack, type Model, type WeightFile } from './table.ts';

let model: Model | undefined;

/** The committed weights, unpacked when first asked for. */
export function committed(): Model {
  model ??= unpack(weights as unknown as WeightFile);
  return model;
}
