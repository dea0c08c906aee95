import { sourceFiles } from './source-files';

const services = sourceFiles(['services'], /\.ts$/);

/** Each `endpoint({ … })` as text, from its name to the end of the declaration. */
const declarations = services.flatMap(({ path, text }) =>
  [...text.matchAll(/\bendpoint\(\{/g)].map((match) => {
    const rest = text.slice(match.index);
    return {
      path,
      line: text.slice(0, match.index).split('\n').length,
      text: rest.slice(0, rest.indexOf('handler:')),
    };
  }),
);
const places = (found: { path: string; line: number }[]): string[] => found.map((d) => `${d.path}:${d.line}`);

it('finds the endpoints', () => {
  expect(declarations.length).toBeGreaterThan(20);
});

it('every endpoint names its permission', () => {
  expect(places(declarations.filter((d) => !/\bpermission\b/.test(d.text)))).toEqual([]);
});

it('every endpoint says in a summary what it is for', () => {
  expect(places(declarations.filter((d) => !/\bsummary\b/.test(d.text)))).toEqual([]);
});

it('services route by endpoint() only; pages and proxies of web stand beside', () => {
  const raw = services.filter(
    ({ path, text }) =>
      !/^services\/(shared|web)\//.test(path) &&
      /\b(express\(\)|Router\(\)|app\.(get|post|put|patch|delete|use|all)\()/.test(text),
  );
  expect(raw.map((f) => f.path)).toEqual([]);
});

it('no service builds a problem document by hand', () => {
  const byHand = services.filter(
    ({ path, text }) => !/^services\/(shared|web)\//.test(path) && text.includes('application/problem+json'),
  );
  expect(byHand.map((f) => f.path)).toEqual([]);
});
