// What the program asks of the page (platform/web/host.h).

import { Characters } from './characters.js';
import { Clocks } from './clocks.js';
import { Fonts } from './fonts.js';

const cursors = { '-1': 'none', 1: 'text', 2: 'move', 3: 'ns-resize', 4: 'ew-resize', 7: 'pointer', 8: 'wait', 9: 'progress', 10: 'not-allowed' };
const picked = '/picked';

export class Host {
  constructor() {
    this.clocks = new Clocks();
    this.characters = new Characters();
    this.fonts = new Fonts();
  }

  attach(program, page, view, keyboard, store) {
    Object.assign(this, { program, page, view, keyboard, store });
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => this.drop(event));
  }

  // --- Clipboard

  writeClipboard(text) {
    navigator.clipboard?.writeText(text).catch(() => this.writeByCommand(text));
  }

  // Where the browser knows the newer way but refuses it here.
  writeByCommand(text) {
    const give = (event) => {
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
    };
    document.addEventListener('copy', give, { once: true });
    document.execCommand('copy');
    document.removeEventListener('copy', give);
  }

  askClipboard() {
    const asked = navigator.clipboard?.readText?.() ?? Promise.resolve('');
    asked.catch(() => '').then((text) => this.answer('web_clipboard_came', text));
  }

  answer(name, text) {
    this.program.ccall(name, null, ['number', 'string'], [this.page, text]);
    this.view.wake();
  }

  // --- Other programs, files

  openAddress(address) {
    const link = document.createElement('a');
    link.href = address;
    if (/^https?:/i.test(address)) link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.click();
  }

  pickFile() {
    const input = document.createElement('input');
    input.type = 'file';
    input.oncancel = () => this.answer('web_file_picked', '');
    input.onchange = async () => {
      const [path] = await this.bring(input.files);
      this.answer('web_file_picked', path);
    };
    input.click();
  }

  // Puts files where the program can read them, in place of those before; their paths.
  async bring(files) {
    const { FS } = this.program;
    const contents = await Promise.all(Array.from(files, (file) => file.arrayBuffer()));
    FS.mkdirTree(picked);
    for (const old of FS.readdir(picked)) if (old !== '.' && old !== '..') FS.unlink(`${picked}/${old}`);
    return contents.map((content, i) => {
      const path = `${picked}/${files[i].name.replace(/[/\n]/g, ' ')}`;
      FS.writeFile(path, new Uint8Array(content));
      return path;
    });
  }

  drop(event) {
    event.preventDefault();
    this.take(Array.from(event.dataTransfer.files));
  }

  // Invitations, or tables of people.
  async take(files) {
    if (files.length > 0) this.answer('web_take_files', (await this.bring(files)).join('\n'));
  }

  show(place) {
    this.answer('web_show', place);
  }

  // --- The program's icon, and what the browser keeps

  // How many wait to be told. Only an icon that was put on the home screen or into a dock shows it.
  showCount(count) {
    const shown = count > 0 ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.();
    shown?.catch(() => {});
  }

  // Browsers may clear what a site keeps when room runs out, unless they promise not to.
  keepForGood() {
    this.kept ??= navigator.storage?.persist?.().catch(() => {}); // asked once in a while is enough
  }

  // --- Handing a letter on

  canShare() {
    return navigator.share !== undefined;
  }

  // With the mail as a file where this browser shares such files, else its words.
  share(title, text, name, mail) {
    const files = mail === '' ? [] : [new File([mail], name, { type: 'message/rfc822' })];
    const withFile = files.length > 0 && navigator.canShare?.({ files });
    navigator.share(withFile ? { title, files } : { title, text }).catch(() => {}); // they thought better of it
  }

  hasUnsaved() {
    return this.store?.hasUnsaved() ?? false;
  }

  // --- Characters that the program's fonts lack

  drawCharacter(text, em, heavy, quarters) {
    return this.characters.draw(text, em, heavy, quarters);
  }

  // --- The system

  look() {
    const is = (query) => matchMedia(query).matches;
    return (is('(prefers-color-scheme: dark)') ? 1 : 0)
      | (is('(prefers-contrast: more)') || is('(forced-colors: active)') ? 2 : 0)
      | (is('(prefers-reduced-motion: reduce)') ? 4 : 0);
  }

  offsetAt(zone, utc) {
    return this.clocks.offsetAt(zone, utc);
  }

  zones() {
    return this.clocks.zones();
  }

  // --- The window

  wantText(wanted, x, y, height) {
    const { ratio } = this.view;
    this.keyboard.want(wanted, x / ratio, y / ratio, height / ratio);
  }

  showCursor(cursor) {
    this.view.canvas.style.cursor = cursors[cursor] ?? 'default';
  }
}
