// Keeps the program's files in IndexedDB. The program writes to files in memory; what it changed is taken here after
// each of its turns and written in one transaction, so that the browser has all of a turn or nothing of it.
import { saveAs } from './save-as.js';

const database = 'goodterms';
const table = 'files'; // path: bytes
const folder = '/data/';
const downloads = '/Downloads/';

// What lies beside a file only while that is being written.
const isPassing = (path) => /(-journal|part|\.lock)$/.test(path);

function answerOf(request) {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

export class Store {
  static async open() {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(table);
    return new Store(await answerOf(request));
  }

  constructor(connection) {
    this.connection = connection;
    this.touched = new Set();
    // A browser that clears its data, or a newer version of this page in another tab.
    connection.onversionchange = () => connection.close();
  }

  // Everything that is kept: path to bytes.
  async files() {
    const kept = this.connection.transaction(table).objectStore(table);
    const [paths, contents] = await Promise.all([answerOf(kept.getAllKeys()), answerOf(kept.getAll())]);
    return new Map(paths.map((path, i) => [path, contents[i]]));
  }

  // Puts the files where the program looks for them, and from now on notices what it changes.
  attach(files, kept) {
    this.program = files;
    for (const [path, bytes] of kept) {
      files.mkdirTree(path.slice(0, path.lastIndexOf('/')));
      files.writeFile(path, bytes);
    }
    const touch = (path) => this.touch(path);
    files.trackingDelegate.onWriteToFile = touch;
    files.trackingDelegate.onDeletePath = touch;
    files.trackingDelegate.onMovePath = (from, to) => {
      touch(from);
      touch(to);
    };
  }

  touch(path) {
    if (isPassing(path)) return;
    if (path.startsWith(folder) || path.startsWith(downloads)) this.touched.add(path);
  }

  exists(path) {
    return this.program.analyzePath(path).exists;
  }

  // A log in the midst of a transaction has its journal beside it; it is whole again when that is gone.
  isWhole(path) {
    return !this.exists(`${path}-journal`);
  }

  hasUnsaved() {
    for (const path of this.touched) if (path.startsWith(folder) && this.isWhole(path)) return true;
    return false;
  }

  // What the program changed since it was last asked: path to bytes, or to null where the file is gone.
  takeChanges() {
    const changes = new Map();
    for (const path of this.touched) {
      if (!path.startsWith(folder) || !this.isWhole(path)) continue;
      this.touched.delete(path);
      changes.set(path, this.exists(path) ? this.program.readFile(path) : null);
    }
    return changes;
  }

  // Resolves when the browser has written all of it.
  keep(changes) {
    return new Promise((done, failed) => {
      const change = this.connection.transaction(table, 'readwrite', { durability: 'strict' });
      change.oncomplete = () => done();
      change.onabort = () => failed(change.error ?? new Error('aborted'));
      const kept = change.objectStore(table);
      for (const [path, bytes] of changes) {
        if (bytes === null) kept.delete(path);
        else kept.put(bytes, path);
      }
      change.commit(); // begins at once, and is not lost when the page goes away meanwhile
    });
  }

  // What the program wrote for the person goes out to them.
  handOut() {
    for (const path of this.touched) {
      if (!path.startsWith(downloads)) continue;
      this.touched.delete(path);
      if (!this.exists(path)) continue;
      saveAs(path.slice(downloads.length), this.program.readFile(path));
      this.program.unlink(path);
      this.touched.delete(path);
    }
  }
}
