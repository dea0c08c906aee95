export const legalZh = {
  empty: '没有等法务处理的事项。暂缓和需要过清单的投诉会自动出现在这里；要主动暂缓，请打开该投诉。',
  hold: '暂缓原因',
  placed: '暂缓时间',
  checklist: '法律风险清单',
  'checklist.none': '还没有人填过清单。',
  'checklist.filled': '填写时间',
  'checklist.holds': '须暂缓',
  texts: '法务要看的说明',
  'texts.none': '没有写下说明。',
  effect: '暂缓期间，原因、过错、责任和金额的表述不得对外；慰问、安全提示、日期和照护不受影响（R-18）。',
};
