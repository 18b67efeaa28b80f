import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balance } from '../../src/pipeline/balance.ts';
import { stances, themes, type Stance, type Theme } from '../../src/vocabulary.ts';
import type { Concept, Counts, Source, SourceGroup, Statement } from '../../src/types.ts';

const at = { file: 'reviews/sources/x.md', line: 1, column: 1, offset: 0, end: 1 };

function source(id: string, group: SourceGroup, gains = false, sameWriter?: string): Source {
  return {
    id,
    at,
    group,
    gains,
    statements: 1,
    title: id,
    publisher: 'x',
    kind: 'forum-post',
    accessed: '2026-11-22',
    interests: ['none-known'],
    drug: ['ketamine'],
    route: ['iv'],
    condition: [],
    setting: 'unknown',
    psychotherapy: 'unknown',
    rights: 'paraphrase',
    coverage: 'whole-page',
    ...(sameWriter === undefined ? {} : { sameWriter }),
  };
}

let made = 0;
function says(
  from: string,
  stance: Stance,
  theme: Theme,
  concepts: Concept[] = [],
  id = `${from}-${made++}`,
): Statement {
  return {
    id,
    source: from,
    at,
    text: `${id} says so`,
    heading: null,
    quoted: false,
    voice: 'experience',
    themes: [theme],
    stance,
    concepts,
    figures: [],
    because: [],
    unsure: [],
  };
}

const themeOf = (id: Theme, all: ReturnType<typeof balance>) =>
  all.find((one) => one.id === `theme:${id}`);
const nausea: Concept = { kind: 'effect', id: 'nausea' };

