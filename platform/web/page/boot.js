// Starts Good Terms in the page, or shows in plain words why it cannot.
import { claimTab } from './one-tab.js';
import { Host } from './host.js';
import { Keyboard } from './keyboard.js';
import { followLaunch } from './launch.js';
import { Mirror } from './mirror.js';
import { Pointer } from './pointer.js';
import { Store } from './store.js';
import { offerNewVersions } from './new-version.js';
import { saveAs } from './save-as.js';
import { View } from './view.js';

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

function canDraw() {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

async function loadProgram(host) {
  const { default: goodterms } = await import('./goodterms.js');
  return goodterms({ host, print: () => {}, printErr: (line) => console.warn(line) });
}

async function start() {
  if (isTooOld()) return show('old-browser');
  if (!canDraw()) return show('no-webgl');
  if (!(await claimTab(() => show('second-tab')))) return;

  let store, files;
  try {
    store = await Store.open();
    files = await store.files();
  } catch (error) {
    console.warn(error);
    return show('no-storage');
  }

  const host = new Host();
  let program;
  try {
    [program] = await Promise.all([loadProgram(host), host.fonts.fetchKnown()]);
  } catch (error) {
    console.warn(error);
    return show('not-loaded');
  }

  store.attach(program.FS, files);
  const page = program._web_open();
  const trouble = program.UTF8ToString(program._web_trouble(page));
  if (trouble !== '') return show('not-started', trouble);

  const view = new View(program, page, store, () => saveAs('good-terms.goodterms', program.FS.readFile(logPath)));
  const keyboard = new Keyboard(program, page, view);
  const pointer = new Pointer(program, page, view, keyboard);
  view.mirror = new Mirror(program, page, view, pointer);
  host.attach(program, page, view, keyboard, store);
  document.documentElement.classList.add('open');
  view.open();
  await followLaunch(host);
}

start();
offerNewVersions();
