import type { Fact } from '../fact.ts';

const fda = 'fda-2023-compounded-ketamine';

/** Dependence, side effects, receptors and insurance. */
export const ofHarmAndCover: readonly Fact[] = [
  {
    says: /\b(non-?addictive|not addictive|not (physically |chemically )?(cause|habit|lead to) ?\w* ?(addict\w*|dependen\w*|forming)|no (risk of )?(addiction|dependence|abuse)( risk| potential)?|without (the )?(risk of )?(addiction|dependence))\b/i,
    not: /\b(advertisers?|websites?|researchers|marketing)\b/i,
    verdict: 'contradicted',
    studies: ['spravato-boxed-warning', 'crane-2023-advertising', fda],
    reason:
      'Abuse and misuse stand in the boxed warning of esketamine and among the known harms in the FDA notice of 2023; Crane 2023 counts "non-addictive" among misleading statements of advertisers.',
  },
  {
    says: /\b(no|zero|without( any)?|free (of|from)|hardly any|virtually no) (known |serious |negative |harmful |major |significant |lasting )?(side[- ]effects?|risks?|adverse|negative consequences|downsides?)\b|\bcompletely safe\b|\brisk[- ]free\b/i,
    verdict: 'contradicted',
    studies: ['short-2018', 'acevedo-diaz-2020'],
    reason:
      'Across 60 studies acute side effects were commoner after ketamine than placebo and long use was barely studied (Short 2018); one infusion brought 44 effects in at least 5% of people (Acevedo-Diaz 2020).',
  },
  {
    says: /\b(without|no|free of)( any)? (hallucinations?|dissociation|nausea|vomiting|dizziness|adverse (events|effects))\b/i,
    not: /\b(a share|some|most) of\b|without (side effects )?(being|having)/i,
    verdict: 'contradicted',
    studies: ['acevedo-diaz-2020', 'spravato-label', 'sumner-2021'],
    reason:
      'One infusion brought 44 unwanted effects in at least 5% of people when NIMH asked for them (Acevedo-Diaz 2020), and 41% of people on esketamine spray reported dissociation (Spravato label).',
  },
  {
    says: /\b(nmda|glutamat\w*|ampa)\b/i,
    not: /\b(lasting|cure|prove[sn]?|repair|resilien\w*|relief|bdnf|synap\w+|grow\w*|connections|improv\w*)\b/i,
    verdict: 'supported',
    studies: ['zarate-2006', 'dean-2021'],
    reason:
      'Zarate 2006 and Dean 2021 describe ketamine as acting on NMDA receptors and glutamate. Whether that is why mood improves is another question.',
  },
  {
    says: /\b(nmda|glutamat\w*|ampa)\b/i,
    not: /\b(lasting|cure|prove[sn]?|repair)\b/i,
    verdict: 'partly',
    studies: ['zarate-2006', 'dean-2021'],
    reason:
      'That ketamine acts on NMDA receptors and glutamate is how trials describe it (Zarate 2006, Dean 2021); what follows from it in the brain of patients no study on record measured.',
  },
  {
    says: /((insur\w|plan|medicare|medicaid|tricare|aetna|cigna|united|payer|polic\w).*\b(not|no|rarely|usually not|deny|denies|experimental|investigat\w+|exclude\w*|does not|do not|seldom|hardly)\b|\b(not|no|rarely|seldom|investigat\w+|experimental)\b.{0,40}\b(covered|insur\w+|coverage|reimburs\w+|pay)\b|pay for (ketamine )?themselves|\bout[- ]of[- ]pocket)/i,
    not: /medical advice/i,
    verdict: 'supported',
    studies: ['ketamine-costs-us'],
    reason:
      'Published US price guides say that ketamine for mental health is usually not insured, while approved esketamine often is. It is a general picture and not a survey; single plans differ.',
  },
  {
    says: /\b(insurers?|insurance|plans)\b.*\b(often|frequently|usually|routinely|generally|typically|most|commonly)\b.*\bketamine\b.*\b(esketamine|spravato)\b|\b(insurers?|plans|insurance) (often|frequently|usually|routinely|generally|typically|commonly) (pays?|covers?)( for)? ketamine\b/i,
    verdict: 'partly',
    studies: ['ketamine-costs-us'],
    reason:
      'Published US price guides say that approved esketamine often is insured, and ketamine for mental health usually is not.',
  },
  {
    says: /\b(esketamine|spravato)\b.*\b(covers?|covered|pays?|insur\w+|coverage)\b|\b(covers?|covered|pays?|insur\w+|plans?)\b.*\b(esketamine|spravato)\b/i,
    not: /\bevery|\ball (plans|five)|\bapproval\b/i,
    verdict: 'supported',
    studies: ['ketamine-costs-us'],
    reason:
      'Published US price guides say that approved esketamine is often insured, after prior authorisation; single plans differ.',
  },
  {
    says: /\b(covered by (most )?insurance|insurance (covers|pays for)|most (plans|insurers) (cover|pay|reimburse)|(medicare|medicaid|insurers?|insurance|tricare|plans) (will |can |usually |now |often |routinely )?(pays?|covers?|reimburses?)( for)?)\b/i,
    not: /\b(esketamine|spravato)\b/i,
    verdict: 'contradicted',
    studies: ['ketamine-costs-us'],
    reason:
      'Published US price guides say that ketamine for mental health is usually not insured; approved esketamine often is.',
  },
];
