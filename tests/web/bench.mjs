// What the site costs: over the wire, until it can be used, and for an action on a large log. Figures are told, and
// nothing fails: they are of this machine. `./dev web-bench [backup]`: of a log, such as of the one with
// 10,000 contacts that ./dev bench leaves in build/native/bench.
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

import { desktop, launch, Person, phone, root, Site } from './browser.mjs';
import { invitation, paste } from './people.mjs';

const companies = ['Larkfield', 'Brambleton', 'Oakhurst', 'Fernley', 'Silverdale', 'Kestrel Works', 'Marlow Partners', 'Tidewater', 'Quarry Lane'];
const times = companies.length;
const kilo = (bytes) => `${Math.round(bytes / 1000)} kB`;
const milli = (time) => `${time.toFixed(1)} ms`;
const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function tellSizes(folder) {
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    const small = gzipSync(bytes, { level: 9 }).length;
    if (small > 20000) console.log(`${name}: ${kilo(bytes.length)}, ${kilo(small)} by gzip`);
  }
}

// Of a WebAssembly module, as its specification orders it (5.5): a section is its kind, its length and its content.
function codeOf(bytes) {
  for (let at = 8; at < bytes.length;) {
    const kind = bytes[at++];
    let length = 0;
    for (let shift = 0, more = true; more; shift += 7) {
      more = bytes[at] > 127;
      length |= (bytes[at++] & 127) << shift;
    }
    if (kind === 10) return bytes.subarray(at, at + length);
    at += length;
  }
  return bytes.subarray(0, 0);
}

// Of the program; the page around it and its icon are some kB more.
function tellParts(folder) {
  const small = (bytes) => gzipSync(bytes, { level: 9 }).length;
  const [first, later, script] = ['goodterms.wasm', 'goodterms-later.wasm', 'goodterms.js'].map((name) => readFileSync(join(folder, name)));
  const wire = small(first) + small(script), code = small(codeOf(first));
  console.log(`before the first frame: ${kilo(wire)} by gzip, of which code ${kilo(code)}`);
  console.log(`in all: ${kilo(wire + small(later))} by gzip, of which code ${kilo(code + small(codeOf(later)))}`);
}

// From the first byte that is asked for until the frame that has something in it was handed to the screen: the first time,
// and when somebody comes back.
async function timesToOpen(browser, address, device) {
  const context = await browser.newContext(device);
  await context.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.documentElement.classList.contains('open')) return;
      observer.disconnect();
      requestAnimationFrame(() => performance.mark('first frame'));
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['class'] });
  });
  const page = await context.newPage();
  const opened = async () => {
    await page.waitForFunction(() => performance.getEntriesByName('first frame').length > 0);
    return page.evaluate(() => performance.getEntriesByName('first frame')[0].startTime);
  };
  await page.goto(address);
  const first = await opened();
  await page.reload();
  const again = await opened();
  await context.close();
  return { first, again };
}

// Beside a page that has nothing but Dear ImGui, in turns, so that both have the same machine.
async function tellStart(browser, site) {
  for (const [name, device] of Object.entries({ phone, desktop })) {
    const opened = [], bare = [];
    for (let i = 0; i < times; ++i) {
      opened.push(await timesToOpen(browser, site.address, device));
      bare.push(await timesToOpen(browser, `${site.origin}bare/`, device));
    }
    for (const when of ['first', 'again']) {
      const [ours, theirs] = [opened, bare].map((all) => middle(all.map((each) => each[when])));
      console.log(`first frame, ${name}, ${when}: ${milli(ours)}, of a bare page ${milli(theirs)}`);
    }
  }
}

