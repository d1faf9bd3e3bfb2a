'use strict';

// The document's address is relative to the page's, so the console works under any context root.
const place = document.getElementById('console');
const description = new URL(place.dataset.document, document.baseURI).href;

// Nothing but this server is ever asked: no validator, no remote fonts, no remote schema.
window.console_ui = SwaggerUIBundle({
  url: description,
  domNode: place,
  deepLinking: true,
  displayRequestDuration: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  filter: true,
  persistAuthorization: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
});
