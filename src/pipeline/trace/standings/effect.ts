import type { Standing } from '../standing.ts';

/** How long it works, what therapy adds, and harm. */
export const onEffect: readonly Standing[] = [
  {
    matter: 'relief-length',
    says: /\b(temporary|transient|short[- ]lived|fade[sd]?|wears? off|wore off|relaps\w+|(few |several )?days (to|or|and) (\w+ )?weeks?|still under)\b/i,
    not: /side[- ]effects?|\b(no|less|fewer|cuts?|reduc\w+|prevent\w*|kap|lowers?|keeps?|stops?|avoids?|against)\b.{0,40}relaps|\b(booster|maintenance|weekly)\b|\brelaps\w+ (less|later|rarely|half)/i,
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
    matter: 'frequency',
    says: /\b(more|better|faster|stronger|considerably|superior|further|outperform\w*)\b/i,
    not: /\b(no|not|as|than once|little) (\w+ )?(more|better|faster|good|effective|much)\b/i,
    verdict: 'contradicted',
    reason: 'Two and three infusions a week did about equally well (Singh 2016).',
  },
  {
    matter: 'frequency',
    says: /\b(as (good|much|well|effective|far)|no (better|more)|about the same|equally|same)\b/i,
    verdict: 'supported',
    reason: 'Two and three infusions a week did about equally well (Singh 2016).',
  },
  {
    matter: 'side-effects',
    says: /\b(within|inside|in|under) (\w+ ){0,2}(hours?|minutes)\b|\b(gone|passed|passes|pass|fades?|wears? off|short-lived|brief)\b/i,
    not: /\b(monitor|observ|watch|supervis)\w*/i,
    verdict: 'partly',
    reason:
      'Nearly all effects of one supervised infusion had gone within two hours (Acevedo-Diaz 2020); home use and repeated use were not timed.',
  },
  {
    matter: 'rapid-relief',
    not: /\b(talk|traditional|conventional|years of) (psycho)?therapy\b|side[- ]effects?|nausea|dizz|monitor|observ|watch|supervis/i,
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
    // How many are given, and nothing on what comes of them.
    not: /\b(abstin\w*|remi\w+|relaps\w*|improv\w*|reliev\w*|relief|reduc\w*|cures?|resolv\w*|respon\w+|better|effective|lasting|published|results?|kept|depressed|safe|safety programme?|paper|journal)\b/i,
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
    not: /\d/,
    verdict: 'partly',
    reason:
      'Trials of infusions in PTSD disagree: a response in Feder 2021, none beyond placebo in Abdallah 2022.',
  },
  { matter: 'guidance', verdict: 'supported', reason: 'It agrees with the consensus on record.' },
];
