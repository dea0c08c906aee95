import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * @typedef {{ id: string, mark: 'F' | 'F/P' | 'P' | 'H', title: string, when: 'now' | 'later' }} Rule
 * `mark`: F the software enforces it, P it supports a person who judges, H human conduct. `when`: asked of this version, or of later work.
 * @typedef {Rule & { places: string[], tests: string[], state: 'proven' | 'supported' | 'open' | 'missing' }} Row
 */

/** Where rules stand: code, policy and templates. */
const codeFolders = ['workflows', 'activities', 'services', 'infra/identity', 'infra/import'];
const ruleId = /\b([SRLF])-(\d{1,2})(?:\.\.(?:[SRLF]-)?(\d{1,2}))?\b/g;

/** Every rule with the files that name it and the tests whose names carry it. @param {string} root @returns {Row[]} */
export function ruleTable(root) {
  /** @type {Rule[]} */
  const rules = JSON.parse(readFileSync(join(root, 'infra/rules/rules.json'), 'utf8'));
  const places = namedIn(filesUnder(root, codeFolders), (text) => [text]);
  const tests = namedIn(
    filesUnder(root, ['tests']).filter((f) => f.endsWith('.ts')),
    testNames,
  );
  return rules.map((rule) => {
    const proofs = tests.get(rule.id) ?? [];
    const enforced = rule.mark.startsWith('F');
    const state =
      proofs.length > 0 ? 'proven' : rule.when === 'later' ? 'open' : enforced ? 'missing' : 'supported';
    return {
      ...rule,
      places: [...new Set((places.get(rule.id) ?? []).map((p) => p.file))],
      tests: proofs.map((p) => p.name),
      state,
    };
  });

  /** @param {string[]} files @param {(text: string) => string[]} parts */
  function namedIn(files, parts) {
    /** @type {Map<string, { file: string, name: string }[]>} */
    const found = new Map();
    for (const path of files) {
      const file = relative(root, path);
      for (const name of parts(readFileSync(path, 'utf8'))) {
        for (const id of new Set(idsIn(name))) {
          if (!found.has(id)) found.set(id, []);
          found.get(id)?.push({ file, name });
        }
      }
    }
    return found;
  }
}

/** The names that tests are given: a string literal, then the function. @param {string} source */
export function testNames(source) {
  const call = /(['"`])((?:(?!\1)[^\\\n]|\\.)+)\1\s*,\s*(?:async\s*)?(?:\(|function\b|\w+\s*=>)/g;
  return [...source.matchAll(call)].map((m) => m[2] ?? '').filter((name) => name.includes(' '));
}

/** Rule ids in a text; `S-75..S-80` is each of them. @param {string} text */
export function idsIn(text) {
  return [...text.matchAll(ruleId)].flatMap(([, letter, first, last]) => {
    const from = Number(first);
    const to = Math.min(Number(last ?? first), from + 50);
    return Array.from({ length: Math.max(1, to - from + 1) }, (_, i) => {
      const number = String(from + i);
      return `${letter}-${letter === 'R' ? number : number.padStart(2, '0')}`;
    });
  });
}

/** @param {string} root @param {string[]} folders */
function filesUnder(root, folders) {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile() && /\.(ts|mjs|json|sql)$/.test(e.name))
      .map((e) => join(e.parentPath ?? e.path, e.name))
      .filter((path) => !/[\\/](histories|openapi)[\\/]/.test(path)),
  );
}
