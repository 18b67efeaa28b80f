import type { Asked, Lead } from '../candidates.ts';
import { ofEffect } from '../kind.ts';
import { uncontrolled } from '../limits.ts';
import { multipleIn } from '../multiple.ts';
import { foundNothing, isOpen, namedOutcomes } from '../null-result.ts';

/** Words that deny, whatever they deny. */
const negated =
  /\b(no|not|never|neither|nor|without|none|missed|failed|little|nothing|nobody|cannot|hardly|barely)\b|n[’']t\b/i;

/** What did not help before is no denial of what the treatment does. */
const helpedNobody = /\b(ha[sd]|have) (failed|not worked|missed)\b/gi;

/** It is said to have done better than what it was compared with. */
const aboveControl =
  /\b(more|better|higher|fewer|less)\b.{0,20}\bthan (\w+ ){0,2}(placebo|saline|midazolam|control)/i;

/** It says that fewer relapse, and not how many do. */
const against =
  /\b(fewer|less|cuts?|reduc\w+|stop\w*|prevent\w*|lower\w*|halv\w*|wards?|keeps?|protect\w*|avoid\w*|beats?|better)\b/i;

/** Words of somebody who does not say that it is so. */
const hedged = /\b(may|might|could|sometimes|seems?|appears?|suggest\w*)\b/i;

/**
 * A trial of some size with a comparison group found no clear difference in what the claim is about, nor
 * in anything else it tested; the claim says that there is one.
 */
export function missedWholly({ text, plain, kind }: Asked, { evidence, matches }: Lead): boolean {
  const { study } = evidence;
  const effect = ofEffect.includes(kind) || kind === 'evidence-base';
  const told = text.replace(helpedNobody, '');
  if (!effect || negated.test(plain.replace(helpedNobody, '')) || negated.test(told)) return false;
  if (uncontrolled.includes(study.design) || (study.population.n ?? 0) < 20) return false;
  if (/relaps/i.test(plain) && !against.test(plain)) return false;
  if (multipleIn(text) !== undefined || hedged.test(plain)) return false;
  // Who tells the trial's own rates may tell them rightly.
  const same = matches.some(({ figure, near }) => figure.unit === '%' && near === 'same');
  if (same && !aboveControl.test(plain)) return false;
  if (!foundNothing(plain, study)) return false;
  return (
    namedOutcomes(plain, study).length > 0 || !study.outcomes.some(({ effect }) => came(effect?.p))
  );
}

/** The study calls a difference significant, if only nominally. */
const came = (p: string | undefined): boolean =>
  p !== undefined && !isOpen(p) && /significant|nominal|<|\b0?\.0[0-4]/i.test(p);
