import type { Purpose } from '../../../../workflows/complaint/vocabulary';
import type { Wording } from '../template';

/** What the customer hears of the promised date. */
export const promiseZhCn: Record<Extract<Purpose, `promise${string}`>, Wording> = {
  promiseBroken: {
    subject: '向您致歉：我们没有按时给您结果，受理编号 {{acceptanceNumber}}',
    lines: [
      '请您接受我们的道歉。我们承诺过在 {{dueAt}} 之前把处理结果送达您，但没有做到，这是我们的责任。',
      '',
      '我们最迟会在 {{nextDate}} 给您结果，并已请负责人督办。',
      '如果您不愿意再等，也可以向以下机构反映：{{outsideRoutes}}。这不会影响我们继续为您处理。',
    ],
    short: [
      '{{name}}您好，请您接受我们的道歉：我们没有在{{dueAt}}前给您结果。',
      '我们最迟会在{{nextDate}}给您结果。',
      '您也可以向以下机构反映：{{outsideRoutes}}。',
      '请打开 {{trackingUrl}} 查询进展。再见。',
    ],
  },
  promiseMoved: {
    subject: '请您留意：承诺日期有变动，受理编号 {{acceptanceNumber}}',
    lines: [
      '请您留意，国家公布了新的放假安排，原先告诉您的暂定日期因此有变动。',
      '',
      '现在的承诺日期是 {{dueAt}}，最迟到那时我们会把处理结果送达您。',
      '这个时限为 {{workingDays.count}} 个工作日，计算在内的日子是：{{workingDays}}。',
      '其中 {{workingDays.weekend}} 虽然是周末，但按放假安排要调休上班，所以也算工作日。',
    ],
    short: [
      '{{name}}您好，请您留意：国家公布了新的放假安排，我们最迟{{dueAt}}前告知您结果。',
      '请打开 {{trackingUrl}} 查询进展。再见。',
    ],
  },
  promisePaused: {
    subject: '请您留意：承诺时限暂停计算，受理编号 {{acceptanceNumber}}',
    lines: [
      '请您留意，承诺时限从现在起暂停计算。',
      '原因：{{reason}}。',
      '',
      '{{body}}',
      '',
      '暂停最迟到 {{endsAt}} 结束，之后时限接着计算；只顺延暂停的工作时间，一分钟也不会多。',
      '其他约定照常进行，我们会继续按时告诉您进展。您可以随时打开下面的查询链接查看暂停的记录。',
    ],
    short: [
      '{{name}}您好，请您留意，承诺时限暂停计算：{{body}}',
      '最迟{{endsAt}}恢复。请打开 {{trackingUrl}} 查看。再见。',
    ],
  },
  promiseResumed: {
    subject: '承诺时限已恢复计算，受理编号 {{acceptanceNumber}}',
    lines: [
      '请您留意，承诺时限已经恢复计算，只顺延了暂停的工作时间。',
      '现在的承诺日期是 {{dueAt}}，最迟到那时我们会把处理结果送达您。',
    ],
    short: [
      '{{name}}您好，请您留意：承诺时限已恢复计算，我们最迟{{dueAt}}前告知您结果。',
      '请打开 {{trackingUrl}} 查看。再见。',
    ],
  },
  promiseExtended: {
    subject: '请您留意：处理时间需要延长，受理编号 {{acceptanceNumber}}',
    lines: [
      '请您谅解，处理时间需要延长 {{days}} 个工作日。给您添麻烦了，我们深感抱歉。',
      '原因：{{reason}}。',
      '',
      '{{body}}',
      '',
      '现在的承诺日期是 {{dueAt}}，最迟到那时我们会把处理结果送达您。',
    ],
    short: [
      '{{name}}您好，请您谅解：处理时间延长{{days}}个工作日。{{body}}',
      '我们最迟{{dueAt}}前告知您结果。请打开 {{trackingUrl}} 查看。再见。',
    ],
  },
};
