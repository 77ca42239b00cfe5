// Keeps the program's files in IndexedDB. The program writes to files in memory; what it changed is taken here after
// each of its turns and written in one transaction, so that the browser has all of a turn or nothing of it.
import { blockSize, ChangedBlocks } from './changed-blocks.js';
import { saveAs } from './save-as.js';

const database = 'goodterms';
const wholes = 'files';   // path: its bytes, as they were when it was last written whole
const pieces = 'blocks';  // [path, number]: bytes that were changed since
const lengths = 'sizes';  // path: how long it is since
const tables = [wholes, pieces, lengths];
const folder = '/data/';
const downloads = '/Downloads/';

// What lies beside a file only while that is being written.
const isPassing = (path) => /(-journal|part|\.lock)$/.test(path);

const piecesOf = (path, from = 0) => IDBKeyRange.bound([path, from], [path, Infinity]);

function answerOf(request) {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

function endOf(change) {
  return new Promise((done, failed) => {
    change.oncomplete = () => done();
    change.onabort = () => failed(change.error ?? new Error('aborted'));
  });
}

export class Store {
  static async open() {
    const request = indexedDB.open(database, 2);
    request.onupgradeneeded = () => {
      for (const name of tables) {
        if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name);
      }
    };
    return new Store(await answerOf(request));
  }

  constructor(connection) {
    this.connection = connection;
    this.apart = new Map(); // path: numbers of the blocks that are kept beside it
    // A browser that clears its data, or a newer version of this page in another tab.
    connection.onversionchange = () => connection.close();
  }

  // Everything that is kept: path to bytes.
  async files() {
    const change = this.connection.transaction(tables);
    const kept = change.objectStore(wholes);
    const [paths, contents] = await Promise.all([answerOf(kept.getAllKeys()), answerOf(kept.getAll())]);
    const now = await Promise.all(paths.map((path, i) => this.asItIs(change, path, contents[i])));
    return new Map(paths.map((path, i) => [path, now[i]]));
  }

  async asItIs(change, path, whole) {
    const size = await answerOf(change.objectStore(lengths).get(path));
    if (size === undefined) return whole;
    const range = piecesOf(path), blocks = change.objectStore(pieces);
    const [keys, contents] = await Promise.all([answerOf(blocks.getAllKeys(range)), answerOf(blocks.getAll(range))]);
    const bytes = new Uint8Array(size);
    bytes.set(whole.subarray(0, size));
    contents.forEach((content, i) => bytes.set(content, keys[i][1] * blockSize));
    this.apart.set(path, new Set(keys.map(([, number]) => number)));
    return bytes;
  }

  // Puts the files where the program looks for them, and from now on notices what it changes.
  attach(files, kept) {
    this.program = files;
    this.changed = new ChangedBlocks(files, (path) => (
      !isPassing(path) && (path.startsWith(folder) || path.startsWith(downloads))));
    for (const [path, bytes] of kept) {
      files.mkdirTree(path.slice(0, path.lastIndexOf('/')));
      files.writeFile(path, bytes, { canOwn: true });
      this.changed.isTaken(path);
    }
  }

  exists(path) {
    return this.program.analyzePath(path).exists;
  }

  // A log in the midst of a transaction has its journal beside it; it is whole again when that is gone.
  isWhole(path) {
    return !this.exists(`${path}-journal`);
  }

  hasUnsaved() {
    for (const path of this.changed.changes.keys()) if (path.startsWith(folder) && this.isWhole(path)) return true;
    return false;
  }

  // What the program changed since it was last asked: by path, what ChangedBlocks.take() says of it.
  takeChanges() {
    const changes = new Map();
    for (const path of [...this.changed.changes.keys()]) {
      if (path.startsWith(folder) && this.isWhole(path)) changes.set(path, this.changed.take(path));
    }
    return changes;
  }

  // Resolves when the browser has written all of it; else it is still to be taken.
  async keep(changes) {
    try {
      const change = this.connection.transaction(tables, 'readwrite', { durability: 'strict' });
      const ended = endOf(change);
      try {
        for (const [path, what] of changes) this.put(change, path, what);
        change.commit(); // begins at once, and is not lost when the page goes away meanwhile
      } catch (error) {
        change.abort();
        ended.catch(() => {});
        throw error;
      }
      await ended;
    } catch (error) {
      for (const [path, what] of changes) this.changed.putBack(path, what);
      throw error;
    }
  }

  put(change, path, what) {
    const [files, blocks, sizes] = tables.map((name) => change.objectStore(name));
    if (what?.blocks) {
      for (const [number, bytes] of what.blocks) blocks.put(bytes, [path, number]);
      blocks.delete(piecesOf(path, Math.ceil(what.size / blockSize)));
      sizes.put(what.size, path);
      if (!this.apart.has(path)) this.apart.set(path, new Set());
      what.blocks.forEach(([number]) => this.apart.get(path).add(number));
      return;
    }
    if (what === null) files.delete(path);
    else files.put(what.whole, path);
    blocks.delete(piecesOf(path));
    sizes.delete(path);
    this.apart.delete(path);
  }

  // Nobody waits: what lies beside its file in many blocks, and so takes long to read, is written whole again.
  tidy() {
    for (const [path, blocks] of this.apart) {
      if (blocks.size * blockSize * 8 > (this.changed.sizes.get(path) ?? 0)) this.changed.touch(path, 0);
    }
  }

  // What the program wrote for the person goes out to them.
  handOut() {
    for (const path of [...this.changed.changes.keys()]) {
      if (!path.startsWith(downloads)) continue;
      if (this.exists(path)) {
        saveAs(path.slice(downloads.length), this.program.readFile(path));
        this.program.unlink(path);
      }
      this.changed.isTaken(path);
    }
  }
}
