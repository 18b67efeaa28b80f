import type { Fact } from '../fact.ts';

const fda = 'fda-2023-compounded-ketamine';
const boxed = 'spravato-boxed-warning';

/** What is on record about studies, safety and where treatment is given. */
export const ofEvidenceAndCare: readonly Fact[] = [
  {
    says: /\bhundreds of clinics\b.*\b(misleading|false)|\b(misleading|false)\b.*\bhundreds of clinics\b/i,
    verdict: 'overstated',
    studies: ['crane-2023-advertising'],
    reason:
      'Crane 2023 looked at 17 advertisers in one state; how many clinics elsewhere do the same was not counted.',
  },
  {
    says: /\b(kap|assisted|with therapy)\b.*\b(most|best)[- ](studied|researched)|\b(most|best)[- ](studied|researched)\b.*\b(kap|assisted)\b|\bmost kap research\b|\bkap research concerns\b/i,
    verdict: 'contradicted',
    studies: ['joneborg-2022', 'kew-2023'],
    reason:
      'Of the five randomised trials of ketamine with psychotherapy four concern substance use and one depression (Joneborg 2022).',
  },
  {
    says: /\bmost (comprehensive|complete|extensive) (data|evidence|research)\b.*\bpilot\b/i,
    verdict: 'contradicted',
    studies: ['batievsky-2023', 'dore-2019', 'yermus-2024', 'kew-2023'],
    reason:
      'A pilot is among the smallest on record; series of 235 and 1,806 patients and a review of 1,006 exist, though without control groups.',
  },
  {
    says: /\b(safe|safety)\b.*\b(well established|very safe|safe(st)? for)|\bshows its safety\b|\bsafest (medic\w+|drugs?|treatments?|options?|antidepressants?)\b|\b(breathing|heart|respirat\w+)\b.*\b(normal|stable|hardly|not affected|unaffected)|\b(preserves|does not depress) breathing|\blow (in )?abuse\b|\blow abuse risk\b|\bneither psychedelic nor dissociative\b/i,
    not: /\bWorld Health|\bWHO\b|\brank/,
    verdict: 'overstated',
    studies: ['short-2018', 'acevedo-diaz-2020', 'spravato-label', fda],
    reason:
      'Acute effects, raised blood pressure among them, were commoner than on placebo, and long or repeated use was barely studied (Short 2018); the FDA notice of 2023 describes slowed breathing in a home user.',
  },
  {
    says: /\b(home|online|telehealth)\b.*\b(adds? risk|risk(y|ier)|dangerous|unmonitored|nobody monitors|no (provider|one) monitors|removes monitoring)\b|\b(unmonitored|unsupervised)\b/i,
    not: /\bkill|deaths?\b/i,
    verdict: 'partly',
    studies: [fda, 'mathai-2024-at-home'],
    reason:
      'The FDA said in 2023 that home use removes monitoring; how often harm follows was not measured, and 3.0-4.8% of clients in records of one company had an adverse event (Mathai 2024).',
  },
  {
    says: /\b(must|required|has to|needs to|in most cases)\b.*\b(in person|supervised)\b/i,
    not: /\b(esketamine|spravato|REMS)\b/i,
    verdict: 'contradicted',
    studies: ['hull-2022', 'mathai-2024-at-home', fda, boxed],
    reason:
      'Companies have treated thousands of people at home by video (Hull 2022, Mathai 2024); the FDA warned of it and did not ban it. Supervision of every dose is required for esketamine spray.',
  },
];
