import type { Standing } from '../standing.ts';

/** How long it works, what therapy adds, and harm. */
export const onEffect: readonly Standing[] = [
  {
    matter: 'relief-length',
    says: /\b(temporary|transient|short[- ]lived|fade[sd]?|wears? off|wore off|relaps\w+|(few |several )?days (to|or|and) (\w+ )?weeks?|still under)\b/i,
    not: /side[- ]effects?|\b(no|less|fewer|cuts?|reduc\w+|prevent\w*|kap|lowers?)\b.{0,20}relaps/i,
    verdict: 'supported',
    reason: 'What was measured fades within days to weeks in most people.',
  },
  {
    matter: 'kap-adds',
    says: /\b(prolong|more|longer|better|deep|improv|reduc|enhanc|durab|than|lasting|relaps|extend|doubl)/i,
    verdict: 'overstated',
    reason:
      'What therapy adds to ketamine is unsettled: in the randomised trial of therapy after infusions (Wilkinson 2021, 28 people) the primary outcome was missed.',
  },
  {
    matter: 'kap-lasting',
    verdict: 'overstated',
    reason:
      'Lasting relief from ketamine with psychotherapy rests on series without a control group that lost most people from follow-up (Yermus 2024: 82 % at 3 months, 95 % at 6).',
  },
  {
    matter: 'upkeep',
    verdict: 'partly',
    reason:
      'Tested were closer schedules without psychotherapy: weekly infusions in responders (Phillips 2019) and continued esketamine spray (Daly 2019).',
  },
  {
    matter: 'addiction-risk',
    verdict: 'partly',
    reason:
      'Misuse and dependence are known from non-medical use (Winstock 2012); in treatment they were hardly counted.',
  },
  {
    matter: 'exclusions',
    verdict: 'partly',
    reason:
      'Trials left such people out, which is practice and caution; none tested the exclusion.',
  },
  {
    matter: 'session-length',
    verdict: 'partly',
    reason: 'It agrees with what providers publish and not with a study; length differs by route.',
  },
  {
    matter: 'infusion-length',
    says: /\d/,
    verdict: 'supported',
    reason: 'In trials an infusion runs about 40 minutes (Murrough 2013, Anand 2023).',
  },
  {
    matter: 'rapid-relief',
    not: /\b(talk|traditional|conventional|years of) (psycho)?therapy\b|side[- ]effects?/i,
    verdict: 'partly',
    reason:
      'Shown for single infusions without psychotherapy, against placebo or midazolam, and measured within a day.',
  },
  {
    matter: 'relief-length',
    says: /\b(weeks?|days)\b/i,
    not: /\b(phase|programme|course|schedule|protocol|plastic\w*|brain)\b/i,
    verdict: 'partly',
    reason:
      'Weeks were measured among people who had responded to infusions without psychotherapy: half of the responders in Feder 2021 had lost the response by 27.5 days.',
  },
  {
    matter: 'number-of-sessions',
    not: /\b(abstin\w*|remi\w+|relaps\w*|improv\w*|kept|safety programme?)\b/i,
    verdict: 'partly',
    reason: 'Schedules of that size were used in studies; there is no standard (Drozdz 2022).',
  },
  {
    matter: 'side-effects',
    says: /\b(may cause|can cause|serious|known|concerns|include|warn\w*|possible)\b/i,
    not: /\b(rare(ly)?|minimal|mild|no|few)\b/i,
    verdict: 'supported',
    reason: 'These effects are on record (Short 2018, Acevedo-Diaz 2020, the label of esketamine).',
  },
  {
    matter: 'side-effects',
    verdict: 'partly',
    reason:
      'Nearly all effects of one supervised infusion had gone within two hours (Acevedo-Diaz 2020); they are commoner than on placebo, and long or repeated use was barely studied (Short 2018).',
  },
  {
    matter: 'blinding',
    says: /no (\w+ )?(difference|better|advantage)|guess\w*|could tell|blind/i,
    verdict: 'supported',
    reason: 'It agrees with what the trials against a disguised comparison report.',
  },
  {
    matter: 'advertising',
    verdict: 'supported',
    reason: 'It agrees with what researchers found on the websites of advertisers (Crane 2023).',
  },
  {
    matter: 'ptsd',
    says: /\b(help|effective|reliev|relief|improv|reduc|treat|eas|heal|resolv|work)\w*/i,
    not: /\bstud(y|ies)\b|\btrials?\b|\d/i,
    verdict: 'partly',
    reason:
      'Trials of infusions in PTSD disagree: a response in Feder 2021, none beyond placebo in Abdallah 2022.',
  },
  { matter: 'guidance', verdict: 'supported', reason: 'It agrees with the consensus on record.' },
];
