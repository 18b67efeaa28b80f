/**
 * The shapes that pass between stages and out to `dist/data/`. Offsets, `start` and `end` count
 * UTF-16 code units; lines and columns count from 1.
 */
import type { DecisionFile } from './schema/decision.ts';
import type { ConceptEntry, Lexicon } from './schema/lexicon.ts';
import type { FidelityFile } from './schema/fidelity.ts';
import type { MovedEntry, MovedFile } from './schema/moved.ts';
import type { SourceFrontMatter } from './schema/source.ts';
import type { StudyFile } from './schema/study.ts';
import type { TombstoneFile } from './schema/tombstone.ts';
import type {
  ClaimKind,
  ConceptKind,
  Drug,
  Psychotherapy,
  Route,
  SourceKind,
  Stance,
  Theme,
  Verdict,
  Voice,
} from './vocabulary.ts';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';

/** A stretch of a file in `reviews/`: `contents.slice(offset, end)` is the text it stands for. */
export interface At {
  /** Path relative to the repository, with forward slashes. */
  file: string;
  line: number;
  column: number;
  offset: number;
  end: number;
}

/** A stretch of a statement's text. */
export interface Span {
  start: number;
  end: number;
}

/** Why a label was given: the words that caused it, in place. */
export interface Because extends Span {
  /** What it speaks for: a theme, `voice:…`, `stance:…`, `claim`, `negation`, `effect:nausea` … */
  label: string;
  text: string;
  weight?: number;
}

export interface Figure {
  value: number;
  /** Upper end where a range is given. */
  high?: number;
  /** `%`, `USD`, `mg/kg`, `minutes`, `weeks`, `sessions`, `people`, `points`, `/5` … */
  unit: string;
  /** What it measures: `response`, `remission`, `people`, `price per session` … */
  of?: string;
  /** Place within the statement's text. */
  at: Span;
}

export interface Concept {
  kind: ConceptKind;
  /** Id of a lexicon entry. */
  id: string;
}

/** What the reader makes of one unit of text. */
export interface Tags {
  themes: Theme[];
  voice: Voice;
  stance: Stance;
  claim: boolean;
  figures: Figure[];
  concepts: Concept[];
  because: Because[];
  /** Labels the reader is not sure of: a theme, `voice`, `stance` or `claim`. */
  unsure: string[];
  /**
   * Calibrated probabilities: of each theme and of `claim` being there, and of the `voice` and `stance`
   * given being the right ones.
   */
  confidence: Record<string, number>;
}

/** One sentence in its context: all that `tag` looks at. */
export interface Unit {
  text: string;
  kind: SourceKind;
  heading: string | null;
  /** The text is itself a heading. */
  isHeading?: boolean;
  /** Stands in a blockquote, or in a quotation of several sentences: someone other than the page speaks. */
  quoted?: boolean;
  /** Texts of the neighbours in the same document. */
  previous?: string;
  next?: string;
}

// --- the corpus as read and parsed -------------------------------------------------------------

export type CorpusFileKind =
  'source' | 'study' | 'decision' | 'lexicon' | 'gold' | 'tombstone' | 'moved' | 'fidelity';

/** A file of `reviews/` as it is on disk, byte-order mark and line ends included. */
export interface CorpusFile {
  /** Path relative to the repository, with forward slashes. */
  path: string;
  kind: CorpusFileKind;
  contents: string;
}

/** Everything `read` found; faults of single files are messages on their vfile. */
export interface Corpus {
  files: CorpusFile[];
  /** Files that could not be read as text, each with its message. */
  faults: VFile[];
}

/** One list item, paragraph or blockquote paragraph: raw, not yet cut into sentences. */
export interface Block {
  /** Heading it stands under. */
  heading: string | null;
  quoted: boolean;
  /** Place of its text in the file, without list marker and quote mark. */
  start: number;
  end: number;
}

/** Finds the place of a key's value in a file's YAML: `place('route', 0)`. */
export type Place = (...path: (string | number)[]) => { start: number; end: number } | undefined;

interface ParsedFile<Kind extends CorpusFileKind, Data> {
  kind: Kind;
  /** Last part of the path without extension. */
  slug: string;
  /** `path`, `value` and all messages. */
  file: VFile;
  contents: string;
  /** Data after its schema; absent where the file has faults that keep it from being understood. */
  data?: Data;
  place: Place;
}

export interface ParsedSource extends ParsedFile<'source', SourceFrontMatter> {
  blocks: Block[];
  /** The body's syntax tree, positions in the whole file; absent where front matter has no end. */
  body?: Root;
}
export type ParsedStudy = ParsedFile<'study', StudyFile>;
export type ParsedDecision = ParsedFile<'decision', DecisionFile>;
export type ParsedTombstone = ParsedFile<'tombstone', TombstoneFile>;
export type ParsedMoved = ParsedFile<'moved', MovedFile>;
export type ParsedFidelity = ParsedFile<'fidelity', FidelityFile>;

/** The corpus after `parse`; `lexicon` is merged from all of its files. */
export interface ParsedCorpus {
  sources: ParsedSource[];
  studies: ParsedStudy[];
  decisions: ParsedDecision[];
  tombstones: ParsedTombstone[];
  moved: ParsedMoved[];
  fidelity: ParsedFidelity[];
  lexicon: Lexicon;
  /** Every file with its messages, readable or not. */
  files: VFile[];
}

// --- what the stages make of it ----------------------------------------------------------------

/** A pinpoint `[[first words … last words]]` of an organisation's page. */
export interface Pinpoint {
  first: string;
  last?: string;
}

