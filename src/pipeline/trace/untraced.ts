import { written } from './amount.ts';
import type { Asked, Lead } from './candidates.ts';
import type { EvidenceBase } from './evidence.ts';
import { people } from './measured.ts';
import type { Proposal } from './verdict.ts';

/** What is proposed where no study could be tied to the claim. */
export function untraced(asked: Asked, leads: readonly Lead[], record: EvidenceBase): Proposal {
  const figure = rate(asked);
  if (figure !== undefined) return untracedRate(figure, asked, leads);
  if (asked.attributed !== undefined) {
    return nothing(
      `It says it rests on “${asked.attributed}” and gives no rate; which study that is takes a person.`,
    );
  }
  const { conditions } = asked;
  if (conditions.length > 0 && conditions.every((id) => !record.conditions.has(id))) {
    return {
      verdict: 'not-studied',
      reasons: [`No study on record is about ${conditions.join(' or ')}.`],
      studies: [],
    };
  }
  return nothing('Nothing in it could be tied to one study for certain; it waits for a person.');
}

/** A rate that some study has, though nothing else ties the two, is left to a person. */
function untracedRate(figure: string, { attributed }: Asked, leads: readonly Lead[]): Proposal {
  const alike = leads.find(hasRate);
  if (alike !== undefined) {
    const { short } = alike.evidence.study;
    return nothing(
      `${short} has a figure like ${figure}, but little else ties the two; whether it is meant takes reading it.`,
    );
  }
  const basis =
    attributed === undefined
      ? `It gives a measured figure, ${figure}, and names no source; no study on record has it.`
      : `It says it rests on “${attributed}”; no study on record shows ${figure}.`;
  return { verdict: 'untraceable', reasons: [basis, ...sameSize(leads)], studies: [] };
}

/** Studies that share nothing with the claim but their number of people. */
function sameSize(leads: readonly Lead[]): string[] {
  const notes = leads.flatMap(({ evidence, matches }) =>
    matches
      .filter(({ measured, near }) => measured.measure === people && near === 'same')
      .map(
        ({ measured }) =>
          `${evidence.study.short} has ${measured.words}, but none of the claim's other figures.`,
      ),
  );
  return notes.slice(0, 2);
}

function hasRate({ matches }: Lead): boolean {
  return matches.some(({ figure, near, measured }) => {
    return figure.unit === '%' && near === 'same' && ['result', 'harm'].includes(measured.role);
  });
}

/** The claim's rate, or a score of satisfaction, in words, where it gives one. */
export function rate({ figures, kind }: Asked): string | undefined {
  const figure = figures.find(
    ({ unit }) => unit === '%' || (unit.startsWith('/') && kind === 'satisfaction'),
  );
  return figure === undefined ? undefined : written(figure.value, figure.unit, figure.high);
}

export function nothing(reason: string): Proposal {
  return { verdict: null, reasons: [reason], studies: [] };
}
