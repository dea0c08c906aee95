import { $organization } from '../../browser/api/client';
import { useLanguage } from '../../browser/i18n/words';

const freshMs = 5 * 60_000;

/** The category tree and full names, `产品质量 / 家电`. */
export function useCategories() {
  const language = useLanguage();
  const { data } = $organization.useQuery(
    'get',
    '/api/organization/v1/categories',
    {},
    { staleTime: freshMs },
  );
  const tree = data?.categories ?? [];
  const labels = new Map(tree.map(({ code, label }) => [code, label[language]]));
  const nameOf = (code: string): string =>
    code
      .split('.')
      .map((_part, i, parts) => parts.slice(0, i + 1).join('.'))
      .map((path) => labels.get(path) ?? path)
      .join(' / ');
  return { tree, nameOf };
}
