// What takes longest before anything can be drawn is begun as soon as this is here, while the page's other scripts are
// on their way: the program's code is compiled beside, and the browser makes room to draw.

async function compile(name, options = {}) {
  const get = () => fetch(name, { credentials: 'same-origin', ...options });
  try {
    return await WebAssembly.compileStreaming(get());
  } catch {
    // A host that does not know what kind of file it is. What is wrong with the file itself is told here again.
    return WebAssembly.compile(await (await get()).arrayBuffer());
  }
}

function begin(name, options) {
  const code = compile(name, options);
  code.catch(() => {}); // told when it is waited for
  return code;
}

// The program's code, in its two parts (program.js).
export const first = begin('goodterms.wasm');
export const later = begin('goodterms-later.wasm', { priority: 'low' });

// How much of the page can be seen, in pixels of the screen: a soft keyboard leaves less of it.
export function visiblePixels() {
  const width = visualViewport ? visualViewport.width * visualViewport.scale : innerWidth;
  const height = visualViewport ? visualViewport.height * visualViewport.scale : innerHeight;
  return [width, height].map((length) => Math.round(length * (devicePixelRatio || 1)));
}

// Of its size from the beginning: what is drawn in is made once, and while the program is still on its way.
export const canvas = document.getElementById('window');
[canvas.width, canvas.height] = visiblePixels();

// What the program draws in; null where this browser has none. Dear ImGui smooths edges itself.
export const context = canvas.getContext('webgl2', { alpha: false, depth: false, stencil: false, antialias: false });
