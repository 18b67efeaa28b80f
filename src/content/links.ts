import { existsSync, readFileSync } from 'node:fs';

export interface Link {
  address: string;
  state: 'answers' | 'moved' | 'gone' | 'refuses' | 'silent';
  status?: number;
  to?: string;
  used: string[];
}

/** Result of the last `npm run links` on this machine; `undefined` where it was never run. */
export function linkHealth(): { checked: string; links: Link[] } | undefined {
  const file = '.cache/links.json';
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')) as { checked: string; links: Link[] };
}
