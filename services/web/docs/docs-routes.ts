import { dirname, join } from 'node:path';
import express, { type Router } from 'express';
import helmet from 'helmet';
import { html } from '../pages/html';
import { serviceNames } from '../config';

/** What the page loads from swagger-ui-dist; nothing else of the package is served. */
const assets = [
  'swagger-ui.css',
  'swagger-ui-bundle.js',
  'swagger-ui-standalone-preset.js',
  'favicon-32x32.png',
];

const documents = serviceNames.map((name) => ({ name, url: `/api/${name}/openapi.json` }));

/** `GET /api/docs`: the OpenAPI documents of all services as a readable page, without internet. */
export function createDocsRoutes(): Router {
  const folder = dirname(require.resolve('swagger-ui-dist/package.json'));
  const router = express.Router();
  router.use('/api/docs', docsSecurity);
  router.get('/api/docs', (_req, res) => {
    res.type('html').send(docsPage);
  });
  router.get('/api/docs/initializer.js', (_req, res) => {
    res.type('js').send(initializer);
  });
  router.get('/api/docs/page.css', (_req, res) => {
    res.type('css').send('body{margin:0}');
  });
  for (const asset of assets) {
    router.get(`/api/docs/${asset}`, (_req, res) => {
      res.set('Cache-Control', 'public, max-age=3600').sendFile(join(folder, asset));
    });
  }
  return router;
}

const docsSecurity = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      // Swagger UI draws its arrows as data images.
      'img-src': ["'self'", 'data:'],
      'connect-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    },
  },
  strictTransportSecurity: false,
});

const docsPage = html`<!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Redress · API</title>
      <link rel="icon" href="/api/docs/favicon-32x32.png" />
      <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
      <link rel="stylesheet" href="/api/docs/page.css" />
      <script src="/api/docs/swagger-ui-bundle.js" defer></script>
      <script src="/api/docs/swagger-ui-standalone-preset.js" defer></script>
      <script src="/api/docs/initializer.js" defer></script>
    </head>
    <body>
      <div id="docs">
        <ul>
          ${documents.map(({ name, url }) => html`<li><a href="${url}">${name}</a></li>`)}
        </ul>
      </div>
    </body>
  </html>`.text;

const initializer = `SwaggerUIBundle({
  dom_id: '#docs',
  urls: ${JSON.stringify(documents)},
  'urls.primaryName': '${documents[0]?.name}',
  layout: 'StandaloneLayout',
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  deepLinking: true,
  displayRequestDuration: true,
  docExpansion: 'list',
  validatorUrl: null,
});
`;
