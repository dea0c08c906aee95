/** Words of the board: see `board.ts`. */
export const boardZh = {
  atRisk: '一天内到期',
  broken: '已超时',
  'filter.department': '部门',
  'filter.handler': '经办人',
  'filter.grade': '等级',
  empty: '这一阶段没有投诉。',
  nobody: '尚未指派',
  rehearsal: '演练',
} as const;
