// Keeps this version of the site, whole, and answers from it: with or without a connection. `version` and `parts` are
// filled in when the site is built (cmake/write_site.cmake).
const version = '@version@';
const parts = [@parts@];
const prefix = `goodterms ${registration.scope} `;
const sharedThings = `goodterms-shared ${registration.scope}`; // for launch.js

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

// What another app shares with this one comes as a form that is sent. It is put where the page finds it, and goes nowhere
// else. Of a mail with files in it the files are what was meant.
async function takeShared(request) {
  const form = await request.formData();
  const files = form.getAll('files').filter((each) => each instanceof File && each.size > 0);
  const words = ['title', 'text', 'url'].map((name) => form.get(name)).filter(Boolean).join('\n\n');
  if (files.length === 0 && words !== '') files.push(new File([words], 'invitation.txt'));
  await caches.delete(sharedThings);
  const kept = await caches.open(sharedThings);
  await Promise.all(files.map((each, i) => kept.put(`shared/${i}/${encodeURIComponent(each.name)}`, new Response(each))));
  return Response.redirect(new URL('?shared', registration.scope), 303);
}

// A font is no part of what everybody gets, and is kept by whoever needs it.
async function fetchLate(request) {
  const answer = await fetch(request);
  const isFont = /\.[ot]tf$/.test(request.url) && answer.ok;
  if (isFont) await caches.open(prefix + version).then((cache) => cache.put(request, answer.clone()));
  return answer;
}

addEventListener('fetch', (event) => {
  const isShared = event.request.method === 'POST' && event.request.url === new URL('share', registration.scope).href;
  if (isShared) return event.respondWith(takeShared(event.request));
  if (event.request.method !== 'GET' || !event.request.url.startsWith(registration.scope)) return;
  const wanted = event.request.mode === 'navigate' ? new URL('index.html', registration.scope) : event.request;
  event.respondWith(
    caches.open(prefix + version)
      .then((cache) => cache.match(wanted, { ignoreSearch: true }))
      .then((kept) => kept ?? fetchLate(event.request)));
});
