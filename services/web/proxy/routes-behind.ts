import { serviceNames, type ServiceName } from '../config';

/** Where a request goes, or why it goes nowhere. */
export type Destination = { service: ServiceName } | { refused: 'unknown' | 'malformed' };

/** Public paths whose owner does not stand in the path. */
const publicPaths: Record<string, ServiceName> = { complaints: 'intake', promises: 'organization' };

/**
 * The service behind `/api/…`. Endpoints under `internal` exist for other services only: from outside they are not
 * there, however the word is written. Paths that two readers could read differently (dot segments, encoded slashes,
 * broken escapes) go nowhere.
 * @param path raw path of the request, without query
 */
export function destinationOf(path: string): Destination {
  const segments = readSegments(path);
  if (!segments) return { refused: 'malformed' };
  const [api, name, version, ...rest] = segments;
  if (api !== 'api' || name === undefined) return { refused: 'unknown' };
  if (name === 'public') {
    const service = version === 'v1' && rest.length === 1 ? publicPaths[rest[0] as string] : undefined;
    return service ? { service } : { refused: 'unknown' };
  }
  const service = serviceNames.find((candidate) => candidate === name);
  const isDocument = version === 'openapi.json' && rest.length === 0;
  const isCall = version !== undefined && /^v\d+$/.test(version) && rest.length > 0;
  if (!service || !(isDocument || isCall)) return { refused: 'unknown' };
  if (rest.some((segment) => segment.toLowerCase() === 'internal')) return { refused: 'unknown' };
  return { service };
}

/** Decoded segments; undefined for a path that has no single meaning. */
function readSegments(path: string): string[] | undefined {
  try {
    const segments = path.split('/').slice(1).map(decodeURIComponent);
    if (segments.at(-1) === '') segments.pop();
    const odd = segments.some(
      (segment) => segment === '' || segment === '.' || segment === '..' || /[/\\%\0]/.test(segment),
    );
    return odd ? undefined : segments;
  } catch {
    return undefined;
  }
}
