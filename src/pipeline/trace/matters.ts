/** A matter that claims are about: the words that raise it. Studies say in `speaks_to` which they are read for. */
export interface Matter {
  id: string;
  words: RegExp;
  /** Words in whose company it is another matter. */
  not?: RegExp;
}

const kap =
  /\bkap\b|assisted|psychotherapy|cognitive|\bcbt\b|therap(y|ist)s? (and|with|plus)|(add\w*|with|plus|and) (talk |psycho)?therapy|combin\w+|integrat\w+/i;

/** Every matter a study may be read for, the narrow before the wide. */
export const matters: readonly Matter[] = [
  { id: 'nasal-compounding', words: /compound\w*.*(nasal|spray)|(nasal|spray).*compound\w*/i },
  { id: 'compounding', words: /\bcompound(ed|ing|ers?|s)?\b|503[AB]/i },
  {
    id: 'esketamine-approval',
    words:
      /\b(esketamine|spravato)\b.*\b(approv\w+|licen[cs]\w+|label\w*|fda|authori[sz]ed)\b|\b(approv\w+|licen[cs]\w+|fda)\b.*\b(esketamine|spravato)\b/i,
  },
  {
    id: 'approval',
    words:
      /\b(fda|approv\w+|unapproved|off[- ]label|licen[cs]ed|schedule (i|ii|iii|iv|[1-4])\b|controlled substance|regulat\w+|legal\w*|breakthrough[- ](therapy|drug|designation|status|treatment))\b/i,
    not: /\b(ESKETAMINE|SPRAVATO)\b/i,
  },
  {
    id: 'supervision',
    words:
      /\bREMS\b|(two|2)[ -]hours?.{0,30}(monitor|observ|supervis)|(monitor|observ|supervis)\w*.{0,60}(two|2|at least) ?-?hours?|supervised? in person|certified (clinic|setting|centre|center)/i,
  },
  { id: 'advertising', words: /\badverti[sz]\w+|websites|misleading|false (claims?|statements?)/i },
  {
    id: 'home-treatment',
    words:
      /\bat[- ]home\b|home use|telehealth|telemedicine|remote(ly)?\b|by video|mail[- ]order|online/i,
  },
  { id: 'bladder', words: /bladder|urin\w+|cystitis|\buti\b/i },
  {
    id: 'addiction-risk',
    words:
      /\b(non-?addict\w*|addictive|addiction (risk|potential)|risk of (addiction|abuse|dependence|misuse)|abuse (risk|potential)|low.{0,12}abuse|dependence|habit[- ]forming|misuse)\b|\b(become|becoming|get(ting)?) addicted/i,
  },
  {
    id: 'exclusions',
    words:
      /contraindicat\w*|speaks? against|not safe (in|for)|disqualif\w*|rul(e|es|ed|ing) out|not suitable|unsuitable|should not (take|have)|uncontrolled|psychosis|psychotic|\bmania\b|schizophren\w*/i,
  },
  {
    id: 'session-length',
    words:
      /\b(session|visit|appointment|stay)s?\b.{0,50}\b(minutes|hours?)\b|\b(minutes|hours?)\b.{0,30}\b(session|visit|in the office)/i,
    not: /within|after|first \w+ relief|monitor|observ|hours or days/i,
  },
  {
    id: 'dose-approaches',
    words:
      /\b(high|low)(er)?[- ]dose (approach|arm|group|one|lozenge)|(psychedelic|psycholytic|high-dose|both|two|dose|kap) approach(es)?\b|both dose groups|pilot (study|stud\w+).*(kap|pain)/i,
  },
  {
    id: 'side-effects',
    words:
      /side[- ]effects?|adverse|nausea|vomit\w*|dizz\w+|headaches?|toler(ated|able)|mild and|well[- ]tolerated|\bsafe(ly|ty)?\b|\brisks?\b|drowsi\w+|breathing|sedation|movement|blurred|psychiatric events|unsafe|harm(s|ful|less)?\b/i,
  },
  {
    id: 'long-term-safety',
    words: /long[- ]term (safety|use|risk|effect|data)|repeated use|long treatment/i,
  },
  { id: 'blood-pressure', words: /blood pressure|hypertens\w+|heart rate|cardiovascular/i },
  { id: 'breathing', words: /slow\w* breathing|respirat\w+/i },
  { id: 'worsening', words: /wors(e|en|ens|ening)\b|more suicidal|deteriorat\w+/i },
  { id: 'death', words: /\b(kill|death|deaths|die|fatal|overdose|poison\w*)\b/i, not: /suicid/i },
  {
    id: 'non-medical-use',
    words: /recreation\w*|non-?medical|illicit|party drug|street|seizures by/i,
  },
  {
    id: 'brain-harm',
    words: /brain damage|neurotox\w*|grey matter|gray matter|cognitive (damage|decline|impair\w+)/i,
  },
  {
    id: 'rapid-relief',
    words:
      /\b(rapid\w*|fast\w*|quick\w*|immediate\w*|within (a few |several |\d+ |one to two )?(minutes|hours|a day|days|one day|24)|hours or days|hours|same day|overnight|first relief|next day|(24|72) ?-?hours?)\b/i,
    not: /\bclinics\b.*\b(grow\w*|grew|rose|risen|spread\w*)\b|(grow\w*|spread\w*).*\bclinics\b/i,
  },
  {
    id: 'response-rate',
    words:
      /(\d|half|thirds?|quarters?|most|majority|four out of).{0,80}\b(respon\w+|improve\w*|remi\w+|relief|reduc\w+|better|benefit\w*|effective\w*|success\w*|decrease|fall|drop)\b|\b(response|success|remission|efficacy) rates?\b|\b(better|more effective) than (a |an )?(placebo|saline|midazolam)\b/i,
  },
  {
    id: 'resistant-depression',
    words:
      /treatment[- ]resist\w+|hard-to-treat|resistant depression|\btrd\b|other (treatments?|antidepressants|medic\w+) (have |had )?(failed|did not)|after (other|several).{0,30}fail\w+|fail\w*.{0,30}(antidepressants|treatments)|did not (help|respond)/i,
  },
  {
    id: 'everyday-practice',
    words: /real[- ]world|community|everyday practice|clinic(s|'s)? (patients|records|data)/i,
  },
  {
    id: 'relief-length',
    words:
      /\b(last(s|ed|ing)?|wear(s)? off|wore off|fade[sd]?|transient|temporary|short-lived|durab\w+|sustain\w*|relaps\w+|for (several |\d+(-| to )?\d* ?)?(days|weeks|months)|days to weeks|weeks to months|weeks or months|permanent\w*|long[- ]term)\b/i,
  },
  {
    id: 'upkeep',
    words: /booster\w*|maint(ain|enance)\w*|repeat(ed)? (doses?|infusions?|sessions?)|top-up/i,
  },
  {
    id: 'number-of-sessions',
    words:
      /(\d+|one|two|three|four|five|six|eight|ten)(-| to |–| or )?(\d+|three|four|six|eight|twelve)?( \w+){0,2} (sessions?|infusions?|doses|treatments)\b|(induction|schedule|protocol|programme|program|course)\b/i,
  },
  {
    id: 'infusion-length',
    words: /infusions?.{0,40}(minutes|an hour)|(minutes|an hour).{0,40}infusions?/i,
  },
  {
    id: 'kap-evidence',
    words:
      /\b(kap|ketamine[- ]assisted|with (psycho)?therapy)\b.*\b(stud(y|ies)|research|evidence|trials?|review)\b|\b(stud(y|ies)|research|evidence|trials?|review)\b.*\b(kap|ketamine[- ]assisted|with (psycho)?therapy)\b/i,
  },
  {
    id: 'kap-adds',
    words:
      /(add|combin|with|plus|pair|togeth)\w*.{0,30}therap\w+.{0,60}(better|more|longer|prolong|improv|reduc|deep|lasting|durab|enhanc|relaps|doubl)|therap\w+.{0,60}(prolong|enhanc|extend|strengthen|last longer|boost|gain)|(each|both).{0,20}alone|than (ketamine|infusions?)( alone| by itself)?|integration/i,
  },
  {
    id: 'kap-lasting',
    words: /\b(kap|assisted|therapy)\b.*(lasting|durab|sustain|long[- ]term|relaps|breakthrough)/i,
  },
  {
    id: 'kap-results',
    words:
      /\b(kap|ketamine[- ]assisted|therapy)\b.*(improv|effective|help|reliev|relief|reduc|benefit|heal|treat|suit|symptom)|(improv|help|reliev|relief|reduc|benefit|better)\w*\b.*\b(kap|ketamine[- ]assisted)\b/i,
  },
  {
    id: 'limited-evidence',
    words:
      /\b(limited|lack\w*|small|few|gaps?|unknown|more (research|studies|clinical|data)|needed|preliminary|weak|missing|under research|short)\b.*\b(stud(y|ies)|research|evidence|trials?|data|efficacy|knowledge|safety)|\b(stud(y|ies)|research|evidence|trials?|data)\b.*\b(limited|lack\w*|small|few|gaps?|needed|preliminary|weak|missing|short)\b/i,
  },
  {
    id: 'limited-evidence',
    words:
      /\b(is|are|remains?) (still )?(experimental|investigational|unproven|unclear|unknown)\b|\bnot (yet )?(been )?(well )?(established|proven|studied|known)\b|\bbarely studied\b/i,
  },
  {
    id: 'guidance',
    words: /consensus|task force|american psychiatric|guideline|royal college|recommendations/i,
  },
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
      /\b(did not|didn't|does not|not) (significantly )?(differ|beat|outperform|improve)\b|\bno (significant |better|more)?\s?(difference|advantage|better|effective|benefit|effect) ?(between|than|over|to|was|from)?\b.*(midazolam|placebo|saline)?/i,
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
      /(ketamine|infusion|iv).*(than|versus|vs\.?|against|compared).*(esketamine|spravato|nasal)|(esketamine|spravato).*(than|versus|vs\.?|against|compared).*(ketamine|infusion|iv)/i,
  },
  {
    id: 'depression',
    words:
      /\b(help|effective|efficac|works?\b|treat|cure|reliev|relief|improv|support|benefit|heal|alleviat|lift|ease)\w*.*\bdepressi(on|ve)|\bdepressi(on|ve)\b.*\b(help|effective|efficac|works?\b|treat|cure|reliev|relief|improv|support|benefit|heal|alleviat|lift|ease)/i,
    not: /\bkap\b|assisted|therapy|resist|e?sketamine-|esketamine|spravato|suicid|fda|approv|at[- ]home|tablet|lozenge|insur|cover/i,
  },
  { id: 'older-people', words: /older (adults|people)|elderly|over 6\d|aged 6\d/i },
  {
    id: 'clinics',
    words:
      /\b\d[\d,]* (ketamine )?clinics\b|(hundreds|number|dozens) of (ketamine )?clinics|clinics (have |has )?(grown|grew|spread|multiplied)|clinics? (offer|depart|differ|chain)|clinic chain|clinics typically/i,
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
  { id: 'dissociation', words: /dissociat\w+|out-of-body|halluc\w+/i },
  { id: 'group-programme', words: /\b(group|retreat|health ?care workers)\b/i },
  {
    id: 'dose',
    words:
      /\bdos(e|es|age|ing)\b.*(mg|higher|lower|low|high|anaesthetic|surgical|quarter|times)|mg\/kg/i,
  },
];

const asksKap = new Set(['kap-adds', 'kap-lasting', 'kap-results', 'kap-evidence']);

/** Ids of the matters that a text raises. */
export function mattersIn(text: string): string[] {
  return matters
    .filter(({ id, words, not }) => {
      if (!words.test(text) || not?.test(text) === true) return false;
      return !asksKap.has(id) || kap.test(text);
    })
    .map(({ id }) => id);
}
