import type { Matter } from '../matter.ts';

/** How fast, how much and how long it works, with therapy and without, and how well that is known. */
export const ofEffect: readonly Matter[] = [
  {
    id: 'rapid-relief',
    words:
      /\b(rapid\w*|fast\w*|quick\w*|immediate\w*|within (a few |several |\d+ |one to two )?(minutes|hours|a day|days|one day|24)|hours or days|hours|same day|overnight|first relief|next day|(24|72) ?-?hours?)\b/i,
    not: /\bclinics\b.*\b(grow\w*|grew|rose|risen|spread\w*)\b|(grow|spread).*\bclinics\b/i,
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
      /\b(last(s|ed|ing)?|wear(s)? off|wore off|fade[sd]?|transient|temporary|short-lived|durab\w+|sustain\w*|relaps\w+|for (several |\d+((-| to )\d*)? ?)?(days|weeks|months)|days to weeks|weeks to months|weeks or months|permanent\w*|long[- ]term)\b/i,
  },
  {
    id: 'upkeep',
    words:
      /booster\w*|maint(ain|enance)\w*|repeat(ed)? (doses?|infusions?|sessions?)|top-up|weekly (infusions?|doses?)/i,
  },
  {
    id: 'frequency',
    words:
      /\b(once|twice|two|three|thrice|\d)( times| infusions| sessions| doses| treatments)? (a|per|each|every) week\b|\b(twice|thrice|once)[- ]weekly\b/i,
  },
  {
    id: 'number-of-sessions',
    words:
      /((?<!\d)\d+|two|three|four|five|six|eight|ten)((-| to |–| or )(\d+|three|four|six|eight|twelve)?)?( \w+){0,2} (sessions?|infusions?|doses|treatments)\b|(induction|schedule(?! (iv|i{1,3}|[1-5])\b)|protocol|programme|program|course)\b/i,
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
];
