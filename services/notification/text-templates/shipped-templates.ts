import type { Language } from '../../shared/http/language';
import type { TemplateKind } from './template-kinds';

export interface ShippedTemplate {
  code: string;
  kind: TemplateKind;
  texts: Record<Language, string>;
}

const t = (kind: TemplateKind, code: string, zhCn: string, zhTw: string, en: string): ShippedTemplate => ({
  code,
  kind,
  texts: { 'zh-CN': zhCn, 'zh-TW': zhTw, en },
});

/** Version 1 of every kind and script; a company makes its own by saving the next version (S-71, S-75). */
export const shippedTemplates: readonly ShippedTemplate[] = [
  t(
    'script',
    'greeting',
    '您好，这里是{{company}}客户服务，我是{{agent}}。请您慢慢说，我会把每一点都记下来。请问怎么称呼您？您说完以后我会复述一遍，请您确认。如果之后断线，请您放心，我会打给您。再见之前我会把编号告诉您。',
    '您好，這裡是{{company}}客戶服務，我是{{agent}}。請您慢慢說，我會把每一點都記下來。請問怎麼稱呼您？您說完以後我會複述一遍，請您確認。如果之後斷線，請您放心，我會打給您。再見之前我會把編號告訴您。',
    'Hello, this is {{company}} customer service, my name is {{agent}}. Please take your time; I am writing everything down. May I ask your name? I will read it back to you, please correct me. Should the line drop, I will call you. Before we say goodbye I will give you your number.',
  ),
  t(
    'script',
    'apology',
    '{{name}}，请您先接受我们的歉意：这件事给您带来了麻烦，换作是我也会着急。请您把经过告诉我，我们先把眼前的问题照顾好，再把原因查清楚。最迟{{days}}个工作日内，我们会给您一个有理由的答复。感谢您告诉我们，再见。',
    '{{name}}，請您先接受我們的歉意：這件事給您帶來了麻煩，換作是我也會著急。請您把經過告訴我，我們先把眼前的問題照顧好，再把原因查清楚。最遲{{days}}個工作日內，我們會給您一個有理由的答覆。感謝您告訴我們，再見。',
    '{{name}}, please accept our apology: this has caused you trouble, and in your place I would be upset too. Please tell me what happened; we take care of the problem first and then find the cause. You will have a reasoned answer within {{days}} working days. Thank you for telling us. Goodbye.',
  ),
  t(
    'script',
    'satisfied',
    '听到您满意，我们很高兴。请您以后有任何想法都告诉我们。感谢您一直的支持，祝您生活愉快，再见。',
    '聽到您滿意，我們很高興。請您以後有任何想法都告訴我們。感謝您一直的支持，祝您生活愉快，再見。',
    'We are glad to hear that you are satisfied. Please tell us whenever something comes to your mind. Thank you for your trust; have a good day and goodbye.',
  ),
  t(
    'script',
    'needs-improvement',
    '谢谢您的直言，很抱歉我们没有做好。请您放心，您说的我已经记下，今天就会交给负责改进的同事；改好以后，我们会再联系您，请您看看是否满意。祝您生活愉快，再见。',
    '謝謝您的直言，很抱歉我們沒有做好。請您放心，您說的我已經記下，今天就會交給負責改進的同事；改好以後，我們會再聯絡您，請您看看是否滿意。祝您生活愉快，再見。',
    'Thank you for being frank, and we are sorry that we fell short. Please be assured: I have noted what you said, and the colleagues in charge will have it today. We will call you again once it is mended and ask for your opinion. Have a good day and goodbye.',
  ),
  t(
    'workOrderRecord',
    'record',
    '事由：{{reason}}\n经过：{{course}}\n诉求：{{demand}}\n商品或订单：{{object}}\n证据：{{evidence}}\n客户的特殊情况：{{special}}',
    '事由：{{reason}}\n經過：{{course}}\n訴求：{{demand}}\n商品或訂單：{{object}}\n證據：{{evidence}}\n客戶的特殊情況：{{special}}',
    'Reason: {{reason}}\nWhat happened: {{course}}\nDemand: {{demand}}\nProduct or order: {{object}}\nEvidence: {{evidence}}\nCircumstances of the customer: {{special}}',
  ),
  t(
    'verification',
    'verification',
    '查证内容：{{checked}}\n来源：{{source}}\n结果：{{result}}\n直接原因：{{directCause}}\n尚待查明：{{open}}',
    '查證內容：{{checked}}\n來源：{{source}}\n結果：{{result}}\n直接原因：{{directCause}}\n尚待查明：{{open}}',
    'Checked: {{checked}}\nSource: {{source}}\nResult: {{result}}\nDirect cause: {{directCause}}\nStill open: {{open}}',
  ),
  t(
    'handling',
    'handling',
    '措施：{{measures}}\n负责部门：{{department}}\n完成期限：{{dueAt}}\n金额：{{amount}}\n完成凭证：{{proof}}',
    '措施：{{measures}}\n負責部門：{{department}}\n完成期限：{{dueAt}}\n金額：{{amount}}\n完成憑證：{{proof}}',
    'Measures: {{measures}}\nDepartment: {{department}}\nDue: {{dueAt}}\nAmount: {{amount}}\nProof: {{proof}}',
  ),
  t(
    'customerReply',
    'reply',
    '请您查看我们的答复。\n我们查到的情况：{{findings}}\n我们会为您做：{{measures}}\n预计完成时间：{{finishBy}}\n补偿：{{compensation}}\n依据：{{basis}}\n如果您有不同意见，请您直接联系{{agent}}。感谢您的理解，再见。',
    '請您查看我們的答覆。\n我們查到的情況：{{findings}}\n我們會為您做：{{measures}}\n預計完成時間：{{finishBy}}\n補償：{{compensation}}\n依據：{{basis}}\n如果您有不同意見，請您直接聯絡{{agent}}。感謝您的體諒，再見。',
    'Please find our reply below.\nWhat we found: {{findings}}\nWhat we will do for you: {{measures}}\nExpected to be done by: {{finishBy}}\nCompensation: {{compensation}}\nBasis: {{basis}}\nIf you see it differently, please contact {{agent}} directly. Thank you for your patience, and goodbye.',
  ),
  t(
    'transfer',
    'transfer',
    '转交部门：{{department}}\n转交理由：{{reason}}\n初步判断：{{assessment}}\n请在此前签收：{{dueAt}}\n需要注意：{{open}}',
    '轉交部門：{{department}}\n轉交理由：{{reason}}\n初步判斷：{{assessment}}\n請在此前簽收：{{dueAt}}\n需要注意：{{open}}',
    'To: {{department}}\nWhy: {{reason}}\nFirst assessment: {{assessment}}\nPlease sign for it by: {{dueAt}}\nMind: {{open}}',
  ),
  t(
    'workOrderReply',
    'department-reply',
    '查明情况：{{findings}}\n直接原因：{{directCause}}\n拟采取措施：{{measures}}\n完成期限：{{dueAt}}',
    '查明情況：{{findings}}\n直接原因：{{directCause}}\n擬採取措施：{{measures}}\n完成期限：{{dueAt}}',
    'Findings: {{findings}}\nDirect cause: {{directCause}}\nMeasures: {{measures}}\nDue: {{dueAt}}',
  ),
];
