/**
 * Search attributes of namespace `redress`. Never personal data: they are not encrypted.
 * SQL visibility allows 10 Keyword and 3 each of Bool, Int, Datetime.
 */
export const searchAttributes = {
  stage: { name: 'RedressStage', type: 'KEYWORD' },
  grade: { name: 'RedressGrade', type: 'KEYWORD' },
  department: { name: 'RedressDepartment', type: 'KEYWORD' },
  promiseDue: { name: 'RedressPromiseDue', type: 'DATETIME' },
  provisional: { name: 'RedressProvisional', type: 'BOOL' },
  round: { name: 'RedressRound', type: 'INT' },
} as const;
