import type { Matter } from '../matter.ts';

/** Conditions, comparisons, people, money and the brain. */
export const ofSubject: readonly Matter[] = [
  { id: 'ptsd', words: /\bptsd\b|post-?traumatic|trauma/i },
  { id: 'anxiety', words: /anxi\w+|\bgad\b|panic/i, not: /\bdepress\w+/i },
  { id: 'ocd', words: /\bocd\b|obsessive/i },
  { id: 'suicidality', words: /suicid\w+/i },
  { id: 'bipolar', words: /bipolar/i },
  { id: 'alcohol', words: /alcohol\w*|drink(ing|ers?)/i },
  { id: 'cocaine', words: /cocaine/i },
  { id: 'opioids', words: /opi(oid|ate)s?|heroin/i, not: /DEA|notch|sparing|painkill/i },
  { id: 'cannabis', words: /cannabis|marijuana/i },
  { id: 'addiction-treatment', words: /addictions?\b|substance (use|abuse)|abstinen\w+/i },
  { id: 'pain', words: /\bpain\b|fibromyalgia|migraine|crps/i },
  { id: 'eating', words: /eating disorder|anorexia|bulimia/i },
  { id: 'ect', words: /\bect\b|electroconvuls\w+|shock/i },
  {
    id: 'null-result',
    words:
      /\b(did not|didn't|does not|not) (significantly )?(differ|beat|outperform|improve)\b|\bno (significant |better|more)?\s?(difference|advantage|better|effective|benefit|effect) ?(between|than|over|to|was|from)?\b/i,
    not: /approach|pilot/i,
  },
  {
    id: 'blinding',
    words: /\bblind\w*|guess\w*|saline|expectation|anaesthesia hid|midazolam through/i,
  },
  { id: 'esketamine-relapse', words: /(esketamine|spravato).*(relaps|stay|maint|long)/i },
  {
    id: 'esketamine-efficacy',
    words:
      /(esketamine|spravato).*(respon|remi|effective|improv|reliev|score|trial|better|placebo|works)/i,
  },
  {
    id: 'drug-against-drug',
    words:
      /(ketamine|infusion|iv).*(than|versus|vs|against|compared|beat).*(esketamine|spravato|nasal)|(esketamine|spravato).*(than|versus|vs|against|compared).*(ketamine|infusion|iv)|\bketamine\b.*\b(strong|good|effective|powerful|potent)\b.*\b(as|than)\b.*(esketamine|spravato)/i,
  },
  {
    id: 'depression',
    words:
      /\b(help|effective|efficac|works?\b|treat|cure|reliev|relief|improv|support|benefit|heal|alleviat|reduc|better|answer|remission).*\bdepress(ion|ive|ed)|\bdepress(ion|ive|ed)\b.*\b(help|effective|efficac|works?\b|treat|cure|reliev|relief|improv|support|benefit|heal|alleviat|reduc|better|answer|remission)/i,
    not: /\bkap\b|assisted|therapy|resist|e?sketamine-|esketamine|spravato|suicid|fda|approv|at[- ]home|tablet|lozenge|insur|cover/i,
  },
  { id: 'older-people', words: /older (adults|people|patients)|elderly|over 6\d|aged 6\d/i },
  {
    id: 'clinics',
    words:
      /\b\d[\d,]* (ketamine )?clinics\b|(hundreds|number|dozens) of (ketamine )?clinics|clinics (have |has )?(grown|grew|spread|multiplied)|clinics? (offer|depart|differ|chain)|clinics typically|\b(every|most|all|infusion|ketamine) (\w+ )?(clinics?|cent(re|er)s)\b.*\b(dos(e|es|ing)|offers?|includes?|differ|same|psychotherap\w+|counsell\w+)\b/i,
  },
  {
    id: 'insurance',
    words:
      /insur\w*|medicare|medicaid|tricare|reimburs\w+|\b(plans?|cigna|aetna|united healthcare|blue cross|payers?)\b|hsa|fsa|coverage|\bnot cover(ed)?\b|\bcovers?\b/i,
  },
  {
    id: 'price',
    words:
      /[$£€]\s?\d|\bprices?\b|\bcosts?\b|\bfees?\b|\bcharges?\b|expens\w+|afford\w*|dollars|\bpounds\b|cheap\w*|costly/i,
  },
  { id: 'receptors', words: /\bnmda\b|glutam\w+|receptors?|antagonist/i },
  {
    id: 'altered-state',
    words:
      /mystical|psychedelic (experience|dose|state)|subjective|ego|transpersonal|altered state|spiritual/i,
  },
  {
    // What the session feels like, and what becomes of the illness: that one goes with the other, or does not.
    id: 'altered-state',
    words:
      /\b(trips?|journeys?|strange(r|ness)?|odd|weird|unusual|unity|insights?|dissociat\w+|visions?|ego|depth of the|intens\w+ (of )?(the )?(experience|session))\b.*\b(heal(s|ed|ing)?|help(s|ed)?|better|less depressed|improve\w*|outcomes?|results?|relief|reliev\w*|reduces?|mood|respon\w+|works?|transformation|recover\w*)\b|\b(heals?|helps?|better|outcomes?|results?|relief|mood)\b.*\b(trips?|journeys?|strange(r|ness)?|odd|weird|unusual|unity|insights?|dissociat\w+|visions?|feel anything)\b/i,
    not: /side[- ]effects?|nausea|wears? off|within two hours/i,
  },
  { id: 'dissociation', words: /dissociat\w+|out-of-body|halluc\w+/i },
  { id: 'group-programme', words: /\b(group|retreat|health ?care workers)\b/i },
  {
    id: 'dose',
    words:
      /\bdos(e|es|age|ing)\b.*(mg|higher|lower|low|high|anaesthetic|surgical|quarter|times)|mg\/kg/i,
  },
];
