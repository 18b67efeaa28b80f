import type { Asked } from './candidates.ts';
import type { EvidenceBase } from './evidence.ts';

/** A subject of which sellers speak and which no study on record is about or measured. */
export interface Unstudied {
  /** In words that finish "No study on record is about …". */
  subject: string;
  words: RegExp;
}

/**
 * Where a claim turns on one of these, studies of other people or other outcomes do not answer it.
 * A test holds every line against the studies, so that a line goes when a study comes.
 */
export const unstudied: readonly Unstudied[] = [
  {
    subject: 'couples',
    words: /\b(couples?|partners|marriages?|spouses|husbands? and wi(fe|ves))\b/i,
  },
  {
    subject: 'children or teenagers',
    words:
      /\b(children|kids|teenagers?|teens|adolescents?|under-?18s)\b(?!.*\b(safe|list)\b)(?<!\b(safe|side effects?)\b.*)/i,
  },
  {
    subject: 'creativity, focus or performance',
    words:
      /\b(creativ\w+|(?<!-)focus|productiv\w+|concentration|peak performance|flow state|entrepreneurs?|executives)\b/i,
  },
  {
    subject: 'small daily doses',
    words: /\b(micro-?dos\w+|(tiny|small|low) daily (doses?|amounts?)(?! of esketamine))\b/i,
  },
  {
    subject: 'inflammation or immunity',
    words: /\b((?<!bladder )inflammat\w+|immune|immunity|cytokines?)\b/i,
  },
  {
    subject: 'the default mode network or what brain scans show',
    words: /\bdefault[- ]mode\b|\b(brain|fmri|mri|pet) (scans?|imaging)\b/i,
  },
  {
    subject: 'growth factors, synapses or the plasticity of the brain',
    words:
      /\b(bdnf|mtor|neurogenesis|dendrit\w+|spines?|synap\w+|(neuro)?plastic\w*|malleab\w+|pliable|new (neural )?(connections|pathways))\b/i,
  },
  {
    subject: 'how much of a dose the body takes up',
    words:
      /\b(bioavailab\w+|absor(bed|bs|ption)\w*|(gets|reaches|enters|passes) (in)?to (your|the) (blood(stream)?|brain))\b/i,
  },
  {
    subject: 'hormones, weight or ageing',
    words:
      /\b(hormon\w+|testosterone|weight loss|anti-?ageing|anti-?aging|longevity|telomeres?)\b/i,
  },
  {
    subject: 'sleep as an outcome',
    words:
      /\b(insomnia|(deep|restful|better|sound|extra|more|improv\w+|restor\w+|hours of) sleep|sleep (better|well|soundly|deeply|through|quality|like)|sleepers)\b/i,
  },
  {
    subject: 'smoking',
    words: /\b(smokers?|smoking|cigarettes?|nicotine|vap(e|ing)|tobacco)\b/i,
  },
  {
    subject: 'pregnancy or breastfeeding',
    words:
      /\b(pregnan\w+|breast-?feed\w*|nursing mothers?|expectant|lactat\w+)\b(?!.*\b(not|avoid|never|exclu\w+)\b)/i,
  },
  {
    subject: 'who gives the treatment and how they were trained',
    words:
      /\b(board-certified|an(a)?esthesiologists?|an(a)?esthetists?|nurse-run|nurses?|accredited|certificates?|certified (therapists|guides)|therapists? in the room|guides?)\b.*\b(better|safer|safe|outcomes?|results)\b/i,
  },
  {
    subject: 'years of talk therapy beside ketamine',
    words:
      /\b(years?|decades?|months) (of|on|in) (the couch|(\w+ )?(psycho)?therapy|psychoanalysis)\b|\bpsychotherapy may take years\b/i,
  },
  {
    subject: 'EMDR, hypnosis, acupuncture or neurofeedback beside ketamine',
    words: /\b(emdr|eye movement|hypnosis|hypnotherapy|neurofeedback|acupuncture)\b/i,
  },
  {
    subject: 'work, or what treatment saves in other costs',
    words:
      /\b(return(ed|ing|s)? to work|back (at|to) work|sick (days|leave)|absenteeism|hospital bills|saves? (employers|money|society))\b/i,
  },
  {
    subject: 'going without a drug before treatment',
    words: /\b(days?|weeks?|months?) (without|off) (cannabis|alcohol|caffeine|nicotine|coffee)\b/i,
  },
  {
    subject: 'genes or blood tests that tell who will respond',
    words: /\b(genes?|genetic\w*|dna|(blood|saliva) tests?)\b/i,
  },
  { subject: 'sex or desire', words: /\b(libido|sex (drive|life)|orgasm\w*)\b/i },
  {
    subject: 'psilocybin, MDMA or LSD beside ketamine',
    words: /\b(psilocybin|mdma|lsd|ayahuasca|ibogaine|cannabidiol|cbd)\b/i,
  },
  { subject: 'magnetic stimulation beside ketamine', words: /\b(tms|transcranial)\b/i },
  {
    subject: 'fasting, food or drink before a dose',
    words:
      /\b(empty stomach|fast(ing|ed)? (before|for)|caffeine|coffee|ginger|grapefruit|supplements?|magnesium|vitamin [bd]|multivitamins?|nad\+?|herbs|hours without food)\b/i,
  },
  {
    subject: 'music, breathing or surroundings during a session',
    words:
      /\b((?<!dance[- ]|club[- ])music|playlists?|soundtracks?|eye ?(mask|shade)s?|breath-?work|breathing exercises|aromatherapy|scents?|weighted blankets?|hot tub|sauna|cold plunge)\b/i,
  },
  {
    subject: 'journaling, meditation or exercise afterwards',
    words: /\b(journall?ing|yoga|meditat\w+|nature walks?)\b/i,
  },
  {
    subject: 'dementia or Parkinson’s disease',
    words: /\b(dementia|alzheimer\w*|parkinson\w*|brain injur\w+|concussions?|long covid|lyme)\b/i,
  },
];

/** Illnesses that are one of another: a study of the wide one says little of the narrow one. */
const narrower: Readonly<Record<string, string>> = { 'postnatal-depression': 'depression' };

/**
 * The subject of a claim that no study on record is about: one of the list, or the illness it
 * names, where no study is in people with it. `undefined` where there may be one.
 */
export function unstudiedIn(
  { plain, conditions }: Asked,
  record: EvidenceBase,
): string | undefined {
  const listed = unstudied.find(({ words }) => words.test(plain));
  if (listed !== undefined) return listed.subject;
  const wide = conditions.flatMap((id) => narrower[id] ?? []);
  const named = conditions.filter((id) => !wide.includes(id));
  const known = named.some((id) => record.conditions.has(id));
  return named.length === 0 || known ? undefined : named.join(' or ');
}
