import { invisible } from './invisible.ts';

const mdx = [
  /^import\s(?:[\w*{}\s,$]+\sfrom\s)?\s*["'][^"']*["']/,
  /^export\s+(?:default|const|let|var|function|class|async|\{|\*)/,
];

/** What does not show in prose, or shows otherwise than it is written. */
const patterns: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/[{}]/, (found) => `Unexpected "${found}", expected prose without MDX, take the braces away`],
  [/\\/, () => 'Unexpected backslash, expected plain words, take it away'],
  [
    /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i,
    (found) => `Unexpected character code "${found}", expected the character itself, write that`,
  ],
  [
    invisible,
    (found) => {
      const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return `Unexpected invisible character U+${code}, expected visible text, delete it`;
    },
  ],
];

/** The first thing in the raw text of a block that is more than prose; offsets count from `start`. */
export function findInText(raw: string, start: number): { reason: string; at: number } | undefined {
  const statement = mdx
    .map((pattern) => pattern.exec(raw)?.[0])
    .find((found) => found !== undefined);
  if (statement !== undefined) {
    const keyword = statement.slice(0, 6);
    return { reason: `Unexpected MDX ${keyword}, expected prose, take the line away`, at: start };
  }
  const found = patterns.flatMap(([pattern, describe]) => {
    const match = pattern.exec(raw);
    return match ? [{ reason: describe(match[0]), at: start + match.index }] : [];
  });
  return found.sort((a, b) => a.at - b.at)[0];
}
