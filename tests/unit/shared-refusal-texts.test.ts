import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../services/shared/config/project-root';
import { refusalText, refusalTexts } from '../../services/shared/http/refusal-texts';

/** Every reason code written in workflow code, with the parameter names beside it. */
function reasonsInWorkflows(): Map<string, Set<string>> {
  const reasons = new Map<string, Set<string>>();
  const folder = join(projectRoot(), 'workflows');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const code = readFileSync(join(folder, file), 'utf8');
    // refuse('S-16', 'notMajor'), refuse(row.rule, 'noAuthority', { kind }), declined(fact, 'S-50', 'notToBeHeard')
    for (const match of code.matchAll(
      /\b(?:refuse\(\s*[^,()]+|declined\(\s*[^,()]+,\s*'[^']+'),\s*'(\w+)'(?:,\s*\{([^}]*)\})?/g,
    )) {
      const names = [...(match[2] ?? '').matchAll(/(?:^|,)\s*(\w+)/g)].map((m) => m[1]!);
      reasons.set(match[1]!, new Set([...(reasons.get(match[1]!) ?? []), ...names]));
    }
  }
  return reasons;
}

const reasons = reasonsInWorkflows();

it('finds the reason codes of the cases', () => {
  expect(reasons.size).toBeGreaterThan(40);
  expect([...reasons.get('aboveAuthority')!]).toEqual(expect.arrayContaining(['sumFen', 'limitFen']));
});

it('has a Chinese and an English text for every reason a case can refuse with', () => {
  const without = [...reasons.keys()].filter(
    (reason) => !refusalTexts[reason]?.zh || !refusalTexts[reason]?.en,
  );
  expect(without).toEqual([]);
});

it('uses only parameters that come with the reason', () => {
  const holes = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
  const unknown = [...reasons].flatMap(([reason, names]) => {
    const text = refusalTexts[reason];
    if (!text) return [];
    return [...holes(text.zh), ...holes(text.en)]
      .filter((hole) => !names.has(hole))
      .map((hole) => `${reason}: ${hole}`);
  });
  expect(unknown).toEqual([]);
});

it('writes amounts in yuan, instants in Chinese local time and codes in words', () => {
  expect(refusalText('aboveAuthority', { kind: 'refund', sumFen: 123450, limitFen: 50000 }, 'en')).toBe(
    'refund: ¥1234.50 is above your authority of ¥500.00. Ask the responsible department for a plan, then for approval.',
  );
  expect(refusalText('takeUpOver', { until: '2026-02-09T16:30:00.000Z' }, 'en')).toContain(
    '2026-02-10 00:30',
  );
  expect(refusalText('recordIncomplete', { missing: 'reason,evidence' }, 'zh-CN')).toContain('原因、证据');
  expect(refusalText('wrongStage', { stage: 'found' }, 'zh-TW')).toContain('已有结论');
});

it('falls back to the reason code and leaves unknown parameters visible', () => {
  expect(refusalText('neverHeardOf', {}, 'en')).toBe('neverHeardOf');
  expect(refusalText('constructor', {}, 'en')).toBe('constructor');
  expect(refusalText('wrongStage', undefined, 'en')).toContain('{stage}');
});
