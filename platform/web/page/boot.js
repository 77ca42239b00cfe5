// Starts Good Terms in the page, or shows in plain words why it cannot.
import { context } from './early.js';
import { claimTab } from './one-tab.js';
import { Host } from './host.js';
import { Keyboard } from './keyboard.js';
import { followLaunch } from './launch.js';
import { Mirror } from './mirror.js';
import { Pointer } from './pointer.js';
import { NotYet, Program } from './program.js';
import { Store } from './store.js';
import { offerNewVersions } from './new-version.js';
import { saveAs } from './save-as.js';
import { View } from './view.js';
import { WrittenText } from './written-text.js';

const logPath = '/data/log.goodterms';

function show(id, why = '') {
  document.getElementById('opening').hidden = true;
  const section = document.getElementById(id);
  section.hidden = false;
  for (const place of section.querySelectorAll('.why')) place.textContent = why;
  for (const button of section.querySelectorAll('.again')) button.onclick = () => location.reload();
  for (const button of section.querySelectorAll('.take-out')) button.onclick = () => takeOut(section);
}

// The log as a file, also where the program cannot run.
async function takeOut(section) {
  const files = await Store.open().then((store) => store.files()).catch(() => new Map());
  const log = files.get(logPath);
  if (log) return saveAs('good-terms.goodterms', log);
  for (const nothing of section.querySelectorAll('.nothing-kept')) nothing.hidden = false;
}

function isTooOld() {
  return !self.WebAssembly || !navigator.locks || !self.PointerEvent || !self.ResizeObserver;
}

// What was begun and cannot be had, and the section of the page that says so.
class Missing extends Error {
  constructor(section, cause) {
    super(section, { cause });
    this.section = section;
  }
}

const needed = (section, what) => what.catch((cause) => { throw new Missing(section, cause); });

// What the window needs, all of it on its way at once.
async function gather(host, code) {
  const connection = needed('no-storage', Store.open());
  const made = code.begin({ host, print: () => {}, printErr: (line) => console.warn(line) });
  const program = needed('not-loaded', Promise.all([made, host.fonts.fetchKnown()]));
  Promise.all([connection, program]).catch(() => {}); // told when it is waited for
  if (context === null) throw new Missing('no-webgl');
  if (!(await claimTab(() => show('second-tab')))) return null;
  const store = await connection;
  const files = await needed('no-storage', store.files()); // not before another tab is done with them
  return { program: (await program)[0], store, files };
}

function openWindow(host, { program, store, files }) {
  store.attach(program.FS, files);
  const page = program._web_open();
  const trouble = program.UTF8ToString(program._web_trouble(page));
  if (trouble !== '') return show('not-started', trouble);
  const view = new View(program, page, store, () => saveAs('good-terms.goodterms', program.FS.readFile(logPath)));
  const written = new WrittenText(program, page, view);
  const keyboard = new Keyboard(program, page, written);
  const pointer = new Pointer(program, page, view, keyboard);
  host.attach(program, page, view, keyboard, store);
  document.documentElement.classList.add('open');
  view.open();
  return new Mirror(program, page, view, pointer, written);
}

// Once the frame that was just drawn can be seen, where somebody looks.
const seen = () => new Promise((done) => (document.hidden ? done() : requestAnimationFrame(() => setTimeout(done))));

async function start() {
  if (isTooOld()) return show('old-browser');
  const host = new Host();
  const code = new Program();
  try {
    const parts = await gather(host, code);
    if (parts === null) return;
    if (history.state?.needsWhole) await needed('not-loaded', code.whole());
    const mirror = openWindow(host, parts);
    if (!mirror) return;
    await seen();
    await needed('not-loaded', code.whole());
    mirror.view.letGo(mirror);
    await followLaunch(host);
  } catch (trouble) {
    if (trouble instanceof NotYet) {
      // The first frame needed more than it was thought to. Nothing has been kept by then.
      history.replaceState({ needsWhole: true }, '');
      return location.reload();
    }
    if (!(trouble instanceof Missing)) throw trouble;
    console.warn(trouble.cause);
    document.documentElement.classList.remove('open');
    show(trouble.section);
  }
}

// Keeping the site fetches all of it again: not while somebody waits for the first frame.
start().finally(offerNewVersions);
