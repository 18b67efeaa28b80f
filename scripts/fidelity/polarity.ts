import { reading } from '../../src/pipeline/tag/hits.ts';
import type { Reader } from '../../src/pipeline/tag.ts';
import type { Compared, Difference } from './difference.ts';

/** What may answer a denial: any "not", and words with one inside: "unpleasant" for "not pleasant". */
const near =
  /\b(?:not?|never|nor|nothing|nobody|none|cannot|\w+n['’]t|un(?!til|der|ion|ique|ite|iver)\w{3,}|(?:insufficien|inadequa|ineffecti|inadvisab)\w*|disagree\w*|non\w+|fail\w*|free[ds]? (?:of|from)|out of|other than|opposed|otherwise|elsewhere|too (?:soon|early|late)|vanish\w*|gone|without|exclud\w*|\w+less|lack\w*|beyond)\b/i;

/** A "not" on one side that nothing on the other answers. */
export function comparePolarity(
  { passage, statement }: Compared,
  reader: Reader,
): Pick<Difference, 'kind' | 'reason'>[] {
  const [there, here] = [negationIn(passage, reader), negationIn(statement, reader)];
  if (there !== undefined && here === undefined && !near.test(statement)) {
    const reason = `Unexpected loss of "${there}", expected what the passage denies denied, say it with its "not"`;
    return [{ kind: 'polarity', reason }];
  }
  if (here !== undefined && there === undefined && !near.test(passage)) {
    const reason = `Unexpected "${here}", expected a denial only where the passage has one, say what it says`;
    return [{ kind: 'polarity', reason }];
  }
  return [];
}

/** The first word that denies, idioms left aside. */
function negationIn(text: string, reader: Reader): string | undefined {
  const { hits, words } = reading({ text, kind: 'health-information', heading: null }, reader);
  const hit = hits.find(({ entry }) => entry.label === 'negation');
  return hit && text.slice(words[hit.from]?.start, words[hit.to - 1]?.end);
}
