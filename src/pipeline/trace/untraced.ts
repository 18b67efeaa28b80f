import type { Verdict } from '../../vocabulary.ts';
import { written } from './amount.ts';
import type { Asked, Lead } from './candidates.ts';
import type { EvidenceBase } from './evidence.ts';
import { people } from './measured.ts';
import type { Proposal } from './proposal.ts';
import { unstudiedIn } from './unstudied.ts';

/** What is proposed where no study could be tied to the claim. */
export function untraced(asked: Asked, leads: readonly Lead[], given?: Verdict): Proposal {
  const figure = asked.kind === 'mechanism' ? undefined : rate(asked);
  const notes = sameSize(leads);
  if (figure !== undefined && asked.kind !== 'prevalence') {
    const proposal = found(given ?? 'untraceable', untracedRate(figure, asked, leads), notes);
    return leads.some((lead) => hasRate(lead) || tellsRate(asked, lead))
      ? proposal
      : { ...proposal, hold: 'firm' };
  }
  if (asked.attributed !== undefined || ownData.test(asked.text)) {
    const basis = asked.attributed ?? 'data of its own';
    return found(
      given ?? 'untraceable',
      `It says it rests on “${basis}”; no study on record shows it.`,
      notes,
    );
  }
  const reason = 'It names no source, and nothing on record addresses it.';
  return found(given ?? 'not-studied', reason, notes);
}

/** It turns on something of which no study on record is; only a study it names could still answer it. */
export function byAbsence(
  asked: Asked,
  leads: readonly Lead[],
  record: EvidenceBase,
): Proposal | undefined {
  const subject = unstudiedIn(asked, record);
  if (subject === undefined || leads.slice(0, 3).some(({ named }) => named)) return undefined;
  const reason = `No study on record is about ${subject}.`;
  if (asked.attributed === undefined && !ownData.test(asked.text)) {
    return { verdict: 'not-studied', reasons: [reason], studies: [], hold: 'firm' };
  }
  const basis = asked.attributed ?? 'data of its own';
  const reasons = [`It says it rests on “${basis}”.`, reason];
  return { verdict: 'untraceable', reasons, studies: [] };
}

/** A seller's data on its own clients, what they told it, or what its practice is said to show. */
const ownData =
  /\b(our|its|their|internal) ((own|published|internal|latest) )?(data|outcomes|records?|figures|numbers|statistics|audits?|surveys?|track record)\b|\b(told|wrote to|tell) us\b|\b(our|of our) (\w+ )?(patients|clients|members|guests|alumni|customers) (say|said|score|rate|report|tell|told|felt|saw|stop\w*|were|are)\b|\b(company|clinic|centre|center|practice|provider)['’]s\b|\bown (data|clients|patients|experience)\b|\b(practice|experience) shows\b|\bmost successful protocols\b/i;

function found(verdict: Verdict, reason: string, notes: string[]): Proposal {
  return { verdict, reasons: [reason, ...notes], studies: [] };
}

function untracedRate(figure: string, asked: Asked, leads: readonly Lead[]): string {
  const { attributed } = asked;
  const alike = leads.find(hasRate) ?? leads.find((lead) => tellsRate(asked, lead));
  if (alike !== undefined) {
    const { short } = alike.evidence.study;
    return `${short} has a figure like ${figure}, but little else ties the two.`;
  }
  return attributed === undefined
    ? `It gives a measured figure, ${figure}, and names no source; no study on record has it.`
    : `It says it rests on “${attributed}”; no study on record shows ${figure}.`;
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

/** The study tells the claim's rate to the nearest whole, of whatever it may be. */
function tellsRate({ figures }: Asked, { evidence: { measured, study } }: Lead): boolean {
  const told = [
    ...measured.filter(({ kind }) => kind === '%'),
    ...study.outcomes.flatMap(({ effect }) =>
      effect?.type.includes('%') === true ? [effect] : [],
    ),
  ];
  return figures.some(
    (figure) =>
      figure.unit === '%' &&
      told.some(({ value }) => value !== undefined && Math.abs(value - figure.value) <= 0.5),
  );
}

/** The claim's rate, or a score of satisfaction, in words, where it gives one. */
export function rate({ figures, kind }: Asked): string | undefined {
  const figure = figures.find(
    ({ unit }) => unit === '%' || (unit.startsWith('/') && kind === 'satisfaction'),
  );
  return figure === undefined ? undefined : written(figure.value, figure.unit, figure.high);
}
