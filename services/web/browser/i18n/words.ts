import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

/** Languages of the console. Answers of services come in the same one. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

type Values = Record<string, string | number>;
/** Says a text in the language of the page; `{{name}}` in it is replaced by `values.name`. */
export type Say<Key extends string> = (key: Key, values?: Values) => string;

void i18next.use(initReactI18next).init({
  lng: 'zh-CN',
  fallbackLng: false,
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
});

/**
 * The words of one screen. The compiler refuses a key that one language lacks; a unit test says so for the files.
 * @param screen a name of its own, such as the folder
 * @returns a hook whose `say` knows exactly these keys
 */
export function defineWords<Key extends string>(
  screen: string,
  words: Record<Language, Readonly<Record<Key, string>>>,
): () => Say<Key> {
  for (const language of languages) i18next.addResourceBundle(language, screen, words[language]);
  return () => useTranslation(screen).t as unknown as Say<Key>;
}

/** Language of the page now; a component that calls it is drawn anew when it changes. */
export const useLanguage = (): Language => useTranslation().i18n.language as Language;

/** Changes the language of the page, and of what services answer from now on. */
export function changeLanguage(language: Language): void {
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}
