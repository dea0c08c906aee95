/** The processes asked, by name, and where; without path. */
export type Processes = Record<string, string>;

/** How long one process may take to say that it is ready. */
const patienceMs = 2_000;

/** Answers are shared for this long, so that asking often costs the services nothing. */
const freshForMs = 500;

/**
 * Why the whole is not ready: one sentence per process that is not, none when all are.
 */
export function createReadiness(processes: Processes): () => Promise<string[]> {
  let asked: { at: number; answer: Promise<string[]> } | undefined;
  const askAll = async (): Promise<string[]> => {
    const answers = await Promise.all(Object.entries(processes).map(([name, url]) => problemOf(name, url)));
    return answers.filter((answer) => answer !== undefined);
  };
  return () => {
    if (!asked || Date.now() - asked.at > freshForMs) asked = { at: Date.now(), answer: askAll() };
    return asked.answer;
  };
}

async function problemOf(name: string, url: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(patienceMs) });
    const text = await response.text();
    return response.ok ? undefined : `${name}: ${reasonsIn(text) ?? `answered ${response.status}`}`;
  } catch {
    return `${name}: no answer`;
  }
}

/** The reasons a process gave; undefined when it gave none that can be read. */
function reasonsIn(text: string): string | undefined {
  try {
    const { problems } = JSON.parse(text) as { problems?: unknown };
    return Array.isArray(problems) ? problems.join(', ') : undefined;
  } catch {
    return undefined;
  }
}
