import { readFileSync, statSync } from 'node:fs';

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

/** A file of the dataset as it is on disk now; while developing, Astro's own store lags behind it. */
export const saved = (name: string): unknown =>
  JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));
