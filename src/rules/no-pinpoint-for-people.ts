import { fault } from '../fault.ts';
import { findPinpoints } from '../pipeline/segment/pinpoint.ts';
import { accountKinds, type SourceKind } from '../vocabulary.ts';
import type { Rule } from './rule.ts';

/** Kinds whose words are a private person's. */
export const privateKinds: readonly SourceKind[] = accountKinds;

/**
 * Asks that accounts of private people carry no words of the original, so no pinpoints. That holds for
 * news accounts too: the outlet publishes the page, but the words are the person's.
 */
export const noPinpointForPeople: Rule = ({ corpus }) => {
  for (const { data, file, contents, blocks } of corpus.sources) {
    if (!data || !privateKinds.includes(data.kind)) continue;
    for (const block of blocks) {
      for (const { start } of findPinpoints(contents.slice(block.start, block.end))) {
        const actual = `Unexpected pinpoint in a source of kind ${data.kind}`;
        const reason = `${actual}, expected no words of a private person, take it away`;
        fault(file, 'no-pinpoint-for-people', reason, block.start + start);
      }
    }
  }
};
