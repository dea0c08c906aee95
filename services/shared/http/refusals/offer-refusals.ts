import type { Text } from '../language';

export const offerRefusals = {
  nothingToOffer: {
    zh: '投诉不成立，没有可提出的方案。',
    en: 'The complaint is not founded: there is nothing to offer.',
  },
  offerOpen: { zh: '现有方案仍在等待客户答复。', en: 'An offer still waits for the customer.' },
  offerRoundsUsed: {
    zh: '方案已提出 {maxRounds} 轮，须由投诉经理决定。',
    en: 'After {maxRounds} rounds only the complaint manager may make an offer.',
  },
  noOpenOffer: { zh: '没有等待客户答复的方案。', en: 'No offer waits for the customer.' },
  planEmpty: { zh: '方案至少要有一项措施。', en: 'A plan needs at least one action.' },
  remedyDueInThePast: { zh: '措施的完成期限已经过去。', en: 'An action is due in the past.' },
  noAuthority: { zh: '您的角色无权决定“{kind}”。', en: 'Your role may not decide on: {kind}.' },
  aboveAuthority: {
    zh: '“{kind}”合计 {sumFen}，超过您的权限 {limitFen}。请先要求责任部门提交方案，再送审批。',
    en: '{kind}: {sumFen} is above your authority of {limitFen}. Ask the responsible department for a plan, then for approval.',
  },
  aboveGoodwillCap: {
    zh: '商誉补偿 {goodwillFen} 超过上限 {capFen}。',
    en: 'Goodwill of {goodwillFen} is above the cap of {capFen}.',
  },
  unknownOffer: { zh: '没有这个方案。', en: 'There is no such offer.' },
  offerReplaced: { zh: '该方案已被新的方案取代。', en: 'A newer offer has replaced this one.' },
  offerAnswered: { zh: '该方案已经答复。', en: 'This offer has been answered.' },
  offerLapsed: {
    zh: '方案已过答复期限，在 {until} 前仍可接受。',
    en: 'The offer has lapsed; it may still be accepted until {until}.',
  },
  takeUpOver: {
    zh: '接受方案的期限已于 {until} 届满。',
    en: 'The offer could be taken up until {until} only.',
  },
  takeUpReopens: {
    zh: '投诉已办结；在 {until} 前接受方案将重新开启处理。',
    en: 'The complaint is concluded; taking up the offer until {until} reopens it.',
  },
} satisfies Record<string, Text>;
