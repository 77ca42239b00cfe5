// What the browser keeps: in parts, and whole again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { desktop, phone, root } from './browser.mjs';
import { file, paste, personAt, served } from './people.mjs';

const log = '/data/log.goodterms';

const { site, browser } = await served();
const person = personAt({ site, browser });

// The bytes of a file as they are kept by now.
const bytesKept = (path) => new Promise((done, failed) => {
  const request = indexedDB.open('goodterms');
  request.onerror = () => failed(request.error);
  request.onsuccess = async () => {
    const change = request.result.transaction(['files', 'blocks', 'sizes']);
    const all = (asked) => new Promise((told) => { asked.onsuccess = () => told(asked.result); });
    const range = IDBKeyRange.bound([path], [path, []]);
    const [whole, size, keys, blocks] = await Promise.all([
      all(change.objectStore('files').get(path)), all(change.objectStore('sizes').get(path)),
      all(change.objectStore('blocks').getAllKeys(range)), all(change.objectStore('blocks').getAll(range))]);
    const bytes = new Uint8Array(size ?? whole.length);
    bytes.set(whole.subarray(0, bytes.length));
    blocks.forEach((block, i) => bytes.set(block, keys[i][1] * 4096));
    request.result.close();
    done(Array.from(bytes));
  };
});

person('what the first version of the site kept is there, and so is what is changed since', phone, async (sam) => {
  await file(sam);
  const bytes = await sam.page.evaluate(bytesKept, log);
  await sam.page.goto(site.beside);
  await sam.page.evaluate(([path, kept]) => new Promise((done) => {
    indexedDB.deleteDatabase('goodterms').onsuccess = () => {
      const request = indexedDB.open('goodterms', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('files');
      request.onsuccess = () => {
        const change = request.result.transaction('files', 'readwrite');
        change.objectStore('files').put(new Uint8Array(kept), path);
        change.oncomplete = () => { request.result.close(); done(); };
      };
    };
  }), [log, bytes]);
  await sam.page.goto(site.address);
  await sam.sees('Northwind Labs');
  await sam.use('Settings');
  await sam.use('Dark', 'tab');
  await sam.page.locator('#mirror [aria-label="Dark"][aria-selected="true"]').waitFor({ state: 'attached' });
  await sam.page.reload();
  await sam.sees('Northwind Labs');
  await sam.use('Settings');
  await sam.page.locator('#mirror [aria-label="Dark"][aria-selected="true"]').waitFor({ state: 'attached' });
});

person('a browser that dies once something is shown has it when it comes back', desktop, async (sam) => {
  await file(sam);
  const died = sam.page.waitForEvent('crash');
  sam.page.goto('chrome://crash').catch(() => {});
  await died;
  await sam.page.close();
  sam.page = await sam.newTab();
  await sam.sees('Northwind Labs');
});

person('an action on a log writes what it changes, and not all there is', desktop, async (sam) => {
  await file(sam);
  await sam.page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    window.written = 0;
    IDBObjectStore.prototype.put = function (value, key) {
      window.written += value.length ?? 0;
      return put.call(this, value, key);
    };
  });
  await sam.use('Settings');
  await sam.use('Dark', 'tab');
  await sam.page.waitForFunction(() => window.written > 0);
  const whole = (await sam.page.evaluate(bytesKept, log)).length;
  const written = await sam.page.evaluate(() => window.written);
  assert.ok(written * 4 < whole, `${written} bytes of ${whole}`);
});

person('leaving while a change waits for room loses neither it nor what came after', desktop, async (sam) => {
  await paste(sam);
  await sam.page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    let refused = 0;
    IDBObjectStore.prototype.put = function (...what) {
      if (refused++ < 2) throw new DOMException('full', 'QuotaExceededError');
      IDBObjectStore.prototype.put = put;
      return put.apply(this, what);
    };
  });
  await sam.use('Write the letter');
  await sam.page.getByRole('alertdialog').waitFor();
  await sam.page.getByRole('button', { name: 'Try again' }).click();
  await sam.page.getByRole('alertdialog').waitFor(); // there is still none
  await sam.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
  await sam.page.getByRole('button', { name: 'Try again' }).click();
  await sam.sees('Your letter');
  await sam.page.reload();
  await sam.sees('Northwind Labs');
});

