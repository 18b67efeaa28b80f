import { fault } from '../../fault.ts';
import type { VFile } from 'vfile';

export interface FrontMatter {
  /** Place of the YAML between the fences. */
  start: number;
  end: number;
  bodyStart: number;
}

const example = 'open with --- and close with --- as in CONTRIBUTING.md, or run npm run new';

/** Finds the YAML between two lines `---` at the top of a file; a message where there is none. */
export function findFrontMatter(file: VFile): FrontMatter | undefined {
  const text = String(file.value);
  if (text.trim() === '') {
    fault(file, 'front-matter', `Unexpected empty file, expected front matter, ${example}`, 0);
    return undefined;
  }
  const opening = /^\uFEFF?---[ \t]*(\r\n|\n|\r|$)/.exec(text);
  if (!opening) {
    const actual = 'Unexpected start of file, expected front matter';
    fault(file, 'front-matter', `${actual}, ${example}`, 0);
    return undefined;
  }
  const start = opening[0].length;
  const closing = /^---[ \t]*(\r\n|\n|\r|$)/m.exec(text.slice(start));
  if (closing) {
    const end = start + closing.index;
    return { start, end, bodyStart: end + closing[0].length };
  }
  const actual = 'Unexpected end of file inside front matter opened here, expected a closing ---';
  fault(file, 'front-matter', `${actual}, add a line --- after the last key`, 0);
  return undefined;
}
