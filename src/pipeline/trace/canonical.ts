/**
 * Lay words and turns of phrase, each with the word studies use for it; tried in this order. Kept to
 * what means the same wherever it stands, so that the rest of the tracer can look for one word.
 */
const sameInOtherWords: readonly [RegExp, string][] = [
  // Treatments and how they are given.
  [
    /\b(electro-?shock|shock|electric shock)( therapy| treatment)?\b(?! of)/gi,
    'electroconvulsive therapy',
  ],
  [/\b(magic )?mushrooms\b/gi, 'psilocybin'],
  [/\b(talk(ing)? (therapy|cure)|counsell?ing)\b/gi, 'psychotherapy'],
  [/\b((ketamine|iv|intravenous) )?drips?\b/gi, 'infusion'],
  [/\b(dissolv\w+|melt\w*|under-the-tongue) (tablets?|pills?)\b|\btroches?\b/gi, 'lozenge'],
  [/\b(shots?|jabs?|needle)\b(?! at)/gi, 'injection'],
  [
    /\b(own |your |their |the )*(sofa|couch|living[- ]room|bedroom|kitchen table|house)\b|\b(sent|delivered|shipped|mailed) to (your|the|their) door\b/gi,
    'at home',
  ],
  [/\bthrough the nose\b/gi, 'nasal'],
  [/\b(salt ?water|dummy (drug|infusion|treatment|spray))\b/gi, 'saline placebo'],
  [/\b(a|another|the|given a) sedative\b/gi, 'midazolam'],
  [
    /\b(asleep|knocked out|unconscious|under) (when|while|during|at|for)\b|\bunder an(a)?esthetic\b/gi,
    'under anaesthesia when',
  ],
  [/\btop-ups?( infusions?)?\b/gi, 'booster infusion'],
  [/\b(under|beneath) the skin\b/gi, 'subcutaneous'],
  [/\bswallow(ed|ing|s)?\b|\bby mouth\b/gi, 'oral'],
  [
    /\b(in|from|at) (your|their|her|his|my) own (home|bed)\b|\bfrom home\b|\bhome (treatment|clients|patients|programmes?|programs?|kits?|dosing|sessions?)\b/gi,
    'at home',
  ],
  [/\bout of (your|their|his|her) (own )?pockets?\b/gi, 'out-of-pocket'],
  [/\bcbt\b/gi, 'cognitive behavioural therapy'],
  // Unless it is said to be compounded or of ketamine, a spray is the approved one.
  [
    /^(?!.*\b(?:compound\w*|racemic|esketamine|spravato|ketamine (?:nasal )?spray|spray of ketamine)\b)(.*?)\b(the|this|our|approved|nasal) (?:nasal )?spray\b/gis,
    '$1$2 esketamine nasal spray',
  ],
  // People and illnesses.
  [/\b(weed|pot|marijuana)\b/gi, 'cannabis'],
  [
    /\b(seniors|pensioners|the elderly|over-?sixties|over[- ]6[05]s|(people|adults|patients) (over|past|above) (sixty|60|65)|older patients|retirees)\b/gi,
    'older people',
  ],
  [/\b(problem |heavy )?drinkers?\b|\balcoholics?\b|\bbooze\b/gi, 'people with alcohol use'],
  [/\b(ex-?)?(soldiers?|servicemen)\b/gi, 'veterans'],
  [/\b(low|dark|black) moods?\b|\bthe blues\b|\bsadness\b|\bmelancholy\b/gi, 'depression'],
  [/\b(obsessive thoughts|compulsions|rituals)\b/gi, 'obsessive-compulsive disorder'],
  [
    /\b(thoughts of (suicide|dying|death|ending)|wish to die|wanting to die|self-harm)\b/gi,
    'suicidal thoughts',
  ],
  [/\bsuicidal thinking\b/gi, 'suicidal thoughts'],
  [
    /\b(stubborn|hard-to-treat|difficult-to-treat|severe, long-lasting) depression\b/gi,
    'treatment-resistant depression',
  ],
  [
    /\bdepression (that|which) (had |has )?(resisted|defied|outlasted|did not respond to|does not respond to|would not yield to) [\w ]*(drugs?|medications?|treatments?|antidepressants?|pills?|it|else)\b|\b(where|when|after|who|whom|people|patients) (no|other|every|all|several|two|many)( other)? (pills?|drugs?|medicines?|medications?|antidepressants?|treatments?)( \w+)? (could help|helped|worked|ha[sd] failed|ha[sd]n't worked|failed)\b|\b(nothing|no (pills?|drugs?|medicine|antidepressants?)) (else )?(could help|helped|helps|worked|works|has worked|would help)\b/gi,
    'treatment-resistant depression',
  ],
  // What is felt and what goes wrong.
  [/\b(queas(y|iness)|throw(ing|s)? up|sick to the stomach|sickness)\b/gi, 'nausea'],
  [/\b(feels?|felt|feeling) sick\b|\bsick after\b/gi, 'nausea after'],
  [
    /\b(float\w*|drift\w*|detached|detachment|disconnected|out of (your|their|the) body)\b/gi,
    'dissociation',
  ],
  [/\b(awe|oneness|unity)\b/gi, 'mystical experience'],
  [/\b(the|a|your|their) trips?\b(?! to)/gi, 'the psychedelic experience'],
  [/\bshrinks? (your |the )?brains?\b/gi, 'reduces grey matter of the brain'],
  [/\boverdos(e|es|ed|ing)\b/gi, 'poisoning'],
  [/\b(waterworks|urinat\w+|pee(ing)?)\b/gi, 'urinary'],
  [
    /\b(can ?not|can't|does not|doesn't|won't|will not|never) (make|get|leave|turn) (you|people|anyone|patients|clients) (dependent|hooked|addicted|an addict)\b|\b(nobody|no one|you can ?not|you can't|you won't|you will not) (gets?|becomes?|be|grows?) (hooked|addicted|dependent)\b|\b(will|do|can) not become (hooked|addicted|dependent)\b|\b(no|zero|without( the)?) (danger|chance|fear) of (addiction|dependence|getting hooked)\b/gi,
    'is not addictive',
  ],
  [/\b(hooked|habit[- ]forming)\b/gi, 'addictive'],
  [/\b(party (use|drug)|club(bers?| drug)|ravers?|nightlife|street use)\b/gi, 'recreational use'],
  // What treatment does, and for how long.
  [
    /\b(cut|slash|bring down|brought down|chop)\w* (their |the |your )?(\w+ )?(scores? )?(in|by) half\b|\bhalv(e|es|ed|ing)\b|\b(at least )?hal(f|ve)d? (of )?(their|its) (scores?|symptoms)\b|\bscores? at least halve\b/gi,
    'responded with half the symptoms reduced',
  ],
  [
    /\b(free of|free from|no longer (had|have|in)|over their|rid of) (depression|symptoms|their depression)\b|\bsymptom-free\b|\bwell again\b/gi,
    'in remission from depression',
  ],
  [
    /\b(keeps?|kept|hold|holds) (\w+ )?(depression|anxiety|symptoms|it) (at bay|away|in check)\b/gi,
    'relieves depression lasting',
  ],
  [
    /\b(puts?|leaves?) (your |their )?(depression|anxiety|ptsd|trauma|it) behind( you| them)?\b/gi,
    'cures depression',
  ],
  [
    /\b(brings?|brought) down\b|\bturns? down\b|\bloosens?( the grip of| its hold on)?\b|\bquiets?\b|\beases?\b|\bcalms?\b|\bsoothes?\b|\blifts?\b|\bloses? (its|their) (hold|grip)\b|\bdrives? away\b|\bswitch(es)? off\b/gi,
    'reduces',
  ],
  [
    /\b(slid(e|es|ing)|slipp?(s|ed|ing)?) back\b|\b(comes?|came|coming|creeps?) back\b/gi,
    'relapse',
  ],
  [
    /\b(stay(s|ed|ing)? (off|sober|clean)|get(s|ting)? (clean|sober)|days sober|spent sober|of their days sober|off (it|heroin|cocaine|drink)|dry)\b/gi,
    'abstinent',
  ],
  [
    /\b(for good|once and for all|for ever|forever|never (to )?(come|return|touched?)( \w+)*)\b/gi,
    'permanently',
  ],
  [/\b(half a year|six months)\b/gi, '6 months'],
  [
    /\b(the (next|following|same|very) day|by (the next day|tomorrow|morning)|a day (after|later)|the day (after|you come)|on the very day|inside a day|overnight)\b/gi,
    'within a day',
  ],
  [/\binside (a|an|one|two|three|\d+) (hours?|minutes|days?)\b/gi, 'within $1 $2'],
  [
    /\b(doing|does|do|did) (as much good|no better|just as well)\b|\bas much good as\b/gi,
    'as effective as',
  ],
  [
    /\b(beats?|outdoes|trumps?|tops|outstrips?|outperforms?|does a better job|do(es)? better|works better)( than)?\b/gi,
    'is better than',
  ],
];

/** A text in the words that studies use; letter case and the places of words are not kept. */
export function inStudyWords(text: string): string {
  let plain = text;
  for (const [words, one] of sameInOtherWords) plain = plain.replace(words, one);
  return plain;
}
