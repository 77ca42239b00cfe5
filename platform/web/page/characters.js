// Characters in the browser's own fonts, as pictures (host_draw_character in platform/web/host.h): a page may not have
// the fonts themselves. Joined letters come as one text, so that the browser shapes them.

const largest = 1024; // pixels to a side; the program draws nothing larger
const air = 1; // around what was measured: edges are soft
const nobodys = '\u{10FFFD}'; // for private use: what a browser shows for it, it shows for all that it has no font for

export class Characters {
  constructor() {
    this.missing = new Map(); // font: the sign for what is in none
  }

  // Null where there is no font for it, or it is too large.
  draw(text, em, heavy, quarters) {
    const font = `${heavy ? 600 : 400} ${em}px system-ui, sans-serif`;
    if (!this.missing.has(font)) this.missing.set(font, this.paint(nobodys, font, 0)?.pixels);
    const drawn = this.paint(text, font, quarters);
    return drawn !== null && same(drawn.pixels, this.missing.get(font)) ? null : drawn;
  }

  paint(text, font, quarters) {
    this.context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const { context } = this;
    const { canvas } = context;
    context.font = font;
    const size = context.measureText(text);
    const left = Math.floor(-size.actualBoundingBoxLeft) - air;
    const top = Math.ceil(size.actualBoundingBoxAscent) + air;
    const width = Math.ceil(size.actualBoundingBoxRight) + 2 * air - left;
    const height = top + Math.ceil(size.actualBoundingBoxDescent) + air;
    if (!(width > 0 && height > 0 && width <= largest && height <= largest)) return null;
    if (canvas.width < width || canvas.height < height) {
      canvas.width = Math.max(canvas.width, width);
      canvas.height = Math.max(canvas.height, height);
      context.font = font; // a new size forgets it
    }
    context.clearRect(0, 0, width, height);
    context.fillStyle = '#fff';
    context.fillText(text, quarters / 4 - left, top);
    const { data } = context.getImageData(0, 0, width, height);
    return { left, top, width, height, advance: size.width, pixels: data };
  }
}

function same(pixels, others) {
  return others !== undefined && pixels.length === others.length && pixels.every((value, at) => value === others[at]);
}
