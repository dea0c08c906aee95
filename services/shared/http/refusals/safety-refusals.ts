import type { Text } from '../language';

export const safetyRefusals = {
  lotMissing: { zh: '按批次停售须写明批号。', en: 'Stopping the sale of a lot needs its lot number.' },
  defectKnown: {
    zh: '该安全缺陷（{hazard}）已经上报。',
    en: 'This defect ({hazard}) has been reported already.',
  },
  unknownDefect: { zh: '没有待报告的安全缺陷。', en: 'There is no such defect to report on.' },
  safetyReportFiled: { zh: '该缺陷已向主管部门报告。', en: 'The authority has the report already.' },
  safetyProofMissing: { zh: '请附报告凭证或说明。', en: 'The report needs a proof: evidence or a note.' },
  consentMissing: {
    zh: '须先告知并取得客户对该项（{about}）的单独同意。',
    en: 'The customer’s own consent to this ({about}), after the notice, comes first.',
  },
  consentKnown: { zh: '该项同意（{about}）已经记录。', en: 'This answer ({about}) is on record already.' },
} satisfies Record<string, Text>;
