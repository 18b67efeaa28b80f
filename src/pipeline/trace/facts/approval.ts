import type { Fact } from '../fact.ts';

const fda = 'fda-2023-compounded-ketamine';
const label = 'spravato-label';
const boxed = 'spravato-boxed-warning';
const denied =
  /\b(not|no|never|without|unapproved|nor|neither|isn't|nobody|off[- ]label|investigational|lacks?|false(ly)?|misleading)\b/i;
const esketamine = /\b(esketamine|spravato)\b/i;

/** What is approved, compounded, controlled or advertised; United States. */
export const ofApproval: readonly Fact[] = [
  {
    says: /\b(falsely|false(?! positive)|misleading)\b.*\b(approv\w+|addict\w+|statements?|claims?|advert\w*|call\w*)|\badverti\w.*\b(misleading|false)|\bresearch\w*\b.*\b(websites?|advert\w+)\b.*\b(non-?addictive|not addictive|approved|misleading)\b/i,
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
    says: /\bREMS\b|\b(esketamine|spravato)\b.*\b(certified|safety programme?)\b|(two|2)[ -]hours?\b.{0,40}(monitor|observ|supervis|watch)|(monitor|observ|supervis|watch)\w*.{0,60}\b(two|2)[ -]hours?/i,
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
    says: /\b(esketamine|spravato|nasal spray)\b.*\b(free to (go|leave)|(go|drive|walk) (straight )?(home|out|off|back)|leave (straight|right|at once|after)|no (monitoring|supervision|observation|waiting)|(without|needs? no|no need for) (any )?(monitoring|supervision|observation|waiting))\b/i,
    not: /\b(cannot|can['’]t|must not|may not|should not|two hours|not free)\b/i,
    verdict: 'contradicted',
    studies: [boxed, label],
    reason:
      'The boxed warning of esketamine spray requires at least two hours of monitoring after every dose.',
  },
  {
    says: /\bcompound\w*\b.*\b(same|as (strict|thorough|safe|tested)|fully|every|all)\b.*\b(review\w*|test\w*|approv\w*|checks?|checked|standards?|oversight|inspect\w*)\b/i,
    not: denied,
    verdict: 'contradicted',
    studies: [fda],
    reason:
      'The FDA said in October 2023 that compounded ketamine is not an approved product and was not judged for safety, effect or quality.',
  },
  {
    says: /\b(nasal|spray)\b.*\bcompound\w*|\bcompound.*\b(nasal|spray)\b/i,
    not: /\b(only|that['’]s all|never|entire|safe|proven|most|all)\b/i,
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
    says: /\bfda\b.*\b(warn|alert|caution)\w*\b.*\b(home|compound|online|nasal|mail)/i,
    verdict: 'supported',
    studies: [fda, 'fda-2022-nasal-ketamine'],
    reason:
      'It agrees with the FDA\u2019s notices of February 2022 and October 2023 on compounded ketamine and its use at home.',
  },
  {
    says: /\b(fda|approv\w+)\b/i,
    not: new RegExp(
      `${denied.source}|\\b(warn\\w*|alert\\w*|caution\\w*)\\b|${esketamine.source}|an(a)?esthe\\w+|breakthrough|designation|\\b(19[67]0s?|trial|phase|insur\\w+|cover\\w*|plans?|veterinar\\w+|for humans|only|websites?|call(s|ed)? it|approved (nasal )?spray)\\b|agenc|exists`,
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
    says: /\b(schedule (iii|3)|controlled substance|off[- ]label|legal(ly)?|lawful(ly)?)\b.*\bsafe(ly)?\b|\bsafe(ly)?\b.*\b(schedule (iii|3)|off[- ]label|lawful(ly)?)\b/i,
    not: /\b(not|unsafe|whether|barely|effective)\b/i,
    verdict: 'partly',
    studies: [fda, 'short-2018', 'acevedo-diaz-2020'],
    reason:
      'The legal part agrees with the FDA\u2019s notice of October 2023; how safe long or repeated use is was barely studied (Short 2018).',
  },
  {
    says: /\b(approv\w+|licen[cs]ed)\b.*an(a)?esthe|an(a)?esthe\w.*\b(approv\w+|licen[cs]ed)\b|\bschedule (iii|3)\b|controlled substance/i,
    not: /dependence|safe|compares?\b/i,
    verdict: 'supported',
    studies: [fda],
    reason:
      "It agrees with the FDA's notice of October 2023: ketamine is a controlled (Schedule III) substance approved as an anaesthetic.",
  },
];
