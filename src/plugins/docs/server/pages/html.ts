/** The two pages and the few lines that start them. */

export const SWAGGER_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Samovar API</title>
<link rel="icon" href="/documentation/favicon.png">
<link rel="stylesheet" href="/documentation/swagger-ui.css">
<style>body{margin:0}.swagger-ui .info{margin:24px 0}</style>
</head>
<body>
<main id="swagger-ui"></main>
<script src="/documentation/swagger-ui-bundle.js"></script>
<script src="/documentation/start.js"></script>
</body>
</html>
`;

export const SWAGGER_START = `SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  persistAuthorization: true,
  validatorUrl: null,
});
`;

export const REDOC_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Samovar API</title>
<link rel="icon" href="/documentation/favicon.png">
<style>body{margin:0}</style>
</head>
<body>
<main id="redoc"></main>
<script src="/redoc/redoc.standalone.js"></script>
<script src="/redoc/start.js"></script>
</body>
</html>
`;

export const REDOC_START = `Redoc.init('/api/openapi.json', { hideDownloadButton: false }, document.getElementById('redoc'));
`;
