// What is on the canvas as elements that screen readers and voice control know. They cannot be seen, lie where the
// thing itself is, and pressing one is a tap there. Made anew when the window has come to rest, and only where it
// changed.

const tags = { heading: ({ level }) => `h${Math.min(level, 6)}`, text: () => 'p' };
const toggles = { tab: 'aria-selected', radio: 'aria-checked', checkbox: 'aria-checked', button: 'aria-pressed' };
const listed = 'listitem';

export class Mirror {
  constructor(program, page, view, pointer, written) {
    this.program = program;
    this.page = page;
    this.view = view;
    this.pointer = pointer;
    this.text = written;
    this.root = document.getElementById('mirror');
    this.said = document.getElementById('said');
    this.typing = document.getElementById('typing');
    this.focused = this.written = null; // the window's focus, and the field it is in
    this.followed = null; // the last of them the browser's focus was brought to
  }

  update() {
    this.text.follow();
    const text = this.program._web_mirror(this.page);
    if (text !== 0) this.show(JSON.parse(this.program.UTF8ToString(text)));
    this.follow();
  }

  show(entries) {
    this.focused = this.written = null;
    this.messages = [];
    this.fill(this.root, entries);
    const said = this.messages.join(' ');
    if (this.said.textContent !== said) this.said.textContent = said;
  }

  fill(parent, entries) {
    entries.forEach((entry, i) => this.put(parent, i, entry));
    while (parent.children.length > entries.length) parent.lastElementChild.remove();
  }

  put(parent, i, entry) {
    const tag = tags[entry.role]?.(entry) ?? 'div';
    const kind = entry.in ? 'part' : 'thing';
    let element = parent.children[i];
    if (element?.localName !== tag || element.className !== kind) {
      const made = Object.assign(document.createElement(tag), { className: kind });
      element ? element.replaceWith(made) : parent.append(made);
      element = made;
    }
    if (entry.in) this.putPart(element, entry);
    else this.putThing(element, entry);
  }

  putPart(element, entry) {
    const isMessage = entry.role === 'message';
    const isDialog = entry.role === 'dialog';
    this.describe(element, {
      'role': isMessage ? 'group' : entry.role, 'aria-label': entry.name || null, 'aria-modal': isDialog || null });
    if (isMessage) this.messages.push(...entry.in.map(({ name }) => name));
    // The title of what lies over the rest is not drawn in it a second time.
    const within = isDialog ? [{ role: 'heading', level: 2, name: entry.name, box: [0, 0, 0, 0] }, ...entry.in] : entry.in;
    if (entry.role !== 'list') return this.fill(element, within);
    this.fill(element, entry.in.map((each) => ({ role: listed, in: [each], position: each.position, count: each.count })));
    entry.in.forEach(({ position, count }, i) => this.describe(element.children[i], {
      'aria-posinset': position ?? null, 'aria-setsize': count ?? null }));
  }

  putThing(element, entry) {
    const { ratio } = this.view;
    const [left, top, width, height] = entry.box.map((pixels) => pixels / ratio);
    Object.assign(element.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    const plain = entry.role in tags;
    const described = [entry.error, entry.hint].filter(Boolean).join('. ');
    const number = parseInt(entry.said ?? '', 10); // of "8 of 10"; none where it is not known
    this.describe(element, {
      'role': plain ? null : entry.role,
      'aria-label': plain ? null : entry.name,
      'aria-description': described || null,
      'aria-invalid': entry.error ? true : null,
      'aria-multiline': entry.lines ?? null,
      'aria-valuetext': entry.said ?? null,
      'aria-valuenow': Number.isNaN(number) ? null : number,
      'aria-valuemax': entry.said ? 10 : null,
      'aria-disabled': entry.disabled ?? null,
      'aria-selected': null,
      'aria-checked': null,
      'aria-pressed': null,
      ...(entry.checked === undefined ? {} : { [toggles[entry.role]]: entry.checked }),
      'aria-posinset': null,
      'aria-setsize': null,
      'tabindex': plain ? null : -1,
    });
    const words = plain ? entry.name : entry.value ?? '';
    if (element.textContent !== words) element.textContent = words;
    element.onclick = plain || entry.disabled ? null : () => this.use(entry, [left + width / 2, top + height / 2]);
    if (!entry.focused) return;
    this.focused = { element, id: entry.id };
    if (entry.role === 'textbox') this.written = entry;
  }

  use({ id, away }, [x, y]) {
    const { ratio } = this.view;
    if (away) this.pointer.use(id);
    else this.pointer.tap(x * ratio, y * ratio);
  }

  // The browser's focus is where the window's is, so that it is read out: on the element, or while somebody writes on
  // what takes the keys, under the name of the field.
  follow() {
    const typing = this.typing;
    const writes = document.activeElement === typing;
    this.describe(typing, {
      'aria-hidden': writes ? null : true,
      'aria-label': writes && this.written ? this.written.name : null,
      'aria-description': writes && this.written?.error || null,
    });
    const id = writes ? null : this.focused?.id ?? null;
    if (id === this.followed) return; // somebody may have gone on from there
    this.followed = id;
    if (id !== null && document.hasFocus()) this.focused.element.focus({ preventScroll: true });
  }

  describe(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) element.removeAttribute(name);
      else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
    }
  }
}
