// Keys, and text from keyboards of every kind: soft ones, input methods, dead keys. Text arrives in a text area that
// nobody sees. It holds a filling, so that there is always something to erase and a soft keyboard says so.

const filling = '  ';
const caretAt = 1;

// What the browser would do with these is not what is meant here. Others stay the browser's.
const ours = new Set(['KeyA', 'KeyK', 'KeyN', 'KeyS', 'KeyY', 'KeyZ', 'Enter']);
const typesNothing = /^(Arrow|Page|Home$|End$|Tab$|Enter$|NumpadEnter$|Backspace$|Delete$|Escape$|F\d$)/;
// The browser's own zoom, as in every page.
const zooms = new Set(['Minus', 'Equal', 'Digit0', 'NumpadAdd', 'NumpadSubtract', 'Numpad0']);

const letters = (text) => Array.from(text);

export class Keyboard {
  constructor(program, page, view) {
    this.program = program;
    this.page = page;
    this.view = view;
    this.field = document.getElementById('typing');
    this.wanted = false;
    this.held = new Map(); // code: the name under which its press was told
    this.composed = '';    // what an input method has written so far, and may still change
    this.tallest = 0;      // of the page, without a soft keyboard
    this.hasMouse = matchMedia('(pointer: fine)').matches;
    addEventListener('keydown', (event) => this.key(event, true));
    addEventListener('keyup', (event) => this.key(event, false));
    addEventListener('blur', () => this.letGo());
    addEventListener('paste', (event) => this.paste(event));
    this.field.addEventListener('beforeinput', (event) => this.beforeInput(event));
    this.field.addEventListener('compositionupdate', (event) => this.compose(event.data ?? ''));
    this.field.addEventListener('compositionend', (event) => this.composeEnd(event.data ?? ''));
    this.field.addEventListener('input', (event) => event.isComposing || this.refill());
    this.refill();
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

  // A call of the program, in the turn of whatever else somebody does.
  call(does) {
    this.view.take(() => {
      does();
      this.view.wake();
    });
  }

  tell(name, event, down) {
    this.call(() => {
      this.program._web_modifiers(this.page, +event.ctrlKey, +event.shiftKey, +event.altKey, +event.metaKey);
      this.program.ccall('web_key', null, ['number', 'string', 'number'], [this.page, name, +down]);
    });
  }

  type(text) {
    this.call(() => this.program.ccall('web_type', null, ['number', 'string'], [this.page, text]));
  }

  erase(forward = false) {
    this.call(() => this.program._web_erase(this.page, +forward));
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
      this.type(event.key);
    }
  }

  // What is released elsewhere is not told to anyone.
  letGo() {
    const nothing = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };
    for (const name of this.held.values()) this.tell(name, nothing, false);
    this.held.clear();
    this.call(() => this.program._web_modifiers(this.page, 0, 0, 0, 0));
  }

  paste(event) {
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    this.call(() => this.program.ccall('web_paste', null, ['number', 'string'], [this.page, text]));
  }

  beforeInput(event) {
    if (event.isComposing || event.inputType === 'insertCompositionText') return; // compositionupdate tells it
    event.preventDefault();
    switch (event.inputType) {
      case 'insertText':
      case 'insertReplacementText':
        this.type(event.data ?? event.dataTransfer?.getData('text/plain') ?? '');
        break;
      case 'insertLineBreak':
      case 'insertParagraph':
        this.call(() => this.program._web_enter(this.page));
        break;
      case 'deleteContentBackward':
      case 'deleteWordBackward':
      case 'deleteSoftLineBackward':
        this.erase();
        break;
      case 'deleteContentForward':
        this.erase(true);
        break;
    }
  }

  // Takes back what differs from what was written before, and writes the rest.
  compose(text) {
    const before = letters(this.composed);
    const now = letters(text);
    let same = 0;
    while (same < before.length && same < now.length && before[same] === now[same]) ++same;
    for (let i = same; i < before.length; ++i) this.erase();
    if (same < now.length) this.type(now.slice(same).join(''));
    this.composed = text;
  }

  composeEnd(text) {
    this.compose(text);
    this.composed = '';
    this.refill();
  }

  refill() {
    this.field.value = filling;
    this.field.setSelectionRange(caretAt, caretAt);
  }
}
