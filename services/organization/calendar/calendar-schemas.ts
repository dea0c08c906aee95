import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });
const version = z.number().int().min(1);

/** A `+` that was not encoded in a query string arrives as a space. */
const queryInstant = z
  .string()
  .transform((text) => text.replace(' ', '+'))
  .pipe(instant);

export const deadlineQuery = z.strictObject({
  from: queryInstant.meta({
    description: 'When it reached the company, RFC 3339 with offset',
    example: '2026-02-09T10:00:00+08:00',
  }),
  workingDays: z.coerce.number<string>().int().min(1).max(250),
});

/** As `promise` of an accepted complaint: the end in local time, the dates counted, the calendar counted on. */
export const deadlineSchema = z
  .strictObject({
    dueAt: instant,
    workingDays: z.array(z.iso.date()),
    calendarVersion: version,
    provisional: z.boolean(),
  })
  .meta({ id: 'Deadline' });

const dates = z.array(z.iso.date()).max(120);

/** One year as published: only what differs from Monday to Friday. */
export const yearPublicationSchema = z
  .strictObject({
    source: z.string().trim().min(1).max(500),
    holidays: dates.min(1),
    workdays: dates,
  })
  .meta({ id: 'YearPublication' });
export type YearPublication = z.infer<typeof yearPublicationSchema>;

/** `changed: false`: the calendar held exactly these dates already and keeps its version. */
export const yearPublishedSchema = z
  .strictObject({ version, year: z.number().int(), changed: z.boolean() })
  .meta({ id: 'YearPublished' });

export const calendarYearSchema = z
  .strictObject({
    year: z.number().int(),
    version,
    sources: z.array(z.string()),
    holidays: z.array(z.iso.date()),
    workdays: z.array(z.iso.date()),
    publishedBy: z.string(),
    publishedAt: instant,
  })
  .meta({ id: 'CalendarYear' });

export const workingCalendarSchema = z
  .strictObject({
    version,
    from: z.iso.date(),
    to: z.iso.date(),
    holidays: z.array(z.iso.date()),
    workdays: z.array(z.iso.date()),
  })
  .meta({ id: 'WorkingCalendar' });
