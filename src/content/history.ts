import { execFileSync } from 'node:child_process';

/** One change on record: its day and what it was for. */
export interface Change {
  hash: string;
  date: string;
  subject: string;
}

/**
 * The latest changes to `folder`, newest first, from the project's own history; empty where the site
 * is built from a copy without one.
 */
export function changesTo(folder: string, limit: number): Change[] {
  try {
    const format = '--format=%h%x09%cs%x09%s';
    const args = ['log', '--no-merges', `--max-count=${limit}`, '--abbrev=8', format, '--', folder];
    const text = execFileSync('git', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [hash = '', date = '', ...subject] = line.split('\t');
        return { hash, date, subject: subject.join('\t') };
      });
  } catch {
    return [];
  }
}
