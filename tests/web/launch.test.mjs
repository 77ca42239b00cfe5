// The site as a program among others: what they hand to it, and what it hands to them.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { patience, Person, phone } from './browser.mjs';
import { invitation, paste, personAt, served } from './people.mjs';

const { site, browser } = await served();
const person = personAt({ site, browser });

const mail = `From: Dana Reyes <dana.reyes@northwind.example>\r\nTo: sam@mail.example\r\nSubject: Interview\r\n\r\n${invitation}`;

// What a phone does when somebody shares something with an installed site (W3C Web Share Target): it sends a form. The
// site's own pages may send none, so it goes from beside it.
async function share(somebody, words, files) {
  await somebody.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await somebody.page.goto(somebody.site.beside);
  await somebody.page.evaluate(async ([address, fields, shared]) => {
    const manifest = await (await fetch(new URL('manifest.webmanifest', address))).json();
    const { method, enctype, params } = manifest.share_target;
    const action = new URL(manifest.share_target.action, address).href;
    const form = Object.assign(document.createElement('form'), { action, method, enctype });
    for (const [name, value] of Object.entries(fields)) {
      form.append(Object.assign(document.createElement('textarea'), { name: params[name], value }));
    }
    const input = Object.assign(document.createElement('input'), { type: 'file', name: params.files[0].name, multiple: true });
    const chosen = new DataTransfer();
    for (const [name, content] of shared) chosen.items.add(new File([content], name));
    input.files = chosen.files;
    form.append(input);
    document.body.append(form);
    form.submit();
  }, [somebody.site.address, words, files]);
}

person('words that are shared with it begin a decline, once', phone, async (sam) => {
  await share(sam, { title: 'Interview', text: invitation }, []);
  await sam.hears('textbox', 'Company', 'Northwind Labs');
  assert.equal(new URL(sam.page.url()).search, '');
  await sam.page.reload();
  await sam.sees('A decline you started');
  assert.equal(await sam.page.evaluate(() => caches.keys().then((names) => names.filter((name) => name.includes('shared')).length)), 0);
});

person('a mail that is shared with it as a file begins a decline', phone, async (sam) => {
  await share(sam, { text: 'Have a look' }, [['invitation.eml', mail]]);
  await sam.hears('textbox', 'Company', 'Northwind Labs');
  await sam.hears('textbox', 'Role', 'Data Analyst');
});

test('a mail that is opened with it begins a decline', { timeout: 4 * patience }, async () => {
  const sam = await Person.at(browser, site, phone, () => {
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer(consumer) { window.openWith = consumer; } } });
  });
  await sam.page.evaluate((words) => window.openWith({
    files: [{ getFile: async () => new File([words], 'invitation.eml') }] }), mail);
  await sam.hears('textbox', 'Company', 'Northwind Labs');
  await sam.close();
});

person('a shortcut opens the place it names', phone, async (sam) => {
  const manifest = await (await sam.page.request.get(`${site.address}manifest.webmanifest`)).json();
  for (const { name, url } of manifest.shortcuts) {
    await sam.page.goto(new URL(url, site.address).href);
    await sam.page.locator('#mirror').getByRole('heading', { name: name === 'Today' ? /Say no well/ : name }).waitFor({ state: 'attached' });
  }
});

person('what the manifest names is there, and browsers find nothing wrong with it', phone, async (sam) => {
  const manifest = await (await sam.page.request.get(`${site.address}manifest.webmanifest`)).json();
  const pictures = [...manifest.icons, ...(manifest.screenshots ?? [])];
  assert.deepEqual(manifest.icons.map(({ purpose }) => purpose).sort(), ['any', 'any', 'maskable', 'monochrome']);
  for (const { src, sizes } of pictures) {
    const size = await sam.page.evaluate(async (address) => {
      const picture = await createImageBitmap(await (await fetch(address)).blob());
      return `${picture.width}x${picture.height}`;
    }, new URL(src, site.address).href);
    assert.equal(size, sizes, src);
  }
  const devtools = await sam.devtools();
  const { errors } = await devtools.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []);
});

test('a letter is handed to another app as a file where that is possible, else as words', { timeout: 4 * patience }, async () => {
  for (const takesFiles of [true, false]) {
    const sam = await Person.at(browser, site, phone, (files) => {
      navigator.canShare = ({ files: shared }) => files && shared !== undefined;
      navigator.share = async (what) => {
        window.shared = { ...what, files: undefined, names: what.files?.map(({ name, type }) => `${name} ${type}`),
          mail: await what.files?.[0].text() };
      };
    }, takesFiles);
    await paste(sam);
    await sam.use('Write the letter', 'button');
    await sam.sees('Your letter');
    await sam.use('More', 'button');
    await sam.use('Share', 'button');
    await sam.page.waitForFunction(() => window.shared);
    const shared = await sam.page.evaluate(() => window.shared);
    if (takesFiles) {
      assert.match(shared.names[0], /\.eml message\/rfc822$/);
      assert.match(shared.mail, /To: .*dana\.reyes@northwind\.example/);
    } else {
      assert.match(shared.text, /^Hi Dana,/);
      assert.match(shared.title, /Data Analyst/);
    }
    await sam.close();
  }
});

person('where nothing can be shared it is not offered', phone, async (sam) => {
  await sam.page.evaluate(() => { Object.defineProperty(navigator, 'share', { value: undefined }); });
  await paste(sam);
  await sam.use('Write the letter', 'button');
  await sam.sees('Your letter');
  await sam.use('More', 'button');
  await sam.sees('Save as email file');
  assert.equal(await sam.item('Share').count(), 0);
});

test('the icon shows how many are to be told, and the browser is asked to keep what is filed', { timeout: 4 * patience }, async () => {
  const sam = await Person.at(browser, site, phone, () => {
    window.counts = [];
    window.asked = 0;
    navigator.setAppBadge = async (count) => { window.counts.push(count); };
    navigator.clearAppBadge = async () => { window.counts.push(0); };
    navigator.storage.persist = async () => { ++window.asked; };
  });
  await paste(sam);
  await sam.use('Write the letter', 'button');
  await sam.page.waitForFunction(() => window.counts.at(-1) === 1);
  assert.equal(await sam.page.evaluate(() => window.asked), 0);
  await sam.use('I’ve already sent it', 'button');
  await sam.page.waitForFunction(() => window.counts.at(-1) === 0 && window.asked === 1);
  await sam.close();
});
