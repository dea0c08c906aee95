import { defineWords } from '../../browser/i18n/words';
import { eventsEn } from './events.en';
import { eventsZh } from './events.zh-cn';

export const useEventsWords = defineWords('events', { 'zh-CN': eventsZh, en: eventsEn });
export type EventsWord = keyof typeof eventsZh;
