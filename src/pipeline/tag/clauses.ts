import type { Lexeme } from './lexeme.ts';
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

/** What a word may do to a clause, a bit each. */
const turns = 1;
const joins = 2;
const isSubject = 4;
const isAnd = 8;

/** The bits of a word, worked out once for each. */
function roles(lexeme: Lexeme): number {
  if (lexeme.clause !== undefined) return lexeme.clause;
  const { text } = lexeme;
  let found = text === 'and' ? isAnd : 0;
  if (turning.has(text)) found |= turns;
  if (joining.has(text)) found |= joins;
  if (subjects.has(text)) found |= isSubject;
  return (lexeme.clause = found);
}

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
  const role = roles(word.lexeme);
  if (role & turns) return true;
  if (role & isAnd && subject(text[index + 1])) return true;
  if (word.gap === '') return false;
  if (/[;:.!?()—–"“”]/u.test(word.gap)) return true;
  const comma = word.gap.includes(',');
  if (comma && role & joins) return word.text !== 'or' && !listed(text, index);
  return comma && subject(word) && !['that', 'some'].includes(word.text);
}

const subject = (word: Word | undefined): boolean =>
  word !== undefined && (roles(word.lexeme) & isSubject) !== 0;

/** ", and" that closes a list of nouns ("no nausea, dizziness, and headache") opens no clause. */
function listed(text: readonly Word[], index: number): boolean {
  if (text[index]?.text !== 'and') return false;
  if (subject(text[index + 1])) return false;
  const after = text.slice(index + 1, index + 4);
  const stop = after.findIndex((word, at) => at > 0 && /[,;:.!?]/u.test(word.gap));
  return stop !== -1 || index + 4 > text.length;
}
