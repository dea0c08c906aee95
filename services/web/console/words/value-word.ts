import { useValuesWords, type ValuesWord } from './values';
import { valuesZh } from './values.zh-cn';

/** The words of a value, by its field where it means something of its own there; the code itself where it has none. */
export function useValueWord(): (value: string, field?: string) => string {
  const say = useValuesWords();
  return (value, field) => {
    const own = `${value}.${field}`;
    const key = own in valuesZh ? own : value;
    return key in valuesZh ? say(key as ValuesWord) : value;
  };
}
