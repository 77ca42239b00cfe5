// Runs a program of tests that em++ compiled: node run_in_node.mjs PROGRAM.js [what doctest is told]...
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Clocks } from '../../platform/web/page/clocks.js';

const [program, ...told] = process.argv.slice(2);
const run = createRequire(import.meta.url)(resolve(program));
await run({ host: new Clocks(), arguments: told, wasmBinary: readFileSync(program.replace(/js$/, 'wasm')) });
