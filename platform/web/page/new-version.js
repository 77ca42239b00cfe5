// The service worker keeps the site for when there is no connection. A newer one waits until the person wants it, so
// that no page runs with parts of two versions.
export async function offerNewVersions() {
  if (!navigator.serviceWorker) return;
  const hadOne = navigator.serviceWorker.controller !== null;
  const registration = await navigator.serviceWorker.register('service-worker.js').catch(() => null);
  if (!registration) return; // opened from a place that allows none; everything but being offline works
  const offer = () => {
    if (!registration.waiting || !hadOne) return;
    const bar = document.getElementById('new-version');
    bar.hidden = false;
    bar.querySelector('button').onclick = () => registration.waiting.postMessage('take over');
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing.addEventListener('statechange', offer);
  });
  if (hadOne) navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
}
