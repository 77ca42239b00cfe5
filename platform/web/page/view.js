// The canvas: how large it is, and when it is drawn. A frame is drawn when something has happened and as long as the
// program asks for more; then nothing runs. After each frame what the program changed is kept, and until the browser
// has it no further frame is drawn: what says that something is saved is never seen before it is.

import { canvas, visiblePixels } from './early.js';

const seconds = () => performance.now() / 1000;

export class View {
  // takeOut: gives the person their log as a file.
  constructor(program, page, store, takeOut) {
    this.program = program;
    this.page = page;
    this.store = store;
    this.takeOut = takeOut;
    this.canvas = canvas;
    this.pixels = [0, 0]; // for which the program draws, so large
    this.pixelsPerPoint = 0;
    this.asked = 0; // the frame that was asked for
    this.timer = 0;
    this.keeping = false;
    this.kept = []; // what is done once that has ended
    this.held = false; // after the first frame, until the program is there in whole
    this.waiting = []; // what was done meanwhile
    this.mirror = null;
  }

  open() {
    const resize = () => this.resize();
    new ResizeObserver(resize).observe(document.documentElement);
    visualViewport?.addEventListener('resize', resize);
    visualViewport?.addEventListener('scroll', resize);
    this.watchRatio();
    document.addEventListener('visibilitychange', () => this.visibilityChanged());
    addEventListener('pagehide', () => this.leave());
    addEventListener('focus', () => this.focus(true));
    addEventListener('blur', () => this.focus(false));
    addEventListener('beforeunload', (event) => this.keeping && event.preventDefault());
    for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(prefers-reduced-motion: reduce)']) {
      matchMedia(query).addEventListener('change', () => this.wake());
    }
    this.canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault(); // so that it comes back
      this.program._web_context(this.page, 0);
    });
    this.canvas.addEventListener('webglcontextrestored', () => {
      this.program._web_context(this.page, 1);
      this.wake();
    });
    this.resize();
    this.held = true;
  }

  // The first frame is on the screen, and the program is there in whole.
  letGo(mirror) {
    this.held = false;
    this.mirror = mirror;
    this.resize();
    this.plan(0);
  }

  // For what somebody does: now, or in its turn once the whole program has come to rest for the first time.
  take(does) {
    if (this.held || this.waiting.length > 0) this.waiting.push(does);
    else does();
  }

  get ratio() {
    return devicePixelRatio || 1;
  }

  resize() {
    if (this.held) return; // what is there stays to be seen
    const pixels = visiblePixels();
    this.canvas.style.top = `${visualViewport?.offsetTop ?? 0}px`;
    const same = this.pixels[0] === pixels[0] && this.pixels[1] === pixels[1];
    if (same && this.pixelsPerPoint === this.ratio) return; // zooming may leave as many pixels, each point larger
    this.pixels = pixels;
    this.pixelsPerPoint = this.ratio;
    if (this.canvas.width !== pixels[0]) this.canvas.width = pixels[0];
    if (this.canvas.height !== pixels[1]) this.canvas.height = pixels[1];
    this.canvas.style.width = `${pixels[0] / this.ratio}px`;
    this.canvas.style.height = `${pixels[1] / this.ratio}px`;
    this.program._web_resize(this.page, pixels[0], pixels[1], this.ratio);
    this.frame(); // in this turn: the canvas is empty now
  }

  watchRatio() {
    matchMedia(`(resolution: ${this.ratio}dppx)`).addEventListener('change', () => {
      this.watchRatio();
      this.resize();
    }, { once: true });
  }

  // Something has happened: a frame, as soon as the screen takes one.
  wake() {
    this.program._web_wake(this.page);
    this.plan(0);
  }

  // Frames within an event, for what a browser allows there only: at most so many.
  settle(most) {
    if (this.keeping || this.held) return;
    this.program._web_settle(this.page, seconds(), most);
    this.afterTurn(0);
  }

  plan(wait) {
    clearTimeout(this.timer);
    if (this.keeping || this.held || wait < 0) return;
    if (wait > 0) {
      this.timer = setTimeout(() => this.plan(0), wait * 1000);
    } else if (document.hidden) {
      this.timer = setTimeout(() => this.frame(), 0);
    } else {
      this.asked ||= requestAnimationFrame(() => this.frame());
    }
  }

  frame() {
    cancelAnimationFrame(this.asked);
    this.asked = 0;
    if (this.keeping || this.held) return;
    this.afterTurn(this.program._web_frame(this.page, seconds(), document.hidden ? 1 : 0));
  }

  afterTurn(wait) {
    this.store.handOut();
    if (this.store.hasUnsaved()) {
      this.keep();
    } else {
      if (wait !== 0) this.mirror?.update();
      this.plan(wait);
      if (wait !== 0 && !this.held) for (const does of this.waiting.splice(0)) does();
    }
  }

  async keep() {
    this.keeping = true;
    while (!(await this.keepOrAsk()));
    this.keeping = false;
    for (const does of this.kept.splice(0)) does();
    this.plan(0);
  }

  async keepOrAsk() {
    try {
      await this.store.keep(this.store.takeChanges());
      return true;
    } catch (error) {
      const box = document.getElementById('not-kept');
      box.querySelector('.why').textContent = `${error?.name ?? error}.`;
      box.hidden = false;
      box.querySelector('.take-out').onclick = this.takeOut;
      await new Promise((again) => { box.querySelector('.again').onclick = again; });
      box.hidden = true;
      return false;
    }
  }

  focus(hasFocus) {
    this.program._web_focus(this.page, hasFocus ? 1 : 0);
    this.plan(0);
  }

  visibilityChanged() {
    if (document.hidden) this.leave();
    this.plan(0);
  }

  // It may be for good: what is being written is kept now.
  leave() {
    if (this.held) return; // nothing was done yet
    this.program._web_leave(this.page);
    this.store.tidy();
    const changes = this.store.takeChanges();
    if (changes.size > 0) this.store.keep(changes).catch(() => {}); // told with the next change
  }
}
