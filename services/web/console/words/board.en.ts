import type { boardZh } from './board.zh-cn';

export const boardEn: Record<keyof typeof boardZh, string> = {
  atRisk: 'Due within a day',
  broken: 'Broken',
  'filter.department': 'Department',
  'filter.handler': 'Handler',
  'filter.grade': 'Grade',
  empty: 'No complaint in this stage.',
  nobody: 'Nobody yet',
  rehearsal: 'Rehearsal',
};
