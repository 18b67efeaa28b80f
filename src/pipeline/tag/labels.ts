/** Labels of the lexicon that the rules ask for. */
const names = [
  'advice',
  'asking',
  'background',
  'benefit',
  'challenge',
  'claim',
  'compare',
  'complaint',
  'cost',
  'definition',
  'denial',
  'dosed',
  'general',
  'good',
  'history',
  'improve',
  'lack',
  'less',
  'more',
  'other',
  'return',
  'risk',
  'side-effect',
  'stance:critical',
  'stance:favourable',
  'treatment',
  'unchanged',
  'unwelcome',
  'variable-response',
  'voice:experience',
  'voice:information',
  'voice:marketing',
  'voice:study',
  'welcome',
  'worse',
] as const;

/** The number of a label that the rules ask for: compared and looked for faster than its name. */
export const labels = Object.fromEntries(names.map((name, number) => [name, number])) as Record<
  (typeof names)[number],
  number
>;

/** The number of any label, or -1 where the rules never ask for it. */
export const labelNumber = (label: string): number => (names as readonly string[]).indexOf(label);
