import { sourceFrontMatter } from '../schema/source.ts';
import type { Source, Statement } from '../types.ts';
import { stances, voices } from '../vocabulary.ts';
import {
  date,
  fact,
  figureText,
  flag,
  integer,
  json,
  list,
  placeColumns,
  ruledColumns,
  text,
  type Column,
} from './column.ts';

/** The schema describes the keys of the front matter; nothing is described twice. */
const front = sourceFrontMatter.shape;

export const groups = ['account', 'seller', 'information'] as const;

export const sourceColumns: readonly Column<Source>[] = [
  text('id', 'Slug of the source; part of its address on the site.', ({ id }) => id, fact),
  text('title', front.title.description, ({ title }) => title, fact),
  text('url', front.url.description, ({ url }) => url, fact),
  text('publisher', front.publisher.description, ({ publisher }) => publisher, fact),
  text('kind', front.kind.description, ({ kind }) => kind, { oneOf: front.kind.options }),
  text('group', 'Who speaks; the three are never added together.', ({ group }) => group, {
    oneOf: groups,
  }),
  flag('gains', 'Someone here gains when more people are treated.', ({ gains }) => gains),
  list('interests', front.interests.description, ({ interests }) => interests),
  text('published', front.published.description, ({ published }) => published, fact),
  date('accessed', front.accessed.description, ({ accessed }) => accessed, fact),
  list('drug', front.drug.description, ({ drug }) => drug),
  list('route', front.route.description, ({ route }) => route),
  list('condition', front.condition.description, ({ condition }) => condition),
  text('setting', front.setting.description, ({ setting }) => setting, {
    oneOf: front.setting.unwrap().options,
  }),
  text('psychotherapy', front.psychotherapy.description, (one) => one.psychotherapy, {
    oneOf: front.psychotherapy.options,
  }),
  text('rights', front.rights.description, ({ rights }) => rights, {
    oneOf: front.rights.unwrap().options,
  }),
  text('coverage', front.coverage.description, ({ coverage }) => coverage, {
    oneOf: front.coverage.options,
  }),
  text('same_writer', 'Slug of the first account by the same writer.', (one) => one.sameWriter),
  flag('second_hand', front['second-hand'].description, (one) => one.secondHand ?? false),
  text('note', front.note.description, ({ note }) => note),
  integer('statements', 'Number of statements.', ({ statements }) => statements),
  ...placeColumns<Source>(),
];

/** A statement with what its source's row says of the words. */
export type WithRights = Statement & Pick<Source, 'rights'>;

export const statementColumns: readonly Column<WithRights>[] = [
  text('id', 'Slug of the source and eight hex digits of the text.', ({ id }) => id, fact),
  text('source', 'Slug of the source.', ({ source }) => source, fact),
  text(
    'text',
    'The statement, in our own words unless `rights` says otherwise.',
    (one) => one.text,
    {
      licence: 'see rights',
    },
  ),
  text('rights', front.rights.description, ({ rights }) => rights, {
    oneOf: front.rights.unwrap().options,
  }),
  text('heading', 'Heading it stands under.', ({ heading }) => heading ?? undefined, {
    licence: 'see rights',
  }),
  flag('quoted', 'Someone other than the page speaks.', ({ quoted }) => quoted),
  text('voice', 'Whose assertion it is.', ({ voice }) => voice, { oneOf: voices }),
  text('stance', 'Its stance towards the treatment.', ({ stance }) => stance, { oneOf: stances }),
  list('themes', 'Themes it speaks of; often none.', ({ themes }) => themes),
  list('concepts', 'Effects, conditions, routes and outcomes it names.', ({ concepts }) =>
    concepts.map(({ kind, id }) => `${kind}:${id}`),
  ),
  list('figures', 'Figures with their units.', ({ figures }) => figures.map(figureText)),
  list('claims', 'Ids of the claims it makes.', ({ claim }) => claim ?? []),
  list('unsure', 'Labels the reader is not sure of.', ({ unsure }) => unsure),
  json('because', 'Words behind each label, with offsets in the text.', ({ because }) => because),
  ...ruledColumns<WithRights>(),
  ...placeColumns<WithRights>(),
];
