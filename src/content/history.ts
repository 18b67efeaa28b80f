import { execFileSync } from 'node:child_process';

/** What a change touched, file by file, in one folder of the corpus or the method. */
export interface Touched {
  what: string;
  added: number;
  changed: number;
  withdrawn: number;
}

/** One change on record: its day and moment, what it was for, and what it touched. */
export interface Change {
  hash: string;
  date: string;
  /** ISO, with time and zone, as committed. */
  at: string;
  subject: string;
  touched: Touched[];
}

/** Paths of the corpus and of the method, with the word for one file of each. */
const parts = {
  corpus: [
    ['reviews/sources/', 'source'],
    ['reviews/studies/', 'study'],
    ['reviews/decisions/', 'file of rulings'],
    ['reviews/moved/', 'list of moved addresses'],
  ],
  method: [
    ['reviews/lexicon/', 'word list'],
    ['src/pipeline/', 'stage of the pipeline'],
    ['src/schema/', 'schema'],
    ['src/vocabulary.ts', 'closed list'],
  ],
} as const satisfies Record<string, (readonly [string, string])[]>;

export type Side = keyof typeof parts;

/**
 * The latest changes to the corpus, or to the method that reads it, newest first, from the project's
 * own history; empty where the site is built from a copy without one.
 */
export function changesTo(side: Side, limit: number): Change[] {
  const format = '--format=%x1e%h%x09%cs%x09%cI%x09%s';
  const paths = parts[side].map(([path]) => path);
  const options = ['--no-merges', `--max-count=${limit}`, '--abbrev=8', '--no-renames'];
  try {
    const text = execFileSync('git', ['log', ...options, '--name-status', format, '--', ...paths], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64_000_000,
    });
    return readLog(text, side);
  } catch {
    return [];
  }
}

/** Reads what `git log --name-status` printed, a record separator before each change. */
export function readLog(text: string, side: Side): Change[] {
  return text
    .split('\x1e')
    .slice(1)
    .map((record) => {
      const [head = '', ...lines] = record.split('\n');
      const [hash = '', date = '', at = '', ...subject] = head.split('\t');
      return { hash, date, at, subject: subject.join('\t'), touched: touchedBy(lines, side) };
    });
}

function touchedBy(lines: readonly string[], side: Side): Touched[] {
  return parts[side]
    .map(([path, what]) => {
      const here = lines.filter((line) => line.slice(2).startsWith(path));
      const count = (sign: string) => here.filter((line) => line.startsWith(sign)).length;
      return { what, added: count('A'), changed: count('M'), withdrawn: count('D') };
    })
    .filter(({ added, changed, withdrawn }) => added + changed + withdrawn > 0);
}

const plural: Record<string, string> = {
  study: 'studies',
  'file of rulings': 'files of rulings',
  'list of moved addresses': 'lists of moved addresses',
  'stage of the pipeline': 'files of the pipeline',
};

/** What a change touched, in words: `2 sources added, 1 study changed`. */
export function inWords({ touched }: Pick<Change, 'touched'>): string {
  return touched
    .flatMap(({ what, added, changed, withdrawn }) => {
      const many = plural[what] ?? `${what}s`;
      const say = (n: number, verb: string) =>
        n === 0 ? [] : [`${n} ${n === 1 ? what : many} ${verb}`];
      return [...say(added, 'added'), ...say(changed, 'changed'), ...say(withdrawn, 'withdrawn')];
    })
    .join(', ');
}

/** One change to one file. */
export type FileChange = Pick<Change, 'hash' | 'date' | 'subject'>;

let perFile: Map<string, FileChange[]> | undefined;

/** Changes to a file of the corpus, newest first, from the project's own history; read once a build. */
export function historyOf(path: string): readonly FileChange[] {
  perFile ??= readFiles();
  return perFile.get(path) ?? [];
}

function readFiles(): Map<string, FileChange[]> {
  const format = '--format=%x1e%h%x09%cs%x09%s';
  const options = ['--no-merges', '--abbrev=8', '--no-renames', '--name-only'];
  try {
    const text = execFileSync('git', ['log', ...options, format, '--', 'reviews/decisions'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64_000_000,
    });
    return filesIn(text);
  } catch {
    return new Map();
  }
}

/** Reads what `git log --name-only` printed: path → its changes, newest first. */
export function filesIn(text: string): Map<string, FileChange[]> {
  const found = new Map<string, FileChange[]>();
  for (const record of text.split('\x1e').slice(1)) {
    const [head = '', ...paths] = record.split('\n');
    const [hash = '', date = '', ...subject] = head.split('\t');
    for (const path of paths.filter((one) => one !== '')) {
      found.set(path, [...(found.get(path) ?? []), { hash, date, subject: subject.join('\t') }]);
    }
  }
  return found;
}
