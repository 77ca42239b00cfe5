// The site in Chromium. Each test is a person with a browser of their own.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { desktop, patience, Person, phone, root, Site, siteFolder } from './browser.mjs';
import { file, invitation, paste, personAt, served } from './people.mjs';

const { site, browser } = await served();

const person = personAt({ site, browser });

person('an invitation becomes a filed letter by taps alone, and is there after a reload at once', phone, async (sam) => {
  await file(sam);
  await sam.page.reload();
  await sam.sees('Northwind Labs');
});

person('the same with a mouse', desktop, async (sam) => {
  await file(sam);
  await sam.page.reload();
  await sam.sees('Northwind Labs');
});

person('typing with accents, composed letters and Backspace reaches a field as it is meant', phone, async (sam) => {
  await sam.copy('');
  await sam.tap('Paste an invitation'); // with nothing in it
  await sam.tap('Company');
  await sam.page.waitForFunction(() => document.activeElement.id === 'typing');
  await sam.page.keyboard.type('Société Nord');
  const devtools = await sam.devtools();
  // An input method: what is written may change until it is finished.
  await devtools.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 });
  await devtools.send('Input.imeSetComposition', { text: 'かん', selectionStart: 2, selectionEnd: 2 });
  await devtools.send('Input.insertText', { text: '感' });
  await sam.page.keyboard.type('ñé');
  await sam.page.keyboard.press('Backspace');
  await sam.page.locator('[aria-label="Company"]', { hasText: /^Société Nord感ñ$/ }).waitFor({ state: 'attached' });
});

person('a soft keyboard comes up in a tap on a field, and goes with it', phone, async (sam) => {
  await sam.copy('');
  await sam.tap('Paste an invitation'); // with nothing in it
  await sam.tap('Company');
  await sam.page.waitForFunction(() => document.activeElement.id === 'typing');
  await sam.tap('Back');
  await sam.page.waitForFunction(() => document.activeElement.id !== 'typing');
});

person('a finger that draws the page along presses nothing', phone, async (sam) => {
  await sam.tap('Settings');
  const [x, y] = await sam.placeOf('Dark');
  const devtools = await sam.devtools();
  const touch = (type, ...at) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints: at.map((height) => ({ x, y: height })) });
  await touch('touchStart', y);
  for (let moved = 30; moved <= 120; moved += 30) await touch('touchMove', y - moved);
  await touch('touchEnd');
  await sam.page.waitForFunction((before) => {
    const now = document.querySelector('#mirror [aria-label="Dark"]').getBoundingClientRect();
    return now.top + now.height / 2 < before - 60;
  }, y);
  assert.equal(await sam.item('Dark').getAttribute('aria-selected'), 'false');
});

person('a mail that is dropped on the window begins a decline with its words', desktop, async (sam) => {
  const mail = `From: Dana Reyes <dana.reyes@northwind.example>\r\nTo: sam@mail.example\r\nSubject: Interview\r\n\r\n${invitation}`;
  await sam.page.evaluate((words) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([words], 'invitation.eml'));
    document.getElementById('window').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  }, mail);
  await sam.sees('Northwind Labs');
});

person('a backup comes out as a file, and everything comes back from it in another browser', desktop, async (sam) => {
  await file(sam);
  await sam.tap('Settings');
  const [download] = await Promise.all([sam.page.waitForEvent('download'), sam.tap('Back up now')]);
  const backup = await download.path();
  const other = await Person.at(browser, site, desktop);
  await other.tap('Settings');
  await other.tap('Restore a backup');
  const [chooser] = await Promise.all([other.page.waitForEvent('filechooser'), other.tap('Another file')]);
  await chooser.setFiles(backup);
  await other.sees('1 decline');
  await other.page.reload();
  await other.sees('Northwind Labs');
  await other.close();
});

person('nothing is drawn at rest', desktop, async (sam) => {
  const frames = () => sam.page.evaluate(() => new Promise((told) => {
    const ask = window.requestAnimationFrame;
    let asked = 0;
    window.requestAnimationFrame = (callback) => { ++asked; return ask(callback); };
    setTimeout(() => { window.requestAnimationFrame = ask; told(asked); }, 2000);
  }));
  await sam.page.mouse.move(5, 5);
  await frames(); // what the move set going comes to rest
  assert.equal(await frames(), 0);
});

