export interface PromiseFacts {
  calendarPublished: { version: number; year: number; holidays: string[]; workdays: string[] };
}
