import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const questions = z.array(
  z.strictObject({
    ask: z.string().min(1),
    right: z.array(z.string().min(1)).min(1).describe('Words of a statement that answers it.'),
  }),
);
export type Question = z.infer<typeof questions>[number];

/** The questions with known answers. Throws where the file has another shape. */
export function readQuestions(file: string): Question[] {
  return questions.parse(parse(readFileSync(file, 'utf8')));
}

const first = 5;

/** Whether one of the first five texts holds words of a right answer. */
export function isAnswered({ right }: Question, texts: readonly string[]): boolean {
  return texts.slice(0, first).some((text) => right.some((words) => text.includes(words)));
}