person('a tab that nobody sees draws nothing, and shows what changed meanwhile once it is seen', desktop, async (sam) => {
  await sam.page.evaluate(() => {
    window.drawn = 0;
    const { drawElements } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.drawElements = function (...all) { ++window.drawn; return drawElements.apply(this, all); };
    window.see = (seen) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => !seen });
      document.dispatchEvent(new Event('visibilitychange'));
    };
  });
  // Since `seen`, how often something was drawn until a while after the look changed.
  const drawn = (seen, colorScheme) => sam.page.evaluate((is) => { window.see(is); window.drawn = 0; }, seen)
    .then(() => sam.page.emulateMedia({ colorScheme }))
    .then(() => sam.page.evaluate(() => new Promise((told) => setTimeout(() => told(window.drawn), 1000))));
  assert.equal(await drawn(false, 'dark'), 0);
  assert.ok(await drawn(true, 'dark') > 0);
});

person('what was filed on a computer opens in the browser, and the other way round', desktop, async (sam) => {
  const computer = join(root, 'build/native/goodterms');
  const folder = mkdtempSync(join(tmpdir(), 'goodterms-computer-'));
  const run = (log, ...told) => execFileSync(computer, ['--data', join(folder, log), ...told], { encoding: 'utf8' });
  try {
    run('a.goodterms', 'case', 'add', '--company', 'Tidewater', '--role', 'Planner');
    run('a.goodterms', 'backup', join(folder, 'from-computer.goodterms'));
    await sam.tap('Settings');
    await sam.tap('Restore a backup');
    const [chooser] = await Promise.all([sam.page.waitForEvent('filechooser'), sam.tap('Another file')]);
    await chooser.setFiles(join(folder, 'from-computer.goodterms'));
    await sam.sees('1 decline');
    await sam.tap('Today');
    await sam.sees('Tidewater');
    await sam.tap('Settings');
    const [download] = await Promise.all([sam.page.waitForEvent('download'), sam.tap('Back up now')]);
    run('b.goodterms', 'restore', await download.path());
    assert.match(run('b.goodterms', 'case', 'list'), /Tidewater/);
    assert.match(run('b.goodterms', 'check'), /sound/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, { skip: !existsSync(join(root, 'build/native/goodterms')) && 'the program for this computer is not built' });

person('a second tab says that the first is open, and opens when that is closed', desktop, async (sam) => {
  const second = await sam.newTab();
  await second.getByText('Good Terms is open in another tab').waitFor();
  await sam.page.close();
  await second.locator('html.open').waitFor();
});

test('the browser draws what the program has no font for, and fonts that the site has are fetched when somebody needs them', {
  timeout: 4 * patience,
}, async () => {
  const sam = await Person.at(browser, site, desktop, () => {
    const fill = CanvasRenderingContext2D.prototype.fillText;
    window.drawn = new Set();
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
      window.drawn.add(text);
      return fill.call(this, text, ...place);
    };
  });
  const fonts = () => sam.requests.filter((url) => /[.][ot]tf$/.test(url)).map((url) => url.split('/').pop());
  const words = '王小明 한 ไทย क्षि Дана 🙂';
  const drawn = (...characters) => sam.page.waitForFunction((all) => all.every((each) => window.drawn.has(each)), characters);
  await sam.copy('');
  await sam.tap('Paste an invitation'); // with nothing in it
  await sam.tap('Contact');
  await sam.page.keyboard.type('Søren');
  await sam.sees('Søren');
  assert.deepEqual(fonts(), [], 'who writes like most fetches no other fonts');
  const came = sam.page.waitForResponse(/Inter-Regular.otf$/);
  await sam.page.keyboard.type(words);
  await sam.sees(words);
  await drawn('王', '小', '明', '한', 'ย', 'क्षि', '🙂');
  await came;
  assert.deepEqual([...new Set(fonts())], ['Inter-Regular.otf']);
  await sam.page.reload();
  await sam.use('Continue', 'button');
  await sam.sees(words);
  await drawn('王', 'क्षि');
  assert.equal(await sam.page.evaluate(() => window.drawn.has('Д') || window.drawn.has('Дана')), false, 'it is here now');
  await sam.close();
});

person('turning the phone shows the same in the new shape', phone, async (sam) => {
  await sam.page.setViewportSize({ width: 844, height: 390 });
  await sam.page.waitForFunction(() => document.getElementById('window').width === 844 * 3);
  await sam.sees('Paste an invitation');
});

person('a graphics card that lets go gets everything back', desktop, async (sam) => {
  const before = await sam.page.screenshot();
  await sam.page.evaluate(() => new Promise((back) => {
    const canvas = document.getElementById('window');
    const loses = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    canvas.addEventListener('webglcontextlost', () => setTimeout(() => loses.restoreContext(), 0), { once: true });
    canvas.addEventListener('webglcontextrestored', () => requestAnimationFrame(() => requestAnimationFrame(back)), { once: true });
    loses.loseContext();
  }));
  assert.deepEqual(await sam.page.screenshot(), before);
});

test('without a connection the site opens again with everything in it', { timeout: 4 * patience }, async () => {
  const own = await Site.serve();
  const sam = await Person.at(browser, own, phone);
  await sam.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await file(sam);
  await own.stop();
  await sam.page.reload();
  await sam.sees('Northwind Labs');
  const second = await sam.context.newPage();
  await sam.page.close();
  await second.goto(own.address);
  await second.locator('html.open').waitFor();
  await sam.close();
});

test('a new version is offered, and used when the person says so', { timeout: 4 * patience }, async () => {
  const copy = mkdtempSync(join(tmpdir(), 'goodterms-version-'));
  cpSync(siteFolder, copy, { recursive: true });
  const own = await Site.serve(copy);
  const sam = await Person.at(browser, own, phone);
  await sam.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await sam.page.reload(); // from now on out of what is kept
  await sam.sees('Say no well');
  assert.equal(await sam.page.getByText('A new version is ready').isVisible(), false);
  const worker = join(copy, 'service-worker.js');
  writeFileSync(worker, readFileSync(worker, 'utf8').replace(/const version = '.*'/, "const version = 'newer'"));
  writeFileSync(join(copy, 'style.css'), `${readFileSync(join(copy, 'style.css'), 'utf8')}\n#window { --newer: 1; }`);
  await sam.page.reload();
  await sam.page.getByText('A new version is ready').waitFor();
  const newer = () => getComputedStyle(document.getElementById('window')).getPropertyValue('--newer') === '1';
  assert.equal(await sam.page.evaluate(newer), false, 'not before it is asked for');
  await Promise.all([sam.page.waitForEvent('load'), sam.page.getByRole('button', { name: 'Use it now' }).click()]);
  await sam.page.locator('html.open').waitFor();
  assert.equal(await sam.page.evaluate(newer), true);
  await sam.close();
  await own.stop();
  rmSync(copy, { recursive: true, force: true });
});

const noStorage = () => { indexedDB.open = () => { throw new DOMException('denied', 'SecurityError'); }; };
const lacks = [
  ['no WebGL 2', () => { HTMLCanvasElement.prototype.getContext = () => null; }, 'This browser cannot draw Good Terms'],
  ['no Web Locks', () => { Object.defineProperty(navigator, 'locks', { value: undefined }); }, 'This browser is too old'],
];

for (const [what, breaks, says] of [...lacks, ['no storage', noStorage, 'This browser keeps nothing here']]) {
  test(`with ${what} the page says so in words`, { timeout: patience }, async () => {
    const context = await browser.newContext(desktop);
    await context.addInitScript(breaks);
    const page = await context.newPage();
    await page.goto(site.address);
    await page.getByRole('heading', { name: says }).waitFor();
    await context.close();
  });
}

for (const [what, breaks, says] of lacks) {
  person(`with ${what} what was kept before comes out as a file, and opens elsewhere`, desktop, async (sam) => {
    await file(sam);
    await sam.context.addInitScript(breaks);
    await sam.page.reload();
    await sam.page.getByRole('heading', { name: says }).waitFor();
    const [download] = await Promise.all([
      sam.page.waitForEvent('download'), sam.page.getByRole('button', { name: 'Save my data as a file' }).click()]);
    const other = await Person.at(browser, site, desktop);
    await other.use('Settings');
    await other.use('Restore a backup');
    const chooser = await other.use('Another file', undefined, other.page.waitForEvent('filechooser'));
    await chooser.setFiles(await download.path());
    await other.sees('1 decline');
    await other.close();
  });
}

test('a browser without modules is told that it is too old', { timeout: patience }, async () => {
  const context = await browser.newContext(desktop);
  // What such a browser makes of the page: the one script it knows is run, and no other.
  await context.route(/\/below\/$/, async (route) => {
    const answer = await route.fetch();
    const page = (await answer.text()).replace(/<script type="module"[^>]*><\/script>/g, '').replace('<script nomodule ', '<script defer ');
    await route.fulfill({ response: answer, body: page });
  });
  const page = await context.newPage();
  await page.goto(site.address);
  await page.getByRole('heading', { name: 'This browser is too old' }).waitFor();
  assert.equal(await page.getByRole('button').count(), 0);
  await context.close();
});

test('a change that the browser has no room for is told, and kept when there is room again', { timeout: 4 * patience }, async () => {
  const sam = await Person.at(browser, site, desktop);
  await paste(sam);
  await sam.page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function () {
      IDBObjectStore.prototype.put = put;
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await sam.tap('Write the letter');
  await sam.page.getByRole('alertdialog').waitFor();
  await sam.page.getByRole('button', { name: 'Try again' }).click();
  await sam.sees('Dana');
  await sam.page.reload();
  await sam.sees('Northwind Labs');
  await sam.close();
});
