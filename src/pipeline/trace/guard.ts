import { accountKinds, type SourceKind } from '../../vocabulary.ts';
import type { Tags, Unit } from '../../types.ts';
import { heard } from './heard.ts';
import { mattersIn } from './matters.ts';

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
    /^(never|always|ask|look|make sure|consider|talk|discuss|consult|choose|avoid|expect|plan|bring|check|find|remember|keep|try|start|contact|call|book|schedule|seek|advises?|recommends?|suggests? (asking|that people)|tells (readers|people)|urges?|asks? (readers|people|that|for)|invites?)\b/i,
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

/** A treatment as what does something, and what it is said to do to an illness or a state of mind. */
const treatment =
  /\b(e?s?ketamine|kap|spravato|infusions?|lozenges?|troches?|tablets?|injections?|spray|drips?|dos(e|es|ing)|microdos\w+|boosters?|top-ups?|sessions?|visits|(the|our|this) (medicine|drug|treatment|therapy|programme?|protocol)|treatments?)\b/i;
/** Verbs that say of one thing that it brings another about; `loosely` those that are used of much else too. */
const brings =
  /\b(lifts|lifting|eases|calms|soothes|sharpens|sparks|boosts|loosens|softens|smooths|quiets|silences|deepens|strengthens|enhances|increases|amplifies|weakens|dulls|shapes|determines|predicts|extends|prolongs|improves|reduces|relieves|heals|rebuilds|rewires|repairs|restores|resets|raises|lowers|halves|doubles|triples|prevents|protects|unlocks|accelerates|shortens|erases|eliminates|dissolves|(can|may|will|could|cannot) (lift|ease|calm|soothe|sharpen|spark|boost|loosen|soften|quiet|deepen|strengthen|enhance|increase|weaken|extend|prolong|improve|reduce|relieve|heal|repair|restore|reset|raise|lower|halve|double|prevent|protect|unlock|speed|slow|shorten|erase|dissolve)|(is|are) all it takes)\b/i;
const loosely =
  /\b(lift|ease|calm|sharpen|spark|boost|improve|deepen|(helps?|lets?|allows?|frees) \w+|keeps?|put|puts|works?|beats?|lasts?|ends|clears|melts|cuts|stops|opens|makes?|brings?|gives?|leaves|turns|changes|speeds|slows|blocks|enough to)\b/i;
const compares =
  /\b(better|worse|faster|sooner|longer|safer|gentler|kinder|deeper|stronger|easier|harder|milder|more|less|fewer|twice|times as)\b.*\b(than|as)\b/i;
const state =
  /\b(depressi\w+|mood|sadness|anxi\w+|worr(y|ies)|panic|fears?|trauma\w*|ptsd|pain|aches?|migraines?|headaches?|grief|suicid\w+|despair|addict\w+|cravings?|drinking|sober|obsess\w+|ocd|insomnia|sleep|energy|focus|memory|creativ\w+|burnout|stress|symptoms?|relapses?|remission|relief|brain|minds?|neurons?|nerv\w+|connections?|inflammation|partners?|couples?|marriages?|relationships?|intimacy|communicat\w+|talk|bond\w*|experience|journey|trip|insights?|emotions?|feelings?|empathy|confidence|sex|libido|bladder|liver|heart|blood|thoughts?|nausea|queas\w+|results|benefits?|autis\w+|adhd|tinnitus|fibromyalgia|eating|weight|appetite|skin|immune|ageing|aging|dementia)\b/i;

/** How well it is studied, and who stands behind it or pays. */
const known =
  /\b(evidence|research|stud(y|ies)|trials|science|data)\b.*\b(thin|little|limited|scarce|strong|solid|weak|young|lacking|back(s|ed)?|supports?|agree|shows?|clear)\b|\b(little|no|scarce|strong|solid|growing) (\w+ )?(evidence|research|data)\b|\b(endorses?|recommends?|approves?) \w*ketamine\b|\b(insur\w+|medicare|medicaid|plans)\b.*\b(pays?|covers?|covered|refuses?|reimburses?)\b|\bout of your own pocket\b/i;

/** How people are said to do on it. */
const fares =
  /\b(do|does|did|fare|fares|fared) (very |really |just |as |especially )?(well|better|worse|badly|poorly) (on|with|after)\b/i;

/** Who is said to have found something out. */
const finders =
  /\b(stud(y|ies)|trials?|research(ers)?|scientists|science|scans?|imaging|reviewers|experts|doctors|psychiatrists) (\w+ ){0,4}(agrees?|show(s|ed|n)?|tells?|told|prove[nsd]?|reveal(s|ed)?|found|finds|confirm(s|ed)?|says?|report(s|ed)?|think|conclude[sd]?|turned up|watched|saw|seen|observed)\b/i;

/** How to book, pay or be paid back: terms of a seller, and nothing to be held against a study. */
const business =
  /\b(cancell?ations?|no-shows?|payment plans?|receipts?|front desk)\b|[$£€]\s?\d[\d,]* off\b/i;

/** Who should not be treated, which trials have in their lists. */
const excludes =
  /\b(who|with)\b.*\b(shouldn['’]t|should not|can['’]t|cannot|must not) (have|take|get|use|receive|be (given|treated))\b/i;

/** It promises an effect of the treatment, whoever it speaks to. */
function promises(text: string): boolean {
  const [ofTreatment, ofState] = [treatment.test(text), state.test(text)];
  if (known.test(text) || fares.test(text)) return ofTreatment;
  if (finders.test(text) || excludes.test(text)) return ofTreatment || ofState;
  if (brings.test(text) || compares.test(text)) return ofTreatment || ofState;
  return loosely.test(text) && ofTreatment && ofState;
}

/**
 * Why a text makes no claim to trace, or `undefined` where it makes one: first forms that never are
 * claims (questions, advice, definitions, hopes, a person's own experience), then the reader's
 * judgement, and where the reader sees none, whether something is asserted of the treatment after all.
 * `given` says that whoever asks has called it a claim; then only questions are refused.
 */
export function notAClaim(unit: Unit, tags: Tags, given = false): string | undefined {
  const text = heard(unit.text);
  if (given) return /\?\s*$/.test(text) ? 'It asks and claims nothing.' : undefined;
  if (unit.isHeading === true || (isLabel(text) && !states(text)))
    return 'It is a heading and makes no claim to trace.';
  if (tags.voice === 'experience' && isAccount(unit.kind) && !isGeneral(text)) {
    return "It tells the writer's own experience, which is no claim to trace.";
  }
  const figure = tags.figures.some(({ unit: one }) => one === '%' || one.startsWith('/'));
  if (!figure && business.test(text))
    return 'It tells how to book or pay and makes no claim to trace.';
  if (tags.claim && !/\?\s*$/.test(text)) return undefined;
  const refused = refusals.find(([words]) => words.test(text));
  const promised = !isAccount(unit.kind) && tags.voice !== 'experience' && promises(text);
  if (refused !== undefined && !figure && !promised) return refused[1];
  const asserts =
    promised ||
    /\b\d(\.\d+)?[ -](stars?|out of (5|five))\b/i.test(text) ||
    /\d[^\d\r\n]*\b(million|billion) (people|adults|americans|patients)\b/i.test(text) ||
    plainSubject.test(text) ||
    (subject.test(text) && predicate.test(text) && mattersIn(text).length > 0);
  return asserts ? undefined : 'It makes no claim to trace.';
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

function isAccount(kind: SourceKind): boolean {
  return (accountKinds as readonly SourceKind[]).includes(kind);
}
