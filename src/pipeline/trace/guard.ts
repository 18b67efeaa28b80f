import { accountKinds, promotionalKinds, type SourceKind } from '../../vocabulary.ts';
import type { Tags, Unit } from '../../types.ts';
import { inStudyWords } from './canonical.ts';
import { factOn } from './facts.ts';
import { heard } from './heard.ts';
import { mattersIn } from './matters.ts';
import { brings, promises, treatment } from './promises.ts';
import { isSlogan } from './slogan.ts';

/** Forms of words that claim nothing that could be set against a study; each with what to say of it. */
const refusals: readonly [RegExp, string][] = [
  [/\?["”']?\s*$/, 'It asks and claims nothing.'],
  [/:\s*$/, 'It leads in to what follows and claims nothing itself.'],
  [
    /^(["“”'].*)?\b(I|I've|I'd|I'm|me|my|myself)\b(?! \(|\/)/,
    'It tells one person’s experience, which is no claim to trace.',
  ],
  [
    /\b(one|a|another) (patient|client|person|user|writer|man|woman) (noted|said|says|shared|told|described|recalled|wrote|reported)\b|\b(the writer|the author|the reviewer|she|he) (felt|says|said|was|is|had|has|feels|describes|began|found|took|got|went|could)\b/i,
    'It tells one person’s experience, which is no claim to trace.',
  ],
  [
    /^((never|always)(?! (addictive|habit|harm|dangerous|safe))|ask|look|make sure|be sure|consider|talk|discuss|consult|choose|avoid|expect|plan|bring|check|find|remember|keep|try|start|contact|call|book|schedule|seek|advises?|recommends?|suggests? (asking|that people)|tells (readers|people)|urges?|asks? (readers|people|that|for)|invites?)\b/i,
    'It gives advice and makes no claim to trace.',
  ],
  [
    /\b(should|must not|needs? to|have to|red flags?)\b/i,
    'It gives advice and makes no claim to trace.',
  ],
  [
    /\b(think of it|imagine|it's (more )?like|is like (a|an|being)|as if|it's serious)\b|\b(reviews?|accounts?|stories) (paint|reveal|show things|from real)|\bhonest (thing|reviews)\b|\bwe (believe|offer|provide|aim|work|hope|examine|discuss)\b|\bwe're\b/i,
    'It is an image or speaks of the page itself, and makes no claim to trace.',
  ],
  [
    /\b(means|refers to)\b|\b(is|are) (an? )?(approach|form|type|kind|practice|therap(y|ist)|method) (that|which|where|of|in which)\b|\bdefin(e|es|ed|ition)\b|\b(is called|known as)\b/i,
    'It defines something and makes no claim to trace.',
  ],
  [
    /\binfographic\b|\bmin read\b|\b(share|express|describe[sd]?|report) (transformative|feeling|heightened|that (kap|this)|making|seeing)|\boften (to )?(describe|express)|\bsomething entirely different\b|\b(isn't|is not) just\b|\bquick fix\b|\bno magic\b|\bquestion of\b|\bwilling to\b|\bthat's the\b/i,
    'It praises or describes in general words and makes no claim to trace.',
  ],
  [
    /\b(hopes?|aims?|goals?|intends?|plans to|promises to|optimistic|appears promising|possibilities)\b/i,
    'It tells of a hope or an aim and makes no claim to trace.',
  ],
];

const subject =
  /\b(e?s?ketamine|kap|spravato|infusions?|lozenges?|boosters?|side[- ]effects?|assisted (psycho)?therapy|(ketamine|the) (treatment|therapy|drug)|psychedelic|psychotherapy|integration|advertise|sell|adverti[sz]ing|at home|literature|midazolam|anaesthetic|antidepressants|relief|benefits?|effects?|dos(e|es|ing)|sessions?|approach|clinics|plasticity|patients|response|remission|improvement)\b/i;
const predicate =
  /\b(works?|worked|helps?|helped|improv(e|es|ed)|reduc(e|es|ed)|reliev(e|es|ed)|lasts?|lasted|fades?|wears? off|acts?|causes?|leads? to|brings?|gains?|raises?|lowers?|lowered|cuts?|makes?|restor\w+|repairs?|(re)?grows?|strengthens?|maintains?|prolongs?|suits?|benefits? (people|from)|treats?|heals?|responded|remitted|dropped|fell|felt within|noticeable|did not differ|no difference|approved|unapproved|covers?|covered|costs?|pays?|safe|safer|riskier|addictive|dangerous|experimental|effective|superior|common|mild|rare|unlikely|established|than|not interact|keeps?|doubles?|halves?|stays?|blocks?|quiets?|depress(es)? breathing|potential for|supports?|shows?|found|prove[sn]?|counts?|most studied|lacks?|holds?|adds? risk|beats?|essential for|crucial|(is|are|remains?) (still )?(limited|scarce|early|strong|lacking|unproven)|supervised|misleading|lost suicid\w+|no longer)\b/i;

/** Opens with the drug or its effect as what the sentence is about. */
const plainSubject =
  /^(under |after |most |some |the |side |booster |at-home |supervised |repeated )?(e?s?ketamine|kap|spravato|infusions?|lozenges?|effects?|sessions? (last|bring|work)|overdose|addiction|benefits?|plasticity|antidepressants?)\b(?! (is|as) (a|an) (new|journey|process|approach))/i;

/** How to book, pay or be paid back: terms of a seller, and nothing to be held against a study. */
const business =
  /\b(cancell?ations?|no-shows?|payment plans?|receipts?|front desk|resched\w+|coordinators?|card on file|cannot be combined|our compliments|complimentary)\b|\b(we|to) ((warmly|kindly|gladly) )?invite you\b|[$£€]\s?\d[\d,]* off\b/i;

/** What the page itself is about to say, and what a visit is like hour by hour. */
const ofThePage =
  /\b(in (the paragraphs|this (article|post|guide|section|series))|series of articles|a closer look)\b|\bwe (will|['’]ll) (be )?(publish|explain|explor|discuss|look)\w*|\byou (will|['’]ll) be (resting|lying|sitting|seated|asked|offered|shown|met)\b|\byou and your (therapist|guide|clinician|doctor|nurse|team) (will|['’]ll)\b/i;

/** Asks from its first word on, however long it is. */
const question =
  /^["“'(]*(what|why|how|who|when|where|which|is|are|can|could|does|do|did|will|would|has|have|should)\b.*\?\s*$/i;

/** A patient's story as a seller tells it: what came after so many sessions. */
const testimonial =
  /\b(after|by|since) ((her|his|their|the|only|just) )*(\w+ ){0,2}(sessions?|lozenges?|infusions?|drips?|visits?|treatments?|doses?|kap|ketamine)\b.*\b(she|he|was|were|planned|went|is|back|again|off|since)\b|\b(was|were|is|got|went) .{3,40}\b(after|by) (her|his|their) (\w+ )(session|lozenge|infusion|drip|visit|treatment|dose)s?\b/i;

/** So many people of so many. */
const oneInSome =
  /\b(one|two|three|four|five|six|seven|eight|nine|\d+) (\w+ ){0,2}(in|of|out of) (every )?(two|three|four|five|six|ten|twenty|fifty|a hundred|\d+)\b/i;

/**
 * How likely the reader must find a claim that it does not give as one: where something is asserted of the
 * treatment, and elsewhere. Chosen on `reviews/gold` (train and dev) and the first written part: as many
 * claims found as by either alone, and fewer taken where there is none.
 */
const whereAsserted = 0.1;
const anyway = 0.25;

/**
 * Why a text makes no claim to trace, or `undefined` where it makes one: first forms that never are
 * claims (questions, advice, definitions, hopes, a person's own experience), then the reader's
 * judgement, and where the reader doubts it, whether something is asserted of the treatment.
 * `given` says that whoever asks has called it a claim; then only questions are refused.
 */
export function notAClaim(unit: Unit, tags: Tags, given = false): string | undefined {
  const text = heard(unit.text);
  if (given) return /\?\s*$/.test(text) ? 'It asks and claims nothing.' : undefined;
  const slogan = promotes(unit.kind) && tags.voice !== 'experience' && isSlogan(text);
  if (unit.isHeading === true || (isLabel(text) && !slogan && !states(text)))
    return 'It is a heading and makes no claim to trace.';
  if (tags.voice === 'experience' && isAccount(unit.kind) && !isGeneral(text)) {
    return "It tells the writer's own experience, which is no claim to trace.";
  }
  const figure = tags.figures.some(({ unit: one }) => one === '%' || one.startsWith('/'));
  if (question.test(text)) return 'It asks and claims nothing.';
  if (!figure && business.test(text))
    return 'It tells how to book or pay and makes no claim to trace.';
  if (!figure && ofThePage.test(text))
    return 'It tells of the page or the visit itself and makes no claim to trace.';
  if (tags.claim && !/\?\s*$/.test(text)) return undefined;
  // A seller's page tells stories for what they promise; an account tells its writer's own.
  if (promotes(unit.kind) && unit.quoted !== true && testimonial.test(text)) return undefined;
  const refused = refusals.find(([words]) => words.test(text));
  const promised = !isAccount(unit.kind) && tags.voice !== 'experience' && promises(text);
  if (refused !== undefined && !figure && !promised) return refused[1];
  const claims =
    promised ||
    slogan ||
    states(text) ||
    (oneInSome.test(text) && treatment.test(text)) ||
    /\b\d(\.\d+)?[ -](stars?|out of (5|five))\b/i.test(text) ||
    /\d[^\d\r\n]*\b(million|billion) (people|adults|americans|patients)\b/i.test(text) ||
    factOn(inStudyWords(text)) !== undefined;
  if (claims) return undefined;
  const asserts =
    plainSubject.test(text) ||
    (subject.test(text) && predicate.test(text) && mattersIn(text).length > 0);
  const likelihood = tags.confidence.claim ?? 0;
  return likelihood >= (asserts ? whereAsserted : anyway)
    ? undefined
    : 'It makes no claim to trace.';
}

/** Speaks of the treatment or of people at large, as an account does between its own story. */
function isGeneral(text: string): boolean {
  if (/\b(I|my|me|she|her|he|his|they|the writer|the author|was|were|felt|had|went)\b/.test(text)) {
    return /^(in (another|one|a) study|stud(y|ies)|research|ketamine was)\b/i.test(text);
  }
  return (
    plainSubject.test(text) ||
    /^((many|most|some) (people|patients|feel|kap)|the (response|success) rate|a (kap |dosing )?session|.{0,90}\b(are|is) (common|rare|controlled|approved))\b/i.test(
      text,
    )
  );
}

/** It has the treatment as what does something, as a claim without its full stop does. */
const states = (text: string): boolean =>
  plainSubject.test(text) &&
  (predicate.test(text) || brings.test(text) || /\bcure[sd]?\b/i.test(text));

/** A few words without a verb's full stop: a label of a list or a heading. */
function isLabel(text: string): boolean {
  return text.split(/\s+/).length <= 6 && !/[.!?;]["”']?$/.test(text.trim()) && !/\d/.test(text);
}

function promotes(kind: SourceKind): boolean {
  return kind === 'directory' || (promotionalKinds as readonly SourceKind[]).includes(kind);
}

function isAccount(kind: SourceKind): boolean {
  return (accountKinds as readonly SourceKind[]).includes(kind);
}
