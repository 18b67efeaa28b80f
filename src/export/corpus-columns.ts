import { sourceFrontMatter } from '../schema/source.ts';
import type { Source, Statement } from '../types.ts';
import {
  date,
  figureText,
  flag,
  json,
  list,
  number,
  placeColumns,
  ruledColumns,
  text,
  type Column,
} from './column.ts';

/** The schema describes the keys of the front matter; nothing is described twice. */
const front = sourceFrontMatter.shape;

export const sourceColumns: readonly Column<Source>[] = [
  text('id', 'Slug of the source; part of its address on the site.', ({ id }) => id),
  text('title', front.title.description, ({ title }) => title),
  text('url', front.url.description, ({ url }) => url),
  text('publisher', front.publisher.description, ({ publisher }) => publisher),
  text('kind', front.kind.description, ({ kind }) => kind),
  text('group', 'account, seller or information; never added together.', ({ group }) => group),
  flag('gains', 'Someone here gains when more people are treated.', ({ gains }) => gains),
  list('interests', front.interests.description, ({ interests }) => interests),
  date('published', front.published.description, ({ published }) => published),
  date('accessed', front.accessed.description, ({ accessed }) => accessed),
  list('drug', front.drug.description, ({ drug }) => drug),
  list('route', front.route.description, ({ route }) => route),
  list('condition', front.condition.description, ({ condition }) => condition),
  text('setting', front.setting.description, ({ setting }) => setting),
  text('psychotherapy', front.psychotherapy.description, (one) => one.psychotherapy),
  text('rights', front.rights.description, ({ rights }) => rights),
  text('coverage', front.coverage.description, ({ coverage }) => coverage),
  text('same_writer', 'Slug of the first account by the same writer.', (one) => one.sameWriter),
  flag('second_hand', front['second-hand'].description, (one) => one.secondHand ?? false),
  number('statements', 'Number of statements.', ({ statements }) => statements),
  ...placeColumns<Source>(),
];

export const statementColumns: readonly Column<Statement>[] = [
  text('id', 'Slug of the source and eight hex digits of the text.', ({ id }) => id),
  text('source', 'Slug of the source.', ({ source }) => source),
  text(
    'text',
    'The statement, in our own words unless its source says otherwise.',
    (one) => one.text,
  ),
  text('heading', 'Heading it stands under.', ({ heading }) => heading),
  flag('quoted', 'Someone other than the page speaks.', ({ quoted }) => quoted),
  text('voice', 'Whose assertion it is.', ({ voice }) => voice),
  text('stance', 'Its stance towards the treatment.', ({ stance }) => stance),
  list('themes', 'Themes it speaks of; often none.', ({ themes }) => themes),
  list('concepts', 'Effects, conditions, routes and outcomes it names.', ({ concepts }) =>
    concepts.map(({ kind, id }) => `${kind}:${id}`),
  ),
  list('figures', 'Figures with their units.', ({ figures }) => figures.map(figureText)),
  list('claims', 'Ids of the claims it makes.', ({ claim }) => claim ?? []),
  list('unsure', 'Labels the reader is not sure of.', ({ unsure }) => unsure),
  json('because', 'Words behind each label, with offsets in the text.', ({ because }) => because),
  ...ruledColumns<Statement>(),
  ...placeColumns<Statement>(),
];