/** A sentence with its place, before it has been read. */
export interface Segment {
  /** `<slug>-<first eight hex digits of SHA-256 over the normalised text>`. */
  id: string;
  /** Slug of its source. */
  source: string;
  at: At;
  /** Exactly `contents.slice(at.offset, at.end)`. */
  text: string;
  heading: string | null;
  quoted: boolean;
  pinpoint?: Pinpoint;
}

export interface Statement extends Segment {
  voice: Voice;
  themes: Theme[];
  stance: Stance;
  concepts: Concept[];
  figures: Figure[];
  /** Ids of the claims it makes. */
  claim?: string[];
  because: Because[];
  unsure: string[];
  /** Probabilities behind the tags, as in `Tags`; absent where nobody read it but a person. */
  confidence?: Record<string, number>;
  /** Present where a person decided on its tags. */
  ruled?: Ruled;
}

/** Who decided, when and why; `at` is the place of the ruling in `reviews/decisions/`. */
export interface Ruled {
  by: string;
  date: string;
  reason: string;
  addresses: string[];
  at: At;
}

export interface Source extends Omit<SourceFrontMatter, 'same-writer' | 'second-hand'> {
  /** The slug. */
  id: string;
  at: At;
  /** Slug of the first account by the same writer. */
  sameWriter?: string;
  secondHand?: boolean;
  group: SourceGroup;
  /** Someone here gains when more people are treated. */
  gains: boolean;
  /** Number of statements. */
  statements: number;
}

/** Accounts, sellers and independent pages are never added together. */
export type SourceGroup = 'account' | 'seller' | 'information';

export interface Study extends StudyFile {
  at: At;
  /** Address for readers: DOI, PubMed or registry, else the first public page. */
  url?: string;
  /** Lines of its file on which outcomes and unwanted effects begin, in their order. */
  lines?: { outcomes: number[]; adverse_events: number[] };
}

export interface About {
  drug?: Drug[];
  route?: Route[];
  psychotherapy?: Psychotherapy;
  condition?: string[];
  timepoint?: string;
}

export interface Candidate {
  study: string;
  /** Higher is nearer; comparable within one claim only. */
  score: number;
  why: string[];
}

export interface Claim {
  /** Id of the ruling where a person ruled on it, else the statement's id. */
  id: string;
  /** Id of the statement that makes it. */
  statement: string;
  /** Further statements that repeat it. */
  also: string[];
  source: string;
  /** The claim restated; the statement's text where nobody restated it. */
  text: string;
  kind: ClaimKind;
  figures: Figure[];
  about: About;
  /** What it says it rests on, where it says so. */
  attributed?: string;
  candidates: Candidate[];
  /** Studies the verdict rests on. */
  studies: string[];
  /** `null` where nobody ruled and the machine proposes nothing. */
  verdict: Verdict | null;
  /** `checked` by a person, `suggested` by the machine, `open` where a person looked and left it open. */
  standing: 'checked' | 'suggested' | 'open';
  reasons: string[];
  ruled?: Ruled;
}

/** Numbers of sources; a source stands in exactly one of the four. `of` is all sources in the group. */
export interface Counts {
  favourable: number;
  critical: number;
  mixed: number;
  neutral: number;
  /** Sources that speak of it: the sum of the four. */
  speaking: number;
  of: number;
}

export interface Pair {
  /** Concept both speak about, where they share one. */
  concept?: Concept;
  favourable: string;
  critical: string;
  /** Which side is shown first; alternates by a fixed hash. */
  first: 'favourable' | 'critical';
  /** The side that stands under another theme, about the same matter: a benefit is seldom denied as one. */
  elsewhere?: 'favourable' | 'critical';
  /** A seller stands beside an account, since no other pair was found. */
  acrossGroups?: boolean;
}

/** How the sources stand on a theme, effect or condition, group by group. */
export interface Balance {
  /** `theme:cost`, `effect:nausea`, `condition:depression`. */
  id: string;
  about: { kind: 'theme' | ConceptKind; id: string };
  /** Counts with every source, and again without those who gain. */
  groups: Record<SourceGroup, { all: Counts; withoutGain: Counts }>;
  /** The same within the sources of one route, and with and without psychotherapy. */
  slices: {
    by: 'route' | 'psychotherapy';
    id: string;
    groups: Record<SourceGroup, { all: Counts; withoutGain: Counts }>;
  }[];
  /** Studies on record that looked at an effect or treated a condition; never added to sources. */
  studies?: { all: number; withTherapy: number };
  /** Position of each speaking source; ids sorted. */
  sources: { id: string; group: SourceGroup; gains: boolean; stance: Stance }[];
  pairs: Pair[];
}

/** A source that was taken out: its slug, when, why, and which claims went with it. */
export interface Tombstone extends Omit<TombstoneFile, 'source'> {
  /** The slug. */
  id: string;
}

/** An address that was: what stood there, and what stands in its place where anything does. */
export interface Moved extends Omit<MovedEntry, 'by'> {
  /** What its page is made for: `statement:<id>` and so on. */
  key: string;
}

export interface Dataset {
  /** Hash of corpus and method, twelve hex digits. */
  version: string;
  /** Latest `accessed` date in the corpus. */
  checked: string;
  counts: { sources: number; statements: number; claims: number; studies: number };
  sources: Source[];
  statements: Statement[];
  claims: Claim[];
  studies: Study[];
  balances: Balance[];
  /** What is left of sources that were taken out, sorted by slug. */
  withdrawn: Tombstone[];
  /** Names and notes of what is spoken about; not part of the data release, whose ids they name. */
  concepts: ConceptEntry[];
}
