import { studyFile } from '../schema/study.ts';
import type { Claim, Study } from '../types.ts';
import { claimKinds, psychotherapies, verdicts } from '../vocabulary.ts';
import {
  fact,
  figureText,
  integer,
  json,
  list,
  placeColumns,
  ruledColumns,
  text,
  type Column,
} from './column.ts';

export const claimColumns: readonly Column<Claim>[] = [
  text('id', 'Id of the ruling, else of the statement.', ({ id }) => id, fact),
  text('statement', 'Id of the statement that makes it.', ({ statement }) => statement, fact),
  list('also', 'Further statements that repeat it.', ({ also }) => also, fact),
  text('source', 'Slug of the source.', ({ source }) => source, fact),
  text('text', 'The claim.', (one) => one.text),
  text('kind', 'What sort of thing is claimed.', ({ kind }) => kind, { oneOf: claimKinds }),
  list('figures', 'Figures with their units.', ({ figures }) => figures.map(figureText)),
  list('drug', 'Drug it is about.', ({ about }) => about.drug ?? []),
  list('route', 'Route it is about.', ({ about }) => about.route ?? []),
  text('psychotherapy', 'Therapy it is about.', ({ about }) => about.psychotherapy, {
    oneOf: psychotherapies,
  }),
  list('condition', 'Condition it is about.', ({ about }) => about.condition ?? []),
  text('timepoint', 'Time it speaks of.', ({ about }) => about.timepoint),
  text('attributed', 'What it says it rests on.', ({ attributed }) => attributed),
  text('verdict', 'Empty where none is given.', ({ verdict }) => verdict ?? undefined, {
    oneOf: verdicts,
  }),
  text(
    'standing',
    'checked by a person, suggested by the machine, or left open by a person who looked.',
    (one) => one.standing,
    { oneOf: ['checked', 'suggested', 'open'] },
  ),
  list('studies', 'Ids of the studies the verdict rests on.', ({ studies }) => studies, fact),
  list('reasons', 'Why, in words.', ({ reasons }) => reasons),
  json('candidates', 'Studies that may be behind it, best first.', ({ candidates }) => candidates),
  ...ruledColumns<Claim>(),
];

const study = studyFile.shape;

export const studyColumns: readonly Column<Study>[] = [
  text('id', 'Id of the study; part of its address on the site.', ({ id }) => id, fact),
  text('short', study.short.description, ({ short }) => short, fact),
  text('authors', 'Authors.', ({ citation }) => citation.authors, fact),
  integer('year', 'Year of publication.', ({ citation }) => citation.year, fact),
  text('title', 'Title.', ({ citation }) => citation.title, fact),
  text('journal', 'Journal with volume and pages.', ({ citation }) => citation.journal, fact),
  text('doi', 'DOI.', ({ citation }) => citation.doi, fact),
  integer(
    'pmid',
    'PubMed number.',
    ({ citation: { pmid } }) => (pmid === undefined ? undefined : Number(pmid)),
    fact,
  ),
  text(
    'registration',
    'Registration of the trial or review.',
    ({ citation }) => citation.registration,
    fact,
  ),
  text('url', 'Address for readers.', ({ url }) => url, fact),
  text('design', 'Design of the study.', ({ design }) => design, { oneOf: study.design.options }),
  text('psychotherapy', 'Whether therapy was part of the treatment.', (one) => one.psychotherapy, {
    oneOf: study.psychotherapy.options,
  }),
  list('drug', 'Drug given.', ({ intervention }) => intervention.drug),
  list('route', 'Ways it was given.', ({ intervention }) => intervention.route),
  text(
    'route_note',
    'Ways it was given, in words, where the list cannot name them.',
    ({ intervention }) => intervention.route_note,
  ),
  text('use', 'Treatment, or use outside medicine.', ({ intervention }) => intervention.use, {
    oneOf: ['treatment', 'non-medical'],
  }),
  text('dose', 'Dose as printed.', ({ intervention }) => intervention.dose),
  text('sessions', 'Number of sessions.', ({ intervention }) => intervention.sessions),
  text('comparator', 'What it was compared with.', ({ comparator }) => comparator),
  text('population', 'Who took part.', ({ population }) => population.condition),
  list('conditions', 'Condition ids of the lexicon.', ({ population }) => population.conditions),
  integer('n', 'People in the study.', ({ population }) => population.n),
  text('durability', 'What is known on how long it lasts.', ({ durability }) => durability),
  text('finding', 'What was found, in a sentence.', ({ finding }) => finding),
  list('limitations', 'What it does not show.', ({ limitations }) => limitations),
  text('funding_interests', 'Who paid, and who gains.', (one) => one.funding_interests),
  list('unverified', 'Read elsewhere only; never used for a verdict.', (one) => one.unverified),
  list('notes', study.notes.description, ({ notes }) => notes),
  list('addresses', study.addresses.description, ({ addresses }) => addresses, fact),
  ...placeColumns<Study>(),
];
