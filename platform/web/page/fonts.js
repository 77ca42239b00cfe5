// Fonts that lie in the site for characters that few people write with. One is fetched when it is first wanted, and from
// then on before each start; until it is here the browser draws these characters (characters.js).

const remembered = 'goodterms fonts'; // in localStorage: names of files

function wantedBefore() {
  try {
    return (localStorage.getItem(remembered) ?? '').split(' ').filter(Boolean);
  } catch {
    return []; // a browser that keeps none of it
  }
}

export class Fonts {
  constructor() {
    this.fonts = new Map(); // name: bytes, or null while they are on their way
  }

  // Those that were wanted before. What does not come is done without.
  async fetchKnown() {
    await Promise.all(wantedBefore().map((name) => this.fetch(name)));
  }

  async fetch(name) {
    this.fonts.set(name, null);
    const answer = await fetch(name).catch(() => null);
    if (answer?.ok) this.fonts.set(name, new Uint8Array(await answer.arrayBuffer()));
    else this.fonts.delete(name);
  }

  take(name) {
    if (this.fonts.has(name)) return this.fonts.get(name);
    try {
      localStorage.setItem(remembered, [...new Set([...wantedBefore(), name])].join(' '));
    } catch {
      // Then it is fetched anew each time.
    }
    this.fetch(name);
    return null;
  }
}
