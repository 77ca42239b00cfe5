// Mouse and fingers on the canvas. One finger at a time: it taps, or it draws what lies under it along.

const mouseButtons = [0, 2, 1]; // as Dear ImGui counts them: left, right, middle
const pixelsPerStep = 100;      // of a wheel, as browsers have it
const linesPerStep = 3;

export class Pointer {
  constructor(program, page, view, keyboard) {
    this.program = program;
    this.page = page;
    this.view = view;
    this.keyboard = keyboard;
    this.finger = null; // the one that is followed
    const canvas = view.canvas;
    const on = (type, does, options) => canvas.addEventListener(type, (event) => view.take(() => does(event)), options);
    canvas.addEventListener('pointerdown', (event) => canvas.setPointerCapture(event.pointerId)); // while it is down
    on('pointerdown', (event) => this.down(event));
    on('pointermove', (event) => this.move(event));
    on('pointerup', (event) => this.up(event));
    on('pointercancel', (event) => this.cancel(event));
    on('pointerleave', (event) => event.pointerType === 'mouse' && this.leave());
    on('wheel', (event) => this.wheel(event), { passive: false });
    // A menu, or the focus taken from where the keyboard types.
    for (const type of ['contextmenu', 'mousedown']) canvas.addEventListener(type, (event) => event.preventDefault());
  }

  point(event, touch) {
    const { ratio } = this.view;
    this.program._web_point(this.page, event.offsetX * ratio, event.offsetY * ratio, touch ? 1 : 0);
  }

  down(event) {
    const touch = event.pointerType === 'touch';
    if (touch && this.finger !== null) return;
    if (touch) this.finger = event.pointerId;
    this.point(event, touch);
    if (touch) this.view.settle(1); // what lies there learns of it before it is pressed
    this.program._web_press(this.page, mouseButtons[event.button] ?? 0, 1);
    this.view.wake();
  }

  move(event) {
    const touch = event.pointerType === 'touch';
    if (touch && event.pointerId !== this.finger) return;
    this.point(event, touch);
    this.view.wake();
  }

  up(event) {
    const touch = event.pointerType === 'touch';
    if (touch && event.pointerId !== this.finger) return;
    this.point(event, touch);
    this.program._web_press(this.page, mouseButtons[event.button] ?? 0, 0);
    if (touch) {
      this.finger = null;
      this.program._web_point_nowhere(this.page);
    }
    // A soft keyboard, the clipboard and a file's dialog come up within the tap or not at all.
    this.view.settle(8);
    this.keyboard.follow({ touch });
    this.view.wake();
  }

  // The browser took the finger over: nothing is pressed.
  cancel(event) {
    if (event.pointerId !== this.finger) return;
    this.finger = null;
    this.program._web_point_nowhere(this.page);
    this.program._web_press(this.page, 0, 0);
    this.view.wake();
  }

  leave() {
    this.program._web_point_nowhere(this.page);
    this.view.wake();
  }

  wheel(event) {
    if (event.ctrlKey) return; // the browser's own zoom
    event.preventDefault();
    const per = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? linesPerStep
      : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 0.2 : pixelsPerStep;
    this.program._web_scroll(this.page, -event.deltaX / per, -event.deltaY / per);
    this.view.wake();
  }

  // As a finger that taps there, in pixels of the canvas.
  tap(x, y) {
    this.program._web_point(this.page, x, y, 1);
    this.view.settle(1);
    this.program._web_press(this.page, 0, 1);
    this.program._web_press(this.page, 0, 0);
    this.program._web_point_nowhere(this.page);
    this.answer();
  }

  // What lies outside of what can be seen.
  use(id) {
    this.program._web_use_item(this.page, id);
    this.answer();
  }

  answer() {
    this.view.settle(8);
    this.keyboard.follow({ touch: true });
    this.view.wake();
  }
}
