/**
 * Which folder may know which. oxlint says the same for single imports while one writes; this sees the whole graph.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or need a third one. Types alone may.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'workflows-know-no-service',
      comment: 'Workflow code is replayed in a sandbox: it knows rules, never processes.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^(services|infra)/' },
    },
    {
      name: 'workflows-take-activities-as-types',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflows-without-node',
      comment: 'The sandbox has no Node modules.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'workflows-without-packages',
      comment:
        'The bundler would silently take pino, zod and others; only the workflow SDK belongs inside, and fflate for packed rules.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
        pathNot: '(^|/)node_modules/(@temporalio/(workflow|common)|fflate)/',
      },
    },
    {
      name: 'rules-without-engine',
      comment:
        'Everything but workflow.ts and the shell is pure: services fold it, tests run it without an engine.',
      severity: 'error',
      from: {
        path: '^workflows/',
        pathNot: '^workflows/shell/|/workflow\\.ts$|^workflows/(index|workflows)\\.ts$',
      },
      to: {
        path: '(^|/)node_modules/(@temporalio|fflate)/|^workflows/shell/|^workflows/.*/workflow\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'outside-imports-pure-rules-only',
      comment:
        'workflow.ts and the shell run inside the sandbox; the worker takes them as a bundle, by path.',
      severity: 'error',
      from: { path: '^(services|activities)/' },
      to: { path: '^workflows/(shell/|.*/workflow\\.ts$)' },
    },
    {
      name: 'no-service-knows-another',
      comment: 'Services talk over HTTP. What all of them need is in services/shared.',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: ['^services/$1/', '^services/shared/'] },
    },
    {
      name: 'shared-knows-no-service',
      severity: 'error',
      from: { path: '^services/shared/' },
      to: { path: '^(services|activities)/', pathNot: '^services/shared/' },
    },
    {
      name: 'activities-know-shared-only',
      comment: 'An activity calls the owning service over HTTP.',
      severity: 'error',
      from: { path: '^activities/' },
      to: { path: '^services/', pathNot: '^services/shared/' },
    },
    {
      name: 'no-test-in-the-product',
      severity: 'error',
      from: { path: '^(services|workflows|activities)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.redress)/|services/web/(console|portal)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    moduleSystems: ['cjs', 'es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
