/** Types of every service's calls for the browser, from the stored OpenAPI documents: `services/web/browser/api/generated`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const documents = path.join(root, 'tests/contract/openapi');
const target = path.join(root, 'services/web/browser/api/generated');

mkdirSync(target, { recursive: true });
for (const name of readdirSync(documents).filter((file) => file.endsWith('.json'))) {
  const document = JSON.parse(readFileSync(path.join(documents, name), 'utf8'));
  writeFileSync(path.join(target, name.replace(/\.json$/, '.ts')), astToString(await openapiTS(document)));
}
