import type { Matter } from '../matter.ts';

/** Approval, how and where treatment is given, and harm. */
export const ofCareAndHarm: readonly Matter[] = [
  { id: 'nasal-compounding', words: /compound.*(nasal|spray)|(nasal|spray).*compound\w*/i },
  { id: 'compounding', words: /\bcompound(ed|ing|ers?|s)?\b|503[AB]/i },
  {
    id: 'esketamine-approval',
    words:
      /\b(esketamine|spravato)\b.*\b(approv\w+|licen[cs]\w+|label\w*|fda|authori[sz]ed)\b|\b(approv\w+|licen[cs]\w+|fda)\b.*\b(esketamine|spravato)\b/i,
  },
  {
    id: 'approval',
    words:
      /\b(fda|approv\w+|unapproved|off[- ]label|licen[cs]ed|schedule ([i1-4]|ii|iii|iv)|controlled substance|regulat\w+|legal\w*|breakthrough[- ](therapy|drug|designation|status|treatment))\b/i,
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
      /\b(high|low)(er)?[- ]dose (approach|arm|group|one|lozenge)|(psychedelic|psycholytic|high-dose|both|two|dose|kap) approach(es)?\b|both dose groups|psychedelic doses?|high(er)? doses?\b.*\blow(er)? doses?|pilot stud\w.*(kap|pain)/i,
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
  { id: 'death', words: /\b(kill|death|deaths|die|fatal|overdos\w+|poison\w*)\b/i, not: /suicid/i },
  {
    id: 'non-medical-use',
    words:
      /recreation\w*|non-?medical|illicit|party drug|street|seizures by|\bmisuse\b|outside (of )?(medicine|treatment)|without a prescription/i,
  },
  {
    id: 'brain-harm',
    words:
      /brain damage|damag\w+ (the |your )?brain|neurotox\w*|grey matter|gray matter|cognitive (damage|decline|impair\w+)/i,
  },
];
