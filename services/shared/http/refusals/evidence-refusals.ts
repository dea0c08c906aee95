import type { Text } from '../language';

export const evidenceRefusals = {
  unknownEvidenceFile: {
    zh: '本案没有收到这个证据文件，请先上传。',
    en: 'This case has no such file of evidence; upload it first.',
  },
  collectedInFuture: {
    zh: '取证时间不能晚于现在。',
    en: 'Evidence cannot have been collected in the future.',
  },
  evidencePlaceMissing: { zh: '必须写明物证的存放地点。', en: 'A thing needs the place where it is kept.' },
  evidenceWithoutSubstance: {
    zh: '证据须有文件、存放地点或文字记录。',
    en: 'Evidence is a file, a thing in a place, or a note.',
  },
  custodianComplainedAbout: {
    zh: '被投诉的人员或班组不得取证或保管证据。',
    en: 'The person or team complained about neither collects nor keeps evidence.',
  },
  unknownEvidenceItem: { zh: '没有登记这项证据。', en: 'There is no such item of evidence.' },
  handOverToWhom: { zh: '交接必须写明接收人。', en: 'A hand-over names who takes the item.' },
  evidenceSealed: { zh: '证据已封存，须先启封。', en: 'The item is sealed; unseal it first.' },
  evidenceNotSealed: { zh: '证据未封存。', en: 'The item is not sealed.' },
  unknownMeasure: {
    zh: '政策未列入此先行处置方式，可选：{measures}。',
    en: 'The policy knows no such interim measure; there are: {measures}.',
  },
} satisfies Record<string, Text>;
