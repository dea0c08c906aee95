import type { CustomerTemplate, Wording } from '../template';
import { promiseZhTw } from './promise-zh-tw';

/** 請 first, 您 throughout, 再見 at the end (S-76), in the words used in Taiwan. */
export const customerZhTw: Record<CustomerTemplate, Wording> = {
  acknowledgement: {
    subject: '我們已收到您反映的問題，受理編號 {{acceptanceNumber}}',
    lines: [
      '請您放心，您反映的問題我們已經收到，正在為您處理。造成您的不便，我們深感抱歉。',
      '',
      '請您保存好下面的受理編號，之後聯絡我們時告知它，我們就能馬上找到您的紀錄。',
      '請隨時開啟下面的查詢連結，您可以在那裡查看進度、補充資料或留言給我們。憑這個連結就能看到您的紀錄，請勿轉給他人。',
      '',
      '我們承諾，最遲在 {{dueAt}} 之前將處理結果送達您。',
      '這個期限為 {{workingDays.count}} 個工作日，收到的當天不算，計算在內的日子是：{{workingDays}}。',
      '其中 {{workingDays.weekend}} 雖然是週末，但依官方公布的放假安排須補班，所以也算工作日。',
      {
        when: 'provisional',
        say: '期限涉及的年份尚未公布放假安排，所以這個日期是暫定的；公布以後如有變動，我們會馬上通知您。',
      },
    ],
    short: [
      '{{name}}您好，您反映的問題我們已受理，編號{{acceptanceNumber}}。',
      '我們承諾最遲{{dueAt}}前告知您結果。',
      '請開啟 {{trackingUrl}} 查詢進度。再見。',
    ],
  },
  offer: {
    subject: '請您查看我們為您擬定的處理方案，受理編號 {{acceptanceNumber}}',
    lines: [
      '請您查看我們為您擬定的處理方案：',
      '',
      '{{body}}',
      '',
      '具體措施：{{measures}}。',
      '涉及金額：{{amountFen}}。',
      '其中依法應給您的：{{statutoryFen}}。',
      '其中我們自願補償您的：{{goodwillFen}}。',
      '感謝您多年支持，另以積分回饋：{{bonusFen}}。',
      '依據：{{basis}}。',
      '預計完成時間：{{finishBy}}。',
      '',
      '請您在 {{answerBy}} 之前，開啟下面的查詢連結告訴我們：同意、不同意，或者您希望如何處理。',
      '如果屆時沒有收到您的答覆，我們不會視為您已經同意；這個方案會暫時失效，依法應給您的部分照常辦理。',
    ],
    short: [
      '{{name}}您好，請您查看處理方案：{{body}}',
      '（金額：{{amountFen}}）',
      '（其中依法應給您的：{{statutoryFen}}）',
      '（其中自願補償：{{goodwillFen}}）',
      '請您在{{answerBy}}前開啟 {{trackingUrl}} 告訴我們您的意見，不答覆不等於同意。再見。',
    ],
  },
  refusal: {
    subject: '請您查看我們的調查意見，受理編號 {{acceptanceNumber}}',
    lines: [
      '請您查看我們的調查意見和理由。感謝您把情況告訴我們，我們已經認真查證：',
      '',
      '{{body}}',
      '',
      '如果您不同意這個意見，請您聯絡我們；您也可以向以下機構反映：{{outsideRoutes}}。',
    ],
    short: [
      '{{name}}您好，請您查看調查意見：{{body}}',
      '您也可以向以下機構反映：{{outsideRoutes}}。',
      '詳情請開啟 {{trackingUrl}} 。再見。',
    ],
  },
  solvedOnTheSpot: {
    subject: '您反映的問題已當場處理，受理編號 {{acceptanceNumber}}',
    lines: [
      '請您核對當場與您商定的處理結果。造成您的不便，我們深感抱歉：',
      '',
      '{{body}}',
      '',
      '如果與您的理解不一致，請您隨時聯絡我們。',
      '您也可以向以下機構反映：{{outsideRoutes}}。',
    ],
    short: ['{{name}}您好，請您核對當場商定的處理結果：{{body}}', '詳情請開啟 {{trackingUrl}} 。再見。'],
  },
  finalReply: {
    subject: '您反映的問題已結案，受理編號 {{acceptanceNumber}}',
    lines: [
      '請您查收最終答覆，您反映的問題已經結案。',
      '結果：{{outcome}}。',
      '',
      '{{body}}',
      '',
      '如果您仍有不滿意的地方，請您告訴我們；您也可以向以下機構反映：{{outsideRoutes}}。',
    ],
    short: [
      '{{name}}您好，請您查收最終答覆，您反映的問題已經結案。{{acceptanceNumber}}。',
      '{{body}}',
      '您也可以向以下機構反映：{{outsideRoutes}}。',
      '詳情請開啟 {{trackingUrl}} 。再見。',
    ],
  },
  interimMeasure: {
    subject: '我們先為您做這些，受理編號 {{acceptanceNumber}}',
    lines: [
      '造成您的不便，我們深感抱歉。調查結束之前，我們先為您做以下處理，請您查看：',
      '',
      '{{body}}',
      '',
      '這樣做不代表已經確定由誰負責，調查結論將另行告知您。',
    ],
    short: [
      '{{name}}您好，請您查看我們的先行處理：{{body}}',
      '這樣做不代表已經確定由誰負責。',
      '詳情請開啟 {{trackingUrl}} 。再見。',
    ],
  },
  stageReply: {
    subject: '請您查看最新進度，受理編號 {{acceptanceNumber}}',
    lines: ['請您查看目前的進度：', '', '{{body}}', '', '我們最遲在 {{nextNewsAt}} 再次向您說明進度。'],
    short: [
      '{{name}}您好，請您查看進度：{{body}}',
      '我們最遲{{nextNewsAt}}再次告知您。',
      '詳情請開啟 {{trackingUrl}} 。再見。',
    ],
  },
  clarification: {
    subject: '請您了解有關情況的說明，受理編號 {{acceptanceNumber}}',
    lines: ['請您查看我們對有關情況的說明：', '', '{{body}}', '', '您如有不同看法，請隨時告訴我們。'],
    short: [
      '{{name}}您好，請您查看我們的說明：{{body}}',
      '您如有不同看法請告訴我們，詳情請開啟 {{trackingUrl}} 。再見。',
    ],
  },
  ...promiseZhTw,
  rectification: {
    subject: '請您查看我們的整改情況，受理編號 {{acceptanceNumber}}',
    lines: ['請您了解，針對您反映的問題，我們已經完成整改：', '', '{{body}}'],
    short: ['{{name}}您好，請您查看整改情況：{{body}}', '請您開啟 {{trackingUrl}} 查看全文。再見。'],
  },
  offerReminder: {
    subject: '請您答覆處理方案，受理編號 {{acceptanceNumber}}',
    lines: [
      '請您撥空看一看我們之前寄給您的處理方案，我們還沒有收到您的答覆。',
      '',
      '請您在 {{answerBy}} 之前，開啟下面的查詢連結告訴我們您的意見。',
      '如果屆時沒有收到您的答覆，我們不會視為您已經同意，這個方案會暫時失效。',
      '本訊息原定 {{heldSince}} 寄給您，為不在夜間打擾您，改到現在寄出。',
    ],
    short: [
      '{{name}}您好，請您在{{answerBy}}前開啟 {{trackingUrl}} 答覆處理方案，不答覆不等於同意。',
      '（原定{{heldSince}}，為不在夜間打擾您延後寄出。）',
      '再見。',
    ],
  },
  offerLapsed: {
    subject: '處理方案已到期，受理編號 {{acceptanceNumber}}',
    lines: [
      '請您知悉，我們沒有在約定時間內收到您的答覆，之前寄給您的處理方案已到期。我們沒有視為您已經同意。',
      '',
      '{{body}}',
      '依法應給您的部分會照常辦理。',
      '{{takeUp}}內如果您仍願意接受這個方案，請您開啟下面的查詢連結告訴我們。',
      '如果有新的情況，請您隨時聯絡我們。',
      '您也可以向以下機構反映：{{outsideRoutes}}。',
    ],
    short: [
      '{{name}}您好，請您知悉：處理方案已到期，我們沒有視為您同意。您仍可開啟 {{trackingUrl}} 聯絡我們。',
      '您也可以向以下機構反映：{{outsideRoutes}}。',
      '再見。',
    ],
  },
  withdrawalConfirmed: {
    subject: '已依您的意願撤回，受理編號 {{acceptanceNumber}}',
    lines: [
      '請您放心，我們已經依您的意願撤回，並保留這次的紀錄。',
      '如果這不是您本人的意思，或者您改變了主意，請您開啟下面的查詢連結告訴我們。',
    ],
    short: [
      '{{name}}您好，我們已依您的意願撤回，編號{{acceptanceNumber}}。如非您本人的意思，請您開啟 {{trackingUrl}} 告訴我們。再見。',
    ],
  },
  survey: {
    subject: '請您為這次處理評分，受理編號 {{acceptanceNumber}}',
    lines: [
      '請您用一分鐘為這次處理評分，您的評價會幫助我們改進：管道是否方便、人員的態度與能力、處理時間、處理效果。',
      '請開啟下面的查詢連結填寫。您的評價不會影響已經給您的結果。',
      '填寫截止時間：{{openUntil}}。',
      '本訊息原定 {{heldSince}} 寄給您，為不在夜間打擾您，改到現在寄出。',
    ],
    short: [
      '{{name}}您好，請您開啟 {{trackingUrl}} 為這次處理評分。',
      '截止時間{{openUntil}}。',
      '（原定{{heldSince}}，為不在夜間打擾您延後寄出。）',
      '再見。',
    ],
  },
  reviewResult: {
    subject: '請您查看複核意見，受理編號 {{acceptanceNumber}}',
    lines: [
      '請您查看複核意見。您申請複核以後，我們已請沒有參與原先處理的人員重新查證：',
      '',
      '{{body}}',
      '',
      '如果您仍不同意，您可以向以下機構反映：{{outsideRoutes}}。',
    ],
    short: [
      '{{name}}您好，請您查看複核意見：{{body}}',
      '您也可以向以下機構反映：{{outsideRoutes}}。',
      '詳情請開啟 {{trackingUrl}} 。再見。',
    ],
  },
  repeatReply: {
    subject: '請您查看對再次反映的答覆，受理編號 {{acceptanceNumber}}',
    lines: [
      '請您查看我們對這次反映的答覆。同一件事我們已經答覆並複核過（受理編號 {{earlierNumber}}）：',
      '',
      '{{body}}',
      '',
      '如果您有新的情況，請您告訴我們，我們會重新受理；您也可以向以下機構反映：{{outsideRoutes}}。',
    ],
    short: [
      '{{name}}您好，請您查看答覆：{{body}}',
      '同一件事先前已答覆（編號{{earlierNumber}}）。',
      '您也可以向以下機構反映：{{outsideRoutes}}。',
      '詳情請開啟 {{trackingUrl}} 。再見。',
    ],
  },
  oneTimeCode: {
    subject: '您的驗證碼',
    lines: [
      '請您在 {{minutes}} 分鐘內輸入驗證碼：{{code}}',
      '請不要告訴任何人，我們的工作人員也不會向您索取。如果不是您本人操作，請您忽略這封郵件。',
    ],
    short: [
      '請您在{{minutes}}分鐘內輸入驗證碼 {{code}} ，請不要告訴任何人。如非您本人操作，請您忽略。再見。',
    ],
  },
};
