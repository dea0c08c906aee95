/** A copy for the log: secrets masked, credentials cut out of URLs. */
export function redactedConfig(config: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(config).map(([name, value]) => [name, redactedValue(name, value)]),
  );
}

function redactedValue(name: string, value: unknown): unknown {
  if (/SECRET|PASSWORD|TOKEN|PRIVATE|API_KEY/i.test(name)) return value === undefined ? undefined : '***';
  return typeof value === 'string' ? value.replace(/(:\/\/)[^/@\s]+@/g, '$1***@') : value;
}
