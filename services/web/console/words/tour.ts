import { defineWords } from '../../browser/i18n/words';
import { tourEn } from './tour.en';
import { tourZh } from './tour.zh-cn';

export const useTourWords = defineWords('tour', { 'zh-CN': tourZh, en: tourEn });
export type TourWord = keyof typeof tourZh;
