import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Claim, Source, Statement, Study } from '../../src/types.ts';

const folder = path.resolve(import.meta.dirname, '../../.cache/dataset');
const read = <Shape>(name: string): Shape[] =>
  JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as Shape[];
const sources = read<Source>('sources');
const statements = read<Statement>('statements');
const claims = read<Claim>('claims');
const studies = read<Study>('studies');
const sourceOf = new Map(sources.map((source) => [source.id, source]));

/** The first account of a writer, followed along `sameWriter`; a page by itself where it has none. */
function writer(id: string): string {
  const source = sourceOf.get(id);
  const next = source?.sameWriter === undefined ? undefined : sourceOf.get(source.sameWriter);
  return source?.group === 'account' && next?.group === 'account' ? writer(next.id) : id;
}
const gainers = new Set(sources.filter(({ gains }) => gains).map(({ id }) => writer(id)));
const distinct = (list: readonly { id: string }[]): number =>
  new Set(list.map(({ id }) => writer(id))).size;

function stanceOf(said: readonly Statement[]): string {
  const stances = new Set(said.map(({ stance }) => stance));
  if (stances.has('mixed') || (stances.has('favourable') && stances.has('critical')))
    return 'mixed';
  return (
    ['favourable', 'critical'].find((one) => stances.has(one as Statement['stance'])) ?? 'neutral'
  );
}

type Field = 'kind' | 'route' | 'psychotherapy' | 'condition' | 'interests' | 'years' | 'gains';
const spans: [string, number, number][] = [
  ['before 2018', 0, 2017],
  ['2018 to 2020', 2018, 2020],
  ['2021 to 2023', 2021, 2023],
  ['since 2024', 2024, 9999],
];
function has(source: Source, field: string, value: string): boolean {
  if (field === '') return true;
  if (field === 'gains') return String(source.gains) === value;
  if (field === 'years') {
    if (source.published === undefined) return value === 'date not shown';
    const year = Number(source.published.slice(0, 4));
    return spans.some(([name, from, to]) => name === value && year >= from && year <= to);
  }
  const held = source[field as Exclude<Field, 'gains' | 'years'>];
  return typeof held === 'string' ? held === value : (held as readonly string[]).includes(value);
}

const about = (kind: string, id: string): Statement[] =>
  statements.filter((one) =>
    kind === 'theme'
      ? one.themes.some((theme) => theme === id)
      : one.concepts.some((concept) => concept.kind === kind && concept.id === id),
  );

/** `theme:cost@route=iv/account/favourable/free` counted from statements and sources alone. */
function ofBalance(key: string): number {
  const [place = '', group, what = '', which] = key.split('/');
  const [subject = '', slice = ''] = place.split('@');
  const [kind = '', id = ''] = subject.split(':');
  const [field = '', value = ''] = slice.split('=');
  const inside = sources.filter(
    (source) =>
      source.group === group &&
      has(source, field, value) &&
      (which === 'all' || !gainers.has(writer(source.id))),
  );
  if (what === 'of') return distinct(inside);
  const slugs = new Set(inside.map((source) => source.id));
  const byWriter = Map.groupBy(
    about(kind, id).filter(({ source }) => slugs.has(source)),
    ({ source }) => writer(source),
  );
  const stances = [...byWriter.values()].map(stanceOf);
  return what === 'speaking' ? stances.length : stances.filter((one) => one === what).length;
}

const speaking = (kind: string, id: string): string[] => [
  ...new Set(about(kind, id).map(({ source }) => writer(source))),
];

/** `who:theme:cost:route=iv/seller/free`; `*` stands for the whole corpus, a scope for its speakers. */
function ofWho(key: string): number {
  const [place = '', group, which] = key.slice('who:'.length).split('/');
  const scope = place.startsWith('*') ? '*' : place.split(':').slice(0, 2).join(':');
  const [field = '', words = ''] = place.slice(scope.length + 1).split('=');
  const value = words.replaceAll('_', ' ');
  const [kind = '', id = ''] = scope.split(':');
  // A writer stands in these tables as the first of their accounts.
  const there = scope === '*' ? undefined : new Set(speaking(kind, id));
  return distinct(
    sources.filter(
      (source) =>
        source.group === group &&
        (there === undefined || there.has(source.id)) &&
        has(source, field, value) &&
        (which === 'all' || !source.gains),
    ),
  );
}

