import type { Text } from '../language';

export const publicOpinionRefusals = {
  publicOpinionClosed: { zh: '该舆情已经结束。', en: 'This public-opinion case has ended.' },
  documentsNotApproved: {
    zh: '还有文件未批准：{documents}。',
    en: 'Not approved yet: {documents}.',
  },
  nothingToRelease: {
    zh: '没有已批准的文件可以发布。',
    en: 'No document is approved, so there is none to release.',
  },
  nothingToApprove: {
    zh: '该文件没有待审批的草稿。',
    en: 'This document has no draft that waits for approval.',
  },
  draftReplaced: { zh: '已有更新的草稿（第 {draft} 稿）。', en: 'There is a newer draft: number {draft}.' },
  ownDraft: { zh: '不能审批自己起草的文件。', en: 'Nobody approves an own draft.' },
  documentApprovedByRole: {
    zh: '您的角色已经批准过这一稿。',
    en: 'Your role has approved this draft already.',
  },
  documentWaived: {
    zh: '该文件已定为无需发布。',
    en: 'It has been decided that this document is not needed.',
  },
  complaintIsLinked: { zh: '该投诉已经关联。', en: 'This complaint is linked already.' },
} satisfies Record<string, Text>;
