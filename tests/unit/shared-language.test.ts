import { languageOf } from '../../services/shared/http/language';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['*', 'zh-CN'],
    ['fr', 'zh-CN'],
    ['en', 'en'],
    ['en-GB,zh;q=0.5', 'en'],
    ['zh-TW', 'zh-TW'],
    ['zh-Hant-HK', 'zh-TW'],
    ['zh;q=0.9, en;q=0.8', 'zh-CN'],
    ['de, en;q=0.3, zh-CN;q=0.4', 'zh-CN'],
    ['en;q=0, zh', 'zh-CN'],
    ['en;q=nonsense;;,,', 'en'],
    ['x'.repeat(100_000), 'zh-CN'],
  ])('for %.30s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
