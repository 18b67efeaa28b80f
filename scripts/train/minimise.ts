interface Slope {
  value: number;
  gradient: Float64Array;
}

const memory = 8;
const steps = 120;
const enough = 1e-3;

/**
 * The place where a smooth convex function is least, by L-BFGS with two-loop recursion (Nocedal 1980,
 * doi:10.1090/S0025-5718-1980-0572855-7) and halving steps; the same function gives the same place.
 */
export function minimise(start: Float64Array, slopeAt: (at: Float64Array) => Slope): Float64Array {
  let at: Float64Array = Float64Array.from(start);
  let { value, gradient } = copied(slopeAt(at));
  const pairs: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let step = 0; step < steps; step++) {
    const direction = descend(gradient, pairs);
    const fall = dot(direction, gradient);
    if (fall > -1e-12) break;
    let length = pairs.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    let next = moved(at, direction, length);
    let there = slopeAt(next);
    while (there.value > value + 1e-4 * length * fall && length > 1e-10) {
      length /= 2;
      next = moved(at, direction, length);
      there = slopeAt(next);
    }
    const reached = copied(there);
    const s = minus(next, at);
    const y = minus(reached.gradient, gradient);
    const sy = dot(s, y);
    if (sy > 1e-12) pairs.push({ s, y, rho: 1 / sy });
    if (pairs.length > memory) pairs.shift();
    const gain = value - reached.value;
    [at, value, gradient] = [next, reached.value, reached.gradient];
    if (gain < enough * Math.max(1, Math.abs(value)) * 0.1) break;
  }
  return at;
}

function descend(
  gradient: Float64Array,
  pairs: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const q = Float64Array.from(gradient);
  const alphas: number[] = [];
  for (const { s, y, rho } of [...pairs].reverse()) {
    const alpha = rho * dot(s, q);
    alphas.push(alpha);
    add(q, y, -alpha);
  }
  const last = pairs.at(-1);
  if (last) {
    const scale = dot(last.s, last.y) / dot(last.y, last.y);
    for (let i = 0; i < q.length; i++) q[i] = (q[i] ?? 0) * scale;
  }
  for (const { s, y, rho } of pairs) add(q, s, (alphas.pop() ?? 0) - rho * dot(y, q));
  for (let i = 0; i < q.length; i++) q[i] = -(q[i] ?? 0);
  return q;
}

const copied = ({ value, gradient }: Slope): Slope => ({
  value,
  gradient: Float64Array.from(gradient),
});

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function add(to: Float64Array, from: Float64Array, by: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + by * (from[i] ?? 0);
}

function moved(at: Float64Array, direction: Float64Array, length: number): Float64Array {
  const next = Float64Array.from(at);
  add(next, direction, length);
  return next;
}

const minus = (a: Float64Array, b: Float64Array): Float64Array =>
  a.map((value, i) => value - (b[i] ?? 0));
