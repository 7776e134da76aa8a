import type { Source, SourceAnswer } from '#contract/filings.ts';

import { ProblemError } from '../../problem-error.ts';
import { viewOfProblem } from '../../problem-reply.ts';
import type { Answer } from '../../upstream/shared-answers.ts';
import type { FilingsSource } from '../filings-source.ts';

/** Who answered, and when: the oldest instant of what is shown. */
export type AnsweredBy = { source: Source; fetchedAt: string; answers: SourceAnswer[] };

/** The lists of the services that answered, in their order. */
export type Gathered<T> = AnsweredBy & { lists: { from: FilingsSource; items: readonly T[] }[] };

/**
 * Asks every service at once; one that fails does not spoil what the others answer.
 *
 * @throws ProblemError when none answers: the failure of one that might have, rather than a « nothing there ».
 */
export async function gather<T>(
  sources: readonly FilingsSource[],
  ask: (source: FilingsSource) => Promise<Answer<readonly T[]>>,
): Promise<Gathered<T>> {
  const outcomes = await Promise.all(sources.map((from) => settled(from, ask)));
  const answered = outcomes.flatMap((outcome) => ('answer' in outcome ? [outcome] : []));
  const [first] = answered;
  if (first === undefined)
    throw mostTelling(outcomes.flatMap((outcome) => ('problem' in outcome ? [outcome.problem] : [])));
  const oldest = Math.min(...answered.map(({ answer }) => answer.fetchedAt.getTime()));
  return {
    lists: answered.map(({ from, answer }) => ({ from, items: answer.value })),
    source: first.from.source,
    fetchedAt: new Date(oldest).toISOString(),
    answers: outcomes.map(answerOf),
  };
}

type Outcome<T> = { from: FilingsSource } & ({ answer: Answer<readonly T[]> } | { problem: ProblemError });

async function settled<T>(
  from: FilingsSource,
  ask: (source: FilingsSource) => Promise<Answer<readonly T[]>>,
): Promise<Outcome<T>> {
  try {
    return { from, answer: await ask(from) };
  } catch (error) {
    if (error instanceof ProblemError) return { from, problem: error };
    throw error;
  }
}

function answerOf<T>(outcome: Outcome<T>): SourceAnswer {
  const { origin, source } = outcome.from;
  return 'answer' in outcome
    ? { origin, source, fetchedAt: outcome.answer.fetchedAt.toISOString(), problem: null }
    : { origin, source, fetchedAt: null, problem: viewOfProblem(outcome.problem) };
}

/** A failure leaves open that there is something; and who sees more than what is public knows better. */
function mostTelling(problems: readonly ProblemError[]): ProblemError {
  const [found] = [
    ...problems.filter(({ code }) => code !== 'not_found'),
    ...problems.filter(({ reason }) => reason === null),
    ...problems,
  ];
  return found ?? new ProblemError('source_not_installed');
}
