// What a start waits for: the first part of the program, and not the second (page/program.js).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { join } from 'node:path';

import { desktop, patience, Person, phone, siteFolder } from './browser.mjs';
import { file, invitation, served } from './people.mjs';

const { site, browser } = await served();

const secondPart = /goodterms-later\.wasm$/;

// Somebody for whom the second part of the program comes only when it is let through.
async function withoutSecondPart(somebody) {
  let letThrough;
  const waits = new Promise((done) => { letThrough = done; });
  await somebody.context.route(secondPart, (route) => waits.then(() => route.continue()));
  somebody.page = await somebody.newTab();
  return letThrough;
}

for (const [name, device] of Object.entries({ phone, desktop })) {
  test(`on a ${name} the first frame needs no second part, and what is done meanwhile happens when that has come`, { timeout: 2 * patience }, async () => {
    const other = await Person.at(browser, site, device);
    const place = await other.placeOf('Paste an invitation');
    const drawn = await other.page.screenshot();
    await other.close();
    const sam = await Person.outside(browser, site, device);
    const letThrough = await withoutSecondPart(sam);
    await sam.page.locator('html.open').waitFor();
    assert.ok((await sam.page.screenshot()).equals(drawn), 'it looks as it does later');
    await sam.copy(invitation);
    await (sam.touches ? sam.page.touchscreen.tap(...place) : sam.page.mouse.click(...place));
    await sam.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.ok((await sam.page.screenshot()).equals(drawn), 'nothing happens yet');
    const isKept = () => navigator.serviceWorker.getRegistration().then(Boolean);
    assert.equal(await sam.page.evaluate(isKept), false, 'the site is kept later, which fetches all of it again');
    letThrough();
    await sam.sees('Northwind Labs');
    await sam.page.waitForFunction(isKept);
    assert.deepEqual(sam.complaints, []);
    await sam.close();
  });

  test(`on a ${name} neither does the first frame of a log with a decline in it`, { timeout: 2 * patience }, async () => {
    const sam = await Person.at(browser, site, device, () => {
      Object.defineProperty(navigator, 'serviceWorker', { value: undefined }); // which has the part by the second time
    });
    await file(sam);
    await sam.page.close();
    const letThrough = await withoutSecondPart(sam);
    await sam.page.locator('html.open').waitFor();
    letThrough();
    await sam.sees('Northwind Labs');
    assert.deepEqual(sam.complaints, []);
    await sam.close();
  });
}

test('where the second part does not come, the page says so in words', { timeout: patience }, async () => {
  const sam = await Person.outside(browser, site, desktop);
  await sam.context.route(secondPart, (route) => route.abort());
  sam.page = await sam.newTab();
  await sam.page.getByRole('heading', { name: 'Good Terms could not be loaded' }).waitFor();
  await sam.context.unroute(secondPart);
  await sam.page.getByRole('button', { name: 'Try again' }).click();
  await sam.sees('Paste an invitation');
  await sam.close();
});

test('a first part that lacks something waits for the second', { timeout: patience }, async () => {
  const sam = await Person.outside(browser, site, desktop);
  await sam.context.route(/program\.js$/, async (route) => {
    const answer = await route.fetch();
    const lacks = `\nconst { begin } = Program.prototype;
Program.prototype.begin = async function (given) {
  const made = await begin.call(this, given);
  const open = made._web_open;
  made._web_open = () => { if (!this.ended) throw new NotYet(); return open(); };
  return made;
};\n`;
    await route.fulfill({ response: answer, body: (await answer.text()) + lacks });
  });
  await sam.open();
  await sam.sees('Paste an invitation');
  await sam.close();
});

test('every script of the page is asked for at once', () => {
  const text = (name) => readFileSync(join(siteFolder, name), 'utf8');
  const needed = new Set();
  const follow = (name) => {
    if (needed.has(name)) return;
    needed.add(name);
    if (name === 'goodterms.js') return;
    for (const [, next] of text(name).matchAll(/(?:from|import\() ?'\.\/([^']+)'/g)) follow(next);
  };
  follow('boot.js');
  needed.delete('boot.js');
  const asked = Array.from(text('index.html').matchAll(/rel="modulepreload" href="([^"]+)"/g), ([, name]) => name);
  assert.deepEqual(asked.toSorted(), [...needed].toSorted());
});
