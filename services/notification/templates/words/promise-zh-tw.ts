import type { Purpose } from '../../../../workflows/complaint/vocabulary';
import type { Wording } from '../template';

/** What the customer hears of the promised date. */
export const promiseZhTw: Record<Extract<Purpose, `promise${string}`>, Wording> = {
  promiseBroken: {
    subject: '向您致歉：我們沒有準時給您結果，受理編號 {{acceptanceNumber}}',
    lines: [
      '請您接受我們的道歉。我們承諾過在 {{dueAt}} 之前將處理結果送達您，但沒有做到，這是我們的責任。',
      '',
      '我們最遲會在 {{nextDate}} 給您結果，並已請負責人督辦。',
      '如果您不願意再等，也可以向以下機構反映：{{outsideRoutes}}。這不會影響我們繼續為您處理。',
    ],
    short: [
      '{{name}}您好，請您接受我們的道歉：我們沒有在{{dueAt}}前給您結果。',
      '我們最遲會在{{nextDate}}給您結果。',
      '您也可以向以下機構反映：{{outsideRoutes}}。',
      '請開啟 {{trackingUrl}} 查詢進度。再見。',
    ],
  },
  promiseMoved: {
    subject: '請您留意：承諾日期有變動，受理編號 {{acceptanceNumber}}',
    lines: [
      '請您留意，官方公布了新的放假安排，原先告訴您的暫定日期因此有變動。',
      '',
      '現在的承諾日期是 {{dueAt}}，最遲到那時我們會將處理結果送達您。',
      '這個期限為 {{workingDays.count}} 個工作日，計算在內的日子是：{{workingDays}}。',
      '其中 {{workingDays.weekend}} 雖然是週末，但依放假安排須補班，所以也算工作日。',
    ],
    short: [
      '{{name}}您好，請您留意：官方公布了新的放假安排，我們最遲{{dueAt}}前告知您結果。',
      '請開啟 {{trackingUrl}} 查詢進度。再見。',
    ],
  },
  promisePaused: {
    subject: '請您留意：承諾時限暫停計算，受理編號 {{acceptanceNumber}}',
    lines: [
      '請您留意，承諾時限從現在起暫停計算。',
      '原因：{{reason}}。',
      '',
      '{{body}}',
      '',
      '暫停最遲到 {{endsAt}} 結束，之後時限接著計算；只順延暫停的工作時間，一分鐘也不會多。',
      '其他約定照常進行，我們會繼續準時告訴您進度。您可以隨時打開下面的查詢連結查看暫停的紀錄。',
    ],
    short: [
      '{{name}}您好，請您留意，承諾時限暫停計算：{{body}}',
      '最遲{{endsAt}}恢復。請打開 {{trackingUrl}} 查看。再見。',
    ],
  },
  promiseResumed: {
    subject: '承諾時限已恢復計算，受理編號 {{acceptanceNumber}}',
    lines: [
      '請您留意，承諾時限已經恢復計算，只順延了暫停的工作時間。',
      '現在的承諾日期是 {{dueAt}}，最遲到那時我們會把處理結果送達您。',
    ],
    short: [
      '{{name}}您好，請您留意：承諾時限已恢復計算，我們最遲{{dueAt}}前告知您結果。',
      '請打開 {{trackingUrl}} 查看。再見。',
    ],
  },
  promiseExtended: {
    subject: '請您留意：處理時間需要延長，受理編號 {{acceptanceNumber}}',
    lines: [
      '請您諒解，處理時間需要延長 {{days}} 個工作日。給您添麻煩了，我們深感抱歉。',
      '原因：{{reason}}。',
      '',
      '{{body}}',
      '',
      '現在的承諾日期是 {{dueAt}}，最遲到那時我們會把處理結果送達您。',
    ],
    short: [
      '{{name}}您好，請您諒解：處理時間延長{{days}}個工作日。{{body}}',
      '我們最遲{{dueAt}}前告知您結果。請打開 {{trackingUrl}} 查看。再見。',
    ],
  },
};
