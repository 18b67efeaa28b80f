/**
 * How a cost grows with size: the slope of the line of least squares through the logarithms. 1 is linear,
 * 2 quadratic; a fixed cost makes it smaller. Throws for fewer than two sizes.
 */
export function exponent(points: readonly { size: number; cost: number }[]): number {
  if (new Set(points.map(({ size }) => size)).size < 2) {
    throw new Error('Unexpected single size, expected two or more to fit growth');
  }
  const logs = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }));
  const mean = (pick: (log: { x: number; y: number }) => number) =>
    logs.reduce((sum, log) => sum + pick(log), 0) / logs.length;
  const [x, y] = [mean((log) => log.x), mean((log) => log.y)];
  const above = logs.reduce((sum, log) => sum + (log.x - x) * (log.y - y), 0);
  const below = logs.reduce((sum, log) => sum + (log.x - x) ** 2, 0);
  return above / below;
}
