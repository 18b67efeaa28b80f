const bodies = String.raw`(?:stud(?:y|ies)|trials?|reviews?|meta-analys[ei]s|surveys?|research(?:ers)?|evidence|findings|data|reports?|papers?|audits?|polls?|statistics|analys[ei]s|registr(?:y|ies))`;
const adjectives = String.raw`(?:(?:an?|the|one|two|several|many|multiple|numerous|some|recent|new|early|small|large|clinical|pilot|preliminary|randomi[sz]ed|controlled|systematic|published|internal|own|its|our|another|independent|peer-reviewed|national|official|unpublished|scientific|medical|\d{4}|\d+-person)\s){0,4}`;
const verbs = String.raw`(?:show|suggest|find|found|indicat|demonstrat|report|prov|reveal|point|confirm|conclud|observ|link|saw|seen|put|sa(?:y|id)|credit|calculat|estimat|count|back|agree|watch|prais|rank|rat)\w*`;

/** Tried in this order; the most telling first. */
const patterns: readonly RegExp[] = [
  /\b(?:in|by|from) (?:the )?((?:[A-Z][\w&]+ )*(?:Journal|Archives|Annals|Frontiers|Lancet|JAMA|Nature|Psychopharmacology|Neuropsychopharmacology)(?: (?:of|in|and|for|the|[A-Z][\w&]+))*)/,
  /\((?:cites?|citing|source:)\s([^)]+)\)/i,
  /\b([A-Z][a-z]+ et al\.?(?:,? \(?\d{4}\)?)?)/,
  /\b(scientists|researchers|experts|psychiatrists|doctors|neuroscientists|scholars|actuaries|economists|analysts|surgeons|neurologists|insiders) (?:\w+ ){0,3}(?:show|shown|prove|proven|find|found|agree|agreed|confirm|confirmed|discover|discovered|know|established|say|report|reported|demonstrated|cut|measured|call|rank|calculate|estimate|reckon|saw|watched|put|count|conclude)\b/i,
  /\b((?:brain|mri|fmri|pet) (?:scans?|imaging)|imaging|tests|science|medical literature) (?:\w+ )?(?:show|reveal|prove|confirm|demonstrate|has (?:shown|settled|proven))\w*/i,
  /\b((?:the )?(?:World Health Organi[sz]ation|Yale|Harvard|Johns Hopkins|Stanford|NIMH|NIH))\b(?! (?:says )?depression)/,
  // A house of learning or health by its name.
  /\b((?:[A-Z][\w'’]+ )*(?:University|College|Institutes?|Institution|Hospital|Academy|Foundation|Association|Agency|Ministry)(?: (?:of|for)(?: [A-Z]\w+)+)?|UCLA|UCSF|MIT|NHS|Oxford|Cambridge|Imperial|King['’]s|Mayo|Cornell|Princeton|Columbia|Duke)\b(?! Street)/,
  /\baccording to ([^,.;]+)/i,
  new RegExp(String.raw`\b(${adjectives}${bodies})\s(?:\w+\s){0,3}?${verbs}`, 'i'),
  new RegExp(
    String.raw`\b(?:cites?|citing|in|from|by|on) (${adjectives}(?:stud(?:y|ies)|trials?|reviews?|meta-analys[ei]s|surveys?|research))\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(${adjectives}(?:stud(?:y|ies)|trials?|meta-analys[ei]s|systematic reviews?))\b`,
    'i',
  ),
  /\b((?:scientifically|clinically) (?:proven|shown|established)|(?:well[- ])?established(?= that)|science shows)\b/i,
];

/** The words in which a claim says what it rests on; `undefined` where it names nothing. */
export function attributed(text: string): string | undefined {
  if (/\b(no|without( a)?|gives no|names no) (source|citation|reference)s?\b/i.test(text)) {
    return undefined;
  }
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1]?.trim();
    if (found !== undefined && found.length > 3) return found;
  }
  return undefined;
}
