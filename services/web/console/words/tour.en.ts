import type { tourZh } from './tour.zh-cn';

export const tourEn: Record<keyof typeof tourZh, string> = {
  worklist: 'Your worklist',
  'worklist.text': 'Every step that waits for you, the most urgent first. New work appears by itself.',
  strip: 'The day strip',
  'strip.text':
    'One box a day: numbers are working days, 休 is a day off that does not count, the line is now. The colour says on time, at risk, overdue or paused, and a sentence always says it too.',
  commands: 'Doing a step',
  'commands.text':
    'Do it from the worklist, or choose on the page of the complaint. What is not possible now is listed too, with the reason and its rule.',
  case: 'The page of a complaint',
  'case.text':
    'The acceptance number opens it: story, record, evidence, messages sent and audit, all on one page.',
  help: 'Keys and help',
  'help.text': 'Press ? for the keys that work now, and to take this tour again.',
};
