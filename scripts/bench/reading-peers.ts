import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import nlp from 'compromise';
import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import AggressiveTokenizer from 'natural/lib/natural/tokenizers/aggressive_tokenizer.js';
import SentenceTokenizer from 'natural/lib/natural/tokenizers/sentence_tokenizer.js';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { labelled } from '../../src/pipeline/tag/gold.ts';
import { codeRoot } from '../analyse/method.ts';
import type { Contestant } from './contest.ts';

/** Other readers of English, and the floor below any of them, over the same texts. */
export async function readingPeers(texts: readonly string[]): Promise<Contestant[]> {
  const each = (name: string, work: (text: string) => unknown): Contestant => ({
    name,
    run: () => {
      for (const text of texts) work(text);
    },
  });
  const full = winkNLP(model);
  const part = winkNLP(model, ['sbd', 'negation', 'sentiment']);
  const words = new AggressiveTokenizer();
  const cuts = new SentenceTokenizer([]);
  const bayes = await stances();
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
  const everyWord = new Intl.Segmenter('en', { granularity: 'word' });
  const json = JSON.stringify(texts);
  return [
    each('wink-nlp, all pipes', (text) => full.readDoc(text)),
    each('wink-nlp, sentences, negation, sentiment', (text) => part.readDoc(text)),
    each('compromise', (text) => nlp(text)),
    each('natural: sentences, words, stems', (text) =>
      cuts.tokenize(text).map((one) => words.tokenize(one).map((word) => porter.stem(word))),
    ),
    each('natural: sentences, Bayes of four stances', (text) =>
      cuts.tokenize(text).map((one) => bayes.getClassifications(one)),
    ),
    each('Intl.Segmenter: sentences', (text) => count(sentences.segment(text))),
    each('Intl.Segmenter: sentences, words', (text) => {
      for (const { segment } of sentences.segment(text)) count(everyWord.segment(segment));
    }),
    { name: 'JSON.parse', run: () => void JSON.parse(json) },
  ];
}

function count(segments: Iterable<unknown>): number {
  let found = 0;
  const each = segments[Symbol.iterator]();
  while (each.next().done !== true) found++;
  return found;
}

/** The one thing of the reader's that natural does too: a stance, learnt from the same sentences. */
async function stances(): Promise<BayesClassifier> {
  const gold = await readFile(join(codeRoot, 'reviews/gold/corpus.jsonl'), 'utf8');
  const bayes = new BayesClassifier();
  for (const line of gold.split('\n').filter((one) => one.trim() !== '')) {
    const { text, stance, part } = labelled.parse(JSON.parse(line));
    if (part !== 'test') bayes.addDocument(text, stance);
  }
  bayes.train();
  return bayes;
}
