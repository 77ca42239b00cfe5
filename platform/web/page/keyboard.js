// Keys, and where they go. What they write arrives in a text area (written-text.js).

// What the browser would do with these is not what is meant here. Others stay the browser's.
const ours = new Set(['KeyA', 'KeyK', 'KeyN', 'KeyS', 'KeyY', 'KeyZ', 'Enter']);
const typesNothing = /^(Arrow|Page|Home$|End$|Tab$|Enter$|NumpadEnter$|Backspace$|Delete$|Escape$|F\d$)/;
// The browser's own zoom, as in every page.
const zooms = new Set(['Minus', 'Equal', 'Digit0', 'NumpadAdd', 'NumpadSubtract', 'Numpad0']);

const letters = (text) => Array.from(text);

export class Keyboard {
  constructor(program, page, written) {
    this.program = program;
    this.page = page;
    this.written = written;
    this.field = document.getElementById('typing');
    this.wanted = false;
    this.held = new Map(); // code: the name under which its press was told
    this.tallest = 0;      // of the page, without a soft keyboard
    this.hasMouse = matchMedia('(pointer: fine)').matches;
    addEventListener('keydown', (event) => this.key(event, true));
    addEventListener('keyup', (event) => this.key(event, false));
    addEventListener('blur', () => this.letGo());
    addEventListener('paste', (event) => this.paste(event));
  }

  // Text is wanted, or no more, at that place in CSS pixels.
  want(wanted, x, y, height) {
    this.wanted = wanted;
    this.field.style.transform = `translate(${x}px, ${y}px)`;
    this.field.style.height = `${height}px`;
    // A soft keyboard comes up only within a tap: see follow().
    if (this.hasMouse || !wanted) this.follow({ touch: false });
  }

  // The focus is where text is wanted. `touch`: within a tap, where a soft keyboard may have been put away.
  follow({ touch }) {
    const has = document.activeElement === this.field;
    this.tallest = Math.max(this.tallest, visualViewport?.height ?? 0);
    const putAway = touch && has && (visualViewport?.height ?? 0) >= this.tallest * 0.9;
    if (has && (!this.wanted || putAway)) this.field.blur();
    if (this.wanted && (!has || putAway)) this.field.focus({ preventScroll: true });
  }

  tell(name, event, down) {
    this.written.call(() => {
      this.program._web_modifiers(this.page, +event.ctrlKey, +event.shiftKey, +event.altKey, +event.metaKey);
      this.program.ccall('web_key', null, ['number', 'string', 'number'], [this.page, name, +down]);
    });
  }

  // Letters by what they mean, so that Ctrl+Z is where the person's keyboard has it; the rest by place.
  nameOf(event) {
    return /^[a-z]$/i.test(event.key) ? `Key${event.key.toUpperCase()}` : event.code;
  }

  key(event, down) {
    // An input method has it; it tells what came of it by itself.
    if (down && (event.isComposing || event.keyCode === 229)) return;
    if (event.target instanceof HTMLButtonElement) return; // of the page around the window
    const name = down ? this.nameOf(event) : this.held.get(event.code);
    if (!name) return;
    const withControl = event.ctrlKey || event.metaKey;
    if (withControl && zooms.has(event.code)) return;
    // Pasting is told by the paste that comes of it, and repeated keys by Dear ImGui.
    if (down && withControl && name === 'KeyV') return;
    if (down) this.held.set(event.code, name);
    else this.held.delete(event.code);
    this.tell(name, event, down);
    if (!down) return;
    const altArrow = event.altKey && name.startsWith('Arrow');
    if (withControl ? ours.has(name) : altArrow || typesNothing.test(name)) event.preventDefault();
    const typed = letters(event.key).length === 1 && !withControl && !event.altKey;
    if (typed && document.activeElement !== this.field) {
      event.preventDefault();
      this.written.type(event.key);
    }
  }

  // What is released elsewhere is not told to anyone.
  letGo() {
    const nothing = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };
    for (const name of this.held.values()) this.tell(name, nothing, false);
    this.held.clear();
    this.written.call(() => this.program._web_modifiers(this.page, 0, 0, 0, 0));
  }

  paste(event) {
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    this.written.call(() => this.program.ccall('web_paste', null, ['number', 'string'], [this.page, text]));
  }
}
