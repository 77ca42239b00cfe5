// Which parts of the program's files were changed, by blocks of one size: a log of 90 MB of which an action changes a
// few pages is not written anew for it. Notices what em++'s file system in memory is told to do.

export const blockSize = 4096; // bytes: a page of SQLite's

export class ChangedBlocks {
  // files: em++'s FS. isKept: whether anybody wants to know of that path.
  constructor(files, isKept) {
    this.files = files;
    this.isKept = isKept;
    this.changes = new Map(); // path: { blocks, from }: these, and everything from that byte on
    this.sizes = new Map();   // path: as it was last taken
    this.listen();
  }

  listen() {
    const { files } = this;
    const { write, truncate, unlink, rename } = files;
    files.write = (stream, buffer, offset, length, position, canOwn) => {
      const from = position ?? (stream.flags & 1024 ? stream.node.usedBytes : stream.position); // O_APPEND
      const written = write(stream, buffer, offset, length, position, canOwn);
      this.touch(stream.path, from, from + written);
      return written;
    };
    files.truncate = (file, length) => {
      truncate(file, length);
      this.touch(typeof file === 'string' ? file : files.getPath(file), length);
    };
    files.unlink = (path) => {
      unlink(path);
      this.touch(path, 0);
    };
    files.rename = (from, to) => {
      rename(from, to);
      this.touch(from, 0);
      this.touch(to, 0);
    };
  }

  // Bytes from the one to before the other; without it, to the end.
  touch(path, from, to = Infinity) {
    if (!this.isKept(path)) return;
    if (!this.changes.has(path)) this.changes.set(path, { blocks: new Set(), from: Infinity });
    const change = this.changes.get(path);
    if (to === Infinity) change.from = Math.min(change.from, from);
    else for (let block = Math.floor(from / blockSize); block * blockSize < to; ++block) change.blocks.add(block);
  }

  // What it is now is what is kept.
  isTaken(path) {
    this.changes.delete(path);
    this.sizes.set(path, this.contents(path)?.length ?? 0);
  }

  contents(path) {
    if (!this.files.analyzePath(path).exists) return null;
    const { node } = this.files.lookupPath(path);
    return node.contents ? node.contents.subarray(0, node.usedBytes) : new Uint8Array(0);
  }

  // A copy of what was changed in it since it was last taken: its size, and its blocks by number, or where that is most
  // of it, the whole; null: it is gone.
  take(path) {
    const { blocks, from } = this.changes.get(path);
    const bytes = this.contents(path);
    const before = this.sizes.get(path) ?? 0;
    this.isTaken(path);
    if (bytes === null) return null;
    const size = bytes.length;
    const count = Math.ceil(size / blockSize);
    const first = Math.floor(Math.min(from, size > before ? before : Infinity) / blockSize);
    for (let block = first; block < count; ++block) blocks.add(block);
    const numbers = [...blocks].filter((block) => block < count);
    if (numbers.length * 2 >= count) return { size, whole: bytes.slice() };
    return { size, blocks: numbers.map((block) => [block, bytes.slice(block * blockSize, (block + 1) * blockSize)]) };
  }

  // It was not kept after all.
  putBack(path, change) {
    if (!change?.blocks) return this.touch(path, 0);
    this.touch(path, change.size); // what was beyond its end may still be there
    for (const [block] of change.blocks) this.touch(path, block * blockSize, block * blockSize + 1);
  }
}