describe('balance', () => {
  it('counts a source once however often it speaks, and as mixed where it takes both sides', () => {
    const sources = [source('a', 'account'), source('b', 'account'), source('c', 'account')];
    const statements = [
      says('a', 'favourable', 'benefit'),
      says('a', 'favourable', 'benefit'),
      says('b', 'favourable', 'benefit'),
      says('b', 'critical', 'benefit'),
    ];
    expect(themeOf('benefit', balance(statements, sources))?.groups.account.all).toEqual({
      favourable: 1,
      critical: 0,
      mixed: 1,
      neutral: 0,
      speaking: 2,
      of: 3,
    });
  });

  it('counts accounts by one writer as one, under the first', () => {
    const sources = [
      source('b', 'account', false, 'a'),
      source('a', 'account'),
      source('c', 'account', false, 'b'),
    ];
    const statements = [says('b', 'favourable', 'cost'), says('c', 'critical', 'cost')];
    const cost = themeOf('cost', balance(statements, sources));
    expect(cost?.sources).toEqual([{ id: 'a', group: 'account', gains: false, stance: 'mixed' }]);
    expect(cost?.groups.account.all).toMatchObject({ mixed: 1, speaking: 1, of: 1 });
    expect(cost?.pairs).toEqual([]);
  });

  it('ends at a ring of same-writer links', () => {
    const sources = [source('a', 'account', false, 'b'), source('b', 'account', false, 'a')];
    const cost = themeOf('cost', balance([says('b', 'critical', 'cost')], sources));
    expect(cost?.sources.map(({ id }) => id)).toEqual(['a']);
  });

  it('leaves out whoever gains in the second count, and never adds groups', () => {
    const sources = [
      source('a', 'account', true),
      source('s', 'seller', true),
      source('i', 'information'),
    ];
    const statements = ['a', 's', 'i'].map((id) => says(id, 'favourable', 'benefit'));
    const groups = themeOf('benefit', balance(statements, sources))?.groups;
    const speaking = Object.entries(groups ?? {}).map(([group, { all, withoutGain }]) => [
      group,
      all.speaking,
      withoutGain.speaking,
    ]);
    expect(speaking).toEqual([
      ['account', 1, 0],
      ['seller', 1, 0],
      ['information', 1, 1],
    ]);
  });

  it('pairs statements on the same effect before others', () => {
    const sources = ['a', 'b', 'c'].map((id) => source(id, 'account'));
    const statements = [
      says('a', 'favourable', 'side-effect', [nausea], 'a-1'),
      says('b', 'critical', 'side-effect', [], 'b-1'),
      says('c', 'critical', 'side-effect', [nausea], 'c-1'),
    ];
    const [first] = themeOf('side-effect', balance(statements, sources))?.pairs ?? [];
    expect(first).toMatchObject({ favourable: 'a-1', critical: 'c-1', concept: nausea });
  });

  it('finds who answer each other among more than are held against each other, in any order', () => {
    const many = Array.from({ length: 510 }, (_, at) => at);
    const sources = [...many.flatMap((at) => [`f${at}`, `c${at}`]), 'x', 'y'].map((id) =>
      source(id, 'account'),
    );
    const vertigo: Concept = { kind: 'effect', id: 'vertigo' };
    const tells = (from: string, stance: Stance, text: string) => ({
      ...says(from, stance, 'side-effect', [vertigo], `${from}-1`),
      text,
    });
    const statements = [
      ...many.flatMap((at) => [
        { ...says(`f${at}`, 'favourable', 'side-effect', [nausea], `f${at}-1`), text: 'Bearable' },
        { ...says(`c${at}`, 'critical', 'side-effect', [nausea], `c${at}-1`), text: 'Horrible' },
      ]),
      tells('x', 'favourable', 'The spinning was gone within the hour and never came back.'),
      tells('y', 'critical', 'The spinning went on for hours and I could not stand up at all.'),
    ];
    const pairs = themeOf('side-effect', balance(statements, sources))?.pairs ?? [];
    expect(pairs[0]).toMatchObject({ favourable: 'x-1', critical: 'y-1', concept: vertigo });
    const turned = balance([...statements].reverse(), [...sources].reverse());
    expect(themeOf('side-effect', turned)?.pairs).toEqual(pairs);
  });

  it('sets a denial of an effect beside a report of it before two who had it', () => {
    const sources = ['a', 'b', 'c'].map((id) => source(id, 'account'));
    const tells = (from: string, stance: Stance, text: string): Statement => ({
      ...says(from, stance, 'side-effect', [nausea], `${from}-1`),
      text,
      because: [
        {
          label: 'effect:nausea',
          text: 'nausea',
          start: text.indexOf('nausea'),
          end: text.indexOf('nausea') + 6,
        },
      ],
    });
    const statements = [
      tells('a', 'favourable', 'The nausea was bearable and soon over for me.'),
      tells('b', 'favourable', 'There was no nausea at all, only some sleepiness.'),
      tells('c', 'critical', 'It brought nausea that went on for all the day.'),
    ];
    const [first] = themeOf('side-effect', balance(statements, sources))?.pairs ?? [];
    expect(first).toMatchObject({ favourable: 'b-1', critical: 'c-1' });
  });

  it('takes a word such as "fears" for an effect only where somebody speaks of effects', () => {
    const sources = ['a', 'b'].map((id) => source(id, 'account'));
    const fear: Concept = { kind: 'effect', id: 'anxiety-dosed' };
    const tells = (from: string, stance: Stance, theme: Theme, text: string): Statement => ({
      ...says(from, stance, theme, [fear], `${from}-1`),
      text,
      because: [
        { label: 'effect:anxiety-dosed', text: 'fears', start: text.indexOf('fears'), end: 5 },
      ],
    });
    const clean = tells('a', 'favourable', 'benefit', 'It brought calm in spite of fears of dirt.');
    const bad = tells('b', 'critical', 'side-effect', 'The hour was full of fears about dying.');
    expect(themeOf('side-effect', balance([clean, bad], sources))?.pairs).toEqual([]);
  });

  it('makes no pair of two who share no more than how the drug was given', () => {
    const sources = ['a', 'b'].map((id) => source(id, 'account'));
    const iv: Concept = { kind: 'route', id: 'iv' };
    const statements = [
      { ...says('a', 'favourable', 'benefit', [iv]), text: 'Infusions lifted a long sadness.' },
      { ...says('b', 'critical', 'benefit', [iv]), text: 'After the drip nobody called back.' },
    ];
    expect(themeOf('benefit', balance(statements, sources))?.pairs).toEqual([]);
  });

  it('sets a seller beside an account only where there is no other, and says so', () => {
    const sources = [source('a', 'account'), source('b', 'account'), source('s', 'seller', true)];
    const critical = says('a', 'critical', 'benefit', [], 'a-1');
    const seller = says('s', 'favourable', 'benefit', [], 's-1');
    expect(themeOf('benefit', balance([critical, seller], sources))?.pairs).toMatchObject([
      { favourable: 's-1', critical: 'a-1', acrossGroups: true },
    ]);
    const account = says('b', 'favourable', 'benefit', [], 'b-1');
    const [only, ...rest] =
      themeOf('benefit', balance([critical, seller, account], sources))?.pairs ?? [];
    expect(only).toMatchObject({ favourable: 'b-1', critical: 'a-1' });
    expect(only).not.toHaveProperty('acrossGroups');
    expect(rest).toEqual([]);
  });

  it('lets the sides take turns in standing first', () => {
    const sources = ['a', 'b', 'c', 'd'].map((id) => source(id, 'account'));
    const statements = [
      says('a', 'favourable', 'cost'),
      says('b', 'critical', 'cost'),
      says('c', 'favourable', 'cost'),
      says('d', 'critical', 'cost'),
    ];
    const first = themeOf('cost', balance(statements, sources))?.pairs.map((pair) => pair.first);
    expect(first?.length).toBe(2);
    expect(new Set(first).size).toBe(2);
  });
});

