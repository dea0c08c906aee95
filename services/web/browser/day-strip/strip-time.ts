/** Days of the company's zone, which has one offset all year. */
const zoneMinutes = 8 * 60;
const dayMs = 86_400_000;

/** `2026-02-09`: the company's day of an instant. */
export const companyDay = (at: string): string =>
  new Date(Date.parse(at) + zoneMinutes * 60_000).toISOString().slice(0, 10);

export const addDay = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);

export const isWeekend = (date: string): boolean =>
  [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** Days from the start of a company's day to an instant, `0.5` = its noon. */
export const position = (date: string, at: string): number =>
  (Date.parse(at) + zoneMinutes * 60_000 - Date.parse(`${date}T00:00:00Z`)) / dayMs;

/** `09:30` → 570. */
export function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
