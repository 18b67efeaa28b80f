import { expect, it } from 'vitest';
import { statementId } from '../../src/pipeline/segment/statement-id.ts';
import { safeWording } from '../../src/rules/safe-wording.ts';
import { sourceOf, studyOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';
import { guideFaults } from './guide-faults.ts';

const faults = (said: string) => faultsOf(safeWording, { 'sources/x.md': sourceOf(`- ${said}\n`) });

it.each([
  'He died by suicide after six suicide attempts.',
  'She attempted suicide, survived, and no longer wants to kill herself.',
  'Nobody died of an overdose, and the study failed to recruit.',
  'He hung up, cut back and burned out.',
])('accepts %j', (said) => {
  expect(faults(said)).toEqual([]);
});

it('leaves the words of a page alone where a pinpoint quotes them', () => {
  expect(faults('Gives a rate. [[veterans commit suicide … a day]]')).toEqual([]);
});

it.each([
  [
    'He committed suicide.',
    '14:6: Unexpected "committed suicide", expected words that do not sound like a crime, write "died by suicide" or "attempted suicide"',
  ],
  [
    'After a failed suicide attempt.',
    '14:11: Unexpected "failed suicide attempt", expected an attempt that is not judged by its end, write "suicide attempt" or "survived a suicide attempt"',
  ],
  [
    'He failed to kill himself.',
    '14:6: Unexpected "failed to kill himself", expected an attempt that is not judged by its end, write "survived a suicide attempt"',
  ],
  [
    'A successful suicide.',
    '14:5: Unexpected "successful suicide", expected a death that is not called a success, write "died by suicide"',
  ],
  [
    'A suicide victim.',
    '14:5: Unexpected "suicide victim", expected words for a person, write "person who died by suicide"',
  ],
  [
    'A suicide epidemic.',
    '14:5: Unexpected "suicide epidemic", expected words without contagion, write "rise in suicides" with its figure',
  ],
  [
    'It was a cry for help.',
    '14:12: Unexpected "cry for help", expected words that do not belittle, write "suicide attempt"',
  ],
  ['He shot himself.', '14:6: Unexpected "shot himself", expected no method, take the method out'],
  [
    'She jumped off a bridge.',
    '14:7: Unexpected "jumped off a bridge", expected no method, take the method out',
  ],
  [
    'He overdosed on 40 pills.',
    '14:6: Unexpected "overdosed on 4", expected no method, take the amount and the method out',
  ],
  [
    'He left a suicide note.',
    '14:13: Unexpected "suicide note", expected no detail of a death, take it out',
  ],
])('refuses %j', (said, message) => {
  expect(faults(said)).toEqual([`reviews/sources/x.md:${message}`]);
});

it('reads headings, front matter, studies, rulings and the guide, but no title of a paper', () => {
  const said = 'It helped.';
  const ruling = `source: x
tags:
  - { statement: ${statementId('x', said)}, by: us, date: 2026-01-02, reason: He committed suicide. }
`;
  const texts = {
    'sources/x.md': sourceOf(`## A suicide note\n\n- ${said}\n`, { note: 'A suicide bid.' }),
    'studies/s.yaml': studyOf('s', 'limitations: [Two committed suicide]\n').replace(
      'A trial',
      'Who commits suicide',
    ),
    'decisions/x.yaml': ruling,
  };
  const crime =
    'expected words that do not sound like a crime, write "died by suicide" or "attempted suicide"';
  const belittled = 'expected words that do not belittle, write "suicide attempt"';
  expect(guideFaults(safeWording, 'Some commit suicide.', texts).sort()).toEqual([
    `reviews/decisions/x.yaml:3:64: Unexpected "committed suicide", ${crime}`,
    `reviews/sources/x.md:12:7: Unexpected "suicide bid", ${belittled}`,
    'reviews/sources/x.md:15:6: Unexpected "suicide note", expected no detail of a death, take it out',
    `reviews/studies/s.yaml:15:15: Unexpected "committed suicide", ${crime}`,
    `src/content/guide/x.mdx:5:6: Unexpected "commit suicide", ${crime}`,
  ]);
});
