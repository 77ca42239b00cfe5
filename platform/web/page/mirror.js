// What is on the canvas as elements that screen readers and voice control know. They cannot be seen, lie where the
// thing itself is, and pressing one is a tap there. Made anew when the window has come to rest, and only where it
// changed.

const levels = { heading: (level) => `h${Math.min(level, 6)}`, text: () => 'p', status: () => 'div' };

export class Mirror {
  constructor(program, page, view, pointer) {
    this.program = program;
    this.page = page;
    this.view = view;
    this.pointer = pointer;
    this.root = document.getElementById('mirror');
  }

  update() {
    const text = this.program._web_mirror(this.page);
    if (text === 0) return;
    const entries = JSON.parse(this.program.UTF8ToString(text));
    entries.forEach((entry, i) => this.put(entry, i));
    while (this.root.children.length > entries.length) this.root.lastElementChild.remove();
  }

  put(entry, i) {
    const tag = levels[entry.role]?.(entry.level) ?? 'div';
    let element = this.root.children[i];
    if (element?.localName !== tag) {
      const made = document.createElement(tag);
      element ? element.replaceWith(made) : this.root.append(made);
      element = made;
    }
    const { ratio } = this.view;
    const [left, top, width, height] = entry.box.map((pixels) => pixels / ratio);
    Object.assign(element.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    const plain = entry.role in levels;
    const described = [entry.error, entry.hint].filter(Boolean).join('. ');
    const number = parseInt(entry.said ?? '', 10); // of "8 of 10"; none where it is not known
    const toggles = entry.role === 'tab' ? 'aria-selected' : 'aria-checked';
    this.describe(element, {
      'role': entry.role === 'status' || !plain ? entry.role : null,
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
      [toggles]: entry.checked ?? null,
      'aria-posinset': entry.position ?? null,
      'aria-setsize': entry.count ?? null,
      'aria-current': entry.focused ?? null,
      'tabindex': plain ? null : -1,
    });
    const words = plain ? entry.name : entry.value ?? '';
    if (element.textContent !== words) element.textContent = words;
    element.onclick = plain || entry.disabled ? null : () => {
      this.pointer.tap((left + width / 2) * ratio, (top + height / 2) * ratio);
    };
  }

  describe(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) element.removeAttribute(name);
      else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
    }
  }
}