// Kept as the first version of the site kept it; the site takes it over.
async function bring(person, site, log) {
  symlinkSync(resolve(log), join(site.folder, 'log'));
  await person.page.goto(site.beside);
  await person.page.evaluate(async (address) => {
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
    await new Promise((done) => { indexedDB.deleteDatabase('goodterms').onsuccess = done; });
    await new Promise((done) => {
      const request = indexedDB.open('goodterms', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('files');
      request.onsuccess = () => {
        const change = request.result.transaction('files', 'readwrite');
        change.objectStore('files').put(bytes, '/data/log.goodterms');
        change.oncomplete = () => { request.result.close(); done(); };
      };
    });
  }, `${site.origin}log`);
}

async function tellSaves(browser, site, log) {
  const person = await Person.at(browser, site, desktop);
  await bring(person, site, log);
  await person.page.goto(site.address);
  await person.sees('Declines');
  await person.page.evaluate(async () => {
    const { Store } = await import(new URL('store.js', location.href).href);
    const { takeChanges, keep } = Store.prototype;
    window.saves = [];
    let taking = 0;
    Store.prototype.takeChanges = function () {
      const began = performance.now();
      const changes = takeChanges.call(this);
      taking = performance.now() - began;
      return changes;
    };
    Store.prototype.keep = async function (changes) {
      const began = performance.now();
      await keep.call(this, changes);
      let bytes = 0;
      for (const what of changes.values()) {
        bytes += what?.whole?.length ?? what?.length ?? 0;
        for (const [, block] of what?.blocks ?? []) bytes += block.length;
      }
      window.saves.push({ taking, keeping: performance.now() - began, bytes });
    };
  });
  const { page } = person;
  const count = () => page.evaluate(() => window.saves.length);
  for (const company of companies) {
    await person.use('Declines');
    await person.use('New decline');
    await person.copy(invitation.replaceAll('Northwind Labs', company));
    await person.hears('textbox', 'The invitation');
    await person.use('Paste');
    await person.hears('textbox', 'Company', company);
    const before = await count();
    await person.use('Write the letter');
    await person.sees('Your letter');
    await page.waitForFunction((least) => window.saves.length > least, before);
  }
  for (const { taking, keeping, bytes } of await page.evaluate(() => window.saves)) {
    console.log(`a save: ${milli(taking + keeping)} (${milli(taking)} to copy ${kilo(bytes)}, ${milli(keeping)} until the browser has it)`);
  }
  const reading = await page.evaluate(async () => {
    const { Store } = await import(new URL('store.js', location.href).href);
    const store = await Store.open();
    const began = performance.now();
    await store.files();
    return performance.now() - began;
  });
  console.log(`reading what is kept: ${milli(reading)}`);
  await person.close();
}

// What a key in a letter takes: of the page's own work, and from the browser's telling of it until the frame that shows it
// was handed over, the wait for the screen's next turn included. And what of the machine's memory the program has by then.
async function tellKeys(browser, site, name, device) {
  const person = await Person.at(browser, site, device, () => {
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...given) => {
      const made = await instantiate(...given);
      window.memory ??= Object.values(made.exports).find((each) => each instanceof WebAssembly.Memory);
      return made;
    };
  });
  const { page } = person;
  await paste(person);
  await person.tap('Write the letter');
  await person.sees('Your letter');
  await person.tap('Your letter', 'textbox');
  await page.waitForFunction(() => document.activeElement.id === 'typing');
  await page.evaluate(async () => {
    const { View } = await import(new URL('view.js', location.href).href);
    const { frame } = View.prototype;
    let pressed = 0;
    window.keys = [];
    addEventListener('keydown', () => { pressed = performance.now(); }, { capture: true });
    View.prototype.frame = function () {
      const began = performance.now();
      frame.call(this);
      const ended = performance.now();
      if (pressed > 0) window.keys.push({ work: ended - began, whole: ended - pressed });
      pressed = 0;
    };
  });
  for (const letter of 'I have thought about it for a while, and it was not easy.') {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(60);
  }
  const keys = await page.evaluate(() => window.keys);
  const [work, whole] = ['work', 'whole'].map((part) => keys.map((key) => key[part]));
  const memory = await page.evaluate(() => window.memory.buffer.byteLength);
  console.log(`a key in a letter, ${name}: work ${milli(middle(work))}, the most of ${keys.length} ${milli(Math.max(...work))}; until it is handed over ${milli(middle(whole))}`);
  console.log(`memory of the program: ${kilo(memory)}`);
  await person.close();
}

const [log] = process.argv.slice(2);
const site = await Site.serve();
symlinkSync(join(root, 'build/web/bare'), join(site.folder, 'bare'));
const browser = await launch();
try {
  tellSizes(join(site.folder, 'below'));
  tellSizes(join(site.folder, 'bare'));
  tellParts(join(site.folder, 'below'));
  await tellStart(browser, site);
  for (const [name, device] of Object.entries({ phone, desktop })) await tellKeys(browser, site, name, device);
  if (log) await tellSaves(browser, site, log);
} finally {
  await browser.close();
  await site.stop();
}
