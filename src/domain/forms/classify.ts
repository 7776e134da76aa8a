import type { PageText } from '../page-text/page-text.ts';
import { formScores, kindScores, type Candidate, type Scored } from './evidence.ts';
import { follows } from './official-forms.ts';
import type { PageClass, PageKind } from './page-class.ts';
import { plain, wordsOf } from './plain-text.ts';

/** Below, what speaks for a candidate is no more than a coincidence. */
const enough = 3;

/** Following the form before it tips the balance, and never more. */
const inSequence = 1.5;

/** Dust, a stroke or a page number read off an empty verso. */
const fewestLetters = 12;

/** Kinds that run over several pages, the second of which may say nothing of it. */
const running: ReadonlySet<PageKind> = new Set(['notes', 'report', 'minutes']);

/** A page of a running kind is prose or a table: so many words at least. */
const fewestRunningWords = 15;

/** What the agent said of pages, by number. */
export type ToldClasses = ReadonlyMap<number, Candidate>;

const nothingTold: ToldClasses = new Map();

/**
 * Tells what the pages of a document are: as the agent said, else by their words and as a guess. A guess goes by the
 * number and the title of a form, the codes of its lines, the phrases of greffes, auditors and meetings, and the page
 * before.
 *
 * @param texts the pages read, by number; a page that is not there is `unread`.
 */
export function classifyPages(
  pageCount: number,
  texts: ReadonlyMap<number, PageText>,
  told: ToldClasses = nothingTold,
): PageClass[] {
  const classes: PageClass[] = [];
  // The last page that is not blank; null after a page that is unread.
  let before: Candidate | null = null;
  for (let page = 1; page <= pageCount; page += 1) {
    const [said, text] = [told.get(page), texts.get(page)];
    if (said !== undefined) {
      classes.push({ page, ...said, by: 'agent' });
      if (said.kind !== 'blank') before = said;
      continue;
    }
    if (text === undefined) {
      classes.push({ page, kind: 'unread', form: null, by: null });
      before = null;
      continue;
    }
    const found = classify(text, before);
    classes.push({ page, ...found, by: 'guess' });
    if (found.kind !== 'blank') before = found;
  }
  return classes;
}

function classify(text: PageText, before: Candidate | null): Candidate {
  if (isBlank(text)) return { kind: 'blank', form: null };
  const scores = scoresOf(text).map((each) => weighed(each, before));
  const [best] = scores.toSorted((one, other) => other.score - one.score);
  if (best !== undefined && best.score >= enough) return { kind: best.kind, form: best.form };
  return before !== null && running.has(before.kind) && wordsOf(text).length >= fewestRunningWords
    ? before
    : { kind: 'other', form: null };
}

/** Texts stay as they were read, and documents are told anew at each page that comes. */
const kept = new WeakMap<PageText, Scored[]>();

function scoresOf(text: PageText): Scored[] {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const scores = [...formScores(text), ...kindScores(text)];
  kept.set(text, scores);
  return scores;
}

function weighed(scored: Scored, before: Candidate | null): Scored {
  const next = scored.form !== null && follows(scored.form, before?.form ?? null);
  return next ? { ...scored, score: scored.score + inSequence } : scored;
}

function isBlank(text: PageText): boolean {
  const letters = wordsOf(text).reduce((sum, word) => sum + plain(word.text).replaceAll(' ', '').length, 0);
  return letters < fewestLetters;
}
