import i18next from 'i18next';
import { problemOf, type Problem } from '../../browser/api/problem';
import type { ShellWord } from '../words/shell';
import { notify } from './notices';

const say = (key: ShellWord, values?: Record<string, string>): string =>
  String(i18next.t(key, { ns: 'shell', ...values }));

/** What a person can do about a problem, in one sentence. */
export function wayOut(problem: Problem): string {
  switch (problem.code) {
    case 'unavailable':
    case 'not_started':
    case 'outcome_unknown':
    case 'too_many_requests':
      return say('problem.again');
    case 'refused':
      return say('problem.refused');
    case 'stale':
    case 'conflict':
      return say('problem.stale');
    case 'forbidden':
      return say('problem.forbidden');
    case 'validation_failed':
    case 'unprocessable':
      return say('problem.check');
    default:
      return say('problem.report', { id: problem.requestId });
  }
}

/** Title and text of a failed call: what happened, what was kept, what to do. */
export function explain(error: unknown, { wrote }: { wrote: boolean }): { title: string; text: string } {
  const problem = problemOf(error);
  const kept = wrote ? [say('problem.kept')] : [];
  if (!problem) {
    return { title: say('problem.offline.title'), text: [...kept, say('problem.offline.text')].join(' ') };
  }
  const rule = problem.rule === undefined ? '' : ` (${problem.rule})`;
  return { title: problem.title, text: [`${problem.detail}${rule}`, ...kept, wayOut(problem)].join(' ') };
}

/** Shows a failed call at the edge of the page; the same failure is shown once. */
export function notifyProblem(error: unknown, options: { wrote: boolean }): void {
  const problem = problemOf(error);
  if (problem?.code === 'unauthenticated') return; // the way to the sign-in is under way
  const { title, text } = explain(error, options);
  notify({
    kind: problem?.code === 'refused' ? 'warning' : 'error',
    title,
    text,
    key: problem?.code ?? 'offline',
  });
}
