import { existsSync, readFileSync, statSync } from 'node:fs';

const folder = '.cache/dataset';

/** Changes whenever one of the dataset's files is written. */
export function savedKey(names: readonly string[]): string {
  return names
    .map((name) => {
      const { mtimeMs, size } = statSync(`${folder}/${name}.json`);
      return `${mtimeMs}:${size}`;
    })
    .join(' ');
}

/**
 * A file of the dataset as it is on disk. Astro's collections would hold every record three times over:
 * in a store, in a bundled module and in memory; and while developing their store lags behind the disk.
 */
export function saved(name: string): unknown {
  const file = `${folder}/${name}.json`;
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  throw new Error(`Missing dataset in ${folder}, expected ${name}.json, run "npm run build"`);
}
