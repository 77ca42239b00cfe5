// The text that has the caret, in a text area that nobody sees. Soft keyboards, input methods and dictation go by the words
// around the caret and change them; what they do here is done in the window. Where the window has none, or one that is
// very long, a filling stands here, so that there is always something to erase.

const filling = { before: ' ', selected: '', after: ' ', lines: false };

// Frames in which keys that were pressed quickly have been taken in: each is one that comes and one that goes.
const mostFrames = 200;

const bytes = (text) => new TextEncoder().encode(text).length;
const letters = (text) => Array.from(text).length;

function sameAtBegin(one, other) {
  let same = 0;
  while (same < one.length && same < other.length && one[same] === other[same]) ++same;
  const splits = same > 0 && /[\uD800-\uDBFF]/.test(one[same - 1]); // between the halves of one character
  return splits ? same - 1 : same;
}

// What was taken out of a text where, and what was put there, as far as it can be told from the caret.
function difference(was, now, caret) {
  const rest = now.slice(caret);
  const after = was.endsWith(rest) ? rest.length : 0;
  const end = was.length - after, endNow = now.length - after;
  const begin = sameAtBegin(was.slice(0, end), now.slice(0, endNow));
  return { begin, end, put: now.slice(begin, endNow) };
}

export class WrittenText {
  constructor(program, page, view) {
    this.program = program;
    this.page = page;
    this.view = view;
    this.field = document.getElementById('typing');
    this.told = null;          // what the program has; null: nothing it tells of
    this.known = false;        // what is here is that, and not the filling
    this.text = '';            // as it is here, changes that the program was told of included
    this.place = [0, 0];       // what is selected of it
    this.composing = false;    // an input method may still change what it wrote
    this.waits = false;        // the program has not yet taken in what it was told last
    const on = (type, does) => this.field.addEventListener(type, does);
    on('compositionstart', () => { this.composing = true; });
    on('compositionend', () => { this.composing = false; this.changed(); });
    on('beforeinput', (event) => this.before(event));
    on('input', () => this.changed());
    document.addEventListener('selectionchange', () => this.selected());
    this.show();
  }

  // The program is at rest: what it has stands here too.
  follow() {
    const told = this.program._web_written(this.page);
    if (told !== 0) this.told = JSON.parse(this.program.UTF8ToString(told));
    this.waits = false;
    if (!this.composing) this.show();
  }

  show() {
    const { before, selected, after, lines } = this.told ?? filling;
    const text = before + selected + after;
    const place = [before.length, before.length + selected.length];
    if (this.field.value !== text) this.field.value = text;
    const [begin, end] = this.selection();
    if (begin !== place[0] || end !== place[1]) this.field.setSelectionRange(...place);
    const key = lines ? 'enter' : 'done';
    if (this.field.enterKeyHint !== key) this.field.enterKeyHint = key;
    this.known = this.told !== null;
    this.text = text;
    this.place = place;
  }

  selection() {
    return [this.field.selectionStart, this.field.selectionEnd];
  }

  // A call of the program, in the turn of whatever else somebody does.
  call(does) {
    this.view.take(() => {
      does();
      this.waits = true;
      this.view.wake();
    });
  }

  type(text) {
    this.call(() => this.program.ccall('web_type', null, ['number', 'string'], [this.page, text]));
  }

  erase(forward = false) {
    this.call(() => this.program._web_erase(this.page, +forward));
  }

  // These are not text, or come by a way of their own.
  before(event) {
    switch (event.inputType) {
      case 'insertLineBreak':
      case 'insertParagraph':
        event.preventDefault();
        this.call(() => this.program._web_enter(this.page));
        break;
      case 'insertFromDrop':
        event.preventDefault();
        this.type(event.data ?? event.dataTransfer?.getData('text/plain') ?? '');
        break;
      case 'deleteByCut':
      case 'deleteByDrag':
      case 'historyUndo':
      case 'historyRedo':
        event.preventDefault();
        break;
    }
  }

  changed() {
    const was = this.text, now = this.field.value, [caret] = this.selection();
    const [first, last] = this.place;
    this.text = now;
    this.place = this.selection();
    if (was !== now) this.tell(was, difference(was, now, caret), first, last);
    if (!this.known && !this.composing) this.show();
  }

  // What is done at the caret goes there, wherever that is by now; the rest to its place in the text.
  tell(was, { begin, end, put }, first, last) {
    const taken = was.slice(begin, end);
    const atCaret = end === last && begin <= first;
    const erased = letters(was.slice(begin, first)) + (first < last ? 1 : 0);
    if (atCaret && (erased <= 1 || !this.known)) {
      for (let i = 0; i < erased; ++i) this.erase();
      if (put !== '') this.type(put);
    } else if (!this.known) {
      for (let i = letters(taken); i > 0; --i) this.erase(begin >= last);
      if (put !== '') this.type(put);
    } else {
      this.write(bytes(was.slice(0, begin)), bytes(was.slice(0, end)), put);
    }
  }

  write(begin, end, text) {
    this.inTurn(() => this.program.ccall('web_write', null, ['number', 'number', 'number', 'string'], [this.page, begin, end, text]));
  }

  // By other means than the keys, such as the space bar of a soft keyboard.
  selected() {
    if (document.activeElement !== this.field || this.composing || !this.known || this.field.value !== this.text) return;
    const place = this.selection();
    if (place[0] === this.place[0] && place[1] === this.place[1]) return;
    this.place = place;
    const [begin, end] = place.map((at) => bytes(this.text.slice(0, at)));
    this.inTurn(() => this.program._web_select(this.page, begin, end));
  }

  // Places of the text are those after whatever was typed before.
  inTurn(does) {
    if (this.waits) this.view.settle(mostFrames);
    if (this.view.keeping) this.view.kept.push(() => this.inTurn(does)); // no frame is drawn until then
    else this.call(does);
  }
}
