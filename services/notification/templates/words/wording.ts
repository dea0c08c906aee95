import type { StaffTemplate } from '../../../../activities/staff-notice/staff-notice';
import type { Language } from '../../../shared/http/language';
import type { CustomerTemplate, Line, TemplateDeclaration, Wording } from '../template';
import { customerEn } from './customer-en';
import { customerZhCn } from './customer-zh-cn';
import { customerZhTw } from './customer-zh-tw';
import { staffEn } from './staff-en';
import { staffZhCn } from './staff-zh-cn';
import { staffZhTw } from './staff-zh-tw';

type Audience = TemplateDeclaration['audience'];
type Frame = Record<Audience, { opening: readonly Line[]; closing: readonly Line[] }>;

/** Every template in every language: a missing one does not compile. */
export const customerWording: Record<Language, Record<CustomerTemplate, Wording>> = {
  'zh-CN': customerZhCn,
  'zh-TW': customerZhTw,
  en: customerEn,
};
export const staffWording: Record<Language, Record<StaffTemplate, Wording>> = {
  'zh-CN': staffZhCn,
  'zh-TW': staffZhTw,
  en: staffEn,
};

/** Greeting and farewell around the lines of a mail or slip (S-75, S-76). */
export const frames: Record<Language, Frame> = {
  'zh-CN': {
    customer: {
      opening: ['尊敬的{{name}}：', '您好！', ''],
      closing: [
        '',
        '受理编号：{{acceptanceNumber}}',
        '查询链接：{{trackingUrl}}',
        '',
        '感谢您的理解与支持，再见。',
        '客户服务部',
      ],
    },
    person: {
      opening: ['{{name}}，您好：', ''],
      closing: ['', '请在系统中查看：{{consoleUrl}}', '本邮件由系统自动发出，请不要直接回复。'],
    },
  },
  'zh-TW': {
    customer: {
      opening: ['親愛的{{name}}：', '您好！', ''],
      closing: [
        '',
        '受理編號：{{acceptanceNumber}}',
        '查詢連結：{{trackingUrl}}',
        '',
        '感謝您的體諒與支持，再見。',
        '客戶服務部',
      ],
    },
    person: {
      opening: ['{{name}}，您好：', ''],
      closing: ['', '請在系統中查看：{{consoleUrl}}', '本郵件由系統自動寄出，請勿直接回覆。'],
    },
  },
  en: {
    customer: {
      opening: ['Dear {{name}},', ''],
      closing: [
        '',
        'Your complaint number: {{acceptanceNumber}}',
        'Your tracking link: {{trackingUrl}}',
        '',
        'Thank you for your patience. Goodbye for now, and kind regards,',
        'Customer Service',
      ],
    },
    person: {
      opening: ['Hello {{name}},', ''],
      closing: [
        '',
        'Please open it here: {{consoleUrl}}',
        'This mail was sent automatically; please do not reply.',
      ],
    },
  },
};

/** The wording of a declared template. */
export function wordingOf(language: Language, audience: Audience, template: string): Wording {
  const wordings: Record<string, Wording> =
    audience === 'customer' ? customerWording[language] : staffWording[language];
  const wording = wordings[template];
  if (!wording) throw new Error(`no wording of ${template} in ${language}`); // the compiler rules it out
  return wording;
}
