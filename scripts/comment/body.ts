import { Failure } from '../command.ts';

/** By this the comment is found again. */
export const mark = '<!-- evenhand: what this changes -->';
/** GitHub takes 65,536 characters. */
const longest = 60_000;

/** The number of a pull request; throws a `Failure` where a stranger's file holds anything else. */
export function numberIn(text: string): number {
  const number = /^[1-9]\d{0,8}$/.exec(text.trim())?.[0];
  if (number === undefined) {
    throw new Failure(
      'Unexpected number.txt, expected the number of a pull request, look at the check',
    );
  }
  return Number(number);
}

/** The comment: the diff with everything taken out by which text of a stranger could call or show more. */
export function bodyOf(diff: string, head: string): string {
  const tame = diff
    .replaceAll('<!--', '&lt;!--')
    .replaceAll(/<(?=[a-z/])/gi, '&lt;')
    .replaceAll('![', '!\\[')
    .replaceAll(/@\b/g, '@\u2060')
    .replaceAll(/\]\(/g, ']\\(');
  const cut =
    tame.length > longest
      ? `${tame.slice(0, longest)}\n\n… cut; the whole stands in the summary of the check.`
      : tame;
  const text = cut.trim() === '' ? 'The check could not say what this changes: see its log.' : cut;
  return `${mark}\n${text}\n\n---\nMade by \`npm run diff\` at ${head.slice(0, 12)}, with the code of the pull request.\n`;
}
