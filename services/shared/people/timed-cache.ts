/** Keeps what was fetched for a time; callers at the same time share one request, failures are not kept. */
export function timedCache<T>({ ms, max }: { ms: number; max: number }): {
  get(key: string, fetch: () => Promise<T>): Promise<T>;
} {
  const kept = new Map<string, { value: Promise<T>; until: number }>();
  return {
    get(key, fetch) {
      const known = kept.get(key);
      if (known && Date.now() < known.until) return known.value;
      const value = fetch();
      kept.delete(key);
      kept.set(key, { value, until: Date.now() + ms });
      value.catch(() => {
        if (kept.get(key)?.value === value) kept.delete(key);
      });
      const oldest = kept.keys().next().value;
      if (kept.size > max && oldest !== undefined) kept.delete(oldest);
      return value;
    },
  };
}
