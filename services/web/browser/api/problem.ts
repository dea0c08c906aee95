import type { components } from './generated/casework';

/** What a service answers when it does not do what was asked (`application/problem+json`). */
export type Problem = components['schemas']['Problem'];

/** The problem that a failed call was answered with; undefined when no answer came at all. */
export function problemOf(error: unknown): Problem | undefined {
  const candidate = error as Partial<Problem> | undefined;
  return typeof candidate?.code === 'string' && typeof candidate.detail === 'string'
    ? (candidate as Problem)
    : undefined;
}

/** May the same call succeed a moment later? True for what is away for now and for a broken line. */
export function isPassing(error: unknown): boolean {
  const problem = problemOf(error);
  return problem
    ? problem.code === 'unavailable' || problem.code === 'not_started'
    : error instanceof TypeError;
}