person('who has saved no copy for a month is offered one under Today, and then no more', phone, async (sam) => {
  await file(sam);
  await sam.page.evaluate(() => new Promise((done) => {
    const request = indexedDB.open('goodterms');
    request.onsuccess = () => {
      const change = request.result.transaction('files', 'readwrite');
      change.objectStore('files').put(new TextEncoder().encode('2020-02-03 0'), '/data/last-copy');
      change.oncomplete = () => { request.result.close(); done(); };
    };
  }));
  await sam.page.reload();
  await sam.sees('no copy was saved since');
  await sam.use('Save a copy', undefined, sam.page.waitForEvent('download'));
  await sam.page.locator('#mirror', { hasText: 'no copy was saved' }).waitFor({ state: 'detached' });
  await sam.page.reload();
  await sam.sees('Northwind Labs');
  assert.equal(await sam.page.locator('#mirror', { hasText: 'no copy was saved' }).count(), 0);
});

// A file system in memory, as far as em++'s is asked.
function makeFiles() {
  const nodes = new Map();
  return {
    nodes,
    analyzePath: (path) => ({ exists: nodes.has(path) }),
    lookupPath: (path) => ({ node: nodes.get(path) }),
    getPath: (node) => [...nodes].find(([, each]) => each === node)[0],
    write({ path, node }, buffer, offset, length, position) {
      const grown = new Uint8Array(Math.max(node.usedBytes, position + length));
      grown.set(node.contents.subarray(0, node.usedBytes));
      grown.set(buffer.subarray(offset, offset + length), position);
      Object.assign(nodes.get(path), { contents: grown, usedBytes: grown.length });
      return length;
    },
    truncate(node, length) {
      const cut = new Uint8Array(length);
      cut.set(node.contents.subarray(0, Math.min(length, node.usedBytes)));
      Object.assign(node, { contents: cut, usedBytes: length });
    },
    unlink: (path) => nodes.delete(path),
    rename(from, to) {
      nodes.set(to, nodes.get(from));
      nodes.delete(from);
    },
  };
}

test('blocks put together are what the files are, whatever was done to these', async () => {
  const source = readFileSync(join(root, 'platform/web/page/changed-blocks.js'), 'utf8');
  const { blockSize, ChangedBlocks } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  let seed = 1;
  const below = (most) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * most);
  };
  const files = makeFiles();
  const changed = new ChangedBlocks(files, (path) => path !== '/passing');
  const kept = new Map();
  const paths = ['/a', '/b', '/passing'];
  const steps = [
    (path) => {
      if (!files.nodes.has(path)) files.nodes.set(path, { contents: new Uint8Array(0), usedBytes: 0 });
      const bytes = new Uint8Array(1 + below(3 * blockSize)).fill(1 + below(255));
      files.write({ path, node: files.nodes.get(path), flags: 0 }, bytes, 0, bytes.length, below(40 * blockSize));
    },
    (path) => files.nodes.has(path) && files.truncate(files.nodes.get(path), below(30 * blockSize)),
    (path) => files.nodes.has(path) && below(4) === 0 && files.unlink(path),
    (path) => files.nodes.has(path) && below(4) === 0 && files.rename(path, paths[(paths.indexOf(path) + 1) % 3]),
  ];
  const keep = (path, what) => {
    if (what === null) return kept.delete(path);
    if (what.whole) return kept.set(path, what.whole);
    const bytes = new Uint8Array(what.size);
    bytes.set(kept.get(path).subarray(0, what.size));
    for (const [number, block] of what.blocks) bytes.set(block, number * blockSize);
    return kept.set(path, bytes);
  };
  for (let round = 0; round < 3000; ++round) {
    for (let step = below(4); step >= 0; --step) steps[below(4)](paths[below(3)]);
    const isRefused = below(5) === 0;
    for (const path of [...changed.changes.keys()]) {
      const what = changed.take(path);
      if (isRefused) changed.putBack(path, what);
      else keep(path, what);
    }
    if (isRefused) continue;
    const now = new Map([...files.nodes].filter(([path]) => path !== '/passing'));
    assert.deepEqual([...kept.keys()].sort(), [...now.keys()].sort(), `round ${round}`);
    for (const [path, node] of now) assert.ok(Buffer.from(kept.get(path)).equals(Buffer.from(node.contents)), `${path}, round ${round}`);
  }
});
