/** One search as a person would do it, and which records of the dataset it should find. */
export interface Task {
  /** What somebody wants to know. */
  wish: string;
  words?: string;
  /** Boxes to tick, facet by facet. */
  boxes?: Partial<Record<string, string[]>>;
  leaveOut?: boolean;
  sort?: 'near' | 'new' | 'source';
  /** Words that a text must have, each at the beginning of a word; counted again without the index. */
  texts?: RegExp[];
  /** Concepts of which a record may have one in place of the words. */
  concepts?: string[];
}

/** Twenty searches, each done with the keyboard in fewer than six steps. */
export const tasks: readonly Task[] = [
  { wish: 'everything on record' },
  {
    wish: 'critical accounts of lozenges by people who gain nothing',
    boxes: { stance: ['critical'], voice: ['experience'], route: ['sublingual'] },
    leaveOut: true,
  },
  { wish: 'claims found overstated', boxes: { type: ['claim'], verdict: ['overstated'] } },
  {
    wish: 'claims that no study shows',
    boxes: { type: ['claim'], verdict: ['untraceable', 'not-studied'] },
  },
  { wish: 'claims of 90 % or more', words: '90', boxes: { type: ['claim'] }, texts: [/\b90\b/u] },
  {
    wish: 'bladder, all voices',
    words: 'bladder',
    texts: [/\bbladders?\b/iu],
    concepts: ['bladder'],
  },
  { wish: 'what insurers say on cost', boxes: { interest: ['insurer'], theme: ['cost'] } },
  { wish: 'cost, without those who gain', boxes: { theme: ['cost'] }, leaveOut: true },
  {
    wish: 'studies with therapy as part of it',
    boxes: { type: ['study'], psychotherapy: ['integral'] },
  },
  { wish: 'studies of esketamine', boxes: { type: ['study'], drug: ['esketamine'] } },
  { wish: 'studies of PTSD', boxes: { type: ['study'], condition: ['ptsd'] } },
  {
    wish: 'side effects as people tell them',
    boxes: { theme: ['side-effect'], voice: ['experience'] },
  },
  { wish: 'what sellers call good', boxes: { voice: ['seller'], stance: ['favourable'] } },
  { wish: 'forum posts and reviews', boxes: { kind: ['forum-post', 'patient-review'] } },
  {
    wish: 'who says it differs, favourable or critical',
    boxes: { theme: ['variable-response'], stance: ['favourable', 'critical'] },
  },
  { wish: 'published in 2024, newest first', boxes: { year: ['2024'] }, sort: 'new' },
  {
    wish: 'the words "out of pocket"',
    words: '"out of pocket"',
    texts: [/\bout[ -]of[ -]pocket\b/iu],
  },
  { wish: 'clonazepam', words: 'clonazepam', texts: [/\bclonazepam\b/iu] },
  {
    wish: 'throwing up',
    words: 'throwing up',
    texts: [/\bthrowing up\b/iu],
    concepts: ['vomiting', 'nausea'],
  },
  { wish: 'a spelling slip: clonazepan', words: 'clonazepan', texts: [/\bclonazepam\b/iu] },
];
