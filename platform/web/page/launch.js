// What the site was opened with: something another app shares with it, files it was chosen for, one of its shortcuts
// (manifest.webmanifest).

const scope = new URL('.', location.href);
const sharedThings = `goodterms-shared ${scope.href}`; // where the service worker leaves them

// What was shared, as files; it is taken once.
async function takeShared() {
  const kept = await caches.open(sharedThings);
  const files = await Promise.all((await kept.keys()).map(async (request) => {
    const answer = await kept.match(request);
    return new File([await answer.blob()], decodeURIComponent(request.url.split('/').pop()));
  }));
  await caches.delete(sharedThings);
  return files;
}

export async function followLaunch(host) {
  self.launchQueue?.setConsumer(async ({ files }) => {
    if (files?.length) host.take(await Promise.all(files.map((each) => each.getFile())));
  });
  if (location.search === '') return;
  const asked = new URLSearchParams(location.search);
  history.replaceState(null, '', scope); // a reload does not do it again
  if (asked.has('place')) host.show(asked.get('place'));
  if (asked.has('shared')) host.take(await takeShared());
}
