/** Everything that must never be found in the engine: people, contacts and what anybody wrote (F-58). */
export const words = {
  name: '欧阳明澈',
  phone: '13912345678',
  address: '槐荫路甲七号',
  description: '脱水时整个厨房都淹了',
  reason: '密封圈老化漏水',
  demand: '全额退款并道歉',
  note: '客户情绪激动已安抚',
  question: '漏水究竟是谁的责任',
  opinion: '安装时没有拧紧进水管',
  restatement: '您反映厨房进水希望退款',
  reply: '我们为您退还一百元',
  refusal: '经核实产品没有质量问题',
  comment: '处理得还算快',
  statement: '当天是我值班没有及时跟进',
  message: '请问什么时候能修好',
  staffName: '沈砚秋',
};

let told = 0;
/** A complaint whose every word is one of `words`, but for its own mail address. */
export const tellingComplaint = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  complainant: {
    name: words.name,
    contact: {
      email: `wang-${Date.now()}-${(told += 1)}@example.org`,
      phone: words.phone,
      address: words.address,
      preferred: 'email',
    },
  },
  description: words.description,
  reason: words.reason,
  demand: words.demand,
  ...change,
});