const group = fc.constantFrom<SourceGroup>('account', 'seller', 'information');
const corpus = fc
  .array(fc.record({ group, gains: fc.boolean(), writer: fc.option(fc.nat(11)) }), {
    minLength: 1,
    maxLength: 12,
  })
  .chain((plans) => {
    const sources = plans.map(({ group: of, gains, writer }, index) =>
      source(`s${index}`, of, gains, writer === null ? undefined : `s${writer}`),
    );
    const statement = fc.record({
      from: fc.nat(plans.length - 1),
      stance: fc.constantFrom(...stances),
      theme: fc.constantFrom(...themes),
      sick: fc.boolean(),
    });
    const statements = fc
      .array(statement, { maxLength: 30 })
      .map((all) =>
        all.map(({ from, stance, theme, sick }, index) =>
          says(`s${from}`, stance, theme, sick ? [nausea] : [], `s${from}-${index}`),
        ),
      );
    return fc.record({ sources: fc.constant(sources), statements });
  });

const sum = ({ favourable, critical, mixed, neutral }: Counts) =>
  favourable + critical + mixed + neutral;

describe('balance on any corpus', () => {
  it('has totals that equal their parts, and no more without those who gain', () => {
    fc.assert(
      fc.property(corpus, ({ sources, statements }) => {
        for (const { groups, sources: speaking } of balance(statements, sources)) {
          for (const [of, { all, withoutGain }] of Object.entries(groups)) {
            expect(sum(all)).toBe(all.speaking);
            expect(sum(withoutGain)).toBe(withoutGain.speaking);
            expect(all.speaking).toBe(speaking.filter((one) => one.group === of).length);
            expect(withoutGain.speaking).toBeLessThanOrEqual(all.speaking);
            expect(withoutGain.of).toBeLessThanOrEqual(all.of);
            expect(all.speaking).toBeLessThanOrEqual(all.of);
          }
        }
      }),
    );
  });

  it('does not depend on the order of sources and statements', () => {
    fc.assert(
      fc.property(corpus, ({ sources, statements }) => {
        const mixed = balance([...statements].reverse(), [...sources].reverse());
        expect(mixed).toEqual(balance(statements, sources));
      }),
    );
  });
});
