import type { Word } from './words.ts';

const turning = new Set(
  'but although though however yet whereas except unless nevertheless nonetheless despite'.split(
    ' ',
  ),
);
const joining = new Set('and so then which who where when because while or'.split(' '));
const subjects = new Set(
  'i he she they we it you my his her their our the this that there people patients some kap ketamine esketamine spravato'.split(
    ' ',
  ),
);

/** Number of the clause each word stands in; a negation reaches no further than its clause. */
export function clauses(text: readonly Word[]): number[] {
  const found: number[] = [];
  let clause = 0;
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && opens(text, at)) clause++;
    found.push(clause);
  }
  return found;
}

function opens(text: readonly Word[], index: number): boolean {
  const word = text[index];
  if (!word) return false;
  if (turning.has(word.text)) return true;
  if (word.text === 'and' && subjects.has(text[index + 1]?.text ?? '')) return true;
  if (word.gap === '') return false;
  if (/[;:.!?()—–"“”]/u.test(word.gap)) return true;
  const comma = word.gap.includes(',');
  if (comma && joining.has(word.text)) return word.text !== 'or' && !listed(text, index);
  return comma && subjects.has(word.text) && !['that', 'some'].includes(word.text);
}

/** ", and" that closes a list of nouns ("no nausea, dizziness, and headache") opens no clause. */
function listed(text: readonly Word[], index: number): boolean {
  if (text[index]?.text !== 'and') return false;
  if (subjects.has(text[index + 1]?.text ?? '')) return false;
  const after = text.slice(index + 1, index + 4);
  const stop = after.findIndex((word, at) => at > 0 && /[,;:.!?]/u.test(word.gap));
  return stop !== -1 || index + 4 > text.length;
}
