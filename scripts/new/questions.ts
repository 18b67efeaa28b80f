import * as prompts from '@clack/prompts';
import * as words from '../../src/vocabulary.ts';
import { Failure } from '../command.ts';
import { missing, type Answers } from './answers.ts';
import { explained } from './explained.ts';

type Ask = (given: Answers, hints: Answers) => Promise<unknown>;

/** Asks on a terminal for what is missing; throws a `Failure` where the person leaves. */
export async function askFor(given: Answers, hints: Answers): Promise<Answers> {
  prompts.intro('A new source');
  const answers = { ...given };
  const optional = (['url', 'published', 'condition', 'setting'] as const).filter(
    (key) => given[key] === undefined,
  );
  for (const key of [...missing(given), ...optional]) {
    const answer = await questions[key](answers, hints);
    if (prompts.isCancel(answer)) throw new Failure('Left. Nothing was written.');
    if (answer !== undefined && answer !== '') Object.assign(answers, { [key]: answer });
  }
  return answers;
}

/** Asks for the name of the file; the one offered is free. */
export async function askForSlug(free: string, taken: readonly string[]): Promise<string> {
  const answer = await prompts.text({
    message: 'What shall the file be called? Small letters, digits and hyphens.',
    initialValue: free,
    validate: (value = '') => {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) return 'Small letters, digits and hyphens only.';
      return taken.includes(`reviews/sources/${value}.md`) ? 'This name is taken.' : undefined;
    },
  });
  if (prompts.isCancel(answer)) throw new Failure('Left. Nothing was written.');
  prompts.outro('Thank you.');
  return answer;
}

const filled = (value: string | undefined) =>
  value?.trim() ? undefined : 'Please write something.';

const text =
  (message: string, placeholder: string, validate?: (value?: string) => string | undefined): Ask =>
  () =>
    prompts.text({ message, placeholder, ...(validate && { validate }) });

const options = (values: readonly string[]) =>
  values.map((value) => ({ value, label: `${value}: ${explained[value] ?? ''}` }));

const one =
  (message: string, values: readonly string[]): Ask =>
  () =>
    prompts.select({ message, options: options(values) });

const several =
  (message: string, values: readonly string[], key: 'interests' | 'drug' | 'route'): Ask =>
  (_, hints) =>
    prompts.multiselect({
      message: `${message} (space selects, enter goes on)`,
      options: options(values),
      initialValues: hints[key] ?? [],
      required: true,
    });

const address = (value?: string) =>
  !value || /^https?:\/\/\S+$/.test(value) ? undefined : 'Start with https:// or leave it empty.';
const date = (value?: string) =>
  !value || /^\d{4}(-\d\d(-\d\d)?)?$/.test(value) ? undefined : 'Like 2023-07-18, 2023-07 or 2023.';

const questions = {
  title: text('What is the title, as the page gives it?', 'Ketamine Pt. 3', filled),
  publisher: text('Who publishes it? Never name a private person.', 'Personal blog', filled),
  kind: one('What sort of page is it?', words.sourceKinds),
  interests: async (given: Answers, hints: Answers) => {
    const ask = several(
      'Who behind this page gains when more people are treated?',
      words.interests,
      'interests',
    );
    for (;;) {
      const answer = await ask(given, hints);
      const chosen = Array.isArray(answer) ? answer : [];
      if (!chosen.includes('none-known') || chosen.length === 1) return answer;
      prompts.log.warn('none-known means that nobody gains: choose it alone, or leave it out.');
    }
  },
  drug: several('Which drug is it about?', words.drugs, 'drug'),
  route: several('How is the drug given?', words.routes, 'route'),
  psychotherapy: one('Is talking with a therapist part of the treatment?', words.psychotherapies),
  coverage: one('How much of the page did you read?', words.coverages),
  url: text('What is its address? Leave it empty where there is none.', 'https://…', address),
  published: text('When was it published? Leave it empty where unknown.', '2023-07', date),
  setting: one('Where is the drug taken?', words.settings),
  condition: async (_: Answers, hints: Answers) => {
    const answer = await prompts.text({
      message: 'What is it taken for? Several with commas; empty where the page does not say.',
      initialValue: (hints.condition ?? []).join(', '),
    });
    if (prompts.isCancel(answer)) return answer;
    const conditions = answer.split(',').map((part) => part.trim());
    return conditions.filter(Boolean);
  },
} satisfies Record<string, Ask>;
