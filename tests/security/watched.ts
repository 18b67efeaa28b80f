import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Packages that natural, or anything else here, could load and nothing of ours needs. */
export const databases =
  /\/node_modules\/(?:mongoose|mongodb|@?redis|pg|pg-[\w-]+|memjs|dotenv|stopwords-iso|sqlite3?)\//u;

/** The environment of a process that notes in `file` what it and its children load, read and ask. */
export function watched(file: string): { env: NodeJS.ProcessEnv } {
  const hook = pathToFileURL(join(import.meta.dirname, 'watch.ts')).href;
  return { env: { ...process.env, EVENHAND_WATCH: file, NODE_OPTIONS: `--import=${hook}` } };
}

export interface Notes {
  /** Addresses of modules, in the order in which they were loaded. */
  modules: string[];
  /** Files named `.env` that were asked for. */
  env: string[];
  /** Connections, names looked up, servers. */
  net: string[];
}

/** What was noted in a file. */
export function notes(file: string): Notes {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  const of = (sort: string): string[] =>
    lines.filter((line) => line.startsWith(`${sort} `)).map((line) => line.slice(sort.length + 1));
  return { modules: of('module'), env: of('env'), net: of('net') };
}
