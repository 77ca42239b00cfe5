// Keeps this version of the site, whole, and answers from it: with or without a connection. `version` and `parts` are
// filled in when the site is built (cmake/write_site.cmake).
const version = '@version@';
const parts = [@parts@];
const prefix = `goodterms ${registration.scope} `;

addEventListener('install', (event) => {
  const whole = parts.map((part) => new Request(part, { cache: 'reload' }));
  event.waitUntil(caches.open(prefix + version).then((cache) => cache.addAll(whole)));
});

addEventListener('activate', (event) => {
  const old = (name) => name.startsWith(prefix) && name !== prefix + version;
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => clients.claim()));
});

addEventListener('message', (event) => {
  if (event.data === 'take over') skipWaiting();
});

addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET' || !event.request.url.startsWith(registration.scope)) return;
  const wanted = event.request.mode === 'navigate' ? new URL('index.html', registration.scope) : event.request;
  event.respondWith(
    caches.open(prefix + version)
      .then((cache) => cache.match(wanted, { ignoreSearch: true }))
      .then((kept) => kept ?? fetch(event.request)));
});
