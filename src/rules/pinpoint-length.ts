import { fault } from '../fault.ts';
import { findPinpoints, type PlacedPinpoint } from '../pipeline/segment/pinpoint.ts';
import { privateKinds } from './no-pinpoint-for-people.ts';
import type { Rule } from './rule.ts';

const most = 7;

/** Asks for pinpoints of one to seven words, one a statement, after its full stop. */
export const pinpointLength: Rule = ({ corpus }) => {
  for (const { data, file, contents, blocks } of corpus.sources) {
    // Accounts may have none at all: another rule says so.
    if (data && privateKinds.includes(data.kind)) continue;
    for (const block of blocks) {
      const raw = contents.slice(block.start, block.end);
      const found = findPinpoints(raw);
      for (const [index, pinpoint] of found.entries()) {
        const reason = wrong(raw, pinpoint, found[index - 1]);
        if (reason) fault(file, 'pinpoint-length', reason, block.start + pinpoint.start);
      }
      const open = unmatched(raw, found);
      if (open < 0) continue;
      const reason =
        'Unexpected "[[" without its end, expected [[first words … last words]], close it';
      fault(file, 'pinpoint-length', reason, block.start + open);
    }
  }
};

function wrong(raw: string, { pinpoint, start, end }: PlacedPinpoint, previous?: PlacedPinpoint) {
  const words = `${pinpoint.first} ${pinpoint.last ?? ''}`.split(/\s+/).filter(Boolean).length;
  if (words === 0) {
    return 'Unexpected empty pinpoint, expected words of the page, fill it in or take it away';
  }
  if (words > most) {
    return `Unexpected pinpoint of ${words} words, expected at most ${most}, shorten it with "…" in the middle`;
  }
  if (previous && raw.slice(previous.end, start).trim() === '') {
    return 'Unexpected second pinpoint, expected one a statement, take one away';
  }
  const before = raw.slice(0, start).trimEnd();
  if (!/[.!?…]["”’')\]]*$/.test(before) && raw.slice(end).trim() !== '') {
    return 'Unexpected pinpoint inside a sentence, expected it after the full stop, move it there';
  }
  return undefined;
}

function unmatched(raw: string, found: readonly PlacedPinpoint[]): number {
  let blanked = raw;
  for (const { start, end } of found) {
    blanked = blanked.slice(0, start) + ' '.repeat(end - start) + blanked.slice(end);
  }
  return blanked.indexOf('[[');
}
