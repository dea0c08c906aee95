import { useSyncExternalStore } from 'react';
import { changeLanguage, languages, type Language } from '../../browser/i18n/words';

/** What a person chose for this device. */
export interface Settings {
  language: Language;
  theme: 'light' | 'dark';
  /** Has been shown around. */
  tourSeen: boolean;
}

const storageKey = 'redress.console.settings';
const listeners = new Set<() => void>();
let settings = read();
changeLanguage(settings.language);

/** Choices of this device: kept over sessions, known to all tabs' next loads. */
export const useSettings = (): Settings =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => settings,
  );

/** The same for code outside components. */
export const currentSettings = (): Settings => settings;

export function changeSettings(change: Partial<Settings>): void {
  settings = { ...settings, ...change };
  localStorage.setItem(storageKey, JSON.stringify(settings));
  if (change.language) changeLanguage(change.language);
  for (const listener of listeners) listener();
}

function read(): Settings {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const usual: Settings = {
    language: navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh-CN',
    theme: dark ? 'dark' : 'light',
    tourSeen: false,
  };
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Settings>;
    const language = languages.find((known) => known === kept.language) ?? usual.language;
    const theme = kept.theme === 'dark' || kept.theme === 'light' ? kept.theme : usual.theme;
    return { language, theme, tourSeen: kept.tourSeen === true };
  } catch {
    return usual;
  }
}
