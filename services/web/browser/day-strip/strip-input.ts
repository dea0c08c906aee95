/** What a promise looks like to the strip; casework's complaint and the customer's view both have it. */
export interface StripPromise {
  /** When the complaint reached the company; that day is not counted. */
  acceptedAt: string;
  dueAt: string;
  /** The days told at acceptance, `2026-02-09`. */
  workingDays: readonly string[];
  provisional: boolean;
  metAt?: string | undefined;
  pauses?: readonly { reason: string; from: string; endsAt: string; to?: string | undefined }[] | undefined;
  extensions?: readonly { days: number; reason: string }[] | undefined;
  /** Instants of the warnings before the end. */
  warnings?: readonly string[] | undefined;
}

/** The company's calendar, as far as it is published; without it weekdays after the told days count as working days. */
export interface StripCalendar {
  holidays: readonly string[];
  workdays: readonly string[];
  /** Last published year: days after it are provisional. */
  lastYear: number;
}

/** Office hours of a day, `[['09:00', '12:00'], ['13:00', '18:00']]`; without them hours are not said. */
export type OfficeHours = readonly (readonly [string, string])[];

export type StripState = 'onTime' | 'atRisk' | 'broken' | 'paused' | 'met';

export interface StripDay {
  date: string;
  kind: 'acceptance' | 'counted' | 'extension' | 'rest' | 'holiday' | 'paused';
  /** 1 … n of a counted day. */
  number?: number;
  /** A weekend day that is worked 班. */
  makeUp: boolean;
  provisional: boolean;
  /** Code of the policy: why it is paused or was extended. */
  reason?: string;
}

export interface Strip {
  days: StripDay[];
  state: StripState;
  /** Now as days from the left edge, `2.5` = noon of the third day; undefined when it lies outside or all is done. */
  now?: number;
  /** Warnings in the same measure. */
  warnings: number[];
  /** Whole counted days after today, and office minutes left today; minus for time past the end. */
  left?: { days: number; minutes?: number; over: boolean };
}
