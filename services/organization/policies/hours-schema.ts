import { z } from 'zod';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 09:00');
const window = z.tuple([time, time]).refine(([opens, closes]) => opens < closes, 'opens before it closes');

/** Minutes east of UTC of a zone at an instant; undefined for an unknown zone. */
function offsetMinutes(timeZone: string, at: Date): number | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
    const match = /^GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(
      parts.find((p) => p.type === 'timeZoneName')?.value ?? '',
    );
    if (!match) return undefined;
    const [, sign, hours = '0', minutes = '0'] = match;
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  } catch {
    return undefined;
  }
}

/** Working-time arithmetic knows one fixed offset, so a zone with daylight saving time is refused. */
function hasFixedOffset(timeZone: string, utcOffsetMinutes: number): boolean {
  return [new Date('2026-01-15T00:00:00Z'), new Date('2026-07-15T00:00:00Z')].every(
    (at) => offsetMinutes(timeZone, at) === utcOffsetMinutes,
  );
}

/** Daily windows in local time; office windows in order, without overlap. */
export const hoursSchema = z
  .strictObject({
    utcOffsetMinutes: z.number().int().min(-720).max(840),
    timeZone: z.string().min(1).max(60),
    office: z
      .array(window)
      .min(1)
      .max(6)
      .refine(
        (office) => office.every(([opens], i) => i === 0 || opens >= office[i - 1]![1]),
        'in order, apart',
      ),
    service: window,
    contact: window,
  })
  .refine((hours) => hasFixedOffset(hours.timeZone, hours.utcOffsetMinutes), {
    path: ['utcOffsetMinutes'],
    error: 'the offset of the time zone all year round',
  });
