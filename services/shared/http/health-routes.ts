import type { Express, Request, Response } from 'express';
import { registry } from '../metrics/metrics';
import { Problem } from './problem';

/** `/healthz`: the process answers. `/readyz`: it can do its work, else 503 with the reasons. `/metrics`: Prometheus. */
export function addHealthRoutes(app: Express, readiness: () => Promise<string[]>): void {
  const routes: Record<string, (req: Request, res: Response) => Promise<void> | void> = {
    '/healthz': (_req, res) => void res.json({ status: 'alive' }),
    '/readyz': async (_req, res) => {
      const problems = await readiness().catch((error: unknown) => [`readiness: ${String(error)}`]);
      res
        .status(problems.length === 0 ? 200 : 503)
        .json({ status: problems.length === 0 ? 'ready' : 'notReady', problems });
    },
    '/metrics': async (_req, res) => {
      res.type(registry.contentType).end(await registry.metrics());
    },
  };
  for (const [path, answer] of Object.entries(routes)) {
    app.get(path, answer);
    app.all(path, () => {
      throw new Problem(
        'method_not_allowed',
        { zh: '只支持 GET。', en: 'Only GET.' },
        {},
        { Allow: 'GET, HEAD' },
      );
    });
  }
}
