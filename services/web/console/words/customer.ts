import { defineWords } from '../../browser/i18n/words';
import { customerEn } from './customer.en';
import { customerZh } from './customer.zh-cn';

export const useCustomerWords = defineWords('customer', { 'zh-CN': customerZh, en: customerEn });
export type CustomerWord = keyof typeof customerZh;