const accounts = sources.filter(({ group }) => group === 'account');
const trials = studies.filter(({ design }) => /randomized|rct/u.test(design));
const kap = accounts.filter((one) => one.psychotherapy === 'integral' && one.secondHand !== true);
const said = (source: Source, stance: string): number =>
  statements.filter(
    (one) => one.source === source.id && one.voice === 'experience' && one.stance === stance,
  ).length;

const lasting = [...new Set([...about('outcome', 'durability'), ...about('outcome', 'relapse')])];

const single: Record<string, () => number> = {
  studies: () => studies.length,
  'gaining:*': () => sources.filter(({ gains }) => gains).length,
  'lasting/all': () => lasting.length,
  'lasting:gaining': () => lasting.filter((one) => sourceOf.get(one.source)?.gains).length,
  'claims:gaining': () => claims.filter((one) => sourceOf.get(one.source)?.gains).length,
  'gap:trials': () => trials.length,
  'gap:trialsWithTherapy': () => trials.filter((one) => one.psychotherapy === 'integral').length,
};

/** What a gap is, among the accounts. */
const gap: Record<string, (one: Source) => boolean> = {
  accounts: () => true,
  therapyIntegral: (one) => has(one, 'psychotherapy', 'integral'),
  therapyUnknown: (one) => has(one, 'psychotherapy', 'unknown'),
  routeUnknown: ({ route }) => route.every((one) => one === 'unknown'),
  undated: ({ published }) => published === undefined,
  beginnings: ({ coverage }) => coverage === 'beginning-of-page',
};
/** The same for accounts of treatment with a therapist. */
const withTherapist: Record<string, (one: Source) => boolean> = {
  accounts: () => true,
  anyCritical: (one) => said(one, 'critical') > 0,
  against: (one) => said(one, 'critical') > said(one, 'favourable'),
};

/** `gap:undated/free`, `kap:against/all`. */
function ofGap(key: string): number | undefined {
  const [, list, name = '', which] = /^(gap|kap):(\w+)\/(all|free)$/u.exec(key) ?? [];
  const holds = (list === 'gap' ? gap : withTherapist)[name];
  if (list === undefined || holds === undefined) return undefined;
  const from = list === 'gap' ? accounts : kap;
  return distinct(from.filter((one) => holds(one) && (which === 'all' || !one.gains)));
}

function ofList(key: string): number | undefined {
  const [place = '', which] = key.split('/');
  const [list, name = '', part] = place.split(':');
  const keep = (source: string) => which === 'all' || sourceOf.get(source)?.gains === false;
  if (list === 'sources')
    return sources.filter(
      (one) =>
        (name === '*' || one.group === name) &&
        (part === undefined || one.kind === part) &&
        keep(one.id),
    ).length;
  if (list === 'statements')
    return about('theme', name).filter(({ source }) => keep(source)).length;
  if (list?.startsWith('claims-') === true) {
    const naming = new Set(about('condition', name).map(({ id }) => id));
    const holds = ({ kind, statement, source }: Claim) =>
      (list === 'claims-kinds' && kind === name) ||
      (list === 'claims-conditions' && naming.has(statement)) ||
      (list === 'claims-pages' && sourceOf.get(source)?.kind === name);
    const given = (one: Claim) => part === '*' || (one.verdict ?? 'none') === part;
    return claims.filter((one) => holds(one) && given(one) && keep(one.source)).length;
  }
  if (list !== 'claims') return undefined;
  const verdict = (one: Claim) => one.verdict ?? (one.standing === 'open' ? 'open' : 'no-verdict');
  const standing = (one: Claim) => (one.verdict === null ? 'none' : one.standing);
  return claims.filter(
    (one) =>
      (name === '*' || verdict(one) === name) &&
      (part === undefined || standing(one) === part) &&
      keep(one.source),
  ).length;
}

/**
 * What a `data-count` stands for, counted again from the dataset's records and never from its
 * balances; `undefined` for a key that only its page can answer.
 */
export function recount(key: string): number | undefined {
  const one = single[key];
  if (one !== undefined) return one();
  if (key.startsWith('gaining:') || key.startsWith('speaking:')) {
    const [what, kind = '', id = ''] = key.split(':');
    const all = speaking(kind, id);
    return what === 'speaking' ? all.length : all.filter((slug) => gainers.has(slug)).length;
  }
  if (/^(gap|kap):/u.test(key)) return ofGap(key);
  if (key.startsWith('who:')) return ofWho(key);
  if (/^(theme|effect|condition):/u.test(key)) return ofBalance(key);
  return ofList(key);
}
