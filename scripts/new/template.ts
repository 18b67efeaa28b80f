import { Document, isSeq } from 'yaml';
import { accountKinds, type SourceKind } from '../../src/vocabulary.ts';
import type { Answers } from './answers.ts';

const accounts: readonly string[] = accountKinds satisfies readonly SourceKind[];

const example = (kind: string | undefined) => [
  'Statements stand below, one thing said in each, in your own words. An example:',
  accounts.includes(kind ?? '')
    ? '- The writer felt calmer for two days after the first session.'
    : '- The clinic says that most guests need six sessions. [[most guests … six sessions]]',
];

/** A source as Markdown: front matter in the order of the schema, an example in a comment, statements. */
export function sourceText(answers: Answers): string {
  const front = new Document(frontMatter(answers), { version: '1.2' });
  for (const key of ['interests', 'drug', 'route', 'condition']) {
    const node = front.get(key);
    if (isSeq(node)) node.flow = true;
  }
  const yaml = front.toString({ lineWidth: 0, flowCollectionPadding: false });
  const comment = example(answers.kind).map((line) => `# ${line}`);
  const statements = (answers.statement ?? []).map(
    (text) => `- ${text.replace(/\s+/g, ' ').trim()}`,
  );
  const heading = isAccount(answers) ? '## What was reported' : '## What the page says';
  const head = ['---', ...comment, yaml.trimEnd(), '---', '', heading];
  return `${[...head, ...(statements.length > 0 ? ['', ...statements] : [])].join('\n')}\n`;
}

const isAccount = ({ kind = '' }: Answers): boolean => accounts.includes(kind);

function frontMatter(answers: Answers): Record<string, unknown> {
  const ordered = {
    title: answers.title,
    url: answers.url,
    publisher: answers.publisher,
    kind: answers.kind,
    // Of a private person's account no day is kept.
    published: isAccount(answers) ? answers.published?.slice(0, 7) : answers.published,
    accessed: answers.accessed,
    interests: answers.interests,
    drug: answers.drug,
    route: answers.route,
    condition: answers.condition,
    setting: answers.setting ?? 'unknown',
    psychotherapy: answers.psychotherapy,
    rights: answers.rights ?? 'paraphrase',
    permission: answers.permission,
    coverage: answers.coverage,
    'same-writer': answers.sameWriter,
    'second-hand': answers.secondHand,
    note: answers.note,
  };
  return Object.fromEntries(
    Object.entries(ordered).filter(([, value]) => value !== undefined && value !== ''),
  );
}
