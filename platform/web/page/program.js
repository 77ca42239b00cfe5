// The program's code. It comes in two parts (app/web/later_parts.txt): what the first frame needs, and the rest, which is
// fetched at the same time and less urgently. What of the rest is called before it is there throws NotYet.

import { first, later } from './early.js';

export class NotYet extends Error {}

export class Program {
  // What em++ wrote around the program, with its first part at work. `given`: what that is to know.
  async begin(given) {
    const { default: goodterms } = await import('./goodterms.js');
    let started;
    const made = goodterms({
      ...given,
      instantiateWasm: (imports, receive) => {
        started = this.instantiate(imports).then(receive);
        return {};
      },
    });
    await started; // tells what goes wrong, which em++'s own promise does not
    return made;
  }

  async instantiate(imports) {
    this.imports = imports;
    const missing = () => { throw new NotYet(); };
    const placeholder = new Proxy({}, { get: () => missing });
    this.instance = await WebAssembly.instantiate(await first, { ...imports, placeholder });
    return this.instance;
  }

  // Resolves when nothing is missing any more.
  whole() {
    this.ended ??= later.then((code) => (
      WebAssembly.instantiate(code, { ...this.imports, primary: this.instance.exports })));
    return this.ended;
  }
}
