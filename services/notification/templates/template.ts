import type { Purpose } from '../../../workflows/complaint/vocabulary';
import type { DeliveryMedium } from '../delivery/media';

/** What a variable holds and so how it is checked and written. Values stay codes and instants until here. */
export type VariableKind =
  /** Short plain text: a number, an id, a name. */
  | 'text'
  | 'number'
  /** Integer fen, written as yuan. */
  | 'fen'
  /** RFC 3339, written as local time with its zone. */
  | 'instant'
  /** `YYYY-MM-DD`, or an instant whose local date is meant. */
  | 'date'
  /** `YYYY-MM-DD` list; also gives `.count` and `.weekend` (those on a Saturday or Sunday). */
  | 'dates'
  /** `30d`, `24h` … written out. */
  | 'duration'
  /** Written as nothing; lines can depend on it. */
  | 'flag'
  /** A code or a list of codes, written in words. */
  | WordTable;

/** Tables that turn codes into words, one per language. */
export const wordTables = [
  'outsideRoutes',
  'clocks',
  'tasks',
  'findings',
  'grades',
  'outcomes',
  'gradeReasons',
  'undecidedReasons',
  'measures',
  'containments',
  'channels',
  'remedies',
  'bases',
  'departments',
  'causes',
  'pauseReasons',
  'extensionReasons',
] as const;
export type WordTable = (typeof wordTables)[number];

export interface Variable {
  kind: VariableKind;
  optional?: true;
  /** Masked in what is stored and shown to staff; only the recipient reads it. */
  secret?: true;
}

export interface TemplateDeclaration {
  /** Raised with every change of its wording; stored with each message. */
  version: number;
  audience: 'customer' | 'person';
  /** May, must or must not carry a text that staff wrote. */
  body: 'none' | 'optional' | 'required';
  params: Record<string, Variable>;
  /** Only these media; default: all of the fallback order. */
  media?: readonly DeliveryMedium[];
  /** Accountability: seen by HR and executives only. */
  sealed?: true;
}

/** A line is left out when one of its variables is absent, or the flag it depends on says so. */
export type Line = string | { when: string; say: string } | { unless: string; say: string };

export interface Wording {
  subject: string;
  lines: readonly Line[];
  /** For SMS and WeChat; customer templates only. */
  short?: readonly Line[];
}

export type CustomerTemplate = Purpose | 'oneTimeCode';
