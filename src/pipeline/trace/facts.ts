import type { Verdict } from '../../vocabulary.ts';

/** A plain assertion that the record settles whatever its figures: approval, law, cover, pharmacology. */
export interface Fact {
  says: RegExp;
  not?: RegExp;
  verdict: Verdict;
  /** Ids of the studies or notices that settle it; none where it is no matter of a study. */
  studies: readonly string[];
  reason: string;
}

const fda = 'fda-2023-compounded-ketamine';
const label = 'spravato-label';
const boxed = 'spravato-boxed-warning';
const denied =
  /\b(not|no|never|without|unapproved|nor|neither|isn't|nobody|off[- ]label|investigational|lacks?|false(ly)?|misleading)\b/i;
const esketamine = /\b(esketamine|spravato)\b/i;

/** Looked at in this order; the first that fits settles the claim. */
export const facts: readonly Fact[] = [
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
  {
    says: /\b(falsely|false(?! positive)|misleading)\b.*\b(approv\w+|addict\w+|statements?|claims?|advert\w*|call\w*)|\badverti\w+.*\b(misleading|false)/i,
    verdict: 'supported',
    studies: ['crane-2023-advertising'],
    reason:
      'Crane 2023 checked the websites of 17 advertisers at 26 Maryland locations and found false or misleading statements, among them approval for depression and "non-addictive".',
  },
  {
    says: /\b(esketamine|spravato)\b.*(\b(approv\w+|licen[cs]\w+)\b.*(resist|2019|depress|fda|suicid)|\b2019\b)|\b(approv\w+|licen[cs]\w+|fda)\b.*\b(esketamine|spravato)\b/i,
    not: /compound|\b(not|never|unlike|only the|ptsd|anxiety disorder|bipolar|pain|safe (as|at home))\b|breakthrough|insur|pays?\b|cover|plans?\b/i,
    verdict: 'supported',
    studies: [label, boxed],
    reason:
      'The US label allows esketamine spray in treatment-resistant depression, and in major depression with acute suicidality. That is esketamine by the nose under supervision, not ketamine by other routes.',
  },
  {
    says: /\bREMS\b|\b(esketamine|spravato)\b.*\b(certified|safety programme?)\b|(two|2)[ -]hours?\b.{0,40}(monitor|observ|supervis)|(monitor|observ|supervis)\w*.{0,60}\b(two|2)[ -]hours?/i,
    verdict: 'supported',
    studies: [boxed, label],
    reason:
      'The boxed warning of esketamine spray requires at least two hours of monitoring after every dose, within a restricted programme (REMS).',
  },
  {
    says: /\b(esketamine|spravato)\b.*\b(at home|home use|self-administ\w+ (alone|without))\b/i,
    not: denied,
    verdict: 'contradicted',
    studies: [boxed, label],
    reason:
      'The boxed warning of esketamine spray allows it only under supervision in certified places, with at least two hours of monitoring.',
  },
  {
    says: /\b(nasal|spray)\b.*\bcompound\w*|\bcompound\w*.*\b(nasal|spray)\b/i,
    verdict: 'supported',
    studies: ['fda-2022-nasal-ketamine', fda],
    reason:
      "It agrees with the FDA's alert of February 2022 on compounded ketamine nasal spray, which is not an approved product.",
  },
  {
    says: /\bcompound\w*\b.*\b(less safe|may|often sold|hallucinogenic)|\b(oral|tablets?|lozenges?)\b.*\b(unapproved|compounded)\b.*\b(often|sold)\b/i,
    verdict: 'partly',
    studies: [fda, 'crane-2023-advertising'],
    reason:
      'That compounded ketamine is no approved product agrees with the FDA notice of October 2023; the rest was not measured.',
  },
  {
    says: /\bcompound\w*\b/i,
    not: /\b(is|are|as|being|very|completely|proven) (a |an )?(safe|effective|fda[- ]approved)\b|described as safe|less safe/i,
    verdict: 'supported',
    studies: [fda],
    reason:
      "It agrees with the FDA's notice of October 2023: compounded ketamine is not an approved product and was not judged for safety, effect or quality.",
  },
  {
    says: /\b(fda|approv\w+)\b/i,
    not: new RegExp(
      `${denied.source}|${esketamine.source}|an(a)?esthe\\w+|breakthrough|designation|\\b(19[67]0s?|trial|phase|insur\\w+|cover\\w*|plans?|veterinar\\w+|for humans|only|websites?|call(s|ed)? it)\\b|agenc|exists`,
      'i',
    ),
    verdict: 'contradicted',
    studies: [fda, 'crane-2023-advertising'],
    reason:
      'The FDA said in October 2023 that ketamine is approved for no psychiatric disorder; its approval is as an anaesthetic. Approved is esketamine spray, another drug by another route.',
  },
  {
    says: /\b(not|no|never|without|nor|neither)\b.*\b(fda|approv\w+)|\b(fda|approv\w+)\b.*\b(no|not|never|off[- ]label)\b|\bunapproved\b|\boff[- ]label\b/i,
    not: /insur|\bpays?\b|\bcover|plans?\b|aetna|cigna|approved for off-label|increased off|explains|costly|\bsafe|misuse|abuse|\bkill|deaths?\b/i,
    verdict: 'supported',
    studies: [fda],
    reason:
      "It agrees with the FDA's notice of October 2023: no psychiatric use of ketamine is approved in the United States, so such use is off label.",
  },
  {
    says: /\b(approv\w+|licen[cs]ed)\b.*an(a)?esthe|an(a)?esthe\w+.*\b(approv\w+|licen[cs]ed)\b|\bschedule (iii|3)\b|controlled substance/i,
    not: /dependence|safe|compares?\b/i,
    verdict: 'supported',
    studies: [fda],
    reason:
      "It agrees with the FDA's notice of October 2023: ketamine is a controlled (Schedule III) substance approved as an anaesthetic.",
  },
  {
    says: /\b(non-?addictive|not addictive|not (physically |chemically )?(cause|habit|lead to) ?\w* ?(addict\w*|dependen\w*|forming)|no (risk of )?(addiction|dependence|abuse)( risk| potential)?|without (the )?(risk of )?(addiction|dependence))\b/i,
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
    studies: ['acevedo-diaz-2020', label, 'sumner-2021'],
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
    says: /((insur\w+|plans?|medicare|medicaid|tricare|aetna|cigna|united\w*|payers?|polic\w+).*\b(not|no|rarely|usually not|deny|denies|experimental|investigat\w+|exclude\w*|does not|do not|seldom|hardly)\b|\b(not|no|rarely|seldom|investigat\w+|experimental)\b.{0,40}\b(covered|insur\w+|coverage|reimburs\w+|pay)\b|pay for (ketamine )?themselves|out[- ]of[- ]pocket)/i,
    not: /medical advice/i,
    verdict: 'supported',
    studies: ['ketamine-costs-us'],
    reason:
      'Published US price guides say that ketamine for mental health is usually not insured, while approved esketamine often is. It is a general picture and not a survey; single plans differ.',
  },
  {
    says: /\b(esketamine|spravato)\b.*\b(covers?|covered|pays?|insur\w+|coverage)\b|\b(covers?|covered|pays?|insur\w+|plans?)\b.*\b(esketamine|spravato)\b/i,
    not: /\bevery|\ball (plans|five)/i,
    verdict: 'supported',
    studies: ['ketamine-costs-us'],
    reason:
      'Published US price guides say that approved esketamine is often insured, after prior authorisation; single plans differ.',
  },
  {
    says: /\b(covered by (most )?insurance|insurance (covers|pays for)|most (plans|insurers) (cover|pay))\b/i,
    verdict: 'contradicted',
    studies: ['ketamine-costs-us'],
    reason:
      'Published US price guides say that ketamine for mental health is usually not insured; approved esketamine often is.',
  },
];

/** The fact on record that settles a claim, if there is one. */
export function factOn(text: string): Fact | undefined {
  return facts.find(({ says, not }) => says.test(text) && not?.test(text) !== true);
}
