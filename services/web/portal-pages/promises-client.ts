import { z } from 'zod';

const text = z.object({ zh: z.string(), 'zh-TW': z.string(), en: z.string() });
const window = z.tuple([z.string(), z.string()]);

/** What the page needs of organization's answer. */
const promisesSchema = z.object({
  channels: z.array(z.object({ code: z.string(), name: text })),
  hours: z.object({ service: window, office: z.array(window) }),
  limits: z.array(z.object({ kind: z.string(), text })),
});
export type Promises = z.infer<typeof promisesSchema>;

/** The live policy may be this old on the page. */
const freshForMs = 30_000;

/** The promises of the live policy; the last known ones while organization is away, `undefined` before the first. */
export function createPromisesReader(organizationUrl: string): () => Promise<Promises | undefined> {
  let known: { at: number; promises: Promises } | undefined;
  return async () => {
    if (known && Date.now() - known.at < freshForMs) return known.promises;
    try {
      const response = await fetch(`${organizationUrl}/api/public/v1/promises`, {
        signal: AbortSignal.timeout(3_000),
      });
      if (response.ok) known = { at: Date.now(), promises: promisesSchema.parse(await response.json()) };
    } catch {
      // A page with what was known is better than none.
    }
    return known?.promises;
  };
}
